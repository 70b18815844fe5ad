"""The whole command line, as argparse knows it."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NoReturn

from moderator import __version__
from moderator.cli import COMMANDS, PACE, opening, values
from moderator.cli.status import REFUSED
from moderator.core.event import Attribution
from moderator.export.formats import Format
from moderator.outcome.words import ENGLISH, LANGUAGES

VIEWS: Final = ("moderate", "notes", "review", "speaker")
THEMES: Final = ("light", "dark")


class Parser(argparse.ArgumentParser):
    """One sentence on standard error, and the exit status of bad input."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the arguments and leave with status 1."""
        print(f"moderator: {message[:1].upper()}{message[1:]}.", file=sys.stderr)
        raise SystemExit(REFUSED)


def parser() -> Parser:
    """The whole command line, but for the bare `[SESSION]` of the console itself."""
    top = Parser(
        prog="moderator",
        description="The moderator's console. Without a command: opens SESSION, or where you "
        "were, or the bundled event.",
        usage="%(prog)s [SESSION] | %(prog)s COMMAND ...",
    )
    top.add_argument("--version", action="version", version=f"moderator {__version__}")
    commands = top.add_subparsers(
        dest="command", metavar="COMMAND", parser_class=Parser, prog=top.prog
    )

    new = commands.add_parser("new", help="make a new session: blank, or from a concept note")
    new.add_argument("--from", dest="note", type=Path, metavar="NOTE", help="a concept note")
    new.add_argument("--out", type=Path, metavar="SESSION", help="the file to make")
    new.add_argument("--json", action="store_true", help="print what was found as JSON")

    show = commands.add_parser("show", help="print the state of a session, nothing off the record")
    show.add_argument("session", type=Path, metavar="SESSION")
    show.add_argument("--json", action="store_true", help="as JSON")
    show.add_argument("--journal", action="store_true", help="with the id of every act")

    rehearse = commands.add_parser("rehearse", help="play the bundled event with sample texts")
    rehearse.add_argument("session", nargs="?", type=Path, metavar="SESSION")
    rehearse.add_argument("--speed", type=values.speed, default=PACE, metavar="N", help="or max")
    rehearse.add_argument("--headless", action="store_true", help="without a window")
    rehearse.add_argument("--log", action="store_true", help="print each act once it is on disk")
    rehearse.add_argument("--acts", type=values.count, metavar="N", help="stop after N acts")

    picture = commands.add_parser("picture", help="draw the console to a PNG file")
    picture.add_argument("out", type=Path, metavar="OUT.png")
    picture.add_argument("--session", type=Path, metavar="SESSION")
    picture.add_argument("--view", choices=VIEWS, default="moderate")
    picture.add_argument("--theme", choices=THEMES, default="light")
    picture.add_argument("--size", type=values.size, default=(1440, 900), metavar="1440x900")
    picture.add_argument("--language", choices=tuple(LANGUAGES), default=ENGLISH.tag)
    picture.add_argument("--at", type=values.moment, metavar="HH:MM")

    check = commands.add_parser("check", help="say whether a session file is sound")
    check.add_argument("session", type=Path, metavar="SESSION")
    check.add_argument("--repair", type=Path, metavar="OUT", help="write what can be saved to OUT")

    export = commands.add_parser("export", help="write the outcome document and its tables")
    export.add_argument("session", type=Path, metavar="SESSION")
    export.add_argument(
        "--to",
        type=values.formats,
        required=True,
        metavar="FORMATS",
        help=f"{', '.join(Format)} or all",
    )
    export.add_argument(
        "--attribution", type=Attribution, choices=tuple(Attribution), help="default: the event's"
    )
    export.add_argument("--language", choices=tuple(LANGUAGES), default=ENGLISH.tag)
    export.add_argument("--out", type=Path, default=Path(), metavar="DIR", help="default: here")
    export.add_argument("--progress", action="store_true", help="say what is being made")
    export.add_argument("--replace", action="store_true", help="replace files of the same names")
    return top


def parsed(argv: Sequence[str]) -> argparse.Namespace:
    """The arguments; `command` is None for the console, then with `session` (a path or None)."""
    console = opening(argv)
    if console is not None:
        return argparse.Namespace(**vars(console))
    if argv[0] not in COMMANDS and not argv[0].startswith("-"):
        parser().error(f"there is no command {argv[0]!r}: --help lists them")
    return parser().parse_args(argv)
