"""The program as the system starts it: what it leaves on the disk is nobody else's business."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(os.name != "posix", reason="modes of files")
def test_what_it_makes_is_private(home: Path) -> None:
    child = subprocess.Popen(
        [sys.executable, "main.py"],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        preexec_fn=lambda: os.umask(0o022) and None,  # noqa: PLW1509  the usual one
        stderr=subprocess.DEVNULL,
    )
    settings = home / "settings.ini"
    try:
        until = time.monotonic() + 30
        while not settings.exists() and time.monotonic() < until:
            time.sleep(0.05)
    finally:
        child.kill()
        child.wait()
    assert settings.exists()
    for path in (home, *home.rglob("*")):
        assert path.stat().st_mode & 0o077 == 0, path.name
