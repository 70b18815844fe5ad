"""Signals are heard once, when they are crossed while somebody looks."""

from hypothesis import given
from hypothesis import strategies as st

from moderator.core.crossing import AGAIN_S, Crossed, crossed
from moderator.core.intents import AdjustLength, Back, Next, Pause, Refused, Resume
from moderator.core.reading import Signal
from tests.support import Session

WELCOME_S = 7 * 60


class Ear:
    """Hears what a console would sound, a second at a time."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.before = Crossed()
        self.heard: list[Signal] = []
        self.look()

    def look(self) -> None:
        self.before, signal = crossed(self.before, self.session.read())
        if signal is not None:
            self.heard.append(signal)

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


@given(st.lists(st.sampled_from(["wait", "next", "back", "more", "less", "undo"]), max_size=40))
def test_never_twice_within_a_moment_whatever_is_done(deeds: list[str]) -> None:
    ear = at_the_welcome()
    sounded: dict[tuple[str, Signal], float] = {}
    for deed in deeds:
        count = len(ear.heard)
        try:
            _do(ear, deed)
        except Refused:
            continue
        current = ear.session.read().current
        if len(ear.heard) > count and current is not None:
            mark, now = (current.segment.id, ear.heard[-1]), ear.session.read().now.t
            assert now - sounded.get(mark, -9.0) >= AGAIN_S
            sounded[mark] = now


def _do(ear: Ear, deed: str) -> None:
    if deed == "wait":
        ear.wait(45)
    elif deed == "undo":
        ear.undo()
    else:
        acts = {
            "next": Next(),
            "back": Back(),
            "more": AdjustLength("welcome", 60),
            "less": AdjustLength("welcome", -60),
        }
        ear.do(acts[deed])
