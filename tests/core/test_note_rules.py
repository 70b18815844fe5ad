"""The rules of notes, and that what is off the record leaves no trace in `on_record`."""

import math
from collections.abc import Iterator
from enum import Enum
from typing import Any, get_args, get_type_hints

import pytest
from msgspec import Struct
from msgspec.structs import fields, replace

from moderator.core.decide_notes import RULES
from moderator.core.event import MODERATOR
from moderator.core.evolve import evolve
from moderator.core.facts import NoteDeleted, NoteEdited, NoteErased, NoteWritten
from moderator.core.instant import Now
from moderator.core.intents import Context, DeleteNote, EditNote, EraseNote, Refused, WriteNote
from moderator.core.pmap import PMap
from moderator.core.state import (
    Consent,
    Kind,
    Note,
    NoteBody,
    Notes,
    Run,
    Stamp,
    State,
    Version,
    on_record,
)
from moderator.samples import bundled_event

EVENT = bundled_event()
STAMP = Stamp(1.0, 1001.0, "sarabi", "sarabi", 1.0)
BODY = NoteBody("Sample text", STAMP, question="q1", speaker="sarabi", segment="sarabi")


def act(state: State, intent: Any, at: float = 5.0, name: str = "new") -> State:
    now = Now(at, 1000.0 + at)
    for fact in RULES[type(intent)](state, intent, Context(now, name)):
        state = evolve(state, fact, now)
    return state


def refusal(state: State, intent: Any) -> str:
    with pytest.raises(Refused) as refused:
        act(state, intent)
    return str(refused.value)


def written(*bodies: NoteBody) -> State:
    state = State(event=EVENT)
    for number, body in enumerate(bodies, 1):
        state = act(state, WriteNote(body), number, f"n{number}")
    return state


# --- writing -------------------------------------------------------------------------------


def test_a_note_is_kept_under_the_acts_id() -> None:
    facts = RULES[WriteNote](State(event=EVENT), WriteNote(BODY), Context(Now(5.0, 1005.0), "n1"))
    assert facts == (NoteWritten("n1", BODY),)
    state = written(BODY, replace(BODY, off_record=True))
    assert state.notes.open["n1"] == Note("n1", 1, BODY, 1001.0)
    assert state.notes.sealed["n2"].seq == 2
    assert (len(state.notes), state.notes.next_seq) == (2, 3)


@pytest.mark.parametrize("text", ["", " \n\t", "\x00\x1b", "\u200c\u200f \u200b", "\ufeff"])
def test_a_note_needs_words(text: str) -> None:
    said = refusal(State(event=EVENT), WriteNote(replace(BODY, text=text)))
    assert said == "A note needs words: type some, then Enter."
    assert refusal(written(BODY), EditNote("n1", replace(BODY, text=text))) == said


@pytest.mark.parametrize("text", [".", "؟", "می‌آید", "🙂", "1"])
def test_any_sign_that_shows_is_enough(text: str) -> None:
    assert written(replace(BODY, text=text)).notes.open["n1"].body.text == text


@pytest.mark.parametrize("run", [Run(), Run(closed=3.0)])
def test_notes_are_taken_before_the_event_and_after_its_close(run: Run) -> None:
    state = act(State(event=EVENT, run=run), WriteNote(BODY))
    assert len(state.notes) == 1


def test_what_leads_nowhere_is_left_out_and_the_words_are_kept() -> None:
    stray = NoteBody(
        text=" Sample\r\ntext\x07 ",
        stamp=Stamp(math.nan, math.inf, "nowhere", "nobody", -math.inf),
        kind=Kind.QUOTE,
        question="q9",
        speaker="nobody",
        segment="nowhere",
        addressees=("un", "nobody", "un"),
        cases=("drc", "unama"),
        tracks=("track1", ""),
        mandates=("unama", "drc", "unama"),
        evidence=("n1", "new", "unknown", "n1"),
        operation="abolish",
        paragraph=" Sample\x00 paragraph ",
    )
    state = act(written(BODY), WriteNote(stray))
    assert state.notes.open["new"].body == NoteBody(
        text="Sample\ntext",
        stamp=Stamp(5.0, 1005.0),
        kind=Kind.QUOTE,
        addressees=("un",),
        cases=("drc",),
        tracks=("track1",),
        mandates=("unama",),
        consent=Consent.NOT_ASKED,
        evidence=("n1",),
        paragraph="Sample paragraph",
    )


def test_the_moderator_may_be_noted_and_operations_are_kept() -> None:
    body = replace(BODY, speaker=MODERATOR, operation="strengthen", consent=Consent.GIVEN)
    assert written(body).notes.open["n1"].body == body


# --- editing -------------------------------------------------------------------------------


def test_an_edit_keeps_what_was_before() -> None:
    state = written(BODY)
    second = replace(BODY, text="Sample two")
    state = act(state, EditNote("n1", second), 10.0)
    note = state.notes.open["n1"]
    assert note == Note("n1", 1, second, 1010.0, (Version(BODY, 1001.0),))
    assert state.notes.next_seq == 2


def test_an_edit_that_changes_nothing_is_refused() -> None:
    state = written(BODY)
    assert refusal(state, EditNote("n1", BODY)) == "The note stays as it was."
    same = replace(BODY, text=" Sample text\n", cases=("unknown",), evidence=("n1",))
    assert refusal(state, EditNote("n1", same)) == "The note stays as it was."


def test_an_unknown_note_is_refused() -> None:
    for intent in (EditNote("gone", BODY), DeleteNote("gone"), EraseNote("gone")):
        assert refusal(written(BODY), intent) == "That note is no longer there."


def test_sealing_moves_a_note_with_its_history_and_back() -> None:
    sealed = act(written(BODY), EditNote("n1", replace(BODY, off_record=True)))
    assert not sealed.notes.open
    assert sealed.notes.sealed["n1"].history[0].body == BODY
    back = act(sealed, EditNote("n1", replace(BODY, text="Sample after")))
    assert not back.notes.sealed
    assert len(back.notes.open["n1"].history) == 2


def test_a_note_goes_by_deleting_and_by_erasing() -> None:
    state = written(BODY, replace(BODY, off_record=True))
    context = Context(Now(5.0, 1005.0), "x")
    assert RULES[DeleteNote](state, DeleteNote("n1"), context) == (NoteDeleted("n1"),)
    assert RULES[EraseNote](state, EraseNote("n2"), context) == (NoteErased("n2"),)
    assert len(act(state, DeleteNote("n1")).notes) == 1
    assert len(act(state, EraseNote("n1")).notes) == 1
    assert len(act(state, EraseNote("n2")).notes) == 1


def test_foreign_facts_overwrite_nothing() -> None:
    state = written(BODY)
    now = Now(9.0, 1009.0)
    other = replace(BODY, text="Sample other")
    assert evolve(state, NoteWritten("n1", other), now) is state
    assert evolve(state, NoteEdited("gone", other), now) is state
    assert evolve(state, NoteDeleted("gone"), now) == state


def test_undo_of_a_deletion_finds_its_links_again() -> None:
    state = written(BODY, replace(BODY, evidence=("n1",)))
    assert act(state, DeleteNote("n1")).notes.open["n2"].body.evidence == ("n1",)


# --- off the record ------------------------------------------------------------------------

NUMBER = 987_654.25  # a number that nothing else in these states has


def canary(name: str, kind: Any, path: str) -> Any:
    """A value of a type that would be seen anywhere: every text and number in it is marked."""
    if isinstance(kind, type) and issubclass(kind, Struct):
        hints = get_type_hints(kind)
        return kind(
            **{
                one.name: canary(name, hints[one.name], f"{path}.{one.name}")
                for one in fields(kind)
            }
        )
    if kind is str or (str in get_args(kind) and type(None) in get_args(kind)):
        return f"{name}{path}"
    if kind is tuple or str in get_args(kind):
        return (f"{name}{path}",)
    if float in (kind, *get_args(kind)):
        return NUMBER
    enums = [one for one in (kind, *get_args(kind)) if isinstance(one, type)]
    enum = next((one for one in enums if issubclass(one, Enum)), None)
    if enum is not None:
        return list(enum)[-1]
    assert kind is bool, f"{path}: teach the canary about {kind}"
    return True


def canary_body(name: str = "CANARY") -> NoteBody:
    body = canary(name, NoteBody, "")
    assert isinstance(body, NoteBody)
    return body


def texts(value: Any) -> Iterator[str]:
    if isinstance(value, Enum):
        return
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from texts(one)
    elif isinstance(value, Struct):
        for one in fields(value):
            yield from texts(getattr(value, one.name))


def test_the_canary_is_in_every_text() -> None:
    body = canary_body()
    assert body.off_record
    names = {text.removeprefix("CANARY") for text in texts(body)}
    hints = get_type_hints(NoteBody)
    assert {f".{one}" for one, kind in hints.items() if "str" in str(kind)} <= names
    assert ".stamp.segment" in names


def leaky() -> State:
    """Sealed notes, links to them, and open notes with a past off the record."""
    sealed = canary_body()
    plain = replace(BODY, evidence=("CANARY-one", "open-1"))
    past = (
        Version(replace(sealed, off_record=False), NUMBER),  # before it was taken off
        Version(sealed, NUMBER),
        Version(replace(BODY, text="Sample before", evidence=("CANARY-one",)), 1002.0),
    )
    held = (
        Note("CANARY-one", 1, sealed, NUMBER, (Version(plain, NUMBER),)),
        Note("open-1", 2, replace(BODY, text="Sample first"), 1002.0),
        Note("CANARY-two", 3, sealed, NUMBER),
        Note("open-2", 4, plain, 1004.0, past),
        Note("open-3", 777, replace(BODY, text="Sample third"), 1005.0),
    )
    return State(
        event=EVENT,
        notes=Notes(
            open=PMap((one.id, one) for one in held if not one.body.off_record),
            sealed=PMap((one.id, one) for one in held if one.body.off_record),
            next_seq=778,
        ),
    )


def test_nothing_off_the_record_is_left() -> None:
    public = on_record(leaky())
    shown = repr(public)
    assert "CANARY" in repr(leaky())
    assert "CANARY" not in shown
    assert str(NUMBER) not in shown
    assert "off_record=True" not in shown
    assert "77" not in repr(public.notes)


def test_numbers_have_no_gaps_that_tell() -> None:
    notes = on_record(leaky()).notes
    assert [(one.id, one.seq) for one in notes.written()] == [
        ("open-1", 1),
        ("open-2", 2),
        ("open-3", 3),
    ]
    assert (len(notes), notes.next_seq) == (3, 4)
    second = notes.open["open-2"]
    assert second.body.evidence == ("open-1",)
    assert [old.body.text for old in second.history] == ["Sample before"]
    assert second.history[0].body.evidence == ()


def test_the_record_is_the_same_with_and_without_what_is_off_it() -> None:
    """Whoever sees only `on_record` cannot tell that the sealed notes ever were."""
    first, second = replace(BODY, text="Sample first"), replace(BODY, text="Sample second")
    secret = replace(BODY, text="CANARY", off_record=True)
    without = act(act(State(event=EVENT), WriteNote(first), 2.0, "a"), WriteNote(second), 4.0, "b")
    with_it = act(State(event=EVENT), WriteNote(secret), 1.0, "s")
    with_it = act(with_it, WriteNote(replace(first, evidence=("s",))), 2.0, "a")
    with_it = act(with_it, WriteNote(secret), 3.0, "s2")
    with_it = act(with_it, WriteNote(second), 4.0, "b")
    assert repr(on_record(with_it)) == repr(on_record(without))
