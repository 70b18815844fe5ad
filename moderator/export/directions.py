"""Where the writing direction changes inside a text, for formats that want to be told.

Most programs apply the Unicode bidirectional algorithm to plain text by themselves. Word does
so only in part: a stretch of right-to-left letters must be marked (w:rtl), or it is set in the
Latin font, and left-to-right letters must not be (ISO/IEC 29500-1, 17.3.2.30).
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Final

_BACKWARDS: Final = re.compile(
    "[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""Every letter that runs right to left, and what stands among them in Unicode's blocks."""

_WAYS: Final = {"L": False, "R": True, "AL": True}


def stretches(text: str, backwards: bool) -> Iterator[tuple[str, bool]]:
    """The text in pieces, each with whether it runs right to left.

    `backwards`: the direction of the paragraph. Spaces, digits and signs go with the letters on
    both sides if these agree, and with the paragraph otherwise (UAX 9, N1 and N2).
    """
    if not backwards and not _BACKWARDS.search(text):
        yield text, False
        return
    pieces = list(_pieces(text))
    ways = [way for _, way in pieces]
    settled = (
        (piece, way if way is not None else _between(ways, at, backwards))
        for at, (piece, way) in enumerate(pieces)
    )
    for way, group in groupby(settled, key=itemgetter(1)):
        yield "".join(piece for piece, _ in group), way


def _pieces(text: str) -> Iterator[tuple[str, bool | None]]:
    """Letters of one direction, or (None) what has no direction of its own, in turn."""
    start = 0
    now: bool | None = None
    for at, char in enumerate(text):
        kind = unicodedata.bidirectional(char)
        if kind in {"NSM", "BN"}:  # marks and joiners belong to what they follow
            continue
        way = _WAYS.get(kind)
        if way is not now:
            if at > start:
                yield text[start:at], now
            start, now = at, way
    if start < len(text):
        yield text[start:], now


def _between(ways: list[bool | None], at: int, backwards: bool) -> bool:
    before = ways[at - 1] if at else backwards
    after = ways[at + 1] if at + 1 < len(ways) else backwards
    return before if before is not None and before is after else backwards
