"""Making Qt's PDF a document: structure, outline, links, language, and no trace of its making.

Qt writes who made a file with what and when, and a random number; none of that is taken along.
Its tables that lead from letters back to text name Arabic letters by their joined shapes, which
nobody types, and the space as a tab, and it names the parts of fonts it embeds by chance; all of
that is set right here.
"""

import io
import re
import unicodedata
from collections.abc import Sequence
from itertools import chain, zip_longest
from typing import Final

from msgspec import Struct
from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    EncodedStreamObject,
    Fit,
    IndirectObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

from moderator.qt.pdf.paint import MARKED, TOLD, Painted, Spot
from moderator.qt.pdf.strips import Node
from moderator.qt.pdf.structure import write_structure

_TWICE: Final = b"/Span << /ActualText <> >> BDC"
_ONCE: Final = b"/Span BMC"
"""Where Qt makes a letter bold by drawing it twice, it says that the second one is no text.
Within a text that we tell, readers take that for the text."""

_CODES: Final = re.compile(rb"\[[^\]]*\]")
_CODE: Final = re.compile(rb"<([0-9A-F]{4})>")
_SHAPES: Final = ((0xFB00, 0xFDFF), (0xFE70, 0xFEFE))
"""Ligatures and joined shapes of letters, which Unicode only has for older standards."""


class Entry(Struct, frozen=True):
    """A heading for the outline. `level`: from 1; `key`: of its anchor."""

    text: str
    level: int
    key: str


def finished(
    painted: Painted, tree: Node, entries: Sequence[Entry], title: str, language: str
) -> bytes:
    """The file's bytes; the same drawing gives the same bytes."""
    reader = PdfReader(io.BytesIO(painted.data))
    for key in ("/Info", "/ID"):
        reader.trailer.pop(key, None)
    for key in ("/Metadata", "/Names"):
        reader.root_object.pop(key, None)
    writer = PdfWriter(clone_from=reader)
    writer.pdf_header = "%PDF-1.7"
    writer.metadata = {"/Title": title} if title else None
    pages = list(writer.pages)
    meant = [_with_meaning(one, orders) for one, orders in zip(pages, painted.orders, strict=True)]
    tagged = all(data is not None for data in meant)
    if tagged:
        for page, data in zip(pages, meant, strict=True):
            _contents(page).set_data(data or b"")
    for at, font in enumerate(_fonts(pages)):
        _tell_letters(font)
        _name(font, at)
    root = writer.root_object
    links = [
        (_link(writer, pages, spot, painted.anchors[key]), node)
        for spot, key, node in painted.links
    ]
    if tagged:
        write_structure(writer, tree, pages, links)
    _outline(writer, painted, entries)
    root[NameObject("/Lang")] = TextStringObject(language)
    root[NameObject("/ViewerPreferences")] = DictionaryObject(
        {NameObject("/DisplayDocTitle"): BooleanObject(True)}
    )
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def _contents(page: PageObject) -> EncodedStreamObject:
    contents = page["/Contents"].get_object()
    assert isinstance(contents, EncodedStreamObject)
    return contents


def _with_meaning(page: PageObject, orders: Sequence[bytes]) -> bytes | None:
    """What a page draws, with the orders that were meant where their marks are. None when the
    marks are not as they were drawn: a Qt that writes rectangles in another way makes a PDF
    without tags, and not none."""
    parts = _contents(page).get_data().split(MARKED)
    if len(parts) != len(orders) + 1:
        return None
    for at, order in enumerate(orders, 1):
        if TOLD in order:
            parts[at] = parts[at].replace(_TWICE, _ONCE)
    both = zip_longest(parts, orders, fillvalue=b"")
    return b"".join(chain.from_iterable(both))


def _fonts(pages: Sequence[PageObject]) -> list[DictionaryObject]:
    """Every font of the file once, in the order of their first use."""
    found: dict[int, DictionaryObject] = {}
    for page in pages:
        resources = page["/Resources"].get_object()
        assert isinstance(resources, DictionaryObject)
        for font in resources.get("/Font", DictionaryObject()).values():
            made = font.get_object()
            assert isinstance(made, DictionaryObject)
            found.setdefault(id(made), made)
    return list(found.values())


def _tell_letters(font: DictionaryObject) -> None:
    """Make a font's table lead to the text as it was typed."""
    table = font.get("/ToUnicode")
    stream = table.get_object() if table is not None else None
    if isinstance(stream, StreamObject):
        stream.set_data(_CODES.sub(lambda found: _CODE.sub(_told, found[0]), stream.get_data()))


def _name(font: DictionaryObject, at: int) -> None:
    """Qt names parts of fonts by chance; here the first is AAAAAA, the second AAAAAB."""
    letters = (chr(ord("A") + at // 26**place % 26) for place in (5, 4, 3, 2, 1, 0))
    name = str(font["/BaseFont"]).removeprefix("/").rpartition("+")[2]
    tagged = NameObject(f"/{''.join(letters)}+{name}")
    font[NameObject("/BaseFont")] = tagged
    for one in font.get("/DescendantFonts", ArrayObject()):
        within = one.get_object()
        within[NameObject("/BaseFont")] = tagged
        within["/FontDescriptor"].get_object()[NameObject("/FontName")] = tagged


def _told(match: re.Match[bytes]) -> bytes:
    code = int(match[1], 16)
    if code == 9:
        return b"<0020>"
    if not any(first <= code <= last for first, last in _SHAPES):
        return match[0]
    letters = unicodedata.normalize("NFKC", chr(code))
    return b"<" + letters.encode("utf-16-be").hex().upper().encode() + b">"


def _link(writer: PdfWriter, pages: Sequence[PageObject], spot: Spot, goal: Spot) -> IndirectObject:
    """A place on a page that leads to a heading."""
    page = pages[spot.page]
    rect = (round(spot.left), round(spot.bottom), round(spot.right), round(spot.top))
    to = [
        pages[goal.page].indirect_reference,
        NameObject("/XYZ"),
        NumberObject(0),
        NumberObject(round(goal.top) + 8),
        NumberObject(0),
    ]
    link = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/Link"),
            NameObject("/Rect"): ArrayObject(map(NumberObject, rect)),
            NameObject("/Border"): ArrayObject(map(NumberObject, (0, 0, 0))),
            NameObject("/Dest"): ArrayObject(to),
            NameObject("/F"): NumberObject(4),
        }
    )
    added = writer._add_object(link)
    annotations = page["/Annots"].get_object()
    assert isinstance(annotations, ArrayObject)
    annotations.append(added)
    return added


def _outline(writer: PdfWriter, painted: Painted, entries: Sequence[Entry]) -> None:
    parents: list[tuple[int, IndirectObject]] = []
    for entry in entries:
        while parents and parents[-1][0] >= entry.level:
            parents.pop()
        if not entry.text:
            continue
        spot = painted.anchors[entry.key]
        item = writer.add_outline_item(
            title=entry.text,
            page_number=spot.page,
            parent=parents[-1][1] if parents else None,
            fit=Fit.xyz(left=0, top=round(spot.top) + 8, zoom=0),
        )
        parents.append((entry.level, item))
    if parents:
        writer.page_mode = "/UseOutlines"
