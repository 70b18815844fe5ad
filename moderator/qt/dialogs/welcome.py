"""The first minute with the console: three panels of the real window, lit one after the other.

It lies over the window and never in its way: what is beneath can be clicked, every key of the
window works, and it goes by itself when the event begins. Esc skips it; it comes back by its
own act, and never over a session that runs.
"""

from collections.abc import Callable
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QShortcut,
)
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from moderator.core.say import say
from moderator.desk import Change
from moderator.qt.actions import Act
from moderator.qt.kit import PANEL, Button, Frame, Kind, Label, row
from moderator.qt.language import shown, tr
from moderator.qt.style import PANEL_RADIUS
from moderator.qt.theme import Role, Theme
from moderator.qt.window import Window

_WIDE: Final = 380
_GAP: Final = 14
_EDGE: Final = 8
"""Pixels between the card and the panel it speaks of, and the edge of the window."""

_ABOVE_FOOT: Final = 16
"""Pixels from the foot of the card to that of the panel."""

_BESIDE_BUTTONS: Final = 80
"""Pixels of the gaps between the buttons of the card, and of its margins."""

_SHADE: Final = QColor(0, 0, 0, 110)


class _Step(Struct, frozen=True):
    """`words`: with `{name}` for the key of each of `acts`, named as the act is."""

    panel: Callable[[Window], QWidget]
    title: str
    words: tuple[str, ...]
    acts: tuple[Act, ...]


_STEPS: Final = (
    _Step(
        lambda window: window.run_of_show,
        say("The run of show"),
        (
            say("These are the segments of the event, each with its time."),
            say(
                "{next} begins the event and moves on. {back} goes back, and nothing that was "
                "counted is lost. {pause} pauses."
            ),
            say("The dark card beside it shows who speaks, and what is left of their time."),
        ),
        (Act.NEXT, Act.BACK, Act.PAUSE),
    ),
    _Step(
        lambda window: window.floor,
        say("The queue"),
        (
            say("Whoever asks for the floor waits here, in the order that you give them."),
            say("{new_request} holds a place: “woman, row 3” is enough."),
            say("{call} gives the floor to the next, and {answered} says that it was answered."),
        ),
        (Act.NEW_REQUEST, Act.CALL, Act.ANSWERED),
    ),
    _Step(
        lambda window: window.notes,
        say("The notes"),
        (
            say("What is said is kept here, with the time and whoever speaks."),
            say("{note_1} begins a note on the first guiding question, and Enter keeps it."),
            say(
                "{undo} takes back any act, also after a restart. {keys} shows all keys, and the "
                "event itself begins only with {next}."
            ),
        ),
        (Act.NOTE_1, Act.UNDO, Act.KEYS, Act.NEXT),
    ),
)


def welcome(window: Window) -> "Welcome | None":
    """Show it, or say why not. One that is there already begins again."""
    if _runs(window):
        window.status.show_refusal(
            tr("The introduction would cover what runs: it is there again after the event.")
        )
        return None
    for old in window.findChildren(Welcome):
        old.leave()
    return Welcome(window)


class Welcome(QWidget):
    """The shade over the window, and the card that speaks."""

    def __init__(self, window: Window) -> None:
        whole: QWidget = window.centralWidget() or window
        super().__init__(whole)
        self._window, self._whole = window, whole
        self.step = 0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        window.show_view("moderate")
        self.card = _Card(whole)
        self.card.skip.clicked.connect(self.leave)
        self.card.back.clicked.connect(lambda: self.turn(self.step - 1))
        self.card.forward.clicked.connect(self._forward)
        self.card.rehearse.clicked.connect(self._rehearse)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self.card).activated.connect(self.leave)
        for one in (whole, *(step.panel(window) for step in _STEPS)):
            one.installEventFilter(self)
        window.bridge.changed.connect(self._changed)
        Theme.of_app().changed.connect(self._place)
        self.show()
        self.card.show()
        self.turn(0)

    def turn(self, step: int) -> None:
        """Speak of another panel."""
        self.step = min(max(step, 0), len(_STEPS) - 1)
        self.card.say(self._window, self.step)
        self._place()
        self.card.forward.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Go, and leave the person where they can begin to type."""
        self._whole.removeEventFilter(self)
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self.card.isAncestorOf(focus)
        for one in (self.card, self):
            one.hide()
            one.deleteLater()
        if had_focus:
            self._window.notes.composer.begin()

    @property
    def lit(self) -> QWidget:
        """The panel it speaks of."""
        return _STEPS[self.step].panel(self._window)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.LayoutRequest):
            self._place()
        elif event.type() is QEvent.Type.Hide and watched is self.lit and self.isVisible():
            self.leave()  # another view was asked for
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        lit = QRectF(self._hole())
        around, hole = QPainterPath(), QPainterPath()
        around.addRect(QRectF(self.rect()))
        hole.addRoundedRect(lit, PANEL_RADIUS, PANEL_RADIUS)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(around.subtracted(hole), _SHADE)
        painter.setPen(QPen(QColor(Theme.of_app().palette.accent), 3))
        painter.drawPath(hole)
        painter.end()

    def _forward(self) -> None:
        if self.step < len(_STEPS) - 1:
            self.turn(self.step + 1)
        else:
            self.leave()

    def _rehearse(self) -> None:
        self.leave()
        self._window.do[Act.REHEARSE].trigger()

    def _changed(self, _change: Change) -> None:
        if _runs(self._window) and self.isVisible():
            self.leave()

    def _hole(self) -> QRect:
        panel = self.lit
        return QRect(panel.mapTo(self._whole, QPoint(0, 0)), panel.size()).adjusted(-3, -3, 3, 3)

    def _place(self) -> None:
        """The card beside the panel, at the side where there is more room."""
        self.setGeometry(self._whole.rect())
        self.raise_()
        self.card.raise_()
        self.card.setGeometry(_beside(self._hole(), self.card.wanted(), self._whole.rect()))
        self.update()


class _Card(Frame):
    """What is said, and the ways on. Only this takes clicks."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(PANEL, parent=parent)
        self.number = Label("", Role.SMALL, "muted")
        self.title = Label("", Role.HEADING, wrap=True)
        self.words = [Label("", wrap=True) for _ in range(3)]
        self.skip = _button(tr("Skip"), Kind.QUIET)
        self.back = _button(tr("Back"), Kind.PLAIN)
        self.rehearse = _button(tr("Rehearse this event"), Kind.PLAIN)
        self.forward = _button("", Kind.FILLED)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(20, 16, 20, 16)
        lines.setSpacing(8)
        for one in (self.number, self.title, *self.words):
            lines.addWidget(one)
        lines.addStretch(1)
        lines.addLayout(row(self.skip, None, self.back, self.rehearse, self.forward))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focus = QApplication.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focus, Button):
            focus.click()
        else:
            super().keyPressEvent(event)

    def say(self, window: Window, step: int) -> None:
        """Speak of a step."""
        which, last = _STEPS[step], step == len(_STEPS) - 1
        keys = {act.name.lower(): _key(window, act) for act in which.acts}
        self.number.say(tr("{step} of {steps}", step=step + 1, steps=len(_STEPS)))
        self.title.say(shown(which.title))
        for label, words in zip(self.words, which.words, strict=True):
            label.say(shown(words).format_map(keys))
        self.back.setVisible(step > 0 and not last)
        self.rehearse.setVisible(last)
        self.forward.say(tr("Begin here") if last else tr("Next"))
        self.setAccessibleName(" ".join([self.title.whole, *(one.whole for one in self.words)]))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def wanted(self) -> QSize:
        """As large as the words need."""
        buttons = (self.skip, self.back, self.rehearse, self.forward)
        shown_ones = [one.sizeHint().width() for one in buttons if not one.isHidden()]
        layout = self.layout()
        wide = max(Theme.of_app().px(_WIDE), sum(shown_ones) + _BESIDE_BUTTONS)
        return QSize(wide, layout.totalHeightForWidth(wide) if layout is not None else 0)


def _runs(window: Window) -> bool:
    run = window.bridge.state.run
    return run.started and run.closed is None


def _key(window: Window, act: Act) -> str:
    key = window.do[act].shortcut()
    return key.toString(QKeySequence.SequenceFormat.NativeText)


def _button(text: str, kind: Kind) -> Button:
    made = Button(text, kind)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made


def _beside(lit: QRect, size: QSize, room: QRect) -> QRect:
    """Where a card of a size stands beside what is lit: at the side with more room, near its
    foot, so that the live card stays in sight; always whole."""
    right, left = room.right() - lit.right(), lit.left() - room.left()
    x = lit.right() + _GAP if right >= left else lit.left() - _GAP - size.width()
    most = room.right() - size.width() - _EDGE
    low = min(lit.bottom() - _ABOVE_FOOT, room.bottom() - _EDGE) - size.height()
    at = QPoint(max(room.left() + _EDGE, min(x, most)), max(room.top() + _EDGE, low))
    return QRect(at, size)
