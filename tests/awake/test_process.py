"""The process that keeps the displays awake: there while it is wanted, gone with who wanted it."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from moderator.awake.process import COMMAND, Awake

ROOT = Path(__file__).resolve().parents[2]
AGREES = "import sys; sys.argv[1:] == ['try'] or sys.stdin.buffer.read()"
REFUSES = "raise SystemExit(3)"


def waited(true: Callable[[], bool]) -> bool:
    for _ in range(1000):
        if true():
            return True
        time.sleep(0.01)
    return False


@pytest.fixture
def made() -> Iterator[Callable[[str], Awake]]:
    there: list[Awake] = []

    def make(program: str) -> Awake:
        there.append(Awake(("-c", program)))
        return there[-1]

    yield make
    for one in there:
        one.stop()
        assert waited(lambda: _looked(one) and not one._gone)  # noqa: B023


def _looked(awake: Awake) -> bool:
    awake.look()
    return True


def test_a_system_that_agrees(made: Callable[[str], Awake]) -> None:
    awake = made(AGREES)
    awake.ask()
    assert waited(lambda: _looked(awake) and awake.granted is True)
    assert not awake.keeping
    awake.start()
    first = awake._keeping
    awake.start()
    awake.look()
    assert first is not None
    assert awake._keeping is first
    assert len(awake._gone) == 0
    awake.stop()
    assert len(awake._gone) == 1
    assert waited(lambda: _looked(awake) and not awake._gone), "it stays when nobody wants it"
    assert awake.granted


def test_a_system_that_refuses_is_asked_once(made: Callable[[str], Awake]) -> None:
    awake = made(REFUSES)
    awake.start()
    first = awake._keeping
    assert waited(lambda: _looked(awake) and awake.granted is False)
    awake.start()
    assert awake._keeping is first


def test_one_that_ends_by_itself_has_refused(made: Callable[[str], Awake]) -> None:
    awake = made(AGREES)
    awake.ask()
    assert waited(lambda: _looked(awake) and awake.granted is True)
    awake.start()
    assert awake._keeping is not None
    awake._keeping.kill()
    assert waited(lambda: _looked(awake) and awake.granted is False)


def test_without_a_way_to_ask_nothing_is_kept_and_nothing_breaks(tmp_path: Path) -> None:
    """The real one, on a machine with no bus; on others it is the system that answers."""
    environ = {key: value for key, value in os.environ.items() if key != "DBUS_SESSION_BUS_ADDRESS"}
    done = subprocess.run(
        [sys.executable, *COMMAND, "try"],
        cwd=tmp_path,
        env={**environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 3 or sys.platform in ("win32", "darwin")
    assert done.stdout + done.stderr == b""


@pytest.mark.skipif(sys.platform != "linux", reason="processes are looked up in /proc")
def test_it_ends_with_whoever_wanted_it(tmp_path: Path) -> None:
    """Killed, the console can take nothing back; wakepy is told that the system agrees."""
    holder = (
        "import sys, time; from moderator.awake.process import Awake; made = Awake(); "
        "made.start(); print(made._keeping.pid, flush=True); time.sleep(60)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", holder],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), "WAKEPY_FAKE_SUCCESS": "yes"},
        stdout=subprocess.PIPE,
    ) as console:
        assert console.stdout is not None
        kept = int(console.stdout.readline())
        time.sleep(0.5)
        assert _runs(kept)
        console.kill()
        assert waited(lambda: not _runs(kept))


def _runs(pid: int) -> bool:
    """On Linux; what has ended and nobody has looked at yet does not run."""
    state = Path(f"/proc/{pid}/stat")
    return state.exists() and state.read_text().rpartition(")")[2].split()[0] != "Z"
