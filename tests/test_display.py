"""What keeps Qt from opening a window is said in one sentence, before Qt aborts.

Loading a plugin cannot be undone, so each look is taken in a process of its own; the libraries
that are missing there are missing by that process's search path alone.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from moderator.app.display import display_problem, library_problem

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Qt does not abort elsewhere")

NO_DISPLAY = "There is no display to open the window on"
ROOT = Path(__file__).parent.parent
LOOK = "import os; from moderator.app.display import display_problem as p; print(p(os.environ))"


def looked(**environ: str) -> str:
    """What is said with these variables and no others of a desktop."""
    kept = {key: os.environ[key] for key in ("PATH", "HOME", "LANG") if key in os.environ}
    done = subprocess.run(
        [sys.executable, "-c", LOOK],
        env=kept | environ,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    (sentence,) = done.stdout.splitlines() or [""]
    return sentence


def broken(folder: Path, library: str) -> dict[str, str]:
    """Variables under which a library cannot be loaded: a damaged one is found first."""
    (folder / library).write_bytes(b"")
    return {"LD_LIBRARY_PATH": str(folder)}


def test_no_display_is_told_without_loading_anything() -> None:
    assert display_problem({}).startswith(NO_DISPLAY)
    assert display_problem({"QT_QPA_PLATFORM": "xcb"}).startswith(NO_DISPLAY)


def test_a_display_that_nobody_serves() -> None:
    said = looked(DISPLAY=":6553")
    assert said.startswith(NO_DISPLAY) or "libxcb" in said


def test_a_wayland_that_nobody_serves(tmp_path: Path) -> None:
    there = {"WAYLAND_DISPLAY": "wayland-9", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert display_problem(there).startswith(NO_DISPLAY)
    assert display_problem(there | {"QT_QPA_PLATFORM": "wayland"}).startswith(NO_DISPLAY)


def test_offscreen_needs_no_display() -> None:
    assert looked(QT_QPA_PLATFORM="offscreen") == ""
    assert looked(QT_QPA_PLATFORM="offscreen:fontconfig=1") == ""


def test_one_platform_that_works_is_enough() -> None:
    assert looked(QT_QPA_PLATFORM="xcb;offscreen") == ""


def test_a_platform_that_does_not_exist() -> None:
    said = display_problem({"QT_QPA_PLATFORM": "sample"})
    assert said.startswith("Qt has no platform named 'sample' here")


@pytest.mark.parametrize(
    ("platform", "library", "package"),
    [
        ("offscreen", "libfontconfig.so.1", "libfontconfig1"),
        ("xcb", "libxcb-cursor.so.0", "libxcb-cursor0"),
    ],
)
def test_a_library_that_cannot_be_loaded(
    tmp_path: Path, platform: str, library: str, package: str
) -> None:
    whole = {"QT_QPA_PLATFORM": platform, "DISPLAY": ":6553"}
    if "library" in looked(**whole):
        pytest.skip(f"this machine lacks other libraries of the {platform} platform")
    environ = broken(tmp_path, library) | whole
    assert looked(**environ) == (
        f"The system library {library}, which Qt needs, is missing or damaged: "
        f"on Debian or Ubuntu, apt install {package}, then start again."
    )


def test_a_plugin_folder_of_ones_own(tmp_path: Path) -> None:
    (tmp_path / "libqoffscreen.so").write_bytes(b"")
    environ = {"QT_QPA_PLATFORM": "offscreen", "QT_QPA_PLATFORM_PLUGIN_PATH": str(tmp_path)}
    assert "libqoffscreen.so" in looked(**environ)


def test_the_start_says_it_and_does_not_abort(tmp_path: Path) -> None:
    environ = {**os.environ, **broken(tmp_path, "libfontconfig.so.1")}
    environ["QT_QPA_PLATFORM"] = "offscreen"
    environ["MODERATOR_HOME"] = str(tmp_path / "home")
    done = subprocess.run(
        [sys.executable, "-c", "import sys; from moderator.app import main; sys.exit(main([]))"],
        env=environ,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "libfontconfig1" in done.stderr


@pytest.mark.parametrize(
    ("library", "how"),
    [
        ("libEGL.so.1", "on Debian or Ubuntu, apt install libegl1"),
        ("libsample-2.so.5", "install it"),
    ],
)
def test_what_the_loader_said_as_one_sentence(library: str, how: str) -> None:
    error = f"{library}: cannot open shared object file: No such file or directory"
    assert library_problem(error) == (
        f"The system library {library}, which Qt needs, is missing or damaged: {how}, "
        "then start again."
    )


def test_a_problem_that_is_no_library() -> None:
    assert library_problem("No module named 'PySide6'") == (
        "Qt could not be loaded (No module named 'PySide6'): start with the command in the README."
    )
