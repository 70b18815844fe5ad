"""The console as a program: which session it opens, and what it asks before it leaves one.

The real console on real files; a hand on a timer presses the buttons of its dialogues.
"""

import errno
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from moderator.app.console import Console
from moderator.core.event import Event
from moderator.core.intents import AddRequest, ChangePlan, Next
from moderator.core.state import Asking
from moderator.desk import Change
from moderator.journal.sessions import Home, Unusable
from moderator.qt import prefs
from moderator.qt.actions import Act
from moderator.qt.dialogs.export import ExportSheet
from moderator.qt.dialogs.home import HomeSheet
from moderator.qt.kit import Button, Sheet
from moderator.qt.language import tr
from moderator.samples import bundled_event
from tests.app.conftest import Hand, Laptop
from tests.journal.support import FaultyDisk

FULL = "The disk is full: what you do is kept in memory until it can be saved."


def title(console: Console) -> str:
    assert console.window is not None
    return console.window.bridge.state.event.title


def asks(console: Console, name: str) -> Change | None:
    """Somebody raises a hand."""
    assert console.window is not None
    return console.window.bridge.act(AddRequest(Asking(name=name)))


def names(console: Console) -> list[str]:
    assert console.window is not None
    return [one.asking.name for one in console.window.bridge.state.floor.arrived()]


def saved(console: Console) -> str:
    assert console.window is not None
    return console.window.status.saved


def said(console: Console) -> str:
    assert console.window is not None
    return console.window.status.said


def elsewhere(laptop: Laptop, folder: Path) -> Path:
    """An empty session that lies outside the console's own folder."""
    path = folder / "sample.moderator"
    Home(laptop.folder).create(path=path).close()
    return path


# --- which session ---------------------------------------------------------------------------


def test_the_first_start_opens_the_bundled_event(laptop: Laptop, qtbot: QtBot) -> None:
    console = laptop.starts()
    assert title(console) == bundled_event().title
    assert laptop.window(console).isVisible()
    assert len(laptop.sessions()) == 1
    qtbot.waitUntil(lambda: saved(console).startswith("● Saved"))


def test_later_starts_come_back_to_where_one_was(laptop: Laptop) -> None:
    first = laptop.starts()
    asks(first, "Sample asker")
    assert laptop.quits(first)
    assert names(laptop.starts()) == ["Sample asker"]
    assert len(laptop.sessions()) == 1


def test_a_session_asked_for_is_opened_and_remembered(laptop: Laptop, tmp_path: Path) -> None:
    first = laptop.starts(elsewhere(laptop, tmp_path))
    asks(first, "Sample asker")
    laptop.quits(first)
    assert names(laptop.starts()) == ["Sample asker"]
    assert laptop.sessions() == []


def test_a_session_asked_for_and_missing_is_said(laptop: Laptop, tmp_path: Path) -> None:
    console = laptop.console()
    with pytest.raises(Unusable, match=r"There is no file “missing\.moderator”"):
        console.start(tmp_path / "missing.moderator")
    assert console.window is None


def test_where_the_last_session_cannot_be_read_a_new_one_is_begun(laptop: Laptop) -> None:
    laptop.quits(laptop.starts())
    path = laptop.sessions()[0]
    path.write_bytes(b"Sample bytes of another program")
    second = laptop.starts()
    assert title(second) == bundled_event().title
    notice = laptop.window(second).notices.sentence
    assert "A new session was begun; that file is kept." in notice
    assert path.read_bytes() == b"Sample bytes of another program"


def test_a_new_blank_session_begins_in_its_plan(laptop: Laptop, hand: Hand, qtbot: QtBot) -> None:
    console = laptop.starts()
    old = laptop.window(console)
    hand.clicks("Blank")
    hand.clicks("Cancel")
    old.do[Act.NEW_SESSION].trigger()
    qtbot.waitUntil(lambda: hand.done)
    assert hand.read[-1] == "The plan"
    assert laptop.window(console) is not old
    assert not laptop.window(console).bridge.state.event.segments
    assert len(laptop.sessions()) == 2


def test_a_new_session_that_is_cancelled_changes_nothing(laptop: Laptop, hand: Hand) -> None:
    console = laptop.starts()
    old = laptop.window(console)
    for answer in ("Cancel", ""):
        hand.clicks(answer)
        console.new()
    assert laptop.window(console) is old
    assert len(laptop.sessions()) == 1


def test_a_file_is_chosen_and_opened(laptop: Laptop, hand: Hand, tmp_path: Path) -> None:
    path = elsewhere(laptop, tmp_path)
    console = laptop.starts()
    hand.chooses(path)
    laptop.window(console).do[Act.OPEN_SESSION].trigger()
    assert title(console) == ""


def test_a_file_that_is_no_session_leaves_the_person_where_they_were(
    laptop: Laptop, hand: Hand, tmp_path: Path
) -> None:
    path = tmp_path / "sample.txt"
    path.write_text("Sample words, but no session")
    console = laptop.starts()
    old = laptop.window(console)
    hand.clicks("Close")
    console.open(path)
    assert "“sample.txt”" in hand.read[0]
    assert laptop.window(console) is old
    assert asks(console, "Sample asker") is not None
    assert path.read_text() == "Sample words, but no session"


def test_a_recent_session_is_opened_again(laptop: Laptop, hand: Hand, qtbot: QtBot) -> None:
    console = laptop.starts()
    asks(console, "Sample asker")
    hand.clicks("The bundled event")
    console.new()
    assert names(console) == []
    hand.does(_opens_the_last)
    laptop.window(console).do[Act.HOME].trigger()
    qtbot.waitUntil(lambda: hand.done)
    assert hand.read[-1] == "Home"
    assert len(laptop.sessions()) == 2
    assert names(console) == ["Sample asker"]


def _opens_the_last(home: HomeSheet) -> None:
    home.list.select(1)
    home.open_button.click()


def test_what_is_asked_is_not_cut_short_in_the_frame(laptop: Laptop, hand: Hand) -> None:
    console = laptop.starts()
    hand.clicks("Cancel")
    console.new()
    assert hand.read == ["What should the new session begin with?"]
    assert hand.titles == [QApplication.applicationDisplayName()]


# --- a session that somebody else has --------------------------------------------------------


def test_a_second_console_may_read_and_cannot_write(laptop: Laptop, hand: Hand) -> None:
    first = laptop.starts()
    asks(first, "Sample asker")
    assert laptop.window(first).may_leave()  # it is on the disk
    before = laptop.sessions()[0].read_bytes()
    hand.clicks("Open for reading")
    second = laptop.starts()
    bridge = laptop.window(second).bridge
    assert "is open in another window" in hand.read[0]
    assert names(second) == ["Sample asker"]
    for refused in (bridge.act(Next()), asks(second, "Sample latecomer"), bridge.undo()):
        assert refused is None
        assert said(second) == "▲ This session is open for reading only, so nothing can be changed."
    assert saved(second) == "■ Read-only"
    laptop.window(second).save_as()
    assert "so it cannot be saved elsewhere" in said(second)
    assert laptop.quits(second)
    assert laptop.sessions()[0].read_bytes() == before


def test_a_second_console_that_is_cancelled_opens_nothing(laptop: Laptop, hand: Hand) -> None:
    laptop.starts()
    hand.clicks("Cancel")
    assert laptop.starts().window is None


def test_a_lock_of_another_computer_is_broken_only_by_a_person(laptop: Laptop, hand: Hand) -> None:
    first = laptop.starts()
    asks(first, "Sample asker")
    laptop.quits(first)
    path = laptop.sessions()[0]
    path.with_name(f"{path.name}.lock").write_text(
        '{"pid": 1, "host": "sample-laptop", "machine": "elsewhere", "boot": "elsewhere", '
        '"started": "1", "opened": 1.0}'
    )
    hand.clicks("Nobody has it open: take it over")
    second = laptop.starts()
    assert "on another computer, “sample-laptop”" in hand.read[0]
    assert names(second) == ["Sample asker"]
    assert asks(second, "Another sample asker") is not None


# --- a disk that refuses ---------------------------------------------------------------------


def full(laptop: Laptop, qtbot: QtBot) -> tuple[Console, FaultyDisk]:
    """A console whose disk has refused an act."""
    disk = FaultyDisk()
    console = laptop.starts(home=Home(laptop.folder, disk))
    window = laptop.window(console)
    qtbot.waitUntil(lambda: saved(console).startswith("● Saved"))
    disk.write_error = errno.ENOSPC
    asks(console, "Sample asker")
    qtbot.waitUntil(lambda: bool(window.notices.trouble))
    return console, disk


def test_a_full_disk_is_said_until_it_takes_the_acts_again(laptop: Laptop, qtbot: QtBot) -> None:
    console, disk = full(laptop, qtbot)
    window = laptop.window(console)
    assert window.notices.isVisible()
    assert window.notices.trouble == FULL
    assert saved(console) == "■ Not saved: 1 act in memory"
    assert window.isWindowModified()
    assert asks(console, "Another sample asker") is not None
    qtbot.waitUntil(lambda: saved(console) == "■ Not saved: 2 acts in memory")
    disk.heal()
    window.notices.retry_wanted.emit()
    qtbot.waitUntil(lambda: not window.notices.trouble)
    assert saved(console).startswith("● Saved")
    assert not window.isWindowModified()
    laptop.quits(console)
    assert names(laptop.starts()) == ["Sample asker", "Another sample asker"]


def test_closing_asks_while_acts_are_only_in_memory(
    laptop: Laptop, hand: Hand, qtbot: QtBot
) -> None:
    console, disk = full(laptop, qtbot)
    for answer in ("Stay", ""):
        hand.clicks(answer)
        assert not laptop.window(console).close()
    assert hand.read == ["1 act is not on the disk yet. Close all the same?"] * 2
    assert names(console) == ["Sample asker"]
    disk.heal()
    assert laptop.quits(console)


def test_who_says_so_loses_what_the_disk_refuses(laptop: Laptop, hand: Hand, qtbot: QtBot) -> None:
    console, _ = full(laptop, qtbot)
    hand.clicks("Close without saving")
    assert laptop.quits(console)
    assert names(laptop.starts()) == []


def test_another_session_does_not_push_unsaved_acts_aside(
    laptop: Laptop, hand: Hand, qtbot: QtBot, tmp_path: Path
) -> None:
    path = elsewhere(laptop, tmp_path)
    console, disk = full(laptop, qtbot)
    old = laptop.window(console)
    hand.clicks("Stay")
    console.open(path)
    hand.clicks("Blank")
    hand.clicks("Stay")
    console.new()
    assert laptop.window(console) is old
    assert names(console) == ["Sample asker"]
    assert len(laptop.sessions()) == 1
    disk.heal()


def test_the_session_goes_on_in_another_file(
    laptop: Laptop, hand: Hand, qtbot: QtBot, tmp_path: Path
) -> None:
    console, disk = full(laptop, qtbot)
    window = laptop.window(console)
    disk.heal()
    there = tmp_path / "sample copy"
    hand.chooses(there)
    window.save_as()
    qtbot.waitUntil(lambda: not window.notices.trouble)
    assert there.with_suffix(".moderator").exists()
    assert not there.exists()
    laptop.quits(console)
    assert names(laptop.starts()) == ["Sample asker"]
    assert len(laptop.sessions()) == 1


def test_another_place_that_cannot_be_written_is_said_and_nothing_is_lost(
    laptop: Laptop, hand: Hand, qtbot: QtBot, tmp_path: Path
) -> None:
    console, disk = full(laptop, qtbot)
    window = laptop.window(console)
    hand.chooses(tmp_path / "sample.moderator")
    window.save_as()
    assert "Nothing is lost: choose another place." in window.notices.sentence
    assert window.notices.trouble == FULL
    assert names(console) == ["Sample asker"]
    disk.heal()


def test_a_backup_that_cannot_be_made_does_not_deny_what_is_saved(
    laptop: Laptop, qtbot: QtBot
) -> None:
    laptop.quits(laptop.starts())
    backups = laptop.folder / "backups"
    if backups.exists():
        backups.rename(laptop.folder / "moved")
    backups.write_text("in the way")
    second = laptop.starts()
    window = laptop.window(second)
    qtbot.waitUntil(lambda: "a backup could not be made" in window.notices.trouble)
    assert "Not saved" not in saved(second)
    asks(second, "Sample asker")
    qtbot.waitUntil(lambda: saved(second).startswith("● Saved"))
    assert laptop.quits(second)


# --- the window's own words ------------------------------------------------------------------


def test_a_title_with_the_mark_of_what_is_not_saved_is_shown_whole(laptop: Laptop) -> None:
    console = laptop.starts()
    bridge = laptop.window(console).bridge
    bridge.act(ChangePlan(Event(title="<b>Sample</b> & [*]"), bridge.state.event))
    # Two of Qt's marks are shown as one, and the last stands for what is not saved.
    assert laptop.window(console).windowTitle() == "<b>Sample</b> & [*][*][*]"


# --- exporting -------------------------------------------------------------------------------


def test_the_review_exports_this_session(laptop: Laptop, qtbot: QtBot) -> None:
    console = laptop.starts()
    window = laptop.window(console)
    window.do[Act.VIEW_REVIEW].trigger()
    pdf = next(one for one in window.review.todo.findChildren(Button) if one.label == "PDF")
    pdf.click()
    (sheet,) = window.findChildren(ExportSheet)
    assert sheet.isVisible()
    assert [key for key, box in sheet.formats.items() if box.isChecked()] == ["pdf"]
    sheet.reject()
    assert laptop.quits(console)


# --- the language of the screen ---------------------------------------------------------------


def test_another_language_is_spoken_at_once_and_nothing_is_lost(
    laptop: Laptop, qtbot: QtBot
) -> None:
    console = laptop.starts()
    asks(console, "Sample asker")
    first = laptop.window(console)
    first.show_view("notes")
    first.notes.composer.edit.say("Sample text, half written")
    console.prefs.put(prefs.SCREEN_LANGUAGE, "fr")
    second = laptop.window(console)
    assert tr("Close") == "Fermer"
    assert (second.view, names(console)) == ("notes", ["Sample asker"])
    assert second.notes.composer.edit.text() == "Sample text, half written"
    assert second.bridge.undo(second) is not None
    assert names(console) == []
    assert asks(console, "Another sample asker") is not None
    assert laptop.quits(console)
    assert names(laptop.starts()) == ["Another sample asker"]


def test_a_dialogue_in_which_it_was_chosen_is_not_torn_away(laptop: Laptop, qtbot: QtBot) -> None:
    console = laptop.starts()
    first = laptop.window(console)
    sheet = Sheet("Sample", first)
    sheet.open()
    console.prefs.put(prefs.SCREEN_LANGUAGE, "fr")
    console.prefs.put(prefs.SCREEN_LANGUAGE, "en")
    console.prefs.put(prefs.SCREEN_LANGUAGE, "fr")
    assert laptop.window(console) is first
    sheet.accept()
    assert laptop.window(console) is not first
    assert tr("Close") == "Fermer"


def test_home_alone_is_shown_anew_in_another_language(laptop: Laptop, qtbot: QtBot) -> None:
    console = laptop.starts()
    assert console.put_away()
    first = console.door.sheet
    console.prefs.put(prefs.SCREEN_LANGUAGE, "fr")
    assert console.door.sheet is not None
    assert console.door.sheet is not first
