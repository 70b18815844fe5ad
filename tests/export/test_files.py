"""Files in a folder: whole or not there, on disks that fail, and said in one sentence."""

import contextlib
import errno
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from moderator.core.names import LONGEST_BYTES
from moderator.disk import Disk
from moderator.export.files import NotExported, conflicts, places, put
from moderator.export.formats import Made
from tests.export.support import ROOT
from tests.journal.support import FaultyDisk, files

OLD = {"a.docx": b"old a", "b.csv": b"old b", "mine.txt": b"somebody's own"}
MADE = (Made("a.docx", b"new a" * 50), Made("b.csv", b"new b" * 50), Made("c.json", b"new c"))
NEW = {**OLD, **{one.name: one.data for one in MADE}}
NOTHING = "Nothing was exported, and what was there has not changed: "

posix = pytest.mark.skipif(sys.platform == "win32", reason="the rights of POSIX files")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "Sample folder"
    folder.mkdir()
    for name, data in OLD.items():
        (folder / name).write_bytes(data)
    return folder


def refused(folder: Path, disk: Disk | None = None) -> str:
    with pytest.raises(NotExported) as refusal:
        put(folder, MADE, disk)
    return str(refusal.value)


# --- all is well ---------------------------------------------------------------------------


def test_files_are_put_in_place(folder: Path) -> None:
    assert conflicts(folder, MADE) == (folder / "a.docx", folder / "b.csv")
    assert put(folder, MADE) == (folder / "a.docx", folder / "b.csv", folder / "c.json")
    assert files(folder) == NEW
    assert put(folder, ()) == ()


def test_the_folder_is_made(tmp_path: Path) -> None:
    assert conflicts(tmp_path / "new", MADE) == ()
    put(tmp_path / "new", MADE)
    assert len(files(tmp_path / "new")) == 3


def test_every_file_is_on_the_disk_before_the_first_is_in_its_place(folder: Path) -> None:
    class Listening(Disk):
        def __init__(self) -> None:
            self.calls: list[str] = []

        def sync(self, fd: int) -> None:
            super().sync(fd)
            self.calls.append("sync")

        def replace(self, temp: Path, path: Path) -> None:
            super().replace(temp, path)
            self.calls.append("replace")

        def sync_folder(self, folder: Path) -> None:
            super().sync_folder(folder)
            self.calls.append("folder")

    disk = Listening()
    put(folder, MADE, disk)
    assert disk.calls == ["sync"] * 3 + ["replace"] * 3 + ["folder"]


@posix
def test_rights_are_those_of_the_folder_or_of_the_file_before(folder: Path) -> None:
    (folder / "a.docx").chmod(0o640)
    before = os.umask(0o022)
    try:
        put(folder, MADE)
    finally:
        os.umask(before)
    modes = [(folder / name).stat().st_mode & 0o777 for name in ("a.docx", "c.json")]
    assert modes == [0o640, 0o644]


@posix
def test_a_link_is_replaced_and_not_followed(folder: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_bytes(b"untouched")
    (folder / "c.json").symlink_to(elsewhere)
    assert folder / "c.json" in conflicts(folder, MADE)
    put(folder, MADE)
    assert elsewhere.read_bytes() == b"untouched"
    assert not (folder / "c.json").is_symlink()


def test_two_exports_at_once_leave_whole_files(folder: Path) -> None:
    class Slow(Disk):
        def write_some(self, fd: int, data: memoryview) -> int:
            return super().write_some(fd, data[:400])

    sets = [[Made("a.docx", bytes([mark]) * 20_000)] for mark in b"xyz"]
    threads = [threading.Thread(target=put, args=(folder, one, Slow())) for one in sets]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    found = files(folder)
    assert found.pop("a.docx") in [one[0].data for one in sets]
    assert set(found) == {"b.csv", "mine.txt"}


# --- names ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../a/b.docx", "-..-a-b.docx"),
        ("con.docx", "_con.docx"),
        ('what? "is" this: <x>|.pdf', "what- -is- this- -x--.pdf"),
        (".docx", "outcome.docx"),
        ("sample.notes.csv", "sample.notes.csv"),
        ("no ending", "no ending"),
        ("v1.2 of it.html", "v1.2 of it.html"),
    ],
)
def test_names_are_such_as_every_system_takes(tmp_path: Path, name: str, safe: str) -> None:
    (path,) = put(tmp_path, [Made(name, b"x")])
    assert path == tmp_path / safe
    assert files(tmp_path) == {safe: b"x"}


def test_long_names_keep_their_endings(tmp_path: Path) -> None:
    made = [Made(f"{'گ' * 300}.{key}.csv", b"") for key in ("notes", "requests")]
    paths = places(tmp_path, made)
    assert [path.name.partition(".")[2] for path in paths] == ["notes.csv", "requests.csv"]
    assert max(len(path.name.encode()) for path in paths) <= LONGEST_BYTES + 20
    assert put(tmp_path, made) == paths


def test_no_two_files_under_one_name(tmp_path: Path) -> None:
    made = [Made("A.md", b"1"), Made("a.md", b"2"), Made("a-2.md", b"3"), Made("ａ.md", b"4")]
    names = [path.name for path in put(tmp_path, made)]
    assert len({name.casefold() for name in names}) == 4
    assert len(files(tmp_path)) == 4


# --- disks that fail -----------------------------------------------------------------------


@pytest.mark.parametrize("room", [0, 1, 249, 250, 251, 499, 500, 501, 504])
def test_a_disk_that_fills_up_leaves_what_was_there(folder: Path, room: int) -> None:
    disk = FaultyDisk()
    disk.room = room
    assert refused(folder, disk) == (
        NOTHING + "the disk is full; make room, or choose another folder."
    )
    assert files(folder) == OLD


def test_short_writes_are_continued(folder: Path) -> None:
    disk = FaultyDisk()
    disk.longest_write = 7
    put(folder, MADE, disk)
    assert files(folder) == NEW


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.EROFS, "the disk that holds “Sample folder” can only be read"),
        (errno.EACCES, "the folder “Sample folder” may not be written"),
        (errno.EIO, "the disk that holds “Sample folder” reports an error"),
        (errno.EFBIG, "“a.docx” is too large for that disk"),
        (errno.EBUSY, "“a.docx” is open in another program or may not be replaced; close it"),
        (errno.ENOSYS, "“a.docx” cannot be written ("),
    ],
)
@pytest.mark.parametrize("fault", ["write_error", "sync_error", "replace_error"])
def test_a_disk_that_refuses_leaves_what_was_there(
    folder: Path, number: int, words: str, fault: str
) -> None:
    disk = FaultyDisk()
    setattr(disk, fault, number)
    said = refused(folder, disk)
    assert said.startswith(NOTHING + words)
    assert "\n" not in said
    assert files(folder) == OLD


def test_what_is_in_place_already_is_said(folder: Path) -> None:
    class Second(Disk):
        def replace(self, temp: Path, path: Path) -> None:
            if path.name == "b.csv":
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
            super().replace(temp, path)

    assert refused(folder, Second()).startswith("Only “a.docx” was exported: ")
    assert files(folder) == {**OLD, "a.docx": MADE[0].data}


def test_a_folder_that_cannot_be_synced_is_said(folder: Path) -> None:
    disk = FaultyDisk()
    disk.folder_error = errno.EIO
    assert refused(folder, disk).startswith("Only “a.docx”, “b.csv”, “c.json” were exported: ")
    assert files(folder) == NEW


def test_an_interrupted_export_leaves_nothing(folder: Path) -> None:
    class Interrupted(Disk):
        def sync(self, fd: int) -> None:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        put(folder, MADE, Interrupted())
    assert files(folder) == OLD


def test_a_folder_of_a_files_name_is_left_alone(folder: Path) -> None:
    (folder / "c.json").mkdir()
    assert refused(folder) == (
        NOTHING + "a folder is called “c.json” there; rename it, or choose another folder."
    )
    assert files(folder) == OLD


@pytest.mark.parametrize("there", ["missing/folder", "a file", "a file/below"])
def test_what_is_no_folder(tmp_path: Path, there: str) -> None:
    (tmp_path / "a file").write_bytes(b"")
    said = refused(tmp_path / there)
    assert said.startswith(NOTHING)
    assert said.endswith("; choose another folder.")
    assert files(tmp_path) == {"a file": b""}


@posix
def test_a_folder_that_may_not_be_written(folder: Path) -> None:
    folder.chmod(0o500)
    try:
        if os.access(folder, os.W_OK):
            pytest.skip("this user may write everywhere")
        assert refused(folder).startswith(NOTHING + "the folder “Sample folder” may not be written")
        assert files(folder) == OLD
    finally:
        folder.chmod(0o700)


# --- processes that die --------------------------------------------------------------------

LIMITED = """
import resource, sys
from pathlib import Path
from moderator.export.files import NotExported, put
from moderator.export.formats import Made
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    put(Path(sys.argv[1]), [Made("a.docx", b"x" * 900), Made("b.csv", b"x" * 1100)])
except NotExported as refusal:
    print(refusal)
"""
HANGING = """
import sys, time
from pathlib import Path
from moderator.disk import Disk
from moderator.export.files import put
from moderator.export.formats import Made
class Hanging(Disk):
    def sync(self, fd):
        print("written", flush=True)
        time.sleep(60)
put(Path(sys.argv[1]), [Made("a.docx", b"half")], Hanging())
"""


def script(text: str, folder: Path) -> list[str]:
    return [sys.executable, "-c", text, str(folder)]


@posix
def test_a_system_that_refuses_to_write_on(folder: Path) -> None:
    """A real refusal: the process may not make files of more than 1,000 bytes."""
    done = subprocess.run(
        script(LIMITED, folder), cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith(NOTHING + "“b.csv” is too large for that disk")
    assert files(folder) == OLD


@contextlib.contextmanager
def killed(folder: Path) -> Iterator[None]:
    with subprocess.Popen(script(HANGING, folder), cwd=ROOT, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == b"written"
        process.kill()
    yield


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="dies otherwise on Windows")
def test_a_killed_export_leaves_what_was_there(folder: Path) -> None:
    with killed(folder):
        found = files(folder)
        (left,) = set(found) - set(OLD)
        assert {name: found[name] for name in OLD} == OLD
        assert left.startswith(".a.docx.")
    put(folder, MADE)
    assert set(files(folder)) == {*NEW, left}  # it might still be somebody's
    hour_ago = time.time() - 3700
    os.utime(folder / left, (hour_ago, hour_ago))
    put(folder, MADE)
    assert files(folder) == NEW
