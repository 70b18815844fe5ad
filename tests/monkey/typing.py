"""Types words into whatever edit has the focus, while other things go on, and looks after each
letter whether it is there, in its place, and the focus where it was."""

import random
from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from moderator.core.text import LONGEST
from tests.monkey.hand import Hand, listener

_TAIL: Final = 60
WORDS: Final = ("sample", "other words", "mediators")


def typed_well(hand: Hand, chance: random.Random, meanwhile: Callable[[], None]) -> str:
    """What went wrong; "" when nothing did, or nothing takes plain words now."""
    edit = QApplication.focusWidget()
    if edit is None or not _takes_words(edit) or QApplication.activePopupWidget() is not None:
        return ""
    if listener() is not edit:
        return ""
    said = ""
    _to_the_end(edit)
    start = _text(edit)
    if start and not start[-1].isspace():
        hand.type(" ")  # what stands there may be half a token, which the next letter ends
        start = _text(edit)
    for letter in chance.choice(WORDS):
        hand.type(letter)
        meanwhile()
        said += letter
        if QApplication.focusWidget() is not edit:
            now = QApplication.focusWidget()
            return f"the focus went from {edit!r} to {now!r} after {said!r}"
        if _text(edit) != start + said and not _full(edit):
            found = _text(edit)[-_TAIL:]
            return f"{said!r} typed after {start[-_TAIL:]!r} reads {found!r} in {edit!r}"
    return ""


def _takes_words(edit: QWidget) -> bool:
    if isinstance(edit, QLineEdit):
        around = edit.parentWidget()
        plain = edit.validator() is None and not edit.inputMask() and not edit.hasSelectedText()
        return (
            plain and not edit.isReadOnly() and not isinstance(around, QAbstractSpinBox | QComboBox)
        )
    if isinstance(edit, QPlainTextEdit | QTextEdit):
        return not edit.isReadOnly() and not edit.textCursor().hasSelection()
    return False


def _to_the_end(edit: QWidget) -> None:
    if isinstance(edit, QLineEdit):
        edit.end(False)
    elif isinstance(edit, QPlainTextEdit | QTextEdit):
        cursor = edit.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        edit.setTextCursor(cursor)


def _text(edit: QWidget) -> str:
    if isinstance(edit, QLineEdit):
        return edit.text()
    assert isinstance(edit, QPlainTextEdit | QTextEdit)
    return edit.toPlainText()


def _full(edit: QWidget) -> bool:
    return len(_text(edit)) >= (edit.maxLength() if isinstance(edit, QLineEdit) else LONGEST) - 1
