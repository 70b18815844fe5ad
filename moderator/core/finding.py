"""Finding one thing among many by the beginnings of its words, best first.

What is typed is split into words, and each must be found: at the beginning of a word of the
name, beside the name, within a word, or, in short names only, as letters in order ("gvfl" for
"Give the floor to"). The worst of these decides the rank, so that a thing which is found by
beginnings stands before one that merely holds the letters; where two are equal, the order in
which they were given stays. Texts are compared as `text.folded` has them, as in the search.
"""

import re
from collections.abc import Iterable
from enum import IntEnum
from itertools import compress, islice
from typing import Final, TypeAlias

from msgspec import Struct

from moderator.core.text import folded

_WORD: Final = re.compile(r"\w+")


class Findable(Struct, frozen=True):
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
    NOT = 5


_Folded: TypeAlias = tuple[str, str, str, bool]
"""A thing's uid and its words, each behind a space (" give the floor to"): those of its name,
those beside it, and whether letters in order find it."""

_Typed: TypeAlias = tuple[tuple[str, ...], list[_Folded], list[str], list[list[int]]]
"""The words asked for, what holds them, the uids of that, best first, and how each word was
found in each: of each step of what is being typed, so that a key that takes a letter back waits
for nothing."""


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text as they are compared; of what is typed, what is asked for."""
    return tuple(_WORD.findall(folded(text)))


class Finder:
    """Things with their texts made ready to be searched. It holds what it was given: keep it only
    as long as somebody searches."""

    def __init__(self, things: Iterable[Findable]) -> None:
        """Things in the order in which equals are shown."""
        self._folded: list[_Folded] = []
        self._rest = iter(things)
        self._typed: list[_Typed] = []
        self._beside: dict[str, str] = {}

    def prepare(self, count: int) -> bool:
        """Make some of the texts ready before anybody types; True when there are no more."""
        some = [self._prepared(one) for one in islice(self._rest, count)]
        self._folded += some
        return len(some) < count

    def find(self, text: str) -> list[str]:
        """The uids of what holds all words of a text, best first; everything when it has none."""
        self._folded += [self._prepared(one) for one in self._rest]
        asked = words_of(text)
        if not asked:
            return [one[0] for one in self._folded]
        while self._typed and not _goes_on(self._typed[-1][0], asked):
            self._typed.pop()
        if self._typed and self._typed[-1][0] == asked:
            return list(self._typed[-1][2])
        things, levels = self._matching(asked)
        found = _in_rank(asked, things, levels)
        self._typed.append((asked, things, found, levels))
        return list(found)

    def _matching(self, asked: tuple[str, ...]) -> tuple[list[_Folded], list[list[int]]]:
        """The things that hold all words, and for each word how it was found in each of them;
        what is known of words typed before is not asked again."""
        if not self._typed:
            return _matching(asked, self._folded, [])
        before, things, _, levels = self._typed[-1]
        same = len(before) if asked[: len(before)] == before else len(before) - 1
        return _matching(asked[same:], things, levels[:same])

    def _prepared(self, one: Findable) -> _Folded:
        # Who spoke to which question is the same beside many a note.
        beside = self._beside.get(one.beside)
        if beside is None:
            beside = self._beside[one.beside] = _spaced(one.beside)
        return one.uid, _spaced(one.name), beside, one.loose


def _goes_on(before: tuple[str, ...], asked: tuple[str, ...]) -> bool:
    """Whether more was typed behind the same words, so that nothing new can be found."""
    *same, last = before
    here = len(same)
    return len(asked) > here and asked[:here] == (*same,) and asked[here].startswith(last)


def _spaced(text: str) -> str:
    return "".join(f" {word}" for word in words_of(text))


def _matching(
    asked: tuple[str, ...], things: list[_Folded], levels: list[list[int]]
) -> tuple[list[_Folded], list[list[int]]]:
    """Of things for which `levels` are known, those that hold all of some more words, and for
    each word how it was found in each of them."""
    levels = list(levels)
    for word in asked:
        found = _levels(word, things)
        if _Level.NOT in found:
            kept = [level != _Level.NOT for level in found]
            things = list(compress(things, kept))
            levels = [list(compress(one, kept)) for one in (*levels, found)]
        else:
            levels.append(found)
    return things, levels


def _levels(word: str, things: list[_Folded]) -> list[int]:
    """How a word is found in each. One expression for all of them: it is what a key waits for."""
    begins, loose = f" {word}", _in_order(word)
    best, beside_best, within, beside_within, in_order, nothing = map(int, _Level)
    return [
        best
        if begins in name
        else beside_best
        if begins in beside
        else within
        if word in name
        else beside_within
        if word in beside
        else in_order
        if short and loose.search(name)
        else nothing
        for _, name, beside, short in things
    ]


def _in_rank(asked: tuple[str, ...], things: list[_Folded], levels: list[list[int]]) -> list[str]:
    """The uids, the worst level of each deciding, then whether its name begins with all that
    was typed, then the levels together; equals stay in order."""
    whole = " " + " ".join(asked)
    several = len(levels) > 1
    worst = list(map(max, *levels)) if several else levels[0]
    total = list(map(sum, zip(*levels, strict=True))) if several else worst
    most = _Level.NOT * len(levels)
    base = [(2 * high + 1) * most for high in map(int, _Level)]
    rank = [
        base[high] + low if high or not one[1].startswith(whole) else low
        for one, high, low in zip(things, worst, total, strict=True)
    ]
    return [things[at][0] for at in sorted(range(len(things)), key=rank.__getitem__)]


def _in_order(word: str) -> re.Pattern[str]:
    """The first letter at the beginning of a word, the others anywhere behind it, in order;
    of a single letter that means no more than its beginning a word."""
    return re.compile(" " + ".*?".join(re.escape(letter) for letter in word))
