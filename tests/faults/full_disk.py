"""A disk that is really full: a small file system in memory, filled to the last byte.

Mounting one takes rights that not every machine gives; where it cannot be done, that is said.
"""

import contextlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from moderator.core.facts import Entry
from moderator.journal.sessions import Home, OpenSession, Unwritable, read_session
from tests.faults.figures import Figure, none_of, tried
from tests.journal.support import Acts

FAULT = "full disk"

SIZE_KB = 8192
A_DISK = 20
"""Fillings of one: with more, the backups alone would take all of its room."""

FULL = "The disk is full: what you do is kept in memory until it can be saved."


class Unmountable(Exception):
    """Why there is no small disk here, in one sentence."""


@contextlib.contextmanager
def small_disk(folder: Path) -> Iterator[Path]:
    """A file system of `SIZE_KB` at a folder. Raises `Unmountable`."""
    if sys.platform != "linux":
        raise Unmountable("only Linux has file systems in memory that can be made so small")
    folder.mkdir(parents=True)
    option = f"size={SIZE_KB}k"
    with contextlib.ExitStack() as stack:
        try:
            subprocess.run(
                ["mount", "-t", "tmpfs", "-o", option, "tmpfs", folder],
                check=True,
                capture_output=True,
            )
        except (OSError, subprocess.CalledProcessError) as error:
            raise Unmountable("this user may not mount a small file system") from error
        stack.callback(lambda: subprocess.run(["umount", "--lazy", folder], check=True))
        yield folder


def fill(disk: Path) -> Path:
    """Take all the room there is; returns what holds it."""
    ballast = disk / "ballast"
    with contextlib.suppress(OSError), ballast.open("ab", buffering=0) as file:
        for size in (4096, 256, 1):
            with contextlib.suppress(OSError):
                while True:
                    file.write(b"x" * size)
    return ballast


def fill_up(disk: Path, elsewhere: Path, times: int) -> list[str]:
    """Run out of room, make some, and run out again, so many times; returns what went wrong."""
    wrong: list[str] = []
    acts = Acts()
    home = Home(disk / "home", utc=lambda: acts.clock.now().utc)
    session = home.create("s", entries=acts.starts(2))
    recorded = list(session.entries)
    for number in range(times):
        wrong += _one(disk, session, recorded, acts, number)
    if not (ballast := fill(disk)).exists():
        wrong.append("the disk did not fill")
    wrong += _on_a_full_disk(home, session, recorded, elsewhere, acts)
    ballast.unlink()
    return wrong


def _one(
    disk: Path, session: OpenSession, recorded: list[Entry], acts: Acts, number: int
) -> list[str]:
    wrong = []
    ballast = fill(disk)
    before = read_session(session.path)[0]
    note = f"n{number}"
    new = [acts.written(note, "Sample " * 700), *acts.starts(3)]
    sealing = acts.edited(note, "Sample words", True)
    for entry in new:
        session.journal.append(entry)
    session.journal.append(sealing, (note,))
    if session.flush(0.5):
        wrong.append("acts were saved where there was no room")
    if session.journal.saving.problem != FULL:
        wrong.append(f"said: {session.journal.saving.problem}")
    if read_session(session.path)[0] != before:
        wrong.append("the file changed though the act was refused")
    ballast.unlink()
    session.retry()
    if not session.flush(20) or session.journal.saving.problem:
        wrong.append(f"in vain, with room again: {session.journal.saving}")
    recorded += [*new, sealing]
    if read_session(session.path)[0] != recorded:
        wrong.append("not every act came to the disk")
    acts.clock.advance(700)
    return wrong


def _on_a_full_disk(
    home: Home, session: OpenSession, recorded: list[Entry], elsewhere: Path, acts: Acts
) -> list[str]:
    """No new session, no copy beside it; but a way out to another disk, and coming back."""
    wrong = []
    for refused in (
        lambda: home.create("new"),
        lambda: session.save_as(session.path.with_name("copy.moderator")),
    ):
        try:
            refused()
            wrong.append("a file was made where there was no room")
        except Unwritable as problem:
            if str(problem) != "The disk is full.":
                wrong.append(f"said: {problem}")
    path = session.path
    session.close()
    left = sorted(one.name for one in path.parent.iterdir())
    if left != [path.name]:
        wrong.append(f"left over: {left}")
    with home.open_session(path) as session:
        if session.read_only:
            wrong.append(f"a person cannot work on a full disk: {session.notices}")
        more = acts.written("last", "Sample " * 700)
        session.journal.append(more)
        if session.flush(0.5):
            wrong.append("saved where there was no room")
        session.save_as(elsewhere)
        if not session.flush(20) or read_session(elsewhere)[0] != [*recorded, more]:
            wrong.append("not every act came along to the other disk")
    if read_session(path)[0] != recorded:
        wrong.append("the file on the full disk changed")
    return wrong


def measure(folder: Path, times: int, seed: int) -> list[Figure]:
    """The long form."""
    wrong: list[str] = []
    try:
        for begun in range(0, times, A_DISK):
            place = folder / str(begun)
            with small_disk(place / "disk") as disk:
                wrong += fill_up(disk, place / "elsewhere.moderator", min(A_DISK, times - begun))
    except Unmountable as why:
        return [Figure(FAULT, "a small file system, filled", f"not tried: {why}")]
    return [
        tried(FAULT, f"times a disk of {SIZE_KB} kB was filled to the last byte", times),
        none_of(FAULT, "acts lost, sentences missing, retries in vain", wrong),
    ]
