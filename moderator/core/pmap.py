"""A map that can be copied for free: the old one stays as it was.

The state of a session is a value; `before` and `after` of an act are both at hand, and
undo is taking the value from before. With 30,000 notes that must not mean copying 30,000
references per act, so the entries are spread over buckets and a change copies one bucket.
While a whole log is folded nobody holds an older value, and `thawed` maps change in place.
"""

from collections.abc import ItemsView, Iterable, Iterator, Mapping, ValuesView
from typing import Final, TypeVar, overload

V = TypeVar("V")
D = TypeVar("D")

_BUCKETS: Final = 512


class PMap(Mapping[str, V]):
    """A persistent mapping from ids to values, in no particular order."""

    __slots__ = ("_buckets", "_count", "_thawed")

    def __init__(self, items: Iterable[tuple[str, V]] = ()) -> None:
        self._buckets: list[dict[str, V] | None] = [None] * _BUCKETS
        self._count = 0
        self._thawed = True
        for key, value in items:
            self.set(key, value)
        self._thawed = False

    def set(self, key: str, value: V) -> "PMap[V]":
        """This map with `key` holding `value`."""
        target = self if self._thawed else self._copy()
        at = hash(key) % _BUCKETS
        bucket = target._buckets[at]
        fresh = bucket is None or key not in bucket
        if bucket is None:
            target._buckets[at] = {key: value}
        elif self._thawed:
            bucket[key] = value
        else:
            target._buckets[at] = {**bucket, key: value}
        target._count += fresh
        return target

    def without(self, key: str) -> "PMap[V]":
        """This map without `key`; itself when the key is not there."""
        at = hash(key) % _BUCKETS
        bucket = self._buckets[at]
        if bucket is None or key not in bucket:
            return self
        target = self if self._thawed else self._copy()
        target._buckets[at] = {k: v for k, v in bucket.items() if k != key}
        target._count -= 1
        return target

    def thawed(self) -> "PMap[V]":
        """A copy that `set` and `without` change in place, until `freeze`."""
        copy = self._copy()
        copy._buckets = [None if bucket is None else dict(bucket) for bucket in self._buckets]
        copy._thawed = True
        return copy

    def freeze(self) -> "PMap[V]":
        """End in-place changes; the map is a value from here on."""
        self._thawed = False
        return self

    def differing(self, other: "PMap[V]") -> Iterator[str]:
        """The keys that hold another value in `other`, or are in one of the two only. What
        both share is passed over whole."""
        for one, another in zip(self._buckets, other._buckets, strict=True):
            if one is another:
                continue
            mine, its = one or {}, another or {}
            for key, value in mine.items():
                held = its.get(key)
                if held is not value and (held != value or key not in its):
                    yield key
            yield from its.keys() - mine.keys()

    def _copy(self) -> "PMap[V]":
        copy: PMap[V] = PMap.__new__(PMap)
        copy._buckets = self._buckets.copy()
        copy._count = self._count
        copy._thawed = False
        return copy

    def __getitem__(self, key: str) -> V:
        bucket = self._buckets[hash(key) % _BUCKETS]
        if bucket is None:
            raise KeyError(key)
        return bucket[key]

    # Mapping's own `get` and `in` go by way of an exception where a key is not there, and its
    # views look every key up again: both are felt at 10,000 notes.

    @overload
    def get(self, key: str, /) -> V | None: ...
    @overload
    def get(self, key: str, /, default: V | D) -> V | D: ...
    def get(self, key: str, /, default: V | D | None = None) -> V | D | None:
        """What `key` holds, or `default` when it is not there."""
        bucket = self._buckets[hash(key) % _BUCKETS]
        return default if bucket is None else bucket.get(key, default)

    def __contains__(self, key: object) -> bool:
        bucket = self._buckets[hash(key) % _BUCKETS]
        return bucket is not None and key in bucket

    def __iter__(self) -> Iterator[str]:
        for bucket in self._buckets:
            if bucket is not None:
                yield from bucket

    def values(self) -> ValuesView[V]:
        """Every value, as a view that is made once."""
        return self._all().values()

    def items(self) -> ItemsView[str, V]:
        """Every key with its value, as a view that is made once."""
        return self._all().items()

    def _all(self) -> dict[str, V]:
        found: dict[str, V] = {}
        for bucket in self._buckets:
            if bucket is not None:
                found.update(bucket)
        return found

    def __len__(self) -> int:
        return self._count

    def __repr__(self) -> str:
        return f"PMap({dict(self)!r})"
