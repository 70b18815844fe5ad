"""The last door before a file: a document in which every text can be written as it stands.

Whoever built the document cleaned its texts; cleaning them again costs little and means that
no format depends on it. It is done here once, on the data, and not in the renderers, so that
the formats cannot differ in what they say. Blocks whose text is empty say nothing and
go; cells stay, since a row has as many as there are columns.
"""

from msgspec.structs import replace

from moderator.core.text import clean, clean_part
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


def tidy(document: Document) -> Document:
    """The document with cleaned texts and without blocks that have none.

    White space at the ends of a block goes, between its spans it stays.
    """
    return replace(
        document,
        title=clean(document.title),
        subtitle=clean(document.subtitle),
        rule=clean(document.rule),
        contents=clean(document.contents),
        blocks=tuple(done for done in map(_tidied, document.blocks) if done is not None),
    )


def joined(spans: tuple[Span, ...]) -> str:
    """The text of spans without their tones."""
    return spans[0].text if len(spans) == 1 else "".join(span.text for span in spans)


def _tidied(block: Block) -> Block | None:
    match block:
        case Heading():
            text = clean(block.text)
            return replace(block, text=text) if text else None
        case Table():
            return _table(block)
        case Picture():
            return replace(block, caption=clean(block.caption), alt=clean(block.alt))
        case Paragraph() | Item() | Quote():
            spans = tidy_spans(block.spans)
            return replace(block, spans=spans) if spans else None


def tidy_spans(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Spans of one block with cleaned texts, none of them empty."""
    if len(spans) == 1:  # nearly always, and 3,000 times over
        text = clean(spans[0].text)
        return (Span(text, spans[0].tone),) if text else ()
    parts = (Span(clean_part(span.text), span.tone) for span in spans)
    return _trimmed([part for part in parts if part.text])


def _trimmed(spans: list[Span]) -> tuple[Span, ...]:
    """Without white space at either end, even if it fills whole spans."""
    while spans and not spans[0].text.strip():
        del spans[0]
    while spans and not spans[-1].text.strip():
        del spans[-1]
    if spans:
        spans[0] = replace(spans[0], text=spans[0].text.lstrip())
        spans[-1] = replace(spans[-1], text=spans[-1].text.rstrip())
    return tuple(spans)


def _table(table: Table) -> Table:
    return replace(
        table,
        caption=clean(table.caption),
        columns=tuple(map(clean, table.columns)),
        rows=tuple(tuple(map(clean, row)) for row in table.rows),
    )
