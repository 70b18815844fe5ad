"""Work that takes longer than a frame: pure functions of values, done beside the window.

The work runs on a thread and never touches Qt; the window's thread looks for the result, so
nothing has to be told across. Python's threads take turns, and the window waits for its turn
at every step of painting: while something is at work the turns are made short. Measured with
3,000 notes: the slowest of a hundred frames took 110 ms beside a busy thread with Python's
usual turns, and 15 ms with these.
"""

import sys
import threading
from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

_TURN_S: Final = 0.0001
_USUAL_S: Final = sys.getswitchinterval()
_LOOK_MS: Final = 8


class _Job:
    """One piece of work on a thread of its own; turns are short until it has ended."""

    def __init__(self, work: Callable[[], Any]) -> None:
        self._work = work
        sys.setswitchinterval(min(_USUAL_S, _TURN_S))
        self.result: Any = None
        self.problem: BaseException | None = None
        self._thread = threading.Thread(target=self._run, name="background", daemon=True)
        self._thread.start()

    @property
    def done(self) -> bool:
        """Has it ended, one way or the other?"""
        return not self._thread.is_alive()

    def wait(self) -> None:
        """Until it has ended."""
        self._thread.join()

    def _run(self) -> None:
        try:
            self.result = self._work()
        except BaseException as problem:  # noqa: BLE001 - raised again where it was asked for
            self.problem = problem
        finally:
            # Here, since whoever asked may be gone. Not what was found at the beginning: that
            # was somebody else's short turn, where two were at work.
            sys.setswitchinterval(_USUAL_S)


class Background(QObject):
    """One piece of work at a time; `ready(result)` in the window's thread. What is asked for
    meanwhile waits, and only the latest of it is done: what was asked before is out of date.
    """

    ready = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: _Job | None = None
        self._next: Callable[[], Any] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)

    @property
    def busy(self) -> bool:
        """Is anything at work?"""
        return self._job is not None

    def ask(self, work: Callable[[], Any]) -> None:
        """Have something done that reads nothing but values and changes nothing."""
        if self._job is not None:
            self._next = work
            return
        self._job = _Job(work)
        self._timer.start()

    def settle(self) -> None:
        """Wait until all that was asked is done and told (a picture and a test cannot wait)."""
        while self._job is not None:
            self._job.wait()
            self._look()

    def _look(self) -> None:
        job = self._job
        if job is None or not job.done:
            return
        self._timer.stop()
        self._job = None
        following, self._next = self._next, None
        if following is not None:
            self.ask(following)
        if job.problem is not None:
            raise job.problem
        self.ready.emit(job.result)
