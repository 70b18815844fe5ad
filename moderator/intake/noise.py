"""What converting a document left in it, taken out: footnotes, page numbers, broken lines.

The result is pieces: what a person would call one line or one paragraph, each with the lines of
the document that it was made from. Words are only ever left out or put back together here,
never changed, so a value found in a piece can be found again in its lines.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, repeat
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from moderator.core.text import folded
from moderator.intake.document import Document, Kind, Line
from moderator.intake.labels import label_of
from moderator.intake.names import name_at_start

LONGEST_PIECE: Final = 4_000
"""Characters of one paragraph that are looked at; what is longer is prose."""


class Piece(Struct, frozen=True):
    """A line or paragraph without noise. `bullet`: it is one of a list, whose sign is not part
    of `text`; `number`: that sign was a number. `indent`: columns of white space before it.
    `spaced`: an empty line comes before it. `caps`: it is set in capitals."""

    text: str
    first: int
    last: int
    kind: Kind = Kind.TEXT
    cells: tuple[str, ...] = ()
    bullet: bool = False
    number: bool = False
    indent: int = 0
    spaced: bool = False
    strong: bool = False

    @property
    def caps(self) -> bool:
        """Is it all in capitals, as some headings are?"""
        return self.text.isupper() and sum(char.isalpha() for char in self.text) > 3


_WHITE: Final = re.compile(r"\s+")
_INVISIBLE: Final = re.compile("[\u00ad\u200b\u2060\ufeff]")
_LIGATURES: Final = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "\u00a0": " ", "\u202f": " "}
)
_QUOTED: Final = re.compile(r"^(?:> ?)+")

# --- marks inside a line -------------------------------------------------------------------

_NOTE_TEXT: Final = re.compile(r"\[\^?\d{1,3}: [^\[\]]{0,2000}\]")
_MARKS: Final = re.compile(
    r"\[footnoteRef:\d{1,3}\]|\[\^?\d{1,3}\](?!\()|\[\^[\w-]{1,20}\]"
    r"|(?<=[^\W\d][.,;:?!”\"’)»])\d{1,2}(?=\s|$)"
    r"|(?<=[\w.,;:?!”\"’)»])[¹²³⁰⁴-⁹]{1,3}(?![\w¹²³⁰⁴-⁹])"
)
_LINK: Final = re.compile(r"!?\[([^\[\]]{1,300})\]\([^()\s]{0,500}\)")
_STRONG: Final = re.compile(r"\*\*|__|~~|`|<br ?/?>")
_SLANTED: Final = re.compile(
    r"(?<![\w*_])([*_])(?=[^\s*_])([^*_\n]{1,300})(?<=[^\s*_])\1(?![\w*_])"
)


def tidy(text: str) -> str:
    """One line without footnote marks, Markdown's emphasis, ligatures and odd spaces."""
    text = _INVISIBLE.sub("", text).translate(_LIGATURES)
    text = _MARKS.sub("", _NOTE_TEXT.sub("", text))
    text = _SLANTED.sub(r"\2", _LINK.sub(r"\1", _STRONG.sub("", text)))
    return _WHITE.sub(" ", text).strip()


# --- lines that are noise ------------------------------------------------------------------

_PAGE: Final = re.compile(
    r"(?:page|p\.|pg\.?|seite)? ?\d{1,3}(?: ?(?:/|of|de|sur|von|\|) ?(?:\d{1,3}|page|p\.?))?"
    r"|(?:[-–—] ?)?\d{1,3} ?[-–—]|\| ?page \d{1,3}"
)
_RUNNING: Final = re.compile(r".{0,80}\bpage \d{1,3} ?(?:of|/|de|sur) ?\d{1,3}")
_RULE: Final = re.compile(r"[-_*=~•. ]{3,}|\|?(?: ?:?-{2,}:? ?\|)+(?: ?:?-{2,}:? ?)?")
_FOOTNOTE: Final = re.compile(
    r"\[\^?\d{1,3}\]:? .*|\[\^[\w-]{1,20}\]: .*|[¹²³⁰⁴-⁹]{1,3} ?\S.*"
    r"|\d{1,2} (?:see|ibid|cf|voir|op\.|https?:|www\.).*|https?://\S+"
)


def _is_noise(text: str) -> bool:
    low = folded(text[:2100])
    return bool(
        _PAGE.fullmatch(low)
        or _RULE.fullmatch(low)
        or _FOOTNOTE.fullmatch(text[:2100].casefold())
        or _RUNNING.fullmatch(low)
    )


def _running(lines: Iterable[Line]) -> frozenset[str]:
    """Headers and footers: what stands on page after page, but for its numbers."""
    counts = Counter(_key(line.text) for line in lines if line.kind is Kind.TEXT)
    return frozenset(
        key
        for key, count in counts.items()
        if count >= 3 and 8 < len(key) <= 100 and "?" not in key
    )


def _key(text: str) -> str:
    return re.sub(r"\d+", "#", _WHITE.sub(" ", text[:200]).strip().casefold())


# --- lists ---------------------------------------------------------------------------------

_BULLET: Final = re.compile(
    r"(?:[-–—•·‣⁃▪▫◦●○■□►➢➤❖✓✔*+\uf0b7\uf0a7\uf0d8\uf076]|o(?=[\t ]{2}|\t)|"
    r"o (?=[A-ZÀ-Þ¿«“\"]))[\t \u00a0]*"
)
_NUMBER: Final = re.compile(
    r"(?:\(?(?:[qQ] ?)?\d{1,2}(?:\.\d{1,2}){0,2}[.):/–-](?!\d)|\d{1,2}\.\d{1,2}(?= [^\W\d])"
    r"|\(?[a-hA-H]\)|[qQ]\d{1,2}(?=[ .:)])[.:)]?|\(?[ivxIVX]{1,4}[.)])[\t \u00a0]+"
)
_HASHES: Final = re.compile(r"#{1,6}[ \t]+")
_DASHES: Final = frozenset("-–—*+")


def unbulleted(text: str) -> tuple[str, bool, bool]:
    """A line without its bullet; whether it had one, and whether that was a number."""
    text = text.lstrip()
    if found := _BULLET.match(text):
        rest = text[found.end() :]
        # "-5 degrees" and "*starred*" are no bullets: a dash needs its space.
        if rest and (text[0] not in _DASHES or found.end() > 1):
            return rest, True, False
    if found := _NUMBER.match(text):
        return text[found.end() :], True, True
    return text, False, False


# --- from lines to pieces ------------------------------------------------------------------


def pieces(document: Document) -> tuple[Piece, ...]:
    """What a document says, piece by piece, with everything that is noise left out."""
    running = _running(document.lines)
    return tuple(_joined(list(_single(document, running)), _width(document)))


def _single(document: Document, running: frozenset[str]) -> Iterator[Piece]:
    below = {at + 1 for at in range(len(document.lines)) if _heads_over(document.lines, at)}
    spaced, seen = False, set[str]()
    for at, line in enumerate(document.lines):
        if at in below:
            continue
        if not line.text.strip():
            spaced = True
            continue
        key = _key(line.text)
        if line.kind is Kind.TEXT and key in running and key in seen:
            continue
        seen.add(key)
        parts = _pairs(line) if at + 1 not in below else _under(line, document.lines[at + 1])
        for piece in map(_piece, repeat(at), parts):
            if piece is not None:
                yield replace(piece, spaced=spaced, last=at + (at + 1 in below))
                spaced = False


def _heads_over(lines: Sequence[Line], at: int) -> bool:
    """Is a row one of headings alone ("When | Where"), over the row of what they announce?"""
    cells = lines[at].cells
    after = lines[at + 1].cells if at + 1 < len(lines) else ()
    if len(cells) < 2 or len(after) != len(cells):
        return False
    labels = [label_of(tidy(cell)) for cell in cells]
    plain = all(label is not None and not label.inline for label in labels)
    return plain and not any(label_of(tidy(cell)) for cell in after)


def _under(heads: Line, values: Line) -> list[Line]:
    return [replace(heads, cells=pair) for pair in zip(heads.cells, values.cells, strict=True)]


def _pairs(line: Line) -> list[Line]:
    """A row such as "Date: | 5 June | Time: | 16:00" or "Date: 5 June | Time: 16:00" is as many
    lines as it has headings."""
    cells = [cell for cell in line.cells if cell.strip()]
    if len(cells) < 2:
        return [line]
    labels = [label_of(tidy(cell)) for cell in cells]
    if all(label is not None and label.inline for label in labels):
        return [replace(line, cells=(cell,)) for cell in cells]
    heads, values = labels[::2], labels[1::2]
    if len(cells) > 3 and len(heads) == len(values) and all(heads) and not any(values):
        return [replace(line, cells=tuple(cells[at : at + 2])) for at in range(0, len(cells), 2)]
    return [line]


def _piece(at: int, line: Line) -> Piece | None:
    if line.kind is Kind.ROW:
        cells = tuple(tidy(cell) for cell in line.cells)
        if not any(cells) or all(_RULE.fullmatch(cell or "---") for cell in cells):
            return None
        return Piece(" | ".join(cells), at, at, Kind.ROW, cells)
    raw = _QUOTED.sub("", line.text)[:LONGEST_PIECE]
    kind = line.kind
    if kind is Kind.TEXT and (hashes := _HASHES.match(raw)):
        raw, kind = raw[hashes.end() :], Kind.HEADING
    if _is_noise(raw.strip()):
        return None
    rest, bullet, number = unbulleted(raw)
    text = tidy(rest)
    if not text:
        return None
    strong = line.strong or bool(re.fullmatch(r"\s*\*\*[^*]+\*\*:?\s*", raw))
    indent = len(raw.expandtabs(4)) - len(raw.lstrip().expandtabs(4))
    listed = bullet or kind is Kind.ITEM
    return Piece(text, at, at, kind, (), listed, number, indent, strong=strong)


def _width(document: Document) -> int:
    """How long lines are that end because the page did; 0 where lines end where they should."""
    lengths = sorted(len(line.text.rstrip()) for line in document.lines if line.kind is Kind.TEXT)
    if not lengths or lengths[-1] > 170:
        return 0
    long = [length for length in lengths if length >= 55]
    if not document.broken and (len(long) < 3 or _breaks(document) < 2):
        return 0
    return long[len(long) * 3 // 4] if long else 0


def _breaks(document: Document) -> int:
    """How many lines end in the middle of a sentence that goes on in the next."""
    texts = [_QUOTED.sub("", line.text).strip() for line in document.lines]
    return sum(
        len(front) >= 55 and front[-1] not in _UNFINISHED and back[:1].islower()
        for front, back in pairwise(texts)
    )


def _joined(singles: list[Piece], width: int) -> Iterator[Piece]:
    known = _words(singles)
    whole: Piece | None = None
    before: Piece | None = None
    for piece in singles:
        if whole is not None and before is not None and _goes_on(whole, before, piece, width):
            text = _put_together(whole.text, piece.text, known)[:LONGEST_PIECE]
            whole = replace(whole, text=text, last=piece.last)
        else:
            if whole is not None:
                yield whole
            whole = piece
        before = piece
    if whole is not None:
        yield whole


_UNFINISHED: Final = frozenset(".?!:;")


def _goes_on(whole: Piece, before: Piece, piece: Piece, width: int) -> bool:
    """Does a line go on where the one before broke off?"""
    kinds = {piece.kind, whole.kind}
    if (
        not width
        or piece.spaced
        or piece.bullet
        or piece.strong
        or kinds & {Kind.ROW, Kind.HEADING}
    ):
        return False
    hanging = whole.bullet and piece.indent > whole.indent
    if before.text[-1] in _UNFINISHED and not hanging:
        return before.text[-1] in ".;" and len(before.text) >= width * 0.9 and _small(piece)
    if not _small(piece) and label_of(piece.text) is not None:
        return False
    if hanging or (whole.bullet and len(before.text) >= width * 0.6):
        return True
    if len(before.text) < width * 0.6 or _begins_a_person(piece.text, whole.text):
        return False
    return _small(piece) or _would_not_fit(before, piece, width)


def _begins_a_person(text: str, before: str) -> bool:
    """In a list of people without bullets each line begins with a name."""
    named = name_at_start(text)
    if named is None:
        return False
    return named.titled or (
        text[named.end :].lstrip()[:1] in _AFTER_NAMES and name_at_start(before) is not None
    )


_AFTER_NAMES: Final = tuple("–—-,:(|")


def _small(piece: Piece) -> bool:
    return piece.text[0].islower() or piece.text[0] == "("


def _would_not_fit(before: Piece, piece: Piece, width: int) -> bool:
    """The next word would have gone beyond the edge; names in a column of short lines fit."""
    if ": " in piece.text[:40] or piece.text.endswith(":"):
        return False
    room = width - len(before.text) - before.indent
    return room < len(piece.text.split(" ", 1)[0]) and len(before.text) >= 55


def _words(singles: list[Piece]) -> frozenset[str]:
    return frozenset(
        word.strip(".,;:?!()\"'”’").casefold() for one in singles for word in one.text.split(" ")
    )


def _put_together(front: str, back: str, known: frozenset[str]) -> str:
    """A hyphen at the end of a line is the writer's, unless the whole word, or none with a
    hyphen, is known from elsewhere."""
    if not (front[-1:] == "-" and front[-2:-1].isalpha() and back[:1].islower()):
        return f"{front} {back}"
    start, end = front[-60:-1].rsplit(" ", 1)[-1], back[:60].split(" ", 1)[0]
    whole = (start + end).strip(".,;:?!()\"'”’").casefold()
    return front[:-1] + back if whole in known else front + back
