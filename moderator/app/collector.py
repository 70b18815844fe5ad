"""Python's garbage collector, on the window's thread and on no other (see `journal.collecting`)."""

from typing import Final

from PySide6.QtCore import QObject, QTimer

from moderator.journal.collecting import collect_what_is_due, only_when_asked

_EVERY_MS: Final = 1_000

_NAME: Final = "collector"
"""By which an application's own is found: without a name, Qt for Python looks at each of its
parts, and makes all about styles for the one that is a style."""


def collect_in(app: QObject) -> None:
    """Collect what is due in this application, each second; once is enough."""
    if app.findChild(Collector, _NAME) is None:
        Collector(app)


class Collector(QObject):
    """Collects what is due, each second; from now on nothing else does."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName(_NAME)
        only_when_asked()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(collect_what_is_due)
        self._timer.start()
