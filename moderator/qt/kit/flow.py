"""A layout that fills lines and breaks them, for chips."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Widgets side by side, on as many lines as the width asks for."""

    def __init__(self, parent: QWidget | None = None, gap: int = 6) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._high: tuple[int, int] | None = None
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        self.invalidate()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def invalidate(self) -> None:
        self._high = None
        super().invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        # Kept, as Qt's own layouts keep it: those around this one ask dozens of times.
        if self._high is None or self._high[0] != width:
            self._high = width, self._arrange(QRect(0, 0, width, 0), place=False)
        return self._high[1]

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        around = self.contentsMargins()
        return size.grownBy(around)

    def _arrange(self, rect: QRect, place: bool) -> int:
        inner = rect.marginsRemoved(self.contentsMargins())
        y = inner.y()
        for line in self._lines(inner.width()):
            tallest = max(size.height() for _, size in line)
            if place:
                self._place(line, inner.x(), y, tallest)
            y += tallest + self._gap
        bottom = y - self._gap if y > inner.y() else y
        return bottom - rect.y() + self.contentsMargins().bottom()

    def _lines(self, wide: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """What stands on each line, and how large it is there."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        x = 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            if not lines or x + size.width() > wide:
                lines.append([])
                x = 0
            x += size.width() + self._gap
            lines[-1].append((item, QSize(min(size.width(), wide), size.height())))
        return lines

    def _place(self, line: list[tuple[QLayoutItem, QSize]], x: int, y: int, tallest: int) -> None:
        """One line, each part in the middle of its height: words stand beside a button's."""
        for item, size in line:
            down = (tallest - size.height()) // 2
            item.setGeometry(QRect(QPoint(x, y + down), size))
            x += size.width() + self._gap
