"""The names that a document could give away: whose they are, and which texts hold them.

Two questions, asked with different care. What somebody typed about a session (a note, a
request) is only pointed out, so any part of a name is enough and a word too many costs a
glance. What was planned beforehand (a title, a guiding question, a role) is said in general
where it names somebody, so a word too many would cost a heading: there only the people of the
panel count, a part of a name only with a capital, and a title ("Ambassador") or an acronym
never.

Whoever has left the panel is known still, since what was planned or said before (a segment's
title, a note) may name them.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Final, TypeAlias

from msgspec import Struct

from moderator.core.event import Speaker
from moderator.core.state import State
from moderator.core.text import clean_name, folded

_WORD: Final = re.compile(r"[^\W\d_]+")
_LEAST_PART: Final = 3
"""Characters of a part of a name that may name somebody by itself."""

_TITLES: Final = re.compile(
    r"ambassador|ambassadeur|ambassadrice|excellency|excellence|minist(?:er|re)|presidente?|"
    r"prof|professor|professeure?|doctor|docteur|madame?|monsieur|mrs|miss|mme|mlle|judge|juge|"
    r"justice|general|colonel|captain|major|senator|hon|honou?rable|his|her|son|sir|dame|lady|"
    r"lord|sheikh|imam|father|sister|bishop|chief|deputy|director|representative|"
    r"representante?|commissioner|speaker|panell?ist|moderator|intervenante?|the|and|from|des|"
    r"van|von|der|bin|ibn"
)
"""Words of names that are no names, folded."""

_UNSPACED: Final = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
"""Letters of scripts that set no spaces between words."""


class Known(Struct, frozen=True, dict=True):
    """Everybody a released session knows by name."""

    state: State

    # --- what was typed about a session ------------------------------------------------------

    def named(self, text: str, affiliations: bool) -> tuple[str, ...]:
        """The names that a text holds, whole or in part, as they are spelt in the plan or the
        queue; with `affiliations` those too, whole."""
        if not text:
            return ()
        words = [folded(word) for word in _words(text)]
        present = set(words)
        line = f" {' '.join(words)} "
        known = self._with_affiliations if affiliations else self._names
        found = dict.fromkeys(
            name for name, whole, parts in known if whole in line or not parts.isdisjoint(present)
        )
        return tuple(found)

    @cached_property
    def _names(self) -> tuple["_KnownName", ...]:
        """(a name as spelt, its words as they stand in a line, parts that are enough)."""
        return _each_once(_known_as(name, sure) for name, sure in self._spelt())

    @cached_property
    def _with_affiliations(self) -> tuple["_KnownName", ...]:
        more = (_known_as(name, False) for name in self._affiliations())
        return _each_once((*self._names, *more))

    def _spelt(self) -> Iterator[tuple[str, bool]]:
        """Names, and whether any part of one is enough to know it by."""
        yield from ((clean_name(one.name), True) for one in self._people)
        for request in self.state.floor.arrived():
            for name in (clean_name(request.asking.name), clean_name(request.owner)):
                yield name, not _describes(name)

    def _affiliations(self) -> Iterator[str]:
        yield from (clean_name(one.organisation) for one in self._people)
        yield from (clean_name(one.role) for one in self._people)
        yield from (clean_name(one) for one in self.state.event.hosts)
        yield from (clean_name(one.asking.organisation) for one in self.state.floor.arrived())

    @property
    def _people(self) -> Iterator[Speaker]:
        yield from self.state.event.people()
        yield from self.state.left

    # --- what was planned --------------------------------------------------------------------

    def on_panel(self, text: str) -> bool:
        """Whether a text of the plan names somebody on the panel. The first word of a text has
        a capital in any case, so only a family name counts there."""
        words = [(word, folded(word)) for word in _words(text)]
        line = f" {' '.join(spelt for _, spelt in words)} "
        return any(
            (one.whole and one.whole in line)
            or (words and one.begins(*words[0]))
            or any(one.holds(*word) for word in words[1:])
            for one in self._panel
        )

    @cached_property
    def _panel(self) -> tuple["_Name", ...]:
        found = (_name(clean_name(one.name)) for one in self._people)
        return tuple(one for one in found if one.whole or one.parts)


class _Name(Struct, frozen=True):
    """A name as plans spell it. `whole`: as it stands in a line; `parts`: those that name
    by themselves, folded, and whether each is written in capitals; `last`: of the parts."""

    whole: str
    parts: dict[str, bool]
    last: str

    def holds(self, word: str, spelt: str) -> bool:
        """Whether a word of a text is a part of the name, and neither a common word nor an
        acronym."""
        capitals = self.parts.get(spelt)
        if capitals is None or word[:1].islower():
            return False
        return not (capitals and word.isupper())

    def begins(self, word: str, spelt: str) -> bool:
        """The same for the first word of a text."""
        return spelt == self.last and self.holds(word, spelt)


def _name(name: str) -> _Name:
    words = _words(name)
    parts = {
        spelt: word.isupper()
        for word in words
        if len(spelt := folded(word)) >= _LEAST_PART
        and not _TITLES.fullmatch(spelt)
        and not word[:1].islower()
    }
    whole = "" if len(words) == 1 and not _sure_alone(words[0], parts) else _whole(words)
    return _Name(whole, parts, next(reversed(parts), ""))


def _sure_alone(word: str, parts: dict[str, bool]) -> bool:
    """Whether a name of one word is known by it however it is written: not one that is known by
    its capital ("Hope"), nor what stands for a name still ("Speaker 1", "UNHCR")."""
    spelt = folded(word)
    if _UNSPACED.search(spelt):
        return True
    return spelt not in parts and not _TITLES.fullmatch(spelt) and not word.isupper()


def _words(text: str) -> list[str]:
    """The words of a text without accents and other marks, which some write and some do not."""
    if not text.isascii():
        spelt = unicodedata.normalize("NFKD", text)
        text = "".join(one for one in spelt if not unicodedata.combining(one) and one != "\u200c")
    return _WORD.findall(text)


def _whole(words: list[str]) -> str:
    """A name as it stands in a line of words."""
    name = " ".join(map(folded, words))
    return name if not name or _UNSPACED.search(name) else f" {name} "


_KnownName: TypeAlias = tuple[str, str, frozenset[str]]


def _each_once(known: Iterable[_KnownName]) -> tuple[_KnownName, ...]:
    """One entry a spelling, the first of it, and none without letters."""
    return tuple({one[0]: one for one in reversed(tuple(known)) if one[1]}.values())


def _known_as(name: str, by_parts: bool) -> _KnownName:
    words = _words(name)
    parts = (spelt for word in words if len(spelt := folded(word)) >= _LEAST_PART)
    return name, _whole(words), frozenset(parts if by_parts else ())


def _describes(name: str) -> bool:
    """Whether what stands for a name describes somebody ("woman, row 3"): its words are
    everybody's then, and name nobody alone."""
    return any(not word[:1].isupper() for word in _words(name)) or "," in name
