"""From one session to the next: Home, a concept note, a template, the trash of the system."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from moderator.app.console import Console
from moderator.core.intents import ChangePlan, Next
from moderator.journal.sessions import Home
from moderator.qt.actions import Act
from moderator.qt.dialogs.home import HomeSheet
from moderator.qt.dialogs.plan import PlanSheet
from moderator.qt.dialogs.ready import ReadySheet
from moderator.qt.kit import Button
from moderator.qt.note.sheet import NoteSheet
from moderator.samples import bundled_event
from tests.app.conftest import Hand, Laptop

NOTE = Path(__file__).parents[1] / "intake" / "concept-note.txt"


@pytest.fixture(autouse=True)
def own_trash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The trash of the system, on the disk of the test (freedesktop.org's place for it)."""
    folder = tmp_path / "data"
    folder.mkdir()
    monkeypatch.setenv("XDG_DATA_HOME", str(folder))
    return folder / "Trash"


def home_of(console: Console) -> HomeSheet:
    assert console.door.sheet is not None
    return console.door.sheet


def note_sheet(console: Console) -> NoteSheet:
    front = console.door.front
    assert front is not None
    (sheet,) = front.findChildren(NoteSheet)
    return sheet


def drop(on: QWidget, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none, spot = Qt.KeyboardModifier.NoModifier, on.rect().center()
    QApplication.sendEvent(on, QDragEnterEvent(spot, copy, data, left, none))
    QApplication.sendEvent(on, QDropEvent(QPointF(spot), copy, data, left, none))


# --- Home ------------------------------------------------------------------------------------


def test_home_shows_where_each_session_stands(laptop: Laptop) -> None:
    console = laptop.starts()
    laptop.window(console).bridge.act(Next())
    assert laptop.window(console).may_leave()
    laptop.window(console).do[Act.HOME].trigger()
    (line,) = home_of(console).list.rows._rows
    assert line.spoken.startswith(f"{bundled_event().title}, ● Running since ")
    assert "open in this window" in line.spoken


def test_a_session_is_put_away_and_opened_again_from_home(laptop: Laptop) -> None:
    console = laptop.starts()
    laptop.window(console).do[Act.LEAVE].trigger()
    assert console.window is None
    assert home_of(console).isVisible()
    (path,) = laptop.sessions()
    with Home(laptop.folder).open_session(path) as session:
        assert session.entries  # nobody holds it any more
    home_of(console).open_button.click()
    assert laptop.window(console).isVisible()
    assert console.door.sheet is None


def test_home_begins_each_kind_of_session(laptop: Laptop, hand: Hand, qtbot: QtBot) -> None:
    console = laptop.starts()
    laptop.window(console).do[Act.LEAVE].trigger()
    home_of(console).begin["bundled_wanted"].click()
    assert laptop.window(console).bridge.state.event == bundled_event()
    laptop.window(console).do[Act.HOME].trigger()
    hand.clicks("Cancel")
    home_of(console).begin["blank_wanted"].click()
    qtbot.waitUntil(lambda: hand.done)
    assert hand.read == ["The plan"]
    assert not laptop.window(console).bridge.state.event.segments
    assert len(laptop.sessions()) == 3


def test_a_file_is_opened_from_home(laptop: Laptop, hand: Hand, tmp_path: Path) -> None:
    path = tmp_path / "elsewhere.moderator"
    Home(laptop.folder).create(path=path).close()
    console = laptop.starts()
    laptop.window(console).do[Act.LEAVE].trigger()
    hand.chooses(path)
    home_of(console).begin["file_wanted"].click()
    assert console.path == path


def test_the_plan_of_a_session_is_used_again(laptop: Laptop) -> None:
    console = laptop.starts()
    bridge = laptop.window(console).bridge
    bridge.act(Next())
    bridge.act(ChangePlan(replace(bridge.state.event, venue="Sample hall"), bridge.state.event))
    assert laptop.window(console).may_leave()
    laptop.window(console).do[Act.HOME].trigger()
    home_of(console).template_button.click()
    state = laptop.window(console).bridge.state
    assert not state.run.started
    assert state.event.venue == "Sample hall"
    assert state.event.segments == bundled_event().segments
    assert state.event.day is None
    assert len(laptop.sessions()) == 2


def test_a_session_without_a_plan_is_used_again(laptop: Laptop) -> None:
    """As one is whose program was ended before it had written the plan."""
    bare = Home(laptop.folder).create("Sample")
    bare.close()
    console = laptop.starts(bare.path)
    laptop.window(console).do[Act.HOME].trigger()
    home_of(console).template_button.click()
    assert console.path is not None
    assert console.path != bare.path
    assert laptop.window(console).bridge.state.event.addressees


def test_a_session_in_the_system_s_trash_comes_back(laptop: Laptop, own_trash: Path) -> None:
    console = laptop.starts()
    laptop.window(console).do[Act.LEAVE].trigger()
    home = home_of(console)
    (path,) = laptop.sessions()
    before = path.read_bytes()
    home.trash_button.click()
    assert laptop.sessions() == []
    assert any(own_trash.glob("files/*.moderator"))
    assert home.list.rows.rowCount() == 0
    home._take_back()
    assert path.read_bytes() == before
    assert not any(own_trash.glob("*/*"))
    assert home.list.rows.rowCount() == 1


def test_without_a_trash_nothing_is_deleted(laptop: Laptop, own_trash: Path) -> None:
    own_trash.write_text("in the way")
    console = laptop.starts()
    laptop.window(console).do[Act.LEAVE].trigger()
    home = home_of(console)
    home.trash_button.click()
    if home.said:  # this system has another trash for this disk
        pytest.skip("the disk of the tests has a trash of its own")
    assert len(laptop.sessions()) == 1
    assert home.list.rows.rowCount() == 1


def test_a_session_that_another_window_has_is_not_touched(laptop: Laptop) -> None:
    console = laptop.starts()
    laptop.window(console).do[Act.LEAVE].trigger()
    (path,) = laptop.sessions()
    with Home(laptop.folder).open_session(path):
        home_of(console).trash_button.click()
        assert path.exists()
    assert home_of(console).said == ""


# --- a concept note --------------------------------------------------------------------------


def test_a_note_dropped_on_the_window_becomes_a_session(laptop: Laptop) -> None:
    console = laptop.starts()
    drop(laptop.window(console), NOTE)
    note_sheet(console).go()
    state = laptop.window(console).bridge.state
    assert len(state.event.speakers) == 6
    assert state.event.planned_total() == 90 * 60
    assert laptop.window(console).bridge.undo_label == ""  # a session stays what it was made of
    assert len(laptop.sessions()) == 2


def test_a_note_is_dropped_on_home_alone(laptop: Laptop) -> None:
    console = laptop.starts()
    laptop.window(console).do[Act.LEAVE].trigger()
    drop(home_of(console), NOTE)
    note_sheet(console).go()
    assert len(laptop.window(console).bridge.state.event.questions) == 4
    assert console.door.sheet is None


def test_a_note_that_is_cancelled_creates_nothing(laptop: Laptop) -> None:
    console = laptop.starts()
    old = laptop.window(console)
    old.do[Act.FROM_NOTE].trigger()
    sheet = note_sheet(console)
    sheet.read_file(NOTE)
    sheet.reject()
    assert laptop.window(console) is old
    assert len(laptop.sessions()) == 1


def test_a_session_dropped_is_opened(laptop: Laptop, tmp_path: Path) -> None:
    path = tmp_path / "elsewhere.moderator"
    Home(laptop.folder).create(path=path).close()
    console = laptop.starts()
    drop(laptop.window(console), path)
    assert console.path == path


def test_a_table_dropped_goes_to_the_plan(laptop: Laptop, tmp_path: Path) -> None:
    path = tmp_path / "run.csv"
    path.write_text("Segment,Minutes\nSample,5\n")
    console = laptop.starts()
    drop(laptop.window(console), path)
    (plan,) = laptop.window(console).findChildren(PlanSheet)
    assert [one.title for one in plan.segments.items] == ["Sample"]
    plan.done(0)


def test_new_offers_a_note(laptop: Laptop, hand: Hand, qtbot: QtBot) -> None:
    console = laptop.starts()
    hand.clicks("From a concept note")
    hand.clicks("Cancel")
    laptop.window(console).do[Act.NEW_SESSION].trigger()
    qtbot.waitUntil(lambda: hand.done)
    assert hand.read[-1] == "From a concept note"


# --- not ready -------------------------------------------------------------------------------


def test_an_event_that_is_not_ready_begins_all_the_same(laptop: Laptop) -> None:
    console = laptop.starts()
    window = laptop.window(console)
    event = window.bridge.state.event
    window.bridge.act(ChangePlan(replace(event, end=None), event))
    window.do[Act.NEXT].trigger()
    assert window.bridge.state.run.started
    assert window.notices.sentence.startswith("It has begun, though not all is ready. The plan")
    window.do[Act.NEXT].trigger()
    button = next(
        one for one in window.notices.findChildren(Button) if one.label == "Show the ready check"
    )
    button.click()
    (sheet,) = window.findChildren(ReadySheet)
    assert sheet.isVisible()
    sheet.close()
