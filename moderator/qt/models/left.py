"""What a person has looked at and leaves as it is: a gap nobody spoke to, two wordings that are
not the same.

No fact of the session, since it says nothing of the event: it only keeps the list of what is
left to do from asking again. It is kept where the text being typed is kept, by ids alone, so
that it outlives the window and holds no words of anybody.
"""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QObject, Signal

from moderator.qt.session import Drafts

NAME: Final = "review"


class Left(QObject):
    """`changed` when something else is left, or asked for again."""

    changed = Signal()

    def __init__(self, drafts: Drafts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drafts = drafts
        kept = drafts.load().get(NAME, {}).get("left")
        held = kept if isinstance(kept, list) else []
        self._keys = frozenset(one for one in held if isinstance(one, str))

    @property
    def keys(self) -> frozenset[str]:
        """What is left as it is (`todo.left_key`)."""
        return self._keys

    def add(self, keys: Iterable[str]) -> None:
        """Leave these as they are."""
        self._become(self._keys | {*keys})

    def remove(self, keys: Iterable[str]) -> None:
        """Ask for these again."""
        self._become(self._keys - {*keys})

    def clear(self) -> None:
        """Ask for everything again."""
        self._become(frozenset())

    def _become(self, keys: frozenset[str]) -> None:
        if keys == self._keys:
            return
        self._keys = keys
        if keys:
            self._drafts.keep(NAME, {"left": sorted(keys)})
        else:
            self._drafts.drop(NAME)
        self.changed.emit()
