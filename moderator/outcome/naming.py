"""How people are called in a document: the one place where a name can get into it.

The rule of the document and the wish of each note meet here, and the stricter of the two
holds: a note that was given without attribution has none in a document with names, and in a
document without attribution nobody is named whatever a note allows. Everything else that
could name somebody (a segment's title, the owner of an answer) is asked for here too.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from moderator.core.event import MODERATOR, Attribution, Event, Segment, Speaker
from moderator.core.state import Asking, NoteBody, Request, State
from moderator.core.text import clean_name, folded
from moderator.outcome.words import Words

_STRICTNESS: Final = (Attribution.NAME, Attribution.ROLE, Attribution.NONE)

LONGEST_ROLE: Final = 80
"""Characters of a role behind a statement; the list of speakers has all of it."""

_LEAST_CUT: Final = 20
_BREAKS: Final = re.compile(r", | and | et |; ")
_WORD: Final = re.compile(r"[^\W\d_]+")
_LEAST_PART: Final = 3
"""Characters of a part of a name that may name somebody by itself."""


def stricter(one: Attribution, other: Attribution | None) -> Attribution:
    """Of two rules, the one that says less; None says nothing about it."""
    return one if other is None else max(one, other, key=_STRICTNESS.index)


@dataclass(frozen=True)
class Naming:
    """Names under the rule of one document. `state`: what is released of the session."""

    state: State
    rule: Attribution
    words: Words

    @property
    def event(self) -> Event:
        """The event as planned."""
        return self.state.event

    # --- people ------------------------------------------------------------------------------

    def person(self, person: str | None, wish: Attribution | None = None) -> str:
        """A panellist or the moderator, by name, by role, or not at all (empty)."""
        rule = stricter(self.rule, wish)
        return "" if rule is Attribution.NONE else self._called[rule].get(person or "", "")

    @cached_property
    def _called(self) -> dict[Attribution, dict[str, str]]:
        """Everybody by name and by role: asked for with every note, worked out once."""
        return {
            Attribution.NAME: {one.id: clean_name(one.name) for one in self.event.people()},
            Attribution.ROLE: {one.id: self._role(one) for one in self.event.people()},
        }

    def people(self, persons: Iterable[str], wish: Attribution | None = None) -> str:
        """Several, each as `person` calls them."""
        called = (self.person(one, wish) for one in persons)
        return ", ".join(dict.fromkeys(name for name in called if name))

    def source(self, body: NoteBody) -> str:
        """Who is behind a note, as far as this document and the note itself allow."""
        return self.person(body.speaker, body.attribution)

    def asker(self, asking: Asking) -> str:
        """Who asked from the floor: by name and organisation, by constituency, or not at all."""
        if self.rule is Attribution.NONE:
            return ""
        kind = self.words.constituencies[asking.constituency]
        if self.rule is Attribution.ROLE:
            return kind
        named = (clean_name(asking.name), clean_name(asking.organisation), kind)
        return ", ".join(part for part in named if part)

    def owner(self, request: Request) -> str:
        """Who owes an answer. Typed by hand, so by role it shows only where the name is
        somebody's on the panel."""
        owner = clean_name(request.owner)
        if self.rule is Attribution.NAME:
            return owner
        matching = (one for one in self.event.people() if folded(one.name) == folded(owner))
        return self.person(next((one.id for one in matching if owner), None))

    def _role(self, who: Speaker) -> str:
        if who.id == MODERATOR:
            return self.words.moderator
        return short_role(clean_name(who.role)) or self.words.panellist

    # --- the plan ----------------------------------------------------------------------------

    def segment(self, segment: Segment | None) -> str:
        """A segment's title, and whose it is; a title that names somebody is said in general
        where names may not be."""
        if segment is None:
            return ""
        if segment.id not in self._titles:
            self._titles[segment.id] = self._title(segment)
        return self._titles[segment.id]

    @cached_property
    def _titles(self) -> dict[str, str]:
        return {}

    def _title(self, segment: Segment) -> str:
        title, person = clean_name(segment.title), self.person(segment.speaker)
        if self.rule is not Attribution.NAME and self.finds(title):
            title = self.words.statement
        if not person or folded(person) in folded(title):
            return title
        return f"{title} · {person}" if title else person

    # --- names in texts ----------------------------------------------------------------------

    def finds(self, text: str) -> tuple[str, ...]:
        """The known names that a text holds, whole or in part, as they are spelt in the plan or
        the queue; under the strictest rule affiliations too."""
        words = [folded(word) for word in _WORD.findall(text)]
        present = set(words)
        line = f" {' '.join(words)} "
        found = dict.fromkeys(
            name
            for name, whole, parts in self._known
            if f" {whole} " in line or not parts.isdisjoint(present)
        )
        return tuple(found)

    @cached_property
    def _known(self) -> tuple[tuple[str, str, frozenset[str]], ...]:
        """(a name as spelt, its words as they stand in a line, parts that are enough)."""
        known = [_known_as(name, sure) for name, sure in self._names()]
        if self.rule is Attribution.NONE:
            known += [_known_as(name, False) for name in self._affiliations()]
        return tuple({one[0]: one for one in reversed(known) if one[1]}.values())

    def _names(self) -> Iterator[tuple[str, bool]]:
        """Names, and whether any part of one is enough to know it by."""
        yield from ((clean_name(one.name), True) for one in self.event.people())
        for request in self.state.floor.arrived():
            for name in (clean_name(request.asking.name), clean_name(request.owner)):
                yield name, not _describes(name)

    def _affiliations(self) -> Iterator[str]:
        yield from (clean_name(one.organisation) for one in self.event.people())
        yield from (clean_name(one.asking.organisation) for one in self.state.floor.arrived())


def short_role(role: str) -> str:
    """A role as it stands behind a statement: cut where a part of it ends, if it is long."""
    if len(role) <= LONGEST_ROLE:
        return role
    start = role[:LONGEST_ROLE]
    ends = [found.start() for found in _BREAKS.finditer(start) if found.start() >= _LEAST_CUT]
    if ends:
        return start[: ends[-1]]
    return f"{start[: start.rfind(' ')] if ' ' in start else start}…"


def _known_as(name: str, by_parts: bool) -> tuple[str, str, frozenset[str]]:
    words = [folded(word) for word in _WORD.findall(name)]
    parts = (word for word in words if len(word) >= _LEAST_PART)
    return name, " ".join(words), frozenset(parts if by_parts else ())


def _describes(name: str) -> bool:
    """Whether what stands for a name describes somebody ("woman, row 3"): its words are
    everybody's then, and name nobody alone."""
    return any(not word[:1].isupper() for word in _WORD.findall(name)) or "," in name
