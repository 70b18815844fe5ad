"""Every action has a key, no two share one, and none disturbs typing."""

import re
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from moderator.qt.actions import GROUPS, NOTES_ON, Act, Actions, keys_table, specs
from moderator.qt.kit import LineEdit, PlainEdit
from moderator.qt.theme import Theme

TYPED = "a text of some words"
LEFT_TO_EDITS = {Act.DELETE, Act.UNDO, Act.REDO}


@pytest.fixture
def window(theme: Theme, qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.addWidget(LineEdit("Line"))
    column.addWidget(PlainEdit("Text"))
    made.setCentralWidget(whole)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def combination_of(key: str) -> QKeyCombination:
    sequence: Any = QKeySequence(key)
    made = sequence[0]
    assert isinstance(made, QKeyCombination)
    return made


def press(window: QWidget, key: str) -> None:
    combination = combination_of(key)
    QTest.keyClick(window, combination.key(), combination.keyboardModifiers())


def the_edit(window: QWidget, kind: type) -> LineEdit | PlainEdit:
    (found,) = [one for one in window.findChildren(QWidget) if isinstance(one, kind)]
    assert isinstance(found, LineEdit | PlainEdit)
    return found


def test_every_action_is_in_the_table_once() -> None:
    listed = [act for _, act, _ in specs()]
    assert sorted(listed, key=lambda act: act.name) == sorted(Act, key=lambda act: act.name)


def test_no_two_actions_share_a_key() -> None:
    keys = [QKeySequence(key).toString() for _, _, spec in specs() for key in spec.keys]
    assert len(keys) == len(set(keys))
    assert all(keys)


def test_no_key_is_one_that_types_something() -> None:
    for _, act, spec in specs():
        for key in spec.keys:
            combination = combination_of(key)
            shift = Qt.KeyboardModifier.ShiftModifier
            bare = not combination.keyboardModifiers() & ~shift
            types = combination.key() < Qt.Key.Key_Escape
            assert not (bare and types), (act, key)
            assert combination.key() is not Qt.Key.Key_Space, act


def test_the_keys_the_look_promises() -> None:
    promised = {
        Act.NEXT: {"F8", "PgDown"},
        Act.BACK: {"F7", "PgUp"},
        Act.PAUSE: {"F9"},
        Act.EDIT: {"F2"},
        Act.NOTE: {"Ctrl+N"},
        Act.NEW_REQUEST: {"Ctrl+R"},
        Act.CALL: {"Ctrl+Return", "Ctrl+Enter"},
        Act.UNDO: {"Ctrl+Z"},
        Act.REDO: {"Ctrl+Shift+Z"},
        Act.SEARCH: {"Ctrl+F"},
        Act.OFF_RECORD: {"Ctrl+Shift+O"},
        Act.QUIT: {"Ctrl+Q"},
        Act.KEYS: {"F1"},
        Act.VIEW_MODERATE: {"Alt+1"},
        Act.VIEW_NOTES: {"Alt+2"},
        Act.VIEW_REVIEW: {"Alt+3"},
    }
    table = {act: set(spec.keys) for _, act, spec in specs()}
    assert promised.items() <= table.items()
    assert [table[act] for act in NOTES_ON] == [{f"Ctrl+{n}"} for n in range(1, 10)]


def test_each_says_what_it_does_and_shows_its_key(window: QMainWindow) -> None:
    actions = Actions(window)
    for _, act, spec in specs():
        tip = actions[act].toolTip()
        assert re.search(r"^<qt>[A-Z].*\. \S", tip), act
        assert spec.tip.endswith(".")


def test_any_text_is_safe_in_an_action(window: QMainWindow) -> None:
    actions = Actions(window)
    actions.say(Act.NEXT, "Next: Peace & Security")
    assert actions[Act.NEXT].text() == "Next: Peace && Security"


@pytest.mark.parametrize("kind", [LineEdit, PlainEdit])
def test_keys_work_while_somebody_types(window: QMainWindow, kind: type) -> None:
    actions = Actions(window)
    edit = the_edit(window, kind)
    edit.setFocus()
    heard: list[Act] = []
    for _, act, _ in specs():
        actions.on(act, partial(heard.append, act))
    for _, act, spec in specs():
        if act in LEFT_TO_EDITS:
            continue
        for key in spec.keys:
            QTest.keyClicks(edit, "x")
            heard.clear()
            press(edit, key)
            assert heard == [act], key


@pytest.mark.parametrize("kind", [LineEdit, PlainEdit])
def test_undo_is_the_edits_until_it_has_nothing_to_undo(window: QMainWindow, kind: type) -> None:
    actions = Actions(window)
    edit = the_edit(window, kind)
    edit.setFocus()
    heard: list[Act] = []
    actions.on(Act.UNDO, lambda: heard.append(Act.UNDO))
    actions.on(Act.DELETE, lambda: heard.append(Act.DELETE))
    QTest.keyClicks(edit, TYPED)
    press(edit, "Del")
    press(edit, "Ctrl+Z")
    assert not heard
    assert edit.text() != TYPED
    for _ in TYPED:
        if not heard:
            press(edit, "Ctrl+Z")
    assert heard == [Act.UNDO]
    assert edit.text() == ""


def test_a_key_held_down_moves_on_once(window: QMainWindow) -> None:
    actions = Actions(window)
    assert not actions[Act.NEXT].autoRepeat()
    assert not actions[Act.UNDO].autoRepeat()
    assert actions[Act.MOVE_UP].autoRepeat()


def test_an_action_that_may_not_be_used_does_nothing(window: QMainWindow) -> None:
    actions = Actions(window)
    heard: list[Act] = []
    actions.on(Act.NEXT, lambda: heard.append(Act.NEXT))
    actions.allow(Act.NEXT, False)
    press(window, "F8")
    actions.allow(Act.NEXT, True)
    press(window, "F8")
    press(window, "PgDown")
    assert heard == [Act.NEXT, Act.NEXT]


def test_the_table_for_f1_has_them_all() -> None:
    table = keys_table()
    assert len(table) == len(Act)
    assert {group for group, _, _ in table} == {name for name, _ in GROUPS}
    assert ("Run of show", "Next", "F8 or PgDown") in table
