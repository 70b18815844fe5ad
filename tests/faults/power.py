"""The power goes, at every moment, and the disk has kept as little as it may.

A session is made, written, rewritten, moved and mended on a disk that writes down every call.
Then, after each of these calls, every state that the disk may be in is put into a folder and
opened by the same code that opens it for a person: it must hold every act that had been shown
as saved, in order, nothing that was never recorded, and no word that had been erased. Acts
that were not shown as saved yet may be there or not, each by itself: one write may hold many.
"""

import random
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BufferedRandom, RawIOBase, TextIOWrapper
from os import SEEK_CUR, SEEK_END, lseek
from os import path as os_path
from os import read as os_read
from pathlib import Path
from types import SimpleNamespace
from typing import Any, TypeAlias

import pytest
from tinydb import TinyDB
from tinydb.storages import JSONStorage

from moderator.clock import boot_id
from moderator.core.facts import Entry
from moderator.desk import Saving
from moderator.journal.sessions import Home, OpenSession, Unusable
from tests.faults.figures import Figure, none_of, tried
from tests.faults.recorder import Forgetful, Recorder, Tree, drive
from tests.journal.support import Acts

FAULT = "power cut"

CANARY = b"Sample canary"

Opens: TypeAlias = Callable[[Path], list[str]]
"""Opens what lies in a folder and returns the ids of the acts there, in order. Raises
`Unusable` when nothing can be read."""


@dataclass
class Found:
    """What the states came to."""

    calls: int = 0
    cuts: int = 0
    states: int = 0
    lost: int = 0
    unreadable: int = 0
    disordered: int = 0
    erased: int = 0
    told: list[str] = field(default_factory=list)

    @property
    def bad(self) -> int:
        return self.lost + self.unreadable + self.disordered + self.erased


def cut(
    recorder: Recorder, issued: Sequence[str], opens: Opens, folder: Path, seed: int, most: int
) -> Found:
    """Cut the power after every call of a recording; `issued`: the acts in their order,
    `most`: states tried of one moment."""
    chance, now, found = random.Random(seed), drive(recorder), Found()
    known: dict[Any, list[str] | None] = {}
    saved, erased = 0, False
    for op in recorder.ops:
        if op.what == "saved":
            saved = max(saved, issued.index(op.name) + 1)
        elif op.what == "erased":
            erased = True
        else:
            now.take(op)
            found.calls += 1
        for tree in now.states(chance, most):
            found.cuts += 1
            key = frozenset(tree.items())
            if key not in known:
                found.states += 1
                known[key] = _ids(tree, opens, folder)
            ids = known[key]
            if not _holds(found, ids, issued, saved) and len(found.told) < 10:
                found.told.append(f"after {op.what} {op.name}: {ids} of {saved} in {sorted(tree)}")
            found.erased += erased and any(CANARY in data for data in tree.values())
    return found


def _holds(found: Found, ids: list[str] | None, issued: Sequence[str], saved: int) -> bool:
    """Whether a state is one that a person may meet; counts it when it is not."""
    if ids is None:
        found.unreadable += bool(saved)
        return not saved
    if ids[:saved] != list(issued[:saved]):
        found.lost += 1
        return False
    found.disordered += ids != [one for one in issued if one in ids]
    return ids == [one for one in issued if one in ids]


def _ids(tree: Tree, opens: Opens, folder: Path) -> list[str] | None:
    for name, data in tree.items():
        there = folder / name
        there.parent.mkdir(parents=True, exist_ok=True)
        # Whoever comes back after a power cut does so in another run of the machine.
        there.write_bytes(data.replace(boot_id().encode(), b"the-boot-before"))
    try:
        return opens(folder)
    except Unusable:
        return None
    finally:
        shutil.rmtree(folder, ignore_errors=True)


# --- our own journal --------------------------------------------------------------------


def reopened(folder: Path) -> list[str]:
    """How a person opens the session that is there: the one it moved to, if it did."""
    home = Home(folder)
    paths = [home.sessions / f"{name}.moderator" for name in ("t", "s")]
    there = next((one for one in paths if one.exists()), None)
    if there is None:
        return []
    with home.open_session(there) as session:
        return [entry.id for entry in session.entries]


class Story:
    """A session on a recorder, and what was told of it."""

    def __init__(self, root: Path, disk: Recorder) -> None:
        self.disk, self.acts = disk, Acts()
        self.home = Home(root, disk, utc=lambda: self.acts.clock.now().utc)
        self.issued: list[str] = []
        self.session: OpenSession | None = None

    def begins(self) -> None:
        entries = [self._issue(one) for one in self.acts.starts(2)]
        self._watch(self.home.create("s", entries=entries))
        self.disk.mark("saved", entries[-1].id)

    def opens(self, path: Path, ids: Sequence[str]) -> None:
        self.issued = list(ids)
        self.disk.mark("saved", ids[-1])
        self._watch(self.home.open_session(path))

    def does(self, *entries: Entry, seal: tuple[str, ...] = ()) -> None:
        session = self._session()
        for entry in entries:
            session.journal.append(self._issue(entry), seal)
        assert session.flush()
        self.acts.clock.advance(700)  # a backup is due

    def moves(self, path: Path) -> None:
        self._session().save_as(path)
        self.disk.mark("moved", str(path))

    def ends(self) -> None:
        assert self._session().close()

    def _watch(self, session: OpenSession) -> None:
        self.session = session
        session.journal.watch(self._saved)

    def _saved(self, saving: Saving) -> None:
        if saving.last:
            self.disk.mark("saved", saving.last)

    def _session(self) -> OpenSession:
        assert self.session is not None
        return self.session

    def _issue(self, entry: Entry) -> Entry:
        self.issued.append(entry.id)
        return entry


def a_session(root: Path, disk: Recorder) -> Story:
    """Made, appended to one by one and many at once, its words sealed and erased, closed,
    opened again and appended to."""
    story = Story(root, disk)
    acts = story.acts
    story.begins()
    story.does(*acts.starts(1))
    story.does(acts.written("n1", CANARY.decode()))
    story.does(*acts.starts(4), acts.edited("n1", CANARY.decode() + " again"))
    story.does(acts.written("n2", "Sample words"))
    story.does(acts.edited("n2", "Sample words", True), seal=("n2",))
    story.does(acts.erased("n1"))
    disk.mark("erased", "")
    story.does(*acts.starts(2))
    story.ends()
    story.opens(root / "sessions" / "s.moderator", story.issued)
    story.does(*acts.starts(1))
    story.ends()
    return story


def a_move(root: Path, disk: Recorder) -> Story:
    """Made, and gone on with in another file of the same folder."""
    story = Story(root, disk)
    story.begins()
    story.does(*story.acts.starts(2))
    story.moves(root / "sessions" / "t.moderator")
    story.does(*story.acts.starts(2))
    story.ends()
    return story


def a_mending(root: Path, spoil: Callable[[bytes], bytes]) -> tuple[Story, Recorder]:
    """A session whose file was spoilt is opened, mended and appended to."""
    home, acts = Home(root), Acts()
    home.create("s", entries=acts.starts(4)).close()
    path = home.sessions / "s.moderator"
    shutil.rmtree(home.backups, ignore_errors=True)
    path.write_bytes(spoil(path.read_bytes()))
    known = [entry.id for entry in home.open_session(path, read_only=True).entries]
    recorder = Recorder(root)
    story = Story(root, recorder)
    story.acts = acts
    story.opens(path, known)
    story.does(*acts.starts(1))
    story.ends()
    return story, recorder


def torn(data: bytes) -> bytes:
    """The last line has no end."""
    return data + b'["0123456789abcdef",5,{"acts":{"act0009'


def damaged(data: bytes) -> bytes:
    """A line in the middle does not fit its checksum."""
    lines = data.split(b"\n")
    lines[2] = lines[2].replace(b"s1", b"s9")
    return b"\n".join(lines)


# --- storages known to be bad -----------------------------------------------------------


class _Watched(RawIOBase):
    """A file as Python's own layers see it, on a recorder."""

    def __init__(self, disk: Recorder, fd: int) -> None:
        self._disk, self._fd = disk, fd

    def readable(self) -> bool:
        return True

    writable = seekable = readable

    def fileno(self) -> int:
        return self._fd

    def readinto(self, buffer: Any) -> int:
        data = os_read(self._fd, len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def write(self, data: Any) -> int:
        return self._disk.write_some(self._fd, memoryview(data).cast("B"))

    def seek(self, offset: int, whence: int = 0) -> int:
        return lseek(self._fd, offset, whence)

    def tell(self) -> int:
        return lseek(self._fd, 0, SEEK_CUR)

    def truncate(self, size: int | None = None) -> int:
        size = self.tell() if size is None else size
        self._disk.truncate(self._fd, size)
        return size


@contextmanager
def _its_syncs(disk: Recorder) -> Iterator[None]:
    """TinyDB calls the system's fsync by itself: have it recorded."""
    seen = SimpleNamespace(fsync=disk.sync, SEEK_END=SEEK_END, path=os_path, makedirs=None)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("tinydb.storages.os", seen)
        yield


def tinydb_by_default(root: Path) -> tuple[list[str], Recorder]:
    """Five acts through the storage that TinyDB takes when it is told nothing else."""
    path = root / "db.json"
    path.write_bytes(b"")
    recorder = Recorder(root)
    issued = []
    with _its_syncs(recorder):
        storage = JSONStorage(str(path))
        storage._handle.close()
        storage._handle = TextIOWrapper(BufferedRandom(_Watched(recorder, recorder.open(path))))
        for number in range(1, 6):
            before = storage.read() or {"_default": {}}
            before["_default"][str(number)] = {"id": f"a{number}"}
            storage.write(before)
            issued.append(f"a{number}")
            recorder.mark("saved", issued[-1])
        storage.close()
    return issued, recorder


def tinydb_reopened(folder: Path) -> list[str]:
    """What TinyDB finds."""
    path = folder / "db.json"
    if not path.exists():
        return []
    try:
        with TinyDB(path) as db:
            return [row["id"] for row in db.all()]
    except ValueError as error:
        raise Unusable(str(error)) from error


# --- the long form ----------------------------------------------------------------------


def cut_ours(folder: Path, seed: int, most: int) -> list[Found]:
    """Our journal: a session's life, its move, and two openings of a spoilt one."""
    found = []
    for live in (a_session, a_move):
        root = folder / live.__name__
        root.mkdir(parents=True)
        disk = Recorder(root)
        story = live(root, disk)
        found.append(cut(disk, story.issued, reopened, folder / "cut", seed, most))
    for spoil in (torn, damaged):
        root = folder / spoil.__name__
        root.mkdir()
        story, disk = a_mending(root, spoil)
        found.append(cut(disk, story.issued, reopened, folder / "cut", seed, most))
    return found


def cut_known_bad(folder: Path, seed: int, most: int) -> tuple[Found, Found]:
    """TinyDB's default, and our own journal without the sync of the folder."""
    root = folder / "tinydb"
    root.mkdir(parents=True)
    issued, disk = tinydb_by_default(root)
    default = cut(disk, issued, tinydb_reopened, folder / "cut", seed, most)
    root = folder / "forgetful"
    root.mkdir()
    forgetful = Forgetful(root)
    story = a_session(root, forgetful)
    return default, cut(forgetful, story.issued, reopened, folder / "cut", seed, most)


def measure(folder: Path, times: int, seed: int) -> list[Figure]:
    """The long form. `times`: states of each moment, at most."""
    ours = cut_ours(folder, seed, times)
    default, forgetful = cut_known_bad(folder, seed, min(times, 60))
    return [
        tried(FAULT, "calls after each of which the power was cut", sum(f.calls for f in ours)),
        tried(FAULT, "states of the disk opened (different ones)", sum(f.states for f in ours)),
        none_of(FAULT, "states without an act that was shown as saved", sum(f.lost for f in ours)),
        none_of(FAULT, "states that could not be read", sum(f.unreadable for f in ours)),
        none_of(FAULT, "states with acts in another order", sum(f.disordered for f in ours)),
        none_of(FAULT, "states with words that had been erased", sum(f.erased for f in ours)),
        _caught("TinyDB's default storage", default),
        _caught("our journal without the folder's sync", forgetful),
    ]


def _caught(what: str, found: Found) -> Figure:
    return Figure(
        FAULT,
        f"the checker on {what}",
        f"{found.bad} of {found.states} bad",
        "caught",
        found.bad > 0,
    )
