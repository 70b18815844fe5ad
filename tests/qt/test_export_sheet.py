"""The export dialogue, with an exporter that does as it is told."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from moderator.core.event import Attribution
from moderator.core.state import Kind
from moderator.outcome.material import Rules
from moderator.qt.dialogs.export import ExportSheet
from moderator.qt.exporting import Exporter, Offer, Wish
from moderator.qt.kit import Sheet
from moderator.qt.prefs import Prefs
from moderator.qt.theme import Theme
from tests.support import Session


class Told(Exporter):
    """Remembers what it was asked for; the test says what became of it."""

    def __init__(self) -> None:
        super().__init__()
        self.wishes: list[Wish] = []
        self.there: tuple[str, ...] = ()
        self.cancelled = 0

    def offers(self) -> tuple[Offer, ...]:
        return (Offer("docx", "Word", "to write in"), Offer("pdf", "PDF", "to send"))

    def in_the_way(self, wish: Wish) -> tuple[str, ...]:
        return self.there

    def start(self, wish: Wish) -> None:
        self.wishes.append(wish)

    def cancel(self) -> None:
        self.cancelled += 1


@pytest.fixture
def exporter(qapp: QApplication) -> Told:
    return Told()


@pytest.fixture
def opened() -> list[Path]:
    return []


Make = Callable[..., ExportSheet]


@pytest.fixture
def make(
    exporter: Told, session: Session, theme: Theme, tmp_path: Path, qtbot: QtBot, opened: list[Path]
) -> Make:
    def made(wanted: str = "") -> ExportSheet:
        def opener(path: Path) -> bool:
            opened.append(path)
            return True

        sheet = ExportSheet(exporter, session.state, Prefs(tmp_path), wanted, opener=opener)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(sheet)
        sheet.folder.setText(str(tmp_path))
        sheet.show()
        return sheet

    return made


def press(sheet: Sheet, text: str) -> None:
    buttons = {one.text(): one for one in sheet.findChildren(QAbstractButton) if one.isVisible()}
    buttons[text].click()


def says(sheet: Sheet) -> str:
    return sheet._error.sentence  # the banner is the sheet's own


def answer_next(text: str) -> None:
    def answer() -> None:
        asked = QApplication.activeModalWidget()
        assert isinstance(asked, Sheet)
        press(asked, text)

    QTimer.singleShot(0, answer)


def test_enter_exports_what_is_usual(make: Make, exporter: Told, tmp_path: Path) -> None:
    sheet = make()
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    assert exporter.wishes == [Wish(("docx",), Rules(Attribution.ROLE, "en"), tmp_path)]


def test_a_format_may_be_chosen_beforehand(make: Make, exporter: Told) -> None:
    press(make("pdf"), "Export")
    assert exporter.wishes[0].formats == ("pdf",)


def test_what_was_chosen_is_offered_next_time(make: Make, exporter: Told) -> None:
    sheet = make()
    sheet.formats["pdf"].setChecked(True)
    sheet.language.choose("fr")
    sheet.attribution.choose("none")
    sheet.after.setChecked(True)
    press(sheet, "Export")
    assert exporter.wishes[0].rules == Rules(Attribution.NONE, "fr")
    again = make()
    assert [key for key, box in again.formats.items() if box.isChecked()] == ["docx", "pdf"]
    assert (again.language.current, again.after.isChecked()) == ("fr", True)
    assert again.attribution.current == "role"  # the event's own, which nobody has changed


def test_nothing_starts_without_a_format_or_a_folder(make: Make, exporter: Told) -> None:
    sheet = make()
    sheet.formats["docx"].setChecked(False)
    press(sheet, "Export")
    assert says(sheet) == "Choose at least one format."
    sheet.formats["docx"].setChecked(True)
    sheet.folder.setText("/no/such <b>folder</b>")
    press(sheet, "Export")
    assert says(sheet).startswith("There is no folder “/no/such <b>folder</b>”")
    assert sheet.focusWidget() is sheet.folder
    assert exporter.wishes == []


@pytest.mark.parametrize(("answer", "started"), [("Replace", 1), ("Cancel", 0)])
def test_it_asks_once_before_anything_is_replaced(
    make: Make, exporter: Told, answer: str, started: int
) -> None:
    exporter.there = ("sample.docx",)
    sheet = make()
    answer_next(answer)
    press(sheet, "Export")
    assert len(exporter.wishes) == started


def test_it_says_what_is_being_made_and_where_it_is_then(
    make: Make, exporter: Told, tmp_path: Path, opened: list[Path]
) -> None:
    sheet = make()
    sheet.after.setChecked(True)
    press(sheet, "Export")
    assert sheet.progress.isVisible()
    assert not sheet.export.isEnabled()
    exporter.progressed.emit("pdf", 2, 3)
    assert sheet.status.whole == "Making PDF: 2 of 3…"
    assert (sheet.progress.value(), sheet.progress.maximum()) == (1, 3)
    made = (tmp_path / "sample.docx", tmp_path / "sample.pdf")
    exporter.done.emit(made, "")
    assert sheet.status.whole.startswith("2 files are in the folder")
    assert opened == [made[0]]
    press(sheet, "Open the folder")
    assert opened[-1] == tmp_path
    press(sheet, "Close")
    assert not sheet.isVisible()


def test_what_could_not_be_made_is_said(make: Make, exporter: Told) -> None:
    sheet = make()
    press(sheet, "Export")
    exporter.failed.emit("Nothing was exported: the disk is full; make room.")
    assert says(sheet) == "Nothing was exported: the disk is full; make room."
    assert sheet.export.isEnabled()
    press(sheet, "Export")  # a retry, with the sentence gone
    assert says(sheet) == ""
    assert len(exporter.wishes) == 2


def test_stop_ends_the_export_and_stays(make: Make, exporter: Told) -> None:
    sheet = make()
    press(sheet, "Export")
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert (exporter.cancelled, sheet.isVisible()) == (1, True)
    assert sheet.status.whole == "Stopped: nothing was exported."
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_closing_the_window_stops_it_too(make: Make, exporter: Told) -> None:
    sheet = make()
    press(sheet, "Export")
    sheet.close()
    assert exporter.cancelled == 1


def test_it_says_what_no_export_holds(make: Make, session: Session) -> None:
    session.note("Sample", off_record=True)
    session.note("Sample words", kind=Kind.QUOTE)
    texts = [one.whole for one in make().findChildren(type(make().status))]
    assert "Not in any export: 1 note off the record and 1 quote without consent." in texts


def test_every_control_has_a_name(make: Make) -> None:
    sheet = make()
    for one in (sheet.folder, sheet.progress, sheet.attribution, sheet.language):
        assert one.accessibleName()
    assert sheet.formats["docx"].accessibleDescription() == "to write in"
