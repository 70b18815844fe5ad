"""The desk after the event: what is left to do, the document, and the figures beside it.

The three columns show one `Board`, read from one state. Reading waits until nobody has acted for
a moment, is done beside the window, and only while the review is in sight: during the event it
costs nothing.
"""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from moderator.core.reading import Reading
from moderator.core.state import State
from moderator.outcome.material import Rules
from moderator.qt import prefs
from moderator.qt.actions import Act, Actions
from moderator.qt.background import Background
from moderator.qt.bridge import Bridge
from moderator.qt.dialogs.triage import TriageSheet
from moderator.qt.kit import Columns
from moderator.qt.models.left import Left
from moderator.qt.models.notes import NO_ADDRESSEE, ORPHANS
from moderator.qt.models.review import Board, read_board
from moderator.qt.models.todo import Task, Todo
from moderator.qt.panels.review_parts.acts import ReviewActs
from moderator.qt.panels.review_parts.figures import FiguresPanel
from moderator.qt.panels.review_parts.preview import PreviewPanel
from moderator.qt.panels.review_parts.todo import TodoPanel
from moderator.qt.session import Drafts

_IDLE_MS: Final = 120
"""Milliseconds without an act, before the document is made anew."""


class ReviewDesk(Columns):
    """The three columns. `write_wanted(chips)`: a note is to be written with these chips.
    `export_wanted(format)`: "" where it is still to be chosen. `notes_wanted(query)`: the notes
    that a search finds are to be shown."""

    write_wanted = Signal(object)
    notes_wanted = Signal(str)
    export_wanted = Signal(str)

    def __init__(
        self,
        bridge: Bridge,
        actions: Actions,
        settings: prefs.Prefs,
        drafts: Drafts,
    ) -> None:
        super().__init__()
        self._bridge, self._actions, self._settings = bridge, actions, settings
        self._board: Board | None = None
        self._wanted: tuple[State, Rules] | None = None
        self.left = Left(drafts, self)
        self.acts = ReviewActs(bridge, actions, self.left, self)
        self.todo = TodoPanel(bridge, actions, settings, self.left)
        self.preview = PreviewPanel(self.acts)
        self.figures = FiguresPanel()
        self.add((self.todo, 2), (self.preview, 4), (self.figures, 3))
        self._reader = Background(self)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE_MS)
        self._connect()
        self.todo.show_state(bridge.state)

    # --- what the window asks --------------------------------------------------------------

    def show_state(self, state: State, reading: Reading) -> None:
        """After a change: the document follows as soon as nobody acts for a moment."""
        self.todo.show_state(state)
        if self.isVisible():
            self._idle.start()

    def show_reading(self, reading: Reading) -> None:
        """Once a second: a document does not move with the clock, but its language may have
        been chosen elsewhere (in the export dialogue)."""
        if self.isVisible():
            self.todo.language.choose(self._settings.get(prefs.LANGUAGE))

    def panels(self) -> tuple[QWidget, ...]:
        """What F6 goes round, in reading order."""
        return (self.todo, self.preview, self.figures)

    def enter(self) -> None:
        """Put the focus where the work is."""
        self.todo.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def settle(self) -> None:
        """Show the document as it reads now, at once."""
        self._idle.stop()
        self._read()
        self._reader.settle()

    @property
    def rules(self) -> Rules:
        """Under which the document is made."""
        attribution = self._bridge.state.event.settings.attribution
        return Rules(attribution, self._settings.get(prefs.LANGUAGE))

    @property
    def board(self) -> Board | None:
        """What is shown; None before the first look."""
        return self._board

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read()

    # --- reading ---------------------------------------------------------------------------

    def _read(self) -> None:
        """Have the document made, unless that is what is shown or on its way."""
        state, rules = self._bridge.state, self.rules
        if self._wanted is not None and self._wanted[0] is state and self._wanted[1] == rules:
            return
        self._wanted = (state, rules)
        now, before = self._bridge.moment(), self._board
        self._reader.ask(lambda: read_board(state, now, rules, before))

    def _show(self, board: Board) -> None:
        self._board = board
        self.todo.show_board(board)
        self.preview.show_board(board)
        self.figures.show_board(board)

    # --- what a person asks ----------------------------------------------------------------

    def remedy(self, todo: Todo) -> TriageSheet | None:
        """Go through what a row is about."""
        return self._triage(todo.task, todo.subjects)

    def _triage(self, task: Task, subjects: tuple[str, ...]) -> TriageSheet | None:
        if self._board is None or not subjects:
            return None
        found = self._board.found
        sheet = TriageSheet(self._bridge, task, subjects, found, self.left, self.window())
        sheet.write_wanted.connect(self.write_wanted)
        sheet.finished.connect(lambda _result: self._came_back())
        sheet.open()
        return sheet

    def _came_back(self) -> None:
        if self.isVisible():
            self.enter()

    def _ask_notes(self, query: str) -> None:
        """What has a remedy gets it; of everything else the notes are shown."""
        if self._board is None:
            return
        found = self._board.found
        if query == ORPHANS:
            self._triage(Task.ORPHAN, found.orphans)
        elif query == NO_ADDRESSEE:
            self._triage(Task.UNADDRESSED, found.unaddressed)
        else:
            self.notes_wanted.emit(query)

    def _ask_gap(self, key: str) -> None:
        self._triage(Task.GAP, (key,))

    # --- acts that are the document's while its list has the focus -------------------------

    def _on_line(self, do: str) -> None:
        line = self.preview.list.current if self.preview.list.hasFocus() else None
        if line is None:
            return
        match do:
            case "up" | "down":
                self.acts.move(line, [*self.preview.list.lines.values()], -1 if do == "up" else 1)
            case "edit":
                self.acts.open(line)
            case "key" if line.note:
                self.acts.notes.toggle_key(line.note)
            case "off" if line.note:
                self.acts.notes.toggle_off_record(line.note)
            case "delete" if line.note:
                self.acts.notes.delete(line.note)
            case "erase" if line.note:
                self.acts.notes.erase(line.note)
            case "merge":
                self.acts.merge(line.note)
            case "apart" if line.note:
                self.acts.take_apart(line.note)

    def _delete(self) -> None:
        if self.todo.list.hasFocus():
            self.todo.leave_current()
        else:
            self._on_line("delete")

    def _connect(self) -> None:
        on = self._actions.on
        for act, do in (
            (Act.MOVE_UP, "up"),
            (Act.MOVE_DOWN, "down"),
            (Act.EDIT, "edit"),
            (Act.KEY_MESSAGE, "key"),
            (Act.OFF_RECORD, "off"),
            (Act.ERASE, "erase"),
            (Act.MERGE, "merge"),
            (Act.RESTORE, "apart"),
        ):
            on(act, partial(self._on_line, do))
        on(Act.DELETE, self._delete)
        self._idle.timeout.connect(self._read)
        self._reader.ready.connect(self._show)
        self.todo.wanted.connect(self.remedy)
        self.todo.language_chosen.connect(self._choose_language)
        self.todo.export_wanted.connect(self.export_wanted)
        self.figures.notes_asked.connect(self._ask_notes)
        self.figures.gap_asked.connect(self._ask_gap)
        self.figures.refused.connect(self._bridge.refused)

    def _choose_language(self, tag: str) -> None:
        self._settings.put(prefs.LANGUAGE, tag)
        self._read()
