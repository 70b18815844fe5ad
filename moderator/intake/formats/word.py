"""Word's .docx as lines: paragraphs and tables in their order, with what Word says they are.

The text is taken from the paragraph's own elements, since python-docx's `text` leaves out what
stands in tracked insertions and content controls, where half of a circulated note lives.
"""

from collections.abc import Iterator
from typing import Any, Final
from zipfile import BadZipFile

import docx
from docx.document import Document as WordDocument
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from lxml.etree import LxmlError

from moderator.core.say import say
from moderator.intake.document import Kind, Line, row, safe
from moderator.intake.formats.zips import broken, checked

_DROPPED: Final = frozenset(
    (qn("w:del"), qn("w:moveFrom"), qn("w:txbxContent"), qn("w:instrText"),
     "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent")
)  # fmt: skip
_HEADINGS: Final = ("heading", "title", "subtitle", "titre", "sous-titre", "überschrift")
_DEEPEST: Final = 40


def lines(name: str, data: bytes) -> list[Line]:
    """The lines of a .docx. Raises `NotReadable`."""
    file = checked(name, data, "word/document.xml")
    try:
        opened = docx.Document(file)
        return list(_body(opened, opened.element.body))
    except (
        OpcError,
        LxmlError,
        BadZipFile,
        KeyError,
        ValueError,
        AttributeError,
        TypeError,
        IndexError,
    ) as error:
        raise broken(name) from error


def _body(opened: WordDocument, parent: Any) -> Iterator[Line]:
    styles = {style.style_id: (style.name or "").casefold() for style in opened.styles}
    paragraphs = tables = 0
    for element in _blocks(parent):
        if element.tag == qn("w:p"):
            paragraphs += 1
            yield from _paragraph(element, styles, f"paragraph {paragraphs}")
        else:
            tables += 1
            yield Line("")
            for number, cells in enumerate(_rows(element), 1):
                yield row(cells, say("table {table}, row {row}", table=tables, row=number))
            yield Line("")


def _blocks(parent: Any, depth: int = 0) -> Iterator[Any]:
    """Paragraphs and tables, also those in content controls."""
    for element in parent:
        if element.tag in (qn("w:p"), qn("w:tbl")):
            yield element
        elif (
            element.tag in (qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:customXml"))
            and depth < _DEEPEST
        ):
            yield from _blocks(element, depth + 1)


def _paragraph(element: Any, styles: dict[str, str], place: str) -> Iterator[Line]:
    text = safe(_text(element))
    kind, strong = _kind(element, styles), _strong(element)
    for at, part in enumerate(text.split("\n")):
        yield Line(
            part.strip(),
            place,
            kind if at == 0 or kind is Kind.HEADING else Kind.TEXT,
            strong=strong,
        )


def _text(element: Any) -> str:
    """The words of a paragraph or cell; a break is a new line."""
    parts: list[str] = []
    stack = [element]
    while stack:
        one = stack.pop()
        if one.tag in _DROPPED:
            continue
        if one.tag == qn("w:t"):
            parts.append(one.text or "")
        elif one.tag == qn("w:tab"):
            parts.append("\t")
        elif one.tag in (qn("w:br"), qn("w:cr")):
            parts.append("\n")
        elif one.tag == qn("w:noBreakHyphen"):
            parts.append("-")
        if one.tag != qn("w:pPr"):
            stack.extend(reversed(one))
    return "".join(parts)


def _kind(element: Any, styles: dict[str, str]) -> Kind:
    found = element.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    style = styles.get(found.get(qn("w:val"), ""), "") if found is not None else ""
    if style.startswith(_HEADINGS):
        return Kind.HEADING
    numbered = element.find(f"{qn('w:pPr')}/{qn('w:numPr')}") is not None
    return Kind.ITEM if numbered or style.startswith(("list bullet", "list number")) else Kind.TEXT


def _strong(element: Any) -> bool:
    """Is every word of it bold?"""
    runs = [run for run in element.iter(qn("w:r")) if _text(run).strip()]
    return bool(runs) and all(_bold(run) for run in runs)


def _bold(run: Any) -> bool:
    found = run.find(f"{qn('w:rPr')}/{qn('w:b')}")
    return found is not None and found.get(qn("w:val"), "1") not in ("0", "false")


def _rows(table: Any) -> Iterator[list[str]]:
    """Each row's cells as text; a cell of several paragraphs is one text, lines by commas."""
    for line in table.iter(qn("w:tr")):
        yield [_cell(cell) for cell in line.iter(qn("w:tc"))]


def _cell(cell: Any) -> str:
    parts = [safe(_text(one)).replace("\n", " ").strip() for one in cell.iter(qn("w:p"))]
    return "\n".join(part for part in parts if part)
