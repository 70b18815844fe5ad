"""What is brought up to date from change to change is what would be made from nothing."""

import contextlib
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from moderator.core.changes import changed_notes
from moderator.core.coverage import tally
from moderator.core.intents import ChangePlan, DeleteNote, EditNote, Refused
from moderator.core.state import Kind, State
from moderator.qt.models.coverage import Tallier
from moderator.qt.models.notes import NoteRows, NoteSearch
from tests.support import Session

STEPS = st.lists(
    st.tuples(
        st.sampled_from(["write", "edit", "seal", "rest", "delete", "undo", "plan", "wait"]),
        st.integers(0, 7),
    ),
    max_size=25,
)


def step(session: Session, what: str, number: int) -> None:
    notes = session.state.notes.written()
    note = notes[number % len(notes)] if notes else None
    if what == "write":
        question = f"q{number}" if number < 5 else None
        session.note(f"Sample {number} village", question=question, speaker=f"s{number % 3}")
    elif what == "wait":
        session.wait(number)
    elif what == "undo":
        session.desk.undo()
    elif what == "plan":
        event = session.state.event
        session.do(ChangePlan(replace(event, questions=event.questions[: number % 5]), event))
    elif note is not None and what == "delete":
        session.do(DeleteNote(note.id))
    elif note is not None:
        session.do(EditNote(note.id, replace(note.body, **changed(session, what, number))))


def changed(session: Session, what: str, number: int) -> dict[str, Any]:
    if what == "seal":
        return {"off_record": number % 2 == 0, "text": f"Sample sealed {number}"}
    if what == "rest":
        return {"evidence": tuple(one.id for one in session.state.notes.written()[:number])}
    body = session.state.notes.written()[0].body
    stamp = replace(body.stamp, t=float(number))
    kind = Kind.RECOMMENDATION if number % 2 else Kind.POINT
    return {"kind": kind, "stamp": stamp, "question": f"q{number}", "text": f"Sample {number}"}


@settings(max_examples=100)
@given(STEPS)
def test_rows_counts_and_searches_follow_every_change(steps: list[tuple[str, int]]) -> None:
    session = Session()
    rows, tallier, search = NoteRows(), Tallier(), NoteSearch()
    search.find("village", session.state)
    for what, number in steps:
        with contextlib.suppress(Refused):
            step(session, what, number)
        state = session.state
        assert rows.rows(state) == NoteRows().rows(state)
        assert tallier.tally(state) == tally(state)
        assert search.find("village", state).ids == NoteSearch().find("village", state).ids
        holds_the_same(state, session.reopened().state)


def holds_the_same(state: State, again: State) -> None:
    """Folded from the log the notes are other objects, and no note differs."""
    assert changed_notes(state.notes, again.notes) == {}


def test_only_what_differs_is_named() -> None:
    session = Session()
    first, second = session.note("Sample one"), session.note("Sample two")
    before = session.state.notes
    session.do(DeleteNote(first))
    third = session.note("Sample three", off_record=True)
    after = session.state.notes
    changes = changed_notes(before, after)
    assert changes.keys() == {first, third}
    assert changes[first] == (before.get(first), None)
    assert changes[third] == (None, after.get(third))
    assert second not in changes


def test_an_index_made_ready_bit_by_bit_finds_the_same() -> None:
    session = Session()
    for number in range(7):
        session.note(f"Sample {number} {'village' if number % 2 else 'town'}")
    search = NoteSearch()
    assert not search.prepare(session.state, 3)
    assert not search.prepare(session.state, 3)
    assert search.prepare(session.state, 3)
    assert search.find("village", session.state) == NoteSearch().find("village", session.state)
