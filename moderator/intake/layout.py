"""Tables in text that was laid out with spaces, as a PDF's is: where columns line up, cells are.

A PDF knows no tables, only where words stand. Lines whose parts begin under one another are a
table; empty lines part its rows where there are any, else every line that begins in its first
column does. Wide gaps in a line that has no such neighbour are only wide gaps.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct, field

_PARTS: Final = re.compile(r"\S+(?: {1,2}\S+)*")
_NEAR: Final = 4
"""Columns by which parts under one another may be apart."""

_HYPHEN: Final = re.compile(r"(?<=[^\W\d_])- (?=[^\W\d_])")
_SIGN: Final = re.compile(r"[^\w\s]{1,2}|o|\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})[.):]")

LONGEST_LINE: Final = 2_000


class _Table(Struct):
    """A table that is still being read: where its columns begin, and its lines' parts."""

    starts: list[int]
    lines: list[list[tuple[int, str]]] = field(default_factory=list)
    first: int = 0
    last: int = 0

    def column(self, start: int) -> int | None:
        return next((at for at, one in enumerate(self.starts) if abs(one - start) <= _NEAR), None)


class Laid(Struct, frozen=True):
    """A line of text, or (with `cells`) a row of a table. `number`: its line on the page."""

    number: int
    text: str
    cells: tuple[str, ...] = ()


def laid_out(lines: Sequence[str]) -> Iterator[Laid]:
    """A page's lines, its tables put together."""
    at = 0
    while at < len(lines):
        table = _table(lines, at)
        if table is None:
            yield Laid(at + 1, " ".join(lines[at][:LONGEST_LINE].split()))
            at += 1
        else:
            yield from (Laid(number + 1, "", cells) for number, cells in _rows(table))
            at = table.last + 1


def _parts(line: str) -> list[tuple[int, str]]:
    parts = [(found.start(), found[0]) for found in _PARTS.finditer(line[:LONGEST_LINE])]
    if len(parts) > 1 and _SIGN.fullmatch(parts[0][1]):
        # A bullet stands apart from its text, and is no column of a table.
        parts[:2] = [(parts[0][0], f"{parts[0][1]} {parts[1][1]}")]
    return parts


def _table(lines: Sequence[str], at: int) -> _Table | None:
    """The table that begins in this line, or None."""
    parts = _parts(lines[at])
    if len(parts) < 2:
        return None
    table = _Table([start for start, _ in parts], [parts], at, at)
    gap, aligned = 0, 1
    for number in range(at + 1, len(lines)):
        parts = _parts(lines[number])
        if not parts:
            gap += 1
            if gap > 2:
                break
            continue
        if not _belongs(table, parts, gap):
            break
        table.lines += [[] for _ in range(gap)] + [parts]
        aligned += len(parts) > 1
        table.last, gap = number, 0
    return table if aligned > 1 else None


def _belongs(table: _Table, parts: list[tuple[int, str]], gap: int) -> bool:
    columns = [table.column(start) for start, _ in parts]
    if None in columns:
        return False
    # A line that only begins where the first column does is the text below the table.
    return len(parts) > 1 or columns[0] != 0 or (not gap and len(table.starts) > 2)


def _rows(table: _Table) -> Iterator[tuple[int, tuple[str, ...]]]:
    parted = any(not parts for parts in table.lines)
    cells: list[list[str]] = []
    begun = table.first
    for number, parts in enumerate(table.lines, table.first):
        new = not parts if parted else any(table.column(start) == 0 for start, _ in parts)
        if new and cells:
            yield begun, tuple(map(_cell, cells))
            cells = []
        if parts and not cells:
            cells, begun = [[] for _ in table.starts], number
        for start, text in parts:
            column = table.column(start)
            if column is not None:
                cells[column].append(text)
    if cells:
        yield begun, tuple(map(_cell, cells))


def _cell(lines: list[str]) -> str:
    """A cell's lines as one; a hyphen at the end of one of them is part of a word."""
    return _HYPHEN.sub("-", " ".join(lines))


_MOSTLY: Final = 0.6


def closed_up(laid: Sequence[Laid]) -> list[Laid]:
    """Without the empty lines that stand between nearly all lines: they are the paragraphs'
    spacing, and only what is more than that sets something apart."""
    gaps = _gaps(laid)
    filled = [gap for at, gap in gaps.items() if not laid[at].cells]
    usual = min((gap for gap in filled if gap), default=0)
    if not usual or sum(gap > 0 for gap in filled) < _MOSTLY * len(filled):
        return list(laid)
    kept: list[Laid] = []
    for at, one in enumerate(laid):
        if one.text or one.cells:
            after_row = bool(one.cells) or bool(kept and kept[-1].cells)
            if gaps[at] > (0 if after_row else usual):
                kept.append(Laid(one.number - 1, ""))
            kept.append(one)
    return kept


def _gaps(laid: Sequence[Laid]) -> dict[int, int]:
    """How many empty lines come before each line that is not empty."""
    gaps: dict[int, int] = {}
    gap = 0
    for at, one in enumerate(laid):
        if one.text or one.cells:
            gaps[at] = gap
            gap = 0
        else:
            gap += 1
    return gaps
