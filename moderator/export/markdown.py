r"""The outcome document as Markdown: CommonMark, and pipe tables (GitHub's), as plain as it goes.

Every text is escaped so that it is read back as that text, whatever it looks like: signs that
mean something inside a line always, signs that mean something at its beginning there. White
space that a reader would drop (at the ends of a line) is written as a reference (`&#32;`).
A line break is a backslash at the end of the line; inside a table, which has no other way,
it is `<br>`, the one bit of HTML in the file and never made of anybody's text. A heading is one
line here. There is no list of contents: readers name the places of headings differently. A
picture cannot be in a text file; its alternative text stands in its place.
"""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Final

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

_SIGNS: Final = re.compile(r"[\\`*_\[\]<#|~$]|&(?=[#A-Za-z])|:(?=//)|(?<=[Ww]{3})\.")
"""Emphasis, code, links, tags, tables, references; sums and addresses, for GitHub's readers."""

_FIRST: Final = re.compile(r"(?<![^\n])(?:[-+=>:]|[0-9]{1,9}[.)])")
"""At the beginning of a line: lists, headings, quotes. The last sign of it is what counts."""

_EDGES: Final = re.compile(r"(?<![^\n])[^\S\n]+|[^\S\n]+(?![^\n])")
"""White space at the ends of lines."""


def render(outcome: Outcome, pictures: Pictures) -> tuple[Made, ...]:
    """The outcome document as one .md file; the pictures are not in it."""
    text = "\n\n".join(_parts(tidy(outcome.document)))
    return (Made(f"{outcome.name}.md", f"{text}\n".encode()),)


def _parts(document: Document) -> Iterator[str]:
    """Everything between two empty lines, in order."""
    if document.title:
        yield _heading(document.title, 1)
    for text in (document.subtitle, document.rule):
        if text:
            yield spoken((Span(text),))
    for listed, group in groupby(document.blocks, key=lambda block: isinstance(block, Item)):
        if listed:
            yield _list([block for block in group if isinstance(block, Item)])
        else:
            for block in group:
                yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield _heading(block.text, block.level + 1)
        case Paragraph() | Item():
            yield spoken(block.spans)
        case Quote():
            yield _indented(spoken(block.spans), "> ", "> ")
        case Table():
            yield from _caption(block.caption)
            yield _table(block)
        case Picture():
            yield from _caption(block.caption)
            if block.alt:
                yield spoken((Span(block.alt),))


def _heading(text: str, level: int) -> str:
    return f"{'#' * level} {_inline(text.replace(chr(10), ' '))}"


def _caption(text: str) -> Iterator[str]:
    if text:
        yield spoken((Span(text, Tone.STRONG),))


def _list(items: list[Item]) -> str:
    """Entries one below the other; what belongs to no entry stands as one itself."""
    lines: list[str] = []
    for item in items:
        indent = "  " if item.level and lines else ""
        lines.append(_indented(spoken(item.spans), f"{indent}- ", f"{indent}  "))
    return "\n".join(lines)


def _indented(text: str, first: str, others: str) -> str:
    return first + text.replace("\n", f"\n{others}")


def _table(block: Table) -> str:
    rule = ("---:" if at in block.numbers else "---" for at in range(len(block.columns)))
    rows = (map(_cell, block.columns), rule, *(map(_cell, row) for row in block.rows))
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _cell(text: str) -> str:
    return "<br>".join(_inline(line) for line in text.split("\n"))


def _inline(text: str) -> str:
    """A text that stands inside a line and has only one."""
    return _SIGNS.sub(r"\\\g<0>", text)


def spoken(spans: tuple[Span, ...]) -> str:
    """Spans as the text of a paragraph, strong ones as such where Markdown can say so."""
    text = joined(spans)
    signs = _signs(text)
    at = 0
    for tone, group in groupby(spans, key=lambda span: span.tone):
        end = at + sum(len(span.text) for span in group)
        if tone is Tone.STRONG:
            _embolden(signs, text, at, end)
        at = end
    return "".join(signs)


def _signs(text: str) -> list[str]:
    """What is written for each character of a paragraph."""
    signs = ["\\\n" if char == "\n" else char for char in text]
    for found in _SIGNS.finditer(text):
        signs[found.start()] = f"\\{found.group()}"
    for found in _FIRST.finditer(text):
        last = found.end() - 1
        signs[last] = f"\\{text[last]}"
    for found in _EDGES.finditer(text):
        for at in range(*found.span()):
            signs[at] = f"&#{ord(text[at])};"
    return signs


def _embolden(signs: list[str], text: str, start: int, end: int) -> None:
    """Put `**` around a stretch, but not around the white space at its ends; and not at all
    where readers would not take it for an opening and a closing (CommonMark, 6.2)."""
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    end -= len(words) - len(words.rstrip())
    if start >= end:
        return
    opens = text[start].isalnum() or not text[:start][-1:].strip()
    closes = text[end - 1].isalnum() or not text[end : end + 1].strip()
    if opens and closes:
        signs[start] = f"**{signs[start]}"
        signs[end - 1] = f"{signs[end - 1]}**"
