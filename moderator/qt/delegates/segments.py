"""How a segment and a speaker are painted as rows.

A segment has three columns: when, what, and how long, so that the eye can run down each of
them alone. What is over is muted, what runs now has the accent ground, and every colour has
its word beside it.
"""

from datetime import time
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from moderator.core.reading import Progress
from moderator.qt.kit import Box, Role, RowDelegate, Tone, rounded, text_width
from moderator.qt.language import time_text, tr
from moderator.qt.models.segments import PersonRow, SegmentRow
from moderator.qt.palette import Palette

_EDGE: Final = 13
_GAP: Final = 10
_TOP: Final = 7
_LEAST_NAME: Final = 60
_MORNING, _EVENING = time(10), time(22)


class WholeItem(Struct, frozen=True):
    """The ground of a whole row: nothing to see, but a tooltip with everything in it."""

    rect: QRectF
    full: str
    part: str = ""

    def paint(self, painter: QPainter, at: QPointF) -> None:
        """Nothing: the row's other items are on top of it."""


class LockItem(Struct, frozen=True):
    """A small padlock, drawn, because no font we ship has one."""

    rect: QRectF
    colour: str
    part: str = ""
    full: str = ""

    def paint(self, painter: QPainter, at: QPointF) -> None:
        """A body and a shackle."""
        box = self.rect.translated(at)
        body = QRectF(box.left(), box.center().y(), box.width(), box.height() / 2)
        rounded(painter, body, self.colour, "", 1.5)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self.colour), max(1.4, box.width() / 6)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inner = QRectF(0, 0, box.width() * 0.56, box.height() * 0.8)
        inner.moveTo(box.left() + box.width() * 0.22, box.top() + 1)
        painter.drawArc(inner, 0, 180 * 16)
        painter.restore()


class SegmentDelegate(RowDelegate[SegmentRow]):
    """Rows of the run of show."""

    def marked(self, row: SegmentRow) -> bool:
        return row.progress is Progress.RUNNING

    def arrange(self, row: SegmentRow, box: Box) -> None:
        theme = box.theme
        palette = theme.palette
        box.pad, box.least = _TOP, theme.px(48)
        running = row.progress is Progress.RUNNING
        over = row.progress in (Progress.DONE, Progress.SKIPPED, Progress.DROPPED)
        role = Role.STRONG if running else Role.BODY
        left = _EDGE + _widest_time(theme.font(Role.STRONG)) + _GAP
        above, below = _right_column(row, box, role)
        colour = palette.muted if over else palette.ink
        named = _named(box, row, left, box.width - left - above - _GAP, colour)
        if row.line:
            room = box.width - left - below - _GAP
            line = _fitting((row.line, *row.shorter), room, theme.font(Role.SMALL))
            box.text(line, left, named + 1, room, Role.SMALL, palette.muted, lines=1)
        high = round(theme.font(role).pixelSize() * 1.35)
        when = palette.tint(Tone.ACCENT).text if running else palette.muted
        box.text(row.time, _EDGE, (box.height - high) / 2, left - _EDGE, role, when, lines=1)
        whole = QRectF(0, 0, box.width, box.height - box.pad)
        box.items.insert(0, WholeItem(whole, row.full))


def _fitting(lines: tuple[str, ...], room: float, font: QFont) -> str:
    """The first for which there is room, else the last."""
    return next((one for one in lines if text_width(one, font) <= room), lines[-1])


def _widest_time(font: QFont) -> float:
    """Pixels of the column of times, however they are written; all digits are equally wide."""
    return max(text_width(time_text(one), font) for one in (_MORNING, _EVENING))


def _named(
    box: Box, row: SegmentRow | PersonRow, left: float, room: float, colour: str = ""
) -> float:
    """Paints the title, with "online" behind it; gives back where it ends."""
    name = row.title if isinstance(row, SegmentRow) else row.name
    chip = text_width(tr("online"), box.theme.font(Role.SMALL_STRONG)) + 20 if row.online else 0.0
    if room - chip < _LEAST_NAME:
        # Too narrow for both: the name first; the tooltip and the spoken row still say it.
        chip = 0.0
    room = max(1.0, room - chip)
    # Alone in its row, it stands in the middle of it.
    alone = isinstance(row, SegmentRow) and not row.line
    high = round(box.theme.font(Role.STRONG).pixelSize() * 1.35)
    top = (box.least - high) / 2 if alone else box.pad
    place = box.text(name, left, top, room, Role.STRONG, colour, lines=1)
    if chip:
        wide = min(text_width(name, box.theme.font(Role.STRONG)), room)
        box.chip(tr("online"), left + wide + 7, top, Tone.ACCENT)
    return place.bottom()


def _right_column(row: SegmentRow, box: Box, role: Role) -> tuple[float, float]:
    """Paints the two lines at the right; gives back the width each takes, edge included."""
    theme = box.theme
    palette = theme.palette
    wide = text_width(row.right, theme.font(role)) + 1
    under = text_width(row.below, theme.font(Role.SMALL)) + 1 if row.below else 0.0
    first = palette.ink if row.progress is Progress.TO_COME else palette.muted
    if row.progress is Progress.RUNNING:
        first = _colour(palette, row)
    high = round(theme.font(role).pixelSize() * 1.35)
    top = box.pad if row.below else (box.least - high) / 2
    right = box.width - _EDGE
    said = box.text(row.right, right - wide, top, wide, role, first, lines=1, right=True)
    if row.below:
        shade = _colour(palette, row)
        down = said.bottom() + 1
        box.text(row.below, right - under, down, under, Role.SMALL, shade, lines=1, right=True)
    if row.locked:
        size = float(theme.px(12))
        middle = said.center().y() - size / 2 - 1
        box.items.append(
            LockItem(
                QRectF(right - wide - size - 5, middle, size * 0.85, size),
                palette.muted,
                full=tr("Locked: re-planning leaves its length alone"),
            )
        )
        wide += size + 5
    return _EDGE + wide, _EDGE + (under or wide)


def _colour(palette: Palette, row: SegmentRow) -> str:
    """Of the words at the right; on the accent ground they must stand off from that."""
    if row.progress is Progress.RUNNING:
        return palette.over if row.tone is Tone.OVER else palette.tint(Tone.ACCENT).text
    return palette.tone(row.tone)


class PersonDelegate(RowDelegate[PersonRow]):
    """Rows of who has spoken how long."""

    def marked(self, row: PersonRow) -> bool:
        return row.speaking

    def arrange(self, row: PersonRow, box: Box) -> None:
        theme = box.theme
        box.pad = _TOP + 1
        palette = theme.palette
        width = box.width - 2 * _EDGE
        share = text_width(row.share, theme.font(Role.SMALL)) + 1
        room = width - share - _GAP
        bottom = _named(box, row, _EDGE, room)
        place = box.width - _EDGE - share
        box.text(row.share, place, box.pad, share, Role.SMALL, palette.muted, lines=1, right=True)
        if row.used:
            shade = palette.warn if row.over else palette.muted
            bottom = box.text(
                row.used, _EDGE, bottom + 1, width, Role.SMALL, shade, lines=1
            ).bottom()
        _bar(box, row, bottom + 5, width)


def _bar(box: Box, row: PersonRow, top: float, width: float) -> None:
    """Used of the budget; past it in the colour of "over", behind a gap where it ended."""
    palette = box.theme.palette
    box.bar(_EDGE, top, width, 4, palette.track)
    if row.bar <= 0:
        return
    if not row.over:
        box.bar(_EDGE, top, max(4.0, width * min(row.bar, 1.0)), 4, palette.accent)
        return
    budget = width / row.bar
    box.bar(_EDGE, top, budget - 1, 4, palette.accent)
    box.bar(_EDGE + budget + 1, top, width - budget - 1, 4, palette.warn)
