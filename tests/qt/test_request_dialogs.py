"""The sheets of the floor queue: editing a request, who owes an answer, and merging."""

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from moderator.core.intents import CallRequest, Dispose, EndTurn, Next
from moderator.core.state import Constituency, Disposition, RequestState
from moderator.qt.bridge import Bridge
from moderator.qt.dialogs.dispose import MergeSheet, OwedSheet
from moderator.qt.dialogs.request_edit import RequestSheet
from moderator.qt.kit import Banner, LineEdit, PlainEdit, Sheet
from tests.support import Session

Key = Qt.Key


@pytest.fixture
def two(session: Session) -> list[str]:
    session.at(0)
    session.do(Next())
    return [
        session.request(
            text="Sample question one?",
            name="Sample delegate",
            addressed=("tsongo", "sarabi"),
            question="q2",
        ),
        session.request(text="Sample question two?", organisation="Sample network"),
    ]


def opened(sheet: Sheet, qtbot: QtBot) -> Sheet:
    qtbot.addWidget(sheet)
    sheet.open()
    qtbot.waitUntil(sheet.isActiveWindow)
    return sheet


W = TypeVar("W", bound=QWidget)


def named(sheet: Sheet, name: str, kind: type[W]) -> W:
    found = [one for one in sheet.findChildren(QWidget) if one.accessibleName() == name]
    return next(one for one in found if isinstance(one, kind))


def why(sheet: Sheet) -> str:
    return named(sheet, "What is wrong", Banner).accessibleDescription()


def button(sheet: Sheet, text: str) -> QAbstractButton:
    (found,) = [one for one in sheet.findChildren(QAbstractButton) if one.text() == text]
    return found


def edit_of(bridge: Bridge, session: Session, request: str, qtbot: QtBot) -> RequestSheet:
    sheet = RequestSheet(bridge, session.the_request(request), None)
    opened(sheet, qtbot)
    return sheet


# --- editing ---------------------------------------------------------------------------------


def test_every_field_can_be_edited_in_one_act(
    bridge: Bridge, session: Session, two: list[str], qtbot: QtBot
) -> None:
    sheet = edit_of(bridge, session, two[1], qtbot)
    text, name = named(sheet, "Question", PlainEdit), named(sheet, "Name", LineEdit)
    organisation = named(sheet, "Organisation", LineEdit)
    group, about = (
        named(sheet, "Speaks for", QComboBox),
        named(sheet, "Guiding question", QComboBox),
    )
    text.say("Sample question, completed?")
    QTest.keyClicks(name, "Sample asker")
    organisation.setText("Sample coalition")
    group.setCurrentIndex(group.findText("INGO"))
    about.setCurrentIndex(3)
    for box in ("Online", "Asks for the first time", "Habiba Sarabi", "Storai Tapesh"):
        button(sheet, box).click()
    before = len(session.desk.log)
    button(sheet, "Keep").click()
    assert len(session.desk.log) == before + 1
    asking = session.the_request(two[1]).asking
    assert asking.text == "Sample question, completed?"
    assert (asking.name, asking.organisation) == ("Sample asker", "Sample coalition")
    assert asking.constituency is Constituency.INGO
    assert asking.online
    assert asking.first_time
    assert asking.addressed == ("sarabi", "tapesh")
    assert asking.question == "q3"
    assert not sheet.isVisible()
    session.desk.undo()
    assert session.the_request(two[1]).asking.name == ""


def test_keeping_without_a_change_is_no_act(
    bridge: Bridge, session: Session, two: list[str], qtbot: QtBot
) -> None:
    sheet = edit_of(bridge, session, two[0], qtbot)
    before = len(session.desk.log)
    button(sheet, "Keep").click()
    assert len(session.desk.log) == before
    assert not sheet.isVisible()


def test_enter_keeps_and_escape_does_not(
    bridge: Bridge, session: Session, two: list[str], qtbot: QtBot
) -> None:
    sheet = edit_of(bridge, session, two[0], qtbot)
    text = named(sheet, "Question", PlainEdit)
    QTest.keyClicks(text, " And more?")
    QTest.keyClick(text, Key.Key_Escape)
    assert not sheet.isVisible()
    assert session.the_request(two[0]).asking.text == "Sample question one?"
    sheet = edit_of(bridge, session, two[0], qtbot)
    text = named(sheet, "Question", PlainEdit)
    QTest.keyClicks(text, " And more?")
    QTest.keyClick(text, Key.Key_Return)
    assert not sheet.isVisible()
    assert session.the_request(two[0]).asking.text == "Sample question one? And more?"


def test_an_emptied_request_stays_open_and_says_why(
    bridge: Bridge, session: Session, two: list[str], qtbot: QtBot
) -> None:
    sheet = edit_of(bridge, session, two[1], qtbot)
    text, organisation = named(sheet, "Question", PlainEdit), named(sheet, "Organisation", LineEdit)
    text.say("")
    organisation.clear()
    button(sheet, "Keep").click()
    assert sheet.isVisible()
    assert why(sheet).startswith("Type a name, an organisation or the question")
    organisation.setText("Sample network again")
    QTest.keyClick(organisation, Key.Key_Return)
    assert not sheet.isVisible()


# --- who owes the answer ---------------------------------------------------------------------


def owed(
    bridge: Bridge, session: Session, request: str, what: Disposition, qtbot: QtBot
) -> tuple[OwedSheet, QComboBox, LineEdit]:
    sheet = OwedSheet(bridge, session.the_request(request), what, None)
    opened(sheet, qtbot)
    owner, due = named(sheet, "Who will answer", QComboBox), named(sheet, "Due", LineEdit)
    return sheet, owner, due


def test_in_writing_by_keys(bridge: Bridge, session: Session, two: list[str], qtbot: QtBot) -> None:
    sheet, owner, due = owed(bridge, session, two[0], Disposition.IN_WRITING, qtbot)
    assert owner.currentText() == "Habiba Sarabi"
    assert [owner.itemText(at) for at in range(2)] == ["Habiba Sarabi", "Claudine Tsongo"]
    QTest.keyClicks(due, "31 October")
    before = len(session.desk.log)
    QTest.keyClick(due, Key.Key_Return)
    assert len(session.desk.log) == before + 1
    request = session.the_request(two[0])
    assert request.disposition is Disposition.IN_WRITING
    assert (request.owner, request.due) == ("Habiba Sarabi", "31 October")
    assert not sheet.isVisible()


def test_in_writing_needs_a_date(
    bridge: Bridge, session: Session, two: list[str], qtbot: QtBot
) -> None:
    sheet, owner, _due = owed(bridge, session, two[0], Disposition.IN_WRITING, qtbot)
    edit = owner.lineEdit()
    assert edit is not None
    QTest.keyClick(edit, Key.Key_Return)
    assert sheet.isVisible()
    assert why(sheet) == "Say by when request 1 will be answered in writing."
    assert sheet.focusWidget() is sheet._due
    assert session.the_request(two[0]).disposition is None


def test_deferred_to_somebody_who_is_not_on_the_panel(
    bridge: Bridge, session: Session, two: list[str], qtbot: QtBot
) -> None:
    sheet, owner, _due = owed(bridge, session, two[1], Disposition.DEFERRED, qtbot)
    assert owner.currentText() == ""
    edit = owner.lineEdit()
    assert edit is not None
    QTest.keyClicks(edit, "Sample desk officer")
    QTest.keyClick(edit, Key.Key_Return)
    assert session.the_request(two[1]).owner == "Sample desk officer"
    assert not sheet.isVisible()


def test_a_date_can_be_corrected(
    bridge: Bridge, session: Session, two: list[str], qtbot: QtBot
) -> None:
    session.do(Dispose(two[1], Disposition.IN_WRITING, "Sample officer", "in a week"))
    _sheet, owner, due = owed(bridge, session, two[1], Disposition.IN_WRITING, qtbot)
    assert (owner.currentText(), due.text()) == ("Sample officer", "in a week")
    due.setText("in two weeks")
    QTest.keyClick(due, Key.Key_Return)
    assert session.the_request(two[1]).due == "in two weeks"


# --- merging ---------------------------------------------------------------------------------


def test_merging_by_keys(bridge: Bridge, session: Session, two: list[str], qtbot: QtBot) -> None:
    sheet = MergeSheet(bridge, session.the_request(two[1]), None)
    opened(sheet, qtbot)
    assert sheet.list.rows.row(0).spoken == "Request 1: Sample question one?, Sample delegate"
    QTest.keyClick(sheet.list, Key.Key_Return)
    merged = session.the_request(two[1])
    assert merged.disposition is Disposition.MERGED
    assert merged.merged_into == two[0]
    assert not sheet.isVisible()
    session.desk.undo()
    assert session.the_request(two[1]).state is RequestState.WAITING


def test_merging_offers_only_what_is_open(
    bridge: Bridge, session: Session, two: list[str], qtbot: QtBot
) -> None:
    session.do(Dispose(two[0], Disposition.WITHDRAWN))
    sheet = MergeSheet(bridge, session.the_request(two[1]), None)
    opened(sheet, qtbot)
    assert sheet.list.rows.rowCount() == 0
    assert not button(sheet, "Merge").isEnabled()


def test_a_merge_that_is_refused_says_why(
    bridge: Bridge, session: Session, two: list[str], qtbot: QtBot
) -> None:
    session.do(CallRequest(two[1]))
    sheet = MergeSheet(bridge, session.the_request(two[1]), None)
    opened(sheet, qtbot)
    button(sheet, "Merge").click()
    assert sheet.isVisible()
    assert "has the floor" in why(sheet)
    session.do(EndTurn())
    button(sheet, "Merge").click()
    assert session.the_request(two[1]).merged_into == two[0]
