"""One writer: a lock beside the session that names who holds it, and dies with its holder.

Two things together. The system's advisory lock on the lock file is let go by the system when
its holder dies, however it dies, so it says for certain whether a holder on this computer
lives. The text in the file names the holder, for the person who is refused, and for disks
that are shared between computers, where the system's lock may not reach: a holder on another
computer is believed, however old the lock is, until a person says otherwise (`break_lock`).

The file is removed by its holder, and by nobody else, while the system's lock is held; so
after locking, one looks whether the file locked is still the one that lies there.
"""

import contextlib
import errno
import json
import os
import platform
import sys
import time
import uuid
from pathlib import Path
from typing import Final

from msgspec import Struct
from msgspec.structs import asdict

from moderator.clock import boot_id
from moderator.core.say import say
from moderator.core.text import clean_name
from moderator.disk import Disk
from moderator.journal.digest import blake2b
from moderator.journal.errors import Unusable, called

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_TRIES: Final = 200
_FAR: Final = 1 << 20
"""Windows locks bytes so that nobody may read them: one far behind the text."""

_LONGEST: Final = 4096


class Holder(Struct, frozen=True):
    """Who has a session open. `machine`: tells computers of one name apart. `started`: when
    the process began, so that a process number used again is not taken for it. `opened`:
    seconds since 1970."""

    pid: int
    host: str
    machine: str
    boot: str
    started: str
    opened: float

    @property
    def here(self) -> bool:
        """Is it on this computer?"""
        return self.boot == boot_id() or self.machine == machine_id()

    @property
    def gone(self) -> bool:
        """Is it certain that the holder no longer runs?"""
        if not self.here:
            return False
        return self.boot != boot_id() or process_started(self.pid) not in (self.started, "?")

    @property
    def is_self(self) -> bool:
        """Is it this very process?"""
        known = (self.pid, self.boot, self.started)
        return known == (os.getpid(), boot_id(), process_started(os.getpid()))

    @property
    def alive(self) -> bool:
        """Is it certain that another process, which runs now, holds it?"""
        if self.boot != boot_id() or self.pid == os.getpid() or self.started == "?":
            return False
        return process_started(self.pid) == self.started


class Locked(Unusable):
    """Somebody else writes this session. `holder`: None when it could not be told.
    `breakable`: nobody on this computer holds it; a person who knows that it is not open
    elsewhere may break it. Reading is always possible."""

    def __init__(self, path: Path, holder: Holder | None, breakable: bool) -> None:
        super().__init__(_sentence(path, holder, breakable))
        self.holder = holder
        self.breakable = breakable


def _sentence(path: Path, holder: Holder | None, breakable: bool) -> str:
    name = called(path)
    if not breakable:
        if holder is None or not holder.here:
            return say("{name} is open in another window of this console.", name=name)
        return say(
            "{name} is open in another window of this console (process {process}).",
            name=name,
            process=holder.pid,
        )
    if holder is None or holder.here:
        return say(
            "{name} was not closed properly, and it is not certain that nobody has it open.",
            name=name,
        )
    host = clean_name(holder.host) or say("unknown")
    return say(
        "{name} was opened on another computer, “{host}”, and has not been closed there.",
        name=name,
        host=host,
    )


class Lock:
    """The right to write a session, until `release`. `left_by`: whoever had it before and
    died without letting go."""

    def __init__(self, path: Path, fd: int, left_by: Holder | None, disk: Disk) -> None:
        self._path = path
        self._fd: int | None = fd
        self._disk = disk
        self.left_by: Final = left_by

    def release(self) -> None:
        """Let go; more than once does nothing."""
        fd, self._fd = self._fd, None
        if fd is None:
            return
        if sys.platform == "win32":  # an open file cannot be removed there
            _close(fd, self._disk)
            with contextlib.suppress(OSError):
                self._disk.remove(self._path)
        else:
            if _is_at(fd, self._path):
                with contextlib.suppress(OSError):
                    self._disk.truncate(fd, 0)  # should the file stay, it names nobody
                    self._disk.remove(self._path)
            _close(fd, self._disk)


def lock_path(session: Path) -> Path:
    """Where the lock of a session lies."""
    return session.with_name(f"{session.name}.lock")


def acquire(session: Path, break_lock: bool = False, disk: Disk | None = None) -> Lock:
    """Become the one writer of a session.

    `break_lock`: a person has said that the holder is gone; a holder that is seen to live on
    this computer keeps its lock all the same. Raises `Locked`, and OSError where no file can
    be made.
    """
    path, disk = lock_path(session), disk or Disk()
    for _ in range(_TRIES):
        opened = _open(path, disk)
        if opened is None:
            continue
        fd, fresh = opened
        try:
            taken = _take(session, path, fd, fresh, break_lock, disk)
        except BaseException:
            _close(fd, disk)
            raise
        if taken is not None:
            return taken
        _close(fd, disk)
    raise Locked(session, None, breakable=False)


def _take(
    session: Path, path: Path, fd: int, fresh: bool, break_lock: bool, disk: Disk
) -> Lock | None:
    """The lock; None when the file was removed meanwhile and all must begin again."""
    held = _system_lock(fd)
    if held is False:
        raise Locked(session, _read_patiently(fd), breakable=False)
    if not _is_at(fd, path):
        return None
    left_by = None if fresh else _read(fd)
    if held and left_by is not None and left_by.is_self:
        left_by = None  # let go of by this very process, on a disk that kept the file
    if left_by is not None:
        if _stays_alive(left_by):
            raise Locked(session, left_by, breakable=False)
        if not break_lock and (held is None or not left_by.gone):
            raise Locked(session, left_by, breakable=True)
    try:
        _write(fd, _self(), disk)
    except OSError as error:
        # A full disk must not keep a person from working: the system's lock holds unnamed.
        if held is None or error.errno not in {errno.ENOSPC, errno.EDQUOT}:
            if fresh:
                with contextlib.suppress(OSError):
                    disk.remove(path)
            raise
    return Lock(path, fd, left_by, disk)


def _open(path: Path, disk: Disk) -> tuple[int, bool] | None:
    try:
        return disk.create(path), True
    except FileExistsError:
        pass
    try:
        return disk.open(path), False
    except FileNotFoundError:
        return None


def _close(fd: int, disk: Disk) -> None:
    """Let go of the file, and with it of the system's lock, whatever the disk says to that."""
    with contextlib.suppress(OSError):
        disk.close(fd)


def _system_lock(fd: int) -> bool | None:
    """True: ours. False: another process has it. None: this disk knows no such locks."""
    try:
        if sys.platform == "win32":
            os.lseek(fd, _FAR, os.SEEK_SET)
            msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in {errno.EAGAIN, errno.EACCES, errno.EDEADLK}:
            return False
        if error.errno in {errno.ENOTSUP, errno.ENOLCK, errno.ENOSYS, errno.EINVAL}:
            return None
        raise
    return True


def _is_at(fd: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(fd), path.stat(follow_symlinks=False))
    except OSError:
        return False


# --- who ---------------------------------------------------------------------------------------


def _self() -> Holder:
    return Holder(
        pid=os.getpid(),
        host=platform.node(),
        machine=machine_id(),
        boot=boot_id(),
        started=process_started(os.getpid()),
        opened=time.time(),
    )


def machine_id() -> str:
    """Something that stays with this computer and tells it from others of its name."""
    try:
        own = Path("/etc/machine-id").read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        own = ""
    return blake2b((own or f"{uuid.getnode():x}").encode(), digest_size=8).hexdigest()


def process_started(pid: int) -> str:
    """When a process that runs began; "?" where the system does not say; "" when it is not
    there. Linux counts in ticks since the start of the machine (proc(5), `starttime`)."""
    started = "?"
    if sys.platform == "win32":
        started = "?" if pid == os.getpid() else ""  # the system's lock alone decides there
    else:
        try:
            line = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
            fields = line.rpartition(")")[2].split()
            # One that was killed stays listed until its parent asks after it; it writes nothing.
            started = "" if fields[0] in "ZX" else fields[19]
        except (OSError, IndexError):
            started = "?" if _runs(pid) else ""
    return started


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


def _write(fd: int, holder: Holder, disk: Disk) -> None:
    disk.truncate(fd, 0)
    disk.write(fd, json.dumps(asdict(holder)).encode(), 0)


def _read(fd: int) -> Holder | None:
    os.lseek(fd, 0, os.SEEK_SET)
    try:
        value = json.loads(os.read(fd, _LONGEST).decode("utf-8"))
        holder = Holder(**value)
    except (ValueError, TypeError, RecursionError, OSError):
        return None
    texts = (holder.host, holder.machine, holder.boot, holder.started)
    if type(holder.pid) is not int or not all(type(text) is str for text in texts):
        return None
    return holder if holder.pid > 0 else None


def _stays_alive(holder: Holder) -> bool:
    """Whether a holder whose system lock was free is alive all the same (some network disks
    grant that lock to everybody). One that is being killed lets go a moment before it is gone."""
    for _ in range(20):
        if not holder.alive:
            return False
        time.sleep(0.02)
    return True


def _read_patiently(fd: int) -> Holder | None:
    """Whoever has just taken the lock writes its name a moment later, over that of a holder
    who is gone. One that takes longer stays unnamed: nobody is told the name of the dead."""
    for _ in range(10):
        holder = _read(fd)
        if holder is not None and not holder.gone:
            return holder
        time.sleep(0.01)
    return None
