"""Text being typed, kept from one moment to the next, so that a crash costs a word at most.

It is no part of the session: it lies in a small file beside it, is replaced whole every
fifth of a second while somebody types, is never copied to a backup, and is gone as soon as
nothing is being typed. A kill loses nothing that was replaced, since the system has the
bytes by then; only a power cut might, so the disk is waited for when the session closes and
not at every letter.
"""

import contextlib
import errno
import json
import threading
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from moderator.disk import Disk, temp_of
from moderator.journal.lines import parse

WITHIN_S: Final = 0.15
"""Seconds from a change to its writing; with the writing itself, well below the 0.3 that
may be lost."""

_AGAIN_S: Final = 1.0


def drafts_path(session: Path) -> Path:
    """Where the drafts of a session lie."""
    return session.with_name(f"{session.name}.drafts")


class Drafts:
    """What is being typed, by name. `path` None: kept in memory only (a session that is open
    for reading)."""

    def __init__(self, path: Path | None, disk: Disk | None = None) -> None:
        self._path = path
        self._disk = disk or Disk()
        self._texts = _read(path, self._disk)
        self._changed = threading.Condition()
        self._version = 0  # of what is in memory; the two below: of what is in the file
        self._written = 0
        self._synced = 0
        self._urgent = False
        self._closing = False
        self._left: set[Path] = set()  # files to be removed, once the session has moved
        self._thread: threading.Thread | None = None

    def load(self) -> dict[str, dict[str, Any]]:
        """Everything kept, by name; what was being typed when the console stopped."""
        with self._changed:
            return {name: json.loads(text) for name, text in self._texts.items()}

    def keep(self, name: str, data: Mapping[str, Any]) -> None:
        """Remember plain data (what JSON can hold) under a name; on the disk `WITHIN_S` later.
        Returns at once. Raises TypeError for other data."""
        text = json.dumps(dict(data), ensure_ascii=False)
        with self._changed:
            if self._texts.get(name) != text:
                self._texts[name] = text
                self._touch()

    def drop(self, name: str) -> None:
        """Forget what was kept under a name: it was sent, or thrown away."""
        with self._changed:
            if self._texts.pop(name, None) is not None:
                self._touch()

    def move_to(self, path: Path) -> None:
        """Go on in another file; the old one is removed if its disk lets it. Returns at once."""
        with self._changed:
            if self._path is not None and self._path != path:
                self._left.add(self._path)
                self._left.discard(path)
                self._path = path
                self._touch()

    def flush(self, timeout: float = 5.0) -> bool:
        """Write what is not written and wait for the disk; False when it was not done."""
        with self._changed:
            self._urgent = True
            self._changed.notify_all()
            return self._changed.wait_for(lambda: self._synced == self._version, timeout)

    def close(self) -> bool:
        """Flush and stop; False when something could not be written."""
        done = self.flush()
        with self._changed:
            self._closing = True
            self._changed.notify_all()
        if self._thread is not None:
            self._thread.join(5.0)
        return done

    def _touch(self) -> None:
        if self._path is None:
            return
        self._version += 1
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="drafts", daemon=True)
            self._thread.start()
        self._changed.notify_all()

    def _due(self) -> bool:
        return (self._synced if self._urgent else self._written) != self._version

    def _hurried(self) -> bool:
        return self._urgent or self._closing

    def _run(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._due() or self._closing)
                if self._closing:
                    return
                self._changed.wait_for(self._hurried, WITHIN_S)
                texts, version, sync = dict(self._texts), self._version, self._urgent
                path, left = self._path, frozenset(self._left)
            try:
                self._write(path, texts, sync)
                self._remove(left)
            except OSError:
                # The session's own writer tells of a disk that refuses; here one tries on.
                with self._changed:
                    self._urgent = False
                    self._changed.wait_for(self._hurried, _AGAIN_S)
                continue
            with self._changed:
                self._written = version
                self._left -= left
                if sync:
                    self._synced = version
                    self._urgent = self._synced != self._version
                self._changed.notify_all()

    def _write(self, path: Path | None, texts: Mapping[str, str], sync: bool) -> None:
        if path is None:
            return
        if not texts:
            self._disk.remove(path)
            return
        inside = ",".join(f"{json.dumps(name)}:{text}" for name, text in texts.items())
        whole = f'{{"format":"moderator-drafts","version":1,"drafts":{{{inside}}}}}\n'
        self._disk.put(path, whole.encode("utf-8", "replace"), sync=sync)

    def _remove(self, paths: Iterable[Path]) -> None:
        for path in paths:
            with contextlib.suppress(OSError):
                self._disk.remove(path)


def _read(path: Path | None, disk: Disk) -> dict[str, str]:
    """What a file of drafts holds; nothing when there is none or it is not one. One that
    cannot be read is set aside, so that the next letter does not replace it."""
    if path is None:
        return {}
    with contextlib.suppress(OSError):
        disk.remove(temp_of(path))
    try:
        if path.exists() and not path.is_file():
            raise OSError(errno.EINVAL, "a device or a pipe")  # reading it might never end
        value = parse(disk.read(path))
        kept = value["drafts"]
        return {name: json.dumps(dict(one), ensure_ascii=False) for name, one in kept.items()}
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, RecursionError, TypeError, KeyError, AttributeError):
        with contextlib.suppress(OSError):
            disk.replace(path, path.with_name(f"{path.name}.unreadable"))
        return {}
