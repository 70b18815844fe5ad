"""The floor queue on the screen: what it shows, and the line in which requests are typed."""

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from moderator.core.intents import (
    AnnounceLast,
    CallRequest,
    CloseList,
    Dispose,
    EndTurn,
    Merge,
    NameAnswerer,
)
from moderator.core.state import Constituency, Disposition
from moderator.qt.actions import Act
from moderator.qt.bridge import Bridge
from moderator.qt.delegates.request_row import RequestDelegate
from moderator.qt.models.requests import DONE_UID, HeadingRow, RequestRow
from moderator.qt.panels.floor_parts import menus
from moderator.qt.theme import Scheme, Theme
from tests.qt.floor_driver import CTRL, SHIFT, Floor, Key, five_waiting, opened
from tests.support import Session


@pytest.fixture
def floor(bridge: Bridge, theme: Theme, session: Session, qtbot: QtBot) -> Iterator[Floor]:
    with opened(bridge, theme, session, qtbot) as made:
        yield made


@pytest.fixture
def five(floor: Floor) -> list[str]:
    return five_waiting(floor)


# --- reading it ------------------------------------------------------------------------------


def test_nobody_there(floor: Floor) -> None:
    QAbstractItemModelTester(floor.list.rows, QAbstractItemModelTester.FailureReportingMode.Warning)
    assert not floor.list.isVisible()
    assert floor.panel.count.whole == ""


def test_the_rows_say_everything(floor: Floor, five: list[str]) -> None:
    assert floor.panel.count.whole == "5 waiting"
    assert floor.spoken[0] == "Waiting, at this pace 5 of 5 fit"
    assert floor.spoken[1] == (
        "Request 1, place 1 of 5, Sample question one?,"
        " Sample delegate, for Habiba Sarabi, waiting 6 min"
    )
    assert floor.spoken[3].startswith(
        "Request 3, place 3 of 5, INGO, first time, woman, row 3, no question yet, Q3, waiting 6"
    )


def test_the_suggestion_stands_at_its_row_and_moves_nothing(floor: Floor, five: list[str]) -> None:
    (advised,) = [text for text in floor.spoken if "Could be next" in text]
    assert advised.startswith("Request 3")
    assert advised.endswith("Could be next: first time, nobody has touched Q3")
    assert floor.waiting == [1, 2, 3, 4, 5]


def test_the_model_keeps_qts_rules_through_a_session(floor: Floor, five: list[str]) -> None:
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    tester = QAbstractItemModelTester(floor.list.rows, mode)
    session = floor.session
    session.do(CallRequest(five[2]))
    session.do(NameAnswerer("sarabi"))
    session.do(CallRequest(five[0]))
    session.do(EndTurn())
    session.do(Merge(five[4], five[1]))
    floor.list.opened.emit(DONE_UID)
    session.do(Dispose(five[3], Disposition.DECLINED))
    for _ in range(6):
        session.desk.undo()
    assert tester.model() is floor.list.rows


def test_time_left_of_the_asker_counts_down(floor: Floor, five: list[str]) -> None:
    floor.session.do(CallRequest(None))
    floor.session.wait(50)
    floor.bridge.tick()
    assert "Has the floor" in floor.spoken[0]
    assert "0:40 left of 1:30" in floor.spoken[0]
    floor.session.wait(52)
    floor.bridge.tick()
    assert "0:12 over of 1:30" in floor.spoken[0]


def test_the_closed_list_says_so(floor: Floor, five: list[str]) -> None:
    floor.session.do(AnnounceLast(2))
    assert floor.named("The list is closed: requests 1 and 2 are the last.") is not None
    floor.key(Key.Key_L, CTRL)
    assert not floor.session.state.floor.closed
    assert floor.named("The list is closed: requests 1 and 2 are the last.") is None
    floor.key(Key.Key_L, CTRL | SHIFT)
    assert floor.session.state.floor.last == tuple(five[:2])
    floor.click("Reopen the list")
    assert not floor.session.state.floor.closed


# --- adding ----------------------------------------------------------------------------------


def test_a_request_by_keys(floor: Floor) -> None:
    floor.type("Sample delegate, Sample network @sarabi !2 #ngo /online /first - Sample question?")
    composer = floor.panel.composer
    assert composer.chips == (
        "Sample delegate",
        "Sample network",
        "for Habiba Sarabi",
        "Q2",
        "NGO",
        "online",
        "first time",
    )
    assert floor.drafts.data["request"] == {"text": composer.edit.text()}
    before = floor.acts()
    floor.key(Key.Key_Return)
    assert floor.acts() == before + 1
    (request,) = floor.session.state.floor.arrived()
    assert request.asking.text == "Sample question?"
    assert request.asking.addressed == ("sarabi",)
    assert request.asking.constituency is Constituency.NGO
    assert request.asking.online
    assert request.asking.first_time
    assert composer.edit.text() == ""
    assert composer.edit.hasFocus()
    assert "request" not in floor.drafts.data


def test_escape_leaves_and_keeps_what_was_typed(floor: Floor, five: list[str]) -> None:
    floor.type("woman, row 3")
    floor.key(Key.Key_Escape)
    assert floor.list.hasFocus()
    assert floor.panel.composer.edit.text() == "woman, row 3"
    assert floor.drafts.data["request"] == {"text": "woman, row 3"}


def test_a_refused_request_stays_typed(floor: Floor, five: list[str]) -> None:
    floor.session.do(CloseList())
    floor.type("woman, row 3")
    floor.key(Key.Key_Return)
    assert floor.said == ["The list is closed: reopen it to add a request."]
    assert floor.panel.composer.edit.text() == "woman, row 3"
    assert "request" in floor.drafts.data


def test_a_draft_comes_back(floor: Floor) -> None:
    floor.panel.restore({"text": "woman, row 3, INGO"})
    floor.key(Key.Key_R, CTRL)
    floor.key(Key.Key_Return)
    (request,) = floor.session.state.floor.arrived()
    assert request.asking.name == "woman"
    assert request.asking.constituency is Constituency.INGO


@pytest.mark.parametrize("data", [{}, {"text": 3}, {"text": ""}, {"other": "x"}])
def test_a_strange_draft_does_no_harm(floor: Floor, data: dict[str, object]) -> None:
    floor.panel.restore(data)
    assert floor.panel.composer.edit.text() == ""


# --- for everybody ---------------------------------------------------------------------------


def test_who_was_heard(floor: Floor, five: list[str]) -> None:
    floor.session.do(CallRequest(five[1]))
    floor.click("Heard so far: 0 in the room, 1 online. Show more")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    assert popup.accessibleName() == "Who was heard"
    QTest.keyClick(popup, Key.Key_Escape)
    assert not popup.isVisible()


def test_arrow_keys_pass_over_heads_that_do_nothing(floor: Floor, five: list[str]) -> None:
    floor.session.do(CallRequest(five[0]))
    floor.session.do(Dispose(five[4], Disposition.WITHDRAWN))
    floor.choose(five[0])
    reached = [floor.list.current_uid]
    for _ in range(6):
        floor.key(Key.Key_Down)
        reached.append(floor.list.current_uid)
    assert reached == [*five[:4], DONE_UID, DONE_UID, DONE_UID]
    floor.key(Key.Key_Home)
    assert floor.list.current_uid == five[0]


def test_the_focus_begins_at_a_request(floor: Floor, five: list[str]) -> None:
    floor.list.select(-1)
    floor.list.setFocus()
    assert floor.list.current_uid == five[0]


def test_everything_has_a_name(floor: Floor, five: list[str]) -> None:
    floor.session.do(CallRequest(five[0]))
    for one in floor.panel.findChildren(QWidget):
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible():
            assert one.accessibleName()


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
@pytest.mark.parametrize("size", [0.8, 1.0, 2.0])
@pytest.mark.parametrize("wide", [420, 600, 1000])
def test_it_paints_in_every_look(
    floor: Floor, five: list[str], theme: Theme, scheme: Scheme, size: float, wide: int
) -> None:
    floor.session.do(CallRequest(five[0]))
    floor.session.do(AnnounceLast(2))
    theme.choose(scheme)
    theme.zoom(size)
    floor.window.resize(wide, 700)
    picture = floor.panel.grab()
    assert picture.width() >= wide - 40
    assert floor.actions[Act.CALL].isEnabled()


def test_where_room_is_short_the_list_gives_way_and_the_line_stays_whole(floor: Floor) -> None:
    five_waiting(floor)
    floor.actions[Act.TAKE_ROUND].trigger()
    floor.actions[Act.CALL].trigger()
    floor.window.resize(560, 240)
    least = floor.panel.minimumSizeHint().height()
    floor.actions[Act.NEW_REQUEST].trigger()
    composer = floor.panel.composer
    composer.edit.say("Sample")
    QApplication.processEvents()
    assert composer.height() >= composer.sizeHint().height()
    assert least <= 240


def test_the_menu_says_which_request_it_is_about(floor: Floor) -> None:
    one = five_waiting(floor)[0]
    request = floor.bridge.state.floor.requests[one]
    menu = menus.dispose_menu(floor.panel, floor.bridge.state, request, floor.panel._deeds)
    first = menu.actions()[0]
    assert (first.text(), first.isEnabled(), first.isSeparator()) == ("Request 1", False, False)


@pytest.mark.parametrize("wide", [340, 380, 420, 600])
@pytest.mark.parametrize("size", [1.0, 1.4])
def test_no_words_of_a_row_lie_on_its_button(
    floor: Floor, five: list[str], theme: Theme, wide: int, size: float
) -> None:
    theme.zoom(size)
    rows = floor.list.rows
    for place in range(rows.rowCount()):
        row = rows.row(place)
        assert isinstance(row, HeadingRow | RequestRow)
        box = RequestDelegate().box(row, wide)
        for one, other in combinations(box.items, 2):
            assert not one.rect.intersects(other.rect)
