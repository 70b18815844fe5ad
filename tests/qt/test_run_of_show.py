"""The run of show: its rows in words, its other view, its banner, its keys and its menu."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from moderator.core.event import Event
from moderator.core.intents import (
    AdjustLength,
    Back,
    ChangePlan,
    CloseSession,
    GiveFloor,
    GoTo,
    Interrupt,
    Next,
    Pause,
    Replan,
    Resume,
)
from moderator.core.reading import Progress
from moderator.qt.actions import Act, Actions
from moderator.qt.bridge import Bridge
from moderator.qt.kit import Button, Tone
from moderator.qt.models.said import (
    exact,
    headline,
    lateness_words,
    segment_label,
    standing,
    standing_short,
)
from moderator.qt.models.segments import (
    FLOOR_UID,
    PersonRow,
    SegmentRow,
    late,
    person_rows,
    segment_rows,
)
from moderator.qt.panels.run_of_show import RunOfShowPanel
from moderator.qt.theme import Scheme, Theme
from moderator.samples import blank_event
from tests.support import Session


def rows(session: Session) -> dict[str, SegmentRow]:
    return {one.uid: one for one in segment_rows(session.state, session.read())}


def people(session: Session) -> dict[str, PersonRow]:
    return {one.uid: one for one in person_rows(session.state, session.read())}


def changed(session: Session, **fields: object) -> None:
    event = session.state.event
    session.do(ChangePlan(replace(event, **fields), event))


def locked(session: Session, *which: str) -> None:
    segments = session.state.event.segments
    changed(session, segments=tuple(replace(one, locked=one.id in which) for one in segments))


# --- names and words -----------------------------------------------------------------------


def test_a_segment_is_called_by_whoever_speaks(session: Session) -> None:
    event = session.state.event
    called = [segment_label(event, one) for one in event.segments]
    assert called[:3] == ["Welcome · Yoka Brandt", "Framing · Anne Kwakkenbos", "Claire Hutchinson"]
    assert called[7:] == ["Floor discussion", "Closing recommendations"]
    longer = replace(event.segments[3], title="Lessons, by Habiba Sarabi")
    assert segment_label(event, longer) == "Lessons, by Habiba Sarabi"


def test_an_organisation_is_not_said_twice(session: Session) -> None:
    tsongo, hutchinson, tshilobo = (
        session.state.event.person(one) for one in ("tsongo", "hutchinson", "tshilobo")
    )
    assert tsongo is not None
    assert hutchinson is not None
    assert tshilobo is not None
    assert standing(tsongo).count("Dynamique des Femmes Juristes") == 1
    assert standing(tshilobo).endswith(" · Cordaid DRC")
    assert standing_short(tshilobo) == "Cordaid DRC"
    assert standing_short(hutchinson).startswith("Consultant Women, Peace & Security")


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(135, "2 min 15 s"), (-40, "40 s"), (3900, "1 h 5 min"), (120, "2 min"), (0.2, "0 s")],
)
def test_lengths_are_said_to_the_second(seconds: float, words: str) -> None:
    assert exact(seconds) == words


def test_how_much_of_the_time_is_gone(session: Session) -> None:
    assert headline(session.state, session.read()) == "90 min"
    session.at(120)
    session.do(Next())
    session.at(39 * 60 + 20)
    assert headline(session.state, session.read()) == "39 of 90 min"
    session.at(95 * 60)
    session.do(CloseSession())
    session.wait(600)
    assert headline(session.state, session.read()) == "95 of 90 min"


def test_lateness_is_told_apart(session: Session) -> None:
    session.at(120)
    session.do(Next())
    assert lateness_words(session.read()) == "late start 2 min"
    session.wait(420 + 40)
    session.do(Next())
    session.do(Pause())
    session.wait(20)
    session.do(Resume())
    session.do(Interrupt())
    session.wait(25)
    session.do(Resume())
    session.do(AdjustLength("floor", -60))
    assert lateness_words(session.read()) == (
        "late start 2 min · speakers 40 s over · pauses 20 s · interruptions 25 s"
        " · plan 1 min shorter"
    )


def test_all_by_the_plan_and_another_day(session: Session) -> None:
    session.at(0)
    session.do(Next())
    assert lateness_words(session.read()) == "all by the plan"
    another = Session()
    another.at(86400 * 2)
    another.do(Next())
    assert "late start" not in lateness_words(another.read())
    assert late(another.state, another.read()) is None
    assert rows(another)["floor"].below == ""


# --- the rows --------------------------------------------------------------------------------


def test_what_is_done_says_over_or_under(session: Session) -> None:
    session.at(0)
    session.do(Next())
    session.wait(460)
    session.do(Next())
    session.wait(275)
    session.do(Next())
    welcome, framing = rows(session)["welcome"], rows(session)["framing"]
    assert (welcome.right, welcome.below, welcome.tone) == ("✓ 7:40", "0:40 over", Tone.WARN)
    assert (framing.right, framing.below, framing.tone) == ("✓ 4:35", "0:25 under", Tone.GOOD)
    assert welcome.time == "08:15"


def test_what_runs_says_what_is_left_and_then_how_far_over(session: Session) -> None:
    session.at(0)
    session.do(Next())
    session.wait(242)
    row = rows(session)["welcome"]
    assert (row.right, row.below, row.progress) == ("2:58", "of 7:00", Progress.RUNNING)
    session.wait(200)
    assert rows(session)["welcome"].right == "0:22 over"


def test_a_start_that_has_moved_and_the_latest_start(session: Session) -> None:
    session.at(0)
    assert rows(session)["framing"].below == ""
    session.at(240)
    session.do(Next())
    shown = rows(session)
    assert (shown["framing"].time, shown["framing"].below) == ("08:26", "by 08:22")
    assert shown["framing"].tone is Tone.WARN
    assert (shown["floor"].time, shown["floor"].below) == ("09:15", "was 09:11")
    assert "Must start by 09:11 to end on time" in shown["floor"].full


def test_a_latest_start_that_is_close_is_shown_without_alarm(session: Session) -> None:
    session.at(0)
    session.do(Next())
    row = rows(session)["framing"]
    assert (row.below, row.tone) == ("by 08:22", Tone.NEUTRAL)


def test_locked_skipped_dropped_and_begun_twice(session: Session) -> None:
    locked(session, "closing")
    session.at(0)
    session.do(GoTo("hutchinson"))
    session.wait(120)
    session.do(Replan((), ("tshilobo",)))
    shown = rows(session)
    assert shown["closing"].locked
    assert (shown["welcome"].below, shown["welcome"].time) == ("skipped", "")
    assert (shown["tshilobo"].right, shown["tshilobo"].below) == ("9:00", "dropped")
    session.do(Next())
    session.wait(60)
    session.do(Back())
    shown = rows(session)
    assert shown["hutchinson"].line.startswith("2 stretches · ")
    assert shown["sarabi"].right == "8:00"
    assert shown["sarabi"].online


def test_the_floor_says_how_many_wait(session: Session) -> None:
    assert rows(session)["floor"].line == ""
    session.request(text="Sample question?")
    session.request(text="Sample question, too?")
    assert rows(session)["floor"].line == "2 waiting · 2 fit at 3 min each"


def test_every_row_speaks(session: Session) -> None:
    session.at(0)
    session.do(Next())
    session.wait(60)
    spoken = rows(session)["welcome"].spoken
    assert spoken.startswith("Welcome · Yoka Brandt, Permanent Representative")
    assert spoken.endswith("Running now, Started 08:15, 1:00 of 7:00, 6:00 left")
    assert "Online" in rows(session)["sarabi"].spoken


def test_who_has_spoken_how_long(session: Session) -> None:
    session.at(0)
    session.do(Next())
    session.wait(480)
    session.do(Next())
    session.wait(120)
    shown = people(session)
    assert (shown["brandt"].used, shown["brandt"].over) == ("8:00 of 7:00 · 1:00 over", True)
    assert shown["brandt"].share == "80 % of the time"
    assert (shown["moderator"].used, shown["moderator"].speaking) == ("2:00 of 5:00", True)
    assert shown["tsongo"].share == "not spoken yet"
    assert list(shown)[-1] == FLOOR_UID
    assert "has the floor" in shown["moderator"].spoken


def test_whoever_has_no_time_of_their_own_is_listed_too(session: Session) -> None:
    segments = tuple(
        replace(one, speaker=None) if one.id == "tapesh" else one
        for one in session.state.event.segments
    )
    changed(session, segments=segments)
    assert people(session)["tapesh"].used == "No time of their own"
    session.at(0)
    session.do(Next())
    session.do(GiveFloor("tapesh"))
    session.wait(60)
    assert people(session)["tapesh"].used == "1:00 used"


def test_the_banner_counts_what_can_be_trimmed(session: Session) -> None:
    session.at(180)
    locked(session, "closing")
    session.do(Next())
    told = late(session.state, session.read())
    assert told is not None
    assert (told.strong, told.sentence) == (
        "3 min over.",
        "Trim the 7 segments to come to end at 09:45?",
    )
    session.do(GoTo("closing"))
    session.wait(600)
    assert late(session.state, session.read()) is None
    session.at(5400 + 90)
    told = late(session.state, session.read())
    assert told is not None
    assert (told.sentence, told.trim) == ("Nothing is left to trim before 09:45.", False)


# --- the panel -----------------------------------------------------------------------------


@pytest.fixture
def panel(bridge: Bridge, theme: Theme, qtbot: QtBot) -> RunOfShowPanel:
    window = QMainWindow()
    qtbot.addWidget(window)
    made = RunOfShowPanel(bridge, Actions(window), theme)
    window.setCentralWidget(made)
    bridge.changed.connect(lambda _change: made.show_state(bridge.state, bridge.reading()))
    bridge.read.connect(made.show_reading)
    window.resize(300, 560)
    window.show()
    qtbot.waitExposed(window)
    return made


def actions_of(panel: RunOfShowPanel) -> Actions:
    return panel._actions


def menu_of(panel: RunOfShowPanel, uid: str) -> dict[str, QAction]:
    panel.segments.menu.emit(uid, QPoint(0, 0))
    assert panel._menu is not None
    panel._menu.close()
    return {one.text().split("\t")[0]: one for one in panel._menu.actions() if one.text()}


def test_the_models_keep_the_rules_of_qt(
    panel: RunOfShowPanel, session: Session, bridge: Bridge
) -> None:
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [QAbstractItemModelTester(one.rows, fatal) for one in (panel.segments, panel.people)]
    session.at(0)
    session.do(Next())
    session.wait(500)
    bridge.tick()
    session.do(Replan((("floor", 1200),), ("tshilobo",)))
    first, *rest = session.state.event.segments
    changed(session, segments=(first, *rest[::-1]))
    assert len(testers) == 2
    assert panel.segments.rows.rowCount() == 9


def test_enter_on_a_row_goes_there(panel: RunOfShowPanel, session: Session) -> None:
    session.do(Next())
    panel.segments.setFocus()
    panel.segments.select_uid("welcome")
    for _ in range(3):
        QTest.keyClick(panel.segments, Qt.Key.Key_Down)
    QTest.keyClick(panel.segments, Qt.Key.Key_Return)
    assert session.state.run.current is not None
    assert session.state.run.current.segment == "sarabi"


def test_a_double_click_goes_there(panel: RunOfShowPanel, session: Session) -> None:
    session.do(Next())
    place = panel.segments.visualRect(panel.segments.rows.index(2)).center()
    view = panel.segments.viewport()
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=place)
    assert session.state.run.current is not None
    assert session.state.run.current.segment == "welcome"
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=place)
    assert session.state.run.current.segment == "hutchinson"


def test_go_to_needs_a_selection(panel: RunOfShowPanel, session: Session, bridge: Bridge) -> None:
    said: list[str] = []
    bridge.refused.connect(said.append)
    panel.go_to_selected()
    assert said == ["Select a segment of the run of show first."]
    panel.segments.select_uid("floor")
    panel.go_to_selected()
    assert session.state.run.current is not None
    assert session.state.run.current.segment == "floor"


def test_the_menu_locks_lengthens_and_goes(panel: RunOfShowPanel, session: Session) -> None:
    session.do(Next())
    menu_of(panel, "floor")["Lock its length"].trigger()
    floor = session.state.event.segment("floor")
    assert floor is not None
    assert floor.locked
    assert "Unlock its length" in menu_of(panel, "floor")
    menu_of(panel, "tapesh")["+1 min"].trigger()
    tapesh = session.state.event.segment("tapesh")
    assert tapesh is not None
    assert tapesh.planned_s == 600
    menu_of(panel, "tapesh")["Go to this segment"].trigger()
    assert session.state.run.current is not None
    assert session.state.run.current.segment == "tapesh"
    menu = menu_of(panel, "welcome")
    assert not menu["+1 min"].isEnabled()
    assert not menu_of(panel, "tapesh")["Go to this segment"].isEnabled()
    assert panel.segments.current_uid == "tapesh"


def test_the_banner_asks_to_replan_and_goes_away(
    panel: RunOfShowPanel, session: Session, bridge: Bridge
) -> None:
    asked: list[str] = []
    actions_of(panel).on(Act.REPLAN, lambda: asked.append("asked"))
    session.at(200)
    session.do(Next())
    assert panel.banner.isVisible()
    assert panel.banner.sentence == "3 min over. Trim the 8 segments to come to end at 09:45?"
    button = panel.banner.findChild(Button)
    assert isinstance(button, Button)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked == ["asked"]
    session.do(Replan((("floor", 26 * 60 - 200),)))
    bridge.tick()
    assert not panel.banner.isVisible()
    assert panel.why.whole.startswith("late start 3 min 20 s")


def test_rows_have_the_room_of_what_is_not_said(panel: RunOfShowPanel) -> None:
    panel.window().resize(290, 498)
    assert panel.foot.isHidden()
    assert panel.views.geometry().bottom() >= panel.height() - 12


def test_narrow_it_says_how_much_is_gone(panel: RunOfShowPanel, session: Session) -> None:
    session.at(0)
    session.do(Next())
    session.wait(12 * 60)
    panel.resize(290, 498)
    panel.show_reading(session.read())
    assert panel.count.whole == "12 min"
    panel.resize(400, 498)
    panel.show_reading(session.read())
    assert panel.count.whole == "12 of 90 min"


def test_where_it_went_is_in_the_tooltip(panel: RunOfShowPanel, session: Session) -> None:
    session.at(0)
    session.do(Next())
    session.wait(460)
    session.do(Next())
    assert "Welcome · Yoka Brandt: 40 s over" in panel.why.toolTip()


def test_the_switch_shows_the_speakers(panel: RunOfShowPanel, session: Session) -> None:
    session.do(Next())
    QTest.mouseClick(panel.switch, Qt.MouseButton.LeftButton)
    assert panel.people.isVisible()
    assert panel.switch.label == "Segments"
    session.do(Next())
    assert panel.people.isVisible()
    QTest.mouseClick(panel.switch, Qt.MouseButton.LeftButton)
    assert panel.segments.isVisible()


def test_the_running_row_is_brought_into_sight(panel: RunOfShowPanel, session: Session) -> None:
    panel.window().resize(300, 330)
    for _ in range(8):
        session.do(Next())
    list_ = panel.segments
    rect = list_.visualRect(list_.rows.index(list_.rows.place("floor")))
    assert list_.viewport().rect().contains(rect)


def test_scrolling_is_left_alone_until_there_is_a_reason(
    panel: RunOfShowPanel, session: Session, bridge: Bridge
) -> None:
    panel.window().resize(300, 330)
    for _ in range(8):
        session.do(Next())
    panel.segments.verticalScrollBar().setValue(0)
    session.wait(1)
    bridge.tick()
    assert panel.segments.verticalScrollBar().value() == 0
    panel.window().resize(300, 300)
    assert panel.segments.verticalScrollBar().value() > 0


def test_an_empty_plan_teaches_and_comes_back(panel: RunOfShowPanel, session: Session) -> None:
    before = session.state.event
    session.do(ChangePlan(replace(blank_event(), zone="UTC"), before))
    assert panel.empty.isVisible()
    assert "Ctrl+P adds segments" in panel.empty.label.whole
    session.do(ChangePlan(before, session.state.event))
    assert panel.segments.isVisible()


def test_it_is_drawn_in_both_themes(panel: RunOfShowPanel, session: Session, theme: Theme) -> None:
    event: Event = session.state.event
    people = tuple(replace(one, name=f"{one.name} " + "Sample " * 9) for one in event.speakers)
    changed(session, speakers=people)
    locked(session, "floor")
    session.at(0)
    session.do(Next())
    session.wait(480)
    session.do(Next())
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        theme.choose(scheme)
        assert not panel.grab().isNull()
        panel.switch.click()
        assert not panel.grab().isNull()
