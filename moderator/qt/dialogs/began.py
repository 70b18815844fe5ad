"""Two small dialogues over the running segment: it began earlier, and an interruption.

Both are for the middle of an event: one field that Enter answers, and the usual answers as
buttons, so that neither needs more than a click or a few keys.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QWidget

from moderator.core.intents import CorrectStart, Interrupt
from moderator.core.reading import SegmentReading
from moderator.core.say import say
from moderator.qt.bridge import Bridge
from moderator.qt.dialogs.act_sheet import ActSheet
from moderator.qt.kit import Button, Flow, Label, LineEdit
from moderator.qt.language import shown, tr
from moderator.qt.models.began import earlier_by
from moderator.qt.models.said import exact, hms, segment_label

_USUAL_S: Final = (30, 60, 90, 120)
_HOW: Final = say("Seconds (90), a length (1:30, 1m) or a moment (at 08:47:30).")
_REASONS: Final = (say("Point of order"), say("Technical fault"), say("Online line dropped"))


class BeganSheet(ActSheet):
    """When the running segment really began; makes `CorrectStart`."""

    def __init__(self, bridge: Bridge, current: SegmentReading, parent: QWidget | None) -> None:
        event = bridge.state.event
        label = segment_label(event, current.segment)
        super().__init__(bridge, tr("When did {label} really begin?", label=label), parent)
        self._started = _running_since(bridge)
        self.field = LineEdit(tr("How much earlier, or when"), tr("90, 1:30, 1m or at 08:47:30"))
        self.preview = Label("", tone="muted", wrap=True)
        self.body.addWidget(
            Label(tr("Recorded: {started}.", started=hms(self._started, event)), tone="muted")
        )
        self.body.addWidget(self.field)
        usual = [self._usual(seconds) for seconds in _USUAL_S]
        self.body.addWidget(_side_by_side(usual))
        self.body.addWidget(self.preview)
        self.add_button(tr("Cancel"), closes=False)
        self.apply = self.add_button(tr("Correct the start"), default=True)
        self.apply.clicked.connect(self._apply)
        self.field.textChanged.connect(self._preview)
        self._preview()
        self.field.setFocus()

    def _usual(self, seconds: int) -> Button:
        made = Button(tr("{seconds} earlier", seconds=exact(seconds)))
        made.clicked.connect(lambda: self.field.setText(str(seconds)))
        return made

    def _by(self) -> float | None:
        return earlier_by(self.field.text(), self._started, self.bridge.state.event)

    def _preview(self) -> None:
        by = self._by()
        self.apply.setEnabled(bool(by))
        if by is None:
            self.preview.say(_HOW)
            return
        when = hms(self._started - by, self.bridge.state.event)
        if by > 0:
            said = tr("Began {when}, {by} earlier than recorded.", when=when, by=exact(by))
        else:
            said = tr("Began {when}, {by} later than recorded.", when=when, by=exact(by))
        self.preview.say(said)

    def _apply(self) -> None:
        by = self._by()
        if by is None:
            self.wrong(tr("That is not a length or a moment. {how}", how=_HOW))
        else:
            self.carry_out(CorrectStart(by))


def _running_since(bridge: Bridge) -> float:
    """When the present stretch began; an earlier one of the same segment stays as it is."""
    reading, stretch = bridge.reading(), bridge.state.run.current
    return reading.now.utc if stretch is None else reading.now.utc_at(stretch.start)


class InterruptSheet(ActSheet):
    """Why time stops; makes `Interrupt`. The reason may stay empty."""

    def __init__(self, bridge: Bridge, parent: QWidget | None) -> None:
        super().__init__(bridge, tr("Interruption"), parent)
        self.field = LineEdit(tr("Reason"), tr("Reason, if it matters"))
        told = tr("Time stops and nobody is billed. F9 lets it count again.")
        self.body.addWidget(Label(told, tone="muted", wrap=True))
        self.body.addWidget(self.field)
        self.body.addWidget(_side_by_side([self._usual(reason) for reason in _REASONS]))
        self.add_button(tr("Cancel"), closes=False)
        self.add_button(tr("Interrupt"), default=True).clicked.connect(self._apply)
        self.field.setFocus()

    def _usual(self, reason: str) -> Button:
        made = Button(reason)
        made.clicked.connect(lambda: self.carry_out(Interrupt(shown(reason))))
        return made

    def _apply(self) -> None:
        self.carry_out(Interrupt(self.field.text()))


def _side_by_side(buttons: Sequence[Button]) -> QWidget:
    made = QWidget()
    flow = Flow(made, 8)
    for one in buttons:
        flow.addWidget(one)
    return made
