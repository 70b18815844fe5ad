"""The sessions as Home sees them: the journal's folder, with Qt's way to the system's trash."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QFile

from moderator.journal.sessions import Home, SessionInfo, Unusable
from moderator.qt.shelf import Listed, NotDone

_T = TypeVar("_T")


class HomeShelf:
    """Implements `qt.shelf.Shelf`. `here`: the session that is open in this window, if any."""

    def __init__(self, home: Home, here: Path | None) -> None:
        self._home = home
        self._here = here

    def listed(self) -> list[Listed]:
        """All of them, the latest first."""
        return [self._one(info) for info in self._home.recent()]

    def rename(self, uid: str, name: str) -> str:
        """Give its file another name; returns its uid from now on."""
        return str(_or_not(lambda: self._home.rename(Path(uid), name)))

    def archive(self, uid: str, aside: bool) -> None:
        """Put it aside in the list, or take it back."""
        _or_not(lambda: self._home.archive(Path(uid), aside))

    def throw_away(self, uid: str) -> Callable[[], None]:
        """Put it into the system's trash; returns how to bring it back."""
        thrown = _or_not(lambda: self._home.throw_away(Path(uid), system_trash))
        return lambda: _or_not(lambda: self._home.put_back(thrown))

    def _one(self, info: SessionInfo) -> Listed:
        return Listed(
            uid=str(info.path),
            title=info.title,
            name=info.path.name,
            day=info.day,
            began=info.began,
            closed=info.closed,
            modified=info.modified,
            acts=info.acts,
            archived=info.archived,
            here=self._here is not None and info.path.resolve() == self._here.resolve(),
        )


def system_trash(path: Path) -> Path | None:
    """Put a file or folder into the system's trash; where it lies there, or None. A system that
    does not say where is believed: then it is brought back by hand."""
    file = QFile(str(path))
    if not file.moveToTrash():
        return None
    return Path(file.fileName() or path)  # Qt's file is the one in the trash now


def _or_not(do: Callable[[], _T]) -> _T:
    try:
        return do()
    except Unusable as why:
        raise NotDone(*why.args) from why
