"""The window: arranges the panels, and connects them in one readable block.

It holds no rules and no state of its own beyond which view is shown. Panels never know each
other; what one wants of another goes through an action, and every connection is in `_connect`.
`acts.console_window` makes a window and says what each of its actions does.
"""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QMainWindow, QSplitter, QVBoxLayout, QWidget

from moderator.core.intents import Intent
from moderator.core.reading import Reading
from moderator.desk import Change, Saving
from moderator.qt import prefs
from moderator.qt.actions import Act, Actions
from moderator.qt.bridge import Bridge, Notice
from moderator.qt.kit import ask
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

_SHARES = {"moderate": (330, 630, 430), "notes": (0, 470, 930)}
"""How the columns of a view share the width until somebody drags them: run of show, now and
floor, notes."""


class Window(QMainWindow):
    """The console for one session. `left` when it has closed; the `wanted` signals ask for
    another session; `moved(path)` when this one goes on in another file."""

    new_wanted = Signal()
    open_wanted = Signal()
    recent_wanted = Signal()
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
        self.run_of_show = RunOfShowPanel(bridge, self.do, theme)
        self.now_card = NowCard(bridge, self.do, theme)
        self.floor = FloorPanel(bridge, self.do, theme, file.drafts)
        self.notes = NotesPanel(bridge, self.do, theme, file.drafts)
        self.timeline = Timeline(bridge, self.do, theme)
        self.status = StatusBar(self.do, file.path.stem)
        self.view = ""
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
        self.setWindowTitle(f"{state.event.title or 'Untitled session'}[*]")
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
            self.status.show_saving(saving)
        self.setWindowModified(bool(saving.pending))

    def _take_offer(self, intent: Intent) -> None:
        self.bridge.act(intent, self)

    # --- the file --------------------------------------------------------------------------

    def save_as(self) -> None:
        """Go on in another file; the old one stays as it is."""
        suggested = str(self._file.path.with_name(f"{self._file.path.stem} copy.moderator"))
        chosen, _ = QFileDialog.getSaveFileName(self, "Save as", suggested, "Session (*.moderator)")
        if not chosen:
            return
        try:
            # The file dialogue has asked before it let an existing file be chosen.
            self._file.save_as(Path(chosen), overwrite=True)
        except OSError as error:
            self.notices.add(Notice(f"{error} Nothing is lost: choose another place."))
            return
        self.moved.emit(self._file.path)
        self.status.set_file(self._file.path.stem)

    def closeEvent(self, event: QCloseEvent) -> None:
        saving = self.bridge.saved
        if saving.problem and saving.pending:
            sentence = f"{saving.pending} acts are not on the disk yet. Close all the same?"
            if ask(self, sentence, ("Stay", "Close and lose them")) != 1:
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


def _column(*parts: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    for part in parts[:-1]:
        column.addWidget(part)
    column.addWidget(parts[-1], 1)
    return made
