"""A place for a chart, which loads what draws it only when it is first shown.

Loading takes long enough to be felt, so it goes on in a thread of its own; the widgets are made
on the window's thread once it is done.
"""

import contextlib
import importlib
import threading
from types import ModuleType
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from moderator.core.say import say
from moderator.outcome.document import BarFigure, Figure, Picture
from moderator.qt.kit.labels import Label
from moderator.qt.theme import Role

DRAWING: Final = say("Drawing…")
NOTHING: Final = say("Nothing to draw yet.")
FAILED: Final = say(
    "Charts cannot be drawn, because what draws them did not load. Everything else works; "
    "start again with the command in the README."
)


class ChartLoader(QObject):
    """Loads the drawing of charts once for all holders of a window."""

    ready = Signal()
    """It is loaded, or it failed."""

    _came = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: threading.Thread | None = None
        self.module: ModuleType | None = None
        self.failed = False
        self._came.connect(self._take)

    def start(self) -> None:
        """Begin, unless it has begun."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._load, name="charts", daemon=True)
            self._thread.start()

    def _load(self) -> None:
        try:
            module: ModuleType | None = importlib.import_module("moderator.qt.charts.chart")
        except (ImportError, OSError):
            module = None
        with contextlib.suppress(RuntimeError):  # the window has gone meanwhile
            self._came.emit(module)

    def _take(self, module: ModuleType | None) -> None:
        self.module, self.failed = module, module is None
        self.ready.emit()


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
