"""A run of show that fits, proposed from who speaks and how long the event is.

Opening and closing, a slot of the same length for each speaker, and the floor: never less than a
quarter of the time, and all that rounding leaves over, so that the sum is exactly the event's
length. A proposal is a start, to be edited; the styles differ in what they give the floor and
what a statement may last.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from moderator.core.decide_run import LONGEST_S, SHORTEST_S
from moderator.core.event import MODERATOR, Event, Segment

LEAST_FLOOR: Final = 0.25
"""The share of the event that belongs to the floor, at the least."""

_DAY_S: Final = 24 * 3600


class Style(StrEnum):
    """What a proposal favours: nobody, the floor, or short statements, which leave the panel
    time to answer one another before the floor is opened."""

    EVEN = "even"
    MORE_FLOOR = "more floor"
    SHORTER_STATEMENTS = "shorter statements"


class _Measure(Struct, frozen=True):
    """Shares of the event for `opening` and closing and for the `floor`; `panel`: the share of
    the speakers' time in which they answer one another. `most_s`: what a statement lasts at
    the longest, in seconds."""

    opening: float
    floor: float
    panel: float
    most_s: int


_MEASURES: Final = {
    Style.EVEN: _Measure(0.06, LEAST_FLOOR, 0.0, 15 * 60),
    Style.MORE_FLOOR: _Measure(0.05, 0.40, 0.0, 15 * 60),
    Style.SHORTER_STATEMENTS: _Measure(0.06, LEAST_FLOOR, 0.35, 5 * 60),
}
_STEPS: Final = (60, 30, 15, 1)
"""Seconds that lengths are rounded down to: the coarsest that leaves everybody something."""

_LEAST_FOR_A_STEP: Final = 4
"""A slot is at least so many steps long, so that rounding takes no more than a fifth of it."""


def length_of(event: Event) -> int | None:
    """The event's length in seconds, or None while its times are not known."""
    start, end = event.planned_start(), event.hard_end()
    if start is not None and end is not None:
        return round(end - start) if end > start else None
    if event.start is None or event.end is None:
        return None
    seconds = [at.hour * 3600 + at.minute * 60 + at.second for at in (event.start, event.end)]
    return (seconds[1] - seconds[0]) % _DAY_S or _DAY_S


def propose(event: Event, style: Style = Style.EVEN) -> tuple[Segment, ...]:
    """A run of show whose sum is the event's length, to the second.

    Every speaker has a slot of the same length; at least a quarter of the time is for the floor.
    Empty when the event's times are not known, or are too short for everybody to say a word.
    """
    length = length_of(event)
    if length is None:
        return ()
    for step in _STEPS:
        lengths = _lengths(length, len(event.speakers), _MEASURES[style], step)
        least = max(_LEAST_FOR_A_STEP * step if step > 1 else 0, SHORTEST_S)
        parts = (lengths.ends, lengths.slot, lengths.panel, lengths.floor)
        if min(one for one in parts if one is not None) >= least:
            return tuple(_segments(event, lengths))
    return ()


class _Lengths(Struct, frozen=True):
    """Seconds: of opening and closing each, of a statement, of the panel among itself (both None
    where there is none), of the floor."""

    ends: int
    slot: int | None
    panel: int | None
    floor: int


def _lengths(length: int, speakers: int, measure: _Measure, step: int) -> _Lengths:
    """What a measure gives everybody, rounded down to whole steps; the rest is the floor's. Of
    a few minutes the share of opening and closing would be no segment at all, so they are the
    shortest there is."""
    ends = max(_down(measure.opening * length, step), SHORTEST_S)
    if not speakers:
        return _Lengths(ends, None, None, length - 2 * ends)
    theirs = length - 2 * ends - _up(measure.floor * length, step)
    panel = _down(measure.panel * theirs, step) if measure.panel and speakers > 1 else None
    slot = min(_down((theirs - (panel or 0)) / speakers, step), measure.most_s)
    return _Lengths(ends, slot, panel, length - 2 * ends - (panel or 0) - speakers * slot)


def _down(seconds: float, step: int) -> int:
    return int(seconds // step) * step


def _up(seconds: float, step: int) -> int:
    return -int(-seconds // step) * step


def _segments(event: Event, lengths: _Lengths) -> Iterator[Segment]:
    chair = MODERATOR if event.moderator is not None else None
    taken = {one.id for one in event.speakers}

    def named(name: str) -> str:
        while name in taken:
            name += "-"
        taken.add(name)
        return name

    yield Segment(named("opening"), "Opening", lengths.ends, chair)
    for who in event.speakers:
        yield Segment(who.id, who.name, lengths.slot or 0, who.id)
    if lengths.panel is not None:
        yield Segment(named("panel"), "Panel discussion", lengths.panel)
    parts = -(-lengths.floor // LONGEST_S)
    for part in range(parts):
        seconds = lengths.floor // parts + (part < lengths.floor % parts)
        yield Segment(named("floor"), "Floor discussion", seconds, floor=True)
    yield Segment(named("closing"), "Closing", lengths.ends, chair)


def with_proposal(event: Event, style: Style = Style.EVEN) -> Event:
    """The event with the proposed run of show in place of the one it has."""
    return replace(event, segments=propose(event, style))
