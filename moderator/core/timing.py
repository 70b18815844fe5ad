"""Elapsed, left, projected: every number about time, computed from what was recorded.

Nothing ticks. `read` takes the state and a moment and gives all the numbers of the screen at
once; the small functions below it are what it is made of, for whoever needs one number. All
arithmetic is on session seconds, so a stepped wall clock moves no timer; wall time is added
at the very end, by the clock as it stands now.

The rules are those of product.md, "The run of show and its timers". What they leave open is
settled here:

- Halts (pauses, interruptions, time left out) are charged to no segment and no turn, and
  count once where they overlap: as a pause first, then an interruption, then left out.
- Stretches never count twice. Where a corrected start reaches back over earlier stretches,
  those end there.
- Time after the session was closed and before its next segment began, when it was reopened,
  is charged to no segment; lateness counts it with the pauses.
- A closed session is read as it stood when it was closed.
"""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from moderator.core.counting import PRIORITY, Span, counted, halted_by_kind, horizon, spans
from moderator.core.counting import halted_between as halted_between
from moderator.core.event import Segment, Settings
from moderator.core.instant import Now
from moderator.core.lateness import another_day, reminders, told_apart
from moderator.core.reading import (
    PersonReading,
    Phase,
    Progress,
    Reading,
    SegmentReading,
    Signal,
    TurnReading,
)
from moderator.core.state import HaltKind, Run, State, Turn, TurnKind

# --- the parts ----------------------------------------------------------------------------


def segment_elapsed(state: State, segment: str, t: float) -> float:
    """Seconds that a segment has taken up to `t`, over all its stretches, without halts."""
    t = horizon(state.run, t)
    return _elapsed(state.run, spans(state.run, t), t).get(segment, 0.0)


def _elapsed(run: Run, recorded: Iterable[Span], t: float) -> dict[str, float]:
    found: dict[str, float] = {}
    for one in recorded:
        found[one.segment] = found.get(one.segment, 0.0) + counted(run, one.start, one.end, t)
    return found


def segment_left(state: State, segment: str, t: float) -> float:
    """Seconds left of a segment's plan at `t`, below zero in overtime; 0 when it is not in
    the run of show."""
    planned = state.event.segment(segment)
    return 0.0 if planned is None else planned.planned_s - segment_elapsed(state, segment, t)


def turn_used(state: State, turn: Turn, t: float) -> float:
    """Seconds that a turn has taken up to `t`, without halts."""
    return counted(state.run, turn.start, turn.end, horizon(state.run, t))


def person_used(state: State, person: str | None, t: float) -> float:
    """Seconds that somebody has spoken up to `t`, over all turns, answers included. None:
    the askers from the floor together."""
    return sum(turn_used(state, turn, t) for turn in state.run.turns if turn.person == person)


def current_index(state: State) -> int:
    """How far the run of show has come: the place, from 0, of the segment that runs, or that
    ran last; -1 before the first."""
    places = (state.event.index(one.segment) for one in reversed(state.run.stretches))
    return next((place for place in places if place >= 0), -1)


def to_come(state: State) -> tuple[Segment, ...]:
    """The segments after the present one that are not dropped, those gone back from included;
    none once the session is closed."""
    if state.run.closed is not None:
        return ()
    after = state.event.segments[current_index(state) + 1 :]
    return tuple(one for one in after if one.id not in state.run.dropped)


def progress(state: State, segment: str) -> Progress:
    """Where a segment stands. One that was begun and then dropped is done."""
    return _standings(state).get(segment, Progress.SKIPPED)


def _standings(state: State) -> dict[str, Progress]:
    """Where all segments stand; those not named were skipped. Later entries win."""
    run = state.run
    found = dict.fromkeys(run.dropped, Progress.DROPPED)
    found |= dict.fromkeys((one.segment for one in run.stretches), Progress.DONE)
    found |= dict.fromkeys((one.id for one in to_come(state)), Progress.TO_COME)
    if run.current is not None:
        found[run.current.segment] = Progress.RUNNING
    return found


def phase(run: Run) -> Phase:
    """Where the session stands."""
    if run.closed is not None:
        return Phase.CLOSED
    if not run.started:
        return Phase.BEFORE
    if run.current is None:
        return Phase.BETWEEN
    if run.halted(HaltKind.PAUSE) is not None:
        return Phase.PAUSED
    return Phase.RUNNING if run.halted(HaltKind.INTERRUPTION) is None else Phase.INTERRUPTED


def segment_marks(segment: Segment, settings: Settings) -> tuple[float, float]:
    """The seconds left at the two signals of a segment.

    The settings (2:00 and 1:00) are for segments of four minutes and more; in a shorter one
    the signals come at half and at a quarter of its length, or it would begin with one.
    """
    planned = segment.planned_s
    return min(settings.wrap_up_s, planned / 2), min(settings.last_s, planned / 4)


def turn_marks(limit_s: int) -> tuple[float, float]:
    """The seconds left at the two signals of a turn's own limit: a third of it (0:30 of 1:30,
    0:40 of 2:00), and 0:15 or, of a limit under 1:30, a sixth."""
    return limit_s / 3, min(15.0, limit_s / 6)


def segment_signal(segment: Segment, left_s: float, settings: Settings) -> Signal:
    """The signal with `left_s` seconds left of a segment."""
    return _signal(left_s, *segment_marks(segment, settings))


def turn_signal(limit_s: int, left_s: float) -> Signal:
    """The signal with `left_s` seconds left of a turn's own limit."""
    return _signal(left_s, *turn_marks(limit_s))


def _signal(left_s: float, wrap_up_s: float, last_s: float) -> Signal:
    if left_s < 0:
        return Signal.OVER
    if left_s <= last_s:
        return Signal.LAST_MINUTE
    return Signal.WRAP_UP if left_s <= wrap_up_s else Signal.CALM


# --- the whole ----------------------------------------------------------------------------


class _Course(Struct, frozen=True):
    """How the session goes on: when the segments to come begin (wall time), what is left of
    each, and when the last ends."""

    begins: float
    left: Mapping[str, float]
    hard_end: float | None

    @property
    def ends(self) -> float:
        return self.begins + sum(self.left.values())


def read(state: State, now: Now) -> Reading:
    """Every number of the session at `now`. Never refuses, whatever the log holds.

    While the plan is for another day (somebody tries the bundled event years later) its times
    say nothing about being late, and the reading is as if it had no day.
    """
    reading = _read(state, now)
    reminded = reminders(state, reading)
    if another_day(state, reading) is not None:
        reading = _read(replace(state, event=replace(state.event, day=None)), now)
    return replace(reading, reminders=reminded)


def _read(state: State, now: Now) -> Reading:
    run, settings = state.run, state.event.settings
    t = horizon(run, now.t)
    recorded = spans(run, t)
    elapsed = _elapsed(run, recorded, t)
    course = _course(state, now, elapsed)
    segments = _segments(state, now, recorded, elapsed, course)
    current = next((one for one in segments if one.progress is Progress.RUNNING), None)
    signal = segment_signal(current.segment, current.left_s, settings) if current else Signal.CALM
    began = recorded[0].start if run.started else None
    halted = _halted(run, recorded, began, t)
    used = _used(run, t)
    return Reading(
        now=now,
        phase=phase(run),
        segments=segments,
        current=current,
        next=next(iter(to_come(state)), None),
        signal=signal,
        turn=_turn(state, now.t, signal),
        people=_people(state, used),
        floor_used_s=sum(one for turn, one in used if turn.kind is TurnKind.QUESTION),
        elapsed_s=0.0 if began is None else t - began,
        started=None if began is None else now.utc_at(began),
        projected_end=course.ends,
        hard_end=course.hard_end,
        over_s=None if course.hard_end is None else course.ends - course.hard_end,
        behind_s=_behind(state, course),
        lateness=told_apart(
            late_start_s=_late_start(state, now, began),
            segments=_differences(segments, elapsed),
            halted=halted,
            replanned_s=_replanned(state, segments),
        ),
        halted_s=sum(halted.values()),
    )


def _course(state: State, now: Now, elapsed: Mapping[str, float]) -> _Course:
    left = {one.id: max(0.0, one.planned_s - elapsed.get(one.id, 0.0)) for one in to_come(state)}
    return _Course(_next_begins(state, now, elapsed), left, state.event.hard_end())


def _next_begins(state: State, now: Now, elapsed: Mapping[str, float]) -> float:
    """When the first segment to come would begin if all went on as it should: wall time."""
    run, event = state.run, state.event
    if run.closed is not None:
        return now.utc_at(horizon(run, now.t))
    if not run.started:
        planned = event.planned_start()
        return now.utc if planned is None else max(now.utc, planned)
    running = event.segment(run.current.segment) if run.current is not None else None
    if running is None:
        return now.utc
    return now.utc + max(0.0, running.planned_s - elapsed.get(running.id, 0.0))


def _segments(
    state: State, now: Now, recorded: Iterable[Span], elapsed: Mapping[str, float], course: _Course
) -> tuple[SegmentReading, ...]:
    standings = _standings(state)
    first_s = {one.id: one.planned_s for one in (state.run.first_plan or state.event).segments}
    own: dict[str, list[Span]] = {}
    for span in recorded:
        own.setdefault(span.segment, []).append(span)
    found: list[SegmentReading] = []
    passed, total = 0.0, sum(course.left.values())
    for segment in state.event.segments:
        standing = standings.get(segment.id, Progress.SKIPPED)
        spent = elapsed.get(segment.id, 0.0)
        held = own.get(segment.id, [])
        starts = now.utc_at(held[0].start) if held else None
        ends = now.utc_at(held[-1].end) if held else None
        must_start_by, left = None, 0.0
        if standing is Progress.TO_COME:
            left, begins = course.left[segment.id], course.begins + passed
            starts, ends = begins if starts is None else starts, begins + left
            if course.hard_end is not None:
                must_start_by = course.hard_end - (total - passed)
            passed += left
        elif standing is Progress.RUNNING:
            left, ends = segment.planned_s - spent, course.begins
        found.append(
            SegmentReading(
                segment=segment,
                progress=standing,
                elapsed_s=spent,
                left_s=left,
                over_s=_over(standing, spent - segment.planned_s),
                first_planned_s=first_s.get(segment.id),
                starts=starts,
                ends=ends,
                must_start_by=must_start_by,
                stretches=len(held),
            )
        )
    return tuple(found)


def _over(standing: Progress, more_s: float) -> float:
    """How much longer a segment took than planned. One to come that was gone back from has
    begun long ago and may be over already; one that may go on is not under."""
    if standing is Progress.DONE:
        return more_s
    return max(0.0, more_s) if standing in (Progress.RUNNING, Progress.TO_COME) else 0.0


def _turn(state: State, t: float, otherwise: Signal) -> TurnReading | None:
    """Who has the floor. A turn without a limit of its own is held to its segment's."""
    turn = state.run.turn
    if turn is None:
        return None
    used = turn_used(state, turn, t)
    if turn.limit_s is None:
        return TurnReading(turn, used, None, otherwise)
    left = turn.limit_s - used
    return TurnReading(turn, used, left, turn_signal(turn.limit_s, left))


def _people(state: State, used: Iterable[tuple[Turn, float]]) -> tuple[PersonReading, ...]:
    spoken: dict[str | None, float] = {}
    for turn, seconds in used:
        spoken[turn.person] = spoken.get(turn.person, 0.0) + seconds
    total = sum(spoken.values())
    budgets: dict[str, int] = {}
    for one in state.event.segments:
        if one.speaker is not None and one.id not in state.run.dropped:
            budgets[one.speaker] = budgets.get(one.speaker, 0) + one.planned_s
    found = []
    for person in state.event.people():
        own = spoken.get(person.id, 0.0)
        share = own / total if total > 0 else 0.0
        found.append(PersonReading(person, budgets.get(person.id, 0), own, share))
    return tuple(found)


def _used(run: Run, t: float) -> list[tuple[Turn, float]]:
    """Every turn with the seconds that it has taken up to `t`."""
    return [(turn, counted(run, turn.start, turn.end, t)) for turn in run.turns]


def _halted(
    run: Run, recorded: Sequence[Span], began: float | None, t: float
) -> dict[HaltKind, float]:
    """What has counted for no segment since the first start, by why."""
    if began is None:
        return dict.fromkeys(PRIORITY, 0.0)
    found = halted_by_kind(run.halts, began, t, t)
    starts = [one.start for one in recorded[1:]] + ([t] if run.current is None else [])
    for one, start in zip(recorded, starts, strict=False):
        found[HaltKind.PAUSE] += counted(run, one.end, start, t)
    return found


# --- against the plan ---------------------------------------------------------------------


def _behind(state: State, course: _Course) -> float | None:
    planned = state.event.planned_start()
    return None if planned is None else course.ends - (planned + _first_total(state))


def _first_total(state: State) -> int:
    """The length of the first plan; of the present one until it is begun."""
    return (state.run.first_plan or state.event).planned_total()


def _late_start(state: State, now: Now, began: float | None) -> float:
    """How late the event began, below zero when early; before it did, how late it is by now."""
    planned = state.event.planned_start()
    if planned is None:
        return 0.0
    if began is None and state.run.closed is None:
        return max(0.0, now.utc - planned)
    return now.utc_at(horizon(state.run, now.t) if began is None else began) - planned


def _differences(
    segments: Iterable[SegmentReading], elapsed: Mapping[str, float]
) -> tuple[tuple[str, float], ...]:
    """Over or under per segment. One that the plan does not know was not planned at all."""
    known = {one.segment.id: one.over_s for one in segments}
    unknown = {one: seconds for one, seconds in elapsed.items() if one not in known}
    return tuple((one, seconds) for one, seconds in (known | unknown).items() if seconds)


def _replanned(state: State, segments: Iterable[SegmentReading]) -> int:
    gone = (Progress.SKIPPED, Progress.DROPPED)
    planned = sum(one.segment.planned_s for one in segments if one.progress not in gone)
    return planned - _first_total(state)
