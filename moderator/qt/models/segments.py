"""The rows of the run of show, and of its other view, who has spoken how long.

Rows are plain values in words, so that the painter, the tooltip and the screen reader cannot
differ. Times of day are minutes: a row changes when there is something to see.
"""

from typing import Final

from msgspec import Struct

from moderator.core.durations import clock, countdown, words
from moderator.core.event import Event
from moderator.core.floor import capacity
from moderator.core.reading import PersonReading, Phase, Progress, Reading, SegmentReading
from moderator.core.state import State
from moderator.qt.models.said import (
    LATE_S,
    another_day,
    exact,
    hm,
    segment_label,
    standing,
    standing_short,
)
from moderator.qt.palette import Tone

FLOOR_UID: Final = "from-the-floor"

_CLOSE_S: Final = 120
"""Seconds before a segment's must-start-by from which it is shown."""

_TOLD_S: Final = 10
"""Seconds over or under a plan that are worth a word."""


class SegmentRow(Struct, frozen=True):
    """One segment. `right`: what stands at the right in two lines, the second in `tone`.
    `full`: everything that is known of it, in lines, for the tooltip."""

    uid: str
    time: str
    title: str
    line: str
    right: str
    below: str
    tone: Tone
    full: str
    progress: Progress
    online: bool = False
    locked: bool = False

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        return self.full.replace("\n", ", ")


class PersonRow(Struct, frozen=True):
    """What somebody has spoken. `bar`: used of the budget, 0 and up; of all the time spoken
    for those without a budget. `over`: more than the budget."""

    uid: str
    name: str
    used: str
    share: str
    bar: float
    over: bool = False
    online: bool = False
    speaking: bool = False

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        parts = (self.name, "has the floor" if self.speaking else "", self.used, self.share)
        return ", ".join(part for part in parts if part)


def segment_rows(state: State, reading: Reading) -> list[SegmentRow]:
    """The run of show, in order."""
    first_starts = _first_starts(state) if not another_day(state, reading) else {}
    upcoming = next((r for r in reading.segments if r.progress is Progress.TO_COME), None)
    return [
        _row(state, reading, one, first_starts.get(one.segment.id), one is upcoming)
        for one in reading.segments
    ]


def _first_starts(state: State) -> dict[str, float]:
    """When each segment was to start in the first plan, wall time."""
    plan = state.run.first_plan or state.event
    at = plan.planned_start()
    found: dict[str, float] = {}
    for segment in plan.segments if at is not None else ():
        found[segment.id] = at or 0.0
        at = (at or 0.0) + segment.planned_s
    return found


def _row(
    state: State,
    reading: Reading,
    one: SegmentReading,
    first_start: float | None,
    upcoming: bool,
) -> SegmentRow:
    event, segment = state.event, one.segment
    person = event.person(segment.speaker)
    right, below, tone = _right(event, reading, one, first_start, upcoming)
    label, again = segment_label(event, segment), ""
    if one.stretches > 1:
        again = f"{one.stretches} stretches · "
    line = again + (standing_short(person) if person is not None else _about(state, reading, one))
    gone = one.progress in (Progress.SKIPPED, Progress.DROPPED)
    return SegmentRow(
        uid=segment.id,
        time="" if gone or one.starts is None else hm(one.starts, event),
        title=label,
        line=line,
        right=right,
        below=below,
        tone=tone,
        full="\n".join(_full(state, reading, one, first_start)),
        progress=one.progress,
        online=person is not None and person.online,
        locked=segment.locked and one.progress is Progress.TO_COME,
    )


def _about(state: State, reading: Reading, one: SegmentReading) -> str:
    waits = len(state.floor.waiting)
    going = one.progress in (Progress.RUNNING, Progress.TO_COME)
    if not one.segment.floor or not going or not waits:
        return one.segment.detail
    fit = capacity(state, reading)
    return f"{waits} waiting · {fit.fit} fit at {exact(fit.pace_s)} each"


def _right(
    event: Event,
    reading: Reading,
    one: SegmentReading,
    first_start: float | None,
    upcoming: bool,
) -> tuple[str, str, Tone]:
    segment = one.segment
    match one.progress:
        case Progress.SKIPPED:
            return clock(segment.planned_s), "skipped", Tone.NEUTRAL
        case Progress.DROPPED:
            return clock(segment.planned_s), "dropped", Tone.NEUTRAL
        case Progress.DONE:
            return f"✓ {clock(one.elapsed_s)}", *_against(one.over_s)
        case Progress.RUNNING:
            text, over = countdown(one.left_s)
            if over:
                return f"{text} over", f"of {clock(segment.planned_s)}", Tone.OVER
            return text, f"of {clock(segment.planned_s)}", Tone.ACCENT
    # Of one that was begun and gone back from, only what is left will be taken.
    length = clock(one.left_s) if one.stretches else clock(segment.planned_s)
    return length, *_moved(event, reading, one, first_start, upcoming)


def _against(over_s: float) -> tuple[str, Tone]:
    if abs(over_s) < _TOLD_S:
        return "", Tone.NEUTRAL
    if over_s > 0:
        return f"{clock(over_s)} over", Tone.WARN
    return f"{clock(over_s)} under", Tone.GOOD


def _moved(
    event: Event,
    reading: Reading,
    one: SegmentReading,
    first_start: float | None,
    upcoming: bool,
) -> tuple[str, Tone]:
    """The latest start while it is close or past, for the next one; else the start it had in
    the first plan if that has moved."""
    starts, by = one.starts, one.must_start_by
    if one.stretches or starts is None:
        return "", Tone.NEUTRAL
    if upcoming and by is not None and reading.started is not None and starts > by - _CLOSE_S:
        return f"by {hm(by, event)}", Tone.WARN if starts > by + LATE_S / 2 else Tone.NEUTRAL
    if first_start is not None and abs(starts - first_start) >= LATE_S:
        return f"was {hm(first_start, event)}", Tone.NEUTRAL
    return "", Tone.NEUTRAL


_STANDS: Final = {
    Progress.DONE: "done",
    Progress.RUNNING: "running now",
    Progress.TO_COME: "to come",
    Progress.SKIPPED: "skipped",
    Progress.DROPPED: "dropped",
}


def _full(
    state: State, reading: Reading, one: SegmentReading, first_start: float | None
) -> list[str]:
    event, segment = state.event, one.segment
    person = event.person(segment.speaker)
    told = [segment_label(event, segment)]
    about = standing(person) if person is not None else _about(state, reading, one)
    told += [about] if about else []
    told += ["Online"] if person is not None and person.online else []
    told.append(_STANDS[one.progress].capitalize())
    told += _full_times(event, reading, one, first_start)
    told += [f"{one.stretches} stretches"] if one.stretches > 1 else []
    told += ["Locked: re-planning leaves its length alone"] if segment.locked else []
    return told


def _full_times(
    event: Event, reading: Reading, one: SegmentReading, first_start: float | None
) -> list[str]:
    planned = clock(one.segment.planned_s)
    if one.first_planned_s is not None and one.first_planned_s != one.segment.planned_s:
        planned += f" (first plan {clock(one.first_planned_s)})"
    if one.progress in (Progress.SKIPPED, Progress.DROPPED):
        return [f"Was planned with {planned}"]
    told = []
    if one.starts is not None:
        verb = "Starts" if one.progress is Progress.TO_COME else "Started"
        told.append(f"{verb} {hm(one.starts, event)}")
    if first_start is not None and told and abs((one.starts or 0) - first_start) >= LATE_S:
        told[-1] += f", was {hm(first_start, event)} in the first plan"
    if one.progress is Progress.TO_COME:
        told.append(f"Planned {planned}")
        if one.must_start_by is not None:
            told.append(f"Must start by {hm(one.must_start_by, event)} to end on time")
        return told
    told.append(f"{clock(one.elapsed_s)} of {planned}")
    against = _against(one.over_s)[0]
    if one.progress is Progress.RUNNING and one.left_s >= 0:
        against = f"{countdown(one.left_s)[0]} left"
    return [*told, against] if against else told


# --- the speakers --------------------------------------------------------------------------


def person_rows(state: State, reading: Reading) -> list[PersonRow]:
    """Everybody with a place on the panel, then the askers together."""
    turn = reading.turn.turn if reading.turn is not None else None
    speaking = None if turn is None else turn.person
    rows = [_person(one, one.person.id == speaking) for one in reading.people]
    spoken = sum(one.used_s for one in reading.people) + reading.floor_used_s
    share = reading.floor_used_s / spoken if spoken > 0 else 0.0
    from_floor = PersonRow(
        uid=FLOOR_UID,
        name="From the floor",
        used=f"{clock(reading.floor_used_s)} of questions" if reading.floor_used_s else "",
        share=_share(share),
        bar=share,
        speaking=turn is not None and turn.person is None,
    )
    return [*rows, from_floor]


def _person(one: PersonReading, speaking: bool) -> PersonRow:
    over = one.used_s - one.budget_s
    if not one.budget_s:
        used = f"{clock(one.used_s)} used" if one.used_s else "No time of their own"
    elif over > _TOLD_S:
        used = f"{clock(one.used_s)} of {clock(one.budget_s)} · {clock(over)} over"
    else:
        used = f"{clock(one.used_s)} of {clock(one.budget_s)}"
    return PersonRow(
        uid=one.person.id,
        name=one.person.name,
        used=used,
        share=_share(one.share),
        bar=one.used_s / one.budget_s if one.budget_s else one.share,
        over=bool(one.budget_s) and over > _TOLD_S,
        online=one.person.online,
        speaking=speaking,
    )


def _share(share: float) -> str:
    if not share:
        return "not spoken yet"
    return f"{max(1, round(100 * share))} % of the time"


# --- late ----------------------------------------------------------------------------------


class Late(Struct, frozen=True):
    """What the re-plan banner says. `trim`: whether there is anything to trim."""

    strong: str
    sentence: str
    trim: bool


def late(state: State, reading: Reading) -> Late | None:
    """What to say while the projected end passes the hard end, else None."""
    over, end = reading.over_s, reading.hard_end
    going = reading.phase is not Phase.CLOSED and bool(state.event.segments)
    if over is None or end is None or over < LATE_S or not going:
        return None
    strong, at = f"{words(over)} over.", hm(end, state.event)
    left = sum(
        one.progress is Progress.TO_COME and not one.segment.locked for one in reading.segments
    )
    if not left:
        return Late(strong, f"Nothing is left to trim before {at}.", False)
    what = "the segment" if left == 1 else f"the {left} segments"
    return Late(strong, f"Trim {what} to come to end at {at}?", True)
