"""How long a message to the speaker stays."""

import pytest

from moderator.core.intents import (
    AdjustLength,
    Back,
    CallRequest,
    CloseSession,
    CorrectStart,
    EndTurn,
    Intent,
    NameAnswerer,
    Next,
    Pause,
    Resume,
)
from moderator.qt.speaker.messages import LONGEST, Message, cleaned, left_s, sent, stands
from tests.support import Session


def send(session: Session, seconds: float | None = None) -> Message:
    made = sent("Sample message", seconds, session.state, session.desk.now().t)
    assert made is not None
    return made


def shown(session: Session, message: Message) -> bool:
    return stands(message, session.state, session.desk.now().t)


@pytest.fixture
def running(session: Session) -> Session:
    session.at(0)
    session.do(Next())
    session.wait(120)
    return session


def test_it_goes_when_its_time_is_up(running: Session) -> None:
    message = send(running, 15)
    running.wait(10)
    assert shown(running, message)
    assert left_s(message, running.desk.now().t) == pytest.approx(5)
    running.wait(6)
    assert not shown(running, message)
    assert left_s(message, running.desk.now().t) == 0


def test_without_a_time_it_stays_until_it_is_cleared(running: Session) -> None:
    message = send(running)
    running.wait(3600)
    assert shown(running, message)
    assert left_s(message, running.desk.now().t) is None


@pytest.mark.parametrize("passes_on", [Next(), EndTurn(), CloseSession()])
def test_it_goes_when_the_floor_passes_on(running: Session, passes_on: Intent) -> None:
    message = send(running)
    running.do(passes_on)
    assert not shown(running, message)


def test_it_goes_when_the_asker_is_answered_and_at_the_next_request(session: Session) -> None:
    session.at(0)
    for _ in range(8):
        session.do(Next())
    for name in ("Sample one", "Sample two"):
        session.request(name=name)
    session.do(CallRequest())
    asked = send(session)
    assert shown(session, asked)
    session.do(NameAnswerer("sarabi"))
    assert not shown(session, asked)
    answered = send(session)
    session.do(EndTurn())
    assert not shown(session, answered)


def test_going_back_is_another_stretch(running: Session) -> None:
    running.do(Next())
    message = send(running)
    running.do(Back())
    assert not shown(running, message)


@pytest.mark.parametrize(
    "act", [Pause(), Resume(), AdjustLength("welcome", 60), CorrectStart(60.0)]
)
def test_what_leaves_the_floor_where_it_is_leaves_the_message(
    running: Session, act: Intent
) -> None:
    if isinstance(act, Resume):
        running.do(Pause())
    message = send(running)
    running.do(act)
    assert shown(running, message)


def test_a_typed_message_is_one_line_of_plain_text() -> None:
    assert cleaned("  two\n lines \u202e<b>of\x00 text ") == "two lines <b>of text"
    assert len(cleaned("x" * 500)) == LONGEST
    assert cleaned("می\u200cخواهم") == "می\u200cخواهم"


def test_nothing_is_no_message(session: Session) -> None:
    assert sent(" \u202e\n", None, session.state, session.desk.now().t) is None
