"""The bottom line: saved or not, and what was done with its undo."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from moderator.core.intents import AdjustLength, Next
from moderator.desk import Change, Saving
from moderator.qt.actions import Act, Actions
from moderator.qt.bridge import Bridge
from moderator.qt.kit import Button, Label
from moderator.qt.panels.status_bar import StatusBar
from moderator.qt.theme import Theme
from tests.support import START, Session


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def actions(window: QWidget) -> Actions:
    return Actions(window)


@pytest.fixture
def bar(window: QWidget, actions: Actions) -> StatusBar:
    made = StatusBar(actions, "sample " * 30)
    made.setParent(window)
    made.set_zone("America/New_York")
    return made


def test_how_the_disk_stands(bar: StatusBar) -> None:
    assert bar.saved == "○ Nothing to save yet"
    bar.show_saving(Saving(1))
    assert bar.saved == "○ Saving…"
    bar.show_saving(Saving(0, "a", START))
    assert bar.saved == "● Saved 08:15:00"
    bar.show_saving(Saving(2, "a", START, "The disk is full."))
    assert bar.saved == "■ Not saved: 2 acts in memory"
    bar.show_saving(Saving(1, "a", START, "The disk is full."))
    assert bar.saved == "■ Not saved: 1 act in memory"


def test_read_only_stays(bar: StatusBar) -> None:
    bar.show_read_only()
    bar.show_saving(Saving(0, "a", START))
    assert bar.saved == "■ Read-only"


def test_what_was_done_with_its_undo(bar: StatusBar, session: Session, bridge: Bridge) -> None:
    bridge.changed.connect(lambda change: show(bar, bridge, change))
    bridge.act(AdjustLength(session.state.event.segments[3].id, 60))
    assert bar.said == "Habiba Sarabi now has 10:00 – undo Ctrl+Z"
    bridge.undo()
    assert bar.said == "Undone: Habiba Sarabi now has 10:00 – redo Ctrl+Shift+Z"
    bridge.redo()
    assert bar.said == "Done again: Habiba Sarabi now has 10:00 – undo Ctrl+Z"


def show(bar: StatusBar, bridge: Bridge, change: Change) -> None:
    bar.show_change(change, bool(bridge.undo_label))


def test_a_refusal_stays_until_the_next_act(
    bar: StatusBar, session: Session, bridge: Bridge
) -> None:
    bridge.refused.connect(bar.show_refusal)
    bridge.act(AdjustLength("nothing", 60))
    assert bar.said == "▲ That segment is not in the run of show any more."
    bar.show_change(session.do(Next()), True)
    assert "▲" not in bar.said


@pytest.mark.parametrize("size", [1.0, 1.5, 2.0])
def test_a_long_name_takes_no_room_from_the_rest(
    bar: StatusBar, window: QWidget, theme: Theme, size: float
) -> None:
    theme.zoom(size)
    window.resize(1000, 100)
    bar.resize(1000, bar.sizeHint().height())
    bar.show_saving(Saving(12, "a", START, "The disk is full."))
    window.show()
    saved = next(one for one in bar.findChildren(Label) if one.whole == bar.saved)
    assert saved.width() >= saved.sizeHint().width()
    (keys,) = bar.findChildren(Button)
    assert keys.geometry().right() <= bar.width()
    assert keys.width() >= keys.sizeHint().width()


def test_the_keys_by_mouse(bar: StatusBar, window: QWidget, actions: Actions, qtbot: QtBot) -> None:
    window.resize(1000, 100)
    bar.resize(1000, 40)
    window.show()
    (keys,) = bar.findChildren(Button)
    with qtbot.waitSignal(actions[Act.KEYS].triggered):
        QTest.mouseClick(keys, Qt.MouseButton.LeftButton)
