"""What Home needs of whoever keeps the sessions, without knowing how files work.

The application implements it (`app.shelf`); the journal package may not be imported here.
"""

from collections.abc import Callable
from datetime import date
from typing import Protocol

from msgspec import Struct


class NotDone(Exception):
    """What was asked for could not be done, and nothing has changed; `str()` is one sentence."""


class Listed(Struct, frozen=True):
    """A session as it is known without being opened. `uid`: its path. `began`, `closed`,
    `modified`: seconds since 1970, None where it has not. `here`: open in this window."""

    uid: str
    title: str
    name: str
    day: date | None
    began: float | None
    closed: float | None
    modified: float
    acts: int
    archived: bool = False
    here: bool = False


class Shelf(Protocol):
    """The sessions there are. Every method raises `NotDone` where it cannot do what it says."""

    def listed(self) -> list[Listed]:
        """All of them, the latest first."""
        ...

    def rename(self, uid: str, name: str) -> str:
        """Give its file another name; returns its uid from now on."""
        ...

    def archive(self, uid: str, aside: bool) -> None:
        """Put it aside in the list, or take it back."""
        ...

    def throw_away(self, uid: str) -> Callable[[], None]:
        """Put it into the system's trash; returns how to bring it back."""
        ...
