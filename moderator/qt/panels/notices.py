"""What must not be overlooked, between the top line and the columns.

The disk's refusal stays while it lasts and cannot be dismissed. Notices wait in a line and
stay until they are read, each with what may be done about it.
"""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from moderator.core.intents import Intent
from moderator.desk import Saving
from moderator.qt.bridge import Notice
from moderator.qt.kit import Banner, Tone
from moderator.qt.language import shown, tr


class Notices(QWidget):
    """Banners. `offered(intent)` when what a notice offers is taken up; `retry_wanted` and
    `save_as_wanted` from the disk's banner."""

    offered = Signal(object)
    retry_wanted = Signal()
    save_as_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._waiting: list[Notice] = []
        self._trouble = Banner(tr("The disk"))
        self._notice = Banner(tr("Notice"))
        self._notice.dismissed.connect(self._next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._trouble)
        column.addWidget(self._notice)
        self._fit()

    @property
    def sentence(self) -> str:
        """The notice shown; empty when there is none."""
        return self._notice.sentence

    @property
    def trouble(self) -> str:
        """What is said of the disk; empty when it takes every act."""
        return self._trouble.sentence

    def add(self, notice: Notice) -> None:
        """Say something until it is read, after what is said already."""
        self._waiting.append(notice)
        if not self._notice.sentence:
            self._next()

    def show_saving(self, saving: Saving) -> None:
        """Say so while the disk refuses."""
        if not saving.problem:
            if self._trouble.sentence:
                self._trouble.clear()
                self._fit()
            return
        choices: tuple[tuple[str, Callable[[], object]], ...] = (
            (tr("Try again"), self.retry_wanted.emit),
            (tr("Save as…"), self.save_as_wanted.emit),
        )
        problem = shown(saving.problem)
        if self._trouble.sentence != problem:
            self._trouble.say(problem, Tone.OVER, choices, dismissible=False)
            self._fit()

    def _next(self) -> None:
        self._notice.clear()
        if self._waiting:
            notice = self._waiting.pop(0)
            self._notice.say(notice.sentence, Tone.WARN, self._choices(notice))
        self._fit()

    def _choices(self, notice: Notice) -> tuple[tuple[str, Callable[[], object]], ...]:
        offer = notice.offer
        if notice.do is not None:
            return ((notice.label, notice.do),)
        return () if offer is None else ((notice.label, lambda: self._take(offer)),)

    def _take(self, intent: Intent) -> None:
        self.offered.emit(intent)
        self._next()

    def _fit(self) -> None:
        self.setVisible(bool(self._trouble.sentence or self._notice.sentence))
