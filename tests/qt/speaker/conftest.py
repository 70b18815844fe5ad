"""A console with its speaker screen, on displays that can be plugged in and unplugged."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from moderator.app.picture import PictureFile
from moderator.qt.acts import console_window
from moderator.qt.bridge import Bridge
from moderator.qt.prefs import Prefs
from moderator.qt.speaker.control import SpeakerControl
from moderator.qt.speaker.displays import Area, Display
from moderator.qt.speaker.windows import Monitors
from moderator.qt.theme import Theme
from moderator.qt.window import Window
from tests.support import Session

LAPTOP = Display("eDP-1", Area(0, 0, 1440, 900), "Sample", "Panel")
BEAMER = Display("HDMI-1", Area(1440, 0, 1920, 1080), "Sample", "Beamer", "S1")
OTHER = Display("DP-2", Area(3360, 0, 1280, 720), "Sample", "Screen", "S2")


class Plugged(Monitors):
    """Displays of which Qt knows nothing."""

    def __init__(self, console: QWidget, *there: Display) -> None:
        super().__init__(console)
        self._there, self._under = there, LAPTOP

    def displays(self) -> tuple[Display, ...]:
        return self._there

    def console(self) -> Area:
        return self._under.area

    def room(self) -> Area:
        return self._under.area

    def screen(self, display: Display) -> QScreen | None:
        return None

    def has(self, *there: Display, under: Display = LAPTOP) -> None:
        """Other displays from now on, the console on `under`."""
        self._there, self._under = there, under
        self.changed.emit()


class Console:
    """A console's window, its speaker screen, and hands on its keys and on its cables."""

    def __init__(self, session: Session, bridge: Bridge, theme: Theme, home: Path) -> None:
        self.session, self.bridge = session, bridge
        self.home, self.prefs = home, Prefs(home)
        self._theme = theme
        self.start()

    def start(self, *there: Display) -> None:
        file = PictureFile(Path("sample.moderator"))
        self.window: Window = console_window(self.bridge, self._theme, self.prefs, file)
        self.window.setWindowState(Qt.WindowState.WindowNoState)
        self.window.show()
        self.window.activateWindow()
        self.cables = Plugged(self.window, *(there or (LAPTOP, BEAMER)))
        clock = self.session.desk.now
        self.speaker = SpeakerControl(self.window, self.cables, lambda: clock().t)
        self.settles()

    def stop(self) -> None:
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def settles(self) -> None:
        for _ in range(4):
            QApplication.processEvents()

    def presses(self, *keys: str, on: QWidget | None = None) -> None:
        for key in keys:
            target = on or QApplication.activeModalWidget() or self.window
            if on is None and target is self.window:
                self.window.activateWindow()
                self.settles()
            inner: QWidget | None = target.focusWidget()
            QTest.keySequence(target if inner is None else inner, key)
            self.settles()

    def waits(self, seconds: float) -> None:
        self.session.wait(seconds)
        self.bridge.tick()
        self.settles()

    def filled(self) -> Display | None:
        """The display that the speaker screen fills."""
        screen = self.speaker.screen
        if screen is None or not screen.isVisible() or not screen.isFullScreen():
            return None
        return self.speaker.place.display

    @property
    def trouble(self) -> str:
        return self.speaker.strip.trouble.sentence

    def is_black(self) -> bool:
        return self.speaker.black

    @property
    def open(self) -> bool:
        screen = self.speaker.screen
        return screen is not None and screen.isVisible()

    @property
    def said(self) -> str:
        return self.window.status.said


@pytest.fixture
def console(
    session: Session, bridge: Bridge, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> Iterator[Console]:
    made = Console(session, bridge, theme, tmp_path)
    yield made
    made.stop()
