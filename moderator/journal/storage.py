"""A TinyDB storage that appends: what is on the disk is never written over.

TinyDB's own storage writes the whole file in place at every change, and a process killed in
the middle leaves it unreadable. Here an act is one line at the end of the file, synced
before `append` returns; whatever else TinyDB may do (update, remove) writes a whole new file
beside the old one and puts it in its place. The rows are kept in memory as TinyDB wants
them, and change only once the disk has taken them, so that after a refusal the same call can
be made again: nothing is lost, doubled or put out of order.
"""

import contextlib
import errno
import os
import threading
from collections.abc import Callable, Iterator, Mapping, MutableMapping, Set
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Table

from moderator.disk import Disk
from moderator.journal.codec import ACTS, Row, Tables
from moderator.journal.errors import Displaced
from moderator.journal.lines import Scan, pack, pack_all, scan


class AppendStorage(Storage):
    """The rows of one session file. Used by one thread at a time, but for `snapshot`."""

    def __init__(
        self, path: Path | str, disk: Disk | None = None, known: tuple[bytes, Scan] | None = None
    ) -> None:
        """Open a file that exists and is whole (`session_file` mends others). Raises
        OSError, and ValueError when it is damaged. `known`: its bytes and what was found in
        them, when it has just been read."""
        super().__init__()
        self.path: Final = Path(path)
        self.disk: Final = disk or Disk()
        self._mutex = threading.Lock()
        self._fd: int | None = None
        self._stained = False  # bytes of an act that failed may lie after the end
        self._suspect = False  # a sync failed: what the disk holds is not known
        self._unsynced_folder = False
        data, found = known or self._scanned()
        if not found.whole or found.tail:
            raise ValueError(f"{self.path.name} is not a whole session file")
        self.session: Final = found.session
        self._found: Scan | None = found  # until somebody asks for the rows in it
        self._tables: Tables = {}
        self._added: list[Tables] = []  # since then
        self._acts = set(found.acts)
        self._lines = found.last
        self._end = len(data)
        self._data = data  # until its digest is asked for
        self._unended = found.unended

    def _scanned(self) -> tuple[bytes, Scan]:
        data = self.disk.read(self.path)
        return data, scan(data)

    # --- what TinyDB asks for --------------------------------------------------------------

    def read(self) -> dict[str, dict[str, Any]]:
        """Every table; the rows are TinyDB's to read, never to change."""
        with self._mutex:
            return self._rows()

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Make a new file of these tables and put it in the old one's place."""
        self._check_place()
        packed, lines = pack_all(self.session, data)
        self._close()  # Windows does not replace a file that is open
        try:
            self.disk.put(self.path, packed)
        except OSError:
            if not self._lies_there(packed):
                raise  # a network disk may report as failed what it has done
        with self._mutex:
            self._tables = {name: dict(rows) for name, rows in data.items()}
            self._found, self._added = None, []
            self._acts = set(self._tables.get(ACTS, {}))
        self._lines, self._end, self._digest = lines, len(packed), blake2b(packed)
        self._stained = self._suspect = self._unended = False
        self._unsynced_folder = True
        self.settle()

    def close(self) -> None:
        """Give the file back."""
        self._close()

    # --- what the journal asks for ---------------------------------------------------------

    def append(self, *acts: Tables) -> None:
        """Put acts at the end, one line each and all in one write, and sync.

        Raises OSError with nothing changed here; what may have reached the file is taken
        back, now or at the next call.
        """
        self.settle()
        if self._suspect:
            merged = self.snapshot()
            for act in acts:
                _add(merged, act)
            self.write(merged)
            return
        first = b"\n" if self._unended else b""
        lines = (pack(self._lines + number, act) for number, act in enumerate(acts, 1))
        data = first + b"".join(lines)
        self._put_at_end(data)
        self._end += len(data)
        self._lines += len(acts)
        self._digest.update(data)
        self._unended = False
        with self._mutex:
            self._added.extend(acts)
            self._acts.update(one for act in acts for one in act.get(ACTS, {}))

    def settle(self) -> None:
        """Do what an earlier call could not: sync the folder, cut off what failed."""
        if self._unsynced_folder:
            self.disk.sync_folder(self.path.parent)
            self._unsynced_folder = False
        if self._stained:
            self.disk.truncate(self._handle(), self._end)
            self._stained = False

    def snapshot(self) -> Tables:
        """A copy of the tables (the rows themselves are shared and never change); from any
        thread."""
        with self._mutex:
            return {name: dict(rows) for name, rows in self._rows().items()}

    @property
    def acts(self) -> Set[str]:
        """The ids of the acts in the file: all that an act needs to know of the others."""
        return self._acts

    def checked(self) -> tuple[bytes, int]:
        """The file, read back from the disk, and the number of acts in it. Raises `Displaced`
        when that is not, byte for byte, what was found sound and what was added since."""
        data = self.disk.read(self.path)
        if len(data) != self._end or blake2b(data).digest() != self._digest.digest():
            raise Displaced(errno.ESTALE, "not what was written", str(self.path))
        return data, len(self._acts)

    @property
    def lines(self) -> int:
        """How many lines the file has after its header."""
        return self._lines

    def _rows(self) -> Tables:
        """The tables; called with the mutex held. Nothing asks for them but whole rewrites and
        TinyDB, so they are made of the file's bytes only then."""
        if self._found is not None:
            self._tables, self._found = self._found.tables, None
        for act in self._added:
            _add(self._tables, act)
        self._added.clear()
        return self._tables

    @cached_property
    def _digest(self) -> blake2b:
        """Of all that the file should hold."""
        data, self._data = self._data, b""
        return blake2b(data)

    # --- the file ----------------------------------------------------------------------------

    def _put_at_end(self, data: bytes) -> None:
        fd = self._handle()
        try:
            self.disk.write(fd, data, self._end)
        except OSError:
            self._take_back(fd)
            raise
        try:
            self.disk.sync(fd)
        except OSError as error:
            # After a failed sync Linux forgets which pages were not written: only a new
            # file is sure. When there was merely no room, there is none for that either.
            self._suspect = error.errno == errno.EIO
            self._take_back(fd)
            raise

    def _take_back(self, fd: int) -> None:
        self._stained = True
        with contextlib.suppress(OSError):
            self.disk.truncate(fd, self._end)
            self._stained = False

    def _handle(self) -> int:
        """A descriptor of the very file that was opened; raises OSError when that is no
        longer what lies at the path, so that no act is written where nobody will find it."""
        here = self.disk.status(self.path)
        if self._fd is not None:
            try:
                there = os.fstat(self._fd)
                if os.path.samestat(here, there) and self._is_ours(there.st_size):
                    return self._fd
            except OSError:
                pass  # the disk went away and came back: its old descriptors stay dead
        self._close()
        fd = self.disk.open(self.path)
        if not self._is_same(self.disk.read(self.path)):
            self.disk.close(fd)
            raise Displaced(errno.ESTALE, "another file", str(self.path))
        self._fd = fd
        return fd

    def _check_place(self) -> None:
        self._handle()

    def _is_ours(self, size: int) -> bool:
        return size == self._end or (self._stained and size > self._end)

    def _is_same(self, data: bytes) -> bool:
        known = blake2b(data[: self._end]).digest() == self._digest.digest()
        return known and self._is_ours(len(data))

    def _lies_there(self, data: bytes) -> bool:
        try:
            return self.disk.read(self.path) == data
        except OSError:
            return False

    def _close(self) -> None:
        fd, self._fd = self._fd, None
        if fd is not None:
            with contextlib.suppress(OSError):
                self.disk.close(fd)


def _add(tables: Tables, act: Tables) -> None:
    for name, rows in act.items():
        tables.setdefault(name, {}).update(rows)


class _Changes(MutableMapping[str, Row]):
    """A table while TinyDB changes it: what is read is copied, what is written is kept apart,
    until the disk has taken it."""

    def __init__(self, rows: Mapping[str, Row]) -> None:
        self._rows = rows
        self.put: dict[str, Row] = {}
        self.gone: set[str] = set()

    def __getitem__(self, key: str) -> Row:
        if key not in self.put:
            if key in self.gone:
                raise KeyError(key)
            self.put[key] = dict(self._rows[key])
        return self.put[key]

    def __setitem__(self, key: str, row: Row) -> None:
        self.put[key] = row

    def __delitem__(self, key: str) -> None:
        if key not in self:
            raise KeyError(key)
        self.put.pop(key, None)
        if key in self._rows:
            self.gone.add(key)

    def __contains__(self, key: object) -> bool:
        return key in self.put or (key in self._rows and key not in self.gone)

    def __iter__(self) -> Iterator[str]:
        yield from (key for key in self._rows if key not in self.gone or key in self.put)
        yield from (key for key in self.put if key not in self._rows)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def clear(self) -> None:
        self.put.clear()
        self.gone.update(self._rows)

    @property
    def only_new(self) -> bool:
        """Was nothing that is on the disk touched?"""
        return not self.gone and not any(key in self._rows for key in self.put)

    def result(self) -> dict[str, Row]:
        """The table after the change."""
        return {key: self.put[key] if key in self.put else self._rows[key] for key in self}


class SessionTable(Table):
    """TinyDB's table with ids of our own, which appends what is new instead of writing the
    whole file again. Nothing is cached: the journal adds rows behind TinyDB's back."""

    document_id_class = str  # type: ignore[assignment]
    default_query_cache_capacity = 0

    def _update_table(self, updater: Callable[[Any], None]) -> None:
        storage = self._storage
        assert isinstance(storage, AppendStorage)
        changes = _Changes(storage.read().get(self.name, {}))
        updater(changes)
        if not changes.only_new:
            storage.write({**storage.snapshot(), self.name: changes.result()})
        elif changes.put:
            storage.append(*({self.name: {key: row}} for key, row in changes.put.items()))
        self.clear_cache()

    def _get_next_id(self) -> str:
        raise ValueError("A row needs an id of its own: insert a Document")


class SessionDB(TinyDB):
    """A session file as a TinyDB: `table("acts").all()`, `search`, `update` and the rest."""

    table_class = SessionTable
    default_storage_class = AppendStorage  # type: ignore[assignment]
