"""The process that asks the system: it keeps the displays awake until its input ends.

Exit status: `REFUSED` when the system cannot be asked or does not agree, else 0. With `TRY` as its
only argument it asks, lets go again and says how that went.
"""

import contextlib
import os
import signal
import sys
import threading
from typing import Final

from wakepy import keep

from moderator.awake.process import TRY

REFUSED: Final = 3

_ANSWER_S: Final = 10.0
"""Seconds until a system that does not answer has refused."""

_LEAVE_S: Final = 2.0
"""Seconds to take back what was asked; the end of the process takes it back too."""


def main(argv: list[str]) -> int:
    """Ask, and stay as long as that is wanted; returns the exit status."""
    # Ctrl+C in a terminal goes to all that was started from it; the console decides.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    unanswered = _later(_ANSWER_S, REFUSED)
    with contextlib.suppress(Exception), keep.presenting(on_fail="pass") as mode:
        unanswered.cancel()
        if mode.active:
            if argv != [TRY]:
                _wait()
            return 0
    return REFUSED


def _wait() -> None:
    """Until there is no more input, which is so too when whoever gave it is gone."""
    sys.stdin.buffer.read()
    _later(_LEAVE_S, 0)


def _later(seconds: float, status: int) -> threading.Timer:
    """End all the same, should the system not answer by then."""
    made = threading.Timer(seconds, os._exit, (status,))
    made.daemon = True
    made.start()
    return made


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
