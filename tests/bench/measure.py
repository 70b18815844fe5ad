"""Ways of measuring that the sections share."""

import gc
import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

MS = 1000.0


def percentile(values: Sequence[float], part: float) -> float:
    """The value below which `part` of 100 lie, the nearest one that was measured."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * part / 100))]


def median(values: Sequence[float]) -> float:
    """The middle one. (`statistics` is not loaded: children that are timed import this.)"""
    return percentile(values, 50)


def timed(act: Callable[[], object]) -> float:
    """Seconds that one call takes."""
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun


def each(act: Callable[[], object], times: int) -> list[float]:
    """Seconds of each of many calls."""
    return [timed(act) for _ in range(times)]


def paired(ours: Callable[[], float], peer: Callable[[], float], times: int) -> tuple[float, float]:
    """Medians of two measurements taken in turns, so that a busy moment of the machine falls
    on both. One round before them warms the caches and does not count."""
    ours(), peer()
    both = [(ours(), peer()) for _ in range(times)]
    return median([one for one, _ in both]), median([one for _, one in both])


def quietest(measure: Callable[[], list[float]], rounds: int = 3) -> list[float]:
    """Of several rounds the one whose slow end is least: whoever else uses the machine makes
    some of them slow and none fast."""
    return min((measure() for _ in range(rounds)), key=lambda seconds: percentile(seconds, 99))


@contextmanager
def no_collecting() -> Iterator[None]:
    """Without the garbage collector, where it would hit one of two peers by chance."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def resident() -> int:
    """Bytes of memory that this process has now, as far as the system tells (Linux); else 0."""
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    except OSError:
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")
