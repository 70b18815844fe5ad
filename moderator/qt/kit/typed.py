"""Whether a key types something or does something: a list leaves the first to whoever has a line
for it."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_HELD: Final = (
    Qt.KeyboardModifier.ShiftModifier
    | Qt.KeyboardModifier.KeypadModifier
    | Qt.KeyboardModifier.GroupSwitchModifier
)
"""What may be held while a letter or a digit is typed."""


def types(event: QKeyEvent) -> bool:
    """Whether a key that was pressed types a character, a space too."""
    text = event.text()
    return bool(text) and text.isprintable() and not event.modifiers() & ~_HELD
