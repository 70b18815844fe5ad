"""Recommendations that may say the same: suggested, never merged by the console itself.

Two texts are alike when they share most of their rarer words. Words are compared without
case and accents and cut to their beginning, so that "negotiations" meets "negotiation"; a
word that many recommendations hold says little and weighs little (inverse document
frequency, Sparck Jones 1972). The measure is the weighted Jaccard index of the two sets.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable
from typing import Final

from msgspec import Struct

from moderator.core.state import Note
from moderator.core.text import folded

LEAST: Final = 0.6
"""The share of words, by weight, from which two texts are suggested."""

_STEM: Final = 6
_SHORT: Final = 4
"""Letters: shorter words are mostly those that hold a sentence together."""

_LEAST_WORDS: Final = 3
_WORD: Final = re.compile(r"[^\W_]+")
_COMMON: Final = 60
"""A word in more texts than this brings no pairs together, it only counts once they are."""


class Alike(Struct, frozen=True):
    """Two notes whose texts are alike; `score` 0 to 1."""

    one: Note
    other: Note
    score: float


def alike(notes: Iterable[Note], least: float = LEAST) -> list[Alike]:
    """The pairs that may say the same, the likest first. Time grows with the number of pairs
    that share a rare word, not with that of all pairs."""
    held = list(notes)
    words = [frozenset(_stems(one.body.text)) for one in held]
    counts = Counter(word for found in words for word in found)
    weights = {word: math.log(1 + len(held) / count) for word, count in counts.items()}
    pairs = _candidates(words, counts)
    found = [
        Alike(held[a], held[b], score)
        for a, b in sorted(pairs)
        if (score := _score(words[a], words[b], weights)) >= least
    ]
    return sorted(found, key=lambda one: -one.score)


def _stems(text: str) -> Iterable[str]:
    words = _WORD.findall(folded(text))
    return (word[:_STEM] for word in words if len(word) >= _SHORT or word.isdecimal())


def _candidates(words: list[frozenset[str]], counts: Counter[str]) -> set[tuple[int, int]]:
    holding: dict[str, list[int]] = {}
    for at, found in enumerate(words):
        if len(found) >= _LEAST_WORDS:
            for word in found:
                if counts[word] <= _COMMON:
                    holding.setdefault(word, []).append(at)
    return {
        (a, b) for places in holding.values() for at, b in enumerate(places) for a in places[:at]
    }


def _score(one: frozenset[str], other: frozenset[str], weights: dict[str, float]) -> float:
    whole = sum(weights[word] for word in one | other)
    return sum(weights[word] for word in one & other) / whole if whole else 0.0
