"""What a screen reader should say by itself while an event runs, and when.

A person who looks sees the signals, who has the floor and that time is stopped; who listens is
told, once each, when it happens. Everything follows from two consecutive readings: a length is
told when time has passed it between them, so an act, an undo or a laptop that slept tells nothing
of what it jumped over. The signals are those that may be heard (`core.crossing`), so a signal
that was told is not told again because an act was undone.
"""

from enum import StrEnum
from typing import Final

from msgspec import Struct, field

from moderator.core.crossing import Counted, Crossed, counted, crossed
from moderator.core.floor import asker_words
from moderator.core.reading import Phase, Reading, Signal
from moderator.core.say import Said, say, say_n
from moderator.core.state import State

AWAY_S: Final = 5.0
"""Seconds between two readings from which what lay between is not told any more."""

_MINUTE: Final = 60
_HALF: Final = 30
_SLACK_S: Final = 0.5
"""Seconds by which what is left may differ from the time that has passed."""


class Pace(StrEnum):
    """How often the time left is told. `SIGNALS`: at the signals alone."""

    OFF = "off"
    SIGNALS = "signals"
    MINUTE = "minute"
    HALF_MINUTE = "half_minute"


class Announcement(Struct, frozen=True):
    """A sentence; `at_once`: it may break off what is being spoken."""

    sentence: Said
    at_once: bool = False


class Moment(Struct, frozen=True):
    """What is told of at a reading. `who`: has the floor, by name; `title`: of the segment where
    nobody has. `counted`: what `left_s` is of; `stretches`: how often the segment was begun."""

    t: float
    phase: Phase
    who: str
    title: str
    counted: Counted | None
    stretches: int
    left_s: float


class Heard(Struct, frozen=True):
    """All that must be known of what came before: nothing at first."""

    last: Moment | None = None
    crossed: Crossed = field(default_factory=Crossed)


def listen(
    before: Heard, state: State, reading: Reading, pace: Pace
) -> tuple[Heard, tuple[Announcement, ...]]:
    """What is known after a reading, and what is to be said of it, the gravest first."""
    now = moment(state, reading)
    seen, signal = crossed(before.crossed, reading)
    heard = Heard(now, seen)
    last = before.last
    if pace is Pace.OFF or last is None:
        return heard, ()
    told = [_standing(last, now), _floor(last, now)]
    if (now.counted, signal) in before.crossed.heard and not _passes(last, now):
        signal = None  # an act was taken back, and it was told before
    told.append(_signal(signal, now))
    if told[-1] is None:
        told.append(_left(last, now, pace))
    return heard, tuple(one for one in told if one is not None)


def moment(state: State, reading: Reading) -> Moment:
    """What a reading comes to, as far as it is told."""
    current, turn, found = reading.current, reading.turn, counted(reading)
    title, stretches, left_s = "", 0, 0.0
    if current is not None:
        title, stretches, left_s = current.segment.title, current.stretches, current.left_s
    if turn is not None and turn.left_s is not None:
        left_s = turn.left_s
    return Moment(
        t=reading.now.t,
        phase=reading.phase,
        who=_who(state, reading),
        title=title,
        counted=None if found is None else found[0],
        stretches=stretches,
        left_s=left_s,
    )


def _who(state: State, reading: Reading) -> str:
    if reading.turn is None:
        return ""
    person = state.event.person(reading.turn.turn.person)
    if person is not None:
        return person.name
    requests = reading.turn.turn.requests
    asked = state.floor.requests.get(requests[0]) if requests else None
    return asker_words(asked) if asked is not None else ""


# --- what happened ---------------------------------------------------------------------------

_HALTS: Final = {Phase.PAUSED: say("Paused"), Phase.INTERRUPTED: say("Interrupted")}


def _standing(last: Moment, now: Moment) -> Announcement | None:
    """Time stands still, or runs again; the session is closed."""
    if now.phase is last.phase:
        return None
    if now.phase in _HALTS:
        return Announcement(_HALTS[now.phase], at_once=True)
    if now.phase is Phase.CLOSED:
        return Announcement(say("The session is closed"), at_once=True)
    resumed = now.phase is Phase.RUNNING and last.phase in _HALTS
    return Announcement(say("Time runs again")) if resumed else None


def _floor(last: Moment, now: Moment) -> Announcement | None:
    """Somebody else has the floor, or another segment runs where nobody has."""
    if (now.who, now.title) == (last.who, last.title) or now.phase is Phase.CLOSED:
        return None
    if now.who and now.who != last.who:
        return Announcement(say("{name} has the floor", name=now.who))
    if now.title and not now.who:
        return Announcement(say("Now: {segment}", segment=now.title))
    return None


def _signal(signal: Signal | None, now: Moment) -> Announcement | None:
    match signal:
        case Signal.WRAP_UP:
            return Announcement(say("Wrap up: {left}", left=left_words(now.left_s)), at_once=True)
        case Signal.LAST_MINUTE:
            return Announcement(say("At the end: {left}", left=left_words(now.left_s)), True)
        case Signal.OVER:
            return Announcement(say("Time is up"), at_once=True)
    return None


def _left(last: Moment, now: Moment, pace: Pace) -> Announcement | None:
    """What is left, or how much it is over, at the pace that was chosen."""
    if pace is Pace.SIGNALS or not _passes(last, now):
        return None
    step = _MINUTE if pace is Pace.MINUTE else _HALF
    mark = _between(last.left_s, now.left_s, step)
    if mark is None or mark == 0:
        return None
    return Announcement(left_words(mark) if mark > 0 else over_words(-mark))


def _between(high: float, low: float, step: int) -> int | None:
    """The multiple of a step that was passed on the way down from `high` to `low`."""
    mark = int(low // step + (low % step > 0)) * step
    return mark if high > mark >= low else None


def _passes(last: Moment, now: Moment) -> bool:
    """Whether nothing but a little time has passed."""
    passed = now.t - last.t
    same = (now.counted, now.stretches) == (last.counted, last.stretches)
    spent = last.left_s - now.left_s
    running = now.phase is last.phase is Phase.RUNNING
    return same and running and 0 < passed <= AWAY_S and abs(spent - passed) <= _SLACK_S


# --- in words --------------------------------------------------------------------------------


def left_words(seconds: float) -> Said:
    """What is left, as it is spoken: "2 minutes left"."""
    minutes, rest = divmod(round(max(seconds, 0.0)), _MINUTE)
    if not minutes:
        return say_n("{n} second left", "{n} seconds left", rest)
    if not rest:
        return say_n("{n} minute left", "{n} minutes left", minutes)
    return say_n(
        "{n} minute {rest} seconds left", "{n} minutes {rest} seconds left", minutes, rest=rest
    )


def over_words(seconds: float) -> Said:
    """How much it is over, as it is spoken: "1 minute over"."""
    minutes, rest = divmod(round(seconds), _MINUTE)
    if not minutes:
        return say_n("{n} second over", "{n} seconds over", rest)
    if not rest:
        return say_n("{n} minute over", "{n} minutes over", minutes)
    return say_n(
        "{n} minute {rest} seconds over", "{n} minutes {rest} seconds over", minutes, rest=rest
    )
