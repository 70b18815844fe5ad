"""From the start of the process to a painted window, and the memory it has then, against a
window with nothing in it that is started in turns with the console."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.bench.measure import MS, median
from tests.bench.table import Row
from tests.bench.world import file_of, with_facts

PEER = "bare window"
ROOT = Path(__file__).resolve().parent.parent.parent
MB = 1024 * 1024
_FACTS_OF_A_MB = 1_290


def measure(quick: bool) -> Iterator[Row]:
    """Starts in turns: bare, with the bundled event, with a session of 1 MB."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        homes = Path(folder)
        large = file_of(with_facts(_FACTS_OF_A_MB), homes / "large.moderator")
        ways = {
            "bare": (["bare"], homes / "none"),
            "bundled": (["console"], homes / "bundled"),
            "large": (["console", str(large)], homes / "large"),
            "charts": (["console", "charts"], homes / "bundled"),
        }
        for arguments, home in ways.values():
            started(arguments, home)  # the first start makes the session and the bytecode
        found: dict[str, list[dict[str, float]]] = {way: [] for way in ways}
        for _ in range(3 if quick else 15):
            for way, (arguments, home) in ways.items():
                found[way].append(started(arguments, home))
        size = large.stat().st_size / MB
    yield from _rows(found, size)


def _rows(found: dict[str, list[dict[str, float]]], size: float) -> Iterator[Row]:
    def middle(way: str, what: str) -> float:
        return median([one[what] for one in found[way]])

    painted, idle = middle("bare", "painted") * MS, middle("bare", "idle") * MS
    what = "start to first painted window, every panel shown"
    yield Row(what, middle("bundled", "painted") * MS, painted, "ms", PEER, 1.5)
    what = f"start to idle with a session of {size:.1f} MB"
    yield Row(what, middle("large", "idle") * MS, idle, "ms", PEER, 1.9)
    memory = middle("bare", "bytes") / MB
    if memory:
        yield Row(
            "memory after the start", middle("bundled", "bytes") / MB, memory, "MB", PEER, 1.4
        )
        yield Row("memory with charts", middle("charts", "charts") / MB, memory, "MB", PEER, 2.4)


def started(arguments: list[str], home: Path) -> dict[str, float]:
    """Start a window; seconds from the start of the process, and bytes."""
    environment = {**os.environ, "MODERATOR_HOME": str(home)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # nobody starts without bytecode twice
    begun = time.monotonic()
    ended = subprocess.run(
        [sys.executable, "-m", "tests.bench.window", *arguments],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    )
    told: dict[str, float] = json.loads(ended.stdout)
    return {**told, "painted": told["painted"] - begun, "idle": told["idle"] - begun}
