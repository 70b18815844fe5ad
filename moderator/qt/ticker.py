"""One timer that paints the seconds, and does nothing else.

Single-shot and precise, re-armed each time to the next second of the session's wall clock,
so that the console and the clock on the wall turn together; a repeating timer would wander.
"""

import math
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer

from moderator.qt.bridge import Bridge

_SHORTEST_MS: Final = 40
"""Milliseconds; a rehearsal that is faster still looks smooth at 25 pictures a second."""


class Ticker(QObject):
    """Calls `bridge.tick()` at the turn of each second, from `start` to `stop`. `rate`: how
    many of the session's seconds pass in one real one (a rehearsal's speed)."""

    def __init__(self, bridge: Bridge, rate: float = 1.0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._rate = rate
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """Tick at every turn of a second; now too, if one has turned since the clocks were read."""
        if int(self._bridge.now().utc) != int(self._bridge.reading().now.utc):
            self._bridge.tick()
        self._timer.start(self.wait_ms)

    def stop(self) -> None:
        """Tick no more."""
        self._timer.stop()

    def pace(self, rate: float) -> None:
        """Another rate from the next tick on."""
        self._rate = rate

    @property
    def wait_ms(self) -> int:
        """Milliseconds from now to the next turn of a second; rounded up, lest it fire before
        the turn and twice."""
        left = 1.0 - self._bridge.now().utc % 1.0
        return max(_SHORTEST_MS, math.ceil(left * 1000 / self._rate))

    def _tick(self) -> None:
        self._bridge.tick()
        self._timer.start(self.wait_ms)
