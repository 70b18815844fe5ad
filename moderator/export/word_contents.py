"""The table of contents: a field that Word can update, filled in before anybody does.

Which page a heading falls on is known to Word alone, and asking it to update on opening
(w:updateFields) makes it ask the reader first. So the entries come without numbers and read as a
list of links; updating the field (F9) adds the numbers, for which the styles hold a place.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from docx.oxml.xmlchemy import BaseOxmlElement

from moderator.export.word_xml import Pen, Style, element
from moderator.outcome.document import Span

DEEPEST: Final = 2
"""Levels of headings that the contents list."""

_FIELD: Final = f' TOC \\o "1-{DEEPEST}" \\h \\z \\u '
_STYLES: Final = {1: Style.CONTENTS_1, 2: Style.CONTENTS_2}


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents. `text`: one line; `place`: the name of its bookmark."""

    text: str
    level: int
    place: str


def contents(pen: Pen, heading: str, entries: Sequence[Entry]) -> BaseOxmlElement:
    """The table of contents under its heading, as Word keeps it together (w:sdt)."""
    lines = [_line(pen, entry) for entry in entries]
    after_settings = 1
    for part in reversed(_opening()):
        lines[0].insert(after_settings, part)
    end = pen.paragraph(Style.CONTENTS_1, ())
    end.append(_mark("end"))
    title = [pen.paragraph(Style.CONTENTS, (Span(heading),))] if heading else []
    return element(
        "w:sdt",
        element(
            "w:sdtPr",
            element(
                "w:docPartObj",
                element("w:docPartGallery", val="Table of Contents"),
                element("w:docPartUnique"),
            ),
        ),
        element("w:sdtContent", *title, *lines, end),
    )


def marked(paragraph: BaseOxmlElement, number: int, place: str) -> BaseOxmlElement:
    """The paragraph with a bookmark around its runs, for an entry to lead to. `number`: not used
    by another bookmark of the document."""
    after_settings = 1
    start = element("w:bookmarkStart", id=str(number), name=place)
    paragraph.insert(after_settings, start)
    paragraph.append(element("w:bookmarkEnd", id=str(number)))
    return paragraph


def _line(pen: Pen, entry: Entry) -> BaseOxmlElement:
    line = pen.paragraph(_STYLES[entry.level], (Span(entry.text),))
    link = element("w:hyperlink", anchor=entry.place, history="1")
    link.extend(line[1:])
    line.append(link)
    return line


def _opening() -> list[BaseOxmlElement]:
    code = element("w:instrText")
    code.text = _FIELD
    code.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return [_mark("begin"), element("w:r", code), _mark("separate")]


def _mark(kind: str) -> BaseOxmlElement:
    return element("w:r", element("w:fldChar", fldCharType=kind))
