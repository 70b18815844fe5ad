"""The command line: what can be done without a window.

`moderator.app` parses nothing and decides nothing: it asks here which command was meant, runs
the ones that need Qt itself, and leaves the others to this package, which imports none and so
works on a machine that has no display. A module for each command; `arguments` knows them all,
and `commands` runs them. Neither is loaded here: who only opens the console, with a session or
without, waits for a window and needs no command.
"""

from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Final

from moderator.cli.status import DONE as DONE
from moderator.cli.status import LACKING as LACKING
from moderator.cli.status import PART as PART
from moderator.cli.status import REFUSED as REFUSED

COMMANDS: Final = ("new", "show", "rehearse", "picture", "export", "check")

PACE: Final = 60.0
"""How fast a rehearsal plays when nothing else is said: a minute a second."""

FASTEST: Final = 600.0
"""How fast the window plays when told to go as fast as it can."""


def opening(argv: Sequence[str]) -> SimpleNamespace | None:
    """The arguments where they are only `[SESSION]`: `command` is None, `session` a path or
    None. None where there is a command, an option or too much."""
    if not argv:
        return SimpleNamespace(command=None, session=None)
    if len(argv) == 1 and argv[0] not in COMMANDS and not argv[0].startswith("-"):
        return SimpleNamespace(command=None, session=Path(argv[0]))
    return None
