"""The process that keeps the displays awake, as the console holds it: started, let go of, and
looked at now and then. Nothing here waits for anything."""

import os
import subprocess
import sys
from collections.abc import Sequence
from typing import Final

COMMAND: Final = ("-P", "-m", "moderator.awake.asking")
TRY: Final = "try"


class Awake:
    """`granted`: whether the system lets itself be asked; None as long as that is not known."""

    def __init__(self, command: Sequence[str] = COMMAND) -> None:
        """`command`: what Python is to run."""
        self.granted: bool | None = None
        self._command = command
        self._keeping: subprocess.Popen[bytes] | None = None
        self._trying: subprocess.Popen[bytes] | None = None
        self._gone: list[subprocess.Popen[bytes]] = []

    @property
    def keeping(self) -> bool:
        """Whether the displays are to stay awake."""
        return self._keeping is not None

    def ask(self) -> None:
        """Find out whether the system would agree; `look` knows it some time later."""
        if self._trying is None:
            self._trying = self._started(TRY)

    def start(self) -> None:
        """Keep the displays awake from now on."""
        if self._keeping is None:
            self._keeping = self._started()

    def stop(self) -> None:
        """Let them go to sleep again."""
        for one in (self._keeping, self._trying):
            if one is not None:
                _let_go(one)
                self._gone.append(one)
        self._keeping = self._trying = None

    def look(self) -> None:
        """Learn what has become of what was asked. One that has ended by itself is not asked
        again: it would say the same once a second."""
        self._gone = [one for one in self._gone if one.poll() is None]
        if self._keeping is not None and self._keeping.poll() is not None:
            self.granted = False
        if self._trying is not None and self._trying.poll() is not None:
            self.granted = self._trying.returncode == 0
            _let_go(self._trying)
            self._trying = None

    def _started(self, *arguments: str) -> "subprocess.Popen[bytes] | None":
        try:
            return subprocess.Popen(
                [sys.executable, *self._command, *arguments],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except (OSError, ValueError):
            self.granted = False
            return None


def _let_go(process: "subprocess.Popen[bytes]") -> None:
    if process.stdin is not None:
        process.stdin.close()
