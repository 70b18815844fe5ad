"""What a person may want: one small frozen class an act, whichever way it was asked for.

A key, a button, a dialogue and the rehearsal all make the same intents. Ids that an intent
names are ids in the state; the id of what an act creates is the act's own (`Context.id`).
"""

from typing import TypeAlias

from msgspec import Struct

from moderator.core.event import Event
from moderator.core.instant import Now
from moderator.core.state import Asking, Disposition, NoteBody


class Refused(Exception):
    """An act that the rules forbid; the message is one sentence for the person."""


class Context(Struct, frozen=True):
    """What a rule may know besides the state: the moment, and the id of the act to be."""

    now: Now
    id: str


# --- the plan ------------------------------------------------------------------------------


class ChangePlan(Struct, frozen=True):
    """Make the event read like `event`. `before`: what the person was looking at when they
    began to edit; the act is refused when the plan has changed since."""

    event: Event
    before: Event


class AdjustLength(Struct, frozen=True):
    """Give a segment `by_s` seconds more (or less) than planned."""

    segment: str
    by_s: int


class Replan(Struct, frozen=True):
    """Take new lengths, in seconds, for segments to come, and drop some of them."""

    lengths: tuple[tuple[str, int], ...]
    dropped: tuple[str, ...] = ()


# --- the run of show -----------------------------------------------------------------------


class Next(Struct, frozen=True):
    """Begin the event, or move on to the next segment."""


class Back(Struct, frozen=True):
    """Go back to the segment before, which gets a second stretch."""


class GoTo(Struct, frozen=True):
    """Move to any segment."""

    segment: str


class CorrectStart(Struct, frozen=True):
    """The running segment really began `by_s` seconds before it was recorded (negative:
    after)."""

    by_s: float


class Pause(Struct, frozen=True):
    """Stop the segment's time, not the event's."""


class Resume(Struct, frozen=True):
    """Let time count again after a pause or an interruption."""


class Interrupt(Struct, frozen=True):
    """Something that bills nobody: a point of order, a technical fault."""

    reason: str = ""


class LeaveOut(Struct, frozen=True):
    """Do not count the time between two session seconds (the laptop slept, or was off)."""

    start: float
    end: float
    reason: str = ""


class GiveFloor(Struct, frozen=True):
    """A panellist or the moderator speaks from now on, within the running segment."""

    person: str


class EndTurn(Struct, frozen=True):
    """Whoever was given the floor has finished."""


class CloseSession(Struct, frozen=True):
    """The event is over; requests that still wait were not reached."""


class ReopenSession(Struct, frozen=True):
    """The event was closed too early; requests not reached wait again."""


# --- the floor -----------------------------------------------------------------------------


class AddRequest(Struct, frozen=True):
    """Hold a place in the queue."""

    asking: Asking


class EditRequest(Struct, frozen=True):
    """Correct or complete what is known of a request."""

    request: str
    asking: Asking


class MoveRequest(Struct, frozen=True):
    """Put a waiting request at a place in the queue, from 0."""

    request: str
    place: int


class CallRequest(Struct, frozen=True):
    """Give the floor to a request; None: to the first that waits (of the round, if one is
    open)."""

    request: str | None = None


class NameAnswerer(Struct, frozen=True):
    """A speaker answers: the request that has the floor or was asked last, or the given
    ones (of a round)."""

    person: str
    requests: tuple[str, ...] = ()


class Dispose(Struct, frozen=True):
    """Say what became of a request. `owner` and `due`, as typed, for deferred and in
    writing."""

    request: str
    disposition: Disposition
    owner: str = ""
    due: str = ""


class Restore(Struct, frozen=True):
    """Take a disposition back (also unmerges): the request waits again, or stays asked."""

    request: str


class Merge(Struct, frozen=True):
    """One request asks the same as another."""

    request: str
    into: str


class TakeRound(Struct, frozen=True):
    """Collect up to three requests; none given: the first three that wait."""

    requests: tuple[str, ...] = ()


class CloseRound(Struct, frozen=True):
    """End the round; everything in it has an answer or a disposition."""


class CloseList(Struct, frozen=True):
    """Take no more requests."""


class AnnounceLast(Struct, frozen=True):
    """Close the list and announce the first `count` of those who wait as the last."""

    count: int = 2


class ReopenList(Struct, frozen=True):
    """Take requests again."""


# --- the notes -----------------------------------------------------------------------------


class WriteNote(Struct, frozen=True):
    """Keep a note."""

    body: NoteBody


class EditNote(Struct, frozen=True):
    """Make a note read differently."""

    note: str
    body: NoteBody


class DeleteNote(Struct, frozen=True):
    """Throw a note away."""

    note: str


class EraseNote(Struct, frozen=True):
    """Remove a note's words for good."""

    note: str


class EditNotes(Struct, frozen=True):
    """Make several notes read differently, as one act: pairs of a note's id and its body."""

    changes: tuple[tuple[str, NoteBody], ...]


class PlaceNote(Struct, frozen=True):
    """Put a note right before another in documents; None: at the end."""

    note: str
    before: str | None = None


class MergeNotes(Struct, frozen=True):
    """One recommendation says the same as another; its wording is kept with the other's."""

    note: str
    into: str


class UnmergeNote(Struct, frozen=True):
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
