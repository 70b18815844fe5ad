"""One writer: whoever else comes is told who it is, and no race makes two."""

import errno
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import asdict

from moderator.disk import Disk
from moderator.journal.errors import NoticeKind
from moderator.journal.lock import Holder, Locked, acquire, lock_path
from moderator.journal.session_file import SUFFIX
from moderator.journal.sessions import Home, read_session
from tests.journal.support import Acts

ROOT = Path(__file__).resolve().parents[2]

CHILD = """
import sys
from pathlib import Path
from moderator.journal.lock import Locked, acquire
lock = None
for line in sys.stdin:
    word, _, path = line.strip().partition(" ")
    if word == "take":
        try:
            lock = acquire(Path(path))
            print("mine", flush=True)
        except Locked as refusal:
            print("pid", refusal.holder.pid if refusal.holder else 0, flush=True)
    elif lock is not None:
        lock.release()
        lock = None
        print("let go", flush=True)
"""


class Child:
    """Another process that takes locks when told to."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", CHILD],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )

    def say(self, text: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(text + "\n")
        self.process.stdin.flush()

    def hear(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def kill(self) -> None:
        self.process.kill()
        self.end()

    def end(self) -> None:
        for stream in (self.process.stdin, self.process.stdout):
            assert stream is not None
            stream.close()
        self.process.wait()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / f"sample{SUFFIX}"


def put_holder(path: Path, **changes: Any) -> Holder:
    lock = acquire(path)
    holder = Holder(**json.loads(lock_path(path).read_text()))
    lock.release()
    holder = Holder(**{**asdict(holder), **changes})
    lock_path(path).write_text(json.dumps(asdict(holder)))
    return holder


def test_no_race_makes_two_writers(path: Path) -> None:
    children = [Child() for _ in range(4)]
    try:
        for round_number in range(20):
            if round_number % 4 == 1:  # what a crash leaves: the file, and nobody who holds it
                put_holder(path, pid=2**22 + 1)
            for child in children:
                child.say(f"take {path}")
            answers = [child.hear() for child in children]
            assert answers.count("mine") == 1
            winner = children[answers.index("mine")]
            # A winner that the system lets wait has not written its name yet: no other is told.
            assert set(answers) <= {"mine", f"pid {winner.process.pid}", "pid 0"}
            winner.say("let go")
            assert winner.hear() == "let go"
        # Letting go and taking at the same moment: the answers may differ, never be two.
        holder: Child | None = None
        for _ in range(20):
            for child in children:
                child.say("let go" if child is holder else f"take {path}")
            answers = [child.hear() for child in children]
            assert answers.count("mine") <= 1
            takers = [child for child, one in zip(children, answers, strict=True) if one == "mine"]
            holder = takers[0] if takers else None
    finally:
        for child in children:
            child.end()
    acquire(path).release()


def test_a_holder_that_was_killed_is_known_to_be_gone(
    the_home: Home, path: Path, acts: Acts
) -> None:
    the_home.create(path=path, entries=acts.starts(1)).close()
    child = Child()
    child.say(f"take {path}")
    assert child.hear() == "mine"
    with pytest.raises(Locked, match=f"process {child.process.pid}") as refusal:
        the_home.open_session(path)
    assert not refusal.value.breakable
    with pytest.raises(Locked):
        the_home.open_session(path, break_lock=True)
    assert len(read_session(path)[0]) == 1
    with the_home.open_session(path, read_only=True) as session:
        assert session.read_only
    child.kill()
    with the_home.open_session(path) as session:
        assert [one.kind for one in session.notices] == [NoticeKind.NOT_CLOSED]
        assert not session.read_only
    assert not lock_path(path).exists()


def test_one_process_cannot_open_a_session_twice(the_home: Home, path: Path) -> None:
    with the_home.create(path=path) as session:
        with pytest.raises(Locked):
            the_home.open_session(path)
        assert not session.read_only
    the_home.open_session(path).close()


def test_a_lock_from_another_computer_is_never_taken_by_age(the_home: Home, path: Path) -> None:
    the_home.create(path=path).close()
    put_holder(path, host="other-laptop", machine="else", boot="else", opened=0.0)
    os.utime(lock_path(path), (0, 0))
    with pytest.raises(Locked, match="another computer, “other-laptop”") as refusal:
        the_home.open_session(path)
    assert refusal.value.breakable
    assert refusal.value.holder is not None
    assert lock_path(path).stat().st_mtime == 0
    with the_home.open_session(path, break_lock=True) as session:
        assert not session.read_only


@pytest.mark.parametrize(
    "changes",
    [{"boot": "an earlier one"}, {"pid": 2**22 + 1}, {"started": "1"}],
    ids=["rebooted", "dead", "number used again"],
)
def test_a_holder_here_that_cannot_live_is_gone(path: Path, changes: dict[str, Any]) -> None:
    holder = put_holder(path, **changes)
    lock = acquire(path)
    assert lock.left_by == holder
    lock.release()
    lock.release()


@pytest.mark.parametrize("text", ["", "null", "[]", "{", '{"pid": "x"}', "\0" * 30, "[" * 4000])
def test_a_lock_that_makes_no_sense_names_nobody(path: Path, text: str) -> None:
    lock_path(path).write_text(text)
    lock = acquire(path)
    assert lock.left_by is None
    lock.release()


def test_a_folder_that_cannot_be_written_opens_for_reading(
    the_home: Home, path: Path, acts: Acts
) -> None:
    the_home.create(path=path, entries=acts.starts(2)).close()
    # A lock file cannot be made where a folder of its name lies; root may write anywhere.
    lock_path(path).mkdir()
    with the_home.open_session(path) as session:
        assert session.read_only
        assert len(session.entries) == 2
        assert [one.kind for one in session.notices] == [NoticeKind.READ_ONLY]


def test_the_lock_names_its_holder(path: Path) -> None:
    before = time.time()
    lock = acquire(path)
    holder = Holder(**json.loads(lock_path(path).read_text()))
    assert holder.pid == os.getpid()
    assert before - 1 <= holder.opened <= time.time()
    assert holder.here
    assert not holder.gone
    assert lock_path(path).stat().st_mode & 0o777 == 0o600
    lock.release()
    assert not lock_path(path).exists()


def test_nobody_is_told_the_name_of_a_dead_holder(path: Path) -> None:
    holder = put_holder(path, pid=2**22 + 1)
    child = Child()
    child.say(f"take {path}")
    assert child.hear() == "mine"
    # As between taking the lock and writing one's name over the one that is there.
    lock_path(path).write_text(json.dumps(asdict(holder)))
    with pytest.raises(Locked, match=r"another window of this console\.$") as refusal:
        acquire(path)
    assert refusal.value.holder is None
    child.end()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names")
def test_a_pipe_where_the_lock_should_be_makes_nobody_wait(the_home: Home, path: Path) -> None:
    the_home.create(path=path).close()
    os.mkfifo(lock_path(path))
    with the_home.open_session(path) as session:
        assert [one.kind for one in session.notices] == [NoticeKind.READ_ONLY]


# --- on a disk that refuses --------------------------------------------------------------------


class Refusing(Disk):
    """A disk that refuses single calls, by name."""

    def __init__(self, number: int, *calls: str) -> None:
        self.number = number
        self.calls = set(calls)

    def close(self, fd: int) -> None:
        super().close(fd)
        self._maybe("close")

    def truncate(self, fd: int, size: int) -> None:
        self._maybe("truncate")
        super().truncate(fd, size)

    def write_some(self, fd: int, data: memoryview) -> int:
        self._maybe("write")
        return super().write_some(fd, data)

    def remove(self, path: Path) -> None:
        self._maybe("remove")
        super().remove(path)

    def _maybe(self, call: str) -> None:
        if call in self.calls:
            raise OSError(self.number, os.strerror(self.number))


def test_a_full_disk_does_not_keep_a_person_from_working(path: Path) -> None:
    lock = acquire(path, disk=Refusing(errno.ENOSPC, "write"))
    with pytest.raises(Locked):  # nameless, it holds all the same
        acquire(path)
    lock.release()
    assert not lock_path(path).exists()


def test_a_lock_that_cannot_be_named_is_not_left_behind(path: Path) -> None:
    with pytest.raises(OSError, match=os.strerror(errno.EIO)):
        acquire(path, disk=Refusing(errno.EIO, "write"))
    assert not lock_path(path).exists()


def test_a_lock_whose_file_does_not_close_lets_go(path: Path) -> None:
    acquire(path, disk=Refusing(errno.EIO, "close")).release()
    acquire(path).release()


def test_a_lock_that_could_not_be_removed_does_not_lock_out_its_own_process(path: Path) -> None:
    disk = Refusing(errno.EIO)
    lock = acquire(path, disk=disk)
    disk.calls = {"remove", "truncate"}
    lock.release()
    assert lock_path(path).exists()
    lock = acquire(path)
    assert lock.left_by is None
    lock.release()
