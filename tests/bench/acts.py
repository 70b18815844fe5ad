"""An act and the disk: how long the window waits for the journal, and when an act is safe."""

import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from moderator.core.facts import Entry
from moderator.desk import Saving
from moderator.journal.codec import encode
from moderator.journal.disk import Disk
from moderator.journal.lines import pack
from moderator.journal.sessions import Home, OpenSession
from tests.bench.measure import MS, median, percentile, timed
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
    acts = 40 if quick else 500
    with _session(_FEW) as few, _session(_MANY) as many:
        found: dict[int, list[float]] = {_FEW: [], _MANY: []}
        for few_act, many_act in zip(_acts(acts), _acts(acts), strict=True):
            found[_FEW].append(_blocked(few, few_act))
            found[_MANY].append(_blocked(many, many_act))
        for facts, seconds in found.items():
            yield _row(f"window blocked by an act, {facts:,} facts", seconds)
        ours, peer = median(found[_MANY]) * MS, median(found[_FEW]) * MS
        what = f"window blocked by an act, {_MANY:,} facts, median"
        yield Row(what, ours, peer, "ms", f"{_FEW} facts", 1.5)
        yield _durable(many, acts)
    with _session(_MANY, SlowDisk()) as slow:
        what = f"window blocked by an act, {_MANY:,} facts, syncs 30 ms slower"
        yield _row(what, [_blocked(slow, act) for act in _acts(acts)])


def _row(what: str, seconds: Sequence[float]) -> Row:
    return Row(f"{what}, p99", percentile(seconds, 99) * MS, LIMIT_MS, "ms")


def _acts(count: int) -> list[Entry]:
    """Acts that no session has yet."""
    return list(Story().notes(_MANY + count))[_MANY:]


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


def _durable(session: OpenSession, acts: int) -> Row:
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
        for number, act in enumerate(_acts(2 * acts)[acts:], 1):
            line = pack(number, encode(act))
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
