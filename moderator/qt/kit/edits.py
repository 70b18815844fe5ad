"""Where people type: plain text in, plain text out.

What is pasted loses its markup at the door. The keys of the run of show pass through: an
edit gives up PageUp and PageDown, and its own undo once it has nothing left to undo.
"""

from collections.abc import Callable
from typing import Final, TypeGuard

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPalette,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from moderator.core.text import LONGEST
from moderator.qt.kit.frames import thin_bars
from moderator.qt.language import shown, tr
from moderator.qt.theme import Theme

_PAGES: Final = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PlainEdit(QPlainTextEdit):
    """Several lines of plain text, as high as what is in it.

    `submitted` on Enter (Shift+Enter breaks the line); `left` when the focus goes elsewhere.
    `intercept`: asked first about every key; when it says True the key is eaten, which is how
    a composer takes Tab and arrows for its completion. `overfull(sentence)`: a text is `LONGEST`
    characters at most, and what was pasted or typed beyond that was left out.
    """

    submitted = Signal()
    left = Signal()
    overfull = Signal(str)

    def __init__(
        self,
        name: str,
        placeholder: str = "",
        lines: tuple[int, int] = (1, 6),
        bare: bool = False,
        submits: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """`name`: for screen readers. `lines`: the fewest and the most shown. `bare`: without
        a frame, inside a `Well`. `submits` False: Enter breaks the line."""
        super().__init__(parent)
        self.intercept: Callable[[QKeyEvent], bool] | None = None
        self._lines = lines
        self._bare = bare
        self._submits = submits
        self.setAccessibleName(shown(name))
        self.setPlaceholderText(shown(placeholder))
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(2)
        # The margin counts as an edit, and would swallow the first Ctrl+Z meant for the window.
        self.document().clearUndoRedoStacks()
        if bare:
            self.setProperty("kit", "bare")
            clear = QPalette()  # of which this one colour is set
            clear.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
            self.setPalette(clear)
        thin_bars(self)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        Theme.of_app().changed.connect(self._fit)
        self._fit()

    def text(self) -> str:
        """What is in it, as typed."""
        return self.toPlainText()

    def say(self, text: str) -> None:
        """Put a text in, the cursor at its end; what was typed before cannot be undone back."""
        self.setPlainText(text)
        self.moveCursor(self.textCursor().MoveOperation.End)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.height())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        # A file dropped here is for the window, not its address for the text.
        return source.hasText() and not source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text()
        self.insertPlainText(text[: (room := self._room())])
        if len(text) > room:
            self._say_overfull()

    def _room(self) -> int:
        """Characters that still fit, those selected counted as gone."""
        cursor = self.textCursor()
        taken = self.document().characterCount() - 1
        return max(0, LONGEST - taken + cursor.selectionEnd() - cursor.selectionStart())

    def _say_overfull(self) -> None:
        most = f"{LONGEST:,}".replace(",", "\u202f")
        self.overfull.emit(
            tr(
                "A text holds {most} characters at most: what is beyond them was left out. "
                "Go on in another one.",
                most=most,
            )
        )

    def event(self, event: QEvent) -> bool:
        if _claims_key(event):
            document = self.document()
            if _for_window(event, document.isUndoAvailable(), document.isRedoAvailable()):
                event.ignore()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.intercept is not None and self.intercept(event):
            event.accept()
            return
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self._submits and event.key() in _ENTER and plain:
            event.accept()
            self.submitted.emit()
            return
        if event.text().isprintable() and event.text() and not self._room():
            event.accept()
            self._say_overfull()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        least, most = self._lines
        wanted = self._line_count(most + 1)
        lines = min(max(wanted, least), most)
        high = lines * self.fontMetrics().lineSpacing() + (4 if self._bare else 16)
        scrolls = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            scrolls.ScrollBarAsNeeded if wanted > most else scrolls.ScrollBarAlwaysOff
        )
        if high != self.maximumHeight():
            self.setFixedHeight(high)

    def _line_count(self, enough: int) -> int:
        """Lines as they are broken now, counted up to `enough`. The document's own height
        would do, but it counts lines as they were before the last change of the width."""
        count, block = 0, self.document().firstBlock()
        while block.isValid() and count < enough:
            self.blockBoundingRect(block)
            count += max(block.layout().lineCount(), 1)
            block = block.next()
        return count


class LineEdit(QLineEdit):
    """One line of plain text. `returnPressed` and `textChanged` are Qt's own."""

    def __init__(
        self,
        name: str,
        placeholder: str = "",
        text: str = "",
        bare: bool = False,
        alone: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`name`: for screen readers. `alone`: in no dialogue, whose stylesheet it would wear."""
        super().__init__(text, parent)
        self._undressed = alone
        self.setAccessibleName(shown(name))
        self.setPlaceholderText(shown(placeholder))
        self.setMaxLength(LONGEST)
        if bare:
            self.setProperty("kit", "bare")
            self.setFrame(False)

    def showEvent(self, event: QShowEvent) -> None:
        if self._undressed:
            self._undressed = False
            Theme.of_app().dress(self)
        super().showEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def event(self, event: QEvent) -> bool:
        if _claims_key(event) and _for_window(
            event, self.isUndoAvailable(), self.isRedoAvailable()
        ):
            event.ignore()
            return True
        return super().event(event)


def _claims_key(event: QEvent) -> TypeGuard[QKeyEvent]:
    """Whether a key is asked for before the window's shortcuts get it."""
    return event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)


def _for_window(event: QKeyEvent, undoable: bool, redoable: bool) -> bool:
    """Whether a key is for the window although a text edit would take it."""
    if event.matches(QKeySequence.StandardKey.Undo):
        return not undoable
    if event.matches(QKeySequence.StandardKey.Redo):
        return not redoable
    plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return event.key() in _PAGES and plain
