"""What the laptop's clocks did is said, and what is offered does what it says.

Each test reads like a bad day of a laptop: it sleeps, its clock is set, it is started anew.
"""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from moderator.app.watch import Watch
from moderator.core import timing
from moderator.core.intents import (
    CloseSession,
    CorrectStart,
    GiveFloor,
    Interrupt,
    LeaveOut,
    Next,
    Pause,
)
from moderator.qt.bridge import Bridge, Notice
from tests.support import Session


class Laptop:
    """A session under watch, and what was said of its clocks."""

    def __init__(self, session: Session, read_only: str = "") -> None:
        self.session = session
        self.bridge = Bridge(session.desk, session.journal, read_only)
        self.notices: list[Notice] = []
        self.bridge.noticed.connect(self.notices.append)
        self.watch = Watch(self.bridge, session.desk, session.clock)

    def tick(self, seconds: int = 1) -> None:
        for _ in range(seconds):
            self.session.wait(1)
            self.bridge.tick()

    def wake(self, after: float) -> None:
        self.session.clock.sleep(after)
        self.bridge.tick()

    def step(self, seconds: float) -> None:
        self.session.clock.step(seconds)
        self.tick()

    @property
    def elapsed(self) -> float:
        current = self.bridge.reading().current
        assert current is not None
        return current.elapsed_s

    def only(self) -> Notice:
        (notice,) = self.notices
        return notice

    def take(self) -> None:
        """Press the button of the only notice."""
        offer = self.only().offer
        assert offer is not None
        assert self.bridge.act(offer) is not None


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    made = Session()
    made.at(0)
    return made


@pytest.fixture
def laptop(session: Session) -> Iterator[Laptop]:
    """The first segment has run for a minute, and nothing happened to the clocks."""
    session.do(Next())
    made = Laptop(session)
    made.tick(60)
    assert made.notices == []
    yield made
    made.bridge.close()


# --- sleep ---------------------------------------------------------------------------------


def test_sleep_counts_and_is_said(laptop: Laptop) -> None:
    laptop.wake(200)
    notice = laptop.only()
    assert notice.sentence == (
        "The laptop slept or stood still for 3 min 20 s. The time is counted."
    )
    assert notice.label == "Do not count it"
    assert laptop.elapsed == pytest.approx(260)


def test_sleep_can_be_given_back(laptop: Laptop) -> None:
    laptop.wake(200)
    offer = laptop.only().offer
    assert isinstance(offer, LeaveOut)
    laptop.tick(30)
    laptop.take()
    assert laptop.elapsed == pytest.approx(90)
    lateness = laptop.bridge.reading().lateness
    assert lateness.left_out_s == pytest.approx(200)
    laptop.bridge.undo()
    assert laptop.elapsed == pytest.approx(290)


def test_sleep_is_given_back_to_the_segment_it_fell_into(laptop: Laptop) -> None:
    """Woken by the key that moves on: the act comes before the next look at the clocks."""
    laptop.session.clock.sleep(200)
    laptop.bridge.act(Next())
    laptop.tick(30)
    laptop.take()
    first = laptop.bridge.reading().segments[0]
    assert first.elapsed_s == pytest.approx(60)
    assert laptop.elapsed == pytest.approx(30)


def test_a_speaker_is_not_billed_for_what_is_left_out(laptop: Laptop) -> None:
    person = laptop.bridge.state.event.speakers[1].id
    laptop.bridge.act(GiveFloor(person))
    laptop.tick(10)
    laptop.wake(300)
    laptop.take()
    used = {one.person.id: one.used_s for one in laptop.bridge.reading().people}
    assert used[person] == pytest.approx(10)


@pytest.mark.parametrize("halt", [Pause(), Interrupt("Sample")])
def test_sleep_while_time_is_stopped_costs_nothing(laptop: Laptop, halt: Pause | Interrupt) -> None:
    laptop.bridge.act(halt)
    laptop.wake(200)
    notice = laptop.only()
    assert notice.offer is None
    assert notice.sentence.endswith("The segment's time was stopped all the while.")
    assert laptop.elapsed == pytest.approx(60)


def test_two_sleeps_are_two_notices(laptop: Laptop) -> None:
    laptop.wake(100)
    laptop.tick(5)
    laptop.wake(50)
    for notice in laptop.notices:
        assert notice.offer is not None
        laptop.bridge.act(notice.offer)
    assert laptop.elapsed == pytest.approx(65)


def test_a_short_stall_is_not_worth_a_word(laptop: Laptop) -> None:
    laptop.wake(4)
    assert laptop.notices == []


# --- a clock that steps --------------------------------------------------------------------


def test_a_step_moves_no_timer_and_is_said(laptop: Laptop) -> None:
    laptop.step(120)
    assert laptop.only().sentence == ("The laptop's clock was set 2 min forward; no timer moved.")
    assert laptop.only().label == "Count it"
    assert laptop.elapsed == pytest.approx(61)


def test_a_step_can_be_counted(laptop: Laptop) -> None:
    laptop.step(120)
    offer = laptop.only().offer
    assert isinstance(offer, CorrectStart)
    assert offer.by_s == pytest.approx(120)
    laptop.take()
    assert laptop.elapsed == pytest.approx(181)


def test_a_step_back_can_be_taken_off(laptop: Laptop) -> None:
    laptop.step(-30)
    assert laptop.only().label == "Take it off"
    laptop.take()
    assert laptop.elapsed == pytest.approx(31)


@pytest.mark.parametrize("seconds", [-3600, 13 * 3600])
def test_what_the_rules_would_refuse_is_not_offered(laptop: Laptop, seconds: int) -> None:
    laptop.step(seconds)
    assert laptop.only().offer is None


def test_a_step_past_the_start_of_the_segment_before_is_not_offered(laptop: Laptop) -> None:
    laptop.bridge.act(Next())
    laptop.tick(5)
    laptop.step(3600)
    assert laptop.only().offer is None


# --- a machine started anew ----------------------------------------------------------------


def restarted(session: Session, gap: float) -> Laptop:
    session.clock.reboot(gap)
    after = Session.__new__(Session)
    after.clock, after.journal, after.desk = session.clock, session.journal, session.reopened()
    return Laptop(after)


def test_a_restart_is_said_with_the_time_that_passed(laptop: Laptop) -> None:
    again = restarted(laptop.session, 300)
    assert again.only().sentence == (
        "Restored after a restart: 6 min passed by the laptop's clock and are counted. "
        "Check the running segment."
    )
    assert again.elapsed == pytest.approx(360)


def test_the_time_off_can_be_given_back(laptop: Laptop) -> None:
    laptop.bridge.act(LeaveOut(laptop.bridge.now().t - 2, laptop.bridge.now().t - 1))
    again = restarted(laptop.session, 300)
    again.tick(20)
    again.take()
    assert again.elapsed == pytest.approx(60 - 1 + 20)


def test_a_restart_during_a_pause(laptop: Laptop) -> None:
    laptop.bridge.act(Pause())
    again = restarted(laptop.session, 300)
    assert again.only().offer is None
    assert again.only().sentence == (
        "Restored after a restart: 5 min passed by the laptop's clock. "
        "The segment's time is still stopped."
    )
    assert again.elapsed == pytest.approx(60)


def test_a_restart_with_a_clock_gone_back(laptop: Laptop) -> None:
    again = restarted(laptop.session, -3600)
    assert again.only().offer is None
    assert "does not say how long it took" in again.only().sentence


def test_the_same_machine_needs_no_notice(laptop: Laptop) -> None:
    laptop.session.wait(300)
    after = Session.__new__(Session)
    after.clock, after.journal = laptop.session.clock, laptop.session.journal
    after.desk = laptop.session.reopened()
    again = Laptop(after)
    assert again.notices == []
    assert again.elapsed == pytest.approx(360)


# --- when nothing is at stake --------------------------------------------------------------


def test_before_the_start_and_after_the_end_nothing_is_said(session: Session) -> None:
    laptop = Laptop(session)
    laptop.tick()
    laptop.wake(600)
    laptop.step(3600)
    session.do(Next())
    laptop.tick()
    session.do(CloseSession())
    laptop.wake(600)
    laptop.step(-3600)
    assert laptop.notices == []
    assert restarted(session, 60).notices == []


def test_who_only_looks_is_offered_nothing(laptop: Laptop) -> None:
    reader = Laptop(laptop.session, "Sample: for reading only.")
    reader.wake(200)
    assert reader.only().offer is None


def test_it_ends_with_its_bridge(laptop: Laptop, qapp: QApplication) -> None:
    assert laptop.watch.parent() is laptop.bridge


def test_a_clock_that_was_set_does_not_mislead_a_restart(laptop: Laptop) -> None:
    """What the clocks said after the step is on the disk, though nobody has done anything."""
    laptop.step(1800)
    undo = laptop.bridge.undo_label
    laptop.tick(10)
    laptop.session.clock.reboot(120)
    desk = laptop.session.reopened()
    assert desk.undo_label() == undo
    current = timing.read(desk.state, desk.now()).current
    assert current is not None
    assert current.elapsed_s == pytest.approx(60 + 1 + 10 + 120)


def test_a_step_takes_away_neither_undo_nor_redo(laptop: Laptop) -> None:
    laptop.bridge.act(Pause())
    laptop.bridge.undo()
    laptop.step(-1800)
    assert laptop.bridge.redo_label
    assert laptop.bridge.redo() is not None
    assert laptop.bridge.undo() is not None


def test_who_only_reads_records_nothing_of_the_clocks(session: Session) -> None:
    session.do(Next())
    made = Laptop(session, "Sample: open for reading only.")
    made.tick(3)
    made.step(1800)
    assert len(made.notices) == 1
    assert len(session.journal.entries) == 2
    made.bridge.close()
