"""A window in a process of its own, which says when it was painted, when it was idle, and how
much memory it had then: `python -m tests.bench.window bare` or `... console [SESSION]`.

Nothing of the program is changed for it: the console is started as a person starts it. Only
the application's event loop is told to look at the first window before it begins to run.
"""

import json
import os
import sys
import time

from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from tests.bench.measure import resident


class Look(QObject):
    """Notes when a window has been painted whole, and when nothing is left to do after it."""

    def __init__(self, window: QWidget, charts: bool) -> None:
        super().__init__(window)
        self._charts = charts
        self._told: dict[str, float] = {}
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._painted)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and not self._told:
            watched.removeEventFilter(self)
            self._turn.start()
        return False

    def _painted(self) -> None:
        """The turn after the one in which the window and all that is in it were painted."""
        self._told["painted"] = time.monotonic()
        QAbstractEventDispatcher.instance().aboutToBlock.connect(self._idle)

    def _idle(self) -> None:
        QAbstractEventDispatcher.instance().aboutToBlock.disconnect(self._idle)
        self._told["idle"] = time.monotonic()
        self._told["bytes"] = resident()
        if self._charts:
            self._told["charts"] = with_charts()
        print(json.dumps(self._told), flush=True)
        os._exit(0)


class Watched(QApplication):
    """The application, but for one look at its first window."""

    def exec(self) -> int:  # type: ignore[override]
        window = next(one for one in self.topLevelWidgets() if isinstance(one, QMainWindow))
        self._look = Look(window, "charts" in sys.argv)
        return super().exec()


def with_charts() -> int:
    """Bytes of memory once numpy and pyqtgraph are there and a chart of ours is shown."""
    from moderator.outcome.document import Bar, BarFigure, BarGroup, Picture
    from moderator.qt.charts import ChartHolder, ChartLoader

    bars = tuple(Bar(f"Sample {number}", float(number), 2.0) for number in range(1, 9))
    figure = BarFigure("Sample", "min", (BarGroup("Sample", bars),), "actual", "planned")
    holder = ChartHolder(ChartLoader())
    holder.show_picture(Picture(figure, "Sample", "Sample", "sample"))
    holder.resize(600, 300)
    holder.show()
    while holder.chart is None:
        QApplication.processEvents()
    QApplication.processEvents()
    return resident()


def bare() -> int:
    """A window of the console's size with nothing in it."""
    app = Watched(sys.argv[:1])
    window = QMainWindow()
    window.resize(1440, 900)
    window.show()
    return app.exec()


def console(arguments: list[str]) -> int:
    """The console, from its own entry point."""
    from PySide6 import QtWidgets

    from moderator.app import main

    QtWidgets.QApplication = Watched  # type: ignore[misc]
    return main(arguments)


if __name__ == "__main__":
    what, *rest = [one for one in sys.argv[1:] if one != "charts"]
    raise SystemExit(bare() if what == "bare" else console(rest))
