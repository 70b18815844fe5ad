"""What the journal holds: one entry an act, each with the facts it made true.

Facts are named in the past tense and never change; a mistake is a new entry that retracts
an old one. Field names and enum values are the file format: `journal.codec` writes them as
they stand, so a rename here is a new format version there.
"""

from dataclasses import dataclass
from typing import TypeAlias

from moderator.core.event import Event
from moderator.core.instant import Instant
from moderator.core.state import Asking, Disposition, HaltKind, NoteBody, TurnKind

# --- the plan ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PlanChanged:
    """The event now reads like this."""

    event: Event


@dataclass(frozen=True, slots=True)
class LengthsChanged:
    """Segments got these planned lengths, in seconds; `dropped` will not take place."""

    lengths: tuple[tuple[str, int], ...]
    dropped: tuple[str, ...] = ()


# --- the run of show -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SegmentStarted:
    """A segment began, and whichever was running ended."""

    segment: str


@dataclass(frozen=True, slots=True)
class StartMoved:
    """The running segment really began at session second `t`, and the one before ended then."""

    t: float


@dataclass(frozen=True, slots=True)
class HaltBegan:
    """Time stopped counting."""

    kind: HaltKind
    reason: str = ""


@dataclass(frozen=True, slots=True)
class HaltEnded:
    """Time counts again."""

    kind: HaltKind


@dataclass(frozen=True, slots=True)
class TimeLeftOut:
    """The stretch between two session seconds is not counted after all."""

    start: float
    end: float
    reason: str = ""


@dataclass(frozen=True, slots=True)
class TurnBegan:
    """Somebody got the floor, and whoever had it lost it."""

    kind: TurnKind
    person: str | None = None
    requests: tuple[str, ...] = ()
    limit_s: int | None = None


@dataclass(frozen=True, slots=True)
class TurnEnded:
    """Nobody has the floor."""


@dataclass(frozen=True, slots=True)
class SessionClosed:
    """The session is over; what runs ended with it."""


@dataclass(frozen=True, slots=True)
class SessionReopened:
    """The session goes on."""


# --- the floor -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class RequestAdded:
    """Somebody asked for the floor. The request's id is `request`, its number the next."""

    request: str
    asking: Asking


@dataclass(frozen=True, slots=True)
class RequestChanged:
    """What is known of a request now reads like this."""

    request: str
    asking: Asking


@dataclass(frozen=True, slots=True)
class QueueOrdered:
    """The waiting requests are to be called in this order."""

    waiting: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RequestCalled:
    """A request left the queue and has the floor."""

    request: str


@dataclass(frozen=True, slots=True)
class RequestAsked:
    """The question was put; it waits for its answer."""

    request: str


@dataclass(frozen=True, slots=True)
class RequestAnswered:
    """A speaker took up a request (its disposition is a fact of its own)."""

    request: str
    person: str


@dataclass(frozen=True, slots=True)
class RequestDisposed:
    """A request has come to its end. `owner`, `due`: as typed, for what is still owed."""

    request: str
    disposition: Disposition
    owner: str = ""
    due: str = ""


@dataclass(frozen=True, slots=True)
class RequestRestored:
    """A disposition was taken back: the request waits (at `place`, from 0), or is asked
    when `place` is None."""

    request: str
    place: int | None = None


@dataclass(frozen=True, slots=True)
class RequestMerged:
    """A request asks the same as another; both keep their wording and asker."""

    request: str
    into: str


@dataclass(frozen=True, slots=True)
class RoundTaken:
    """These requests are called together."""

    round: str
    requests: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RoundClosed:
    """The round is over."""

    round: str


@dataclass(frozen=True, slots=True)
class ListClosed:
    """No further requests are taken. `last`: those announced as the last ones."""

    last: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ListReopened:
    """Requests are taken again."""


# --- the notes -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class NoteWritten:
    """A note was kept."""

    note: str
    body: NoteBody


@dataclass(frozen=True, slots=True)
class NoteEdited:
    """A note now reads like this; its earlier version stays in its history."""

    note: str
    body: NoteBody


@dataclass(frozen=True, slots=True)
class NoteDeleted:
    """A note was thrown away; undo brings it back."""

    note: str


@dataclass(frozen=True, slots=True)
class NoteErased:
    """A note's words were removed for good, from the file too. Nothing brings them back."""

    note: str


@dataclass(frozen=True, slots=True)
class NotePlaced:
    """A note stands at this place in documents, on the axis of session seconds."""

    note: str
    place: float


@dataclass(frozen=True, slots=True)
class NoteMerged:
    """A recommendation says the same as another; both keep their wording."""

    note: str
    into: str


@dataclass(frozen=True, slots=True)
class NoteUnmerged:
    """A recommendation stands for itself again."""

    note: str


# --- the log itself ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Retracted:
    """An entry was undone: the log is folded as if it were not there."""

    entry: str


@dataclass(frozen=True, slots=True)
class Restored:
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


@dataclass(frozen=True, slots=True)
class Entry:
    """One act: an id of our own, when it was done, and the facts it made true, in order."""

    id: str
    at: Instant
    facts: tuple[Fact, ...]
