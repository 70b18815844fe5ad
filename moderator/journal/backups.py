"""Generations of a session: whole copies, thinned by age, apart from the session itself.

They are kept by the session's id, not by its name or place, so that they are found again
when the file was renamed or moved, and so that what is erased can be erased from them too.
A copy is made only of bytes that have just been read back from the disk and found to be, to
the last one, those that were checked at opening and written since; so a damaged file never
takes the place of a sound generation.
"""

import re
from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from pathlib import Path
from typing import Final, TypeAlias

from msgspec import Struct

from moderator.core.say import say
from moderator.disk import Disk, temp_of
from moderator.journal.codec import NOTES, Row, Tables
from moderator.journal.errors import Unreadable, Unwritable, called, disk_sentence
from moderator.journal.lines import pack_all, scan
from moderator.journal.session_file import SUFFIX, holds, named, set_apart, stamp

STEP_S: Final = 600.0
"""Seconds of work between two generations."""

AT_LEAST: Final = 10
"""The newest generations, which are kept whatever their age."""

_HOUR: Final = 3600.0
_DAY: Final = 24 * _HOUR
_ALL_FOR: Final = _HOUR
_HOURLY_FOR: Final = _DAY
_DAILY_FOR: Final = 30 * _DAY
_MONTH: Final = 30 * _DAY

Checked: TypeAlias = Callable[[], tuple[bytes, int]]
"""Reads a session file back from the disk and returns it with its number of acts; raises
OSError when it is not what was written there."""

# As text: `re` compiles each when it is first used, and keeps it.
_NAME: Final = r"(\d{8}T\d{6}Z)-(\d{1,9})(?:-\d+)?" + re.escape(SUFFIX)


class Generation(Struct, frozen=True):
    """One copy. `utc`: when it was made; `acts`: how many acts it holds."""

    path: Path
    utc: float
    acts: int


class Backups:
    """The generations of one session, in a folder of their own. Methods raise OSError where
    the disk refuses. Used by one thread at a time."""

    def __init__(self, folder: Path, disk: Disk | None = None) -> None:
        self.folder: Final = folder
        self._disk: Final = disk or Disk()
        self._tried: float | None = None

    def generations(self) -> list[Generation]:
        """All of them, newest first."""
        if not self.folder.is_dir():
            return []
        found = (_generation(path) for path in self._disk.names(self.folder))
        known = (one for one in found if one is not None)
        return sorted(known, key=lambda one: (one.utc, one.acts, one.path.name), reverse=True)

    def maybe(self, now: float, checked: Checked) -> Generation | None:
        """Make a generation if the last attempt was `STEP_S` ago or more; `now` in seconds
        since 1970. None when none was due, or when there was nothing sound and new."""
        if self._tried is not None and abs(now - self._tried) < STEP_S:
            return None
        return self.make(now, checked)

    def make(self, now: float, checked: Checked) -> Generation | None:
        """Make a generation now and thin the older ones; None when the file has no acts or is
        what the newest generation holds already. Raises what `checked` raises."""
        self._tried = now
        data, acts = checked()
        if not acts:
            return None
        older = self.generations()
        if older and older[0].acts == acts and self._disk.read(older[0].path) == data:
            return None
        self._disk.make_private(self.folder.parent)
        self._disk.make_private(self.folder)
        self.remove_temporary()
        made = self._disk.put_new(self.folder / f"{stamp(now)}-{acts}{SUFFIX}", data)
        for one in thinned(self.generations(), now):
            self._disk.remove(one.path)
        return Generation(made, now, acts)

    def tables(self, generation: Generation) -> Tables | None:
        """What a generation holds; None when it fails its check. Raises OSError."""
        found = scan(self._disk.read(generation.path))
        return found.tables if found.whole and not found.tail else None

    def restore(self, generation: Generation, to: Path) -> None:
        """Copy a generation to a new file. Raises `Unreadable` when it fails its check,
        `Unwritable` when there is a file already or the disk refuses."""
        try:
            data = self._disk.read(generation.path)
        except OSError as error:
            raise Unreadable(
                say("The backup {file} cannot be read.", file=called(generation.path))
            ) from error
        found = scan(data)
        if not found.whole or found.tail:
            raise Unreadable(say("The backup {file} is damaged.", file=called(generation.path)))
        if to.exists() or to.is_symlink():
            raise Unwritable(say("There is a file {file} already.", file=called(to)))
        try:
            self._disk.put(to, data)
            self._disk.sync_folder(to.parent)
        except OSError as error:
            raise Unwritable(disk_sentence(error, to)) from error

    def set_apart(self, seal: Collection[str], erase: Collection[str]) -> None:
        """Make every generation keep to what became of notes since: the words of some are
        sealed, those of others removed.

        A note sealed in a generation older than the decision is off the record there too, so
        that a restored session does not undo it. When words are erased, a generation that
        cannot be read, and so not be searched, is removed.
        """
        if not self.folder.is_dir():
            return
        self.remove_temporary()
        marks = [note.encode() for note in (*seal, *erase)]
        for one in self.generations():
            data = self._disk.read(one.path)
            if not any(mark in data for mark in marks):
                continue
            found = scan(data)
            if found.whole and not found.tail:
                self._rewrite(one, found.session, found.tables, seal, erase)
            elif erase:
                self._disk.remove(one.path)
        self._disk.sync_folder(self.folder)

    def _rewrite(
        self,
        one: Generation,
        session: str,
        tables: Tables,
        seal: Collection[str],
        erase: Collection[str],
    ) -> None:
        if not holds(tables, seal, erase):
            return
        notes = tables.get(NOTES, {})
        closed = {
            key: _closed(row) if named(row, "note") in seal else row for key, row in notes.items()
        }
        packed, _ = pack_all(session, set_apart({**tables, NOTES: closed}, seal, erase))
        self._disk.put(one.path, packed)

    def remove_temporary(self) -> None:
        """Remove what a crash left half written; words to be erased may be in it."""
        for one in self._disk.names(self.folder):
            if one.name.startswith(".") and one.suffix == ".tmp":
                self._disk.remove(one)


def id_by_acts(backups: Path, acts: Collection[str], disk: Disk) -> str:
    """The id of the session whose newest generation holds one of some acts; empty when there
    is none. For a file that has lost its own id with its first line."""
    folders = disk.names(backups) if backups.is_dir() else []
    for folder in folders:
        generations = Backups(folder, disk).generations()
        data = disk.read(generations[0].path) if generations else b""
        if any(act.encode() in data for act in acts):
            return folder.name
    return ""


def _closed(row: Row) -> Row:
    body = row.get("body")
    return {**row, "body": {**body, "off_record": True}} if isinstance(body, dict) else row


def _generation(path: Path) -> Generation | None:
    match = re.fullmatch(_NAME, path.name)
    if match is None or path == temp_of(path):
        return None
    try:
        made = datetime.fromisoformat(match[1])
    except ValueError:
        return None
    return Generation(path, made.timestamp(), int(match[2]))


def thinned(generations: Sequence[Generation], now: float) -> list[Generation]:
    """Those that may go: all of the last hour stay, then the newest of each hour for a day,
    of each day for a month, of each month after that; the newest `AT_LEAST` and the one with
    the most acts stay whatever their age."""
    newest_first = sorted(generations, key=lambda one: one.utc, reverse=True)
    fullest = max(newest_first, key=lambda one: one.acts, default=None)
    kept_slots: set[tuple[float, int]] = set()
    gone = []
    for place, one in enumerate(newest_first):
        slot = _slot(now - one.utc, one.utc, place)
        fresh = slot not in kept_slots
        kept_slots.add(slot)
        if not fresh and place >= AT_LEAST and one is not fullest:
            gone.append(one)
    return gone


def _slot(age: float, utc: float, place: int) -> tuple[float, int]:
    if age <= _ALL_FOR:
        return (0.0, place)
    length = _HOUR if age <= _HOURLY_FOR else _DAY if age <= _DAILY_FOR else _MONTH
    return (length, int(utc // length))
