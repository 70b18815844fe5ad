"""A place for a chart, which loads what draws it only when it is first shown.

Loading takes long enough to be felt. numpy, which has nothing of Qt, is loaded on a thread;
pyqtgraph on the window's, because Qt for Python makes each of its classes when it is first asked
for and has no lock around it: two threads that ask at once end the program (25 of 25 runs did in
which both asked for all of them). pyqtgraph asks for all of them at once, so they are made
before it is loaded, a few at a time.
"""

import contextlib
import importlib
import time
from collections.abc import Iterator
from types import ModuleType
from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from moderator.core.say import say
from moderator.outcome.document import BarFigure, Figure, Picture
from moderator.qt.background import Background
from moderator.qt.kit.labels import Label
from moderator.qt.theme import Role

DRAWING: Final = say("Drawing…")
NOTHING: Final = say("Nothing to draw yet.")
FAILED: Final = say(
    "Charts cannot be drawn, because what draws them did not load. Everything else works; "
    "start again with the command in the README."
)


_STEP_S: Final = 0.004
"""Of the window's time in one turn, for the classes of Qt."""


class ChartLoader(QObject):
    """Loads the drawing of charts once for all holders of a window."""

    ready = Signal()
    """It is loaded, or it failed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._begun = False
        self._numbers = Background(self)
        self._classes = _classes()
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._numbers.ready.connect(lambda _result: self._turn.start())
        self._turn.timeout.connect(self._step)
        self.module: ModuleType | None = None
        self.failed = False

    def start(self) -> None:
        """Begin, unless it has begun."""
        if not self._begun:
            self._begun = True
            self._numbers.ask(_load_numbers)

    def _step(self) -> None:
        until = time.perf_counter() + _STEP_S
        for _made in self._classes:
            if time.perf_counter() > until:
                return
        self._turn.stop()
        with contextlib.suppress(ImportError, OSError):
            self.module = importlib.import_module("moderator.qt.charts.chart")
        self.failed = self.module is None
        self.ready.emit()


def _load_numbers() -> None:
    # Where it cannot be loaded, what needs it cannot either, and says so.
    with contextlib.suppress(ImportError, OSError):
        importlib.import_module("numpy")


def _classes() -> Iterator[object]:
    """Each class of Qt that pyqtgraph takes over, made by being asked for."""
    for module in (QtCore, QtGui, QtWidgets):
        for name in dir(module):
            yield getattr(module, name)


class ChartHolder(QWidget):
    """Shows a picture once what draws it is there; until then, and when there is nothing to
    draw, a sentence. `nothing`: that sentence."""

    def __init__(
        self, loader: ChartLoader, nothing: str = NOTHING, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._loader = loader
        self._nothing = nothing
        self._picture: Picture | None = None
        self._shown = False
        self._chart: QWidget | None = None
        self._words = Label(nothing, Role.SMALL, tone="muted", wrap=True)
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.addWidget(self._words)
        loader.ready.connect(self._draw)

    @property
    def chart(self) -> QWidget | None:
        """The chart, once there is one."""
        return self._chart

    @property
    def said(self) -> str:
        """The sentence in place of a chart; empty while there is one."""
        return "" if self._words.isHidden() else self._words.whole

    def show_picture(self, picture: Picture | None) -> None:
        """Show a picture in place of what was shown; None: there is nothing to draw."""
        if picture == self._picture:
            return
        self._picture = picture
        self._draw()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._shown = True
        self._draw()

    def _draw(self) -> None:
        picture, module = self._picture, self._loader.module
        if picture is None or not _anything(picture.figure):
            self._say(self._nothing)
        elif not self._shown:
            self._say(DRAWING)
        elif module is None:
            self._say(FAILED if self._loader.failed else DRAWING)
            self._loader.start()
        else:
            self._put(module, picture)

    def _put(self, module: ModuleType, picture: Picture) -> None:
        if self._chart is None:
            self._chart = module.Chart(picture)
            self._body.addWidget(self._chart)
        else:
            self._chart.show_picture(picture)  # type: ignore[attr-defined]
        self._words.hide()
        self._chart.show()

    def _say(self, sentence: str) -> None:
        self._words.say(sentence)
        self._words.show()
        if self._chart is not None:
            self._chart.hide()


def _anything(figure: Figure) -> bool:
    if isinstance(figure, BarFigure):
        return any(group.bars for group in figure.groups)
    return any(line.points for line in figure.lines)
