"""What the floor queue reads like, at a small event whose clock is set by hand."""

import pytest
from msgspec.structs import replace

from moderator.core import floor
from moderator.core.facts import NoteWritten
from moderator.core.intents import (
    CallRequest,
    Dispose,
    EndTurn,
    Merge,
    MoveRequest,
    NameAnswerer,
    Next,
    Pause,
    Resume,
    TakeRound,
)
from moderator.core.state import (
    Asking,
    Constituency,
    Disposition,
    NoteBody,
    Request,
    RequestState,
    Stamp,
)
from moderator.core.timing import read
from moderator.core.words_floor import CONSTITUENCIES, DISPOSITIONS, STATES, numbered
from tests.core.floor_table import Table


def capacity(table: Table) -> floor.Capacity:
    return floor.capacity(table.state, read(table.state, table.now))


def suggested(table: Table) -> floor.Suggestion:
    found = floor.suggest(table.state, table.t)
    assert found is not None
    return found


@pytest.fixture
def table() -> Table:
    return Table(begun=1)


def numbers(requests: list[Request]) -> list[int]:
    return [one.number for one in requests]


# --- the queue -------------------------------------------------------------------------------


def test_waiting_owed_and_disposed(table: Table) -> None:
    ids = [table.add().id for _ in range(5)]
    table.do(MoveRequest(ids[4], 0), CallRequest(ids[1]), EndTurn(), CallRequest(ids[0]))
    table.do(Dispose(ids[3], Disposition.DECLINED))
    assert numbers(floor.waiting(table.state)) == [5, 3]
    assert numbers(floor.owed(table.state)) == [2]
    assert numbers(floor.disposed(table.state)) == [4]


def test_every_wording_is_kept_when_requests_are_merged(table: Table) -> None:
    ids = [table.add(text=f"Sample {number}?").id for number in (1, 2, 3)]
    table.do(Merge(ids[2], ids[0]), Merge(ids[1], ids[0]))
    found = floor.wordings(table.state, ids[0])
    assert [one.asking.text for one in found] == ["Sample 1?", "Sample 2?", "Sample 3?"]
    assert floor.wordings(table.state, "gone") == ()


# --- words -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asking", "said"),
    [
        (
            Asking(name="Delegate, front row", constituency=Constituency.MEMBER_STATE, online=True),
            "Delegate, front row · Member State · online",
        ),
        (Asking(name="Sample", organisation="Sample network"), "Sample · Sample network"),
        (Asking(text="Sample?"), "Request 4"),
        (Asking(text="Sample?", online=True), "Request 4 · online"),
        (Asking(constituency=Constituency.PRESS), "Press"),
    ],
)
def test_who_asks_in_words(asking: Asking, said: str) -> None:
    assert floor.asker_words(Request("r", 4, asking, 0.0, 0.0)) == said


def test_where_a_request_stands_in_words(table: Table) -> None:
    ids = [table.add().id for _ in range(4)]
    table.do(
        CallRequest(ids[0]),
        Dispose(ids[1], Disposition.IN_WRITING, "ada", "26 October"),
        Dispose(ids[2], Disposition.DEFERRED, "Sample expert"),
        Merge(ids[3], ids[0]),
    )
    said = [floor.standing_words(table.state, one) for one in table.state.floor.arrived()]
    assert said == [
        "Has the floor",
        "In writing · Sample Ada · due 26 October",
        "Deferred · Sample expert",
        "Merged into request 1",
    ]
    lost = replace(table.state.floor.arrived()[3], merged_into="gone")
    assert floor.standing_words(table.state, lost) == "Merged"


def test_everything_has_a_word() -> None:
    assert set(DISPOSITIONS) == set(Disposition)
    assert set(CONSTITUENCIES) == set(Constituency)
    assert set(STATES) == set(RequestState)


def test_numbers_in_words() -> None:
    assert numbered([4]) == "Request 4"
    assert numbered([4, 5]) == "Requests 4 and 5"
    assert numbered([4, 5, 9]) == "Requests 4, 5 and 9"


# --- how many fit ----------------------------------------------------------------------------


def test_before_any_turns_each_is_taken_to_need_three_minutes(table: Table) -> None:
    for _ in range(9):
        table.add()
    found = capacity(table)
    assert (found.fit, found.waiting, found.pace_s, found.left_s) == (6, 9, 180, 1200)
    assert found.words() == "at this pace 6 of 9 fit"


def test_the_pace_is_that_of_the_requests_so_far(table: Table) -> None:
    for _ in range(6):
        table.add()
    table.do(Next())
    table.exchange(question_s=60, answer_s=60)
    table.exchange(question_s=100, answer_s=140)
    found = capacity(table)
    assert (found.pace_s, found.left_s) == (180, 840)
    assert found.words() == "at this pace 4 of 4 fit"


def test_pauses_do_not_slow_the_pace(table: Table) -> None:
    table.add()
    table.do(Next(), CallRequest())
    table.wait(30)
    table.do(Pause())
    table.wait(500)
    table.do(Resume())
    table.wait(30)
    table.do(NameAnswerer("ada"))
    table.wait(60)
    table.do(EndTurn())
    assert capacity(table).pace_s == 120
    assert capacity(table).left_s == 1080


def test_what_has_just_begun_does_not_quicken_the_pace(table: Table) -> None:
    for _ in range(3):
        table.add()
    table.do(Next())
    table.exchange(question_s=60, answer_s=60)
    table.do(CallRequest())
    table.wait(10)
    assert capacity(table).pace_s == 120
    table.do(NameAnswerer("ada"))
    table.wait(10)
    assert capacity(table).pace_s == 120


def test_an_answer_to_several_is_shared_and_a_round_counts_once_answered(table: Table) -> None:
    for _ in range(3):
        table.add()
    table.do(Next(), TakeRound())
    for _ in range(3):
        table.do(CallRequest())
        table.wait(40)
    table.do(EndTurn())
    assert capacity(table).pace_s == 180
    table.do(NameAnswerer("ada", table.ids(1, 2, 3)))
    table.wait(120)
    table.do(EndTurn())
    assert capacity(table).pace_s == 80


def test_when_the_floor_is_over_nobody_fits(table: Table) -> None:
    table.add()
    table.do(Next())
    table.wait(1500)
    assert capacity(table).words() == "at this pace 0 of 1 fit"
    table.do(Next())
    assert capacity(table).left_s == 0
    table.do(Dispose(table.state.floor.waiting[0], Disposition.DECLINED))
    assert capacity(table).words() == "nobody waits"


# --- who was heard ---------------------------------------------------------------------------


def test_the_balance_counts_those_heard_and_those_who_wait(table: Table) -> None:
    table.add(constituency=Constituency.NGO, online=True)
    table.add(constituency=Constituency.NGO)
    table.add(constituency=Constituency.PRESS)
    table.add(constituency=Constituency.YOUTH)
    table.do(Dispose(table.state.floor.waiting[3], Disposition.DECLINED))
    table.do(Next())
    table.exchange(question_s=50, answer_s=60)
    table.do(CallRequest())
    table.wait(20)
    found = floor.balance(table.state, table.t)
    assert found.constituencies == (
        (Constituency.NGO, floor.Share(heard=2, waiting=0, spoken_s=70)),
        (Constituency.PRESS, floor.Share(heard=0, waiting=1)),
    )
    assert found.online == floor.Share(heard=1, spoken_s=50)
    assert found.room == floor.Share(heard=1, waiting=1, spoken_s=20)


# --- who could be next -----------------------------------------------------------------------


def test_the_first_in_the_queue_needs_no_suggestion(table: Table) -> None:
    assert floor.suggest(table.state, 0) is None
    table.add()
    table.add()
    assert floor.suggest(table.state, table.t) is None


def test_first_time_is_a_reason_and_changes_no_order(table: Table) -> None:
    head, other = table.add().id, table.add(first_time=True).id
    table.do(MoveRequest(head, 1), MoveRequest(head, 0))
    assert floor.suggest(table.state, table.t) is None
    third = table.add(first_time=True, question="q2").id
    found = suggested(table)
    assert found.request.id == third
    assert found.reasons == ("first time", "nobody has touched Q2")
    assert found.words() == "Request 3 could be next: first time, nobody has touched Q2"
    assert table.state.floor.waiting == (head, other, third)


def test_waiting_longest_is_a_reason(table: Table) -> None:
    oldest = table.add().id
    newer = table.add().id
    table.do(MoveRequest(newer, 0))
    table.wait(30)
    assert suggested(table).reasons == ("waiting longest",)
    table.wait(700)
    found = suggested(table)
    assert found.request.id == oldest
    assert found.reasons == ("waiting longest, 12 min",)


def test_a_constituency_not_heard_yet_is_a_reason(table: Table) -> None:
    for constituency in (Constituency.NGO, Constituency.NGO, Constituency.UN, Constituency.OTHER):
        table.add(constituency=constituency)
    table.exchange()
    table.do(MoveRequest(table.state.floor.waiting[1], 0), MoveRequest(table.add().id, 0))
    table.do(Dispose(table.state.floor.waiting[2], Disposition.WITHDRAWN))
    found = suggested(table)
    assert found.request.number == 3
    assert found.reasons == ("waiting longest, 2 min", "UN not heard yet")


def test_a_constituency_heard_less_than_others_is_a_reason(table: Table) -> None:
    groups = [Constituency.UN, *[Constituency.NGO] * 3, Constituency.NGO, Constituency.UN]
    for constituency in groups:
        table.add(constituency=constituency, first_time=constituency is Constituency.UN)
    for _ in range(4):
        table.exchange()
    assert suggested(table).reasons == ("first time", "UN heard less than others")


def test_a_question_counts_as_touched_by_a_note_or_by_a_request(table: Table) -> None:
    table.add()
    table.add(first_time=True, question="q1")
    table.add(question="q2")
    body = NoteBody("Sample note", Stamp(0, 0), question="q1")
    table.record(NoteWritten("off", replace(body, off_record=True)))
    assert suggested(table).reasons == ("first time", "nobody has touched Q1")
    table.record(NoteWritten("on", body))
    assert floor.suggest(table.state, table.t) is None
    table.do(CallRequest(table.state.floor.waiting[2]))
    table.add(question="q2")
    assert floor.suggest(table.state, table.t) is None


def test_a_round_says_already_who_is_next(table: Table) -> None:
    for first_time in (False, False, True):
        table.add(first_time=first_time)
    table.do(MoveRequest(table.state.floor.waiting[2], 1))
    table.do(MoveRequest(table.state.floor.waiting[0], 2))
    table.do(MoveRequest(table.state.floor.waiting[0], 2))
    assert floor.suggest(table.state, table.t) is not None
    table.do(TakeRound())
    assert floor.suggest(table.state, table.t) is None
