"""Home, by keys alone and by mouse alone, on a shelf that keeps its sessions in memory."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from moderator.qt.dialogs.home import HomeSheet
from moderator.qt.kit import Banner, LineEdit, Sheet
from moderator.qt.models.home import session_lines, standing_words
from moderator.qt.palette import Tone
from moderator.qt.shelf import Listed, NotDone
from moderator.qt.theme import Theme

Key = Qt.Key
Ctrl = Qt.KeyboardModifier.ControlModifier
Alt = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton

BEGAN = datetime(2022, 10, 19, 8, 15, tzinfo=UTC).timestamp()


class MemoryShelf:
    """Keeps sessions in a list; `refuses`: a sentence for whatever is asked next."""

    def __init__(self, sessions: list[Listed]) -> None:
        self.sessions = sessions
        self.refuses = ""

    def listed(self) -> list[Listed]:
        return list(self.sessions)

    def rename(self, uid: str, name: str) -> str:
        self._maybe()
        to = f"/sample/{name}.moderator"
        self._change(uid, uid=to, name=f"{name}.moderator")
        return to

    def archive(self, uid: str, aside: bool) -> None:
        self._maybe()
        self._change(uid, archived=aside)

    def throw_away(self, uid: str) -> Callable[[], None]:
        self._maybe()
        (one,) = [one for one in self.sessions if one.uid == uid]
        self.sessions.remove(one)

        def back() -> None:
            self._maybe()
            self.sessions.append(one)

        return back

    def _maybe(self) -> None:
        why, self.refuses = self.refuses, ""
        if why:
            raise NotDone(why)

    def _change(self, which: str, /, **fields: object) -> None:
        self.sessions = [
            replace(one, **fields) if one.uid == which else one for one in self.sessions
        ]


def listed(number: int, **fields: object) -> Listed:
    one = Listed(
        f"/sample/{number}.moderator",
        f"Sample event {number}",
        f"{number}.moderator",
        date(2022, 10, 19),
        None,
        None,
        BEGAN,
        30,
    )
    return replace(one, **fields)


@pytest.fixture
def shelf() -> MemoryShelf:
    return MemoryShelf(
        [
            listed(0, here=True),
            listed(1, began=BEGAN),
            listed(2, closed=BEGAN, began=BEGAN),
            listed(3, archived=True, title="Sample of last year"),
        ]
    )


@pytest.fixture
def sheet(shelf: MemoryShelf, theme: Theme, qtbot: QtBot) -> HomeSheet:
    made = HomeSheet(shelf)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def press(key: Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifier)


def shown(sheet: HomeSheet) -> list[str]:
    rows = sheet.list.rows
    return [rows.row(at).uid.split("/")[-1] for at in range(rows.rowCount())]


def wrong(sheet: HomeSheet) -> str:
    return next(
        one.sentence
        for one in sheet.findChildren(Banner)
        if one.accessibleName() == "What is wrong"
    )


def names_it(name: str) -> None:
    """Type a name into the dialogue that comes next."""

    def answer() -> None:
        asked = QApplication.activeModalWidget()
        assert isinstance(asked, Sheet)
        field = asked.findChild(LineEdit)
        assert isinstance(field, LineEdit)
        field.selectAll()
        QTest.keyClicks(field, name)
        QTest.keyClick(field, Key.Key_Return)

    QTimer.singleShot(0, answer)


# --- opening and beginning -------------------------------------------------------------------


def test_arrows_and_enter(sheet: HomeSheet, qtbot: QtBot) -> None:
    press(Key.Key_Down)
    press(Key.Key_Down)
    with qtbot.waitSignal(sheet.open_wanted) as asked:
        press(Key.Key_Return)
    assert asked.args == ["/sample/2.moderator"]


def test_a_double_click(sheet: HomeSheet, qtbot: QtBot) -> None:
    spot = sheet.list.visualRect(sheet.list.rows.index(1)).center()
    QTest.mouseClick(sheet.list.viewport(), LEFT, pos=spot)
    with qtbot.waitSignal(sheet.open_wanted) as asked:
        QTest.mouseDClick(sheet.list.viewport(), LEFT, pos=spot)
    assert asked.args == ["/sample/1.moderator"]


def test_a_click_and_the_button(sheet: HomeSheet, qtbot: QtBot) -> None:
    spot = sheet.list.visualRect(sheet.list.rows.index(2)).center()
    QTest.mouseClick(sheet.list.viewport(), LEFT, pos=spot)
    with qtbot.waitSignal(sheet.open_wanted) as asked:
        QTest.mouseClick(sheet.open_button, LEFT)
    assert asked.args == ["/sample/2.moderator"]


@pytest.mark.parametrize(
    ("key", "signal"),
    [
        (Key.Key_I, "note_wanted"),
        (Key.Key_B, "blank_wanted"),
        (Key.Key_G, "bundled_wanted"),
        (Key.Key_O, "file_wanted"),
        (Key.Key_D, "template_wanted"),
    ],
)
def test_every_way_to_begin_has_a_key_and_a_button(
    sheet: HomeSheet, qtbot: QtBot, key: Key, signal: str
) -> None:
    with qtbot.waitSignal(getattr(sheet, signal)):
        press(key, Ctrl)
    button = sheet.begin.get(signal, sheet.template_button)
    with qtbot.waitSignal(getattr(sheet, signal)):
        QTest.mouseClick(button, LEFT)


def test_opening_what_is_open_goes_back_to_it(sheet: HomeSheet) -> None:
    press(Key.Key_Return)
    assert not sheet.isVisible()


def test_alone_it_does_not_end_by_esc(sheet: HomeSheet) -> None:
    press(Key.Key_Escape)
    assert sheet.isVisible()


# --- which are shown -------------------------------------------------------------------------


def test_typing_in_the_list_searches(sheet: HomeSheet) -> None:
    press(Key.Key_C)
    QTest.keyClicks(sheet.search, "losed 2")
    assert sheet.search.text() == "closed 2"
    assert shown(sheet) == ["2.moderator"]
    press(Key.Key_Down)
    assert sheet.list.hasFocus()


def test_nothing_found_is_said(sheet: HomeSheet) -> None:
    sheet.search.setText("elsewhere")
    assert shown(sheet) == []
    assert not sheet.open_button.isEnabled()
    assert "No session has these words" in sheet._empty.label.whole


def test_those_put_aside_are_shown_apart(sheet: HomeSheet) -> None:
    assert shown(sheet) == ["0.moderator", "1.moderator", "2.moderator"]
    sheet.which.choose("aside")
    assert shown(sheet) == ["3.moderator"]


def test_an_empty_shelf_teaches(theme: Theme, qtbot: QtBot) -> None:
    made = HomeSheet(MemoryShelf([]))
    qtbot.addWidget(made)
    made.show()
    assert "Begin one on the left" in made._empty.label.whole
    assert not made.rename_button.isEnabled()


def test_where_a_session_stands_in_words() -> None:
    later = BEGAN + 60
    assert standing_words(listed(1), later) == ("Planned", Tone.NEUTRAL)
    running, tone = standing_words(listed(1, began=BEGAN), later)
    assert running.startswith("● Running since ")
    assert "2022" not in running
    assert tone is Tone.ACCENT
    closed, tone = standing_words(listed(1, began=BEGAN, closed=BEGAN), BEGAN + 10**6)
    assert closed.startswith("✓ Closed 19 Oct 2022 ")
    assert tone is Tone.GOOD


def test_typed_titles_are_searched_without_accents_and_case() -> None:
    lines = session_lines([listed(1, title="Ngô & <b>sample</b>")], "NGO", False, BEGAN)
    assert [line.title for line in lines] == ["Ngô & <b>sample</b>"]
    assert session_lines([listed(1)], "sample elsewhere", False, BEGAN) == []


# --- what is done, and taken back ------------------------------------------------------------


def test_renamed_and_named_back_by_keys(sheet: HomeSheet, qtbot: QtBot) -> None:
    press(Key.Key_Down)
    names_it("geneva")
    press(Key.Key_F2)
    assert "geneva.moderator" in shown(sheet)
    assert sheet.list.current_uid == "/sample/geneva.moderator"
    sheet.activateWindow()
    qtbot.waitUntil(sheet.isActiveWindow)
    press(Key.Key_Z, Ctrl)
    assert shown(sheet) == ["0.moderator", "1.moderator", "2.moderator"]
    assert sheet.said == ""


def test_archived_and_taken_back_by_mouse(sheet: HomeSheet) -> None:
    sheet.list.select(1)
    QTest.mouseClick(sheet.archive_button, LEFT)
    assert shown(sheet) == ["0.moderator", "2.moderator"]
    assert sheet.said == "“Sample event 1” has been archived."
    sheet.which.choose("aside")
    sheet.list.select_uid("/sample/1.moderator")
    assert sheet.archive_button.label == "Take it back"
    QTest.mouseClick(sheet.archive_button, LEFT)
    assert shown(sheet) == ["3.moderator"]


def test_archived_by_keys(sheet: HomeSheet) -> None:
    press(Key.Key_A, Alt)
    assert shown(sheet) == ["1.moderator", "2.moderator"]


def test_thrown_away_and_brought_back(sheet: HomeSheet) -> None:
    press(Key.Key_End)
    press(Key.Key_Delete)
    assert shown(sheet) == ["0.moderator", "1.moderator"]
    assert sheet.said == "“Sample event 2” is in the system's trash."
    press(Key.Key_Z, Ctrl)
    assert sorted(shown(sheet)) == ["0.moderator", "1.moderator", "2.moderator"]


def test_the_session_that_is_open_here_is_not_touched(sheet: HomeSheet, shelf: MemoryShelf) -> None:
    for key in (Key.Key_F2, Key.Key_Delete):
        press(key)
        assert wrong(sheet).startswith("“Sample event 0” is open in this window")
    assert len(shelf.sessions) == 4
    assert not sheet.trash_button.isEnabled()


@pytest.mark.parametrize("key", [Key.Key_Delete, Key.Key_F2])
def test_what_cannot_be_done_is_said(sheet: HomeSheet, shelf: MemoryShelf, key: Key) -> None:
    press(Key.Key_End)
    shelf.refuses = "The system has no trash for “2.moderator”: nothing was deleted."
    if key is Key.Key_F2:
        names_it("geneva")
    press(key)
    assert wrong(sheet) == "The system has no trash for “2.moderator”: nothing was deleted."
    assert len(shown(sheet)) == 3


def test_a_way_back_that_is_gone_is_said(sheet: HomeSheet, shelf: MemoryShelf) -> None:
    press(Key.Key_End)
    press(Key.Key_Delete)
    shelf.refuses = "“2.moderator” is no longer in the trash."
    press(Key.Key_Z, Ctrl)
    assert wrong(sheet) == "“2.moderator” is no longer in the trash."


# --- for everybody ---------------------------------------------------------------------------


def test_everything_has_a_name(sheet: HomeSheet) -> None:
    for one in (sheet.search, sheet.which, sheet.list, *sheet.begin.values()):
        assert one.accessibleName()


def test_the_list_keeps_qt_s_contract(sheet: HomeSheet) -> None:
    QAbstractItemModelTester(sheet.list.rows)
    sheet.search.setText("2")
    sheet.search.setText("")
    sheet.which.choose("aside")
    assert sheet.list.current_uid == "/sample/3.moderator"
