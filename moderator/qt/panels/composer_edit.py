"""The text of the composer: plain text out of which tokens are taken as they are completed.

A token leaves the text the moment the cursor leaves it, and becomes a chip; until then it is
text like any other. Positions in Qt count UTF-16 units and the core counts characters, so
every position crosses over here.
"""

from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QWidget

from moderator.core.event import Event
from moderator.core.tokens import Chip, Completions, Option, complete, direction, parse
from moderator.qt.delegates.note_row import units
from moderator.qt.kit import PlainEdit
from moderator.qt.panels.completion import CompletionPopup

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class TokenEdit(PlainEdit):
    """`began`: something is being typed (an input method's first letter included). `typed`:
    the text has changed, tokens taken out already. `taken`, `untaken` (place, value): a token
    became a chip, or undo made it text again. `back`: Backspace before the first letter."""

    began = Signal()
    typed = Signal()
    taken = Signal(str, str)
    untaken = Signal(str, str)
    back = Signal()

    def __init__(self, name: str, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(name, placeholder, (1, 6), bare=True, parent=parent)
        self._event = Event()
        self._quiet = False
        self._undoing = False
        self._passed = -1  # where the word starts whose completions were sent away
        self._popup = CompletionPopup(self)
        self._popup.taken.connect(self._complete_with)
        self.intercept = self._key
        self.textChanged.connect(self._changed)
        self.cursorPositionChanged.connect(self._moved)
        self.left.connect(self._popup.dismiss)

    def set_event(self, event: Event) -> None:
        """Whose names the tokens are."""
        self._event = event

    def put(self, text: str) -> None:
        """Put a text in as it is, and forget what could be undone."""
        self._quiet = True
        self.say(text)
        self._quiet = False
        self._turn(text)
        self._popup.dismiss()

    @property
    def offered(self) -> tuple[str, ...]:
        """The completions in sight, as they would be typed."""
        return tuple(one.insert for one in self._popup.options)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab completes where there is something to complete, and moves on elsewhere."""
        if forward and self._tab():
            return True
        return super().focusNextPrevChild(forward)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if event.preeditString():
            self.began.emit()
        super().inputMethodEvent(event)

    # --- tokens ----------------------------------------------------------------------------

    def _changed(self) -> None:
        if self._quiet:
            return
        text = self.text()
        if text:
            self.began.emit()
        parsed = parse(text, self._event, cursor=self._at(text))
        for chip in parsed.chips:
            (self.untaken if self._undoing else self.taken).emit(chip.place, chip.value_id)
        if parsed.chips and not self._undoing:
            text = self._take_out(parsed.chips, text)
        self._turn(text)
        self._offer(text)
        self.typed.emit()

    def _take_out(self, chips: tuple[Chip, ...], text: str) -> str:
        """The tokens go from the text, each with a space beside it, as one step of undo with
        the letter that ended them."""
        cursor = QTextCursor(self.document())
        self._quiet = True
        cursor.joinPreviousEditBlock()
        for chip in reversed(chips):
            start, end = chip.start, chip.end
            if text[end : end + 1] == " ":
                end += 1
            elif text[start - 1 : start] == " ":
                start -= 1
            cursor.setPosition(units(text[:start]))
            cursor.setPosition(units(text[:end]), QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
            text = text[:start] + text[end:]
        cursor.endEditBlock()
        self._quiet = False
        return text

    def _turn(self, text: str) -> None:
        """Write in the direction of what is written."""
        backwards = direction(text) == "rtl"
        wanted = Qt.LayoutDirection.RightToLeft if backwards else Qt.LayoutDirection.LeftToRight
        option = self.document().defaultTextOption()
        if option.textDirection() != wanted:
            option.setTextDirection(wanted)
            self._quiet = True
            self.document().setDefaultTextOption(option)
            self._quiet = False

    def _at(self, text: str) -> int:
        """The cursor as the core counts."""
        position = self.textCursor().position()
        if units(text) == len(text):
            return position
        return len(
            text.encode("utf-16-le", "replace")[: 2 * position].decode("utf-16-le", "ignore")
        )

    # --- completing ------------------------------------------------------------------------

    def _completions(self, text: str) -> Completions:
        return complete(text, self._at(text), self._event)

    def _offer(self, text: str) -> None:
        """Show what the word at the cursor may become, unless that was sent away."""
        found = self._completions(text)
        if not found.options:
            self._passed = -1
        if not self.hasFocus() or found.start == self._passed:
            self._popup.dismiss()
        else:
            self._show(found)

    def _show(self, found: Completions) -> None:
        if self._popup.parentWidget() is not self.window():
            self._popup.setParent(self.window())
        corner = self.cursorRect().topLeft() - QPoint(12, 4)
        self._popup.offer(found, self.viewport().mapToGlobal(corner))

    def _moved(self) -> None:
        if self._popup.isVisible() and not self._quiet:
            self._offer(self.text())

    def _tab(self) -> bool:
        chosen = self._popup.chosen_option
        if chosen is not None:
            self._complete_with(chosen)
            return True
        text = self.text()
        found = self._completions(text)
        if len(found.options) == 1:
            self._complete_with(found.options[0])
        elif found.options:
            self._passed = -1
            self._show(found)
            self._popup.step(1)
        return bool(found.options)

    def _complete_with(self, option: Option) -> None:
        text = self.text()
        found = self._completions(text)
        cursor = self.textCursor()
        cursor.setPosition(units(text[: found.start]))
        cursor.setPosition(units(text[: found.end]), QTextCursor.MoveMode.KeepAnchor)
        follows = text[found.end : found.end + 1] == " "
        self._popup.dismiss()
        cursor.insertText(option.insert + ("" if follows else " "))
        if follows:
            cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
        self.setTextCursor(cursor)
        if follows:
            self._changed()

    # --- keys ------------------------------------------------------------------------------

    def _key(self, event: QKeyEvent) -> bool:
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self._popup.isVisible() and plain and self._popup_key(key):
            return True
        if event.matches(QKeySequence.StandardKey.Undo):
            self._undo()
            return True
        if key in _ENTER and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            self.textCursor().insertBlock()
            self.ensureCursorVisible()
            return True
        cursor = self.textCursor()
        if key == Qt.Key.Key_Backspace and plain and cursor.atStart() and not cursor.hasSelection():
            self.back.emit()
            return True
        return False

    def _popup_key(self, key: int) -> bool:
        if key == Qt.Key.Key_Escape:
            self._passed = self._completions(self.text()).start
            self._popup.dismiss()
            return True
        step = next((by for one, by in _STEPS.items() if one == key), 0)
        if step:
            self._popup.step(step)
            return True
        chosen = self._popup.chosen_option
        if key in _ENTER and chosen is not None:
            self._complete_with(chosen)
            return True
        return False

    def _undo(self) -> None:
        """A token that undo brings back is text again: taking it at once would undo nothing."""
        self._undoing = True
        self.undo()
        self._undoing = False
