"""An act and the disk: how long the window waits for the journal, and when an act is safe."""

import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from moderator.core.facts import Entry
from moderator.desk import Saving
from moderator.disk import Disk
from moderator.journal.codec import encode
from moderator.journal.lines import pack
from moderator.journal.sessions import Home, OpenSession
from tests.bench.measure import MS, median, percentile, quietest, timed
from tests.bench.table import Row
from tests.bench.world import Story, file_of, with_facts

LIMIT_MS = 0.5
_FEW, _MANY = 300, 30_000
_PACE_S = 0.005
_SLOW_S = 0.03


class SlowDisk(Disk):
    """Every sync takes as long as on many laptops."""

    def sync(self, fd: int) -> None:
        time.sleep(_SLOW_S)
        super().sync(fd)


def measure(quick: bool) -> Iterator[Row]:
    """Acts at a brisk pace, in turns on a short and on a long session."""
    acts = 40 if quick else 300
    fresh = _acts()
    with _session(_FEW) as few, _session(_MANY) as many:
        rounds = [_in_turns((few, many), fresh, acts) for _ in range(3)]
        for facts, seconds in zip((_FEW, _MANY), zip(*rounds, strict=True), strict=True):
            quiet = min(percentile(one, 99) for one in seconds)
            yield _row(f"window blocked by an act, {facts:,} facts", quiet)
        ours, peer = (median([one for seconds in rounds for one in seconds[at]]) for at in (1, 0))
        what = f"window blocked by an act, {_MANY:,} facts, median"
        yield Row(what, ours * MS, peer * MS, "ms", f"{_FEW} facts", 1.5)
        yield _durable(many, fresh, acts)
    with _session(_MANY, SlowDisk()) as slow:
        quiet = percentile(quietest(lambda: _in_turns((slow,), fresh, acts)[0]), 99)
        what = f"window blocked by an act, {_MANY:,} facts, syncs 30 ms slower"
        yield _row(what, quiet)


def _in_turns(
    sessions: Sequence[OpenSession], fresh: Iterator[Entry], acts: int
) -> list[list[float]]:
    found: list[list[float]] = [[] for _ in sessions]
    for _ in range(acts):
        for session, seconds in zip(sessions, found, strict=True):
            seconds.append(_blocked(session, next(fresh)))
    return found


def _row(what: str, seconds: float) -> Row:
    return Row(f"{what}, p99", seconds * MS, LIMIT_MS, "ms")


def _acts() -> Iterator[Entry]:
    """Acts that no session has yet, without end."""
    story = Story()
    for _ in range(_MANY):
        story.entry()
    return story.notes(10**9)


@contextmanager
def _session(facts: int, disk: Disk | None = None) -> Iterator[OpenSession]:
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        path = file_of(with_facts(facts), Path(folder) / "bench.moderator")
        with Home(Path(folder) / "home", disk).open_session(path) as session:
            time.sleep(0.5)  # the backup that is due at opening
            yield session


def _blocked(session: OpenSession, act: Entry) -> float:
    seconds = timed(lambda: session.journal.append(act, ()))
    time.sleep(_PACE_S)
    return seconds


def _durable(session: OpenSession, fresh: Iterator[Entry], acts: int) -> Row:
    """From the act to the disk's word, in turns with the same bytes appended and synced bare."""
    saved = threading.Event()

    def hear(saving: Saving) -> None:
        if not saving.pending:
            saved.set()

    stop = session.journal.watch(hear)
    session.flush()
    ours: list[float] = []
    bare: list[float] = []
    with session.path.with_name("bare").open("ab", buffering=0) as file:
        for act in islice(fresh, acts):
            line = pack(1, encode(act))
            begun = time.perf_counter()
            file.write(line)
            Disk().sync(file.fileno())
            bare.append(time.perf_counter() - begun)
            saved.clear()
            begun = time.perf_counter()
            session.journal.append(act, ())
            saved.wait(10)
            ours.append(time.perf_counter() - begun)
    stop()
    peer = "append and fdatasync"
    return Row("an act on the disk", median(ours) * MS, median(bare) * MS, "ms", peer, 3.0)
