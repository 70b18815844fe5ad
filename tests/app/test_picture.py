"""Pictures of the console, each drawn by a process of its own as a person would."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from moderator.qt.palette import DARK, LIGHT, Tone
from moderator.qt.speaker.screen import GROUND

ROOT = Path(__file__).resolve().parents[2]


def picture(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "main.py", "picture", *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, "DISPLAY": ""},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize(
    ("theme", "size", "ground"),
    [("light", (1440, 900), LIGHT.background), ("dark", (1280, 720), DARK.background)],
)
def test_it_is_drawn_without_a_display(
    tmp_path: Path, theme: str, size: tuple[int, int], ground: str
) -> None:
    out = tmp_path / "sample.png"
    wanted = f"{size[0]}x{size[1]}"
    done = picture(out, "--theme", theme, "--size", wanted, "--at", "08:54", "--view", "notes")
    assert (done.returncode, done.stdout) == (0, "")
    drawn = QImage(str(out))
    assert (drawn.width(), drawn.height()) == size
    at_the_edge = drawn.pixelColor(4, size[1] // 2)
    assert at_the_edge == QColor(ground)


def test_the_review_is_drawn_with_its_document(tmp_path: Path) -> None:
    out = tmp_path / "sample.png"
    done = picture(out, "--view", "review", "--size", "1280x720")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    drawn = QImage(str(out))
    heading = QColor(LIGHT.tone(Tone.ACCENT))
    middle = ((x, y) for x in range(400, 880) for y in range(200, 600))
    assert any(drawn.pixelColor(x, y) == heading for x, y in middle)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_speaker_screen_fills_any_size_and_is_dark(tmp_path: Path, theme: str) -> None:
    out = tmp_path / "sample.png"
    wanted = ("--view", "speaker", "--size", "3840x2160", "--at", "08:54", "--theme", theme)
    done = picture(out, *wanted)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    drawn = QImage(str(out))
    assert (drawn.width(), drawn.height()) == (3840, 2160)
    assert drawn.pixelColor(5, 5) == QColor(GROUND)
    across = {drawn.pixelColor(x, 1100).name() for x in range(0, 3840, 4)}
    assert len(across) > 1, "there are no figures"


def test_a_session_that_is_not_there_is_said(tmp_path: Path) -> None:
    out = tmp_path / "sample.png"
    done = picture(out, "--session", tmp_path / "missing.moderator")
    assert (done.returncode, done.stderr) == (1, "There is no file “missing.moderator”.\n")
    assert not out.exists()


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    done = picture(tmp_path / "nowhere" / "sample.png")
    assert (done.returncode, done.stderr) == (1, "sample.png could not be written.\n")


def test_drawing_changes_nothing(tmp_path: Path, home: Path) -> None:
    path = tmp_path / "blank.moderator"
    made = [sys.executable, "main.py", "new", "--out", str(path)]
    subprocess.run(made, cwd=ROOT, capture_output=True, check=True, timeout=60)
    before = path.read_bytes()
    assert picture(tmp_path / "sample.png", "--session", path).returncode == 0
    assert path.read_bytes() == before
    assert sorted(tmp_path.glob("blank*")) == [path]
    assert not (home / "settings.ini").exists()
