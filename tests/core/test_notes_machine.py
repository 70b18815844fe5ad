"""Any order of writing, editing, sealing, deleting and erasing, against a simple model."""

from contextlib import suppress

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    invariant,
    multiple,
    rule,
)
from msgspec.structs import replace

from moderator.core.coverage import coverage, grid, orphans, tally
from moderator.core.decide_notes import RULES
from moderator.core.event import Event
from moderator.core.evolve import evolve, fold
from moderator.core.facts import Entry, Fact, PlanChanged
from moderator.core.instant import Instant, Now
from moderator.core.intents import Context, DeleteNote, EditNote, EraseNote, Refused, WriteNote
from moderator.core.log import Placed
from moderator.core.search import Index, parse_query
from moderator.core.state import Kind, NoteBody, Stamp, State, on_record
from moderator.samples import bundled_event

EVENT = bundled_event()


def subsets(tags: tuple) -> st.SearchStrategy[tuple[str, ...]]:
    ids = [tag.id for tag in tags]
    return st.lists(st.sampled_from(ids), unique=True, max_size=2).map(tuple)


STAMPS = st.builds(Stamp, t=st.floats(0, 5400), utc=st.floats(0, 2e9))
BODIES = st.builds(
    NoteBody,
    text=st.sampled_from(["Sample one", "Sample two", " Sample three\x00", "", "\u200c"]),
    stamp=STAMPS,
    kind=st.sampled_from(Kind),
    question=st.sampled_from([None, "q1", "q2", "q9"]),
    speaker=st.sampled_from([None, "sarabi", "moderator", "nobody"]),
    addressees=subsets(EVENT.addressees),
    cases=subsets(EVENT.cases),
    mandates=subsets(EVENT.mandates),
    evidence=st.lists(st.integers(1, 12).map(lambda n: f"n{n}"), max_size=3).map(tuple),
    off_record=st.booleans(),
)


class NotesMachine(RuleBasedStateMachine):
    """The model: for each note that is there, every body it ever had, in order."""

    notes: Bundle = Bundle("notes")

    def __init__(self) -> None:
        super().__init__()
        self.state = State()
        self.placed: list[Placed] = []
        self.model: dict[str, list[NoteBody]] = {}
        self.numbers: dict[str, int] = {}
        self.count = 0
        self.index = Index(EVENT)
        self.take((PlanChanged(EVENT),))

    def take(self, facts: tuple[Fact, ...]) -> None:
        t = float(len(self.placed))
        now = Now(t, 1000.0 + t)
        entry = Entry(f"e{len(self.placed)}", Instant(now.utc, t, "boot"), facts)
        self.placed.append(Placed(entry, now))
        for fact in facts:
            self.state = evolve(self.state, fact, now)

    def act(self, intent: WriteNote | EditNote | DeleteNote | EraseNote, name: str = "x") -> bool:
        before = self.state
        held = dict(before.notes.open), dict(before.notes.sealed)
        t = float(len(self.placed))
        context = Context(Now(t, 1000.0 + t), name)
        with suppress(Refused):
            self.take(RULES[type(intent)](before, intent, context))
        assert (dict(before.notes.open), dict(before.notes.sealed)) == held, "a value changed"
        return self.state is not before

    @rule(target=notes, body=BODIES)
    def write(self, body: NoteBody):
        name = f"n{self.count + 1}"
        if not self.act(WriteNote(body), name):
            assert not body.text.strip("\u200c")
            return multiple()
        self.count += 1
        self.numbers[name] = self.count
        self.model[name] = [self.kept(name)]
        return name

    @rule(note=notes, body=BODIES)
    def edit(self, note: str, body: NoteBody) -> None:
        if self.act(EditNote(note, body)):
            self.model[note].append(self.kept(note))
            assert self.model[note][-1] != self.model[note][-2]

    @rule(note=notes)
    def seal_or_unseal(self, note: str) -> None:
        body = self.kept(note)
        assert self.act(EditNote(note, replace(body, off_record=not body.off_record)))
        self.model[note].append(self.kept(note))

    @rule(note=notes)
    def edit_nothing(self, note: str) -> None:
        assert not self.act(EditNote(note, self.kept(note)))

    @rule(note=consumes(notes), erase=st.booleans())
    def remove(self, note: str, erase: bool) -> None:
        assert self.act(EraseNote(note) if erase else DeleteNote(note))
        del self.model[note]
        for again in (
            EraseNote(note),
            DeleteNote(note),
            EditNote(note, NoteBody("S", Stamp(0, 0))),
        ):
            assert not self.act(again)

    def kept(self, name: str) -> NoteBody:
        note = self.state.notes.get(name)
        assert note is not None
        return note.body

    @invariant()
    def every_note_is_in_one_place(self) -> None:
        notes = self.state.notes
        assert set(notes.open) | set(notes.sealed) == set(self.model)
        assert not set(notes.open) & set(notes.sealed)
        assert len(notes) == len(self.model) == len(notes.written())
        assert not any(one.body.off_record for one in notes.open.values())
        assert all(one.body.off_record for one in notes.sealed.values())
        assert notes.next_seq == self.count + 1

    @invariant()
    def history_keeps_every_version(self) -> None:
        for name, bodies in self.model.items():
            note = self.state.notes.get(name)
            assert note is not None
            assert [*(old.body for old in note.history), note.body] == bodies
            assert note.seq == self.numbers[name]
            assert [old.utc for old in note.history] == sorted(old.utc for old in note.history)
            assert name not in note.body.evidence

    @invariant()
    def counts_are_right(self) -> None:
        bodies = [held[-1] for held in self.model.values()]
        counted = tally(self.state)
        assert sum(one.notes for one in counted.values()) == len(bodies)
        for one in coverage(self.state, 6000.0):
            assert one.notes == sum(body.question == one.question.id for body in bodies)
        recommendations = [body for body in bodies if body.kind is Kind.RECOMMENDATION]
        cells = sum(
            len(body.addressees) * (len(body.cases) + len(body.mandates))
            for body in recommendations
        )
        assert sum(map(sum, grid(self.state).counts)) == cells
        assert len(orphans(self.state)) <= len(recommendations)

    @invariant()
    def the_record_holds_nothing_off_it(self) -> None:
        public = on_record(self.state)
        assert not public.notes.sealed
        assert "off_record=True" not in repr(public)
        gone = set(self.numbers) - set(self.state.notes.open)
        for note in public.notes.open.values():
            for body in (note.body, *(old.body for old in note.history)):
                assert gone.isdisjoint(body.evidence)
        seqs = sorted(one.seq for one in public.notes.open.values())
        assert seqs == list(range(1, len(seqs) + 1))
        assert public.notes.next_seq == len(seqs) + 1

    @invariant()
    def the_index_holds_what_is_there(self) -> None:
        self.index.sync(self.state.notes.written(), self.state.event)
        assert self.index.find(parse_query("sample", EVENT)) == set(self.model)
        sealed = self.index.find(parse_query("is:offrecord", EVENT))
        assert sealed == set(self.state.notes.sealed)

    def teardown(self) -> None:
        assert fold(self.placed) == self.state
        assert isinstance(self.state.event, Event)


TestNotes = NotesMachine.TestCase
TestNotes.settings = settings(max_examples=30, stateful_step_count=25, deadline=None)
