"""Small painted buttons: a choice with a menu, a chip that can be taken off, a switch.

They are buttons for the mouse, for Tab and for screen readers; a shape within says what a
click does, and the tone only repeats it.
"""

from collections.abc import Callable, Sequence
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from moderator.qt.delegates.marks import Mark, paint_mark
from moderator.qt.kit import Menu, Painted, Role, Theme, Tone, line, plain_tip, rounded, text_width
from moderator.qt.language import shown, tr
from moderator.qt.plain import escaped, unescaped, untipped

_PAD: Final = 8
_OFF: Final = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_PRESS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)


class ChipButton(QAbstractButton):
    """A button that looks like a chip. `before`, `after`: shapes beside its text."""

    def __init__(
        self,
        text: str = "",
        tone: Tone = Tone.NEUTRAL,
        before: Mark | None = None,
        after: Mark | None = None,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`name`: for screen readers, where the text alone says too little."""
        super().__init__(parent)
        self._tone = tone
        self._before = before
        self._after = after
        self._tip = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.say(text, name)
        Theme.of_app().changed.connect(self._dress)

    @property
    def label(self) -> str:
        """What it says."""
        return unescaped(self.text())

    def say(self, text: str, name: str = "", tone: Tone | None = None) -> None:
        """Show another text."""
        if tone is not None:
            self._tone = tone
        self.setText(escaped(text))
        self.setAccessibleName(shown(name or text))
        self._dress()

    def set_tip(self, text: str) -> None:
        """Explain it in a tooltip; any text is safe."""
        self._tip = text
        self._tell()

    def setToolTip(self, tip: str) -> None:
        super().setToolTip(tip)
        self.setAccessibleDescription(untipped(tip, self.accessibleName()))

    def sizeHint(self) -> QSize:
        theme = Theme.of_app()
        if not self.label:
            return QSize(theme.px(24), theme.px(24))
        wide = text_width(self.label, theme.font(Role.SMALL_STRONG)) + 2 * _PAD + 1
        wide += sum(self._mark_width() for mark in (self._before, self._after) if mark)
        return QSize(round(wide + 0.5), theme.px(24))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 48), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.of_app()
        p = theme.palette
        tint = p.tint(self._tone)
        painter = QPainter(self)
        if not self.isEnabled():
            painter.setOpacity(0.5)
        rect = QRectF(self.rect())
        hovered = self.isEnabled() and self.underMouse()
        quiet = self._tone is Tone.NEUTRAL
        rounded(painter, rect, p.hover if hovered and quiet else tint.ground, "", 5)
        if quiet or hovered or self.isCheckable() or self.hasFocus():
            ring = p.accent if self.hasFocus() else tint.line
            rounded(painter, rect, "", ring, 5, 2 if self.hasFocus() else 1)
        self._paint_inside(painter, rect.adjusted(_PAD, 0, -_PAD, 0), tint.text)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _PRESS and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)

    def _paint_inside(self, painter: QPainter, rect: QRectF, colour: str) -> None:
        size = Theme.of_app().px(11)
        top = rect.center().y() - size / 2
        mark = self._before or self._after
        if mark is not None and not self.label:
            paint_mark(painter, QRectF(rect.center().x() - size / 2, top, size, size), mark, colour)
            return
        if self._before is not None:
            paint_mark(painter, QRectF(rect.left(), top, size, size), self._before, colour)
            rect = rect.adjusted(self._mark_width(), 0, 0, 0)
        if self._after is not None:
            right = QRectF(rect.right() - size + 2, top, size, size)
            paint_mark(painter, right, self._after, colour)
            rect = rect.adjusted(0, 0, -self._mark_width(), 0)
        line(painter, rect, self.label, Theme.of_app().font(Role.SMALL_STRONG), colour)

    def _mark_width(self) -> int:
        return Theme.of_app().px(11) + 3

    def _tell(self) -> None:
        cut = self.width() < self.sizeHint().width()
        self.setToolTip(plain_tip(self._tip or (self.label if cut else "")))

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()


class TagChip(ChipButton):
    """Something chosen, that a click, Enter, Delete or Backspace takes off."""

    removed = Signal()

    def __init__(self, text: str, tone: Tone, name: str, parent: QWidget | None = None) -> None:
        super().__init__(
            text, tone, None, Mark.CROSS, tr("{name}. Press to take it off", name=name), parent
        )
        self.set_tip(tr("Take off: {name}", name=name))
        self.clicked.connect(self.removed)

    def event(self, event: QEvent) -> bool:
        """Delete is for the chip while it has the focus, not for the selected note."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in _OFF
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OFF:
            self.removed.emit()
            return
        super().keyPressEvent(event)


class SwitchChip(ChipButton):
    """A switch: a tick says that it is on, and so does its tone."""

    def __init__(
        self,
        text: str,
        on_tone: Tone = Tone.ACCENT,
        mark: Mark | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`mark`: a shape before the text, on and off; a tick says that it is on."""
        self._on_tone = on_tone
        self._own = mark
        super().__init__(text, Tone.NEUTRAL, mark, None, "", parent)
        self.setCheckable(True)
        self.toggled.connect(self._show)

    def _show(self, on: bool) -> None:
        self._tone = self._on_tone if on else Tone.NEUTRAL
        tick = Mark.TICK if on else None
        self._before = self._own or tick
        self._after = tick if self._own else None
        self._dress()


class MarkIcon(Painted):
    """A shape alone, beside words that say the same."""

    def __init__(self, mark: Mark, tone: Tone, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = mark
        self._tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        Theme.of_app().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        side = Theme.of_app().px(13)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour = Theme.of_app().palette.tint(self._tone).text
        paint_mark(painter, QRectF(self.rect()), self._mark, colour)
        painter.end()


class Choice(Struct, frozen=True):
    """One thing to choose. `value`: None is a choice as well."""

    value: str | None
    text: str
    detail: str = ""


class MenuChip(ChipButton):
    """What is chosen, and a menu to choose again. `chosen(value)`: str or None."""

    chosen = Signal(object)

    def __init__(
        self, about: str, choices: Callable[[], Sequence[Choice]], parent: QWidget | None = None
    ) -> None:
        """`about`: what is chosen here ("Kind"). `choices`: asked each time it opens."""
        self._about = about
        super().__init__("", Tone.NEUTRAL, None, Mark.MENU, about, parent)
        self._choices = choices
        self._current: str | None = None
        self.clicked.connect(self.open)

    def show_choice(self, current: str | None, text: str, tone: Tone, name: str = "") -> None:
        """Show what is chosen. `name`: in full, where the text is shortened."""
        self._current = current
        said = tr("{about}: {text}", about=self._about, text=name or text)
        self.say(text, said, tone)
        self.set_tip(said)

    def open(self) -> None:
        """Let the person choose."""
        menu = choice_menu(self, self._choices(), self._current, self.chosen.emit)
        menu.exec(self.mapToGlobal(QPoint(0, self.height() + 2)))
        menu.deleteLater()


def choice_menu(
    parent: QWidget,
    choices: Sequence[Choice],
    current: str | None,
    chosen: Callable[[str | None], object],
    title: str = "",
) -> QMenu:
    """A menu of choices with the current one ticked; any text is safe."""
    menu = Menu(escaped(title), parent)
    for one in choices:
        text = " · ".join(map(shown, filter(None, (one.text, one.detail))))
        action = menu.addAction(escaped(shortened(text)))
        action.setCheckable(True)
        action.setChecked(one.value == current)
        action.triggered.connect(lambda _on=False, value=one.value: chosen(value))
        if one.value == current:
            menu.setActiveAction(action)
    return menu


def shortened(text: str, most: int = 80) -> str:
    """One line of a text, cut where a menu would grow too wide."""
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= most else one_line[: most - 1].rstrip() + "…"
