"""Which recommendation says the same as this one: all of them, the likest first.

It only chooses; which of the two wordings is to stand is asked next, side by side.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from moderator.core.alike import alike
from moderator.core.merging import stands_for
from moderator.core.state import Kind, Note, State
from moderator.qt.delegates.note_row import NoteDelegate
from moderator.qt.kit import Label, RowList, Sheet, Theme
from moderator.qt.language import tr
from moderator.qt.models.notes import Names, NoteSearch
from moderator.qt.panels.notes_search import SearchField


class MergeWithSheet(Sheet):
    """`chosen(note, other)`: the two that a person wants to compare; the sheet has closed."""

    chosen = Signal(str, str)

    def __init__(self, state: State, note: Note, parent: QWidget | None = None) -> None:
        super().__init__(tr("Which one says the same?"), parent, wide=Theme.of_app().px(560))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._state, self._note = state, note
        self._search = NoteSearch()
        names = Names(state.event)
        self._rows = [names.row(one) for one in candidates(state, note)]
        self.field = SearchField(tr("Search: words, !2, >missions"), takes_escape=False)
        self.field.textChanged.connect(self._show)
        self.field.down.connect(self._to_list)
        self.list = RowList(tr("Recommendations to compare with"), NoteDelegate())
        self.list.setMinimumHeight(Theme.of_app().px(280))
        self.list.opened.connect(self._choose)
        self.body.addWidget(Label(note.body.text, tone="muted", wrap=True))
        self.body.addWidget(self.field)
        self.body.addWidget(self.list, 1)
        self.add_button(tr("Cancel"), closes=False)
        compare = self.add_button(tr("Compare"), default=True)
        compare.clicked.connect(lambda: self._choose(self.list.current_uid))
        compare.setEnabled(bool(self._rows))
        if not self._rows:
            self.wrong(tr("There is no other recommendation to merge it with."))
        self._show()
        self._to_list()

    def _show(self) -> None:
        ids = self._search.find(self.field.text(), self._state).ids
        self.list.show_rows([one for one in self._rows if ids is None or one.uid in ids])

    def _to_list(self) -> None:
        if self.list.rows.rowCount():
            self.list.select(0)
            self.list.setFocus()

    def _choose(self, other: str) -> None:
        if other:
            self.accept()
            self.chosen.emit(self._note.id, other)


def candidates(state: State, note: Note) -> list[Note]:
    """The other recommendations that stand for themselves, the likest first."""
    others = [
        one
        for one in state.notes.open.values()
        if one.body.kind is Kind.RECOMMENDATION
        and one.id != note.id
        and stands_for(state.notes, one) is one
    ]
    pairs = alike([note, *others], least=0.0)
    scores = {
        (pair.other if pair.one is note else pair.one).id: pair.score
        for pair in pairs
        if note in (pair.one, pair.other)
    }
    return sorted(others, key=lambda one: (-scores.get(one.id, 0.0), one.seq))
