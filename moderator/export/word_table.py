"""Tables of a Word document: the first row repeats on every page, and no row is torn in two."""

from collections.abc import Iterable
from typing import Final

from docx.oxml.xmlchemy import BaseOxmlElement

from moderator.export.word_xml import Pen, Style, element
from moderator.outcome.document import Span, Table

_STYLE: Final = "OutcomeTable"
_LOOK: Final = "0620"
"""The style's first row counts, its bands do not."""

_NARROWEST: Final = 6
_WIDEST: Final = 48
"""Characters that a column is given room for, at least and at most."""


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
    """The width shared out by what the columns hold, so that figures do not take the room
    that sentences need; their sum is `width`."""
    needs = [
        min(max(_NARROWEST, *(_longest(row[at]) for row in (block.columns, *block.rows))), _WIDEST)
        for at in range(len(block.columns))
    ]
    edges = [width * sum(needs[:at]) // (sum(needs) or 1) for at in range(len(needs) + 1)]
    return [end - start for start, end in zip(edges, edges[1:], strict=False)]


def _longest(text: str) -> int:
    return max(map(len, text.split("\n")))


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
