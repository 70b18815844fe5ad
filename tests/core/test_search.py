"""Searching notes: words, tokens, and an index that forgets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from moderator.core.event import Event
from moderator.core.search import Index, Query, matches, parse_query
from moderator.core.state import Consent, Kind, Note, NoteBody, Stamp
from moderator.samples import bundled_event

EVENT = bundled_event()


def note(name: str, text: str = "Sample", **changes: object) -> Note:
    body = replace(NoteBody(text, Stamp(0.0, 0.0)), **changes)
    return Note(name, 1, body, 0.0)


NOTES = (
    note("plain", "Sample one: on record"),
    note("two\nlines", "Sample  two\nlines, Ngô"),
    note("rec", kind=Kind.RECOMMENDATION, question="q2", addressees=("missions",), cases=("drc",)),
    note("rec2", kind=Kind.RECOMMENDATION, question="q2", tracks=("track2",), mandates=("unama",)),
    note("quote", "Sample نمونه می‌آید", kind=Kind.QUOTE, question="q1", speaker="sarabi", key=True),
    note("agreed", kind=Kind.QUOTE, question="q1", speaker="tsongo", consent=Consent.GIVEN),
    note("off", "Sample secret", question="q3", off_record=True, speaker="tshilobo"),
    note("mandate", question="gone", paragraph="Sample paragraph", operation="strengthen"),
)
ALL = {one.id for one in NOTES}


def found(text: str, event: Event = EVENT) -> set[str]:
    query = parse_query(text, event)
    by_hand = {one.id for one in NOTES if matches(one, query)}
    index = Index(event)
    index.sync(NOTES, event)
    assert index.find(query) == by_hand
    return by_hand


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("", ALL),
        ("  ", ALL),
        ("sample", ALL),
        ("SAMPLE one", {"plain"}),
        ("one two", set()),
        ('"two lines"', {"two\nlines"}),
        ('"two lin', {"two\nlines"}),
        ('"one on"', set()),
        ("ngo lines", {"two\nlines"}),
        ("میآید", {"quote"}),
        ("paragraph", {"mandate"}),
        ("strengthen", {"mandate"}),
        ("dynamique", {"agreed"}),
        ("habiba", {"quote"}),
        ("cordaid", {"off"}),
        ("recommendation congo", {"rec"}),
        ("unama", {"rec2"}),
        ("nothing", set()),
    ],
)
def test_words_are_looked_for_in_what_a_note_shows(text: str, ids: set[str]) -> None:
    assert found(text) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("!2", {"rec", "rec2"}),
        ("!2 /rec >missions #drc", {"rec"}),
        ("!1 !2", {"rec", "rec2", "quote", "agreed"}),
        ("!1 /rec", set()),
        ("#drc #t2", {"rec", "rec2"}),
        ("%unama", {"rec2"}),
        ("@sarabi", {"quote"}),
        ("@sarabi @tsongo", {"quote", "agreed"}),
        ("@t", {"agreed", "off"}),
        ("@", ALL),
        ("@sarabi sample", {"quote"}),
        ("@nobody", set()),
        ("!0", {"plain", "two\nlines", "mandate"}),
        ("!-", {"plain", "two\nlines", "mandate"}),
        ("is:unfiled", {"plain", "two\nlines", "mandate"}),
        ("!0 !3", {"plain", "two\nlines", "mandate", "off"}),
        ("*", {"quote"}),
        ("is:key", {"quote"}),
        ("is:offrecord", {"off"}),
        ("is:OffRecord @tshi", {"off"}),
        ("is:noconsent", {"quote"}),
        ("is:noaddressee", {"rec2"}),
        ("is:key is:offrecord", set()),
        ("is:anything", set()),
        ('"@sarabi"', set()),
    ],
)
def test_tokens_of_one_sign_are_alternatives(text: str, ids: set[str]) -> None:
    assert found(text) == ids


def test_an_empty_query_says_so() -> None:
    assert parse_query(" @ ", EVENT).empty
    assert Query(EVENT).empty
    assert not parse_query("!0", EVENT).empty
    assert not parse_query("*", EVENT).empty
    assert not parse_query("word", EVENT).empty


def test_the_index_follows_its_notes() -> None:
    index = Index(EVENT)
    first = note("a", "Sample apple")
    index.update(first)
    assert index.find(parse_query("apple", EVENT)) == {"a"}
    index.update(replace(first, body=replace(first.body, text="Sample pear")))
    assert index.find(parse_query("apple", EVENT)) == set()
    assert index.find(parse_query("pear", EVENT)) == {"a"}
    index.forget("a")
    index.forget("a")
    assert len(index) == 0
    index.sync([note("b"), note("c")], EVENT)
    index.sync([note("c", "Sample plum")], EVENT)
    assert index.find(parse_query("", EVENT)) == {"c"}
    assert "plum" in repr(vars(index))
    index.sync([], EVENT)
    assert "plum" not in repr(vars(index))


def test_a_new_name_is_found_at_once() -> None:
    index = Index(EVENT)
    index.sync(NOTES, EVENT)
    speakers = tuple(
        replace(one, name="Sample Person") if one.id == "sarabi" else one for one in EVENT.speakers
    )
    renamed = replace(EVENT, speakers=speakers)
    index.sync(NOTES, renamed)
    assert index.find(parse_query("person", renamed)) == {"quote"}
    assert index.find(parse_query("@person", renamed)) == {"quote"}
    assert index.find(parse_query("habiba", renamed)) == set()


@given(st.lists(st.text(max_size=8) | st.sampled_from(["!0", '"', "@t", "*", "is:key"])))
def test_any_text_is_a_query(parts: list[str]) -> None:
    text = " ".join(parts)
    narrowed = found(text)
    assert narrowed <= ALL
    if parse_query(text, EVENT).empty:
        assert narrowed == ALL


@given(st.text())
def test_a_note_is_found_by_each_of_its_words(text: str) -> None:
    one = note("n", text)
    for word in text.split():
        if '"' in word or word[0] in "@#>%!/*" or word.casefold().startswith("is:"):
            continue
        assert matches(one, parse_query(word, EVENT))


def test_many_notes_are_searched() -> None:
    kinds = list(Kind)
    notes = [note(f"n{i}", f"Sample text {i}", kind=kinds[i % 7]) for i in range(30_000)]
    index = Index(EVENT)
    index.sync(notes, EVENT)
    assert index.find(parse_query("29999", EVENT)) == {"n29999"}
    assert len(index.find(parse_query("/rec", EVENT))) == sum(
        kinds[i % 7] is Kind.RECOMMENDATION for i in range(30_000)
    )
