"""What a person may want: one small frozen class an act, whichever way it was asked for.

A key, a button, a dialogue and the rehearsal all make the same intents. Ids that an intent
names are ids in the state; the id of what an act creates is the act's own (`Context.id`).
"""

from dataclasses import dataclass
from typing import TypeAlias

from moderator.core.event import Event
from moderator.core.instant import Now
from moderator.core.state import Asking, Disposition, NoteBody


class Refused(Exception):
    """An act that the rules forbid; `why` is one sentence for the person."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may know besides the state: the moment, and the id of the act to be."""

    now: Now
    id: str


# --- the plan ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ChangePlan:
    """Make the event read like `event`. `before`: what the person was looking at when they
    began to edit; the act is refused when the plan has changed since."""

    event: Event
    before: Event


@dataclass(frozen=True, slots=True)
class AdjustLength:
    """Give a segment `by_s` seconds more (or less) than planned."""

    segment: str
    by_s: int


@dataclass(frozen=True, slots=True)
class Replan:
    """Take new lengths, in seconds, for segments to come, and drop some of them."""

    lengths: tuple[tuple[str, int], ...]
    dropped: tuple[str, ...] = ()


# --- the run of show -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Next:
    """Begin the event, or move on to the next segment."""


@dataclass(frozen=True, slots=True)
class Back:
    """Go back to the segment before, which gets a second stretch."""


@dataclass(frozen=True, slots=True)
class GoTo:
    """Move to any segment."""

    segment: str


@dataclass(frozen=True, slots=True)
class CorrectStart:
    """The running segment really began `by_s` seconds before it was recorded (negative:
    after)."""

    by_s: float


@dataclass(frozen=True, slots=True)
class Pause:
    """Stop the segment's time, not the event's."""


@dataclass(frozen=True, slots=True)
class Resume:
    """Let time count again after a pause or an interruption."""


@dataclass(frozen=True, slots=True)
class Interrupt:
    """Something that bills nobody: a point of order, a technical fault."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class LeaveOut:
    """Do not count the time between two session seconds (the laptop slept, or was off)."""

    start: float
    end: float
    reason: str = ""


@dataclass(frozen=True, slots=True)
class GiveFloor:
    """A panellist or the moderator speaks from now on, within the running segment."""

    person: str


@dataclass(frozen=True, slots=True)
class EndTurn:
    """Whoever was given the floor has finished."""


@dataclass(frozen=True, slots=True)
class CloseSession:
    """The event is over; requests that still wait were not reached."""


@dataclass(frozen=True, slots=True)
class ReopenSession:
    """The event was closed too early; requests not reached wait again."""


# --- the floor -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class AddRequest:
    """Hold a place in the queue."""

    asking: Asking


@dataclass(frozen=True, slots=True)
class EditRequest:
    """Correct or complete what is known of a request."""

    request: str
    asking: Asking


@dataclass(frozen=True, slots=True)
class MoveRequest:
    """Put a waiting request at a place in the queue, from 0."""

    request: str
    place: int


@dataclass(frozen=True, slots=True)
class CallRequest:
    """Give the floor to a request; None: to the first that waits (of the round, if one is
    open)."""

    request: str | None = None


@dataclass(frozen=True, slots=True)
class NameAnswerer:
    """A speaker answers: the request that has the floor or was asked last, or the given
    ones (of a round)."""

    person: str
    requests: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dispose:
    """Say what became of a request. `owner` and `due`, as typed, for deferred and in
    writing."""

    request: str
    disposition: Disposition
    owner: str = ""
    due: str = ""


@dataclass(frozen=True, slots=True)
class Restore:
    """Take a disposition back (also unmerges): the request waits again, or stays asked."""

    request: str


@dataclass(frozen=True, slots=True)
class Merge:
    """One request asks the same as another."""

    request: str
    into: str


@dataclass(frozen=True, slots=True)
class TakeRound:
    """Collect up to three requests; none given: the first three that wait."""

    requests: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CloseRound:
    """End the round; everything in it has an answer or a disposition."""


@dataclass(frozen=True, slots=True)
class CloseList:
    """Take no more requests."""


@dataclass(frozen=True, slots=True)
class AnnounceLast:
    """Close the list and announce the first `count` of those who wait as the last."""

    count: int = 2


@dataclass(frozen=True, slots=True)
class ReopenList:
    """Take requests again."""


# --- the notes -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class WriteNote:
    """Keep a note."""

    body: NoteBody


@dataclass(frozen=True, slots=True)
class EditNote:
    """Make a note read differently."""

    note: str
    body: NoteBody


@dataclass(frozen=True, slots=True)
class DeleteNote:
    """Throw a note away."""

    note: str


@dataclass(frozen=True, slots=True)
class EraseNote:
    """Remove a note's words for good."""

    note: str


@dataclass(frozen=True, slots=True)
class EditNotes:
    """Make several notes read differently, as one act: pairs of a note's id and its body."""

    changes: tuple[tuple[str, NoteBody], ...]


@dataclass(frozen=True, slots=True)
class PlaceNote:
    """Put a note right before another in documents; None: at the end."""

    note: str
    before: str | None = None


@dataclass(frozen=True, slots=True)
class MergeNotes:
    """One recommendation says the same as another; its wording is kept with the other's."""

    note: str
    into: str


@dataclass(frozen=True, slots=True)
class UnmergeNote:
    """A merged recommendation stands for itself again."""

    note: str


Intent: TypeAlias = (
    ChangePlan
    | AdjustLength
    | Replan
    | Next
    | Back
    | GoTo
    | CorrectStart
    | Pause
    | Resume
    | Interrupt
    | LeaveOut
    | GiveFloor
    | EndTurn
    | CloseSession
    | ReopenSession
    | AddRequest
    | EditRequest
    | MoveRequest
    | CallRequest
    | NameAnswerer
    | Dispose
    | Restore
    | Merge
    | TakeRound
    | CloseRound
    | CloseList
    | AnnounceLast
    | ReopenList
    | WriteNote
    | EditNote
    | DeleteNote
    | EraseNote
    | EditNotes
    | PlaceNote
    | MergeNotes
    | UnmergeNote
)
