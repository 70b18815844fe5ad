"""The structure of the document, written into its PDF (ISO 32000-1, 14.7 and 14.8).

A long document has thousands of elements, and pypdf's own dictionaries take too long to write:
so an element is written as the bytes that it will be, once all have their numbers.
"""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from msgspec import Struct
from pypdf import PageObject, PdfWriter
from pypdf.generic import (
    BooleanObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
    PdfObject,
)

from moderator.qt.pdf.strips import Node

_ROLES: Final = b"<</Title/P>>"
"""Roles that PDF 2.0 added, by the older ones that stand for them."""

_COLUMN: Final = "/A<</O/Table/Scope/Column>>"


class _Bytes(PdfObject):
    """An object as it will stand in the file."""

    def __init__(self) -> None:
        self.data = b"null"

    def write_to_stream(self, stream: Any, encryption_key: object = None) -> None:
        stream.write(self.data)


class _Element(Struct, frozen=True):
    node: Node
    parent: int
    number: int
    object: _Bytes


def write_structure(
    writer: PdfWriter,
    tree: Node,
    pages: Sequence[PageObject],
    links: Sequence[tuple[IndirectObject, Node]],
) -> None:
    """Write the tree, and how to get from what is drawn on a page to its element. `links`:
    annotations and the elements they belong to."""
    root, parents = _Bytes(), _Bytes()
    top = writer._add_object(root).idnum
    elements = list(_added(writer, tree, top))
    numbers = {id(one.node): one.number for one in elements}
    leads = {id(node): link.idnum for link, node in links}
    sheets = [_number(page.indirect_reference) for page in pages]
    for one in elements:
        kids = [_drawn(sheets[page], number) for page, number in one.node.places]
        kids += [f"{numbers[id(kid)]} 0 R" for kid in one.node.kids]
        if id(one.node) in leads:
            kids.append(f"<</Type/OBJR/Obj {leads[id(one.node)]} 0 R>>")
        one.object.data = _element(one, kids, sheets).encode()
    back = writer._add_object(parents).idnum
    parents.data = _parent_tree(elements, len(pages), [numbers[id(node)] for _, node in links])
    root.data = (
        b"<</Type/StructTreeRoot/RoleMap%b/K %d 0 R/ParentTree %d 0 R/ParentTreeNextKey %d>>"
        % (_ROLES, numbers[id(tree)], back, len(pages) + len(links))
    )
    _announce(writer, top, pages, links)


def _added(writer: PdfWriter, node: Node, parent: int) -> Iterator[_Element]:
    made = _Bytes()
    number = writer._add_object(made).idnum
    yield _Element(node, parent, number, made)
    for kid in node.kids:
        yield from _added(writer, kid, number)


def _element(one: _Element, kids: Sequence[str], sheets: Sequence[int]) -> str:
    node = one.node
    parts = [f"<</Type/StructElem/S/{node.role}/P {one.parent} 0 R"]
    if node.places:
        parts.append(f"/Pg {sheets[node.places[0][0]]} 0 R")
    if node.role == "TH":
        parts.append(_COLUMN)
    if node.alt:
        words = node.alt.encode("utf-16-be", "ignore").hex().upper()
        parts.append(f"/Alt <FEFF{words}>")
    if kids:
        parts.append(f"/K[{' '.join(kids)}]")
    return "".join((*parts, ">>"))


def _drawn(sheet: int, number: int) -> str:
    return f"<</Type/MCR/Pg {sheet} 0 R/MCID {number}>>"


def _parent_tree(elements: Sequence[_Element], pages: int, linked: Sequence[int]) -> bytes:
    drawn: list[dict[int, int]] = [{} for _ in range(pages)]
    for one in elements:
        for page, number in one.node.places:
            drawn[page][number] = one.number
    rows = [
        f"{page}[{' '.join(f'{found[at]} 0 R' for at in sorted(found))}]"
        for page, found in enumerate(drawn)
    ]
    rows += [f"{pages + at} {number} 0 R" for at, number in enumerate(linked)]
    return f"<</Nums[{' '.join(rows)}]>>".encode()


def _announce(
    writer: PdfWriter,
    top: int,
    pages: Sequence[PageObject],
    links: Sequence[tuple[IndirectObject, Node]],
) -> None:
    for at, page in enumerate(pages):
        page[NameObject("/StructParents")] = NumberObject(at)
        page[NameObject("/Tabs")] = NameObject("/S")
    for at, (link, _) in enumerate(links, len(pages)):
        annotation = link.get_object()
        assert isinstance(annotation, DictionaryObject)
        annotation[NameObject("/StructParent")] = NumberObject(at)
    root = writer.root_object
    root[NameObject("/StructTreeRoot")] = IndirectObject(top, 0, writer)
    root[NameObject("/MarkInfo")] = DictionaryObject({NameObject("/Marked"): BooleanObject(True)})


def _number(reference: IndirectObject | None) -> int:
    assert reference is not None
    return reference.idnum
