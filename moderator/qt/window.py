"""The window: arranges the panels, and connects them in one readable block.

It holds no rules and no state of its own beyond which view is shown. Panels never know each
other; what one wants of another goes through an action, and every connection is in `_connect`.
`acts.console_window` makes a window and says what each of its actions does.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace
from PySide6 import QtWidgets
from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from moderator.core.intents import Intent
from moderator.core.reading import Reading
from moderator.core.say import say
from moderator.core.vocabulary import Place
from moderator.desk import Change, Saving
from moderator.qt import prefs
from moderator.qt.actions import Act, Actions
from moderator.qt.bridge import Bridge, Notice
from moderator.qt.kit import Banner, ask, step_focus
from moderator.qt.language import told, tr, tr_n
from moderator.qt.panels.floor import FloorPanel
from moderator.qt.panels.notes import NotesPanel
from moderator.qt.panels.notices import Notices
from moderator.qt.panels.now_card import NowCard
from moderator.qt.panels.run_of_show import RunOfShowPanel
from moderator.qt.panels.status_bar import StatusBar
from moderator.qt.panels.timeline import Timeline
from moderator.qt.panels.top_bar import TopBar
from moderator.qt.session import SessionFile
from moderator.qt.stage import Stacked, Stage
from moderator.qt.theme import Theme
from moderator.qt.views import MODERATE, NOTES, REVIEW, Views, known

if TYPE_CHECKING:
    from moderator.qt.panels.review import ReviewDesk

LEAST = QSize(1000, 640)
USUAL = QSize(1440, 900)
FRAME = 40
"""Pixels that a window manager's frame may take in height."""

_SUFFIX: Final = ".moderator"
_VIEW_ACTS: Final = {
    Act.VIEW_MODERATE: MODERATE,
    Act.VIEW_NOTES: NOTES,
    Act.VIEW_REVIEW: REVIEW,
}
_ONLY_READ: Final = say("This session is open for reading only, so it cannot be saved elsewhere.")

_SAVE_AS: Final = say("Save as…")
_LOSE: Final = say("Close without saving")
_LEAVING: Final = (say("Stay"), _SAVE_AS, _LOSE)
_KEPT_OPEN: Final = say("What is not on the disk is only in this window.")

_SLOW_S: Final = 5.0
_REFUSING_S: Final = 1.0
"""Seconds that a person who closes the window is kept waiting for the disk: as long as a slow
one may need, and only for another try where it has refused."""
_KEEP_FIRST: Final = say("Keep the note being written first, or clear it.")


class Window(QMainWindow):
    """The console for one session. `left` when it has closed; the `wanted` signals ask for
    another session; `moved(path)` when this one goes on in another file. `export_wanted(format)`:
    the document is to be written, "" where the format is still to be chosen.
    `awake`: whether the displays stay awake while it runs; None until that is known."""

    new_wanted = Signal()
    open_wanted = Signal()
    note_wanted = Signal()
    home_wanted = Signal()
    leave_wanted = Signal()
    backup_wanted = Signal()
    rehearsal_wanted = Signal()
    export_wanted = Signal(str)
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
        self.rehearsal = Banner(tr("Rehearsal"))
        self.run_of_show = RunOfShowPanel(bridge, self.do, theme)
        self.now_card = NowCard(bridge, self.do, theme)
        self.floor = FloorPanel(bridge, self.do, theme, file.drafts)
        self.notes = NotesPanel(bridge, self.do, theme, file.drafts)
        self.timeline = Timeline(bridge, self.do, theme)
        self._review: ReviewDesk | None = None
        self.status = StatusBar(self.do, file.path.stem)
        self._parted = False
        self.awake: bool | None = None
        self._arrange()
        self._connect()
        self.status.show_rehearsal(rehearsal)
        if bridge.read_only:
            self.status.show_read_only()
        for sentence in file.notices:
            self.notices.add(self._found(sentence))
        self._show_head()  # the panels have shown themselves
        self._restore()

    def _found(self, sentence: str) -> Notice:
        """What was found in the file; where something was lost, with the way back."""
        if not self._file.damaged:
            return Notice(sentence)
        return Notice(sentence, None, tr("Backups…"), self.backup_wanted.emit)

    # --- what it looks like ----------------------------------------------------------------

    def _arrange(self) -> None:
        self.setMinimumSize(LEAST)
        middle = Stacked(self.now_card, self.floor)
        self.now_card.fit_into(middle)
        self.views = Views(self.settings, (self.run_of_show, middle, self.notes))
        self._stage = Stage(self.views, middle, self.notes, self.timeline)
        for strip in (self.rehearsal, self.notices):
            self._stage.add(strip)
        whole = QWidget()
        outer = QVBoxLayout(whole)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.top)
        outer.addWidget(self._stage, 1)
        outer.addWidget(self.status)
        self.setCentralWidget(whole)

    def add_line(self, line: QWidget) -> None:
        """Put something that must be seen in every view below the notices."""
        self._stage.add(line)

    @property
    def review(self) -> "ReviewDesk":
        """The desk after the event. Made when it is first asked for, since the document and
        all that is said of it take as long to load as the panels of the event."""
        if self._review is None:
            from moderator.qt.panels.review import ReviewDesk

            made = ReviewDesk(self.bridge, self.do, self.settings, self._file.drafts)
            made.write_wanted.connect(self.write_note)
            made.notes_wanted.connect(self.find_notes)
            made.export_wanted.connect(self.export_wanted)
            self.views.add_desk(made)
            self._review = made
        return self._review

    @property
    def view(self) -> str:
        """Which view is in sight: "moderate", "notes" or "review"."""
        return self.views.current

    def show_view(self, view: str) -> None:
        """Show a view; "moderate" and "notes" are the same panels with other shares."""
        before = self.view
        if view == before:
            return
        if view != REVIEW:
            self.run_of_show.setVisible(view != NOTES)
            self.notes.set_wide(view == NOTES)
        desk = self.review if view == REVIEW else None
        self.views.show_view(view)
        self._stage.fit()
        self.top.views.choose(view)
        for act, one in _VIEW_ACTS.items():
            self.do[act].setChecked(one == view)
        self.settings.put(prefs.LAST_VIEW, view)
        if desk is not None:
            desk.enter()
        elif before == REVIEW:
            self.notes.composer.begin()

    def panels(self) -> tuple[QWidget, ...]:
        """What F6 goes round, in reading order; those in sight only."""
        live = (self.run_of_show, self.now_card, self.floor, self.notes)
        after = () if self._review is None else self._review.panels()
        return tuple(one for one in (*live, *after) if one.isVisible())

    def write_note(self, chips: tuple[tuple[Place, str], ...]) -> None:
        """Begin a note with these chips, where notes are taken."""
        self.show_view(NOTES)
        if not self.notes.composer.propose(chips):
            self.status.show_refusal(_KEEP_FIRST)

    def find_notes(self, query: str) -> None:
        """Show the notes that a search finds."""
        self.show_view(NOTES)
        self.notes.search_for(query)

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

    def _show_head(self) -> None:
        state = self.bridge.state
        # Qt puts its mark of what is not saved at the first "[*]", and shows two as one.
        title = (state.event.title or tr("Untitled session")).replace("[*]", "[*][*]")
        self.setWindowTitle(f"{title}[*]")
        self.status.set_zone(state.event.zone)
        self.top.show_state(state, self.bridge.reading())

    def _show_all(self, change: Change | None = None) -> None:
        self._show_head()
        state, reading = self.bridge.state, self.bridge.reading()
        for panel in self._live():
            panel.show_state(state, reading)
        if self._review is not None:
            self._review.show_state(state, reading)

    def show_anew(self) -> None:
        """Write everything again: how times and dates are written is different now."""
        self.notes.forget_rows()
        self._show_all()
        self._saving(self.bridge.saved)

    def _read(self, reading: Reading) -> None:
        self.top.show_reading(self.bridge.state, reading)
        for panel in self._live():
            panel.show_reading(reading)

    def _live(self) -> tuple[RunOfShowPanel, NowCard, FloorPanel, NotesPanel, Timeline]:
        """What moves with the clock, in sight or not."""
        return (self.run_of_show, self.now_card, self.floor, self.notes, self.timeline)

    def _saving(self, saving: Saving) -> None:
        self.notices.show_saving(saving)
        if not self.bridge.read_only:
            # Where nothing waits, what the disk refuses is a backup, and the acts are saved.
            self.status.show_saving(saving if saving.pending else replace(saving, problem=""))
        self.setWindowModified(bool(saving.pending))

    def _take_offer(self, intent: Intent) -> None:
        self.bridge.act(intent, self)

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
        suggested = str(
            self._file.path.with_name(tr("{name} copy", name=self._file.path.stem) + _SUFFIX)
        )
        chosen, _ = QtWidgets.QFileDialog.getSaveFileName(
            self, tr("Save as"), suggested, tr("Session (*{ending})", ending=_SUFFIX)
        )
        if not chosen:
            return
        path = Path(chosen)
        # The file dialogue has asked before it let an existing file be chosen; a name that
        # is completed here was not the one it asked about.
        asked = bool(path.suffix)
        try:
            self._file.save_as(path if asked else path.with_suffix(_SUFFIX), overwrite=asked)
        except OSError as error:
            self.notices.add(
                Notice(f"{told(error)} {tr('Nothing is lost: choose another place.')}")
            )
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

    def keep_place(self) -> None:
        """Remember where the window is and how its columns are shared, for the next one."""
        self.views.keep_widths()
        self.settings.put_geometry(self.saveGeometry())
        self.settings.save()

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
        self.keep_place()
        super().closeEvent(event)
        self.left.emit()

    def focusNextPrevChild(self, forward: bool) -> bool:
        return step_focus(self, forward)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.views.share()

    def _fit_screen(self) -> None:
        """The size it is made for, or all of a screen that has no room for that and a frame."""
        room = self.screen().availableGeometry()
        self.resize(USUAL.boundedTo(room.size()))
        if room.width() <= USUAL.width() or room.height() <= USUAL.height() + FRAME:
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def _restore(self) -> None:
        geometry = self.settings.geometry()
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            self._fit_screen()
        self.show_view(known(self.settings.get(prefs.LAST_VIEW)))
        if self.view != REVIEW:
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
        return tr_n(
            "{n} act is not on the disk yet. Close all the same?",
            "{n} acts are not on the disk yet. Close all the same?",
            saving.pending,
        )
    problem = saving.problem or say("The disk does not answer.")
    return tr("{problem} Close all the same?", problem=problem)
