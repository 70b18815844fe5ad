"""Finding one thing among many by the beginnings of its words, best first.

What is typed is split into words, and each must be found: at the beginning of a word of the
name, beside the name, within a word, or, in short names only, as letters in order ("gvfl" for
"Give the floor to"). The worst of these decides the rank, so that a thing which is found by
beginnings stands before one that merely holds the letters; where two are equal, the order in
which they were given stays. Texts are compared as `text.folded` has them, as in the search.
"""

import re
from collections.abc import Iterable, Iterator
from enum import IntEnum
from itertools import compress, islice
from operator import not_
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

_Typed: TypeAlias = tuple[tuple[str, ...], list[_Folded], list[list[int]]]
"""The words asked for, what holds them, and how each word was found in each: of each step of
what is being typed, so that a key that takes a letter back asks nothing again."""


class Found(Struct, frozen=True):
    """What holds all words of a text. `uids`: the best of it, best first, as many as were asked
    for; `count`: how much there is."""

    uids: list[str]
    count: int


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

    def find(self, text: str, most: int | None = None) -> Found:
        """What holds all words of a text, or everything when it has none. `most`: how many are
        looked at, the best; to put the others in order too would only take longer."""
        self._folded += [self._prepared(one) for one in self._rest]
        asked = words_of(text)
        if not asked:
            return Found([one[0] for one in self._folded[:most]], len(self._folded))
        while self._typed and not _goes_on(self._typed[-1][0], asked):
            self._typed.pop()
        if not self._typed or self._typed[-1][0] != asked:
            self._typed.append((asked, *self._matching(asked)))
        _, things, levels = self._typed[-1]
        best = islice(_in_order(asked, things, levels), most)
        return Found([one[0] for one in best], len(things))

    def _matching(self, asked: tuple[str, ...]) -> tuple[list[_Folded], list[list[int]]]:
        """The things that hold all words, and for each word how it was found in each of them;
        what is known of words typed before is not asked again."""
        if not self._typed:
            return _matching(asked, self._folded, [])
        before, things, levels = self._typed[-1]
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
    nothing = int(_Level.NOT)
    for word in asked:
        found = _levels(word, things)
        if nothing in found:
            kept = list(map(nothing.__ne__, found))
            things = list(compress(things, kept))
            levels = [list(compress(one, kept)) for one in (*levels, found)]
        else:
            levels.append(found)
    return things, levels


def _levels(word: str, things: list[_Folded]) -> list[int]:
    """How a word is found in each. One expression for all of them: it is what a key waits for,
    and what does not hold the letters is not asked whether one of its words begins so."""
    begins, scattered = f" {word}", _scattered(word)
    best, beside_best, within, beside_within, loose, nothing = map(int, _Level)
    return [
        (best if begins in name else beside_best if begins in beside else within)
        if word in name
        else (beside_best if begins in beside else beside_within)
        if word in beside
        else loose
        if short and scattered.search(name)
        else nothing
        for _, name, beside, short in things
    ]


def _in_order(
    asked: tuple[str, ...], things: list[_Folded], levels: list[list[int]]
) -> Iterator[_Folded]:
    """The best first: the worst level of each decides, then whether its name begins with all
    that was typed, then the levels together; equals stay in order. A rank is looked through only
    when those before it were not enough."""
    whole = " " + " ".join(asked)
    worst = list(map(max, *levels)) if len(levels) > 1 else levels[0]
    for level in map(int, _Level):
        places = list(compress(range(len(things)), map(level.__eq__, worst)))
        if level == _Level.BEGINS:
            begin = [things[at][1].startswith(whole) for at in places]
            yield from (things[at] for at in compress(places, begin))
            yield from (things[at] for at in compress(places, map(not_, begin)))
        else:
            if len(levels) > 1:
                together = {at: sum(one[at] for one in levels) for at in places}
                places.sort(key=together.__getitem__)
            yield from map(things.__getitem__, places)


def _scattered(word: str) -> re.Pattern[str]:
    """The first letter at the beginning of a word, the others anywhere behind it, in order;
    of a single letter that means no more than its beginning a word."""
    return re.compile(" " + ".*?".join(re.escape(letter) for letter in word))
