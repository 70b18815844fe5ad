"""What the live card says at a moment: one plain value made from the state and a reading.

The card compares two of these and repaints what differs. All wording is here, so that it can
be tested without a screen, and so that what a screen reader hears is what is painted.
"""

from enum import StrEnum
from typing import Final

from msgspec import Struct

from moderator.core.durations import clock, countdown, lateness_words, words
from moderator.core.event import Segment
from moderator.core.reading import Phase, Reading, SegmentReading, Signal, TurnReading
from moderator.core.state import Halt, HaltKind, State, TurnKind
from moderator.core.timing import segment_marks, turn_marks
from moderator.qt.language import shown, tr, tr_n
from moderator.qt.models.said import (
    headline,
    hm,
    hm_nearest,
    hms,
    segment_label,
    standing,
    who_speaks,
)
from moderator.qt.palette import Tone

_MINUTE_S: Final = 60
_SOON_S: Final = 3600
"""Seconds around the planned start in which the card counts to it and past it."""


class Shape(StrEnum):
    """What stands beside the word of the state, so that colour is never alone."""

    DOT = "dot"
    TRIANGLE = "triangle"
    DIAMOND = "diamond"
    SQUARE = "square"
    BARS = "bars"
    CROSS = "cross"
    RING = "ring"
    TICK = "tick"


class Step(StrEnum):
    """What the card's large button does."""

    BEGIN = "begin"
    NEXT = "next"
    CLOSE = "close"
    REOPEN = "reopen"
    NONE = "none"


class Pill(Struct, frozen=True):
    """The state, as a word, a shape and a colour. `spoken`: the word not in capitals, which a
    screen reader might spell."""

    word: str
    spoken: str
    shape: Shape
    tone: Tone


class Digits(Struct, frozen=True):
    """The large number. `word`: what it counts ("left", "over", "to start")."""

    text: str
    word: str = ""
    tone: Tone = Tone.NEUTRAL
    dimmed: bool = False


class Bar(Struct, frozen=True):
    """How far it has come, 0 to 1, and where the signals come."""

    done: float = 0.0
    ticks: tuple[float, ...] = ()
    tone: Tone = Tone.ACCENT


class NowView(Struct, frozen=True):
    """All that the live card shows. `step_words`: the large button's text."""

    pill: Pill
    place: str
    started: str
    name: str
    role: str
    online: bool
    digits: Digits
    bar: Bar
    used: str
    signal: str
    until: str
    reminder: str
    step: Step
    step_words: str
    halted: bool

    @property
    def spoken(self) -> str:
        """The card as a screen reader says it."""
        number = " ".join(filter(None, (self.digits.text, self.digits.word)))
        parts = (self.pill.spoken, self.name, number, self.used, self.until)
        return ", ".join(part for part in parts if part)


def now_view(state: State, reading: Reading) -> NowView:
    """What the card shows at the reading's moment."""
    match reading.phase:
        case Phase.BEFORE:
            return _before(state, reading)
        case Phase.CLOSED:
            return _closed(state, reading)
    current = reading.current
    return _between(state, reading) if current is None else _running(state, reading, current)


def step_words(state: State, reading: Reading) -> tuple[Step, str]:
    """What comes next, and the words of the button that does it."""
    if reading.phase is Phase.CLOSED:
        return Step.REOPEN, tr("Reopen the session")
    if reading.next is not None and reading.phase is Phase.BEFORE:
        return Step.BEGIN, tr("Begin: {segment}", segment=segment_label(state.event, reading.next))
    if reading.next is not None:
        # The name alone: it is what the moderator says next, and must not be cut short.
        person = state.event.person(reading.next.speaker)
        return Step.NEXT, tr("Next: {name}", name=person.name if person else reading.next.title)
    return (
        (Step.CLOSE, tr("Close the session"))
        if reading.started is not None
        else (Step.NONE, tr("Begin"))
    )


# --- before and after ------------------------------------------------------------------------


def _before(state: State, reading: Reading) -> NowView:
    event, first = state.event, reading.next
    planned = event.planned_start()
    to_start = None if planned is None else planned - reading.now.utc
    person = event.person(first.speaker) if first is not None else None
    step, said = step_words(state, reading)
    count = len(event.segments)
    return NowView(
        pill=Pill(tr("NOT BEGUN"), tr("Not begun"), Shape.RING, Tone.NEUTRAL),
        place=tr_n("{n} segment", "{n} segments", count) if count else "",
        started="" if planned is None else tr("planned for {time}", time=hm(planned, event)),
        name=person.name if person else first.title if first else tr("No run of show yet"),
        role=standing(person) if person is not None else _teaching(first),
        online=person is not None and person.online,
        digits=_until_start(to_start, first),
        bar=Bar(),
        used=tr("{length} planned", length=headline(state, reading)) if count else "",
        signal="",
        until=_planned_end(state, reading),
        reminder=_reminder(reading),
        step=step,
        step_words=said,
        halted=False,
    )


def _teaching(first: Segment | None) -> str:
    return first.detail if first is not None else tr("Ctrl+P adds segments to the plan.")


def _until_start(to_start: float | None, first: Segment | None) -> Digits:
    if to_start is not None and abs(to_start) < _SOON_S:
        text, late = countdown(to_start)
        return Digits(
            text, tr("late") if late else tr("to start"), Tone.WARN if late else Tone.NEUTRAL
        )
    if first is None:
        return Digits("–:––", "", dimmed=True)
    return Digits(clock(first.planned_s), tr("planned"), dimmed=True)


def _planned_end(state: State, reading: Reading) -> str:
    if reading.projected_end is None or not state.event.segments:
        return ""
    return tr("would end {time}", time=hm_nearest(reading.projected_end, state.event))


def _closed(state: State, reading: Reading) -> NowView:
    event, ended = state.event, reading.projected_end
    step, said = step_words(state, reading)
    late = shown(lateness_words(reading.over_s))
    return NowView(
        pill=Pill(tr("CLOSED"), tr("Closed"), Shape.TICK, Tone.GOOD),
        place="",
        started=_began(state, reading),
        name=tr("Session closed"),
        role=tr("Reopen it if it goes on after all; nothing is lost either way."),
        online=False,
        digits=Digits(clock(reading.elapsed_s), tr("in all"), dimmed=True),
        bar=Bar(1.0, (), Tone.GOOD),
        used=headline(state, reading),
        signal=late,
        until="" if ended is None else tr("ended {time}", time=hms(ended, event)),
        reminder=_reminder(reading),
        step=step,
        step_words=said,
        halted=False,
    )


def _between(state: State, reading: Reading) -> NowView:
    step, said = step_words(state, reading)
    return NowView(
        pill=Pill(tr("REOPENED"), tr("Reopened"), Shape.RING, Tone.NEUTRAL),
        place="",
        started=_began(state, reading),
        name=tr("No segment is running"),
        role=tr("F8 goes on, F7 goes back to the last segment."),
        online=False,
        digits=Digits(clock(reading.elapsed_s), tr("in all"), dimmed=True),
        bar=Bar(),
        used="",
        signal="",
        until=_planned_end(state, reading),
        reminder=_reminder(reading),
        step=step,
        step_words=said,
        halted=False,
    )


def _reminder(reading: Reading) -> str:
    return shown(reading.reminders[0]) if reading.reminders else ""


def _began(state: State, reading: Reading) -> str:
    if reading.started is None:
        return ""
    return tr("began {time}", time=hms(reading.started, state.event))


# --- while it runs -----------------------------------------------------------------------------


class Count(Struct, frozen=True):
    """What is counted large: the segment, or the turn within it that has a limit of its own."""

    left_s: float
    used_s: float
    whole_s: float
    marks: tuple[float, float]
    signal: Signal
    own: bool


def _running(state: State, reading: Reading, current: SegmentReading) -> NowView:
    turn = reading.turn
    count = counted(state, reading, current)
    halt = _halt(state)
    name, role, online = who_speaks(state, current, turn)
    text, over = countdown(count.left_s)
    tone = _TONES[count.signal]
    step, said = step_words(state, reading)
    return NowView(
        pill=_halted_pill(halt) if halt is not None else _pill(turn, current, count),
        place=_place(state, current, name),
        started=_started(state, current),
        name=name,
        role=role,
        online=online,
        digits=Digits(text, tr("over") if over else tr("left"), tone, dimmed=halt is not None),
        bar=_bar(count, tone),
        used=tr("{used} of {length}", used=clock(count.used_s), length=clock(count.whole_s)),
        signal=_halted_words(halt, reading) if halt is not None else _signal_words(count),
        until=_beside(current) if count.own else _until(state, reading, count),
        reminder=_reminder(reading),
        step=step,
        step_words=said,
        halted=halt is not None,
    )


def counted(state: State, reading: Reading, current: SegmentReading) -> Count:
    """What is counted large at the moment."""
    turn = reading.turn
    if turn is not None and turn.left_s is not None and turn.turn.limit_s is not None:
        limit = turn.turn.limit_s
        return Count(turn.left_s, turn.used_s, limit, turn_marks(limit), turn.signal, True)
    marks = segment_marks(current.segment, state.event.settings)
    whole = current.segment.planned_s
    return Count(current.left_s, current.elapsed_s, whole, marks, reading.signal, False)


def _halt(state: State) -> Halt | None:
    pause = state.run.halted(HaltKind.PAUSE)
    return pause if pause is not None else state.run.halted(HaltKind.INTERRUPTION)


def _halted_pill(halt: Halt) -> Pill:
    if halt.kind is HaltKind.PAUSE:
        return Pill(tr("PAUSED"), tr("Paused"), Shape.BARS, Tone.WARN)
    return Pill(tr("INTERRUPTED"), tr("Interrupted"), Shape.CROSS, Tone.WARN)


def _halted_words(halt: Halt, reading: Reading) -> str:
    lasted = clock(reading.now.t - halt.start)
    return f"{halt.reason} · {lasted}" if halt.reason else tr("stopped for {length}", length=lasted)


_TONES: Final = {
    Signal.CALM: Tone.ACCENT,
    Signal.WRAP_UP: Tone.WARN,
    Signal.LAST_MINUTE: Tone.OVER,
    Signal.OVER: Tone.OVER,
}


def _pill(turn: TurnReading | None, current: SegmentReading, count: Count) -> Pill:
    match count.signal:
        case Signal.OVER:
            return Pill(tr("OVER"), tr("Over"), Shape.SQUARE, Tone.OVER)
        case Signal.LAST_MINUTE:
            return _last_pill(count.marks[1])
        case Signal.WRAP_UP:
            return Pill(tr("WRAP UP"), tr("Wrap up"), Shape.TRIANGLE, Tone.WARN)
        case Signal.CALM:
            return Pill(*_doing(turn, current), Shape.DOT, Tone.ACCENT)


def _last_pill(last_s: float) -> Pill:
    if last_s == _MINUTE_S:
        return Pill(tr("LAST MINUTE"), tr("Last minute"), Shape.DIAMOND, Tone.OVER)
    word, spoken = (
        tr("LAST {length}", length=words(last_s)),
        tr("Last {length}", length=words(last_s)),
    )
    return Pill(word, spoken, Shape.DIAMOND, Tone.OVER)


def _doing(turn: TurnReading | None, current: SegmentReading) -> tuple[str, str]:
    """What goes on, in capitals and not."""
    if turn is None and current.segment.floor:
        return tr("FLOOR IS OPEN"), tr("Floor is open")
    if turn is None:
        return tr("RUNNING"), tr("Running")
    match turn.turn.kind:
        case TurnKind.SPEECH:
            return tr("SPEAKING"), tr("Speaking")
        case TurnKind.QUESTION:
            return tr("ASKING"), tr("Asking")
        case TurnKind.ANSWER:
            return tr("ANSWERING"), tr("Answering")


def _place(state: State, current: SegmentReading, name: str) -> str:
    """Its place, "5 of 9", and the segment's title where the name does not say it."""
    at = state.event.index(current.segment.id) + 1
    place = tr("{at} of {count}", at=at, count=len(state.event.segments))
    title = current.segment.title
    return place if title == name else f"{place} · {title}"


def _started(state: State, current: SegmentReading) -> str:
    if current.starts is None:
        return ""
    started = tr("started {time}", time=hms(current.starts, state.event))
    if current.stretches < 2:
        return started
    return f"{started} · {tr_n('{n} stretch', '{n} stretches', current.stretches)}"


def _bar(count: Count, tone: Tone) -> Bar:
    whole = max(count.whole_s, 1.0)
    ticks = tuple(max(0.0, 1 - mark / whole) for mark in count.marks if mark > 0)
    return Bar(min(1.0, count.used_s / whole), ticks, tone)


def _signal_words(count: Count) -> str:
    if count.signal is Signal.CALM:
        return tr("wrap-up signal at {length} left", length=clock(count.marks[0]))
    if count.signal is Signal.WRAP_UP:
        return tr("last signal at {length} left", length=clock(count.marks[1]))
    return ""


def _until(state: State, reading: Reading, count: Count) -> str:
    end = reading.now.utc + count.left_s
    time = hms(end, state.event)
    return tr("was to end {time}", time=time) if count.left_s < 0 else tr("until {time}", time=time)


def _beside(current: SegmentReading) -> str:
    """What is left of the segment while a turn within it is counted large."""
    text, over = countdown(current.left_s)
    if current.segment.floor:
        return tr("floor {time} over", time=text) if over else tr("floor {time} left", time=text)
    return tr("segment {time} over", time=text) if over else tr("segment {time} left", time=text)
