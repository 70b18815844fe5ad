"""Banners: the disk's stays while it lasts, notices wait in a line until they are read."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from moderator.core.intents import LeaveOut
from moderator.desk import Saving
from moderator.qt.bridge import Notice
from moderator.qt.kit import Button
from moderator.qt.panels.notices import Notices
from moderator.qt.theme import Theme

FULL = "The disk is full: 3 acts are kept in memory."


@pytest.fixture
def window(theme: Theme) -> QWidget:
    return QWidget()


@pytest.fixture
def notices(qtbot: QtBot, theme: Theme, window: QWidget) -> Notices:
    qtbot.addWidget(window)
    made = Notices()
    QVBoxLayout(window).addWidget(made)
    window.resize(900, 300)
    window.show()
    return made


def press(notices: Notices, label: str, by_key: bool = False) -> None:
    button = next(
        one for one in notices.findChildren(Button) if one.label == label and one.isVisible()
    )
    if by_key:
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Space)
    else:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_nothing_to_say_takes_no_room(notices: Notices) -> None:
    assert not notices.isVisible()
    notices.add(Notice("Sample"))
    assert notices.isVisible()
    press(notices, "Dismiss")
    assert not notices.isVisible()


def test_notices_wait_in_a_line(notices: Notices) -> None:
    for number in (1, 2, 3):
        notices.add(Notice(f"Sample {number}"))
    seen = []
    while notices.sentence:
        seen.append(notices.sentence)
        press(notices, "Dismiss", by_key=len(seen) == 2)
    assert seen == ["Sample 1", "Sample 2", "Sample 3"]


@pytest.mark.parametrize("by_key", [False, True])
def test_an_offer_is_taken_once(notices: Notices, by_key: bool) -> None:
    taken: list[object] = []
    notices.offered.connect(taken.append)
    out = LeaveOut(1.0, 2.0, "Sample")
    notices.add(Notice("The laptop slept.", out, "Do not count it"))
    notices.add(Notice("Sample"))
    press(notices, "Do not count it", by_key)
    assert taken == [out]
    assert notices.sentence == "Sample"


def test_the_disk_stays_and_cannot_be_dismissed(notices: Notices) -> None:
    notices.show_saving(Saving(3, None, None, FULL))
    notices.add(Notice("Sample"))
    assert (notices.trouble, notices.sentence) == (FULL, "Sample")
    dismissals = [one for one in notices.findChildren(Button) if one.label == "Dismiss"]
    assert [one.accessibleName() for one in dismissals] == ["Dismiss: Notice"]
    press(notices, "Dismiss")
    assert notices.trouble == FULL
    notices.show_saving(Saving(4, None, None, FULL.replace("3", "4")))
    assert notices.trouble == FULL.replace("3", "4")
    notices.show_saving(Saving(0, "a", 1.0))
    assert notices.trouble == ""
    assert not notices.isVisible()


def test_what_can_be_done_about_the_disk(notices: Notices) -> None:
    wanted: list[str] = []
    notices.retry_wanted.connect(lambda: wanted.append("retry"))
    notices.save_as_wanted.connect(lambda: wanted.append("save as"))
    notices.show_saving(Saving(3, None, None, FULL))
    press(notices, "Try again")
    press(notices, "Save as…", by_key=True)
    assert wanted == ["retry", "save as"]


@pytest.mark.parametrize("size", [1.0, 1.5, 2.0])
def test_two_banners_show_all_their_words(notices: Notices, theme: Theme, size: float) -> None:
    theme.zoom(size)
    notices.show_saving(Saving(3, None, None, f"{FULL} Make room, or save it elsewhere."))
    notices.add(Notice("The laptop slept or stood still for 3 min 20 s. " * 2))
    QTest.qWait(1)
    for button in notices.findChildren(Button):
        if button.isVisible():
            assert button.width() >= button.sizeHint().width()
    layout = notices.layout()
    assert layout is not None
    assert notices.height() >= layout.heightForWidth(notices.width()) - 1
