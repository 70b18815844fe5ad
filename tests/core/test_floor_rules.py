"""The rules of the floor queue, act by act, each read off the state that its facts make."""

from typing import Any

import pytest

from moderator.core import decide_floor, decide_run
from moderator.core.event import MODERATOR, Event, GuidingQuestion, Segment, Speaker
from moderator.core.evolve import evolve
from moderator.core.facts import Fact, RequestAsked, RequestDisposed, TurnEnded
from moderator.core.instant import Now
from moderator.core.intents import (
    AddRequest,
    AnnounceLast,
    CallRequest,
    CloseList,
    CloseRound,
    CloseSession,
    Context,
    Dispose,
    EditRequest,
    EndTurn,
    GiveFloor,
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
    Restore,
    Resume,
    TakeRound,
)
from moderator.core.state import (
    Asking,
    Constituency,
    Disposition,
    Request,
    RequestState,
    State,
    Turn,
    TurnKind,
)

RULES: dict[type, Any] = {**decide_run.RULES, **decide_floor.RULES}

EVENT = Event(
    title="Sample event",
    moderator=Speaker(MODERATOR, "Sample moderator"),
    speakers=(Speaker("ada", "Sample Ada"), Speaker("bo", "Sample Bo", online=True)),
    segments=(
        Segment("talk", "Talk", 600, speaker="ada"),
        Segment("floor", "Floor discussion", 1200, floor=True),
    ),
    questions=(GuidingQuestion("q1", "Sample one?"), GuidingQuestion("q2", "Sample two?")),
)


class Table:
    """A session without a desk: rules, facts and a clock set by hand."""

    def __init__(self, requests: int = 0, running: bool = True) -> None:
        self.state = State(event=EVENT)
        self.t = 0.0
        self.acts = 0
        for number in range(1, requests + 1):
            self.add(name=f"Sample asker {number}")
        if running:
            self.do(Next())
            self.do(Next())

    def do(self, intent: Intent) -> tuple[Fact, ...]:
        self.t += 10
        self.acts += 1
        now = Now(self.t, 1_000_000 + self.t)
        facts: tuple[Fact, ...] = RULES[type(intent)](
            self.state, intent, Context(now, f"act{self.acts}")
        )
        for fact in facts:
            self.state = evolve(self.state, fact, now)
        return facts

    def add(self, **asking: Any) -> Request:
        self.do(AddRequest(Asking(**asking)))
        return self.state.floor.arrived()[-1]

    def no(self, intent: Intent) -> str:
        before = self.state
        with pytest.raises(Refused) as no:
            self.do(intent)
        assert self.state is before
        said = str(no.value)
        assert said.endswith(".")
        return said

    def id(self, number: int) -> str:
        return self[number].id

    def ids(self, *numbers: int) -> tuple[str, ...]:
        return tuple(self.id(one) for one in numbers)

    def __getitem__(self, number: int) -> Request:
        return next(one for one in self.state.floor.arrived() if one.number == number)

    @property
    def queue(self) -> list[int]:
        return [self.state.floor.requests[one].number for one in self.state.floor.waiting]

    @property
    def turn(self) -> Turn:
        turn = self.state.run.turn
        assert turn is not None
        return turn

    def asked(self, number: int) -> None:
        """Call it and let the question end."""
        self.do(CallRequest(self.id(number)))
        self.do(EndTurn())

    def answered(self, number: int, person: str = "ada") -> None:
        self.asked(number)
        self.do(NameAnswerer(person))
        self.do(EndTurn())


# --- the list --------------------------------------------------------------------------------


def test_a_request_gets_the_acts_id_the_next_number_and_the_last_place() -> None:
    table = Table(requests=2)
    third = table.add(text="Sample question?")
    assert third.id == f"act{table.acts}"
    assert third.number == 3
    assert (third.t, third.utc) == (table.t, 1_000_000 + table.t)
    assert table.queue == [1, 2, 3]


def test_numbers_are_never_given_twice() -> None:
    table = Table(requests=2)
    table.do(Dispose(table.id(2), Disposition.WITHDRAWN))
    assert table.add(name="Sample asker").number == 3


def test_what_is_typed_is_cleaned() -> None:
    table = Table()
    made = table.add(
        name=" woman,\trow 3\u202e, INGO ",
        organisation="Sample\x00 network",
        text="Sample one\r\nline two\u200c?\x0b",
        addressed=("bo", "nobody", "bo", MODERATOR),
        question="q9",
    )
    assert made.asking == Asking(
        name="woman, row 3, INGO",
        organisation="Sample network",
        text="Sample one\nline two\u200c?",
        addressed=("bo", MODERATOR),
    )


@pytest.mark.parametrize(
    "asking",
    [
        Asking(name="Sample"),
        Asking(organisation="Sample network"),
        Asking(text="Sample?"),
        Asking(constituency=Constituency.PRESS),
    ],
)
def test_one_thing_known_is_enough_to_hold_a_place(asking: Asking) -> None:
    table = Table()
    table.do(AddRequest(asking))
    assert table[1].asking == asking


def test_nothing_known_holds_no_place() -> None:
    table = Table(requests=1)
    empty = Asking(text=" \x00 ", online=True, first_time=True, question="q1", addressed=("bo",))
    assert "one of them is enough" in table.no(AddRequest(empty))
    assert "one of them is enough" in table.no(EditRequest(table.id(1), empty))


def test_a_closed_list_takes_no_more_until_it_is_reopened() -> None:
    table = Table(requests=1)
    table.do(CloseList())
    said = table.no(AddRequest(Asking(name="Sample")))
    assert said == "The list is closed: reopen it to add a request."
    assert "already" in table.no(CloseList())
    table.do(ReopenList())
    assert table.add(name="Sample").number == 2
    assert table.no(ReopenList()) == "The list is open."


def test_the_last_two_are_announced_and_can_be_announced_anew() -> None:
    table = Table(requests=3)
    table.do(AnnounceLast())
    assert table.state.floor.closed
    assert table.state.floor.last == table.ids(1, 2)
    table.no(AnnounceLast(2))
    table.do(AnnounceLast(9))
    assert table.state.floor.last == table.ids(1, 2, 3)
    table.do(ReopenList())
    assert table.state.floor.last == ()


def test_the_last_can_be_announced_after_the_list_was_closed() -> None:
    table = Table(requests=1)
    table.do(CloseList())
    table.do(AnnounceLast(1))
    assert table.state.floor.last == table.ids(1)


def test_nobody_to_announce_as_the_last() -> None:
    table = Table()
    table.no(AnnounceLast())
    table.add(name="Sample")
    table.no(AnnounceLast(0))


def test_a_request_can_be_completed_whatever_became_of_it() -> None:
    table = Table(requests=1)
    table.do(Dispose(table.id(1), Disposition.DECLINED))
    table.do(EditRequest(table.id(1), Asking(name="Sample asker 1", text="Sample?")))
    assert table[1].asking.text == "Sample?"
    assert table[1].disposition is Disposition.DECLINED
    assert "stays as it was" in table.no(EditRequest(table.id(1), table[1].asking))


def test_requests_are_moved_by_hand() -> None:
    table = Table(requests=4)
    table.do(MoveRequest(table.id(4), 1))
    assert table.queue == [1, 4, 2, 3]
    table.do(MoveRequest(table.id(1), 99))
    assert table.queue == [4, 2, 3, 1]
    table.do(MoveRequest(table.id(3), -5))
    assert table.queue == [3, 4, 2, 1]
    assert "already" in table.no(MoveRequest(table.id(1), 99))
    table.do(Dispose(table.id(4), Disposition.DECLINED))
    assert "does not wait" in table.no(MoveRequest(table.id(4), 0))


@pytest.mark.parametrize(
    "intent",
    [
        EditRequest("gone", Asking(name="Sample")),
        MoveRequest("gone", 0),
        CallRequest("gone"),
        NameAnswerer("ada", ("gone",)),
        Dispose("gone", Disposition.DECLINED),
        Restore("gone"),
        Merge("gone", "gone"),
        TakeRound(("gone",)),
    ],
)
def test_a_request_that_is_not_there(intent: Intent) -> None:
    table = Table(requests=1)
    assert table.no(intent) == "That request is not in the queue any more."


# --- calling ---------------------------------------------------------------------------------


def test_calling_starts_the_askers_turn() -> None:
    table = Table(requests=2)
    table.do(CallRequest())
    assert table[1].state is RequestState.HAS_FLOOR
    assert table.queue == [2]
    turn = table.turn
    assert (turn.kind, turn.person, turn.requests) == (TurnKind.QUESTION, None, table.ids(1))
    assert turn.limit_s == 90


def test_anybody_who_waits_can_be_called() -> None:
    table = Table(requests=3)
    table.do(CallRequest(table.id(3)))
    assert table.state.floor.holder == table[3]
    assert table.queue == [1, 2]


def test_calling_another_puts_the_first_question_and_leaves_it_owed() -> None:
    table = Table(requests=2)
    table.do(CallRequest())
    facts = table.do(CallRequest())
    assert facts[0] == RequestAsked(table.id(1))
    assert table[1].state is RequestState.ASKED
    assert table[1].disposition is None
    assert table.state.floor.holder == table[2]


def test_calling_the_next_takes_an_answered_one_as_answered() -> None:
    table = Table(requests=3)
    table.asked(1)
    table.do(CallRequest())
    table.do(NameAnswerer("ada"))
    table.do(CallRequest())
    assert table[2].disposition is Disposition.ANSWERED
    assert table[1].state is RequestState.ASKED
    assert table.state.floor.holder == table[3]


def test_who_cannot_be_called_and_why() -> None:
    table = Table(requests=3)
    table.do(CallRequest(table.id(1)))
    assert "has the floor already" in table.no(CallRequest(table.id(1)))
    table.do(EndTurn())
    assert "name who answers" in table.no(CallRequest(table.id(1)))
    table.do(Dispose(table.id(2), Disposition.WITHDRAWN))
    said = table.no(CallRequest(table.id(2)))
    assert said == "Request 2 is marked as withdrawn: take that back first."
    table.do(CallRequest())
    assert table.no(CallRequest()) == "Nobody waits: Ctrl+R adds a request."


def test_nobody_is_called_before_the_event_runs_or_while_time_stands() -> None:
    table = Table(requests=2, running=False)
    assert table.no(CallRequest()).startswith("Begin the event first")
    table.do(Next())
    table.do(Pause())
    assert table.no(CallRequest()) == "Time is paused: F9 goes on."
    table.do(Resume())
    table.do(CallRequest())
    table.do(Interrupt("Sample fault"))
    assert "F9 goes on" in table.no(NameAnswerer("ada"))
    table.do(Resume())
    table.do(NameAnswerer("ada"))
    table.do(CloseSession())
    assert "closed" in table.no(CallRequest())
    table.do(ReopenSession())
    assert table.no(CallRequest()).startswith("No segment is running")


@pytest.mark.parametrize("intent", [EndTurn(), GiveFloor("bo"), Next(), CloseSession()])
def test_however_a_question_ends_it_was_put(intent: Intent) -> None:
    table = Table(requests=1, running=False)
    table.do(Next())
    table.do(CallRequest())
    table.do(intent)
    assert table[1].state is RequestState.ASKED
    assert table.state.floor.holder is None


# --- answering -------------------------------------------------------------------------------


def test_naming_an_answerer_starts_their_turn() -> None:
    table = Table(requests=1)
    table.do(CallRequest())
    table.do(NameAnswerer("bo"))
    assert table[1].state is RequestState.ASKED
    assert table[1].answers == ("bo",)
    turn = table.turn
    assert (turn.kind, turn.person, turn.requests) == (TurnKind.ANSWER, "bo", table.ids(1))
    assert turn.limit_s == 120


def test_several_may_answer_one_request() -> None:
    table = Table(requests=1)
    table.asked(1)
    for person in ("bo", "ada", MODERATOR, "bo"):
        table.do(NameAnswerer(person))
    assert table[1].answers == ("bo", "ada", MODERATOR)
    assert "already" in table.no(NameAnswerer("bo"))


def test_the_one_asked_last_is_answered_when_nobody_has_the_floor() -> None:
    table = Table(requests=3)
    for number in (2, 1, 3):
        table.asked(number)
    table.do(Dispose(table.id(3), Disposition.DECLINED))
    table.do(NameAnswerer("ada"))
    assert table.turn.requests == table.ids(1)


def test_the_requests_to_answer_can_be_chosen() -> None:
    table = Table(requests=4)
    table.asked(1)
    table.do(CallRequest(table.id(2)))
    table.do(NameAnswerer("ada", table.ids(1, 2, 1)))
    assert table.turn.requests == table.ids(1, 2)
    assert table[2].state is RequestState.ASKED
    assert "not been called" in table.no(NameAnswerer("ada", table.ids(3)))
    table.do(Dispose(table.id(1), Disposition.ANSWERED))
    assert "take that back" in table.no(NameAnswerer("ada", table.ids(1)))


def test_nothing_to_answer_and_nobody_to_answer() -> None:
    table = Table(requests=1)
    assert "call a request first" in table.no(NameAnswerer("ada"))
    table.do(CallRequest())
    assert "not on the panel" in table.no(NameAnswerer("eve"))


# --- dispositions ----------------------------------------------------------------------------


def test_what_is_owed_names_who_owes_it() -> None:
    table = Table(requests=2)
    assert "a name is enough" in table.no(Dispose(table.id(1), Disposition.DEFERRED))
    table.do(Dispose(table.id(1), Disposition.DEFERRED, owner=" Sample\nexpert "))
    assert (table[1].owner, table[1].due) == ("Sample expert", "")
    written = Dispose(table.id(2), Disposition.IN_WRITING, owner="ada")
    assert "by when" in table.no(written)
    table.no(Dispose(table.id(2), Disposition.IN_WRITING, due="26 October"))
    table.do(Dispose(table.id(2), Disposition.IN_WRITING, owner="ada", due="26 October"))
    assert (table[2].owner, table[2].due) == ("ada", "26 October")
    assert table.queue == []


def test_an_owner_stays_only_with_what_is_owed() -> None:
    table = Table(requests=1)
    table.do(Dispose(table.id(1), Disposition.DEFERRED, owner="ada"))
    table.do(Dispose(table.id(1), Disposition.WITHDRAWN, owner="ada", due="26 October"))
    assert (table[1].owner, table[1].due) == ("", "")


@pytest.mark.parametrize("disposition", [Disposition.ANSWERED, Disposition.PARTLY])
def test_only_what_was_asked_can_be_answered(disposition: Disposition) -> None:
    table = Table(requests=1)
    assert "has not been asked" in table.no(Dispose(table.id(1), disposition))
    table.do(CallRequest())
    table.do(Dispose(table.id(1), disposition))
    assert table[1].disposition is disposition


@pytest.mark.parametrize("disposition", [Disposition.MERGED, Disposition.NOT_REACHED])
def test_two_dispositions_are_not_chosen_by_hand(disposition: Disposition) -> None:
    table = Table(requests=1)
    table.no(Dispose(table.id(1), disposition))


def test_a_disposition_can_be_corrected_but_not_repeated() -> None:
    table = Table(requests=2)
    table.asked(1)
    table.do(Dispose(table.id(1), Disposition.ANSWERED))
    table.no(Dispose(table.id(1), Disposition.ANSWERED))
    table.do(Dispose(table.id(1), Disposition.PARTLY))
    assert table[1].disposition is Disposition.PARTLY
    table.do(Merge(table.id(2), table.add(name="Sample").id))
    assert "take that back" in table.no(Dispose(table.id(2), Disposition.DECLINED))


def test_disposing_of_the_one_with_the_floor_ends_its_turn() -> None:
    table = Table(requests=1)
    table.do(CallRequest())
    assert TurnEnded() in table.do(Dispose(table.id(1), Disposition.WITHDRAWN))
    assert table.state.run.turn is None
    table.do(Restore(table.id(1)))
    assert table[1].state is RequestState.ASKED


def test_an_answer_to_two_goes_on_until_both_are_disposed_of() -> None:
    table = Table(requests=2)
    table.asked(1)
    table.asked(2)
    table.do(NameAnswerer("ada", table.ids(1, 2)))
    table.do(Dispose(table.id(1), Disposition.ANSWERED))
    assert table.turn.kind is TurnKind.ANSWER
    table.do(Dispose(table.id(2), Disposition.PARTLY))
    assert table.state.run.turn is None


def test_a_disposition_leaves_the_turn_of_another_alone() -> None:
    table = Table(requests=2)
    table.asked(1)
    table.do(CallRequest())
    table.do(Dispose(table.id(1), Disposition.DECLINED))
    assert table.turn.requests == table.ids(2)


def test_dispositions_can_be_given_after_the_session() -> None:
    table = Table(requests=2)
    table.asked(1)
    table.do(CloseSession())
    table.do(Dispose(table.id(1), Disposition.PARTLY))
    table.do(Dispose(table.id(2), Disposition.IN_WRITING, owner="Sample", due="26 October"))
    assert table[2].disposition is Disposition.IN_WRITING


# --- taking back -----------------------------------------------------------------------------


def test_one_never_asked_waits_again_at_the_place_of_its_number() -> None:
    table = Table(requests=4)
    table.do(MoveRequest(table.id(4), 0))
    for number in (2, 4):
        table.do(Dispose(table.id(number), Disposition.DECLINED))
    table.do(Restore(table.id(2)))
    assert table.queue == [1, 2, 3]
    table.do(Restore(table.id(4)))
    assert table.queue == [1, 2, 3, 4]
    assert table[2].state is RequestState.WAITING
    assert "no disposition" in table.no(Restore(table.id(2)))


def test_one_that_was_asked_is_owed_again_with_its_answers() -> None:
    table = Table(requests=2)
    table.answered(1)
    table.do(Dispose(table.id(1), Disposition.ANSWERED))
    table.do(Restore(table.id(1)))
    assert table[1].state is RequestState.ASKED
    assert table[1].answers == ("ada",)
    assert table.queue == [2]


def test_in_a_closed_session_nobody_can_wait() -> None:
    table = Table(requests=3)
    table.do(Dispose(table.id(1), Disposition.DECLINED))
    table.do(Merge(table.id(2), table.id(3)))
    table.do(CloseSession())
    table.do(Restore(table.id(1)))
    table.do(Restore(table.id(2)))
    assert [table[n].disposition for n in (1, 2, 3)] == [Disposition.NOT_REACHED] * 3
    assert table.queue == []
    assert table[2].merged_into is None
    assert "reopen it" in table.no(Restore(table.id(1)))


def test_closing_and_reopening_brings_the_queue_back_as_it_was() -> None:
    table = Table(requests=4)
    table.do(MoveRequest(table.id(4), 0))
    table.do(Dispose(table.id(2), Disposition.DECLINED))
    facts = table.do(CloseSession())
    assert RequestDisposed(table.id(3), Disposition.NOT_REACHED) in facts
    assert table.queue == []
    table.do(Dispose(table.id(3), Disposition.IN_WRITING, owner="Sample", due="26 October"))
    table.do(ReopenSession())
    assert table.queue == [4, 1]
    assert table.state.floor.unreached == ()
    assert table[2].disposition is Disposition.DECLINED


# --- merging ---------------------------------------------------------------------------------


def test_merging_keeps_both_wordings_and_unmerging_undoes_it() -> None:
    table = Table(requests=2)
    before = table[2]
    table.do(Merge(table.id(2), table.id(1)))
    assert table.queue == [1]
    assert table[2].merged_into == table.id(1)
    assert table[2].asking == before.asking
    table.do(Restore(table.id(2)))
    assert table[2] == before
    assert table.queue == [1, 2]


def test_an_asked_one_comes_back_as_asked() -> None:
    table = Table(requests=2)
    table.asked(2)
    table.do(Merge(table.id(2), table.id(1)))
    table.do(Restore(table.id(2)))
    assert table[2].state is RequestState.ASKED


def test_what_cannot_be_merged() -> None:
    table = Table(requests=5)
    assert "into itself" in table.no(Merge(table.id(1), table.id(1)))
    table.do(Merge(table.id(2), table.id(1)))
    assert "marked as merged" in table.no(Merge(table.id(3), table.id(2)))
    assert "marked as merged" in table.no(Merge(table.id(2), table.id(3)))
    said = table.no(Merge(table.id(1), table.id(3)))
    assert said.startswith("Request 2 is merged into request 1")
    table.do(Merge(table.id(3), table.id(1)))
    assert table.no(Merge(table.id(1), table.id(4))).startswith("Requests 2 and 3 are merged")
    table.do(Dispose(table.id(4), Disposition.DECLINED))
    assert "declined" in table.no(Merge(table.id(5), table.id(4)))
    table.do(CallRequest(table.id(5)))
    assert "has the floor" in table.no(Merge(table.id(5), table.id(1)))


def test_one_may_be_merged_into_the_one_with_the_floor() -> None:
    table = Table(requests=2)
    table.do(CallRequest())
    table.do(Merge(table.id(2), table.id(1)))
    assert table.turn.requests == table.ids(1)


# --- rounds ----------------------------------------------------------------------------------


def test_a_round_takes_the_first_three_and_calls_them_in_its_order() -> None:
    table = Table(requests=5)
    table.do(TakeRound())
    round_ = table.state.floor.round
    assert round_ is not None
    assert (round_.id, round_.requests) == (f"act{table.acts}", table.ids(1, 2, 3))
    assert table.queue == [1, 2, 3, 4, 5]
    table.do(MoveRequest(table.id(5), 0))
    for number in (1, 2, 3):
        table.do(CallRequest())
        assert table.state.floor.holder == table[number]


def test_a_round_of_those_chosen() -> None:
    table = Table(requests=5)
    table.do(TakeRound(table.ids(4, 2, 4)))
    table.do(CallRequest())
    assert table.state.floor.holder == table[4]
    assert "close it before" in table.no(TakeRound(table.ids(1)))


def test_no_round_of_four_or_of_none_or_of_those_who_do_not_wait() -> None:
    table = Table(requests=4)
    assert "at the most" in table.no(TakeRound(table.ids(1, 2, 3, 4)))
    table.asked(1)
    assert "does not wait" in table.no(TakeRound(table.ids(1, 2)))
    for number in (2, 3, 4):
        table.do(Dispose(table.id(number), Disposition.DECLINED))
    assert "Nobody waits" in table.no(TakeRound())


def test_nobody_outside_is_called_while_the_round_has_somebody_to_call() -> None:
    table = Table(requests=4)
    table.do(TakeRound(table.ids(1, 2)))
    table.do(CallRequest(table.id(2)))
    said = table.no(CallRequest(table.id(3)))
    assert said == "Request 1 of the round has not been called yet: close the round first."
    table.do(CallRequest())
    table.do(CallRequest())
    assert table.state.floor.holder == table[3]
    assert table.state.floor.round is not None


def test_an_answerer_takes_what_the_round_asks_of_them_or_of_anybody() -> None:
    table = Table()
    for addressed in ((), ("bo",), ("ada", "bo")):
        table.add(name="Sample", addressed=addressed)
    table.do(TakeRound())
    for number in (1, 2, 3):
        table.asked(number)
    table.do(NameAnswerer("ada"))
    assert table.turn.requests == table.ids(1, 3)
    table.do(NameAnswerer("bo"))
    assert table.turn.requests == table.ids(2)
    table.do(NameAnswerer("ada"))
    assert table.turn.requests == table.ids(3)


def test_a_round_cannot_be_closed_while_one_has_neither_answer_nor_disposition() -> None:
    table = Table(requests=3)
    assert table.no(CloseRound()) == "No round is open."
    table.do(TakeRound())
    table.asked(1)
    said = table.no(CloseRound())
    assert said == "Requests 1, 2 and 3 have neither an answer nor a disposition."
    table.do(NameAnswerer("ada"))
    table.do(Dispose(table.id(2), Disposition.WITHDRAWN))
    said = table.no(CloseRound())
    assert said == "Request 3 has neither an answer nor a disposition."
    table.do(CallRequest())
    table.no(CloseRound())
    table.do(NameAnswerer("bo"))
    table.do(CloseRound())
    assert table.state.floor.round is None
    assert table.state.run.turn is None
    dispositions = [table[number].disposition for number in (1, 2, 3)]
    assert dispositions == [Disposition.ANSWERED, Disposition.WITHDRAWN, Disposition.ANSWERED]


def test_closing_a_round_leaves_another_turn_alone() -> None:
    table = Table(requests=1)
    table.do(TakeRound())
    table.answered(1)
    table.do(GiveFloor("bo"))
    table.do(CloseRound())
    assert table.turn.person == "bo"


def test_calling_somebody_else_closes_a_round_that_is_settled() -> None:
    table = Table(requests=3)
    table.do(TakeRound(table.ids(1, 2)))
    table.answered(1)
    table.do(Dispose(table.id(2), Disposition.DECLINED))
    table.do(CallRequest())
    assert table.state.floor.round is None
    assert table[1].disposition is Disposition.ANSWERED
    assert table.state.floor.holder == table[3]


def test_within_a_round_an_answered_one_is_not_yet_taken_as_answered() -> None:
    table = Table(requests=2)
    table.do(TakeRound())
    table.answered(1)
    table.do(CallRequest())
    assert table[1].state is RequestState.ASKED


def test_a_round_ends_with_the_session() -> None:
    table = Table(requests=2)
    table.do(TakeRound())
    table.do(CloseSession())
    assert table.state.floor.round is None
    assert "closed" in table.no(TakeRound())


# --- facts that a damaged or foreign log may hold ----------------------------------------------


def test_a_request_added_twice_is_there_once() -> None:
    table = Table(running=False)
    (added,) = table.do(AddRequest(Asking(name="Sample")))
    again = evolve(table.state, added, Now(99, 99))
    assert again is table.state
