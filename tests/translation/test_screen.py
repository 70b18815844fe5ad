"""The whole screen in a language that nobody speaks: every word of the console's own is one
that was translated, and there is room for it."""

import re
from collections.abc import Iterator
from typing import Final

_WORD: Final = re.compile(r"[A-Za-z]{2,}")
_NO_WORDS: Final = re.compile(
    r"""(?:(?:Ctrl|Alt|Shift|Meta)\+)+(?:[A-Za-z]+|.)?|\b(?:F\d+|PgUp|PgDown|Del|Esc|Enter|Tab|Return)\b
    |\b[A-Z]\w+/[A-Z][\w/]+|\bEDT\b|\bUTC\b|[/@\#>%!*][a-z0-9]+|\.[a-z]{2,4}\b|Q\d|Moderator""",
    re.VERBOSE,
)
"""Keys, time zones, tokens, endings of files, the console's own name."""


def latin(text: str) -> list[str]:
    """The words in a text that nobody typed and nobody translated."""
    return _WORD.findall(_NO_WORDS.sub(" ", text))
