"""The fast way from a row to a value: msgspec checks and makes it in one call.

It is taken where it comes to the same as the careful way of `codec`: the row has just the
keys of its class (msgspec would leave out others without a word, and we count them), and its
numbers are such as we count. Whatever else a row may be is not told from here; `codec` looks
at it again.
"""

import types
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum
from operator import attrgetter
from typing import Any, Final, Union, get_args, get_origin, get_type_hints

import msgspec

LARGEST: Final = 2**53
"""Beyond it floats skip whole numbers; nothing we count comes near."""


@dataclass(frozen=True, slots=True)
class _Shape:
    """What a class looks like in a row of ours. `numbers`: where in a value numbers are, as
    `attrgetter` has it. `inner`: the fields that are of a class themselves."""

    keys: frozenset[str]
    numbers: tuple[str, ...]
    inner: tuple[tuple[str, "_Shape"], ...]

    def fits(self, row: Any) -> bool:
        """Has it just these keys, and what is in it just its own?"""
        if type(row) is not dict or len(row) != len(self.keys) or not self.keys.issuperset(row):
            return False
        return not self.inner or all(shape.fits(row[name]) for name, shape in self.inner)


def quick_reader(kind: Any) -> Callable[[object], Any] | None:
    """How rows of a class are read the fast way, giving None where the careful way must look;
    None where a class holds what the two would read differently."""
    shape = _shape(kind)
    if shape is None:
        return None
    fits, numbers, convert = shape.fits, _numbers_of(shape.numbers), msgspec.convert

    def read(row: object) -> Any:
        if not fits(row):
            return None
        try:
            made = convert(row, kind)
        except msgspec.ValidationError:
            return None
        for number in numbers(made):
            # At the very edge a number may have been rounded to it.
            if number is not None and not -LARGEST < number < LARGEST:
                return None
        return made

    return read


def _numbers_of(places: tuple[str, ...]) -> Callable[[Any], Iterable[float | None]]:
    if len(places) > 1:
        return attrgetter(*places)
    return lambda value: [attrgetter(place)(value) for place in places]


def _shape(kind: Any) -> _Shape | None:
    numbers: list[str] = []
    inner: list[tuple[str, _Shape]] = []
    hints = get_type_hints(kind)
    for field in fields(kind):
        hint = hints[field.name]
        if is_dataclass(hint):
            shape = _shape(hint)
            if shape is None:
                return None
            inner.append((field.name, shape))
            numbers.extend(f"{field.name}.{place}" for place in shape.numbers)
        elif _needed(hint) in (int, float):
            numbers.append(field.name)
        elif not _is_alike(_needed(hint)):
            return None
    return _Shape(frozenset(field.name for field in fields(kind)), tuple(numbers), tuple(inner))


def _needed(hint: Any) -> Any:
    """What a field holds when it is not None."""
    held = [one for one in get_args(hint) if one is not type(None)]
    optional = get_origin(hint) in (Union, types.UnionType) and len(held) == 1
    return held[0] if optional else hint


def _is_alike(hint: Any) -> bool:
    """Do the two ways read the same in every row that holds such a value?"""
    if isinstance(hint, type) and issubclass(hint, Enum):
        return True
    return hint in (str, bool, tuple[str, ...])
