"""Entries to write, and a disk that fails on demand: the real one, with the faults put in."""

import errno
import itertools
import os
from pathlib import Path
from typing import Any

from msgspec.structs import fields, replace

from moderator.clock import FakeClock
from moderator.core.facts import Entry, Fact, NoteEdited, NoteErased, NoteWritten, SegmentStarted
from moderator.core.state import NoteBody, Stamp
from moderator.disk import Disk


class FaultyDisk(Disk):
    """Refuses what it is told to refuse. `room`: bytes that may still be written."""

    def __init__(self) -> None:
        self.room: int | None = None
        self.sync_error = 0
        self.write_error = 0
        self.folder_error = 0
        self.replace_error = 0
        self.truncate_error = 0
        self.longest_write: int | None = None
        self.written = 0

    def write_some(self, fd: int, data: memoryview) -> int:
        if self.write_error:
            raise OSError(self.write_error, os.strerror(self.write_error))
        if self.longest_write is not None:
            data = data[: self.longest_write]
        if self.room is not None:
            data = data[: self.room]
            if not data:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            self.room -= len(data)
        self.written += 1
        return super().write_some(fd, data)

    def sync(self, fd: int) -> None:
        self._maybe(self.sync_error)
        super().sync(fd)

    def sync_folder(self, folder: Path) -> None:
        self._maybe(self.folder_error)
        super().sync_folder(folder)

    def replace(self, temp: Path, path: Path) -> None:
        self._maybe(self.replace_error)
        super().replace(temp, path)

    def truncate(self, fd: int, size: int) -> None:
        self._maybe(self.truncate_error)
        super().truncate(fd, size)

    def heal(self) -> None:
        """Fail no more."""
        self.room = None
        self.sync_error = self.write_error = self.folder_error = 0
        self.replace_error = self.truncate_error = 0

    def _maybe(self, number: int) -> None:
        if number:
            raise OSError(number, os.strerror(number))


class Acts:
    """Makes entries, one second apart."""

    def __init__(self) -> None:
        self.clock = FakeClock()
        self._numbers = itertools.count(1)

    def entry(self, *facts: Fact) -> Entry:
        self.clock.advance(1)
        return Entry(f"act{next(self._numbers):04}", self.clock.now(), facts)

    def starts(self, count: int) -> list[Entry]:
        return [self.entry(SegmentStarted(f"s{number}")) for number in range(count)]

    def body(self, text: str, off_record: bool = False) -> NoteBody:
        return NoteBody(text, Stamp(1.0, 1_666_181_700.0), off_record=off_record)

    def written(self, note: str, text: str, off_record: bool = False) -> Entry:
        return self.entry(NoteWritten(note, self.body(text, off_record)))

    def edited(self, note: str, text: str, off_record: bool = False) -> Entry:
        return self.entry(NoteEdited(note, self.body(text, off_record)))

    def erased(self, note: str) -> Entry:
        return self.entry(NoteErased(note))


def files(folder: Path) -> dict[str, bytes]:
    """All files under a folder, by their path in it."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def holding(folder: Path, words: str) -> list[str]:
    """The files under a folder that hold some words, raw or escaped."""
    marks = [words.encode(), words.encode("utf-16-le"), words.encode("unicode_escape")]
    found = files(folder).items()
    return [name for name, data in found if any(mark in data for mark in marks)]


def without_erased(entries: list[Entry], told: list[Entry]) -> list[Entry]:
    """Entries without the words of notes of which some others tell that they were erased."""
    facts = [fact for entry in told for fact in entry.facts]
    gone = {fact.note for fact in facts if isinstance(fact, NoteErased)}
    return [_without(entry, gone) for entry in entries]


def _without(entry: Entry, gone: set[str]) -> Entry:
    empty = NoteBody("", Stamp(0.0, entry.at.utc), off_record=True)
    facts: list[Any] = list(entry.facts)
    for place, fact in enumerate(facts):
        names = {one.name for one in fields(fact)}
        if "body" in names and fact.note in gone:
            facts[place] = replace(fact, body=empty)
    return replace(entry, facts=tuple(facts))
