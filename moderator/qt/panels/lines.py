"""A few lines of small muted text, the rest of a longer one in its tooltip.

A label can wrap or be shortened, not both; what stands at the foot of a narrow column must do
both, or a long sentence would push the list above it away.
"""

from typing import Final

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QWidget

from moderator.qt.kit import Painted, Role, Theme, plain_tip
from moderator.qt.kit.paint import laid_out

_MOST: Final = 3


class Lines(Painted):
    """Text in three lines at the most. `detail`: what the tooltip says besides the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = self._detail = ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        Theme.of_app().changed.connect(self._dress)

    @property
    def whole(self) -> str:
        """The text, also where it is shown shortened."""
        return self._text

    def say(self, text: str, detail: str = "") -> None:
        """Show another text."""
        if (text, detail) == (self._text, self._detail):
            return
        self._text, self._detail = text, detail
        self.setAccessibleName(text)
        self.setToolTip(plain_tip("\n".join(filter(None, (text, detail)))))
        self.setAccessibleDescription(detail)
        self._dress()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._laid_out(width)[1])

    def sizeHint(self) -> QSize:
        return QSize(160, self.heightForWidth(max(self.width(), 100)))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, Theme.of_app().px(16))

    def paintEvent(self, event: QPaintEvent) -> None:
        layout, height, _ = self._laid_out(self.width())
        painter = QPainter(self)
        painter.setPen(QColor(Theme.of_app().palette.muted))
        layout.draw(painter, QPointF(0, max(0.0, (self.height() - height) / 2)))
        painter.end()

    def _laid_out(self, width: int) -> tuple[QTextLayout, float, bool]:
        return laid_out(self._text, Theme.of_app().font(Role.SMALL), width, _MOST)

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()
