"""Notes as the list shows them, and finding some of them again.

Plain values without a widget. With thousands of notes only what changed may cost anything at
an act, so `NoteRows` keeps the row of each note as long as the note is the same object; and
what was erased is gone from here too, at the next state it is shown.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from msgspec import Struct

from moderator.core.changes import Changes, changed_notes
from moderator.core.coverage import orphans
from moderator.core.event import Event, local
from moderator.core.search import Index, parse_query
from moderator.core.state import Consent, Kind, Note, NoteBody, Notes, State, note_order
from moderator.core.text import folded
from moderator.core.vocabulary import Place, Sign, Vocabulary
from moderator.core.words_notes import CONSENT_WORDS, KINDS, OFF_RECORD
from moderator.qt.language import shown, time_text, tr, tr_n
from moderator.qt.palette import Tone

ORPHANS: Final = "is:orphan"
"""A word of the search field: recommendations that rest on no note."""

UNFILED: Final = "!0"
"""What asks for the notes on no guiding question."""

NO_ADDRESSEE: Final = "/recommendation is:noaddressee"

KIND_TONES: Final[dict[Kind, Tone]] = {
    Kind.POINT: Tone.NEUTRAL,
    Kind.HELPFUL: Tone.GOOD,
    Kind.CHALLENGE: Tone.WARN,
    Kind.DISAGREEMENT: Tone.WARN,
    Kind.LESSON: Tone.ACCENT,
    Kind.RECOMMENDATION: Tone.GOOD,
    Kind.QUOTE: Tone.NEUTRAL,
    Kind.ACTION: Tone.ACCENT,
}

CONSENT_TONES: Final[dict[Consent, Tone]] = {
    Consent.NOT_ASKED: Tone.WARN,
    Consent.ASKED: Tone.WARN,
    Consent.GIVEN: Tone.GOOD,
    Consent.REFUSED: Tone.OVER,
}


class NoteRow(Struct, frozen=True):
    """One note in the list. `kind`: what its chip says. `consent`: empty but for quotes."""

    uid: str
    clock: str
    kind: str
    tone: Tone
    context: str
    text: str
    consent: str = ""
    consent_tone: Tone = Tone.NEUTRAL
    key: bool = False
    edited: bool = False
    off_record: bool = False

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        marks = (
            tr("key message") if self.key else "",
            self.consent,
            tr("edited") if self.edited else "",
        )
        head = ", ".join(filter(None, (self.clock, self.kind, self.context, *marks)))
        return tr("{about}: {text}", about=head, text=self.text)


class Names:
    """What the ids of an event are called."""

    def __init__(self, event: Event) -> None:
        self.event = event
        self.people = {one.id: one.name for one in event.people()}
        self.tags = {one.id: one.name for one in event.tags()}
        self.numbers = {one.id: number for number, one in enumerate(event.questions, 1)}

    def question(self, question: str | None) -> str:
        """How a note is filed: "Q2", or "unfiled"."""
        number = self.numbers.get(question) if question is not None else None
        return tr("unfiled") if number is None else tr("Q{number}", number=number)

    def context(self, body: NoteBody, rests_on: int = 0) -> str:
        """All that stands beside a note's kind, in reading order."""
        parts = [tr("never exported"), shown(KINDS[body.kind])] if body.off_record else []
        if body.speaker in self.people:
            parts.append(self.people[body.speaker])
        parts.append(self.question(body.question))
        parts += self._called(body.cases) + self._called(body.tracks)
        if to := self._called(body.addressees):
            parts.append(tr("to {names}", names=", ".join(to)))
        if mandates := self._called(body.mandates):
            parts.append(_wish(body.operation, ", ".join(mandates)))
        if rests_on:
            parts.append(tr_n("rests on {n} note", "rests on {n} notes", rests_on))
        return " · ".join(parts)

    def row(self, note: Note, rests_on: int = 0) -> NoteRow:
        """A note's row."""
        body = note.body
        quote = body.kind is Kind.QUOTE
        return NoteRow(
            uid=note.id,
            clock=time_text(local(body.stamp.utc, self.event.zone)),
            kind=shown(OFF_RECORD if body.off_record else KINDS[body.kind]),
            tone=Tone.OVER if body.off_record else KIND_TONES[body.kind],
            context=self.context(body, rests_on),
            text=body.text,
            consent=shown(CONSENT_WORDS[body.consent]) if quote else "",
            consent_tone=CONSENT_TONES[body.consent] if quote else Tone.NEUTRAL,
            key=body.key,
            edited=bool(note.history),
            off_record=body.off_record,
        )

    def _called(self, ids: Sequence[str]) -> list[str]:
        return [self.tags[one] for one in ids if one in self.tags]


def _wish(operation: str, mandates: str) -> str:
    """What a recommendation wants of mandates, inside a sentence."""
    match operation:
        case "maintain":
            return tr("maintain {mandates}", mandates=mandates)
        case "strengthen":
            return tr("strengthen {mandates}", mandates=mandates)
        case "add":
            return tr("add {mandates}", mandates=mandates)
    return mandates


class NoteRows:
    """The rows of all notes, in their order, made anew only where something changed: however
    many there are, an act costs what it changed."""

    def __init__(self) -> None:
        self._names = Names(Event())
        self._notes = Notes()
        self._order: list[tuple[float, int]] = []  # as long as the rows, and parallel to them
        self._rows: list[NoteRow] = []
        self._resting: dict[str, set[str]] = {}

    def rows(self, state: State) -> list[NoteRow]:
        """A row for each note, by the time it began."""
        before, self._notes = self._notes, state.notes
        if self._names.event is not state.event or not before:
            self._begin(state)
            return list(self._rows)
        changes = changed_notes(before, state.notes)
        for was, now in changes.values():
            self._put(was, now)
        for note in self._touched(changes):
            self._put(note, note)
        return list(self._rows)

    def _begin(self, state: State) -> None:
        self._names, self._resting = Names(state.event), {}
        notes = state.notes.written()
        for note in notes:
            self._link(None, note)
        self._order = [note_order(note) for note in notes]
        self._rows = [self._row(note) for note in notes]

    def _put(self, was: Note | None, now: Note | None) -> None:
        """Take one version of a note out and another in."""
        self._link(was, now)
        if was is not None:
            at = bisect_left(self._order, note_order(was))
            del self._order[at], self._rows[at]
        if now is not None:
            at = bisect_left(self._order, note_order(now))
            self._order.insert(at, note_order(now))
            self._rows.insert(at, self._row(now))

    def _link(self, was: Note | None, now: Note | None) -> None:
        for one in was.body.evidence if was is not None else ():
            self._resting[one].discard(was.id if was is not None else "")
        for one in now.body.evidence if now is not None else ():
            self._resting.setdefault(one, set()).add(now.id if now is not None else "")

    def _touched(self, changes: Changes) -> Iterator[Note]:
        """The notes that rest on one that came or went, and did not change themselves."""
        moved = (one for one, (was, now) in changes.items() if was is None or now is None)
        resting = {note for one in moved for note in self._resting.get(one, ())}
        return (note for one in resting - changes.keys() if (note := self._notes.get(one)))

    def _row(self, note: Note) -> NoteRow:
        rests_on = sum(self._notes.get(one) is not None for one in note.body.evidence)
        return self._names.row(note, rests_on)


# --- searching -----------------------------------------------------------------------------


class Found(Struct, frozen=True):
    """What a search came to. `ids`: None when it asked nothing. `words`: those to mark."""

    ids: frozenset[str] | None = None
    words: tuple[str, ...] = ()


class NoteSearch:
    """The search field's memory: it holds texts only while somebody searches."""

    def __init__(self) -> None:
        self._index: Index | None = None
        self._of: State | None = None
        self._ahead: Iterator[Note] = iter(())

    def find(self, text: str, state: State) -> Found:
        """The notes that a search field's text asks for."""
        asked = text.split()
        rest = " ".join(one for one in asked if one.casefold() != ORPHANS)
        query = parse_query(rest, state.event)
        wants_orphans = len(rest.split()) < len(asked)
        if query.empty:
            ids = frozenset(one.id for one in orphans(state)) if wants_orphans else None
            return Found(ids)
        found = self._indexed(state).find(query)
        if wants_orphans:
            found &= {one.id for one in orphans(state)}
        return Found(found, query.words)

    def prepare(self, state: State, count: int) -> bool:
        """Take in some of the notes before anybody has typed a word, so that the first letter
        need not wait for all; True when there are no more."""
        if self._index is None:
            self._index = Index(state.event)
            self._ahead = iter((*state.notes.open.values(), *state.notes.sealed.values()))
        some = list(islice(self._ahead, count))
        for note in some:
            self._index.update(note)
        return len(some) < count

    def refresh(self, state: State) -> None:
        """Let go at once of the words of notes that are no longer there."""
        if self._index is not None:
            self._indexed(state)

    def close(self) -> None:
        """Nobody searches any more."""
        self._index = self._of = None
        self._ahead = iter(())

    def _indexed(self, state: State) -> Index:
        before, self._of = self._of, state
        if self._index is None or before is None or before.event is not state.event:
            self._index = self._index or Index(state.event)
            notes = (*state.notes.open.values(), *state.notes.sealed.values())
            self._index.sync(notes, state.event)
        elif before.notes is not state.notes:
            for one, (_, now) in changed_notes(before.notes, state.notes).items():
                self._index.forget(one) if now is None else self._index.update(now)
        return self._index


def token(event: Event, sign: Sign, place: Place, value_id: str) -> str:
    """What to type for something the event names; empty when nothing would do."""
    return Vocabulary(event).spelled(sign, place, value_id) or ""


def question_query(event: Event, question: str | None) -> str:
    """What asks for the notes on a guiding question; None: those on no question."""
    return UNFILED if question is None else token(event, "!", "question", question)


def cell_query(event: Event, addressee: str, column: str, case: bool) -> str:
    """What asks for the recommendations in a cell of the grid."""
    to = token(event, ">", "addressees", addressee)
    on = token(event, "#", "cases", column) if case else token(event, "%", "mandates", column)
    return " ".join(filter(None, ("/recommendation", to, on)))


def found_ranges(text: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """Where folded words stand in a text as it was written: (start, length)."""
    if not words:
        return []
    forms = [folded(char) for char in text]
    places = [at for at, form in enumerate(forms) for _ in form]
    whole, found = "".join(forms), []
    for word in words:
        at = whole.find(word)
        while at >= 0:
            start, end = places[at], places[at + len(word) - 1]
            found.append((start, end - start + 1))
            at = whole.find(word, at + len(word))
    return found
