"""From the real concept note to a running session, by keys alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from moderator.core.state import State
from moderator.qt.window import Window
from tests.app.conftest import Laptop

NOTE = Path(__file__).parents[1] / "intake" / "concept-note.txt"


class Organiser:
    """Somebody with a concept note in the clipboard and both hands on the keys."""

    def __init__(self, laptop: Laptop, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self._laptop = laptop
        self._console = laptop.starts()
        self.settles()

    def presses(self, *keys: str) -> None:
        for key in keys:
            QTest.keySequence(self._target(), key)
            self.settles()

    def types(self, text: str) -> None:
        QTest.keyClicks(self._target(), text)
        self.settles()

    def copies(self, text: str) -> None:
        QApplication.clipboard().setText(text)

    def settles(self) -> None:
        front = QApplication.activeModalWidget() or self.window
        front.activateWindow()
        self._qtbot.waitUntil(front.isActiveWindow)
        for _ in range(4):
            QApplication.processEvents()

    def _target(self) -> QWidget:
        front = QApplication.activeModalWidget()
        inner = front.focusWidget() if front is not None else None
        return inner or front or QApplication.focusWidget() or self.window

    @property
    def window(self) -> Window:
        return self._laptop.window(self._console)

    @property
    def state(self) -> State:
        return self.window.bridge.state


@pytest.fixture
def organiser(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Organiser]:
    qapp.setQuitOnLastWindowClosed(False)
    laptop = Laptop(qapp, tmp_path / "home")
    yield Organiser(laptop, qtbot)
    laptop.tidy()


def test_the_real_note_is_pasted_looked_over_and_begun(organiser: Organiser) -> None:
    organiser.copies(NOTE.read_text("utf-8"))
    organiser.presses("Ctrl+I", "Ctrl+V", "Ctrl+Return")
    organiser.presses("Return", "Return", "Return", "Return")
    organiser.presses("Ctrl+PgDown", "Down", "Ctrl+PgDown", "Ctrl+PgDown", "Ctrl+PgDown")
    organiser.presses("Ctrl+Return")
    state = organiser.state
    assert [one.name for one in state.event.speakers if one.online] == ["Habiba Sarabi"]
    assert (len(state.event.speakers), len(state.event.questions)) == (6, 4)
    assert state.event.planned_total() == 90 * 60
    organiser.presses("F8")
    current = organiser.state.run.current
    assert current is not None
    assert current.segment == "opening"


def test_it_is_put_away_and_begun_again_from_home(organiser: Organiser) -> None:
    organiser.presses("Ctrl+H")
    organiser.presses("Ctrl+D")
    assert len(organiser._laptop.sessions()) == 2
    organiser.presses("F8")
    assert organiser.state.run.started


def test_what_is_not_ready_is_looked_at_and_mended(organiser: Organiser) -> None:
    organiser.presses("Ctrl+F8", "Return")
    plan = QApplication.activeModalWidget()
    assert plan is not None
    assert plan.accessibleName() == "The plan"
    organiser.presses("Ctrl+Return", "Escape")
    assert QApplication.activeModalWidget() is None
