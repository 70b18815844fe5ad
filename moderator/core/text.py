"""What people type, made safe once on the way in and once more on the way out.

Everything a person typed is plain text here. Cleaning is one function so that the two
doors (intents coming in, renderers going out) cannot differ. The characters removed are
those that break files or screens: controls (python-docx and XML refuse them), lone
surrogates (no UTF-8), non-characters, and, in names, the bidirectional overrides that can
make one name read as another (Unicode TR 36). U+200C, the zero-width non-joiner, stays:
Persian and Dari are misspelt without it.
"""

import re
import unicodedata
from typing import Final

LONGEST: Final = 10_000
"""Characters kept of one text; longer pastes are cut, never refused."""

LONGEST_NAME: Final = 200

# As text: `re` compiles each when it is first used, and keeps it.
_UNSAFE: Final = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\ufeff]"
_PLANE_ENDS: Final = (
    f"[{''.join(chr(plane << 16 | end) for plane in range(1, 17) for end in (0xFFFE, 0xFFFF))}]"
)
_BREAKS: Final = "\r\n?|\u0085|\u2028|\u2029"
_OVERRIDES: Final = "[\u202a-\u202e\u2066-\u2069]"
_SPACES: Final = r"\s+"
_ONE_LETTER: Final = str.maketrans(
    {
        "\u064a": "\u06cc",  # the yeh of Arabic, and that of Persian
        "\u0649": "\u06cc",  # alef maksura, which is often typed for it
        "\u0643": "\u06a9",  # kaf
        "\u0629": "\u0647",  # teh marbuta, heh
        "\u06d5": "\u0647",
        "\u06be": "\u0647",
        "\u06c1": "\u0647",
        "\u0640": None,  # tatweel only makes a word longer
        "\u200c": None,
    }
)
"""Letters that look alike and stand for one another, as Apache Lucene's Arabic and Persian
normalizers have them."""


def clean(text: str) -> str:
    """Text of several lines without what files and screens cannot hold.

    Line breaks of every system become ``\\n``; at most `LONGEST` characters are kept.
    Cleaning twice is the same as cleaning once.
    """
    return clean_part(text).strip()


def clean_part(text: str) -> str:
    """A stretch of a longer text: as `clean`, but white space at its ends stays, since what
    stands beside it begins where it ends."""
    if text.isprintable():  # nothing unsafe is; the same, ten times sooner
        return text[:LONGEST]
    text = re.sub(_BREAKS, "\n", text)
    return re.sub(_PLANE_ENDS, "", re.sub(_UNSAFE, "", text))[:LONGEST]


def clean_line(text: str) -> str:
    """One line: as `clean`, with every run of white space made one space."""
    return re.sub(_SPACES, " ", clean(text)).strip()


def clean_name(text: str) -> str:
    """A name, role or title: one line, no bidirectional overrides, `LONGEST_NAME` at most."""
    return re.sub(_SPACES, " ", re.sub(_OVERRIDES, "", clean(text)))[:LONGEST_NAME].strip()


def folded(text: str) -> str:
    """The form in which texts are compared: no case, no accents, no joiners.

    Used for searching and for matching what is typed after a token's sign, so that
    "Ngô" is found by "ngo" and Persian text with or without U+200C by either. Letters that the
    keyboards for Arabic, Dari and Pashto have apart are one, whoever typed them.
    """
    if text.isascii():  # the same, 50 times sooner: searching folds every note
        return text.casefold()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(char for char in decomposed if not unicodedata.combining(char))
    return letters.translate(_ONE_LETTER)


def right_to_left(text: str) -> bool:
    """Whether the first letter with a direction runs right to left (UAX 9, P2 and P3)."""
    for char in text:
        direction = unicodedata.bidirectional(char)
        if direction in {"R", "AL"}:
            return True
        if direction == "L":
            return False
    return False
