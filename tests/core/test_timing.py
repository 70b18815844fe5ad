"""What the clocks read, moment by moment, on a small event of 20 minutes and on the bundled one."""

import pytest
from msgspec.structs import replace

from moderator.core import timing
from moderator.core.event import MODERATOR, Segment, Settings
from moderator.core.evolve import evolve
from moderator.core.facts import (
    HaltBegan,
    HaltEnded,
    LengthsChanged,
    PlanChanged,
    SessionClosed,
    SessionReopened,
    StartMoved,
    TimeLeftOut,
    TurnBegan,
    TurnEnded,
)
from moderator.core.instant import Now
from moderator.core.reading import Phase, Progress, Signal
from moderator.core.state import HaltKind, State, TurnKind
from moderator.samples import bundled_event
from tests.core.story import EVENT, START, History, near, utc


@pytest.fixture
def story() -> History:
    return History()


# --- before the start ----------------------------------------------------------------------------


def test_before_the_planned_start_the_plan_is_the_projection(story: History) -> None:
    reading = story.read()
    assert reading.phase is Phase.BEFORE
    assert reading.projected_end == utc(1200)
    assert reading.over_s == near(-300)
    assert reading.behind_s == near(0)
    assert reading.lateness.total_s == 0
    assert reading.started is None
    assert reading.elapsed_s == 0
    assert reading.next == EVENT.segments[0]
    assert reading.current is None
    assert [one.progress for one in reading.segments] == [Progress.TO_COME] * 4
    assert [one.starts for one in reading.segments] == [utc(0), utc(300), utc(660), utc(900)]
    assert reading.reminders == ()


def test_past_the_planned_start_everything_slips(story: History) -> None:
    reading = story.at(240).read()
    assert reading.projected_end == utc(1440)
    assert reading.lateness.late_start_s == near(240)
    assert reading.behind_s == near(240)
    assert reading.reminders == ("The event was to begin 4 min ago. F8 begins it.",)


def test_each_segment_to_come_has_a_latest_start(story: History) -> None:
    assert [one.must_start_by for one in story.read().segments] == [
        utc(300), utc(600), utc(960), utc(1200)
    ]  # fmt: skip


def test_without_a_day_nothing_is_late() -> None:
    story = History(replace(EVENT, day=None)).at(900)
    reading = story.read()
    assert (reading.hard_end, reading.over_s, reading.behind_s) == (None, None, None)
    assert reading.projected_end == utc(900 + 1200)
    assert reading.segments[0].must_start_by is None
    assert reading.reminders == ()
    assert story.start("welcome").read().lateness.late_start_s == 0


def test_an_empty_run_of_show_reads_too() -> None:
    reading = timing.read(State(), Now(5.0, START))
    assert reading.projected_end == START
    assert reading.segments == ()
    assert reading.next is None


# --- a segment -----------------------------------------------------------------------------------


def test_the_running_segment_counts_down_and_then_over(story: History) -> None:
    story.at(0).start("welcome")
    for seconds, left, signal in [
        (0, 300, Signal.CALM),
        (179, 121, Signal.CALM),
        (180, 120, Signal.WRAP_UP),
        (240, 60, Signal.LAST_MINUTE),
        (300, 0, Signal.LAST_MINUTE),
        (301, -1, Signal.OVER),
    ]:
        reading = story.at(seconds).read()
        assert reading.current is not None
        assert reading.current.left_s == near(left)
        assert reading.signal is signal
    assert story.segment("welcome").over_s == near(1)
    assert reading.next == EVENT.segments[1]


@pytest.mark.parametrize(
    ("planned", "wrap_up", "last"), [(900, 120, 60), (240, 120, 60), (120, 60, 30), (30, 15, 7.5)]
)
def test_signals_of_short_segments_come_at_half_and_a_quarter(
    planned: int, wrap_up: float, last: float
) -> None:
    segment, settings = Segment("x", "X", planned), Settings()
    assert timing.segment_signal(segment, wrap_up + 0.1, settings) is Signal.CALM
    assert timing.segment_signal(segment, wrap_up, settings) is Signal.WRAP_UP
    assert timing.segment_signal(segment, last, settings) is Signal.LAST_MINUTE


def test_the_projected_end_stands_still_until_a_segment_runs_over(story: History) -> None:
    story.at(0).start("welcome")
    assert story.at(299).read().projected_end == utc(1200)
    assert story.at(300).read().projected_end == utc(1200)
    reading = story.at(360).read()
    assert reading.projected_end == utc(1260)
    assert reading.lateness.segments == (("welcome", near(60)),)
    assert reading.segments[1].starts == utc(360)


def test_an_early_start_and_a_short_segment_win_time(story: History) -> None:
    story.at(-60).start("welcome").at(180).start("ada")
    reading = story.read()
    assert reading.behind_s == near(-120)
    assert reading.lateness.late_start_s == near(-60)
    assert reading.lateness.segments == (("welcome", near(-60)),)
    done = story.segment("welcome")
    assert done.progress is Progress.DONE
    assert (done.starts, done.ends) == (utc(-60), utc(180))
    assert (done.left_s, done.over_s) == (0, near(-60))


def test_going_back_adds_a_second_stretch_and_keeps_the_first(story: History) -> None:
    story.at(0).start("welcome").at(240).start("ada").at(300).start("welcome").at(330)
    welcome, ada = story.segment("welcome"), story.segment("ada")
    assert (welcome.elapsed_s, welcome.stretches) == (near(270), 2)
    assert welcome.starts == utc(0)
    assert (ada.progress, ada.elapsed_s) == (Progress.TO_COME, near(60))
    assert ada.left_s == near(300)
    assert (ada.starts, ada.ends) == (utc(240), utc(360 + 300))
    assert story.read().projected_end == utc(1200)
    assert story.read().next == EVENT.segments[1]


def test_a_segment_gone_back_from_in_overtime_needs_no_more_time(story: History) -> None:
    story.at(0).start("welcome").at(300).start("ada").at(700).start("welcome")
    ada = story.segment("ada")
    assert (ada.left_s, ada.over_s) == (0, near(40))
    assert story.read().projected_end == utc(700 + 240 + 300)


def test_what_is_jumped_over_is_skipped_and_comes_back_when_it_may(story: History) -> None:
    story.at(0).start("welcome").at(300).start("bo")
    assert story.segment("ada").progress is Progress.SKIPPED
    assert story.read().lateness.replanned_s == -360
    assert story.read().behind_s == near(-360)
    story.start("welcome")
    assert story.segment("ada").progress is Progress.TO_COME
    assert story.read().lateness.replanned_s == 0


def test_after_the_last_segment_nothing_is_next(story: History) -> None:
    story.at(0).start("floor")
    assert story.read().next is None
    assert story.read().projected_end == utc(300)


def test_a_start_pressed_late_is_moved(story: History) -> None:
    story.at(0).start("welcome").at(390).start("ada").at(400)
    story.fact(StartMoved(story.t - 100))
    assert story.segment("ada").elapsed_s == near(100)
    assert story.segment("welcome").elapsed_s == near(300)
    assert story.used("ada") == near(100)
    assert story.read().lateness.segments == ()


def test_stretches_that_a_correction_laid_over_each_other_count_once(story: History) -> None:
    story.at(0).start("welcome").at(300).fact(SessionClosed())
    story.at(400).fact(SessionReopened()).at(500).start("ada").at(600)
    story.fact(StartMoved(story.t - 400))
    assert story.segment("ada").elapsed_s == near(400)
    assert story.segment("welcome").elapsed_s == near(200)
    reading = story.read()
    assert reading.elapsed_s == near(600)
    assert reading.lateness.total_s == near(reading.behind_s)


def test_plan_against_actual_keeps_the_first_plan(story: History) -> None:
    story.at(0).start("welcome").fact(LengthsChanged((("ada", 300),), ("bo",)))
    ada, bo = story.segment("ada"), story.segment("bo")
    assert (ada.first_planned_s, ada.segment.planned_s) == (360, 300)
    assert bo.progress is Progress.DROPPED
    assert bo.starts is None
    reading = story.read()
    assert reading.lateness.replanned_s == -300
    assert reading.projected_end == utc(900)
    assert [one.budget_s for one in reading.people] == [300, 300, 0]


def test_a_segment_added_later_was_not_in_the_first_plan(story: History) -> None:
    extra = Segment("extra", "Extra", 60)
    story.at(0).start("welcome")
    story.fact(PlanChanged(replace(EVENT, segments=(*EVENT.segments, extra))))
    assert story.segment("extra").first_planned_s is None
    assert story.read().lateness.replanned_s == 60


def test_a_stretch_of_a_segment_that_the_plan_has_lost_still_adds_up(story: History) -> None:
    story.at(0).start("welcome").at(400)
    story.fact(PlanChanged(replace(EVENT, segments=EVENT.segments[1:])))
    reading = story.read()
    assert reading.current is None
    assert reading.lateness.total_s == near(reading.behind_s)
    assert ("welcome", near(400)) in reading.lateness.segments


# --- pauses, interruptions, time left out --------------------------------------------------------


def test_a_pause_freezes_segment_and_speaker_and_lets_the_end_slip(story: History) -> None:
    story.at(0).start("welcome").at(60).fact(HaltBegan(HaltKind.PAUSE)).at(160)
    reading = story.read()
    assert reading.phase is Phase.PAUSED
    assert reading.current is not None
    assert reading.current.elapsed_s == near(60)
    assert reading.turn is not None
    assert reading.turn.used_s == near(60)
    assert reading.projected_end == utc(1300)
    assert reading.lateness.pauses_s == near(100)
    assert reading.elapsed_s == near(160)
    story.fact(HaltEnded(HaltKind.PAUSE)).at(200)
    assert story.read().phase is Phase.RUNNING
    assert story.segment("welcome").elapsed_s == near(100)
    assert story.used(MODERATOR) == near(100)


def test_an_interruption_bills_nobody(story: History) -> None:
    story.at(0).start("ada").at(60).fact(HaltBegan(HaltKind.INTERRUPTION, "point of order"))
    reading = story.at(90).read()
    assert reading.phase is Phase.INTERRUPTED
    assert story.used("ada") == near(60)
    assert reading.lateness.interruptions_s == near(30)


def test_halts_that_overlap_count_once_and_as_a_pause_first(story: History) -> None:
    story.at(0).start("welcome")
    story.at(10).fact(HaltBegan(HaltKind.INTERRUPTION))
    story.at(20).fact(HaltBegan(HaltKind.PAUSE))
    story.at(40).fact(HaltEnded(HaltKind.PAUSE), HaltEnded(HaltKind.INTERRUPTION))
    story.at(60).fact(TimeLeftOut(600.0 + 5, 600.0 + 30))
    late = story.read().lateness
    assert (late.pauses_s, late.interruptions_s, late.left_out_s) == (
        near(20), near(10), near(5)
    )  # fmt: skip
    assert story.segment("welcome").elapsed_s == near(25)
    assert story.read().halted_s == near(35)
    halts = story.state.run.halts
    assert timing.halted_between(halts, 600.0, 660.0, story.t) == near(35)
    assert timing.halted_between(halts, 615.0, 618.0, story.t) == near(3)


def test_time_left_out_before_the_start_is_nobodys(story: History) -> None:
    story.at(0).start("welcome").at(60).fact(TimeLeftOut(500.0, 630.0))
    assert story.read().lateness.left_out_s == near(30)
    assert story.segment("welcome").elapsed_s == near(30)


def test_moving_on_ends_a_pause(story: History) -> None:
    story.at(0).start("welcome").at(60).fact(HaltBegan(HaltKind.PAUSE)).at(90).start("ada").at(100)
    assert story.segment("ada").elapsed_s == near(10)
    assert story.segment("welcome").elapsed_s == near(60)


# --- turns and people ----------------------------------------------------------------------------


def test_people_have_budgets_used_time_and_shares(story: History) -> None:
    story.at(0).start("welcome").at(300).start("ada").at(500).start("floor")
    story.fact(TurnBegan(TurnKind.QUESTION, None, ("r1",), 90))
    story.at(560).fact(TurnBegan(TurnKind.ANSWER, "ada", ("r1",), 120))
    story.at(600)
    people = {one.person.id: one for one in story.read().people}
    assert [one.budget_s for one in people.values()] == [300, 360, 240]
    assert people["ada"].used_s == near(240)
    assert people["ada"].share == near(240 / 600)
    assert people["bo"].share == 0
    assert story.read().floor_used_s == near(60)
    assert timing.person_used(story.state, "ada", story.t) == near(240)
    assert timing.person_used(story.state, None, story.t) == near(60)


def test_a_turn_with_a_limit_of_its_own_has_signals_of_its_own(story: History) -> None:
    story.at(0).start("floor").fact(TurnBegan(TurnKind.QUESTION, None, ("r1",), 90))
    for seconds, signal in [
        (59, Signal.CALM), (60, Signal.WRAP_UP), (75, Signal.LAST_MINUTE), (91, Signal.OVER)
    ]:  # fmt: skip
        turn = story.at(seconds).read().turn
        assert turn is not None
        assert turn.left_s == near(90 - seconds)
        assert turn.signal is signal
    assert timing.turn_signal(120, 40) is Signal.WRAP_UP
    assert timing.turn_signal(60, 10) is Signal.LAST_MINUTE


def test_a_turn_without_a_limit_is_held_to_its_segment(story: History) -> None:
    turn = story.at(0).start("ada").at(300).read().turn
    assert turn is not None
    assert (turn.left_s, turn.signal) == (None, Signal.LAST_MINUTE)
    assert story.fact(TurnEnded()).read().turn is None


# --- closing and reopening -----------------------------------------------------------------------


def test_a_closed_session_reads_as_it_stood(story: History) -> None:
    story.at(60).start("welcome").at(500).start("bo").at(700).fact(SessionClosed())
    story.at(9999)
    reading = story.read()
    assert reading.phase is Phase.CLOSED
    assert reading.projected_end == utc(700)
    assert reading.elapsed_s == near(640)
    assert [one.progress for one in reading.segments] == [
        Progress.DONE, Progress.SKIPPED, Progress.DONE, Progress.SKIPPED
    ]  # fmt: skip
    assert reading.next is None
    assert reading.segments[3].must_start_by is None
    assert reading.lateness.total_s == near(reading.behind_s)
    assert reading.reminders == ()


def test_between_reopening_and_the_next_segment_nothing_is_charged(story: History) -> None:
    story.at(0).start("welcome").at(300).fact(SessionClosed())
    story.at(400).fact(SessionReopened()).at(420)
    reading = story.read()
    assert reading.phase is Phase.BETWEEN
    assert reading.projected_end == utc(420 + 900)
    assert reading.next == EVENT.segments[1]
    assert reading.lateness.pauses_s == near(120)
    assert reading.behind_s == near(120)
    story.start("ada").at(480)
    assert story.read().lateness.pauses_s == near(120)
    assert story.read().behind_s == near(120)


# --- clocks --------------------------------------------------------------------------------------


def test_a_stepped_wall_clock_moves_no_timer(story: History) -> None:
    story.at(0).start("welcome").at(100).fact(HaltBegan(HaltKind.PAUSE)).at(130)
    before = story.read()
    story.step = -3600
    after = story.read()
    assert after.segments[0].elapsed_s == before.segments[0].elapsed_s
    assert after.turn == before.turn
    assert after.people == before.people
    assert after.halted_s == before.halted_s
    assert after.started == utc(-3600)


# --- the bundled event ---------------------------------------------------------------------------


def test_the_bundled_event_fills_its_ninety_minutes() -> None:
    event = bundled_event()
    start, end = event.planned_start(), event.hard_end()
    assert start is not None
    assert end is not None
    state = evolve(State(), PlanChanged(event), Now(0.0, start))
    reading = timing.read(state, Now(0.0, start))
    assert reading.projected_end == end == start + 5400
    assert [one.must_start_by for one in reading.segments] == [
        one.starts for one in reading.segments
    ]
