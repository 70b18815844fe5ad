"""A chart on the screen: nothing in it moves, opens a menu or takes the wheel."""

from collections.abc import Sequence
from typing import Any, Final

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtWidgets import QGraphicsView, QGraphicsWidget, QSizePolicy, QToolTip, QWidget

from moderator.core.text import clean, clean_name
from moderator.outcome.document import Bar, BarFigure, Figure, Picture
from moderator.qt.charts.bars import bar_parts
from moderator.qt.charts.lines import line_parts
from moderator.qt.charts.look import Look
from moderator.qt.charts.parts import Part, Row, Sign
from moderator.qt.charts.plot import take_out
from moderator.qt.plain import plain_tip
from moderator.qt.theme import Theme

_NARROWEST: Final = 200
"""Pixels."""

_MARGIN: Final = 2
"""Pixels at both sides, so that no letter touches the edge."""


class Board(pg.GraphicsView):  # type: ignore[misc]
    """A figure in one look, laid out from top to bottom."""

    _parts: Sequence[Part] = ()  # already asked for while the base class is being made

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, useOpenGL=False, background=None)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setAntialiasing(True)
        self.setCacheMode(Board.CacheModeFlag.CacheNone)  # a cache would hide the panel's ground
        self.viewport().setAutoFillBackground(False)

    def draw(self, figure: Figure, look: Look, title: bool = False) -> None:
        """Draw a figure in place of what was there. `title`: with its title above it."""
        parts: list[Part] = []
        if title and figure.title.strip():
            parts.append(Row(look, [Sign("", figure.title)], strong=True, before=0))
        if isinstance(figure, BarFigure):
            parts += bar_parts(figure, look)
        else:
            parts += line_parts(figure, look)
        ground = QGraphicsWidget()
        for part in parts:
            part.item.setParentItem(ground)
        self._take_apart()
        self._parts = parts
        self.setCentralItem(ground)

    @property
    def needed(self) -> int:
        """Pixels of height."""
        return round(sum(part.height for part in self._parts))

    def place(self) -> None:
        """Lay all parts out for the present width."""
        y, width = 0.0, float(self.width() - 2 * _MARGIN)
        for part in self._parts:
            part.fit(width)
            part.item.setGeometry(QRectF(_MARGIN, y, width, part.height))
            y += part.height

    def full_at(self, x: float, y: float) -> str:
        """The whole text of what is shown shortened at a place, or empty."""
        for part in self._parts:
            place = part.item.geometry()
            if place.contains(x, y):
                return part.full_at(x - place.x(), y - place.y())
        return ""

    def _take_apart(self) -> None:
        for part in self._parts:
            part.take_apart()
            take_out(part.item)

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self.place()

    def close(self) -> bool:
        """As every widget closes: pyqtgraph would take its parts away while events come."""
        return QGraphicsView.close(self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the panel around it scrolls


class Chart(Board):
    """A picture of the outcome document, following the theme. The caption is the panel's to
    show; it is the chart's accessible name, and the picture's alternative text describes it."""

    def __init__(self, picture: Picture, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(_NARROWEST)
        self.viewport().setAutoFillBackground(False)  # the panel's ground is seen through it
        self._picture = picture
        Theme.of_app().changed.connect(self._redraw)
        self.show_picture(picture)

    @property
    def picture(self) -> Picture:
        """What is shown."""
        return self._picture

    def show_picture(self, picture: Picture) -> None:
        """Show another one, or the same with other figures."""
        self._picture = picture
        self.setAccessibleName(clean_name(picture.caption) or clean_name(picture.figure.title))
        self.setAccessibleDescription(clean(f"{picture.alt}\n{in_words(picture.figure)}"))
        self._redraw()

    def sizeHint(self) -> QSize:
        return QSize(330, self.needed)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = self.full_at(event.pos().x(), event.pos().y())
            QToolTip.showText(event.globalPos(), plain_tip(text), self)
            return True
        return bool(super().viewportEvent(event))

    def _redraw(self) -> None:
        self.draw(self._picture.figure, Look.of_theme())
        self.setFixedHeight(self.needed)


def in_words(figure: Figure) -> str:
    """What a figure shows, a line for each bar or line, with names in full."""
    if isinstance(figure, BarFigure):
        told = [_told(bar, figure) for group in figure.groups for bar in group.bars]
    else:
        told = [
            f"{clean_name(line.label)}: {line.points[-1][1]:g} {clean_name(figure.y_word)}"
            for line in figure.lines
            if line.points
        ]
    return "\n".join(told)


def _told(bar: Bar, figure: BarFigure) -> str:
    value = clean_name(bar.note) or f"{bar.value:g} {figure.unit}"
    told = f"{clean_name(bar.label)}: {value}"
    if bar.mark is None:
        return told
    return f"{told}, {clean_name(figure.mark_word)} {bar.mark:g} {figure.unit}"
