"""The table of contents: a field that Word can update, filled in before anybody does.

Which page a heading falls on is known to Word alone, and asking it to update on opening
(w:updateFields) makes it ask the reader first. So the entries come without numbers and read as a
list of links; updating the field (F9) adds the numbers, for which the styles hold a place.
"""

from collections.abc import Sequence
from typing import Final

from docx.oxml.xmlchemy import BaseOxmlElement
from msgspec import Struct

from moderator.export.word_xml import Pen, Style, element, spaced
from moderator.outcome.document import Span

DEEPEST: Final = 2
"""Levels of headings that the contents list."""

_FIELD: Final = f' TOC \\o "1-{DEEPEST}" \\h \\z \\u '
_STYLES: Final = {1: Style.CONTENTS_1, 2: Style.CONTENTS_2}


class Entry(Struct, frozen=True):
    """A line of the contents. `text`: one line; `number`: which of them it is."""

    text: str
    level: int
    number: int

    @property
    def place(self) -> str:
        """The name of the bookmark it leads to, as Word would name it."""
        return f"_Toc{self.number:08}"


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


def marked(paragraph: BaseOxmlElement, entry: Entry) -> BaseOxmlElement:
    """The paragraph with the entry's bookmark around its runs."""
    after_settings = 1
    start = element("w:bookmarkStart", id=str(entry.number), name=entry.place)
    paragraph.insert(after_settings, start)
    paragraph.append(element("w:bookmarkEnd", id=str(entry.number)))
    return paragraph


def _line(pen: Pen, entry: Entry) -> BaseOxmlElement:
    line = pen.paragraph(_STYLES[entry.level], (Span(entry.text),))
    link = element("w:hyperlink", anchor=entry.place, history="1")
    link.extend(list(line)[1:])
    line.append(link)
    return line


def _opening() -> list[BaseOxmlElement]:
    code = element("w:r", spaced("w:instrText", _FIELD))
    return [_mark("begin"), code, _mark("separate")]


def _mark(kind: str) -> BaseOxmlElement:
    return element("w:r", element("w:fldChar", fldCharType=kind))
