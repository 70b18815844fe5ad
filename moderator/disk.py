"""The few things asked of the disk, in one place, so that a test can be a disk that fails, or
one that remembers what it was asked for.

Every promise of the journal rests on the order of these calls: a line is written and then
synced before it counts as saved; a whole file is written beside the old one, synced, put in
its place, and then the folder is synced, without which the last rename is lost in a power
cut; so is the folder above one that was made. Subclasses override single calls (a full
disk, a short write, an error on sync). Everything that changes a file goes through here, the
lock's own file included.
"""

import contextlib
import errno
import os
import sys
from pathlib import Path
from typing import Final

if sys.platform == "darwin":
    import fcntl

_BINARY: Final = getattr(os, "O_BINARY", 0)
_NO_FOLLOW: Final = getattr(os, "O_NOFOLLOW", 0)
_NO_WAITING: Final = getattr(os, "O_NONBLOCK", 0)
"""A pipe of a file's name is an error, not a wait for somebody to write into it."""

_EXISTING: Final = os.O_RDWR | _BINARY | _NO_FOLLOW | _NO_WAITING


class Disk:
    """The real disk. Every method raises OSError when it refuses."""

    def read(self, path: Path) -> bytes:
        """All of a file."""
        return path.read_bytes()

    def open(self, path: Path) -> int:
        """A descriptor to read and write a file that exists."""
        return os.open(path, _EXISTING)

    def create(self, path: Path) -> int:
        """A descriptor of a new file that its owner alone may read; FileExistsError when there
        is one of that name."""
        return os.open(path, _EXISTING | os.O_CREAT | os.O_EXCL, 0o600)

    def status(self, path: Path) -> os.stat_result:
        """What the disk knows of a file, links followed."""
        return path.stat()

    def names(self, folder: Path) -> list[Path]:
        """Everything in a folder, in no order."""
        return list(folder.iterdir())

    def close(self, fd: int) -> None:
        """Give a descriptor back."""
        os.close(fd)

    def write(self, fd: int, data: bytes, at: int) -> None:
        """Put all the bytes at an offset; a short write is continued."""
        rest = memoryview(data)
        os.lseek(fd, at, os.SEEK_SET)
        while rest:
            written = self.write_some(fd, rest)
            if written <= 0:
                raise OSError(errno.EIO, os.strerror(errno.EIO))
            rest = rest[written:]

    def write_some(self, fd: int, data: memoryview) -> int:
        """One write where the descriptor stands; returns how many bytes were taken."""
        return os.write(fd, data)

    def truncate(self, fd: int, size: int) -> None:
        """Cut a file off."""
        os.ftruncate(fd, size)

    def sync(self, fd: int) -> None:
        """Return once the bytes, and the length that is needed to read them, are on the disk.

        On macOS `fsync` ends in the drive's cache; F_FULLFSYNC goes on to the medium. Network
        disks do not know it.
        """
        if sys.platform == "darwin":
            try:
                fcntl.fcntl(fd, fcntl.F_FULLFSYNC)
            except OSError:
                os.fsync(fd)
        elif sys.platform == "win32":
            os.fsync(fd)
        else:
            os.fdatasync(fd)

    def replace(self, temp: Path, path: Path) -> None:
        """Put one file in another's place, in one step."""
        temp.replace(path)

    def move_new(self, path: Path, to: Path) -> None:
        """Give a file another name or place on its disk, where nothing is called so yet."""
        if os.path.lexists(to):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(to))
        path.rename(to)

    def remove(self, path: Path) -> None:
        """Take a name away; one that is not there is no error."""
        path.unlink(missing_ok=True)

    def make_folder(self, folder: Path) -> None:
        """Make one folder that only its owner may enter; FileExistsError when it is there."""
        folder.mkdir(mode=0o700)

    def sync_folder(self, folder: Path) -> None:
        """Return once the names in a folder are on the disk. Windows has no such call."""
        if sys.platform != "win32":
            fd = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(fd)
            except OSError as error:
                # Some network and FUSE file systems do not sync folders at all.
                if error.errno not in {errno.EINVAL, errno.ENOTSUP, errno.EBADF}:
                    raise
            finally:
                os.close(fd)

    def put(self, path: Path, data: bytes, sync: bool = True) -> None:
        """Write a whole file beside the old one and put it in its place, readable by its
        owner alone. The folder is not synced: that is the caller's next step, since the file
        has changed by then even if the folder's sync fails."""
        temp = temp_of(path)
        self.remove(temp)
        fd = self.create(temp)
        try:
            try:
                self.write(fd, data, 0)
                if sync:
                    self.sync(fd)
            finally:
                self.close(fd)
            self.replace(temp, path)
        except BaseException:
            with contextlib.suppress(OSError):
                self.remove(temp)
            raise

    def put_new(self, path: Path, data: bytes) -> Path:
        """Write a whole file under a name that is free (with a number if this one is not),
        sync it and its folder, and return where it is."""
        free = unused(path)
        self.put(free, data)
        self.sync_folder(free.parent)
        return free

    def make_private(self, folder: Path) -> None:
        """Make a folder that only its owner may enter, and those above it where they are
        missing; one that is there is made so. Returns once all their names are on the disk."""
        if not folder.parent.is_dir():
            self.make_private(folder.parent)
        if not folder.is_dir():
            with contextlib.suppress(FileExistsError):  # another window made it meanwhile
                self.make_folder(folder)
        if not folder.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder))
        if sys.platform != "win32" and folder.stat().st_mode & 0o077:
            folder.chmod(0o700)
        with contextlib.suppress(PermissionError):  # a folder that may be entered, not read
            self.sync_folder(folder.parent)


def temp_of(path: Path) -> Path:
    """Where a file is written before it takes its place: beside it, always the same name, so
    that one left by a crash is found and removed."""
    return path.with_name(f".{path.name}.tmp")


def unused(path: Path) -> Path:
    """The path itself, or with the first number that nothing is called by yet."""
    if not os.path.lexists(path):
        return path
    tries = (path.with_name(f"{path.stem}-{number}{path.suffix}") for number in range(2, 100_000))
    return next(one for one in tries if not os.path.lexists(one))
