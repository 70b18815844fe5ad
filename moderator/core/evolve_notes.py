"""What the facts about notes mean for the state.

A note lies in `Notes.open` or, while it is off the record, in `Notes.sealed`; editing moves
it from one to the other with its history.
"""

from typing import Any, Final

from msgspec.structs import replace

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
from moderator.core.state import Note, Notes, State, Version


def _written(state: State, fact: NoteWritten, now: Now) -> State:
    notes = state.notes
    if notes.get(fact.note) is not None:
        return state  # a log put together from two may say it twice: nothing is overwritten
    note = Note(fact.note, notes.next_seq, fact.body, now.utc)
    return state.with_notes(_put(notes, note, notes.next_seq + 1))


def _edited(state: State, fact: NoteEdited, now: Now) -> State:
    old = state.notes.get(fact.note)
    if old is None:
        return state
    history = (*old.history, Version(old.body, old.utc))
    note = replace(old, body=fact.body, utc=now.utc, history=history)
    return state.with_notes(_put(state.notes, note, state.notes.next_seq))


def _gone(state: State, fact: NoteDeleted | NoteErased, now: Now) -> State:
    notes = state.notes
    rest = Notes(notes.open.without(fact.note), notes.sealed.without(fact.note), notes.next_seq)
    return state.with_notes(rest)


def _placed(state: State, fact: NotePlaced, now: Now) -> State:
    old = state.notes.get(fact.note)
    return state if old is None else _again(state, replace(old, place=fact.place))


def _merged(state: State, fact: NoteMerged | NoteUnmerged, now: Now) -> State:
    old = state.notes.get(fact.note)
    into = fact.into if isinstance(fact, NoteMerged) else None
    return state if old is None else _again(state, replace(old, merged_into=into))


def _again(state: State, note: Note) -> State:
    return state.with_notes(_put(state.notes, note, state.notes.next_seq))


def _put(notes: Notes, note: Note, next_seq: int) -> Notes:
    """The notes with one of them written or written anew. Built by hand, like the state: see
    `State.with_notes`."""
    if note.body.off_record:
        return Notes(notes.open.without(note.id), notes.sealed.set(note.id, note), next_seq)
    return Notes(notes.open.set(note.id, note), notes.sealed.without(note.id), next_seq)


STEPS: Final[dict[type, Any]] = {
    NoteWritten: _written,
    NoteEdited: _edited,
    NoteDeleted: _gone,
    NoteErased: _gone,
    NotePlaced: _placed,
    NoteMerged: _merged,
    NoteUnmerged: _merged,
}
