"""How a request is painted: its number, the question, chips and who asks, and its button.

Section heads are rows of the same list, smaller, with words at the right; they carry what is
true of the whole section, so that the panel needs no lines of its own for that.
"""

from typing import Final

from PySide6.QtCore import QRectF

from moderator.qt.kit import Box, Role, RowDelegate, Tone, text_width
from moderator.qt.kit.paint import chip_size
from moderator.qt.models.requests import FloorRow, HeadingRow, RequestRow, Section

_SIDE: Final = 14
_TOP: Final = 10
_GAP: Final = 6


class RequestDelegate(RowDelegate[FloorRow]):
    """Paints the floor queue. Parts of rows are `models.requests.Part`."""

    def marked(self, row: FloorRow) -> bool:
        return isinstance(row, RequestRow) and row.section is Section.LIVE

    def arrange(self, row: FloorRow, box: Box) -> None:
        if isinstance(row, HeadingRow):
            _heading(row, box)
        else:
            _request(row, box)


def _heading(row: HeadingRow, box: Box) -> None:
    p, px = box.theme.palette, box.theme.px
    box.pad = 6
    part = row.press or ""
    fold = ("▼ " if row.open else "▶ ") if row.press is not None else ""
    title = fold + row.title
    wide = text_width(title, box.theme.font(Role.SMALL_STRONG)) + 4
    box.text(title, _SIDE, px(7), wide, Role.SMALL_STRONG, p.muted, lines=1, part=part)
    if row.words:
        x = _SIDE + wide + px(12)
        colour = p.muted if row.tone is Tone.NEUTRAL else p.tone(row.tone)
        rest = box.width - x - _SIDE
        box.text(row.words, x, px(6), rest, Role.SMALL, colour, 1, part == "", part)
    box.least = px(28)


def _request(row: RequestRow, box: Box) -> None:
    p, px = box.theme.palette, box.theme.px
    left = _SIDE + px(34)
    live, quiet = row.section is Section.LIVE, row.section is Section.DONE
    number = p.accent if live else p.muted
    box.text(str(row.number), _SIDE, _TOP, px(32), Role.STRONG, number, 1)
    corner = _at_the_right(row, box)
    width = corner.left() - px(12) - left
    colour = p.muted if quiet or not row.asks else p.ink
    role = Role.MEDIUM if live else Role.BODY
    text = box.text(row.text, left, _TOP, width, role, colour, 1 if quiet else 2)
    foot = text.bottom() + 4
    # Below the button the line is free to its end.
    right = box.width - _SIDE if foot >= corner.bottom() else corner.left() - px(12)
    foot = _chips(row, box, left, foot, right)
    width = box.width - left - _SIDE
    for words in row.also:
        foot = box.text(words, left, foot + 3, width, Role.SMALL, p.muted, 1).bottom()
    if row.advice:
        box.text(f"◇ {row.advice}", left, foot + 3, width, Role.SMALL, p.accent, 2)


def _at_the_right(row: RequestRow, box: Box) -> QRectF:
    """The button or the time left; gives the room it takes."""
    p, px = box.theme.palette, box.theme.px
    edge = box.width - _SIDE
    if row.left:
        wide = text_width(row.left, box.theme.font(Role.STRONG)) + 4
        wide = max(wide, text_width(row.limit, box.theme.font(Role.SMALL)) + 4)
        tone = p.tone(row.tone)
        left = box.text(row.left, edge - wide, _TOP, wide, Role.STRONG, tone, 1, True)
        if not row.limit:
            return left
        y = left.bottom() + 1
        return left | box.text(row.limit, edge - wide, y, wide, Role.SMALL, p.muted, 1, True)
    if row.press is None:
        return QRectF(edge + px(12), _TOP, 0, 0)
    return box.button(row.press.text, row.press.hint, edge + 2, _TOP - 1, row.press.part)


def _chips(row: RequestRow, box: Box, left: float, y: float, right: float) -> float:
    """What goes on, the chips, the details beside them or below; gives where they end."""
    x, place = left, QRectF(left, y, 0, 0)
    live = row.section is Section.LIVE
    if row.doing:
        words = f"● {row.doing}"
        wide = text_width(words, box.theme.font(Role.SMALL_STRONG)) + 2
        place = box.text(words, x, y + 1, wide, Role.SMALL_STRONG, box.theme.palette.accent, 1)
        x = place.right() + _GAP + 2
    for tag in row.tags:
        wide = chip_size(tag.text)[0]
        if x > left and x + wide > right:
            x, y = left, place.bottom() + 4
        # On the accent ground of what is on now, an accent chip could not be seen.
        hidden = live and tag.tone is Tone.ACCENT
        place = box.chip(tag.text, x, y, Tone.NEUTRAL if hidden else tag.tone)
        x = place.right() + _GAP
    if not row.details:
        return place.bottom()
    muted = box.theme.palette.muted
    if text_width(row.details, box.theme.font(Role.SMALL)) <= right - x - 1:
        told = box.text(row.details, x + 1, y + 1, right - x - 1, Role.SMALL, muted, 1)
    else:
        # Below the chips it is past the button too; with none it may stand beside that.
        beside = x == left
        at, end = (y, right) if beside else (place.bottom() + 3, box.width - _SIDE)
        told = box.text(row.details, left, at, end - left, Role.SMALL, muted, 2)
    return max(place.bottom(), told.bottom())
