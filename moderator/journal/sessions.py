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
from datetime import date
from pathlib import Path
from typing import Final

from moderator.core.event import Event
from moderator.core.evolve import fold_log
from moderator.core.facts import Entry
from moderator.core.log import Log
from moderator.core.names import safe_name, slug
from moderator.core.say import say
from moderator.core.template import template_of
from moderator.desk import Saving
from moderator.disk import Disk, unused
from moderator.journal import filing
from moderator.journal.backups import Backups, Generation, id_by_acts
from moderator.journal.errors import (
    Notice,
    NoticeKind,
    Unreadable,
    Unusable,
    Unwritable,
    called,
    disk_says,
    disk_sentence,
)
from moderator.journal.filing import Thrown, Trash
from moderator.journal.lock import Lock, Locked, acquire
from moderator.journal.opened import OpenSession, ReadOnlyJournal, absolute, lock_new
from moderator.journal.recent import Recent, SessionInfo, info, sessions_in
from moderator.journal.rescue import rescued
from moderator.journal.session_file import (
    SUFFIX,
    Loaded,
    load,
    make,
    mend,
    rows_of,
    session_id,
    stamp,
)
from moderator.journal.storage import AppendStorage
from moderator.journal.writer import Writer, erased

__all__ = [
    "SUFFIX",
    "Generation",
    "Home",
    "Locked",
    "Notice",
    "NoticeKind",
    "OpenSession",
    "SessionInfo",
    "Thrown",
    "Trash",
    "Unreadable",
    "Unusable",
    "Unwritable",
    "home_folder",
    "read_session",
    "safe_name",
    "template",
]


class Home:
    """The folder that holds sessions and backups, for the one person whose laptop it is."""

    def __init__(
        self, path: Path, disk: Disk | None = None, utc: Callable[[], float] = time.time
    ) -> None:
        """`utc`: the time of day for names of backups and the age of generations."""
        self.path: Final = absolute(path)
        self.sessions = self.path / "sessions"
        self.backups: Final = self.path / "backups"
        self.settings: Final = self.path / "settings"
        self._disk: Final = disk or Disk()
        self._utc: Final = utc
        self._recent: Final = Recent(self.path, (self.sessions,))

    @classmethod
    def default(cls) -> "Home":
        """Where `MODERATOR_HOME` says, else the system's place for application data."""
        return cls(home_folder(os.environ, sys.platform, Path.home()))

    @property
    def own_sessions(self) -> Path:
        """The folder beside the settings, where sessions are kept if no other is chosen."""
        return self.path / "sessions"

    def keep_sessions_in(self, folder: Path | None, before: Iterable[Path] = ()) -> None:
        """Keep new sessions in a folder of the person's, or beside the settings. `before`: where
        they were kept earlier; what is there stays in the list."""
        self.sessions = self.own_sessions if folder is None else absolute(folder)
        known = (self.sessions, self.own_sessions, *map(absolute, before))
        self._recent.folders = tuple(dict.fromkeys(known))

    # --- making and opening ------------------------------------------------------------------

    def create(
        self, title: str = "", path: Path | None = None, entries: Iterable[Entry] = ()
    ) -> OpenSession:
        """A new session: at `path`, or among the sessions here under a name made from its
        title. Raises `Unwritable` when there is such a file already or the disk refuses."""
        try:
            target = absolute(path) if path is not None else self._free_name(title)
            lock = lock_new(target, False, self._disk)
        except (FileExistsError, NotADirectoryError) as error:
            sentence = say(
                "Sessions cannot be kept in {file}: a file is in the way.", file=called(self.path)
            )
            raise Unwritable(sentence) from error
        except OSError as error:
            raise _unwritable(error, path or self.sessions) from error
        try:
            make(target, uuid.uuid4().hex, rows_of(entries), self._disk)
            return self._opened(load(target, self._disk), lock, ())
        except OSError as error:
            lock.release()
            raise _unwritable(error, target) from error
        except BaseException:
            lock.release()
            raise

    def open_session(
        self, path: Path, read_only: bool = False, break_lock: bool = False
    ) -> OpenSession:
        """Open a session, mending what is damaged after setting it aside.

        Raises `Unreadable`, and `Locked` when another window or computer has it: open it
        again with `read_only`, or with `break_lock` where `Locked.breakable` says so and the
        person says that nobody has it open. Opens for reading where it cannot be written.
        """
        loaded = load(path, self._disk)
        if read_only or loaded.newer:
            return self._for_reading(loaded, ())
        try:
            lock = acquire(loaded.path, break_lock, self._disk)
        except OSError as error:
            return self._for_reading(loaded, (_only_reading(error, loaded.path),))
        try:
            # Somebody may have written it until the lock was ours.
            now = self._disk.read(loaded.path)
            loaded = loaded if now == loaded.data else load(loaded.path, self._disk)
            if not loaded.newer:
                return self._opened(loaded, lock, _left_open(lock, loaded.path))
        except OSError as error:
            lock.release()
            return self._for_reading(loaded, (_only_reading(error, loaded.path),))
        except BaseException:
            lock.release()
            raise
        lock.release()
        return self._for_reading(loaded, ())

    def _opened(self, loaded: Loaded, lock: Lock, notices: tuple[Notice, ...]) -> OpenSession:
        """With the lock held: mend, and begin."""
        session = loaded.session or self._id_of(loaded)
        loaded = self.rescued(loaded)
        found = mend(loaded, session, self._utc(), self._disk)
        wordless = tuple(one for one in loaded.notices if one.kind is NoticeKind.WORDLESS)
        known = None if found else (loaded.data, loaded.found)
        storage = AppendStorage(loaded.path, self._disk, known)
        backups = self.backups_of(session)
        journal = Writer(
            storage, backups, saved=_saved(loaded), erase=erased(loaded.entries), utc=self._utc
        )
        return OpenSession(
            loaded.path,
            loaded.entries,
            (*notices, *found, *wordless),
            journal,
            lock,
            self._disk,
            session,
            backups,
        )

    def rescued(self, loaded: Loaded) -> Loaded:
        """A session with what its newest backup here still has of what it lost."""
        return rescued(loaded, self.backups_of(loaded.session or self._id_of(loaded)))

    def _id_of(self, loaded: Loaded) -> str:
        # More than one: a piece of another session may have come into a damaged file.
        places = (0, len(loaded.entries) // 2, -1) if loaded.entries else ()
        acts = {loaded.entries[place].id for place in places}
        return id_by_acts(self.backups, acts, self._disk) or uuid.uuid4().hex

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

    # --- going back --------------------------------------------------------------------------

    def newest_backups(self) -> list[Generation]:
        """The newest generation of every session that has one, the latest first."""
        folders = self.backups.iterdir() if self.backups.is_dir() else ()
        found = [Backups(folder, self._disk).generations()[:1] for folder in folders]
        newest = [one for some in found for one in some]
        return sorted(newest, key=lambda one: (one.utc, one.path.name), reverse=True)

    def title_of(self, generation: Generation) -> str:
        """The title of the event in a backup; empty when it has none or cannot be read."""
        try:
            title = info(generation.path).title
        except OSError:
            return ""
        return "" if title == generation.path.stem else title

    def restore(self, generation: Generation) -> Path:
        """Copy a backup to a new session here; returns where it is. Raises `Unreadable` when it
        fails its check, `Unwritable` when the disk refuses."""
        name = f"{slug(self.title_of(generation))}-backup-{stamp(generation.utc)}"
        try:
            self._make_folders()
        except OSError as error:
            raise _unwritable(error, self.sessions) from error
        path = unused(self.sessions / f"{name}{SUFFIX}")
        self.backups_of("").restore(generation, path)
        return path

    def _free_name(self, title: str) -> Path:
        self._make_folders()
        return unused(self.sessions / f"{slug(title)}{SUFFIX}")

    def _make_folders(self) -> None:
        """A folder of the person's own is left as it is, and not made anew where it is gone: it
        would be another one of that name, below a disk that is not there."""
        self._disk.make_private(self.path)
        if self.sessions == self.own_sessions:
            self._disk.make_private(self.sessions)

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
            self._disk.make_private(self.path)
            self._recent.remember(absolute(path), self._disk)

    # --- what a person does with them --------------------------------------------------------

    def rename(self, path: Path, name: str) -> Path:
        """Give a session's file another name; returns where it is now. Its backups go by its
        id and stay. Raises `Unreadable`, `Locked` and `Unwritable`, with nothing changed."""
        target = filing.rename(path, name, self._disk)
        with contextlib.suppress(OSError):  # a list is no reason to undo what was done
            self._recent.renamed(absolute(path), target, self._disk)
        return target

    def sessions_there(self) -> list[Path]:
        """The sessions in the folder where new ones are kept. Raises OSError."""
        return sessions_in(self.sessions)

    def move_to(self, path: Path, folder: Path) -> Path:
        """Put a session into another folder; returns where it is now. Its backups go by its id
        and stay. Raises `Unreadable`, `Locked` and `Unwritable`, with nothing changed."""
        target = filing.move(path, absolute(folder), self._disk)
        with contextlib.suppress(OSError):
            self._recent.renamed(absolute(path), target, self._disk)
        return target

    def archive(self, path: Path, aside: bool = True) -> None:
        """Put a session aside in the list, or take it back; its file is not touched. Raises
        `Unwritable`."""
        try:
            self._disk.make_private(self.path)
            self._recent.archive(absolute(path), aside, self._disk)
        except OSError as error:
            raise _unwritable(error, self.path) from error

    def throw_away(self, path: Path, trash: Trash) -> Thrown:
        """Put a session into the system's trash, its drafts and backups with it; backups stay
        where a copy of it that is known here has the same. Raises `Unreadable`, `Locked` and
        `Unwritable`, with everything where it was."""
        session = session_id(path)
        others = (one.path for one in self.recent() if one.path != absolute(path))
        folder = self.backups_of(session).folder
        alone = bool(session) and not any(session_id(one) == session for one in others)
        return filing.throw_away(
            path, (folder,) if alone and folder.is_dir() else (), trash, self._disk
        )

    def put_back(self, thrown: Thrown) -> None:
        """Bring a session back from the trash. Raises `Unwritable`, with nothing changed."""
        filing.put_back(thrown, self._disk)


def read_session(path: Path) -> tuple[list[Entry], tuple[Notice, ...]]:
    """What a session holds, without a lock and without changing anything; also while another
    window writes it. Raises `Unreadable`."""
    loaded = load(path)
    return loaded.entries, loaded.notices


def template(path: Path, today: date) -> Event:
    """A session as the plan of a new one (`core.template`). Raises `Unreadable`."""
    entries, _ = read_session(path)
    return template_of(fold_log(Log(entries)), today)


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


def _unwritable(error: OSError, path: Path) -> Unwritable:
    return error if isinstance(error, Unwritable) else Unwritable(disk_sentence(error, path))


def _only_reading(error: OSError, path: Path) -> Notice:
    sentence = say("{why}: it is open for reading only.", why=disk_says(error, path))
    return Notice(NoticeKind.READ_ONLY, sentence)


def _left_open(lock: Lock, path: Path) -> tuple[Notice, ...]:
    if lock.left_by is None:
        return ()
    sentence = say(
        "{file} was not closed properly last time; what had been saved is here.", file=called(path)
    )
    return (Notice(NoticeKind.NOT_CLOSED, sentence),)


def _saved(loaded: Loaded) -> Saving:
    last = loaded.entries[-1].id if loaded.entries else None
    try:
        when = loaded.path.stat().st_mtime
    except OSError:
        when = None
    return Saving(last=last, saved_utc=when if last else None)
