"""Everything of the notes on the screen: what was kept, what is covered, what is being typed.

Beside the floor it is narrow, with the questions as a strip of cards; taking notes it is
wide, with the questions in full and the grid at its side. The same widgets serve both. A
keystroke in the composer reaches nothing else here: the list is shown anew after an act, and
while somebody searches.
"""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from moderator.core.coverage import Tally, coverage
from moderator.core.reading import Reading
from moderator.core.say import say
from moderator.core.state import State
from moderator.qt.actions import NOTES_ON, Act, Actions
from moderator.qt.bridge import Bridge
from moderator.qt.kit import (
    ONE_ROW,
    Button,
    EmptyState,
    Kind,
    Panel,
    Role,
    Theme,
    Yielding,
    column,
    hairline,
    least_high,
)
from moderator.qt.language import tr
from moderator.qt.models.coverage import Card, Tallier, cards
from moderator.qt.models.notes import UNFILED, Found, NoteRow, NoteRows, NoteSearch, question_query
from moderator.qt.panels.composer import Composer
from moderator.qt.panels.notes_coverage import CoverageStrip, WrappedText
from moderator.qt.panels.notes_list import NoteActs, NoteList
from moderator.qt.panels.notes_search import SearchBar
from moderator.qt.session import Drafts

if TYPE_CHECKING:
    from moderator.qt.panels.notes_grid import RecommendationGrid
    from moderator.qt.panels.notes_side import NotesSide

_NONE_YET: Final = say("No notes yet. Ctrl+N begins one; it is stamped at its first keystroke.")
_NONE_FOUND: Final = say("No note holds all of that. Esc clears the search.")
_AT_A_TIME: Final = 200
"""Notes, about a millisecond."""
_TALL: Final = 620
"""Pixels of height from which the chosen question has four lines, else two."""


class NotesPanel(Panel):
    """The notes. The window calls `show_state`, `show_reading`, `set_wide` and `restore`; the
    panel answers the acts that are about notes by itself."""

    def __init__(
        self,
        bridge: Bridge,
        actions: Actions,
        theme: Theme,
        drafts: Drafts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr("Notes"), flush=False, parent=parent)
        self._bridge = bridge
        self._actions = actions
        self._theme = theme
        self._wide = False
        self._grids = {False: False, True: True}
        self._state: State | None = None
        self._t = 0.0
        self._tallier = Tallier()
        self._tally: dict[str | None, Tally] = {}
        self._cards: tuple[Card, ...] = ()
        self._rows = NoteRows()
        self._all: list[NoteRow] = []
        self._finding = NoteSearch()
        self._ahead = QTimer(self)
        self.list = NoteList()
        self.acts = NoteActs(bridge, actions, self.list)
        self.composer = Composer(bridge, actions, drafts)
        self.search = SearchBar()
        self.strip = CoverageStrip()
        self.question = WrappedText(4, Role.MEDIUM)
        self._side: NotesSide | None = None
        self._grid: RecommendationGrid | None = None
        self._arrange()
        self._connect()
        self.show_state(bridge.state, bridge.reading())
        self.set_wide(False)

    # --- what the window asks --------------------------------------------------------------

    def show_state(self, state: State, reading: Reading) -> None:
        """Show what is true now."""
        before, self._state, self._t = self._state, state, reading.now.t
        if before is None or before.notes is not state.notes or before.event is not state.event:
            self._tally = self._tallier.tally(state)
            self._all = self._rows.rows(state)
            self._finding.refresh(state)
            self._show_found()
            if self._grid is not None and self._grid.isVisibleTo(self):
                self._grid.show_state(state)
        self.composer.show_state(state)
        self._show_coverage()

    def forget_rows(self) -> None:
        """Write all rows again at the next state, which may be the same: they are kept from one
        to the next, and what is written of them is different now."""
        self._rows, self._state = NoteRows(), None

    def show_reading(self, reading: Reading) -> None:
        """Show how long each question has been quiet, and who has the floor."""
        self._t = reading.now.t
        self._show_coverage()
        self.composer.show_reading(reading)

    def set_wide(self, wide: bool) -> None:
        """Be the large part of "Take notes", or the column of "Moderate"."""
        self._wide = wide
        if wide or self._side is not None:
            self.side.setVisible(wide)
        self._rule.setVisible(wide)
        self._fit_top()
        self._actions[Act.GRID].setChecked(self._grids[wide])
        self._show_grid(self._grids[wide])

    def restore(self, data: Mapping[str, Any]) -> None:
        """Put back the note that was being written when the console stopped."""
        self.composer.restore(data)

    # --- what a person asks ----------------------------------------------------------------

    def note_on(self, number: int) -> None:
        """Begin a note on a guiding question, by its number from 1."""
        questions = self._bridge.state.event.questions
        self.composer.begin(questions[number - 1].id if number <= len(questions) else None)

    def search_for(self, text: str) -> None:
        """Show the notes that a search finds; empty shows all."""
        self.search.ask(text)

    def choose_note(self, note: str) -> None:
        """Select a note, the focus on it; a search that hides it is cleared."""
        if self.list.rows.place(note) < 0:
            self.search.ask("")
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.list.select_uid(note)

    def edit_selected(self) -> None:
        """Open the editor on the selected note, when the list has the focus."""
        if self._selected:
            self.acts.edit(self._selected)

    def delete_selected(self) -> None:
        """Throw the selected note away, when the list has the focus."""
        if self._selected:
            self.acts.delete(self._selected)

    def erase_selected(self) -> None:
        """Remove the selected note's words for good, when the list has the focus."""
        if self._selected:
            self.acts.erase(self._selected)

    def toggle_off_record(self) -> None:
        """The selected note, when the list has the focus; else the one being written."""
        if self._selected:
            self.acts.toggle_off_record(self._selected)
        elif self.composer.isVisible():
            self.composer.toggle_off_record()

    def toggle_key(self) -> None:
        """The selected note, when the list has the focus; else the one being written."""
        if self._selected:
            self.acts.toggle_key(self._selected)
        elif self.composer.isVisible():
            self.composer.toggle_key()

    @property
    def _selected(self) -> str:
        return self.list.current_uid if self.list.hasFocus() else ""

    def _press(self, uid: str) -> None:
        """A question was clicked: the notes to come are on it, and its notes are shown; once
        more, and neither is so."""
        query = question_query(self._bridge.state.event, uid or None)
        again = self.search.text == query and (self.composer.aim or "") == uid
        self.composer.choose_question(None if again else uid or None)
        self.search.ask("" if again else query)

    def _aimed(self, question: str | None) -> None:
        """Another question was aimed at: notes filtered by question follow."""
        event = self._bridge.state.event
        filters = {question_query(event, one.id) for one in event.questions} | {UNFILED}
        if self.search.text in filters:
            self.search.ask("" if question is None else question_query(event, question))
        self._show_coverage()

    # --- what it shows ---------------------------------------------------------------------

    def _show_found(self) -> None:
        if self._state is None:
            return
        text = self.search.text
        found = self._finding.find(text, self._state) if text.strip() else Found()
        if not self.search.isVisibleTo(self):
            self._ahead.stop()
            self._finding.close()
        rows = self._all
        if found.ids is not None:
            rows = [row for row in rows if row.uid in found.ids]
        self.list.delegate.look_for(found.words)
        self.list.follow(found.ids is None)
        self.list.show_rows(rows)
        self.list.viewport().update()
        self.search.say(None if found.ids is None else len(rows))
        total = len(self._all)
        self.say(
            str(total) if found.ids is None else tr("{at} of {count}", at=len(rows), count=total)
        )
        self._empty.say(_NONE_FOUND if self._all else _NONE_YET)
        self._stack.show_page(self.list if rows else self._empty)

    def _open_search(self) -> None:
        self.search.open()
        self._ahead.start()

    def _look_ahead(self) -> None:
        """A few notes at a time, whenever nothing else is to be done."""
        if self._state is None or self._finding.prepare(self._state, _AT_A_TIME):
            self._ahead.stop()

    def _searched(self) -> None:
        self._show_found()
        if not self.search.text:
            self.list.to_end()
        self._show_coverage()

    def _left_search(self) -> None:
        """On to what was found; from a closed search back to writing."""
        if self.search.isVisible() and self.list.rows.rowCount():
            if not self.list.current_uid:
                self.list.select(0)
            self.list.setFocus()
        else:
            self.composer.begin()

    def _show_coverage(self) -> None:
        if self._state is None:
            return
        aim = self.composer.aim
        chosen = "" if aim is None and self.search.text == UNFILED else aim
        covered = coverage(self._state, self._t, self._tally)
        made = cards(covered, self._tally.get(None), chosen)
        if made == self._cards:
            return
        self._cards = made
        self.strip.show_cards(made)
        if self._side is not None:
            self._side.questions.show_cards(made)
        self.question.say(next((one.question for one in made if one.chosen), ""))

    def _show_grid(self, shown: bool) -> None:
        self._grids[self._wide] = shown
        if shown and self._state is not None:
            self.grid.show_state(self._state)
        if self._grid is not None:
            if self._wide:
                self.side.put_below(self._grid)
            else:
                self._slot.addWidget(self._grid)
            self._grid.setVisible(shown)
        if self._side is not None:
            self._side.part(shown and self._wide)
        self._grid_button.set_kind(Kind.TINT if shown else Kind.PILL)

    def minimumSizeHint(self) -> QSize:
        """Without the strip of questions, which gives way where room is short."""
        return QSize(super().minimumSizeHint().width(), self._high(strip=False))

    @property
    def whole_high(self) -> int:
        """Pixels of height that all of it needs, a note of the list too."""
        return self._high(strip=not self._wide) + self._theme.px(ONE_ROW)

    def _high(self, strip: bool) -> int:
        there = not self._top.isHidden()
        return super().minimumSizeHint().height() + (strip - there) * least_high(
            self._top, self.width()
        )

    def _fit_top(self) -> None:
        self._top.setVisible(not self._wide and self.height() >= self.whole_high)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit_top()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_top()
        self.question.set_lines(4 if self.height() >= self._theme.px(_TALL) else 2)

    # --- how it is built -------------------------------------------------------------------

    def _arrange(self) -> None:
        self._grid_button = Button(tr("Grid"), Kind.PILL, self._actions[Act.GRID])
        self.add_header(
            self._grid_button, Button(tr("Search"), Kind.PILL, self._actions[Act.SEARCH])
        )
        self._slot = column(spacing=0)
        self._top = QWidget()
        self._top.setLayout(column(self.strip, self.question, spacing=10, margins=(14, 2, 14, 12)))
        self._empty = EmptyState(_NONE_YET)
        # Where room is short the list gives way; what is typed stays whole.
        self._stack = Yielding(self.list, self._empty)
        left = QVBoxLayout()
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addWidget(self._stack, 1)
        left.addLayout(column(self.composer, margins=(12, 8, 12, 12)))
        self._rule = hairline(vertical=True)
        self._middle = middle = QHBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addLayout(left, 5)
        middle.addWidget(self._rule)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self.search)
        self.body.addWidget(self._top)
        self.body.addLayout(self._slot)
        self.body.addWidget(hairline())
        self.body.addLayout(middle, 1)

    @property
    def side(self) -> "NotesSide":
        """What stands beside the notes where there is room; made when it is first seen."""
        if self._side is None:
            from moderator.qt.panels.notes_side import NotesSide

            self._side = NotesSide()
            self._side.questions.pressed_question.connect(self._press)
            self._side.questions.show_cards(self._cards)
            self._middle.addWidget(self._side, 3)
        return self._side

    @property
    def grid(self) -> "RecommendationGrid":
        """To whom what was recommended; made when it is first seen."""
        if self._grid is None:
            from moderator.qt.panels.notes_grid import RecommendationGrid

            self._grid = RecommendationGrid()
            self._grid.asked.connect(self.search_for)
        return self._grid

    def _connect(self) -> None:
        actions = self._actions
        actions.on(Act.NOTE, self.composer.begin)
        for number, act in enumerate(NOTES_ON, 1):
            actions.on(act, partial(self.note_on, number))
        actions.on(Act.OFF_RECORD, self.toggle_off_record)
        actions.on(Act.KEY_MESSAGE, self.toggle_key)
        actions.on(Act.EDIT, self.edit_selected)
        actions.on(Act.DELETE, self.delete_selected)
        actions.on(Act.ERASE, self.erase_selected)
        actions.on(Act.SEARCH, self._open_search)
        self._ahead.timeout.connect(self._look_ahead)
        actions[Act.GRID].toggled.connect(self._show_grid)
        self.list.opened.connect(self.acts.edit)
        self.list.menu.connect(self.acts.show_menu)
        self.list.pressed.connect(self.acts.pressed)
        self.search.changed.connect(self._searched)
        self.search.left.connect(self._left_search)
        self.strip.pressed.connect(self._press)
        self.composer.aimed.connect(self._aimed)
