"""The desk after the event: three columns that show one reading, and follow every act."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QMainWindow,
    QStyleOptionComboBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from moderator.core.event import Attribution
from moderator.core.intents import CloseSession, DeleteNote, EditNote, MergeNotes, Next
from moderator.core.state import Kind
from moderator.journal.drafts import Drafts
from moderator.qt import prefs
from moderator.qt.actions import Act, Actions
from moderator.qt.bridge import Bridge
from moderator.qt.delegates.todo_row import REMEDY
from moderator.qt.dialogs.merge_with import MergeWithSheet
from moderator.qt.dialogs.note_edit import NoteEditor
from moderator.qt.dialogs.request_edit import RequestSheet
from moderator.qt.dialogs.triage import TriageSheet
from moderator.qt.kit import Button
from moderator.qt.models.todo import Task
from moderator.qt.panels.review import ReviewDesk
from moderator.qt.prefs import Prefs
from moderator.qt.theme import Scheme, Theme
from tests.support import Session


class Hand:
    """The desk in a window that shows every change, as the real one does."""

    def __init__(
        self, session: Session, bridge: Bridge, settings: Prefs, drafts: Drafts, qtbot: QtBot
    ) -> None:
        self.session, self.bridge, self.qtbot = session, bridge, qtbot
        self.window = QMainWindow()
        self.actions = Actions(self.window)
        self.desk = ReviewDesk(bridge, self.actions, settings, drafts)
        self.window.setCentralWidget(self.desk)
        self.window.resize(1280, 640)
        bridge.changed.connect(self._changed)

    def show(self) -> None:
        self.window.show()
        self.qtbot.waitExposed(self.window)
        self.window.activateWindow()
        self.settle()

    def settle(self) -> None:
        self.desk.settle()
        for _ in range(4):
            QApplication.processEvents()

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _changed(self) -> None:
        self.desk.show_state(self.bridge.state, self.bridge.reading())

    @property
    def texts(self) -> list[str]:
        lines = self.desk.preview.list.lines.values()
        return [one.spans[0].text for one in lines if one.note]

    def go_to(self, note: str, section: str = "q1.findings") -> None:
        # A desktop gives the focus back when a dialogue closes; this platform does not.
        self.window.activateWindow()
        QApplication.processEvents()
        lines = self.desk.preview.list
        lines.setFocus()
        lines.select_uid(f"{section}/note:{note}")
        assert lines.current is not None

    def press(self, key: str) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keySequence(focus, key)
        self.settle()

    def sheet(self, kind: type[QWidget]) -> QWidget:
        found = [one for one in self.window.findChildren(kind) if one.isVisible()]
        assert len(found) == 1
        return found[0]


@pytest.fixture
def settings(tmp_path: Path) -> Prefs:
    return Prefs(tmp_path)


@pytest.fixture
def at(
    session: Session, bridge: Bridge, theme: Theme, settings: Prefs, qtbot: QtBot
) -> Iterator[Hand]:
    session.at(0)
    session.do(Next())
    made = Hand(session, bridge, settings, Drafts(None), qtbot)
    yield made
    made.close()


def test_nothing_is_read_before_it_is_looked_at(at: Hand) -> None:
    at.session.note("Sample", question="q1")
    QApplication.processEvents()
    assert at.desk.board is None
    at.show()
    assert at.texts == ["Sample"]


def test_the_document_follows_every_edit(at: Hand) -> None:
    note = at.session.note("Sample", question="q1")
    at.show()
    rows = at.desk.preview.list.rows
    QAbstractItemModelTester(rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    body = at.session.state.notes.open[note].body
    at.session.do(EditNote(note, replace(body, text="Sample, reworded")))
    at.qtbot.waitUntil(lambda: at.texts == ["Sample, reworded"])
    at.session.do(DeleteNote(note))
    at.qtbot.waitUntil(lambda: at.texts == [])


def test_an_act_while_it_reads_is_shown_in_the_end(at: Hand) -> None:
    at.show()
    for n in range(5):
        at.session.note(f"Sample {n}", question="q1")
        at.desk._read()
    at.settle()
    assert at.texts == [f"Sample {n}" for n in range(5)]


def test_what_is_off_the_record_is_counted_and_not_shown(at: Hand) -> None:
    at.session.note("Sample secret", off_record=True)
    at.show()
    said = at.desk.todo.sealed.whole
    assert said == "1 note is off the record. It is not in any export."
    assert at.texts == []


def test_the_remedy_by_button_key_and_menu(at: Hand) -> None:
    at.session.note("Sample")
    at.show()
    todo = at.desk.todo.todos[0]
    assert todo.task is Task.UNFILED
    at.desk.todo.list.setFocus()
    at.desk.todo.list.select(0)
    at.press("Return")
    sheet = at.sheet(TriageSheet)
    assert isinstance(sheet, TriageSheet)
    sheet.reject()
    at.desk.todo.list.pressed.emit(todo.uid, REMEDY)
    at.sheet(TriageSheet).close()


def test_a_remedy_settles_its_row(at: Hand) -> None:
    at.session.note("Sample")
    at.show()
    sheet = at.desk.remedy(at.desk.todo.todos[0])
    assert sheet is not None
    sheet.take(1)
    sheet.accept()
    at.settle()
    assert Task.UNFILED not in [one.task for one in at.desk.todo.todos]
    assert at.texts == ["Sample"]


def test_attribution_is_an_act_that_undo_takes_back(at: Hand) -> None:
    at.show()
    at.desk.todo.rules.choose(Attribution.NAME.value)
    assert at.session.state.event.settings.attribution == "name"
    at.settle()
    assert at.desk.board is not None
    assert at.desk.board.document.attribution is Attribution.NAME
    at.bridge.undo()
    assert at.desk.todo.rules.current == Attribution.ROLE.value
    assert at.session.state.event.settings.attribution == "role"


def test_the_language_is_the_documents_and_is_remembered(at: Hand, settings: Prefs) -> None:
    at.session.note("Sample", key=True)
    at.show()
    at.desk.todo.language.choose("fr")
    at.settle()
    headings = [one.text for one in at.desk.preview.list.lines.values() if one.uid == "#key"]
    assert headings == ["Messages clés"]
    assert settings.get(prefs.LANGUAGE) == "fr"
    settings.put(prefs.LANGUAGE, "en")  # as the export dialogue does
    at.desk.show_reading(at.bridge.reading())
    at.settle()
    assert at.desk.preview.list.lines["#key"].text == "Key messages"


def test_a_session_that_may_only_be_read_keeps_its_rule(
    session: Session, theme: Theme, settings: Prefs, qtbot: QtBot
) -> None:
    bridge = Bridge(session.desk, session.journal, read_only="Only read.")
    made = Hand(session, bridge, settings, Drafts(None), qtbot)
    made.show()
    made.desk.todo.rules.choose(Attribution.NAME.value)
    assert made.desk.todo.rules.current == Attribution.ROLE.value
    made.close()
    bridge.close()


def test_export_is_offered_once_there_is_one(at: Hand) -> None:
    at.actions[Act.EXPORT].setVisible(False)
    at.show()
    word = next(one for one in at.desk.todo.findChildren(Button) if one.label == "Export Word")
    assert not word.isVisible()
    at.actions[Act.EXPORT].setVisible(True)
    assert word.isVisible()
    with at.qtbot.waitSignal(at.desk.export_wanted) as asked:
        QTest.mouseClick(word, Qt.MouseButton.LeftButton)
    assert asked.args == ["docx"]


# --- the lines of the document -------------------------------------------------------------


def test_enter_and_a_click_open_a_line(at: Hand) -> None:
    note = at.session.note("Sample", question="q1")
    at.session.request(text="Sample question?")
    at.session.do(CloseSession())
    at.show()
    at.go_to(note)
    at.press("Return")
    editor = at.sheet(NoteEditor)
    editor.close()
    lines = at.desk.preview.list
    request = next(one for one in lines.lines.values() if one.request)
    place = lines.rows.place(request.uid)
    lines.reveal(place)
    spot = lines.visualRect(lines.rows.index(place)).center()
    QTest.mouseClick(lines.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    at.sheet(RequestSheet).close()


def test_a_line_moves_and_stays_selected(at: Hand) -> None:
    notes = [at.session.note(f"Sample {n}", question="q1") for n in range(3)]
    at.show()
    at.go_to(notes[0])
    at.press("Alt+Down")
    assert at.texts == ["Sample 1", "Sample 0", "Sample 2"]
    at.press("Alt+Down")
    assert at.texts == ["Sample 1", "Sample 2", "Sample 0"]
    said: list[str] = []
    at.bridge.refused.connect(said.append)
    at.press("Alt+Down")
    assert said == ["The note is the last of its section."]
    at.press("Alt+Up")
    assert at.texts == ["Sample 1", "Sample 0", "Sample 2"]
    assert at.desk.preview.list.current is not None
    assert at.desk.preview.list.current.note == notes[0]


def test_moving_in_one_section_leaves_the_others_in_order(at: Hand) -> None:
    for n in range(4):
        at.session.note(f"Sample {n}", question="q1" if n % 2 else "q2")
    at.show()
    last = at.session.state.notes.written()[3].id
    at.go_to(last)
    at.press("Alt+Up")
    assert at.texts == ["Sample 3", "Sample 1", "Sample 0", "Sample 2"]


def test_starring_deleting_and_off_the_record_by_key(at: Hand) -> None:
    note = at.session.note("Sample", question="q1")
    at.show()
    at.go_to(note)
    at.press("Ctrl+Shift+K")
    assert at.session.state.notes.open[note].body.key
    at.press("Ctrl+Shift+O")
    assert note in at.session.state.notes.sealed
    assert at.texts == []


def test_recommendations_merge_and_come_apart(at: Hand) -> None:
    tags = {"kind": Kind.RECOMMENDATION, "addressees": ("un",), "question": "q1"}
    one, other = (at.session.note(f"Sample advice {n}", **tags) for n in (1, 2))
    at.show()
    at.go_to(other, "recommendations.un")
    at.press("Ctrl+Shift+M")
    choosing = at.sheet(MergeWithSheet)
    assert isinstance(choosing, MergeWithSheet)
    choosing.list.opened.emit(one)
    comparing = at.sheet(TriageSheet)
    assert isinstance(comparing, TriageSheet)
    comparing.take(2)
    comparing.accept()
    assert at.session.state.notes.open[other].merged_into == one
    at.settle()
    at.go_to(other, "recommendations.un")
    line = at.desk.preview.list.current
    assert line is not None
    assert line.level == 1
    at.press("Ctrl+Shift+B")
    assert at.session.state.notes.open[other].merged_into is None


def test_the_menu_offers_what_the_keys_do(at: Hand) -> None:
    tags = {"kind": Kind.RECOMMENDATION, "addressees": ("un",), "question": "q1"}
    one, other = (at.session.note(f"Sample advice {n}", **tags) for n in (1, 2))
    at.session.do(MergeNotes(other, one))
    at.show()
    lines = at.desk.preview.list.lines
    texts = {}
    for note in (one, other):
        menu = at.desk.acts.menu(lines[f"recommendations.un/note:{note}"], at.desk)
        assert menu is not None
        texts[note] = [action.text().split("\t")[0] for action in menu.actions()]
        menu.deleteLater()
    assert texts[one][:3] == ["Move up", "Move down", "Merge with…"]
    assert texts[other][:3] == ["Move up", "Move down", "Take apart"]
    assert "Delete" in texts[one]
    assert at.desk.acts.menu(lines["#recommendations"], at.desk) is None


def test_a_section_is_one_choice_away(at: Hand) -> None:
    for n in range(40):
        at.session.note(f"Sample {n}", question="q1", key=True)
    at.show()
    jump = at.desk.preview.jump
    last = jump.count() - 1
    jump.setCurrentIndex(last)
    jump.activated.emit(last)
    assert at.desk.preview.list.current_uid == "#annex"
    assert at.desk.preview.list.hasFocus()


def test_a_section_too_long_for_its_box_ends_in_dots(at: Hand) -> None:
    at.session.note("Sample", question="q1")
    at.show()
    jump = at.desk.preview.jump
    jump.setCurrentIndex(jump.findText("1 ·", Qt.MatchFlag.MatchStartsWith))
    jump.resize(120, jump.height())
    option = QStyleOptionComboBox()
    jump.initStyleOption(option)
    assert option.currentText.startswith("1 ·")
    assert option.currentText.endswith("…")
    assert len(option.currentText) < len(jump.currentText())
    jump.setCurrentIndex(jump.count() - 1)
    jump.initStyleOption(option)
    assert option.currentText == jump.currentText() == "Annex"


# --- the figures ---------------------------------------------------------------------------


def test_charts_keep_their_place_while_their_figures_change(at: Hand) -> None:
    at.session.wait(60)
    at.session.do(CloseSession())
    at.show()
    assert [*at.desk.figures.charts] == ["speaking-time", "plan-actual"]
    first = at.desk.figures.charts["plan-actual"]
    at.session.note("Sample", question="q1")
    at.settle()
    charts = at.desk.figures.charts
    assert {*charts} == {"speaking-time", "notes-over-time", "plan-actual"}
    assert charts["plan-actual"] is first
    tops = [charts[one].y() for one in ("speaking-time", "notes-over-time", "plan-actual")]
    assert tops == sorted(tops)
    before = charts["notes-over-time"]
    at.session.note("Sample", question="q1")
    at.settle()
    assert at.desk.figures.charts["notes-over-time"] is before
    assert "2 at the end" in before.accessibleDescription()


@pytest.mark.parametrize(("ending", "begins"), [("png", b"\x89PNG"), ("svg", b"<?xml")])
def test_a_chart_is_saved_as_a_file(at: Hand, tmp_path: Path, ending: str, begins: bytes) -> None:
    at.session.wait(60)
    at.session.do(CloseSession())
    at.show()
    chart = at.desk.figures.charts["plan-actual"]
    path = tmp_path / f"sample.{ending}"
    assert chart.save_to(path)
    assert path.read_bytes().startswith(begins)


def test_a_chart_that_cannot_be_saved_says_so(at: Hand, tmp_path: Path) -> None:
    at.session.wait(60)
    at.session.do(CloseSession())
    at.show()
    said: list[str] = []
    at.bridge.refused.connect(said.append)
    assert not at.desk.figures.charts["plan-actual"].save_to(tmp_path / "nowhere" / "sample.png")
    assert len(said) == 1
    assert said[0].startswith("sample.png could not be written")


def test_a_gap_of_the_grid_leads_to_what_could_fill_it(at: Hand) -> None:
    at.show()
    cell = at.desk.figures.grid.cells[0, 0]
    assert cell.cell.gap
    QTest.mouseClick(cell, Qt.MouseButton.LeftButton)
    sheet = at.sheet(TriageSheet)
    assert isinstance(sheet, TriageSheet)
    with at.qtbot.waitSignal(at.desk.write_wanted) as written:
        sheet.take(1)
    assert ("addressees", "un") in written.args[0]


def test_a_full_cell_shows_its_notes(at: Hand) -> None:
    tags = {"addressees": ("un",), "cases": ("afghanistan",)}
    at.session.note("Sample", kind=Kind.RECOMMENDATION, **tags)
    at.show()
    with at.qtbot.waitSignal(at.desk.notes_wanted) as asked:
        QTest.mouseClick(at.desk.figures.grid.cells[0, 0], Qt.MouseButton.LeftButton)
    assert asked.args == ["/recommendation >un #afg"]
    QTest.mouseClick(at.desk.figures.grid.orphans, Qt.MouseButton.LeftButton)
    at.sheet(TriageSheet).close()


# --- looks ---------------------------------------------------------------------------------


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
@pytest.mark.parametrize("size", [1.0, 1.4])
def test_nothing_is_cut_off_at_the_smallest_size(
    at: Hand, theme: Theme, scheme: Scheme, size: float
) -> None:
    theme.choose(scheme)
    theme.zoom(size)
    at.session.note("Sample", kind=Kind.RECOMMENDATION)
    at.show()
    at.desk.setSizes([400, 590, 400])
    QApplication.processEvents()
    figures = at.desk.figures
    inner = figures.widget()
    assert inner is not None
    assert inner.width() <= figures.viewport().width()
    for part in (at.desk.todo, at.desk.preview):
        assert part.minimumSizeHint().width() <= part.width()
    assert at.desk.todo.list.height() >= at.desk.todo.height() * 0.3
    assert not at.window.grab().isNull()


def test_every_control_has_a_name(at: Hand) -> None:
    at.session.note("Sample")
    at.show()
    nameless = [
        one
        for one in at.desk.findChildren(QAbstractButton)
        if one.isVisible() and not one.accessibleName()
    ]
    assert nameless == []
    assert at.desk.preview.jump.accessibleName()
    assert at.desk.todo.list.accessibleName()
