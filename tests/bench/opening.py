"""A long session is opened, and something in it undone."""

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import orjson

from moderator.clock import SystemClock
from moderator.desk import Desk
from moderator.journal.sessions import Home
from moderator.qt.actions import Act
from tests.bench.measure import MS, no_collecting, paired, quietest, timed
from tests.bench.screen import Painted, opened
from tests.bench.table import Row
from tests.bench.world import file_of, with_facts

_FACTS = 30_000
UNDO_MS = 300.0


def measure(quick: bool) -> Iterator[Row]:
    """Opened without a window, since that is what the file is to blame for; undone with one."""
    entries = with_facts(_FACTS)
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        path = file_of(entries, Path(folder) / "bench.moderator")
        home = Home(Path(folder) / "home")
        ours, peer = paired(lambda: _opened(home, path), lambda: _parsed(path), 3 if quick else 11)
        what, against = f"opening a session of {_FACTS:,} facts", "orjson.loads of it"
        yield Row(what, ours * MS, peer * MS, "ms", against, 3.0)
    with opened(entries) as window:
        painted = Painted(window.status)
        undone = quietest(
            lambda: [timed(lambda: painted.after(window.do[Act.UNDO].trigger)) for _ in range(101)]
        )
        what = f"undo in a session of {_FACTS:,} facts, painted, the slowest of {len(undone)}"
        yield Row(what, max(undone) * MS, UNDO_MS, "ms")


def _opened(home: Home, path: Path) -> float:
    """Seconds until there is a desk to work at; letting go of it is not counted."""
    with no_collecting():  # as the console opens it
        begun = time.perf_counter()
        session = home.open_session(path)
        desk = Desk(session.journal, SystemClock(), session.entries)
        seconds = time.perf_counter() - begun
    assert len(desk.log) == _FACTS
    session.close()
    return seconds


def _parsed(path: Path) -> float:
    """Seconds that reading the file and parsing each line takes at the least."""
    with no_collecting():
        begun = time.perf_counter()
        lines = [orjson.loads(line) for line in path.read_bytes().splitlines()]
        seconds = time.perf_counter() - begun
    assert len(lines) == _FACTS + 1
    return seconds
