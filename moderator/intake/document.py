"""A document that was read in: plain lines with their places, whatever file they came from.

Everything after reading works on these lines alone, so that what a concept note means is found
by one set of rules, and every finding can point at the lines it came from. Lines are kept as
they stand in the document, noise and all: what is shown to a person as the source is the source.
"""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Final

from msgspec import Struct

from moderator.core.say import say
from moderator.core.text import clean

LONGEST_DOCUMENT: Final = 500_000
MOST_LINES: Final = 10_000
"""Characters, and lines that are not empty; no concept note comes near either."""


class NotReadable(Exception):
    """A document that is not taken in; `str()` is one sentence for the person."""


class Kind(StrEnum):
    """What the file itself says a line is. Text and Word pasted as text say nothing."""

    TEXT = "text"
    HEADING = "heading"
    ITEM = "item"
    ROW = "row"


class Line(Struct, frozen=True):
    """One line. `place`: where a person finds it ("line 12", "page 2, line 3"). `cells`: of a
    table's row. `strong`: all of it is bold."""

    text: str
    place: str = ""
    kind: Kind = Kind.TEXT
    cells: tuple[str, ...] = ()
    strong: bool = False


class Passage(Struct, frozen=True):
    """The lines `first` to `last` of a document, as they stand there."""

    text: str
    first: int
    last: int
    place: str


class Document(Struct, frozen=True):
    """A document's lines. `broken`: its lines end where the page or the window did, rather
    than where a paragraph does (PDF, mail)."""

    name: str
    lines: tuple[Line, ...]
    broken: bool = False

    @property
    def text(self) -> str:
        """All of it."""
        return "\n".join(line.text for line in self.lines)

    def passage(self, first: int, last: int) -> Passage:
        """Where something was found. The numbers count lines from 0, both included."""
        lines = self.lines[first : last + 1]
        places = (lines[0].place, lines[-1].place)
        place = places[0]
        if places[1] != place:
            place = say("{first} to {last}", first=places[0], last=places[1])
        return Passage("\n".join(line.text for line in lines), first, last, place)


def row(cells: Iterable[str], place: str = "") -> Line:
    """A table's row as a line."""
    kept = tuple(" ".join(cell.split()) for cell in cells)
    return Line(" | ".join(kept), place, Kind.ROW, kept)


def lines_of(text: str) -> tuple[Line, ...]:
    """Plain text as lines that know their numbers."""
    return tuple(
        Line(line, say("line {number}", number=number))
        for number, line in enumerate(safe(text).split("\n"), 1)
    )


def safe(text: str) -> str:
    """What files and screens can hold, piece by piece so that nothing is cut (`core.text`)."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").replace("\v", "\n")
    return "\n".join(_safe(line) for line in text.split("\n"))


_PIECE: Final = 5_000
"""Characters cleaned at once: `clean` cuts what is longer than it takes."""


def _safe(line: str) -> str:
    """Keeps the white space at both ends: a passage is to be found again in its file, and in
    front of a line it says what belongs together."""
    start, end = len(line) - len(line.lstrip()), len(line.rstrip())
    parts = (line[at : min(at + _PIECE, end)] for at in range(start, end, _PIECE))
    return _white(line[:start]) + "".join(_kept(part) for part in parts) + _white(line[end:])


def _white(text: str) -> str:
    return "".join(char for char in text if char in " \t\u00a0")


def _kept(part: str) -> str:
    """`clean` takes the white space at both ends away, which here may be in the middle."""
    inner = clean(part)
    front = " " if part[:1].isspace() else ""
    back = " " if inner and part[-1:].isspace() else ""
    return (front + inner + back).replace("\n", " ")


_FEWEST_LETTERS: Final = 40


def _letters(lines: Sequence[Line]) -> int:
    return sum(char.isalpha() for line in lines for char in line.text)


def document(name: str, lines: Sequence[Line], broken: bool = False) -> Document:
    """A document of these lines. Raises `NotReadable` when there is nothing in them to read,
    or far too much."""
    filled = [len(line.text) for line in lines if line.text]
    if sum(filled) > LONGEST_DOCUMENT or len(filled) > MOST_LINES:
        raise NotReadable(
            say("{name} is far longer than a concept note: nothing was made of it.", name=name)
        )
    # A page number is all the text that a scanned page has.
    if _letters(lines) < (_FEWEST_LETTERS if broken else 1):
        raise NotReadable(
            say(
                "{name} holds no text that can be read (it may be a picture): "
                "nothing was made of it.",
                name=name,
            )
        )
    return Document(name, tuple(lines), broken)
