"""The rules of the list, of calling and of answering, each read off the state it leads to."""

import pytest

from moderator.core.event import MODERATOR
from moderator.core.evolve import evolve
from moderator.core.facts import RequestAsked
from moderator.core.instant import Now
from moderator.core.intents import (
    AddRequest,
    AnnounceLast,
    CallRequest,
    CloseList,
    CloseSession,
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
    RequestState,
    TurnKind,
)
from tests.core.floor_table import Table

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
    table = Table(requests=2, begun=0)
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
    table = Table(requests=1, begun=0)
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


# --- facts that a damaged or foreign log may hold ----------------------------------------------


def test_a_request_added_twice_is_there_once() -> None:
    table = Table(begun=0)
    (added,) = table.do(AddRequest(Asking(name="Sample")))
    again = evolve(table.state, added, Now(99, 99))
    assert again is table.state
