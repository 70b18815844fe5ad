"""When the displays must not go to sleep."""

from moderator.core.intents import CloseSession, Next, Pause
from moderator.core.under_way import FORGOTTEN_S, under_way
from tests.support import Session


def runs(session: Session) -> bool:
    return under_way(session.state, session.read())


def test_from_the_first_segment_to_the_close() -> None:
    session = Session()
    assert not runs(session)
    session.do(Next())
    assert runs(session)
    session.wait(60)
    session.do(Pause())
    session.wait(1800)
    assert runs(session), "a pause is when nobody touches the laptop"
    session.do(CloseSession())
    assert not runs(session)
    session.desk.undo()
    assert runs(session)


def test_a_session_that_was_left_open_lets_the_laptop_sleep() -> None:
    session = Session()
    session.do(Next())
    session.wait(session.state.event.planned_total() + FORGOTTEN_S - 1)
    assert runs(session)
    session.wait(2)
    assert not runs(session)
