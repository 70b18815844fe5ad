"""The rules of notes: few, because nothing a rapporteur types may be turned away.

A note may be written at any time, before the event and after its close. What is refused is
only what would change nothing; what leads nowhere (a speaker who is not in the plan, a link
to a note that is gone) is left out of the note, and the words are kept.
"""

import unicodedata
from collections.abc import Iterable
from math import isfinite
from typing import Any, Final

from msgspec.structs import replace

from moderator.core.event import Event, Tag
from moderator.core.facts import (
    Fact,
    NoteDeleted,
    NoteEdited,
    NoteErased,
    NoteMerged,
    NotePlaced,
    NoteUnmerged,
    NoteWritten,
)
from moderator.core.instant import Now
from moderator.core.intents import (
    Context,
    DeleteNote,
    EditNote,
    EditNotes,
    EraseNote,
    MergeNotes,
    PlaceNote,
    Refused,
    UnmergeNote,
    WriteNote,
)
from moderator.core.merging import stands_for
from moderator.core.placing import places
from moderator.core.say import say
from moderator.core.state import Kind, Note, NoteBody, Notes, Stamp, State
from moderator.core.text import clean
from moderator.core.words_notes import OPERATIONS

Facts = tuple[Fact, ...]

_ITSELF: Final = say("A recommendation cannot be merged with itself.")


def _write(state: State, intent: WriteNote, context: Context) -> Facts:
    return (NoteWritten(context.id, _sound(state, intent.body, context.id, context.now)),)


def _edit(state: State, intent: EditNote, context: Context) -> Facts:
    old = _known(state.notes, intent.note).body
    body = _sound(state, intent.body, intent.note, context.now)
    if old in (intent.body, body):
        raise Refused(say("The note stays as it was."))
    return (NoteEdited(intent.note, body),)


def _edit_many(state: State, intent: EditNotes, context: Context) -> Facts:
    """Those that stay as they were are passed over; all of them: refused."""
    facts = []
    for note, wanted in intent.changes:
        old = _known(state.notes, note).body
        body = _sound(state, wanted, note, context.now)
        if old not in (wanted, body):
            facts.append(NoteEdited(note, body))
    if not facts:
        raise Refused(say("The notes stay as they were."))
    return tuple(facts)


def _place(state: State, intent: PlaceNote, context: Context) -> Facts:
    note = _known(state.notes, intent.note)
    before = None if intent.before is None else _known(state.notes, intent.before)
    found = places(state.notes.written(), note, before)
    if not found:
        raise Refused(say("The note stands there already."))
    return tuple(NotePlaced(one, place) for one, place in found)


def _merge(state: State, intent: MergeNotes, context: Context) -> Facts:
    note, into = _known(state.notes, intent.note), _known(state.notes, intent.into)
    if {note.body.kind, into.body.kind} != {Kind.RECOMMENDATION}:
        raise Refused(say("Only recommendations can be merged."))
    if note.body.off_record or into.body.off_record:
        raise Refused(say("A note off the record stays apart from the others."))
    root = stands_for(state.notes, into)
    if root.id in (note.id, stands_for(state.notes, note).id):
        raise Refused(say("These two are merged already.") if note.id != into.id else _ITSELF)
    return (NoteMerged(note.id, root.id),)


def _unmerge(state: State, intent: UnmergeNote, context: Context) -> Facts:
    note = _known(state.notes, intent.note)
    if stands_for(state.notes, note) is note:
        raise Refused(say("That recommendation is not merged with another."))
    return (NoteUnmerged(note.id),)


def _delete(state: State, intent: DeleteNote, context: Context) -> Facts:
    return (NoteDeleted(_known(state.notes, intent.note).id),)


def _erase(state: State, intent: EraseNote, context: Context) -> Facts:
    return (NoteErased(_known(state.notes, intent.note).id),)


def _known(notes: Notes, note: str) -> Note:
    found = notes.get(note)
    if found is None:
        raise Refused(say("That note is no longer there."))
    return found


def _sound(state: State, body: NoteBody, note: str, now: Now) -> NoteBody:
    """A body with its text made safe and every reference that leads nowhere taken out."""
    event, text = state.event, clean(body.text)
    if not _has_words(text):
        raise Refused(say("A note needs words: type some, then Enter."))
    return replace(
        body,
        text=text,
        stamp=_stamp(event, body.stamp, now),
        question=body.question if event.question_number(body.question) is not None else None,
        speaker=body.speaker if event.person(body.speaker) is not None else None,
        segment=body.segment if event.segment(body.segment) is not None else None,
        addressees=_among(event.addressees, body.addressees),
        cases=_among(event.cases, body.cases),
        tracks=_among(event.tracks, body.tracks),
        mandates=_among(event.mandates, body.mandates),
        evidence=tuple(
            one
            for one in dict.fromkeys(body.evidence)
            if one != note and state.notes.get(one) is not None
        ),
        operation=body.operation if body.operation in OPERATIONS else "",
        paragraph=clean(body.paragraph),
    )


def _has_words(text: str) -> bool:
    """Joiners and direction marks alone are nothing that anybody could see."""
    return any(not char.isspace() and unicodedata.category(char) != "Cf" for char in text)


def _among(tags: Iterable[Tag], ids: Iterable[str]) -> tuple[str, ...]:
    known = {one.id for one in tags}
    return tuple(one for one in dict.fromkeys(ids) if one in known)


def _stamp(event: Event, stamp: Stamp, now: Now) -> Stamp:
    """A stamp whose numbers are numbers, since notes are put in order by them."""
    elapsed = stamp.elapsed_s
    return Stamp(
        t=stamp.t if isfinite(stamp.t) else now.t,
        utc=stamp.utc if isfinite(stamp.utc) else now.utc,
        segment=stamp.segment if event.segment(stamp.segment) is not None else None,
        speaker=stamp.speaker if event.person(stamp.speaker) is not None else None,
        elapsed_s=elapsed if elapsed is not None and isfinite(elapsed) else None,
    )


RULES: Final[dict[type, Any]] = {
    WriteNote: _write,
    EditNote: _edit,
    DeleteNote: _delete,
    EraseNote: _erase,
    EditNotes: _edit_many,
    PlaceNote: _place,
    MergeNotes: _merge,
    UnmergeNote: _unmerge,
}
