"""Processes to be killed, or to race: children of one warm parent, which has loaded everything
once and makes each of them by a fork, so that a thousand of them take minutes and not hours.

The warm parent has one thread and never opens a session itself. A child writes lines to a
file of its own, opened for appending, so that whatever it said before it died can be read.

As a program (`python -m tests.faults.children`): reads one JSON object a line, answers with
one line: `{"job": "module:function", "args": [...], "says": path}` with the child's number,
`{"wait": number}` with how it ended, below zero for the signal that ended it.
"""

import importlib
import json
import os
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

CAN_FORK = hasattr(os, "fork")
needs_fork = pytest.mark.skipif(not CAN_FORK, reason="this system makes no copies of a process")

Say = Callable[[str], None]
"""Writes a line; it is there when the call returns."""


class Child:
    """A process at work. `said`: where it writes its lines."""

    def __init__(self, parent: "Nursery", number: int, said: Path) -> None:
        self.number = number
        self._parent = parent
        self._said = said

    def lines(self) -> list[str]:
        """What it has said so far, in whole lines."""
        text = self._said.read_text(encoding="utf-8") if self._said.exists() else ""
        return text.split("\n")[:-1]

    def wait_for(self, word: str, times: int = 1, patience_s: float = 20.0) -> bool:
        """Whether it says lines that begin with a word so many times, before it ends."""
        until = time.monotonic() + patience_s
        while time.monotonic() < until:
            if sum(line.startswith(word) for line in self.lines()) >= times:
                return True
            time.sleep(0.0005)
        return False

    def kill(self) -> None:
        """kill -9, and wait until it is gone."""
        os.kill(self.number, signal.SIGKILL)
        self.ends()

    def ends(self) -> int:
        """Wait until it is gone; how it ended."""
        return int(self._parent.ask({"wait": self.number}))


class Nursery:
    """The warm parent; `folder` is where children write what they say."""

    def __init__(self, folder: Path, *modules: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._made = 0
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.children", *modules],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )

    def start(self, job: Callable[..., None], *args: object) -> Child:
        """Run `job(say, *args)` in a child; the arguments are what JSON can hold."""
        self._made += 1
        said = self._folder / f"{self._made}.said"
        name = f"{job.__module__}:{job.__name__}"
        number = int(self.ask({"job": name, "args": args, "says": str(said)}))
        return Child(self, number, said)

    def ask(self, what: dict[str, object]) -> str:
        """One line to the warm parent, and its answer."""
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        stdin.write(json.dumps(what) + "\n")
        stdin.flush()
        return stdout.readline()

    def close(self) -> None:
        """End the warm parent."""
        for stream in (self._process.stdin, self._process.stdout):
            assert stream is not None
            stream.close()
        self._process.wait(20)

    def __enter__(self) -> "Nursery":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


# --- in the warm parent and its children ------------------------------------------------


def _serve() -> None:
    for line in sys.stdin:
        what = json.loads(line)
        if "wait" in what:
            _, status = os.waitpid(what["wait"], 0)
            answer = os.waitstatus_to_exitcode(status)
        else:
            answer = os.fork()
            if answer == 0:
                _live(what)
        print(answer, flush=True)


def _live(what: dict[str, object]) -> None:
    """A child's whole life; never returns."""
    status = 1
    try:
        module, _, name = str(what["job"]).partition(":")
        args = what["args"]
        assert isinstance(args, list)
        fd = os.open(str(what["says"]), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        getattr(importlib.import_module(module), name)(
            lambda text: os.write(fd, text.encode() + b"\n"), *args
        )
        status = 0
    except Exception:  # noqa: BLE001  it is told, by the only way there is
        traceback.print_exc()
    finally:
        os._exit(status)


if __name__ == "__main__":
    for module in sys.argv[1:]:
        importlib.import_module(module)
    _serve()
