"""What the facts about notes mean for the state.

A note lies in `Notes.open` or, while it is off the record, in `Notes.sealed`; editing moves
it from one to the other with its history.
"""

from dataclasses import replace
from typing import Any, Final

from moderator.core.facts import (
    NoteDeleted,
    NoteEdited,
    NoteErased,
    NoteMerged,
    NotePlaced,
    NoteUnmerged,
    NoteWritten,
)
from moderator.core.instant import Now
from moderator.core.state import Note, NoteBody, Notes, State, Version


def _written(state: State, fact: NoteWritten, now: Now) -> State:
    notes = state.notes
    if notes.get(fact.note) is not None:
        return state  # a log put together from two may say it twice: nothing is overwritten
    note = Note(fact.note, notes.next_seq, fact.body, now.utc)
    return replace(state, notes=replace(_put(notes, note), next_seq=notes.next_seq + 1))


def _edited(state: State, fact: NoteEdited, now: Now) -> State:
    old = state.notes.get(fact.note)
    if old is None:
        return state
    history = (*old.history, Version(old.body, old.utc))
    note = replace(old, body=fact.body, utc=now.utc, history=history)
    return replace(state, notes=_put(state.notes, note))


def _gone(state: State, fact: NoteDeleted | NoteErased, now: Now) -> State:
    notes = state.notes
    return replace(
        state,
        notes=replace(
            notes, open=notes.open.without(fact.note), sealed=notes.sealed.without(fact.note)
        ),
    )


def _placed(state: State, fact: NotePlaced, now: Now) -> State:
    old = state.notes.get(fact.note)
    if old is None:
        return state
    return replace(state, notes=_put(state.notes, replace(old, place=fact.place)))


def _merged(state: State, fact: NoteMerged | NoteUnmerged, now: Now) -> State:
    old = state.notes.get(fact.note)
    if old is None:
        return state
    into = fact.into if isinstance(fact, NoteMerged) else None
    return replace(state, notes=_put(state.notes, replace(old, merged_into=into)))


def _put(notes: Notes, note: Note) -> Notes:
    body: NoteBody = note.body
    if body.off_record:
        return replace(
            notes, open=notes.open.without(note.id), sealed=notes.sealed.set(note.id, note)
        )
    return replace(notes, open=notes.open.set(note.id, note), sealed=notes.sealed.without(note.id))


STEPS: Final[dict[type, Any]] = {
    NoteWritten: _written,
    NoteEdited: _edited,
    NoteDeleted: _gone,
    NoteErased: _gone,
    NotePlaced: _placed,
    NoteMerged: _merged,
    NoteUnmerged: _merged,
}
