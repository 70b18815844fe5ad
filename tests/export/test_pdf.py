"""The PDF as its readers get it: through pdftotext, pypdf, and object by object."""

import re
import shutil
import subprocess
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from msgspec.structs import replace
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QFont, QImage
from PySide6.QtWidgets import QApplication

from moderator.core.text import clean
from moderator.outcome.document import (
    Block,
    Heading,
    Item,
    Outcome,
    Paragraph,
    Picture,
    Quote,
    Span,
    Table,
)
from moderator.qt.pdf import render
from tests.export.samples import DARI, HOSTILE, outcomes, sample_outcome

with_pdftotext = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed"
)
few = settings(
    max_examples=30,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> None:
    """Qt needs its application before it can set a line."""


def png() -> bytes:
    image = QImage(140, 70, QImage.Format.Format_RGB32)
    image.fill(QColor("#DDE3EA"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def pdf(outcome: Outcome, **pictures: bytes) -> bytes:
    (made,) = render(outcome, pictures)
    assert made.name == f"{outcome.name}.pdf"
    return made.data


def of_blocks(*blocks: Block) -> Outcome:
    sample = sample_outcome()
    return replace(sample, document=replace(sample.document, blocks=blocks))


def items(*texts: str) -> Outcome:
    return of_blocks(*(Item((Span(text),)) for text in texts))


def text_of(data: bytes, *options: str) -> str:
    ran = subprocess.run(
        ["pdftotext", "-enc", "UTF-8", *options, "-", "-"],
        input=data,
        capture_output=True,
        check=True,
        timeout=60,
    )
    assert not ran.stderr, ran.stderr.decode()
    return ran.stdout.decode()


def texts_in(outcome: Outcome) -> Iterator[str]:
    """All that a reader must find."""
    document = outcome.document
    yield from (document.title, document.subtitle, document.rule)
    for block in document.blocks:
        match block:
            case Heading():
                yield block.text
            case Paragraph() | Item() | Quote():
                yield from (span.text for span in block.spans)
            case Table():
                yield block.caption
                yield from block.columns
                for row in block.rows:
                    yield from row
            case Picture():
                yield from (block.caption, block.alt)


_MIRRORED = str.maketrans("><)(][}{»«›‹", "<<(([[{{««‹‹")


def letters(text: str) -> str:
    """What can be seen of a text: no spaces, joiners and controls, and compatible forms alike.
    Brackets stand for their mirror images too: in a line that runs right to left an opening one
    is drawn as a closing one (UAX 9, L4), and readers tell what is drawn."""
    flat = unicodedata.normalize("NFKC", text).translate(_MIRRORED)
    return "".join(c for c in flat if unicodedata.category(c)[0] not in "ZC")


def walk(reader: PdfReader) -> Iterator[Any]:
    """Every object of the file that it can be asked for."""
    for number in reader.xref[0]:
        yield reader.get_object(number)


def inside(value: Any) -> Iterator[tuple[str, Any]]:
    """(key, value) of all that lies within an object."""
    if isinstance(value, DictionaryObject):
        for key, one in value.items():
            yield str(key), one
            if not isinstance(one, IndirectObject):
                yield from inside(one)
    elif isinstance(value, ArrayObject):
        for one in value:
            if not isinstance(one, IndirectObject):
                yield from inside(one)


# --- texts ---------------------------------------------------------------------------------


@with_pdftotext
@few
@given(outcomes())
def test_every_text_comes_out(outcome: Outcome) -> None:
    found = text_of(pdf(outcome), "-layout")  # else it drops hyphens at the end of lines
    missing = Counter("".join(letters(clean(text)) for text in texts_in(outcome))) - Counter(
        letters(found)
    )
    assert not missing


@with_pdftotext
def test_hostile_texts_come_out_as_they_were_typed() -> None:
    found = letters(text_of(pdf(items(*HOSTILE))))
    for text in HOSTILE:
        if len(text) < 1_000 and text != DARI:
            assert letters(clean(text)) in found


@with_pdftotext
def test_dari_can_be_searched_word_by_word() -> None:
    found = text_of(pdf(items(DARI)))
    for word in ("نمونه", "زنان", "گفتگو", "۱۳۲۵"):
        assert word in found


@with_pdftotext
def test_letters_without_a_typeface_do_not_turn_dari_round() -> None:
    found = text_of(pdf(items("نمونه 漢字 زنان 👩🏽‍⚖️")))
    for word in ("نمونه", "زنان", "漢", "👩"):
        assert word in found


@with_pdftotext
def test_ligatures_and_figures_come_out_as_letters() -> None:
    text = "Office, first, afflict: 08:15 -> 4x4, 1/2 (c) fj"
    assert text in text_of(pdf(items(text)))


def test_another_reader_finds_the_texts_too() -> None:
    reader = PdfReader(BytesIO(pdf(items("Sample of a finding", "naïve façade – “so”"))))
    found = "".join(page.extract_text() for page in reader.pages)
    assert "Sample of a finding" in found
    assert "naïve façade – “so”" in found


@with_pdftotext
@pytest.mark.parametrize("word", ["x" * 10_000, "漢" * 5_000, "نمونه" * 1_000])
def test_a_word_longer_than_a_line_stays_on_the_paper(word: str) -> None:
    table = Table("Sample", ("One", "Two"), ((word, "1"), ("2", word)), (1,))
    boxes = text_of(pdf(of_blocks(Item((Span(word),)), table)), "-bbox")
    edges = [float(x) for x in re.findall(r'xMax="([\d.]+)"', boxes)]
    assert max(edges) <= 595 - 60
    assert min(float(x) for x in re.findall(r'xMin="([\d.-]+)"', boxes)) >= 60


@with_pdftotext
def test_right_to_left_paragraphs_begin_at_the_right() -> None:
    boxes = text_of(pdf(of_blocks(Paragraph((Span("نمونه"),)))), "-bbox")
    found = re.findall(r'xMin="([\d.]+)"[^>]*xMax="([\d.]+)"[^>]*>[\u0600-\u06ff]', boxes)
    assert 530 < max(float(right) for _, right in found) < 534
    assert min(float(left) for left, _ in found) > 480


def test_no_text_brings_a_picture_in(tmp_path: Path) -> None:
    path = tmp_path / "picture.png"
    path.write_bytes(png())
    text = f'<img src="{path}"> <img src="{path.as_uri()}">'
    reader = PdfReader(BytesIO(pdf(items(text))))
    assert not [page for page in reader.pages if page.images]
    assert [
        page for page in PdfReader(BytesIO(pdf(sample_outcome(), notes=png()))).pages if page.images
    ]


# --- the file ------------------------------------------------------------------------------


@few
@given(outcomes())
def test_the_same_outcome_gives_the_same_bytes(outcome: Outcome) -> None:
    assert pdf(outcome) == pdf(outcome)


def test_the_look_of_the_window_changes_nothing(qapp: QApplication) -> None:
    before = pdf(sample_outcome(*HOSTILE))
    worn = qapp.font()
    font = QFont("Inter", 30)
    font.setFeature(QFont.Tag("tnum"), 1)
    font.setItalic(True)
    qapp.setFont(font)
    try:
        assert pdf(sample_outcome(*HOSTILE)) == before
    finally:
        qapp.setFont(worn)


def test_another_process_gives_the_same_bytes() -> None:
    script = (
        "import sys\n"
        "from PySide6.QtGui import QGuiApplication\n"
        "app = QGuiApplication(sys.argv)\n"
        "from moderator.qt.pdf import render\n"
        "from tests.export.samples import sample_outcome, HOSTILE\n"
        "sys.stdout.buffer.write(render(sample_outcome(*HOSTILE), {})[0].data)\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=True, timeout=60
    )
    assert ran.stdout == pdf(sample_outcome(*HOSTILE))


TRACES = {"/Author", "/Creator", "/Producer", "/CreationDate", "/ModDate", "/Metadata", "/ID"}


def test_nothing_says_who_made_it_when_or_with_what() -> None:
    reader = PdfReader(BytesIO(pdf(sample_outcome(), notes=png())))
    assert "/ID" not in reader.trailer
    assert reader.metadata == {"/Title": "A sample event & its outcome"}
    keys = {key for one in walk(reader) for key, _ in inside(one)}
    assert "/MCID" in keys  # it does look into objects
    assert not keys & TRACES
    streams = [one.get_data() for one in walk(reader) if isinstance(one, StreamObject)]
    everything = b"".join((*streams, *(str(one).encode() for one in walk(reader))))
    for trace in (b"Qt", b"pypdf", b"reportlab", str(Path.cwd()).encode()):
        assert trace not in everything


def test_the_outline_leads_to_every_heading() -> None:
    outcome = sample_outcome(*(["Sample text of a note. " * 8] * 60))
    headings = [b for b in outcome.document.blocks if isinstance(b, Heading)]
    reader = PdfReader(BytesIO(pdf(outcome)))

    def flat(outline: Any, level: int = 1) -> Iterator[tuple[int, Any]]:
        for one in outline:
            if isinstance(one, list):
                yield from flat(one, level + 1)
            else:
                yield level, one

    found = list(flat(reader.outline))
    assert [(level, one.title) for level, one in found] == [(h.level, h.text) for h in headings]
    pages = [reader.get_destination_page_number(one) or 0 for _, one in found]
    assert pages == sorted(pages)
    assert pages[-1] > 1
    for page, (_, one) in zip(pages, found, strict=True):
        assert one.title in reader.pages[page].extract_text()


@with_pdftotext
def test_the_contents_name_the_pages_that_they_link_to() -> None:
    data = pdf(sample_outcome(*(["Sample text of a note. " * 8] * 60)))
    reader = PdfReader(BytesIO(data))
    links = [one.get_object() for one in reader.pages[0].annotations or ()]
    assert len(links) == 5
    sheets = [page.indirect_reference for page in reader.pages]
    annex = sheets.index(links[-1]["/Dest"][0]) + 1
    assert annex > 1
    assert re.search(rf"^Annex +{annex}$", text_of(data, "-layout"), re.MULTILINE)


@with_pdftotext
def test_a_right_to_left_heading_leaves_room_for_its_page_in_the_contents() -> None:
    boxes = text_of(pdf(of_blocks(Heading("نمونه", 1, "h"))), "-bbox")
    word = re.compile(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)"[^>]*>([^<]+)<')
    found = [
        (float(y), float(left), float(right), text) for left, y, right, text in word.findall(boxes)
    ]
    ((top, number, _, _),) = [one for one in found if one[3] == "1" and one[0] < 300]
    entry = [one for one in found if abs(one[0] - top) < 8 and one[3] > "\u0600"]
    assert entry
    assert max(right for _, _, right, _ in entry) < number


def roles(element: Any) -> Iterator[tuple[str, Any]]:
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, ArrayObject) else [kids]:
        one = kid.get_object()
        if isinstance(one, DictionaryObject) and "/S" in one:
            yield str(one["/S"])[1:], one
            yield from roles(one)


def test_the_structure_names_headings_lists_tables_and_pictures() -> None:
    reader = PdfReader(BytesIO(pdf(sample_outcome(), notes=png())))
    root = reader.root_object
    assert str(root["/MarkInfo"]) == "{'/Marked': True}"
    assert str(root["/Lang"]) == "en"
    found = list(roles(root["/StructTreeRoot"].get_object()))
    count = Counter(role for role, _ in found)
    assert count["H1"] == 4
    assert count["H2"] == 1
    assert count["LI"] == 4
    assert (count["Table"], count["TH"], count["TD"]) == (1, 3, 6)
    pictures = [str(one["/Alt"]) for role, one in found if role == "Figure"]
    assert pictures == ["Bars: sample alternative text.", "Lines: sample alternative text."]


def test_everything_drawn_belongs_to_the_structure_or_is_decoration() -> None:
    reader = PdfReader(BytesIO(pdf(sample_outcome(*HOSTILE), notes=png())))
    tree = reader.root_object["/StructTreeRoot"]["/ParentTree"]["/Nums"]  # type: ignore[index]
    owners = {int(tree[at]): tree[at + 1].get_object() for at in range(0, len(tree), 2)}
    for page in reader.pages:
        orders = page.get_contents().get_data()  # type: ignore[union-attr]
        begun = len(re.findall(rb"\b(?:BDC|BMC)\b", orders))
        assert begun == len(re.findall(rb"\bEMC\b", orders)) > 0
        marked = [int(one) for one in re.findall(rb"/MCID (\d+)", orders)]
        assert marked == list(range(len(owners[int(page["/StructParents"])])))  # type: ignore[call-overload]
        assert b"-9000" not in orders


def test_a_picture_that_is_missing_is_told_in_words() -> None:
    reader = PdfReader(BytesIO(pdf(sample_outcome(), notes=b"no picture")))
    assert "Lines: sample alternative text." in reader.pages[-1].extract_text()


@with_pdftotext
def test_the_head_of_a_table_is_repeated_on_every_page() -> None:
    rows = tuple((f"Sample row {number}", "1:00") for number in range(200))
    pages = text_of(pdf(of_blocks(Table("Sample", ("Segment", "Plan"), rows)))).split("\f")
    assert len(pages) > 4
    assert all("Segment" in page for page in pages[:-1])


@with_pdftotext
def test_no_heading_is_left_alone_at_the_end_of_a_page() -> None:
    blocks: list[Block] = []
    for number in range(120):
        blocks.append(Heading(f"Heading {number}", number % 3 + 1, f"h{number}"))
        blocks += [Item((Span(f"Sample {number}. " * (number % 40)),))]
    pages = text_of(pdf(of_blocks(*blocks))).split("\f")
    assert len(pages) > 8
    for page in pages[3:-1]:
        *_, last, _foot, _number = [line for line in page.splitlines() if line.strip()]
        assert not last.startswith("Heading")


def test_marks_that_do_not_come_back_cost_the_tags_and_nothing_else(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As if another Qt wrote rectangles in another way."""
    monkeypatch.setattr("moderator.qt.pdf.finish.MARKED", b"never written so")
    (made,) = render(sample_outcome(), {})
    reader = PdfReader(BytesIO(made.data))
    assert "/StructTreeRoot" not in reader.root_object
    assert len(reader.outline) > 0
    assert "Sample key message" in "".join(page.extract_text() for page in reader.pages)
