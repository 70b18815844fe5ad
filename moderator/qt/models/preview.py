"""The outcome document as a list shows it: one row a heading, an entry, a line of a table.

Rows say where they come from, so that a line leads back to its note. A row's id is made of its
section and its source: a note that stands in three sections has three rows, and each keeps its
id, and with it the selection, when something elsewhere in the document changes.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from moderator.core.say import say
from moderator.core.state import State
from moderator.outcome.document import (
    Block,
    Document,
    Heading,
    Item,
    Origin,
    Paragraph,
    Picture,
    Quote,
    Source,
    Span,
    Table,
    Tone,
)
from moderator.qt.language import shown, tr


class Look(StrEnum):
    """How a row is set."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    HEADING = "heading"
    TEXT = "text"
    ITEM = "item"
    QUOTE = "quote"
    CAPTION = "caption"
    COLUMNS = "columns"
    CELLS = "cells"
    PICTURE = "picture"


_SPOKEN: Final = {
    Look.TITLE: say("Title"),
    Look.ITEM: say("Entry"),
    Look.QUOTE: say("Quote"),
    Look.CAPTION: say("Table"),
    Look.COLUMNS: say("Columns"),
    Look.CELLS: say("Row"),
    Look.PICTURE: say("Chart"),
}


class PreviewRow(Struct, frozen=True):
    """One line of the document. `level`: of a heading, or of a nested entry. `section`: the key
    of the heading above. `cells`, `numbers`: of a table's line, and which are set right.
    `key`: whether its note is a key message."""

    uid: str
    look: Look
    spans: tuple[Span, ...] = ()
    level: int = 0
    section: str = ""
    source: Source | None = None
    cells: tuple[str, ...] = ()
    numbers: tuple[int, ...] = ()
    key: bool = False

    @property
    def text(self) -> str:
        """All its words."""
        return "".join(one.text for one in self.spans) or ", ".join(filter(None, self.cells))

    @property
    def note(self) -> str:
        """The id of its note; empty when it comes from something else."""
        source = self.source
        return source.id if source is not None and source.origin is Origin.NOTE else ""

    @property
    def request(self) -> str:
        """The id of its request; empty when it comes from something else."""
        source = self.source
        return source.id if source is not None and source.origin is Origin.REQUEST else ""

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        what = shown(_SPOKEN.get(self.look, ""))
        if self.look is Look.HEADING:
            what = tr("Heading {level}", level=self.level)
        marks = ", ".join((what, tr("key message"))) if self.key else what
        return tr("{about}: {text}", about=marks, text=self.text) if marks else self.text


def preview_rows(document: Document, state: State) -> tuple[PreviewRow, ...]:
    """The rows of a document. `state`: what its notes are looked up in."""
    head = (
        (Look.TITLE, document.title),
        (Look.SUBTITLE, document.subtitle),
        (Look.SUBTITLE, document.rule),
    )
    rows = [
        PreviewRow(f"head/{at}", look, (Span(text),))
        for at, (look, text) in enumerate(head)
        if text
    ]
    section, taken = "", {one.uid for one in rows}
    for block in document.blocks:
        if isinstance(block, Heading):
            section = block.key
        for row in _rows(block, section, state):
            rows.append(_apart(row, taken))
    return tuple(rows)


def words_of(rows: tuple[PreviewRow, ...]) -> int:
    """How many words a document has, tables and all."""
    return sum(len(one.text.split()) for one in rows)


def _apart(row: PreviewRow, taken: set[str]) -> PreviewRow:
    """No two rows share an id, also where a source is told twice in a section."""
    uid, again = row.uid, 1
    while uid in taken:
        again += 1
        uid = f"{row.uid}+{again}"
    taken.add(uid)
    return row if uid == row.uid else replace(row, uid=uid)


def _rows(block: Block, section: str, state: State) -> Iterator[PreviewRow]:
    match block:
        case Heading(text, level, key):
            yield PreviewRow(f"#{key}", Look.HEADING, (Span(text),), level, section)
        case Paragraph(spans, source):
            yield _sourced(Look.TEXT, spans, source, 0, section, state)
        case Item(spans, source, level):
            yield _sourced(Look.ITEM, spans, source, level, section, state)
        case Quote(spans, source):
            yield _sourced(Look.QUOTE, spans, source, 0, section, state)
        case Table():
            yield from _table(block, section)
        case Picture(caption=caption, alt=alt, name=name):
            spans = (Span(f"{caption}. ", Tone.STRONG), Span(alt, Tone.MUTED))
            yield PreviewRow(f"{section}/{name}", Look.PICTURE, spans, 0, section)


def _sourced(
    look: Look,
    spans: tuple[Span, ...],
    source: Source | None,
    level: int,
    section: str,
    state: State,
) -> PreviewRow:
    origin = f"{source.origin}:{source.id}" if source is not None else "text"
    note = None
    if source is not None and source.origin is Origin.NOTE:
        note = state.notes.get(source.id)
    return PreviewRow(
        uid=f"{section}/{origin}",
        look=look,
        spans=spans,
        level=level,
        section=section,
        source=source,
        key=note is not None and note.body.key,
    )


def _table(table: Table, section: str) -> Iterator[PreviewRow]:
    base = f"{section}/{table.caption}"
    yield PreviewRow(base, Look.CAPTION, (Span(table.caption),), 0, section)
    numbers = table.numbers
    yield PreviewRow(f"{base}/0", Look.COLUMNS, (), 0, section, None, table.columns, numbers)
    for at, cells in enumerate(table.rows, 1):
        yield PreviewRow(f"{base}/{at}", Look.CELLS, (), 0, section, None, cells, numbers)
