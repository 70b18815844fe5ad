"""Painting of texts, chips and buttons in rows, shared by the delegates and the widgets.

What is measured is what is painted: a `Box` collects laid-out items at fixed places, its
height follows from them, and the delegate paints the very same items. Texts are laid out
with QTextLayout, which never reads markup and knows right-to-left paragraphs.
"""

from collections.abc import Iterator
from typing import Final, Protocol

from msgspec import Struct, field
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption

from moderator.core.text import right_to_left
from moderator.qt.language import shown
from moderator.qt.palette import Tone
from moderator.qt.style import BUTTON_RADIUS
from moderator.qt.theme import Role, Theme

_TAG_PAD: Final = 6
_PILL_PAD: Final = 10
_BUTTON_PAD: Final = 12
_LONGEST_LINE: Final = 1_000
_LONGEST_TEXT: Final = 20_000
"""Characters that are laid out at most, of one line and of a text without limit."""


class Item(Protocol):
    """Something laid out. `part`: what a click on it means, empty when nothing."""

    @property
    def rect(self) -> QRectF:
        """Where it is within its row."""
        ...

    @property
    def part(self) -> str:
        """The name given back when it is clicked."""
        ...

    @property
    def full(self) -> str:
        """Its whole text when less than that could be shown, for a tooltip; else empty."""
        ...

    def paint(self, painter: QPainter, at: QPointF) -> None:
        """Paint it, the row's corner being at `at`."""
        ...


class TextItem(Struct, frozen=True):
    """Wrapped or elided text."""

    rect: QRectF
    layout: QTextLayout
    colour: QColor
    part: str = ""
    full: str = ""

    def paint(self, painter: QPainter, at: QPointF) -> None:
        painter.setPen(self.colour)
        self.layout.draw(painter, at + self.rect.topLeft())


class ChipItem(Struct, frozen=True):
    """A tinted tag or pill."""

    rect: QRectF
    text: str
    tone: Tone
    pill: bool
    part: str = ""
    full: str = ""

    def paint(self, painter: QPainter, at: QPointF) -> None:
        paint_chip(painter, self.rect.translated(at), self.text, self.tone, pill=self.pill)


class ButtonItem(Struct, frozen=True):
    """An outlined button within a row; its act has a key or a menu too."""

    rect: QRectF
    text: str
    hint: str
    part: str = ""
    full: str = ""

    def paint(self, painter: QPainter, at: QPointF) -> None:
        theme = Theme.of_app()
        palette = theme.palette
        rounded(painter, self.rect.translated(at), palette.panel, palette.hairline, BUTTON_RADIUS)
        pad = QRectF(self.rect.translated(at)).adjusted(_BUTTON_PAD, 0, -_BUTTON_PAD, 0)
        line(painter, pad, self.text, theme.font(Role.STRONG), palette.ink)
        if self.hint:
            right = Qt.AlignmentFlag.AlignRight
            line(painter, pad, self.hint, theme.font(Role.TINY), palette.muted, right)


class BarItem(Struct, frozen=True):
    """A rectangle of one colour: a progress bar, a mark, an accent at the row's edge."""

    rect: QRectF
    colour: QColor
    radius: float = 2
    part: str = ""
    full: str = ""

    def paint(self, painter: QPainter, at: QPointF) -> None:
        rounded(painter, self.rect.translated(at), self.colour.name(), "", self.radius)


class Box(Struct):
    """Lays out one row. Places and widths are pixels from the row's corner; every method
    gives back the rectangle it took. `height` grows with what is put in; `pad` is kept
    below the lowest item."""

    theme: Theme
    width: float
    pad: float = 10
    items: list[Item] = field(default_factory=list)
    least: float = 0

    @property
    def height(self) -> int:
        """Pixels the row needs."""
        lowest = max((item.rect.bottom() for item in self.items), default=0.0)
        return round(max(lowest + self.pad, self.least))

    def text(
        self,
        text: str,
        x: float,
        y: float,
        width: float,
        role: Role = Role.BODY,
        colour: str = "",
        lines: int = 0,
        right: bool = False,
        part: str = "",
    ) -> QRectF:
        """Text wrapped at `width` in at most `lines` lines (0: as many as it takes), elided
        after that. `colour`: ``#rrggbb``, by default ink. `right`: a right-aligned column."""
        text = shown(text)
        layout, taken, cut = laid_out(text, self.theme.font(role), width, lines, right)
        place = QRectF(x, y, width, taken)
        shade = QColor(colour or self.theme.palette.ink)
        self.items.append(TextItem(place, layout, shade, part, text if cut else ""))
        return place

    def chip(
        self, text: str, x: float, y: float, tone: Tone, pill: bool = False, part: str = ""
    ) -> QRectF:
        """A tag (or a pill); its width is its text's, the row's rest at the most."""
        text = shown(text)
        wanted, high = chip_size(text, pill)
        place = QRectF(x, y, min(wanted, max(self.width - x - self.pad, high)), high)
        full = text if place.width() < wanted else ""
        self.items.append(ChipItem(place, text, tone, pill, part, full))
        return place

    def button(self, text: str, hint: str, right: float, y: float, part: str) -> QRectF:
        """A button that ends at `right`; a click on it is `RowList.pressed(uid, part)`."""
        text = shown(text)
        fonts = self.theme.font
        wide = text_width(text, fonts(Role.STRONG)) + 2 * _BUTTON_PAD
        if hint:
            wide += text_width(hint, fonts(Role.TINY)) + 8
        place = QRectF(right - wide, y, wide, self.theme.px(32))
        self.items.append(ButtonItem(place, text, hint, part))
        return place

    def bar(self, x: float, y: float, width: float, height: float, colour: str) -> QRectF:
        """A filled rectangle with slightly rounded ends."""
        place = QRectF(x, y, width, height)
        self.items.append(BarItem(place, QColor(colour), min(2.0, height / 2)))
        return place

    def part_at(self, x: float, y: float) -> Item | None:
        """The clickable item at a place of the row, or None."""
        return next((one for one in self._at(x, y) if one.part), None)

    def full_at(self, x: float, y: float) -> str:
        """The whole text of what is shown shortened at a place, or empty."""
        return next((one.full for one in self._at(x, y) if one.full), "")

    def _at(self, x: float, y: float) -> Iterator[Item]:
        return (item for item in reversed(self.items) if item.rect.contains(x, y))


def laid_out(
    text: str, font: QFont, width: float, lines: int = 0, right: bool = False
) -> tuple[QTextLayout, float, bool]:
    """A layout ready to draw, the height it takes, and whether its end was left out."""
    # Nobody can type as much, but a file may hold it: a row must not take seconds to lay out.
    text = text[: lines * _LONGEST_LINE if lines else _LONGEST_TEXT]
    layout = _layout(text, font, right)
    height, used, end = _fill(layout, width, lines)
    if end >= len(layout.text()):
        return layout, height, False
    metrics = QFontMetricsF(font)
    start = layout.lineAt(used - 1).textStart()
    kept, rest = layout.text()[:start], layout.text()[start:].replace("\u2028", " ")
    short = kept + metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)
    layout = _layout(short.replace("\u2028", "\n"), font, right)
    height, _, _ = _fill(layout, width, lines)
    return layout, height, True


def _layout(text: str, font: QFont, right: bool) -> QTextLayout:
    backwards = right_to_left(text)
    option = QTextOption(
        Qt.AlignmentFlag.AlignRight if right or backwards else Qt.AlignmentFlag.AlignLeft
    )
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if backwards else Qt.LayoutDirection.LeftToRight
    )
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    return layout


def _fill(layout: QTextLayout, width: float, lines: int) -> tuple[float, int, int]:
    """Break lines; returns the height, their number and where the text that fits ends."""
    height, used, end = 0.0, 0, 0
    layout.beginLayout()
    while not lines or used < lines:
        one = layout.createLine()
        if not one.isValid():
            break
        one.setLineWidth(max(width, 1))
        one.setPosition(QPointF(0, height))
        height += _line_height(one.height())
        used += 1
        end = one.textStart() + one.textLength()
    layout.endLayout()
    return height, used, end


def _line_height(natural: float) -> float:
    """A little air between lines: Inter's own is tight for reading at a glance."""
    return float(round(natural * 1.12))


def text_width(text: str, font: QFont) -> float:
    """Pixels of one line of text."""
    return QFontMetricsF(font).horizontalAdvance(text)


def chip_size(text: str, pill: bool = False) -> tuple[float, float]:
    """Width and height of a chip."""
    theme = Theme.of_app()
    pad = _PILL_PAD if pill else _TAG_PAD
    font = theme.font(Role.SMALL_STRONG)
    return text_width(text, font) + 2 * pad + 1, float(theme.px(22 if pill else 17))


def paint_chip(
    painter: QPainter,
    rect: QRectF,
    text: str,
    tone: Tone,
    pill: bool = False,
    live: bool = False,
) -> None:
    """A tinted tag, or a pill with round ends. `live`: on the live card."""
    theme = Theme.of_app()
    tint = theme.palette.live_tint(tone) if live else theme.palette.tint(tone)
    radius = rect.height() / 2 if pill else 4
    outline = tint.line if tone is Tone.NEUTRAL else ""
    rounded(painter, rect, tint.ground, outline, radius)
    pad = _PILL_PAD if pill else _TAG_PAD
    centre = Qt.AlignmentFlag.AlignHCenter
    font = theme.font(Role.SMALL_STRONG)
    line(painter, rect.adjusted(pad - 1, 0, 1 - pad, 0), text, font, tint.text, centre)


def rounded(
    painter: QPainter, rect: QRectF, ground: str, outline: str, radius: float, pen: float = 1
) -> None:
    """A rounded rectangle; an empty ground or outline is left out."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(ground) if ground else Qt.BrushStyle.NoBrush)
    if outline:
        painter.setPen(QPen(QColor(outline), pen))
        half = pen / 2
        rect = rect.adjusted(half, half, -half, -half)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    painter.drawRoundedRect(rect, radius, radius)
    painter.restore()


def line(
    painter: QPainter,
    rect: QRectF,
    text: str,
    font: QFont,
    colour: str,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """One line of plain text, vertically centred, elided where it does not fit."""
    fits = QFontMetricsF(font).elidedText(
        shown(text), Qt.TextElideMode.ElideRight, rect.width() + 0.5
    )
    painter.setFont(font)
    painter.setPen(QColor(colour))
    flags = align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    painter.drawText(rect, int(flags), fits)
