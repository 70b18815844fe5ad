"""The fast way from a line to its entry: msgspec checks the bytes and makes the values at once.

It is taken where it comes to the same as the careful way of `codec`: where a line is just as we
write it, with every field of this version, no other, and numbers such as we count. A line
that is anything else is not judged here: None is returned, and `codec` reads it again and
knows what to say of it. Most files never need that, and open three times as fast.
"""

import types
from collections.abc import Callable, Iterable
from enum import Enum
from typing import Annotated, Any, Final, TypeAlias, Union, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Raw, Struct

from moderator.core.facts import Entry, Fact
from moderator.core.instant import Instant
from moderator.core.state import NoteBody
from moderator.journal.codec import BODIED, FACTS, LARGEST, Unsound, decoder

Maker: TypeAlias = Callable[[Raw, "Line", str], Fact | None]
"""Makes a fact of its JSON, of the line it is in and of the key that its words would have."""

_WITHIN: Final = msgspec.Meta(gt=-LARGEST, lt=LARGEST)
"""At the very edge a number may have been rounded to it: that is looked at again."""


def _twin(kind: type[Struct]) -> Any:
    """A class that msgspec fills with just the fields of a Struct, all of them and no other;
    None where a field holds something that the two ways read differently."""
    hints = get_type_hints(kind)
    twins = [(name, _twin_hint(hints[name])) for name in kind.__struct_fields__]
    if any(hint is None for _, hint in twins):
        return None
    return msgspec.defstruct(kind.__name__, twins, forbid_unknown_fields=True, gc=False)


def _twin_hint(hint: Any) -> Any:
    if isinstance(hint, type) and issubclass(hint, Struct):
        return _twin(hint)
    if get_origin(hint) in (Union, types.UnionType):
        inner = [_twin_hint(one) for one in get_args(hint) if one is not type(None)]
        return Union[inner[0], None] if len(inner) == 1 and inner[0] is not None else None  # noqa: UP007
    if hint in (int, float):
        return Annotated[hint, _WITHIN]
    if hint in (str, bool, tuple[str, ...]) or (isinstance(hint, type) and issubclass(hint, Enum)):
        return hint
    return None


class Act(Struct, forbid_unknown_fields=True, gc=False):
    """A row of the acts."""

    at: _twin(Instant)  # type: ignore[valid-type]
    facts: list[dict[str, Raw]]


class Words(Struct, forbid_unknown_fields=True, gc=False):
    """A row of the notes or of what is off the record."""

    act: str
    note: str
    body: _twin(NoteBody)  # type: ignore[valid-type]


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
    for line in lines:
        if len(line.acts) != 1:
            return None
        ((act, row),) = line.acts.items()
        facts: list[Fact] = []
        for number, one in enumerate(row.facts):
            if len(one) != 1:
                return None
            ((name, raw),) = one.items()
            make = _MAKERS.get(name)
            fact = None if make is None else make(raw, line, f"{act}#{number}")
            if fact is None:
                return None
            facts.append(fact)
        if act in found:
            return None
        at = row.at
        found[act] = Entry(act, Instant(at.utc, at.steady, at.boot), tuple(facts))
    return list(found.values())


def _maker(kind: type) -> Maker:
    if kind in BODIED:
        return _bodied(kind)
    twin = _twin(kind)
    return _careful(kind) if twin is None else _plain(kind, twin)


def _plain(kind: Any, twin: Any) -> Maker:
    decode, convert = msgspec.json.Decoder(twin).decode, msgspec.convert

    def make(raw: Raw, line: Line, key: str) -> Fact | None:
        try:
            fact: Fact = convert(decode(raw), kind, from_attributes=True)
        except msgspec.ValidationError:
            return None
        return fact

    return make


def _bodied(kind: Any) -> Maker:
    """Words are found only where we put them: in the act's own line, under its own key."""
    decode, convert = msgspec.json.Decoder(_Reference).decode, msgspec.convert

    def make(raw: Raw, line: Line, key: str) -> Fact | None:
        try:
            reference = decode(raw)
        except msgspec.ValidationError:
            return None
        words = line.notes.get(key) or line.sealed.get(key)
        if words is None or reference.body != key:
            return None
        body = convert(words.body, NoteBody, from_attributes=True)
        fact: Fact = kind(reference.note, body)
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


_MAKERS: Final = {name: _maker(kind) for name, kind in FACTS.items()}
