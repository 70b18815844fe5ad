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
from moderator.core.say import Said, joined, say, say_n
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
from moderator.journal.errors import Notice, NoticeKind, Unreadable, called
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
        raise Unreadable(say("There is no file {name}.", name=name)) from error
    except (OSError, RuntimeError, ValueError) as error:  # loops of links, NUL in a name
        raise Unreadable(
            say("{name} cannot be reached: {why}.", name=name, why=_reason(error))
        ) from error
    if stat.S_ISDIR(kind.st_mode):
        raise Unreadable(say("{name} is a folder, not a session file.", name=name))
    if not stat.S_ISREG(kind.st_mode):
        raise Unreadable(say("{name} is a device or a pipe, not a session file.", name=name))
    if kind.st_size > LARGEST:
        raise Unreadable(say("{name} is larger than any session; it was left as it is.", name=name))
    return real


def load(path: Path, disk: Disk | None = None) -> Loaded:
    """Read a session file, whatever it is; changes nothing. Raises `Unreadable`."""
    real = find(path)
    try:
        data = (disk or Disk()).read(real)
    except OSError as error:
        raise Unreadable(
            say("{file} cannot be read: {why}.", file=called(path), why=_reason(error))
        ) from error
    with uncollected():
        found = scan(data)
        if not found.recognised:
            raise Unreadable(_not_one(called(path), data))
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
    return say("its name cannot be followed")


def _not_one(name: str, data: bytes) -> Said:
    """Why what was read is no session, and that it was left as it is."""
    if not data:
        return say("{name} is empty (0 bytes); it was left as it is.", name=name)
    if not data.strip(b"\0"):
        return say(
            "{name} holds nothing but zeros, as after a power cut; it was left as it is.",
            name=name,
        )
    if data.startswith(_UTF_16):
        return say("{name} is text in UTF-16, not a session; it was left as it is.", name=name)
    if header("").startswith(data[:20]) or data.startswith(header("")[:20]):
        if b"\n" not in data:
            return say("{name} is cut off in its first line; it was left as it is.", name=name)
        return say(
            "{name} has a damaged first line, and no act that could be read; it was left as it is.",
            name=name,
        )
    return say("{name} is not a session of this console; it was left as it is.", name=name)


def _notices(loaded: Loaded) -> Iterable[Notice]:
    found, decoded, name = loaded.found, loaded.decoded, called(loaded.path)
    if loaded.newer:
        left_out = ", ".join(decoded.unknown[:3]) or say("nothing that could be told")
        sentence = say(
            "{name} was written by a newer version of this console (left out: {what}): "
            "it is open for reading only.",
            name=name,
            what=left_out,
        )
        yield Notice(NoticeKind.NEWER, sentence)
    elif not loaded.sound:
        damaged = say("{name} is damaged: {losses}.", name=name, losses=losses(loaded))
        yield Notice(NoticeKind.DAMAGED, damaged)
    if found.tail and not loaded.newer:
        kind = NoticeKind.TORN if loaded.torn else NoticeKind.DAMAGED
        yield Notice(kind, say("{what} ({size}).", what=_end_of(loaded), size=_size(loaded)))
    if decoded.wordless:
        wordless = say_n(
            "The words of {n} note are missing from {name}.",
            "The words of {n} notes are missing from {name}.",
            len(decoded.wordless),
            name=name,
        )
        yield Notice(NoticeKind.WORDLESS, wordless)


def _end_of(loaded: Loaded) -> str:
    name = called(loaded.path)
    if loaded.torn:
        return say("The last line of {name} is incomplete", name=name)
    return say("{name} is damaged: what follows its last sound line could not be read", name=name)


def _size(loaded: Loaded) -> str:
    return say_n("{n} byte", "{n} bytes", len(loaded.found.tail))


def losses(loaded: Loaded) -> str:
    """What of a damaged file is lost and what was loaded, in words, without a full stop."""
    found, decoded = loaded.found, loaded.decoded
    parts: list[str] = []
    if found.version is None:
        parts.append(say("its first line could not be read"))
    if found.bad:
        parts.append(say_n("{n} line could not be read", "{n} lines could not be read", found.bad))
    if found.missing:
        parts.append(say_n("{n} line is missing", "{n} lines are missing", found.missing))
    if found.moved:
        parts.append(
            say_n(
                "{n} line lay in the wrong place", "{n} lines lay in the wrong place", found.moved
            )
        )
    if decoded.unsound:
        unsound = len(decoded.unsound)
        parts.append(say_n("{n} act is not sound", "{n} acts are not sound", unsound))
    parts.append(_what_was_loaded(len(decoded.entries), loaded.rescued))
    return joined(", ", parts)


def _what_was_loaded(acts: int, rescued: int) -> str:
    if not rescued:
        return say_n("{n} act was loaded", "{n} acts were loaded", acts)
    return say_n(
        "{n} act was loaded, {rescued} of them from its newest backup",
        "{n} acts were loaded, {rescued} of them from its newest backup",
        acts,
        rescued=rescued,
    )


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
    sentence = say(
        "{name} was damaged: {losses}. The file as it was is kept beside it as {aside}.",
        name=called(loaded.path),
        losses=losses(loaded),
        aside=called(aside),
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
    if not loaded.torn:
        sentence = say(
            "{what}; that ({size}) is kept as {aside}.",
            what=_end_of(loaded),
            size=_size(loaded),
            aside=called(aside),
        )
        return (Notice(NoticeKind.DAMAGED, sentence),)
    sentence = say(
        "The last line of {name} was incomplete, as when the console is stopped while it "
        "writes an act; what there was of it ({size}) is kept as {aside}.",
        name=called(loaded.path),
        size=_size(loaded),
        aside=called(aside),
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
