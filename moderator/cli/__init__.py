"""The command line: what can be done without a window.

`moderator.app` parses nothing and decides nothing: it asks here which command was meant, runs
the ones that need Qt itself, and leaves the others to this package, which imports none and so
works on a machine that has no display. A module for each command; `arguments` knows them all.
"""

import argparse
import os
import sys
from io import TextIOWrapper
from pathlib import Path
from types import MappingProxyType
from typing import Final

from moderator.cli.arguments import parsed as parsed
from moderator.cli.check import check
from moderator.cli.new import new
from moderator.cli.rehearse import rehearse
from moderator.cli.show import show
from moderator.cli.status import DONE as DONE
from moderator.cli.status import LACKING as LACKING
from moderator.cli.status import PART as PART
from moderator.cli.status import REFUSED as REFUSED
from moderator.journal.errors import called
from moderator.journal.sessions import Unusable

_COMMANDS: Final = MappingProxyType(
    {"new": new, "show": show, "rehearse": rehearse, "check": check}
)
"""What can be carried out without a display and without Qt."""

FASTEST: Final = 600.0
"""How fast the window plays when told to go as fast as it can."""


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
