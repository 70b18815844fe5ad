"""What the moderator is told about being late: where it comes from, and what was forgotten.

Nothing here measures; it puts into parts and into sentences what `timing` has read. The
console reminds and never acts alone, so a reminder says what has happened and which key
would help, and is gone by itself when it is no longer true.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from moderator.core.dates import day_words
from moderator.core.durations import words
from moderator.core.event import local
from moderator.core.reading import Lateness, Phase, Reading
from moderator.core.say import say
from moderator.core.state import HaltKind, State

NOT_BEGUN_S: Final = 60
"""Seconds past the planned start (or the hard end) before it is said."""

OVERRUN_S: Final = 120
OVERRUN_SHARE: Final = 0.5
"""A segment is long over when it is over by both: these seconds and this share of its plan."""

TURN_OVERRUN_S: Final = 60
"""Seconds past a turn's own limit."""

LONG_HALT_S: Final = 300
"""Seconds of one pause or interruption."""

ANOTHER_DAY_S: Final = 12 * 3600
"""Seconds away from the planned times at which the plan is taken to be for another day."""


def told_apart(
    late_start_s: float,
    segments: tuple[tuple[str, float], ...],
    halted: Mapping[HaltKind, float],
    replanned_s: float,
) -> Lateness:
    """The parts of lateness, in seconds, from what was measured."""
    return Lateness(
        late_start_s=late_start_s,
        segments=segments,
        pauses_s=halted[HaltKind.PAUSE],
        interruptions_s=halted[HaltKind.INTERRUPTION],
        left_out_s=halted[HaltKind.LEFT_OUT],
        replanned_s=replanned_s,
    )


def reminders(state: State, reading: Reading) -> tuple[str, ...]:
    """What seems to be forgotten, in whole sentences, the most pressing first."""
    if reading.phase is Phase.CLOSED:
        return ()
    if (wrong := another_day(state, reading)) is not None:
        # A date that was left as it was does no harm while an event runs; the rest might.
        return (*_within(state, reading), wrong)
    return (*_not_begun(state, reading), *_within(state, reading), *_past_the_end(reading))


def another_day(state: State, reading: Reading) -> str | None:
    """The day of the plan is not the day it is carried out: then what the plan says of being
    late means nothing. Once begun, a session's day is that of its beginning."""
    start, end = state.event.planned_start(), reading.hard_end
    begun = reading.started
    when = reading.now.utc if begun is None else begun
    early = start is not None and begun is not None and start - when > ANOTHER_DAY_S
    last = start if end is None else end
    if last is None or not (early or when - last > ANOTHER_DAY_S):
        return None
    day = local(last if start is None else start, state.event.zone)
    return say("The plan is for {day}: check its date.", day=day_words(day, whole=True))


def _not_begun(state: State, reading: Reading) -> Iterator[str]:
    start = state.event.planned_start()
    if reading.phase is not Phase.BEFORE or start is None or not state.event.segments:
        return
    late = reading.now.utc - start
    if late >= NOT_BEGUN_S:
        yield say("The event was to begin {length} ago. F8 begins it.", length=words(late))


def _within(state: State, reading: Reading) -> Iterator[str]:
    if reading.phase in (Phase.PAUSED, Phase.INTERRUPTED):
        yield from _long_halt(state, reading)
    if reading.phase is not Phase.RUNNING:
        return
    current = reading.current
    if current is not None:
        allowed = max(OVERRUN_S, OVERRUN_SHARE * current.segment.planned_s)
        if current.over_s > allowed:
            told = {"title": current.segment.title, "length": words(current.over_s)}
            if reading.next:
                yield say("{title} is {length} over. F8 moves on.", **told)
            else:
                yield say("{title} is {length} over.", **told)
    turn = reading.turn
    if turn is not None and turn.left_s is not None and -turn.left_s > TURN_OVERRUN_S:
        who, past = _who(state, reading), words(turn.left_s)
        yield say("{who} has had the floor {length} past the limit.", who=who, length=past)


def _long_halt(state: State, reading: Reading) -> Iterator[str]:
    interrupted = reading.phase is Phase.INTERRUPTED
    halt = state.run.halted(HaltKind.INTERRUPTION if interrupted else HaltKind.PAUSE)
    if halt is None:
        return
    lasted = reading.now.t - halt.start
    if lasted > LONG_HALT_S:
        length = words(lasted)
        if interrupted:
            yield say("Interrupted for {length}. F9 lets time count again.", length=length)
        else:
            yield say("Paused for {length}. F9 lets time count again.", length=length)


def _past_the_end(reading: Reading) -> Iterator[str]:
    if reading.started is None or reading.hard_end is None:
        return
    past = reading.now.utc - reading.hard_end
    if past >= NOT_BEGUN_S:
        yield say(
            "The event was to end {length} ago. Close the session when it is over.",
            length=words(past),
        )


def _who(state: State, reading: Reading) -> str:
    """A panellist by name; an asker by number, as the queue shows them."""
    turn = reading.turn.turn if reading.turn is not None else None
    person = state.event.person(turn.person) if turn is not None else None
    if person is not None:
        return person.name
    request = state.floor.requests.get(turn.requests[0]) if turn and turn.requests else None
    if request is None:
        return say("The speaker")
    return say("Request {number}", number=request.number)
