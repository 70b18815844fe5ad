"""A quiet plot: data over an axis, between two columns of words. Nothing moves or opens in it.

pyqtgraph draws the data and the axis. Its own plot, `PlotItem`, is not used: with each come a view
that follows the mouse, a layout, buttons and menus full of widgets, switched off here anyway; and
when such a plot went, because a note had changed the chart, Qt for Python took apart what was no
longer there: with the review open, the program ended at the twentieth note or so. Here the items
lie flat in one widget of ours, and are taken out of it one by one before they go (`take_apart`).
"""

from typing import Any, Final

import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtGui import QTransform
from PySide6.QtWidgets import QGraphicsItem, QGraphicsSceneResizeEvent, QGraphicsWidget

from moderator.qt.charts.look import Look

AXIS: Final = 20
"""Pixels of height at normal text size."""


class Plot(QGraphicsWidget):
    """Data between `left` and `right`, as high as they are, over an axis with ticks."""

    def __init__(self, look: Look, left: QGraphicsWidget, right: QGraphicsWidget) -> None:
        super().__init__()
        self._look = look
        self._left, self._right = left, right
        self._sides = (0.0, 0.0)
        self._range = QRectF(0, 0, 1, 1)
        self._data: list[QGraphicsItem] = []
        self._ground = QGraphicsWidget()
        self._ground.setFlag(QGraphicsItem.GraphicsItemFlag.ItemClipsChildrenToShape)
        self._axis = _axis(look)
        for part in (self._ground, left, right, self._axis):
            part.setParentItem(self)

    def add(self, item: Any) -> None:
        """Draw an item of pyqtgraph, whose places are those of the range."""
        item.setParentItem(self._ground)
        self._data.append(item)

    def show_range(self, shown: QRectF) -> None:
        """What lies between the sides: `shown.top()` is the value at the top of the plot."""
        self._range = shown
        self._axis.setRange(shown.left(), shown.right())
        self._place()

    def put(self, left: float, right: float, ticks: list[tuple[float, str]]) -> None:
        """Give the words at both sides so many pixels, and the axis its ticks."""
        self._sides = (left, right)
        self._axis.setTicks([ticks])
        self._place()

    def resizeEvent(self, event: QGraphicsSceneResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def take_apart(self) -> None:
        """Leave it without parts, each on its own."""
        for item in (*self._data, self._ground, self._left, self._right, self._axis):
            take_out(item)
        self._data.clear()

    def _place(self) -> None:
        width, height = self.size().width(), self.size().height() - self._look.px(AXIS)
        left, right = self._sides
        inner = width - left - right
        self._ground.setGeometry(QRectF(left, 0, inner, height))
        self._left.setGeometry(QRectF(0, 0, left, height))
        self._right.setGeometry(QRectF(width - right, 0, right, height))
        self._axis.setGeometry(QRectF(left, height, inner, self._look.px(AXIS)))
        if inner <= 0 or height <= 0:
            return
        shown = self._range
        place = QTransform.fromScale(inner / shown.width(), height / shown.height())
        place.translate(-shown.left(), -shown.top())
        for item in self._data:
            item.setTransform(place)


def _axis(look: Look) -> Any:
    axis = pg.AxisItem("bottom")
    axis.setTickFont(look.tiny)
    axis.setTextPen(look.palette.muted)
    axis.setPen(pg.mkPen(look.palette.hairline, width=look.px(1)))
    axis.setStyle(
        tickLength=-look.px(3), tickTextOffset=look.px(3), hideOverlappingLabels=look.px(60)
    )
    axis.setHeight(look.px(AXIS))
    return axis


def take_out(item: QGraphicsItem) -> None:
    """Leave an item, which nothing else is in, to whoever holds it."""
    item.setParentItem(None)  # type: ignore[arg-type]
    if (scene := item.scene()) is not None:
        scene.removeItem(item)
