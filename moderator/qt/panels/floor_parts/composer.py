"""One line at the foot of the floor queue, in which a hand raised becomes a request.

It is always there, one line high; what it understands and what it takes shows only while
somebody types. Each change is kept as a draft before anything else is done with it, so that
not even a crash loses who had raised a hand.
"""

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from moderator.core.event import Event
from moderator.core.request_tokens import RequestChip, parse_request
from moderator.core.say import say
from moderator.core.state import Asking
from moderator.qt.actions import shown_key
from moderator.qt.kit import (
    Chip,
    Flow,
    Label,
    PlainEdit,
    Role,
    Tone,
    Well,
    clear_layout,
    row,
)
from moderator.qt.language import shown, tr
from moderator.qt.session import Drafts

DRAFT: Final = "request"
"""The name under which the line being typed is kept."""

_HINT: Final = say(
    "@name for whom · !2 question · #ngo · /online · /first · Enter adds · Esc leaves"
)
_TONES: Final = {
    "name": Tone.NEUTRAL,
    "organisation": Tone.NEUTRAL,
    "first_time": Tone.WARN,
    "constituency": Tone.GOOD,
}


class RequestComposer(Well):
    """`added(Asking)` when the line is to become a request: answer by `done()` once it is one.
    `left` when the focus should go back to the queue."""

    added = Signal(object)
    left = Signal()

    def __init__(self, drafts: Drafts, parent: QWidget | None = None) -> None:
        super().__init__(tr("New request"), parent)
        self._drafts = drafts
        self._event = Event()
        self._shown: tuple[RequestChip, ...] = ()
        self.edit = PlainEdit(
            tr("New request: name, organisation, a dash, then the question"),
            tr("Add a request: name, organisation — question"),
            lines=(1, 4),
            bare=True,
        )
        self._key = Label(shown_key("Ctrl+R"), Role.TINY, tone="muted")
        self._chips_box = QWidget()
        self._chips = Flow(self._chips_box)
        self._hint = Label(_HINT, Role.SMALL, tone="muted", elide=True)
        self.body.setContentsMargins(10, 7, 10, 7)
        self.body.setSpacing(5)
        self.body.addLayout(row(self.edit, self._key))
        self.body.addWidget(self._chips_box)
        self.body.addWidget(self._hint)
        self.edit.intercept = self._on_key
        self.edit.installEventFilter(self)
        self.edit.textChanged.connect(self._on_change)
        self.edit.cursorPositionChanged.connect(self._understand)
        self.edit.submitted.connect(self._submit)
        self._fit()

    @property
    def chips(self) -> tuple[str, ...]:
        """What was recognised, as it is shown."""
        return tuple(shown(one.label) for one in self._shown)

    def show_event(self, event: Event) -> None:
        """Names and questions to recognise."""
        if event is not self._event:
            self._event = event
            self._understand()

    def open(self) -> None:
        """Type here."""
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def restore(self, data: Mapping[str, Any]) -> None:
        """Bring back what was being typed; what is there already is kept before it."""
        text = data.get("text")
        if isinstance(text, str) and text and text != self.edit.text():
            here = self.edit.text()
            self.edit.say(f"{here}\n{text}" if here.strip() else text)

    def done(self) -> None:
        """The line is a request now: an empty one for the next."""
        self.edit.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A menu that opens over the line does not end the typing.
        popup = Qt.FocusReason.PopupFocusReason
        if isinstance(event, QFocusEvent) and event.reason() is not popup:
            self._fit()
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return True
        return False

    def _on_change(self) -> None:
        text = self.edit.text()
        if text:
            self._drafts.keep(DRAFT, {"text": text})
        else:
            self._drafts.drop(DRAFT)
        self._understand()
        self._fit()

    def _understand(self) -> None:
        text, cursor = self.edit.text(), self.edit.textCursor().position()
        found = parse_request(text, self._event, cursor=cursor).chips if text.strip() else ()
        if found == self._shown:
            return
        self._shown = found
        clear_layout(self._chips)
        for one in found:
            self._chips.addWidget(
                Chip(shown(one.label), _TONES.get(one.field, Tone.ACCENT), pill=False)
            )
        self._chips_box.setVisible(bool(found))
        self._chips_box.setAccessibleName(tr("Understood: {what}", what=", ".join(self.chips)))
        self._chips_box.updateGeometry()
        self._fit()

    def _submit(self) -> None:
        text = self.edit.text()
        if text.strip():
            asking: Asking = parse_request(text, self._event, final=True).asking
            self.added.emit(asking)

    def _fit(self) -> None:
        """Only as high as what is being done with it."""
        typing = self.edit.hasFocus() or bool(self.edit.text())
        # Once something was understood the hint has taught; the queue needs its line.
        self._hint.setVisible(typing and not self._shown)
        self._key.setVisible(not typing)
        self._chips_box.setVisible(bool(self._shown))
