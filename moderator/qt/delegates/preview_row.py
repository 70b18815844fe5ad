"""How the outcome document is painted: a page, set line by line.

Each paragraph runs its own way, since a note may hold English and Dari; a bullet stands where
its entry begins, at the right of one that runs from right to left.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QTextCharFormat, QTextLayout, QTextOption

from moderator.core.text import right_to_left
from moderator.outcome.document import Span
from moderator.outcome.document import Tone as Weight
from moderator.qt.delegates.marks import Mark, MarkItem
from moderator.qt.delegates.note_row import units
from moderator.qt.kit import Box, Role, RowDelegate, Theme, Tone
from moderator.qt.kit.paint import TextItem
from moderator.qt.language import tr
from moderator.qt.models.preview import Look, PreviewRow

_MARGIN: Final = 22
_INDENT: Final = 18
_NESTED: Final = 20
_BULLET: Final = 4
_CELL_GAP: Final = 18
_AIR: Final = 1.18

_ABOVE: Final = {1: 18, 2: 10, 3: 8}
"""Pixels above a heading, by level."""

_PLAIN: Final = {
    Look.TITLE: (20, Role.CLOCK),
    Look.SUBTITLE: (4, Role.BODY),
    Look.CAPTION: (8, Role.STRONG),
    Look.TEXT: (3, Role.BODY),
}
"""Rows of running text: pixels above, and how they are set."""

_ROLES: Final = {1: Role.HEADING, 2: Role.STRONG, 3: Role.SMALL_STRONG}


class PreviewDelegate(RowDelegate[PreviewRow]):
    """Paints the lines of a document, without a line between them."""

    hairlines = False

    def arrange(self, row: PreviewRow, box: Box) -> None:
        box.pad = 3
        match row.look:
            case Look.HEADING:
                self._heading(row, box)
            case Look.ITEM:
                self._item(row, box)
            case Look.QUOTE:
                self._quote(row, box)
            case Look.COLUMNS | Look.CELLS:
                self._cells(row, box)
            case Look.PICTURE:
                self._picture(row, box)
            case _:
                above, role = _PLAIN[row.look]
                muted = box.theme.palette.muted if row.look is Look.SUBTITLE else ""
                _set(box, row.spans, (_MARGIN, above, _wide(box)), role, muted)
        if row.key:
            self._star(box)

    def _heading(self, row: PreviewRow, box: Box) -> None:
        accent = box.theme.palette.tone(Tone.ACCENT)
        colour = accent if row.level == 1 else ""
        place = (_MARGIN, _ABOVE.get(row.level, 8), _wide(box))
        _set(box, row.spans, place, _ROLES.get(row.level, Role.STRONG), colour)

    def _item(self, row: PreviewRow, box: Box) -> None:
        left = _INDENT + row.level * _NESTED
        first = box.theme.font(Role.BODY).pixelSize() * 0.62 + 3
        palette = box.theme.palette
        colour = palette.muted if row.level else palette.ink
        if right_to_left(row.text):
            _set(box, row.spans, (_MARGIN, 3, _wide(box) - left))
            x = box.width - _MARGIN - left + 8
        else:
            _set(box, row.spans, (_MARGIN + left, 3, _wide(box) - left))
            x = _MARGIN + left - 12
        box.bar(x, first, _BULLET, _BULLET, colour)

    def _quote(self, row: PreviewRow, box: Box) -> None:
        foot = _set(box, row.spans, (_MARGIN + _INDENT, 5, _wide(box) - _INDENT))
        edge = box.width - _MARGIN - 3 if right_to_left(row.text) else _MARGIN + 4
        box.bar(edge, 5, 3, foot - 5, box.theme.palette.past)

    def _cells(self, row: PreviewRow, box: Box) -> None:
        """The first column takes two shares of the width, each other one."""
        share = _wide(box) / (len(row.cells) + 1)
        head = row.look is Look.COLUMNS
        role, muted = (Role.SMALL_STRONG, box.theme.palette.muted) if head else (Role.SMALL, "")
        x = float(_MARGIN)
        for at, cell in enumerate(row.cells):
            wide = share * (2 if at == 0 else 1)
            box.text(cell, x, 4, wide - _CELL_GAP, role, muted, right=at in row.numbers)
            x += wide
        box.pad = 4
        box.bar(_MARGIN, box.height - 1, _wide(box), 1, box.theme.palette.hairline)
        box.pad = 1

    def _picture(self, row: PreviewRow, box: Box) -> None:
        """A chart is named here and drawn beside the document and in its files."""
        tag = box.chip(tr("Chart"), _MARGIN, 8, Tone.ACCENT)
        _set(box, row.spans, (tag.right() + 8, 6, box.width - tag.right() - 8 - _MARGIN))

    def _star(self, box: Box) -> None:
        size = box.theme.px(11)
        place = QRectF(box.width - size - 6, 5, size, size)
        accent = box.theme.palette.accent
        box.items.append(MarkItem(place, Mark.STAR, accent, "", tr("Key message")))


def _wide(box: Box) -> float:
    return box.width - 2 * _MARGIN


def _set(
    box: Box,
    spans: Sequence[Span],
    place: tuple[float, float, float],
    role: Role = Role.BODY,
    colour: str = "",
) -> float:
    """Set spans at (x, y, width), a paragraph below the other; gives where they end."""
    x, y, width = place
    shade = QColor(colour or box.theme.palette.ink)
    for paragraph in _paragraphs(spans):
        layout, high = _laid_out(paragraph, box.theme, role, width)
        box.items.append(TextItem(QRectF(x, y, width, high), layout, shade))
        y += high
    return y


def _paragraphs(spans: Sequence[Span]) -> Iterator[list[Span]]:
    """Spans broken where their texts break lines."""
    paragraph: list[Span] = []
    for span in spans:
        first, *rest = span.text.split("\n")
        paragraph.append(Span(first, span.tone))
        for text in rest:
            yield paragraph
            paragraph = [Span(text, span.tone)]
    yield paragraph


def _laid_out(
    spans: Sequence[Span], theme: Theme, role: Role, width: float
) -> tuple[QTextLayout, float]:
    text = "".join(one.text for one in spans)
    backwards = right_to_left(text)
    align = Qt.AlignmentFlag.AlignRight if backwards else Qt.AlignmentFlag.AlignLeft
    option = QTextOption(align)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    direction = Qt.LayoutDirection
    option.setTextDirection(direction.RightToLeft if backwards else direction.LeftToRight)
    layout = QTextLayout(text, theme.font(role))
    layout.setTextOption(option)
    layout.setFormats(_formats(spans, theme))
    layout.setCacheEnabled(True)
    return layout, _fill(layout, width)


def _formats(spans: Sequence[Span], theme: Theme) -> list[QTextLayout.FormatRange]:
    """Positions in a layout count UTF-16 units, not characters."""
    made, at = [], 0
    for span in spans:
        length = units(span.text)
        if span.tone is not Weight.PLAIN and length:
            look = QTextCharFormat()
            if span.tone is Weight.STRONG:
                look.setFont(theme.font(Role.STRONG))
            else:
                look.setForeground(QBrush(QColor(theme.palette.muted)))
            one = QTextLayout.FormatRange()
            one.start, one.length, one.format = at, length, look
            made.append(one)
        at += length
    return made


def _fill(layout: QTextLayout, width: float) -> float:
    height = 0.0
    layout.beginLayout()
    while (one := layout.createLine()).isValid():
        one.setLineWidth(max(width, 1))
        one.setPosition(QPointF(0, height))
        height += round(one.height() * _AIR)
    layout.endLayout()
    return height
