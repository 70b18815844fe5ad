"""Python's garbage collector, on the window's thread and on no other (see `journal.collecting`)."""

from typing import Final

from PySide6.QtCore import QObject, QTimer

from moderator.journal.collecting import collect_what_is_due, only_when_asked

_EVERY_MS: Final = 1_000


class Collector(QObject):
    """Collects what is due, each second; from now on nothing else does."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        only_when_asked()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(collect_what_is_due)
        self._timer.start()
