"""What is done on the floor queue by keys and mouse; what counts is what the desk holds."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from moderator.core.intents import (
    CallRequest,
    Dispose,
    EndTurn,
    Merge,
)
from moderator.core.state import Disposition, RequestState, TurnKind
from moderator.qt.bridge import Bridge
from moderator.qt.models.requests import DONE_UID
from moderator.qt.theme import Theme
from tests.qt.floor_driver import ALT, CTRL, PLAIN, SHIFT, Floor, Key, five_waiting, opened
from tests.support import Session


@pytest.fixture
def floor(bridge: Bridge, theme: Theme, session: Session, qtbot: QtBot) -> Iterator[Floor]:
    with opened(bridge, theme, session, qtbot) as made:
        yield made


@pytest.fixture
def five(floor: Floor) -> list[str]:
    return five_waiting(floor)


# --- calling and answering -------------------------------------------------------------------


def test_calling_the_next_by_key_wherever_the_focus_is(floor: Floor, five: list[str]) -> None:
    floor.key(Key.Key_Return, CTRL)
    assert floor.session.state.floor.holder == floor.session.the_request(five[0])
    assert floor.waiting == [2, 3, 4, 5]


def test_calling_any_with_the_mouse(floor: Floor, five: list[str]) -> None:
    before = floor.acts()
    floor.click_button_of(five[2])
    assert floor.session.the_request(five[2]).state is RequestState.HAS_FLOOR
    assert floor.acts() == before + 1


def test_a_double_click_on_call_calls_once(floor: Floor, five: list[str]) -> None:
    rect = floor.list.visualRect(floor.list.rows.index(1))
    place = QPoint(rect.right() - 34, rect.top() + 25)
    left, viewport = Qt.MouseButton.LeftButton, floor.list.viewport()
    before = floor.acts()
    QTest.mouseClick(viewport, left, PLAIN, place)
    QTest.mouseDClick(viewport, left, PLAIN, place)
    assert floor.acts() == before + 1
    assert QApplication.activeModalWidget() is None


def test_letting_go_elsewhere_calls_nobody(floor: Floor, five: list[str]) -> None:
    rect = floor.list.visualRect(floor.list.rows.index(1))
    button = QPoint(rect.right() - 34, rect.top() + 25)
    left, viewport = Qt.MouseButton.LeftButton, floor.list.viewport()
    before = floor.acts()
    QTest.mousePress(viewport, left, PLAIN, QPoint(100, rect.top() + 20))
    QTest.mouseRelease(viewport, left, PLAIN, button)
    assert floor.acts() == before


def test_the_addressed_answer_first(floor: Floor, five: list[str]) -> None:
    floor.key(Key.Key_Return, CTRL)
    floor.key(Key.Key_A, CTRL | SHIFT)
    assert floor.offers()[0].startswith("1  Habiba Sarabi")
    floor.take(floor.offers()[0])
    turn = floor.session.state.run.turn
    assert turn is not None
    assert (turn.kind, turn.person, turn.requests) == (TurnKind.ANSWER, "sarabi", (five[0],))
    assert "Habiba Sarabi answers" in floor.spoken[0]


def test_an_answerer_by_mouse_and_undo(floor: Floor, five: list[str]) -> None:
    floor.session.do(CallRequest(None))
    before = floor.acts()
    floor.click("Habiba Sarabi answers")
    assert floor.acts() == before + 1
    assert floor.session.the_request(five[0]).answers == ("sarabi",)
    floor.bridge.undo()
    assert floor.session.state.floor.holder is not None


def test_the_menu_of_answerers_reaches_everybody(floor: Floor, five: list[str]) -> None:
    floor.session.do(CallRequest(None))
    floor.key(Key.Key_A, CTRL | SHIFT)
    assert len(floor.offers()) == len(list(floor.session.state.event.people()))


def test_asked_then_answered_by_key(floor: Floor, five: list[str]) -> None:
    floor.session.do(CallRequest(None))
    floor.click("Asked")
    assert floor.session.the_request(five[0]).state is RequestState.ASKED
    floor.key(Key.Key_D, CTRL)
    assert floor.session.the_request(five[0]).disposition is Disposition.ANSWERED
    assert floor.panel.count.whole == "4 waiting · 1 answered"


def test_answered_without_a_question_says_why_not(floor: Floor, five: list[str]) -> None:
    before = floor.acts()
    floor.key(Key.Key_D, CTRL)
    assert floor.acts() == before
    assert floor.said == ["No question waits for an answer: Ctrl+Return calls the next request."]


def test_keys_mean_the_selected_one_only_in_the_list(floor: Floor, five: list[str]) -> None:
    session = floor.session
    for one in five[:2]:
        session.do(CallRequest(one))
        session.do(EndTurn())
    floor.choose(five[0])
    floor.elsewhere.setFocus()
    floor.key(Key.Key_D, CTRL)
    assert session.the_request(five[1]).disposition is Disposition.ANSWERED
    floor.choose(five[0])
    floor.key(Key.Key_D, CTRL)
    assert session.the_request(five[0]).disposition is Disposition.ANSWERED


# --- order -----------------------------------------------------------------------------------


def test_moving_with_keys(floor: Floor, five: list[str]) -> None:
    floor.choose(five[2])
    floor.key(Key.Key_Up, ALT)
    assert floor.waiting == [1, 3, 2, 4, 5]
    assert floor.list.current_uid == five[2]
    floor.key(Key.Key_Down, ALT)
    floor.key(Key.Key_Down, ALT)
    assert floor.waiting == [1, 2, 4, 3, 5]


def test_moving_stops_at_the_ends(floor: Floor, five: list[str]) -> None:
    floor.choose(five[0])
    before = floor.acts()
    floor.key(Key.Key_Up, ALT)
    assert floor.acts() == before
    floor.choose(five[4])
    floor.key(Key.Key_Down, ALT)
    assert floor.acts() == before


@pytest.mark.parametrize(
    ("which", "onto", "below", "order"),
    [
        (3, 0, False, [4, 1, 2, 3, 5]),
        (0, 2, True, [2, 3, 1, 4, 5]),
        (0, 4, True, [2, 3, 4, 5, 1]),
        (4, 3, False, [1, 2, 3, 5, 4]),
    ],
)
def test_dragging(
    floor: Floor, five: list[str], which: int, onto: int, below: bool, order: list[int]
) -> None:
    before = floor.acts()
    floor.drag(five[which], five[onto], below)
    assert floor.waiting == order
    assert floor.acts() == before + 1
    floor.bridge.undo()
    assert floor.waiting == [1, 2, 3, 4, 5]


def test_dragging_over_other_sections_stays_in_the_queue(floor: Floor, five: list[str]) -> None:
    floor.session.do(CallRequest(five[0]))
    floor.drag(five[3], five[0])
    assert floor.waiting == [4, 2, 3, 5]
    floor.session.do(Dispose(five[1], Disposition.WITHDRAWN))
    floor.drag(five[3], DONE_UID, below=True)
    assert floor.waiting == [3, 5, 4]


# --- what became of it -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("item", "what"),
    [
        ("Answered", Disposition.ANSWERED),
        ("Partly answered", Disposition.PARTLY),
        ("Declined", Disposition.DECLINED),
        ("Withdrawn", Disposition.WITHDRAWN),
    ],
)
def test_dispositions_by_delete_and_menu(
    floor: Floor, five: list[str], item: str, what: Disposition
) -> None:
    floor.session.do(CallRequest(five[0]))
    floor.session.do(EndTurn())
    floor.choose(five[0])
    before = floor.acts()
    floor.key(Key.Key_Delete)
    floor.take(item)
    assert floor.session.the_request(five[0]).disposition is what
    assert floor.acts() == before + 1
    floor.bridge.undo()
    assert floor.session.the_request(five[0]).state is RequestState.ASKED


def test_what_was_not_asked_cannot_be_answered(floor: Floor, five: list[str]) -> None:
    floor.choose(five[1])
    floor.key(Key.Key_Delete)
    assert "Answered" not in floor.offers()
    assert "Declined" in floor.offers()


def test_the_context_menu_by_keys(floor: Floor, five: list[str]) -> None:
    floor.choose(five[1])
    floor.key(Key.Key_F10, SHIFT)
    floor.take("Call now")
    assert floor.session.the_request(five[1]).state is RequestState.HAS_FLOOR


def test_putting_back(floor: Floor, five: list[str]) -> None:
    floor.session.do(Dispose(five[1], Disposition.WITHDRAWN))
    assert floor.spoken[-1] == "Done, 1 withdrawn, folded"
    floor.choose(DONE_UID)
    floor.key(Key.Key_Return)
    assert "Withdrawn" in floor.spoken[-1]
    floor.choose(five[1])
    floor.key(Key.Key_B, CTRL | SHIFT)
    assert floor.waiting == [1, 2, 3, 4, 5]


def test_putting_back_finds_the_folded(floor: Floor, five: list[str]) -> None:
    floor.session.do(Dispose(five[1], Disposition.WITHDRAWN))
    floor.key(Key.Key_B, CTRL | SHIFT)
    assert floor.list.current_uid == five[1]
    floor.key(Key.Key_B, CTRL | SHIFT)
    assert floor.waiting == [1, 2, 3, 4, 5]


def test_putting_back_with_the_mouse(floor: Floor, five: list[str]) -> None:
    floor.window.resize(640, 900)
    floor.session.do(Dispose(five[1], Disposition.WITHDRAWN))
    rect = floor.list.visualRect(floor.list.rows.index(floor.list.rows.place(DONE_UID)))
    place = QPoint(30, rect.center().y())
    QTest.mouseClick(floor.list.viewport(), Qt.MouseButton.LeftButton, PLAIN, place)
    floor.click_button_of(five[1])
    assert floor.waiting == [1, 2, 3, 4, 5]


def test_merged_wordings_stay_in_sight(floor: Floor, five: list[str]) -> None:
    floor.session.do(Merge(five[4], five[0]))
    assert "Also 5: Sample question five? · Sample institute" in floor.spoken[1]
    floor.choose(DONE_UID)
    floor.key(Key.Key_Return)
    assert "Merged into request 1" in floor.spoken[-1]
    floor.choose(five[4])
    floor.key(Key.Key_F10, SHIFT)
    floor.take("Unmerge")
    assert floor.waiting == [1, 2, 3, 4, 5]


# --- rounds ----------------------------------------------------------------------------------


def test_a_round_by_keys(floor: Floor, five: list[str]) -> None:
    session = floor.session
    floor.key(Key.Key_R, CTRL | SHIFT)
    taken = session.state.floor.round
    assert taken is not None
    assert taken.requests == tuple(five[:3])
    assert floor.round() == ["○ 1 waits", "○ 2 waits", "○ 3 waits"]
    for _ in range(3):
        floor.key(Key.Key_Return, CTRL)
    floor.key(Key.Key_C, CTRL | SHIFT)
    assert "neither an answer nor a disposition" in floor.said[-1]
    session.do(EndTurn())
    floor.key(Key.Key_A, CTRL | SHIFT)
    floor.take(next(one for one in floor.offers() if "Tsongo" in one))
    assert session.the_request(five[1]).answers == ("tsongo",)
    assert session.the_request(five[2]).answers == ("tsongo",)
    floor.choose(five[0])
    floor.key(Key.Key_A, CTRL | SHIFT)
    floor.take(floor.offers()[0])
    assert floor.round()[1:] == ["✓ 2 Claudine Tsongo answered", "✓ 3 Claudine Tsongo answered"]
    floor.key(Key.Key_C, CTRL | SHIFT)
    assert floor.session.state.floor.round is None
    assert floor.round() == []
    assert floor.panel.count.whole == "2 waiting · 3 answered"


def test_the_panels_menu_has_everything(floor: Floor, five: list[str]) -> None:
    floor.click("More about the floor queue")
    assert floor.offers() == [
        "New request",
        "Call next request",
        "Take a round of 3",
        "Close the round",
        "Who answers…",
        "Answered",
        "What became of it…",
        "Merge…",
        "Put back",
        "Close the list",
        "Announce the last two",
    ]
    floor.menu().close()
