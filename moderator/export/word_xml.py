"""The elements of a Word document, made by copying prepared ones.

python-docx looks a style up by name for every paragraph, which takes most of the time of a
long document; a paragraph that is copied with its style and filled in takes a fiftieth.
Children stand in the order of the schema (ISO/IEC 29500-1, annex A): Word refuses a file over it,
other programs do not mind.

A right-to-left paragraph carries w:bidi, its right-to-left runs w:rtl. Which font and size
these take (w:cs, w:szCs) is part of every style in the template, not of the runs, so that
whoever goes on writing can change it in one place.
"""

import re
from collections.abc import Sequence
from copy import deepcopy
from enum import StrEnum
from typing import Final, cast

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement

from moderator.core.text import right_to_left
from moderator.export.directions import stretches
from moderator.outcome.document import Span, Tone
from moderator.outcome.tidy import joined

_BREAK: Final = re.compile("([\n\t])")
_TAGS: Final = {"\n": "w:br", "\t": "w:tab"}
_SPACE: Final = qn("xml:space")


class Style(StrEnum):
    """The template's paragraph styles, by their id."""

    TITLE = "Title"
    SUBTITLE = "Subtitle"
    RULE = "AttributionRule"
    HEADING_1 = "Heading1"
    HEADING_2 = "Heading2"
    HEADING_3 = "Heading3"
    TEXT = "Normal"
    BULLET = "ListBullet"
    BULLET_2 = "ListBullet2"
    QUOTE = "Quote"
    CAPTION = "Caption"
    PICTURE = "Picture"
    CELL = "TableText"
    COLUMN = "TableHeading"
    CONTENTS = "TOCHeading"
    CONTENTS_1 = "TOC1"
    CONTENTS_2 = "TOC2"


_TONES: Final = {Tone.STRONG: "Strong", Tone.MUTED: "Muted"}


def element(tag: str, *children: BaseOxmlElement, **attributes: str) -> BaseOxmlElement:
    """An element such as `element("w:jc", val="right")`; attributes are in w: as well."""
    named = {qn(f"w:{name}"): value for name, value in attributes.items()}
    made = cast("BaseOxmlElement", OxmlElement(tag, named))
    made.extend(children)
    return made


class Pen:
    """Writes paragraphs; keeps one prepared element for every kind of paragraph and run."""

    def __init__(self) -> None:
        self._paragraphs: dict[tuple[Style, bool, bool, bool], BaseOxmlElement] = {}
        self._runs: dict[tuple[Tone, bool], BaseOxmlElement] = {}

    def paragraph(
        self,
        style: Style,
        spans: Sequence[Span],
        *,
        backwards: bool | None = None,
        keep: bool = False,
        right: bool = False,
    ) -> BaseOxmlElement:
        """A paragraph. `backwards`: its direction, if not that of its text; `keep`: on one page
        with the next; `right`: set to the right, which a right-to-left text is anyway."""
        if backwards is None:
            backwards = right_to_left(joined(tuple(spans)))
        kind = (style, keep, backwards, right and not backwards)
        if (prepared := self._paragraphs.get(kind)) is None:
            prepared = self._paragraphs[kind] = _paragraph(*kind)
        made = deepcopy(prepared)
        for span in spans:
            made.extend(self.runs(span, backwards))
        return made

    def runs(self, span: Span, backwards: bool) -> list[BaseOxmlElement]:
        """A span as runs, each in one direction; `backwards`: that of the paragraph."""
        return [self._run(piece, span.tone, way) for piece, way in stretches(span.text, backwards)]

    def _run(self, text: str, tone: Tone, backwards: bool) -> BaseOxmlElement:
        kind = (tone, backwards)
        if (prepared := self._runs.get(kind)) is None:
            prepared = self._runs[kind] = _run(*kind)
        made = deepcopy(prepared)
        if not _BREAK.search(text):
            made[-1].text = text
            return made
        del made[-1]
        made.extend(
            element(_TAGS[part]) if part in _TAGS else spaced("w:t", part)
            for part in _BREAK.split(text)
            if part
        )
        return made


def _paragraph(style: Style, keep: bool, backwards: bool, right: bool) -> BaseOxmlElement:
    settings = element("w:pPr", element("w:pStyle", val=style))
    if keep:
        settings.append(element("w:keepNext"))
    if backwards:
        settings.append(element("w:bidi"))
    if right:
        settings.append(element("w:jc", val="right"))
    return element("w:p", settings)


def _run(tone: Tone, backwards: bool) -> BaseOxmlElement:
    settings = element("w:rPr")
    if tone in _TONES:
        settings.append(element("w:rStyle", val=_TONES[tone]))
    if backwards:
        settings.append(element("w:rtl"))
    run = element("w:r", settings) if len(settings) else element("w:r")
    run.append(spaced("w:t", ""))
    return run


def spaced(tag: str, text: str) -> BaseOxmlElement:
    """An element that holds text, white space and all."""
    made = element(tag)
    made.set(_SPACE, "preserve")
    made.text = text
    return made
