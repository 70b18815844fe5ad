"""Tokens: what is taken, what stays text, and that nothing typed is ever lost."""

import string
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec.structs import replace

from moderator.core.event import MODERATOR, Event, GuidingQuestion, Speaker, Tag
from moderator.core.state import Consent, Kind, NoteBody, Stamp
from moderator.core.text import clean
from moderator.core.tokens import (
    Defaults,
    apply,
    as_tokens,
    body_from,
    complete,
    direction,
    parse,
    rewritten,
)
from moderator.core.vocabulary import Vocabulary
from moderator.samples import bundled_event

EVENT = bundled_event()
STAMP = Stamp(t=12.0, utc=1_666_182_000.0, segment="sarabi", speaker="sarabi", elapsed_s=4.0)


def taken(text: str, event: Event = EVENT) -> list[tuple[str, str]]:
    return [(chip.sign, chip.value_id) for chip in parse(text, event, final=True).chips]


def body(text: str, **changes: object) -> NoteBody:
    return replace(NoteBody(text, STAMP), **changes)


# --- what is a token -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("token", "value"),
    [
        ("/rec", "recommendation"),
        ("/les", "lesson"),
        ("/cha", "challenge"),
        ("/help", "helpful"),
        ("/quo", "quote"),
        ("/act", "action"),
        ("/poi", "point"),
        ("/REC", "recommendation"),
        ("@sarabi", "sarabi"),
        ("@Hab", "sarabi"),
        ("@habibasarabi", "sarabi"),
        ("@habiba-sarabi", "sarabi"),
        ("@anne", MODERATOR),
        ("@kwak", MODERATOR),
        ("@moderator", MODERATOR),
        ("#drc", "drc"),
        ("#afghan", "afghanistan"),
        ("#congo", "drc"),
        ("#t2", "track2"),
        ("#track2", "track2"),
        (">un", "un"),
        (">mis", "missions"),
        (">(i)ngos", "ingos"),
        ("%unama", "unama"),
        ("%mon", "monusco"),
        ("!2", "q2"),
        ("!۲", "q2"),
        ("*", "key"),
    ],
)
def test_tokens_are_understood(token: str, value: str) -> None:
    parsed = parse(f"Sample {token} text", EVENT, final=True)
    assert [(chip.sign, chip.value_id) for chip in parsed.chips] == [(token[0], value)]
    assert parsed.text == "Sample text"
    chip = parsed.chips[0]
    assert f"Sample {token} text"[chip.start : chip.end] == token


@pytest.mark.parametrize(
    "text",
    [
        "@t",  # Tsongo, Tapesh, Tshilobo
        "#track",  # three of them
        "@nobody",
        "#kabul",
        "!5",
        "!0",
        "!-1",
        "/",
        "@",
        "**",
        "*key",
        "and/or",
        "mail@sarabi",
        "(#drc)",
        "#drc,",
        "@sarabi:",
        "@sarabi's",
        "-#drc",
        "/recommendations",
        "@" + "s" * 10_000,
        "!" + "9" * 10_000,
        "#",
        "%%",
        "C:/rec",
        "\\",
        "@\u200c",
    ],
)
def test_what_is_not_a_token_stays_text(text: str) -> None:
    parsed = parse(text, EVENT, final=True)
    assert parsed.text == text
    assert parsed.chips == ()


def test_numbers_are_not_the_beginning_of_a_name() -> None:
    event = Event(tracks=(Tag("a", "2 state track"), Tag("b", "Track 7")))
    assert taken("the #2 and the #7 priority", event) == []


def test_the_exact_beats_the_beginning() -> None:
    event = Event(
        speakers=(Speaker("s1", "Sample Ana"), Speaker("s2", "Sample Anabel")),
        cases=(Tag("n", "Niger"), Tag("na", "Nigeria"), Tag("niger", "Other")),
    )
    assert taken("@ana", event) == [("@", "s1")]
    assert taken("@anab", event) == [("@", "s2")]
    assert taken("@sample", event) == []
    assert taken("#niger", event) == [("#", "niger")]
    assert taken("#nigeri", event) == [("#", "na")]
    assert taken("#n", event) == [("#", "n")]


def test_names_are_compared_without_accents_and_joiners() -> None:
    event = Event(
        speakers=(Speaker("a", "Sample Ngô"), Speaker("b", "نمونه می‌آید")),
        cases=(Tag("ci", "Côte d'Ivoire"),),
    )
    assert taken("@ngo", event) == [("@", "a")]
    assert taken("@میآید", event) == [("@", "b")]
    assert taken("#cote-d'iv", event) == [("#", "ci")]
    assert taken("#cotedivoire", event) == [("#", "ci")]


def test_the_same_id_twice_is_one_thing() -> None:
    event = Event(cases=(Tag("x", "Same"),), tracks=(Tag("x", "Same"),))
    assert taken("#same", event) == [("#", "x")]
    assert body_from(parse("#same", event, final=True), STAMP, event).cases == ("x",)


# --- taking tokens out ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("/rec >un Sample text", "Sample text"),
        ("Sample text /rec >un", "Sample text"),
        ("Sample /rec >un text", "Sample text"),
        ("Sample  text #drc  here", "Sample  text here"),
        ("Sample\n#drc\ntext", "Sample\n\ntext"),
        ("Sample #drc\ntext", "Sample\ntext"),
        ("Sample\n  #drc text", "Sample\n  text"),
        ("Sample #drc \n \n %unama text", "Sample\n \n text"),
        ("/rec\nSample text", "\nSample text"),
        ("#drc", ""),
        ("\\#drc is literal", "#drc is literal"),
        ("\\\\#drc is literal", "\\#drc is literal"),
        ("\\#nothing \\n", "\\#nothing \\n"),
    ],
)
def test_white_space_around_tokens_is_tidied(typed: str, text: str) -> None:
    assert parse(typed, EVENT, final=True).text == text


def test_the_token_being_typed_is_not_taken_yet() -> None:
    assert parse("Sample #dr", EVENT).chips == ()
    assert parse("Sample #dr", EVENT).text == "Sample #dr"
    assert len(parse("Sample #dr ", EVENT).chips) == 1
    assert len(parse("Sample #dr\n", EVENT).chips) == 1
    assert len(parse("Sample #dr", EVENT, final=True).chips) == 1
    assert [chip.sign for chip in parse("#dr %unama", EVENT, cursor=2).chips] == ["%"]
    assert [chip.sign for chip in parse("#dr %unama", EVENT, cursor=4).chips] == ["#", "%"]


PIECES = st.lists(
    st.one_of(
        st.text(max_size=6),
        st.sampled_from([" ", "\n", "\t", "\u2029", "\\", "\u200c", "*", "!2", "!9", "/rec"]),
        st.sampled_from(["#drc", "#t", "@sarabi", "@t", ">un", "%unama", "\\#drc", "سلام"]),
    ),
    max_size=20,
)
TYPED = PIECES.map("".join) | PIECES.map(" ".join)


@given(TYPED)
def test_nothing_but_tokens_is_eaten(typed: str) -> None:
    parsed = parse(typed, EVENT, final=True)
    rest = list(typed)
    for chip in parsed.chips:
        assert Vocabulary(EVENT).one(typed[chip.start : chip.end]) is not None
        rest[chip.start : chip.end] = [""] * (chip.end - chip.start)
    left = "".join(rest)
    assert left.replace("\\", "").split() == parsed.text.replace("\\", "").split()
    for line_break in "\n\r\x85\u2028\u2029":
        assert typed.count(line_break) == parsed.text.count(line_break)
    assert parsed.text.count("\\") >= typed.count("\\") - len(typed.split())


@given(st.text(alphabet=st.characters(exclude_characters="/@#>%!*\\")))
def test_text_without_signs_stays_as_it_is(typed: str) -> None:
    assert parse(typed, EVENT, final=True).text == typed


@pytest.mark.parametrize(
    "unit", ["@t ", "#drc ", "* ", "\\", "#", "@\u0301", "\ufdfa", " \n", "#drc\u2029"]
)
def test_long_hostile_texts_are_read(unit: str) -> None:
    text = (unit * 10_000)[:10_000]
    parsed = parse(text, EVENT, final=True)
    assert len(parsed.text) <= len(text)
    assert complete(text, len(text), EVENT).end <= len(text)
    assert direction(text) in ("ltr", "rtl")


# --- making notes --------------------------------------------------------------------------


def test_later_choices_win_and_lists_add_up() -> None:
    parsed = parse(
        "/les @tsongo !1 #drc #t2 >un %unama Sample text * /rec @sarabi !2 #afg #drc >mis >un",
        EVENT,
        final=True,
    )
    note = body_from(parsed, STAMP, EVENT)
    assert note == NoteBody(
        text="Sample text",
        stamp=STAMP,
        kind=Kind.RECOMMENDATION,
        question="q2",
        speaker="sarabi",
        segment="sarabi",
        addressees=("un", "missions"),
        cases=("drc", "afghanistan"),
        tracks=("track2",),
        mandates=("unama",),
        key=True,
    )


def test_buttons_choose_what_tokens_do_not() -> None:
    chosen = Defaults(Kind.QUOTE, "q3", "tapesh", "tapesh", off_record=True)
    note = body_from(parse("Sample text", EVENT, final=True), STAMP, EVENT, chosen)
    assert (note.kind, note.question, note.speaker) == (Kind.QUOTE, "q3", "tapesh")
    assert (note.segment, note.off_record) == ("tapesh", True)
    note = body_from(parse("/act !1 @anne Sample", EVENT, final=True), STAMP, EVENT, chosen)
    assert (note.kind, note.question, note.speaker) == (Kind.ACTION, "q1", MODERATOR)


def test_without_a_choice_the_stamp_counts() -> None:
    note = body_from(parse(" Sample\r\ntext\x00 ", EVENT, final=True), STAMP, EVENT)
    assert (note.speaker, note.segment) == ("sarabi", "sarabi")
    assert (note.kind, note.question, note.text) == (Kind.POINT, None, "Sample\ntext")


# --- writing notes back as text ------------------------------------------------------------


def test_a_note_reads_as_it_would_be_typed() -> None:
    note = body(
        "Sample text about #drc and #kabul",
        kind=Kind.RECOMMENDATION,
        question="q2",
        speaker="sarabi",
        addressees=("missions",),
        cases=("drc",),
        tracks=("track2",),
        mandates=("unama",),
        key=True,
    )
    assert as_tokens(note, EVENT) == (
        "/recommendation !2 @sarabi >missions #drc #t2 %unama * Sample text about \\#drc and #kabul"
    )


def test_taking_a_token_out_takes_it_out_of_the_note() -> None:
    note = body(
        "Sample text",
        kind=Kind.QUOTE,
        speaker="sarabi",
        segment="floor",
        addressees=("un", "gone"),
        key=True,
        consent=Consent.GIVEN,
        evidence=("n1",),
    )
    edited = rewritten(note, "/quote >mis Sample words", EVENT)
    assert edited == replace(
        note, text="Sample words", speaker=None, addressees=("gone", "missions"), key=False
    )


NAMES = st.text(alphabet="ab é-1'\u200cنش(", min_size=1, max_size=6) | st.text(max_size=5)
IDS = st.text(alphabet=string.ascii_lowercase + " 1é", min_size=1, max_size=3)


@st.composite
def events(draw: st.DrawFn) -> Event:
    ids = draw(st.lists(IDS, min_size=8, max_size=8, unique=True))
    tags = [Tag(one, draw(NAMES), tuple(draw(st.lists(NAMES, max_size=2)))) for one in ids]
    people = [Speaker(one, draw(NAMES)) for one in draw(st.lists(IDS, max_size=3, unique=True))]
    return Event(
        moderator=Speaker(MODERATOR, draw(NAMES)),
        speakers=tuple(people),
        questions=tuple(GuidingQuestion(one, "Sample?") for one in ids[:2]),
        addressees=tuple(tags[:2]),
        cases=tuple(tags[2:4]),
        tracks=tuple(tags[4:6]),
        mandates=tuple(tags[6:]),
    )


@st.composite
def bodies(draw: st.DrawFn, event: Event) -> NoteBody:
    def some(tags: tuple[Tag, ...]) -> tuple[str, ...]:
        return tuple(draw(st.permutations([one.id for one in tags])))[: draw(st.integers(0, 2))]

    people = [one.id for one in event.people()]
    words = [f"{sign}{one.name}" for sign in "#>%" for one in event.tags()]
    pieces = st.text(max_size=8) | st.sampled_from([*words, "*", "\\*", "/rec", "!1", "\n", "#"])
    return NoteBody(
        text=clean(" ".join(draw(st.lists(pieces, max_size=8)))),
        stamp=STAMP,
        kind=draw(st.sampled_from(Kind)),
        question=draw(st.none() | st.sampled_from([one.id for one in event.questions])),
        speaker=draw(st.none() | st.sampled_from(people)),
        segment="floor",
        addressees=some(event.addressees),
        cases=some(event.cases),
        tracks=some(event.tracks),
        mandates=some(event.mandates),
        key=draw(st.booleans()),
    )


def in_order(note: NoteBody) -> NoteBody:
    """What words cannot reach keeps its place before what they can, so order may change."""
    return replace(
        note,
        addressees=tuple(sorted(note.addressees)),
        cases=tuple(sorted(note.cases)),
        tracks=tuple(sorted(note.tracks)),
        mandates=tuple(sorted(note.mandates)),
    )


@given(st.data())
def test_a_note_written_back_and_read_again_is_the_same(data: st.DataObject) -> None:
    event = data.draw(events())
    note = data.draw(bodies(event))
    text = as_tokens(note, event)
    again = rewritten(note, text, event)
    assert in_order(again) == in_order(note)
    lists = (*note.addressees, *note.cases, *note.tracks, *note.mandates)
    single = (note.kind is not Kind.POINT, note.question, note.speaker, note.key)
    if len(parse(text, event, final=True).chips) == len(lists) + sum(map(bool, single)):
        assert again == note


@given(TYPED)
@example("\\\\* * \\* /rec\n#drc")
def test_what_was_typed_survives_editing(typed: str) -> None:
    note = body_from(parse(typed, EVENT, final=True), STAMP, EVENT)
    text = as_tokens(note, EVENT)
    assert rewritten(note, text, EVENT) == note
    unstamped = replace(STAMP, speaker=None)
    fresh = body_from(parse(text, EVENT, final=True), unstamped, EVENT)
    assert fresh == replace(note, stamp=unstamped)


# --- completing ----------------------------------------------------------------------------


def options(text: str, cursor: int | None = None) -> list[str]:
    found = complete(text, len(text) if cursor is None else cursor, EVENT)
    return [option.insert for option in found.options]


def test_a_sign_offers_all_it_has() -> None:
    assert options("/") == [f"/{kind.value}" for kind in Kind]
    assert options("Sample >") == [">un", ">missions", ">ingos"]
    assert options("!") == ["!1", "!2", "!3", "!4"]
    assert options("%") == ["%unama", "%monusco"]
    assert options("@") == [
        "@kwakkenbos",
        "@brandt",
        "@hutchinson",
        "@sarabi",
        "@tsongo",
        "@tapesh",
        "@tshilobo",
    ]
    assert options("*") == ["*"]


def test_what_is_typed_narrows_the_options() -> None:
    assert options("@t") == ["@tsongo", "@tapesh", "@tshilobo"]
    assert options("@cl") == ["@hutchinson", "@tsongo"]
    assert options("#co") == ["#drc"]
    assert options("!2") == ["!2"]
    assert options("@nobody") == options("") == options("Sample") == options("@sarabi ") == []
    assert options("mail@s") == options("\\@s") == options("*s") == []


def test_options_say_what_they_are() -> None:
    person = complete("@hab", 4, EVENT).options[0]
    assert person.label == "Habiba Sarabi"
    assert person.detail.startswith("former minister")
    question = complete("!3", 2, EVENT).options[0]
    assert (question.label, question.detail) == ("Q3", EVENT.questions[2].text)
    assert complete("#t2", 3, EVENT).options[0].detail == "track"


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("Sample @ts|", "Sample @tsongo |"),
        ("@ts| Sample", "@tsongo |Sample"),
        ("@ts|\nSample", "@tsongo |\nSample"),
        ("@ts|ongo Sample", "@tsongo |Sample"),
        ("@ts|Sample", "@tsongo |Sample"),
        ("@|", "@kwakkenbos |"),
    ],
)
def test_completing_eats_no_text(text: str, result: str) -> None:
    cursor = text.index("|")
    text = text.replace("|", "")
    found = complete(text, cursor, EVENT)
    completed, at = apply(text, found, found.options[0])
    assert completed[:at] + "|" + completed[at:] == result


@given(TYPED, st.integers(-5, 60))
def test_completions_read_as_what_they_say(typed: str, cursor: int) -> None:
    found = complete(typed, cursor, EVENT)
    assert 0 <= found.start <= found.end <= len(typed)
    for option in found.options:
        completed, at = apply(typed, found, option)
        labels = [
            chip.label
            for chip in parse(completed, EVENT, final=True).chips
            if chip.start == found.start
        ]
        assert labels == [option.label]
        assert completed.startswith(typed[: found.start])
        assert completed.endswith(typed[found.end :])
        assert found.start < at <= len(completed)


# --- direction -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "ltr"),
        ("123 …", "ltr"),
        ("Sample نمونه", "ltr"),
        ("نمونه sample", "rtl"),
        ("1. «نمونه»", "rtl"),
        ("שלום", "rtl"),
        ("@sar نمونه", "rtl"),
        ("/rec #drc نمونه", "rtl"),
        ("@sar", "ltr"),
        ("#نمونه", "rtl"),
        ("\u200fSample", "rtl"),
    ],
)
def test_the_first_strong_character_decides(text: str, expected: str) -> None:
    assert direction(text) == expected


@given(st.text())
def test_every_text_has_a_direction(text: str) -> None:
    strong = [c for c in text if unicodedata.bidirectional(c) in ("L", "R", "AL")]
    if not strong:
        assert direction(text) == "ltr"
    else:
        assert direction(text) in ("ltr", "rtl")
