"""The console itself, in this process, on a session made for measuring."""

import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from moderator.app.console import Console, application
from moderator.clock import SystemClock
from moderator.core.facts import Entry
from moderator.core.instant import Clock
from moderator.journal.sessions import Home
from moderator.qt.window import Window
from tests.bench.world import file_of


@contextmanager
def opened(
    entries: Sequence[Entry] = (), clock: Callable[[], Clock] = SystemClock
) -> Iterator[Window]:
    """The console's window on a session that holds these entries, painted and idle; with
    none, on the bundled event. Closed afterwards, with every act on the disk. `clock`: makes
    what the session goes by."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = application(["bench"])
        app.setQuitOnLastWindowClosed(False)
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        path = file_of(entries, Path(folder) / "bench.moderator") if entries else None
        console = Console(app, Home(Path(folder) / "home"))
        console.clock = clock
        console.start(path)
        window = console.window
        assert window is not None
        settle()
        yield window
        window.part()
        console.leave()
        window.deleteLater()
        settle()


def settle() -> None:
    """Do all that waits to be done, deletions included."""
    app = QApplication.instance()
    assert app is not None
    for _ in range(10):
        app.processEvents()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def run(seconds: float) -> None:
    """Let the event loop run by itself."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


class Painted(QObject):
    """Whether a widget has been painted since it was asked last."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._seen = False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self._seen = self._seen or event.type() is QEvent.Type.Paint
        return False

    def after(self, act: Callable[[], object]) -> None:
        """Do something and go on until the widget was painted, with all that is due then."""
        app = QApplication.instance()
        assert app is not None
        self._seen = False
        act()
        while not self._seen:
            app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
