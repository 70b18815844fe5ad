"""Sessions as a person's files: given another name, thrown away, and brought back.

A session is more than its file: the text being typed, what was set aside when it was damaged,
and its backups belong to it. They go where it goes, and they go first: a session without them
can be opened, but text left lying under a free name would turn up in whichever session takes
that name next. Each function holds the session's lock while it works, so that what is open in
any window is not touched, and puts everything back when the disk refuses half-way.
"""

import errno
import os
from collections.abc import Callable, Iterable
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Final, TypeAlias

from msgspec import Struct

from moderator.core.names import safe_name
from moderator.core.say import filled, say
from moderator.disk import Disk
from moderator.journal.drafts import drafts_path
from moderator.journal.errors import Unreadable, Unwritable, called, disk_sentence
from moderator.journal.lock import Locked, acquire
from moderator.journal.opened import absolute, lock_new
from moderator.journal.session_file import SUFFIX, find, leftovers

Trash: TypeAlias = Callable[[Path], Path | None]
"""Puts a file or folder into the system's trash and says where it lies there; None when the
system has none for that disk, or did not take it."""

_NO_TRASH: Final = say("The system has no trash for {file}: nothing was deleted.")
_TAKEN: Final = say("There is a file {file} where it was: it stays in the trash.")
_EMPTIED: Final = say("{file} is no longer found in the trash.")


class Thrown(Struct, frozen=True):
    """A session in the trash: its path before, and every part as (where it was, where it is)."""

    path: Path
    parts: tuple[tuple[Path, Path], ...]


def rename(path: Path, name: str, disk: Disk) -> Path:
    """Give a session's file another name in its folder; returns the new path. What belongs to
    it goes along. Raises `Unreadable`, `Locked` and `Unwritable`, with nothing changed."""
    source = _file(path)
    wanted = safe_name(name.strip().removesuffix(SUFFIX), otherwise="")
    if not wanted:
        raise Unwritable(say("A file needs a name with at least one letter or digit."))
    target = source.with_name(f"{wanted}{SUFFIX}")
    if target == source:
        return source
    with ExitStack() as held:
        try:
            held.callback(acquire(source, disk=disk).release)
            held.callback(lock_new(target, overwrite=False, disk=disk).release)
            parts = (*_belonging(source, disk), source)
            _move_all([(one, _renamed(one, source, target)) for one in parts], disk)
        except OSError as error:
            raise _unwritable(error, target) from error
    return target


def move(path: Path, folder: Path, disk: Disk) -> Path:
    """Put a session into another folder, also on another disk; returns the new path. What
    belongs to it goes along. Raises `Unreadable`, `Locked` and `Unwritable`, with nothing
    changed; on another disk, what was copied is whole there before anything here is removed."""
    source = _file(path)
    target = folder / source.name
    if target == source:
        return source
    with ExitStack() as held:
        try:
            held.callback(acquire(source, disk=disk).release)
            held.callback(lock_new(target, overwrite=False, disk=disk).release)
            parts = (*_belonging(source, disk), source)
            moves = [(one, folder / one.name) for one in parts]
            try:
                _move_all(moves, disk)
            except OSError as error:
                if error.errno != errno.EXDEV:
                    raise
                _copy_all(moves, disk)
        except OSError as error:
            raise _unwritable(error, target) from error
    return target


def throw_away(path: Path, backups: Iterable[Path], trash: Trash, disk: Disk) -> Thrown:
    """Put a session into the system's trash, with what belongs to it and these folders of
    backups. Raises `Unreadable`, `Locked` and `Unwritable`, with everything where it was."""
    source = _file(path)
    moved: list[tuple[Path, Path]] = []
    with ExitStack() as held:
        try:
            held.callback(acquire(source, disk=disk).release)
            for one in (*_belonging(source, disk), *backups, source):
                there = trash(one)
                if there is None:
                    raise Unwritable(filled(_NO_TRASH, file=called(source)))
                moved.append((one, there))
        except OSError as error:
            _back(moved)
            raise _unwritable(error, source) from error
    return Thrown(source, tuple(moved))


def put_back(thrown: Thrown, disk: Disk) -> None:
    """Bring a session back from the trash. Raises `Unwritable` when it was emptied meanwhile or
    something else lies in its place; then everything stays in the trash."""
    for was, there in thrown.parts:
        if not _there(there):
            raise Unwritable(filled(_EMPTIED, file=called(was)))
        if _there(was):
            raise Unwritable(filled(_TAKEN, file=called(was)))
    try:
        disk.make_private(thrown.path.parent)
        _move_all([(there, was) for was, there in thrown.parts], disk)
    except OSError as error:
        raise _unwritable(error, thrown.path) from error
    _forget_in_trash(there for _, there in thrown.parts)


def _file(path: Path) -> Path:
    """The file itself; a link is not followed, since what is renamed or thrown away would not
    be what the person sees. Raises `Unreadable`."""
    whole = absolute(path)
    find(whole)
    if whole.is_symlink():
        raise Unreadable(
            say("{file} is a link to a file elsewhere; it was left as it is.", file=called(whole))
        )
    return whole


def _belonging(source: Path, disk: Disk) -> list[Path]:
    """What lies beside a session because of it."""
    drafts = drafts_path(source)
    beside = (drafts, drafts.with_name(f"{drafts.name}.unreadable"))
    return [*(one for one in beside if one.is_file()), *leftovers(source, disk)]


def _renamed(part: Path, source: Path, target: Path) -> Path:
    return part.with_name(target.name + part.name.removeprefix(source.name))


def _move_all(moves: list[tuple[Path, Path]], disk: Disk) -> None:
    """Move all or none. Raises OSError."""
    done: list[tuple[Path, Path]] = []
    try:
        for source, target in moves:
            disk.move_new(source, target)
            done.append((source, target))
        for folder in {one.parent for move in moves for one in move}:
            disk.sync_folder(folder)
    except OSError:
        _back(done)
        raise


def _copy_all(moves: list[tuple[Path, Path]], disk: Disk) -> None:
    """Copy all, and then remove them where they were; or leave no copy. Raises OSError."""
    made: list[Path] = []
    try:
        for source, target in moves:
            if _there(target):
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
            disk.put(target, disk.read(source))
            made.append(target)
        for folder in {target.parent for _, target in moves}:
            disk.sync_folder(folder)
    except OSError:
        for one in made:
            with suppress(OSError):
                disk.remove(one)
        raise
    for source, _ in moves:
        disk.remove(source)


def _back(moved: list[tuple[Path, Path]]) -> None:
    """Bring parts back that were moved already, as far as the disk lets it."""
    for was, there in reversed(moved):
        with suppress(OSError):
            if not _there(was):
                there.rename(was)
                _forget_in_trash((there,))


def _forget_in_trash(places: Iterable[Path]) -> None:
    """Remove the notes that a desktop's trash keeps of where things were (freedesktop.org,
    Trash specification 1.0); without its file such a note means nothing."""
    for there in places:
        if there.parent.name == "files":
            with suppress(OSError):
                (there.parent.parent / "info" / f"{there.name}.trashinfo").unlink(missing_ok=True)


def _there(path: Path) -> bool:
    return path.exists() or path.is_symlink()


def _unwritable(error: OSError, path: Path) -> Unwritable:
    if isinstance(error, Unwritable):
        return error
    if isinstance(error, FileExistsError):
        return Unwritable(say("There is a file {file} already.", file=called(path)))
    return Unwritable(disk_sentence(error, path))


__all__ = ["Locked", "Thrown", "Trash", "move", "put_back", "rename", "throw_away"]
