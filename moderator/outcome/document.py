"""The outcome document and its tables as plain data: all that a renderer ever sees.

`build.build` makes an `Outcome` from what may leave the console; renderers turn it into
files and know nothing else of a session, so that what was left out here cannot come out
there. A document is a flat list of blocks: every format can write that, a screen can show it
row by row, and a heading's level says all there is about its nesting.

Texts are plain text in the document's language, cleaned, possibly of several lines; a
renderer escapes what its format needs and finds the writing direction of each text itself.
Values of tables are texts and numbers; moments are naive local times of the event.
"""

from datetime import date, datetime
from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct

from moderator.core.event import Attribution


class Tone(StrEnum):
    """How a stretch of text stands out from the text around it."""

    PLAIN = "plain"
    STRONG = "strong"
    MUTED = "muted"


class Span(Struct, frozen=True):
    """A stretch of text in one tone."""

    text: str
    tone: Tone = Tone.PLAIN


class Origin(StrEnum):
    """What kind of thing a block was made from."""

    NOTE = "note"
    REQUEST = "request"
    PLAN = "plan"


class Source(Struct, frozen=True):
    """Where a block comes from, for whoever wants to change it; no renderer writes it.
    `id`: of the note or request; empty for the plan."""

    origin: Origin
    id: str = ""


# --- blocks --------------------------------------------------------------------------------


class Heading(Struct, frozen=True):
    """A heading; `level` 1 to 3 (the document's title is none of them). `key`: a short name
    that is unique in the document and stays the same from language to language."""

    text: str
    level: int
    key: str


class Paragraph(Struct, frozen=True):
    """A paragraph of running text."""

    spans: tuple[Span, ...]
    source: Source | None = None


class Item(Struct, frozen=True):
    """One entry of a bulleted list; `level` 0 or, for what belongs to the entry above, 1."""

    spans: tuple[Span, ...]
    source: Source | None = None
    level: int = 0


class Quote(Struct, frozen=True):
    """Somebody's words, with their consent; quotation marks are part of the text."""

    spans: tuple[Span, ...]
    source: Source | None = None


class Table(Struct, frozen=True):
    """A table; `numbers`: which columns hold numbers (from 0), to be set to the right. Rows
    have as many cells as there are columns."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[int, ...] = ()


class Picture(Struct, frozen=True):
    """A chart. `alt`: what it shows, for those who do not see it; `name`: of its file."""

    figure: "Figure"
    caption: str
    alt: str
    name: str


Block: TypeAlias = Heading | Paragraph | Item | Quote | Table | Picture


# --- figures -------------------------------------------------------------------------------


class Bar(Struct, frozen=True):
    """One bar. `value`: in the figure's unit, never below zero. `mark`: what was planned, if
    anything was. `note`: words at its end ("13:11")."""

    label: str
    value: float
    mark: float | None = None
    note: str = ""


class BarGroup(Struct, frozen=True):
    """Bars that belong together, under a heading of their own."""

    title: str
    bars: tuple[Bar, ...]


class BarFigure(Struct, frozen=True):
    """Horizontal bars. `unit`: what the axis counts ("min"). `value_word`, `mark_word`: the
    legend ("actual", "planned")."""

    title: str
    unit: str
    groups: tuple[BarGroup, ...]
    value_word: str
    mark_word: str = ""


class Line(Struct, frozen=True):
    """One line: (x, y) points, x growing. `label`: stands at its end ("Q1")."""

    label: str
    points: tuple[tuple[float, float], ...]


class LineFigure(Struct, frozen=True):
    """Lines over time. x: minutes since `starts`, a local time of the event; y: a count."""

    title: str
    x_word: str
    y_word: str
    starts: datetime
    minutes: float
    lines: tuple[Line, ...]


Figure: TypeAlias = BarFigure | LineFigure


# --- tables and the agenda -----------------------------------------------------------------

Cell: TypeAlias = str | int | float | datetime | None
"""None is an empty cell. A datetime has no zone: it is a local time of the event."""


class Column(Struct, frozen=True):
    """A column of a sheet. `key`: its name in JSON, the same in every language; `title`: in
    the document's language."""

    key: str
    title: str


class Sheet(Struct, frozen=True):
    """A table for other programs. `key`: short, the same in every language; `title`: for
    people."""

    key: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


class Slot(Struct, frozen=True):
    """One segment as a calendar sees it; `starts` and `ends`: seconds since 1970 UTC."""

    title: str
    starts: float
    ends: float
    detail: str = ""


class Agenda(Struct, frozen=True):
    """The run of show for a calendar; no slots while the event has no date. `ends`: until when
    the event has the room, in seconds since 1970 UTC, if that is known."""

    title: str
    venue: str
    slots: tuple[Slot, ...]
    ends: float | None = None


# --- all of it -----------------------------------------------------------------------------


class Document(Struct, frozen=True):
    """The outcome document. `language`: a tag such as "en" (BCP 47). `title`, `subtitle`,
    `rule` (how its sources are named) stand at its head; `contents`: the heading over the table of
    contents; `day`: the event's, for a document that must carry a date."""

    language: str
    attribution: Attribution
    title: str
    subtitle: str
    rule: str
    contents: str
    day: date | None
    blocks: tuple[Block, ...]


class Outcome(Struct, frozen=True):
    """Everything that may leave the console, under one rule of attribution. `name`: what its
    files are called, without an ending. `event`: the event's own data as JSON values. `empty`:
    the keys of sections that were left out because there is nothing in them; for the to-do
    list, no renderer writes them."""

    name: str
    document: Document
    sheets: tuple[Sheet, ...]
    agenda: Agenda
    event: dict[str, object]
    empty: tuple[str, ...] = ()
