"""Ctrl+K: everything by its name, from wherever somebody is, and back there."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QWidget

from moderator.core.intents import AddRequest, Dispose, EditNote, Next, WriteNote
from moderator.core.stamp import stamp
from moderator.core.state import Asking, Disposition, NoteBody
from moderator.qt.actions import Act, specs
from moderator.qt.dialogs.commands import CommandPalette
from moderator.qt.models.commands import MOST, CommandRow, Sort
from moderator.qt.plain import unescaped
from moderator.qt.theme import Scheme, Theme
from tests.features.conftest import Person


class Painted(QObject):
    """The widgets of a window that are painted."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.seen: list[QWidget] = []
        for one in window.findChildren(QWidget):
            one.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and isinstance(watched, QWidget):
            self.seen.append(watched)
        return False


def opens(person: Person, text: str = "") -> CommandPalette:
    person.presses("Ctrl+K")
    found = person.window.findChild(CommandPalette)
    assert isinstance(found, CommandPalette)
    assert found.isVisible()
    assert found.field.hasFocus()
    QTest.keyClicks(found.field, text)
    person.settles()
    return found


def rows(palette: CommandPalette) -> list[CommandRow]:
    found = [palette.list.rows.row(at) for at in range(palette.list.rows.rowCount())]
    assert all(isinstance(row, CommandRow) for row in found)
    return [row for row in found if isinstance(row, CommandRow)]


def chosen(palette: CommandPalette) -> CommandRow:
    return rows(palette)[palette.list.currentIndex().row()]


def keeps(person: Person, text: str, **fields: object) -> str:
    body = NoteBody(text=text, stamp=stamp(person.state, person.bridge.reading().now), **fields)  # type: ignore[arg-type]
    change = person.bridge.act(WriteNote(body), person)
    assert change is not None
    return change.entry.id


def asks(person: Person, text: str) -> str:
    change = person.bridge.act(AddRequest(Asking(text=text)), person)
    assert change is not None
    return change.entry.id


def test_every_act_is_there_with_its_key(person: Person) -> None:
    listed = {row.id: row for row in rows(opens(person))}
    offered = {act for act in Act if person.window.do[act].isVisible()} - {Act.PALETTE}
    assert set(listed) == {act.name for act in offered}
    keys = {act.name: spec.keys[0] for _, act, spec in specs()}
    assert all(row.key == keys[row.id] for row in listed.values())
    for row in listed.values():
        said = unescaped(person.window.do[Act[row.id]].text()).removesuffix("…")
        assert row.name == said
        assert row.word == "Act"
        assert said in row.spoken


def test_enter_does_the_act_and_the_focus_is_where_it_was(person: Person) -> None:
    person.window.notes.composer.begin()
    before = QApplication.focusWidget()
    palette = opens(person, "begin: welc")
    person.presses("Return")
    assert not palette.isVisible()
    assert person.sees_running() == person.state.event.segments[0].id
    assert QApplication.focusWidget() is before


def test_an_act_means_what_it_would_have_meant_where_the_focus_was(person: Person) -> None:
    note = keeps(person, "Sample one")
    keeps(person, "Sample two")
    person.window.notes.list.setFocus()
    person.window.notes.list.select_uid(note)
    opens(person, "key message")
    person.presses("Return")
    found = person.state.notes.get(note)
    assert found is not None
    assert found.body.key


def test_esc_closes_and_runs_nothing(person: Person) -> None:
    person.window.notes.composer.begin()
    before, acts = QApplication.focusWidget(), len(person.bridge.state.notes.open)
    palette = opens(person, "next")
    person.presses("Escape")
    assert not palette.isVisible()
    assert QApplication.focusWidget() is before
    assert not person.sees_running()
    assert len(person.bridge.state.notes.open) == acts


def test_ctrl_k_once_more_closes_it(person: Person) -> None:
    palette = opens(person)
    person.presses("Ctrl+K")
    assert not palette.isVisible()


def test_a_click_runs_and_a_click_beside_it_closes(person: Person) -> None:
    palette = opens(person, "take notes")
    place = palette.list.visualRect(palette.list.currentIndex()).center()
    QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    person.settles()
    assert person.window.view == "notes"
    palette = opens(person, "moderate")
    QTest.mouseClick(palette, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert not palette.isVisible()
    assert person.window.view == "notes"


def test_keys_move_and_stop_at_the_ends(person: Person) -> None:
    palette = opens(person)
    last = palette.list.rows.rowCount() - 1
    places = []
    for key in ("Up", "Down", "Down", "PgDown", "PgUp", *["PgDown"] * 20, "Down"):
        person.presses(key)
        places.append(palette.list.currentIndex().row())
    assert places[:5] == [0, 1, 2, 9, 2]
    assert places[-1] == last
    assert not person.sees_running(), "PageDown is the palette's while it is open"
    assert palette.field.hasFocus()
    person.presses("Tab")
    assert palette.field.hasFocus()


def test_what_cannot_be_done_is_grey_says_why_and_does_not_run(person: Person) -> None:
    palette = opens(person, "pause")
    row = chosen(palette)
    assert (row.id, row.usable, row.line) == ("PAUSE", False, "No segment is running.")
    assert "No segment is running." in row.spoken
    person.presses("Return")
    assert palette.isVisible()
    person.presses("Escape", "F8")
    assert chosen(opens(person, "pause")).usable


def test_what_was_used_last_comes_first(person: Person) -> None:
    for text in ("take notes", "moderate"):
        opens(person, text)
        person.presses("Return")
    names = [row.id for row in rows(opens(person))]
    assert names[:2] == ["VIEW_MODERATE", "VIEW_NOTES"]
    assert len(names) == len(set(names))


def test_the_run_of_show_goes_on_while_it_is_open(person: Person) -> None:
    palette = opens(person, "pause")
    assert not chosen(palette).usable
    person.presses("F8")
    assert person.sees_running()
    assert palette.isVisible()
    assert chosen(palette).usable, "what it lists is as new as the window"


def test_a_speaker_leads_to_their_segment(person: Person) -> None:
    palette = opens(person, "habiba")
    assert chosen(palette).sort is Sort.SPEAKER
    person.presses("Return")
    assert person.window.run_of_show.segments.hasFocus()
    assert person.window.run_of_show.segments.current_uid == "sarabi"


@pytest.mark.parametrize("view", ["Alt+1", "Alt+2", "Alt+3"])
def test_a_segment_is_selected_in_the_run_of_show(person: Person, view: str) -> None:
    person.presses(view)
    floor = next(one for one in person.state.event.segments if one.floor)
    palette = opens(person, floor.title)
    place = [row.sort for row in rows(palette)].index(Sort.SEGMENT)
    person.presses(*["Down"] * place, "Return")
    assert person.window.run_of_show.segments.isVisible()
    assert person.window.run_of_show.segments.hasFocus()
    assert person.window.run_of_show.segments.current_uid == floor.id


@pytest.mark.parametrize("view", ["Alt+1", "Alt+2", "Alt+3"])
def test_a_request_is_selected_in_the_queue_also_when_it_is_done_with(
    person: Person, view: str
) -> None:
    person.bridge.act(Next(), person)
    one, other = asks(person, "Sample question of mangoes?"), asks(person, "Sample question two?")
    person.bridge.act(Dispose(one, Disposition.DECLINED), person)
    person.presses(view)
    palette = opens(person, "mango")
    assert chosen(palette).sort is Sort.REQUEST
    person.presses("Return")
    assert person.window.floor.list.hasFocus()
    assert person.window.floor.list.current_uid == one
    opens(person, "question two")
    person.presses("Return")
    assert person.window.floor.list.current_uid == other


@pytest.mark.parametrize("view", ["Alt+1", "Alt+2", "Alt+3"])
def test_a_note_is_shown_in_the_list_also_past_a_search(person: Person, view: str) -> None:
    note = keeps(person, "Sample of élan and water")
    keeps(person, "Sample two")
    person.window.notes.search_for("two")
    person.presses(view)
    palette = opens(person, "elan")
    assert chosen(palette).sort is Sort.NOTE
    person.presses("Return")
    assert person.window.notes.list.hasFocus()
    assert person.window.notes.list.current_uid == note


def test_notes_off_the_record_are_left_to_the_search_of_the_notes(person: Person) -> None:
    note = keeps(person, "Sample xylophone")
    assert not [row for row in rows(opens(person)) if row.sort is Sort.NOTE], "nothing typed"
    person.presses("Escape")
    assert chosen(opens(person, "xylophone")).id == note
    person.presses("Escape")
    kept = person.state.notes.get(note)
    assert kept is not None
    person.bridge.act(EditNote(note, replace(kept.body, off_record=True)), person)
    assert not rows(opens(person, "xylophone"))


def test_of_many_notes_the_first_are_listed(person: Person) -> None:
    for number in range(MOST + 20):
        keeps(person, f"Sample xylophone {number}")
    palette = opens(person, "xylophone")
    assert len(rows(palette)) == MOST
    assert f"The first {MOST} of {MOST + 20}" in palette.foot


def test_a_key_paints_nothing_that_lies_under_it(person: Person) -> None:
    for number in range(40):
        keeps(person, f"Sample xylophone {number}")
    palette = opens(person, "x")
    painted = Painted(person.window)
    for theme in (Scheme.DARK, Scheme.LIGHT):
        Theme.of_app().choose(theme)
        for keys in ("y", "lophone 1", " q", "\b\b\b\b"):
            person.settles()
            painted.seen.clear()
            for key in keys:
                if key == "\b":
                    QTest.keyClick(palette.field, Qt.Key.Key_Backspace)
                else:
                    QTest.keyClicks(palette.field, key)
            person.settles()
            assert palette.field in painted.seen
            assert not [one for one in painted.seen if not palette.isAncestorOf(one)], (theme, keys)


def test_the_model_behaves(person: Person) -> None:
    keeps(person, "Sample one")
    palette = opens(person)
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    tester = QAbstractItemModelTester(palette.list.rows, mode)
    for text in ("s", "sa", "zzz", "", "note", "x"):
        palette.field.setText(text)
    person.presses("Escape")
    assert palette.list.rows.rowCount() == 0, "no text is kept while it is closed"
    tester.deleteLater()


def test_another_window_of_ours_closes_it(person: Person) -> None:
    palette = opens(person, "keys")
    person.presses("Return")
    assert not palette.isVisible()
    modal = QApplication.activeModalWidget()
    assert modal is not None
    assert modal.windowTitle() == "Keys"
    modal.close()


def test_hostile_text_is_plain(person: Person) -> None:
    keeps(person, "Sample <b>zebra</b> &amp; & <img src=x>\nsecond line")
    row = chosen(opens(person, "zebra"))
    assert row.name.startswith("Sample <b>zebra</b> &amp; &")
