"""The command palette: one field that finds every act and every thing to go to.

It lies within the window, not in one of its own, so that the focus comes back at once where it
was and an act means what it would have meant there; and the keys of the run of show go on
working while it is open. The field keeps the focus, its arrow keys move in the list. It goes
away when the focus goes elsewhere, and lets go of every text then.
"""

from collections.abc import Callable
from typing import Final

import shiboken6
from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from moderator.core.finding import Finder
from moderator.qt.actions import Act, Actions
from moderator.qt.announcing import announce
from moderator.qt.bridge import Bridge
from moderator.qt.delegates.command_row import CommandDelegate
from moderator.qt.kit import (
    PALETTE,
    EmptyState,
    Frame,
    Label,
    LineEdit,
    Role,
    RowList,
    filled,
    hairline,
    opaque,
)
from moderator.qt.language import tr, tr_n
from moderator.qt.models.commands import MOST, CommandRow, Commands, Sort
from moderator.qt.theme import Theme

_WIDE: Final = 640
_HIGH: Final = 480
_LOWEST: Final = 300
_ABOVE: Final = 268
_BELOW: Final = 36
"""Pixels at normal text size: how large it may be, and how far from the window's edges; above it
the live card stays in sight."""

_AT_A_TIME: Final = 200
"""Texts made ready at once while nothing is typed, about a millisecond."""

_KEPT: Final = 8
"""Acts remembered as used last."""

_MOVES: Final = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -7,
    Qt.Key.Key_PageDown: 7,
}
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CommandPalette(QWidget):
    """Covers its window while it is open; a click beside the box closes it."""

    def __init__(
        self, window: QWidget, bridge: Bridge, actions: Actions, go: Callable[[str, str], None]
    ) -> None:
        """`go(sort, id)`: shows a person, a segment, a request or a note."""
        super().__init__(window)
        self._bridge, self._actions, self._go = bridge, actions, go
        self._recent: list[Act] = []
        self._before: QWidget | None = None
        self._commands: Commands | None = None
        self._finder: Finder | None = None
        self._ahead = QTimer(self)
        self.field = PaletteField()
        self.list = RowList(tr("Found"), CommandDelegate(), solid=True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._empty = EmptyState(tr("Nothing has all of these words."))
        self._foot = Label("", Role.SMALL, "muted", elide=True)
        self._arrange()
        self._connect()
        self.hide()

    @classmethod
    def of(
        cls, window: QWidget, bridge: Bridge, actions: Actions, go: Callable[[str, str], None]
    ) -> "CommandPalette":
        """The window's own, made when it is first asked for."""
        found = window.findChild(cls, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return found or cls(window, bridge, actions, go)

    @property
    def foot(self) -> str:
        """What the line at the foot says."""
        return self._foot.whole

    def toggle(self) -> None:
        """Open it, or close it when it is open."""
        if self.isVisible():
            self.leave()
        else:
            self._open()

    def leave(self) -> None:
        """Close it, and give the focus back where it was."""
        before = self._before
        self._close()
        if before is not None and shiboken6.isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    def choose(self, uid: str) -> None:
        """Do or go to what a row stands for; what cannot be done now says why, and stays."""
        row = self.list.rows.row(self.list.rows.place(uid))
        if not isinstance(row, CommandRow):
            return
        if not row.usable:
            announce(self.field, row.line)
            return
        self.leave()
        if row.sort is Sort.ACT:
            self._use(Act[row.id])
        else:
            self._go(row.sort, row.id)

    def _use(self, act: Act) -> None:
        self._recent = [act, *(one for one in self._recent if one is not act)][:_KEPT]
        self._actions[act].trigger()

    # --- opening and closing -----------------------------------------------------------------

    def _open(self) -> None:
        self._before = QApplication.focusWidget()
        self._commands = Commands(self._actions, self._bridge.state, self._recent)
        self._finder = Finder(self._commands.findables())
        self.field.clear()
        self._fit()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search("")
        self._ahead.start()

    def _close(self) -> None:
        self._before = self._commands = self._finder = None
        self._ahead.stop()
        self.hide()
        self.field.clear()
        self.list.show_rows([])

    def _look_ahead(self) -> None:
        """A few texts at a time, whenever nothing else is to be done."""
        if self._finder is None or self._finder.prepare(_AT_A_TIME):
            self._ahead.stop()

    # --- finding -----------------------------------------------------------------------------

    def _search(self, text: str) -> None:
        if self._commands is None or self._finder is None:
            return
        if text.strip():
            self._ahead.stop()
            found = self._finder.find(text, MOST)
            rows, count = [self._commands.row(uid) for uid in found.uids], found.count
        else:
            rows = self._commands.acts()
            count = len(rows)
        self.list.show_rows(rows)
        self.list.select(0 if rows else -1)
        self._stack.setCurrentWidget(self.list if rows else self._empty)
        self._say(len(rows), count)

    def _say(self, shown: int, found: int) -> None:
        count = tr_n("{n} found", "{n} found", found)
        if found > shown:
            count = tr("The first {shown} of {found}", shown=shown, found=found)
        self._foot.say(tr("{count} · Enter does it or goes there · Esc closes", count=count))

    def _move(self, by: int) -> None:
        last = self.list.rows.rowCount() - 1
        if last >= 0:
            self.list.select(min(max(self.list.currentIndex().row() + by, 0), last))

    def _chosen(self, uid: str) -> None:
        """The focus stays in the field, so a screen reader must be told."""
        place = self.list.rows.place(uid)
        if self.isVisible() and place >= 0:
            announce(self.field, self.list.rows.row(place).spoken)

    # --- how it is built ---------------------------------------------------------------------

    def _arrange(self) -> None:
        self.setObjectName("palette")
        self.box = Frame(PALETTE, parent=self)
        self.box.setAccessibleName(tr("Command palette"))
        self._stack = QStackedWidget()
        # What a key changes is opaque, or each would paint all that lies under it too.
        for part in (self._stack, self._empty, self._empty.label, self._foot):
            filled(part, QPalette.ColorRole.Base)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        foot = QVBoxLayout()
        foot.setContentsMargins(14, 7, 14, 8)
        foot.addWidget(self._foot)
        head = QVBoxLayout()
        head.setContentsMargins(11, 11, 11, 9)
        head.addWidget(self.field)
        whole = QVBoxLayout(self.box)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(hairline())
        whole.addWidget(self._stack, 1)
        whole.addWidget(hairline())
        whole.addLayout(foot)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._search)
        self.field.moved.connect(self._move)
        self.field.entered.connect(lambda: self.choose(self.list.current_uid))
        self.field.escaped.connect(self.leave)
        self.list.chosen.connect(self._chosen)
        self.list.clicked.connect(lambda index: self.choose(self.list.current_uid))
        self._ahead.timeout.connect(self._look_ahead)
        Theme.of_app().changed.connect(self._fit)
        self._bridge.changed.connect(self._changed)
        window = self.parentWidget()
        if window is not None:
            window.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    def _changed(self, _change: object) -> None:
        """What it lists must not be older than what the window shows."""
        if self.isVisible():
            chosen = self.list.current_uid
            self._commands = Commands(self._actions, self._bridge.state, self._recent)
            self._finder = Finder(self._commands.findables())
            self._search(self.field.text())
            self.list.select_uid(chosen)

    def _focus_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self.isVisible() and now is not None and not self.isAncestorOf(now):
            self._close()

    def _fit(self) -> None:
        """As large as the window lets it be."""
        window = self.parentWidget()
        if window is None:
            return
        px, room = Theme.of_app().px, window.rect()
        self.setGeometry(room)
        wide = min(px(_WIDE), room.width() - 32)
        high = min(px(_HIGH), max(px(_LOWEST), room.height() - px(_ABOVE) - _BELOW))
        high = min(high, room.height() - 2 * _BELOW)
        left, top = (room.width() - wide) // 2, room.height() - high - _BELOW
        self.box.setGeometry(QRect(left, top, wide, high))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._fit()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if not self.box.geometry().contains(event.position().toPoint()):
            self.leave()


class PaletteField(LineEdit):
    """`moved(by)`: rows up or down; `entered`, `escaped`. Tab stays: Esc is the way out, and
    the line at the foot says so."""

    moved = Signal(int)
    entered = Signal()
    escaped = Signal()

    def __init__(self) -> None:
        hint = tr("An act, a speaker, a segment, a request or a note")
        super().__init__(tr("Find an act or a place"), hint, alone=True)
        opaque(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)  # what its round corners leave open
        painter.fillRect(self.rect(), Theme.of_app().palette.panel)
        painter.end()
        super().paintEvent(event)

    def event(self, event: QEvent) -> bool:
        override = event.type() is QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and _own(event):
            # While it is open these keys are its own, also those of a clicker.
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _own(event):
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() in _ENTER:
            self.entered.emit()
        else:
            self.moved.emit(_MOVES[Qt.Key(event.key())])

    def focusNextPrevChild(self, _forward: bool) -> bool:
        return True


def _own(event: QKeyEvent) -> bool:
    plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return plain and event.key() in (*_MOVES, *_ENTER, Qt.Key.Key_Escape)
