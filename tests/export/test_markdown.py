from collections.abc import Iterator
from itertools import groupby

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from msgspec.structs import replace

from moderator.core.text import clean
from moderator.export.markdown import render
from moderator.outcome.document import Document, Outcome, Paragraph, Span, Tone
from moderator.outcome.tidy import tidy_spans
from tests.export.said import Said, head_of, said_of
from tests.export.samples import HOSTILE, outcomes, sample_outcome
from tests.export.samples import spans as any_spans

PLAIN = {"text", "text_special", "hardbreak", "strong_open", "strong_close"}


def made(outcome: Outcome) -> str:
    (one,) = render(outcome, {})
    assert one.name == f"{outcome.name}.md"
    return one.data.decode()


def parsed(text: str) -> list[Token]:
    return MarkdownIt("commonmark").enable("table").parse(text)


def text_of(token: Token, *, in_table: bool) -> str:
    """The text of a token, which has nothing in it but text, breaks and strong stretches."""
    pieces = []
    for child in token.children or []:
        if child.type == "html_inline":
            assert (child.content, in_table) == ("<br>", True)
        else:
            assert child.type in PLAIN
        broken = child.type in {"html_inline", "hardbreak"}
        pieces.append("\n" if broken else child.content)
    return "".join(pieces)


def kind_of(path: list[str]) -> str:
    innermost = path[-1]
    if innermost in {"th", "td"}:
        return "column" if innermost == "th" else "cell"
    if innermost.startswith("h"):
        return innermost
    if "blockquote" in path:
        return "quote"
    depth = path.count("list_item")
    return f"item {depth - 1}" if depth else "text"


def read_back(text: str) -> Iterator[Said]:
    path: list[str] = []
    for token in parsed(text):
        name = token.type.rpartition("_")[0]
        if token.nesting == 1:
            path.append(token.tag if name in {"heading", "th", "td"} else name)
        elif token.nesting == -1:
            path.pop()
        else:
            assert token.type == "inline"
            kind = kind_of(path)
            yield Said(kind, text_of(token, in_table=kind in {"column", "cell"}))


def expected(document: Document) -> list[Said]:
    """Headings are one line, and one level lower than the title; captions are paragraphs; what
    belongs to no entry stands alone."""
    head = head_of(document)
    said = [Said("text", text) for text in head]
    if clean(document.title):
        said[0] = Said("h1", head[0].replace("\n", " "))
    before = ""
    for kind, text in said_of(document):
        if kind.startswith("h"):
            said.append(Said(f"h{int(kind[1]) + 1}", text.replace("\n", " ")))
        elif kind in {"caption", "alt"}:
            said.append(Said("text", text))
        elif kind == "item 1" and not before.startswith("item"):
            said.append(Said("item 0", text))
        else:
            said.append(Said(kind, text))
        before = kind
    return said


def strong_in(text: str) -> list[str]:
    """What is strong, of a text with one paragraph."""
    (inline,) = [token for token in parsed(text) if token.type == "inline"]
    found: list[str] = []
    open_ = False
    for child in inline.children or []:
        if child.type in {"strong_open", "strong_close"}:
            open_ = child.type == "strong_open"
            if open_:
                found.append("")
        elif open_:
            found[-1] += child.content
    return found


def of_spans(*spans: Span) -> str:
    outcome = sample_outcome()
    empty = replace(outcome.document, title="", subtitle="", rule="", blocks=(Paragraph(spans),))
    return made(replace(outcome, document=empty))


@given(outcomes())
def test_every_text_comes_back_as_it_was(outcome: Outcome) -> None:
    assert list(read_back(made(outcome))) == expected(outcome.document)


def test_hostile_texts_are_texts() -> None:
    outcome = sample_outcome(*HOSTILE)
    assert list(read_back(made(outcome))) == expected(outcome.document)


signs = st.text(st.sampled_from("\\`*_[]()<>#+-=.!|~&:;/$ \t\n0aA@\"'{}^"), max_size=24)


@given(st.lists(signs, min_size=1, max_size=3))
@example(["a\n\n\nb"])
@example(["a\n    b"])
@example(["a\n\t- b"])
@example(["-\n-"])
@example(["1)", "a\n===", ":-"])
@example(["\\", "a\\\n\\"])
@example(["&#35; &amp;"])
@example(["[a]: http://sample.invalid"])
def test_signs_that_mean_something_do_not(texts: list[str]) -> None:
    outcome = sample_outcome(*texts)
    assert list(read_back(made(outcome))) == expected(outcome.document)


@given(any_spans)
def test_strong_stretches_are_strong_or_plain_but_never_wrong(spans: tuple[Span, ...]) -> None:
    kept = tidy_spans(spans)
    if kept:
        strong = [
            "".join(span.text for span in group).strip()
            for tone, group in groupby(kept, key=lambda span: span.tone)
            if tone is Tone.STRONG
        ]
        found = strong_in(of_spans(*spans))
        assert set(found) <= {one.replace("\n", "") for one in strong}


@pytest.mark.parametrize(
    ("spans", "strong"),
    [
        ((Span("Helpful. ", Tone.STRONG), Span("Sample")), ["Helpful."]),
        ((Span("Sample"), Span("strong", Tone.STRONG), Span("text")), ["strong"]),
        ((Span("Sample "), Span("“so”", Tone.STRONG), Span(" it is")), ["“so”"]),
        ((Span("Sample"), Span("(so)", Tone.STRONG), Span("it is")), []),
        ((Span("1. Sample", Tone.STRONG),), ["1. Sample"]),
        ((Span("One", Tone.STRONG), Span(" two", Tone.STRONG), Span(".")), ["One two"]),
        ((Span("- ", Tone.STRONG), Span("Sample")), ["-"]),
    ],
)
def test_strong_where_a_reader_takes_it(spans: tuple[Span, ...], strong: list[str]) -> None:
    assert strong_in(of_spans(*spans)) == strong


def test_plain_sentences_stay_readable() -> None:
    sentence = "A sample sentence, e.g. 1.5 km & more: 50% (so far) - no more! What?"
    assert of_spans(Span(sentence)) == f"{sentence}\n"


def test_columns_of_numbers_are_set_to_the_right() -> None:
    assert "| --- | ---: | ---: |" in made(sample_outcome())


def test_same_outcome_same_bytes() -> None:
    assert made(sample_outcome(*HOSTILE)) == made(sample_outcome(*HOSTILE))
