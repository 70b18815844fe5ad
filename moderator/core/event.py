"""The plan: what is agreed before anybody speaks.

Frozen values only; an edit makes a new event. Nothing here says what happened: that is
`state.Run`. Lists of people, segments and tags are tuples in the order they are shown, and
refer to each other by id, so that a rename never breaks what was recorded.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from msgspec import Struct, field

MODERATOR: Final = "moderator"
"""The id of the event's moderator, who speaks but is not on the list of speakers."""

SHORTEST_S: Final = 15
"""Seconds; no segment is planned shorter."""

LONGEST_S: Final = 12 * 3600
"""Seconds; no segment is planned longer."""


class Attribution(StrEnum):
    """How the outcome document may name a source (Chatham House Rule: `NONE`)."""

    NAME = "name"
    ROLE = "role"
    NONE = "none"


class Speaker(Struct, frozen=True):
    """Somebody with a place in the run of show; the moderator is one too."""

    id: str
    name: str
    role: str = ""
    organisation: str = ""
    online: bool = False


class Segment(Struct, frozen=True):
    """One planned stretch. `planned_s`: whole seconds. `speaker`: whose budget it is, if
    anybody's. `floor`: questions are taken here. `locked`: re-planning leaves it alone."""

    id: str
    title: str
    planned_s: int
    speaker: str | None = None
    floor: bool = False
    locked: bool = False
    detail: str = ""


class GuidingQuestion(Struct, frozen=True):
    """One of the questions that notes are keyed to; its number is its place in the list."""

    id: str
    text: str


class Tag(Struct, frozen=True):
    """A case, track, mandate or addressee. `aliases`: short forms for the composer's tokens."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()


class Settings(Struct, frozen=True):
    """Limits of this event, in seconds. `wrap_up_s`, `last_s`: time left at the two signals.
    `starve_after_s`: a guiding question without a note for this long is marked.
    `floor_share`, `least_s`: what re-planning leaves of a segment at the least."""

    wrap_up_s: int = 120
    last_s: int = 60
    asker_s: int = 90
    answer_s: int = 120
    per_request_s: int = 180
    starve_after_s: int = 900
    floor_share: float = 0.6
    least_s: int = 120
    attribution: Attribution = Attribution.ROLE


class Event(Struct, frozen=True):
    """One side event. `day`, `start` and `end` are local to `zone` (IANA); a part that is
    not known yet is None. An `end` at or before `start` is on the next day."""

    title: str = ""
    day: date | None = None
    start: time | None = None
    end: time | None = None
    zone: str = "UTC"
    venue: str = ""
    hosts: tuple[str, ...] = ()
    moderator: Speaker | None = None
    speakers: tuple[Speaker, ...] = ()
    segments: tuple[Segment, ...] = ()
    questions: tuple[GuidingQuestion, ...] = ()
    addressees: tuple[Tag, ...] = ()
    cases: tuple[Tag, ...] = ()
    tracks: tuple[Tag, ...] = ()
    mandates: tuple[Tag, ...] = ()
    settings: Settings = field(default_factory=Settings)

    def people(self) -> Iterator[Speaker]:
        """Everybody who can hold a budget: the moderator first, then the speakers."""
        if self.moderator is not None:
            yield self.moderator
        yield from self.speakers

    def person(self, person: str | None) -> Speaker | None:
        """The speaker or moderator with this id, or None."""
        return next((who for who in self.people() if who.id == person), None)

    def segment(self, segment: str | None) -> Segment | None:
        """The segment with this id, or None."""
        return next((one for one in self.segments if one.id == segment), None)

    def index(self, segment: str | None) -> int:
        """The place of a segment in the run of show, from 0; -1 when it is not there."""
        return next((at for at, one in enumerate(self.segments) if one.id == segment), -1)

    def question_number(self, question: str | None) -> int | None:
        """The number shown for a guiding question, from 1, or None."""
        return next((at for at, one in enumerate(self.questions, 1) if one.id == question), None)

    def tags(self) -> Iterator[Tag]:
        """Every tag of every kind."""
        yield from (*self.addressees, *self.cases, *self.tracks, *self.mandates)

    def planned_start(self) -> float | None:
        """The planned start as seconds since 1970 UTC, or None while it is not known."""
        if self.day is None or self.start is None:
            return None
        return _utc(self.day, self.start, self.zone)

    def hard_end(self) -> float | None:
        """The moment the room must be given back, as seconds since 1970 UTC, or None."""
        if self.day is None or self.end is None:
            return None
        overnight = self.start is not None and self.end <= self.start
        return _utc(self.day, self.end, self.zone, days_later=overnight)

    def planned_total(self) -> int:
        """The sum of the planned lengths, in seconds."""
        return sum(segment.planned_s for segment in self.segments)


def zone_of(name: str) -> ZoneInfo:
    """The zone with this IANA name; UTC where this machine's tables do not have it."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo("UTC")


_EARLIEST: Final = datetime(1, 1, 3, tzinfo=UTC).timestamp()
_LATEST: Final = datetime(9999, 12, 29, tzinfo=UTC).timestamp()
"""Seconds since 1970; beyond them some zone's calendar has no day."""


def local(utc: float, zone: str) -> datetime:
    """A wall-clock moment in the event's zone; one that no calendar reaches (a damaged clock,
    a foreign file) is the nearest that it does."""
    return datetime.fromtimestamp(min(max(utc, _EARLIEST), _LATEST), UTC).astimezone(zone_of(zone))


def _utc(day: date, at: time, zone: str, days_later: int = 0) -> float:
    if days_later and day < date.max:
        day += timedelta(days=days_later)
    return datetime.combine(day, at, zone_of(zone)).timestamp()
