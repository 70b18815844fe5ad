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
from moderator.core.say import say
from moderator.core.state import State
from moderator.qt.language import shown, tr, tr_n
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
    `shorter`: what may stand in place of `line` where there is no room for it, the longest first.
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
    shorter: tuple[str, ...] = ()

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
        parts = (self.name, tr("has the floor") if self.speaking else "", self.used, self.share)
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
    label = segment_label(event, segment)
    about = (standing_short(person),) if person is not None else _about(state, reading, one)
    again = _stretches(one.stretches) if one.stretches > 1 else ""
    line, *shorter = (f"{again} · {words}" if again else words for words in about)
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
        shorter=tuple(shorter),
    )


def _stretches(count: int) -> str:
    return tr_n("{n} stretch", "{n} stretches", count)


def _about(state: State, reading: Reading, one: SegmentReading) -> tuple[str, ...]:
    """What is said of a segment that is nobody's, then shorter and shorter."""
    waits = len(state.floor.waiting)
    going = one.progress in (Progress.RUNNING, Progress.TO_COME)
    if not one.segment.floor or not going or not waits:
        return (one.segment.detail,)
    fit = capacity(state, reading)
    return (
        tr(
            "{waits} waiting · {fit} fit at {length} each",
            waits=waits,
            fit=fit.fit,
            length=exact(fit.pace_s),
        ),
        tr("{waits} waiting · {fit} fit", waits=waits, fit=fit.fit),
        tr("{waits} waiting", waits=waits),
    )


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
            return clock(segment.planned_s), tr("skipped"), Tone.NEUTRAL
        case Progress.DROPPED:
            return clock(segment.planned_s), tr("dropped"), Tone.NEUTRAL
        case Progress.DONE:
            return f"✓ {clock(one.elapsed_s)}", *_against(one.over_s)
        case Progress.RUNNING:
            text, over = countdown(one.left_s)
            whole = tr("of {length}", length=clock(segment.planned_s))
            if over:
                return tr("{time} over", time=text), whole, Tone.OVER
            return text, whole, Tone.ACCENT
    # Of one that was begun and gone back from, only what is left will be taken.
    length = clock(one.left_s) if one.stretches else clock(segment.planned_s)
    return length, *_moved(event, reading, one, first_start, upcoming)


def _against(over_s: float) -> tuple[str, Tone]:
    if abs(over_s) < _TOLD_S:
        return "", Tone.NEUTRAL
    if over_s > 0:
        return tr("{time} over", time=clock(over_s)), Tone.WARN
    return tr("{time} under", time=clock(over_s)), Tone.GOOD


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
        tone = Tone.WARN if starts > by + LATE_S / 2 else Tone.NEUTRAL
        return tr("by {time}", time=hm(by, event)), tone
    if first_start is not None and abs(starts - first_start) >= LATE_S:
        return tr("was {time}", time=hm(first_start, event)), Tone.NEUTRAL
    return "", Tone.NEUTRAL


_STANDS: Final = {
    Progress.DONE: say("Done"),
    Progress.RUNNING: say("Running now"),
    Progress.TO_COME: say("To come"),
    Progress.SKIPPED: say("Skipped"),
    Progress.DROPPED: say("Dropped"),
}


def _full(
    state: State, reading: Reading, one: SegmentReading, first_start: float | None
) -> list[str]:
    event, segment = state.event, one.segment
    person = event.person(segment.speaker)
    told = [segment_label(event, segment)]
    about = standing(person) if person is not None else _about(state, reading, one)[0]
    told += [about] if about else []
    told += [tr("Online")] if person is not None and person.online else []
    told.append(shown(_STANDS[one.progress]))
    told += _full_times(event, reading, one, first_start)
    told += [_stretches(one.stretches)] if one.stretches > 1 else []
    told += [tr("Locked: re-planning leaves its length alone")] if segment.locked else []
    return told


def _full_times(
    event: Event, reading: Reading, one: SegmentReading, first_start: float | None
) -> list[str]:
    planned = clock(one.segment.planned_s)
    if one.first_planned_s is not None and one.first_planned_s != one.segment.planned_s:
        first = clock(one.first_planned_s)
        planned = tr("{length} (first plan {first})", length=planned, first=first)
    if one.progress in (Progress.SKIPPED, Progress.DROPPED):
        return [tr("Was planned with {planned}", planned=planned)]
    told = []
    if one.starts is not None:
        to_come, time = one.progress is Progress.TO_COME, hm(one.starts, event)
        told.append(tr("Starts {time}", time=time) if to_come else tr("Started {time}", time=time))
    if first_start is not None and told and abs((one.starts or 0) - first_start) >= LATE_S:
        was = hm(first_start, event)
        told[-1] = tr("{started}, was {time} in the first plan", started=told[-1], time=was)
    if one.progress is Progress.TO_COME:
        told.append(tr("Planned {planned}", planned=planned))
        if one.must_start_by is not None:
            told.append(
                tr("Must start by {time} to end on time", time=hm(one.must_start_by, event))
            )
        return told
    told.append(tr("{used} of {length}", used=clock(one.elapsed_s), length=planned))
    against = _against(one.over_s)[0]
    if one.progress is Progress.RUNNING and one.left_s >= 0:
        against = tr("{time} left", time=countdown(one.left_s)[0])
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
        name=tr("From the floor"),
        used=tr("{length} of questions", length=clock(reading.floor_used_s))
        if reading.floor_used_s
        else "",
        share=_share(share),
        bar=share,
        speaking=turn is not None and turn.person is None,
    )
    return [*rows, from_floor]


def _person(one: PersonReading, speaking: bool) -> PersonRow:
    over = one.used_s - one.budget_s
    if not one.budget_s:
        used = (
            tr("{length} used", length=clock(one.used_s))
            if one.used_s
            else tr("No time of their own")
        )
    elif over > _TOLD_S:
        used = _used(one) + " · " + tr("{time} over", time=clock(over))
    else:
        used = _used(one)
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


def _used(one: PersonReading) -> str:
    return tr("{used} of {length}", used=clock(one.used_s), length=clock(one.budget_s))


def _share(share: float) -> str:
    if not share:
        return tr("not spoken yet")
    return tr("{share} % of the time", share=max(1, round(100 * share)))


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
    strong, at = tr("{length} over.", length=words(over)), hm(end, state.event)
    left = sum(
        one.progress is Progress.TO_COME and not one.segment.locked for one in reading.segments
    )
    if not left:
        return Late(strong, tr("Nothing is left to trim before {at}.", at=at), False)
    trim = tr_n(
        "Trim the segment to come to end at {at}?",
        "Trim the {n} segments to come to end at {at}?",
        left,
        at=at,
    )
    return Late(strong, trim, True)
