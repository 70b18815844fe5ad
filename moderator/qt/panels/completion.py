"""The list of what a token may become, above the text being typed.

It never has the focus: keys go to the text, which hands the few that are meant for the list
on. While somebody merely types it is only seen, and Enter still keeps the note; Tab or an
arrow takes it in hand, and from then on Enter chooses.
"""

from functools import cached_property
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from moderator.core.tokens import Completions, Option
from moderator.qt.kit import PANEL, Box, Frame, Role, RowDelegate, RowList, Theme, text_width
from moderator.qt.language import shown, tr

_MOST_SHOWN: Final = 7
_WIDTH: Final = 340


class _OptionRow(Struct, frozen=True):
    uid: str
    label: str
    detail: str

    @property
    def spoken(self) -> str:
        return ", ".join(filter(None, (self.label, self.detail)))


class _OptionDelegate(RowDelegate[_OptionRow]):
    def arrange(self, row: _OptionRow, box: Box) -> None:
        p = box.theme.palette
        box.pad = 6
        name = min(text_width(row.label, box.theme.font(Role.MEDIUM)) + 4, box.width * 0.6)
        label = box.text(row.label, 12, 6, name, Role.MEDIUM, lines=1)
        sign = text_width(row.uid, box.theme.font(Role.SMALL)) + 2
        right = box.width - 12 - sign
        box.text(row.uid, right, 7, sign, Role.SMALL, p.accent, lines=1)
        left = label.right() + 8
        if row.detail and right - left > 40:
            box.text(row.detail, left, 7, right - left - 8, Role.SMALL, p.muted, lines=1)

    def marked(self, row: _OptionRow) -> bool:
        return False


class CompletionPopup(Frame):
    """The list. `taken(option)`: chosen by mouse; keys are told by `chosen_option`."""

    taken = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(PANEL, parent=parent)
        self.setAccessibleName(tr("Completions"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._options: tuple[Option, ...] = ()
        self._held = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 4, 1, 4)
        self.hide()

    @cached_property
    def _list(self) -> RowList:
        """Made when there is something to offer: the window does not wait for it."""
        made = RowList(tr("Completions"), _OptionDelegate())
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.clicked.connect(self._clicked)
        self._column.addWidget(made)
        return made

    @property
    def held(self) -> bool:
        """Has the person taken the list in hand?"""
        return self.isVisible() and self._held

    @property
    def options(self) -> tuple[Option, ...]:
        """What is offered; empty while hidden."""
        return self._options if self.isVisible() else ()

    @property
    def chosen_option(self) -> Option | None:
        """The option that Enter or Tab would take now."""
        if not self.held:
            return None
        uid = self._list.current_uid
        return next((one for one in self._options if one.insert == uid), None)

    def offer(self, completions: Completions, above: QPoint) -> None:
        """Show options with the list's lower left corner at a global point; none: hide."""
        if not completions.options:
            self.dismiss()
            return
        if completions.options != self._options or not self.isVisible():
            self._options = completions.options
            self._held = False
            self._list.select(-1)
            rows = [
                _OptionRow(one.insert, shown(one.label), shown(one.detail)) for one in self._options
            ]
            self._list.show_rows(rows)
        self._place(above)

    def step(self, by: int) -> None:
        """Take the list in hand, or move on within it, round the ends."""
        count = len(self._options)
        place = self._list.currentIndex().row()
        if not self._held:
            place = -1 if by > 0 else count
        self._held = True
        self._list.select((place + by) % count)

    def dismiss(self) -> None:
        """Go away."""
        self._options, self._held = (), False
        self.hide()

    def _place(self, above: QPoint) -> None:
        around = self.parentWidget()
        if around is None:
            return
        row = Theme.of_app().px(16) + 14
        high = min(len(self._options), _MOST_SHOWN) * row + 10
        wide = min(Theme.of_app().px(_WIDTH), around.width() - 16)
        corner = around.mapFromGlobal(above)
        x = max(8, min(corner.x(), around.width() - wide - 8))
        self.setGeometry(x, max(8, corner.y() - high - 6), wide, high)
        self.show()
        self.raise_()

    def _clicked(self, index: QModelIndex) -> None:
        option = self._options[index.row()] if index.row() < len(self._options) else None
        if option is not None:
            self.taken.emit(option)
