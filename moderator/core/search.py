"""Finding notes: one field that understands words and the composer's tokens.

A query says what all of a note must hold: every word or quoted phrase, and for each sign one
of its tokens (`!2 /rec >missions #drc`). Words are looked for in a folded text of each note
that names its speaker and tags as well; `Index` keeps those texts from one search to the
next. It belongs to whoever searches, is brought up to date by them, and forgets a note's
words when the note goes: what was erased must not live on in a cache.
"""

import re
from collections.abc import Callable, Iterable
from typing import Final, TypeAlias

from msgspec import Struct, field

from moderator.core.event import Event
from moderator.core.state import Consent, Kind, Note, NoteBody
from moderator.core.text import clean, folded
from moderator.core.vocabulary import Place, Vocabulary
from moderator.core.words_notes import KINDS, SIGNS

# As text: `re` compiles each when it is first used, and keeps it.
_PARTS: Final = r'"([^"]*)"?|(\S+)'
_UNFILED: Final = ("!0", "!-", "is:unfiled")

_Test: TypeAlias = Callable[[NoteBody], bool]

_IS: Final[dict[str, _Test]] = {
    "is:offrecord": lambda body: body.off_record,
    "is:key": lambda body: body.key,
    "is:noconsent": lambda body: body.kind is Kind.QUOTE and body.consent is not Consent.GIVEN,
    "is:noaddressee": lambda body: body.kind is Kind.RECOMMENDATION and not body.addressees,
}
"""What tokens cannot ask. A note that is not a quote needs no consent, and only a
recommendation needs an addressee."""


class Query(Struct, frozen=True):
    """What is looked for; empty parts ask nothing. `tags`: ids of cases and tracks. A
    question of None: unfiled. `marks`: words of the `is:` kind."""

    event: Event
    words: tuple[str, ...] = ()
    kinds: frozenset[str] = field(default_factory=frozenset)
    questions: frozenset[str | None] = field(default_factory=frozenset)
    speakers: frozenset[str] = field(default_factory=frozenset)
    tags: frozenset[str] = field(default_factory=frozenset)
    addressees: frozenset[str] = field(default_factory=frozenset)
    mandates: frozenset[str] = field(default_factory=frozenset)
    marks: frozenset[str] = field(default_factory=frozenset)

    @property
    def empty(self) -> bool:
        """Does every note match?"""
        return not self.words and not _tests(self)


def parse_query(text: str, event: Event) -> Query:
    """What a search field asks for.

    A token that may mean several things means any of them, so that results narrow while it is
    typed; one that means nothing is looked for as a word, and a sign alone asks nothing yet.
    """
    vocabulary = Vocabulary(event)
    words: list[str] = []
    asked: dict[str, set[str]] = {}
    for found in re.finditer(_PARTS, text):
        phrase, part = found.groups()
        if part is None:
            words.append(_plain(phrase))
        elif part in _UNFILED:
            asked.setdefault("unfiled", set()).add(part)
        elif part.casefold() in _IS:
            asked.setdefault("marks", set()).add(part.casefold())
        elif targets := vocabulary.find(part):
            for target in targets:
                asked.setdefault(_asks(target.place), set()).add(target.value_id)
        elif part not in SIGNS:
            words.append(_plain(part))
    questions: set[str | None] = {*asked.get("question", ())}
    questions |= {None} if "unfiled" in asked else set()
    marks = asked.get("marks", set()) | ({"is:key"} if "key" in asked else set())
    return Query(
        event=event,
        words=tuple(dict.fromkeys(word for word in words if word)),
        kinds=frozenset(asked.get("kind", ())),
        questions=frozenset(questions),
        speakers=frozenset(asked.get("speaker", ())),
        tags=frozenset(asked.get("tags", ())),
        addressees=frozenset(asked.get("addressees", ())),
        mandates=frozenset(asked.get("mandates", ())),
        marks=frozenset(marks),
    )


def _asks(place: Place) -> str:
    """Cases and tracks share a sign, and alternatives are by sign."""
    return "tags" if place in ("cases", "tracks") else place


def matches(note: Note, query: Query) -> bool:
    """Is this one of the notes looked for? For many notes, `Index` is the fast way."""
    text = _text(note.body, _names(query.event)) if query.words else ""
    return all(word in text for word in query.words) and all(
        test(note.body) for test in _tests(query)
    )


def _tests(query: Query) -> tuple[_Test, ...]:
    """The questions a query asks of each note, those it does not ask left out."""
    known = {one.id for one in query.event.questions}
    tests: list[tuple[frozenset[str] | frozenset[str | None], _Test]] = [
        (query.kinds, lambda body: body.kind.value in query.kinds),
        (
            query.questions,
            lambda body: (body.question if body.question in known else None) in query.questions,
        ),
        (query.speakers, lambda body: body.speaker in query.speakers),
        (query.tags, lambda body: not query.tags.isdisjoint((*body.cases, *body.tracks))),
        (query.addressees, lambda body: not query.addressees.isdisjoint(body.addressees)),
        (query.mandates, lambda body: not query.mandates.isdisjoint(body.mandates)),
    ]
    asked = [test for values, test in tests if values]
    return (*asked, *(_IS[mark] for mark in sorted(query.marks)))


_Names: TypeAlias = dict[str, str]


def _names(event: Event) -> _Names:
    """What each id is called, folded: people with their organisation, and tags."""
    people = {one.id: f"{one.name}\n{one.organisation}" for one in event.people()}
    tags = {one.id: one.name for one in event.tags()}
    return {one: folded(name) for one, name in (people | tags).items()}


def _plain(text: str) -> str:
    return " ".join(folded(clean(text)).split())


def _text(body: NoteBody, names: _Names) -> str:
    """All that words are looked for in. Parts stand on lines of their own, so that no phrase
    is found across two of them; within one, any white space is a single space."""
    ids = (body.speaker or "", *body.cases, *body.tracks, *body.addressees, *body.mandates)
    typed = (body.text, body.operation, body.paragraph)
    return "\n".join(
        (
            *(_plain(part) for part in typed if part),
            folded(KINDS[body.kind]),
            *(names[one] for one in ids if one in names),
        )
    )


class Index:
    """The folded texts of the notes somebody searches.

    Keep it at hand, `sync` it with the notes before a search (or `update` the one that
    changed), and make one for each place that searches: it holds words of notes off the
    record when it is given them.
    """

    def __init__(self, event: Event) -> None:
        self._names = _names(event)
        self._held: dict[str, tuple[Note, str]] = {}

    def __len__(self) -> int:
        return len(self._held)

    def update(self, note: Note) -> None:
        """Take a note in, or its newer version."""
        held = self._held.get(note.id)
        if held is None or held[0] is not note:
            self._held[note.id] = (note, _text(note.body, self._names))

    def forget(self, note: str) -> None:
        """Drop a note and its words."""
        self._held.pop(note, None)

    def sync(self, notes: Iterable[Note], event: Event) -> None:
        """Hold exactly these notes; only those that are new or changed cost anything, unless
        a name in the event has changed."""
        names = _names(event)
        if names != self._names:
            self._names = names
            self._held.clear()
        there = set()
        for note in notes:
            self.update(note)
            there.add(note.id)
        for gone in self._held.keys() - there:
            del self._held[gone]

    def find(self, query: Query) -> frozenset[str]:
        """The ids of the notes looked for."""
        left = list(self._held.values())
        for word in query.words:
            left = [held for held in left if word in held[1]]
        for test in _tests(query):
            left = [held for held in left if test(held[0].body)]
        return frozenset([note.id for note, _ in left])
