"""The notes on the screen: list, search, coverage, grid, and what can be done to a note."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QMainWindow, QMenu, QWidget
from pytestqt.qtbot import QtBot

from moderator.core.intents import DeleteNote, Next
from moderator.core.state import Consent, Kind, NoteBody, Stamp
from moderator.journal.drafts import Drafts
from moderator.qt.actions import Act, Actions
from moderator.qt.bridge import Bridge
from moderator.qt.delegates.note_row import units
from moderator.qt.kit import Button
from moderator.qt.models.coverage import cards
from moderator.qt.models.notes import (
    Names,
    NoteRow,
    NoteRows,
    NoteSearch,
    cell_query,
    found_ranges,
    question_query,
)
from moderator.qt.panels.notes import NotesPanel
from moderator.qt.theme import Scheme, Theme
from tests.support import Session


class Hand:
    """The panel in a window that does what the real one does: show every change."""

    def __init__(self, session: Session, bridge: Bridge, theme: Theme, qtbot: QtBot) -> None:
        self.session, self.bridge = session, bridge
        self.window = QMainWindow()
        self.actions = Actions(self.window)
        self.drafts = Drafts(None)
        self.panel = NotesPanel(bridge, self.actions, theme, self.drafts)
        self.window.setCentralWidget(self.panel)
        self.window.resize(430, 700)
        bridge.changed.connect(self._changed)
        bridge.read.connect(self.panel.show_reading)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()

    def close(self) -> None:
        """Gone at once: a theme that changes is felt by every window that lingers."""
        self.window.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _changed(self) -> None:
        self.panel.show_state(self.bridge.state, self.bridge.reading())

    @property
    def shown(self) -> list[str]:
        rows = self.panel.list.rows
        return [self.row(place).text for place in range(rows.rowCount())]

    def row(self, place: int) -> NoteRow:
        row = self.panel.list.rows.row(place)
        assert isinstance(row, NoteRow)
        return row

    @property
    def cards(self) -> list[str]:
        return [card.card.title for card in self.panel.strip.cards]

    def press_card(self, place: int) -> None:
        QTest.mouseClick(self.panel.strip.cards[place], Qt.MouseButton.LeftButton)

    def key(
        self,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key, modifier)

    def select(self, note: str) -> None:
        self.panel.list.setFocus()
        self.panel.list.select_uid(note)

    def search(self, text: str) -> None:
        self.actions[Act.SEARCH].trigger()
        QTest.keyClicks(self.panel.search.field, text)


@pytest.fixture
def at(session: Session, bridge: Bridge, theme: Theme, qtbot: QtBot) -> Iterator[Hand]:
    made = Hand(session, bridge, theme, qtbot)
    yield made
    made.close()


CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


# --- what a row says -----------------------------------------------------------------------


def test_a_row_says_all_that_a_note_is(session: Session) -> None:
    note = session.note(
        "Sample",
        kind=Kind.RECOMMENDATION,
        question="q2",
        speaker="tsongo",
        cases=("drc",),
        tracks=("track2",),
        addressees=("un", "missions"),
        mandates=("monusco",),
        operation="strengthen",
        key=True,
    )
    row = Names(session.state.event).row(session.state.notes.open[note], 2)
    assert row.context == (
        "Claudine Tsongo · Q2 · DR Congo · track 2 · to UN agencies, Permanent Missions"
        " · strengthen MONUSCO · rests on 2 notes"
    )
    assert row.spoken == f"08:00, Recommendation, {row.context}, key message: Sample"


def test_a_quote_says_how_its_consent_stands(session: Session) -> None:
    note = session.note("Sample", kind=Kind.QUOTE, consent=Consent.ASKED)
    row = Names(session.state.event).row(session.state.notes.open[note])
    assert row.consent == "Consent: asked"


def test_off_the_record_says_that_it_is_never_exported(session: Session) -> None:
    note = session.note("Sample", kind=Kind.LESSON, off_record=True)
    row = Names(session.state.event).row(session.state.notes.sealed[note])
    assert (row.kind, row.context) == ("Off the record", "never exported · Lesson · unfiled")


def test_rows_are_made_anew_only_where_something_changed(session: Session) -> None:
    first, second = session.note("Sample one"), session.note("Sample two")
    rows = NoteRows()
    before = rows.rows(session.state)
    session.do(DeleteNote(first))
    after = rows.rows(session.state)
    assert [row.uid for row in after] == [second]
    assert after[0] is before[1]


def test_a_search_lets_go_of_what_was_erased(session: Session) -> None:
    note = session.note("Sample secret")
    search = NoteSearch()
    assert search.find("secret", session.state).ids == frozenset({note})
    session.do(DeleteNote(note))
    search.refresh(session.state)
    index = search._index
    assert index is not None
    assert len(index) == 0


def test_found_words_are_placed_in_the_text_as_it_was_written() -> None:
    assert found_ranges("Ngô and NGO", ("ngo",)) == [(0, 3), (8, 3)]
    assert found_ranges("straße", ("strasse",)) == [(0, 6)]
    assert found_ranges("Sample", ()) == []
    assert units("a😀b") == 4


def test_what_asks_for_a_question_or_a_cell(session: Session) -> None:
    event = session.state.event
    assert question_query(event, "q3") == "!3"
    assert question_query(event, None) == "!0"
    assert cell_query(event, "un", "drc", case=True) == "/recommendation >un #drc"
    assert cell_query(event, "missions", "unama", case=False) == "/recommendation >missions %unama"


# --- the list ------------------------------------------------------------------------------


def test_notes_stand_in_the_order_they_began(at: Hand) -> None:
    QAbstractItemModelTester(at.panel.list.rows)
    at.session.note("Sample one")
    at.session.wait(5)
    at.session.note("Sample two", kind=Kind.LESSON)
    assert at.shown == ["Sample one", "Sample two"]
    assert at.panel.count.whole == "2"


def test_an_empty_list_teaches(at: Hand) -> None:
    assert "Ctrl+N" in at.panel._empty.label.whole
    assert not at.panel.list.isVisible()


def test_the_list_follows_the_newest_unless_one_has_scrolled_up(at: Hand) -> None:
    for number in range(40):
        at.session.note(f"Sample {number}")
    bar = at.panel.list.verticalScrollBar()
    assert bar.value() == bar.maximum()
    bar.setValue(0)
    at.session.note("Sample last")
    assert bar.value() == 0
    at.panel.list.to_end()
    at.session.note("Sample after")
    assert bar.value() == bar.maximum()


def test_delete_needs_no_question_and_can_be_undone(at: Hand) -> None:
    note = at.session.note("Sample one")
    at.select(note)
    at.key(Qt.Key.Key_Delete)
    assert at.shown == []
    at.bridge.undo()
    assert at.shown == ["Sample one"]


def test_delete_is_for_the_list_alone(at: Hand) -> None:
    note = at.session.note("Sample one")
    at.select(note)
    at.panel.composer.begin()
    at.actions[Act.DELETE].trigger()
    assert at.shown == ["Sample one"]


def test_a_note_goes_off_the_record_and_back_by_key(at: Hand) -> None:
    note = at.session.note("Sample one")
    at.select(note)
    at.key(Qt.Key.Key_O, CONTROL | SHIFT)
    assert note in at.session.state.notes.sealed
    assert at.row(0).off_record
    at.key(Qt.Key.Key_O, CONTROL | SHIFT)
    assert note in at.session.state.notes.open


def test_the_same_key_is_the_composers_elsewhere(at: Hand) -> None:
    at.select(at.session.note("Sample one"))
    at.panel.composer.begin()
    at.key(Qt.Key.Key_O, CONTROL | SHIFT)
    assert at.panel.composer.draft.off_record
    assert not at.session.state.notes.sealed


def test_a_note_becomes_a_key_message_by_key_and_no_longer_by_mouse(at: Hand) -> None:
    note = at.session.note("Sample one")
    at.select(note)
    at.key(Qt.Key.Key_K, CONTROL | SHIFT)
    assert at.session.state.notes.open[note].body.key
    box = at.panel.list.delegate.box(at.row(0), at.panel.list.viewport().width())
    star = next(item for item in box.items if item.part)
    place = star.rect.center().toPoint()
    QTest.mouseClick(at.panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not at.session.state.notes.open[note].body.key


def test_enter_and_f2_open_the_editor(at: Hand) -> None:
    note = at.session.note("Sample one")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_F2):
        at.select(note)
        at.key(key)
        editor = QApplication.activeModalWidget()
        assert isinstance(editor, QDialog)
        editor.reject()


def answering(text: str) -> Callable[[], None]:
    def answer() -> None:
        sheet = QApplication.activeModalWidget()
        assert isinstance(sheet, QWidget)
        button = next(one for one in sheet.findChildren(Button) if one.label == text)
        button.click()

    return answer


def test_erasing_asks_once_and_is_for_good(at: Hand) -> None:
    note = at.session.note("Sample one")
    at.select(note)
    QTimer.singleShot(0, answering("Keep the note"))
    at.actions[Act.ERASE].trigger()
    assert at.shown == ["Sample one"]
    QTimer.singleShot(0, answering("Erase for good"))
    at.panel.acts.erase(note)
    assert at.session.state.notes.get(note) is None
    assert at.bridge.undo() is None


def test_the_menu_holds_everything(at: Hand) -> None:
    note = at.session.note("Sample one", kind=Kind.QUOTE)
    menu = at.panel.acts.menu(note)
    texts = [action.text().split("\t")[0] for action in menu.actions() if action.text()]
    assert texts == [
        "Edit…",
        "Take off the record",
        "Key message",
        "Kind",
        "Guiding question",
        "Consent",
        "What it rests on…",
        "Use as evidence for…",
        "Delete",
        "Erase for good…",
    ]
    choose(menu, "Consent", "Given")
    choose(menu, "Guiding question", "Q2")
    body = at.session.state.notes.open[note].body
    assert (body.consent, body.question) == (Consent.GIVEN, "q2")


def choose(menu: QMenu, sub: str, text: str) -> None:
    inner = next(one.menu() for one in menu.actions() if one.text() == sub)
    assert isinstance(inner, QMenu)
    next(one for one in inner.actions() if one.text().startswith(text)).trigger()


def test_the_menu_opens_by_key_and_by_mouse(at: Hand) -> None:
    note = at.session.note("Sample one")
    at.select(note)
    asked: list[str] = []
    at.panel.list.menu.disconnect(at.panel.acts.show_menu)
    at.panel.list.menu.connect(lambda uid, _place: asked.append(uid))
    at.panel.list.customContextMenuRequested.emit(QPoint(20, 20))
    at.panel.list.customContextMenuRequested.emit(QPoint(20, 5000))
    assert asked == [note, note]


def test_a_note_is_used_as_evidence_for_a_recommendation(at: Hand) -> None:
    point = at.session.note("Sample point")
    wish = at.session.note("Sample recommendation", kind=Kind.RECOMMENDATION)
    sheet = at.panel.acts.use_as_evidence(point)
    assert sheet.picker.list.rows.rowCount() == 1
    sheet.picker.list.opened.emit(wish)
    sheet.accept()
    assert at.session.state.notes.open[wish].body.evidence == (point,)


def test_many_notes_are_searched_in_place(at: Hand) -> None:
    body = NoteBody("Sample", Stamp(0.0, 0.0))
    for number in range(60):
        at.session.note(f"Sample {number}", kind=Kind.LESSON if number % 3 else body.kind)
    at.search("/les 5")
    assert at.panel.search._count.whole == f"{len(at.shown)} found"
    assert at.shown == [f"Sample {n}" for n in range(60) if n % 3 and "5" in str(n)]


# --- searching -----------------------------------------------------------------------------


def test_search_uses_the_tokens_and_escape_clears_it(at: Hand) -> None:
    at.session.note("Sample one", kind=Kind.LESSON, question="q2")
    at.session.note("Sample two", question="q2")
    at.panel.composer.begin()
    at.key(Qt.Key.Key_F, CONTROL)
    QTest.keyClicks(at.panel.search.field, "!2 /les")
    assert at.shown == ["Sample one"]
    assert at.panel.count.whole == "1 of 2"
    at.key(Qt.Key.Key_Escape)
    assert at.shown == ["Sample one", "Sample two"]
    assert not at.panel.search.isVisible()


def test_enter_goes_on_to_what_was_found(at: Hand) -> None:
    at.session.note("Sample one")
    at.search("one")
    at.key(Qt.Key.Key_Return)
    assert at.panel.list.hasFocus()
    assert at.panel.list.current_uid


def test_what_was_found_holds_still_and_is_marked(at: Hand) -> None:
    for number in range(40):
        at.session.note(f"Sample {number}")
    at.search("sample")
    bar = at.panel.list.verticalScrollBar()
    bar.setValue(bar.maximum())
    was = bar.value()
    at.session.note("Sample more")
    assert bar.value() == was
    assert not at.panel.list.grab().isNull()


def test_nothing_found_says_how_to_go_back(at: Hand) -> None:
    at.session.note("Sample one")
    at.search("nothing of the kind")
    assert "Esc" in at.panel._empty.label.whole


# --- coverage ------------------------------------------------------------------------------


def test_a_card_shows_its_notes_and_takes_those_to_come(at: Hand) -> None:
    at.session.note("Sample one", question="q1")
    at.session.note("Sample two", question="q2")
    at.press_card(1)
    assert at.shown == ["Sample two"]
    assert at.panel.question.words.startswith("What are the key lessons")
    at.panel.composer.begin()
    QTest.keyClicks(at.panel.composer.edit, "Sample three")
    at.key(Qt.Key.Key_Return)
    assert at.shown == ["Sample two", "Sample three"]
    at.press_card(1)
    assert len(at.shown) == 3
    assert at.panel.question.words == ""


def test_notes_without_a_question_have_a_card_of_their_own(at: Hand) -> None:
    at.session.note("Sample one", question="q1")
    assert at.cards == ["Q1", "Q2", "Q3", "Q4"]
    at.session.note("Sample two")
    assert at.cards == ["Q1", "Q2", "Q3", "Q4", "Unfiled"]
    at.press_card(4)
    assert at.shown == ["Sample two"]
    assert at.panel.composer.aim is None


def test_a_key_begins_a_note_on_a_question_and_the_filter_follows(at: Hand) -> None:
    at.session.note("Sample one", question="q1")
    at.press_card(0)
    at.window.setFocus()
    at.key(Qt.Key.Key_3, CONTROL)
    assert at.panel.composer.edit.hasFocus()
    assert at.panel.search.text == "!3"
    assert at.panel.composer.draft.question == "q3"
    assert [card.card.chosen for card in at.panel.strip.cards] == [False, False, True, False]


def test_a_question_number_the_event_does_not_have_begins_a_plain_note(at: Hand) -> None:
    at.actions[Act.NOTE_9].trigger()
    assert at.panel.composer.edit.hasFocus()
    assert at.panel.composer.aim is None


def test_a_starving_question_says_so_in_words(at: Hand) -> None:
    at.session.at(0)
    at.session.do(Next())
    at.session.note("Sample one", question="q4", speaker="brandt")
    at.session.wait(21 * 60)
    at.bridge.tick()
    card = at.panel.strip.cards[3].card
    assert card.starving
    assert card.short[:2] == ("1 note · 21 min quiet", "1 · 21 min quiet")
    assert card.detail == "1 note · 1 speaker · 21 min quiet"


def test_cards_say_nothing_of_quiet_before_the_event(session: Session) -> None:
    assert cards((), None, None) == ()


def test_arrows_move_between_the_cards(at: Hand) -> None:
    at.panel.strip.cards[0].setFocus()
    at.key(Qt.Key.Key_Right)
    assert at.panel.strip.cards[1].hasFocus()
    at.key(Qt.Key.Key_Return)
    assert at.panel.composer.aim == "q2"


def test_wide_shows_the_questions_in_full_and_the_grid(at: Hand) -> None:
    at.panel.set_wide(True)
    assert at.panel.side.questions.isVisible()
    assert at.panel.grid.isVisible()
    assert not at.panel.strip.isVisible()
    rows = at.panel.side.questions.rows
    assert rows.rowCount() == 4
    at.panel.side.questions.setFocus()
    at.panel.side.questions.select(2)
    at.key(Qt.Key.Key_Return)
    assert at.panel.composer.aim == "q3"
    at.panel.set_wide(False)
    assert at.panel.strip.isVisible()
    assert not at.panel.grid.isVisible()


# --- the grid ------------------------------------------------------------------------------


def test_a_cell_shows_its_recommendations(at: Hand) -> None:
    at.actions[Act.GRID].trigger()
    assert at.panel.grid.isVisible()
    at.session.note("Sample one", kind=Kind.RECOMMENDATION, addressees=("un",), cases=("drc",))
    at.session.note("Sample two", kind=Kind.RECOMMENDATION)
    cell = at.panel.grid.cells[0, 1]
    assert (cell.cell.says, cell.cell.gap) == ("1", False)
    assert at.panel.grid.cells[1, 1].cell.says == "gap"
    QTest.mouseClick(cell, Qt.MouseButton.LeftButton)
    assert at.shown == ["Sample one"]


def test_arrows_move_within_the_grid(at: Hand) -> None:
    at.panel.set_wide(True)
    at.panel.grid.cells[0, 0].setFocus()
    at.key(Qt.Key.Key_Down)
    at.key(Qt.Key.Key_Right)
    assert at.panel.grid.cells[1, 1].hasFocus()
    at.key(Qt.Key.Key_Return)
    assert at.panel.search.text == "/recommendation >missions #drc"


def test_what_rests_on_nothing_is_counted_and_shown(at: Hand) -> None:
    point = at.session.note("Sample point")
    at.session.note("Sample one", kind=Kind.RECOMMENDATION, evidence=(point,))
    at.session.note("Sample two", kind=Kind.RECOMMENDATION, addressees=("un",))
    at.panel.set_wide(True)
    assert at.panel.grid.orphans.label == "1 without evidence"
    press(at.panel.grid.orphans)
    assert at.shown == ["Sample two"]
    press(at.panel.grid.unaddressed)
    assert at.shown == ["Sample one"]


def press(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


# --- all of it -----------------------------------------------------------------------------


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
@pytest.mark.parametrize("size", [1.0, 2.0])
def test_it_paints_in_both_themes_and_sizes(
    at: Hand, theme: Theme, scheme: Scheme, size: float
) -> None:
    at.session.note("Sample one\nنمونه", kind=Kind.QUOTE, key=True, off_record=True)
    theme.choose(scheme)
    theme.zoom(size)
    for wide in (False, True):
        at.panel.set_wide(wide)
        assert not at.window.grab().isNull()


def test_every_control_has_a_name(at: Hand) -> None:
    at.session.note("Sample one")
    at.panel.set_wide(True)
    nameless = [
        one
        for one in at.panel.findChildren(QAbstractButton)
        if one.isVisible() and not one.accessibleName()
    ]
    assert nameless == []


def test_a_draft_comes_back_with_its_question(at: Hand) -> None:
    at.panel.restore({"text": "Sample", "aim": "q2", "question": "q2"})
    assert at.panel.composer.edit.text() == "Sample"
    assert at.panel.strip.cards[1].card.chosen


def test_where_room_is_short_the_grid_scrolls_and_lies_on_nothing(at: Hand) -> None:
    at.panel.set_wide(False)
    at.actions[Act.GRID].trigger()
    QApplication.processEvents()
    panel = at.panel
    roomy = panel.grid._area.height()
    assert roomy == panel.grid._area.maximumHeight()
    at.window.resize(430, 320)
    QApplication.processEvents()
    assert panel.grid._area.height() < roomy
    composer, grid = panel.composer, panel.grid
    assert composer.height() >= composer.minimumSizeHint().height() - 1
    if grid.orphans.isVisible():
        assert grid.orphans.geometry().top() >= grid._area.geometry().bottom()
    bottom = grid.mapTo(panel, grid.rect().bottomLeft()).y()
    assert composer.mapTo(panel, composer.rect().topLeft()).y() >= bottom
