"""A running timer: what it costs while nobody does anything, and how late the second turns."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, SignalInstance

from moderator.core.reading import Reading
from moderator.qt.actions import Act
from moderator.qt.speaker_screen import speaker
from moderator.qt.window import Window
from tests.bench.measure import MS, percentile
from tests.bench.screen import opened, run
from tests.bench.table import Row

SHARE_LIMIT = 1.0
IDLE_MS, BUSY_MS = 5.0, 20.0
_SPEAKER = "idle with a running timer and the speaker screen of 1920x1080, of one core"


def measure(quick: bool) -> Iterator[Row]:
    """The console as it stands during an event, left alone and then beside a busy thread."""
    seconds = 5 if quick else 25
    with opened() as window:
        window.do[Act.NEXT].trigger()
        run(3)  # the first seconds still load and paint what comes once
        look = Look(window.bridge.read)
        rounds = [look.during(seconds) for _ in range(3)]
        used, late = (min(one) for one in zip(*rounds, strict=True))
        yield Row("idle with a running timer, of one core", used, SHARE_LIMIT, "%")
        yield Row("the second turns late, p99", late, IDLE_MS, "ms")
        yield Row(_SPEAKER, min(_beside_speaker(window, look, seconds)), SHARE_LIMIT, "%")
        with busy_thread():
            late = min(look.during(seconds)[1] for _ in range(3))
        yield Row("the second turns late beside a busy thread, p99", late, BUSY_MS, "ms")


def _beside_speaker(window: Window, look: "Look", seconds: float) -> list[float]:
    """The same with the speaker screen as large as a usual display, which repaints too."""
    shown = speaker(window)
    shown.open()
    assert shown.screen is not None
    shown.screen.resize(1920, 1080)
    run(2)
    used = [look.during(seconds)[0] for _ in range(3)]
    shown.close()
    return used


class Look(QObject):
    """Notes when each second was read off the clocks; it was due at the wall clock's turn."""

    def __init__(self, read: SignalInstance) -> None:
        super().__init__()
        self._late: list[float] = []
        read.connect(self._read)

    def during(self, seconds: float) -> tuple[float, float]:
        """Watch for so long: the share of one core that was used meanwhile, in percent, and
        the milliseconds that 99 of 100 seconds were late at the most."""
        self._late.clear()
        begun, used = time.monotonic(), time.process_time()
        run(seconds)
        share = 100 * (time.process_time() - used) / (time.monotonic() - begun)
        return share, percentile(self._late, 99) * MS

    def _read(self, reading: Reading) -> None:
        self._late.append(reading.now.utc % 1.0)


@contextmanager
def busy_thread() -> Iterator[None]:
    """A thread that only reckons, as an export or a large file would."""
    over = threading.Event()

    def reckon() -> None:
        while not over.is_set():
            sum(range(2_000))

    thread = threading.Thread(target=reckon, daemon=True)
    thread.start()
    yield
    over.set()
    thread.join()
