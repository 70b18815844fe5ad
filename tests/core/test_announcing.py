"""What is said by itself is said once, when it happens, and nothing of it after a sleep."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator.core.announcing import Heard, Pace, left_words, listen, over_words
from moderator.core.intents import (
    AdjustLength,
    Back,
    CallRequest,
    CloseSession,
    GoTo,
    Intent,
    Next,
    Pause,
    Refused,
    Resume,
)
from tests.support import Session

WELCOME = "Welcome"
LONG = 7 * 60


class Ear:
    """Hears what is said, a second at a time."""

    def __init__(self, session: Session, pace: Pace) -> None:
        self.session, self.pace = session, pace
        self.before = Heard()
        self.heard: list[str] = []
        self.urgent: list[str] = []
        self.look()

    def look(self) -> int:
        reading = self.session.read()
        self.before, told = listen(self.before, self.session.state, reading, self.pace)
        self.heard += [str(one.sentence) for one in told]
        self.urgent += [str(one.sentence) for one in told if one.at_once]
        return len(told)

    def wait(self, seconds: int) -> list[str]:
        self.heard.clear()
        for _ in range(seconds):
            self.session.wait(1)
            self.look()
        return list(self.heard)

    def do(self, intent: Intent) -> list[str]:
        self.heard.clear()
        self.session.do(intent)
        self.look()
        return list(self.heard)

    def undo(self) -> list[str]:
        self.heard.clear()
        self.session.desk.undo()
        self.look()
        return list(self.heard)


def begun(pace: Pace = Pace.MINUTE) -> Ear:
    ear = Ear(Session(), pace)
    assert ear.do(Next()) == ([] if pace is Pace.OFF else ["Yoka Brandt has the floor"])
    return ear


SIGNALS = ["Wrap up: 2 minutes left", "At the end: 1 minute left", "Time is up"]


def test_at_the_signals_alone() -> None:
    ear = begun(Pace.SIGNALS)
    assert ear.wait(LONG + 200) == SIGNALS
    assert ear.urgent == SIGNALS


def test_every_minute() -> None:
    whole = [f"{n} minutes left" for n in (6, 5, 4, 3)]
    over = ["1 minute over", "2 minutes over", "3 minutes over"]
    assert begun().wait(LONG + 200) == [*whole, *SIGNALS, *over]


def test_every_half_minute() -> None:
    said = begun(Pace.HALF_MINUTE).wait(LONG + 45)
    assert said[:2] == ["6 minutes 30 seconds left", "6 minutes left"]
    assert said[-5:] == [
        "1 minute 30 seconds left",
        SIGNALS[1],
        "30 seconds left",
        SIGNALS[2],
        "30 seconds over",
    ]
    assert len(said) == len(set(said))


def test_off_says_nothing() -> None:
    ear = begun(Pace.OFF)
    assert ear.wait(LONG + 100) == []
    assert ear.do(Pause()) == []


def test_whoever_gets_the_floor_and_what_runs_where_nobody_has_it() -> None:
    ear = begun()
    assert ear.do(Next()) == ["Anne Kwakkenbos has the floor"]
    floor = next(one for one in ear.session.state.event.segments if one.floor)
    assert ear.do(GoTo(floor.id)) == ["Now: Floor discussion"]
    ear.session.request(name="Sample delegate", text="Sample question?")
    assert ear.look() == 0, "somebody who waits has no floor yet"
    assert ear.do(CallRequest()) == ["Sample delegate has the floor"]


def test_the_limit_of_a_question_is_told_too() -> None:
    ear = begun(Pace.SIGNALS)
    floor = next(one for one in ear.session.state.event.segments if one.floor)
    ear.do(GoTo(floor.id))
    ear.session.request(name="Sample delegate", text="Sample question?")
    ear.do(CallRequest())
    said = ear.wait(100)
    assert said == ["Wrap up: 30 seconds left", "At the end: 15 seconds left", "Time is up"]


def test_paused_resumed_and_closed() -> None:
    ear = begun()
    assert ear.do(Pause()) == ["Paused"]
    assert ear.wait(300) == []
    assert ear.do(Resume()) == ["Time runs again"]
    assert ear.do(CloseSession()) == ["The session is closed"]


def test_an_act_tells_nothing_of_what_it_jumped_over() -> None:
    ear = begun()
    ear.wait(10)
    assert ear.do(AdjustLength("welcome", -180)) == []
    assert ear.undo() == []


def test_undo_and_redo_repeat_no_signal() -> None:
    ear = begun(Pace.SIGNALS)
    assert ear.wait(LONG - 110) == SIGNALS[:1]
    assert ear.do(AdjustLength("welcome", 60)) == []
    assert ear.undo() == []
    assert ear.wait(20) == []


def test_after_a_sleep_only_what_holds_is_said() -> None:
    ear = begun(Pace.HALF_MINUTE)
    ear.wait(5)
    ear.session.wait(LONG - 100)
    assert ear.look() == 1
    assert ear.heard == ["Wrap up: 1 minute 35 seconds left"]
    ear.heard.clear()
    ear.session.wait(4000)
    assert ear.look() == 1
    assert ear.heard == ["Time is up"]


def test_started_in_the_middle_it_begins_with_silence() -> None:
    ear = begun()
    ear.wait(LONG - 90)
    late = Ear(ear.session, Pace.HALF_MINUTE)
    assert late.heard == []
    assert late.wait(30) == [SIGNALS[1]]


STEPS = st.one_of(
    st.integers(1, 400),
    st.sampled_from([Next(), Back(), Pause(), Resume(), AdjustLength("welcome", 60), "undo"]),
)


@given(st.sampled_from(list(Pace)), st.lists(STEPS, max_size=12))
def test_never_a_flood(pace: Pace, steps: list[object]) -> None:
    """However it goes: at most three sentences at once, none twice, and none at all when it is
    looked at again."""
    ear = Ear(Session(), pace)
    for step in steps:
        if isinstance(step, int):
            ear.session.wait(step)
        else:
            try:
                ear.session.desk.undo() if step == "undo" else ear.session.do(step)  # type: ignore[arg-type]
            except Refused:
                continue
        ear.heard.clear()
        ear.look()
        assert len(ear.heard) <= 3
        assert len(ear.heard) == len(set(ear.heard))
        assert ear.look() == 0


@pytest.mark.parametrize(
    ("seconds", "left", "over"),
    [
        (1, "1 second left", "1 second over"),
        (45, "45 seconds left", "45 seconds over"),
        (60, "1 minute left", "1 minute over"),
        (150, "2 minutes 30 seconds left", "2 minutes 30 seconds over"),
    ],
)
def test_lengths_are_spoken_in_full(seconds: float, left: str, over: str) -> None:
    assert (left_words(seconds), over_words(seconds)) == (left, over)
