"""The rules of the run of show: what may begin, stop, go back, and when.

Nothing here acts alone, and nothing wraps around: after the last segment there is no next.
"""

from math import isfinite
from typing import Any, Final

from moderator.core import timing
from moderator.core.decide_floor import closing_the_floor, leaving_the_floor, waiting_again
from moderator.core.event import LONGEST_S, SHORTEST_S, Segment
from moderator.core.facts import (
    Fact,
    HaltBegan,
    HaltEnded,
    LengthsChanged,
    SegmentStarted,
    SessionClosed,
    SessionReopened,
    StartMoved,
    TimeLeftOut,
    TurnBegan,
    TurnEnded,
)
from moderator.core.intents import (
    AdjustLength,
    Back,
    CloseSession,
    Context,
    CorrectStart,
    EndTurn,
    GiveFloor,
    GoTo,
    Interrupt,
    LeaveOut,
    Next,
    Pause,
    Refused,
    ReopenSession,
    Replan,
    Resume,
)
from moderator.core.say import say
from moderator.core.state import HaltKind, Run, State, Stretch, TurnKind
from moderator.core.text import clean_line

Facts = tuple[Fact, ...]


def following(state: State) -> Segment | None:
    """The segment that "next" would begin, or None after the last."""
    run, segments = state.run, state.event.segments
    last = run.stretches[-1].segment if run.stretches else None
    after = segments[state.event.index(last) + 1 :] if last is not None else segments
    return next((one for one in after if one.id not in run.dropped), None)


def preceding(state: State) -> Segment | None:
    """The segment that "back" would return to, or None at the first."""
    run, segments = state.run, state.event.segments
    if not run.stretches:
        return None
    at = state.event.index(run.stretches[-1].segment)
    if run.current is None:
        return segments[at] if at >= 0 else None
    before = [one for one in segments[: max(at, 0)] if one.id not in run.dropped]
    return before[-1] if before else None


def _next(state: State, intent: Next, context: Context) -> Facts:
    _must_be_open(state)
    if not state.event.segments:
        raise Refused(say("The run of show is empty: add segments to the plan first."))
    segment = following(state)
    if segment is None:
        raise Refused(say("This was the last segment: close the session when it is over."))
    return _begin(state, segment)


def _back(state: State, intent: Back, context: Context) -> Facts:
    _must_be_open(state)
    segment = preceding(state)
    if segment is None:
        raise Refused(say("There is no earlier segment to go back to."))
    return _begin(state, segment)


def _go_to(state: State, intent: GoTo, context: Context) -> Facts:
    _must_be_open(state)
    segment = state.event.segment(intent.segment)
    if segment is None:
        raise Refused(say("That segment is not in the run of show any more."))
    if state.run.current is not None and state.run.current.segment == segment.id:
        raise Refused(say("{title} is running already.", title=segment.title))
    return _begin(state, segment)


def _begin(state: State, segment: Segment) -> Facts:
    return (*leaving_the_floor(state), SegmentStarted(segment.id))


def _correct_start(state: State, intent: CorrectStart, context: Context) -> Facts:
    current = _must_run(state)
    if intent.by_s == 0 or not isfinite(intent.by_s):
        raise Refused(say("The start stays as it was recorded."))
    moved = current.start - intent.by_s
    if intent.by_s > 0 and moved <= _earliest(state.run, current):
        raise Refused(say("The segment before was still to begin, or to end: take less."))
    if intent.by_s > LONGEST_S:
        raise Refused(say("That is more than twelve hours ago: take a smaller correction."))
    if moved > min([context.now.t, *_events_within(state.run, current)]):
        raise Refused(say("Something else has happened in this segment before that moment."))
    return (StartMoved(moved),)


def _earliest(run: Run, current: Stretch) -> float:
    """What a corrected start must come after: the start of the stretch it borders on, or the
    end of one that lies apart from it (the session was closed in between)."""
    if len(run.stretches) < 2:
        return -LONGEST_S
    before = run.stretches[-2]
    return before.start if before.end == current.start else (before.end or before.start)


def _events_within(run: Run, current: Stretch) -> list[float]:
    starts = [turn.start for turn in run.turns if turn.start > current.start]
    ends = [turn.end for turn in run.turns if turn.end is not None and turn.end > current.start]
    halts = [halt.start for halt in run.halts if halt.start > current.start]
    return starts + ends + halts


def _pause(state: State, intent: Pause, context: Context) -> Facts:
    _must_run(state)
    _must_count(state)
    return (HaltBegan(HaltKind.PAUSE),)


def _interrupt(state: State, intent: Interrupt, context: Context) -> Facts:
    _must_run(state)
    _must_count(state)
    return (HaltBegan(HaltKind.INTERRUPTION, clean_line(intent.reason)[:200]),)


def _resume(state: State, intent: Resume, context: Context) -> Facts:
    open_halts = tuple(halt.kind for halt in state.run.halts if halt.end is None)
    if not open_halts:
        raise Refused(say("Time is counting: there is nothing to resume."))
    return tuple(HaltEnded(kind) for kind in dict.fromkeys(open_halts))


def _leave_out(state: State, intent: LeaveOut, context: Context) -> Facts:
    if not state.run.started:
        raise Refused(say("Nothing was counting then."))
    if not intent.start < intent.end <= context.now.t + 1:
        raise Refused(say("That stretch of time cannot be left out."))
    for halt in state.run.halts:
        known = halt.kind is HaltKind.LEFT_OUT
        if known and halt.start < intent.end and (halt.end or 0) > intent.start:
            raise Refused(say("That time is left out already."))
    return (TimeLeftOut(intent.start, intent.end, clean_line(intent.reason)[:200]),)


def _give_floor(state: State, intent: GiveFloor, context: Context) -> Facts:
    _must_run(state)
    _must_count(state)
    person = state.event.person(intent.person)
    if person is None:
        raise Refused(say("That person is not on the panel any more."))
    turn = state.run.turn
    if turn is not None and turn.person == person.id and turn.kind is TurnKind.SPEECH:
        raise Refused(say("{name} has the floor already.", name=person.name))
    return (*leaving_the_floor(state), TurnBegan(TurnKind.SPEECH, person.id))


def _end_turn(state: State, intent: EndTurn, context: Context) -> Facts:
    if state.run.turn is None:
        raise Refused(say("Nobody has the floor."))
    return (*leaving_the_floor(state), TurnEnded())


def _close(state: State, intent: CloseSession, context: Context) -> Facts:
    _must_be_open(state)
    if not state.run.started:
        raise Refused(say("The session has not begun, so there is nothing to close."))
    return (*closing_the_floor(state), SessionClosed())


def _reopen(state: State, intent: ReopenSession, context: Context) -> Facts:
    if state.run.closed is None:
        raise Refused(say("The session is open."))
    return (SessionReopened(), *waiting_again(state))


def _adjust(state: State, intent: AdjustLength, context: Context) -> Facts:
    segment = state.event.segment(intent.segment)
    if segment is None:
        raise Refused(say("That segment is not in the run of show any more."))
    _must_be_open(state)
    if has_ended(state.run, segment.id):
        raise Refused(say("{title} is over: its length stays as it was.", title=segment.title))
    length = segment.planned_s + intent.by_s
    _must_be_length(segment, length)
    return (LengthsChanged(((segment.id, length),)),)


def _replan(state: State, intent: Replan, context: Context) -> Facts:
    _must_be_open(state)
    begun = {stretch.segment for stretch in state.run.stretches}
    to_come = {segment.id for segment in timing.to_come(state)} | set(state.run.dropped)
    changed: list[tuple[str, int]] = []
    for one, length in intent.lengths:
        segment = state.event.segment(one)
        if segment is None or one not in to_come:
            raise Refused(say("Only segments still to come can be re-planned."))
        if length == segment.planned_s and one not in state.run.dropped:
            continue
        if segment.locked:
            raise Refused(
                say("{title} is locked: unlock it in the plan first.", title=segment.title)
            )
        _must_be_length(segment, length)
        changed.append((one, length))
    dropped = tuple(one for one in dict.fromkeys(intent.dropped) if one not in state.run.dropped)
    for one in dropped:
        segment = state.event.segment(one)
        if segment is None or one in begun:
            raise Refused(say("A segment that has begun cannot be dropped."))
    if not changed and not dropped:
        raise Refused(say("Every length stays as it was."))
    return (LengthsChanged(tuple(changed), dropped),)


def has_ended(run: Run, segment: str) -> bool:
    """Has a segment taken place, and is not running now? One gone back to counts as running."""
    current = run.current
    return any(one.segment == segment for one in run.stretches) and (
        current is None or current.segment != segment
    )


def _must_be_length(segment: Segment, length: int) -> None:
    if length < SHORTEST_S:
        raise Refused(
            say(
                "{title} cannot be shorter than {least} seconds.",
                title=segment.title,
                least=SHORTEST_S,
            )
        )
    if length > LONGEST_S:
        raise Refused(say("{title} cannot be longer than twelve hours.", title=segment.title))


def _must_be_open(state: State) -> None:
    if state.run.closed is not None:
        raise Refused(say("The session is closed: reopen it first."))


def _must_run(state: State) -> Stretch:
    _must_be_open(state)
    current = state.run.current
    if current is None:
        raise Refused(say("No segment is running: F8 begins the next one."))
    return current


def _must_count(state: State) -> None:
    if any(halt.end is None for halt in state.run.halts):
        raise Refused(say("Time is stopped already: F9 lets it count again."))


RULES: Final[dict[type, Any]] = {
    Next: _next,
    Back: _back,
    GoTo: _go_to,
    CorrectStart: _correct_start,
    Pause: _pause,
    Resume: _resume,
    Interrupt: _interrupt,
    LeaveOut: _leave_out,
    GiveFloor: _give_floor,
    EndTurn: _end_turn,
    CloseSession: _close,
    ReopenSession: _reopen,
    AdjustLength: _adjust,
    Replan: _replan,
}
