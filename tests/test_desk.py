"""The desk: every act is one entry, undo reaches every act, and a log folds to what was seen."""

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from msgspec.structs import replace

from moderator.core.evolve import fold_log
from moderator.core.intents import (
    AddRequest,
    AdjustLength,
    Back,
    CallRequest,
    ChangePlan,
    CloseList,
    CloseRound,
    CloseSession,
    CorrectStart,
    DeleteNote,
    Dispose,
    EditNote,
    EndTurn,
    EraseNote,
    GiveFloor,
    GoTo,
    Intent,
    Interrupt,
    Merge,
    MoveRequest,
    NameAnswerer,
    Next,
    Pause,
    Refused,
    ReopenList,
    ReopenSession,
    Replan,
    Restore,
    Resume,
    TakeRound,
    WriteNote,
)
from moderator.core.log import Log
from moderator.core.stamp import stamp
from moderator.core.state import Asking, Disposition, NoteBody
from moderator.desk import Change
from tests.support import MemoryJournal, Session


@pytest.fixture
def session() -> Session:
    return Session()


def test_every_act_is_one_entry_in_the_journal(session: Session) -> None:
    before = len(session.journal.entries)
    change = session.do(Next())
    assert session.journal.entries[before:] == [change.entry]
    assert change.what == "Moved on to Yoka Brandt"
    assert change.before.run.current is None


def test_undo_says_what_it_undid_and_can_itself_be_taken_back(session: Session) -> None:
    session.do(Next())
    done = session.state
    assert session.desk.undo_label() == "Moved on to Yoka Brandt"
    assert session.desk.undo().what == "Undone: Moved on to Yoka Brandt"
    assert session.desk.redo_label() == "Moved on to Yoka Brandt"
    session.desk.redo()
    assert session.state == done
    with pytest.raises(Refused, match="nothing to redo"):
        session.desk.redo()


def test_undo_reaches_back_over_a_restart(session: Session) -> None:
    session.do(Next())
    session.wait(50)
    seen = session.state
    session.do(Next())
    session.wait(5)
    again = session.reopened()
    assert again.state == session.state
    again.undo()
    assert again.state == seen
    again.undo()
    with pytest.raises(Refused, match="nothing to undo"):
        again.undo()


def test_undo_leaves_the_plan_that_the_session_was_made_with(session: Session) -> None:
    made = session.state
    event = made.event
    assert session.desk.undo_label() == ""
    session.do(ChangePlan(replace(event, title="Sample"), event))
    session.desk.undo()
    assert session.state == made
    with pytest.raises(Refused, match="nothing to undo"):
        session.desk.undo()
    assert session.state.event.title == event.title != ""


def test_a_refused_act_leaves_no_trace(session: Session) -> None:
    heard: list[Change] = []
    session.desk.subscribe(heard.append)
    with pytest.raises(Refused):
        session.do(Back())
    assert heard == []


def test_subscribers_hear_who_asked_and_can_stop(session: Session) -> None:
    heard: list[Change] = []
    stop = session.desk.subscribe(heard.append)
    session.desk.do(Next(), "the window")
    stop()
    session.do(Next())
    assert [change.origin for change in heard] == ["the window"]


def test_words_off_the_record_are_sealed_with_every_version(session: Session) -> None:
    note = session.note("Sample, on the record")
    body = session.state.notes.open[note].body
    sealed = NoteBody(text=body.text, stamp=body.stamp, off_record=True)
    session.do(EditNote(note, sealed))
    session.desk.undo()
    session.desk.redo()
    assert session.journal.sealed[-4:] == [(), (note,), (), (note,)]


def test_no_description_quotes_what_somebody_wrote(session: Session) -> None:
    session.do(Next())
    said = [session.do(AddRequest(Asking(text="CANARY?", name="CANARY"))).what]
    note = session.note("CANARY", off_record=True)
    said.append(session.desk.undo_label())
    said.append(session.do(DeleteNote(note)).what)
    assert "CANARY" not in " ".join(said)


def test_what_was_erased_stays_erased(session: Session) -> None:
    note = session.note("Sample")
    session.do(EraseNote(note))
    with pytest.raises(Refused, match="erased"):
        session.desk.undo()


def test_the_session_as_it_stood(session: Session) -> None:
    session.do(Next())
    session.wait(60)
    then = session.desk.now().t
    seen = session.state
    session.wait(1)
    session.do(Next())
    session.desk.undo()
    session.do(CloseSession())
    assert session.desk.as_it_stood(then) == seen


# --- any history at all ----------------------------------------------------------------------

numbers = st.integers(0, 9)
people = st.sampled_from(["moderator", "sarabi", "tsongo", "nobody"])
segments = st.sampled_from(["welcome", "framing", "sarabi", "floor", "closing", "gone"])


class Histories(RuleBasedStateMachine):
    """Whatever people do, in whatever order: the state shown is what the log folds to, and
    undoing everything leads back through every state that was seen."""

    def __init__(self) -> None:
        super().__init__()
        self.session = Session()
        self.seen = [self.session.state]

    def act(self, intent: Intent) -> None:
        try:
            self.session.do(intent)
        except Refused:
            return
        self.seen.append(self.session.state)

    def request(self, number: int) -> str:
        arrived = self.session.state.floor.arrived()
        return arrived[number % len(arrived)].id if arrived else "gone"

    def some_note(self, number: int) -> str:
        notes = self.session.state.notes.written()
        return notes[number % len(notes)].id if notes else "gone"

    @rule(seconds=st.floats(0.1, 900))
    def wait(self, seconds: float) -> None:
        self.session.wait(seconds)

    @rule(seconds=st.floats(-4000, 4000))
    def wall_clock_is_set(self, seconds: float) -> None:
        before = self.session.read()
        self.session.clock.step(seconds)
        after = self.session.read()
        assert [one.elapsed_s for one in after.segments] == [
            one.elapsed_s for one in before.segments
        ]

    @rule(
        intent=st.sampled_from(
            (
                *(Next(), Back(), Pause(), Resume(), Interrupt("Sample"), EndTurn()),
                *(CloseSession(), ReopenSession(), TakeRound(), CloseRound()),
                *(CloseList(), ReopenList()),
            )
        )
    )
    def simple(self, intent: Intent) -> None:
        self.act(intent)

    @rule(segment=segments)
    def go_to(self, segment: str) -> None:
        self.act(GoTo(segment))

    @rule(by=st.floats(-200, 200))
    def correct(self, by: float) -> None:
        self.act(CorrectStart(by))

    @rule(segment=segments, by=st.integers(-600, 600))
    def lengths(self, segment: str, by: int) -> None:
        self.act(AdjustLength(segment, by))
        self.act(Replan(((segment, 60 + abs(by)),)))

    @rule(person=people)
    def give(self, person: str) -> None:
        self.act(GiveFloor(person))

    @rule(first=st.booleans())
    def ask(self, first: bool) -> None:
        self.act(AddRequest(Asking(text="Sample?", first_time=first, online=not first)))

    @rule(number=numbers, place=numbers)
    def queue(self, number: int, place: int) -> None:
        self.act(MoveRequest(self.request(number), place))
        self.act(CallRequest(self.request(place)))

    @rule(number=numbers, person=people)
    def answer(self, number: int, person: str) -> None:
        self.act(NameAnswerer(person))

    @rule(number=numbers, what=st.sampled_from(list(Disposition)))
    def dispose(self, number: int, what: Disposition) -> None:
        self.act(Dispose(self.request(number), what, "Sample", "Sample"))

    @rule(one=numbers, other=numbers)
    def merge(self, one: int, other: int) -> None:
        self.act(Merge(self.request(one), self.request(other)))
        self.act(Restore(self.request(other)))

    @rule(off=st.booleans())
    def write(self, off: bool) -> None:
        begun = stamp(self.session.state, self.session.desk.now())
        self.act(WriteNote(NoteBody(text="Sample", stamp=begun, off_record=off)))

    @rule(number=numbers, off=st.booleans())
    def edit(self, number: int, off: bool) -> None:
        old = self.session.state.notes.get(self.some_note(number))
        if old is not None:
            body = NoteBody(text=f"{old.body.text}!", stamp=old.body.stamp, off_record=off)
            self.act(EditNote(old.id, body))

    @rule(number=numbers)
    def delete(self, number: int) -> None:
        self.act(DeleteNote(self.some_note(number)))

    @rule()
    def undo(self) -> None:
        if len(self.seen) > 1:
            self.session.desk.undo()
            self.seen.pop()

    @invariant()
    def the_log_folds_to_what_is_shown(self) -> None:
        state = self.session.state
        assert state == self.seen[-1]
        assert state == fold_log(Log(self.session.journal.entries))

    def teardown(self) -> None:
        desk = self.session.reopened()
        for seen in reversed(self.seen[:-1]):
            desk.undo()
            assert desk.state == seen


TestHistories = Histories.TestCase
TestHistories.settings = settings(max_examples=40, stateful_step_count=40, deadline=None)


def test_two_desks_on_one_log_agree() -> None:
    session = Session()
    session.do(Next())
    one, other = session.reopened(), session.reopened()
    assert one.state == other.state == session.state
    assert isinstance(session.journal, MemoryJournal)
