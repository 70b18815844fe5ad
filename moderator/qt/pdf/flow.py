"""The outcome document as strips of paper, and its structure beside them."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from moderator.core.text import clean
from moderator.outcome.document import (
    Block,
    Document,
    Heading,
    Item,
    Paragraph,
    Picture,
    Quote,
    Span,
    Table,
)
from moderator.qt.pdf.letters import ACCENT, HEADINGS, Letters, Lines, Style
from moderator.qt.pdf.strips import Block as Filled
from moderator.qt.pdf.strips import Drawing, Node, Strip, Words, line_marks
from moderator.qt.pdf.tables import table_strips

_BEFORE_HEADING: Final = (20, 14, 11)
_PARAGRAPH: Final = 6
_ITEM: Final = 3
_UNDER_QUOTE: Final = 4
_INDENT: Final = 15
_BULLETS: Final = ("•", "–")
_TALLEST_PICTURE: Final = 560
_NUMBERS: Final = 40
"""Points at the right of the table of contents that are left to page numbers."""


class Flow:
    """Turns a document into strips of a width in points; `tree` is its structure."""

    def __init__(self, letters: Letters, width: float, pictures: Mapping[str, bytes]) -> None:
        self._letters = letters
        self._width = width
        self._pictures = pictures
        self.tree = Node("Document")
        self.strips: list[Strip] = []
        self._lists: list[Node] = []
        self._signs = [
            (letters.plain(sign, Style.BODY, _INDENT), letters.width(sign, Style.BODY))
            for sign in _BULLETS
        ]

    def write(self, document: Document) -> None:
        """Everything, in order."""
        self._head(document)
        self._contents(document)
        for block in document.blocks:
            if not isinstance(block, Item):
                self._lists.clear()
            self._block(block)

    def _block(self, block: Block) -> None:
        match block:
            case Heading():
                self._heading(block)
            case Paragraph():
                self._text(block.spans, Style.BODY, self.tree.add("P"), _PARAGRAPH)
            case Item():
                self._item(block)
            case Quote():
                self._quote(block)
            case Table():
                self.strips += table_strips(block, self._letters, self._width, self.tree)
            case Picture():
                self._picture(block)

    # --- the head --------------------------------------------------------------------------

    def _head(self, document: Document) -> None:
        self._text((Span(document.title),), Style.TITLE, self.tree.add("Title"), 0, keep=True)
        for text in (document.subtitle, document.rule):
            if clean(text):
                self._text((Span(text),), Style.SUBTITLE, self.tree.add("P"), 4)

    def _contents(self, document: Document) -> None:
        headings = [one for one in document.blocks if isinstance(one, Heading) and one.level < 3]
        if not headings:
            return
        node = self.tree.add("TOC")
        caption = node.add("Caption")
        self._text((Span(document.contents),), Style.CONTENTS, caption, 22, keep=True)
        for heading in headings:
            indent = _INDENT * (heading.level - 1)
            self._text(
                (Span(heading.text),),
                Style.ENTRY,
                node.add("TOCI").add("Link"),
                2,
                indent=indent,
                end=_NUMBERS,
            )
            self.strips[-1].leads_to = heading.key

    # --- texts -----------------------------------------------------------------------------

    def _heading(self, heading: Heading) -> None:
        first = len(self.strips)
        level = heading.level - 1
        node = self.tree.add(f"H{heading.level}")
        before = _BEFORE_HEADING[level]
        self._text((Span(heading.text),), HEADINGS[level], node, before, keep=True)
        self.strips[first].anchor = heading.key

    def _text(
        self,
        spans: Sequence[Span],
        style: Style,
        node: Node,
        before: float,
        keep: bool = False,
        indent: float = 0,
        end: float = 0,
    ) -> tuple[int, Lines]:
        """Strips of a text; gives back where they begin and what was set."""
        width = self._width - indent - end
        lines = self._letters.lines(spans, style, width)
        left = 0 if lines.backwards else indent
        first, last = len(self.strips), len(lines.texts) - 1
        height = style.value.line
        for at in range(len(lines.texts)):
            marks = line_marks(self._letters, node, lines, at, left)
            # Two lines at least on either side of a page's end.
            together = keep or (at == 0 and last > 0) or (at == last - 1)
            self.strips.append(Strip(height, marks, 0 if at else before, together))
        if not lines.texts:
            self.strips.append(Strip(height, (), before, keep))
        return first, lines

    def _item(self, item: Item) -> None:
        entry = self._list(item.level).add("LI")
        label, body = entry.add("Lbl"), entry.add("LBody")
        if item.level == 0:
            self._lists[1:] = []
            self._lists.append(body)
        indent = _INDENT * (item.level + 1)
        first, lines = self._text(item.spans, Style.BODY, body, _ITEM, indent=indent)
        sign, wide = self._signs[item.level]
        x: float = indent - _INDENT + 3
        if lines.backwards:
            x = self._width - x - wide
        strip = self.strips[first]
        strip.marks = (Words(label, sign, 0, x), *strip.marks)
        self._keep_children(item.level, first)

    def _list(self, level: int) -> Node:
        """The list that an item of this level goes into. `_lists`: the open list, the body of
        its last entry, and the list within that."""
        if not self._lists:
            self._lists.append(self.tree.add("L"))
        if level == 0:
            return self._lists[0]
        if len(self._lists) == 1:  # it belongs to no entry: still an entry of its own
            return self._lists[0]
        if len(self._lists) == 2:
            self._lists.append(self._lists[1].add("L"))
        return self._lists[2]

    def _keep_children(self, level: int, first: int) -> None:
        """What belongs to the entry above begins on its page."""
        if level == 1 and first and self._lists:
            self.strips[first - 1].keep = True

    def _quote(self, quote: Quote) -> None:
        node = self.tree.add("BlockQuote").add("P")
        first, lines = self._text(quote.spans, Style.BODY, node, _PARAGRAPH + 2, indent=_INDENT)
        x = self._width - 2 if lines.backwards else 0
        for strip in self.strips[first:]:
            bar = Filled(QRectF(x, 0, 1.5, strip.height), ACCENT)
            strip.marks = (bar, *strip.marks)
        self.strips.append(Strip(_UNDER_QUOTE, ()))

    # --- pictures --------------------------------------------------------------------------

    def _picture(self, picture: Picture) -> None:
        figure = self.tree.add("Figure", clean(picture.alt) or clean(picture.caption))
        if clean(picture.caption):
            node = figure.add("Caption")
            self._text((Span(picture.caption),), Style.CAPTION, node, 16, keep=True)
        image = QImage.fromData(self._pictures.get(picture.name, b""))
        if image.isNull():
            self._text((Span(picture.alt),), Style.BODY, figure.add("P"), _PARAGRAPH)
            return
        width, height = self._width, self._width * image.height() / image.width()
        if height > _TALLEST_PICTURE:
            width, height = width * _TALLEST_PICTURE / height, _TALLEST_PICTURE
        drawing = Drawing(figure, image, QRectF(0, 0, width, height))
        self.strips.append(Strip(height, (drawing,), 4))
