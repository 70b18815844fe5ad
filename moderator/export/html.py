"""The outcome document as one HTML file, to be read on a screen, mailed or printed.

Built as a tree and written by lxml, so that a text cannot become markup. Nothing in the file
runs or is fetched, and its own policy (Content-Security-Policy) says so to the browser: pictures
are inside it, the style sheet too.
"""

from base64 import b64encode
from collections.abc import Callable, Iterable
from itertools import groupby
from typing import Final, TypeAlias, TypeVar

from lxml import etree

from moderator.core.text import clean_line, right_to_left
from moderator.export.formats import Made, Pictures
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
    Tone,
)
from moderator.outcome.tidy import joined, tidy
from moderator.resources import resource

_POLICY: Final = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
_DEEPEST: Final = 2
"""Levels of headings that the contents list."""

_LINES: Final = (
    *("head", "meta", "title", "style", "body", "header", "nav", "main", "section"),
    *("h1", "h2", "h3", "h4", "p", "ul", "li", "blockquote", "figure", "img", "figcaption"),
    *("table", "caption", "thead", "tbody", "tr"),
)
"""Elements after which a line of the file ends; white space means nothing there."""

Element: TypeAlias = etree._Element
Entry = TypeVar("Entry", Heading, Item)


def render(outcome: Outcome, pictures: Pictures) -> tuple[Made, ...]:
    """The outcome document as one .html file."""
    document = tidy(outcome.document)
    page = etree.Element("html", lang=document.language, dir="ltr")
    _head(page, clean_line(document.title) or outcome.name)
    body = etree.SubElement(page, "body")
    _front(body, document)
    _contents(body, document)
    _Main(etree.SubElement(body, "main"), pictures).write(document.blocks)
    for one in page.iter(*_LINES):
        one.tail = "\n"
    text = etree.tostring(page, method="html", encoding="unicode", doctype="<!DOCTYPE html>")
    return (Made(f"{outcome.name}.html", f"{text}\n".encode()),)


def _head(page: Element, title: str) -> None:
    head = etree.SubElement(page, "head")
    etree.SubElement(head, "meta", charset="utf-8")
    etree.SubElement(head, "meta", {"http-equiv": "Content-Security-Policy", "content": _POLICY})
    etree.SubElement(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    etree.SubElement(head, "title").text = title
    style = etree.SubElement(head, "style")
    style.text = resource("web", "outcome.css").read_text("utf-8")


def _front(body: Element, document: Document) -> None:
    header = etree.SubElement(body, "header")
    for tag, text in (("h1", document.title), ("p", document.subtitle), ("p", document.rule)):
        if text:
            _told(header, tag, text)


def _contents(body: Element, document: Document) -> None:
    headings = [
        block for block in document.blocks if isinstance(block, Heading) and block.level <= _DEEPEST
    ]
    if not headings:
        return
    nav = etree.SubElement(body, "nav")
    if document.contents:
        nav.set("aria-label", document.contents)
        _told(nav, "h2", document.contents)
    _nested(nav, headings, lambda heading: heading.level - 1, _link)


def _link(entry: Element, heading: Heading) -> None:
    link = _within(entry, "a", (Span(clean_line(heading.text)),))
    link.set("href", f"#{heading.key}")


class _Main:
    """Writes blocks, each into the section it belongs to."""

    def __init__(self, main: Element, pictures: Pictures) -> None:
        self._open: list[tuple[int, Element]] = [(0, main)]
        self._pictures = pictures

    def write(self, blocks: Iterable[Block]) -> None:
        """Add the blocks in order; entries of a list that follow each other are one list."""
        for listed, group in groupby(blocks, key=lambda block: isinstance(block, Item)):
            if listed:
                items = [block for block in group if isinstance(block, Item)]
                _nested(self._here, items, lambda item: item.level, _entry)
            else:
                for block in group:
                    self._write(block)

    @property
    def _here(self) -> Element:
        return self._open[-1][1]

    def _write(self, block: Block) -> None:
        match block:
            case Heading():
                self._heading(block)
            case Paragraph() | Item():
                _spoken(self._here, "p", block.spans)
            case Quote():
                _within(etree.SubElement(self._here, "blockquote"), "p", block.spans)
            case Table():
                _table(self._here, block)
            case Picture():
                _figure(self._here, block, self._pictures.get(block.name))

    def _heading(self, block: Heading) -> None:
        while self._open[-1][0] >= block.level:
            self._open.pop()
        section = etree.SubElement(self._here, "section")
        self._open.append((block.level, section))
        _told(section, f"h{block.level + 1}", block.text).set("id", block.key)


def _nested(
    parent: Element,
    entries: Iterable[Entry],
    level: Callable[[Entry], int],
    write: Callable[[Element, Entry], object],
) -> None:
    """Entries of levels 0 and 1 as lists; what belongs to no entry stands as one itself."""
    outer = etree.SubElement(parent, "ul")
    for entry in entries:
        nested = level(entry) > 0 and len(outer) > 0
        write(etree.SubElement(_inner(outer[-1]) if nested else outer, "li"), entry)


def _inner(entry: Element) -> Element:
    found = entry.find("ul")
    return etree.SubElement(entry, "ul") if found is None else found


def _entry(entry: Element, item: Item) -> None:
    _within(entry, "p", item.spans)


def _within(parent: Element, tag: str, spans: tuple[Span, ...]) -> Element:
    """As `_spoken`, in a parent that takes the direction over: its bullet or bar is at the
    side where the text begins."""
    made = _spoken(parent, tag, spans)
    parent.set("dir", made.get("dir", "ltr"))
    return made


def _table(parent: Element, block: Table) -> None:
    table = etree.SubElement(parent, "table")
    if block.caption:
        _told(table, "caption", block.caption)
    head = etree.SubElement(etree.SubElement(table, "thead"), "tr")
    for at, text in enumerate(block.columns):
        _cell(head, "th", text, number=at in block.numbers).set("scope", "col")
    body = etree.SubElement(table, "tbody")
    for row in block.rows:
        line = etree.SubElement(body, "tr")
        for at, text in enumerate(row):
            _cell(line, "td", text, number=at in block.numbers)


def _cell(row: Element, tag: str, text: str, *, number: bool) -> Element:
    cell = _told(row, tag, text)
    if number:
        cell.set("class", "number")
    return cell


def _figure(parent: Element, block: Picture, data: bytes | None) -> None:
    figure = etree.SubElement(parent, "figure")
    if data is not None:
        source = f"data:image/png;base64,{b64encode(data).decode('ascii')}"
        etree.SubElement(figure, "img", src=source, alt=block.alt)
    if block.caption:
        _told(figure, "figcaption", block.caption)
    if data is None and block.alt:
        _told(figure, "p", block.alt)


def _told(parent: Element, tag: str, text: str) -> Element:
    """An element with a text in its own direction."""
    return _spoken(parent, tag, (Span(text),))


def _spoken(parent: Element, tag: str, spans: tuple[Span, ...]) -> Element:
    made = etree.SubElement(parent, tag, dir="rtl" if right_to_left(joined(spans)) else "ltr")
    for span in spans:
        match span.tone:
            case Tone.PLAIN:
                _say(made, span.text)
            case Tone.STRONG:
                _say(etree.SubElement(made, "strong"), span.text)
            case Tone.MUTED:
                _say(etree.SubElement(made, "span", {"class": "muted"}), span.text)
    return made


def _say(parent: Element, text: str) -> None:
    """Add a text after what is there, each of its lines on a line of its own."""
    first, *others = text.split("\n")
    _append(parent, first)
    for line in others:
        etree.SubElement(parent, "br").tail = line


def _append(parent: Element, text: str) -> None:
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text
