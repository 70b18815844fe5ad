"""A session from a concept note: chosen, dropped or pasted, looked over, corrected, created."""

from collections.abc import Iterator
from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from moderator.core.event import MODERATOR, Event
from moderator.intake import Document, Style, event_from, find, pasted, read_document
from moderator.qt.kit import Banner, Button, RowList, Sheet
from moderator.qt.models.sums import sum_words
from moderator.qt.note.marks import Source, field_mark, item_mark, missing_words, sources
from moderator.qt.note.sheet import NoteSheet
from moderator.qt.note.source import SourceText
from moderator.qt.theme import Theme

Key = Qt.Key
Ctrl = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton

NOTE = Path(__file__).parents[1] / "intake" / "concept-note.txt"

SPARSE = """Sample dialogue on sample matters

Speakers:
- Ada Example, director, Sample Institute (online)
- Bo Sample, adviser
"""


class Begins:
    """Takes the event; `refuses` as a disk does that cannot take a session."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.refuses = False

    def __call__(self, event: Event) -> bool:
        if not self.refuses:
            self.events.append(event)
        return not self.refuses


@pytest.fixture
def begins() -> Begins:
    return Begins()


@pytest.fixture
def sheet(begins: Begins, theme: Theme, qtbot: QtBot) -> Iterator[NoteSheet]:
    made = NoteSheet(begins)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    if made.isVisible():
        made.done(0)
    made.deleteLater()


@pytest.fixture
def real(sheet: NoteSheet) -> NoteSheet:
    """The real note, read."""
    sheet.read_file(NOTE)
    return sheet


def review(sheet: NoteSheet):
    assert sheet.review is not None
    return sheet.review


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focus(), key, modifier)


def wrong(sheet: NoteSheet) -> str:
    return next(
        one.sentence
        for one in sheet.findChildren(Banner)
        if one.accessibleName() == "What is wrong"
    )


def lit(sheet: NoteSheet) -> str:
    """The text that is lit in the note."""
    source = review(sheet).source
    if source.lit is None:
        return ""
    lines = source.text.toPlainText().split("\n")
    return "\n".join(lines[source.lit[0] : source.lit[1] + 1])


def answers(label: str, asked: list[str] | None = None) -> None:
    def answer() -> None:
        question = QApplication.activeModalWidget()
        assert isinstance(question, Sheet)
        if asked is not None:
            asked.append(question.accessibleName())
        next(one for one in question.findChildren(Button) if one.label == label).click()

    QTimer.singleShot(0, answer)


def drop(on: QWidget, paths: list[Path]) -> bool:
    """Drop files on a widget, as a desktop does; whether it takes them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(one)) for one in paths])
    data.setText("file:///sample")
    spot, copy = on.rect().center(), Qt.DropAction.CopyAction
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(spot, copy, data, LEFT, none)
    QApplication.sendEvent(on, enter)
    taken = enter.isAccepted()
    if taken:
        event = QDropEvent(QPointF(spot), copy, data, LEFT, none)
        QApplication.sendEvent(on, event)
    return taken


# --- the real note ---------------------------------------------------------------------------


def test_the_real_note_is_created_whole(real: NoteSheet, begins: Begins) -> None:
    press(Key.Key_Return, Ctrl)
    (event,) = begins.events
    assert not real.isVisible()
    assert (event.day, event.start, event.end) == (date(2022, 10, 19), time(8, 15), time(9, 45))
    assert event.zone == "America/New_York"
    assert event.venue.startswith("Permanent Mission of the Kingdom of the Netherlands")
    assert [one.name for one in event.speakers if one.online] == ["Habiba Sarabi"]
    assert len(event.speakers) == 6
    assert all(one.role for one in event.speakers)
    assert event.moderator is not None
    assert event.moderator.name == "Anne Kwakkenbos"
    assert len(event.questions) == 4
    assert event.planned_total() == 90 * 60


def test_enter_goes_through_the_fields_and_accepts_them(real: NoteSheet) -> None:
    form = review(real).event_form
    assert focus() is form.title
    assert form.mark_of("title") == "● line 2 to line 3, at the top of the note"
    assert "Lessons learned" in lit(real)
    press(Key.Key_Return)
    assert form.mark_of("title") == "✓ Accepted, from line 2 to line 3"
    assert focus() is form.day
    assert lit(real).startswith("Date & Time")
    assert form.mark_of("day") == "▲ line 4: The year stands elsewhere in the note."
    for _ in range(3):
        press(Key.Key_Return)
    assert form.mark_of("day") == "✓ Accepted, from line 4"
    press(Key.Key_Return)
    assert lit(real).startswith("Venue")


def test_a_correction_is_marked_as_the_person_s(real: NoteSheet, begins: Begins) -> None:
    form = review(real).event_form
    press(Key.Key_A, Ctrl)
    QTest.keyClicks(focus(), "Sample title")
    assert form.mark_of("title") == "✎ Corrected by you"
    press(Key.Key_Return, Ctrl)
    assert begins.events[0].title == "Sample title"


def test_what_was_not_found_is_empty_and_marked(real: NoteSheet) -> None:
    form = review(real).event_form
    assert form.hosts.text() == ""
    assert form.mark_of("hosts") == "○ Not found in the note"
    form.hosts.setFocus()
    assert lit(real) == ""
    assert review(real).source.place.whole == "This does not come from the note."


def test_each_speaker_is_lit_where_it_stands(real: NoteSheet) -> None:
    press(Key.Key_PageDown, Ctrl)
    assert lit(real).startswith("· Yoka Brandt")
    press(Key.Key_Down)
    assert lit(real).startswith("· Claire Hutchinson")
    line = review(real).speakers.list.rows.row(1)
    assert line.mark == "line 25"


def test_a_question_is_lit_by_mouse(real: NoteSheet) -> None:
    review(real).switch.choose("questions")
    rows = review(real).questions.list
    QTest.mouseClick(rows.viewport(), LEFT, pos=rows.visualRect(rows.rows.index(3)).center())
    assert "What kind of support" in lit(real)
    review(real).switch.choose("tags")
    review(real).tags.turn("mandates")
    review(real).tags.pages["mandates"].list.setFocus()
    assert "UNAMA" in lit(real)


def test_a_speaker_is_added_and_has_a_slot(real: NoteSheet, begins: Begins) -> None:
    press(Key.Key_PageDown, Ctrl)
    press(Key.Key_N, Ctrl)
    QTest.keyClicks(focus(), "Sample Speaker")
    assert review(real).speakers.foot.whole == "✎ Added by you"
    press(Key.Key_Return, Ctrl)
    (event,) = begins.events
    assert len(event.speakers) == 7
    assert "Sample Speaker" in [one.title for one in event.segments]
    assert event.planned_total() == 90 * 60


# --- the run of show -------------------------------------------------------------------------


def test_alternatives_fill_the_event_exactly(real: NoteSheet) -> None:
    run = review(real).run
    floors = []
    for style in Style:
        run.styles.choose(style.value)
        assert sum(one.planned_s for one in run.items) == 90 * 60
        assert review(real).sum.whole == "✓ The segments take 1:30:00 of 1:30:00 exactly."
        floors.append(sum(one.planned_s for one in run.items if one.floor))
    assert floors[1] > floors[0]


def test_a_length_is_edited_and_the_sum_says_it(real: NoteSheet, begins: Begins) -> None:
    review(real).switch.choose("run")
    page = review(real).run.segments
    page.length.setFocus()
    press(Key.Key_A, Ctrl)
    QTest.keyClicks(focus(), "7:30")
    assert review(real).sum.whole == "▲ The segments take 1:32:30 of 1:30:00: 2:30 too long."
    assert real._foot.whole == review(real).sum.whole
    press(Key.Key_Return, Ctrl)
    assert begins.events[0].segments[0].planned_s == 450


def test_what_was_edited_is_replaced_only_when_the_person_says_so(real: NoteSheet) -> None:
    run = review(real).run
    run.segments.length.setText("7:30")
    mine = run.items
    review(real).speakers.remove_item()
    assert run.items == mine
    asked: list[str] = []
    answers("Keep mine", asked)
    run.styles.choose(Style.MORE_FLOOR.value)
    assert asked == ["Replace your run of show?"]
    assert run.items == mine
    assert run.styles.current == Style.EVEN.value
    answers("Replace")
    run.styles.choose(Style.MORE_FLOOR.value)
    assert len(run.items) == len(mine) - 1
    assert not run.touched


def test_proposed_again_on_request(real: NoteSheet) -> None:
    run = review(real).run
    review(real).switch.choose("run")
    run.segments.length.setText("7:30")
    assert run.again.isVisible()
    QTest.mouseClick(run.again, LEFT)
    assert sum(one.planned_s for one in run.items) == 90 * 60


def test_times_that_change_change_the_proposal(real: NoteSheet) -> None:
    form = review(real).event_form
    form.end.setText("9:15")
    assert sum(one.planned_s for one in review(real).run.items) == 60 * 60


@pytest.mark.parametrize(
    ("total", "length", "sentence"),
    [
        (5400, 5400, "✓ The segments take 1:30:00 of 1:30:00 exactly."),
        (5399, 5400, "▲ The segments take 1:29:59 of 1:30:00: 0:01 are in no segment."),
        (5401, 5400, "▲ The segments take 1:30:01 of 1:30:00: 0:01 too long."),
        (600, None, "The segments take 10:00; the event's times are not known."),
    ],
)
def test_the_sum_is_exact(total: int, length: int | None, sentence: str) -> None:
    assert sum_words(total, length)[0] == sentence


# --- a note that says little -----------------------------------------------------------------


def test_a_sparse_note_by_pasting(sheet: NoteSheet, begins: Begins) -> None:
    QApplication.clipboard().setText(SPARSE)
    press(Key.Key_V, Ctrl)
    press(Key.Key_Return, Ctrl)
    form = review(sheet).event_form
    assert form.day.text() == ""
    assert form.mark_of("day") == "▲ Not found in the note"
    assert form.zone.currentText() == ""
    assert form.mark_of("zone") == "▲ Not found in the note"
    assert review(sheet).missing.whole == ("▲ Still empty: the date, the times, guiding questions.")
    assert review(sheet).run.items == ()
    press(Key.Key_Return, Ctrl)
    (event,) = begins.events
    assert (event.day, event.zone, event.segments) == (None, "UTC", ())
    assert [one.online for one in event.speakers] == [True, False]


def test_times_that_are_typed_bring_a_proposal(sheet: NoteSheet) -> None:
    sheet.read_text(SPARSE)
    form = review(sheet).event_form
    form.start.setText("15h")
    form.end.setText("16h30")
    assert sum(one.planned_s for one in review(sheet).run.items) == 90 * 60


def test_what_cannot_be_understood_is_said_and_nothing_is_created(
    real: NoteSheet, begins: Begins
) -> None:
    review(real).event_form.end.setText("late")
    review(real).switch.choose("tags")
    press(Key.Key_Return, Ctrl)
    assert wrong(real) == "“late” is not a time: type 08:15."
    assert focus() is review(real).event_form.end
    assert not begins.events


# --- what is no concept note -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "inside"),
    [
        ("sample.docx", b"PK\x03\x04 not a zip"),
        ("sample.pdf", b"%PDF-1.7 broken"),
        ("sample.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old"),
        ("sample.txt", b""),
        ("sample.bin", b"\x00\x01\x02" * 50),
    ],
)
def test_what_is_no_note_is_one_sentence(
    sheet: NoteSheet, begins: Begins, tmp_path: Path, name: str, inside: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(inside)
    sheet.read_file(path)
    assert name in wrong(sheet)
    assert wrong(sheet).count("\n") == 0
    assert sheet.review is None
    assert not begins.events


def test_a_second_note_that_is_none_leaves_the_first(real: NoteSheet, tmp_path: Path) -> None:
    before = review(real)
    real.read_file(tmp_path / "missing.txt")
    assert "is not there" in wrong(real)
    assert review(real) is before


def test_a_refused_session_keeps_the_review(real: NoteSheet, begins: Begins) -> None:
    begins.refuses = True
    press(Key.Key_Return, Ctrl)
    assert real.isVisible()
    begins.refuses = False
    press(Key.Key_Return, Ctrl)
    assert len(begins.events) == 1


def test_closing_asks_once_where_something_was_corrected(real: NoteSheet) -> None:
    review(real).event_form.venue.setText("Sample hall")
    answers("Keep looking")
    press(Key.Key_Escape)
    assert real.isVisible()
    answers("Discard")
    real.reject()
    assert not real.isVisible()


def test_another_note_begins_anew(real: NoteSheet) -> None:
    QTest.mouseClick(real.other, LEFT)
    assert real.review is None
    assert real.go_button.label == "Read the text"
    real.read_text(SPARSE)
    assert review(real).event_form.title.text() == "Sample dialogue on sample matters"


# --- dropping --------------------------------------------------------------------------------


def test_a_file_is_dropped(sheet: NoteSheet) -> None:
    assert drop(sheet, [NOTE])
    assert review(sheet).event_form.title.text().startswith("Inclusive peace")


def test_text_edits_leave_files_to_the_window(sheet: NoteSheet) -> None:
    drop(sheet.first.text.viewport(), [NOTE])
    assert sheet.first.pasted == ""
    first = review(sheet)
    drop(first.event_form.title, [NOTE])
    assert review(sheet) is not first
    drop(review(sheet).event_form.hosts.viewport(), [NOTE])
    assert review(sheet).event_form.hosts.text() == ""
    assert "file:" not in review(sheet).event_form.title.text()


def test_several_files_at_once_are_not_taken(sheet: NoteSheet) -> None:
    assert not drop(sheet, [NOTE, NOTE])


# --- text is text ----------------------------------------------------------------------------


def test_markup_is_shown_as_it_stands(sheet: NoteSheet) -> None:
    sheet.read_text("<b>Sample</b> &amp; <img src=x>\n\nSpeakers:\n- <i>Ada</i> Example, adviser\n")
    assert "<img src=x>" in review(sheet).source.text.toPlainText()


@given(st.text(max_size=200))
def test_the_numbers_of_lines_hold_for_any_text(theme_of_all: Theme, text: str) -> None:
    document = Document("sample", tuple(pasted(f"Sample\n{text}\nSample end").lines))
    shown = SourceText(document)
    assert shown.text.blockCount() == len(document.lines)


@pytest.fixture(scope="module")
def theme_of_all(qapp: QApplication) -> Theme:
    return Theme.of(qapp)


def test_marks_in_words() -> None:
    document = read_document(NOTE)
    findings = find(document)
    event = event_from(findings)
    known = sources(findings, event)
    assert known[MODERATOR].words == "Anne Kwakkenbos"
    for items in (event.speakers, event.questions, event.cases):
        assert all(one.id in known for one in items)
    assert field_mark(("venue",), {}, False, False, True).text == "○ Not found in the note"
    assert field_mark(("day", "end"), {"day": known["day"]}, False, True, False).tone == "warn"
    assert field_mark(("day",), known, True, True, True).text == "✎ Still empty"
    doubtful = Source(known["day"].passage, "in a sentence", "", "Sample doubt.")
    assert item_mark(doubtful).text == "▲ line 4: Sample doubt."
    assert missing_words(Event()).startswith("▲ Still empty: the title, the date")
    assert missing_words(event) == ""


def test_every_field_has_a_name(real: NoteSheet) -> None:
    for one in real.findChildren(RowList):
        assert one.accessibleName()
    for button in real.findChildren(Button):
        assert button.accessibleName()
    assert review(real).source.text.accessibleName() == "The note"


def test_the_lists_keep_qt_s_contract(real: NoteSheet) -> None:
    run = review(real).run
    QAbstractItemModelTester(run.segments.list.rows)
    for style in reversed(Style):
        run.styles.choose(style.value)
    run.segments.put(())
    run.segments.put(run.items)
