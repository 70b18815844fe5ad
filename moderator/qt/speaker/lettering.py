"""How the words of the speaker screen are set: in full where that can be, in their own
direction, in the middle of their box.

A name is rather smaller than cut short, and rather on two lines than unreadably small. Lines
are placed by their letters, not by the height that a font asks for: that of Arabic letters is
twice the room there is.
"""

import math
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout

from moderator.qt.kit import Role, Theme, line
from moderator.qt.kit.paint import laid_out
from moderator.qt.speaker.layout import Box

_LEAST: Final = 0.62
"""How much smaller than usual a text may be, so that it can be read in full on one line."""

_STEP, _TWO_LINES = 1.2, 2.2
"""From line to line, and the height of two lines, in sizes of their type."""

_ENDLESS: Final = 1e6
"""Pixels; wider than any line."""


def font_of(px: float, bold: bool = False) -> QFont:
    """The family of the console, with its tabular figures, whatever its text size."""
    font = QFont(Theme.of_app().font(Role.NAME if bold else Role.BODY))
    font.setPixelSize(max(1, int(px)))
    return font


def fitting(text: str, font: QFont, width: float) -> QFont:
    """The font, smaller where the text would not fit, down to `_LEAST`."""
    return _scaled(font, max(_LEAST, min(1.0, width / natural(text, font))))


def _set(text: str, font: QFont, place: Box, lines: int) -> tuple[QTextLayout, float]:
    """Set on one line if it can be, smaller if it must; then on so many lines, the rest elided.
    The layout, and the pixels from one line to the next: of the type alone, since the lines of
    Arabic letters are set wider apart than there is room for."""
    wide = natural(text, font)
    if wide * _LEAST <= place.width or lines == 1:
        font = _scaled(font, max(_LEAST, min(1.0, place.width / wide)))
        # As wide as its words: a name that runs right to left begins at the left edge too,
        # above its role, as long as it has one line.
        width = min(place.width, math.ceil(natural(text, font)) + 1)
        return laid_out(text, font, width, 1)[0], 0.0
    font = _scaled(font, min(_LEAST, place.height / (font.pixelSize() * _TWO_LINES)))
    return laid_out(text, font, place.width, lines)[0], font.pixelSize() * _STEP


def natural(text: str, font: QFont) -> float:
    """Pixels of a text on one line; unlike a font's measure exact in every script."""
    made, _, _ = laid_out(text, font, _ENDLESS, 1)
    return max(1.0, made.lineAt(0).naturalTextWidth())


def _scaled(font: QFont, share: float) -> QFont:
    made = QFont(font)
    made.setPixelSize(max(1, int(font.pixelSize() * share)))
    return made


def paint_line(
    painter: QPainter, place: Box, text: str, font: QFont, colour: str, lines: int = 1
) -> None:
    """Words from the left, in the middle of a box's height, laid out in their own direction."""
    if not text or place.width < 1:
        return
    made, step = _set(text, font, place, lines)
    cap = QFontMetricsF(made.font()).capHeight()
    base = place.y + (place.height + cap - step * (made.lineCount() - 1)) / 2
    painter.setPen(QColor(colour))
    for at in range(made.lineCount()):
        one = made.lineAt(at)
        one.setPosition(QPointF(one.x(), 0))
        one.draw(painter, QPointF(place.x, base + at * step - one.ascent()))


def paint_end(painter: QPainter, place: Box, text: str, font: QFont, colour: str) -> None:
    """One line that ends at the box's right edge."""
    if text and place.width >= 1:
        font = fitting(text, font, place.width)
        right = Qt.AlignmentFlag.AlignRight
        line(painter, QRectF(*place), text, font, colour, right)
