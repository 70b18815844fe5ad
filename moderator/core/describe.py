"""What an entry did, in words: for the status bar, the undo button and the rehearsal's log.

Derived each time, never stored, so that no words of a note can reach the file by this way;
and no description quotes a note or a question, since these words are shown on the screen of
a laptop that a room may see.
"""

from collections.abc import Callable, Sequence
from typing import Any, Final

from moderator.core.durations import clock, words
from moderator.core.facts import (
    Fact,
    HaltBegan,
    HaltEnded,
    LengthsChanged,
    ListClosed,
    ListReopened,
    NoteDeleted,
    NoteEdited,
    NoteErased,
    NoteMerged,
    NotePlaced,
    NoteUnmerged,
    NoteWritten,
    PlanChanged,
    QueueOrdered,
    RequestAdded,
    RequestAnswered,
    RequestAsked,
    RequestCalled,
    RequestChanged,
    RequestDisposed,
    RequestMerged,
    RequestRestored,
    Restored,
    Retracted,
    RoundClosed,
    RoundTaken,
    SegmentStarted,
    SessionClosed,
    SessionReopened,
    StartMoved,
    TimeLeftOut,
    TurnBegan,
    TurnEnded,
)
from moderator.core.state import HaltKind, State, TurnKind
from moderator.core.words_floor import DISPOSITIONS
from moderator.core.words_notes import KINDS


def describe(state: State, facts: Sequence[Fact]) -> str:
    """One phrase for what facts did; names are looked up in `state`."""
    ranked = sorted(facts, key=lambda fact: _RANK.get(type(fact), len(_RANK)))
    if not ranked:
        return "Nothing"
    told = _TELL.get(type(ranked[0]))
    return told(state, ranked[0]) if told is not None else "An act of a newer version"


def _segment(state: State, segment: str) -> str:
    """Whose segment it is says more than its title, when it is somebody's."""
    one = state.event.segment(segment)
    if one is None:
        return "a segment"
    person = state.event.person(one.speaker)
    return person.name if person is not None else one.title


def _number(state: State, request: str) -> str:
    one = state.floor.requests.get(request)
    return f"request {one.number}" if one is not None else "a request"


def _person(state: State, person: str | None) -> str:
    one = state.event.person(person)
    return one.name if one is not None else "somebody"


def _lengths(state: State, fact: LengthsChanged) -> str:
    if len(fact.lengths) == 1 and not fact.dropped:
        segment, length = fact.lengths[0]
        return f"{_segment(state, segment)} now has {clock(length)}"
    changed = len(fact.lengths) + len(fact.dropped)
    return f"Re-planned {changed} segments"


def _halt(state: State, fact: HaltBegan) -> str:
    if fact.kind is HaltKind.INTERRUPTION:
        return f"Interrupted: {fact.reason}" if fact.reason else "Interrupted"
    return "Paused"


def _turn(state: State, fact: TurnBegan) -> str:
    if fact.kind is TurnKind.ANSWER:
        numbers = ", ".join(_number(state, one) for one in fact.requests)
        return f"{_person(state, fact.person)} answers {numbers or 'the floor'}"
    return f"Gave the floor to {_person(state, fact.person)}"


def _disposed(state: State, fact: RequestDisposed) -> str:
    said = DISPOSITIONS[fact.disposition]
    owner = f" by {fact.owner}" if fact.owner else ""
    return f"Marked {_number(state, fact.request)} as {said.lower()}{owner}"


def _merged(state: State, fact: RequestMerged) -> str:
    return f"Merged {_number(state, fact.request)} into {_number(state, fact.into)}"


def _round(state: State, fact: RoundTaken) -> str:
    count = len(fact.requests)
    return f"Took a round of {count}" if count > 1 else "Took a round of one"


def _list_closed(state: State, fact: ListClosed) -> str:
    return f"Announced the last {len(fact.last)}" if fact.last else "Closed the list"


def _written(state: State, fact: NoteWritten) -> str:
    """The kind is part of what an off-the-record note says, so it is left out there."""
    if fact.body.off_record:
        return "Kept a note off the record"
    number = state.event.question_number(fact.body.question)
    where = f" on Q{number}" if number is not None else ""
    return f"Kept a note: {KINDS[fact.body.kind].lower()}{where}"


def _edited(state: State, fact: NoteEdited) -> str:
    return "Took a note off the record" if fact.body.off_record else "Edited a note"


_TELL: Final[dict[type, Callable[[State, Any], str]]] = {
    SessionClosed: lambda state, fact: "Closed the session",
    SessionReopened: lambda state, fact: "Reopened the session",
    SegmentStarted: lambda state, fact: f"Moved on to {_segment(state, fact.segment)}",
    RequestMerged: _merged,
    RoundTaken: _round,
    RoundClosed: lambda state, fact: "Closed the round",
    RequestCalled: lambda state, fact: f"Called {_number(state, fact.request)}",
    RequestRestored: lambda state, fact: f"Took back what became of {_number(state, fact.request)}",
    TurnBegan: _turn,
    RequestAdded: lambda state, fact: f"Added {_number(state, fact.request)}",
    RequestChanged: lambda state, fact: f"Edited {_number(state, fact.request)}",
    RequestDisposed: _disposed,
    QueueOrdered: lambda state, fact: "Moved a request in the queue",
    ListClosed: _list_closed,
    ListReopened: lambda state, fact: "Reopened the list",
    TurnEnded: lambda state, fact: "Ended the turn",
    RequestAnswered: lambda state, fact: f"{_person(state, fact.person)} answered",
    RequestAsked: lambda state, fact: f"{_number(state, fact.request).capitalize()} was asked",
    PlanChanged: lambda state, fact: "Changed the plan",
    LengthsChanged: _lengths,
    StartMoved: lambda state, fact: "Corrected when the segment began",
    HaltBegan: _halt,
    HaltEnded: lambda state, fact: "Time counts again",
    TimeLeftOut: lambda state, fact: f"Left out {words(fact.end - fact.start)}",
    NoteWritten: _written,
    NoteEdited: _edited,
    NoteDeleted: lambda state, fact: "Deleted a note",
    NoteErased: lambda state, fact: "Erased a note for good",
    NoteMerged: lambda state, fact: "Merged two recommendations",
    NoteUnmerged: lambda state, fact: "Took two recommendations apart",
    NotePlaced: lambda state, fact: "Moved a note in the document",
    Retracted: lambda state, fact: "Undid an act",
    Restored: lambda state, fact: "Did an act again",
}
"""What is said of each kind of fact; of an entry with several, the first kind in this order
that it holds is what the person meant by it."""

_RANK: Final = {kind: rank for rank, kind in enumerate(_TELL)}
