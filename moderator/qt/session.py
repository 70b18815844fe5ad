"""What the window needs of the session's file, without knowing how files work.

The journal package implements it; the window may not import that, so that nothing on the
screen can write past the desk.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol


class Drafts(Protocol):
    """Text being typed, kept from one keystroke to the next."""

    def keep(self, name: str, data: Mapping[str, Any]) -> None:
        """Remember plain data under a name; on the disk within 300 ms."""
        ...

    def load(self) -> Mapping[str, Mapping[str, Any]]:
        """Everything that was being typed when the console stopped, by name."""
        ...

    def drop(self, name: str) -> None:
        """Forget what was kept under a name: it was sent, or thrown away."""
        ...


class SessionFile(Protocol):
    """The file behind the open session."""

    @property
    def path(self) -> Path:
        """Where it is."""
        ...

    @property
    def read_only(self) -> bool:
        """May nothing be written (another console has it, or a newer version made it)?"""
        ...

    @property
    def notices(self) -> tuple[str, ...]:
        """Sentences about what was found when it was opened."""
        ...

    @property
    def damaged(self) -> bool:
        """Was something of it lost?"""
        ...

    @property
    def drafts(self) -> Drafts:
        """Text being typed."""
        ...

    def flush(self, timeout: float = ...) -> bool:
        """Wait at most `timeout` seconds until every act so far is on the disk; False when
        the disk did not take them."""
        ...

    def retry(self) -> None:
        """Try the disk again at once."""
        ...

    def save_as(self, path: Path, overwrite: bool = False) -> None:
        """Go on in another file, with every act so far. Raises OSError, whose text is one
        sentence, with everything as it was when that cannot be written either."""
        ...
