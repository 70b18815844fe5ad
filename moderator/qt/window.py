"""The window: arranges the panels, and connects them in one readable block.

It holds no rules and no state of its own beyond which view is shown. Panels never know each
other; what one wants of another goes through an action, and every connection is in `_connect`.
`acts.console_window` makes a window and says what each of its actions does.
"""

from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QMainWindow, QSplitter, QVBoxLayout, QWidget

from moderator.core.intents import Intent
from moderator.core.reading import Reading
from moderator.desk import Change, Saving
from moderator.qt import prefs
from moderator.qt.actions import Act, Actions
from moderator.qt.bridge import Bridge, Notice
from moderator.qt.kit import Banner, ask
from moderator.qt.panels.floor import FloorPanel
from moderator.qt.panels.notes import NotesPanel
from moderator.qt.panels.notices import Notices
from moderator.qt.panels.now_card import NowCard
from moderator.qt.panels.run_of_show import RunOfShowPanel
from moderator.qt.panels.status_bar import StatusBar
from moderator.qt.panels.timeline import Timeline
from moderator.qt.panels.top_bar import TopBar
from moderator.qt.session import SessionFile
from moderator.qt.theme import Theme

LEAST = QSize(1000, 640)
USUAL = QSize(1440, 900)
FRAME = 40
"""Pixels that a window manager's frame may take in height."""

_SUFFIX: Final = ".moderator"
_ONLY_READ: Final = "This session is open for reading only, so it cannot be saved elsewhere."

_SAVE_AS: Final = "Save as…"
_LOSE: Final = "Close and lose them"
_LEAVING: Final = ("Stay", _SAVE_AS, _LOSE)
_KEPT_OPEN: Final = "What is not on the disk is only in this window."

_SLOW_S: Final = 5.0
_REFUSING_S: Final = 1.0
"""Seconds that a person who closes the window is kept waiting for the disk: as long as a slow
one may need, and only for another try where it has refused."""

_SHARES = {"moderate": (330, 630, 430), "notes": (0, 560, 840)}
"""How the columns of a view share the width until somebody drags them: run of show, now and
floor, notes."""


class Window(QMainWindow):
    """The console for one session. `left` when it has closed; the `wanted` signals ask for
    another session; `moved(path)` when this one goes on in another file."""

    new_wanted = Signal()
    open_wanted = Signal()
    note_wanted = Signal()
    home_wanted = Signal()
    leave_wanted = Signal()
    moved = Signal(object)
    left = Signal()

    def __init__(
        self,
        bridge: Bridge,
        theme: Theme,
        settings: prefs.Prefs,
        file: SessionFile,
        rehearsal: str = "",
    ) -> None:
        """`rehearsal`: a sentence that stays in sight while sample texts are shown."""
        super().__init__()
        self.bridge, self.theme, self.settings, self._file = bridge, theme, settings, file
        self.do = Actions(self)
        self.top = TopBar(self.do)
        self.notices = Notices()
        self.rehearsal = Banner("Rehearsal")
        self.run_of_show = RunOfShowPanel(bridge, self.do, theme)
        self.now_card = NowCard(bridge, self.do, theme)
        self.floor = FloorPanel(bridge, self.do, theme, file.drafts)
        self.notes = NotesPanel(bridge, self.do, theme, file.drafts)
        self.timeline = Timeline(bridge, self.do, theme)
        self.status = StatusBar(self.do, file.path.stem)
        self.view = ""
        self._parted = False
        self._arrange()
        self._connect()
        self.status.show_rehearsal(rehearsal)
        if bridge.read_only:
            self.status.show_read_only()
        for sentence in file.notices:
            self.notices.add(Notice(sentence))
        self._show_all()
        self._restore()

    # --- what it looks like ----------------------------------------------------------------

    def _arrange(self) -> None:
        self.setMinimumSize(LEAST)
        centre = _column(self.now_card, self.floor)
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        self.columns.setHandleWidth(12)
        self.columns.setChildrenCollapsible(False)
        for part in (self.run_of_show, centre, self.notes):
            self.columns.addWidget(part)
        for place, stretch in enumerate((2, 4, 3)):
            self.columns.setStretchFactor(place, stretch)
        middle = QVBoxLayout()
        middle.setContentsMargins(12, 12, 12, 12)
        middle.setSpacing(12)
        middle.addWidget(self.rehearsal)
        middle.addWidget(self.notices)
        middle.addWidget(self.columns, 1)
        middle.addWidget(self.timeline)
        whole = QWidget()
        outer = QVBoxLayout(whole)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.top)
        outer.addLayout(middle, 1)
        outer.addWidget(self.status)
        self.setCentralWidget(whole)

    def show_view(self, view: str) -> None:
        """Show "moderate" or "notes"; the panels are the same, their shares differ."""
        if view == self.view:
            return
        self._keep_widths()
        self.view = view
        wide = view == "notes"
        self.run_of_show.setVisible(not wide)
        self.notes.set_wide(wide)
        self.columns.setSizes(list(self.settings.widths(view) or _SHARES[view]))
        self.top.views.choose(view)
        self.do[Act.VIEW_MODERATE].setChecked(not wide)
        self.do[Act.VIEW_NOTES].setChecked(wide)
        self.settings.put(prefs.LAST_VIEW, view)

    def panels(self) -> tuple[QWidget, ...]:
        """What F6 goes round, in reading order; those in sight only."""
        parts = (self.run_of_show, self.now_card, self.floor, self.notes)
        return tuple(one for one in parts if one.isVisible())

    # --- what belongs together -------------------------------------------------------------

    def _connect(self) -> None:
        bridge = self.bridge
        bridge.changed.connect(self._changed)
        bridge.read.connect(self._read)
        bridge.saving.connect(self._saving)
        bridge.refused.connect(self.status.show_refusal)
        bridge.noticed.connect(self.notices.add)
        self.notices.offered.connect(self._take_offer)
        self.notices.retry_wanted.connect(self._file.retry)
        self.notices.save_as_wanted.connect(self.save_as)
        self.top.view_chosen.connect(self.show_view)

    def _changed(self, change: Change) -> None:
        self._show_all(change)
        self.status.show_change(change, bool(self.bridge.undo_label))

    def _show_all(self, change: Change | None = None) -> None:
        state, reading = self.bridge.state, self.bridge.reading()
        # Qt puts its mark of what is not saved at the first "[*]", and shows two as one.
        title = (state.event.title or "Untitled session").replace("[*]", "[*][*]")
        self.setWindowTitle(f"{title}[*]")
        self.status.set_zone(state.event.zone)
        self.top.show_state(state, reading)
        for panel in (self.run_of_show, self.now_card, self.floor, self.notes, self.timeline):
            panel.show_state(state, reading)

    def _read(self, reading: Reading) -> None:
        self.top.show_reading(self.bridge.state, reading)
        for panel in (self.run_of_show, self.now_card, self.floor, self.notes, self.timeline):
            panel.show_reading(reading)

    def _saving(self, saving: Saving) -> None:
        self.notices.show_saving(saving)
        if not self.bridge.read_only:
            # Where nothing waits, what the disk refuses is a backup, and the acts are saved.
            self.status.show_saving(saving if saving.pending else replace(saving, problem=""))
        self.setWindowModified(bool(saving.pending))

    def _take_offer(self, offer: Intent | Act) -> None:
        if isinstance(offer, Act):
            self.do[offer].trigger()
        else:
            self.bridge.act(offer, self)

    # --- the file --------------------------------------------------------------------------

    @property
    def path(self) -> Path:
        """The session's file."""
        return self._file.path

    def save_as(self) -> None:
        """Go on in another file; the old one stays as it is."""
        if self.bridge.read_only:
            self.status.show_refusal(_ONLY_READ)
            return
        suggested = str(self._file.path.with_name(f"{self._file.path.stem} copy{_SUFFIX}"))
        chosen, _ = QFileDialog.getSaveFileName(self, "Save as", suggested, f"Session (*{_SUFFIX})")
        if not chosen:
            return
        path = Path(chosen)
        # The file dialogue has asked before it let an existing file be chosen; a name that
        # is completed here was not the one it asked about.
        asked = bool(path.suffix)
        try:
            self._file.save_as(path if asked else path.with_suffix(_SUFFIX), overwrite=asked)
        except OSError as error:
            self.notices.add(Notice(f"{error} Nothing is lost: choose another place."))
            return
        self.moved.emit(self._file.path)
        self.status.set_file(self._file.path.stem)

    def may_leave(self) -> bool:
        """Whether this session can be left: every act is on the disk, or the person says that
        those which the disk refuses may be lost. Asks only where it must."""
        while not self._file.flush(_REFUSING_S if self.bridge.saved.problem else _SLOW_S):
            chosen = ask(self, _unsaved(self._latest()), _LEAVING, _KEPT_OPEN)
            if chosen == _LEAVING.index(_SAVE_AS):
                self.save_as()
            else:
                return chosen == _LEAVING.index(_LOSE)
        return True

    def part(self) -> None:
        """Close without asking: whoever calls this has asked (`may_leave`)."""
        self._parted = True
        self.close()

    def _latest(self) -> Saving:
        """How the disk stands, with what its thread has said but the window not yet heard."""
        QCoreApplication.sendPostedEvents(self.bridge, QEvent.Type.MetaCall)
        return self.bridge.saved

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._parted and not self.may_leave():
            event.ignore()
            return
        self._keep_widths()
        self.settings.put_geometry(self.saveGeometry())
        self.settings.save()
        super().closeEvent(event)
        self.left.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.columns.setSizes(list(self.settings.widths(self.view) or _SHARES[self.view]))

    def _fit_screen(self) -> None:
        """The size it is made for, or all of a screen that has no room for that and a frame."""
        room = self.screen().availableGeometry()
        self.resize(USUAL.boundedTo(room.size()))
        if room.width() <= USUAL.width() or room.height() <= USUAL.height() + FRAME:
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def _keep_widths(self) -> None:
        if self.view and self.isVisible():
            self.settings.put_widths(self.view, tuple(self.columns.sizes()))

    def _restore(self) -> None:
        geometry = self.settings.geometry()
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            self._fit_screen()
        view = self.settings.get(prefs.LAST_VIEW)
        self.show_view(view if view in _SHARES else "moderate")
        # Where typing does no harm: no bare key acts on anything, and the rapporteur can begin.
        self.notes.composer.begin()
        drafts = self._file.drafts.load()
        if "note" in drafts:
            self.notes.restore(drafts["note"])
        if "request" in drafts:
            self.floor.restore(drafts["request"])


def _unsaved(saving: Saving) -> str:
    """What would be lost, as a question."""
    if saving.pending:
        acts = "1 act is" if saving.pending == 1 else f"{saving.pending} acts are"
        return f"{acts} not on the disk yet. Close all the same?"
    return f"{saving.problem or 'The disk does not answer.'} Close all the same?"


def _column(*parts: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    for part in parts[:-1]:
        column.addWidget(part)
    column.addWidget(parts[-1], 1)
    return made
