"""What the tables of .xlsx, .csv and JSON have in common: the value of a cell, made safe.

Texts are cleaned once more on their way out, as everywhere. Numbers that no table can hold
(NaN, the infinities) are empty cells, moments have whole seconds. Which first characters make
a spreadsheet take a text for a formula is said here once; what to do about it is each
format's own affair, since only .xlsx can say of a cell that it is text.
"""

import math
import re
from datetime import datetime
from typing import Final

from moderator.core.text import clean
from moderator.outcome.document import Cell

FORMULA_SIGN: Final = r"[=+\-@＝＋－＠]"
"""A regular expression: the signs of OWASP's list for CSV injection, and their full-width
forms, which spreadsheets in East Asian languages take for the same."""

_FORMULA: Final = re.compile(rf"{FORMULA_SIGN}|[\t\r\n]")


def settled(cell: Cell) -> Cell:
    """A cell's value as every table may hold it."""
    if isinstance(cell, str):
        return clean(cell)
    if isinstance(cell, datetime):
        return cell.replace(microsecond=0, tzinfo=None)
    if isinstance(cell, float) and not math.isfinite(cell):
        return None
    return cell


def looks_like_formula(text: str) -> bool:
    """Whether a spreadsheet that is left to guess might calculate this text."""
    return _FORMULA.match(text) is not None


def moment(at: datetime) -> str:
    """A local time of the event in ISO 8601, to the second and without a zone."""
    return at.isoformat(timespec="seconds")
