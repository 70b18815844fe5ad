"""One session file: found, read, made sound again, made anew.

Whatever a path leads to, `load` answers with what can be read of it or with one sentence,
and changes nothing. `mend` is the only function that changes a damaged file, and only after
what it takes away lies beside it: a torn end in `<name>.torn-<time>`, a damaged file as it
was in `<name>.damaged-<time>`.
"""

import stat
from collections.abc import Collection, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from msgspec import Struct

from moderator.core.facts import Entry
from moderator.core.state import NoteBody
from moderator.disk import Disk, temp_of
from moderator.journal.codec import (
    ACTS,
    FORMAT_VERSION,
    NOTES,
    SEALED,
    Decoded,
    Row,
    Tables,
    decode,
    encode,
)
from moderator.journal.collecting import uncollected
from moderator.journal.errors import Notice, NoticeKind, Unreadable, called, counted
from moderator.journal.lines import Scan, header, pack_all, scan
from moderator.journal.quick import quick_entries

SUFFIX: Final = ".moderator"

LARGEST: Final = 512 * 1024 * 1024
"""Bytes; a session of a hundred thousand acts is a tenth of that."""

_LONGEST_HEADER: Final = 4096
_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")


class Loaded(Struct, frozen=True):
    """What a file holds. `session`: the id that its backups go by; empty if lost. `rescued`:
    how many of the acts were lost here and came from a backup."""

    path: Path
    data: bytes
    found: Scan
    decoded: Decoded
    rescued: int = 0

    @property
    def session(self) -> str:
        """The session's id, as the header gives it."""
        return self.found.session

    @property
    def entries(self) -> list[Entry]:
        """Every entry that could be read, in order."""
        return self.decoded.entries

    @property
    def newer(self) -> bool:
        """Was it written by a version that knows more than this one?"""
        return (self.found.version or 0) > FORMAT_VERSION or bool(self.decoded.unknown)

    @property
    def sound(self) -> bool:
        """Nothing is damaged; a torn end does not count as damage."""
        return self.found.whole and not self.decoded.unsound and not self.rescued

    @property
    def torn(self) -> bool:
        """Does it end in one line without an end, as a kill in the middle of a write leaves it?
        More than that after the last sound line is damage, though nothing sound comes after."""
        return bool(self.found.tail) and b"\n" not in self.found.tail

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What was found, as long as nothing is done about it."""
        return tuple(_notices(self))


# --- reading -------------------------------------------------------------------------------


def find(path: Path) -> Path:
    """The real file behind a path, links followed. Raises `Unreadable`."""
    name = called(path)
    try:
        real = path.resolve(strict=True)
        kind = real.stat()
    except FileNotFoundError as error:
        raise Unreadable(f"There is no file {name}.") from error
    except (OSError, RuntimeError, ValueError) as error:  # loops of links, NUL in a name
        raise Unreadable(f"{name} cannot be reached: {_reason(error)}.") from error
    if stat.S_ISDIR(kind.st_mode):
        raise Unreadable(f"{name} is a folder, not a session file.")
    if not stat.S_ISREG(kind.st_mode):
        raise Unreadable(f"{name} is a device or a pipe, not a session file.")
    if kind.st_size > LARGEST:
        raise Unreadable(f"{name} is larger than any session; it was left as it is.")
    return real


def load(path: Path, disk: Disk | None = None) -> Loaded:
    """Read a session file, whatever it is; changes nothing. Raises `Unreadable`."""
    real = find(path)
    try:
        data = (disk or Disk()).read(real)
    except OSError as error:
        raise Unreadable(f"{called(path)} cannot be read: {_reason(error)}.") from error
    with uncollected():
        found = scan(data)
        if not found.recognised:
            raise Unreadable(f"{called(path)} {_why_not(data)}; it was left as it is.")
        return Loaded(real, data, found, _decoded(found))


def session_id(path: Path) -> str:
    """The id in a file's first line, without reading the rest; empty when there is none."""
    try:
        with find(path).open("rb") as file:
            return scan(file.readline(_LONGEST_HEADER)).session
    except (OSError, Unreadable):
        return ""


def _decoded(found: Scan) -> Decoded:
    entries = None if found.quick is None else quick_entries(found.quick)
    return decode(found.tables) if entries is None else Decoded(entries)


def _reason(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return "its name cannot be followed"


def _why_not(data: bytes) -> str:
    if not data:
        return "is empty (0 bytes)"
    if not data.strip(b"\0"):
        return "holds nothing but zeros, as after a power cut"
    if data.startswith(_UTF_16):
        return "is text in UTF-16, not a session"
    if header("").startswith(data[:20]) or data.startswith(header("")[:20]):
        if b"\n" not in data:
            return "is cut off in its first line"
        return "has a damaged first line, and no act that could be read"
    return "is not a session of this console"


def _notices(loaded: Loaded) -> Iterable[Notice]:
    found, decoded, name = loaded.found, loaded.decoded, called(loaded.path)
    if loaded.newer:
        left_out = ", ".join(decoded.unknown[:3]) or "nothing that could be told"
        yield Notice(
            NoticeKind.NEWER,
            f"{name} was written by a newer version of this console (left out: {left_out}): "
            "it is open for reading only.",
        )
    elif not loaded.sound:
        yield Notice(NoticeKind.DAMAGED, f"{name} is damaged: {losses(loaded)}.")
    if found.tail and not loaded.newer:
        yield Notice(
            NoticeKind.TORN if loaded.torn else NoticeKind.DAMAGED,
            f"{_end_of(loaded)} ({counted(len(found.tail), 'byte')}).",
        )
    if decoded.wordless:
        notes = counted(len(decoded.wordless), "note")
        yield Notice(NoticeKind.WORDLESS, f"The words of {notes} are missing from {name}.")


def _end_of(loaded: Loaded) -> str:
    name = called(loaded.path)
    if loaded.torn:
        return f"The last line of {name} is incomplete"
    return f"{name} is damaged: what follows its last sound line could not be read"


def losses(loaded: Loaded) -> str:
    """What of a damaged file is lost and what was loaded, in words, without a full stop."""
    found, decoded = loaded.found, loaded.decoded
    parts = []
    if found.version is None:
        parts.append("its first line could not be read")
    if found.bad:
        parts.append(f"{counted(found.bad, 'line')} could not be read")
    if found.missing:
        parts.append(f"{counted(found.missing, 'line')} {_are(found.missing)} missing")
    if found.moved:
        parts.append(f"{counted(found.moved, 'line')} lay in the wrong place")
    if decoded.unsound:
        number = len(decoded.unsound)
        parts.append(f"{counted(number, 'act')} {_are(number)} not sound")
    loaded_acts = f"{counted(len(decoded.entries), 'act')} {_were(len(decoded.entries))} loaded"
    if loaded.rescued:
        loaded_acts += f", {loaded.rescued} of them from its newest backup"
    parts.append(loaded_acts)
    return ", ".join(parts)


def _are(number: int) -> str:
    return "is" if number == 1 else "are"


def _were(number: int) -> str:
    return "was" if number == 1 else "were"


# --- making sound --------------------------------------------------------------------------


def mend(loaded: Loaded, session: str, utc: float, disk: Disk) -> tuple[Notice, ...]:
    """Make a file whole again after setting aside what it loses; returns what to say.

    `session`: the id to give it when its own is lost. Raises OSError, with the file then
    either as it was or whole. Only for the one who holds the session's lock.
    """
    disk.remove(temp_of(loaded.path))
    if loaded.sound:
        return _cut(loaded, utc, disk) if loaded.found.tail else ()
    aside = disk.put_new(_beside(loaded.path, "damaged", utc), loaded.data)
    packed, _ = pack_all(session, sound_rows(loaded))
    disk.put(loaded.path, packed)
    disk.sync_folder(loaded.path.parent)
    sentence = (
        f"{called(loaded.path)} was damaged: {losses(loaded)}. "
        f"The file as it was is kept beside it as {called(aside)}."
    )
    return (Notice(NoticeKind.DAMAGED, sentence),)


def _cut(loaded: Loaded, utc: float, disk: Disk) -> tuple[Notice, ...]:
    aside = disk.put_new(_beside(loaded.path, "torn", utc), loaded.found.tail)
    fd = disk.open(loaded.path)
    try:
        disk.truncate(fd, loaded.found.end)
        disk.sync(fd)
    finally:
        disk.close(fd)
    size = counted(len(loaded.found.tail), "byte")
    if not loaded.torn:
        sentence = f"{_end_of(loaded)}; that ({size}) is kept as {called(aside)}."
        return (Notice(NoticeKind.DAMAGED, sentence),)
    sentence = (
        f"The last line of {called(loaded.path)} was incomplete, as when the console is stopped "
        f"while it writes an act; what there was of it ({size}) is kept as {called(aside)}."
    )
    return (Notice(NoticeKind.TORN, sentence),)


def _beside(path: Path, what: str, utc: float) -> Path:
    return path.with_name(f"{path.name}.{what}-{stamp(utc)}")


def leftovers(path: Path, disk: Disk) -> list[Path]:
    """What was set aside for a session: torn ends and damaged files. Raises OSError."""
    marks = tuple(f"{path.name}.{what}-" for what in ("torn", "damaged"))
    return sorted(one for one in disk.names(path.parent) if one.name.startswith(marks))


def remove_leftovers(path: Path, disk: Disk) -> None:
    """Remove what was set aside for a session when words are erased: what cannot be read cannot
    be searched for them. Raises OSError."""
    found = leftovers(path, disk)
    for one in found:
        disk.remove(one)
    if found:
        disk.sync_folder(path.parent)


def stamp(utc: float) -> str:
    """A moment as it stands in file names: 20221019T121500Z."""
    return datetime.fromtimestamp(max(0.0, utc), UTC).strftime("%Y%m%dT%H%M%SZ")


def sound_rows(loaded: Loaded) -> Tables:
    """The rows of all that could be read: acts as they are in the file, and those of which a
    part is not sound as the part that is."""
    unsound = frozenset(loaded.decoded.unsound)
    sealed = {named(row, "note") for row in loaded.found.tables.get(SEALED, {}).values()}
    parts = {one.id: one for one in loaded.entries if one.id in unsound}
    tables: Tables = {ACTS: {}}
    for act, row in loaded.found.tables.get(ACTS, {}).items():
        if act in parts:
            for name, rows in encode(parts[act], sealed).items():
                tables.setdefault(name, {}).update(rows)
        elif act not in unsound:
            tables[ACTS][act] = row
    for name, rows in loaded.found.tables.items():
        if name != ACTS:
            kept = {row_id: row for row_id, row in rows.items() if named(row, "act") not in unsound}
            tables[name] = {**kept, **tables.get(name, {})}
    return tables


# --- making anew ---------------------------------------------------------------------------


def make(path: Path, session: str, tables: Tables, disk: Disk) -> None:
    """Write a new session file. Raises OSError; whatever lay there before is then unharmed."""
    packed, _ = pack_all(session, tables)
    disk.put(path, packed)
    disk.sync_folder(path.parent)


def rows_of(entries: Iterable[Entry]) -> Tables:
    """The rows of entries that become a file at once. A note that was ever off the record
    has all its versions sealed: it is not known here what came of it."""
    kept = list(entries)
    facts = [fact for entry in kept for fact in entry.facts]
    seal = {getattr(fact, "note", "") for fact in facts if _off_record(fact)}
    tables: Tables = {ACTS: {}}
    for entry in kept:
        for name, rows in encode(entry, seal).items():
            tables.setdefault(name, {}).update(rows)
    return tables


def _off_record(fact: object) -> bool:
    body = getattr(fact, "body", None)
    return isinstance(body, NoteBody) and body.off_record


def named(row: Row, key: str) -> str:
    """The id that a row gives; empty when what stands there (in a damaged file) is none."""
    value = row.get(key)
    return value if isinstance(value, str) else ""


# --- what must lie apart, and what must go -----------------------------------------------------


def holds(tables: Tables, seal: Collection[str], erase: Collection[str]) -> bool:
    """Do the tables hold words that would have to be moved or removed?"""
    touched = {*seal, *erase}
    return any(named(row, "note") in touched for row in tables.get(NOTES, {}).values()) or (
        bool(erase) and any(named(row, "note") in erase for row in tables.get(SEALED, {}).values())
    )


def set_apart(tables: Tables, seal: Collection[str], erase: Collection[str]) -> Tables:
    """The tables with the words of some notes moved to the sealed table, of others gone."""
    notes = tables.get(NOTES, {})
    moved = {row_id: row for row_id, row in notes.items() if named(row, "note") in seal}
    sealed = {**tables.get(SEALED, {}), **moved}
    return {
        **tables,
        NOTES: {
            row_id: row
            for row_id, row in notes.items()
            if row_id not in moved and named(row, "note") not in erase
        },
        SEALED: {row_id: row for row_id, row in sealed.items() if named(row, "note") not in erase},
    }
