"""The timeline as plain values: the first plan, what happened and what is projected.

The strip is a picture of numbers that stand elsewhere too, so all it shows is also said in
words: in the tooltip of each block, at both ends, and whole in `Strip.spoken`.
"""

import math
from collections.abc import Iterator
from datetime import timedelta
from enum import StrEnum
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from moderator.core.counting import horizon, spans
from moderator.core.durations import clock, lateness_words
from moderator.core.event import Event, Segment, local
from moderator.core.reading import Phase, Progress, Reading, SegmentReading
from moderator.core.say import say
from moderator.core.state import Halt, HaltKind, State
from moderator.qt.language import shown, tr
from moderator.qt.models import said

_STEPS_MIN: Final = (5, 10, 15, 30, 60, 120, 240, 480)
_DAY_MIN: Final = 24 * 60
_MOST_TICKS: Final = 8


class Fill(StrEnum):
    """What a block is."""

    PLAN = "plan"
    DONE = "done"
    RUNNING = "running"
    LEFT = "left"
    TO_COME = "to_come"
    PAST_END = "past_end"
    HALT = "halt"


class Block(Struct, frozen=True):
    """A stretch of the strip, in wall time; `tip`: what it is, in words."""

    start: float
    end: float
    fill: Fill
    tip: str


class Strip(Struct, frozen=True):
    """The whole strip, in wall time. `now`: None where it is off the strip."""

    start: float
    end: float
    ticks: tuple[tuple[float, str], ...]
    plan: tuple[Block, ...]
    blocks: tuple[Block, ...]
    hard_end: float | None
    now: float | None
    left: str
    right: str

    @property
    def spoken(self) -> str:
        """The strip as a screen reader says it."""
        parts = (self.left, self.right, *(one.tip for one in self.blocks))
        return ". ".join(part for part in parts if part)


def strip(state: State, reading: Reading) -> Strip | None:
    """What the timeline shows; None while there is no run of show."""
    blocks = tuple(_blocks(state, reading))
    if not blocks:
        return None
    plan = () if said.another_day(state, reading) else tuple(_plan(state))
    hard_end = reading.hard_end
    edges = [one.start for one in (*plan, *blocks)] + [one.end for one in (*plan, *blocks)]
    edges += [] if hard_end is None else [hard_end]
    start, end = min(edges), max(edges)
    now = reading.now.utc
    running = reading.phase not in (Phase.BEFORE, Phase.CLOSED)
    return Strip(
        start=start,
        end=end,
        ticks=tuple(_ticks(start, end, state.event)),
        plan=plan,
        blocks=blocks,
        hard_end=hard_end,
        now=now if running and start <= now <= end else None,
        left=_left(state.event, reading, plan),
        right=_right(state.event, reading),
    )


def _left(event: Event, reading: Reading, plan: tuple[Block, ...]) -> str:
    parts = []
    if plan:
        end = plan[-1].end if reading.hard_end is None else reading.hard_end
        parts.append(
            tr("plan {start}–{end}", start=said.hm(plan[0].start, event), end=said.hm(end, event))
        )
    if reading.started is not None:
        parts.append(tr("began {time}", time=said.hm(reading.started, event)))
    return " · ".join(parts)


def _right(event: Event, reading: Reading) -> str:
    if reading.projected_end is None:
        return ""
    closed = reading.phase is Phase.CLOSED
    time = (said.hms if closed else said.hm_nearest)(reading.projected_end, event)
    ends = tr("ended {time}", time=time) if closed else tr("projected end {time}", time=time)
    over = shown(lateness_words(reading.over_s))
    parts = (said.lateness_words(reading), f"{ends}, {over}" if over else ends)
    return " · ".join(part for part in parts if part)


def _ticks(start: float, end: float, event: Event) -> Iterator[tuple[float, str]]:
    """Round times of day in the event's zone, as many as can be read; midnights some days apart
    where a session was left running for days."""
    apart = (end - start) / 60 / _MOST_TICKS
    days = _DAY_MIN * math.ceil(apart / _DAY_MIN)
    minutes = next((step for step in _STEPS_MIN if step >= apart), days)
    first = local(start, event.zone).replace(second=0, microsecond=0)
    at = first - timedelta(minutes=(first.hour * 60 + first.minute) % minutes)
    utc = at.timestamp()
    while utc <= end:
        if utc >= start:
            yield utc, said.hm(utc, event)
        utc += 60 * minutes


def _plan(state: State) -> Iterator[Block]:
    plan = state.run.first_plan or state.event
    at = plan.planned_start()
    for segment in plan.segments if at is not None else ():
        begin, at = at or 0.0, (at or 0.0) + segment.planned_s
        tip = tr(
            "Plan: {tip}, {length}",
            tip=_tip(plan, segment, begin, at),
            length=clock(segment.planned_s),
        )
        yield Block(begin, at, Fill.PLAN, tip)


def _tip(event: Event, segment: Segment, start: float, end: float) -> str:
    label = said.segment_label(event, segment)
    return f"{label}, {said.hm(start, event)}–{said.hm(end, event)}"


def _blocks(state: State, reading: Reading) -> Iterator[Block]:
    yield from _actual(state, reading)
    for one in _to_come(state.event, reading):
        yield from _cut(one, reading)
    yield from _halts(state, reading)


def _actual(state: State, reading: Reading) -> Iterator[Block]:
    event, readings = state.event, {one.segment.id: one for one in reading.segments}
    recorded = spans(state.run, horizon(state.run, reading.now.t))
    for at, span in enumerate(recorded, 1):
        one = readings.get(span.segment)
        start, end = reading.now.utc_at(span.start), reading.now.utc_at(span.end)
        running = at == len(recorded) and state.run.current is not None
        fill = Fill.RUNNING if running else Fill.DONE
        if one is None:
            yield Block(start, end, fill, tr("A segment that is not in the plan any more"))
            continue
        tip = _tip(event, one.segment, start, end)
        yield Block(start, end, fill, f"{tip}, {_took(one)}")


def _took(one: SegmentReading) -> str:
    took = tr("{used} of {length}", used=clock(one.elapsed_s), length=clock(one.segment.planned_s))
    if one.progress is not Progress.DONE or abs(one.over_s) < 1:
        return took
    off = clock(one.over_s)
    over = one.over_s > 0
    return f"{took}, {tr('{time} over', time=off) if over else tr('{time} under', time=off)}"


def _to_come(event: Event, reading: Reading) -> Iterator[Block]:
    """What is left of the running segment and all that follows; begun ones from their rest."""
    for one in reading.segments:
        end = one.ends
        if end is None:
            continue
        if one.progress is Progress.RUNNING and one.left_s > 0:
            tip = _tip(event, one.segment, reading.now.utc, end)
            yield Block(
                reading.now.utc,
                end,
                Fill.LEFT,
                tr("Left of {tip}, {length}", tip=tip, length=clock(one.left_s)),
            )
        elif one.progress is Progress.TO_COME and one.left_s > 0:
            tip = _tip(event, one.segment, end - one.left_s, end)
            yield Block(end - one.left_s, end, Fill.TO_COME, f"{tip}, {_length(one)}")


def _length(one: SegmentReading) -> str:
    left = clock(one.left_s)
    return left if one.must_start_by is None else tr("{length} planned", length=left)


def _cut(block: Block, reading: Reading) -> Iterator[Block]:
    """A block that reaches past the hard end, in two."""
    hard_end = reading.hard_end
    if hard_end is None or block.end <= hard_end:
        yield replace(block, tip=_coming(block))
        return
    if block.start < hard_end:
        yield replace(block, end=hard_end, tip=_coming(block))
    past = replace(block, start=max(block.start, hard_end), fill=Fill.PAST_END)
    yield replace(past, tip=tr("Past the hard end: {tip}", tip=block.tip))


def _coming(block: Block) -> str:
    return tr("To come: {tip}", tip=block.tip) if block.fill is Fill.TO_COME else block.tip


def _halts(state: State, reading: Reading) -> Iterator[Block]:
    """Pauses and the like, laid over what ran; those after the close are not shown."""
    until = horizon(state.run, reading.now.t)
    for halt in state.run.halts:
        end = until if halt.end is None else min(halt.end, until)
        if end > halt.start:
            start, stop = reading.now.utc_at(halt.start), reading.now.utc_at(end)
            yield Block(start, stop, Fill.HALT, _halt_tip(state.event, halt, start, stop))


_HALTS: Final = {
    HaltKind.PAUSE: say("Paused"),
    HaltKind.INTERRUPTION: say("Interrupted"),
    HaltKind.LEFT_OUT: say("Left out"),
}


def _halt_tip(event: Event, halt: Halt, start: float, end: float) -> str:
    told = tr(
        "{what} {time} for {length}",
        what=_HALTS[halt.kind],
        time=said.hm(start, event),
        length=said.exact(end - start),
    )
    return f"{told}, {halt.reason}" if halt.reason else told
