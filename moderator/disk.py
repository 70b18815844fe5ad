"""The few things asked of the disk, in one place, so that a test can be a disk that fails.

Every promise of the journal rests on the order of these calls: a line is written and then
synced before it counts as saved; a whole file is written beside the old one, synced, put in
its place, and then the folder is synced, without which the last rename is lost in a power
cut. Subclasses override single calls (a full disk, a short write, an error on sync).
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


class Disk:
    """The real disk. Every method raises OSError when it refuses."""

    def read(self, path: Path) -> bytes:
        """All of a file."""
        return path.read_bytes()

    def open(self, path: Path) -> int:
        """A descriptor to read and write a file that exists."""
        return os.open(path, os.O_RDWR | _BINARY | _NO_FOLLOW)

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
        temp.unlink(missing_ok=True)
        fd = os.open(temp, os.O_RDWR | os.O_CREAT | os.O_EXCL | _BINARY | _NO_FOLLOW, 0o600)
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
                temp.unlink()
            raise

    def put_new(self, path: Path, data: bytes) -> Path:
        """Write a whole file under a name that is free (with a number if this one is not),
        sync it and its folder, and return where it is."""
        free = unused(path)
        self.put(free, data)
        self.sync_folder(free.parent)
        return free


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


def make_private(folder: Path) -> None:
    """Make a folder that only its owner may enter; one that is there is made so."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if sys.platform != "win32" and folder.stat().st_mode & 0o077:
        folder.chmod(0o700)
