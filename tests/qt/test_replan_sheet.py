"""The re-plan dialogue: typed, kept and dropped by hand, applied as one act."""

from datetime import date

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from moderator.core.durations import clock
from moderator.core.intents import ChangePlan, GoTo, Next
from moderator.core.replan import propose
from moderator.qt.bridge import Bridge
from moderator.qt.dialogs.replan import ReplanSheet
from tests.support import START, Session


@pytest.fixture
def late(session: Session) -> Session:
    """Five minutes late, the welcome just begun."""
    session.at(300)
    session.do(Next())
    return session


def opened(bridge: Bridge, qtbot: QtBot) -> ReplanSheet:
    sheet = ReplanSheet(bridge)
    qtbot.addWidget(sheet)
    with qtbot.waitActive(sheet):
        sheet.open()
        sheet.activateWindow()
    return sheet


def found(session: Session, segment: str) -> str:
    """What the core proposes for a segment, as it is shown."""
    rows = propose(session.state, session.desk.now()).rows
    return next(clock(one.proposed_s) for one in rows if one.segment.id == segment)


def planned(session: Session) -> dict[str, int]:
    return {one.id: one.planned_s for one in session.state.event.segments}


def type_over(sheet: ReplanSheet, uid: str, text: str) -> None:
    field = sheet.rows[uid].field
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


def test_old_and_new_stand_side_by_side_and_end_on_time(
    late: Session, bridge: Bridge, qtbot: QtBot
) -> None:
    sheet = opened(bridge, qtbot)
    assert sheet.opening.whole == "To end at 09:45, the segments to come must take 5 min less."
    assert list(sheet.rows) == [one.id for one in late.state.event.segments[1:]]
    floor = sheet.rows["floor"]
    assert (floor.now.whole, floor.least.whole) == ("26:00", "at least 15:36")
    assert floor.field.text() == found(late, "floor") != "26:00"
    assert sheet.sum.whole == "All to come: 1:23:00 becomes 1:18:00"
    assert sheet.verdict.whole == "✓ Ends 09:45:00, on time"
    QTest.mouseClick(sheet.apply, Qt.MouseButton.LeftButton)
    assert late.read().over_s == pytest.approx(0)


def test_apply_is_one_act(late: Session, bridge: Bridge, qtbot: QtBot) -> None:
    before = planned(late)
    sheet = opened(bridge, qtbot)
    sheet.rows["closing"].drop.setChecked(True)
    sheet.apply.click()
    assert list(late.state.run.dropped) == ["closing"]
    assert not sheet.isVisible()
    late.desk.undo()
    assert planned(late) == before
    assert list(late.state.run.dropped) == []


def test_a_typed_length_stands_and_the_rest_is_found_around_it(
    late: Session, bridge: Bridge, qtbot: QtBot
) -> None:
    sheet = opened(bridge, qtbot)
    type_over(sheet, "floor", "21")
    assert sheet.rows["floor"].field.text() == "21"
    assert sheet.rows["sarabi"].field.text() == "9:00"
    assert sheet.verdict.whole == "✓ Ends 09:45:00, on time"
    QTest.keyClick(sheet.rows["floor"].field, Qt.Key.Key_Tab)
    assert sheet.rows["floor"].field.text() == "21:00"
    type_over(sheet, "tapesh", "+2")
    sheet.apply.click()
    assert (planned(late)["floor"], planned(late)["tapesh"]) == (1260, 660)
    assert late.read().over_s == pytest.approx(0)


def test_what_is_not_a_length_is_not_applied(late: Session, bridge: Bridge, qtbot: QtBot) -> None:
    sheet = opened(bridge, qtbot)
    before = planned(late)
    type_over(sheet, "floor", "soon")
    sheet.rows["closing"].field.setFocus()
    sheet.apply.click()
    assert planned(late) == before
    assert sheet.isVisible()
    assert "“soon” is not a length" in sheet._error.sentence
    assert sheet.rows["floor"].field.hasFocus()
    type_over(sheet, "floor", "20")
    assert sheet.apply.isEnabled()


def test_an_emptied_field_goes_back_to_what_is_found(
    late: Session, bridge: Bridge, qtbot: QtBot
) -> None:
    sheet = opened(bridge, qtbot)
    type_over(sheet, "floor", "20")
    field = sheet.rows["floor"].field
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    assert field.text() == ""
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert field.text() == found(late, "floor")


def test_what_is_kept_stays_and_propose_again_forgets(
    late: Session, bridge: Bridge, qtbot: QtBot
) -> None:
    sheet = opened(bridge, qtbot)
    sheet.rows["floor"].keep.setChecked(True)
    assert sheet.rows["floor"].field.text() == "26:00"
    assert not sheet.rows["floor"].field.isEnabled()
    sheet.rows["closing"].drop.setChecked(True)
    assert sheet.rows["closing"].field.text() == "dropped"
    sheet.propose_again()
    assert sheet.rows["floor"].field.text() == found(late, "floor")
    assert sheet.rows["closing"].field.text() != "dropped"


def test_a_locked_segment_is_left_alone(late: Session, bridge: Bridge, qtbot: QtBot) -> None:
    event = late.state.event
    segments = tuple(replace(one, locked=one.id == "floor") for one in event.segments)
    late.do(ChangePlan(replace(event, segments=segments), event))
    sheet = opened(bridge, qtbot)
    floor = sheet.rows["floor"]
    assert (floor.least.whole, floor.keep.isChecked()) == ("locked", True)
    assert not floor.keep.isEnabled()
    assert not floor.drop.isVisible()
    sheet.propose_again()
    assert floor.keep.isChecked()
    sheet.apply.click()
    assert planned(late)["floor"] == 26 * 60


def test_what_does_not_fit_is_said_with_what_would_help(
    late: Session, bridge: Bridge, qtbot: QtBot
) -> None:
    late.do(GoTo("tshilobo"))
    late.at(5400 - 15 * 60)
    sheet = opened(bridge, qtbot)
    assert sheet.short.isVisible()
    assert "more than the shortest lengths can give back." in sheet.short.sentence
    assert sheet.short.sentence.endswith("Without Floor discussion it would fit.")
    assert sheet.verdict.whole.startswith("▲ Ends ")
    sheet.short._buttons.itemAt(0).widget().click()  # type: ignore[union-attr]
    assert sheet.rows["floor"].drop.isChecked()
    assert not sheet.short.isVisible()
    sheet.apply.click()
    assert late.state.run.dropped == ("floor",)


def test_a_very_short_length_is_allowed_and_worth_a_word(
    late: Session, bridge: Bridge, qtbot: QtBot
) -> None:
    sheet = opened(bridge, qtbot)
    type_over(sheet, "tapesh", "2")
    assert sheet.note.whole == "Very short: Storai Tapesh (at least 5:24)."
    sheet.apply.click()
    assert planned(late)["tapesh"] == 120


def test_time_won_is_offered_to_the_floor(session: Session, bridge: Bridge, qtbot: QtBot) -> None:
    session.at(0)
    session.do(GoTo("framing"))
    sheet = opened(bridge, qtbot)
    assert sheet.opening.whole == (
        "7 min won. It is offered to Floor discussion; take what you need."
    )
    assert sheet.rows["floor"].field.text() == "33:00"
    sheet.apply.click()
    assert planned(session)["floor"] == 33 * 60


def test_on_time_there_is_nothing_to_apply(session: Session, bridge: Bridge, qtbot: QtBot) -> None:
    session.at(0)
    session.do(Next())
    sheet = opened(bridge, qtbot)
    assert sheet.opening.whole == "As it stands the event ends at 09:45, on time."
    assert not sheet.apply.isEnabled()
    sheet.reject()


def test_time_goes_by_while_one_decides(late: Session, bridge: Bridge, qtbot: QtBot) -> None:
    sheet = opened(bridge, qtbot)
    late.at(300 + 420 + 60)
    assert late.desk.now().utc == START + 780
    shown = sheet.rows["floor"].field.text()
    bridge.tick()
    assert sheet.verdict.whole == "▲ Ends 09:46:00, 1 min over"
    assert sheet.rows["floor"].field.text() == shown


def test_an_act_meanwhile_takes_its_row_away(late: Session, bridge: Bridge, qtbot: QtBot) -> None:
    sheet = opened(bridge, qtbot)
    late.do(Next())
    assert "framing" not in sheet.rows
    sheet.apply.click()
    assert not sheet.isVisible()


def test_a_hard_end_on_another_day_is_named(late: Session, bridge: Bridge, qtbot: QtBot) -> None:
    event = late.state.event
    late.do(ChangePlan(replace(event, day=date(2020, 3, 8)), event))
    sheet = opened(bridge, qtbot)
    assert sheet.opening.whole.startswith("The hard end is on another day")
    sheet.reject()


def test_without_a_hard_end_lengths_are_only_typed(
    late: Session, bridge: Bridge, qtbot: QtBot
) -> None:
    event = late.state.event
    late.do(ChangePlan(replace(event, end=None), event))
    sheet = opened(bridge, qtbot)
    assert sheet.opening.whole.startswith("The plan has no hard end")
    type_over(sheet, "floor", "20")
    assert sheet.verdict.whole == "Ends 09:44:00"
    sheet.reject()


def test_every_control_has_a_name(late: Session, bridge: Bridge, qtbot: QtBot) -> None:
    sheet = opened(bridge, qtbot)
    row = sheet.rows["tapesh"]
    assert row.field.accessibleName() == "New length of Storai Tapesh"
    assert row.keep.accessibleName() == "Keep the length of Storai Tapesh"
    assert row.drop.accessibleName() == "Drop Storai Tapesh"
    assert not sheet.grab().isNull()
    sheet.reject()
