"""The plan editor, driven by keys and by mouse; what counts is the desk's plan afterwards."""

import contextlib
from collections.abc import Callable, Iterator
from datetime import date, time

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QWheelEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from moderator.core.event import Event
from moderator.core.intents import AdjustLength, Next
from moderator.desk import Desk
from moderator.qt.bridge import Bridge
from moderator.qt.dialogs.plan import PlanSheet
from moderator.qt.dialogs.plan.items import ItemsPage
from moderator.qt.kit import Banner, Button, RowList, Sheet
from moderator.qt.kit.model import MIME
from moderator.qt.theme import Theme
from tests.support import Session

Key = Qt.Key
Ctrl = Qt.KeyboardModifier.ControlModifier
Alt = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton

Open = Callable[..., PlanSheet]


@pytest.fixture
def opened(bridge: Bridge, qtbot: QtBot) -> Iterator[Open]:
    sheets: list[PlanSheet] = []

    def make(page: str = "segments", segment: str = "") -> PlanSheet:
        sheet = PlanSheet(bridge, page, segment)
        sheet.show()
        qtbot.waitExposed(sheet)
        sheet.activateWindow()
        qtbot.waitUntil(sheet.isActiveWindow)
        sheets.append(sheet)
        return sheet

    yield make
    for sheet in sheets:
        sheet.done(0)
        sheet.deleteLater()


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focus(), key, modifier)


def type_in(field: QWidget, text: str) -> None:
    field.setFocus()
    press(Key.Key_A, Ctrl)
    press(Key.Key_Delete)
    if text.isascii():
        QTest.keyClicks(field, text)
    elif isinstance(field, QLineEdit):
        field.insert(text)  # QTest aborts on what is not on its keyboard


def click(sheet: PlanSheet | QWidget, text: str) -> None:
    buttons = [one for one in sheet.findChildren(Button) if one.label == text]
    shown = [one for one in buttons if one.isVisible()]
    QTest.mouseClick(shown[0], LEFT)


def click_row(rows: RowList, place: int) -> None:
    rows.reveal(place)
    spot = rows.visualRect(rows.rows.index(place)).center()
    QTest.mouseClick(rows.viewport(), LEFT, pos=spot)


def said(sheet: PlanSheet) -> str:
    return next(
        one.sentence
        for one in sheet.findChildren(Banner)
        if one.accessibleName() == "What is wrong"
    )


def answering(label: str, asked: list[str]) -> None:
    """Answer the question that comes next."""

    def answer() -> None:
        sheet = QApplication.activeModalWidget()
        assert isinstance(sheet, Sheet)
        assert not isinstance(sheet, PlanSheet)
        asked.append(sheet.accessibleName())
        if not label:
            QTest.keyClick(sheet, Key.Key_Escape)
        with contextlib.suppress(StopIteration):
            next(b for b in sheet.findChildren(Button) if b.label == label).click()

    QTimer.singleShot(0, answer)


def again(sheet: PlanSheet, qtbot: QtBot) -> None:
    """Back to the sheet after a question, as a window manager does."""
    sheet.activateWindow()
    qtbot.waitUntil(sheet.isActiveWindow)


def length_of(desk: Desk, segment: str) -> int:
    found = desk.state.event.segment(segment)
    assert found is not None
    return found.planned_s


def ids(event: Event) -> list[str]:
    return [one.id for one in event.segments]


# --- opening and closing -------------------------------------------------------------------


def test_it_opens_where_it_is_asked_to(opened: Open, desk: Desk) -> None:
    third = desk.state.event.segments[2]
    sheet = opened(segment=third.id)
    assert sheet.segments.list.current_uid == third.id
    assert sheet.segments.title.text() == third.title
    assert focus() is sheet.segments.list
    assert opened("cases").tags.switch.current == "cases"
    event = opened("event")
    assert focus() is event.event_form.title


@pytest.mark.parametrize("size", [1.0, 1.5, 2.0])
def test_it_fits_a_small_screen_whatever_the_size_of_text(
    opened: Open, theme: Theme, size: float
) -> None:
    theme.zoom(size)
    sheet = opened()
    for page in ("event", "speakers", "segments", "questions", "mandates", "limits"):
        sheet.show_page(page)
        QApplication.processEvents()
        assert sheet.width() <= 1260
        assert sheet.height() <= 690
        for button in sheet.findChildren(Button):
            if button.isVisible():
                assert button.width() >= button.minimumSizeHint().width()
                corner = button.mapTo(sheet, QPoint(button.width(), button.height()))
                assert sheet.rect().contains(corner)


def test_nothing_changed_closes_without_a_question(opened: Open, desk: Desk) -> None:
    before = len(desk.log.placed)
    sheet = opened()
    press(Key.Key_Escape)
    assert not sheet.isVisible()
    applied = opened()
    press(Key.Key_Return, Ctrl)
    assert not applied.isVisible()
    assert len(desk.log.placed) == before


def test_looking_at_every_page_changes_nothing(opened: Open) -> None:
    sheet = opened("event")
    for _ in range(7):
        press(Key.Key_PageDown, Ctrl)
        press(Key.Key_Down)
        press(Key.Key_Tab)
        press(Key.Key_Tab)
    assert not sheet.edited()


def test_esc_asks_once_when_something_would_be_lost(opened: Open, desk: Desk, qtbot: QtBot) -> None:
    sheet = opened()
    asked: list[str] = []
    type_in(sheet.segments.title, "Sample opening")
    answering("Keep editing", asked)
    press(Key.Key_Escape)
    again(sheet, qtbot)
    answering("", asked)
    press(Key.Key_Escape)
    again(sheet, qtbot)
    assert sheet.isVisible()
    assert sheet.segments.title.text() == "Sample opening"
    answering("Discard", asked)
    press(Key.Key_Escape)
    assert not sheet.isVisible()
    assert asked == ["Discard your changes to the plan?"] * 3
    assert desk.state.event.segments[0].title != "Sample opening"


@pytest.mark.parametrize(
    ("page", "field", "said"),
    [
        ("event", "day", "is not a date"),
        ("event", "start", "is not a time: type"),
        ("event", "zone", "is not a time zone: type one such as America/New_York."),
        ("segments", "length", "is not a length for Welcome"),
    ],
)
def test_ten_thousand_letters_are_refused_in_a_short_sentence(
    opened: Open, page: str, field: str, said: str
) -> None:
    sheet = opened(page)
    widget = getattr(sheet.pages[page], field)
    put = widget.setEditText if isinstance(widget, QComboBox) else widget.setText
    put("<b>" * 3000)
    sheet.apply()
    assert sheet.isVisible()
    banner = next(one for one in sheet.findChildren(Banner) if one.sentence)
    assert said in banner.sentence
    assert len(banner.sentence) < 140


def test_what_is_typed_wrong_is_not_thrown_away_unasked(opened: Open) -> None:
    sheet = opened("event")
    asked: list[str] = []
    type_in(sheet.event_form.start, "early")
    answering("Keep editing", asked)
    click(sheet, "Cancel")
    assert asked
    assert sheet.isVisible()


def test_read_only_says_so_and_keeps_the_draft(
    session: Session, theme: Theme, qtbot: QtBot
) -> None:
    bridge = Bridge(session.desk, session.journal, "Sample: for reading only.")
    sheet = PlanSheet(bridge)
    sheet.show()
    sheet.segments.title.setText("Sample")
    sheet.apply()
    assert said(sheet) == "Sample: for reading only."
    assert sheet.isVisible()
    sheet.done(0)
    bridge.close()


# --- lengths -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "seconds"),
    [("9", 540), ("9:30", 570), ("1h30", 5400), ("+2", 540 + 120), ("-1:30", 540 - 90), ("۹", 540)],
)
def test_lengths_as_people_write_them(opened: Open, desk: Desk, typed: str, seconds: int) -> None:
    segment = desk.state.event.segments[3].id
    assert length_of(desk, segment) == 540
    sheet = opened(segment=segment)
    type_in(sheet.segments.length, typed)
    press(Key.Key_Return, Ctrl)
    assert not sheet.isVisible() or seconds == 540
    assert length_of(desk, segment) == seconds


def test_adding_to_a_length_happens_once(opened: Open, desk: Desk) -> None:
    segment = desk.state.event.segments[3].id
    sheet = opened(segment=segment)
    type_in(sheet.segments.length, "+2")
    press(Key.Key_Return)
    assert sheet.segments.length.text() == "11:00"
    press(Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    press(Key.Key_Return)
    press(Key.Key_Return, Ctrl)
    assert length_of(desk, segment) == 660


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("soon", "“soon” is not a length for Habiba Sarabi: type 9, 9:30, 1h30 or +2."),
        ("9.30", "“9.30” is not a length for Habiba Sarabi: type 9, 9:30, 1h30 or +2."),
        ("", "Habiba Sarabi needs a length: type 9, 9:30, 1h30 or +2."),
        ("-20", "Habiba Sarabi has 9:00, so -20 would leave nothing of it."),
    ],
)
def test_a_wrong_length_is_said_and_kept(
    opened: Open, desk: Desk, typed: str, sentence: str
) -> None:
    segment = desk.state.event.segments[3].id
    sheet = opened(segment=segment)
    type_in(sheet.segments.length, typed)
    press(Key.Key_Tab)
    assert said(sheet) == sentence
    press(Key.Key_PageUp, Ctrl)
    press(Key.Key_Return, Ctrl)
    assert said(sheet) == sentence
    assert sheet.switch.current == "segments"
    assert focus() is sheet.segments.length
    assert sheet.segments.length.text() == typed
    type_in(sheet.segments.length, "10")
    assert said(sheet) == ""
    press(Key.Key_Return, Ctrl)
    assert length_of(desk, segment) == 600


def test_a_wrong_length_survives_a_look_elsewhere(opened: Open, desk: Desk) -> None:
    sheet = opened(segment=desk.state.event.segments[3].id)
    type_in(sheet.segments.length, "soon")
    click_row(sheet.segments.list, 5)
    assert sheet.segments.length.text() == "9:00"
    click_row(sheet.segments.list, 3)
    assert sheet.segments.length.text() == "soon"


def test_the_sum_is_live(opened: Open, desk: Desk) -> None:
    sheet = opened(segment=desk.state.event.segments[3].id)
    assert sheet.sum == "The segments take 1 h 30 min of 1 h 30 min."
    type_in(sheet.segments.length, "17")
    assert sheet.sum == "▲ The segments take 1 h 38 min of 1 h 30 min: 8 min too long."
    type_in(sheet.segments.length, "8")
    assert sheet.sum == "The segments take 1 h 29 min of 1 h 30 min: 1 min too short."
    type_in(sheet.event_form.end, "09:44")
    assert sheet.sum == "The segments take 1 h 29 min of 1 h 29 min."
    type_in(sheet.event_form.end, "")
    assert sheet.sum == "The segments take 1 h 29 min."


# --- the run of show -----------------------------------------------------------------------


def test_segments_move_by_keys(opened: Open, desk: Desk) -> None:
    before = ids(desk.state.event)
    sheet = opened(segment=before[4])
    press(Key.Key_Up, Alt)
    press(Key.Key_Up, Alt)
    assert sheet.segments.list.current_uid == before[4]
    press(Key.Key_Return)
    assert focus() is sheet.segments.title
    press(Key.Key_Down, Alt)
    press(Key.Key_Return, Ctrl)
    assert ids(desk.state.event) == [*before[:3], before[4], before[3], *before[5:]]


def test_segments_move_by_buttons(opened: Open, desk: Desk) -> None:
    before = ids(desk.state.event)
    sheet = opened(segment=before[0])
    assert not sheet.segments.up.isEnabled()
    QTest.mouseClick(sheet.segments.down, LEFT)
    assert sheet.segments.up.isEnabled()
    click(sheet, "Apply")
    assert ids(desk.state.event) == [before[1], before[0], *before[2:]]


def test_segments_move_by_drag(opened: Open, desk: Desk) -> None:
    before = ids(desk.state.event)
    sheet = opened()
    rows = sheet.segments.list
    drop(rows, before[5], 1)
    assert [one.id for one in sheet.segments.items][1] == before[5]
    click(sheet, "Apply")
    assert ids(desk.state.event)[1] == before[5]


def drop(rows: RowList, uid: str, place: int) -> None:
    """Let go of a row above another one; the drag itself is the system's."""
    data = QMimeData()
    data.setData(MIME, uid.encode())
    spot = rows.visualRect(rows.rows.index(place)).topLeft() + QPoint(10, 3)
    action, no = Qt.DropAction.MoveAction, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(spot, action, data, LEFT, no)
    QApplication.sendEvent(rows.viewport(), entered)
    event = _Drop(QPointF(spot), action, data, LEFT, no)
    event.source = lambda: rows  # type: ignore[method-assign]
    rows.dropEvent(event)


class _Drop(QDropEvent):
    """Only the system can say where a real drag began."""


def test_a_new_segment_comes_after_the_chosen_one(opened: Open, desk: Desk) -> None:
    before = ids(desk.state.event)
    sheet = opened(segment=before[1])
    press(Key.Key_N, Ctrl)
    assert focus() is sheet.segments.title
    QTest.keyClicks(focus(), "Sample video")
    press(Key.Key_Return)
    assert focus() is sheet.segments.length
    QTest.keyClicks(focus(), "3:30")
    press(Key.Key_Return, Ctrl)
    made = desk.state.event.segments[2]
    assert (made.title, made.planned_s) == ("Sample video", 210)
    assert [one for one in ids(desk.state.event) if one != made.id] == before


def test_a_segment_without_a_title_is_asked_for_one(opened: Open, desk: Desk) -> None:
    sheet = opened()
    click(sheet, "Add")
    click_row(sheet.segments.list, 4)
    click(sheet, "Apply")
    assert said(sheet) == "A segment needs a title."
    assert focus() is sheet.segments.title
    assert sheet.segments.title.text() == ""


def test_segments_go_by_key_and_by_button(opened: Open, desk: Desk) -> None:
    before = ids(desk.state.event)
    sheet = opened(segment=before[8])
    press(Key.Key_Delete)
    assert sheet.segments.list.current_uid == before[7]
    click(sheet, "Remove")
    press(Key.Key_Return, Ctrl)
    assert ids(desk.state.event) == before[:7]


def test_del_in_a_field_deletes_a_letter_only(opened: Open, desk: Desk) -> None:
    sheet = opened()
    sheet.segments.title.setFocus()
    press(Key.Key_Home)
    press(Key.Key_Delete)
    assert len(sheet.segments.items) == len(desk.state.event.segments)
    assert sheet.segments.title.text() == desk.state.event.segments[0].title[1:]


def test_an_empty_run_of_show_teaches(opened: Open, desk: Desk) -> None:
    sheet = opened()
    for _ in desk.state.event.segments:
        press(Key.Key_Delete)
    assert sheet.segments.items == ()
    assert not sheet.segments.title.isVisible()
    sheet.segments.add.setFocus()
    press(Key.Key_Return)
    assert sheet.segments.title.isVisible()


def test_locks_floor_and_whose_time_by_keys(opened: Open, desk: Desk) -> None:
    segment = desk.state.event.segments[8]
    sheet = opened(segment=segment.id)
    press(Key.Key_Return)
    for _ in range(2):
        press(Key.Key_Return)
    assert focus() is sheet.segments.who
    press(Key.Key_Down)
    press(Key.Key_Return)
    press(Key.Key_Return)
    press(Key.Key_Space)
    press(Key.Key_Tab)
    press(Key.Key_Space)
    press(Key.Key_Return, Ctrl)
    now = desk.state.event.segment(segment.id)
    assert now is not None
    assert now.locked != segment.locked
    assert now.floor != segment.floor
    assert now.speaker is not None
    assert now.speaker != segment.speaker


def test_locks_by_mouse(opened: Open, desk: Desk) -> None:
    segment = desk.state.event.segments[4]
    sheet = opened(segment=segment.id)
    QTest.mouseClick(sheet.segments.locked, LEFT, pos=QPoint(10, 10))
    click(sheet, "Apply")
    now = desk.state.event.segment(segment.id)
    assert now is not None
    assert now.locked


# --- what has happened ---------------------------------------------------------------------


@pytest.fixture
def running(session: Session) -> list[str]:
    """The first segment is over, the second one runs; gives the ids."""
    session.at(0)
    session.do(Next())
    session.wait(400)
    session.do(Next())
    return ids(session.state.event)


def test_what_has_happened_is_marked_and_fixed(opened: Open, running: list[str]) -> None:
    sheet = opened(segment=running[0])
    page = sheet.segments
    marks = [page.line(one).mark for one in page.items]
    assert marks[:3] == ["✓ done", "● running", ""]
    assert not page.length.isEnabled()
    assert not page.who.isEnabled()
    assert not page.remove.isEnabled()
    assert not page.down.isEnabled()
    assert "taken place" in page.foot.whole
    page.choose(running[1])
    assert page.length.isEnabled()
    assert not page.who.isEnabled()
    page.choose(running[2])
    assert page.length.isEnabled()
    assert page.who.isEnabled()
    assert page.remove.isEnabled()


def test_trying_in_vain_is_told_why(opened: Open, running: list[str]) -> None:
    sheet = opened(segment=running[0])
    press(Key.Key_Delete)
    assert said(sheet) == "Welcome has taken place and stays in the run of show."
    press(Key.Key_Down)
    press(Key.Key_Down, Alt)
    assert said(sheet) == "Framing is running, so it stays where it is."
    press(Key.Key_Down)
    press(Key.Key_Up, Alt)
    assert said(sheet) == "Claire Hutchinson cannot be put before what has already taken place."
    assert [one.id for one in sheet.segments.items] == running
    press(Key.Key_Down, Alt)
    assert said(sheet) == ""


def test_a_segment_added_beside_the_past_comes_after_it(
    opened: Open, running: list[str], desk: Desk
) -> None:
    sheet = opened(segment=running[0])
    press(Key.Key_N, Ctrl)
    QTest.keyClicks(focus(), "Sample")
    press(Key.Key_Return, Ctrl)
    assert not sheet.isVisible()
    assert desk.state.event.segments[2].title == "Sample"


def test_the_running_segment_can_be_made_longer(
    opened: Open, running: list[str], desk: Desk
) -> None:
    sheet = opened(segment=running[1])
    type_in(sheet.segments.length, "+1")
    press(Key.Key_Return, Ctrl)
    assert length_of(desk, running[1]) == 360


def test_marks_follow_while_the_sheet_is_open(
    opened: Open, running: list[str], session: Session
) -> None:
    sheet = opened(segment=running[2])
    type_in(sheet.segments.title, "Sample")
    session.do(Next())
    assert not sheet.segments.who.isEnabled()
    assert sheet.segments.title.text() == "Sample"


@pytest.mark.parametrize("typed", ["+2", "2:", "12 "])
def test_a_length_being_typed_stays_as_the_event_goes_on(
    opened: Open, running: list[str], session: Session, typed: str
) -> None:
    sheet = opened(segment=running[2])
    type_in(sheet.segments.length, typed)
    session.note("Sample")
    assert sheet.segments.length.text() == typed


def test_letters_typed_as_the_event_goes_on_stay_in_their_place(
    opened: Open, running: list[str], session: Session
) -> None:
    sheet = opened(segment=running[2])
    type_in(sheet.segments.title, "Sample")
    press(Key.Key_Home)
    for letter in "One ":
        QTest.keyClicks(sheet.segments.title, letter)
        session.note("Sample")
    assert sheet.segments.title.text() == "One Sample"


def test_a_refusal_of_the_rules_keeps_the_draft(opened: Open, session: Session, desk: Desk) -> None:
    speaker = desk.state.event.speakers[1]
    session.note("Sample", speaker=speaker.id)
    sheet = opened("speakers")
    click_row(sheet.speakers.list, 1)
    press(Key.Key_Delete)
    press(Key.Key_Return, Ctrl)
    assert said(sheet) == f"{speaker.name} has spoken or is named in notes, and stays in the plan."
    assert sheet.isVisible()
    assert len(sheet.speakers.items) == len(desk.state.event.speakers) - 1


def test_a_plan_changed_meanwhile_is_not_overwritten(
    opened: Open, session: Session, desk: Desk
) -> None:
    sheet = opened()
    type_in(sheet.segments.title, "Sample")
    session.do(AdjustLength(desk.state.event.segments[3].id, 60))
    press(Key.Key_Return, Ctrl)
    assert said(sheet).startswith("The plan was changed meanwhile")
    assert sheet.isVisible()


# --- the other pages -----------------------------------------------------------------------


def test_the_event_by_keys_alone(opened: Open, desk: Desk) -> None:
    opened("event")
    for text in (
        "Sample event",
        "Sat 5 Nov 2022",
        "9h",
        "10.30",
        "Europe/Amsterdam",
        "Sample hall",
    ):
        press(Key.Key_A, Ctrl)
        QTest.keyClicks(focus(), text)
        offered = QApplication.activePopupWidget()
        if offered is not None:
            QTest.keyClick(offered, Key.Key_Return)
        press(Key.Key_Return)
    QTest.keyClicks(focus(), "Sample host")
    press(Key.Key_Return)
    QTest.keyClicks(focus(), "Another sample")
    press(Key.Key_Tab)
    press(Key.Key_Return, Ctrl)
    event = desk.state.event
    assert (event.title, event.venue) == ("Sample event", "Sample hall")
    assert (event.day, event.start, event.end) == (date(2022, 11, 5), time(9), time(10, 30))
    assert event.zone == "Europe/Amsterdam"
    assert event.hosts == ("Sample host", "Another sample")
    assert event.moderator is not None


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("day", "someday", "“someday” is not a date: type 19 October 2022 or 2022-10-19."),
        ("day", "3/4/2022", "“3/4/2022” is not a date: type 19 October 2022 or 2022-10-19."),
        ("start", "25:00", "“25:00” is not a time: type 08:15."),
        ("end", "late", "“late” is not a time: type 08:15."),
    ],
)
def test_wrong_dates_and_times_are_said(
    opened: Open, desk: Desk, field: str, typed: str, sentence: str
) -> None:
    before = desk.state.event
    sheet = opened("event")
    type_in(getattr(sheet.event_form, field), typed)
    press(Key.Key_Tab)
    assert said(sheet) == sentence
    press(Key.Key_PageDown, Ctrl)
    press(Key.Key_Return, Ctrl)
    assert said(sheet) == sentence
    assert focus() is getattr(sheet.event_form, field)
    assert desk.state.event == before


def test_an_unknown_zone_is_refused(opened: Open, desk: Desk) -> None:
    sheet = opened("event")
    sheet.event_form.zone.setCurrentText("Sample/Nowhere")
    sheet.apply()
    assert "Sample/Nowhere" in said(sheet)
    assert desk.state.event.zone == "America/New_York"


def test_a_speaker_joins_online(opened: Open, desk: Desk) -> None:
    sheet = opened("speakers")
    press(Key.Key_End)
    press(Key.Key_N, Ctrl)
    QTest.keyClicks(focus(), "Sample Speaker")
    for _ in range(3):
        press(Key.Key_Return)
    assert focus() is sheet.speakers.online
    press(Key.Key_Space)
    press(Key.Key_PageDown, Ctrl)
    offered = [sheet.segments.who.itemText(at) for at in range(sheet.segments.who.count())]
    assert offered[-1] == "Sample Speaker"
    press(Key.Key_Return, Ctrl)
    made = desk.state.event.speakers[-1]
    assert (made.name, made.online) == ("Sample Speaker", True)


def test_a_speaker_goes_online_by_mouse(opened: Open, desk: Desk) -> None:
    sheet = opened("segments")
    pages = {
        one.accessibleName(): one for one in sheet.switch.children() if isinstance(one, QWidget)
    }
    QTest.mouseClick(pages["Speakers"], LEFT)
    click_row(sheet.speakers.list, 0)
    QTest.mouseClick(sheet.speakers.online, LEFT, pos=QPoint(10, 10))
    click(sheet, "Apply")
    assert desk.state.event.speakers[0].online


def test_a_name_cleared_by_accident_is_asked_for(opened: Open, desk: Desk) -> None:
    before = desk.state.event
    sheet = opened("speakers")
    type_in(sheet.speakers.name, "")
    press(Key.Key_Return, Ctrl)
    assert said(sheet) == "A speaker has no name: type one, or remove it."
    assert focus() is sheet.speakers.name
    assert desk.state.event == before


def test_a_new_speaker_without_a_name_is_left_out(opened: Open, desk: Desk) -> None:
    before = desk.state.event.speakers
    sheet = opened("speakers")
    press(Key.Key_N, Ctrl)
    press(Key.Key_PageDown, Ctrl)
    type_in(sheet.segments.title, "Sample")
    press(Key.Key_Return, Ctrl)
    assert not sheet.isVisible()
    assert desk.state.event.speakers == before


def test_questions_change_their_numbers(opened: Open, desk: Desk) -> None:
    before = desk.state.event.questions
    sheet = opened("questions")
    press(Key.Key_Down, Alt)
    press(Key.Key_Return)
    press(Key.Key_A, Ctrl)
    QTest.keyClicks(focus(), "Sample question")
    press(Key.Key_Return, Ctrl)
    assert not sheet.isVisible()
    questions = desk.state.event.questions
    assert [one.id for one in questions][:2] == [before[1].id, before[0].id]
    assert questions[1].text == "Sample question"


def test_tags_and_their_short_forms(opened: Open, desk: Desk) -> None:
    sheet = opened("mandates")
    press(Key.Key_N, Ctrl)
    QTest.keyClicks(focus(), "Sample mission")
    press(Key.Key_Return)
    QTest.keyClicks(focus(), "sample, sm, ")
    press(Key.Key_Return, Ctrl)
    made = desk.state.event.mandates[1]
    assert (made.name, made.aliases) == ("Sample mission", ("sample", "sm"))
    assert "typed after %" in sheet.tags.pages["mandates"].foot.whole


def test_limits(opened: Open, desk: Desk) -> None:
    sheet = opened("limits")
    type_in(sheet.limits.lengths["asker_s"], "2")
    type_in(sheet.limits.lengths["last_s"], "0")
    type_in(sheet.limits.share, "70 %")
    sheet.limits.attribution.setFocus()
    press(Key.Key_Down)
    press(Key.Key_Return, Ctrl)
    settings = desk.state.event.settings
    assert (settings.asker_s, settings.last_s, settings.floor_share) == (120, 0, 0.7)
    assert settings.attribution == "none"


@pytest.mark.parametrize("typed", ["101", "half", "", "1" * 9])
def test_a_wrong_percentage_is_said(opened: Open, typed: str) -> None:
    sheet = opened("limits")
    type_in(sheet.limits.share, typed)
    press(Key.Key_Tab)
    assert said(sheet) == f"“{typed}” is not a percentage from 0 to 100: type 60."


def test_rules_on_limits_are_said_in_the_sheet(opened: Open, desk: Desk) -> None:
    sheet = opened("limits")
    type_in(sheet.limits.lengths["wrap_up_s"], "0:30")
    press(Key.Key_Return, Ctrl)
    assert said(sheet) == (
        "The last signal comes after the first one, both within an hour of the end."
    )


# --- for everybody -------------------------------------------------------------------------


def test_one_act_and_its_undo(opened: Open, desk: Desk, bridge: Bridge) -> None:
    before = desk.state.event
    sheet = opened()
    type_in(sheet.segments.title, "Sample")
    type_in(sheet.event_form.title, "Sample event")
    press(Key.Key_Return, Ctrl)
    assert desk.state.event.title == "Sample event"
    bridge.undo()
    assert desk.state.event == before


def test_every_field_has_a_name(opened: Open) -> None:
    sheet = opened()
    for kind in (RowList, QComboBox, Button):
        assert all(one.accessibleName() for one in sheet.findChildren(kind))
    assert all(one.text() for one in sheet.findChildren(QCheckBox))
    assert all(page.accessibleName() for page in sheet.pages.values())


def test_lists_keep_qt_s_contract(opened: Open) -> None:
    sheet = opened()
    pages = list(sheet.findChildren(ItemsPage))
    testers = [QAbstractItemModelTester(page.list.rows) for page in pages]
    for page in pages:
        page.add_item()
        page.move_to(page.items[-1].id, 0)
        page.remove_item()
    assert len(testers) == 7


def test_the_wheel_changes_nothing(opened: Open) -> None:
    sheet = opened("limits")
    combo = sheet.limits.attribution
    before = combo.currentIndex()
    spot = QPointF(combo.rect().center())
    wheel = QWheelEvent(
        spot,
        combo.mapToGlobal(spot),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(combo, wheel)
    assert combo.currentIndex() == before
