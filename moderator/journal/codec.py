"""Entries to rows and back, derived from the facts' own type hints.

A fact that gets a new field is stored from then on without a line changed here; a decoder
per class is built once and checks every value, because a file may hold anything. What a
newer program wrote (a fact or a field unknown here) is counted and left out; what has the
wrong type makes its row unsound, and that is counted too: reading never raises.

The words of notes are not in the stream of acts. A fact with a `NoteBody` holds a reference,
and the body is a row of its own in `notes` or, off the record, in `sealed`, so that it can be
erased for good. A body that is not there is read as an empty one off the record: what is
missing must not be published.
"""

import math
import types
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date, time
from enum import Enum
from functools import cache
from typing import Any, Final, TypeAlias, Union, get_args, get_origin, get_type_hints

from msgspec import NODEFAULT, Struct
from msgspec.structs import FieldInfo, fields

from moderator.core.facts import Entry, Fact, NoteErased
from moderator.core.instant import LARGEST, Instant
from moderator.core.state import NoteBody, Stamp

FORMAT_VERSION: Final = 1
"""Raised when a fact or field is renamed or changes its meaning; a new fact or a new field
with a default needs no new version to be read, but files with one open read-only in older
programs."""

ACTS: Final = "acts"
NOTES: Final = "notes"
SEALED: Final = "sealed"

Row: TypeAlias = dict[str, object]
Tables: TypeAlias = dict[str, dict[str, Row]]
"""Table name -> row id -> row."""

Decoder: TypeAlias = Callable[[object, list[str]], Any]
"""Takes a JSON value and a list to which the names of unknown things are added."""

_ABSENT: Final = object()


class Unsound(ValueError):
    """A value that cannot be what its place asks for."""


# --- to rows -------------------------------------------------------------------------------


def encode(entry: Entry, seal: Collection[str] = (), erase: Collection[str] = ()) -> Tables:
    """The rows of one entry: one act, and a body for each version of a note in it.

    `seal`: notes whose bodies go to the sealed table even where they do not say so
    themselves. `erase`: notes whose bodies are not to be written at all.
    """
    tables: Tables = {ACTS: {}}
    facts: list[object] = []
    for number, fact in enumerate(entry.facts):
        values = to_json(fact)
        body = getattr(fact, "body", None)
        if isinstance(body, NoteBody):
            note = str(getattr(fact, "note", ""))
            row: Row = {"act": entry.id, "note": note, "body": values["body"]}
            values["body"] = f"{entry.id}#{number}"
            if note not in erase:
                table = SEALED if body.off_record or note in seal else NOTES
                tables.setdefault(table, {})[f"{entry.id}#{number}"] = row
        facts.append({type(fact).__name__: values})
    tables[ACTS][entry.id] = {"at": to_json(entry.at), "facts": facts}
    return tables


def to_json(value: Any) -> Any:
    """What JSON can hold of a Struct, with the field names as keys."""
    if isinstance(value, Struct):
        return {name: to_json(getattr(value, name)) for name in value.__struct_fields__}
    if isinstance(value, tuple):
        return [to_json(one) for one in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date | time):
        return value.isoformat()
    return value


# --- and back ------------------------------------------------------------------------------


class Decoded(Struct, frozen=True):
    """What rows amount to. `unknown`: names of facts and fields that this version does not
    know. `unsound`: ids of acts that could not be read, in whole or in part. `wordless`: ids
    of notes whose words are missing though nobody erased them."""

    entries: list[Entry]
    unknown: tuple[str, ...] = ()
    unsound: tuple[str, ...] = ()
    wordless: tuple[str, ...] = ()


def decode(tables: Tables) -> Decoded:
    """Every entry that can be read, in the order of the acts."""
    bodies: dict[str, Row] = {**tables.get(NOTES, {}), **tables.get(SEALED, {})}
    reader = _Reader(bodies)
    for act, row in tables.get(ACTS, {}).items():
        reader.read(act, row)
    wordless = tuple(dict.fromkeys(one for one in reader.missing if one not in reader.erased))
    return Decoded(
        reader.entries, tuple(dict.fromkeys(reader.unknown)), tuple(reader.unsound), wordless
    )


class _Reader:
    """Reads act after act, and remembers what it met."""

    def __init__(self, bodies: Mapping[str, Row]) -> None:
        self._bodies = bodies
        self._instant = decoder(Instant)
        self.entries: list[Entry] = []
        self.unknown: list[str] = []
        self.unsound: list[str] = []
        self.missing: list[str] = []
        self.erased: set[str] = set()

    def read(self, act: str, row: Row) -> None:
        """One act; its sound facts are kept even if another of them is not."""
        try:
            at = self._instant(row.get("at"), self.unknown)
            raw = row.get("facts")
            if type(raw) is not list:
                raise Unsound("no list of facts")
        except Unsound:
            self.unsound.append(act)
            return
        facts: list[Fact] = []
        for one in raw:
            try:
                facts.extend(self._fact(one, at))
            except Unsound:
                if act not in self.unsound[-1:]:
                    self.unsound.append(act)
        if facts or not raw:
            self.entries.append(Entry(act, at, tuple(facts)))

    def _fact(self, raw: object, at: Instant) -> Iterator[Fact]:
        if type(raw) is not dict or len(raw) != 1:
            raise Unsound("not a fact")
        ((name, values),) = raw.items()
        kind = FACTS.get(name)
        if kind is None:
            self.unknown.append(str(name))
            return
        if kind in BODIED and type(values) is dict:
            values = {**values, "body": self._body(values, at)}
        fact: Fact = decoder(kind)(values, self.unknown)
        if isinstance(fact, NoteErased):
            self.erased.add(fact.note)
        yield fact

    def _body(self, values: Mapping[str, object], at: Instant) -> object:
        reference = values.get("body")
        if type(reference) is not str:
            raise Unsound("no reference to a body")
        row = self._bodies.get(reference)
        if row is None:
            self.missing.append(str(values.get("note")))
            return to_json(NoteBody("", Stamp(0.0, at.utc), off_record=True))
        return row.get("body")


@cache
def decoder(hint: Any) -> Decoder:
    """How values of a type are read; built once for each type."""
    if isinstance(hint, type) and issubclass(hint, Struct):
        return _class_decoder(hint)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return _enum_decoder(hint)
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        return _optional_decoder(hint)
    if origin is tuple:
        return _tuple_decoder(get_args(hint))
    return _PLAIN[hint]


def _class_decoder(kind: Any) -> Decoder:
    hints = get_type_hints(kind)
    specs = [
        (field.name, _exact(hints[field.name]), decoder(hints[field.name]), field)
        for field in fields(kind)
    ]
    names = frozenset(kind.__struct_fields__)

    def decode_class(raw: object, unknown: list[str]) -> Any:
        if type(raw) is not dict:
            raise Unsound(f"{kind.__name__} is not an object")
        values: list[object] = []
        known = 0
        for name, exact, inner, field in specs:
            value = raw.get(name, _ABSENT)
            if type(value) is exact:  # the common case, without a call
                known += 1
                values.append(value)
            elif value is _ABSENT:
                values.append(_default(field))
            else:
                known += 1
                values.append(inner(value, unknown))
        if known != len(raw):
            unknown.extend(f"{kind.__name__}.{name}" for name in raw if name not in names)
        return kind(*values)

    return decode_class


def _exact(hint: Any) -> type | None:
    return hint if hint in (str, bool) else None


def _default(field: FieldInfo) -> object:
    if field.default is not NODEFAULT:
        return field.default
    if field.default_factory is not NODEFAULT:
        made: object = field.default_factory()
        return made
    raise Unsound(f"{field.name} is missing")


def _enum_decoder(kind: type[Enum]) -> Decoder:
    members = {member.value: member for member in kind}

    def decode_enum(raw: object, unknown: list[str]) -> Enum:
        if type(raw) is not str or raw not in members:
            raise Unsound(f"not a {kind.__name__}")
        return members[raw]

    return decode_enum


def _optional_decoder(hint: Any) -> Decoder:
    (inner_hint,) = (one for one in get_args(hint) if one is not type(None))
    inner = decoder(inner_hint)

    def decode_optional(raw: object, unknown: list[str]) -> object:
        return None if raw is None else inner(raw, unknown)

    return decode_optional


def _tuple_decoder(arguments: tuple[Any, ...]) -> Decoder:
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        inner = decoder(arguments[0])

        def decode_many(raw: object, unknown: list[str]) -> tuple[object, ...]:
            if type(raw) is not list:
                raise Unsound("not a list")
            return tuple([inner(one, unknown) for one in raw])

        return decode_many
    inners = [decoder(one) for one in arguments]

    def decode_fixed(raw: object, unknown: list[str]) -> tuple[object, ...]:
        if type(raw) is not list or len(raw) != len(inners):
            raise Unsound(f"not a list of {len(inners)}")
        return tuple([inner(one, unknown) for inner, one in zip(inners, raw, strict=True)])

    return decode_fixed


def _text(raw: object, unknown: list[str]) -> str:
    if type(raw) is not str:
        raise Unsound("not a text")
    return raw


def _bool(raw: object, unknown: list[str]) -> bool:
    if type(raw) is not bool:
        raise Unsound("not true or false")
    return raw


def _int(raw: object, unknown: list[str]) -> int:
    if type(raw) is not int or abs(raw) > LARGEST:
        raise Unsound("not a whole number")
    return raw


def _float(raw: object, unknown: list[str]) -> float:
    # A whole number is written without a point by other programs.
    if type(raw) not in (float, int) or not -LARGEST <= raw <= LARGEST:  # type: ignore[operator]
        raise Unsound("not a number")
    value = float(raw)  # type: ignore[arg-type]
    if not math.isfinite(value):
        raise Unsound("not a number")
    return value


def _date(raw: object, unknown: list[str]) -> date:
    try:
        return date.fromisoformat(_text(raw, unknown))
    except ValueError as error:
        raise Unsound("not a date") from error


def _time(raw: object, unknown: list[str]) -> time:
    try:
        value = time.fromisoformat(_text(raw, unknown))
    except ValueError as error:
        raise Unsound("not a time") from error
    if value.tzinfo is not None:
        raise Unsound("a time of day with a zone")
    return value


_PLAIN: Final[Mapping[Any, Decoder]] = {
    str: _text,
    bool: _bool,
    int: _int,
    float: _float,
    date: _date,
    time: _time,
}

FACTS: Final[Mapping[str, type]] = {kind.__name__: kind for kind in get_args(Fact)}
"""Every fact there is, by the name it has in the file."""

BODIED: Final = frozenset(
    kind for kind in FACTS.values() if get_type_hints(kind).get("body") is NoteBody
)
"""The facts whose words are stored apart."""
