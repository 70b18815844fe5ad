"""A desktop of Linux, asked as it is asked on a laptop: over a bus, by the real library."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from moderator.awake.process import Awake
from tests.awake.test_process import waited

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("dbus-daemon") is None, reason="there is no bus"
)


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    command = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as daemon:
        assert daemon.stdout is not None
        address = daemon.stdout.readline().strip()
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield address
        daemon.kill()


@pytest.fixture
def desktop(bus: str) -> Iterator["subprocess.Popen[str]"]:
    with subprocess.Popen(
        [sys.executable, "-m", "tests.awake.desktop"], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as made:
        assert line(made) == "ready"
        yield made
        made.kill()


def line(desktop: "subprocess.Popen[str]") -> str:
    assert desktop.stdout is not None
    return desktop.stdout.readline().strip()


def test_it_is_asked_and_let_go(desktop: "subprocess.Popen[str]") -> None:
    awake = Awake()
    awake.start()
    assert line(desktop) == "Inhibit"
    awake.look()
    assert awake.granted is None
    awake.stop()
    assert line(desktop) == "UnInhibit"
    assert waited(lambda: not gone(awake))


def test_it_is_only_tried_before_the_event(desktop: "subprocess.Popen[str]") -> None:
    awake = Awake()
    awake.ask()
    assert [line(desktop), line(desktop)] == ["Inhibit", "UnInhibit"]

    def known() -> bool:
        awake.look()
        return awake.granted is not None

    assert waited(known)
    assert awake.granted


def test_a_console_that_is_killed_lets_go_too(desktop: "subprocess.Popen[str]") -> None:
    holder = (
        "import time; from moderator.awake.process import Awake; "
        "made = Awake(); made.start(); time.sleep(60)"
    )
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen([sys.executable, "-c", holder], env=environ) as console:
        assert line(desktop) == "Inhibit"
        console.kill()
        assert line(desktop) in ("UnInhibit", "gone")


def test_a_bus_on_which_nobody_answers_is_a_refusal(bus: str) -> None:
    awake = Awake()
    awake.ask()
    assert waited(lambda: not gone(awake) and awake.granted is False)


def gone(awake: Awake) -> bool:
    """What is still there of what was let go."""
    awake.look()
    return bool(awake._gone)
