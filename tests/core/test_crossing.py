"""Signals are heard once, when they are crossed while somebody looks."""

import contextlib
import math

from hypothesis import given
from hypothesis import strategies as st

from moderator.core.crossing import AGAIN_S, Crossed, counted, crossed
from moderator.core.intents import (
    AdjustLength,
    Back,
    CallRequest,
    EndTurn,
    GoTo,
    NameAnswerer,
    Next,
    Pause,
    Refused,
    Resume,
)
from moderator.core.reading import Signal
from tests.support import Session

WELCOME_S = 7 * 60


class Ear:
    """Hears what a console would sound, a second at a time."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.before = Crossed()
        self.heard: list[Signal] = []
        self.marks: list[tuple[object, float]] = []
        """What was counted and crossed, and when."""
        self.look()

    def look(self) -> None:
        reading = self.session.read()
        self.before, signal = crossed(self.before, reading)
        if signal is not None:
            self.heard.append(signal)
            self.marks.append(((counted(reading), signal), reading.now.t))

    def wait(self, seconds: int) -> None:
        for _ in range(seconds):
            self.session.wait(1)
            self.look()

    def do(self, intent: object) -> None:
        self.session.do(intent)  # type: ignore[arg-type]
        self.look()

    def undo(self) -> None:
        self.session.desk.undo()
        self.look()


def at_the_welcome() -> Ear:
    session = Session()
    ear = Ear(session)
    ear.do(Next())
    return ear


def test_each_signal_is_heard_once_as_time_passes() -> None:
    ear = at_the_welcome()
    ear.wait(WELCOME_S - 121)
    assert ear.heard == []
    ear.wait(300)
    assert ear.heard == [Signal.WRAP_UP, Signal.LAST_MINUTE, Signal.OVER]


def test_every_segment_has_its_own() -> None:
    ear = at_the_welcome()
    ear.wait(WELCOME_S - 90)
    ear.do(Next())
    ear.wait(5 * 60 - 100)
    assert ear.heard == [Signal.WRAP_UP, Signal.WRAP_UP]


def test_started_past_a_signal_it_says_nothing_of_it() -> None:
    ear = at_the_welcome()
    ear.session.wait(WELCOME_S - 90)
    late = Ear(ear.session)
    late.wait(20)
    assert late.heard == []
    late.wait(20)
    assert late.heard == [Signal.LAST_MINUTE]


def test_going_on_and_back_sounds_nothing_again() -> None:
    ear = at_the_welcome()
    ear.wait(WELCOME_S - 100)
    ear.do(Next())
    ear.do(Back())
    ear.do(Next())
    ear.undo()
    ear.wait(10)
    assert ear.heard == [Signal.WRAP_UP]


def test_a_signal_that_passed_while_the_next_was_shown_by_mistake_is_heard_after_all() -> None:
    ear = at_the_welcome()
    ear.wait(WELCOME_S - 121)
    ear.do(Next())
    ear.wait(2)
    ear.undo()
    assert ear.heard == [Signal.WRAP_UP]


def test_undo_and_redo_within_a_moment_sound_once() -> None:
    ear = at_the_welcome()
    ear.wait(WELCOME_S - 130)
    ear.do(AdjustLength("welcome", -60))
    assert ear.heard == [Signal.WRAP_UP]
    ear.undo()
    ear.session.desk.redo()
    ear.look()
    assert ear.heard == [Signal.WRAP_UP]


def test_a_minute_more_and_the_signal_comes_again_when_that_is_over() -> None:
    ear = at_the_welcome()
    ear.wait(WELCOME_S - 115)
    ear.do(AdjustLength("welcome", 60))
    ear.wait(70)
    assert ear.heard == [Signal.WRAP_UP, Signal.WRAP_UP]


def test_while_paused_nothing_is_heard() -> None:
    ear = at_the_welcome()
    ear.wait(WELCOME_S - 122)
    ear.do(Pause())
    ear.wait(600)
    assert ear.heard == []
    ear.do(Resume())
    ear.wait(10)
    assert ear.heard == [Signal.WRAP_UP]


def test_after_a_sleep_only_what_holds_now_is_heard() -> None:
    ear = at_the_welcome()
    ear.wait(10)
    ear.session.clock.sleep(WELCOME_S)
    ear.look()
    assert ear.heard == [Signal.OVER]


# --- the floor discussion: a turn has a limit, and signals, of its own ---------------------


FLOOR_S = 30 * 60


def at_the_floor() -> Ear:
    """In the floor discussion, which lasts half an hour, with three who want to ask."""
    session = Session()
    floor = next(one for one in session.state.event.segments if one.floor)
    session.do(Next())
    session.do(GoTo(floor.id))
    session.do(AdjustLength(floor.id, FLOOR_S - floor.planned_s))
    for at in range(3):
        session.request(name=f"Sample delegate {at}", text="Sample question?")
    return Ear(session)


def answerer(ear: Ear) -> NameAnswerer:
    called = next(iter(ear.session.read().turn.turn.requests))  # type: ignore[union-attr]
    return NameAnswerer("sarabi", (called,))


ALL = [Signal.WRAP_UP, Signal.LAST_MINUTE, Signal.OVER]


def test_a_question_from_the_floor_and_its_answer_have_signals_of_their_own() -> None:
    ear = at_the_floor()
    ear.do(CallRequest())
    ear.wait(59)
    assert ear.heard == []
    ear.wait(1)
    assert ear.heard == [Signal.WRAP_UP]
    ear.wait(40)
    assert ear.heard == ALL
    ear.do(answerer(ear))
    ear.wait(79)
    assert ear.heard == ALL
    ear.wait(60)
    assert ear.heard == ALL + ALL
    ear.do(CallRequest())
    ear.wait(100)
    assert ear.heard == ALL + ALL + ALL


def test_what_the_segment_came_to_meanwhile_is_heard_when_it_is_counted_again() -> None:
    ear = at_the_floor()
    ear.wait(FLOOR_S - 150)
    ear.do(CallRequest())
    ear.wait(50)
    assert ear.heard == []
    ear.do(EndTurn())
    ear.wait(10)
    assert ear.heard == [Signal.WRAP_UP]


def test_undo_of_a_turn_and_back_sound_nothing_again() -> None:
    ear = at_the_floor()
    ear.do(CallRequest())
    ear.wait(65)
    ear.do(EndTurn())
    ear.undo()
    ear.undo()
    ear.session.desk.redo()
    ear.look()
    ear.wait(5)
    assert ear.heard == [Signal.WRAP_UP]
    ear.do(Back())
    ear.undo()
    assert ear.heard == [Signal.WRAP_UP]


def test_started_in_the_middle_of_a_turn_it_says_nothing_of_what_was() -> None:
    ear = at_the_floor()
    ear.do(CallRequest())
    ear.session.wait(70)
    late = Ear(ear.session)
    assert late.heard == []
    late.wait(5)
    assert late.heard == [Signal.LAST_MINUTE]


DEEDS = st.sampled_from(
    ["wait", "next", "back", "more", "less", "undo", "redo", "call", "answer", "end"]
)


@given(st.booleans(), st.lists(DEEDS, max_size=40))
def test_never_twice_within_a_moment_whatever_is_done(floor: bool, deeds: list[str]) -> None:
    ear = at_the_floor() if floor else at_the_welcome()
    for deed in deeds:
        with contextlib.suppress(Refused):
            _do(ear, deed)
    last: dict[object, float] = {}
    for mark, at in ear.marks:
        assert at - last.get(mark, -math.inf) >= AGAIN_S
        last[mark] = at


@given(st.lists(DEEDS, max_size=40))
def test_what_is_heard_is_the_signal_of_what_is_counted(deeds: list[str]) -> None:
    ear = at_the_floor()
    for deed in deeds:
        count = len(ear.heard)
        try:
            _do(ear, deed, seconds=1)
            ear.wait(14)
        except Refused:
            continue
        found = counted(ear.session.read())
        if len(ear.heard) > count:
            assert found is not None
            assert ALL.index(ear.heard[-1]) <= ALL.index(found[1])


def _do(ear: Ear, deed: str, seconds: int = 45) -> None:
    if deed == "wait":
        ear.wait(seconds)
    elif deed == "undo":
        ear.undo()
    elif deed == "redo":
        ear.session.desk.redo()
        ear.look()
    elif deed == "answer" and ear.session.read().turn is not None:
        turn = ear.session.read().turn
        assert turn is not None
        ear.do(NameAnswerer("sarabi", turn.turn.requests))
    else:
        segment = ear.session.read().current
        running = "welcome" if segment is None else segment.segment.id
        acts = {
            "next": Next(),
            "back": Back(),
            "more": AdjustLength(running, 60),
            "less": AdjustLength(running, -60),
            "call": CallRequest(),
            "answer": EndTurn(),
            "end": EndTurn(),
        }
        ear.do(acts[deed])
