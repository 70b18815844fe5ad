import base64
from collections.abc import Iterator

from hypothesis import given, settings
from lxml import etree
from lxml import html as reader
from msgspec.structs import replace

from moderator.core.text import clean, clean_line, right_to_left
from moderator.export.html import render
from moderator.outcome.document import Block, Heading, Item, Outcome, Paragraph, Span
from tests.export.said import Said, head_of, picture_names, png, said_of
from tests.export.samples import DARI, HOSTILE, outcomes, sample_outcome

TAGS = {
    *("html", "head", "meta", "title", "style", "body", "header", "nav", "main", "section"),
    *("h1", "h2", "h3", "h4", "p", "a", "ul", "li", "blockquote", "strong", "span", "br"),
    *("figure", "img", "figcaption", "table", "caption", "thead", "tbody", "tr", "th", "td"),
}
ATTRIBUTES = {"lang", "dir", "id", "href", "class", "scope", "src", "alt", "aria-label"}
MANY = settings(max_examples=50)
KINDS = {"h2": "h1", "h3": "h2", "h4": "h3", "caption": "caption", "figcaption": "caption"}
CELLS = {"th": "column", "td": "cell"}
SPOKEN = {*KINDS, *CELLS, "p", "h1", "a"}


def made(outcome: Outcome, pictures: dict[str, bytes] | None = None) -> bytes:
    (one,) = render(outcome, pictures or {})
    assert one.name == f"{outcome.name}.html"
    return one.data


def page(outcome: Outcome, pictures: dict[str, bytes] | None = None) -> etree._Element:
    return reader.document_fromstring(made(outcome, pictures).decode())


def text_of(element: etree._Element) -> str:
    """The text as a browser has it under `white-space: pre-wrap`."""
    pieces = [element.text or ""]
    for child in element:
        pieces += ["\n" if child.tag == "br" else text_of(child), child.tail or ""]
    return "".join(pieces)


def kind_of(element: etree._Element) -> str:
    tag = str(element.tag)
    if tag in KINDS or tag in CELLS:
        return KINDS.get(tag) or CELLS[tag]
    above = [str(one.tag) for one in element.iterancestors()]
    if above[0] == "li":
        return f"item {above.count('li') - 1}"
    return {"blockquote": "quote", "figure": "alt"}.get(above[0], "text")


def read_back(main: etree._Element) -> Iterator[Said]:
    for element in main.iter():
        if element.tag == "img":
            if element.get("alt"):
                yield Said("alt", element.get("alt", ""))
        elif element.tag in SPOKEN:
            yield Said(kind_of(element), text_of(element))


def nested(outcome: Outcome) -> list[Said]:
    """What belongs to the entry above stands alone when there is none."""
    said, before = [], ""
    for one in said_of(outcome.document):
        orphan = one.kind == "item 1" and not before.startswith("item")
        said.append(Said("item 0", one.text) if orphan else one)
        before = one.kind
    return said


@MANY
@given(outcomes())
def test_every_text_comes_back_as_it_was(outcome: Outcome) -> None:
    read = page(outcome)
    assert [text_of(one) for one in read.findall("body/header/*")] == head_of(outcome.document)
    found = read.find("body/main")
    assert found is not None
    assert list(read_back(found)) == nested(outcome)


def test_hostile_texts_are_texts() -> None:
    outcome = sample_outcome(*HOSTILE)
    found = page(outcome).find("body/main")
    assert found is not None
    assert list(read_back(found)) == nested(outcome)


@MANY
@given(outcomes())
def test_nothing_but_what_was_built_is_in_the_page(outcome: Outcome) -> None:
    read = page(outcome, dict.fromkeys(picture_names(outcome), png()))
    for element in read.iter():
        assert element.tag in TAGS
        if element.tag != "meta":
            assert set(map(str, element.attrib)) <= ATTRIBUTES
        assert str(element.get("src", "data:image/png;base64,")).startswith(
            "data:image/png;base64,"
        )
        assert str(element.get("href", "#")).startswith("#")


def test_the_page_forbids_itself_everything_first() -> None:
    head = page(sample_outcome()).find("head")
    assert head is not None
    charset, policy, *_ = head
    assert charset.get("charset") == "utf-8"
    assert policy.get("http-equiv") == "Content-Security-Policy"
    assert policy.get("content") == ("default-src 'none'; img-src data:; style-src 'unsafe-inline'")
    assert made(sample_outcome()).startswith(b'<!DOCTYPE html>\n<html lang="en" dir="ltr">')


def test_the_style_sheet_fetches_nothing() -> None:
    style = page(sample_outcome()).find("head/style")
    assert style is not None
    assert style.text
    for word in ("url(", "@import", "</", "http"):
        assert word not in style.text
    assert "prefers-color-scheme: dark" in style.text
    assert "size: A4" in style.text


@MANY
@given(outcomes())
def test_same_outcome_same_bytes(outcome: Outcome) -> None:
    pictures = dict.fromkeys(picture_names(outcome), png())
    assert made(outcome, pictures) == made(outcome, pictures)


@MANY
@given(outcomes())
def test_every_text_has_its_direction(outcome: Outcome) -> None:
    for element in page(outcome).iter():
        if element.tag in SPOKEN:
            assert (element.get("dir") == "rtl") == right_to_left(text_of(element))
            assert element.get("dir") in {"rtl", "ltr"}


def test_a_bullet_is_at_the_side_where_its_text_begins() -> None:
    entries = [one for one in page(sample_outcome()).iter("li") if text_of(one).strip() == DARI]
    assert [one.get("dir") for one in entries] == ["rtl"]


def test_pictures_are_in_the_file() -> None:
    data = {"speaking-time": png(), "notes": png(8, 8)}
    images = list(page(sample_outcome(), data).iter("img"))
    assert [base64.b64decode(str(one.get("src")).partition(",")[2]) for one in images] == list(
        data.values()
    )
    assert all(one.get("alt") for one in images)


@MANY
@given(outcomes())
def test_the_contents_lead_to_the_headings(outcome: Outcome) -> None:
    read = page(outcome)
    links = list(read.iter("a"))
    listed = [
        block
        for block in outcome.document.blocks
        if isinstance(block, Heading) and block.level <= 2 and clean(block.text)
    ]
    assert [text_of(link) for link in links] == [clean_line(one.text) for one in listed]
    for link in links:
        (target,) = [one for one in read.iter() if f"#{one.get('id')}" == link.get("href")]
        assert clean_line(text_of(target)) == text_of(link)


def test_sections_nest_as_headings_do() -> None:
    blocks = tuple(
        Heading(f"Sample {at}", level, f"k{at}") for at, level in enumerate((1, 2, 3, 2, 1))
    )
    outcome = sample_outcome()
    read = page(replace(outcome, document=replace(outcome.document, blocks=blocks)))
    depths = [
        len(list(one.iterancestors("section")))
        for one in read.iter("h2", "h3", "h4")
        if one.get("id")
    ]
    assert depths == [1, 2, 3, 2, 1]


def test_lists_nest_inside_the_entry_they_belong_to() -> None:
    blocks: tuple[Block, ...] = (
        *(Item((Span(f"Sample {at}"),), None, level) for at, level in enumerate((0, 1, 1, 0))),
        Paragraph((Span("Sample"),)),
        Item((Span("Sample 4"),), None, 1),
    )
    outcome = sample_outcome()
    read = page(replace(outcome, document=replace(outcome.document, blocks=blocks)))
    lists = read.findall(".//main//ul")
    assert [len(one.findall("li")) for one in lists] == [2, 2, 1]
    assert all(str(child.tag) == "li" for one in lists for child in one)


def test_a_page_without_a_title_is_called_what_its_file_is() -> None:
    outcome = sample_outcome()
    read = page(replace(outcome, document=replace(outcome.document, title=" ")))
    assert read.findtext("head/title") == "sample-event"
