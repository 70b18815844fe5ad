"""What the parts of a document are made from, worked out once for all of them."""

from datetime import datetime
from functools import cached_property
from typing import Final

from msgspec import Struct

from moderator.core.event import Attribution, Event, Tag, local
from moderator.core.instant import Now
from moderator.core.merging import Standing, standing
from moderator.core.reading import Reading
from moderator.core.state import Note, State, document_order
from moderator.core.text import clean, clean_line
from moderator.core.timing import read
from moderator.outcome.document import Block, Heading, Item, Origin, Source, Span, Tone
from moderator.outcome.naming import Naming
from moderator.outcome.words import Words, words_in


class Rules(Struct, frozen=True):
    """What a person decides about a document. `attribution`: how sources are named at the most;
    `language`: of its headings and sentences, a tag of `words.LANGUAGES`."""

    attribution: Attribution = Attribution.ROLE
    language: str = "en"


class Material(Struct, frozen=True, dict=True):
    """A released session under the rules of one document. `now`: as of when it is read."""

    state: State
    now: Now
    rules: Rules

    @property
    def event(self) -> Event:
        """The event as planned."""
        return self.state.event

    @cached_property
    def title(self) -> str:
        """The event's title; empty where it may not be told."""
        return self.naming.planned(clean_line(self.event.title))

    def question_text(self, question: str) -> str:
        """A guiding question; empty where it may not be told."""
        text = self.event.questions[self.questions[question] - 1].text
        return self.naming.planned(clean_line(text))

    @cached_property
    def words(self) -> Words:
        """The words of the document's language."""
        return words_in(self.rules.language)

    @cached_property
    def naming(self) -> Naming:
        """How people are called."""
        return Naming(self.state, self.rules.attribution, self.words)

    @cached_property
    def reading(self) -> Reading:
        """The clocks of the session."""
        return read(self.state, self.now)

    @cached_property
    def notes(self) -> list[Note]:
        """Every released note in the order of the document."""
        return sorted(self.state.notes.open.values(), key=document_order)

    @cached_property
    def rows(self) -> list[Note]:
        """Every released note in the order of the tables: as they were written those of which it
        may be told when, and then the others by what they say, so that no neighbour tells it."""
        told: list[Note] = []
        others: list[Note] = []
        for note in sorted(self.notes, key=lambda one: one.seq):
            (told if self.naming.tells_when(note.body) else others).append(note)
        return told + sorted(others, key=lambda one: (one.body.kind, one.body.text))

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each note in the tables, by its id."""
        return {one.id: number for number, one in enumerate(self.rows, 1)}

    @cached_property
    def heard(self) -> dict[str | None, set[str]]:
        """Whose statements there are on each guiding question (None: on none), as far as they
        have a source: one speaker more than there are sources would tell the others'."""
        found: dict[str | None, set[str]] = {}
        for note in self.notes:
            filed = note.body.question if note.body.question in self.questions else None
            if note.body.speaker and self.naming.source(note.body):
                found.setdefault(filed, set()).add(note.body.speaker)
        return found

    @cached_property
    def standing(self) -> list[Standing]:
        """The notes that stand for themselves, in the order of the document."""
        return standing(self.state.notes, self.notes)

    @cached_property
    def tags(self) -> dict[str, str]:
        """The name of every case, track, mandate and addressee by its id."""
        kinds = ("addressees", "cases", "tracks", "mandates")
        return {
            one.id: self.naming.planned(
                clean_line(one.name), self.words.tags[kind].format(n=number)
            )
            for kind in kinds
            for number, one in enumerate(getattr(self.event, kind), 1)
        }

    def key(self, tag: Tag) -> str:
        """A short name for a case, mandate or addressee, which is often made from its own."""
        hidden = self.tags[tag.id] != clean_line(tag.name)
        return f"no-{[*self.event.tags()].index(tag) + 1}" if hidden else tag.id

    @cached_property
    def questions(self) -> dict[str, int]:
        """The number of each guiding question by its id."""
        return {one.id: number for number, one in enumerate(self.event.questions, 1)}

    def tagged(self, ids: tuple[str, ...]) -> list[str]:
        """The names of tags that the event still has."""
        return [self.tags[one] for one in ids if one in self.tags]

    def time(self, utc: float | None) -> datetime | None:
        """A moment as a local time of the event, to the second and without a zone."""
        return (
            None if utc is None else local(utc, self.event.zone).replace(tzinfo=None, microsecond=0)
        )

    # --- blocks ------------------------------------------------------------------------------

    def item(self, one: Standing, *details: str, lead: str = "", quoted: bool = False) -> Item:
        """A note as an entry of a list: its text, then what is known about it, muted."""
        text = clean(one.body.text)
        spans = [Span(text)]
        if lead:
            spans.insert(0, Span(f"{lead}. ", Tone.STRONG))
        spans += muted(self.naming.source(one.body), *details)
        return Item(tuple(spans), Source(Origin.NOTE, one.note.id))

    def number(self, note: Standing) -> str:
        """A note's guiding question as it is cited ("Q2"); empty when it has none."""
        found = self.questions.get(note.body.question or "")
        return "" if found is None else f"Q{found}"


_SEPARATOR: Final = " · "


def muted(*details: str) -> list[Span]:
    """What is known about an entry, in one pair of brackets behind it; nothing when nothing is."""
    said = _SEPARATOR.join(one for one in details if one)
    return [Span(f" ({said})", Tone.MUTED)] if said else []


def section(text: str, level: int, key: str, blocks: list[Block]) -> list[Block]:
    """Blocks under their heading; nothing at all when there are none."""
    return [Heading(text, level, key), *blocks] if blocks else []
