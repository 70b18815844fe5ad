"""A monkey at the console: `python3 -m uv run python -m tests.monkey --seconds 60 --seed 1`.

It does at random what a person may do, and what happens around them, on a session on the disk, in
a process of its own for each seed; it fails when the process ends, a letter that was typed is
lost, anything raises in a slot, Qt warns, or a file does not hold what was shown. The steps
are written into a log, whose end is printed. The status is 0 when nothing went wrong.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from moderator.app.loading import load_qt
from moderator.journal.collecting import only_when_asked

_TAIL = 25
_GRACE_S = 120
_DISPLAYS = {
    "synchronousWindowSystemEvents": False,
    "windowFrameMargins": False,
    "screens": [
        {"name": "LAPTOP", "x": 0, "y": 0, "width": 1440, "height": 900},
        {"name": "BEAMER", "x": 1440, "y": 0, "width": 1920, "height": 1080},
    ],
}


def main() -> int:
    """Let it loose, with one seed here or with several, each elsewhere; the exit status."""
    arguments = _arguments()
    if arguments.here is not None:
        return _here(arguments.seed, arguments.seconds, arguments.steps, arguments.here)
    failed = 0
    for seed in range(arguments.seed, arguments.seed + arguments.seeds):
        failed += _elsewhere(seed, arguments)
    return 1 if failed else 0


def _here(seed: int, seconds: float, steps: int, folder: Path) -> int:
    """As the console starts: nothing is collected but when it asks, Qt is loaded its way."""
    for name in ("HOME", "MODERATOR_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        os.environ[name] = str(folder)
    displays = folder / "displays.json"  # Qt takes no colon in its path
    displays.write_text(json.dumps(_DISPLAYS), encoding="utf-8")
    os.chdir(folder)
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={displays.name}"
    os.environ["LANGUAGE"] = "en"
    only_when_asked()
    load_qt()
    from tests.monkey.life import live

    return live(seed, seconds, steps, folder)


def _elsewhere(seed: int, arguments: argparse.Namespace) -> bool:
    kept = arguments.log or Path(tempfile.gettempdir())
    with tempfile.TemporaryDirectory(prefix="monkey-") as folder:
        command = [sys.executable, "-m", "tests.monkey", "--here", folder, "--seed", str(seed)]
        command += ["--seconds", str(arguments.seconds), "--steps", str(arguments.steps)]
        try:
            status: int | str = subprocess.run(
                command, timeout=arguments.seconds + _GRACE_S, check=False
            ).returncode
        except subprocess.TimeoutExpired:
            status = "stuck"
        log = Path(folder) / "steps.log"
        if status:
            mine = kept / f"monkey-{seed}.log"
            lines = log.read_text(encoding="utf-8").splitlines() if log.exists() else []
            mine.write_text("\n".join(lines), encoding="utf-8")
            print(f"seed {seed} ended with {status}; its steps are in {mine}", flush=True)
            print("\n".join(lines[-_TAIL:]), flush=True)
    return bool(status)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.monkey", description=__doc__)
    parser.add_argument("--seconds", type=float, default=60.0, help="at most, for each seed")
    parser.add_argument("--steps", type=int, default=10**9, help="at most, for each seed")
    parser.add_argument("--seed", type=int, default=1, help="the first")
    parser.add_argument("--seeds", type=int, default=1, help="how many, one after the other")
    parser.add_argument("--log", type=Path, help="where the steps of a seed that failed are kept")
    parser.add_argument("--here", type=Path, help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
