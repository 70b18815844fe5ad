"""How a note is painted in the list: when, what it is and of whom, and its words.

Words are laid out paragraph by paragraph, since a note may hold English and Dari, and each
runs its own way. What a search found is marked while painting, over the same layout.
"""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct
from PySide6 import QtGui  # which makes a format of text when one is first named
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QColor, QPainter, QTextLayout

from moderator.qt.delegates.marks import Mark, MarkItem
from moderator.qt.kit import Box, Role, RowDelegate, Tone, text_width
from moderator.qt.kit.paint import TextItem, chip_size
from moderator.qt.language import tr
from moderator.qt.models.notes import NoteRow, found_ranges

_LEFT: Final = 14
_TOP: Final = 10
_GAP: Final = 6
_MOST_BESIDE: Final = 1.8
"""How many lines, about, may stand beside a chip: broken lines are never quite full."""
KEY_PART: Final = "key"
"""The part of a row that is its star."""


class _MarkedText(Struct, frozen=True):
    """Laid-out text with some of it on another ground."""

    inner: TextItem
    found: tuple[tuple[int, int], ...]
    ground: str

    @property
    def rect(self) -> QRectF:
        """Where it is within its row."""
        return self.inner.rect

    @property
    def part(self) -> str:
        """Nothing is meant by a click on it."""
        return self.inner.part

    @property
    def full(self) -> str:
        """Its whole text where less is shown."""
        return self.inner.full

    def paint(self, painter: QPainter, at: QPointF) -> None:
        """Paint it, the row's corner being at `at`."""
        marked = []
        for start, length in self.found:
            one = QTextLayout.FormatRange()
            one.start, one.length = start, length
            look = QtGui.QTextCharFormat()
            look.setBackground(QBrush(QColor(self.ground)))
            one.format = look
            marked.append(one)
        painter.setPen(self.inner.colour)
        self.inner.layout.draw(painter, at + self.inner.rect.topLeft(), marked)


class NoteDelegate(RowDelegate[NoteRow]):
    """Paints notes. A click on a star is the part `KEY_PART`."""

    def __init__(self) -> None:
        super().__init__()
        self._words: tuple[str, ...] = ()

    def look_for(self, words: Sequence[str]) -> None:
        """Mark these words, given as `text.folded` has them, wherever they stand."""
        if tuple(words) != self._words:
            self._words = tuple(words)
            self._boxes.clear()

    def arrange(self, row: NoteRow, box: Box) -> None:
        muted = box.theme.palette.muted
        wide = text_width(row.clock, box.theme.font(Role.SMALL)) + 10
        left = _LEFT + max(box.theme.px(52), wide)
        when = box.text(row.clock, _LEFT, _TOP, left - _LEFT - 4, Role.SMALL, muted)
        if row.edited:
            box.text(tr("edited"), _LEFT, when.bottom() + 2, left - _LEFT - 4, Role.TINY, muted)
        foot = self._head(row, box, left)
        self._text(row, box, left, foot + 4)

    def _head(self, row: NoteRow, box: Box, left: float) -> float:
        """The chip, what stands beside it, and the star; gives where they end."""
        p, px = box.theme.palette, box.theme.px
        right = box.width - _LEFT
        if row.key:
            size = px(13)
            star = QRectF(right - size, _TOP + 1, size, size)
            box.items.append(MarkItem(star, Mark.STAR, p.accent, KEY_PART, tr("Key message")))
            right -= size + _GAP
        x = left
        if row.off_record:
            size = px(14)
            lock = QRectF(x, _TOP + 1, size, size)
            box.items.append(MarkItem(lock, Mark.LOCK, p.over, "", tr("Never exported")))
            x += size + 4
        chip = box.chip(row.kind, x, _TOP, row.tone)
        foot = chip.bottom()
        x = chip.right() + _GAP
        if row.consent:
            consent = self._consent(row, box, x, left, foot, right)
            x, foot = consent.right() + _GAP, consent.bottom()
        return self._context(row, box, x, left, foot, right)

    def _consent(
        self, row: NoteRow, box: Box, x: float, left: float, foot: float, right: float
    ) -> QRectF:
        fits = x + chip_size(row.consent)[0] <= right
        y = _TOP if fits else foot + 4
        return box.chip(row.consent, x if fits else left, y, row.consent_tone)

    def _context(
        self, row: NoteRow, box: Box, x: float, left: float, foot: float, right: float
    ) -> float:
        """Beside the chip where two lines are enough; else below, over the whole width."""
        font = box.theme.font(Role.SMALL)
        high = chip_size(row.kind)[1]
        beside = right - x
        if text_width(row.context, font) <= beside * _MOST_BESIDE:
            y = foot - high
            place = box.text(row.context, x, y + 1, beside, Role.SMALL, box.theme.palette.muted)
        else:
            place = box.text(
                row.context, left, foot + 3, right - left, Role.SMALL, box.theme.palette.muted
            )
        return max(foot, place.bottom())

    def _text(self, row: NoteRow, box: Box, left: float, y: float) -> None:
        p = box.theme.palette
        width = box.width - left - _LEFT
        for paragraph in row.text.split("\n"):
            place = box.text(paragraph, left, y, width, colour=p.muted if row.off_record else "")
            y = place.bottom()
            found = p.tint(Tone.WARN)
            self._mark(box, paragraph, found.ground if row.off_record else found.line)

    def _mark(self, box: Box, paragraph: str, ground: str) -> None:
        """Positions in a layout count UTF-16 units, not characters."""
        item = box.items[-1]
        found = found_ranges(paragraph, self._words) if self._words else []
        if not found or not isinstance(item, TextItem):
            return
        spans = tuple(
            (units(paragraph[:start]), units(paragraph[start : start + length]))
            for start, length in found
        )
        box.items[-1] = _MarkedText(item, spans, ground)


def units(text: str) -> int:
    """How many UTF-16 units a text has: what Qt counts positions in."""
    return len(text) + sum(char > "\uffff" for char in text)
