"""The door to everything on the disk: where sessions live, and how one is made or opened.

What callers get is an `OpenSession`: its entries, a journal to write to, sentences about
what was found, and nothing about how files work. A session that may not be written (another
window has it, a newer version made it, the disk can only be read) is the same thing with a
journal that refuses.
"""

import contextlib
import os
import sys
import time
import uuid
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from moderator.core.facts import Entry
from moderator.desk import Saving
from moderator.journal.backups import Backups
from moderator.journal.codec import Tables
from moderator.journal.disk import Disk, make_private, unused
from moderator.journal.drafts import Drafts, drafts_path
from moderator.journal.errors import (
    Notice,
    NoticeKind,
    Unreadable,
    Unusable,
    Unwritable,
    called,
    disk_says,
)
from moderator.journal.lock import Lock, Locked, acquire
from moderator.journal.names import safe_name, slug
from moderator.journal.recent import Recent, SessionInfo, info
from moderator.journal.session_file import (
    SUFFIX,
    Loaded,
    find,
    load,
    make,
    mend,
    rows_of,
)
from moderator.journal.storage import AppendStorage
from moderator.journal.writer import Writer, erased

__all__ = [
    "SUFFIX",
    "Home",
    "Locked",
    "Notice",
    "NoticeKind",
    "OpenSession",
    "SessionInfo",
    "Unreadable",
    "Unusable",
    "Unwritable",
    "home_folder",
    "read_session",
    "safe_name",
]

_READING: Final = "This session is open for reading only: what you do here is not saved."


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
        self.drafts = Drafts(drafts_path(path) if lock else None, disk)
        self.backups: Final = backups
        self._lock = lock
        self._disk = disk
        self._session = session

    @property
    def read_only(self) -> bool:
        """May nothing be written?"""
        return self._lock is None

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
            raise Unwritable("A session that is open for reading only cannot be saved.")
        target = _absolute(path)
        if target == self.path and not overwrite:
            raise Unwritable(f"{called(target)} is this session.")
        lock = _lock_new(target, overwrite)
        try:
            self.journal.move_to(lambda tables: self._make(target, tables))
        except OSError as error:
            lock.release()
            raise Unwritable(f"{disk_says(error, target)}.") from error
        self._move_drafts(target)
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

    def _move_drafts(self, target: Path) -> None:
        old, kept = self.drafts, self.drafts.load()
        self.drafts = Drafts(drafts_path(target), self._disk)
        for name, data in kept.items():
            self.drafts.keep(name, data)
        for name in kept:
            old.drop(name)
        old.close()


class Home:
    """The folder that holds sessions and backups, for the one person whose laptop it is."""

    def __init__(
        self, path: Path, disk: Disk | None = None, utc: Callable[[], float] = time.time
    ) -> None:
        """`utc`: the time of day for names of backups and the age of generations."""
        self.path: Final = _absolute(path)
        self.sessions: Final = self.path / "sessions"
        self.backups: Final = self.path / "backups"
        self.settings: Final = self.path / "settings"
        self._disk: Final = disk or Disk()
        self._utc: Final = utc
        self._recent: Final = Recent(self.path, self.sessions)

    @classmethod
    def default(cls) -> "Home":
        """Where `MODERATOR_HOME` says, else the system's place for application data."""
        return cls(home_folder(os.environ, sys.platform, Path.home()))

    # --- making and opening ------------------------------------------------------------------

    def create(
        self, title: str = "", path: Path | None = None, entries: Iterable[Entry] = ()
    ) -> OpenSession:
        """A new session: at `path`, or among the sessions here under a name made from its
        title. Raises `Unwritable` when there is such a file already or the disk refuses."""
        try:
            target = _absolute(path) if path is not None else self._free_name(title)
            if not target.parent.is_dir():
                raise Unwritable(f"There is no folder {called(target.parent)}.")
            lock = _lock_new(target, overwrite=False)
            try:
                make(target, uuid.uuid4().hex, rows_of(entries), self._disk)
            except BaseException:
                lock.release()
                raise
        except Unusable:
            raise
        except OSError as error:
            raise Unwritable(f"{disk_says(error, path or self.sessions)}.") from error
        return self._opened(target, lock, ())

    def open_session(
        self, path: Path, read_only: bool = False, break_lock: bool = False
    ) -> OpenSession:
        """Open a session, mending what is damaged after setting it aside.

        Raises `Unreadable`, and `Locked` when another window or computer has it: open it
        again with `read_only`, or with `break_lock` where `Locked.breakable` says so and the
        person says that nobody has it open. Opens for reading where it cannot be written.
        """
        loaded = load(path, self._disk)
        if read_only:
            return self._for_reading(loaded, ())
        if loaded.newer:
            return self._for_reading(loaded, ())
        try:
            lock = acquire(loaded.path, break_lock)
        except OSError as error:
            why = Notice(
                NoticeKind.READ_ONLY,
                f"{disk_says(error, loaded.path)}: it is open for reading only.",
            )
            return self._for_reading(loaded, (why,))
        return self._opened(loaded.path, lock, _left_open(lock, loaded.path))

    def _opened(self, path: Path, lock: Lock, notices: tuple[Notice, ...]) -> OpenSession:
        """With the lock held: read (again, nobody else can change it now), mend, begin."""
        try:
            loaded = load(path, self._disk)
            session = loaded.session or uuid.uuid4().hex
            found = mend(loaded, session, self._utc(), self._disk)
            wordless = tuple(one for one in loaded.notices if one.kind is NoticeKind.WORDLESS)
            storage = AppendStorage(path, self._disk)
        except OSError as error:
            lock.release()
            why = Notice(
                NoticeKind.READ_ONLY, f"{disk_says(error, path)}: it is open for reading only."
            )
            return self._for_reading(load(path, self._disk), (*notices, why))
        except BaseException:
            lock.release()
            raise
        backups = self.backups_of(session)
        journal = Writer(
            storage, backups, saved=_saved(loaded), erase=erased(loaded.entries), utc=self._utc
        )
        return OpenSession(
            path,
            loaded.entries,
            (*notices, *found, *wordless),
            journal,
            lock,
            self._disk,
            session,
            backups,
        )

    def _for_reading(self, loaded: Loaded, notices: tuple[Notice, ...]) -> OpenSession:
        return OpenSession(
            loaded.path,
            loaded.entries,
            (*notices, *loaded.notices),
            ReadOnlyJournal(_saved(loaded)),
            None,
            self._disk,
            loaded.session,
            self.backups_of(loaded.session or "unknown"),
        )

    def backups_of(self, session: str) -> Backups:
        """The generations of a session, by its id."""
        return Backups(self.backups / safe_name(session), self._disk)

    def _free_name(self, title: str) -> Path:
        make_private(self.path)
        make_private(self.sessions)
        return unused(self.sessions / f"{slug(title)}{SUFFIX}")

    # --- which there are ---------------------------------------------------------------------

    def recent(self) -> list[SessionInfo]:
        """The sessions here and those opened elsewhere, the latest first."""
        return self._recent.all()

    def last(self) -> Path | None:
        """Where one was: the session opened last, if it is still there."""
        return self._recent.last()

    def remember_last(self, path: Path) -> None:
        """Keep in mind which session is open; a disk that refuses is no reason to stop."""
        with contextlib.suppress(OSError):
            make_private(self.path)
            self._recent.remember(_absolute(path), self._disk)


def read_session(path: Path) -> tuple[list[Entry], tuple[Notice, ...]]:
    """What a session holds, without a lock and without changing anything; also while another
    window writes it. Raises `Unreadable`."""
    loaded = load(path)
    return loaded.entries, loaded.notices


def session_info(path: Path) -> SessionInfo:
    """What a list shows of a session file. Raises `Unreadable` when there is none."""
    return info(find(path))


def home_folder(environ: Mapping[str, str], platform: str, user: Path) -> Path:
    """Where sessions, backups and settings live: `MODERATOR_HOME`, else what the system keeps
    for the data of applications (the XDG base directories; Apple's and Microsoft's own)."""
    own = environ.get("MODERATOR_HOME", "")
    if own:
        return Path(own)
    if platform == "darwin":
        return user / "Library" / "Application Support" / "Moderator"
    if platform == "win32":
        return Path(environ.get("APPDATA") or user / "AppData" / "Roaming") / "Moderator"
    data = environ.get("XDG_DATA_HOME", "")
    # The specification has relative paths ignored.
    return (Path(data) if data.startswith("/") else user / ".local" / "share") / "moderator"


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100  links in folders stay as they are


def _lock_new(target: Path, overwrite: bool) -> Lock:
    """The lock of a file that is about to be made; links are not written through."""
    try:
        lock = acquire(target)
    except Locked as error:
        raise Unwritable(str(error)) from error
    except OSError as error:
        raise Unwritable(f"{disk_says(error, target)}.") from error
    if os.path.lexists(target) and not (overwrite and target.is_file()):
        lock.release()
        raise Unwritable(f"There is a file {called(target)} already.")
    return lock


def _left_open(lock: Lock, path: Path) -> tuple[Notice, ...]:
    if lock.left_by is None:
        return ()
    sentence = f"{called(path)} was not closed properly last time; what had been saved is here."
    return (Notice(NoticeKind.NOT_CLOSED, sentence),)


def _saved(loaded: Loaded) -> Saving:
    last = loaded.entries[-1].id if loaded.entries else None
    try:
        when = loaded.path.stat().st_mtime
    except OSError:
        when = None
    return Saving(last=last, saved_utc=when if last else None)
