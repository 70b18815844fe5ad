"""What the journal holds: one entry an act, each with the facts it made true.

Facts are named in the past tense and never change; a mistake is a new entry that retracts
an old one. Field names and enum values are the file format: `journal.codec` writes them as
they stand, so a rename here is a new format version there. Most are read straight from the file
(`journal.quick`), which is why they say here what must not be in them: fields that nobody knows,
numbers that nobody wrote. They hold no cycles, and the collector need not look for any.
"""

from typing import TypeAlias

from msgspec import Struct

from moderator.core.event import Event
from moderator.core.instant import Count, Instant, Seconds
from moderator.core.state import Asking, Disposition, HaltKind, NoteBody, TurnKind

# --- the plan ------------------------------------------------------------------------------


class PlanChanged(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """The event now reads like this."""

    event: Event


class LengthsChanged(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """Segments got these planned lengths, in seconds; `dropped` will not take place."""

    lengths: tuple[tuple[str, int], ...]
    dropped: tuple[str, ...] = ()


# --- the run of show -----------------------------------------------------------------------


class SegmentStarted(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """A segment began, and whichever was running ended."""

    segment: str


class StartMoved(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """The running segment really began at session second `t`, and the one before ended then."""

    t: Seconds


class HaltBegan(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """Time stopped counting."""

    kind: HaltKind
    reason: str = ""


class HaltEnded(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """Time counts again."""

    kind: HaltKind


class TimeLeftOut(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """The stretch between two session seconds is not counted after all."""

    start: Seconds
    end: Seconds
    reason: str = ""


class TurnBegan(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """Somebody got the floor, and whoever had it lost it."""

    kind: TurnKind
    person: str | None = None
    requests: tuple[str, ...] = ()
    limit_s: Count | None = None


class TurnEnded(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """Nobody has the floor."""


class SessionClosed(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """The session is over; what runs ended with it."""


class SessionReopened(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """The session goes on."""


# --- the floor -----------------------------------------------------------------------------


class RequestAdded(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """Somebody asked for the floor. The request's id is `request`, its number the next."""

    request: str
    asking: Asking


class RequestChanged(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """What is known of a request now reads like this."""

    request: str
    asking: Asking


class QueueOrdered(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """The waiting requests are to be called in this order."""

    waiting: tuple[str, ...]


class RequestCalled(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """A request left the queue and has the floor."""

    request: str


class RequestAsked(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """The question was put; it waits for its answer."""

    request: str


class RequestAnswered(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """A speaker took up a request (its disposition is a fact of its own)."""

    request: str
    person: str


class RequestDisposed(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """A request has come to its end. `owner`, `due`: as typed, for what is still owed."""

    request: str
    disposition: Disposition
    owner: str = ""
    due: str = ""


class RequestRestored(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """A disposition was taken back: the request waits (at `place`, from 0), or is asked
    when `place` is None."""

    request: str
    place: Count | None = None


class RequestMerged(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """A request asks the same as another; both keep their wording and asker."""

    request: str
    into: str


class RoundTaken(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """These requests are called together."""

    round: str
    requests: tuple[str, ...]


class RoundClosed(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """The round is over."""

    round: str


class ListClosed(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """No further requests are taken. `last`: those announced as the last ones."""

    last: tuple[str, ...] = ()


class ListReopened(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """Requests are taken again."""


# --- the notes -----------------------------------------------------------------------------


class NoteWritten(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """A note was kept."""

    note: str
    body: NoteBody


class NoteEdited(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """A note now reads like this; its earlier version stays in its history."""

    note: str
    body: NoteBody


class NoteDeleted(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """A note was thrown away; undo brings it back."""

    note: str


class NoteErased(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """A note's words were removed for good, from the file too. Nothing brings them back."""

    note: str


class NotePlaced(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """A note stands at this place in documents, on the axis of session seconds."""

    note: str
    place: Seconds


class NoteMerged(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """A recommendation says the same as another; both keep their wording."""

    note: str
    into: str


class NoteUnmerged(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """A recommendation stands for itself again."""

    note: str


# --- the log itself ------------------------------------------------------------------------


class Retracted(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """An entry was undone: the log is folded as if it were not there."""

    entry: str


class Restored(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """An undone entry counts again."""

    entry: str


Fact: TypeAlias = (
    PlanChanged
    | LengthsChanged
    | SegmentStarted
    | StartMoved
    | HaltBegan
    | HaltEnded
    | TimeLeftOut
    | TurnBegan
    | TurnEnded
    | SessionClosed
    | SessionReopened
    | RequestAdded
    | RequestChanged
    | QueueOrdered
    | RequestCalled
    | RequestAsked
    | RequestAnswered
    | RequestDisposed
    | RequestRestored
    | RequestMerged
    | RoundTaken
    | RoundClosed
    | ListClosed
    | ListReopened
    | NoteWritten
    | NoteEdited
    | NoteDeleted
    | NoteErased
    | NotePlaced
    | NoteMerged
    | NoteUnmerged
    | Retracted
    | Restored
)


class Entry(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """One act: an id of our own, when it was done, and the facts it made true, in order."""

    id: str
    at: Instant
    facts: tuple[Fact, ...]
