"""The strips above the queue: the list is closed, a round is open, who answers now.

Each is there only while it has something to say, one line high where the column allows, since
on a small laptop every line is taken from the queue.
"""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from moderator.qt.actions import Act, Actions, shown_key
from moderator.qt.kit import (
    Button,
    Chip,
    Flow,
    Kind,
    Label,
    Role,
    Theme,
    clear_layout,
    plain_tip,
    rounded,
)
from moderator.qt.language import tr
from moderator.qt.models.floor_bars import Answerer, AnswerView, RoundChip

_SIDES: Final = (14, 6, 11, 6)
_ROOM_FOR_LEAD: Final = 480


class _Bar(QWidget):
    """A strip with a hairline at its foot."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.line = QHBoxLayout(self)
        self.line.setContentsMargins(*_SIDES)
        self.line.setSpacing(8)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        foot = QRectF(0, self.height() - 1, self.width(), 1)
        rounded(painter, foot, Theme.of_app().palette.hairline, "", 0)
        painter.end()


class ListBar(_Bar):
    """The list is closed; how to open it again."""

    def __init__(self, actions: Actions) -> None:
        super().__init__(tr("The list"))
        self._words = Label("", wrap=True)
        self.line.addWidget(Label("■", Role.SMALL, tone="warn"))
        self.line.addWidget(self._words, 1)
        reopen = actions[Act.CLOSE_LIST]
        self.line.addWidget(Button(tr("Reopen"), Kind.TINT, reopen, name=tr("Reopen the list")))

    @property
    def words(self) -> str:
        """What it says; empty while the list is open."""
        return self._words.whole

    def show_words(self, words: str) -> None:
        """Say it, or nothing."""
        self._words.say(words)
        self.setVisible(bool(words))


class RoundBar(_Bar):
    """The open round: its requests, how each stands, and closing it."""

    def __init__(self, actions: Actions) -> None:
        super().__init__(tr("The round"))
        self._shown: tuple[RoundChip, ...] = ()
        box = QWidget()
        self._chips = Flow(box)
        self.line.addWidget(Label(tr("Round"), Role.STRONG))
        self.line.addWidget(box, 1)
        close = Button(
            tr("Close round"), Kind.TINT, action=actions[Act.CLOSE_ROUND], show_key=False
        )
        self.line.addWidget(close)

    @property
    def words(self) -> tuple[str, ...]:
        """What its chips say."""
        return tuple(one.text for one in self._shown)

    def show_chips(self, chips: Sequence[RoundChip]) -> None:
        """Show the requests of the round; none hides it."""
        if tuple(chips) == self._shown:
            return
        self._shown = tuple(chips)
        clear_layout(self._chips)
        for one in self._shown:
            self._chips.addWidget(Chip(one.text, one.tone))
        self.setAccessibleName(tr("The round: {requests}", requests=", ".join(self.words)))
        self.setVisible(bool(self._shown))
        self.updateGeometry()


class AnswerBar(_Bar):
    """Who answers, and what became of the question that is on.

    `answered_by(person)`; `others`: the rest of the panel is wanted in a menu; `asked`: the
    asker has finished; `settled`: it was answered; `more`: the other ways to end it.
    """

    answered_by = Signal(str)
    others = Signal()
    asked = Signal()
    settled = Signal()
    more = Signal()

    def __init__(self, actions: Actions) -> None:
        super().__init__(tr("Who answers"))
        self._view: AnswerView | None = None
        self._lead = Label("", Role.SMALL, tone="muted")
        self._people = _People()
        self._people.chosen.connect(self.answered_by)
        self._people.others.connect(self.others)
        self._asked = _button(actions, Act.END_TURN, tr("Asked"), self.asked.emit, show_key=False)
        key = shown_key("Ctrl+Shift+T")
        tip = tr("The question was put; it waits for its answer. {key}", key=key)
        self._asked.setToolTip(plain_tip(tip))
        settled = _button(actions, Act.ANSWERED, tr("Answered"), self.settled.emit)
        more = _button(actions, Act.DISPOSE, tr("More…"), self.more.emit, show_key=False)
        self.line.addWidget(self._lead)
        self.line.addWidget(self._people, 1)
        for button in (self._asked, settled, more):
            self.line.addWidget(button)
        self.more_button = more

    @property
    def others_button(self) -> QWidget:
        """Where the menu with the rest of the panel opens."""
        return self._people.others_button

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow column the names need the room; the strip's name says it all the same."""
        super().resizeEvent(event)
        self._lead.setVisible(self.width() >= Theme.of_app().px(_ROOM_FOR_LEAD))

    def show_view(self, view: AnswerView | None) -> None:
        """Show what can be done now; None hides it."""
        if view == self._view:
            return
        self._view = view
        if view is not None:
            self._lead.say(view.lead)
            self._people.show_people(view.people)
            self._asked.setVisible(view.asking)
            self.setAccessibleName(f"{view.lead}: {tr('request {number}', number=view.number)}")
        self.setVisible(view is not None)


class _People(QWidget):
    """As many names as fit on the line, then the rest behind a button."""

    chosen = Signal(str)
    others = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._buttons: list[Button] = []
        self.others_button = Button(
            tr("Other…"), Kind.PILL, name=tr("Somebody else answers"), parent=self
        )
        self.others_button.setToolTip(plain_tip(tr("Everybody on the panel. Ctrl+Shift+A")))
        self.others_button.clicked.connect(self.others)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_people(self, people: Sequence[Answerer]) -> None:
        """Names in order; those whom the question is for are tinted."""
        for old in self._buttons:
            old.hide()
            old.deleteLater()
        self._buttons = [self._button(one) for one in people]
        self.others_button.raise_()
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(240, self.others_button.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.others_button.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()
            self._fit()

    def _button(self, one: Answerer) -> Button:
        kind = Kind.TINT if one.wanted else Kind.PILL
        made = Button(one.name, kind, name=tr("{name} answers", name=one.name), parent=self)
        made.setToolTip(plain_tip(tr("{name} answers", name=one.name)))
        made.clicked.connect(lambda _checked=False, person=one.id: self.chosen.emit(person))
        return made

    def _fit(self) -> None:
        gap = 6
        last = self.others_button.sizeHint()
        room = self.width() - last.width()
        x = 0
        for button in self._buttons:
            size = button.sizeHint()
            fits = x + size.width() + gap <= room
            button.setGeometry(x, 0, size.width(), size.height())
            button.setVisible(fits)
            x += size.width() + gap if fits else 0
            room = room if fits else 0
        self.others_button.setGeometry(x, 0, last.width(), last.height())


def _button(
    actions: Actions, act: Act, text: str, do: Callable[[], object], show_key: bool = True
) -> Button:
    """A small button that shows an action's key but means the question of this strip."""
    key = actions[act].shortcut()
    hint = key.toString(key.SequenceFormat.NativeText) if show_key else ""
    made = Button(text, Kind.PILL, hint=hint)
    made.setToolTip(actions[act].toolTip())
    made.clicked.connect(lambda _checked=False: do())
    return made
