"""Dialogues: a title, a body, a row of buttons. Esc closes, Enter does the default.

There is no message box here, because Qt's guesses at rich text; `tell` and `ask` are plain.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from moderator.qt.kit.buttons import Button, Kind
from moderator.qt.kit.labels import Label
from moderator.qt.kit.order import step_focus
from moderator.qt.kit.panel import Banner
from moderator.qt.language import shown, tr
from moderator.qt.palette import Tone
from moderator.qt.theme import Role, Theme


class Sheet(QDialog):
    """A dialogue. Put content into `body`; it remembers nothing between openings."""

    def __init__(self, title: str, parent: QWidget | None = None, wide: int = 480) -> None:
        super().__init__(parent)
        Theme.of_app().dress(self)
        self.setWindowTitle(shown(title))
        self.setAccessibleName(shown(title))
        self.setModal(True)
        self.setMinimumWidth(wide)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        self._error = Banner(tr("What is wrong"))
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 18, 20, 16)
        outer.setSpacing(14)
        outer.addWidget(Label(title, Role.HEADING, wrap=True))
        outer.addLayout(self.body, 1)
        outer.addWidget(self._error)
        outer.addLayout(self.buttons)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return step_focus(self, forward)

    def done(self, result: int) -> None:
        """Close, and hand the keys back. Where a question closes together with the sheet it was
        asked in, some window managers give them to no window at all."""
        active = QApplication.applicationState() is Qt.ApplicationState.ApplicationActive
        super().done(result)
        over = self.parentWidget()
        if active and over is not None and over.isVisible():
            over.window().activateWindow()

    def add_button(
        self, text: str, default: bool = False, closes: bool | None = None, left: bool = False
    ) -> Button:
        """A button at the right end. `default`: filled, and what Enter does. `closes`: True
        accepts the dialogue, False rejects it, None leaves it open. `left`: at the left end."""
        made = Button(text, Kind.FILLED if default else Kind.PLAIN)
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        made.setAutoDefault(False)
        made.setDefault(default)
        if closes is not None:
            made.clicked.connect(self.accept if closes else self.reject)
        if left:
            self.buttons.insertWidget(0, made)
        else:
            self.buttons.addWidget(made)
        return made

    def answer(self) -> int:
        """Wait until it is answered, and be done with it: what `done` was called with, 0 for Esc,
        and where the window it belongs to goes meanwhile, and it with that."""
        answer = self.exec()
        if isValid(self):
            self.deleteLater()
        return answer

    def wrong(self, sentence: str) -> None:
        """Say what is wrong with what was typed; an empty sentence clears it."""
        if sentence:
            self._error.say(sentence, Tone.OVER, dismissible=False)
        else:
            self._error.clear()


def ask(
    parent: QWidget | None,
    sentence: str,
    choices: Sequence[str],
    detail: str = "",
    default: int = 0,
) -> int | None:
    """Ask one thing; the place of the chosen answer, or None when closed by Esc. The
    default answer stands at the right end, where it is looked for."""
    sheet = Sheet(sentence, parent, wide=420)
    sheet.setWindowTitle(QApplication.applicationDisplayName())  # it would cut the sentence short
    if detail:
        sheet.body.addWidget(Label(detail, tone="muted", wrap=True))
    order = sorted(range(len(choices)), key=lambda place: (place == default, place))
    for place in order:
        button = sheet.add_button(choices[place], default=place == default)
        button.clicked.connect(lambda _checked=False, place=place: sheet.done(place + 1))
        if place == default:
            button.setFocus()
    answer = sheet.answer()
    return answer - 1 if answer > 0 else None


def tell(parent: QWidget | None, sentence: str, detail: str = "") -> None:
    """Say one thing and wait until it is read."""
    ask(parent, sentence, (tr("Close"),), detail)
