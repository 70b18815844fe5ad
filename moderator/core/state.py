"""What is true at a moment: the plan, what happened, who waits, what was noted.

Plain frozen values, made only by folding facts (`evolve`). Instants are session seconds
(`instant.Now.t`); an end of None means "still going". Off-the-record notes live in a map of
their own, `Notes.sealed`, so that `on_record` can take them away whole: whatever is built
from its result has no way to reach them.
"""

from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct, field
from msgspec.structs import replace

from moderator.core.event import Attribution, Event, Speaker
from moderator.core.instant import Seconds
from moderator.core.pmap import PMap

# --- what happened -----------------------------------------------------------------------


class HaltKind(StrEnum):
    """Why time did not count: a pause, an interruption, or time left out afterwards (the
    laptop slept, or a restart took longer than the event did)."""

    PAUSE = "pause"
    INTERRUPTION = "interruption"
    LEFT_OUT = "left_out"


class Halt(Struct, frozen=True, gc=False):
    """A stretch of time that no segment and no speaker is charged for."""

    kind: HaltKind
    start: float
    end: float | None = None
    reason: str = ""


class Stretch(Struct, frozen=True, gc=False):
    """One run of a segment. Going back to a segment adds a second stretch to it."""

    segment: str
    start: float
    end: float | None = None


class TurnKind(StrEnum):
    """A speech in the run of show, a question from the floor, or the answer to one."""

    SPEECH = "speech"
    QUESTION = "question"
    ANSWER = "answer"


class Turn(Struct, frozen=True, gc=False):
    """One person's continuous time with the floor. `person`: a speaker's id, or None for an
    asker from the floor, who is then known by `requests[0]`. `limit_s`: seconds, if any."""

    kind: TurnKind
    segment: str
    start: float
    end: float | None = None
    person: str | None = None
    requests: tuple[str, ...] = ()
    limit_s: int | None = None


class Run(Struct, frozen=True):
    """What happened so far. `first_plan`: the event as it was when the first segment began,
    kept for plan against actual. `closed`: when the session was closed. `dropped`: segments
    to come that a re-plan gave up."""

    stretches: tuple[Stretch, ...] = ()
    turns: tuple[Turn, ...] = ()
    halts: tuple[Halt, ...] = ()
    dropped: tuple[str, ...] = ()
    first_plan: Event | None = None
    closed: float | None = None

    @property
    def started(self) -> bool:
        """Has any segment ever begun?"""
        return bool(self.stretches)

    @property
    def current(self) -> Stretch | None:
        """The stretch that is running (or paused), or None."""
        last = self.stretches[-1] if self.stretches else None
        return last if last is not None and last.end is None else None

    @property
    def turn(self) -> Turn | None:
        """Who has the floor, or None."""
        last = self.turns[-1] if self.turns else None
        return last if last is not None and last.end is None else None

    def halted(self, kind: HaltKind) -> Halt | None:
        """The open halt of a kind, or None."""
        return next((one for one in self.halts if one.kind is kind and one.end is None), None)

    def asked(self, request: str) -> bool:
        """Did this request ever have the floor?"""
        return any(one.kind is TurnKind.QUESTION and request in one.requests for one in self.turns)


# --- the floor -----------------------------------------------------------------------------


class Constituency(StrEnum):
    """Whom an asker speaks for."""

    MEMBER_STATE = "member_state"
    UN = "un"
    INGO = "ingo"
    NGO = "ngo"
    YOUTH = "youth"
    ACADEMIA = "academia"
    PRESS = "press"
    OTHER = "other"


class RequestState(StrEnum):
    """Where a request stands; every step can be undone."""

    WAITING = "waiting"
    HAS_FLOOR = "has_floor"
    ASKED = "asked"
    DISPOSED = "disposed"


class Disposition(StrEnum):
    """What became of a request."""

    ANSWERED = "answered"
    PARTLY = "partly_answered"
    DEFERRED = "deferred"
    IN_WRITING = "in_writing"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    MERGED = "merged"
    NOT_REACHED = "not_reached"


class Asking(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """What a person may type about a request; all of it optional but something."""

    text: str = ""
    name: str = ""
    organisation: str = ""
    constituency: Constituency = Constituency.OTHER
    online: bool = False
    addressed: tuple[str, ...] = ()
    question: str | None = None
    first_time: bool = False


class Request(Struct, frozen=True, gc=False):
    """One place in the floor queue. `number` is permanent, in order of arrival. `owner` and
    `due`: for a deferred or written answer, who owes it and by when (as typed).
    `merged_into`: the request this one was merged into. `answers`: ids of speakers who have
    answered it."""

    id: str
    number: int
    asking: Asking
    t: float
    utc: float
    state: RequestState = RequestState.WAITING
    disposition: Disposition | None = None
    owner: str = ""
    due: str = ""
    merged_into: str | None = None
    answers: tuple[str, ...] = ()


class Round(Struct, frozen=True, gc=False):
    """Up to three requests called together and answered together."""

    id: str
    requests: tuple[str, ...]


class Floor(Struct, frozen=True):
    """The queue. `waiting`: ids in the order they are to be called. `round`: the open one.
    `last`: the requests announced as the last ones, when the list is running out.
    `unreached`: ids marked as not reached, in the order in which they waited."""

    requests: PMap[Request] = field(default_factory=PMap)
    waiting: tuple[str, ...] = ()
    next_number: int = 1
    round: Round | None = None
    closed: bool = False
    last: tuple[str, ...] = ()
    unreached: tuple[str, ...] = ()

    @property
    def holder(self) -> Request | None:
        """The request that has the floor, or None."""
        return next(
            (one for one in self.requests.values() if one.state is RequestState.HAS_FLOOR), None
        )

    def arrived(self) -> list[Request]:
        """Every request, in order of arrival."""
        return sorted(self.requests.values(), key=lambda one: one.number)


# --- the notes -----------------------------------------------------------------------------


class Kind(StrEnum):
    """What a note is."""

    POINT = "point"
    HELPFUL = "helpful"
    CHALLENGE = "challenge"
    LESSON = "lesson"
    DISAGREEMENT = "disagreement"
    RECOMMENDATION = "recommendation"
    QUOTE = "quote"
    ACTION = "action"


class Consent(StrEnum):
    """Whether a quoted person agreed to be quoted."""

    NOT_ASKED = "not_asked"
    ASKED = "asked"
    GIVEN = "given"
    REFUSED = "refused"


class Stamp(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """When a note began (at its first keystroke) and what stood then: session seconds, wall
    time, the running segment's id and the id of whoever had the floor. `elapsed_s`: seconds
    into that segment."""

    t: Seconds
    utc: Seconds
    segment: str | None = None
    speaker: str | None = None
    elapsed_s: Seconds | None = None


class NoteBody(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """Everything a note says. `speaker` and `segment` begin as the stamp's and can be
    corrected, as can `stamp`. `attribution` None: the event's default. `evidence`: ids of
    notes it rests on. `operation` and `paragraph`: for a mandate recommendation, maintain,
    strengthen or add, and what it is about."""

    text: str
    stamp: Stamp
    kind: Kind = Kind.POINT
    question: str | None = None
    speaker: str | None = None
    segment: str | None = None
    addressees: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    tracks: tuple[str, ...] = ()
    mandates: tuple[str, ...] = ()
    key: bool = False
    attribution: Attribution | None = None
    consent: Consent = Consent.NOT_ASKED
    evidence: tuple[str, ...] = ()
    operation: str = ""
    paragraph: str = ""
    off_record: bool = False


class Version(Struct, frozen=True, gc=False):
    """How a note read before an edit; `utc`: when that version was written."""

    body: NoteBody
    utc: float


class Note(Struct, frozen=True, gc=False):
    """One note. `seq`: order of writing, from 1. `utc`: when this version was written.
    `history`: earlier versions, oldest first. `place`: where it was put by hand in documents,
    on the axis of session seconds; None: where its stamp puts it. `merged_into`: the
    recommendation that says the same and stands for both while it is there."""

    id: str
    seq: int
    body: NoteBody
    utc: float
    history: tuple[Version, ...] = ()
    place: float | None = None
    merged_into: str | None = None


class Notes(Struct, frozen=True):
    """The notes, those off the record apart from the others."""

    open: PMap[Note] = field(default_factory=PMap)
    sealed: PMap[Note] = field(default_factory=PMap)
    next_seq: int = 1

    def __len__(self) -> int:
        return len(self.open) + len(self.sealed)

    def get(self, note: str) -> Note | None:
        """The note with this id, on or off the record, or None."""
        return self.open.get(note) or self.sealed.get(note)

    def written(self) -> list[Note]:
        """Every note, off the record included, in the order of their stamps."""
        return sorted((*self.open.values(), *self.sealed.values()), key=note_order)


def note_order(note: Note) -> tuple[float, int]:
    """The sort key of a note in lists: when it began, then the order of writing."""
    return (note.body.stamp.t, note.seq)


def document_order(note: Note) -> tuple[float, int]:
    """The sort key of a note in documents: where it was put, else where its stamp puts it."""
    return (note.body.stamp.t if note.place is None else note.place, note.seq)


# --- all of it -----------------------------------------------------------------------------


class State(Struct, frozen=True):
    """All that is true in a session at a moment. `left`: who was in the plan, by a name that is
    there no more, since what was written then may name them still."""

    event: Event = field(default_factory=Event)
    run: Run = field(default_factory=Run)
    floor: Floor = field(default_factory=Floor)
    notes: Notes = field(default_factory=Notes)
    left: tuple[Speaker, ...] = ()

    def with_notes(self, notes: Notes) -> "State":
        """This state with other notes: most facts change nothing else, and `replace` is felt
        when thousands of them are folded."""
        return State(self.event, self.run, self.floor, notes, self.left)


def on_record(state: State) -> State:
    """The state as anything that leaves the console may see it.

    Sealed notes are gone, and with them every trace: gaps in the numbering, links to them from
    other notes' evidence, merges with them, and all versions of a note up to the last one that
    was off the record (what it said before is what was taken off the record).
    """
    open_notes = PMap(_public(state.notes.open))
    return replace(state, notes=Notes(open=open_notes, next_seq=len(open_notes) + 1))


def _public(notes: PMap[Note]) -> Iterator[tuple[str, Note]]:
    for number, note in enumerate(sorted(notes.values(), key=lambda one: one.seq), 1):
        history = tuple(
            replace(old, body=_linked_to(old.body, notes)) for old in _since_sealed(note.history)
        )
        yield (
            note.id,
            replace(
                note,
                seq=number,
                body=_linked_to(note.body, notes),
                history=history,
                merged_into=note.merged_into if note.merged_into in notes else None,
            ),
        )


def _since_sealed(history: tuple[Version, ...]) -> tuple[Version, ...]:
    sealed = (at for at, old in enumerate(history, 1) if old.body.off_record)
    return history[max(sealed, default=0) :]


def _linked_to(body: NoteBody, notes: PMap[Note]) -> NoteBody:
    if all(one in notes for one in body.evidence):
        return body
    return replace(body, evidence=tuple(one for one in body.evidence if one in notes))
