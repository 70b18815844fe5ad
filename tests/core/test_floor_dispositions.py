"""What becomes of a request: dispositions and taking them back, merging, rounds."""

import pytest

from moderator.core.facts import (
    RequestDisposed,
    TurnEnded,
)
from moderator.core.intents import (
    CallRequest,
    CloseRound,
    CloseSession,
    Dispose,
    GiveFloor,
    Merge,
    MoveRequest,
    NameAnswerer,
    ReopenSession,
    Restore,
    TakeRound,
)
from moderator.core.state import (
    Disposition,
    RequestState,
    TurnKind,
)
from tests.core.floor_table import Table

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
    table.exchange(1)
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
    table.exchange(1)
    table.do(GiveFloor("bo"))
    table.do(CloseRound())
    assert table.turn.person == "bo"


def test_calling_somebody_else_closes_a_round_that_is_settled() -> None:
    table = Table(requests=3)
    table.do(TakeRound(table.ids(1, 2)))
    table.exchange(1)
    table.do(Dispose(table.id(2), Disposition.DECLINED))
    table.do(CallRequest())
    assert table.state.floor.round is None
    assert table[1].disposition is Disposition.ANSWERED
    assert table.state.floor.holder == table[3]


def test_within_a_round_an_answered_one_is_not_yet_taken_as_answered() -> None:
    table = Table(requests=2)
    table.do(TakeRound())
    table.exchange(1)
    table.do(CallRequest())
    assert table[1].state is RequestState.ASKED


def test_a_round_ends_with_the_session() -> None:
    table = Table(requests=2)
    table.do(TakeRound())
    table.do(CloseSession())
    assert table.state.floor.round is None
    assert "closed" in table.no(TakeRound())
