"""What the console says of the speaker screen while there is something to say: the message that
is shown and how long still, that the screen is black, that its display is gone.

It is between the top line and the columns, so that it is in sight in every view, and takes no
room otherwise.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from moderator.core.durations import countdown
from moderator.qt.actions import Act, Actions
from moderator.qt.kit import BANNER, Banner, Button, Frame, Label, Role, Tone, row
from moderator.qt.language import tr
from moderator.qt.theme import Theme

_LEAST_WIDE: Final = 220
"""Pixels of the message at normal text size."""


class SpeakerStrip(QWidget):
    """Three lines, each there only when it is needed."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._actions = actions
        self.message = _MessageLine(actions)
        self.black = Banner(tr("Black screen"))
        self.trouble = Banner(tr("Display of the speaker screen"))
        self.trouble.dismissed.connect(self._fit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for line in (self.message, self.black, self.trouble):
            column.addWidget(line)
        self._fit()

    def show_message(self, text: str, left: float | None, unseen: str) -> None:
        """The message that is shown, "" for none; `left`: seconds still, None: until it is
        cleared. `unseen`: a sentence on why nobody sees it, "" when they do."""
        self.message.show_message(text, left, unseen)
        self._fit()

    def show_black(self, black: bool) -> None:
        """Say that the speaker screen is black, as long as it is."""
        if black:
            again = self._actions[Act.BLACKOUT]
            key = again.shortcut().toString(again.shortcut().SequenceFormat.NativeText)
            sentence = tr("The speaker screen is black. {key} shows it again.", key=key)
            show = ((tr("Show it again"), again.trigger),)
            self.black.say(sentence, Tone.WARN, show, dismissible=False)
        else:
            self.black.clear()
        self._fit()

    def show_trouble(
        self, sentence: str, label: str = "", do: Callable[[], object] | None = None
    ) -> None:
        """Say what became of the display; "" when all is well."""
        if sentence:
            choices = ((label, do),) if do is not None else ()
            self.trouble.say(sentence, Tone.WARN, choices)
        else:
            self.trouble.clear()
        self._fit()

    def _fit(self) -> None:
        self.setVisible(bool(self.message.text or self.black.sentence or self.trouble.sentence))


class _MessageLine(Frame):
    """The message, in quotes, with what is left of it and the way to clear it. Its time is in a
    label of its own, so that a second changes nothing else."""

    def __init__(self, actions: Actions) -> None:
        super().__init__(BANNER, Tone.ACCENT)
        self.text = ""
        self._said: tuple[str, str] = ("", "")
        self.setAccessibleName(tr("Message to the speaker"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.words = Label("", Role.STRONG, "soft-accent", elide=True)
        self.unseen = Label("", Role.STRONG, "soft-accent", elide=True)
        self.time = Label("", Role.STRONG, "soft-accent")
        clear = Button(action=actions[Act.CLEAR_MESSAGE])
        line = row(self.words, self.unseen, self.time, clear, spacing=16, margins=(12, 7, 9, 7))
        line.setStretch(0, 1)
        self.setLayout(line)
        theme = Theme.of_app()
        theme.changed.connect(self._fit)
        self._fit()
        self.hide()

    def _fit(self) -> None:
        """The message is read before the reason why nobody sees it."""
        self.words.setMinimumWidth(Theme.of_app().px(_LEAST_WIDE))

    def show_message(self, text: str, left: float | None, unseen: str) -> None:
        """As the strip's."""
        self.time.say(_left(left))
        if (text, unseen) == self._said:
            return
        self._said, self.text = (text, unseen), text
        tone = Tone.WARN if unseen else Tone.ACCENT
        self.wear(BANNER, tone)
        for label in (self.words, self.unseen, self.time):
            label.set_tone(f"soft-{tone.value}")
        mark = "▲" if unseen else "●"
        self.words.say(tr("{mark} To the speaker: “{message}”", mark=mark, message=text))
        self.unseen.say(unseen)
        self.unseen.setVisible(bool(unseen))
        self.setVisible(bool(text))
        self.setAccessibleDescription(f"{self.words.whole} {unseen}".strip())
        if text:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))


def _left(seconds: float | None) -> str:
    if seconds is None:
        return tr("until cleared")
    return tr("{time} left", time=countdown(seconds)[0])
