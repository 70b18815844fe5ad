"""F1: every key of every action, to be read and scrolled by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from moderator.qt.actions import keys_table
from moderator.qt.dialogs.keys import KeysSheet
from moderator.qt.theme import Theme


@pytest.fixture
def sheet(theme: Theme, qtbot: QtBot) -> KeysSheet:
    made = KeysSheet()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_every_action_is_there_with_its_key(sheet: KeysSheet) -> None:
    shown = [one.text() for one in sheet.findChildren(QLabel)]
    for group, text, key in keys_table():
        assert group in shown
        assert text in shown
        assert key in shown
    assert "/rec  /lesson  /quote …" in shown
    assert "#ngo  #un  #youth …" in shown
    assert "/online  /first" in shown


def test_keys_scroll_it(sheet: KeysSheet) -> None:
    bar = sheet.area.verticalScrollBar()
    assert bar.maximum() > 0
    steps = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_End, Qt.Key.Key_Home):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)
        steps.append(bar.value())
    assert 0 < steps[0] < steps[1] <= steps[2] == bar.maximum()
    assert steps[3] == 0


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_it_closes_by_key(sheet: KeysSheet, key: Qt.Key) -> None:
    QTest.keyClick(sheet.area, key)
    assert not sheet.isVisible()


@pytest.mark.parametrize("size", [1.0, 1.5])
def test_no_word_is_cut_and_it_fits_a_small_screen(theme: Theme, qtbot: QtBot, size: float) -> None:
    theme.zoom(size)
    sheet = KeysSheet()
    qtbot.addWidget(sheet)
    sheet.show()
    QTest.qWait(1)
    assert sheet.width() <= 1260
    assert sheet.height() <= 690
    table = sheet.area.widget()
    assert table is not None
    assert table.width() <= sheet.area.viewport().width()
    for label in sheet.findChildren(QLabel):
        wide = label.fontMetrics().horizontalAdvance(label.text())
        assert label.wordWrap() or label.width() >= wide
