"""The tables as .csv: one file a sheet, for programs that read nothing better.

Comma, quotes and CRLF are RFC 4180's; the byte order mark is there because Excel takes a file
without it for the system's old code page and shows Dari as rubbish. Every text is in quotes,
so that a program which also splits at semicolons (LibreOffice proposes it) leaves it whole.

A .csv cannot say that a cell is text, so whatever might be taken for a formula gets an
apostrophe before it, as OWASP's page on CSV injection advises: `=1+1` becomes `'=1+1`. The
same is done inside a text after a semicolon, a tab and a line break, since a French Excel
splits there whatever the quotes say. The sign is part of the text for whoever reads the file
by program: the exact words are in the .xlsx and in the JSON. Numbers stay numbers, with a
point; times are local to the event, in ISO 8601.
"""

import csv
import io
import re
from collections.abc import Iterable
from typing import Final

from moderator.core.text import clean
from moderator.export.cells import FORMULA_SIGN, looks_like_formula, moment, settled
from moderator.export.formats import Made, Pictures
from moderator.outcome.document import Cell, Outcome, Sheet

_AFTER_A_CUT: Final = re.compile(rf"(?<=[;\t\n])(?={FORMULA_SIGN})")


def render(outcome: Outcome, _pictures: Pictures) -> tuple[Made, ...]:
    """One file a sheet, called after the outcome and the sheet's key."""
    return tuple(
        Made(f"{outcome.name}.{clean(sheet.key)}.csv", _file(sheet)) for sheet in outcome.sheets
    )


def _file(sheet: Sheet) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerow(_row(column.title for column in sheet.columns))
    writer.writerows(map(_row, sheet.rows))
    return text.getvalue().encode("utf-8-sig")


def _row(cells: Iterable[Cell]) -> list[str | int | float]:
    return [_written(settled(cell)) for cell in cells]


def _written(cell: Cell) -> str | int | float:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return guarded(cell)
    return cell if isinstance(cell, int | float) else moment(cell)


def guarded(text: str) -> str:
    """A text that no spreadsheet calculates, wherever it cuts it."""
    inside = _AFTER_A_CUT.sub("'", text)
    return f"'{inside}" if looks_like_formula(inside) else inside
