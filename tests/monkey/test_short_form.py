"""The monkey for a moment, in a process of its own: what goes wrong may end the program.

`python3 -m uv run python -m tests.monkey` is the long form.
"""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SEED = 1325
SECONDS = 10
STEPS = 400
"""At most, whichever is over first."""


def test_a_monkey_finds_nothing_wrong(tmp_path: Path) -> None:
    ran = subprocess.run(
        [
            *(sys.executable, "-m", "tests.monkey", "--here", str(tmp_path)),
            *("--seed", str(SEED), "--seconds", str(SECONDS), "--steps", str(STEPS)),
        ],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=85,
        check=False,
    )
    log = tmp_path / "steps.log"
    steps = log.read_text(encoding="utf-8").splitlines() if log.exists() else []
    assert ran.returncode == 0, "\n".join([*steps[-40:], ran.stdout, ran.stderr])
    assert "sessions compared" in ran.stdout
