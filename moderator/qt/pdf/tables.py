"""Tables as strips of paper: the width of columns, cells of several lines, heads repeated."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import Final

from PySide6.QtCore import QRectF

from moderator.core.text import clean
from moderator.outcome.document import Table
from moderator.qt.pdf.letters import HAIRLINE, MUTED, Letters, Style
from moderator.qt.pdf.strips import Block, Mark, Node, Strip, line_marks

_GAP: Final = 10
"""Points between columns."""

_AIR: Final = 3.5
"""Points above and below a row's text."""

_UNDER_HEAD: Final = 2
"""Points more below a head, for rows that go on from the page before and have no air above."""

_WHOLE: Final = 12
"""Lines up to which a row is kept on one page."""

_REPEATED: Final = 120
"""Points up to which a head is repeated on every page."""

_MEASURED: Final = 300
"""Characters of a cell that count towards the width of its column."""


def table_strips(table: Table, letters: Letters, width: float, tree: Node) -> list[Strip]:
    """A table with its caption over it, `width` points wide."""
    return _Setting(table, letters, width, tree.add("Table")).strips()


class _Setting:
    """One table being set."""

    def __init__(self, table: Table, letters: Letters, width: float, node: Node) -> None:
        self._table = table
        self._letters = letters
        self._width = width
        self._node = node
        self._columns = _places(_wanted(table, letters), width)

    def strips(self) -> list[Strip]:
        """Caption, head and rows."""
        caption = self._caption()
        head = self._row(self._table.columns, Style.HEAD_CELL, "TH", MUTED)
        for strip in head:
            strip.keep = True
        head[-1].height += _UNDER_HEAD
        again = tuple(head) if sum(strip.height for strip in head) <= _REPEATED else ()
        made = [*caption, *head]
        for cells in self._table.rows:
            row = self._row(cells, Style.CELL, "TD", HAIRLINE)
            for strip in row:
                strip.again = again
            made += row
        made[0].before = 16
        return made

    def _caption(self) -> list[Strip]:
        if not clean(self._table.caption):
            return []
        style = Style.CAPTION
        node = self._node.add("Caption")
        lines = self._letters.plain(self._table.caption, style, self._width)
        return [
            Strip(style.value.line, line_marks(self._letters, node, lines, at, 0), keep=True)
            for at in range(len(lines.texts))
        ]

    def _row(self, cells: Sequence[str], style: Style, role: str, rule: str) -> list[Strip]:
        row = self._node.add("TR")
        columns = []
        for at, (text, (x, width)) in enumerate(zip(cells, self._columns, strict=True)):
            node = row.add(role)
            right = at in self._table.numbers
            lines = self._letters.plain(text, style, width, right)
            columns.append(
                [
                    line_marks(self._letters, node, lines, line, x, 0 if line else _AIR)
                    for line in range(len(lines.texts))
                ]
            )
        return self._cut(columns, style.value.line, rule)

    def _cut(self, columns: list[list[tuple[Mark, ...]]], line: float, rule: str) -> list[Strip]:
        """A strip for each line of the row's highest cell. Only the first has air above it."""
        across = list(zip_longest(*columns, fillvalue=()))
        last = len(across) - 1
        made = []
        for at, cells in enumerate(across):
            marks = [mark for cell in cells for mark in cell]
            height = line + (_AIR if at == 0 else 0) + (_AIR if at == last else 0)
            if at == last:
                marks.append(Block(QRectF(0, height - 0.6, self._width, 0.6), rule))
            together = last < _WHOLE or at == 0 or at == last - 1
            made.append(Strip(height, tuple(marks), keep=together and at < last))
        return made


def _wanted(table: Table, letters: Letters) -> list[float]:
    """How wide each column would be on one line."""
    columns = list(zip(table.columns, *table.rows, strict=True))
    wanted = []
    for head, *cells in columns:
        widest = max((letters.width(cell[:_MEASURED], Style.CELL) for cell in cells), default=0)
        wanted.append(max(letters.width(head[:_MEASURED], Style.HEAD_CELL), widest, 24) + 1)
    return wanted


def _places(wanted: list[float], width: float) -> list[tuple[float, float]]:
    """(left, width) of each column. Narrow ones get what they want; the others share what is
    left in proportion, and what is left over when all are narrow goes to the widest."""
    room = width - _GAP * (len(wanted) - 1)
    given = _shares(wanted, room)
    places, x = [], 0.0
    for one in given:
        places.append((x, one))
        x += one + _GAP
    return places


def _shares(wanted: list[float], room: float) -> list[float]:
    spare = room - sum(wanted)
    if spare >= 0:
        widest = wanted.index(max(wanted))
        return [one + (spare if at == widest else 0) for at, one in enumerate(wanted)]
    narrow = {at for at, one in enumerate(wanted) if one <= room / len(wanted)}
    left = room - sum(wanted[at] for at in narrow)
    # The square root: a column of whole sentences must not starve one of short phrases.
    parts = [0 if at in narrow else one**0.5 for at, one in enumerate(wanted)]
    whole = sum(parts)
    return [one if at in narrow else left * parts[at] / whole for at, one in enumerate(wanted)]
