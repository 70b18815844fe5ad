"""Which sessions there are, and where one was, without reading any of them whole.

A list of sessions is on the screen before a person can wait, so title and day come from the
newest plan in the file, found by searching its bytes, and the number of acts from the number
of its last line. What this shows is a help for choosing, never a check: a file that makes no
sense is listed by its name.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, Final

from msgspec import Struct
from msgspec.structs import replace

from moderator.core.text import clean_name
from moderator.disk import Disk
from moderator.journal.lines import parse
from moderator.journal.session_file import SUFFIX

LONGEST: Final = 64 * 1024 * 1024
"""Bytes beyond which a file is listed by its name."""

_REMEMBERED: Final = 20
_PLAN: Final = b'{"PlanChanged":'


class SessionInfo(Struct, frozen=True):
    """What a list shows of a session. `modified`, `began`, `closed`: seconds since 1970; the
    last two None while it has not begun, or is not over. `archived`: put aside in the list."""

    path: Path
    title: str
    day: date | None
    modified: float
    acts: int
    began: float | None = None
    closed: float | None = None
    archived: bool = False


class Recent:
    """The list, and the small file that remembers which session was open."""

    def __init__(self, home: Path, folders: tuple[Path, ...]) -> None:
        """`folders`: whose sessions are in the list, opened or not."""
        self._file = home / "recent.json"
        self._aside = home / "archived.json"
        self.folders = folders

    def all(self) -> list[SessionInfo]:
        """The sessions at home and those opened elsewhere, the latest first."""
        aside = frozenset(_paths(self._aside))
        known = dict.fromkeys([*self._here(), *self._remembered(), *sorted(aside)])
        found = (_info_or_none(path) for path in known)
        return sorted(
            (replace(one, archived=one.path in aside) for one in found if one is not None),
            key=lambda one: (one.modified, one.path.name),
            reverse=True,
        )

    def last(self) -> Path | None:
        """The session opened last, if it is still there."""
        newest = next(iter(self._remembered()), None)
        return newest if newest is not None and newest.is_file() else None

    def remember(self, path: Path, disk: Disk) -> None:
        """Put a session first. Raises OSError. Where it is first already, the disk is left in
        peace: its sync would keep the window from being painted."""
        before = self._remembered()
        known = list(dict.fromkeys([path, *before]))[:_REMEMBERED]
        if known != before:
            _write(self._file, "moderator-recent", known, disk)

    def renamed(self, path: Path, to: Path, disk: Disk) -> None:
        """A session has another name now: keep its place, and whether it is put aside. Raises
        OSError."""
        for file, format_name in self._files():
            paths = _paths(file)
            if path in paths:
                _write(file, format_name, [to if one == path else one for one in paths], disk)

    def archive(self, path: Path, aside: bool, disk: Disk) -> None:
        """Put a session aside in the list, or take it back; its file is not touched. Raises
        OSError."""
        rest = [one for one in _paths(self._aside) if one != path and one.is_file()]
        _write(self._aside, "moderator-archived", [path, *rest] if aside else rest, disk)

    def _files(self) -> tuple[tuple[Path, str], ...]:
        return ((self._file, "moderator-recent"), (self._aside, "moderator-archived"))

    def _here(self) -> Iterator[Path]:
        for folder in self.folders:
            try:
                yield from sessions_in(folder)
            except OSError:  # one that cannot be reached just now hides none of the others
                continue

    def _remembered(self) -> list[Path]:
        return _paths(self._file)


def sessions_in(folder: Path) -> list[Path]:
    """The files of sessions in a folder. Raises OSError."""
    found = folder.iterdir() if folder.is_dir() else ()
    return [one for one in found if one.suffix == SUFFIX and not one.name.startswith(".")]


def _paths(file: Path) -> list[Path]:
    """The sessions named in one of the small files; none when it makes no sense."""
    try:
        # Reading a pipe might never end.
        value = parse(file.read_bytes()) if file.is_file() else {}
        return [Path(one) for one in value["sessions"] if isinstance(one, str)]
    except (OSError, ValueError, RecursionError, TypeError, KeyError):
        return []


def _write(file: Path, format_name: str, paths: Iterable[Path], disk: Disk) -> None:
    names = [str(one) for one in paths if str(one).isprintable()]  # no bytes that are no text
    value = {"format": format_name, "version": 1, "sessions": names}
    disk.put(file, json.dumps(value, indent=1).encode("ascii"))


def _info_or_none(path: Path) -> SessionInfo | None:
    try:
        return info(path) if path.is_file() else None
    except (OSError, ValueError):
        return None


def info(path: Path) -> SessionInfo:
    """What a list shows of one file, whatever it holds. Raises OSError."""
    status = path.stat()
    data = path.read_bytes() if status.st_size <= LONGEST else b""
    event = next(_plans(data), {})
    title, day = event.get("title"), event.get("day")
    name = clean_name(title) if isinstance(title, str) else ""
    return SessionInfo(
        path,
        name or clean_name(path.stem),
        _day(day),
        status.st_mtime,
        _acts(data),
        _first(data, b"SegmentStarted"),
        _closed(data),
    )


def _plans(data: bytes) -> Iterator[dict[str, Any]]:
    """The plans in a file, the newest first, without those that were undone."""
    end = len(data)
    while (at := data.rfind(_PLAN, 0, end)) >= 0:
        start = data.rfind(b"\n", 0, at) + 1
        end = start
        try:
            line = parse(data[start : data.find(b"\n", at)])
            ((act, row),) = line[2]["acts"].items()
            plans = [one["PlanChanged"]["event"] for one in row["facts"] if "PlanChanged" in one]
        except (ValueError, RecursionError, TypeError, KeyError, IndexError, AttributeError):
            continue
        if plans and isinstance(plans[-1], dict) and not _undone(data, str(act), at):
            yield plans[-1]


def _first(data: bytes, fact: bytes) -> float | None:
    """When the first act with such a fact was done that was not undone."""
    return next((when for when, _ in _moments(data, fact)), None)


def _closed(data: bytes) -> float | None:
    """When the session was closed, if it was not reopened since."""
    closings = list(_moments(data, b"SessionClosed"))
    opened = max((at for _, at in _moments(data, b"SessionReopened")), default=-1)
    return closings[-1][0] if closings and closings[-1][1] > opened else None


def _moments(data: bytes, fact: bytes) -> Iterator[tuple[float, int]]:
    """(seconds since 1970, place in the file) of the acts with a fact, without those that were
    undone. No text that was typed can be taken for one: its quotation marks are escaped."""
    mark, at = b'{"' + fact + b'":', -1
    while (at := data.find(mark, at + 1)) >= 0:
        try:
            line = parse(data[data.rfind(b"\n", 0, at) + 1 : data.find(b"\n", at)])
            ((act, row),) = line[2]["acts"].items()
            when = row["at"]["utc"]
        except (ValueError, RecursionError, TypeError, KeyError, IndexError, AttributeError):
            continue
        if isinstance(when, float | int) and not _undone(data, str(act), at):
            yield float(when), at


def _undone(data: bytes, act: str, after: int) -> bool:
    named = json.dumps({"entry": act}, separators=(",", ":"), ensure_ascii=False).encode()
    taken_out = data.count(b'{"Retracted":' + named, after)
    return taken_out > data.count(b'{"Restored":' + named, after)


def _acts(data: bytes) -> int:
    """The number of the last line that has one."""
    end = data.rfind(b"\n") + 1
    while end > 0:
        start = data.rfind(b"\n", 0, end - 1) + 1
        number = data[start:end][20:].partition(b",")[0]
        if data[start : start + 2] == b'["' and number.isdigit() and len(number) < 10:
            return int(number)
        end = start
    return 0


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
