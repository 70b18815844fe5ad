"""A searchable list of notes of which some are linked: evidence, either way round.

The linked ones stand first, then the newest; Enter or a click links and unlinks. The same
list serves the editor's page and the dialogue that asks which recommendation a note is for.
"""

from collections.abc import Callable, Sequence

from msgspec import Struct
from PySide6.QtCore import QModelIndex, QRectF, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from moderator.core.state import Note, State
from moderator.qt.delegates.marks import Mark, MarkItem
from moderator.qt.kit import UID, Box, Role, RowDelegate, RowList, Sheet
from moderator.qt.language import tr
from moderator.qt.models.notes import Names, NoteRow, NoteSearch
from moderator.qt.panels.notes_search import SearchField


class PickRow(Struct, frozen=True):
    """A note, and whether it is linked."""

    note: NoteRow
    linked: bool

    @property
    def uid(self) -> str:
        """The note's id."""
        return self.note.uid

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        if self.linked:
            return tr("linked: {note}", note=self.note.spoken)
        return tr("not linked: {note}", note=self.note.spoken)


class _PickDelegate(RowDelegate[PickRow]):
    def arrange(self, row: PickRow, box: Box) -> None:
        p, px = box.theme.palette, box.theme.px
        size = px(14)
        place = QRectF(12, 10, size, size)
        box.items.append(MarkItem(place, Mark.BOX, p.accent if row.linked else p.past))
        if row.linked:
            box.items.append(MarkItem(place.adjusted(2, 2, -2, -2), Mark.TICK, p.accent))
        left = 12 + size + 8
        chip = box.chip(row.note.kind, left, 9, row.note.tone)
        when = f"{row.note.clock} · {row.note.context}"
        beside = box.width - chip.right() - 20
        box.text(when, chip.right() + 6, 10, beside, Role.SMALL, p.muted, lines=1)
        width = box.width - left - 12
        box.text(row.note.text, left, chip.bottom() + 3, width, lines=2)

    def marked(self, row: PickRow) -> bool:
        return False


class NotePicker(QWidget):
    """`toggled(note)`: the person linked or unlinked a note; `linked` has it already."""

    toggled = Signal(str)

    def __init__(
        self,
        state: State,
        offered: Callable[[Note], bool],
        linked: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        """`offered`: which notes may be linked."""
        super().__init__(parent)
        self._state = state
        self._search = NoteSearch()
        self._linked = [one for one in linked if state.notes.get(one) is not None]
        self._first = frozenset(self._linked)
        names = Names(state.event)
        newest_first = reversed(state.notes.written())
        self._rows = [names.row(note) for note in newest_first if offered(note)]
        self.field = SearchField(tr("Search: words, !2, /rec, @speaker"), takes_escape=False)
        self.field.textChanged.connect(self._show)
        self.list = RowList(tr("Notes to link"), _PickDelegate())
        self.list.clicked.connect(self._clicked)
        self.list.opened.connect(self._toggle)
        self.field.down.connect(self._to_list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        self._show()

    @property
    def linked(self) -> tuple[str, ...]:
        """The ids of the notes linked now, in the order linked."""
        return tuple(self._linked)

    def _show(self) -> None:
        ids = self._search.find(self.field.text(), self._state).ids
        rows = [
            PickRow(one, one.uid in self._linked)
            for one in self._rows
            if ids is None or one.uid in ids
        ]
        # By what was linked at first, so that no row jumps from under the pointer.
        rows.sort(key=lambda one: one.uid not in self._first)
        self.list.show_rows(rows)

    def _to_list(self) -> None:
        if self.list.rows.rowCount():
            self.list.select(0)
            self.list.setFocus()

    def _clicked(self, index: QModelIndex) -> None:
        self._toggle(str(index.data(UID)))

    def _toggle(self, note: str) -> None:
        if note in self._linked:
            self._linked.remove(note)
        else:
            self._linked.append(note)
        self._show()
        self.toggled.emit(note)


class PickSheet(Sheet):
    """A picker in a dialogue of its own; accepted, `picker.linked` is what was chosen."""

    def __init__(
        self,
        title: str,
        state: State,
        offered: Callable[[Note], bool],
        linked: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent, wide=560)
        self.picker = NotePicker(state, offered, linked)
        self.picker.setMinimumHeight(320)
        self.body.addWidget(self.picker, 1)
        self.add_button(tr("Cancel"), closes=False)
        self.add_button(tr("Link"), default=True, closes=True)
        self.picker.field.setFocus()
