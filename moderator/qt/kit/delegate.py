"""The delegate that paints the rows of a list, and measures each as it will be painted."""

from typing import Any, Final, Generic

from PySide6.QtCore import QObject, QRectF, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from moderator.qt.kit.model import ROW, Index, R
from moderator.qt.kit.paint import Box, rounded
from moderator.qt.theme import Theme

ESTIMATE: Final = 56
"""Pixels that a row is taken to be high until it was measured."""

_KEPT: Final = 100


class RowDelegate(QStyledItemDelegate, Generic[R]):
    """Paints rows. A subclass says in `arrange` what is where; measuring, the ground of
    selected rows, hairlines and the focus ring are done here. `hairlines`: a line below each
    row. `led`: another widget that has the focus moves the selection, so its ring is always
    shown."""

    hairlines = True
    led = False

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._boxes: dict[str, tuple[R, int, Box]] = {}
        Theme.of_app().changed.connect(self._boxes.clear)

    def arrange(self, row: R, box: Box) -> None:
        """Put the row's texts, chips and bars into the box."""
        raise NotImplementedError

    def marked(self, row: R) -> bool:
        """Whether the row has the accent ground and bar of what is going on now."""
        return False

    def box(self, row: R, width: int) -> Box:
        """The row laid out for a width; kept while neither changes."""
        kept = self._boxes.get(row.uid)
        if kept is not None and kept[0] == row and kept[1] == width:
            return kept[2]
        made = Box(Theme.of_app(), width)
        self.arrange(row, made)
        if len(self._boxes) >= _KEPT:
            self._boxes.clear()
        self._boxes[row.uid] = (row, width, made)
        return made

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, ESTIMATE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: R = index.data(ROW)
        rect = QRectF(option.rect)
        # Not as the option's state: for that Qt for Python makes all that a style can say.
        view: Any = self.parent()
        chosen = view.selectionModel().isSelected(index)
        focused = view.hasFocus() and index == view.currentIndex()
        painter.save()
        painter.setClipRect(rect)
        self._ground(painter, rect, row, chosen)
        for item in self.box(row, round(rect.width())).items:
            item.paint(painter, rect.topLeft())
        palette = Theme.of_app().palette
        if self.hairlines:
            foot = QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1)
            rounded(painter, foot, palette.hairline, "", 0)
        # The ring is for keys: only the list that has the focus shows where they go.
        if chosen if self.led else focused:
            rounded(painter, rect.adjusted(2, 2, -2, -3), "", palette.accent, 6, 2)
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRectF, row: R, chosen: bool) -> None:
        palette = Theme.of_app().palette
        if self.marked(row):
            painter.fillRect(rect, QColor(palette.chosen))
            bar = QRectF(rect.left(), rect.top(), 3, rect.height())
            painter.fillRect(bar, QColor(palette.accent))
        elif chosen:
            painter.fillRect(rect, QColor(palette.selected))
