"""What a remedy shows and offers: the values that steps are made of.

A step is a question about one or two texts with ways to answer, each behind one digit. A way is
an act, a dialogue to open, a note to write, or leaving the thing as it is.
"""

from enum import StrEnum
from typing import Final, TypeAlias

from msgspec import Struct

from moderator.core.intents import Intent
from moderator.core.say import say
from moderator.core.state import Note, State
from moderator.core.vocabulary import Place
from moderator.qt.language import shown
from moderator.qt.models.notes import Names

DIGITS: Final = 9
"""Ways that can be had by one key."""

NEAR: Final = 5
"""Notes offered at once as evidence, or for a gap."""


class Open(StrEnum):
    """A dialogue to open for what the step is about: the editor, notes to link or to mark as key
    messages, who owes an answer, the plan."""

    EDIT = "edit"
    LINK = "link"
    STARS = "stars"
    DEFER = "defer"
    IN_WRITING = "in_writing"
    PLAN = "plan"


class Leave(Struct, frozen=True):
    """Nothing is done: it may stay as it is, and is no longer asked for."""


class Write(Struct, frozen=True):
    """A note is to be written, with these chips."""

    chips: tuple[tuple[Place, str], ...]


Do: TypeAlias = Intent | Open | Leave | Write


class Way(Struct, frozen=True):
    """One way to settle a step. `detail`: what is known about it, muted."""

    label: str
    do: Do
    detail: str = ""


class Card(Struct, frozen=True):
    """A text that the step is about: what stands above it, and its words."""

    about: str
    text: str


class Step(Struct, frozen=True):
    """What is asked, of which texts (two to compare), and the ways to answer."""

    asks: str
    cards: tuple[Card, ...]
    ways: tuple[Way, ...]


def note_of(state: State, note: str) -> Note | None:
    """A note on the record, or None."""
    return state.notes.open.get(note)


def note_card(state: State, note: Note) -> Card:
    """A note as a card."""
    names = Names(state.event)
    row = names.row(note)
    return Card(f"{row.clock} · {row.kind} · {row.context}", row.text)


def stay(label: str = say("Leave it as it is")) -> Way:
    """The way that changes nothing."""
    return Way(shown(label), Leave())
