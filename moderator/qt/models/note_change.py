"""Correcting a note: when it began, what stood then, and only what the person touched.

An editor that writes back everything it shows would undo what happened to the note meanwhile;
so it says what differs from what it showed at first, and that alone is put into the note.
"""

import re
from datetime import UTC, datetime, time, timedelta
from typing import Any, Final

from msgspec.structs import replace

from moderator.core.durations import parse_clock
from moderator.core.event import local, zone_of
from moderator.core.state import NoteBody, Stamp, State
from moderator.core.timing import segment_elapsed
from moderator.qt.language import time_text

_SECONDS: Final = re.compile(r"\s*(\d{1,2}[:.]\d{2})[:.](\d{2})(\s*[ap]\.?m\.?)?\s*", re.IGNORECASE)


def shown_time(utc: float, zone: str) -> str:
    """A moment as the editor shows it: "08:53:20" in the event's zone."""
    return time_text(local(utc, zone), seconds=True)


def typed_time(text: str) -> time | None:
    """A time of day as typed, with seconds or without, or None when it is not one."""
    found = _SECONDS.fullmatch(text)
    if found is None:
        return parse_clock(text)
    minutes, second = parse_clock(f"{found[1]}{found[3] or ''}"), int(found[2])
    # Midnight as the end of a day is a time of day, but 24:00:00 is none.
    if minutes is None or second >= 60 or found[1].startswith("24"):
        return None
    return minutes.replace(second=second)


def moved(state: State, stamp: Stamp, at: time) -> Stamp:
    """The stamp at another time of day, the nearest such moment, with what stood then."""
    zone = zone_of(state.event.zone)
    day = local(stamp.utc, state.event.zone).date()
    near = [
        datetime.combine(day + timedelta(days=by), at, zone).astimezone(UTC).timestamp()
        for by in (-1, 0, 1)
    ]
    utc = min(near, key=lambda one: abs(one - stamp.utc))
    t = stamp.t + (utc - stamp.utc)
    run = state.run
    stretch = next((one for one in reversed(run.stretches) if _covers(one.start, one.end, t)), None)
    turn = next((one for one in reversed(run.turns) if _covers(one.start, one.end, t)), None)
    if stretch is None:
        return Stamp(t, utc)
    elapsed = segment_elapsed(state, stretch.segment, t)
    return Stamp(t, utc, stretch.segment, turn.person if turn is not None else None, elapsed)


def _covers(start: float, end: float | None, t: float) -> bool:
    return start <= t and (end is None or t < end)


def changed(body: NoteBody, before: dict[str, Any], after: dict[str, Any]) -> NoteBody:
    """The note with those of its fields that differ between two readings of an editor."""
    return replace(body, **{one: after[one] for one in after if after[one] != before.get(one)})
