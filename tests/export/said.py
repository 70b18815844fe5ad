"""What a document says, told without the renderers: what must come back out of every format."""

import struct
import zlib
from typing import NamedTuple

from moderator.core.text import clean, clean_part
from moderator.outcome.document import (
    Document,
    Heading,
    Item,
    Outcome,
    Paragraph,
    Picture,
    Quote,
    Table,
)


class Said(NamedTuple):
    """A text and the kind of place it stands in: "h1" to "h3", "text", "item 0", "item 1",
    "quote", "caption", "column", "cell", "alt"."""

    kind: str
    text: str


def said_of(document: Document) -> list[Said]:
    """The texts of the document's blocks in order. Empty ones only in tables."""
    found: list[Said] = []
    for block in document.blocks:
        match block:
            case Heading():
                found.append(Said(f"h{block.level}", clean(block.text)))
            case Table():
                found.append(Said("caption", clean(block.caption)))
                found += [Said("column", clean(text)) for text in block.columns]
                found += [Said("cell", clean(text)) for row in block.rows for text in row]
            case Picture():
                found.append(Said("caption", clean(block.caption)))
                found.append(Said("alt", clean(block.alt)))
            case Paragraph() | Item() | Quote():
                text = "".join(clean_part(span.text) for span in block.spans).strip()
                found.append(Said(_kind(block), text))
    return [one for one in found if one.text or one.kind in {"column", "cell"}]


def head_of(document: Document) -> list[str]:
    """Title, subtitle and rule, those that say anything."""
    texts = (document.title, document.subtitle, document.rule)
    return [clean(text) for text in texts if clean(text)]


def _kind(block: Paragraph | Item | Quote) -> str:
    if isinstance(block, Item):
        return f"item {block.level}"
    return "quote" if isinstance(block, Quote) else "text"


def picture_names(outcome: Outcome) -> list[str]:
    return [block.name for block in outcome.document.blocks if isinstance(block, Picture)]


def png(width: int = 4, height: int = 2) -> bytes:
    """A small picture, made by hand so that no test needs a screen."""
    rows = (b"\x00" + b"\x0b\x6b\xcb" * width) * height
    size = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", size), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )
