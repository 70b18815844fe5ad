"""The folder of sessions: chosen by the person, never moved unasked, and gone without harm."""

import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from moderator.app.console import Console
from moderator.journal.sessions import Home
from moderator.qt import prefs
from moderator.qt.dialogs.preferences import PreferencesSheet
from moderator.qt.dialogs.preferences.rows import SettingRow
from moderator.samples import bundled_event
from tests.app.conftest import Hand, Laptop


@pytest.fixture
def console(laptop: Laptop) -> Console:
    """A console whose environment says nothing of where sessions are."""
    return started(laptop)


def started(laptop: Laptop, environ: dict[str, str] | None = None) -> Console:
    made = Console(laptop.app, Home(laptop.folder), environ or {})
    laptop.takes(made)
    made.start(None)
    return made


def the_row(console: Console) -> SettingRow:
    assert console.window is not None
    sheet = PreferencesSheet(console.prefs, "SESSIONS", console.window)
    sheet.setModal(False)  # what asks over it is, and the hand answers to that
    sheet.show()
    return sheet.rows[prefs.SESSIONS_FOLDER.key]


def choose(row: SettingRow, folder: Path) -> None:
    row.field.decided.emit(str(folder))


def names(folder: Path) -> set[str]:
    return {one.name for one in folder.glob("*.moderator")}


def listed(console: Console) -> set[Path]:
    return {one.path for one in console._home.recent()}


def test_new_sessions_go_where_the_person_says_and_nothing_is_moved(
    console: Console, laptop: Laptop, tmp_path: Path
) -> None:
    mine = console.path
    folder = tmp_path / "Sample events"
    folder.mkdir(mode=0o755)
    mode = folder.stat().st_mode
    choose(the_row(console), folder)
    assert console.prefs.get(prefs.SESSIONS_FOLDER) == str(folder)
    assert console.path == mine
    assert console.begin(bundled_event())
    assert console.path is not None
    assert console.path.parent == folder
    assert folder.stat().st_mode == mode
    assert listed(console) == {mine, console.path}
    assert laptop.quits(console)
    again = started(laptop)
    assert again._home.sessions == folder


def test_what_is_there_is_asked_about_and_left_when_so_chosen(
    console: Console, laptop: Laptop, tmp_path: Path, hand: Hand
) -> None:
    assert console.begin(bundled_event())
    before = set(laptop.sessions())
    hand.clicks("Leave them there")
    choose(the_row(console), tmp_path)
    assert hand.read == ["1 session is in the folder used until now. What should become of it?"]
    assert set(laptop.sessions()) == before
    assert listed(console) == before


def test_what_is_there_is_moved_when_so_chosen_but_for_what_is_open(
    console: Console, laptop: Laptop, tmp_path: Path, hand: Hand
) -> None:
    first = console.path
    assert console.begin(bundled_event())
    second = console.path
    assert first is not None
    assert second is not None
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    hand.clicks("Move them")
    choose(the_row(console), folder)
    assert names(folder) == {first.name}
    assert laptop.sessions() == [second]
    assert listed(console) == {second, folder / first.name}


def test_who_cancels_keeps_everything_as_it_was(
    console: Console, laptop: Laptop, tmp_path: Path, hand: Hand
) -> None:
    assert console.begin(bundled_event())
    hand.clicks("Cancel")
    row = the_row(console)
    choose(row, tmp_path)
    assert console.prefs.get(prefs.SESSIONS_FOLDER) == ""
    assert console._home.sessions == console._home.own_sessions
    assert row.refused == ""


def test_a_folder_that_cannot_be_written_is_refused_in_its_place(
    console: Console, tmp_path: Path
) -> None:
    row = the_row(console)
    choose(row, tmp_path / "gone")
    assert row.refused.startswith("■ Nothing can be written into ")
    assert console.prefs.get(prefs.SESSIONS_FOLDER) == ""


def test_a_folder_that_is_gone_at_the_start_is_said_and_costs_nothing(
    console: Console, laptop: Laptop, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    choose(the_row(console), folder)
    assert console.begin(bundled_event())
    mine = console.path
    assert laptop.quits(console)
    away = folder.rename(tmp_path / "pocket")
    again = started(laptop)
    assert again.window is not None
    assert again.path is not None
    assert again.path.parent == laptop.folder / "sessions"
    sentence = again.window.notices.sentence
    assert sentence.startswith(f"The folder of sessions, {folder}, cannot be reached.")
    assert not folder.exists()
    assert again.prefs.get(prefs.SESSIONS_FOLDER) == str(folder)
    row = the_row(again)
    assert row.said.whole.startswith("▲ The folder of sessions")
    assert laptop.quits(again)
    away.rename(folder)
    back = started(laptop)
    assert back.window is not None
    assert back.window.notices.sentence == ""
    assert mine in listed(back)


def test_going_back_to_the_default_is_a_choice_like_any_other(
    console: Console, tmp_path: Path
) -> None:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    row = the_row(console)
    choose(row, folder)
    row.default.click()
    assert console.prefs.get(prefs.SESSIONS_FOLDER) == ""
    assert console._home.sessions == console._home.own_sessions


def test_a_stick_that_is_pulled_out_meanwhile_gets_no_twin_on_the_disk(
    console: Console, tmp_path: Path, hand: Hand
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    choose(the_row(console), folder)
    shutil.rmtree(folder)
    hand.clicks("Close")
    assert not console.begin(bundled_event())
    assert not folder.exists()


def test_moderator_home_wins(laptop: Laptop, tmp_path: Path) -> None:
    prefs.Prefs(laptop.folder).put(prefs.SESSIONS_FOLDER, str(tmp_path))
    console = started(laptop, {"MODERATOR_HOME": str(laptop.folder)})
    assert console.path is not None
    assert console.path.parent == laptop.folder / "sessions"
    row = the_row(console)
    assert not row.field.isEnabled()
    assert "MODERATOR_HOME" in row.said.whole


def test_a_rehearsal_is_kept_where_sessions_are(laptop: Laptop, tmp_path: Path) -> None:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    prefs.Prefs(laptop.folder).put(prefs.SESSIONS_FOLDER, str(folder))
    made = Console(laptop.app, Home(laptop.folder), {})
    laptop.takes(made)
    made.rehearse(None, 60.0, None)
    assert made.path is not None
    assert made.path.parent == folder
