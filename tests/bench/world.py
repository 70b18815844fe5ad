"""Sessions to measure on: the bundled event, and after it as many facts as are wanted.

The mix is that of a long session: of twenty facts fourteen are notes, four edits, two about
the floor. All texts are samples of the length people type. The event began ten minutes ago, in
this very boot, so that the console shows what it shows in the middle of one.
"""

import itertools
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from msgspec.structs import replace

from moderator.clock import SystemClock
from moderator.core.event import Event
from moderator.core.facts import (
    Entry,
    Fact,
    NoteEdited,
    NoteWritten,
    PlanChanged,
    RequestAdded,
    RequestDisposed,
    SegmentStarted,
)
from moderator.core.state import Asking, Constituency, Disposition, Kind, NoteBody, Stamp
from moderator.disk import Disk
from moderator.journal.session_file import make, rows_of
from moderator.samples import bundled_event

_SENTENCE: Final = (
    "sample words as a rapporteur types them while somebody speaks about talks at the table "
    "and in the village with youth networks mediators mandates missions and renewal of both"
)
_WORDS: Final = _SENTENCE.split()
_KINDS: Final = tuple(Kind)
_CYCLE: Final = 20
_EDITS: Final = (4, 9, 14, 18)


def text(number: int) -> str:
    """A sample of 40 to 160 letters, no two alike."""
    count = 7 + number * 7 % 20
    words = (_WORDS[(number * 5 + at * (1 + number % 3)) % len(_WORDS)] for at in range(count))
    return f"Sample {number}: {' '.join(words)}."


def body(number: int, t: float, utc: float) -> NoteBody:
    """A note as the composer makes it."""
    kind = _KINDS[number % len(_KINDS)]
    recommends = kind is Kind.RECOMMENDATION
    return NoteBody(
        text=text(number),
        stamp=Stamp(t, utc, "sarabi", "sarabi", t % 540),
        kind=kind,
        question=f"q{number % 4 + 1}" if number % 11 else None,
        speaker="sarabi",
        segment="sarabi",
        addressees=("un",) if recommends else (),
        cases=("afghanistan",) if number % 3 else (),
        mandates=("unama",) if recommends and number % 2 else (),
        key=number % 19 == 0,
    )


_AGO = timedelta(minutes=10)
_STEP_S: Final = 0.01


def event_now() -> Event:
    """The bundled event, as if it had begun ten minutes ago."""
    began = (datetime.now(UTC) - _AGO).replace(second=0, microsecond=0)
    end = began + timedelta(minutes=90)
    return replace(
        bundled_event(), day=began.date(), start=began.time(), end=end.time(), zone="UTC"
    )


class Story:
    """Makes entries, one after the other, all in this boot."""

    def __init__(self, event: Event | None = None) -> None:
        self.event = event or event_now()
        self._now = SystemClock().now()
        self._count = itertools.count()

    def entry(self, *facts: Fact) -> Entry:
        """The next act."""
        number = next(self._count)
        ago = _AGO.total_seconds() - number * _STEP_S
        at = replace(self._now, utc=self._now.utc - ago, steady=self._now.steady - ago)
        return Entry(f"{number:032x}", at, facts)

    def begun(self) -> Iterator[Entry]:
        """The event as planned, and its first segment running."""
        yield self.entry(PlanChanged(self.event))
        yield self.entry(SegmentStarted(self.event.segments[0].id))

    def notes(self, count: int) -> Iterator[Entry]:
        """So many notes."""
        for number in range(count):
            yield self.entry(NoteWritten(f"n{number:031x}", self._body(number)))

    def mixed(self, count: int) -> Iterator[Entry]:
        """So many facts of every frequent sort."""
        for number in range(count):
            yield self.entry(self._fact(number))

    def _fact(self, number: int) -> Fact:
        turn, place = divmod(number, _CYCLE)
        if place == 6:
            constituency = tuple(Constituency)[turn % len(Constituency)]
            return RequestAdded(f"r{turn:031x}", Asking(text(number), constituency=constituency))
        if place == 16:
            return RequestDisposed(f"r{turn:031x}", Disposition.ANSWERED)
        if place in _EDITS:
            return NoteEdited(f"n{number - 1:031x}", self._body(number))
        return NoteWritten(f"n{number:031x}", self._body(number))

    def _body(self, number: int) -> NoteBody:
        t = number * _STEP_S
        return body(number, t, self._now.utc - _AGO.total_seconds() + t)


def with_notes(count: int) -> list[Entry]:
    """The bundled event under way, with so many notes."""
    story = Story()
    return [*story.begun(), *story.notes(count)]


def with_facts(count: int) -> list[Entry]:
    """The bundled event under way, with so many facts in all."""
    story = Story()
    return [*story.begun(), *story.mixed(count - 2)]


def file_of(entries: Iterable[Entry], path: Path) -> Path:
    """A session file that holds them."""
    path.parent.mkdir(parents=True, exist_ok=True)
    make(path, "b" * 32, rows_of(entries), Disk())
    return path
