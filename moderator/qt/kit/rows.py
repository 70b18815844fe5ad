"""Long lists: a view that measures only what it shows.

A one-column table without headers, because a list view lays out every row at each append.
Row heights are estimates until a row comes into sight; then it is measured, and the view
settles before it paints. Rows are frozen values with a `uid`; `RowList.show_rows(rows)`
swaps them whole and keeps the selection and the place by uid.
"""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPoint,
    QPointF,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSlider,
    QFrame,
    QHeaderView,
    QTableView,
    QToolTip,
    QWidget,
)

from moderator.qt.kit.delegate import ESTIMATE, RowDelegate
from moderator.qt.kit.frames import thin_bars
from moderator.qt.kit.model import MIME, ROW, UID, Index, Row, RowModel
from moderator.qt.kit.paint import Box, rounded
from moderator.qt.kit.typed import types
from moderator.qt.language import shown
from moderator.qt.plain import plain_tip
from moderator.qt.theme import Theme

_PASSES: Final = 8
"""How often heights found on the way may move the goal of a scroll."""


class RowList(QTableView):
    """A list of rows with one selected. Keys: arrows, Home, End; Enter is `opened`.

    `chosen(uid)`: another row is selected ("" for none). `opened(uid)`: Enter or a double
    click. `pressed(uid, part)`: a button or other part painted in a row was clicked.
    `menu(uid, place)`: the context menu was asked for at a global place. `moved(uid, place)`:
    dragged to a new place (with `movable`); the list itself never reorders.
    """

    chosen = Signal(str)
    opened = Signal(str)
    pressed = Signal(str, str)
    menu = Signal(str, QPoint)
    moved = Signal(str, int)

    def __init__(
        self,
        name: str,
        delegate: "RowDelegate[Any]",
        movable: bool = False,
        follow: bool = False,
        solid: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`name`: for screen readers. `follow`: stay at the end while rows are added there.
        `solid`: as of `thin_bars`."""
        super().__init__(parent)
        self.setAccessibleName(shown(name))
        self.rows = RowModel(self)
        self.rows.movable = movable
        self._delegate = delegate
        self._follow = follow
        self._settling = False
        self._said: str = ""
        delegate.setParent(self)
        self._shape(movable)
        thin_bars(self, solid)
        self.setModel(self.rows)
        self.setItemDelegate(delegate)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.verticalScrollBar().valueChanged.connect(self._settle)
        self.verticalScrollBar().actionTriggered.connect(self._on_bar)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(UID)))
        Theme.of_app().changed.connect(self._restyle)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Swap all rows; the selection and the place in the list stay where they were."""
        uid, place = self.current_uid, self.currentIndex().row()
        at_end = self._follow and self._is_at_end()
        self.rows.show(rows)
        if uid and self.current_uid != uid:
            again = self.rows.place(uid)
            self.select(again if again >= 0 else min(place, len(rows) - 1))
        self._settle()
        if at_end:
            self.to_end()

    @property
    def current_uid(self) -> str:
        """The selected row's id; empty when none is."""
        uid = self.currentIndex().data(UID)
        return uid if isinstance(uid, str) else ""

    def select(self, place: int) -> None:
        """Select the row at a place and bring it into sight; below 0: none."""
        if place < 0:
            self.setCurrentIndex(QModelIndex())
            self.clearSelection()
            return
        self.setCurrentIndex(self.rows.index(place))
        self.reveal(place)

    def select_uid(self, uid: str) -> None:
        """Select a row by id, or none when it is not there."""
        self.select(self.rows.place(uid))

    def reveal(self, place: int) -> None:
        """Scroll until a row is in sight."""
        self.scrollTo(self.rows.index(place))

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        # Rows found on the way are not as high as they were taken to be, so that once is not
        # always enough; Qt itself comes here too, whenever a key moves the selection.
        for _ in range(_PASSES):
            super().scrollTo(index, hint)
            self._settle()
            rect, high = self.visualRect(index), self.viewport().height()
            if rect.top() == 0 or 0 < rect.top() <= rect.bottom() < high:
                break

    def to_end(self) -> None:
        """Scroll to the last row."""
        for _ in range(_PASSES):
            # Rows measured while the view was being resized are not in the bar's range yet.
            self.updateGeometries()
            self.scrollToBottom()
            self._settle()
            if self.verticalScrollBar().value() == self.verticalScrollBar().maximum():
                break

    def resizeEvent(self, event: QResizeEvent) -> None:
        at_end = self._follow and self._is_at_end()
        super().resizeEvent(event)
        self._settle()
        if at_end:
            self.to_end()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._settle()
        if self._follow:
            self.to_end()

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        # A table's Home and End go to the ends of a row, which has but one cell here.
        if action is QAbstractItemView.CursorAction.MoveHome:
            return self.rows.index(0)
        if action is QAbstractItemView.CursorAction.MoveEnd:
            return self.rows.index(self.rows.rowCount() - 1)
        return super().moveCursor(action, modifiers)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and not self.currentIndex().isValid():
            # No row can show that the keys go here.
            painter = QPainter(self.viewport())
            rect = QRectF(self.viewport().rect()).adjusted(2, 2, -2, -2)
            rounded(painter, rect, "", Theme.of_app().palette.accent, 6, 2)
            painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        clicked = event.reason() is Qt.FocusReason.MouseFocusReason
        if self._follow and not clicked and not self.currentIndex().isValid():
            # Qt would begin with the first row, which is out of sight at the end of the list.
            self.select(self.rows.rowCount() - 1)
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() and self.current_uid:
            self.opened.emit(self.current_uid)
            event.accept()
            return
        if types(event):  # type-ahead would jump about in a list whose rows are sentences
            event.ignore()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        uid, part = self._part(event.position())
        super().mouseReleaseEvent(event)
        if part and event.button() is Qt.MouseButton.LeftButton:
            self.pressed.emit(uid, part)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        shape = Qt.CursorShape
        over = bool(self._part(event.position())[1])
        self.viewport().setCursor(shape.PointingHandCursor if over else shape.ArrowCursor)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            box, place = self._box_at(QPointF(event.pos()))
            full = box.full_at(place.x(), place.y()) if box is not None else ""
            QToolTip.showText(event.globalPos(), plain_tip(full), self)
            return True
        return super().viewportEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        data = event.mimeData().data(MIME)
        uid = bytes(data.data()).decode("utf-8", "ignore")
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        was = self.rows.place(uid)
        if event.source() is not self or was < 0:
            return
        to = self._drop_place(event.position())
        to -= to > was
        if to != was:
            self.moved.emit(uid, to)

    def _shape(self, movable: bool) -> None:
        # To find out what Qt's own viewport is, Qt for Python would load every widget there is.
        self.setViewport(QWidget())
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.hide()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        across.setMinimumSectionSize(1)
        down.hide()
        down.setMinimumSectionSize(1)
        down.setDefaultSectionSize(ESTIMATE)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        if movable:
            self.setDragEnabled(True)
            self.setAcceptDrops(True)
            self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
            self.setDragDropOverwriteMode(False)
            self.setDropIndicatorShown(True)

    def _settle(self) -> None:
        """Measure the rows in sight, and the scroll bar after them."""
        if self._settling or not self.rows.rowCount():
            return
        self._settling = True
        wrong = False
        width, bottom = self.viewport().width(), self.viewport().height()
        if self.rowAt(0) < 0:
            # Fewer rows than were scrolled past: the bar does not know yet, and every row above
            # would seem to be in sight.
            self.updateGeometries()
        place = max(self.rowAt(0), 0)
        while place < self.rows.rowCount() and self.rowViewportPosition(place) < bottom:
            high = self._delegate.box(self.rows.row(place), width).height
            if self.rowHeight(place) != high:
                self.setRowHeight(place, high)
                wrong = True
            place += 1
        if wrong:
            self.updateGeometries()
        self._settling = False

    def _on_bar(self, action: int) -> None:
        """Who drags the bar to its end, or asks its menu for the end, wants to see the last row,
        although the end is further away than was known. A wheel goes on as far as it goes, or
        rows would be passed over that nobody has seen."""
        bar, acts = self.verticalScrollBar(), QAbstractSlider.SliderAction
        dragged = action == acts.SliderMove.value and bar.isSliderDown()
        if action == acts.SliderToMaximum.value or (
            dragged and bar.sliderPosition() == bar.maximum()
        ):
            self.to_end()

    def _restyle(self) -> None:
        self._settle()
        self.viewport().update()

    def _is_at_end(self) -> bool:
        bar = self.verticalScrollBar()
        return bar.value() >= bar.maximum() - 4

    def _box_at(self, place: QPointF) -> tuple[Box | None, QPointF]:
        index = self.indexAt(place.toPoint())
        if not index.isValid():
            return None, place
        box = self._delegate.box(index.data(ROW), self.viewport().width())
        return box, place - QPointF(0, self.rowViewportPosition(index.row()))

    def _part(self, place: QPointF) -> tuple[str, str]:
        box, within = self._box_at(place)
        item = box.part_at(within.x(), within.y()) if box is not None else None
        if item is None:
            return "", ""
        return str(self.indexAt(place.toPoint()).data(UID)), item.part

    def _drop_place(self, place: QPointF) -> int:
        index = self.indexAt(place.toPoint())
        if not index.isValid():
            return self.rows.rowCount()
        rect = self.visualRect(index)
        return index.row() + (place.y() > rect.center().y())

    def _on_current(self, now: QModelIndex, _before: QModelIndex) -> None:
        uid = now.data(UID) if now.isValid() else ""
        if uid != self._said:
            self._said = uid
            self.chosen.emit(uid)

    def _on_menu(self, place: QPoint) -> None:
        index = self.indexAt(place)
        uid = index.data(UID) if index.isValid() else self.current_uid
        if uid:
            self.menu.emit(uid, self.viewport().mapToGlobal(place))
