"""The run of show, act by act, at the bundled event."""

import pytest

from moderator.core.intents import (
    AddRequest,
    AdjustLength,
    Back,
    CallRequest,
    CloseSession,
    CorrectStart,
    Dispose,
    EndTurn,
    GiveFloor,
    GoTo,
    Intent,
    Interrupt,
    LeaveOut,
    NameAnswerer,
    Next,
    Pause,
    Refused,
    ReopenSession,
    Replan,
    Resume,
)
from moderator.core.reading import Phase, Progress
from moderator.core.state import Asking, Disposition, RequestState, TurnKind
from tests.support import Session


@pytest.fixture
def session() -> Session:
    return Session()


def refused(session: Session, intent: Intent) -> str:
    before, entries = session.state, len(session.desk.log)
    with pytest.raises(Refused) as no:
        session.do(intent)
    assert session.state is before
    assert len(session.desk.log) == entries
    assert str(no.value).endswith(".")
    return str(no.value)


def test_next_begins_with_the_first_segment_and_moves_on(session: Session) -> None:
    session.at(0)
    session.do(Next())
    session.wait(400)
    session.do(Next())
    session.wait(10)
    reading = session.read()
    assert reading.current is not None
    assert reading.current.segment.id == "framing"
    assert reading.current.elapsed_s == 10
    assert reading.segments[0].elapsed_s == 400
    assert reading.segments[0].progress is Progress.DONE


def test_after_the_last_segment_there_is_nothing_next(session: Session) -> None:
    session.do(GoTo("closing"))
    assert "last segment" in refused(session, Next())
    assert session.state.run.current is not None


def test_back_adds_a_second_stretch_and_loses_nothing(session: Session) -> None:
    session.do(Next())
    session.wait(100)
    session.do(Next())
    session.wait(30)
    session.do(Back())
    session.wait(7)
    welcome, framing = session.read().segments[:2]
    assert (welcome.elapsed_s, welcome.stretches) == (107, 2)
    assert framing.elapsed_s == 30
    assert framing.progress is Progress.TO_COME


def test_nothing_before_the_first(session: Session) -> None:
    refused(session, Back())
    session.do(Next())
    refused(session, Back())


def test_undoing_next_gives_the_running_time_back_as_if_it_had_never_stopped(
    session: Session,
) -> None:
    session.do(Next())
    session.wait(100)
    session.do(Next())
    session.wait(20)
    session.desk.undo()
    reading = session.read()
    assert reading.current is not None
    assert (reading.current.segment.id, reading.current.elapsed_s) == ("welcome", 120)
    assert [person.used_s for person in reading.people if person.person.id == "brandt"] == [120]
    session.desk.redo()
    again = session.read()
    assert again.current is not None
    assert (again.current.segment.id, again.current.elapsed_s) == ("framing", 20)


def test_she_began_ninety_seconds_ago(session: Session) -> None:
    session.do(Next())
    session.wait(200)
    session.do(Next())
    session.wait(10)
    session.do(CorrectStart(90))
    welcome, framing = session.read().segments[:2]
    assert (welcome.elapsed_s, framing.elapsed_s) == (110, 100)
    used = {one.person.id: one.used_s for one in session.read().people}
    assert (used["brandt"], used["moderator"]) == (110, 100)


def test_a_start_cannot_be_moved_before_the_segment_before(session: Session) -> None:
    session.do(Next())
    session.wait(60)
    session.do(Next())
    refused(session, CorrectStart(61))
    refused(session, CorrectStart(0))
    refused(session, CorrectStart(float("nan")))
    refused(session, CorrectStart(-5))


def test_a_start_can_be_moved_later_but_not_past_what_happened(session: Session) -> None:
    session.do(Next())
    session.wait(60)
    session.do(Pause())
    session.wait(5)
    session.do(Resume())
    session.do(CorrectStart(-50))
    assert session.read().segments[0].elapsed_s == 10
    refused(session, CorrectStart(-15))


def test_pause_stops_the_segment_not_the_event(session: Session) -> None:
    session.at(0)
    session.do(Next())
    session.wait(60)
    before = session.read().projected_end
    session.do(Pause())
    session.wait(30)
    paused = session.read()
    assert paused.phase is Phase.PAUSED
    assert paused.current is not None
    assert paused.current.elapsed_s == 60
    assert paused.projected_end == pytest.approx((before or 0) + 30)
    refused(session, Pause())
    refused(session, Interrupt())
    session.do(Resume())
    session.wait(5)
    assert session.read().segments[0].elapsed_s == 65
    refused(session, Resume())


def test_moving_on_ends_a_pause(session: Session) -> None:
    session.do(Next())
    session.do(Pause())
    session.wait(30)
    session.do(Next())
    session.wait(5)
    reading = session.read()
    assert reading.phase is Phase.RUNNING
    assert reading.segments[1].elapsed_s == 5


def test_an_interruption_bills_nobody(session: Session) -> None:
    session.do(GoTo("sarabi"))
    session.wait(60)
    session.do(Interrupt("Sample fault"))
    session.wait(40)
    session.do(Resume())
    session.wait(1)
    reading = session.read()
    used = {one.person.id: one.used_s for one in reading.people}
    assert used["sarabi"] == 61
    assert reading.lateness.interruptions_s == 40


def test_the_floor_goes_to_a_guest_and_back_to_whose_segment_it_is(session: Session) -> None:
    session.do(GoTo("tsongo"))
    session.wait(60)
    session.do(GiveFloor("brandt"))
    session.wait(30)
    session.do(EndTurn())
    session.wait(10)
    used = {one.person.id: one.used_s for one in session.read().people}
    assert (used["tsongo"], used["brandt"]) == (70, 30)
    session.do(GiveFloor("brandt"))
    refused(session, GiveFloor("brandt"))
    refused(session, GiveFloor("nobody"))


def test_who_answers_in_her_own_segment_speaks_on_afterwards(session: Session) -> None:
    session.do(GoTo("tsongo"))
    asked = session.request(text="Sample?")
    session.do(CallRequest(asked))
    session.wait(20)
    session.do(NameAnswerer("tsongo"))
    session.wait(30)
    session.do(Dispose(asked, Disposition.ANSWERED))
    session.wait(10)
    turn = session.state.run.turn
    assert turn is not None
    assert (turn.kind, turn.person) == (TurnKind.SPEECH, "tsongo")
    used = {one.person.id: one.used_s for one in session.read().people}
    assert used["tsongo"] == 40


def test_moving_on_leaves_the_question_asked(session: Session) -> None:
    session.do(Next())
    asked = session.do(AddRequest(Asking(text="Sample?"))).entry.id
    session.do(CallRequest(asked))
    session.do(Next())
    assert session.the_request(asked).state is RequestState.ASKED
    assert session.state.run.turn is not None
    assert session.state.run.turn.person == "moderator"


def test_lengths_are_adjusted_while_running_and_not_when_over(session: Session) -> None:
    session.do(Next())
    session.do(AdjustLength("welcome", 60))
    assert session.state.event.segments[0].planned_s == 480
    session.do(Next())
    refused(session, AdjustLength("welcome", 60))
    refused(session, AdjustLength("framing", -300))
    refused(session, AdjustLength("gone", 60))


def test_a_replan_is_one_act_and_one_undo(session: Session) -> None:
    session.do(Next())
    before = session.state.event
    session.do(Replan((("sarabi", 480), ("tsongo", 500)), dropped=("hutchinson",)))
    reading = session.read()
    assert [one.progress for one in reading.segments][2] is Progress.DROPPED
    assert session.state.event.segment("sarabi") != before.segment("sarabi")
    session.desk.undo()
    assert session.state.event == before
    assert session.state.run.dropped == ()
    refused(session, Replan((("welcome", 60),), dropped=("welcome",)))
    refused(session, Replan(()))


def test_a_dropped_segment_is_passed_over_and_can_still_be_gone_to(session: Session) -> None:
    session.do(Next())
    session.do(Replan((), dropped=("framing",)))
    session.do(Next())
    assert session.state.run.stretches[-1].segment == "hutchinson"
    session.do(GoTo("framing"))
    assert session.state.run.dropped == ()


def test_closing_ends_everything_and_reopening_goes_on(session: Session) -> None:
    refused(session, CloseSession())
    session.do(GoTo("floor"))
    waiting = session.request(text="Sample?")
    session.wait(100)
    session.do(CloseSession())
    session.wait(50)
    assert session.read().phase is Phase.CLOSED
    assert session.the_request(waiting).disposition == "not_reached"
    for intent in (Next(), Back(), Pause(), GoTo("floor"), CloseSession()):
        refused(session, intent)
    session.do(ReopenSession())
    assert session.the_request(waiting).state is RequestState.WAITING
    assert session.read().phase is Phase.BETWEEN
    session.do(Back())
    session.wait(5)
    floor = next(one for one in session.read().segments if one.segment.id == "floor")
    assert floor.elapsed_s == 105


def test_time_can_be_left_out_afterwards_once(session: Session) -> None:
    session.do(Next())
    session.wait(300)
    now = session.desk.now().t
    session.do(LeaveOut(now - 200, now, "The laptop slept"))
    assert session.read().segments[0].elapsed_s == 100
    assert session.read().lateness.left_out_s == 200
    refused(session, LeaveOut(now - 100, now))
    refused(session, LeaveOut(now, now - 1))
