"""The one crossing from the desk to Qt.

Panels never see the desk or the journal: they send intents in by `act` and hear by signals
what became of them. What the journal's thread tells is queued into the window's thread here
and nowhere else. One `Reading` is made a second and after each change, so that no two
numbers on the screen can disagree.
"""

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import QObject, Qt, Signal

from moderator.core import timing
from moderator.core.instant import Now
from moderator.core.intents import Intent, Refused
from moderator.core.reading import Reading
from moderator.core.state import State
from moderator.desk import Change, Desk, Journal, Saving
from moderator.outcome import release
from moderator.qt.language import told


class Notice(Struct, frozen=True):
    """Something the person should know, which stays until read (a clock that stepped, a
    laptop that slept). `offer`: what may be done about it, and `label` its button; or `do`,
    where that is nothing for the desk, and the notice stays."""

    sentence: str
    offer: Intent | None = None
    label: str = ""
    do: Callable[[], object] | None = None


class Bridge(QObject):
    """A session as the screen sees it.

    `changed(Change)`, `saving(Saving)`, `refused(str)`, `read(Reading)`, `noticed(Notice)`.
    """

    changed = Signal(object)
    saving = Signal(object)
    refused = Signal(str)
    read = Signal(object)
    noticed = Signal(object)
    _told = Signal(object)

    def __init__(
        self, desk: Desk, journal: Journal, read_only: str = "", parent: QObject | None = None
    ) -> None:
        """`read_only`: one sentence why nothing can be changed; empty when all can."""
        super().__init__(parent)
        self._desk = desk
        self._why_not = read_only
        self._reading: Reading | None = None
        self._saving = Saving()
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)
        self._leave = [journal.watch(self._told.emit), desk.subscribe(self._on_changed)]

    @property
    def read_only(self) -> bool:
        """Whether this session may only be looked at."""
        return bool(self._why_not)

    @property
    def state(self) -> State:
        """What is true now."""
        return self._desk.state

    @property
    def saved(self) -> Saving:
        """How the disk stood when it was last heard of."""
        return self._saving

    @property
    def undo_label(self) -> str:
        """What undo would take back, in words; empty when nothing."""
        return self._desk.undo_label()

    @property
    def redo_label(self) -> str:
        """What redo would put back, in words; empty when nothing."""
        return self._desk.redo_label()

    def now(self) -> Now:
        """This moment on the session's axis."""
        return self._desk.now()

    def moment(self) -> Now:
        """As of when the session's document is read, which is no moment of the clock."""
        return release.moment(self._desk.log)

    def reading(self) -> Reading:
        """What the clocks read; the same object until the next second or change."""
        if self._reading is None:
            self._reading = timing.read(self.state, self.now())
        return self._reading

    def act(self, intent: Intent, origin: object = None) -> Change | None:
        """Carry out an intent. None, and `refused` with one sentence, when it cannot be."""
        return self._try(lambda: self._desk.do(intent, origin))

    def undo(self, origin: object = None) -> Change | None:
        """Take back the latest act, or say why not."""
        return self._try(lambda: self._desk.undo(origin))

    def redo(self, origin: object = None) -> Change | None:
        """Put back the act undone last, or say why not."""
        return self._try(lambda: self._desk.redo(origin))

    def tick(self) -> None:
        """A second has passed: read the clocks and tell everybody."""
        self._reading = None
        self.read.emit(self.reading())

    def notice(self, notice: Notice) -> None:
        """Have something said that stays until it is read (who watches the clocks calls this)."""
        self.noticed.emit(notice)

    def close(self) -> None:
        """Hear no more of the desk and the journal."""
        while self._leave:
            self._leave.pop()()

    def _try(self, act: Callable[[], Change]) -> Change | None:
        try:
            if self._why_not:
                raise Refused(self._why_not)
            return act()
        except Refused as why:
            self.refused.emit(told(why))
            return None

    def _on_changed(self, change: Change) -> None:
        self._reading = None
        self.changed.emit(change)
        self.read.emit(self.reading())

    def _on_told(self, saving: Saving) -> None:
        self._saving = saving
        self.saving.emit(saving)
