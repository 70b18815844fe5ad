"""The fast way from a line to its entry: msgspec checks the bytes and makes the values at once.

It is taken where it comes to the same as the careful way of `codec`: where a line has no field
that is unknown, none that is missing, and numbers such as we count; the facts themselves say so
(`core.facts`). A line that is anything else is not judged here: None is returned, and `codec`
reads it again and knows what to say of it. Most files never need that, and open four times as
fast.
"""

import types
from collections.abc import Callable, Iterable
from enum import Enum
from functools import cache
from typing import Any, Final, TypeAlias, Union, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Raw, Struct

from moderator.core.facts import Entry, Fact
from moderator.core.instant import Count, Instant, Seconds
from moderator.core.state import NoteBody
from moderator.journal.codec import BODIED, FACTS, Unsound, decoder

Maker: TypeAlias = Callable[[Raw, "Line", str], Fact | None]
"""Makes a fact of its JSON, of the line it is in and of the key that its words would have."""

_SAME: Final = (str, bool, tuple[str, ...], Seconds, Count)
"""What both ways read alike, beside enumerations and Structs of these."""


class Act(Struct, forbid_unknown_fields=True, gc=False):
    """A row of the acts."""

    at: Instant
    facts: list[dict[str, Raw]]


class Words(Struct, forbid_unknown_fields=True, gc=False):
    """A row of the notes or of what is off the record."""

    act: str
    note: str
    body: NoteBody


class Line(Struct, forbid_unknown_fields=True, gc=False):
    """The rows of one act."""

    acts: dict[str, Act]
    notes: dict[str, Words] = {}
    sealed: dict[str, Words] = {}


_LINE: Final = msgspec.json.Decoder(tuple[int, Line])


def quick_line(array: bytes) -> tuple[int, Line] | None:
    """A line's number and rows, from the JSON array that they are; None where the careful way
    must look. Raises RecursionError for what is nested too deep for anybody."""
    try:
        return _LINE.decode(array)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None


def quick_entries(lines: Iterable[Line]) -> list[Entry] | None:
    """The entries of lines that were read here; None where the careful way must look."""
    found: dict[str, Entry] = {}
    makers: dict[str, Maker] = {}
    for line in lines:
        if len(line.acts) != 1:
            return None
        ((act, row),) = line.acts.items()
        facts: list[Fact] = []
        for number, one in enumerate(row.facts):
            if len(one) != 1:
                return None
            ((name, raw),) = one.items()
            if name not in makers:
                if name not in FACTS:
                    return None
                makers[name] = _maker(FACTS[name])
            fact = makers[name](raw, line, f"{act}#{number}")
            if fact is None:
                return None
            facts.append(fact)
        if act in found:
            return None
        found[act] = Entry(act, row.at, tuple(facts))
    return list(found.values())


@cache
def _maker(kind: type) -> Maker:
    if kind in BODIED:
        return _bodied(kind)
    return _plain(kind) if _read_alike(kind) else _careful(kind)


def _read_alike(hint: Any) -> bool:
    if isinstance(hint, type) and issubclass(hint, Struct):
        return all(_read_alike(one) for one in get_type_hints(hint, include_extras=True).values())
    if get_origin(hint) in (Union, types.UnionType):
        return all(_read_alike(one) for one in get_args(hint) if one is not type(None))
    return hint in _SAME or (isinstance(hint, type) and issubclass(hint, Enum))


def _plain(kind: Any) -> Maker:
    decode = msgspec.json.Decoder(kind).decode

    def make(raw: Raw, line: Line, key: str) -> Fact | None:
        try:
            fact: Fact = decode(raw)
        except msgspec.ValidationError:
            return None
        return fact

    return make


def _bodied(kind: Any) -> Maker:
    """Words are found only where we put them: in the act's own line, under its own key."""
    decode = msgspec.json.Decoder(_Reference).decode

    def make(raw: Raw, line: Line, key: str) -> Fact | None:
        try:
            reference = decode(raw)
        except msgspec.ValidationError:
            return None
        words = line.notes.get(key) or line.sealed.get(key)
        if words is None or reference.body != key:
            return None
        fact: Fact = kind(reference.note, words.body)
        return fact

    return make


class _Reference(Struct, forbid_unknown_fields=True, gc=False):
    """What a fact with words has in their place."""

    note: str
    body: str


def _careful(kind: Any) -> Maker:
    """The few facts that hold what msgspec reads otherwise: a whole plan, with its dates."""

    def make(raw: Raw, line: Line, key: str) -> Fact | None:
        unknown: list[str] = []
        try:
            fact: Fact = decoder(kind)(msgspec.json.decode(raw), unknown)
        except Unsound:
            return None
        return None if unknown else fact

    return make
