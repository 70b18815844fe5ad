"""Whole sessions for the proofs about the outcome: any acts in any order, through the desk.

The event is made up and every word of a person in it is a canary: `NAMES` and `AFFILIATIONS`
appear nowhere else. What is off the record, or a quote nobody agreed to, carries `SECRET` in
every field that can hold words, found by reflection, so that a new field is covered the day
it is added.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, time
from enum import Enum
from typing import Any, Final, get_args, get_type_hints

from hypothesis import strategies as st
from msgspec import Struct
from msgspec.structs import fields, replace

from moderator.core.event import (
    MODERATOR,
    Attribution,
    Event,
    GuidingQuestion,
    Segment,
    Speaker,
    Tag,
)
from moderator.core.evolve import fold
from moderator.core.facts import Entry
from moderator.core.intents import (
    AddRequest,
    CallRequest,
    ChangePlan,
    CloseSession,
    DeleteNote,
    Dispose,
    EditNote,
    EndTurn,
    MergeNotes,
    NameAnswerer,
    Next,
    PlaceNote,
    Refused,
    ReopenSession,
    UnmergeNote,
    WriteNote,
)
from moderator.core.log import Log
from moderator.core.stamp import stamp
from moderator.core.state import (
    Asking,
    Consent,
    Constituency,
    Disposition,
    Kind,
    Note,
    NoteBody,
    State,
    Version,
)
from moderator.outcome.document import Document, Origin
from tests.support import Session

SECRET: Final = "Zqsecret"
NAMES: Final = (
    "Zqadana Zqorel", "Zqbelo Zqimra", "Zqchair Zquna", "Zqasker Zqdor", "Zqgone Zqleft",
)  # fmt: skip
AFFILIATIONS: Final = ("Zqorgone", "Zqorgtwo", "Zqorgchair", "Zqorgasker")
ROLES: Final = ("Zqrole one", "Zqrole two", "Zqrole chair")
GONE: Final = NAMES[4]
"""Somebody who is on the panel until the plan is changed."""

EVENT: Final = Event(
    title="A sample event",
    day=date(2030, 3, 8),
    start=time(14),
    end=time(15),
    zone="Africa/Kinshasa",
    venue="A sample venue",
    hosts=(AFFILIATIONS[0],),
    moderator=Speaker(MODERATOR, NAMES[2], "Zqrole chair", AFFILIATIONS[2]),
    speakers=(
        Speaker("a", NAMES[0], ROLES[0], AFFILIATIONS[0]),
        Speaker("b", NAMES[1], ROLES[1], AFFILIATIONS[1], online=True),
    ),
    segments=(
        Segment("welcome", f"Welcome by {NAMES[2]}", 300, MODERATOR),
        Segment("a", NAMES[0], 600, "a"),
        Segment("b", "Second statement", 600, "b"),
        Segment("floor", "Floor discussion", 1200, floor=True),
    ),
    questions=(GuidingQuestion("q1", "A sample question?"), GuidingQuestion("q2", "A second?")),
    addressees=(Tag("un", "UN agencies"), Tag("missions", "Permanent Missions")),
    cases=(Tag("north", "The North"), Tag("south", "The South")),
    tracks=(Tag("track1", "track 1"),),
    mandates=(Tag("mission", "A mission"),),
)

NAMING_EVENT: Final = replace(
    EVENT,
    title=f"A sample event with {NAMES[0]}",
    venue=f"House of {AFFILIATIONS[2]}",
    hosts=(*AFFILIATIONS[:2], f"{NAMES[1].split()[1]} Foundation"),
    moderator=Speaker(MODERATOR, NAMES[2], f"Zqrole chair, as {NAMES[2]}", AFFILIATIONS[2]),
    speakers=(
        Speaker("a", NAMES[0], f"Office of {NAMES[0].split()[1]}", AFFILIATIONS[0]),
        Speaker("b", NAMES[1], "", f"{NAMES[1].split()[1]} Foundation", online=True),
        Speaker("gone", GONE, "", ""),
    ),
    segments=(
        Segment("welcome", f"Zqrole chair of {AFFILIATIONS[0]}", 300, MODERATOR),
        Segment("a", f"A sample with {NAMES[1]}", 600, "a", detail=f"Sample of {NAMES[0]}"),
        Segment("gone", GONE, 300, "gone"),
        Segment("b", f"The view of {AFFILIATIONS[1]}", 600, "b"),
        Segment("floor", f"Floor, led by {AFFILIATIONS[2]}", 1200, floor=True),
    ),
    questions=(
        GuidingQuestion("q1", f"{NAMES[0].split()[1]}: a sample question?"),
        GuidingQuestion("q2", f"What {'sample ' * 20} of {NAMES[1]}?"),
    ),
    addressees=(Tag("un", f"Office of {NAMES[0]}"), Tag("missions", "Permanent Missions")),
    cases=(Tag("north", f"The case of {NAMES[1]}"), Tag(f"x-{NAMES[0]}", NAMES[0])),
    tracks=(Tag("track1", f"Track of {NAMES[2]}"),),
    mandates=(Tag("mission", f"Mission of {NAMES[2]}"),),
)
"""The same with people named wherever a plan holds words."""


# --- canaries ------------------------------------------------------------------------------


def canaried(body: NoteBody) -> NoteBody:
    """The body with the secret in every field that can hold words."""
    return replace(body, **dict(_canaries(body)))


def _canaries(value: Any) -> Iterator[tuple[str, Any]]:
    hints = get_type_hints(type(value))
    for field in fields(value):
        hint, old = hints[field.name], getattr(value, field.name)
        if isinstance(old, Struct):
            yield field.name, replace(old, **dict(_canaries(old)))
        elif hint is str or (str in get_args(hint) and not isinstance(old, Enum)):
            yield field.name, (SECRET,) if isinstance(old, tuple) else f"{SECRET} {field.name}"


def holding_words(kind: type) -> set[str]:
    """The fields of a class in which text can stand; for the test of this module itself."""
    return {
        name for name, hint in get_type_hints(kind).items() if hint is str or str in get_args(hint)
    }


def texts_in(value: object) -> Iterator[str]:
    """Every text inside plain data, keys included, by reflection."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Struct):
        for field in fields(value):
            yield from texts_in(getattr(value, field.name))
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from texts_in(key)
            yield from texts_in(one)
    elif isinstance(value, tuple | list | set | frozenset):
        for one in value:
            yield from texts_in(one)


def noted(document: Document) -> list[str]:
    """The ids of the notes that blocks of a document come from, in its order."""
    sources = (getattr(block, "source", None) for block in document.blocks)
    return [one.id for one in sources if one is not None and one.origin is Origin.NOTE]


# --- sessions ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Held:
    """A session that was played: its state, its log."""

    state: State
    log: Log


def secret(note: Note) -> bool:
    """Whether nothing of a note may leave, as product.md and trust.md say it."""
    body = note.body
    return body.off_record or (body.kind is Kind.QUOTE and body.consent is not Consent.GIVEN)


def with_canaries(state: State) -> State:
    """The state with the secret in everything that may not leave: notes off the record, quotes
    without consent, and the earlier versions of every note."""
    notes = state.notes
    every = {one.id: one for one in notes.written()}
    marked = {key: _marked(one) for key, one in every.items()}
    return replace(
        state,
        notes=replace(
            notes,
            open=_map(notes.open, marked),
            sealed=_map(notes.sealed, marked),
        ),
    )


def _map(old: Any, marked: dict[str, Note]) -> Any:
    for key in list(old):
        old = old.set(key, marked[key])
    return old


def _marked(note: Note) -> Note:
    history = (*note.history, Version(canaried(note.body), note.utc))
    body = canaried(note.body) if secret(note) else note.body
    return replace(note, body=body, history=history)


def without_secrets(held: Held) -> State:
    """The same session as if the notes that may not leave had never been written."""
    hidden = {one.id for one in held.state.notes.written() if secret(one)}
    return fold(replace(placed, entry=_without(placed.entry, hidden)) for placed in held.log.live())


def _without(entry: Entry, hidden: set[str]) -> Entry:
    facts = [fact for fact in entry.facts if getattr(fact, "note", None) not in hidden]
    return replace(entry, facts=tuple(_unlinked(fact, hidden) for fact in facts))


def _unlinked(fact: Any, hidden: set[str]) -> Any:
    body = getattr(fact, "body", None)
    if isinstance(body, NoteBody):
        evidence = tuple(one for one in body.evidence if one not in hidden)
        return replace(fact, body=replace(body, evidence=evidence))
    return fact


Step = tuple[str, Any]

_WORDS = st.sampled_from(["Sample text", "Another sample", "نمونه", "One more sample text here"])
_BODY = st.fixed_dictionaries(
    {
        "text": _WORDS,
        "kind": st.sampled_from([*Kind, Kind.QUOTE, Kind.RECOMMENDATION, Kind.RECOMMENDATION]),
        "question": st.sampled_from([None, "q1", "q2"]),
        "speaker": st.sampled_from([None, "a", "b", "gone", MODERATOR]),
        "addressees": st.sampled_from([(), ("un",), ("un", "missions")]),
        "cases": st.sampled_from([(), ("north",), ("north", "south")]),
        "tracks": st.sampled_from([(), ("track1",)]),
        "mandates": st.sampled_from([(), ("mission",)]),
        "key": st.booleans(),
        "attribution": st.sampled_from([None, *Attribution]),
        "consent": st.sampled_from(Consent),
        "operation": st.sampled_from(["", "maintain", "add"]),
        "paragraph": st.sampled_from(["", "sample paragraph 4"]),
        "off_record": st.booleans(),
    }
)
_ASKING = st.builds(
    Asking,
    text=st.sampled_from(["", "A sample question from the floor?"]),
    name=st.sampled_from(["", NAMES[3]]),
    organisation=st.sampled_from(["", AFFILIATIONS[3]]),
    constituency=st.sampled_from(Constituency),
    online=st.booleans(),
    addressed=st.sampled_from([(), ("a",)]),
    question=st.sampled_from([None, "q1"]),
)
_PICK = st.integers(0, 40)
_GIVEN: Final[dict[str, tuple[int, st.SearchStrategy[Any]]]] = {
    "write": (8, st.tuples(_BODY, st.lists(_PICK, max_size=2))),
    "edit": (3, st.tuples(_PICK, _BODY)),
    "delete": (1, _PICK),
    "place": (2, st.tuples(_PICK, _PICK)),
    "merge": (4, st.tuples(_PICK, _PICK)),
    "unmerge": (1, _PICK),
    "ask": (3, _ASKING),
    "call": (2, st.none()),
    "answer": (2, st.sampled_from(["a", "b"])),
    "end turn": (1, st.none()),
    "dispose": (4, st.tuples(_PICK, st.sampled_from(Disposition), st.sampled_from(NAMES))),
    "next": (3, st.none()),
    "close": (1, st.booleans()),
    "undo": (1, st.none()),
    "leave": (1, st.none()),
    "wait": (3, st.floats(0.5, 400)),
}
"""What each act takes, and how often it comes."""

_OFTEN: Final = [what for what, (weight, _) in _GIVEN.items() for _ in range(weight)]


@st.composite
def steps(draw: st.DrawFn) -> list[Step]:
    """Long enough that a session has something to hide: short ones prove little."""
    count = draw(st.integers(10, 40))
    chosen = [draw(st.sampled_from(_OFTEN)) for _ in range(count)]
    return [(what, draw(_GIVEN[what][1])) for what in chosen]


class Player:
    """Carries out steps; what the rules refuse is passed over, as it would be on the screen."""

    def __init__(self, event: Event) -> None:
        self.session = Session(event)
        self._do: dict[str, Callable[[Any], object]] = {
            "write": lambda given: self._write(*given),
            "edit": lambda given: self._edit(*given),
            "delete": lambda given: self.session.do(DeleteNote(self._note(given))),
            "place": lambda given: self.session.do(PlaceNote(*map(self._note, given))),
            "merge": lambda given: self._merge(*given),
            "unmerge": lambda given: self.session.do(UnmergeNote(self._note(given))),
            "ask": lambda given: self.session.do(AddRequest(given)),
            "call": lambda given: self.session.do(CallRequest()),
            "answer": lambda given: self.session.do(NameAnswerer(given)),
            "end turn": lambda given: self.session.do(EndTurn()),
            "dispose": lambda given: self._dispose(*given),
            "next": lambda given: self.session.do(Next()),
            "close": lambda given: self.session.do(CloseSession() if given else ReopenSession()),
            "leave": lambda given: self._leave(),
            "undo": lambda given: self.session.desk.undo(),
            "wait": self.session.wait,
        }

    def play(self, taken: Iterable[Step]) -> Held:
        for what, given in taken:
            with suppress(Refused):
                self._do[what](given)
        return Held(self.session.state, self.session.desk.log)

    def _note(self, at: int) -> str:
        ids = [one.id for one in self.session.state.notes.written()]
        return ids[at % len(ids)] if ids else "none"

    def _merge(self, one: int, other: int) -> None:
        open_notes = self.session.state.notes.open.values()
        ids = [note.id for note in open_notes if note.body.kind is Kind.RECOMMENDATION]
        if len(ids) > 1:
            pair = (ids[one % len(ids)], ids[(one + 1 + other % (len(ids) - 1)) % len(ids)])
            self.session.do(MergeNotes(*pair))

    def _write(self, given: dict[str, Any], evidence: list[int]) -> None:
        stamped = stamp(self.session.state, self.session.desk.now())
        links = tuple(self._note(one) for one in evidence)
        given = {**given, "text": f"{given['text']} {self.session.state.notes.next_seq}"}
        self.session.do(
            WriteNote(NoteBody(stamp=stamped, segment=stamped.segment, evidence=links, **given))
        )

    def _edit(self, at: int, given: dict[str, Any]) -> None:
        held = self.session.state.notes.get(self._note(at))
        if held is not None:
            given = {**given, "text": f"{given['text']} {held.seq}"}
            self.session.do(EditNote(held.id, replace(held.body, **given)))

    def _leave(self) -> None:
        """Somebody leaves the panel; what was planned for her stays."""
        event = self.session.state.event
        staying = tuple(one for one in event.speakers if one.id != "gone")
        self.session.do(ChangePlan(replace(event, speakers=staying), event))

    def _dispose(self, at: int, disposition: Disposition, owner: str) -> None:
        requests = self.session.state.floor.arrived()
        if requests:
            request = requests[at % len(requests)].id
            due = f"by {owner}, 1 April"
            self.session.do(Dispose(request, disposition, owner, due))


def played(taken: Iterable[Step], event: Event = EVENT) -> Held:
    """The session that steps lead to."""
    return Player(event).play(taken)


SESSIONS: Final = st.builds(played, steps(), st.sampled_from([EVENT, NAMING_EVENT]))
RULES: Final = st.tuples(st.sampled_from(Attribution), st.sampled_from(["en", "fr"]))
