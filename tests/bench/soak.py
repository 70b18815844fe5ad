"""One window for a long time: 50,000 ticks and 5,000 acts, and what is left behind by them."""

import gc
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication

from moderator.app.console import application
from moderator.clock import FakeClock
from moderator.core.event import Event
from moderator.core.facts import Entry
from moderator.core.intents import (
    AddRequest,
    AdjustLength,
    ChangePlan,
    DeleteNote,
    EditNote,
    Next,
    Pause,
    WriteNote,
)
from moderator.core.state import Asking, Note
from moderator.desk import Desk
from moderator.journal.codec import decode, encode
from moderator.journal.sessions import Home
from moderator.qt.acts import console_window
from moderator.qt.bridge import Bridge
from moderator.qt.prefs import Prefs
from moderator.qt.theme import Theme
from moderator.samples import bundled_event
from tests.bench.measure import resident
from tests.bench.table import Row
from tests.bench.world import body

TICKS, ACTS = 50_000, 5_000
_WARM = 0.2
"""The part at the start that fills caches, and is not counted."""


def measure(quick: bool) -> Iterator[Row]:
    """Ticks alone in the first half; acts among them in the second."""
    ticks, acts = (TICKS // 50, ACTS // 50) if quick else (TICKS, ACTS)
    app = application(["bench"])
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        soak = Soak(app, Path(folder))
        soak.tick(round(ticks / 2 * _WARM))
        references, bytes_before = constants(), resident()
        soak.tick(round(ticks / 2 * (1 - _WARM)))
        grown = (resident() - bytes_before) / (ticks / 2 * (1 - _WARM))
        per_act = ticks // 2 // acts
        soak.act(round(acts * _WARM), per_act)
        objects, bytes_before = soak.objects(), resident()
        soak.act(round(acts * (1 - _WARM)), per_act)
        left = soak.objects() - objects  # collects, as before the first reading of the memory
        each_act = (resident() - bytes_before) / (acts * (1 - _WARM))
        lost = max(0, references - constants()) / ticks
        log = log_alone(list(soak.entries))
        soak.close()
    what = f"soak of {ticks:,} ticks and {acts:,} acts"
    yield Row(f"{what}: references to None and True lost a tick", lost, 0.01, "")
    yield Row(f"{what}: widgets and other QObjects left behind", max(0, left), 0, "")
    yield Row(f"{what}: memory grown a tick", max(0.0, grown), 20.0, "bytes")
    yield Row(
        f"{what}: memory grown an act", each_act, log, "bytes", "its entry and rows alone", 2.0
    )


def constants() -> int:
    """How often None and True are referred to; Python 3.12 and later no longer count."""
    gc.collect()
    return sys.getrefcount(None) + sys.getrefcount(True)


def log_alone(entries: list[Entry]) -> float:
    """Bytes that an act takes when nothing is kept but its entry and its rows."""
    gc.collect()
    before = resident()
    rows = [encode(entry) for entry in entries]
    copies = [decode(one).entries for one in rows]
    return (resident() - before) / len(copies)


class Soak:
    """A window on a session on the disk, with a clock that is driven."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        self._clock = FakeClock(utc=bundled_event().planned_start() or 0.0)
        self._session = Home(folder).create(title="soak")
        self._desk = Desk(self._session.journal, self._clock)
        self._desk.do(ChangePlan(bundled_event(), Event()))
        self._desk.do(Next())
        self._bridge = Bridge(self._desk, self._session.journal)
        self._window = console_window(self._bridge, Theme(app), Prefs(folder), self._session)
        self._window.show()
        self._turn = 0

    @property
    def entries(self) -> Iterator[Entry]:
        """The log."""
        return (placed.entry for placed in self._desk.log.placed)

    def tick(self, count: int) -> None:
        """So many readings, each painted; fifty of them are a second, so that the event lasts."""
        for _ in range(count):
            self._clock.advance(0.02)
            self._bridge.tick()
            QCoreApplication.processEvents()

    def act(self, count: int, ticks: int) -> None:
        """So many acts with ticks after each. Whatever they make is taken back, so that only
        the log may grow."""
        for _ in range(count):
            steps = self._steps()
            steps[self._turn % len(steps)]()
            self._turn += 1
            self.tick(ticks)

    def objects(self) -> int:
        """Everything of Qt in the window."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        return len(self._window.findChildren(QObject))

    def close(self) -> None:
        """Put all of it away."""
        self._window.part()
        self._bridge.close()
        self._session.close()

    def _steps(self) -> tuple[Callable[[], object], ...]:
        act, undo = self._bridge.act, self._bridge.undo
        note = self._latest
        return (
            lambda: act(WriteNote(body(self._turn, 0.0, self._clock.now().utc))),
            lambda: act(EditNote(note().id, replace(note().body, key=not note().body.key))),
            lambda: act(DeleteNote(note().id)),
            lambda: act(AddRequest(Asking(f"Sample question {self._turn}?"))),
            undo,
            lambda: act(Pause()),
            undo,
            lambda: act(AdjustLength("welcome", 15)),
            undo,
            lambda: undo() and self._bridge.redo(),
        )

    def _latest(self) -> Note:
        return self._desk.state.notes.written()[-1]
