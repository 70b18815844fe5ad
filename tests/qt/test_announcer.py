"""What a screen reader is given to say, and that nobody pays for it where there is none."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from moderator.core.announcing import Pace
from moderator.core.intents import Next, Pause
from moderator.qt import prefs
from moderator.qt.announcer import Announcer
from moderator.qt.announcing import announce
from moderator.qt.bridge import Bridge
from moderator.qt.kit import Banner
from tests.support import Session


@pytest.fixture
def listening() -> Iterator[None]:
    """A screen reader is there."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def settings(tmp_path: Path) -> prefs.Prefs:
    return prefs.Prefs(tmp_path)


@pytest.fixture
def heard(bridge: Bridge, settings: prefs.Prefs, qtbot: QtBot) -> Iterator[list[tuple[str, bool]]]:
    window = QWidget()
    qtbot.addWidget(window)
    found: list[tuple[str, bool]] = []
    Announcer(bridge, settings, window, lambda _on, what, now: found.append((what, now)))
    yield found
    window.close()


def passes(session: Session, bridge: Bridge, seconds: int) -> None:
    for _ in range(seconds):
        session.wait(1)
        bridge.tick()


@pytest.mark.usefixtures("listening")
def test_signals_and_the_floor_by_default(
    session: Session, bridge: Bridge, heard: list[tuple[str, bool]]
) -> None:
    bridge.tick()
    bridge.act(Next())
    passes(session, bridge, 7 * 60 + 5)
    bridge.act(Pause())
    assert heard == [
        ("Yoka Brandt has the floor", False),
        ("Wrap up: 2 minutes left", True),
        ("At the end: 1 minute left", True),
        ("Time is up", True),
        ("Paused", True),
    ]


@pytest.mark.usefixtures("listening")
def test_at_the_pace_that_was_chosen_at_once(
    session: Session, bridge: Bridge, settings: prefs.Prefs, heard: list[tuple[str, bool]]
) -> None:
    bridge.tick()
    bridge.act(Next())
    settings.put(prefs.ANNOUNCE, Pace.MINUTE.value)
    passes(session, bridge, 62)
    assert heard[1:] == [("6 minutes left", False)]
    settings.put(prefs.ANNOUNCE, Pace.OFF.value)
    passes(session, bridge, 400)
    assert len(heard) == 2


def test_without_a_screen_reader_nothing_is_said(
    session: Session, bridge: Bridge, heard: list[tuple[str, bool]]
) -> None:
    bridge.act(Next())
    passes(session, bridge, 600)
    assert heard == []


def test_a_screen_reader_that_comes_later_hears_only_what_comes_then(
    session: Session, bridge: Bridge, heard: list[tuple[str, bool]]
) -> None:
    bridge.act(Next())
    passes(session, bridge, 6 * 60 - 30)
    QAccessible.setActive(True)
    passes(session, bridge, 40)
    QAccessible.setActive(False)
    assert heard == [("At the end: 1 minute left", True)]


@pytest.mark.usefixtures("listening")
def test_it_can_be_sent_from_any_widget(qtbot: QtBot, bridge: Bridge) -> None:
    banner = Banner("Late")
    qtbot.addWidget(banner)
    banner.show()
    banner.say("Sample sentence & <b>more</b>")
    announce(banner, "")
    announce(banner, "Sample", at_once=True)
    assert banner.accessibleDescription() == "Sample sentence & <b>more</b>"
