"""Finding one thing among many by the beginnings of its words, best first.

What is typed is split into words, and each must be found: at the beginning of a word of the
name, beside the name, within a word, or, in short names only, as letters in order ("gvfl" for
"Give the floor to"). The worst of these decides the rank, so that a thing which is found by
beginnings stands before one that merely holds the letters; where two are equal, the order in
which they were given stays. Texts are compared as `text.folded` has them, as in the search.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from itertools import islice
from typing import Final, TypeAlias

from moderator.core.text import folded

_WORD: Final = re.compile(r"\w+")
_FEWEST_LOOSE: Final = 2
"""Letters from which letters in order mean something."""


@dataclass(frozen=True, slots=True)
class Findable:
    """Something to find. `name`: what it is called; `beside`: what else it is found by.
    `loose`: letters in order find it too, which makes sense for short names only."""

    uid: str
    name: str
    beside: str = ""
    loose: bool = True


class _Level(IntEnum):
    """How a word was found, the best first."""

    BEGINS = 0
    BEGINS_BESIDE = 1
    WITHIN = 2
    WITHIN_BESIDE = 3
    LOOSE = 4


_Folded: TypeAlias = tuple[Findable, str, str]
"""A thing with its words, each behind a space: " give the floor to"."""

_Rank: TypeAlias = tuple[int, bool, int]


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text as they are compared; of what is typed, what is asked for."""
    return tuple(_WORD.findall(folded(text)))


class Finder:
    """Things with their texts made ready to be searched.

    It holds what it was given, notes off the record included: keep it only as long as somebody
    searches.
    """

    def __init__(self, things: Iterable[Findable]) -> None:
        """Things in the order in which equals are shown."""
        self._folded: list[_Folded] = []
        self._rest = iter(things)

    def prepare(self, count: int) -> bool:
        """Make some of the texts ready before anybody types; True when there are no more."""
        some = [_prepared(one) for one in islice(self._rest, count)]
        self._folded += some
        return len(some) < count

    def find(self, text: str) -> list[str]:
        """The uids of what holds all words of a text, best first; everything when it has none."""
        self._folded += [_prepared(one) for one in self._rest]
        asked = words_of(text)
        if not asked:
            return [one.uid for one, _, _ in self._folded]
        found = list(_ranked(asked, self._folded))
        found.sort(key=lambda pair: pair[0])
        return [uid for _, uid in found]


def _prepared(one: Findable) -> _Folded:
    return one, _spaced(one.name), _spaced(one.beside)


def _spaced(text: str) -> str:
    return "".join(f" {word}" for word in words_of(text))


def _ranked(asked: tuple[str, ...], things: list[_Folded]) -> Iterator[tuple[_Rank, str]]:
    whole = " " + " ".join(asked)
    words = [(word, f" {word}", _in_order(word)) for word in asked]
    for one, name, beside in things:
        worst = total = 0
        for word, begins, loose in words:
            if begins in name:
                level = _Level.BEGINS
            elif begins in beside:
                level = _Level.BEGINS_BESIDE
            elif word in name:
                level = _Level.WITHIN
            elif word in beside:
                level = _Level.WITHIN_BESIDE
            elif one.loose and loose is not None and loose.search(name):
                level = _Level.LOOSE
            else:
                break
            worst = max(worst, level)
            total += level
        else:
            yield (worst, not name.startswith(whole), total), one.uid


def _in_order(word: str) -> re.Pattern[str] | None:
    """The first letter at the beginning of a word, the others anywhere behind it, in order."""
    if len(word) < _FEWEST_LOOSE:
        return None
    return re.compile(" " + ".*?".join(re.escape(letter) for letter in word))
