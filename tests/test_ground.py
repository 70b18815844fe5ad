"""What the project promises before it does anything: it installs, and its ground is sound."""

import os
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from moderator import __version__
from moderator.resources import resource

ROOT = Path(__file__).resolve().parent.parent
TOP_LEVEL = {"moderator", "resources", "tests", "main.py", "pyproject.toml", "README.md"}
FONTS = {"Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf", "Inter-Bold.otf"}

# PySide6 6.12.0 gives away references to None and True that aren't its own: the process aborts
# after some hundreds of emits, or minutes of a ticking window, and short tests pass.
LONG_LIFE = """
import time
from PySide6.QtCore import QObject, QTimer, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QWidget

class Source(QObject):
    said = Signal(object, bool)

class Face(QWidget):
    painted = 0
    def tick(self):
        self.repaint()
    def paintEvent(self, event):
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, "0:59")
        painter.end()
        self.painted += 1

app = QApplication([])
heard = []
source = Source()
source.said.connect(lambda what, whether: heard.append((what, whether)))
for _ in range(5000):
    source.said.emit(None, True)
assert heard == [(None, True)] * 5000

face = Face()
face.resize(60, 20)
face.show()
timer = QTimer(interval=0)
timer.timeout.connect(face.tick)
timer.start()
until = time.monotonic() + 5
while face.painted < 50_000 and time.monotonic() < until:
    app.processEvents()
print("painted", face.painted)
"""

HARNESS = """
import logging, os, pytest

def test_warns():
    logging.getLogger("x").warning("boo")

@pytest.mark.expects_log("boo")
def test_announced():
    logging.getLogger("x").error("boo")

@pytest.mark.expects_log("boo")
def test_never_came():
    pass

def test_qt_warns():
    from PySide6.QtCore import qWarning
    qWarning("boo")

def test_offscreen_in_a_home_of_its_own(tmp_path):
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
    assert os.environ["MODERATOR_HOME"].startswith(str(tmp_path))
"""


def project_files() -> list[Path]:
    """What is, or would be, in the repository; git knows what is ignored."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listed.returncode != 0:
        pytest.skip("not a git checkout")
    names = [os.fsdecode(name) for name in listed.stdout.split(b"\0") if name]
    return [ROOT / name for name in names if (ROOT / name).is_file()]


def command_after(marker: str) -> str:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    found = re.search(rf"<!-- {marker}.*?-->\n```sh\n(.+)\n```", readme)
    assert found, marker
    return found[1]


def child(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_resources_are_found_in_a_checkout() -> None:
    assert {path.name for path in resource("fonts").glob("*.otf")} == FONTS
    assert "Inter Project Authors" in resource("fonts", "OFL.txt").read_text(encoding="utf-8")


def test_resources_are_found_in_a_wheel(tmp_path: Path) -> None:
    built = child("-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path / "dist"))
    assert built.returncode == 0, built.stderr
    (wheel,) = (tmp_path / "dist").glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    code = "from moderator.resources import resource; print(resource('fonts', 'OFL.txt'))"
    told = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path / "site",
        capture_output=True,
        text=True,
        check=True,
    )
    licence = Path(told.stdout.strip())
    assert licence.is_relative_to(tmp_path / "site" / "moderator")
    assert licence.is_file()
    assert {path.name for path in licence.parent.glob("*.otf")} == FONTS
    assert f"moderator-{__version__}-" in wheel.name


def test_pyside_stays_below_the_version_that_aborts() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    (pyside,) = [d for d in project["dependencies"] if d.startswith("PySide6")]
    assert re.fullmatch(r"PySide6-Essentials>=6\.\d+,<6\.12", pyside)


def test_qt_lives_long() -> None:
    ended = child("-c", LONG_LIFE, QT_QPA_PLATFORM="offscreen")
    assert ended.returncode == 0, ended.stderr
    assert int(ended.stdout.split()[-1]) > 1_000


def test_the_top_level_stays_small() -> None:
    top = {path.relative_to(ROOT).parts[0] for path in project_files()}
    assert {name for name in top if not name.startswith(".")} <= TOP_LEVEL


def test_the_readme_has_both_commands_and_ci_runs_its_own() -> None:
    console, tests = command_after("the console"), command_after("the tests")
    assert console.endswith("uv run --no-dev main.py")
    assert "uv run pytest" in tests
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "README.md" in script
    assert "pytest" not in script


def test_no_file_knows_this_machine() -> None:
    registry = re.compile(
        rb"https?://[^/\s]*(?:pypi|pythonhosted|npmjs|debian|registry|mirror|proxy)|/(?:work|root)/\w"
    )
    knowing = [p.relative_to(ROOT) for p in project_files() if registry.search(p.read_bytes())]
    assert not knowing


def test_nothing_goes_wrong_quietly(tmp_path: Path) -> None:
    for name in ("pyproject.toml", "tests/conftest.py"):
        copy = tmp_path / name
        copy.parent.mkdir(exist_ok=True)
        copy.write_bytes((ROOT / name).read_bytes())
    (tmp_path / "tests" / "test_it.py").write_text(HARNESS, encoding="utf-8")
    ended = child("-m", "pytest", "--rootdir", str(tmp_path), str(tmp_path / "tests"))
    bad = set(re.findall(r"^(?:FAILED|ERROR) \S+::(\w+)", ended.stdout, re.MULTILINE))
    assert bad == {"test_warns", "test_never_came", "test_qt_warns"}, ended.stdout
