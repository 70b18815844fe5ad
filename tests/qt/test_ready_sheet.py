"""The ready check: what it says, where it leads, and that it never stands in the way."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from moderator.core.event import Event
from moderator.core.intents import ChangePlan
from moderator.core.ready import Machine, ready, with_fallback
from moderator.desk import Desk
from moderator.qt.bridge import Bridge
from moderator.qt.dialogs.plan import PlanSheet
from moderator.qt.dialogs.ready import ReadySheet
from moderator.qt.machine import not_known, power, this_machine
from moderator.qt.models.ready import ready_lines, summary
from moderator.samples import bundled_event
from tests.support import START

Key = Qt.Key

GOOD = Machine(
    free_bytes=10**12,
    utc=START - 900,
    zone="America/New_York",
    battery=0.9,
    plugged=True,
    screens=2,
)


class Laptop:
    """A machine that can be changed; `saves`: how often the session was to be saved elsewhere."""

    def __init__(self) -> None:
        self.machine = GOOD
        self.saves = 0

    def asked(self, _session: Path) -> Machine:
        return self.machine

    def save_as(self) -> None:
        self.saves += 1


@pytest.fixture
def laptop() -> Laptop:
    return Laptop()


@pytest.fixture
def sheet(bridge: Bridge, laptop: Laptop, qtbot: QtBot, tmp_path: Path) -> ReadySheet:
    made = ReadySheet(bridge, tmp_path / "sample.moderator", laptop.save_as, None, laptop.asked)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def uids(sheet: ReadySheet) -> list[str]:
    return [sheet.list.rows.row(at).uid for at in range(sheet.list.rows.rowCount())]


def the_plan(sheet: ReadySheet) -> PlanSheet:
    (plan,) = sheet.findChildren(PlanSheet)
    return plan


def test_the_worst_comes_first(sheet: ReadySheet, laptop: Laptop) -> None:
    assert uids(sheet)[0] == "fallback"
    assert sheet.summary.whole == "Ready; 1 thing is worth a look."
    laptop.machine = replace(GOOD, free_bytes=1000, plugged=False, battery=0.05)
    sheet.refresh()
    assert uids(sheet)[:2] == ["disk", "battery"]
    assert sheet.summary.whole == "2 things are not ready."


def test_enter_leads_to_where_it_is_mended_and_back(sheet: ReadySheet, desk: Desk) -> None:
    focus = QApplication.focusWidget()
    assert focus is sheet.list
    QTest.keyClick(sheet.list, Key.Key_Return)
    plan = the_plan(sheet)
    assert plan.switch.current == "segments"
    chosen = plan.segments.current()
    assert chosen is not None
    person = desk.state.event.person(chosen.speaker)
    assert person is not None
    assert person.online
    plan.segments.detail.setText(with_fallback(chosen.detail, "sample number"))
    plan.apply()
    assert sheet.summary.whole == "Everything that could be looked at is ready."


def test_the_button_in_a_row(sheet: ReadySheet) -> None:
    rect = sheet.list.visualRect(sheet.list.rows.index(0))
    spot = rect.topRight()
    spot.setX(spot.x() - 40)
    spot.setY(spot.y() + 22)
    QTest.mouseClick(sheet.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    plan = the_plan(sheet)
    assert plan.isVisible()
    plan.reject()


def test_a_full_disk_leads_to_another_place(sheet: ReadySheet, laptop: Laptop) -> None:
    laptop.machine = replace(GOOD, free_bytes=1000)
    sheet.refresh()
    sheet.list.select_uid("disk")
    QTest.mouseClick(sheet.go_button, Qt.MouseButton.LeftButton)
    assert laptop.saves == 1


def test_what_leads_nowhere_has_no_button(sheet: ReadySheet, laptop: Laptop) -> None:
    laptop.machine = replace(GOOD, screens=1)
    sheet.refresh()
    sheet.list.select_uid("screen")
    assert not sheet.go_button.isEnabled()


@pytest.mark.parametrize(
    ("event", "check", "page"),
    [
        (Event(), "times", "event"),
        (Event(), "speakers", "speakers"),
        (Event(), "sum", "segments"),
        (Event(), "questions", "questions"),
        (replace(bundled_event(), segments=()), "speakers", "segments"),
    ],
)
def test_where_each_is_mended(event: Event, check: str, page: str) -> None:
    (line,) = [one for one in ready_lines(ready(event, GOOD), ()) if one.uid == check]
    assert (line.page, line.go) == (page, "Open the plan")


def test_what_is_not_known_is_said() -> None:
    unknown = not_known(Machine())
    line = ready_lines((), unknown)[-1]
    assert line.what == (
        "This laptop does not say: "
        "the room on the disk, the laptop's time zone, the battery, the screens."
    )
    assert line.spoken.startswith("Not known")
    assert not_known(GOOD) == ()
    assert not_known(Machine(1, 1.0, "UTC", None, True, 1)) == ()
    assert summary(()) == "Everything that could be looked at is ready."


# --- the machine -----------------------------------------------------------------------------


def supply(folder: Path, name: str, **files: str) -> None:
    (folder / name).mkdir(parents=True)
    for key, text in files.items():
        (folder / name / key).write_text(f"{text}\n")


def test_a_laptop_s_battery(tmp_path: Path) -> None:
    supply(tmp_path, "AC", type="Mains", online="0")
    supply(tmp_path, "BAT0", type="Battery", capacity="57", scope="System")
    supply(tmp_path, "mouse", type="Battery", capacity="3", scope="Device")
    assert power(tmp_path) == (0.57, False)
    (tmp_path / "AC" / "online").write_text("1\n")
    assert power(tmp_path) == (0.57, True)


@pytest.mark.parametrize("capacity", ["", "many", "101", "-3"])
def test_a_battery_that_says_nothing(tmp_path: Path, capacity: str) -> None:
    supply(tmp_path, "BAT0", type="Battery", capacity=capacity)
    assert power(tmp_path) == (None, None)


def test_a_machine_without_such_files(tmp_path: Path) -> None:
    assert power(tmp_path / "nowhere") == (None, None)


def test_this_machine_says_what_it_can(qapp: QApplication, tmp_path: Path) -> None:
    machine = this_machine(tmp_path / "sample.moderator")
    assert machine.free_bytes is not None
    assert machine.free_bytes > 0
    assert machine.screens == 1
    assert machine.utc is not None


# --- for everybody ---------------------------------------------------------------------------


def test_the_list_keeps_qt_s_contract(sheet: ReadySheet, bridge: Bridge, laptop: Laptop) -> None:
    QAbstractItemModelTester(sheet.list.rows)
    bridge.act(ChangePlan(replace(bridge.state.event, segments=()), bridge.state.event))
    laptop.machine = Machine()
    sheet.refresh()
    unknown = uids(sheet).index("unknown")
    assert "sum" in uids(sheet)[:unknown]
    assert "times" in uids(sheet)[unknown:]
