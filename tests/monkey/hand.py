"""A hand at the keyboard and the mouse. What it does goes by way of the window system's queue, as
from a person: Qt decides who gets it, whatever is grabbed, modal or in the way."""

import random
from collections.abc import Sequence
from typing import Final, TypeVar

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHelpEvent, QMouseEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSlider,
    QApplication,
    QDialog,
    QLineEdit,
    QMainWindow,
    QWidget,
)
from shiboken6 import isValid

T = TypeVar("T")

KEYS: Final = """
    Return Enter Escape Tab Backtab Space Backspace Delete Left Right Up Down Home End PageUp
    PageDown F2 F4 F6 Menu 1 2 3 9 A B C D E I P V X Z
"""
TYPED: Final = 'sample words; @s #a >un /rec "quoted" 1. 10:30 é ? & <b>x</b> ، \u202e'
_TEXTS: Final = {Qt.Key.Key_Space.value: " ", Qt.Key.Key_Return.value: "\r"}
_BUTTONS: Final = (
    (Qt.MouseButton.LeftButton, 6),
    (Qt.MouseButton.RightButton, 2),
    (Qt.MouseButton.MiddleButton, 1),
)
_MODIFIERS: Final = (
    (Qt.KeyboardModifier.NoModifier, 8),
    (Qt.KeyboardModifier.ShiftModifier, 2),
    (Qt.KeyboardModifier.ControlModifier, 2),
    (Qt.KeyboardModifier.AltModifier, 1),
)


class Hand:
    """Presses and points at random. Each method does one thing; `aim` says at what."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._held: tuple[QWindow, QPoint] | None = None

    @property
    def holds(self) -> bool:
        """Whether a button of the mouse is down."""
        return self._held is not None

    def key(self) -> tuple[int, Qt.KeyboardModifier]:
        """A key, and what is held with it."""
        name = self._chance.choice(KEYS.split())
        key = getattr(Qt.Key, f"Key_{name}").value
        return key, self._weighted(_MODIFIERS)

    def press(self, key: int, modifiers: Qt.KeyboardModifier) -> None:
        """Press and let go a key."""
        _struck(key, modifiers, _TEXTS.get(key, ""))

    def letters(self) -> str:
        """Something to type: words, tokens, signs that mean something elsewhere."""
        start = self._chance.randrange(len(TYPED))
        return TYPED[start : start + self._chance.randrange(1, 12)]

    def type(self, letter: str) -> None:
        """Type one letter."""
        key = ord(letter.upper()) if letter.isascii() else Qt.Key.Key_unknown.value
        _struck(key, Qt.KeyboardModifier.NoModifier, letter)

    def aim(self) -> tuple[QWidget, QPoint] | None:
        """A widget in sight, of the window that takes the mouse, and a place in it."""
        top = front(self._chance)
        if top is None or top.windowHandle() is None:
            return None
        inside = [one for one in top.findChildren(QWidget) if one.isVisible() and _in(one, top)]
        inside.append(top)
        (found,) = self._chance.choices(inside, [_lure(one) for one in inside])
        rect = found.visibleRegion().boundingRect()
        if rect.isEmpty():
            return None
        x = self._chance.randint(rect.left(), rect.right())
        y = self._chance.randint(rect.top(), rect.bottom())
        return found, QPoint(x, y)

    def click(self, at: tuple[QWidget, QPoint]) -> None:
        """Press and let go, or twice."""
        window, place = _placed(at)
        window.requestActivate()
        button, held = self._weighted(_BUTTONS), self._weighted(_MODIFIERS)
        for one in (QTest.mousePress, QTest.mouseRelease):
            if alive(window):  # what is pressed may close it
                one(window, button, held, place)
        if self._chance.random() < 0.2 and alive(window):
            _mouse(QEvent.Type.MouseButtonDblClick, window, place, button, button)
            if alive(window):
                _mouse(QEvent.Type.MouseButtonRelease, window, place, button)

    def grip(self, at: tuple[QWidget, QPoint]) -> None:
        """Press and hold."""
        window, place = _placed(at)
        self._held = (window, place)
        QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=place)

    def drag(self) -> None:
        """Move on with what is held."""
        if self._held is None:
            return
        window, place = self._held
        if not alive(window):
            return
        by = QPoint(self._chance.randint(-80, 80), self._chance.randint(-120, 120))
        place = _bounded(place + by, window)
        self._held = (window, place)
        # `QTest.mouseMove` would let go of the buttons on its way.
        none, left = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
        _mouse(QEvent.Type.MouseMove, window, place, none, left)

    def let_go(self) -> None:
        """Let go of what is held."""
        held, self._held = self._held, None
        if held is not None and alive(held[0]):
            QTest.mouseRelease(held[0], Qt.MouseButton.LeftButton, pos=held[1])

    def move(self, at: tuple[QWidget, QPoint]) -> None:
        """Move the mouse, holding nothing."""
        window, place = _placed(at)
        QTest.mouseMove(window, place)

    def wheel(self, at: tuple[QWidget, QPoint]) -> None:
        """Turn the wheel."""
        window, place = _placed(at)
        turn = QPoint(0, self._chance.choice((-360, -120, 120, 360)))
        QTest.wheelEvent(window, QPointF(place), turn, stateKey=self._weighted(_MODIFIERS))

    def tip(self, at: tuple[QWidget, QPoint]) -> None:
        """Rest over a widget until its tip comes."""
        widget, place = at
        event = QHelpEvent(QEvent.Type.ToolTip, place, widget.mapToGlobal(place))
        QApplication.sendEvent(widget, event)

    def drop(self, widget: QWidget, files: Sequence[str]) -> None:
        """Let files go over a window."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(one) for one in files])
        place, copy = QPoint(20, 20), Qt.DropAction.CopyAction
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(widget, QDragEnterEvent(place, copy, data, left, none))
        QApplication.sendEvent(widget, QDropEvent(QPointF(place), copy, data, left, none))

    def _weighted(self, choices: Sequence[tuple[T, int]]) -> T:
        things, weights = [one for one, _ in choices], [often for _, often in choices]
        return self._chance.choices(things, weights)[0]


def _struck(key: int, modifiers: Qt.KeyboardModifier, text: str) -> None:
    for down in (True, False):
        # Held: with it would go what Python holds of all that is in it.
        popup = QApplication.activePopupWidget()
        widget = listener()
        if widget is not None and isValid(widget):  # what is pressed may close it
            QTest.simulateEvent(widget, down, key, modifiers, text, False)
        del popup


def front(chance: random.Random) -> QWidget | None:
    """The window that takes the mouse: the menu that is open, the dialogue, else any."""
    first = QApplication.activePopupWidget() or QApplication.activeModalWidget()
    if first is not None:
        return first
    tops = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    tops = [one for one in tops if one.windowType() is not Qt.WindowType.ToolTip]
    return chance.choice(tops) if tops else None


def listener() -> QWidget | None:
    """The widget that takes the keys, as Qt finds it."""
    popup = QApplication.activePopupWidget()
    if popup is not None:
        return _focus_in(popup)
    modal = QApplication.activeModalWidget()
    if modal is not None and modal is not QApplication.activeWindow():
        return _focus_in(modal)  # the system brings no keys to a window behind it
    return QApplication.focusWidget() or QApplication.activeWindow()


def _focus_in(window: QWidget) -> QWidget:
    inside: QWidget | None = window.focusWidget()
    return window if inside is None else inside


def activate() -> None:
    """What a window manager does: the dialogue that waits for an answer has the keys, and when a
    window goes another has them."""
    wanted = QApplication.activeModalWidget()
    active = QApplication.activeWindow()
    if wanted is None and active is None:
        tops = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
        wanted = next((one for one in tops if isinstance(one, QMainWindow | QDialog)), None)
    if wanted is not None and wanted is not active and QApplication.activePopupWidget() is None:
        wanted.activateWindow()


def alive(window: QWindow) -> bool:
    """Whether a window is still there."""
    return isValid(window) and window in QApplication.topLevelWindows()


def _lure(one: QWidget) -> int:
    """How much a hand is drawn to a widget: most where something is to be had."""
    if isinstance(one, QAbstractButton | QAbstractScrollArea | QAbstractSlider | QLineEdit):
        return 6
    holds = isinstance(one.parentWidget(), QAbstractScrollArea)
    return 12 if holds else 1


def _in(one: QWidget, top: QWidget) -> bool:
    return one.window() is top


def _placed(at: tuple[QWidget, QPoint]) -> tuple[QWindow, QPoint]:
    widget, place = at
    top = widget.window()
    return top.windowHandle(), _bounded(widget.mapTo(top, place), top.windowHandle())


def _bounded(place: QPoint, window: QWindow) -> QPoint:
    x = min(max(place.x(), 0), window.width() - 1)
    return QPoint(x, min(max(place.y(), 0), window.height() - 1))


def _mouse(
    kind: QEvent.Type,
    window: QWindow,
    place: QPoint,
    button: Qt.MouseButton,
    held: Qt.MouseButton = Qt.MouseButton.NoButton,
) -> None:
    at, there = QPointF(place), QPointF(window.mapToGlobal(place))
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window, QMouseEvent(kind, at, there, button, held, none))
