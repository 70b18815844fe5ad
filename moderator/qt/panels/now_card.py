"""The live card: who speaks, how long still, what comes next. Dark in both themes.

It is read from two metres, so it has one name, one number and one large button. It holds no
wording and no rule: `models.now` makes one value a second, and here each part is told its
own piece of it. The rarer acts are in a menu, so that they cannot be hit by accident.
"""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from moderator.core.intents import Intent
from moderator.core.reading import Phase, Reading
from moderator.core.state import State
from moderator.qt.actions import Act, Actions, shown_key
from moderator.qt.bridge import Bridge
from moderator.qt.dialogs import acts
from moderator.qt.kit import (
    GRID,
    Button,
    Chip,
    Kind,
    Label,
    LiveCard,
    Role,
    Theme,
    Tone,
    plain_tip,
    row,
)
from moderator.qt.language import tr
from moderator.qt.models.now import NowView, Step, now_view
from moderator.qt.panels.now_menu import more_menu, people_menu
from moderator.qt.panels.now_parts import (
    LOW,
    LOWEST,
    ROOMY,
    DigitsView,
    ProgressBar,
    StatePill,
    Who,
)

_MEASURES: Final = ((560, ROOMY), (430, LOW), (0, LOWEST))
"""From which height of the column, in pixels at normal text size, how high the card is."""

_NARROWEST: Final = 340
_LEAST_PLACE: Final = 36
_WIDEST_NEXT: Final = 280
"""Pixels up to which the large button pushes the others together."""


class NowCard(LiveCard):
    """The card of the running segment or turn.

    The window connects `give_floor`, `interrupt` and `correct_start` to their actions; next,
    pause, lengths and closing are actions of its own that the buttons trigger.
    """

    def __init__(
        self, bridge: Bridge, actions: Actions, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(tr("Now"), parent)
        self._bridge, self._actions = bridge, actions
        self._state, self._view = bridge.state, now_view(bridge.state, bridge.reading())
        self._menu: QMenu | None = None
        self._column: QWidget | None = None
        self._measure = ROOMY
        self.pill = StatePill()
        self.online = Chip(tr("online"), Tone.ACCENT, live=True)
        self.place = Label("", Role.STRONG, "live-muted", elide=True)
        self.started = Label("", Role.STRONG, "live-muted", elide=True)
        self.started.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.who = Who()
        self.digits = DigitsView()
        self.bar = ProgressBar()
        self.used = Label("", tone="live-muted")
        self.signal = Label("", tone="live-muted", elide=True)
        self.until = Label("", tone="live-muted")
        self.reminder = Label("", Role.STRONG, "live-warn", wrap=True)
        self.nudge = Label("", Role.STRONG, "live-warn", elide=True)
        self._make_buttons()
        self._arrange()
        theme.changed.connect(self._fit)
        self._show(self._view, all_of_it=True)

    def fit_into(self, column: QWidget) -> None:
        """Share this column's height with what else is in it, else its parent's."""
        self._column = column

    def show_state(self, state: State, reading: Reading) -> None:
        """After a change."""
        self._state = state
        self.show_reading(reading)

    def show_reading(self, reading: Reading) -> None:
        """Once a second; repaints only what differs."""
        self._show(now_view(self._state, reading))

    # --- acts that ask something first -------------------------------------------------------

    def give_floor(self) -> None:
        """Open the list of those who may be given the floor."""
        menu = people_menu(self, self._state, self._bridge.reading(), self._do)
        self._open(menu, self.who)

    def interrupt(self) -> None:
        """Ask for the reason of an interruption, if there is one."""
        if self._counts(tr("Time is stopped already: F9 lets it count again.")):
            acts.interruption(self._bridge, self.window())

    def correct_start(self) -> None:
        """Ask when the running segment really began."""
        current = self._bridge.reading().current
        if current is None:
            self._bridge.refused.emit(tr("No segment is running: F8 begins the next one."))
        else:
            acts.began(self._bridge, current, self.window())

    def more(self) -> None:
        """Open the menu of the rarer acts."""
        menu = more_menu(self, self._actions, self._state, self._bridge.reading(), self._do)
        self._open(menu, self._more)

    def _counts(self, otherwise: str) -> bool:
        phase = self._bridge.reading().phase
        if phase is Phase.RUNNING:
            return True
        halted = phase in (Phase.PAUSED, Phase.INTERRUPTED)
        why = otherwise if halted else tr("No segment is running: F8 begins the next one.")
        self._bridge.refused.emit(why)
        return False

    def _do(self, intent: Intent) -> None:
        self._bridge.act(intent, origin=self)

    def _open(self, menu: QMenu, below: QWidget) -> None:
        if self._menu is not None:
            self._menu.deleteLater()
        self._menu = menu
        menu.popup(below.mapToGlobal(below.rect().bottomLeft()))

    # --- what it looks like --------------------------------------------------------------------

    def _make_buttons(self) -> None:
        act = self._actions
        live, filled = Kind.LIVE, Kind.LIVE_FILLED
        self.next = Button(kind=filled, action=act[Act.NEXT])
        self.close_it = Button(tr("Close the session"), filled, action=act[Act.CLOSE_SESSION])
        self.reopen = Button(tr("Reopen the session"), live, action=act[Act.CLOSE_SESSION])
        self.pause = Button(kind=live, action=act[Act.PAUSE])
        self.shorter = Button(kind=live, action=act[Act.SHORTER], show_key=False)
        self.longer = Button(kind=live, action=act[Act.LONGER], show_key=False)
        self._more = Button(tr("More"), live, hint="▼", name=tr("More acts"))
        self._more.setToolTip(tr("Back, go to, the floor, interruption, began earlier, close"))
        self._more.clicked.connect(self.more)

    def _arrange(self) -> None:
        top = row(self.pill, self.online, self.place, self.started, spacing=8)
        top.setStretch(2, 1)
        middle = row(self.who, self.digits, spacing=16)
        middle.setStretch(0, 1)
        self.signal.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words = row(self.used, self.signal, self.nudge, self.until, spacing=16)
        words.setStretch(1, 1)
        words.setStretch(2, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for large in (self.next, self.close_it):
            buttons.addWidget(large, 1)
        buttons.addWidget(self.reopen)
        buttons.addStretch(0)
        for button in (self.pause, self.shorter, self.longer, self._more):
            buttons.addWidget(button)
        for part in (top, middle):
            self.body.addLayout(part)
        self.body.addWidget(self.bar)
        self.body.addLayout(words)
        self.body.addWidget(self.reminder)
        self.body.addLayout(buttons)

    def _show(self, view: NowView, all_of_it: bool = False) -> None:
        old, self._view = self._view, view
        if view == old and not all_of_it:
            return
        self.pill.show_pill(view.pill)
        self.online.setVisible(view.online)
        self.place.say(view.place)
        self.started.say(view.started)
        self.who.show_who(view.name, view.role, view.online)
        self.digits.show_digits(view.digits, tr("Time"))
        self.bar.show_bar(view.bar)
        self.used.say(view.used)
        self.signal.say(view.signal)
        self.until.say(view.until)
        self._remind(view.reminder)
        self.setAccessibleDescription(view.spoken)
        if all_of_it or _above(view) != _above(old):
            self._fit_place()
        # Before the step, which takes the room that this button leaves.
        self._actions.say(Act.PAUSE, tr("Resume") if view.halted else tr("Pause"))
        if all_of_it or _buttons(view) != _buttons(old):
            self._show_step(view)

    def _remind(self, reminder: str) -> None:
        """In a line of its own, or, in a low window, in place of what is said of the end."""
        low = self._measure is not ROOMY
        said = f"▲ {reminder}" if reminder else ""
        for label, there in ((self.reminder, not low), (self.nudge, low)):
            label.say(said)
            label.setVisible(bool(said) and there)
        for label in (self.signal, self.until):
            label.setVisible(not (said and low))

    def _show_step(self, view: NowView) -> None:
        self.next.setVisible(view.step in (Step.BEGIN, Step.NEXT, Step.NONE))
        self.close_it.setVisible(view.step is Step.CLOSE)
        self.reopen.setVisible(view.step is Step.REOPEN)
        if self.next.isVisibleTo(self):
            self._actions.say(Act.NEXT, view.step_words)
            key = shown_key("F8")
            self._actions[Act.NEXT].setToolTip(plain_tip(f"{view.step_words}. {key}"))
        else:
            self._actions.say(Act.NEXT, tr("Next"))
        self._fit_next()

    # --- what there is room for --------------------------------------------------------------

    def minimumSizeHint(self) -> QSize:
        """Narrower than its buttons side by side: some of them give way (`_fit_next`)."""
        return QSize(Theme.of_app().px(_NARROWEST), super().minimumSizeHint().height())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._around().installEventFilter(self)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_next()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._around() and event.type() is QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _around(self) -> QWidget:
        """The column that the card shares with the questions."""
        return self._column or self.parentWidget() or self

    def _fit(self) -> None:
        """In a low column the card gives room to the questions below it."""
        high, px = self._around().height(), Theme.of_app().px
        measure = next(one for least, one in _MEASURES if high >= px(least))
        if measure is not self._measure:
            self._measure = measure
            self.who.set_measure(measure)
            self.digits.set_measure(measure)
            self.body.setContentsMargins(22, measure.edge, 22, measure.edge)
            self.body.setSpacing(measure.gap)
            self._remind(self._view.reminder)
        self._fit_next()

    def _fit_next(self) -> None:
        """What comes next is read in full, and its key: the keys beside the other buttons give
        way, then a minute more or less, which is in the menu too."""
        running = self._view.step in (Step.NEXT, Step.CLOSE)
        wide = min(self.next.sizeHint().width(), Theme.of_app().px(_WIDEST_NEXT))
        edges = self.body.contentsMargins()
        room = self.width() - edges.left() - edges.right() - _taken(self.pause, self._more)
        minutes = _taken(self.shorter, self.longer)
        fits = room - minutes >= wide
        for button in (self.shorter, self.longer):
            button.setVisible(running and fits)
        self.pause.setVisible(running)
        room -= minutes if fits else 0
        self.next.setMinimumWidth(max(80, min(wide, room)))
        self._fit_place()

    def _fit_place(self) -> None:
        """When it began is read in full; where that is in the run of show gives way, which the
        run of show says too, rather than be an ellipsis alone."""
        edges = self.body.contentsMargins()
        others = [one for one in (self.pill, self.online, self.started) if not one.isHidden()]
        room = self.width() - edges.left() - edges.right()
        room -= sum(one.sizeHint().width() + GRID for one in others)
        self.place.setMaximumWidth(max(1, room))
        self.place.setVisible(room >= Theme.of_app().px(_LEAST_PLACE))


def _above(view: NowView) -> tuple[object, ...]:
    """What its first line depends on."""
    return view.pill, view.online, view.place, view.started


def _buttons(view: NowView) -> tuple[Step, str, bool]:
    """What the words of its buttons depend on."""
    return view.step, view.step_words, view.halted


def _taken(*buttons: Button) -> int:
    """Pixels that buttons need at the least, with the gaps beside them."""
    return sum(one.minimumSizeHint().width() + GRID for one in buttons)
