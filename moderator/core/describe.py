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
from moderator.core.say import joined, say, say_n
from moderator.core.state import HaltKind, State, TurnKind
from moderator.core.words_floor import MARKED_AS
from moderator.core.words_notes import KIND_WORDS


def describe(state: State, facts: Sequence[Fact]) -> str:
    """One phrase for what facts did; names are looked up in `state`."""
    ranked = sorted(facts, key=lambda fact: _RANK.get(type(fact), len(_RANK)))
    if not ranked:
        return say("Nothing")
    told = _TELL.get(type(ranked[0]))
    return told(state, ranked[0]) if told is not None else say("An act of a newer version")


def _segment(state: State, segment: str) -> str:
    """Whose segment it is says more than its title, when it is somebody's."""
    one = state.event.segment(segment)
    if one is None:
        return say("a segment")
    person = state.event.person(one.speaker)
    return person.name if person is not None else one.title


def _number(state: State, request: str) -> str:
    one = state.floor.requests.get(request)
    return say("request {number}", number=one.number) if one is not None else say("a request")


def _person(state: State, person: str | None) -> str:
    one = state.event.person(person)
    return one.name if one is not None else say("somebody")


def _lengths(state: State, fact: LengthsChanged) -> str:
    if len(fact.lengths) == 1 and not fact.dropped:
        segment, length = fact.lengths[0]
        told = _segment(state, segment)
        return say("{segment} now has {length}", segment=told, length=clock(length))
    changed = len(fact.lengths) + len(fact.dropped)
    return say_n("Re-planned {n} segment", "Re-planned {n} segments", changed)


def _halt(state: State, fact: HaltBegan) -> str:
    if fact.kind is HaltKind.INTERRUPTION:
        if fact.reason:
            return say("Interrupted: {reason}", reason=fact.reason)
        return say("Interrupted")
    return say("Paused")


def _turn(state: State, fact: TurnBegan) -> str:
    if fact.kind is TurnKind.ANSWER:
        requests = joined(", ", [_number(state, one) for one in fact.requests])
        person = _person(state, fact.person)
        if not requests:
            return say("{person} answers the floor", person=person)
        return say("{person} answers {requests}", person=person, requests=requests)
    return say("Gave the floor to {person}", person=_person(state, fact.person))


def _asked(state: State, fact: RequestAsked) -> str:
    one = state.floor.requests.get(fact.request)
    if one is None:
        return say("A request was asked")
    return say("Request {number} was asked", number=one.number)


def _disposed(state: State, fact: RequestDisposed) -> str:
    request, said = _number(state, fact.request), MARKED_AS[fact.disposition]
    if fact.owner:
        return say(
            "Marked {request} as {disposed} by {owner}",
            request=request,
            disposed=said,
            owner=fact.owner,
        )
    return say("Marked {request} as {disposed}", request=request, disposed=said)


def _merged(state: State, fact: RequestMerged) -> str:
    into = _number(state, fact.into)
    return say("Merged {request} into {into}", request=_number(state, fact.request), into=into)


def _round(state: State, fact: RoundTaken) -> str:
    return say_n("Took a round of one", "Took a round of {n}", len(fact.requests))


def _list_closed(state: State, fact: ListClosed) -> str:
    if not fact.last:
        return say("Closed the list")
    return say_n("Announced the last one", "Announced the last {n}", len(fact.last))


def _written(state: State, fact: NoteWritten) -> str:
    """The kind is part of what an off-the-record note says, so it is left out there."""
    if fact.body.off_record:
        return say("Kept a note off the record")
    number = state.event.question_number(fact.body.question)
    kind = KIND_WORDS[fact.body.kind]
    if number is None:
        return say("Kept a note: {kind}", kind=kind)
    return say("Kept a note: {kind} on Q{number}", kind=kind, number=number)


def _edited(state: State, fact: NoteEdited) -> str:
    return say("Took a note off the record") if fact.body.off_record else say("Edited a note")


_TELL: Final[dict[type, Callable[[State, Any], str]]] = {
    SessionClosed: lambda state, fact: say("Closed the session"),
    SessionReopened: lambda state, fact: say("Reopened the session"),
    SegmentStarted: lambda state, fact: say(
        "Moved on to {segment}", segment=_segment(state, fact.segment)
    ),
    RequestMerged: _merged,
    RoundTaken: _round,
    RoundClosed: lambda state, fact: say("Closed the round"),
    RequestCalled: lambda state, fact: say(
        "Called {request}", request=_number(state, fact.request)
    ),
    RequestRestored: lambda state, fact: say(
        "Took back what became of {request}", request=_number(state, fact.request)
    ),
    TurnBegan: _turn,
    RequestAdded: lambda state, fact: say("Added {request}", request=_number(state, fact.request)),
    RequestChanged: lambda state, fact: say(
        "Edited {request}", request=_number(state, fact.request)
    ),
    RequestDisposed: _disposed,
    QueueOrdered: lambda state, fact: say("Moved a request in the queue"),
    ListClosed: _list_closed,
    ListReopened: lambda state, fact: say("Reopened the list"),
    TurnEnded: lambda state, fact: say("Ended the turn"),
    RequestAnswered: lambda state, fact: say(
        "{person} answered", person=_person(state, fact.person)
    ),
    RequestAsked: _asked,
    PlanChanged: lambda state, fact: say("Changed the plan"),
    LengthsChanged: _lengths,
    StartMoved: lambda state, fact: say("Corrected when the segment began"),
    HaltBegan: _halt,
    HaltEnded: lambda state, fact: say("Time counts again"),
    TimeLeftOut: lambda state, fact: say("Left out {length}", length=words(fact.end - fact.start)),
    NoteWritten: _written,
    NoteEdited: _edited,
    NoteDeleted: lambda state, fact: say("Deleted a note"),
    NoteErased: lambda state, fact: say("Erased a note for good"),
    NoteMerged: lambda state, fact: say("Merged two recommendations"),
    NoteUnmerged: lambda state, fact: say("Took two recommendations apart"),
    NotePlaced: lambda state, fact: say("Moved a note in the document"),
    Retracted: lambda state, fact: say("Undid an act"),
    Restored: lambda state, fact: say("Did an act again"),
}
"""What is said of each kind of fact; of an entry with several, the first kind in this order
that it holds is what the person meant by it."""

_RANK: Final = {kind: rank for rank, kind in enumerate(_TELL)}
