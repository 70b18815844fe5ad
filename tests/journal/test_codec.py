"""Every fact survives the file, and nothing a file may hold gets past the codec unreported."""

import types
from datetime import date, time
from enum import Enum
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import Struct
from msgspec.structs import fields

from moderator.core.event import Event
from moderator.core.facts import (
    Entry,
    NoteEdited,
    NoteErased,
    NoteWritten,
    PlanChanged,
    SegmentStarted,
)
from moderator.core.instant import Instant
from moderator.core.state import NoteBody, Stamp
from moderator.journal.codec import (
    ACTS,
    BODIED,
    FACTS,
    NOTES,
    SEALED,
    Decoded,
    Tables,
    decode,
    encode,
)
from moderator.journal.lines import header, pack, scan
from moderator.journal.quick import quick_entries

AT = Instant(1_666_181_700.0, 10.5, "boot-1")
BODY = NoteBody("Sample", Stamp(1.0, 1_666_181_700.0))
PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: st.text(max_size=12),
    bool: st.booleans(),
    int: st.integers(1 - 2**53, 2**53 - 1),
    float: st.floats(-(2.0**53), 2.0**53, exclude_min=True, exclude_max=True),
    date: st.dates(),
    time: st.times(),
}


def strategy(hint: Any) -> st.SearchStrategy[Any]:
    """Values of a type, from its hint alone, so that a new field is covered at once."""
    if isinstance(hint, type) and issubclass(hint, Struct):
        hints = get_type_hints(hint)
        return st.builds(
            hint, **{field.name: strategy(hints[field.name]) for field in fields(hint)}
        )
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(hint)
    if get_origin(hint) in (Union, types.UnionType):
        return st.one_of([strategy(one) for one in get_args(hint)])
    if get_origin(hint) is tuple:
        inner = get_args(hint)
        if inner[1:] == (Ellipsis,):
            return st.lists(strategy(inner[0]), max_size=3).map(tuple)
        return st.tuples(*map(strategy, inner))
    return st.none() if hint is type(None) else PLAIN[hint]


INSTANTS = strategy(Instant)
FACT = st.one_of([strategy(kind) for kind in FACTS.values()])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)


def through_the_file(entry: Entry, seal: tuple[str, ...] = ()) -> tuple[list[Entry], Tables]:
    found = scan(header("abc") + pack(1, encode(entry, seal)))
    assert found.whole
    assert not found.tail
    decoded = decode(found.tables)
    assert (decoded.unknown, decoded.unsound, decoded.wordless) == ((), (), ())
    return decoded.entries, found.tables


@given(st.text(max_size=8), INSTANTS, st.lists(FACT, max_size=4), st.booleans())
def test_every_entry_comes_back_as_it_was(
    act: str, at: Instant, facts: list[Any], sealed: bool
) -> None:
    entry = Entry(act, at, tuple(facts))
    notes = tuple(fact.note for fact in facts if isinstance(fact, NoteWritten)) if sealed else ()
    entries, _ = through_the_file(entry, notes)
    assert entries == [entry]


@pytest.mark.parametrize("kind", FACTS.values(), ids=FACTS)
@settings(max_examples=25)
@given(data=st.data())
def test_every_kind_of_fact_comes_back(kind: type, data: st.DataObject) -> None:
    fact = data.draw(strategy(kind))
    entries, _ = through_the_file(Entry("a", AT, (fact,)))
    assert entries[0].facts == (fact,)
    assert type(entries[0].facts[0]) is kind


def test_the_words_of_notes_lie_apart_from_the_acts() -> None:
    body = NoteBody("Sample words", Stamp(1.0, 2.0))
    shut = NoteBody("Sample secret", Stamp(1.0, 2.0), off_record=True)
    facts = (NoteWritten("n1", body), NoteEdited("n2", shut), NoteEdited("n3", body))
    _, tables = through_the_file(Entry("a", AT, facts), seal=("n3",))
    assert "Sample" not in str(tables[ACTS])
    assert [row["note"] for row in tables[NOTES].values()] == ["n1"]
    assert [row["note"] for row in tables[SEALED].values()] == ["n2", "n3"]


def holds_body(hint: Any) -> bool:
    inside = [holds_body(one) for one in get_args(hint)]
    if isinstance(hint, type) and issubclass(hint, Struct):
        inside += [holds_body(one) for one in get_type_hints(hint).values()]
    return hint is NoteBody or any(inside)


def test_no_fact_carries_words_in_any_other_way() -> None:
    for kind in FACTS.values():
        hints = get_type_hints(kind)
        carrying = [name for name, hint in hints.items() if holds_body(hint)]
        assert carrying == (["body"] if kind in BODIED else [])
        assert kind not in BODIED or hints["note"] is str


def test_a_body_that_is_not_there_is_read_as_off_the_record() -> None:
    tables = encode(Entry("a", AT, (NoteWritten("n1", NoteBody("Sample", Stamp(0, 0))),)))
    del tables[NOTES]
    decoded = decode(tables)
    (fact,) = decoded.entries[0].facts
    assert isinstance(fact, NoteWritten)
    assert (fact.note, fact.body.text, fact.body.off_record) == ("n1", "", True)
    assert decoded.wordless == ("n1",)
    tables[ACTS].update(encode(Entry("b", AT, (NoteErased("n1"),)))[ACTS])
    assert decode(tables).wordless == ()


def test_what_a_newer_version_wrote_is_named_and_left_out() -> None:
    event = {**encode(Entry("p", AT, (PlanChanged(Event("Sample")),)))[ACTS]["p"]}
    facts = event["facts"]
    assert isinstance(facts, list)
    facts[0]["PlanChanged"]["event"]["colour"] = "red"
    facts.append({"ChoirSang": {"song": "Sample"}})
    facts.append({"SegmentStarted": {"segment": "s1"}})
    decoded = decode({ACTS: {"p": event}})
    assert decoded.unknown == ("Event.colour", "ChoirSang")
    assert decoded.unsound == ()
    assert decoded.entries == [Entry("p", AT, (PlanChanged(Event("Sample")), SegmentStarted("s1")))]


def test_a_field_that_an_older_version_did_not_have_gets_its_default() -> None:
    row = encode(Entry("p", AT, (PlanChanged(Event("Sample")),)))[ACTS]["p"]
    facts = row["facts"]
    assert isinstance(facts, list)
    del facts[0]["PlanChanged"]["event"]["settings"]
    assert decode({ACTS: {"p": row}}).entries[0].facts == (PlanChanged(Event("Sample")),)


def paths(value: object, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Where values lie in JSON, the value itself included."""
    found = [at]
    if isinstance(value, dict):
        found += [one for key, inner in value.items() for one in paths(inner, (*at, key))]
    if isinstance(value, list):
        found += [one for key, inner in enumerate(value) for one in paths(inner, (*at, key))]
    return found


def put(value: Any, path: tuple[Any, ...], new: object) -> Any:
    if not path:
        return new
    if not isinstance(value, dict | list):
        return new
    copy = dict(value) if isinstance(value, dict) else dict(enumerate(value))
    copy[path[0]] = put(copy.get(path[0]), path[1:], new)
    return copy if isinstance(value, dict) else list(copy.values())


@given(entry=st.builds(Entry, st.just("a"), INSTANTS, st.tuples(FACT)), data=st.data())
def test_any_value_in_any_place_is_reported_or_sound(entry: Entry, data: st.DataObject) -> None:
    tables = encode(entry)
    path = data.draw(st.sampled_from([one for one in paths(tables) if len(one) > 2]))
    spoilt = put(tables, path, data.draw(JSON))
    decoded = decode(spoilt)
    # Whatever was read can be written and read again.
    for one in decoded.entries:
        assert decode(encode(one)).entries == [one]


@settings(max_examples=300)
@given(entry=st.builds(Entry, st.text(max_size=8), INSTANTS, st.tuples(FACT)), data=st.data())
def test_the_fast_way_reads_what_the_careful_way_reads_or_nothing(
    entry: Entry, data: st.DataObject
) -> None:
    tables = encode(entry)
    found = scan(header("abc") + pack(1, tables))
    assert found.quick is not None
    assert quick_entries(found.quick) == [entry]
    path = data.draw(st.sampled_from(paths(tables)))
    if data.draw(st.booleans()):
        path = (*path, data.draw(st.text(max_size=5)))
    new = data.draw(JSON | st.sampled_from([2**53 + 1, -(2**53), 1e300, True, 1.0, "a#0"]))
    try:
        line = pack(1, put(tables, path, new))
    except ValueError:
        return  # JSON has no such number
    spoilt = scan(header("abc") + line)
    entries = None if spoilt.quick is None else quick_entries(spoilt.quick)
    if entries is not None:
        assert repr(Decoded(entries)) == repr(decode(spoilt.tables))


def test_the_fast_way_takes_no_words_from_another_act_and_no_act_twice() -> None:
    one, other = (encode(Entry(act, AT, (NoteWritten("n", BODY),))) for act in ("a", "b"))
    apart = [{ACTS: one[ACTS], NOTES: other[NOTES]}, {ACTS: other[ACTS], NOTES: one[NOTES]}]
    for lines in (apart, [one, one], [{**one, ACTS: {**one[ACTS], **other[ACTS]}}]):
        found = scan(header("abc") + b"".join(pack(at, line) for at, line in enumerate(lines, 1)))
        assert found.quick is None or quick_entries(found.quick) is None
        assert decode(found.tables).entries


@pytest.mark.parametrize(
    "wrong",
    [None, True, 7, -1.5, 1e400, 10**400, float("nan"), [], {}, [1], {"a": 1}, "2022-13-45"],
    ids=repr,
)
@pytest.mark.parametrize("kind", FACTS.values(), ids=FACTS)
def test_wrong_types_are_reported_never_raised(kind: type, wrong: object) -> None:
    decoded = decode({ACTS: {"a": {"at": {"utc": 1, "steady": 2.0, "boot": "b"}, "facts": [
        {kind.__name__: wrong},
        {kind.__name__: {field.name: wrong for field in fields(kind)}},
    ]}}})  # fmt: skip
    for entry in decoded.entries:
        assert decode(encode(entry)).entries == [entry]
    assert decoded.unsound == ("a",) or not isinstance(wrong, str | float)


def test_a_name_of_a_file_format_is_not_changed_by_accident() -> None:
    """The format, word for word: a failure here means old files can no longer be read."""
    entry = Entry("a", AT, (NoteWritten("n1", NoteBody("Sample", Stamp(1.5, 2.0, "s1"))),))
    assert encode(entry) == {
        "acts": {
            "a": {
                "at": {"utc": 1_666_181_700.0, "steady": 10.5, "boot": "boot-1"},
                "facts": [{"NoteWritten": {"note": "n1", "body": "a#0"}}],
            }
        },
        "notes": {
            "a#0": {
                "act": "a",
                "note": "n1",
                "body": {
                    "text": "Sample",
                    "stamp": {
                        "t": 1.5,
                        "utc": 2.0,
                        "segment": "s1",
                        "speaker": None,
                        "elapsed_s": None,
                    },
                    "kind": "point",
                    "question": None,
                    "speaker": None,
                    "segment": None,
                    "addressees": [],
                    "cases": [],
                    "tracks": [],
                    "mandates": [],
                    "key": False,
                    "attribution": None,
                    "consent": "not_asked",
                    "evidence": [],
                    "operation": "",
                    "paragraph": "",
                    "off_record": False,
                },
            }
        },
    }
