import re
import unicodedata
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph as WordParagraph
from hypothesis import given, settings
from lxml import etree
from msgspec.structs import replace

from moderator.core.text import clean_line, right_to_left
from moderator.export.docx import render
from moderator.export.word_table import column_widths
from moderator.outcome.document import Heading, Outcome, Paragraph, Picture, Span, Table
from tests.export.said import Said, head_of, picture_names, png, said_of
from tests.export.samples import DARI, HOSTILE, outcomes, sample_outcome

STYLES = {
    "Heading 1": "h1",
    "Heading 2": "h2",
    "Heading 3": "h3",
    "Normal": "text",
    "List Bullet": "item 0",
    "List Bullet 2": "item 1",
    "Quote": "quote",
    "Caption": "caption",
}
FEW = settings(max_examples=30)  # opening a .docx takes its time
HEAD = {"Title", "Subtitle", "Attribution Rule"}

# ISO/IEC 29500-1, annex A: children of these elements are sequences.
ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs bidi spacing"
    " ind contextualSpacing jc outlineLvl",
    "rPr": "rStyle rFonts b bCs i iCs color sz szCs rtl lang",
    "tblPr": "tblStyle tblW tblInd tblBorders tblLayout tblCellMar tblLook",
    "tcPr": "tcW tcBorders shd vAlign",
    "tbl": "tblPr tblGrid tr",
    "tr": "trPr tc",
    "tc": "tcPr p",
    "style": "name basedOn next uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr"
    " tblStylePr",
    "sectPr": "footerReference pgSz pgMar cols",
    "sdt": "sdtPr sdtContent",
    "lvl": "start numFmt pStyle lvlText lvlJc pPr rPr",
    "styles": "docDefaults latentStyles style",
}


def made(outcome: Outcome, pictures: dict[str, bytes] | None = None) -> bytes:
    (one,) = render(outcome, pictures or {})
    assert one.name == f"{outcome.name}.docx"
    return one.data


def opened(outcome: Outcome, pictures: dict[str, bytes] | None = None) -> WordDocument:
    return docx.Document(BytesIO(made(outcome, pictures)))


def parts(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as package:
        assert package.testzip() is None
        assert len(package.namelist()) == len(set(package.namelist()))
        return {name: package.read(name) for name in package.namelist()}


def of_paragraph(paragraph: WordParagraph) -> list[Said]:
    alts = paragraph._p.xpath(".//wp:docPr/@descr")
    if alts:
        return [Said("alt", alt) for alt in alts if alt]
    kind = STYLES.get(paragraph.style.name if paragraph.style else "")
    return [Said(kind, paragraph.text)] if kind else []


def of_table(table: WordTable) -> list[Said]:
    columns, *rows = [[cell.text for cell in row.cells] for row in table.rows]
    return [
        *(Said("column", text) for text in columns),
        *(Said("cell", text) for row in rows for text in row),
    ]


def read_back(word: WordDocument) -> list[Said]:
    found: list[Said] = []
    for block in word.iter_inner_content():
        found += of_paragraph(block) if isinstance(block, WordParagraph) else of_table(block)
    return found


def text_of(paragraph: Any) -> str:
    return WordParagraph(paragraph, None).text  # type: ignore[arg-type]


def as_text(said: list[Said]) -> list[Said]:
    """A picture that is missing is said in a paragraph."""
    return [Said("text", one.text) if one.kind == "alt" else one for one in said]


@FEW
@given(outcomes())
def test_every_text_comes_back_as_it_was(outcome: Outcome) -> None:
    word = opened(outcome)
    head = [p.text for p in word.paragraphs if p.style is not None and p.style.name in HEAD]
    assert head == head_of(outcome.document)
    assert read_back(word) == as_text(said_of(outcome.document))


def test_hostile_texts_are_texts() -> None:
    outcome = sample_outcome(*HOSTILE)
    assert read_back(opened(outcome)) == as_text(said_of(outcome.document))


@FEW
@given(outcomes())
def test_pictures_carry_their_alternative_text(outcome: Outcome) -> None:
    word = opened(outcome, dict.fromkeys(picture_names(outcome), png()))
    expected = said_of(outcome.document)
    found = read_back(word)
    for kind in ("alt", "caption", "text", "cell"):
        assert [one for one in found if one.kind == kind] == [
            one for one in expected if one.kind == kind
        ]


def test_a_picture_is_made_to_fit_the_page() -> None:
    outcome = sample_outcome()
    word = opened(outcome, {"speaking-time": png(2_000, 100), "notes": png(100, 4_000)})
    section = word.sections[0]
    assert section.page_width
    assert section.left_margin
    assert section.right_margin
    wide, high = word.inline_shapes
    assert wide.width == section.page_width - section.left_margin - section.right_margin
    assert wide.width == pytest.approx(wide.height * 20, rel=0.01)
    assert section.page_height
    assert high.height < section.page_height
    assert high.height == pytest.approx(high.width * 40, rel=0.01)


@FEW
@given(outcomes())
def test_same_outcome_same_bytes(outcome: Outcome) -> None:
    pictures = dict.fromkeys(picture_names(outcome), png())
    assert made(outcome, pictures) == made(outcome, pictures)


@FEW
@given(outcomes())
def test_directions_are_marked_where_they_are_and_nowhere_else(outcome: Outcome) -> None:
    body = opened(outcome).element.body
    for paragraph in body.iter(qn("w:p")):
        backwards = paragraph.find(f"{qn('w:pPr')}/{qn('w:bidi')}") is not None
        assert backwards == right_to_left(text_of(paragraph))
    for run in body.iter(qn("w:r")):
        ways = {unicodedata.bidirectional(char) for text in run.itertext() for char in text}
        if run.find(f"{qn('w:rPr')}/{qn('w:rtl')}") is not None:
            assert "L" not in ways
        elif run.find(qn("w:t")) is not None:
            assert not ways & {"R", "AL"}


def test_latin_words_in_a_dari_sentence_are_runs_of_their_own() -> None:
    outcome = sample_outcome()
    spans = (Span("نمونه از UNAMA (بند 12)."),)
    blocks = (Paragraph(spans),)
    word = opened(replace(outcome, document=replace(outcome.document, blocks=blocks)))
    paragraph = word.paragraphs[-1]
    assert [(run.text, bool(run.font.rtl)) for run in paragraph.runs] == [
        ("نمونه از ", True),
        ("UNAMA", False),
        (" (بند 12).", True),
    ]


def test_every_style_sets_right_to_left_text_as_well() -> None:
    styles = opened(sample_outcome()).styles.element
    defaults = styles.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    assert defaults.find(qn("w:rFonts")).get(qn("w:cs")) == "Arial"
    for settings_ in styles.iter(qn("w:rPr")):
        tags = {etree.QName(child).localname for child in settings_}
        assert ("sz" in tags) == ("szCs" in tags)
        assert ("b" in tags) == ("bCs" in tags)


@FEW
@given(outcomes())
def test_children_stand_in_the_order_that_word_wants(outcome: Outcome) -> None:
    pictures = dict.fromkeys(picture_names(outcome)[:1], png())
    for name, data in parts(made(outcome, pictures)).items():
        if not name.endswith((".xml", ".rels")):
            continue
        for element in etree.fromstring(data).iter(qn("w:p")[:-1] + "*"):
            order = ORDER.get(etree.QName(element).localname)
            if order:
                places = [order.split().index(etree.QName(child).localname) for child in element]
                assert places == sorted(places), (name, element.tag)


def test_the_package_is_whole() -> None:
    outcome = sample_outcome()
    found = parts(made(outcome, dict.fromkeys(picture_names(outcome), png())))
    assert next(iter(found)) == "[Content_Types].xml"
    types = etree.fromstring(found["[Content_Types].xml"])
    named = {one.get("PartName") for one in types} | {one.get("Extension") for one in types}
    for name in found:
        if name != "[Content_Types].xml":
            assert f"/{name}" in named or name.rpartition(".")[2] in named
    assert {str(one)[1:] for one in named if one and one.startswith("/")} <= set(found)
    links = etree.fromstring(found["word/_rels/document.xml.rels"])
    targets = {one.get("Id"): one.get("Target") for one in links}
    assert {f"word/{target}" for target in targets.values()} <= set(found)
    used = set(re.findall(rb'r:(?:id|embed)="(\w+)"', found["word/document.xml"]))
    assert used <= {str(one).encode() for one in targets}


def test_every_style_that_is_used_is_there() -> None:
    found = parts(made(sample_outcome(*HOSTILE)))
    used = set(
        re.findall(rb'<w:(?:pStyle|rStyle|tblStyle) w:val="(\w+)"', b"".join(found.values()))
    )
    there = set(re.findall(rb'w:styleId="(\w+)"', found["word/styles.xml"]))
    assert used <= there
    assert {b"Title", b"Heading1", b"ListBullet", b"Quote", b"OutcomeTable", b"Strong"} <= used


def test_nothing_but_the_title_is_known_of_the_file() -> None:
    outcome = sample_outcome()
    data = made(outcome, dict.fromkeys(picture_names(outcome), png()))
    with ZipFile(BytesIO(data)) as package:
        for entry in package.infolist():
            assert entry.date_time == (1980, 1, 1, 0, 0, 0)
            assert (entry.create_system, entry.external_attr >> 16, entry.extra) == (0, 0o600, b"")
    found = parts(data)
    core = etree.fromstring(found["docProps/core.xml"])
    assert [(etree.QName(one).localname, one.text) for one in core] == [
        ("title", outcome.document.title)
    ]
    assert not [name for name in found if "app.xml" in name or "thumbnail" in name]
    everything = b"".join(found.values()).lower()
    for trace in (
        b"rsid",
        b"python",
        b"creator",
        b"lastmodified",
        b"template",
        b"microsoft.com/w14",
    ):
        assert trace not in everything


def test_a_title_too_long_for_a_property_is_cut_there_alone() -> None:
    outcome = sample_outcome()
    title = "Sample title " * 40
    word = opened(replace(outcome, document=replace(outcome.document, title=title)))
    assert word.paragraphs[0].text == title.strip()
    assert title.startswith(word.core_properties.title)


@pytest.mark.parametrize(("language", "tag"), [("en", "en-GB"), ("fr", "fr-FR"), ("es", "es")])
def test_word_knows_the_language(language: str, tag: str) -> None:
    styles = opened(sample_outcome(language=language)).styles.element
    assert next(styles.iter(qn("w:lang"))).get(qn("w:val")) == tag


@FEW
@given(outcomes())
def test_the_contents_lead_to_the_headings(outcome: Outcome) -> None:
    body = opened(outcome).element.body
    headings = [
        block
        for block in outcome.document.blocks
        if isinstance(block, Heading) and block.level <= 2 and clean_line(block.text)
    ]
    links = list(body.iter(qn("w:hyperlink")))
    marks = list(body.iter(qn("w:bookmarkStart")))
    assert [clean_line(text_of(link.getparent())) for link in links] == [
        clean_line(heading.text) for heading in headings
    ]
    assert [link.get(qn("w:anchor")) for link in links] == [m.get(qn("w:name")) for m in marks]
    assert len({mark.get(qn("w:id")) for mark in marks}) == len(marks)
    fields = [one.get(qn("w:fldCharType")) for one in body.iter(qn("w:fldChar"))]
    assert fields == (["begin", "separate", "end"] if headings else [])


def test_the_contents_are_a_field_that_does_not_ask() -> None:
    word = opened(sample_outcome())
    codes = [one.text for one in word.element.body.iter(qn("w:instrText"))]
    assert codes == [' TOC \\o "1-2" \\h \\z \\u ']
    assert word.settings.element.find(qn("w:updateFields")) is None


def test_tables_repeat_their_head_and_keep_their_rows_whole() -> None:
    (table,) = opened(sample_outcome()).tables
    assert table.style is not None
    assert table.style.name == "Outcome Table"
    heads = [row._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") for row in table.rows]
    assert [head is not None for head in heads] == [True, False, False]
    assert all(
        row._tr.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in table.rows
    )
    assert str(table.cell(1, 1).paragraphs[0].alignment) == "RIGHT (2)"
    assert table.cell(1, 0).paragraphs[0].alignment is None


@FEW
@given(outcomes())
def test_column_widths_fill_the_page(outcome: Outcome) -> None:
    for block in outcome.document.blocks:
        if isinstance(block, Table):
            widths = column_widths(block, 9_026)
            assert sum(widths) == 9_026
            assert min(widths) > 0


def test_figures_do_not_take_the_room_of_sentences() -> None:
    block = Table("", ("Sample", "Plan", "Actual"), (("A sample sentence. " * 9, "10:00", "1"),))
    sentence, plan, actual = column_widths(block, 9_026)
    assert sentence > 6_000
    assert plan > 600
    assert actual > 600


def test_tones_are_styles() -> None:
    word = opened(sample_outcome())
    runs = [
        run for p in word.paragraphs for run in p.runs if run.style.name != "Default Paragraph Font"
    ]
    assert {(run.text, run.style.name) for run in runs} == {
        ("(a sample role)", "Muted"),
        ("Helpful. ", "Strong"),
    }


def test_a_missing_picture_is_said_in_words() -> None:
    outcome = sample_outcome()
    (alt, *_) = [b.alt for b in outcome.document.blocks if isinstance(b, Picture)]
    assert alt in [p.text for p in opened(outcome).paragraphs]
    assert DARI in [p.text for p in opened(outcome).paragraphs]
