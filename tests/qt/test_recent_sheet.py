"""Choosing a recent session, by keys alone and by mouse alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from moderator.qt.dialogs.sessions import RecentSheet, SessionLine
from moderator.qt.kit import EmptyState
from moderator.qt.theme import Theme

LINES = [
    SessionLine(
        f"/sample/{number}.moderator",
        f"Sample event {number}, 19 Oct 2022",
        f"Sample event {number}",
        "19 Oct 2022 · last changed 20 Oct 2022 09:00 · 30 acts",
        f"{number}.moderator",
    )
    for number in range(4)
]


@pytest.fixture
def sheet(theme: Theme, qtbot: QtBot) -> RecentSheet:
    made = RecentSheet(LINES)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def press(key: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)


def test_arrows_and_enter(sheet: RecentSheet) -> None:
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert sheet.path == Path("/sample/2.moderator")
    assert sheet.result() == 1


def test_a_double_click(sheet: RecentSheet) -> None:
    spot = sheet.list.visualRect(sheet.list.rows.index(1)).center()
    QTest.mouseClick(sheet.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    QTest.mouseDClick(sheet.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert sheet.path == Path("/sample/1.moderator")


def test_a_click_and_the_button(sheet: RecentSheet) -> None:
    spot = sheet.list.visualRect(sheet.list.rows.index(3)).center()
    QTest.mouseClick(sheet.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    QTest.mouseClick(sheet.open_button, Qt.MouseButton.LeftButton)
    assert sheet.path == Path("/sample/3.moderator")


def test_esc_opens_nothing(sheet: RecentSheet) -> None:
    press(Qt.Key.Key_Escape)
    assert sheet.path is None
    assert not sheet.isVisible()


def test_an_empty_list_teaches(theme: Theme, qtbot: QtBot) -> None:
    sheet = RecentSheet([])
    qtbot.addWidget(sheet)
    sheet.show()
    (empty,) = sheet.findChildren(EmptyState)
    assert empty.label.whole == ("There is no other session yet. Ctrl+Shift+N begins one.")
    assert not sheet.open_button.isEnabled()
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    assert sheet.path is None


def test_the_list_keeps_qt_s_contract(sheet: RecentSheet) -> None:
    QAbstractItemModelTester(sheet.list.rows)
    sheet.list.show_rows(LINES[1:])
    assert sheet.list.current_uid == LINES[1].uid
