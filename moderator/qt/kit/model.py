"""The rows of a list as Qt sees them: frozen values, swapped whole, told as little changed."""

from collections.abc import Sequence
from typing import Any, Final, Protocol, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from moderator.qt.language import shown

Index = QModelIndex | QPersistentModelIndex

ROW: Final = int(Qt.ItemDataRole.UserRole)
UID: Final = ROW + 1

MIME: Final = "application/x-moderator-row"
"""What a dragged row carries: its uid."""


class Row(Protocol):
    """What a row must have: a frozen value that equals itself when nothing changed."""

    @property
    def uid(self) -> str:
        """The id of what it shows; no two rows of a list share one."""
        ...

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        ...


R = TypeVar("R", bound=Row)


class RowModel(QAbstractListModel):
    """Rows in order. Roles: `ROW` the row itself, `UID`, display and accessible text."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self.movable = False

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == UID:
            return row.uid
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return shown(row.spoken)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.ItemIsDropEnabled if self.movable else flag.NoItemFlags
        made = flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemNeverHasChildren
        return made | flag.ItemIsDragEnabled if self.movable else made

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        made = QMimeData()
        uids = "\n".join(self._rows[index.row()].uid for index in indexes)
        made.setData(MIME, uids.encode())
        return made

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def row(self, place: int) -> Row:
        """The row at a place, from 0."""
        return self._rows[place]

    def place(self, uid: str) -> int:
        """Where a row is, from 0; -1 when it is not there."""
        return next((at for at, row in enumerate(self._rows) if row.uid == uid), -1)

    def show(self, rows: Sequence[Row]) -> None:
        """Swap all rows, telling views the least that is true: what is the same at both ends
        stays, the middle is taken out and put in, changed rows say that they changed."""
        new = list(rows)
        first = _same(self._rows, new)
        last = _same(self._rows[first:][::-1], new[first:][::-1])
        old_rows, new_rows = (
            self._rows[first : len(self._rows) - last],
            new[first : len(new) - last],
        )
        head = _common([r.uid for r in old_rows], [r.uid for r in new_rows])
        rest_old, rest_new = old_rows[head:], new_rows[head:]
        tail = _common([r.uid for r in reversed(rest_old)], [r.uid for r in reversed(rest_new)])
        gone, come, at = len(rest_old) - tail, len(rest_new) - tail, first + head
        if gone:
            self.beginRemoveRows(QModelIndex(), at, at + gone - 1)
            del self._rows[at : at + gone]
            self.endRemoveRows()
        if come:
            self.beginInsertRows(QModelIndex(), at, at + come - 1)
            self._rows[at:at] = new[at : at + come]
            self.endInsertRows()
        self._change(new, first, len(new) - last)

    def _change(self, new: list[Row], start: int, end: int) -> None:
        pairs = enumerate(zip(self._rows[start:end], new[start:end], strict=True), start)
        changed = [at for at, (old, now) in pairs if old is not now and old != now]
        self._rows = new
        for first, last in _runs(changed):
            self.dataChanged.emit(self.index(first), self.index(last))


def _same(one: Sequence[Row], other: Sequence[Row]) -> int:
    """How many rows at the start are the same. Lists are compared by halves, which goes by
    identity first and so costs next to nothing, where a look at each row of 30,000 would."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _common(one: list[str], other: list[str]) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _runs(places: list[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and runs[-1][1] == place - 1:
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    return runs
