"""The timeline: its blocks add up, its words say the same, its tooltips are plain."""

from datetime import time

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from moderator.core.intents import ChangePlan, CloseSession, Interrupt, Next, Resume
from moderator.qt.actions import Actions
from moderator.qt.bridge import Bridge
from moderator.qt.models.strip import Fill, Strip, strip
from moderator.qt.panels.timeline import Timeline
from moderator.qt.theme import Scheme, Theme
from moderator.samples import blank_event
from tests.support import START, Session


def of(session: Session) -> Strip:
    shown = strip(session.state, session.read())
    assert shown is not None
    return shown


def test_before_the_start_all_is_to_come(session: Session) -> None:
    shown = of(session)
    assert {one.fill for one in shown.blocks} == {Fill.TO_COME}
    assert (shown.start, shown.end) == (START, START + 5400)
    assert [words for _, words in shown.ticks][:2] == ["08:15", "08:30"]
    assert shown.now is None
    assert (shown.left, shown.right) == ("plan 08:15–09:45", "projected end 09:45, on time")


def test_while_it_runs_the_blocks_follow_each_other(session: Session) -> None:
    session.at(120)
    session.do(Next())
    session.wait(460)
    session.do(Next())
    session.wait(60)
    shown = of(session)
    fills = [one.fill for one in shown.blocks]
    assert fills[:3] == [Fill.DONE, Fill.RUNNING, Fill.LEFT]
    assert fills[-1] is Fill.PAST_END
    for one, following in zip(shown.blocks, shown.blocks[1:], strict=False):
        assert following.start == pytest.approx(one.end)
    assert shown.now == pytest.approx(START + 640)
    assert shown.blocks[-1].start == shown.hard_end == START + 5400
    assert shown.blocks[0].tip == "Welcome · Yoka Brandt, 08:17–08:24, 7:40 of 7:00, 0:40 over"
    assert shown.blocks[-1].tip.startswith("Past the hard end: Closing recommendations")
    assert shown.right == "late start 2 min · speakers 40 s over · projected end 09:48, 3 min over"


def test_an_interruption_is_marked(session: Session) -> None:
    session.at(0)
    session.do(Next())
    session.do(Interrupt("Sample fault"))
    session.wait(25)
    session.do(Resume())
    halt = of(session).blocks[-1]
    assert (halt.fill, halt.tip) == (Fill.HALT, "Interrupted 08:15 for 25 s, Sample fault")


def test_after_the_close_nothing_is_to_come(session: Session) -> None:
    session.at(0)
    session.do(Next())
    session.wait(300)
    session.do(CloseSession())
    session.wait(4000)
    shown = of(session)
    assert [one.fill for one in shown.blocks] == [Fill.DONE]
    assert shown.now is None
    assert shown.right.endswith("ended 08:20:00, 1 h 25 min early")


def test_a_plan_for_another_day_does_not_stretch_the_strip(session: Session) -> None:
    session.at(86400 * 400)
    session.do(Next())
    shown = of(session)
    assert shown.end - shown.start == pytest.approx(5400)
    assert (shown.plan, shown.hard_end) == ((), None)
    assert shown.right.startswith("projected end ")


def test_a_plan_without_times_still_has_a_strip(session: Session) -> None:
    event = session.state.event
    session.do(ChangePlan(replace(event, day=None, start=None, end=None), event))
    shown = of(session)
    assert shown.plan == ()
    assert shown.end - shown.start == pytest.approx(5400)


def test_a_long_event_has_few_ticks(session: Session) -> None:
    event = session.state.event
    longer = tuple(replace(one, planned_s=3 * 3600) for one in event.segments)
    session.do(ChangePlan(replace(event, segments=longer, end=time(8, 15)), event))
    assert 2 <= len(of(session).ticks) <= 10


def test_a_session_left_running_for_years_has_few_ticks(session: Session) -> None:
    session.at(0)
    session.do(Next())
    session.wait(4 * 365 * 86400)
    assert 2 <= len(of(session).ticks) <= 10


def test_no_segments_no_strip() -> None:
    session = Session(replace(blank_event(), title="Sample"))
    assert strip(session.state, session.read()) is None


def test_the_strip_speaks_and_has_tooltips(
    session: Session, bridge: Bridge, theme: Theme, qtbot: QtBot
) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    made = Timeline(bridge, Actions(window), theme)
    window.setCentralWidget(made)
    window.resize(1200, 90)
    window.show()
    session.at(300)
    session.do(Next())
    made.show_state(bridge.state, bridge.reading())
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        theme.choose(scheme)
        assert not made.grab().isNull()
    view = made.view
    middle, low = view.width() / 2, view.height() - 6
    assert view.tip_at(middle, low).startswith("To come: ")
    plan = view.tip_at(middle, view.height() - 22)
    assert plan.startswith("Plan: ")
    assert view.tip_at(view.width() - 4, low).startswith("Past the hard end: ")
    assert view.tip_at(middle, 1) == ""
    said = view.accessibleDescription()
    assert "5 min over" in said
    assert "Floor discussion" in said
    assert made.right.whole.endswith("projected end 09:50, 5 min over")


def test_an_empty_plan_teaches(
    bridge: Bridge, theme: Theme, session: Session, qtbot: QtBot
) -> None:
    session.do(ChangePlan(replace(blank_event(), title="Sample"), session.state.event))
    window = QMainWindow()
    qtbot.addWidget(window)
    made = Timeline(bridge, Actions(window), theme)
    window.setCentralWidget(made)
    assert "Ctrl+P adds them" in made.left.whole
    assert not made.grab().isNull()
