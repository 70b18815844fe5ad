"""Outcomes to render: one by hand that has everything, and strategies for all others."""

from datetime import date, datetime
from typing import Any

from hypothesis import strategies as st

from moderator.core.event import Attribution
from moderator.outcome.document import (
    Agenda,
    Bar,
    BarFigure,
    BarGroup,
    Block,
    Column,
    Document,
    Heading,
    Item,
    Line,
    LineFigure,
    Origin,
    Outcome,
    Paragraph,
    Picture,
    Quote,
    Sheet,
    Slot,
    Source,
    Span,
    Table,
    Tone,
)

DARI = "نمونه: زنان در می\u200cز گفتگو، ۱۳۲۵"
"""A sample sentence in Dari with a zero-width non-joiner: "Sample: women at the table, 1325"."""

HOSTILE = (
    "<img src=x onerror=alert(1)>",
    "&amp; </w:t></w:p> ]]> <!-- --> <script>",
    '=HYPERLINK("http://sample.invalid")',
    "+1+1",
    "-2",
    "@SUM(1)",
    "\t=1+1",
    "nul\x00 bell\x07 vt\x0b ff\x0c esc\x1b del\x7f",
    "lone \ud800 surrogate \ufffe",
    "# not a heading\n- not a list\n1. nor this\n| a | b |",
    "*not* _emphasis_ `code` [link](http://sample.invalid) <b>bold</b> ~~gone~~ \\",
    "two\r\nlines\u2028three",
    DARI,
    "👩🏽‍⚖️ emoji 🇨🇩",
    "漢字",
    "x" * 10_000,
)
"""Texts that are only texts, and must come out as such."""

BARS = BarFigure(
    title="Speaking time",
    unit="min",
    groups=(
        BarGroup("By person", (Bar("Sample <b>speaker</b>", 13.2, 9.0, "13:11"), Bar(DARI, 4.0))),
        BarGroup("In the room and online", (Bar("In the room", 61.0, None, "61:00"),)),
    ),
    value_word="actual",
    mark_word="planned",
)
LINES = LineFigure(
    title="Notes per guiding question",
    x_word="time",
    y_word="notes",
    starts=datetime(2022, 10, 19, 8, 15),  # noqa: DTZ001
    minutes=90.0,
    lines=(
        Line("Q1", ((0.0, 0.0), (12.0, 3.0), (60.0, 9.0), (90.0, 9.0))),
        Line("Q2", ((0.0, 0.0), (40.0, 5.0), (90.0, 7.0))),
    ),
)


def plain(text: str) -> tuple[Span, ...]:
    return (Span(text),)


def sample_outcome(*texts: str, language: str = "en") -> Outcome:
    """Every kind of block; `texts` come as one item and one cell each besides."""
    day = date(2022, 10, 19)
    blocks: tuple[Block, ...] = (
        Heading("Key messages", 1, "key"),
        Item(
            (Span("Sample key message. "), Span("(a sample role)", Tone.MUTED)),
            Source(Origin.NOTE, "n1"),
        ),
        Heading("Context and speakers", 1, "context"),
        Paragraph(plain("Sample paragraph.\nIts second line."), Source(Origin.PLAN)),
        Paragraph(plain(DARI)),
        Heading("1 · A sample guiding question?", 1, "q1"),
        Heading("Findings", 2, "q1.findings"),
        Item((Span("Helpful. ", Tone.STRONG), Span("Sample text.")), Source(Origin.NOTE, "n2")),
        Item(plain("Also put as: another sample wording."), Source(Origin.NOTE, "n3"), level=1),
        Item(plain(DARI), Source(Origin.NOTE, "n4")),
        Quote((Span("“Sample quote.” "), Span("(a sample role)", Tone.MUTED))),
        *(Item(plain(text)) for text in texts),
        Heading("Annex", 1, "annex"),
        Table(
            "Plan against actual",
            ("Segment", "Plan", "Actual"),
            (
                ("Welcome", "7:00", "7:40"),
                (DARI, "5:00", "4:35"),
                *((text, "", "") for text in texts),
            ),
            numbers=(1, 2),
        ),
        Picture(BARS, "Speaking time by person", "Bars: sample alternative text.", "speaking-time"),
        Picture(LINES, "Notes over time", "Lines: sample alternative text.", "notes"),
    )
    sheet = Sheet(
        "notes",
        "Notes",
        (Column("number", "Number"), Column("time", "Time"), Column("text", "Text")),
        (
            (1, datetime(2022, 10, 19, 8, 20, 5), "Sample text"),  # noqa: DTZ001
            (2, None, DARI),
            *((number, None, text) for number, text in enumerate(texts, 3)),
        ),
    )
    turns = Sheet(
        "turns", "Turns", (Column("who", "Who"), Column("seconds", "Seconds")), (("A sample", 7.5),)
    )
    return Outcome(
        name="sample-event",
        document=Document(
            language=language,
            attribution=Attribution.ROLE,
            title="A sample event & its outcome",
            subtitle="19 October 2022, 08:15–09:45 · A sample venue",
            rule="Sources are named by their role.",
            contents="Contents",
            day=day,
            blocks=blocks,
        ),
        sheets=(sheet, turns),
        agenda=Agenda(
            "A sample event", "A sample venue", (Slot("Welcome", 1_666_181_700.0, 1_666_182_120.0),)
        ),
        event={"title": "A sample event", "date": "2022-10-19"},
    )


texts = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(max_size=60),
    st.text(st.characters(), max_size=20),  # lone surrogates and all
)
spans = st.lists(st.builds(Span, texts, st.sampled_from(Tone)), min_size=1, max_size=3).map(tuple)
figures = st.one_of(
    st.builds(
        BarFigure,
        title=texts,
        unit=st.just("min"),
        groups=st.lists(
            st.builds(
                BarGroup,
                texts,
                st.lists(
                    st.builds(Bar, texts, st.floats(0, 1e4), st.none() | st.floats(0, 1e4), texts),
                    max_size=4,
                ).map(tuple),
            ),
            max_size=2,
        ).map(tuple),
        value_word=texts,
        mark_word=texts,
    ),
    st.just(LINES),
)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    width = draw(st.integers(1, 4))
    row = st.tuples(*[texts] * width)
    return Table(draw(texts), draw(row), tuple(draw(st.lists(row, max_size=4))), (width - 1,))


def _placed(made: Any, at: int) -> Block:
    """Headings and pictures get keys and names that are unique in the document."""
    if not isinstance(made, tuple):
        block: Block = made
        return block
    if made[0] == "h":
        return Heading(made[1], made[2], f"h{at}")
    figure, caption, alt = made
    return Picture(figure, caption, alt, f"p{at}")


@st.composite
def outcomes(draw: st.DrawFn) -> Outcome:
    """Any outcome that the types allow."""
    made = draw(
        st.lists(
            st.one_of(
                st.tuples(st.just("h"), texts, st.integers(1, 3)),
                st.builds(Paragraph, spans),
                st.builds(Item, spans, st.none(), st.integers(0, 1)),
                st.builds(Quote, spans),
                tables(),
                st.tuples(figures, texts, texts),
            ),
            max_size=8,
        )
    )
    blocks: tuple[Block, ...] = tuple(_placed(one, at) for at, one in enumerate(made))
    cell = st.one_of(texts, st.integers(-(2**40), 2**40), st.floats(-1e9, 1e9), st.none())
    sheets = tuple(
        Sheet(
            key,
            draw(texts),
            (Column("a", draw(texts)), Column("b", draw(texts))),
            tuple(draw(st.lists(st.tuples(cell, cell), max_size=4))),
        )
        for key in ("notes", "requests")
    )
    slots = st.builds(Slot, texts, st.floats(0, 4e9), st.floats(0, 4e9), texts)
    return Outcome(
        name="sample",
        document=Document(
            language=draw(st.sampled_from(["en", "fr"])),
            attribution=draw(st.sampled_from(Attribution)),
            title=draw(texts),
            subtitle=draw(texts),
            rule=draw(texts),
            contents=draw(texts),
            day=draw(st.none() | st.dates()),
            blocks=blocks,
        ),
        sheets=sheets,
        agenda=Agenda(draw(texts), draw(texts), tuple(draw(st.lists(slots, max_size=3)))),
        event={"title": draw(texts)},
    )
