"""The queue's list: the kit's list of rows, with the keys and the dragging of a queue.

Dragging speaks in places of the whole list, of which the queue is one section; it is put into
places of the queue here, so that the panel hears of one move that means something.
"""

from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from moderator.qt.delegates.request_row import RequestDelegate
from moderator.qt.kit import ROW, RowList
from moderator.qt.language import tr
from moderator.qt.models.requests import FloorRow, HeadingRow, RequestRow, Section

_Move = QAbstractItemView.CursorAction
_OWN_KEYS: Final = (Qt.Key.Key_Delete, Qt.Key.Key_F2)
_STEPS: Final = {
    _Move.MoveUp: -1,
    _Move.MovePrevious: -1,
    _Move.MoveDown: 1,
    _Move.MoveNext: 1,
    _Move.MoveHome: 1,
    _Move.MoveEnd: -1,
}


class QueueList(RowList):
    """The floor queue. `queued(uid, place)`: a waiting request was dragged to a place of the
    queue, from 0. `edit_wanted(uid)`: F2. `dispose_wanted(uid, place)`: Delete; the place is
    where a menu may open."""

    queued = Signal(str, int)
    edit_wanted = Signal(str)
    dispose_wanted = Signal(str, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Floor queue"), RequestDelegate(), movable=True, parent=parent)
        self._held: tuple[str, str] = ("", "")
        self.moved.connect(self._on_moved)

    @property
    def chosen_row(self) -> RequestRow | None:
        """The selected request, or None when none or a section's head is."""
        row: FloorRow | None = self.currentIndex().data(ROW)
        return row if isinstance(row, RequestRow) else None

    @property
    def menu_place(self) -> QPoint:
        """Where a menu about the selected row opens, on the screen."""
        rect = self.visualRect(self.currentIndex())
        return self.viewport().mapToGlobal(QPoint(rect.left() + 48, rect.center().y()))

    def event(self, event: QEvent) -> bool:
        override = event.type() is QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and self._is_own(event):
            # Here these keys mean the request, whatever they mean elsewhere in the window.
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.chosen_row
        if row is not None and self._is_own(event):
            event.accept()
            if event.key() == Qt.Key.Key_F2:
                self.edit_wanted.emit(row.uid)
            else:
                self.dispose_wanted.emit(row.uid, self.menu_place)
            return
        shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if shift and event.key() == Qt.Key.Key_F10 and self.current_uid:
            event.accept()
            self.menu.emit(self.current_uid, self.menu_place)
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Arrow keys begin at a request, not at the head of a section."""
        if not self.current_uid:
            rows = (self.rows.row(at) for at in range(self.rows.rowCount()))
            self.select(next((at for at, row in enumerate(rows) if _stops(row)), -1))
        super().focusInEvent(event)

    def moveCursor(self, action: _Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Arrow keys pass over heads that do nothing; Home and End are the list's, where a
        table means its row's."""
        ends = {_Move.MoveHome: 0, _Move.MoveEnd: self.rows.rowCount() - 1}
        place = ends.get(action)
        index = super().moveCursor(action, modifiers) if place is None else self.rows.index(place)
        by = _STEPS.get(action, 0)
        while by and index.isValid() and not _stops(index.data(ROW)):
            index = self.rows.index(index.row() + by)
        return index if index.isValid() else self.currentIndex()

    def startDrag(self, actions: Qt.DropAction) -> None:
        row = self.chosen_row
        if row is not None and row.section is Section.WAITING:
            super().startDrag(actions)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._held = self._part(event.position())
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second click of two on a button means nothing: the rows have moved under it, and
        it would call somebody else."""
        if self._held[1]:
            self._held = ("", "")
            event.accept()
            return
        super().mouseDoubleClickEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._held == self._part(event.position()):
            super().mouseReleaseEvent(event)
        else:
            QTableView.mouseReleaseEvent(self, event)

    def _is_own(self, event: QKeyEvent) -> bool:
        known = event.key() in _OWN_KEYS and not event.modifiers()
        return known and self.chosen_row is not None

    def _on_moved(self, uid: str, to: int) -> None:
        rows = [self.rows.row(at) for at in range(self.rows.rowCount())]
        before = [row for row in rows if row.uid != uid][:to]
        place = sum(
            isinstance(row, RequestRow) and row.section is Section.WAITING for row in before
        )
        self.queued.emit(uid, place)


def _stops(row: object) -> bool:
    return not isinstance(row, HeadingRow) or row.press is not None
