"""What can go wrong with a session's file, each as one sentence for the person.

The sentence is the whole of the exception: whoever catches it shows it and needs to know
nothing else. Names of files are shown without their folders, and cleaned, since a name is
something that somebody typed.
"""

import errno
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Final

from moderator.core.text import clean_name


class Unusable(Exception):
    """A session that cannot be used as asked; `str()` is one sentence for the person."""


class Unreadable(Unusable):
    """The file is no session, or nothing in it can be read. It was left as it is."""


class Unwritable(Unusable, OSError):
    """The disk does not take the file, or there is one of that name already."""


class NoticeKind(StrEnum):
    """What was found when a session was opened."""

    TORN = "torn"
    DAMAGED = "damaged"
    NEWER = "newer"
    READ_ONLY = "read_only"
    WORDLESS = "wordless"
    NOT_CLOSED = "not_closed"


class Notice(str):
    """A sentence about what was found in a session's file, and of which kind it is."""

    __slots__ = ("kind",)

    kind: NoticeKind

    def __new__(cls, kind: NoticeKind, sentence: str) -> "Notice":
        """A sentence that knows its kind."""
        notice = super().__new__(cls, sentence)
        notice.kind = kind
        return notice


class Displaced(OSError):
    """What lies at the session's path is not the file that was opened."""


def called(path: Path) -> str:
    """A file's name as it is shown: quoted, one line, without its folders."""
    return f"“{clean_name(path.name) or 'session'}”"


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: "1 act", "2 acts"."""
    return f"{number} {one if number == 1 else many or one + 's'}"


_GONE: Final = "{} is no longer where it was (its folder was renamed, or a disk unplugged)"
_REASONS: Final[Mapping[int, str]] = {
    errno.ENOSPC: "The disk is full",
    errno.EDQUOT: "There is no room left for you on the disk",
    errno.EFBIG: "{} has become too large for its disk",
    errno.EROFS: "The disk that holds {} can only be read",
    errno.EACCES: "{} may not be written",
    errno.EPERM: "{} may not be written",
    errno.EIO: "The disk that holds {} reports an error",
    errno.ENAMETOOLONG: "The name {} is too long for the disk",
    **dict.fromkeys((errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ENXIO), _GONE),
}


def disk_says(error: OSError, path: Path) -> str:
    """Why a session's file cannot be written, without a full stop."""
    name = called(path)
    if isinstance(error, Displaced):
        return f"{name} was replaced or changed by another program"
    known = _REASONS.get(error.errno or 0)
    if known is not None:
        return known.format(name)
    return f"{name} cannot be written ({error.strerror or type(error).__name__})"


UNTIL_SAVED: Final = ": what you do is kept in memory until it can be saved."


def refusal(error: OSError, path: Path) -> str:
    """The sentence that stays on the screen while the disk refuses acts."""
    return disk_says(error, path) + UNTIL_SAVED
