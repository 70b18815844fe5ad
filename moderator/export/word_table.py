"""Tables of a Word document: the first row repeats on every page, and no row is torn in two."""

from collections.abc import Iterable
from itertools import accumulate, pairwise
from typing import Final

from docx.oxml.xmlchemy import BaseOxmlElement

from moderator.export.word_xml import Pen, Style, element
from moderator.outcome.document import Span, Table

_STYLE: Final = "OutcomeTable"
_LOOK: Final = "0620"
"""The style's first row counts, its bands do not."""

_LETTER: Final = 136
"""Twentieths of a point that a letter of a table takes, rather more than less."""

_PADDING: Final = 260
"""Left and right of a cell's text, in the same unit."""

_LONGEST_WORD: Final = 16
_LONGEST_LINE: Final = 48
"""Letters for which a column is widened, at most."""


def table(pen: Pen, block: Table, width: int) -> BaseOxmlElement:
    """The table without its caption. `width`: of all columns, in twentieths of a point."""
    widths = column_widths(block, width)
    made = element(
        "w:tbl",
        element(
            "w:tblPr",
            element("w:tblStyle", val=_STYLE),
            element("w:tblW", w=str(width), type="dxa"),
            element("w:tblLayout", type="fixed"),
            element("w:tblLook", val=_LOOK, firstRow="1", noHBand="1", noVBand="1"),
        ),
        element("w:tblGrid", *(element("w:gridCol", w=str(one)) for one in widths)),
    )
    made.append(_row(pen, block, block.columns, widths, heads=True))
    made.extend(_row(pen, block, row, widths, heads=False) for row in block.rows)
    return made


def column_widths(block: Table, width: int) -> list[int]:
    """The width shared out by what the columns hold; the sum is `width`. First every column has
    room for its longest word, so that no time or figure breaks; the rest goes to sentences."""
    columns = [
        [row[at] for row in (block.columns, *block.rows)] for at in range(len(block.columns))
    ]
    least = [_room(max(map(_longest_word, texts)), _LONGEST_WORD) for texts in columns]
    wished = [_room(max(map(_longest_line, texts)), _LONGEST_LINE) for texts in columns]
    if sum(least) >= width:
        return _shares(least, width)
    more = [wish - need for wish, need in zip(wished, least, strict=True)]
    rest = _shares(more if any(more) else least, width - sum(least))
    return [need + extra for need, extra in zip(least, rest, strict=True)]


def _room(letters: int, most: int) -> int:
    return _PADDING + _LETTER * min(letters, most)


def _longest_word(text: str) -> int:
    return max(map(len, text.split()), default=0)


def _longest_line(text: str) -> int:
    return max(map(len, text.split("\n")))


def _shares(needs: list[int], width: int) -> list[int]:
    """Whole numbers in proportion to `needs`, whose sum is `width`."""
    edges = [width * part // sum(needs) for part in accumulate(needs, initial=0)]
    return [end - start for start, end in pairwise(edges)]


def _row(
    pen: Pen, block: Table, texts: Iterable[str], widths: list[int], *, heads: bool
) -> BaseOxmlElement:
    settings = element("w:trPr", element("w:cantSplit"))
    if heads:
        settings.append(element("w:tblHeader"))
    row = element("w:tr", settings)
    for at, (text, width) in enumerate(zip(texts, widths, strict=True)):
        style = Style.COLUMN if heads else Style.CELL
        spans = (Span(text),) if text else ()
        row.append(
            element(
                "w:tc",
                element("w:tcPr", element("w:tcW", w=str(width), type="dxa")),
                pen.paragraph(style, spans, right=at in block.numbers),
            )
        )
    return row
