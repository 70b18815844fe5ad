"""The command line: what can be done without a window.

`moderator.app` parses nothing and decides nothing: it asks here which command was meant, runs
the ones that need a display itself, and leaves the others to this module, which imports no Qt
and so works on a machine that has none.
"""

import argparse
import json
import os
import sys
import threading
import time
from collections.abc import Sequence
from datetime import time as clock_time
from io import TextIOWrapper
from pathlib import Path
from types import MappingProxyType
from typing import Final, NoReturn

from moderator import __version__
from moderator.clock import SystemClock
from moderator.core.durations import clock as clock_text
from moderator.core.durations import parse_clock
from moderator.core.event import Attribution, Event
from moderator.core.evolve import fold_log
from moderator.core.instant import Now
from moderator.core.intents import ChangePlan
from moderator.core.log import Log
from moderator.desk import Desk, Saving
from moderator.export.formats import Format
from moderator.intake import NotReadable, event_from, find, read_document
from moderator.intake.telling import findings_data, missing_sentence
from moderator.journal.errors import UNTIL_SAVED, called
from moderator.journal.sessions import Home, NoticeKind, Unusable, read_session
from moderator.outcome.snapshot import event_data, journal_data, snapshot
from moderator.outcome.words import ENGLISH, LANGUAGES
from moderator.rehearsal import DrivenClock, Player, origin_utc, rehearsal_boot
from moderator.samples import blank_event, bundled_event

DONE: Final = 0
REFUSED: Final = 1
LACKING: Final = 2
PART: Final = 3

VIEWS: Final = ("moderate", "notes")
THEMES: Final = ("light", "dark")

FASTEST: Final = 600.0
"""How fast the window plays when told to go as fast as it can."""

_LIVE_S: Final = 24 * 3600
"""Seconds; a session with an act this recent is read as of now, an older one as of its end."""


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
    rehearse.add_argument("--speed", type=_speed, default=60.0, metavar="N", help="or max")
    rehearse.add_argument("--headless", action="store_true", help="without a window")
    rehearse.add_argument("--log", action="store_true", help="print each act once it is on disk")
    rehearse.add_argument("--acts", type=_count, metavar="N", help="stop after N acts")

    picture = commands.add_parser("picture", help="draw the console to a PNG file")
    picture.add_argument("out", type=Path, metavar="OUT.png")
    picture.add_argument("--session", type=Path, metavar="SESSION")
    picture.add_argument("--view", choices=VIEWS, default="moderate")
    picture.add_argument("--theme", choices=THEMES, default="light")
    picture.add_argument("--size", type=_size, default=(1440, 900), metavar="1440x900")
    picture.add_argument("--at", type=_moment, metavar="HH:MM")

    export = commands.add_parser("export", help="write the outcome document and its tables")
    export.add_argument("session", type=Path, metavar="SESSION")
    export.add_argument(
        "--to", type=_formats, required=True, metavar="FORMATS", help=f"{', '.join(Format)} or all"
    )
    export.add_argument(
        "--attribution", type=Attribution, choices=tuple(Attribution), help="default: the event's"
    )
    export.add_argument("--language", choices=tuple(LANGUAGES), default=ENGLISH.tag)
    export.add_argument("--out", type=Path, default=Path(), metavar="DIR", help="default: here")
    export.add_argument("--progress", action="store_true", help="say what is being made")
    export.add_argument("--replace", action="store_true", help="replace files of the same names")
    return top


COMMANDS: Final = ("new", "show", "rehearse", "picture", "export")


def parsed(argv: Sequence[str]) -> argparse.Namespace:
    """The arguments; `command` is None for the console, then with `session` (a path or None)."""
    if len(argv) == 1 and argv[0] not in COMMANDS and not argv[0].startswith("-"):
        return argparse.Namespace(command=None, session=Path(argv[0]))
    if not argv:
        return argparse.Namespace(command=None, session=None)
    if argv[0] not in COMMANDS and not argv[0].startswith("-"):
        parser().error(f"there is no command {argv[0]!r}: --help lists them")
    return parser().parse_args(argv)


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
    except (Unusable, NotReadable) as problem:
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


# --- new -----------------------------------------------------------------------------------


def _new(arguments: argparse.Namespace) -> int:
    if arguments.note is None:
        event = blank_event()
        path, data, problem = _made(event, arguments.out), {**event_data(event), "sources": {}}, ""
    else:
        # The note is read to its end before there is any session.
        findings = find(read_document(arguments.note))
        path = _made(event_from(findings), arguments.out)
        data, problem = findings_data(findings), missing_sentence(findings)
    if arguments.json:
        _print_json(data)
    else:
        print(path)
    if problem:
        print(problem, file=sys.stderr)
    return PART if problem else DONE


def _made(event: Event, path: Path | None) -> Path:
    """Make the session of an event; where it lies."""
    session = Home.default().create(title=event.title, path=path)
    try:
        desk = Desk(session.journal, SystemClock(), session.entries)
        desk.do(ChangePlan(event, desk.state.event))
        session.flush()
    finally:
        session.close()
    return session.path


# --- show ----------------------------------------------------------------------------------


def _show(arguments: argparse.Namespace) -> int:
    entries, notices = read_session(arguments.session)
    for notice in notices:
        print(notice, file=sys.stderr)
    log = Log(entries)
    state, now = fold_log(log), moment_of(log)
    data = {**snapshot(state, now), "journal": journal_data(log, arguments.journal)}
    if arguments.json or arguments.journal:
        _print_json(data)
    else:
        _print_words(data, state.event)
    damaged = any(notice.kind is NoticeKind.DAMAGED for notice in notices)
    return REFUSED if damaged else DONE


def moment_of(log: Log) -> Now:
    """The moment to read a session at: now while it is live; where it stood at its last act
    when that was long ago, since nobody is in the room any more."""
    at = SystemClock().now()
    if not log.placed:
        return Now(0.0, at.utc)
    last = log.placed[-1]
    now = log.locate(at)
    return now if now.t - last.now.t <= _LIVE_S else last.now


def _print_words(data: dict[str, object], event: Event) -> None:
    segments = data["segments"]
    assert isinstance(segments, list)
    print(event.title or "Untitled session")
    for one in segments:
        planned, actual = clock_text(one["planned_s"]), clock_text(one["actual_s"])
        print(f"  {one['state']:9} {actual:>7} of {planned:>7}  {one['title']}")
    print(f"Projected end {data['projected_end']}, hard end {data['hard_end']}")
    for key in ("requests", "notes"):
        found = data[key]
        assert isinstance(found, list)
        print(f"{len(found)} {key}")


def _print_json(data: object) -> None:
    print(json.dumps(data, ensure_ascii=False, indent=2))


# --- export --------------------------------------------------------------------------------

_MAKING: Final = "making\t"


def making_line(one: Format, place: int, count: int) -> str:
    """The line of `export --progress` before a format is made."""
    return f"{_MAKING}{one}\t{place}\t{count}"


def making_of(line: str) -> tuple[str, int, int] | None:
    """What such a line says (format, place from 1, of how many); None for any other line."""
    if not line.startswith(_MAKING):
        return None
    one, place, count = line.removeprefix(_MAKING).split("\t")
    return one, int(place), int(count)


# --- rehearse ------------------------------------------------------------------------------


class _Teller:
    """Prints each act once the disk has it, from whichever thread says so."""

    def __init__(self, desk: Desk, aloud: bool) -> None:
        self._aloud = aloud
        self._waiting: list[tuple[str, str]] = []
        self._lock = threading.Condition()
        self.problem = ""
        self.failed: OSError | None = None
        desk.subscribe(lambda change: self._done(change.entry.id, change.what))

    def _done(self, entry: str, what: str) -> None:
        with self._lock:
            self._waiting.append((entry, what))

    def heard(self, saving: Saving) -> None:
        """The disk's word: everything up to `saving.last` is on it."""
        with self._lock:
            self.problem = saving.problem
            ids = [entry for entry, _ in self._waiting]
            count = ids.index(saving.last) + 1 if saving.last in ids else 0
            try:
                self._tell(count)
            except OSError as error:
                self.failed, self._aloud = error, False
            del self._waiting[:count]
            self._lock.notify_all()

    def _tell(self, count: int) -> None:
        if self._aloud:
            for entry, what in self._waiting[:count]:
                print(f"{entry}\t{what}", flush=True)

    def keep_up(self, at_most: int) -> bool:
        """Wait until no more than `at_most` acts are on their way to the disk. False when the
        disk does not take them, or nobody takes what is printed."""
        with self._lock:

            def over() -> bool:
                return self.failed is not None or len(self._waiting) <= at_most

            self._lock.wait_for(lambda: over() or self.problem != "", _PATIENCE_S)
            return self._lock.wait_for(over, _PATIENCE_REFUSED_S) and self.failed is None


_ON_THEIR_WAY: Final = 32
_PATIENCE_S: Final = 30.0
_PATIENCE_REFUSED_S: Final = 1.5
"""Seconds to wait for a disk that says nothing, and for one that has refused."""


def _rehearse(arguments: argparse.Namespace) -> int:
    home = Home.default()
    event = bundled_event()
    clock = DrivenClock(origin_utc(event), rehearsal_boot(), time.monotonic)
    session = home.create(title=f"Rehearsal {event.title}", path=arguments.session)
    saved = stopped = False
    try:
        desk = Desk(session.journal, clock, session.entries)
        player = Player(desk, clock, event, arguments.acts)
        teller = _Teller(desk, arguments.log)
        session.journal.watch(teller.heard)
        try:
            taken = _play(player, clock, teller, arguments.speed)
        except KeyboardInterrupt:
            taken = stopped = True
        saved = taken and session.flush() and teller.keep_up(0)
    finally:
        session.close(_PATIENCE_S if saved else _PATIENCE_REFUSED_S)
    if teller.failed is not None:
        raise teller.failed
    if not saved:
        reason = teller.problem.removesuffix(UNTIL_SAVED) or "The disk does not answer"
        print(f"{reason}: not every act is in the file.", file=sys.stderr)
        return REFUSED
    if stopped:
        print("Stopped before the end: what was played is in the file.", file=sys.stderr)
        return PART
    if not arguments.log:
        print(session.path)
    return DONE


def _play(player: Player, clock: DrivenClock, teller: _Teller, speed: float | None) -> bool:
    """Play to the end; False when it had to be given up."""
    while not player.finished:
        if speed is not None:
            time.sleep(max(0.0, player.next_at - clock.offset) / speed)
        player.play_one()
        if not teller.keep_up(_ON_THEIR_WAY):
            return False
    return True


_COMMANDS: Final = MappingProxyType({"new": _new, "show": _show, "rehearse": _rehearse})
"""What can be carried out without a display."""


# --- what the arguments may be -------------------------------------------------------------


def _speed(text: str) -> float | None:
    """Seconds of the session a second; None is as fast as it goes."""
    if text == "max":
        return None
    try:
        speed = float(text)
    except ValueError:
        speed = 0.0
    if not 0 < speed <= 100_000:
        raise argparse.ArgumentTypeError(f"{text!r} is not a speed: give a number or max")
    return speed


def _count(text: str) -> int:
    if not (text.isascii() and text.isdigit()) or not 0 < int(text[:9]) <= 10_000_000:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of acts")
    return int(text)


def _formats(text: str) -> tuple[Format, ...]:
    """Formats as a list with commas, each once, in the order given."""
    if text == "all":
        return tuple(Format)
    names = list(dict.fromkeys(part.strip().lower() for part in text.split(",")))
    unknown = [name for name in names if name not in tuple(Format)]
    if unknown:
        raise argparse.ArgumentTypeError(
            f"there is no format {unknown[0]!r}: choose of {', '.join(Format)}"
        )
    return tuple(Format(name) for name in names)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if width.isascii() and width.isdigit() and height.isascii() and height.isdigit():
        size = (int(width[:6]), int(height[:6]))
        if min(size) >= 320 and max(size) <= 8192:
            return size
    raise argparse.ArgumentTypeError(f"{text!r} is not a size such as 1440x900")


def _moment(text: str) -> clock_time:
    found = parse_clock(text)
    if found is None:
        raise argparse.ArgumentTypeError(f"{text!r} is not a time such as 08:54")
    return found
