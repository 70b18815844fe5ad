"""The search field of the notes: the composer's tokens, how many were found, Esc to be done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from moderator.qt.delegates.marks import Mark
from moderator.qt.kit import Label, LineEdit, Role, row
from moderator.qt.language import tr, tr_n
from moderator.qt.panels.chips import ChipButton


class SearchField(LineEdit):
    """`down`: Enter or the arrow, on to what was found; no dialogue hears that Enter.
    `escaped`: Esc, where nobody else needs it."""

    escaped = Signal()
    down = Signal()

    def __init__(self, placeholder: str, takes_escape: bool = True) -> None:
        super().__init__(tr("Search notes"), placeholder, alone=True)
        self._takes_escape = takes_escape

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape and self._takes_escape:
            self.escaped.emit()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.down.emit()
        else:
            super().keyPressEvent(event)


class SearchBar(QWidget):
    """`changed(text)`: something else is searched for; empty when it was closed. `left`: the
    person goes on to what was found."""

    changed = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = SearchField(tr("Words, !2 /rec >missions #drc, is:key"))
        self._count = Label("", Role.SMALL, "muted")
        self._close = ChipButton("", after=Mark.CROSS, name=tr("Close the search"))
        self._close.set_tip(tr("Close the search. Esc"))
        line = row(self.field, self._count, self._close, spacing=8, margins=(14, 0, 14, 8))
        line.setStretch(0, 1)
        self.setLayout(line)
        self.field.textChanged.connect(self.changed)
        self.field.escaped.connect(self.close_search)
        self.field.down.connect(self.left)
        self._close.clicked.connect(self.close_search)
        self.hide()

    @property
    def text(self) -> str:
        """What is searched for."""
        return self.field.text()

    def open(self) -> None:
        """Show the field and put the cursor into it."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def ask(self, text: str) -> None:
        """Search for something without taking the focus; empty closes the field."""
        self.setVisible(bool(text))
        self.field.setText(text)

    def close_search(self) -> None:
        """Search for nothing, and go away."""
        self.ask("")
        self.left.emit()

    def say(self, found: int | None) -> None:
        """How many were found; None while nothing is asked."""
        self._count.say("" if found is None else tr_n("{n} found", "{n} found", found))
