"""Columns side by side whose borders can be dragged, by the mouse and by keys.

Tab stops at a border, arrow keys move it; screen readers meet the columns from the first to the
last.
"""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from moderator.qt.kit.paint import rounded
from moderator.qt.language import tr
from moderator.qt.theme import Theme

_STEP: Final = 24
"""Pixels at normal text size that an arrow key moves a border."""

_ARROWS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class Border(QSplitterHandle):
    """The border between two columns."""

    def __init__(self, columns: QSplitter) -> None:
        super().__init__(Qt.Orientation.Horizontal, columns)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = _ARROWS.get(Qt.Key(event.key()))
        if way is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        self.moveSplitter(self.pos().x() + way * Theme.of_app().px(_STEP))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus():
            painter = QPainter(self)
            middle = QRectF(self.rect()).adjusted(3, 2, -3, -2)
            rounded(painter, middle, Theme.of_app().palette.accent, "", 3)
            painter.end()


class Columns(QSplitter):
    """Columns from left to right; none can be dragged away altogether."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setHandleWidth(12)
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:
        return Border(self)

    def add(self, *parts: tuple[QWidget, int]) -> None:
        """Put columns in, each with how much of the room it gets when there is more."""
        for part, stretch in parts:
            self.addWidget(part)
            self.setStretchFactor(self.count() - 1, stretch)
        self._in_reading_order()

    def _in_reading_order(self) -> None:
        """A splitter puts each new column behind those before it."""
        places = range(self.count())
        borders = [self.handle(place) for place in places]
        for part in (*(self.widget(place) for place in places), *borders):
            if part is not None:
                part.raise_()
        for place, border in enumerate(borders):
            if border is not None:
                border.setAccessibleName(tr("Border after column {n}: Left, Right", n=place))
