"""The outcome document for Word, through python-docx, in styles that a person can go on with.

python-docx opens the template, holds the package together and places the pictures; the text is
built beside it (`word_xml` says why). The file names nobody and no program: its only property
is the title.
"""

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Final

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Emu, Twips

from moderator.core.text import clean_line
from moderator.export.formats import Made, Pictures
from moderator.export.word_contents import DEEPEST, Entry, contents, marked
from moderator.export.word_package import blank, packed
from moderator.export.word_table import table
from moderator.export.word_xml import Pen, Style, element
from moderator.outcome.document import (
    Block,
    Document,
    Heading,
    Item,
    Outcome,
    Paragraph,
    Picture,
    Quote,
    Span,
    Table,
)
from moderator.outcome.tidy import tidy

_REGIONS: Final = {"en": "en-GB", "fr": "fr-FR"}
"""Word checks spelling by region; the United Nations write British English."""

_LONGEST_TITLE: Final = 255
"""Characters of a document property, for Windows."""

_TALLEST: Final = Twips(11_000)
"""Of a picture: most of a page, with room for its caption."""

_HEADINGS: Final = {1: Style.HEADING_1, 2: Style.HEADING_2, 3: Style.HEADING_3}
_BULLETS: Final = {0: Style.BULLET, 1: Style.BULLET_2}


def render(outcome: Outcome, pictures: Pictures) -> tuple[Made, ...]:
    """The outcome document as one .docx file."""
    document = tidy(outcome.document)
    word = blank()
    _set_properties(word, document)
    _Body(word, document, pictures).write()
    return (Made(f"{outcome.name}.docx", packed(word)),)


def _set_properties(word: WordDocument, document: Document) -> None:
    word.core_properties.title = clean_line(document.title)[:_LONGEST_TITLE]
    defaults = word.styles.element.find(f"{qn('w:docDefaults')}//{qn('w:lang')}")
    defaults.set(qn("w:val"), _REGIONS.get(document.language, document.language))


class _Body:
    """Writes the blocks of one document, in order."""

    def __init__(self, word: WordDocument, document: Document, pictures: Pictures) -> None:
        self._document = document
        self._entries = dict(_entries(document.blocks))
        self._pictures = pictures
        self._pen = Pen()
        self._part = word.part
        section = word.sections[0]
        self._end = section._sectPr  # there is no public way to what stands after the text
        self._width = Emu(
            (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
        )

    def write(self) -> None:
        """Add everything the document says to the body."""
        self._add(self._head(self._document))
        for block in self._document.blocks:
            self._add(self._block(block))

    def _add(self, made: Iterable[BaseOxmlElement]) -> None:
        for one in made:
            self._end.addprevious(one)

    def _head(self, document: Document) -> Iterator[BaseOxmlElement]:
        for style, text in (
            (Style.TITLE, document.title),
            (Style.SUBTITLE, document.subtitle),
            (Style.RULE, document.rule),
        ):
            if text:
                yield self._pen.paragraph(style, (Span(text),))
        if self._entries:
            yield contents(self._pen, document.contents, tuple(self._entries.values()))

    def _block(self, block: Block) -> Iterable[BaseOxmlElement]:
        match block:
            case Heading():
                return (self._heading(block),)
            case Paragraph():
                return (self._pen.paragraph(Style.TEXT, block.spans),)
            case Item():
                return (self._pen.paragraph(_BULLETS[block.level], block.spans),)
            case Quote():
                return (self._pen.paragraph(Style.QUOTE, block.spans),)
            case Table():
                return self._table(block)
            case Picture():
                return self._picture(block)

    def _heading(self, block: Heading) -> BaseOxmlElement:
        paragraph = self._pen.paragraph(_HEADINGS[block.level], (Span(block.text),))
        entry = self._entries.get(block.key)
        return paragraph if entry is None else marked(paragraph, entry)

    def _table(self, block: Table) -> Iterator[BaseOxmlElement]:
        if block.caption:
            yield self._pen.paragraph(Style.CAPTION, (Span(block.caption),), keep=True)
        yield table(self._pen, block, self._width.twips)
        # Two tables would become one, and Word wants a paragraph after the last.
        yield self._pen.paragraph(Style.CELL, ())

    def _picture(self, block: Picture) -> Iterator[BaseOxmlElement]:
        if (data := self._pictures.get(block.name)) is not None:
            drawing = element("w:drawing", self._inline(data, block.alt))
            paragraph = self._pen.paragraph(Style.PICTURE, ())
            paragraph.append(element("w:r", drawing))
            yield paragraph
        if block.caption:
            yield self._pen.paragraph(Style.CAPTION, (Span(block.caption),), keep=data is None)
        if data is None and block.alt:
            yield self._pen.paragraph(Style.TEXT, (Span(block.alt),))

    def _inline(self, data: bytes, alt: str) -> BaseOxmlElement:
        """The picture in its own size, or smaller if the page is."""
        _, image = self._part.get_or_add_image(BytesIO(data))
        scale = min(1.0, self._width / image.width, _TALLEST / image.height)
        width, height = Emu(int(image.width * scale)), Emu(int(image.height * scale))
        inline = self._part.new_pic_inline(BytesIO(data), width, height)
        inline.docPr.set("descr", alt)
        return inline


def _entries(blocks: Iterable[Block]) -> Iterator[tuple[str, Entry]]:
    """What the contents list, by the key of its heading."""
    number = 0
    for block in blocks:
        if isinstance(block, Heading) and block.level <= DEEPEST:
            number += 1
            yield block.key, Entry(clean_line(block.text), block.level, number)
