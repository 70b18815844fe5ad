"""The text of a session file: a header line, then one line an act, each with a checksum.

    {"format":"moderator-session","version":1,"session":"<id>"}
    ["<checksum>",1,{"acts":{"<id>":{...}},"notes":{...}}]

Every line is JSON by itself, so that a person with a text editor can read the file in ten
years. The checksum (BLAKE2b, 8 bytes) is over the bytes between it and the closing bracket,
which takes in the line's number: a line that was changed, doubled, moved or lost shows. A
line holds the rows of all tables that belong to one act, so that an act is on the disk
whole or not at all.

Only bytes here, no files: `scan` takes whatever a file holds and says what of it is sound.
"""

import json
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Any, Final

import msgspec
from msgspec import Struct, field
from msgspec.structs import replace

from moderator.journal.codec import ACTS, FORMAT_VERSION, Row, Tables
from moderator.journal.digest import blake2b
from moderator.journal.quick import Line, quick_line

FORMAT: Final = "moderator-session"

_MOST: Final = 10**9
_WRONG: Final = 20
_OPEN: Final = b'["'
_AFTER: Final = b'",'
_SUM: Final = slice(2, 18)
_PAYLOAD: Final = slice(20, -1)
_REST: Final = slice(20, None)


class Scan(Struct):
    """What bytes hold. `version`: None when the header cannot be read. `lines`: sound ones.
    `bad`: lines before the last sound one that are not; `missing`: lines that are not there
    though their neighbours' numbers say so; `moved`: sound ones that lie behind a later one.
    `end`: bytes up to the end of the last sound line. `tail`: what follows it. `unended`: the
    last sound line has no line break. `wrong`: the places of lines that cannot be read, from 1
    for the header, the first few of them. `quick`: the sound lines as `quick` reads them, or
    None when it could not read them all. `tables`: their rows, which few ever ask for, and
    which are read when they do."""

    version: int | None = None
    session: str = ""
    lines: int = 0
    last: int = 0
    bad: int = 0
    missing: int = 0
    moved: int = 0
    end: int = 0
    tail: bytes = b""
    unended: bool = False
    wrong: list[int] = field(default_factory=list)
    quick: list[Line] | None = field(default_factory=list)
    _data: bytes = b""
    _places: list[tuple[int, int]] = field(default_factory=list)
    _tables: Tables | None = None

    @property
    def tables(self) -> Tables:
        """Table name -> row id -> row, in the order of the lines; of rows that are there twice
        the first."""
        if self._tables is None:
            self._tables = {}
            for start, end in self._places:
                _merge(self._tables, _rows(self._data[start:end]))
            self._data, self._places = b"", []
        return self._tables

    @property
    def acts(self) -> list[str]:
        """The ids of the acts, as far as the rows are sound."""
        if self.quick is None:
            return list(self.tables.get(ACTS, {}))
        return [act for line in self.quick for act in line.acts]

    def holding(self, tables: Tables) -> "Scan":
        """The same, as if these were its rows."""
        return replace(self, quick=None, _tables=tables)

    def take(self, start: int, end: int, line: Line | None) -> None:
        """A sound line more."""
        self._places.append((start, end))
        if line is None:
            self.quick = None
        elif self.quick is not None:
            self.quick.append(line)

    @property
    def recognised(self) -> bool:
        """Is this a session file at all?"""
        return self.version is not None or self.lines > 0

    @property
    def whole(self) -> bool:
        """Nothing is damaged; a torn last line does not count as damage."""
        return self.version is not None and not (self.bad or self.missing or self.moved)


def header(session: str) -> bytes:
    """The first line of a file."""
    return _json({"format": FORMAT, "version": FORMAT_VERSION, "session": session}) + b"\n"


def pack(number: int, rows: Tables) -> bytes:
    """One act's line. Lone surrogates, which UTF-8 cannot hold, become question marks."""
    payload = f"{number},".encode() + _json(rows)
    return b"".join((_OPEN, _sum(payload), _AFTER, payload, b"]\n"))


def pack_all(session: str, tables: Tables) -> tuple[bytes, int]:
    """A whole file and its number of lines."""
    lines = [header(session)]
    lines.extend(pack(number, rows) for number, rows in enumerate(by_act(tables), 1))
    return b"".join(lines), len(lines) - 1


def by_act(tables: Tables) -> Iterable[Tables]:
    """Rows gathered by the act they belong to: those that name one, and the act itself."""
    acts: dict[str, Tables] = {}
    for table, rows in tables.items():
        for row_id, row in rows.items():
            act = row.get("act")
            rows_of = acts.setdefault(act if isinstance(act, str) else row_id, {})
            rows_of.setdefault(table, {})[row_id] = row
    return acts.values()


def scan(data: bytes) -> Scan:
    """Read a file's bytes; never raises, whatever they are."""
    found = Scan(_data=data)
    astray = False
    waiting = 0  # bad lines since the last sound one: damage, once a sound one follows
    for place, (start, line, ended) in enumerate(_lines(data), 1):
        if start == 0 and _read_header(found, line):
            found.end = len(line) + ended
            found.unended = not ended
            continue
        try:
            number, rows = _unpack(line)
            astray = astray or number <= found.last
            if number <= found.last:
                raise ValueError("a line that was there already, or that lies elsewhere")
        except (ValueError, RecursionError):
            waiting += start > 0
            if len(found.wrong) < _WRONG:
                found.wrong.append(place)
            continue
        if waiting or number != found.last + 1:
            found.bad += waiting
            found.missing += max(0, number - found.last - 1 - waiting)
            waiting = 0
        found.lines += 1
        found.last = number
        found.end = start + len(line) + ended
        found.unended = not ended
        found.take(start, start + len(line), rows)
    found.tail = data[found.end :] if found.recognised else b""
    return _gathered(data, found) if astray else found


class _Sound(Struct, frozen=True):
    """A line that is as it was written, and where it lies."""

    number: int
    place: int
    line: bytes
    end: int
    ended: bool

    @property
    def rows(self) -> Tables:
        """What it holds."""
        return _rows(self.line)


def _gathered(data: bytes, found: Scan) -> Scan:
    """The same bytes read once more, as those of a file whose parts were shuffled: every sound
    line counts, wherever it lies. Two of one number both do: if a piece of another session came
    between, an act too many can be taken back, and one that is lost cannot be brought back.
    `found`, if nothing is gained by it."""
    sound = _everything(data)
    tables: Tables = {}
    for one in sorted(sound, key=lambda line: (line.number, line.place)):
        _merge(tables, one.rows)
    if tables == found.tables:
        return found
    last = sound[-1]
    highest = list(accumulate((one.number for one in sound), max))
    places = {one.place for one in sound} | ({1} if found.version is not None else set())
    wrong = [place for place in range(1, last.place) if place not in places]
    return replace(
        found.holding(tables),
        lines=len(sound),
        last=highest[-1],
        bad=len(wrong),
        missing=max(0, highest[-1] - len({one.number for one in sound}) - len(wrong)),
        moved=sum(one.number <= above for one, above in zip(sound[1:], highest, strict=False)),
        end=last.end,
        tail=data[last.end :],
        unended=not last.ended,
        wrong=wrong[:_WRONG],
    )


def act_places(data: bytes, acts: frozenset[str]) -> list[int]:
    """The places, from 1, of the lines that hold some acts, in order."""
    return [one.place for one in _everything(data) if not acts.isdisjoint(one.rows.get(ACTS, {}))]


def _everything(data: bytes) -> list[_Sound]:
    """Every sound line in the order in which they lie, those that say the same once."""
    known: set[bytes] = set()
    lines = []
    for place, (start, line, ended) in enumerate(_lines(data), 1):
        try:
            number, _ = _unpack(line)
        except (ValueError, RecursionError):
            continue
        if line[_SUM] not in known:
            known.add(line[_SUM])
            lines.append(_Sound(number, place, line, start + len(line) + ended, ended))
    return lines


def _lines(data: bytes) -> Iterator[tuple[int, bytes, bool]]:
    start = 0
    while start < len(data):
        end = data.find(b"\n", start)
        ended = end >= 0
        stop = end if ended else len(data)
        yield start, data[start:stop], ended
        start = stop + 1


def _read_header(found: Scan, line: bytes) -> bool:
    try:
        value = parse(line)
    except (ValueError, RecursionError):
        return False
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        return False
    version, session = value.get("version"), value.get("session")
    if type(version) is not int or version < 1:
        return False
    found.version = version
    found.session = session if isinstance(session, str) and session.isalnum() else ""
    return True


def parse(line: bytes) -> Any:
    """JSON, read strictly: UTF-8 only, no NaN, no key twice. Raises ValueError (numbers of
    thousands of digits included) or RecursionError."""
    return _checked(line, _STRICT)


def _checked(line: bytes, decoder: json.JSONDecoder) -> Any:
    value = decoder.decode(line.decode("utf-8"))
    if b"\\u" in line:
        _json(value, "strict")  # a lone surrogate, written as an escape
    return value


def _unpack(line: bytes) -> tuple[int, Line | None]:
    """A line's number, and its rows where they can be read quickly."""
    line = line.removesuffix(b"\r")
    if line[:2] != _OPEN or line[18:20] != _AFTER or line[-1:] != b"]":
        raise ValueError("not a line of ours")
    if _sum(line[_PAYLOAD]) != line[_SUM]:
        raise ValueError("the checksum is wrong")
    # With its checksum right a line is as it was written, and no key of ours is written twice.
    array = _array(line)
    number, rows = quick_line(array) or (_careful(array), None)
    if not 0 < number <= _MOST:
        raise ValueError("no number of a line")
    return number, rows


def _careful(array: bytes) -> int:
    """The number of a line whose rows are not just as we write them, but rows."""
    value = _read(array)
    if len(value) != 2 or type(value[0]) is not int or not _is_tables(value[1]):
        raise ValueError("not an act")
    number: int = value[0]
    return number


def _array(line: bytes) -> bytes:
    """The number and the rows of a line, as a JSON array of their own."""
    return b"[" + line.removesuffix(b"\r")[_REST]


def _rows(line: bytes) -> Tables:
    """The rows of a sound line."""
    tables: Tables = _read(_array(line))[1]
    return tables


def _read(array: bytes) -> Any:
    """A JSON array, the fast way; what that one refuses is read again the careful way, whose
    word counts."""
    try:
        return _FAST.decode(array)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return _checked(array, _PLAIN)


def _is_tables(value: object) -> bool:
    if type(value) is not dict:
        return False
    for rows in value.values():
        if type(rows) is not dict:
            return False
        for row in rows.values():
            if type(row) is not dict:
                return False
    return True


def _merge(tables: Tables, rows: Tables) -> None:
    for table, added in rows.items():
        into = tables.get(table)
        if into is None:
            into = tables[table] = {}
        for row_id, row in added.items():
            into.setdefault(row_id, row)


def _sum(payload: bytes) -> bytes:
    return blake2b(payload, digest_size=8).hexdigest().encode()


def _json(value: object, errors: str = "replace") -> bytes:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.encode("utf-8", errors)


def _unique(pairs: list[tuple[str, object]]) -> Row:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key twice")
    return found


def _refuse(constant: str) -> object:
    raise ValueError(f"{constant} is no number")


_FAST: Final = msgspec.json.Decoder()
_PLAIN: Final = json.JSONDecoder(parse_constant=_refuse)
_STRICT: Final = json.JSONDecoder(object_pairs_hook=_unique, parse_constant=_refuse)
