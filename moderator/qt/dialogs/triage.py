"""One thing after the other, each settled by one key: the remedies of the review.

A digit settles what is shown and the next is there at once; 0 or S passes it over, Ctrl+Z takes
the last one back. Bare keys may do that here, because a modal dialogue has no text to type and
the run of show cannot hear them.
"""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QWidget

from moderator.core.say import say
from moderator.core.state import State
from moderator.qt.bridge import Bridge
from moderator.qt.dialogs.remedy_sheets import sheet_for
from moderator.qt.kit import Box, Label, Role, RowDelegate, RowList, Sheet, Theme, Tone, Well
from moderator.qt.language import tr, tr_n
from moderator.qt.models.left import Left
from moderator.qt.models.remedies import TITLES, step
from moderator.qt.models.steps import Card, Leave, Open, Step, Way, Write
from moderator.qt.models.todo import Findings, Task, left_key
from moderator.qt.panels.notes_coverage import see_through

_WIDE: Final = 640
_CARD: Final = 168
"""Pixels of height that the texts take at the most; longer ones scroll."""

_DONE: Final = say("Nothing is left of these. Enter closes; Ctrl+Z takes the last one back.")
_KEYS: Final = say("A digit settles it · 0 or S skips · E edits · Ctrl+Z takes back · Esc closes")


class WayRow(Struct, frozen=True):
    """One way, behind its digit."""

    digit: int
    way: Way

    @property
    def uid(self) -> str:
        """The digit."""
        return str(self.digit)

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        return tr(
            "{digit}: {way}. {detail}", digit=self.digit, way=self.way.label, detail=self.way.detail
        ).removesuffix(". ")


class _WayDelegate(RowDelegate[WayRow]):
    def arrange(self, row: WayRow, box: Box) -> None:
        palette = box.theme.palette
        box.pad = 9
        tag = box.chip(row.uid, 10, 9, Tone.ACCENT)
        left = max(tag.right() + 10, 10 + box.theme.px(30))
        label = box.text(row.way.label, left, 8, box.width - left - 12, Role.STRONG)
        if row.way.detail:
            wide = box.width - left - 12
            box.text(
                row.way.detail, left, label.bottom() + 1, wide, Role.SMALL, palette.muted, lines=2
            )


class _Past(Struct, frozen=True):
    """What was done about a subject. `after`: the state after the act that undo takes back;
    `left`: what was left as it is; neither: it was passed over."""

    subject: str
    after: State | None = None
    left: str = ""


class TriageSheet(Sheet):
    """Goes through the subjects of a task. `write_wanted(chips)`: a note is to be written with
    these, and the sheet has closed."""

    write_wanted = Signal(object)

    def __init__(
        self,
        bridge: Bridge,
        task: Task,
        subjects: Sequence[str],
        found: Findings,
        left: Left,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(TITLES[task], parent, wide=Theme.of_app().px(_WIDE))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._bridge, self._task, self._found, self._left = bridge, task, found, left
        self._subjects = list(subjects)
        self._past: list[_Past] = []
        self._step: Step | None = None
        self._inner: QDialog | None = None
        self._state_before: State | None = None
        self._arrange()
        bridge.refused.connect(self.wrong)
        self._go_on()

    # --- where it stands -------------------------------------------------------------------

    @property
    def subject(self) -> str:
        """What is asked about; empty when nothing is left to ask."""
        done = {one.subject for one in self._past}
        return next((one for one in self._subjects if one not in done), "")

    @property
    def shown(self) -> Step | None:
        """The step in sight, or None at the end."""
        return self._step

    @property
    def said(self) -> str:
        """How far it has come."""
        return self._count.whole

    def _go_on(self) -> None:
        """Show the next subject that has anything to ask."""
        self.wrong("")
        self._step = None
        while self.subject and self._step is None:
            self._step = step(self._task, self.subject, self._bridge.state, self._found)
            if self._step is None:
                self._subjects.remove(self.subject)
        self._show()

    # --- what the person does --------------------------------------------------------------

    def take(self, digit: int) -> None:
        """Answer by the way with this digit."""
        if self._step is None or not 0 < digit <= len(self._step.ways):
            return
        subject, do = self.subject, self._step.ways[digit - 1].do
        match do:
            case Leave():
                key = left_key(self._task, subject)
                self._left.add((key,))
                self._settled(_Past(subject, left=key))
            case Write(chips):
                self.accept()
                self.write_wanted.emit(chips)
            case Open():
                self._open(do)
            case _:
                if self._bridge.act(do, self) is not None:
                    self._settled(_Past(subject, self._bridge.state))

    def edit(self) -> None:
        """Open the editor on what is shown, where that is a note or a request."""
        if self.subject:
            self._open(Open.EDIT)

    def skip(self) -> None:
        """Pass over what is shown; it is asked again next time."""
        if self.subject:
            self._settled(_Past(self.subject))

    def take_back(self) -> None:
        """Undo the last answer and show what it was about again; first, what was edited since."""
        if not self._past:
            return
        last = self._past[-1]
        if last.after is not None:
            since = self._bridge.state is not last.after
            if self._bridge.undo(self) is None:
                return
            if since:
                self._go_on()
                return
        if last.left:
            self._left.remove((last.left,))
        self._past.pop()
        self._subjects.remove(last.subject)
        self._subjects.insert(0, last.subject)
        self._go_on()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits, 0 and S, E, Ctrl+Z; Enter where a way is selected is the list's."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        text = event.text().lower() if plain else ""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.take_back()
        elif text in ("0", "s"):
            self.skip()
        elif text == "e":
            self.edit()
        elif len(text) == 1 and text.isdecimal():
            self.take(int(text))
        else:
            super().keyPressEvent(event)

    def _settled(self, past: _Past) -> None:
        self._past.append(past)
        self._go_on()

    # --- dialogues on the way --------------------------------------------------------------

    def _open(self, what: Open) -> None:
        """Open a dialogue over this one; what it came to is seen when it closes."""
        self._state_before = self._bridge.state
        self._inner = sheet_for(self._bridge, what, self.subject, self)
        if self._inner is not None:
            self._inner.finished.connect(self._came_back)
            self._inner.open()

    def _came_back(self) -> None:
        self._inner = None
        subject = self.subject
        acted = self._bridge.state is not self._state_before
        settled = acted and (
            self._task is Task.NAMED
            or step(self._task, subject, self._bridge.state, self._found) is None
            or self._task is Task.EMPTY
        )
        if settled:
            self._settled(_Past(subject, self._bridge.state))
        else:
            self._go_on()
        self.ways.setFocus()

    # --- what it looks like ----------------------------------------------------------------

    def _arrange(self) -> None:
        self._count = Label("", Role.SMALL, "muted")
        self._cards = QHBoxLayout()
        self._cards.setSpacing(8)
        self._asks = Label("", Role.STRONG, wrap=True)
        self.ways = RowList(tr("Ways to settle it"), _WayDelegate())
        self.ways.setMinimumHeight(Theme.of_app().px(150))
        self.ways.opened.connect(lambda uid: self.take(int(uid)))
        self.ways.clicked.connect(lambda index: self.take(index.row() + 1))
        self.body.addWidget(self._count)
        self._cards.setContentsMargins(0, 0, 0, 0)
        # A widget of its own keeps their place in the order in which a screen reader goes.
        case = QWidget()
        case.setLayout(self._cards)
        self.body.addWidget(case)
        self.body.addWidget(self._asks)
        self.body.addWidget(self.ways, 1)
        self.body.addWidget(Label(_KEYS, Role.SMALL, "muted", wrap=True))
        self._undo = self.add_button(tr("Take back"), left=True)
        self._undo.clicked.connect(self.take_back)
        self._skip = self.add_button(tr("Skip"))
        self._skip.clicked.connect(self.skip)
        self._close = self.add_button(tr("Close"), closes=True)
        room = self.screen().availableGeometry().height() - 80
        px = Theme.of_app().px
        self.resize(px(_WIDE), min(px(600), room))

    def _show(self) -> None:
        made = self._step
        while (item := self._cards.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        passed = sum(one.after is None and not one.left for one in self._past)
        left = len([one for one in self._subjects if one not in {p.subject for p in self._past}])
        self._count.say(tr_n("{n} to go", "{n} to go", left) if left else "")
        for one in made.cards if made is not None else ():
            self._cards.addWidget(_shown_card(one), 1)
        self._asks.say(made.asks if made else _passed(passed) if passed else _DONE)
        texts = [one.text for one in made.cards] if made is not None else []
        self.ways.setAccessibleName(" ".join((*texts, self._asks.whole)))
        ways = made.ways if made is not None else ()
        self.ways.select(-1)
        self.ways.show_rows([WayRow(at, way) for at, way in enumerate(ways, 1)])
        self._undo.setEnabled(bool(self._past))
        self._skip.setEnabled(made is not None)
        self._close.setDefault(made is None)
        (self._close if made is None else self.ways).setFocus()


class _CardText(QScrollArea):
    """A text as high as its lines, up to `_CARD`; a longer one scrolls."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setProperty("kit", "read")
        self.setAccessibleName(tr("The whole text"))
        self._label = Label(text, wrap=True)
        self._label.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        see_through(self, self._label)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        frame = self.height() - self.viewport().height()
        whole = self._label.heightForWidth(self.viewport().width()) + frame
        most = Theme.of_app().px(_CARD)
        high = min(whole, most)
        # What must be scrolled must be scrolled by keys too.
        scrolls = whole > most
        policy = Qt.FocusPolicy.TabFocus if scrolls else Qt.FocusPolicy.NoFocus
        if policy != self.focusPolicy():
            self.setFocusPolicy(policy)
        if high != self.maximumHeight():
            self.setFixedHeight(high)


def _passed(count: int) -> str:
    return tr_n(
        "{n} passed over, to be asked again next time. Enter closes.",
        "{n} passed over, to be asked again next time. Enter closes.",
        count,
    )


def _shown_card(one: Card) -> QWidget:
    made = Well(one.about)
    made.body.addWidget(Label(one.about, Role.SMALL, "muted", wrap=True))
    made.body.addWidget(_CardText(one.text))
    made.body.addStretch(1)
    return made
