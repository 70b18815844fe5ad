"""The fault suite in its long form: `python3 -m uv run python -m tests.faults`.

Each kind of fault is a module of this folder with a function that tries it and returns
figures; here they are asked one after the other, and printed as one table. The status is 0
when every limit is kept. `--only` takes some of them, `--times` says how often (1,000 kills),
`--seed` makes the same choices again; without it a new seed is taken, and printed.
"""

import argparse
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from tests.faults import clocks, damage, failing, full_disk, hostile, kill, power, two
from tests.faults.children import CAN_FORK
from tests.faults.figures import Figure, quick_folder, table

# Before a window is made; the fault suite opens none on anybody's desktop.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

Measure = Callable[[Path, int, int], list[Figure]]

KINDS: Final[dict[str, tuple[Measure, int]]] = {
    "kill": (kill.measure, 1000),
    "power": (power.measure, 400),
    "failing": (failing.measure, 1),
    "full": (full_disk.measure, 20),
    "damage": (damage.measure, 10_000),
    "two": (two.measure, 100),
    "clock": (lambda folder, times, seed: clocks.measure(times, seed), 1000),
    "hostile": (lambda folder, times, seed: hostile.measure(folder), 1),
}
"""What is tried, and how often: kills, states of one moment, every so-manieth call, times the
disk is filled, files, races, histories, passes."""

ON_A_REAL_DISK: Final = frozenset({"kill", "full"})
NEED_A_FORK: Final = frozenset({"kill", "two"})


def main() -> int:
    """Try what was asked for; returns the exit status."""
    arguments = _arguments()
    seed = arguments.seed if arguments.seed is not None else random.SystemRandom().randrange(10**6)
    print(f"seed {seed}, {os.cpu_count()} cores", flush=True)
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory(prefix="faults-") as kept:
        os.environ["MODERATOR_HOME"] = str(Path(kept) / "home")
        for kind in arguments.only:
            figures += _tried(kind, arguments.times, seed, Path(kept))
    print()
    print(table(figures))
    return 0 if all(one.kept for one in figures) else 1


def _tried(kind: str, times: int | None, seed: int, kept: Path) -> list[Figure]:
    measure, usual = KINDS[kind]
    if kind in NEED_A_FORK and not CAN_FORK:
        return [Figure(kind, "processes made by a fork", "not tried: this system makes none")]
    started = time.monotonic()
    with quick_folder(kept) as quick:
        folder = kept if kind in ON_A_REAL_DISK else quick
        figures = measure(folder / kind, times or usual, seed)
    print(f"{kind}: {time.monotonic() - started:.0f} s", file=sys.stderr, flush=True)
    return figures


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--only", nargs="+", choices=KINDS, default=list(KINDS), metavar="KIND")
    parser.add_argument("--times", type=int, help="how often, for each kind alike")
    parser.add_argument("--seed", type=int, help="make the same choices again")
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
