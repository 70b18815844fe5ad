"""How a thing left to do is painted: a mark, what it is, and its remedy as a button."""

from typing import Final

from PySide6.QtCore import QRectF

from moderator.qt.delegates.marks import Mark, MarkItem
from moderator.qt.kit import Box, Role, RowDelegate
from moderator.qt.models.todo import Todo

REMEDY: Final = "remedy"
"""The part of a row that is its button."""

_LEFT: Final = 14
_TOP: Final = 11
_KEY: Final = "↵"


class TodoDelegate(RowDelegate[Todo]):
    """Paints what is left to do."""

    def arrange(self, row: Todo, box: Box) -> None:
        palette, px = box.theme.palette, box.theme.px
        button = box.button(row.remedy, _KEY, box.width - 12, _TOP, REMEDY)
        size = px(12)
        place = QRectF(_LEFT, _TOP + 3, size, size)
        box.items.append(MarkItem(place, Mark.WARNING, palette.warn))
        left = _LEFT + size + 12
        wide = button.left() - left - 10
        text = box.text(row.text, left, _TOP, wide, Role.STRONG)
        box.text(row.detail, left, text.bottom() + 2, wide, Role.SMALL, palette.muted)
        box.pad = 11
