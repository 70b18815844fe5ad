"""The run of show from and to a file, on its page of the plan."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from moderator.desk import Desk
from moderator.intake.run_files import read_run_of_show
from moderator.qt.bridge import Bridge
from moderator.qt.dialogs.plan import PlanSheet
from moderator.qt.dialogs.plan.run_files import ProblemsSheet
from moderator.qt.kit import Banner, Button
from moderator.qt.models.run_files import problems_words, row_problem

Key = Qt.Key
Ctrl = Qt.KeyboardModifier.ControlModifier

SOUND = (
    "Segment,Minutes,Speaker,Floor\nOpening,5,Kwakkenbos,\nSample talk,9:30,Sarabi,\nQ&A,20,,yes\n"
)
FAULTY = "Segment,Minutes,Speaker\nOpening,5,\n,3,\nTalk,abc,Nobody Known\nClosing,5,\n"


@pytest.fixture
def sheet(bridge: Bridge, qtbot: QtBot) -> Iterator[PlanSheet]:
    made = PlanSheet(bridge)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.done(0)
    made.deleteLater()


def table(folder: Path, text: str, name: str = "run.csv") -> Path:
    path = folder / name
    path.write_text(text)
    return path


def titles(sheet: PlanSheet) -> list[str]:
    return [one.title for one in sheet.segments.items]


def wrong(sheet: PlanSheet) -> str:
    return next(
        one.sentence
        for one in sheet.findChildren(Banner)
        if one.accessibleName() == "What is wrong"
    )


def answers(label: str, before: object = None) -> None:
    """Answer the list of problems that comes next."""

    def answer() -> None:
        asked = QApplication.activeModalWidget()
        assert isinstance(asked, ProblemsSheet)
        if callable(before):
            before()
        next(one for one in asked.findChildren(Button) if one.label == label).click()

    QTimer.singleShot(0, answer)


def chooses(path: Path) -> None:
    """Type the name of a file into the dialogue that comes next."""

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        name = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(name, QLineEdit)
        name.setText(str(path))
        QTest.keyClick(name, Key.Key_Return)

    QTimer.singleShot(0, answer)


def test_a_table_becomes_the_plan_when_it_is_applied(
    sheet: PlanSheet, desk: Desk, tmp_path: Path
) -> None:
    before = desk.state.event.segments
    sheet.run_files.read(table(tmp_path, SOUND))
    assert titles(sheet) == ["Opening", "Sample talk", "Q&A"]
    assert sheet.segments.foot.whole == "3 segments from “run.csv”. Apply makes them the plan."
    assert desk.state.event.segments == before
    sheet.apply()
    planned = desk.state.event.segments
    assert [one.planned_s for one in planned] == [300, 570, 1200]
    assert planned[2].floor


def test_every_wrong_row_is_named_at_once(sheet: PlanSheet, desk: Desk, tmp_path: Path) -> None:
    found = read_run_of_show(table(tmp_path, FAULTY), desk.state.event)
    problems = ProblemsSheet(tmp_path / "run.csv", found, sheet)
    rows = [problems.list.rows.row(at) for at in range(problems.list.rows.rowCount())]
    assert [one.spoken for one in rows] == [
        "Row 3: It has no title.",
        "Row 4: “abc” is no length or time.",
        "Row 4: Nobody among the speakers is called “Nobody Known”.",
    ]
    QAbstractItemModelTester(problems.list.rows)


def test_nothing_is_taken_over_unless_the_person_says_so(
    sheet: PlanSheet, tmp_path: Path, bridge: Bridge
) -> None:
    before = titles(sheet)
    answers("Cancel")
    sheet.run_files.read(table(tmp_path, FAULTY))
    assert titles(sheet) == before
    answers("Take over the 2 good rows")
    sheet.run_files.read(tmp_path / "run.csv")
    assert titles(sheet) == ["Opening", "Closing"]


def test_a_file_that_was_mended_is_read_again(sheet: PlanSheet, tmp_path: Path) -> None:
    path = table(tmp_path, FAULTY)
    answers("Read it again", lambda: path.write_text(SOUND))
    sheet.run_files.read(path)
    assert titles(sheet) == ["Opening", "Sample talk", "Q&A"]


def test_a_file_that_is_none_is_one_sentence(sheet: PlanSheet, tmp_path: Path) -> None:
    before = titles(sheet)
    sheet.run_files.read(tmp_path / "missing.csv")
    assert wrong(sheet) == "“missing.csv” is not there: nothing was made of it."
    assert titles(sheet) == before


@pytest.mark.parametrize("ending", ["csv", "xlsx", "ics"])
def test_written_and_read_back(sheet: PlanSheet, desk: Desk, tmp_path: Path, ending: str) -> None:
    event = desk.state.event
    path = tmp_path / f"run.{ending}"
    path.write_text("Sample words of before")
    sheet.run_files.write(path, event)
    assert sheet.segments.foot.whole == f"Written to “run.{ending}”."
    back = read_run_of_show(path, event)
    assert [(one.id, one.planned_s, one.speaker) for one in back.segments] == [
        (one.id, one.planned_s, one.speaker) for one in event.segments
    ]
    assert sorted(one.name for one in tmp_path.glob("run*")) == [path.name]


def test_a_calendar_needs_a_start(sheet: PlanSheet, desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "run.ics"
    sheet.run_files.write(path, replace(desk.state.event, day=None))
    assert wrong(sheet).startswith("A calendar needs the event's date")
    assert not path.exists()


def test_a_place_that_cannot_be_written_is_said(
    sheet: PlanSheet, desk: Desk, tmp_path: Path
) -> None:
    sheet.run_files.write(tmp_path / "nowhere" / "run.csv", desk.state.event)
    assert wrong(sheet) == "“run.csv” cannot be written (No such file or directory)."


@pytest.mark.parametrize(("typed", "made"), [("plan", "plan.csv"), ("plan.ics", "plan.ics")])
def test_exported_by_keys(sheet: PlanSheet, tmp_path: Path, typed: str, made: str) -> None:
    chooses(tmp_path / typed)
    QTest.keyClick(sheet.segments.list, Key.Key_E, Ctrl)
    assert (tmp_path / made).exists()


def test_an_export_is_thought_better_of(sheet: PlanSheet) -> None:
    def closes() -> None:
        asked = QApplication.activeModalWidget()
        assert isinstance(asked, QFileDialog)
        asked.reject()

    QTimer.singleShot(0, closes)
    sheet.run_files.export()
    assert sheet.isVisible()
    assert wrong(sheet) == ""


def test_imported_by_keys(sheet: PlanSheet, tmp_path: Path) -> None:
    path = table(tmp_path, SOUND)

    chooses(path)
    QTest.keyClick(sheet.segments.list, Key.Key_I, Ctrl)
    assert titles(sheet) == ["Opening", "Sample talk", "Q&A"]


def test_what_may_be_done_in_words() -> None:
    assert problems_words(1, 1).startswith("1 row cannot be taken over. The other row can")
    assert problems_words(2, 0).startswith("2 rows cannot be taken over, and no row can")
    assert row_problem(0, 0, "the table has no rows.").spoken == "The table: The table has no rows."
