"""Buttons and the switch between views.

A button paints its own label, because the key that does the same stands beside it in muted
small text, and Qt's buttons have one text in one colour. Clicking a button never takes the
focus away from a composer; Tab reaches it all the same.
"""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QWidget,
)

from moderator.qt.kit.frames import SEGMENTED, Frame
from moderator.qt.kit.paint import line, rounded, text_width
from moderator.qt.language import shown
from moderator.qt.looks import Kind as Kind
from moderator.qt.looks import Look, look
from moderator.qt.palette import Tone
from moderator.qt.plain import escaped, plain_tip, unescaped, untipped
from moderator.qt.style import BUTTON_RADIUS
from moderator.qt.theme import Role, Theme

_GAP: Final = 8


class Button(QPushButton):
    """A push button of a kind; its text doubles as its name for screen readers.

    With an `action`, text, key, tooltip and whether it can be used all follow that, and a
    click triggers it. Without one, give `hint` (a key to show) and connect `clicked`.
    """

    def __init__(
        self,
        text: str = "",
        kind: Kind = Kind.PLAIN,
        action: QAction | None = None,
        hint: str = "",
        name: str = "",
        show_key: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """`name`: for screen readers where the text alone says too little. `text` with an
        action: a fixed text instead of the action's."""
        super().__init__(parent)
        self._kind = kind
        self._hint = hint
        self._own = text
        self._name = name
        self._show_key = show_key
        self._action = action
        self._wide: tuple[float, float] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy.Policy
        grows = kind is Kind.LIVE_FILLED
        self.setSizePolicy(policy.MinimumExpanding if grows else policy.Maximum, policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.say(text)
        if action is not None:
            action.changed.connect(self._follow)
            self.clicked.connect(action.trigger)
            self._follow()
        Theme.of_app().changed.connect(self._dress)

    @property
    def label(self) -> str:
        """What it says."""
        return unescaped(self.text())

    def say(self, text: str) -> None:
        """Show another text; any text is safe."""
        self._wide = None
        self.setText(escaped(text))
        self.setAccessibleName(shown(self._name or text))
        self.updateGeometry()

    def setToolTip(self, tip: str) -> None:
        super().setToolTip(tip)
        self.setAccessibleDescription(untipped(tip, self.accessibleName()))

    def set_kind(self, kind: Kind) -> None:
        """Look different."""
        self._kind = kind
        self._dress()

    def sizeHint(self) -> QSize:
        wide = sum(self._widths()) + 2 * self._pad
        return QSize(round(wide + 1), Theme.of_app().px(24 if self._small else 32))

    def minimumSizeHint(self) -> QSize:
        whole = self.sizeHint()
        alone = self._widths()[0] + 2 * self._pad
        return QSize(min(round(alone + 1), Theme.of_app().px(160)), whole.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.of_app()
        colours = look(self._kind, theme.palette)
        rect = QRectF(self.rect())
        radius = rect.height() / 2 if self._small else BUTTON_RADIUS
        painter = QPainter(self)
        if not self.isEnabled():
            painter.setOpacity(0.5)
        active = self.isEnabled() and (self.underMouse() or self.isDown())
        ground = colours.hover if active else colours.ground
        rounded(painter, rect, ground, colours.outline, radius)
        if self.hasFocus():
            within = 3 if colours.inset else 0
            ring = rect.adjusted(within, within, -within, -within)
            rounded(painter, ring, "", colours.ring, radius - within, 2)
        self._paint_words(painter, rect.adjusted(self._pad, 0, -self._pad, 0), colours)
        painter.end()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    @property
    def _small(self) -> bool:
        return self._kind in (Kind.TINT, Kind.PILL)

    @property
    def _pad(self) -> int:
        return 11 if self._small else 13

    @property
    def _role(self) -> Role:
        return Role.SMALL_STRONG if self._small else Role.STRONG

    def _widths(self) -> tuple[float, float]:
        """Pixels of the label, and of the key with the gap before it; layouts ask a dozen times."""
        if self._wide is None:
            font = Theme.of_app().font
            key = text_width(self._hint, font(Role.TINY)) + _GAP if self._hint else 0.0
            self._wide = text_width(self.label, font(self._role)), key
        return self._wide

    def _paint_words(self, painter: QPainter, rect: QRectF, colours: Look) -> None:
        theme = Theme.of_app()
        font, small = theme.font(self._role), theme.font(Role.TINY)
        wide, hint_wide = self._widths()
        hint_fits = bool(self._hint) and wide + hint_wide <= rect.width() + 1
        both = wide + (hint_wide if hint_fits else 0.0)
        spread = self._kind is Kind.LIVE_FILLED
        left = 0.0 if spread else max(0.0, (rect.width() - both) / 2)
        words = rect.adjusted(left, 0, 0, 0)
        line(painter, words, self.label, font, colours.text)
        if hint_fits:
            line(painter, words.adjusted(wide + _GAP, 0, 2, 0), self._hint, small, colours.hint)

    def _follow(self) -> None:
        if self._action is None:
            return
        key = self._action.shortcut()
        self._hint = key.toString(key.SequenceFormat.NativeText) if self._show_key else ""
        self.setEnabled(self._action.isEnabled())
        self.say(self._own or unescaped(self._action.text()))
        self.setToolTip(self._action.toolTip())

    def _dress(self) -> None:
        self._wide = None
        self.updateGeometry()
        self.update()


class _Segment(QRadioButton):
    """One choice of a `Segmented`: one of several, as a screen reader says it."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(escaped(text))
        self.setAccessibleName(shown(text))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def setToolTip(self, tip: str) -> None:
        super().setToolTip(tip)
        self.setAccessibleDescription(untipped(tip, self.accessibleName()))

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def sizeHint(self) -> QSize:
        theme = Theme.of_app()
        wide = text_width(unescaped(self.text()), theme.font(Role.STRONG)) + 2 * 12
        return QSize(round(wide + 1), theme.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.of_app()
        p, chosen = theme.palette, self.isChecked()
        rect = QRectF(self.rect())
        painter = QPainter(self)
        tint = p.tint(Tone.ACCENT)
        if chosen or self.underMouse():
            rounded(painter, rect, tint.ground if chosen else p.hover, "", BUTTON_RADIUS - 2)
        if self.hasFocus():
            rounded(painter, rect, "", p.accent, BUTTON_RADIUS - 2, 2)
        font = theme.font(Role.STRONG if chosen else Role.BODY)
        centre = Qt.AlignmentFlag.AlignHCenter
        line(painter, rect, unescaped(self.text()), font, tint.text if chosen else p.muted, centre)
        painter.end()


class Segmented(Frame):
    """A switch between a few views: one is chosen; arrow keys move within it."""

    chosen = Signal(str)

    def __init__(
        self, name: str, choices: Iterable[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        """`choices`: (key, text); the first one is chosen."""
        super().__init__(SEGMENTED, parent=parent)
        self.setAccessibleName(shown(name))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(1)
        self._group = QButtonGroup(self)
        self._segments: dict[str, _Segment] = {}
        for key, text in choices:
            made = _Segment(text, self)
            made.setChecked(not self._segments)
            made.toggled.connect(lambda on, key=key: self._toggled(key, on))
            self._group.addButton(made)
            self._segments[key] = made
            row.addWidget(made)
        Theme.of_app().changed.connect(self._dress)

    @property
    def current(self) -> str:
        """The key of what is chosen."""
        return next((key for key, one in self._segments.items() if one.isChecked()), "")

    def choose(self, key: str) -> None:
        """Choose by key; `chosen` is emitted when that is a change."""
        self._segments[key].setChecked(True)

    def set_tip(self, key: str, text: str) -> None:
        """The tooltip of a choice (its key and what it shows)."""
        self._segments[key].setToolTip(plain_tip(text))

    def set_shown(self, key: str, visible: bool) -> None:
        """Leave a choice out, or bring it back."""
        self._segments[key].setVisible(visible)

    def _toggled(self, key: str, on: bool) -> None:
        if on:
            self.chosen.emit(key)

    def _dress(self) -> None:
        for one in self._segments.values():
            one.updateGeometry()
            one.update()
