"""The commands that need no display, and how what stops one of them is told."""

import argparse
import os
import sys
from io import TextIOWrapper
from pathlib import Path
from types import MappingProxyType
from typing import Final

from moderator.cli.check import check
from moderator.cli.new import new
from moderator.cli.rehearse import rehearse
from moderator.cli.show import show
from moderator.cli.status import REFUSED
from moderator.journal.errors import called
from moderator.journal.sessions import Unusable

_COMMANDS: Final = MappingProxyType(
    {"new": new, "show": show, "rehearse": rehearse, "check": check}
)
"""What can be carried out without a display and without Qt."""


def run(arguments: argparse.Namespace) -> int:
    """Carry out a command that needs no display; returns the exit status."""
    _speak_utf8()
    try:
        status = _COMMANDS[arguments.command](arguments)
        print(end="", flush=True)  # where nobody takes the output, it fails here and not later
    except BrokenPipeError:
        # Whoever read along has heard enough. At its end Python would try to say the rest.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return REFUSED
    except Unusable as problem:
        print(problem, file=sys.stderr)
    except OSError as problem:
        name = called(Path(str(problem.filename))) if problem.filename else "The output"
        print(f"{name} could not be used: {problem.strerror or problem}.", file=sys.stderr)
    else:
        return status
    return REFUSED


def _speak_utf8() -> None:
    """JSON is UTF-8 whatever the terminal's language (RFC 8259, 8.1), and the name of a file
    may be bytes that are no text at all."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="surrogateescape")
