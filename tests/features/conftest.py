"""A console on a real file, with a clock that the test drives: what a person has in front of
them. `Person` has the few things a person does: press keys, type, look."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from moderator.clock import FakeClock
from moderator.core.event import Event
from moderator.core.intents import ChangePlan
from moderator.core.state import State
from moderator.desk import Desk
from moderator.journal.sessions import Home, OpenSession
from moderator.qt.acts import console_window
from moderator.qt.bridge import Bridge
from moderator.qt.prefs import Prefs
from moderator.qt.theme import Scheme, Theme
from moderator.qt.window import Window
from moderator.samples import bundled_event
from tests.support import START


class Person:
    """Somebody at the console."""

    def __init__(self, home: Home, clock: FakeClock, theme: Theme) -> None:
        self.home, self.clock, self._theme = home, clock, theme
        self.path: Path | None = None
        self._open: tuple[Window, Bridge, OpenSession] | None = None

    def starts_the_console(self) -> None:
        fresh = self.path is None
        session = (
            self.home.create(title="Sample event")
            if self.path is None
            else self.home.open_session(self.path)
        )
        self.path = session.path
        desk = Desk(session.journal, self.clock, session.entries)
        if fresh:
            desk.do(ChangePlan(bundled_event(), Event()))
        bridge = Bridge(desk, session.journal)
        window = console_window(bridge, self._theme, Prefs(self.home.path), session)
        window.setWindowState(Qt.WindowState.WindowNoState)
        window.resize(1440, 900)
        window.show()
        window.activateWindow()
        QTest.qWaitForWindowExposed(window)
        self._open = (window, bridge, session)
        self.settles()

    def is_cut_off(self) -> None:
        """The process dies as far as the file can tell: nothing is asked, nothing is tidied."""
        window, bridge, session = self._parts()
        session.flush()
        session.drafts.flush()
        self._take_apart(window, bridge, session)

    def quits(self) -> None:
        window, bridge, session = self._parts()
        window.close()
        self._take_apart(window, bridge, session)

    def _take_apart(self, window: Window, bridge: Bridge, session: OpenSession) -> None:
        bridge.close()
        session.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self._open = None

    # --- doing -------------------------------------------------------------------------------

    def presses(self, *keys: str) -> None:
        for key in keys:
            QTest.keySequence(self._target(), key)
            self.settles()

    def types(self, text: str) -> None:
        QTest.keyClicks(self._target(), text)
        self.settles()

    def clicks(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.settles()

    def waits(self, seconds: float) -> None:
        self.clock.advance(seconds)
        self.bridge.tick()
        self.settles()

    def settles(self) -> None:
        for _ in range(4):
            QApplication.processEvents()

    def _target(self) -> QWidget:
        popup = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if popup is None and QApplication.activeWindow() is None:
            # A desktop gives the focus back when a dialogue closes; this platform does not.
            self.window.activateWindow()
            self.settles()
        inner = popup.focusWidget() if popup is not None else None
        return inner or popup or QApplication.focusWidget() or self.window

    # --- looking -----------------------------------------------------------------------------

    def _parts(self) -> tuple[Window, Bridge, OpenSession]:
        assert self._open is not None
        return self._open

    @property
    def window(self) -> Window:
        return self._parts()[0]

    @property
    def bridge(self) -> Bridge:
        return self._parts()[1]

    @property
    def session(self) -> OpenSession:
        return self._parts()[2]

    @property
    def state(self) -> State:
        return self.bridge.state

    def sees_running(self) -> str:
        current = self.state.run.current
        return current.segment if current is not None else ""

    def sees_left(self) -> float:
        current = self.bridge.reading().current
        assert current is not None
        return current.left_s


@pytest.fixture
def person(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Person]:
    theme = Theme.of(qapp)
    theme.choose(Scheme.LIGHT)
    clock = FakeClock(utc=START, steady=5000.0, boot="first")
    somebody = Person(Home(tmp_path / "person"), clock, theme)
    somebody.starts_the_console()
    yield somebody
    if somebody._open is not None:
        somebody.quits()
