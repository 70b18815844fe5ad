"""The console as a person meets it, on a folder of its own; `Hand` answers its dialogues."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from moderator.app.console import Console
from moderator.journal.sessions import Home
from moderator.qt.dialogs.home import HomeSheet
from moderator.qt.kit import Sheet
from moderator.qt.theme import Scheme, Theme
from moderator.qt.translators import ENGLISH, speak
from moderator.qt.window import Window

_LOOK_MS = 10


class Hand:
    """Waits for each dialogue that was announced, in order, reads it and answers it."""

    def __init__(self) -> None:
        self.read: list[str] = []
        self.titles: list[str] = []
        self._answers: list[Callable[[QWidget], None]] = []
        self._timer = QTimer()
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def clicks(self, text: str) -> None:
        """Press the button that says so in the next dialogue; Esc when it is empty."""

        def answer(sheet: QWidget) -> None:
            assert isinstance(sheet, Sheet)
            self.read.append(sheet.accessibleName())
            self.titles.append(sheet.windowTitle())
            if not text:
                sheet.reject()
                return
            buttons = {one.text(): one for one in sheet.findChildren(QAbstractButton)}
            buttons[text].click()

        self._answers.append(answer)

    def does(self, answer: Callable[[HomeSheet], object]) -> None:
        """Do something in Home, which comes next."""

        def act(sheet: QWidget) -> None:
            assert isinstance(sheet, HomeSheet)
            self.read.append(sheet.accessibleName())
            answer(sheet)

        self._answers.append(act)

    def chooses(self, path: Path) -> None:
        """Type the name of a file in the next dialogue for files."""

        def answer(dialog: QWidget) -> None:
            assert isinstance(dialog, QFileDialog)
            dialog.setDirectory(str(path.parent))
            (name,) = dialog.findChildren(QLineEdit, "fileNameEdit")
            name.setText(path.name)  # `selectFile` leaves a name alone that is being typed
            dialog.done(QFileDialog.DialogCode.Accepted)

        self._answers.append(answer)

    @property
    def done(self) -> bool:
        """Whether every dialogue that was announced has come."""
        return not self._answers

    def stop(self) -> None:
        self._timer.stop()

    def _look(self) -> None:
        sheet = QApplication.activeModalWidget()
        if sheet is None:
            return
        if not self._answers:
            self._timer.stop()
            name = sheet.accessibleName()
            sheet.close()
            pytest.fail(f"nobody expected to be asked: {name}")
        self._answers.pop(0)(sheet)


class Laptop:
    """Starts consoles on one folder, one after the other or beside each other."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        self.app, self.folder = app, folder
        self._consoles: list[Console] = []

    def console(self, home: Home | None = None) -> Console:
        made = Console(self.app, home or Home(self.folder))
        self._consoles.append(made)
        return made

    def takes(self, console: Console) -> None:
        """Put away a console that was made by hand, when the test is over."""
        self._consoles.append(console)

    def starts(self, path: Path | None = None, home: Home | None = None) -> Console:
        made = self.console(home)
        made.start(path)
        return made

    def quits(self, console: Console) -> bool:
        """Close its window; False when the person stayed."""
        if not self.window(console).close():
            return False
        self.put_away(console)
        return True

    def put_away(self, console: Console) -> None:
        self._consoles.remove(console)
        console.leave()
        console.door.close()
        if console.window is not None:
            console.window.part()
            console.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def tidy(self) -> None:
        while self._consoles:
            self.put_away(self._consoles[-1])

    def window(self, console: Console) -> Window:
        assert console.window is not None
        return console.window

    def sessions(self) -> list[Path]:
        return sorted((self.folder / "sessions").glob("*.moderator"))


@pytest.fixture
def hand(qtbot: QtBot) -> Iterator[Hand]:
    made = Hand()
    yield made
    made.stop()
    assert made.done, "a dialogue that was announced never came"


@pytest.fixture
def laptop(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Laptop]:
    qapp.setQuitOnLastWindowClosed(False)
    made = Laptop(qapp, tmp_path / "home")
    yield made
    made.tidy()
    speak(qapp, ENGLISH)
    theme = Theme.of(qapp)
    theme.choose(Scheme.LIGHT)
    theme.zoom(1.0)
