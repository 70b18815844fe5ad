"""A disk that remembers what it was asked for, and every state a power cut may leave of it.

The model is the strictest that POSIX allows: a file's bytes are sure once the file was synced,
a name once its folder was. Of what came after, any part may be there: each write whole, in
part, as zeros or not at all, whatever came before or after it; each name made, moved or
removed, or not yet. Only one rename is one step. (Pillai and others, "All File Systems Are Not
Created Equal", OSDI 2014, for how real file systems do all of this.)
"""

import itertools
import os
import random
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

from moderator.disk import Disk

Tree: TypeAlias = Mapping[str, bytes]
"""What a disk holds: the files by their path in it."""


@dataclass(frozen=True, slots=True)
class Op:
    """One thing asked of the disk. `file`: the file's own number, which renames do not change;
    0 for a folder."""

    what: str
    folder: str = ""
    name: str = ""
    file: int = 0
    to: str = ""
    at: int = 0
    data: bytes = b""


class Recorder(Disk):
    """The real disk below `root`, with everything that changes it written down in order."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.ops: list[Op] = []
        self._lock = threading.RLock()
        self._numbers = itertools.count(1)
        self._files: dict[Path, int] = {}
        self._open: dict[int, int] = {}
        self.before: dict[int, bytes] = {}
        self.names_before: dict[str, dict[str, int]] = {"": {}}
        for path in sorted(root.rglob("*")):
            folder, name = self._place(path)
            if path.is_dir():
                self.names_before[folder][name] = 0
                self.names_before[f"{folder}{name}/"] = {}
            else:
                number = self._files[path] = next(self._numbers)
                self.names_before[folder][name] = number
                self.before[number] = path.read_bytes()

    def mark(self, what: str, name: str) -> None:
        """Something that the disk was not asked, between what it was ("saved", an act's id)."""
        self._note(Op(what, name=name))

    # --- what is asked -------------------------------------------------------------------------

    def open(self, path: Path) -> int:
        fd = super().open(path)
        with self._lock:
            self._open[fd] = self._files.get(path, 0)
        return fd

    def create(self, path: Path) -> int:
        with self._lock:
            fd = super().create(path)
            number = self._files[path] = next(self._numbers)
            self._open[fd] = number
            self._note(Op("create", *self._place(path), number))
            return fd

    def write_some(self, fd: int, data: memoryview) -> int:
        with self._lock:
            at = os.lseek(fd, 0, os.SEEK_CUR)
            taken = super().write_some(fd, data)
            self._note(Op("write", file=self._open[fd], at=at, data=bytes(data[:taken])))
            return taken

    def truncate(self, fd: int, size: int) -> None:
        with self._lock:
            super().truncate(fd, size)
            self._note(Op("truncate", file=self._open[fd], at=size))

    def sync(self, fd: int) -> None:
        with self._lock:
            super().sync(fd)
            self._note(Op("sync", file=self._open[fd]))

    def replace(self, temp: Path, path: Path) -> None:
        with self._lock:
            super().replace(temp, path)
            number = self._files[path] = self._files.pop(temp)
            folder, name = self._place(temp)
            self._note(Op("rename", folder, name, number, self._place(path)[1]))

    def remove(self, path: Path) -> None:
        with self._lock:
            super().remove(path)
            number = self._files.pop(path, None)
            if number is not None:
                self._note(Op("remove", *self._place(path), number))

    def make_folder(self, folder: Path) -> None:
        with self._lock:
            super().make_folder(folder)
            self._note(Op("folder", *self._place(folder)))

    def sync_folder(self, folder: Path) -> None:
        with self._lock:
            super().sync_folder(folder)
            if folder == self.root or self.root in folder.parents:
                self._note(Op("sync folder", "".join(self._place(folder / "x")[:1])))

    def _place(self, path: Path) -> tuple[str, str]:
        parts = path.relative_to(self.root).parts
        return "".join(f"{part}/" for part in parts[:-1]), parts[-1]

    def _note(self, op: Op) -> None:
        with self._lock:
            self.ops.append(op)


class Forgetful(Recorder):
    """A disk whose user forgets that names must be synced, too."""

    def sync_folder(self, folder: Path) -> None:
        pass


# --- what a power cut leaves ------------------------------------------------------------


@dataclass
class Drive:
    """What is sure, and what was asked for since, after some of the calls."""

    data: dict[int, bytes]
    names: dict[str, dict[str, int]]
    unsure: dict[int, list[Op]] = field(default_factory=dict)
    unsure_names: dict[str, list[Op]] = field(default_factory=dict)

    def take(self, op: Op) -> None:
        """One more call."""
        if op.what in ("write", "truncate"):
            self.unsure.setdefault(op.file, []).append(op)
        elif op.what == "sync":
            data = self.data.get(op.file, b"")
            for one in self.unsure.pop(op.file, []):
                data = _after(data, one)
            self.data[op.file] = data
        elif op.what == "sync folder":
            names = self.names.setdefault(op.folder, {})
            for one in self.unsure_names.pop(op.folder, []):
                _rename(names, one)
        elif op.what in ("create", "rename", "remove", "folder"):
            self.unsure_names.setdefault(op.folder, []).append(op)

    def states(self, chance: random.Random, most: int) -> Iterator[Tree]:
        """What may be there if the power goes now: all of it, or `most` of it by chance, the
        extremes first."""
        folders = sorted(self.unsure_names)
        files = sorted(self.unsure)
        choices: list[list[Any]] = [list(self._orders(one, chance)) for one in folders]
        choices += [list(self._versions(one, chance)) for one in files]
        count = 1
        for one in choices:
            count *= len(one)
        whole: Iterator[tuple[Any, ...]] = itertools.product(*choices)
        if count > most:
            extremes = [tuple(one[at] for one in choices) for at in (0, -1)]
            by_chance = (tuple(map(chance.choice, choices)) for _ in range(most - 2))
            whole = itertools.chain(extremes, by_chance)
        for chosen in whole:
            names = dict(self.names) | dict(zip(folders, chosen, strict=False))
            data = dict(self.data) | dict(zip(files, chosen[len(folders) :], strict=True))
            yield dict(_tree(names, data))

    def _orders(self, folder: str, chance: random.Random) -> Iterator[dict[str, int]]:
        ops = self.unsure_names[folder]
        picks: Iterator[tuple[bool, ...]] = itertools.product((False, True), repeat=len(ops))
        if len(ops) > 5:
            made = {tuple(at < end for at in range(len(ops))) for end in range(len(ops) + 1)}
            made |= {tuple(at != gone for at in range(len(ops))) for gone in range(len(ops))}
            made |= {tuple(chance.random() < 0.5 for _ in ops) for _ in range(12)}
            picks = iter(sorted(made))
        for picked in picks:
            names = dict(self.names.get(folder, {}))
            for op, there in zip(ops, picked, strict=True):
                if there:
                    _rename(names, op)
            yield names

    def _versions(self, file: int, chance: random.Random) -> Iterator[bytes]:
        ops, start = self.unsure[file], self.data.get(file, b"")
        picks: Iterator[tuple[bool, ...]] = itertools.product((False, True), repeat=len(ops))
        if len(ops) > 4:
            ends = [tuple(at < end for at in range(len(ops))) for end in range(len(ops) + 1)]
            picks = iter(ends)
        for picked in picks:
            data = start
            for op, there in zip(ops, picked, strict=True):
                data = _after(data, op) if there else data
            yield data
        before = start
        for op in ops:
            if op.what == "write" and op.data:
                for torn in _torn(op, chance):
                    yield _after(before, torn)
            before = _after(before, op)
        yield before


def _torn(op: Op, chance: random.Random) -> Iterator[Op]:
    """A write of which a part came to the disk: its beginning, its end, or its length alone."""
    size = len(op.data)
    cut = chance.randrange(size)
    yield Op("write", file=op.file, at=op.at, data=op.data[:cut])
    yield Op("write", file=op.file, at=op.at, data=op.data[:-1])
    yield Op("write", file=op.file, at=op.at, data=b"\0" * cut + op.data[cut:])
    yield Op("write", file=op.file, at=op.at, data=op.data[:cut] + b"\0" * (size - cut))
    yield Op("write", file=op.file, at=op.at, data=b"\0" * size)


def _after(data: bytes, op: Op) -> bytes:
    if op.what == "truncate":
        return data[: op.at].ljust(op.at, b"\0")
    return data[: op.at].ljust(op.at, b"\0") + op.data + data[op.at + len(op.data) :]


def _rename(names: dict[str, int], op: Op) -> None:
    if op.what == "rename":
        if names.get(op.name) == op.file:
            del names[op.name]
        names[op.to] = op.file
    elif op.what == "remove":
        if names.get(op.name) == op.file:
            del names[op.name]
    else:
        names[op.name] = op.file


def _tree(
    names: Mapping[str, Mapping[str, int]], data: Mapping[int, bytes], folder: str = ""
) -> Iterator[tuple[str, bytes]]:
    for name, file in names.get(folder, {}).items():
        if file == 0:
            yield from _tree(names, data, f"{folder}{name}/")
        else:
            yield f"{folder}{name}", data.get(file, b"")


def drive(recorder: Recorder) -> Drive:
    """The disk before the first call."""
    return Drive(
        dict(recorder.before),
        {where: dict(names) for where, names in recorder.names_before.items()},
    )
