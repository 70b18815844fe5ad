"""Small shapes that say without colour what a colour says: lock, star, triangle, tick.

Drawn rather than taken from a font, so that they look the same on every machine and sit
where they are put.
"""

import math
from collections.abc import Callable
from enum import StrEnum
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF


class Mark(StrEnum):
    """A shape. `MENU`: opens a menu. `WARNING`: something waits for attention."""

    LOCK = "lock"
    STAR = "star"
    MENU = "menu"
    CROSS = "cross"
    TICK = "tick"
    WARNING = "warning"
    BOX = "box"


class MarkItem(Struct, frozen=True):
    """A shape within a row."""

    rect: QRectF
    mark: Mark
    colour: str
    part: str = ""
    full: str = ""

    def paint(self, painter: QPainter, at: QPointF) -> None:
        """Paint it, the row's corner being at `at`."""
        paint_mark(painter, self.rect.translated(at), self.mark, self.colour)


def paint_mark(painter: QPainter, rect: QRectF, mark: Mark, colour: str) -> None:
    """A shape that fills a square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    _PAINT[mark](painter, rect, QColor(colour))
    painter.restore()


def _lock(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    wide, high = rect.width(), rect.height()
    body = QRectF(rect.x() + wide * 0.14, rect.y() + high * 0.45, wide * 0.72, high * 0.5)
    painter.drawRoundedRect(body, wide * 0.1, wide * 0.1)
    _stroke(painter, colour, wide * 0.13)
    bow = QPainterPath(QPointF(rect.x() + wide * 0.29, body.top()))
    left, top, size = rect.x() + wide * 0.29, rect.y() + high * 0.08, wide * 0.42
    bow.lineTo(left, top + size / 2)
    bow.arcTo(QRectF(left, top, size, size), 180, -180)
    bow.lineTo(left + size, body.top())
    painter.drawPath(bow)


def _star(painter: QPainter, rect: QRectF, _colour: QColor) -> None:
    centre, radius = rect.center() + QPointF(0, rect.height() * 0.04), rect.width() / 2
    corners = []
    for step in range(10):
        reach = radius if step % 2 == 0 else radius * 0.42
        angle = math.pi * (step / 5 - 0.5)
        corners.append(centre + QPointF(math.cos(angle) * reach, math.sin(angle) * reach))
    painter.drawPolygon(QPolygonF(corners))


def _menu(painter: QPainter, rect: QRectF, _colour: QColor) -> None:
    top, foot = rect.y() + rect.height() * 0.32, rect.y() + rect.height() * 0.72
    left, right = rect.x() + rect.width() * 0.14, rect.x() + rect.width() * 0.86
    tip = QPointF(rect.center().x(), foot)
    painter.drawPolygon(QPolygonF([QPointF(left, top), QPointF(right, top), tip]))


def _warning(painter: QPainter, rect: QRectF, _colour: QColor) -> None:
    top = QPointF(rect.center().x(), rect.y() + rect.height() * 0.08)
    foot = rect.bottom() - rect.height() * 0.08
    painter.drawPolygon(QPolygonF([top, QPointF(rect.right(), foot), QPointF(rect.x(), foot)]))


def _cross(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    _stroke(painter, colour, 1.4)
    arm = rect.width() * 0.22
    inner = rect.adjusted(arm, arm, -arm, -arm)
    painter.drawLine(inner.topLeft(), inner.bottomRight())
    painter.drawLine(inner.topRight(), inner.bottomLeft())


def _tick(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    _stroke(painter, colour, 1.6)
    x, y, wide, high = rect.x(), rect.y(), rect.width(), rect.height()
    low = QPointF(x + wide * 0.4, y + high * 0.76)
    painter.drawPolyline(
        QPolygonF(
            [
                QPointF(x + wide * 0.14, y + high * 0.5),
                low,
                QPointF(x + wide * 0.86, y + high * 0.26),
            ]
        )
    )


def _box(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    _stroke(painter, colour, 1.2)
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 3, 3)


def _stroke(painter: QPainter, colour: QColor, width: float) -> None:
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)


_PAINT: Final[dict[Mark, Callable[[QPainter, QRectF, QColor], None]]] = {
    Mark.LOCK: _lock,
    Mark.STAR: _star,
    Mark.MENU: _menu,
    Mark.CROSS: _cross,
    Mark.TICK: _tick,
    Mark.WARNING: _warning,
    Mark.BOX: _box,
}
