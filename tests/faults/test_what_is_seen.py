"""What a person sees of each fault, and the way out of it: the words, the buttons, and what
they do, in the real console on real files."""

import errno
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from moderator.app.console import Console
from moderator.core.intents import AddRequest
from moderator.core.state import Asking
from moderator.journal.lock import machine_id
from moderator.journal.sessions import Home, read_session
from moderator.qt.actions import Act
from moderator.qt.dialogs.sessions import BackupSheet
from moderator.qt.window import Window
from moderator.samples import bundled_event
from tests.app.conftest import Hand, Laptop
from tests.journal.support import FaultyDisk

BUSY_MS = 30_000
"""Milliseconds to wait on a machine whose disk others keep busy."""

KEPT = ": what you do is kept in memory until it can be saved."


def asks(console: Console, name: str) -> None:
    """Somebody raises a hand."""
    assert console.window is not None
    console.window.bridge.act(AddRequest(Asking(name=name)))


def names(console: Console) -> list[str]:
    assert console.window is not None
    return [one.asking.name for one in console.window.bridge.state.floor.arrived()]


def buttons(widget: QWidget) -> dict[str, QAbstractButton]:
    return {
        one.text(): one for one in widget.findChildren(QAbstractButton) if one.isVisibleTo(widget)
    }


def settled(qtbot: QtBot, window: Window) -> None:
    qtbot.waitUntil(lambda: window.status.saved.startswith("● Saved"), timeout=BUSY_MS)


# --- a disk that refuses -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "The disk is full"),
        (errno.EDQUOT, "There is no room left for you on the disk"),
        (errno.EIO, "The disk that holds {} reports an error"),
        (errno.EROFS, "The disk that holds {} can only be read"),
        (errno.EACCES, "{} may not be written"),
        (
            errno.ENODEV,
            "{} is no longer where it was (its folder was renamed, or a disk unplugged)",
        ),
    ],
)
def test_a_refusal_stays_in_sight_with_two_ways_out(
    laptop: Laptop, qtbot: QtBot, number: int, words: str
) -> None:
    disk = FaultyDisk()
    console = laptop.starts(home=Home(laptop.folder, disk))
    window = laptop.window(console)
    settled(qtbot, window)
    disk.write_error = number
    asks(console, "Sample asker")
    qtbot.waitUntil(lambda: bool(window.notices.trouble), timeout=BUSY_MS)
    name = f"“{laptop.sessions()[0].name}”"
    assert window.notices.trouble == words.format(name) + KEPT
    assert window.status.saved == "■ Not saved: 1 act in memory"
    shown = buttons(window.notices)
    assert set(shown) == {"Try again", "Save as…"}  # and none that dismisses it
    shown["Try again"].click()
    qtbot.wait(30)
    assert window.notices.trouble
    disk.heal()
    shown["Try again"].click()
    qtbot.waitUntil(lambda: not window.notices.trouble, timeout=BUSY_MS)
    settled(qtbot, window)
    assert not window.notices.isVisible()


def test_an_unplugged_disk_is_left_by_save_as(
    laptop: Laptop, hand: Hand, qtbot: QtBot, tmp_path: Path
) -> None:
    console = laptop.starts()
    window = laptop.window(console)
    settled(qtbot, window)
    sessions = laptop.folder / "sessions"
    sessions.rename(laptop.folder / "unplugged")
    asks(console, "Sample asker")
    qtbot.waitUntil(lambda: "a disk unplugged" in window.notices.trouble, timeout=BUSY_MS)
    there = tmp_path / "elsewhere.moderator"
    hand.chooses(there)
    buttons(window.notices)["Save as…"].click()
    qtbot.waitUntil(lambda: not window.notices.trouble, timeout=BUSY_MS)
    settled(qtbot, window)
    assert laptop.quits(console)
    assert names(laptop.starts(there)) == ["Sample asker"]


# --- a file that is damaged -----------------------------------------------------------------------


def with_a_backup(laptop: Laptop, qtbot: QtBot) -> Path:
    """A session of three askers, with a copy that holds all of them."""
    first = laptop.starts()
    for name in ("One", "Two", "Three"):
        asks(first, f"Sample {name}")
    laptop.quits(first)
    second = laptop.starts()  # the copy is made at opening
    home = Home(laptop.folder)
    qtbot.waitUntil(lambda: bool(home.newest_backups()), timeout=BUSY_MS)
    laptop.quits(second)
    return laptop.sessions()[0]


def spoil(path: Path, *places: int) -> bytes:
    lines = path.read_bytes().split(b"\n")
    for place in places:
        lines[place] = b"\0" * len(lines[place])
    path.write_bytes(b"\n".join(lines))
    return path.read_bytes()


def takes_what_is_offered(hand: Hand) -> None:
    hand.clicks("Open as a new session")


def test_what_was_lost_is_said_with_the_way_back(laptop: Laptop, hand: Hand, qtbot: QtBot) -> None:
    path = with_a_backup(laptop, qtbot)
    damaged = spoil(path, 3, 4)
    console = laptop.starts()
    old = laptop.window(console)
    told = old.notices.sentence
    assert "is damaged: what follows its last sound line could not be read" in told
    assert names(console) == ["Sample One"]
    # What is left has a copy by now, too: it is newer, and not what is offered.
    qtbot.waitUntil(
        lambda: len(list(laptop.folder.glob("backups/*/*.moderator"))) == 2, timeout=BUSY_MS
    )
    takes_what_is_offered(hand)
    buttons(old.notices)["Backups…"].click()
    qtbot.waitUntil(lambda: hand.done, timeout=BUSY_MS)
    window = laptop.window(console)
    assert window is not old
    assert names(console) == ["Sample One", "Sample Two", "Sample Three"]
    assert window.notices.sentence == ""
    asks(console, "Sample Four")
    settled(qtbot, window)
    kept = sorted(one.name for one in laptop.folder.glob("sessions/*"))
    assert sum("-backup-" in one and one.endswith(".moderator") for one in kept) == 1
    torn = next(one for one in laptop.folder.glob("sessions/*.torn-*"))
    assert path.read_bytes() + torn.read_bytes() == damaged


def test_what_the_backup_could_fill_in_is_said(laptop: Laptop, qtbot: QtBot) -> None:
    path = with_a_backup(laptop, qtbot)
    spoil(path, 2, 3)
    console = laptop.starts()
    assert names(console) == ["Sample One", "Sample Two", "Sample Three"]
    sentence = laptop.window(console).notices.sentence
    assert "2 lines could not be read" in sentence
    assert "2 of them from its newest backup" in sentence
    assert "The file as it was is kept beside it" in sentence
    assert "Backups…" in buttons(laptop.window(console).notices)


def test_a_torn_end_is_said_and_needs_no_way_back(laptop: Laptop, qtbot: QtBot) -> None:
    path = with_a_backup(laptop, qtbot)
    with path.open("ab") as file:
        file.write(b'["0123456789abcdef",5,{"acts":{')
    console = laptop.starts()
    notices = laptop.window(console).notices
    assert "as when the console is stopped while it writes an act" in notices.sentence
    assert set(buttons(notices)) == {"Dismiss"}


def test_a_file_that_cannot_be_read_is_left_for_its_backup(
    laptop: Laptop, hand: Hand, qtbot: QtBot, tmp_path: Path
) -> None:
    path = with_a_backup(laptop, qtbot)
    path.write_bytes(b"\0" * 4096)
    console = laptop.starts(_another(laptop, tmp_path))
    hand.clicks("Close")
    console.open(path)
    assert "holds nothing but zeros, as after a power cut" in hand.read[0]
    assert names(console) == []
    hand.clicks("Backups…")
    takes_what_is_offered(hand)
    console.open(path)
    assert names(console) == ["Sample One", "Sample Two", "Sample Three"]
    assert path.read_bytes() == b"\0" * 4096


def test_where_the_last_session_is_gone_bad_the_new_one_offers_the_way_back(
    laptop: Laptop, hand: Hand, qtbot: QtBot
) -> None:
    path = with_a_backup(laptop, qtbot)
    path.write_bytes(b"")
    console = laptop.starts()
    window = laptop.window(console)
    assert "is empty (0 bytes)" in window.notices.sentence
    assert names(console) == []
    takes_what_is_offered(hand)
    buttons(window.notices)["Backups…"].click()
    qtbot.waitUntil(lambda: hand.done, timeout=BUSY_MS)
    assert names(console) == ["Sample One", "Sample Two", "Sample Three"]


def test_a_file_that_cannot_be_read_and_has_no_backup(
    laptop: Laptop, hand: Hand, tmp_path: Path
) -> None:
    console = laptop.starts(_another(laptop, tmp_path))
    bad = tmp_path / "bad.moderator"
    bad.write_bytes(b"null")
    hand.clicks("Close")
    console.open(bad)
    assert hand.read == ["“bad.moderator” is not a session of this console; it was left as it is."]


def _another(laptop: Laptop, folder: Path) -> Path:
    path = folder / "another.moderator"
    Home(laptop.folder).create(path=path).close()
    return path


# --- going back --------------------------------------------------------------------------------


def test_the_backups_are_there_by_key_and_open_beside_the_session(
    laptop: Laptop, hand: Hand, qtbot: QtBot
) -> None:
    path = with_a_backup(laptop, qtbot)
    before = path.read_bytes()
    console = laptop.starts()
    takes_what_is_offered(hand)
    laptop.window(console).do[Act.BACKUPS].trigger()
    qtbot.waitUntil(lambda: hand.done, timeout=BUSY_MS)
    assert hand.read == ["Backups"]
    assert names(console) == ["Sample One", "Sample Two", "Sample Three"]
    assert laptop.window(console).bridge.state.event.title == bundled_event().title
    assert path.read_bytes() == before
    assert len(laptop.sessions()) == 2


def test_going_back_may_be_given_up(laptop: Laptop, hand: Hand, qtbot: QtBot) -> None:
    with_a_backup(laptop, qtbot)
    console = laptop.starts()
    old = laptop.window(console)
    hand.clicks("Cancel")
    console.choose_backup()
    assert laptop.window(console) is old
    assert len(laptop.sessions()) == 1


def test_a_backup_that_is_damaged_is_said(laptop: Laptop, hand: Hand, qtbot: QtBot) -> None:
    with_a_backup(laptop, qtbot)
    home = Home(laptop.folder)
    console = laptop.starts()
    for one in home.newest_backups():
        spoil(one.path, 2)
    takes_what_is_offered(hand)
    hand.clicks("Close")
    console.choose_backup()
    assert hand.read[-1].startswith("The backup “")
    assert hand.read[-1].endswith("is damaged.")
    assert len(laptop.sessions()) == 1


def test_where_there_is_no_backup_the_sheet_says_when_one_is_made(qapp: QApplication) -> None:
    sheet = BackupSheet([])
    assert not sheet.open_button.isEnabled()
    assert sheet.path is None
    sheet.deleteLater()


# --- a session that may not be written ----------------------------------------------------------


def test_a_newer_session_is_read_and_says_why(laptop: Laptop, qtbot: QtBot) -> None:
    path = with_a_backup(laptop, qtbot)
    newer = path.read_bytes().replace(b'"version":1', b'"version":2')
    path.write_bytes(newer)
    console = laptop.starts()
    window = laptop.window(console)
    assert "written by a newer version of this console" in window.notices.sentence
    assert window.status.saved == "■ Read-only"
    asks(console, "Sample Four")
    assert "open for reading only" in window.status.said
    laptop.quits(console)
    assert path.read_bytes() == newer


def test_a_disk_that_can_only_be_read_opens_for_reading(
    laptop: Laptop, qtbot: QtBot, tmp_path: Path
) -> None:
    class Solid(FaultyDisk):
        def create(self, path: Path) -> int:
            raise OSError(errno.EROFS, "read-only")

    path = with_a_backup(laptop, qtbot)
    console = laptop.starts(path, Home(laptop.folder, Solid()))
    window = laptop.window(console)
    assert "can only be read: it is open for reading only." in window.notices.sentence
    assert names(console) == ["Sample One", "Sample Two", "Sample Three"]
    assert window.status.saved == "■ Read-only"


def test_a_console_that_was_killed_is_said_and_its_lock_taken_over(
    laptop: Laptop, qtbot: QtBot
) -> None:
    path = with_a_backup(laptop, qtbot)
    path.with_name(f"{path.name}.lock").write_text(
        '{"pid": 4194305, "host": "h", "machine": "m", "boot": "the boot before", '
        '"started": "1", "opened": 1.0}'.replace('"m"', f'"{machine_id()}"')
    )
    console = laptop.starts()
    assert "was not closed properly last time" in laptop.window(console).notices.sentence
    asks(console, "Sample Four")
    settled(qtbot, laptop.window(console))
    assert len(read_session(path)[0]) == 5
