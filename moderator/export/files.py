"""How made files reach a folder: whole, and all of them before the first is in its place.

Every file is first written beside its place, under a name that no other export has, and
brought to the disk; only when all of them are there does each take its place, in one step. So
a disk that fills up, a folder that may not be written or a program that dies leaves what was
there before. What a killed export had begun stays, hidden, until the next of that name an
hour later.

These files belong to the person, who sends them on: they get the rights that any program's
files get there (the umask's), and one that replaces another has the other's. A file for its
owner alone, as a session is, would arrive in a shared folder as one that nobody can open.
"""

import contextlib
import errno
import os
import re
import stat
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from secrets import token_hex
from typing import Final

from moderator.core.names import safe_name
from moderator.core.text import clean_name
from moderator.disk import Disk
from moderator.export.formats import Made

_FLAGS: Final = (
    os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
)
_UNFINISHED: Final = re.compile(r"\.(.+)\.[0-9a-f]{8}\.tmp")
_ABANDONED_S: Final = 3600.0
"""How old an unfinished file must be for nobody to be writing it any more."""

_ENDING: Final = re.compile(r"(\.[a-z0-9]{1,12}){1,2}$")
"""".docx", or ".notes.csv", which must outlive the cutting of a long name."""


class NotExported(Exception):
    """Files that could not be put in place; `str()` is one sentence for the person."""


def conflicts(folder: Path, made: Sequence[Made]) -> tuple[Path, ...]:
    """What would be replaced: the files of these names that are in the folder already."""
    return tuple(path for path in places(folder, made) if os.path.lexists(path))


def places(folder: Path, made: Sequence[Made]) -> tuple[Path, ...]:
    """Where each file goes: under a name that every system takes, no two under one."""
    taken: set[str] = set()
    return tuple(folder / _name(one.name, taken) for one in made)


def put(folder: Path, made: Sequence[Made], disk: Disk | None = None) -> tuple[Path, ...]:
    """Write all the files and return where they are. The folder is made if only its last
    part is missing; files of the same names are replaced. Raises NotExported."""
    wanted = places(folder, made)
    done: list[Path] = []
    try:
        with _naming(folder):
            folder.mkdir(exist_ok=True)
            _remove_abandoned(folder, wanted)
        for path in wanted:
            if path.is_dir():
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
        _put_all(tuple(zip(wanted, made, strict=True)), disk or Disk(), done)
    except OSError as error:
        raise NotExported(_sentence(error, folder, done)) from error
    return wanted


# --- writing -------------------------------------------------------------------------------


def _put_all(files: Sequence[tuple[Path, Made]], disk: Disk, done: list[Path]) -> None:
    """`done`: gets each path whose file is in place."""
    temps: list[Path] = []
    try:
        for path, one in files:
            temps.append(path.with_name(f".{path.name}.{token_hex(4)}.tmp"))
            with _naming(path):
                _write(temps[-1], path, one.data, disk)
        for temp, (path, _) in zip(temps, files, strict=True):
            with _naming(path):
                _replace(temp, path, disk)
            done.append(path)
    finally:
        for temp in temps:
            with contextlib.suppress(OSError):
                temp.unlink(missing_ok=True)
    for folder in {path.parent for path in done}:
        with contextlib.suppress(PermissionError):  # a folder that may be entered, not read
            disk.sync_folder(folder)


def _write(temp: Path, path: Path, data: bytes, disk: Disk) -> None:
    fd = os.open(temp, _FLAGS, 0o666)
    try:
        _take_rights(fd, path)
        disk.write(fd, data, 0)
        disk.sync(fd)
    finally:
        disk.close(fd)


def _replace(temp: Path, path: Path, disk: Disk) -> None:
    try:
        disk.replace(temp, path)
    except PermissionError as error:
        if sys.platform == "win32":  # what it says of a file that another program has open
            error.errno = errno.EBUSY
        raise


def _take_rights(fd: int, path: Path) -> None:
    """Give a new file the rights of the one it will replace. Windows does by folder."""
    if sys.platform != "win32" and path.is_file() and not path.is_symlink():
        os.fchmod(fd, stat.S_IMODE(path.stat().st_mode) & 0o777)


def _remove_abandoned(folder: Path, wanted: Sequence[Path]) -> None:
    names = {path.name for path in wanted}
    for path in folder.glob(".*.tmp"):
        unfinished = _UNFINISHED.fullmatch(path.name)
        if unfinished and unfinished[1] in names:
            with contextlib.suppress(OSError):
                if time.time() - path.lstat().st_mtime > _ABANDONED_S:
                    path.unlink()


# --- names ---------------------------------------------------------------------------------


def _name(name: str, taken: set[str]) -> str:
    """Systems that see no difference between capitals and small letters see none here."""
    found = _ENDING.search(name)
    ending = found.group() if found else ""
    stem = safe_name(name.removesuffix(ending), "outcome")
    free, number = f"{stem}{ending}", 1
    while free.casefold() in taken:
        number += 1
        free = f"{stem}-{number}{ending}"
    taken.add(free.casefold())
    return free


# --- words ---------------------------------------------------------------------------------

_NO_ROOM: Final = ("the disk is full", "make room, or choose another folder")
_ELSEWHERE: Final = "choose another folder"
_GONE: Final = ("there is no folder {folder}", _ELSEWHERE)
_LOCKED: Final = ("the folder {folder} may not be written", _ELSEWHERE)
_IN_USE: Final = (
    "{name} is open in another program or may not be replaced",
    "close it there, or choose another folder",
)
_REASONS: Final[Mapping[int, tuple[str, str]]] = {
    errno.ENOSPC: _NO_ROOM,
    errno.EDQUOT: _NO_ROOM,
    errno.EFBIG: ("{name} is too large for that disk", _ELSEWHERE),
    errno.EROFS: ("the disk that holds {folder} can only be read", _ELSEWHERE),
    errno.EACCES: _LOCKED,
    errno.EPERM: _LOCKED,
    errno.EIO: ("the disk that holds {folder} reports an error", _ELSEWHERE),
    errno.EBUSY: _IN_USE,
    errno.ETXTBSY: _IN_USE,
    errno.EEXIST: ("{folder} is a file and no folder", _ELSEWHERE),
    errno.EISDIR: ("a folder is called {name} there", "rename it, or choose another folder"),
    errno.ENAMETOOLONG: ("the name {name} is too long for that disk", _ELSEWHERE),
    errno.ENOENT: _GONE,
    errno.ENOTDIR: _GONE,
    errno.ENODEV: _GONE,
    errno.ENXIO: _GONE,
}
"""What happened, and what to do."""


@contextlib.contextmanager
def _naming(path: Path) -> Iterator[None]:
    """Let an error name the file it is about, not the unfinished one beside it."""
    try:
        yield
    except OSError as error:
        error.filename = str(path)
        raise


def _sentence(error: OSError, folder: Path, done: Sequence[Path]) -> str:
    path = Path(error.filename or folder)
    what, then = _REASONS.get(
        error.errno or 0, (f"{{name}} cannot be written ({error.strerror})", _ELSEWHERE)
    )
    what = what.format(folder=_called(folder), name=_called(path))
    return f"{_kept(done)}: {what}; {then}."


def _kept(done: Sequence[Path]) -> str:
    if not done:
        return "Nothing was exported, and what was there has not changed"
    names = ", ".join(map(_called, done))
    return f"Only {names} {'was' if len(done) == 1 else 'were'} exported"


def _called(path: Path) -> str:
    return f"“{clean_name(path.name) or 'this'}”"
