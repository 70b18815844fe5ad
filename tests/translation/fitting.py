"""Whether what must be read has the room it needs: whoever reads the screen in a hurry does not
wait for a tooltip. Lists and long texts may be shortened, and say so; a button may not."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QMenu, QScrollArea, QWidget

from moderator.qt.kit import Label
from moderator.qt.plain import unescaped
from tests.translation.reading import painted


def cut_short(window: QWidget) -> Iterator[str]:
    """The texts in sight that are cut off, each with what it stands in."""
    for one in window.findChildren(QWidget):
        if not one.isVisibleTo(window) or not one.width() or not one.height():
            continue
        called = f"{type(one).__name__} “{_text(one)}”"
        if isinstance(one, QLabel) and one.text() and not _has_room(one):
            yield called
        if isinstance(one, QAbstractButton) and one.text():
            if not _whole(one):
                yield called
            if not _inside(one, window):
                yield f"{called} lies outside"


def same_letter(menu: QMenu) -> Iterator[str]:
    """The items whose underlined letter an item above has too: the letter does neither at once."""
    taken = set[str]()
    for one in menu.actions():
        letter = QKeySequence.mnemonic(one.text()).toString()
        if letter and letter in taken:
            yield f"{letter} “{one.text()}”"
        taken.add(letter)


def _text(one: QWidget) -> str:
    return one.text() if isinstance(one, QLabel | QAbstractButton) else ""


def _whole(button: QAbstractButton) -> bool:
    if isinstance(button, QCheckBox):
        return button.width() >= button.minimumSizeHint().width()
    words = "".join(unescaped(button.text()).split())
    return words in "".join("".join(painted(button)).split())


def _has_room(label: QLabel) -> bool:
    if isinstance(label, Label) and label.text() != label.whole:
        return True  # shortened on purpose, whole in its tooltip
    if label.wordWrap():
        return label.height() >= label.heightForWidth(label.width())
    return label.width() >= label.sizeHint().width()


def _inside(one: QWidget, window: QWidget) -> bool:
    above = one.parentWidget()
    while above is not None and above is not window:
        if isinstance(above, QScrollArea):
            return True
        above = above.parentWidget()
    return window.rect().contains(QRect(one.mapTo(window, QPoint()), one.size()))
