"""What the export dialogue needs of whoever makes the files, without knowing how that is done.

The application implements it (`app.exporting`): files are made in another process, so the
window stays as quick as ever. `Formats` here are only their keys and how they read.
"""

from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from moderator.outcome.material import Rules


class Offer(Struct, frozen=True):
    """A format to choose: its key, and how it reads in the dialogue."""

    key: str
    text: str
    detail: str


class Wish(Struct, frozen=True):
    """What somebody wants exported: keys of formats, the rules of the document, a folder."""

    formats: tuple[str, ...]
    rules: Rules
    folder: Path


class Exporter(QObject):
    """Makes the files of a wish. One of `done` and `failed` follows each `start` that was not
    cancelled.

    `progressed(format key, place from 1, of how many)`; `done(paths, sentence)`: the files are
    in their folder, and what could not be as it should; `failed(sentence)`: nothing was changed.
    """

    progressed = Signal(str, int, int)
    done = Signal(object, str)
    failed = Signal(str)

    def offers(self) -> tuple[Offer, ...]:
        """The formats there are, the usual one first."""
        raise NotImplementedError

    def in_the_way(self, wish: Wish) -> tuple[str, ...]:
        """The names of files that the wish would replace."""
        raise NotImplementedError

    def start(self, wish: Wish) -> None:
        """Begin; returns at once. Files of the same names are replaced."""
        raise NotImplementedError

    def cancel(self) -> None:
        """Stop, leaving the folder as it was."""
        raise NotImplementedError
