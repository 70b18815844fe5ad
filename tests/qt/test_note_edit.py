"""The note editor: every field, one act, nothing overwritten that was not touched."""

from collections.abc import Callable, Iterator
from datetime import time

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from moderator.core.event import Attribution
from moderator.core.intents import EditNote, Next
from moderator.core.state import Consent, Kind, NoteBody
from moderator.qt.bridge import Bridge
from moderator.qt.dialogs.acts import EVIDENCE, HISTORY, NOTE
from moderator.qt.dialogs.note_edit import NoteEditor
from moderator.qt.dialogs.note_fields import Combo
from moderator.qt.kit import Button
from moderator.qt.models.note_change import moved, typed_time
from tests.support import START, Session

Opening = Callable[..., NoteEditor]


@pytest.fixture
def open_on(session: Session, bridge: Bridge, qtbot: QtBot) -> Iterator[Opening]:
    made: list[NoteEditor] = []

    def open_it(note: str, page: str = NOTE) -> NoteEditor:
        found = session.state.notes.get(note)
        assert found is not None
        editor = NoteEditor(bridge, found, page)
        editor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        editor.open()
        qtbot.waitExposed(editor)
        made.append(editor)
        return editor

    yield open_it
    for editor in made:
        editor.done(0)
        editor.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def choose(combo: Combo, value: str | None) -> None:
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_Home)
    for _ in range(combo.count()):
        if combo.value == value:
            return
        QTest.keyClick(combo, Qt.Key.Key_Down)
    raise AssertionError(f"{value} cannot be chosen")


def body(session: Session, note: str) -> NoteBody:
    found = session.state.notes.get(note)
    assert found is not None
    return found.body


def test_every_field_is_one_act(session: Session, open_on: Opening) -> None:
    session.at(0)
    session.do(Next())
    session.wait(65)
    note = session.note("Sample")
    acts = len(session.desk.log)
    editor = open_on(note)
    fields = editor.fields
    fields.text.say("Sample, reworded")
    choose(fields.kind, "recommendation")
    choose(fields.question, "q2")
    choose(fields.speaker, "tsongo")
    choose(fields.segment, "framing")
    for name, tag in (
        ("addressees", "un"),
        ("cases", "drc"),
        ("tracks", "track3"),
        ("mandates", "monusco"),
    ):
        QTest.mouseClick(fields.tags[name].switch(tag), Qt.MouseButton.LeftButton)
    choose(fields.operation, "strengthen")
    fields.paragraph.setText("sample paragraph")
    choose(fields.attribution, "none")
    QTest.keyClick(fields.key, Qt.Key.Key_Space)
    QTest.keyClick(fields.text, Qt.Key.Key_Return)
    assert not editor.isVisible()
    assert len(session.desk.log) == acts + 1
    after = body(session, note)
    assert (after.text, after.kind, after.question) == (
        "Sample, reworded",
        Kind.RECOMMENDATION,
        "q2",
    )
    assert (after.speaker, after.segment) == ("tsongo", "framing")
    assert (after.addressees, after.cases) == (("un",), ("drc",))
    assert (after.tracks, after.mandates) == (("track3",), ("monusco",))
    assert (after.operation, after.paragraph) == ("strengthen", "sample paragraph")
    assert (after.attribution, after.key) == (Attribution.NONE, True)


def test_nothing_changed_is_no_act(session: Session, open_on: Opening) -> None:
    note = session.note("Sample")
    acts = len(session.desk.log)
    editor = open_on(note)
    press(editor, "Save")
    assert not editor.isVisible()
    assert len(session.desk.log) == acts


def test_what_was_not_touched_is_not_written_back(session: Session, open_on: Opening) -> None:
    note = session.note("Sample")
    editor = open_on(note)
    session.do(EditNote(note, replace(body(session, note), question="q3", key=True)))
    editor.fields.text.say("Sample, reworded")
    press(editor, "Save")
    after = body(session, note)
    assert (after.text, after.question, after.key) == ("Sample, reworded", "q3", True)


def test_a_note_without_words_is_refused_and_stays_open(session: Session, open_on: Opening) -> None:
    note = session.note("Sample")
    editor = open_on(note)
    editor.fields.text.say(" ")
    press(editor, "Save")
    assert editor.isVisible()
    assert "words" in editor._error.sentence
    assert body(session, note).text == "Sample"


def test_off_the_record_can_be_chosen(session: Session, open_on: Opening) -> None:
    note = session.note("Sample")
    editor = open_on(note)
    QTest.mouseClick(editor.fields.off_record, Qt.MouseButton.LeftButton)
    press(editor, "Save")
    assert note in session.state.notes.sealed


def test_consent_is_asked_of_quotes_alone(session: Session, open_on: Opening) -> None:
    note = session.note("Sample")
    fields = open_on(note).fields
    assert not fields.consent.isVisible()
    choose(fields.kind, "quote")
    assert fields.consent.isVisible()
    choose(fields.consent, "given")
    assert fields.read()["consent"] is Consent.GIVEN


def test_a_corrected_time_takes_what_stood_then(session: Session, open_on: Opening) -> None:
    session.at(0)
    session.do(Next())
    session.wait(420)
    session.do(Next())
    session.wait(60)
    note = session.note("Sample")
    editor = open_on(note)
    assert editor.fields.time.text() == "08:23:00"
    editor.fields.time.setText("8:16:30")
    press(editor, "Save")
    stamp = body(session, note).stamp
    assert (stamp.utc, stamp.segment, stamp.speaker) == (START + 90, "welcome", "brandt")
    assert stamp.elapsed_s == 90


def test_what_is_no_time_is_said(session: Session, open_on: Opening) -> None:
    editor = open_on(session.note("Sample"))
    editor.fields.time.setText("soon")
    press(editor, "Save")
    assert editor.isVisible()
    assert "time of day" in editor._error.sentence
    assert editor.focusWidget() is editor.fields.time


def test_what_has_no_words_is_said_where_they_are_typed(session: Session, open_on: Opening) -> None:
    note = session.note("Sample")
    editor = open_on(note, HISTORY)
    editor.fields.text.say("  ")
    press(editor, "Save")
    assert editor.isVisible()
    assert "needs words" in editor._error.sentence
    assert editor.focusWidget() is editor.fields.text
    assert body(session, note).text == "Sample"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("8:53:20", time(8, 53, 20)),
        ("08.53", time(8, 53)),
        ("0853", time(8, 53)),
        ("24:00:00", None),
        ("8:61", None),
        ("", None),
    ],
)
def test_times_of_day_as_people_type_them(typed: str, meant: time | None) -> None:
    assert typed_time(typed) == meant


def test_a_time_is_of_the_day_that_is_nearest(session: Session) -> None:
    session.at(16 * 3600)  # 00:15 in New York
    note = session.note("Sample")
    stamp = body(session, note).stamp
    assert moved(session.state, stamp, time(23, 55)).t == stamp.t - 20 * 60


def test_evidence_is_found_by_search_and_linked_by_keys(session: Session, open_on: Opening) -> None:
    lesson = session.note("Sample lesson", kind=Kind.LESSON)
    session.note("Sample point")
    wish = session.note("Sample wish", kind=Kind.RECOMMENDATION)
    editor = open_on(wish, EVIDENCE)
    QAbstractItemModelTester(editor.picker.list.rows)
    QTest.keyClicks(editor.picker.field, "/les")
    assert editor.picker.list.rows.rowCount() == 1
    QTest.keyClick(editor.picker.field, Qt.Key.Key_Down)
    QTest.keyClick(editor.picker.list, Qt.Key.Key_Return)
    assert editor.picker.linked == (lesson,)
    press(editor, "Save")
    assert body(session, wish).evidence == (lesson,)


def test_evidence_is_unlinked_by_mouse(session: Session, open_on: Opening) -> None:
    lesson = session.note("Sample lesson", kind=Kind.LESSON)
    wish = session.note("Sample wish", kind=Kind.RECOMMENDATION, evidence=(lesson,))
    editor = open_on(wish, EVIDENCE)
    listed = editor.picker.list
    place = listed.visualRect(listed.rows.index(0)).center()
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)
    press(editor, "Save")
    assert body(session, wish).evidence == ()


def test_history_shows_every_version_with_its_time(session: Session, open_on: Opening) -> None:
    session.at(0)
    note = session.note("Sample one")
    session.wait(61)
    session.do(EditNote(note, replace(body(session, note), text="Sample two")))
    editor = open_on(note, HISTORY)
    rows = editor._versions.rows
    assert [rows.row(at).spoken for at in range(rows.rowCount())] == [
        "08:15:00, Point, unfiled: Sample one",
        "08:16:01, Point, unfiled: Sample two",
    ]


def test_escape_asks_before_words_are_thrown_away(session: Session, open_on: Opening) -> None:
    editor = open_on(session.note("Sample"))
    editor.fields.text.say("Sample, much longer now")
    QTimer.singleShot(0, answering("Go on editing"))
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert editor.isVisible()
    QTimer.singleShot(0, answering("Throw away"))
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert not editor.isVisible()


def test_escape_closes_what_was_only_looked_at(session: Session, open_on: Opening) -> None:
    editor = open_on(session.note("Sample"))
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert not editor.isVisible()


def press(editor: NoteEditor, text: str) -> None:
    button = next(one for one in editor.findChildren(Button) if one.label == text)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def answering(text: str) -> Callable[[], None]:
    def answer() -> None:
        sheet = QApplication.activeModalWidget()
        assert sheet is not None
        next(one for one in sheet.findChildren(Button) if one.label == text).click()

    return answer
