"""Numbers that count, set in cells of one width: none of their figures moves, and a second
paints again only those that differ, which on a large screen is what counting costs. A figure as
high as a person is an outline that takes three times as long to fill as its picture to copy, so
each is kept as a picture once it was painted."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap, QRegion

from moderator.qt.speaker.layout import Box
from moderator.qt.speaker.lettering import font_of

_SHARE: Final = 0.9
"""How much of their box large figures fill in height; the rest is air around them."""

_ROUND: Final = 0.04
"""How far round figures reach beyond flat ones, in heights of a figure."""

_MEASURED_AT: Final = 200.0
"""Pixels of the type that is measured, to know how large the figures may be."""


class Figures(NamedTuple):
    """A number as it is set. `signs`: with 0 for every figure. `cells`: whole pixels, so that
    what changes in one never touches the next. `cap`: height of a figure; `base`: the line they
    stand on; `colon`: where the middle of a colon is, below that line; all in pixels."""

    signs: str
    font: QFont
    cells: tuple[QRect, ...]
    cap: float
    base: float
    colon: float

    def changed(self, before: str, after: str) -> Iterator[QRect]:
        """What is to be painted again when the number changes to one with the same signs."""
        for cell, one, other in zip(self.cells, before, after, strict=True):
            if one != other:
                yield cell

    def paint_sign(self, painter: QPainter, sign: str, at: QPointF) -> None:
        """Paint one in the painter's colour, the corner of its cell at `at`."""
        # A colon stands in the middle of the figures, not on their line.
        up = self.cap / 2 + self.colon if sign == ":" else 0.0
        painter.setFont(self.font)
        painter.drawText(QPointF(at.x(), at.y() + self.base - self.cells[0].y() - up), sign)


class Pictures:
    """Figures of a number as pictures on one ground: made when first painted, gone when the
    number has another colour."""

    def __init__(self, figures: Figures, ground: str) -> None:
        self.figures = figures
        self._ground = ground
        self._made: dict[tuple[str, int], QPixmap] = {}
        self._worn: tuple[str, float] = ("", 1.0)

    def paint(self, painter: QPainter, text: str, colour: str, dirty: QRegion) -> None:
        """Paint those figures of the number that lie in `dirty`."""
        ratio = painter.device().devicePixelRatio()
        if (colour, ratio) != self._worn:
            self._made.clear()
            self._worn = colour, ratio
        painter.setPen(QColor(colour))
        for cell, sign in zip(self.figures.cells, text, strict=True):
            if not dirty.intersects(cell):
                continue
            if ratio == int(ratio):
                painter.drawPixmap(cell.topLeft(), self._picture(sign, cell, colour, int(ratio)))
            else:  # a cell begins within a pixel of the display: its picture would be blurred
                self.figures.paint_sign(painter, sign, QPointF(cell.topLeft()))

    def _picture(self, sign: str, cell: QRect, colour: str, ratio: int) -> QPixmap:
        made = self._made.get((sign, cell.width()))
        if made is None:
            made = self._made[sign, cell.width()] = QPixmap(cell.size() * ratio)
            made.setDevicePixelRatio(ratio)
            made.fill(QColor(self._ground))
            painter = QPainter(made)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QColor(colour))
            self.figures.paint_sign(painter, sign, QPointF())
            painter.end()
        return made


def signs_of(text: str) -> str:
    """What is the same for all numbers of as many figures."""
    return "".join("0" if sign.isdecimal() else sign for sign in text)


def filling(text: str, place: Box) -> Figures:
    """A number as large as a box allows in width and height, in its middle."""
    metrics = QFontMetricsF(font_of(_MEASURED_AT, bold=True))
    wide = sum(metrics.horizontalAdvance(sign) for sign in signs_of(text))
    share = min(place.width / max(wide, 1.0), place.height * _SHARE / max(metrics.capHeight(), 1.0))
    return _set(text, place, _MEASURED_AT * share, 0.5)


def ending(text: str, place: Box, px: float) -> Figures:
    """A number of this size at the right end of a box."""
    return _set(text, place, px, 1.0)


def _set(text: str, place: Box, px: float, at: float) -> Figures:
    """`at`: where the number stands in the width that it leaves, 0 to 1."""
    font, signs = font_of(px, bold=True), signs_of(text)
    metrics = QFontMetricsF(font)
    cap = metrics.capHeight()
    base = place.y + (place.height + cap) / 2
    widths = [round(metrics.horizontalAdvance(sign)) for sign in signs]
    x, cells = round(place.x + (place.width - sum(widths)) * at), []
    for width in widths:
        high = QRectF(x, base - cap * (1 + _ROUND), width, cap * (1 + 2 * _ROUND))
        cells.append(high.toAlignedRect())
        x += width
    colon = metrics.tightBoundingRect(":").center().y()
    return Figures(signs, font, tuple(cells), cap, base, colon)
