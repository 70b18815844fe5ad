"""Finding by the beginnings of words: nothing that was asked for is missed, the best is first."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator.core.finding import Findable, Finder, Found, words_of

ACTS = (
    Findable("floor", "Give the floor to…", "Floor"),
    Findable("call", "Call next request", "Floor"),
    Findable("next", "Next", "Run of show"),
    Findable("review", "Review", "The desk after the event."),
    Findable("preview", "Document preview"),
    Findable("ngo", "Ngô Délégué", "Sample institute"),
    Findable("note", "An exact sample of a text about review", "Note", loose=False),
    Findable("persian", "نمونه می‌آید"),
)


def found(text: str, things: tuple[Findable, ...] = ACTS) -> list[str]:
    return Finder(things).find(text).uids


@pytest.mark.parametrize(
    ("text", "uids"),
    [
        ("", [one.uid for one in ACTS]),
        (" … ", [one.uid for one in ACTS]),
        ("next", ["next", "call"]),
        ("NEXT req", ["call"]),
        ("req call", ["call"]),
        ("review", ["review", "note", "preview"]),
        ("gvfl", ["floor"]),
        ("ngo", ["ngo"]),
        ("delegue", ["ngo"]),
        ("sample", ["note", "ngo"]),
        ("نمونه", ["persian"]),
        ("میآید", ["persian"]),
        ("xample", []),
        ("zzz", []),
        ("call zzz", []),
    ],
)
def test_what_is_found_and_in_which_order(text: str, uids: list[str]) -> None:
    assert found(text) == uids


TEXTS = st.text(max_size=30)
THINGS = st.lists(st.builds(Findable, st.uuids().map(str), TEXTS, TEXTS, st.booleans()), max_size=8)


@given(st.lists(TEXTS, min_size=1, max_size=6), st.data())
def test_every_beginning_of_every_word_finds_it(names: list[str], data: st.DataObject) -> None:
    things = tuple(Findable(str(at), name) for at, name in enumerate(names))
    one = data.draw(st.sampled_from(things))
    words = re.findall(r"\w+", one.name) or [""]
    word = data.draw(st.sampled_from(words))
    typed = word[: data.draw(st.integers(0, len(word)))]
    uids = found(typed, things)
    assert one.uid in uids
    begins = [
        thing.uid
        for thing in things
        if all(any(w.startswith(t) for w in words_of(thing.name)) for t in words_of(typed))
    ]
    assert set(uids[: len(begins)]) == set(begins), "beginnings stand before all else"


@given(THINGS, TEXTS)
def test_equals_keep_their_order_and_nothing_is_found_twice(
    things: list[Findable], text: str
) -> None:
    uids = found(text, tuple(things))
    assert uids == found(text, tuple(things))
    assert len(uids) == len(set(uids))
    twice = [
        *things,
        *(Findable(f"again {one.uid}", one.name, one.beside, one.loose) for one in things),
    ]
    again = found(text, tuple(twice))
    assert [uid for uid in again if not uid.startswith("again")] == uids
    assert [uid.removeprefix("again ") for uid in again if uid.startswith("again")] == uids


@given(THINGS, TEXTS, st.integers(1, 3))
def test_made_ready_beforehand_or_not_is_the_same(
    things: list[Findable], text: str, count: int
) -> None:
    ahead = Finder(things)
    while not ahead.prepare(count):
        pass
    assert ahead.find(text) == Finder(things).find(text)


def test_accents_case_and_joiners_do_not_matter() -> None:
    assert found("ÉLÈVE", (Findable("a", "eleve"),)) == ["a"]
    assert found("eleve", (Findable("a", "Élève"),)) == ["a"]
    assert found("می‌آ", (Findable("a", "میآید"),)) == ["a"]


@given(THINGS, st.lists(TEXTS, max_size=4))
def test_what_was_typed_before_does_not_matter(things: list[Findable], typed: list[str]) -> None:
    one = Finder(things)
    for text in typed:
        for end in range(len(text) + 1):
            assert one.find(text[:end]) == Finder(things).find(text[:end])


@given(THINGS, TEXTS, TEXTS)
def test_letters_typed_and_taken_back_do_not_matter(
    things: list[Findable], first: str, second: str
) -> None:
    finder, text = Finder(things), f"{first} {second}"
    keys = [text[:end] for end in range(len(text) + 1)]
    for typed in (*keys, *reversed(keys)):
        assert finder.find(typed) == Finder(things).find(typed)


@given(THINGS, st.lists(TEXTS, max_size=3), st.integers(0, 9))
def test_the_best_are_the_first_of_all(things: list[Findable], texts: list[str], most: int) -> None:
    finder = Finder(things)
    for text in texts:
        everything = Finder(things).find(text)
        assert everything.count == len(everything.uids)
        assert finder.find(text, most) == Found(everything.uids[:most], everything.count)


@given(THINGS, TEXTS)
def test_what_is_found_is_as_the_rules_of_it_say(things: list[Findable], text: str) -> None:
    """Against the rules read word by word, one thing at a time."""
    asked = words_of(text)
    ranks = [(_rank(one, asked), at) for at, one in enumerate(things)]
    assert found(text, tuple(things)) == [things[at].uid for rank, at in sorted(ranks) if rank]


def _rank(one: Findable, asked: tuple[str, ...]) -> tuple[int, ...]:
    """Nothing where a word is not in it; else what decides where it stands, least first."""
    if not asked:
        return (1,)
    name = "".join(f" {word}" for word in words_of(one.name))
    beside = "".join(f" {word}" for word in words_of(one.beside))
    levels = []
    for word in asked:
        letters = " " + ".*?".join(map(re.escape, word))
        ways = (
            f" {word}" in name,
            f" {word}" in beside,
            word in name,
            word in beside,
            one.loose and re.search(letters, name) is not None,
        )
        if not any(ways):
            return ()
        levels.append(ways.index(True))
    whole = max(levels) == 0 and name.startswith(" " + " ".join(asked))
    return max(levels), not whole, sum(levels)
