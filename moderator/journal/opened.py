"""A session at work: its entries, its journal, its drafts, and the right to write it.

The one object that the window and the commands hold. It knows no file formats: it only puts
the parts together that do, and takes them apart in the right order when it is closed.
"""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Final

from msgspec.structs import replace

from moderator.core.facts import Entry
from moderator.core.say import say
from moderator.desk import Saving
from moderator.disk import Disk
from moderator.journal.backups import Backups
from moderator.journal.codec import Tables
from moderator.journal.drafts import Drafts, drafts_path
from moderator.journal.errors import Notice, NoticeKind, Unwritable, called, disk_sentence
from moderator.journal.lock import Lock, Locked, acquire
from moderator.journal.session_file import make
from moderator.journal.storage import AppendStorage
from moderator.journal.writer import Writer

_READING: Final = say("This session is open for reading only: what you do here is not saved.")


class ReadOnlyJournal:
    """The journal of a session that may not be written: it takes acts and says that they are
    not saved."""

    def __init__(self, saving: Saving) -> None:
        self._saving = saving
        self._watchers: list[Callable[[Saving], None]] = []

    def append(self, entry: Entry, seal: tuple[str, ...] = ()) -> None:
        """Count an act that is not saved."""
        self._saving = replace(self._saving, pending=self._saving.pending + 1, problem=_READING)
        for callback in tuple(self._watchers):
            callback(self._saving)

    def watch(self, callback: Callable[[Saving], None]) -> Callable[[], None]:
        """Hear of acts that are not saved; returns how to stop hearing."""
        self._watchers.append(callback)
        return lambda: self._watchers.remove(callback)

    @property
    def saving(self) -> Saving:
        """How many acts are not saved."""
        return self._saving


class OpenSession:
    """A session at work. Close it when done: `close`."""

    def __init__(
        self,
        path: Path,
        entries: list[Entry],
        notices: tuple[Notice, ...],
        journal: Writer | ReadOnlyJournal,
        lock: Lock | None,
        disk: Disk,
        session: str,
        backups: Backups,
    ) -> None:
        """Made by `Home`, not by hand."""
        self.path = path
        self.entries: Final = entries
        self.notices: Final = notices
        self.journal: Final = journal
        self.drafts: Final = Drafts(drafts_path(path) if lock else None, disk)
        self.backups: Final = backups
        self._lock = lock
        self._disk = disk
        self._session = session

    @property
    def read_only(self) -> bool:
        """May nothing be written?"""
        return self._lock is None

    @property
    def damaged(self) -> bool:
        """Was something of the file lost, as far as it is known here?"""
        return any(one.kind in (NoticeKind.DAMAGED, NoticeKind.WORDLESS) for one in self.notices)

    def flush(self, timeout: float = 30.0) -> bool:
        """Wait until every act so far is on the disk; False when the disk did not take them."""
        if isinstance(self.journal, Writer):
            return self.journal.flush(timeout)
        return not self.journal.saving.pending

    def retry(self) -> None:
        """Try the disk again at once."""
        if isinstance(self.journal, Writer):
            self.journal.retry()

    def save_as(self, path: Path, overwrite: bool = False) -> None:
        """Go on in another file, with every act so far, saved or not; the old one stays as the
        disk has it. Raises `Unwritable` (an OSError) with nothing changed."""
        if not isinstance(self.journal, Writer):
            raise Unwritable(say("A session that is open for reading only cannot be saved."))
        target = absolute(path)
        if target == self.path and not (overwrite and not os.path.lexists(target)):
            raise Unwritable(say("{file} is this session.", file=called(target)))
        lock = lock_new(target, overwrite, self._disk)
        try:
            self.journal.move_to(lambda tables: self._make(target, tables))
        except OSError as error:
            lock.release()
            raise Unwritable(disk_sentence(error, target)) from error
        self.drafts.move_to(drafts_path(target))
        old, self._lock = self._lock, lock
        self.path = target
        if old is not None:
            old.release()

    def close(self, timeout: float = 30.0) -> bool:
        """Save what can be saved and let go of the file; False when acts are lost with it.
        More than once does nothing."""
        lock, self._lock = self._lock, None
        self.drafts.close()
        if lock is None or not isinstance(self.journal, Writer):
            return True
        try:
            return self.journal.close(timeout)
        finally:
            lock.release()

    def __enter__(self) -> "OpenSession":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _make(self, path: Path, tables: Tables) -> AppendStorage:
        make(path, self._session, tables, self._disk)
        return AppendStorage(path, self._disk)


def absolute(path: Path) -> Path:
    """A path from the root, whatever the current folder."""
    return Path(os.path.abspath(path))  # noqa: PTH100  links in folders stay as they are


def lock_new(target: Path, overwrite: bool, disk: Disk) -> Lock:
    """The lock of a file that is about to be made. Raises `Unwritable` when there is one of
    that name already or none can be made."""
    if not target.parent.is_dir():
        raise Unwritable(say("There is no folder {file}.", file=called(target.parent)))
    if target.is_dir():
        raise Unwritable(
            say("{file} is a folder: give the file a name of its own.", file=called(target))
        )
    try:
        lock = acquire(target, disk=disk)
    except Locked as error:
        raise Unwritable(str(error)) from error
    except OSError as error:
        raise Unwritable(disk_sentence(error, target)) from error
    if os.path.lexists(target) and not (overwrite and target.is_file()):
        lock.release()
        raise Unwritable(say("There is a file {file} already.", file=called(target)))
    return lock
