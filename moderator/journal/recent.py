"""Which sessions there are, and where one was, without reading any of them whole.

A list of sessions is on the screen before a person can wait, so title and day come from the
newest plan in the file, found by searching its bytes, and the number of acts from the number
of its last line. What this shows is a help for choosing, never a check: a file that makes no
sense is listed by its name.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from moderator.core.text import clean_name
from moderator.disk import Disk
from moderator.journal.lines import parse
from moderator.journal.session_file import SUFFIX

LONGEST: Final = 64 * 1024 * 1024
"""Bytes beyond which a file is listed by its name."""

_REMEMBERED: Final = 20
_PLAN: Final = b'{"PlanChanged":'


@dataclass(frozen=True, slots=True)
class SessionInfo:
    """What a list shows of a session. `modified`: seconds since 1970."""

    path: Path
    title: str
    day: date | None
    modified: float
    acts: int


class Recent:
    """The list, and the small file that remembers which session was open."""

    def __init__(self, home: Path, sessions: Path) -> None:
        self._file = home / "recent.json"
        self._sessions = sessions

    def all(self) -> list[SessionInfo]:
        """The sessions at home and those opened elsewhere, the latest first."""
        known = dict.fromkeys([*self._here(), *self._remembered()])
        found = (_info_or_none(path) for path in known)
        return sorted(
            (one for one in found if one is not None),
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
        before = [str(one) for one in self._remembered()]
        known = dict.fromkeys([str(path), *before])
        paths = [one for one in known if one.isprintable()]  # no bytes that are no text
        if paths == before:
            return
        value = {"format": "moderator-recent", "version": 1, "sessions": paths[:_REMEMBERED]}
        disk.put(self._file, json.dumps(value, indent=1).encode("ascii"))

    def _here(self) -> Iterator[Path]:
        if self._sessions.is_dir():
            for path in self._sessions.iterdir():
                if path.suffix == SUFFIX and not path.name.startswith("."):
                    yield path

    def _remembered(self) -> list[Path]:
        try:
            # Reading a pipe might never end.
            value = parse(self._file.read_bytes()) if self._file.is_file() else {}
            return [Path(one) for one in value["sessions"] if isinstance(one, str)]
        except (OSError, ValueError, RecursionError, TypeError, KeyError):
            return []


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
    return SessionInfo(path, name or clean_name(path.stem), _day(day), status.st_mtime, _acts(data))


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
