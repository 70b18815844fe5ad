"""What a screen reader should say by itself while an event runs, and when.

A person who looks sees the signals, who has the floor and that time is stopped; who listens is
told, once each, when it happens. Everything follows from two consecutive readings: a length is
told when time has passed it between them, so an act, an undo or a laptop that slept tells nothing
of what it jumped over. The signals of a segment are those that may be heard (`core.crossing`),
so a signal that was told is not told again because an act was undone.
"""

from enum import StrEnum
from typing import Final

from msgspec import Struct, field

from moderator.core.crossing import Crossed, crossed
from moderator.core.floor import asker_words
from moderator.core.reading import Phase, Reading, Signal
from moderator.core.say import Said, say, say_n
from moderator.core.state import State
from moderator.core.timing import turn_marks

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
    nobody has. `counted`: what `left_s` is of, a stretch or a turn; `marks`: where the signals of
    a turn with a limit of its own come, none for a segment."""

    t: float
    phase: Phase
    who: str
    title: str
    counted: tuple[str, float]
    left_s: float
    marks: tuple[float, ...]


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
    if (now.counted[0], signal) in before.crossed.heard and not _passes(last, now):
        signal = None  # an act was taken back, and it was told before
    own = bool(now.marks)
    told.append(_turn_signal(last, now) if own else _signal(signal, now))
    if told[-1] is None:
        told.append(_left(last, now, pace))
    return heard, tuple(one for one in told if one is not None)


def moment(state: State, reading: Reading) -> Moment:
    """What a reading comes to, as far as it is told."""
    current, turn = reading.current, reading.turn
    title = current.segment.title if current is not None else ""
    counted, left_s = ("", 0.0), 0.0
    marks: tuple[float, ...] = ()
    if turn is not None and turn.left_s is not None and turn.turn.limit_s is not None:
        counted, left_s = ("turn", turn.turn.start), turn.left_s
        marks = turn_marks(turn.turn.limit_s)
    elif current is not None:
        counted, left_s = (current.segment.id, float(current.stretches)), current.left_s
    return Moment(reading.now.t, reading.phase, _who(state, reading), title, counted, left_s, marks)


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


def _turn_signal(last: Moment, now: Moment) -> Announcement | None:
    """The signal of a turn's own limit, where time has passed one; of several the last."""
    if not _passes(last, now):
        return None
    names = (*zip(now.marks, (Signal.WRAP_UP, Signal.LAST_MINUTE), strict=True), (0.0, Signal.OVER))
    passed = [signal for mark, signal in names if last.left_s > mark >= now.left_s]
    return _signal(passed[-1], now) if passed else None


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
    same = now.counted == last.counted and now.phase is last.phase is Phase.RUNNING
    spent = last.left_s - now.left_s
    return same and 0 < passed <= AWAY_S and abs(spent - passed) <= _SLACK_S


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
