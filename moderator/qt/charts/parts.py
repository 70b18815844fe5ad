"""Parts of charts: what each must be able to do, and texts that fit their room.

pyqtgraph's own axis labels are cut at their end, and its text items read markup; so texts stand
in widgets of ours, plain and shortened with a tooltip.
"""

from collections.abc import Sequence
from typing import Any, Final, Protocol

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsWidget

from moderator.core.text import clean_name, right_to_left
from moderator.qt.charts.look import Look

LEAST_SIDE: Final = 22
"""Pixels at the right of every plot, so that the last label below it is whole."""

_LEFT: Final = Qt.AlignmentFlag.AlignLeft
_RIGHT: Final = Qt.AlignmentFlag.AlignRight


class Part(Protocol):
    """A horizontal part of a chart, as wide as the chart."""

    @property
    def item(self) -> QGraphicsWidget:
        """What is put into the scene."""
        ...

    @property
    def height(self) -> float:
        """Pixels it needs."""
        ...

    def fit(self, width: float) -> None:
        """Lay its own things out for a width in pixels."""
        ...

    def full_at(self, x: float, y: float) -> str:
        """The whole text of what is shown shortened there, or empty."""
        ...

    def take_apart(self) -> None:
        """Leave it without parts of its own, before it goes."""
        ...


def width_of(text: str, font: QFont) -> float:
    """Pixels of one line."""
    return QFontMetricsF(font).horizontalAdvance(text)


class SideWords(QGraphicsWidget):
    """Texts at the side of a plot, each at a height of its own. `rows`: (share of the height
    from the top, text). Draws no line and no tick."""

    def __init__(
        self,
        side: str,
        look: Look,
        rows: Sequence[tuple[float, str]],
        gap: float,
        ink: str,
        font: QFont,
    ) -> None:
        super().__init__()
        self._side = side
        self.look = look
        self.rows = [(at, clean_name(text)) for at, text in rows]
        self._gap = gap
        self._ink = ink
        self.letters = font
        self._align = _LEFT if side == "left" else _RIGHT

    def wanted(self) -> float:
        """Pixels it would take with every text in full."""
        widest = max((width_of(text, self.letters) for _, text in self.rows), default=0.0)
        return widest + self._gap + 1 if widest else 0.0

    def full_at(self, y: float) -> str:
        """The whole text of a shortened one at a height within the plot, or empty."""
        height = QFontMetricsF(self.letters).height()
        for at, text in self.rows:
            near = abs(at * self.size().height() - y) <= height / 2
            if near and self._shown(text) != text:
                return text
        return ""

    def paint(self, painter: QPainter, option: Any, widget: Any = None) -> None:
        painter.setFont(self.letters)
        painter.setPen(QColor(self._ink))
        for at, text in self.rows:
            self.paint_row(painter, at, self._shown(text))

    def paint_row(self, painter: QPainter, at: float, text: str) -> None:
        """One text, already shortened."""
        height = QFontMetricsF(self.letters).height() + 2
        middle = at * self.size().height()
        left = 0.0 if self._side == "left" else self._gap
        room = QRectF(left, middle - height / 2, self._room(), height)
        one_line(painter, room, text, self._align)

    def _room(self) -> float:
        return max(float(self.size().width()) - self._gap, 0.0)

    def _shown(self, text: str) -> str:
        metrics = QFontMetricsF(self.letters)
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, self._room() + 0.5)


def one_line(painter: QPainter, room: QRectF, text: str, align: Qt.AlignmentFlag) -> None:
    """Plain text on one line in the middle of its room."""
    flags = align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    flags |= Qt.TextFlag.TextDontClip | Qt.AlignmentFlag.AlignAbsolute
    backwards = right_to_left(text)
    way = Qt.LayoutDirection.RightToLeft if backwards else Qt.LayoutDirection.LeftToRight
    painter.setLayoutDirection(way)
    painter.drawText(room, int(flags), text)


class Sign(Struct, frozen=True):
    """A word of the legend and what it is about: "bar", "tick", or "" for a mere word."""

    kind: str
    text: str


class Row(QGraphicsWidget):
    """A line of words across the chart: a heading, or the legend. It is its own `Part`."""

    def __init__(self, look: Look, signs: Sequence[Sign], strong: bool, before: float) -> None:
        super().__init__()
        self._look = look
        self._signs = [Sign(sign.kind, clean_name(sign.text)) for sign in signs]
        self._font = look.strong if strong else look.tiny
        self._ink = look.palette.ink if strong else look.palette.muted
        self._before = look.px(before)
        self.line = QFontMetricsF(self._font).height() + look.px(4)

    @property
    def item(self) -> QGraphicsWidget:
        return self

    @property
    def height(self) -> float:
        return float(round(self._before + self.line))

    def fit(self, width: float) -> None:
        """Nothing of its own to lay out: texts are shortened as they are painted."""

    def take_apart(self) -> None:
        """It has no parts."""

    def full_at(self, x: float, y: float) -> str:
        shown = [self._shown(sign, room) for sign, room in self._rooms()]
        texts = [sign.text for sign in self._signs]
        return "" if shown == texts else ", ".join(texts)

    def paint(self, painter: QPainter, option: Any, widget: Any = None) -> None:
        painter.setFont(self._font)
        for sign, room in self._rooms():
            if sign.kind:
                self._paint_sign(painter, sign.kind, room)
            painter.setPen(QColor(self._ink))
            one_line(painter, self._beside(sign, room), self._shown(sign, room), _LEFT)

    def _rooms(self) -> list[tuple[Sign, QRectF]]:
        """The whole width for one; as much as each needs, and no more than its share."""
        width = float(self.size().width())
        rooms, x = [], 0.0
        for at, sign in enumerate(self._signs):
            share = (width - x) / (len(self._signs) - at)
            wanted = width_of(sign.text, self._font) + 1
            wanted += self._look.px(16) if sign.kind else 0
            taken = min(wanted, share)
            rooms.append((sign, QRectF(x, self._before, taken, self.line)))
            x += taken + self._look.px(14)
        return rooms

    def _shown(self, sign: Sign, room: QRectF) -> str:
        metrics = QFontMetricsF(self._font)
        width = self._beside(sign, room).width() + 0.5
        return metrics.elidedText(sign.text, Qt.TextElideMode.ElideRight, width)

    def _beside(self, sign: Sign, room: QRectF) -> QRectF:
        return room.adjusted(self._look.px(16), 0, 0, 0) if sign.kind else room

    def _paint_sign(self, painter: QPainter, kind: str, room: QRectF) -> None:
        middle = room.center().y()
        px = self._look.px
        if kind == "bar":
            bar = QRectF(room.x(), middle - px(3), px(11), px(7))
            painter.fillRect(bar, QColor(self._look.palette.accent))
        else:
            painter.setPen(QPen(QColor(self._look.palette.ink), px(2)))
            x = room.x() + px(6)
            painter.drawLine(QPointF(x, middle - px(6)), QPointF(x, middle + px(6)))


def nice_step(top: float, most: int) -> float:
    """A step of 1, 2 or 5 times a power of ten that makes at most `most` steps up to `top`."""
    step = 1e-3
    while True:
        for factor in (1, 2, 5):
            if top / (step * factor) <= most:
                return step * factor
        step *= 10
