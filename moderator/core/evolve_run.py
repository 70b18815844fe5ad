"""What the facts about the plan and the run of show mean for the state."""

from typing import Any, Final

from msgspec.structs import replace

from moderator.core.facts import (
    HaltBegan,
    HaltEnded,
    LengthsChanged,
    PlanChanged,
    SegmentStarted,
    SessionClosed,
    SessionReopened,
    StartMoved,
    TimeLeftOut,
    TurnBegan,
    TurnEnded,
)
from moderator.core.instant import Now
from moderator.core.state import Halt, HaltKind, Run, State, Stretch, Turn, TurnKind


def _plan_changed(state: State, fact: PlanChanged, now: Now) -> State:
    staying = {one.name for one in fact.event.people()}
    left = (one for one in state.event.people() if one.name not in staying)
    return replace(state, event=fact.event, left=tuple(dict.fromkeys((*state.left, *left))))


def _lengths_changed(state: State, fact: LengthsChanged, now: Now) -> State:
    lengths = dict(fact.lengths)
    segments = tuple(
        replace(one, planned_s=lengths[one.id]) if one.id in lengths else one
        for one in state.event.segments
    )
    dropped = tuple(one for one in state.run.dropped if one not in lengths) + fact.dropped
    return replace(
        state,
        event=replace(state.event, segments=segments),
        run=replace(state.run, dropped=dropped),
    )


def _segment_started(state: State, fact: SegmentStarted, now: Now) -> State:
    run = state.run
    run = replace(
        run,
        stretches=(*_ended_stretches(run, now.t), Stretch(fact.segment, now.t)),
        turns=_ended_turns(run, now.t),
        halts=_ended_halts(run, now.t, tuple(HaltKind)),
        dropped=tuple(one for one in run.dropped if one != fact.segment),
        first_plan=run.first_plan or state.event,
    )
    return replace(state, run=_speaker_takes_floor(state, run, now.t))


def _start_moved(state: State, fact: StartMoved, now: Now) -> State:
    """The boundary between the running stretch and the one before moves, and the turns that
    met at it move along: those that began or ended exactly there."""
    run = state.run
    if run.current is None:
        return state
    old, new = run.current.start, fact.t
    stretches = tuple(_moved_stretch(one, old, new) for one in run.stretches)
    turns = tuple(_moved_turn(one, old, new) for one in run.turns)
    turns = tuple(one for one in turns if one.end is None or one.end > one.start)
    return replace(state, run=replace(run, stretches=stretches, turns=turns))


def _moved_stretch(one: Stretch, old: float, new: float) -> Stretch:
    if one.start == old:
        one = replace(one, start=new)
    return replace(one, end=max(one.start, new)) if one.end == old else one


def _moved_turn(one: Turn, old: float, new: float) -> Turn:
    if one.start == old == one.end:
        return replace(one, start=new, end=new)
    if one.start >= old:
        return replace(one, start=new if one.start == old else max(one.start, new))
    if one.end is not None and one.end > new:
        return replace(one, end=max(one.start, new))
    return replace(one, end=new) if one.end == old else one


def _halt_began(state: State, fact: HaltBegan, now: Now) -> State:
    halt = Halt(fact.kind, now.t, None, fact.reason)
    return replace(state, run=replace(state.run, halts=(*state.run.halts, halt)))


def _halt_ended(state: State, fact: HaltEnded, now: Now) -> State:
    halts = _ended_halts(state.run, now.t, (fact.kind,))
    return replace(state, run=replace(state.run, halts=halts))


def _time_left_out(state: State, fact: TimeLeftOut, now: Now) -> State:
    halt = Halt(HaltKind.LEFT_OUT, fact.start, fact.end, fact.reason)
    return replace(state, run=replace(state.run, halts=(*state.run.halts, halt)))


def _turn_began(state: State, fact: TurnBegan, now: Now) -> State:
    run = state.run
    if run.current is None:
        return state
    turn = Turn(
        kind=fact.kind,
        segment=run.current.segment,
        start=now.t,
        person=fact.person,
        requests=fact.requests,
        limit_s=fact.limit_s,
    )
    return replace(state, run=replace(run, turns=(*_ended_turns(run, now.t), turn)))


def _turn_ended(state: State, fact: TurnEnded, now: Now) -> State:
    """The floor goes back to whose segment it is, unless it was their speech that ended."""
    was = state.run.turn
    if was is None:
        return state
    run = replace(state.run, turns=_ended_turns(state.run, now.t))
    segment = state.event.segment(was.segment)
    own = was.kind is TurnKind.SPEECH and segment is not None and was.person == segment.speaker
    if not own:
        run = _speaker_takes_floor(state, run, now.t)
    return replace(state, run=run)


def _session_closed(state: State, fact: SessionClosed, now: Now) -> State:
    run = state.run
    return replace(
        state,
        run=replace(
            run,
            stretches=_ended_stretches(run, now.t),
            turns=_ended_turns(run, now.t),
            halts=_ended_halts(run, now.t, tuple(HaltKind)),
            closed=now.t,
        ),
    )


def _session_reopened(state: State, fact: SessionReopened, now: Now) -> State:
    return replace(state, run=replace(state.run, closed=None))


def _speaker_takes_floor(state: State, run: Run, t: float) -> Run:
    current = run.current
    segment = state.event.segment(current.segment) if current is not None else None
    if segment is None or segment.speaker is None:
        return run
    turn = Turn(TurnKind.SPEECH, segment.id, t, person=segment.speaker)
    return replace(run, turns=(*run.turns, turn))


def _ended_stretches(run: Run, t: float) -> tuple[Stretch, ...]:
    if run.current is None:
        return run.stretches
    return (*run.stretches[:-1], replace(run.current, end=max(t, run.current.start)))


def _ended_turns(run: Run, t: float) -> tuple[Turn, ...]:
    if run.turn is None:
        return run.turns
    return (*run.turns[:-1], replace(run.turn, end=max(t, run.turn.start)))


def _ended_halts(run: Run, t: float, kinds: tuple[HaltKind, ...]) -> tuple[Halt, ...]:
    return tuple(
        replace(one, end=max(t, one.start)) if one.end is None and one.kind in kinds else one
        for one in run.halts
    )


STEPS: Final[dict[type, Any]] = {
    PlanChanged: _plan_changed,
    LengthsChanged: _lengths_changed,
    SegmentStarted: _segment_started,
    StartMoved: _start_moved,
    HaltBegan: _halt_began,
    HaltEnded: _halt_ended,
    TimeLeftOut: _time_left_out,
    TurnBegan: _turn_began,
    TurnEnded: _turn_ended,
    SessionClosed: _session_closed,
    SessionReopened: _session_reopened,
}
