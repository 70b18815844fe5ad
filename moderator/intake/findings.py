"""What was found in a concept note: each value with the passage it stands in and how it was
found. What was not found is None or empty; nothing here is a guess that has no passage."""

from collections.abc import Iterator
from datetime import date, time
from enum import StrEnum
from typing import Generic, TypeVar

from msgspec import Struct

from moderator.intake.document import Passage
from moderator.intake.people import Person

_Value = TypeVar("_Value")


class How(StrEnum):
    """How a value was found, from the surest on. `DERIVED`: not said, but it follows (an end
    from a length; a zone from the venue's town)."""

    HEADING = "under its heading"
    TOP = "at the top of the note"
    SENTENCE = "in a sentence"
    DERIVED = "worked out"


class Found(Struct, Generic[_Value], frozen=True):
    """A value, and where it comes from. `doubt`: a sentence about what to check, if anything."""

    value: _Value
    passage: Passage
    how: How
    doubt: str = ""


class Findings(Struct, frozen=True):
    """Everything that was found, and `doubts`: sentences about what could not be settled."""

    title: Found[str] | None = None
    day: Found[date] | None = None
    start: Found[time] | None = None
    end: Found[time] | None = None
    zone: Found[str] | None = None
    venue: Found[str] | None = None
    hosts: tuple[Found[str], ...] = ()
    moderator: Found[Person] | None = None
    speakers: tuple[Found[Person], ...] = ()
    questions: tuple[Found[str], ...] = ()
    addressees: tuple[Found[str], ...] = ()
    cases: tuple[Found[str], ...] = ()
    tracks: tuple[Found[str], ...] = ()
    mandates: tuple[Found[str], ...] = ()
    doubts: tuple[str, ...] = ()

    def all(self) -> Iterator[tuple[str, Found[object]]]:
        """Every single thing that was found, with the name of its field."""
        for name in self.__struct_fields__:
            value = getattr(self, name)
            if isinstance(value, Found):
                yield name, value
            elif name != "doubts":
                yield from ((name, one) for one in value or ())

    def missing(self) -> tuple[str, ...]:
        """Which essentials are missing, in words: a session without them is not ready."""
        parts = (
            (self.title, "the title"),
            (self.day, "the date"),
            (self.start and self.end, "the times"),
            (self.zone, "the time zone"),
            (self.speakers, "the speakers"),
            (self.questions, "the guiding questions"),
        )
        return tuple(words for found, words in parts if not found)
