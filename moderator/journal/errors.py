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

from moderator.core.say import Said, filled, say
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


class Notice(Said):
    """A sentence about what was found in a session's file, and of which kind it is."""

    kind: NoticeKind

    def __new__(cls, kind: NoticeKind, sentence: Said) -> "Notice":
        """A sentence that knows its kind."""
        notice = super().__new__(cls, sentence)
        notice.source, notice.many = sentence.source, sentence.many
        notice.number, notice.values = sentence.number, sentence.values
        notice.kind = kind
        return notice


class Displaced(OSError):
    """What lies at the session's path is not the file that was opened."""


def called(path: Path) -> Said:
    """A file's name as it is shown: quoted, one line, without its folders."""
    return say("“{text}”", text=clean_name(path.name) or "session")


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun, for the command line: "1 act", "2 acts"."""
    return f"{number} {one if number == 1 else many or one + 's'}"


_GONE: Final = say("{file} is no longer where it was (its folder was renamed, or a disk unplugged)")
_REASONS: Final[Mapping[int, Said]] = {
    errno.ENOSPC: say("The disk is full"),
    errno.EDQUOT: say("There is no room left for you on the disk"),
    errno.EFBIG: say("{file} has become too large for its disk"),
    errno.EROFS: say("The disk that holds {file} can only be read"),
    errno.EACCES: say("{file} may not be written"),
    errno.EPERM: say("{file} may not be written"),
    errno.EIO: say("The disk that holds {file} reports an error"),
    errno.ENAMETOOLONG: say("The name {file} is too long for the disk"),
    **dict.fromkeys((errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ENXIO), _GONE),
}


def disk_says(error: OSError, path: Path) -> Said:
    """Why a session's file cannot be written, without a full stop."""
    name = called(path)
    if isinstance(error, Displaced):
        return say("{file} was replaced or changed by another program", file=name)
    known = _REASONS.get(error.errno or 0)
    if known is not None:
        return filled(known, file=name)
    why = error.strerror or type(error).__name__
    return say("{file} cannot be written ({why})", file=name, why=why)


def disk_sentence(error: OSError, path: Path) -> Said:
    """The same as a sentence of its own."""
    return say("{why}.", why=disk_says(error, path))


UNTIL_SAVED: Final = ": what you do is kept in memory until it can be saved."


def refusal(error: OSError, path: Path) -> Said:
    """The sentence that stays on the screen while the disk refuses acts."""
    why = disk_says(error, path)
    return say("{why}: what you do is kept in memory until it can be saved.", why=why)
