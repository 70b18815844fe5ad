"""The two small dialogues: what to tell the speaker, and which display to fill.

Both are lists whose rows have a digit: the digit does it at once, without Enter. In the
messages anything else that is typed begins a message of one's own.
"""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from moderator.qt import prefs
from moderator.qt.kit import Box, Label, LineEdit, Role, RowDelegate, RowList, Segmented, Sheet, row
from moderator.qt.kit.typed import types
from moderator.qt.language import shown, tr
from moderator.qt.prefs import Prefs
from moderator.qt.speaker.displays import Area, Display
from moderator.qt.speaker.messages import LONGEST, cleaned
from moderator.qt.theme import Theme

_CLEAR = "0"

_WIDE: Final = 460
_EDGES: Final = 48
"""Pixels of the margins of a dialogue."""

_HIGHEST: Final = 300
"""Pixels that a list may take at any text size: the rest of the dialogue needs as many."""


class Choice(Struct, frozen=True):
    """A row to choose. `uid`: its digit; `details`: what stands below it, muted."""

    uid: str
    text: str
    details: str = ""

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        return ", ".join(filter(None, (f"{self.uid}: {self.text}", self.details)))


class _Choices(RowDelegate[Choice]):
    def arrange(self, row: Choice, box: Box) -> None:
        left = 14 + box.theme.px(24)
        width, muted = box.width - left - 14, box.theme.palette.muted
        box.text(row.uid, 14, 10, box.theme.px(20), Role.STRONG, muted, 1, part="choose")
        text = box.text(row.text, left, 10, width, lines=2, part="choose")
        if row.details:
            below = text.bottom() + 3
            box.text(row.details, left, below, width, Role.SMALL, muted, 1, part="choose")


class _DigitSheet(Sheet):
    """A sheet with a list, each row of which is chosen by its digit, by Enter or by a click."""

    def __init__(
        self, title: str, name: str, choices: Sequence[Choice], parent: QWidget | None
    ) -> None:
        wide = Theme.of_app().px(_WIDE)
        super().__init__(title, parent, wide=wide)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rows = _Choices()
        self.list = RowList(name, rows)
        self.list.show_rows(choices)
        high = sum(rows.box(one, wide - _EDGES).height for one in choices)
        self.list.setFixedHeight(min(high, _HIGHEST))
        self.list.opened.connect(self.choose)
        self.list.pressed.connect(lambda uid, _part: self.choose(uid))
        self.list.select(0)
        self.list.setFocus()
        self._uids = tuple(one.uid for one in choices)

    def choose(self, uid: str) -> None:
        """Take a row."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() in self._uids and event.text():
            self.choose(event.text())
        else:
            super().keyPressEvent(event)


class MessageSheet(_DigitSheet):
    """Chooses or takes a message and for how long: `sent(text, seconds)`, seconds None until
    it is cleared; `cleared` when the one that is shown is to go."""

    sent = Signal(str, object)
    cleared = Signal()

    def __init__(
        self,
        presets: Sequence[str],
        standing: str,
        unseen: str,
        settings: Prefs,
        parent: QWidget | None = None,
    ) -> None:
        """`standing`: the message that is shown now, "" for none. `unseen`: why nobody would see
        one, "" when they would."""
        choices = [Choice(str(at), text) for at, text in enumerate(presets, 1)]
        if standing:
            choices.append(Choice(_CLEAR, tr("Clear the message"), f"“{standing}”"))
        super().__init__(tr("Message to the speaker"), tr("Messages"), choices, parent)
        self._presets, self._settings = presets, settings
        if unseen:
            self.body.addWidget(Label(f"▲ {unseen}", tone="warn", wrap=True))
        self.body.addWidget(self.list)
        self.own = LineEdit(tr("Message of your own"), tr("Or type a message of your own"))
        self.own.setMaxLength(LONGEST)
        self.body.addWidget(self.own)
        self.time = Segmented(tr("Shown for"), _times())
        self.time.choose(settings.get(prefs.MESSAGE_TIME))
        line = row(Label(tr("Shown for"), tone="muted"), self.time, None, spacing=12)
        self.body.addLayout(line)
        note = tr("It goes when the next person has the floor, whatever its time.")
        self.body.addWidget(Label(note, Role.SMALL, tone="muted", wrap=True))
        self.add_button(tr("Cancel"), closes=False)
        self.add_button(tr("Send"), default=True).clicked.connect(self._send)
        self.own.installEventFilter(self)

    def choose(self, uid: str) -> None:
        """Send a preset, or clear what is shown."""
        if uid == _CLEAR:
            self.cleared.emit()
            self.accept()
        else:
            self._send_text(self._presets[int(uid) - 1])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text()
        if types(event) and typed not in self._uids and not typed.isspace():
            self.own.setFocus(Qt.FocusReason.OtherFocusReason)
            self.own.insert(typed)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A digit in one's own words is part of them: the line edit takes it before the sheet,
        # but one that it does not take (it is full) must not send a preset.
        if (
            watched is self.own
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.text() in self._uids
            and event.text()
        ):
            self.own.insert(event.text())
            return True
        return super().eventFilter(watched, event)

    def _send(self) -> None:
        text = cleaned(self.own.text())
        if text:
            self._send_text(text)
        elif self.list.current_uid and not self.own.hasFocus():
            self.choose(self.list.current_uid)
        else:
            self.wrong(tr("There is nothing to show yet: type a message, or press 1 to 5."))

    def _send_text(self, text: str) -> None:
        time = self.time.current
        self._settings.put(prefs.MESSAGE_TIME, time)
        self.sent.emit(text, None if time == prefs.ALWAYS else float(time))
        self.accept()


class DisplaySheet(_DigitSheet):
    """Chooses the display that the speaker screen fills: `picked(key)`."""

    picked = Signal(str)

    def __init__(
        self,
        displays: Sequence[Display],
        console: Area,
        current: str,
        parent: QWidget | None = None,
    ) -> None:
        """`current`: the key of the one chosen now, "" for none."""
        choices = [
            Choice(str(at), one.label, _details(one, console))
            for at, one in enumerate(displays[:9], 1)
        ]
        title = tr("Which display is for the speaker?")
        super().__init__(title, tr("Displays"), choices, parent)
        self._keys = {str(at): one.key for at, one in enumerate(displays[:9], 1)}
        self.body.addWidget(self.list)
        if all(one.area.overlaps(console) for one in displays):
            self.body.addWidget(Label(_only_one(), tone="muted", wrap=True))
        free = [uid for uid, one in zip(self._keys, displays, strict=False) if _free(one, console)]
        known = [uid for uid, key in self._keys.items() if key == current]
        self.list.select_uid((known or free or ["1"])[0])
        self.add_button(tr("Cancel"), closes=False)
        fill = self.add_button(tr("Fill it"), default=True)
        fill.clicked.connect(lambda: self.choose(self.list.current_uid))

    def choose(self, uid: str) -> None:
        """Fill a display."""
        if uid in self._keys:
            # First away: the console has the focus again before another window appears.
            self.accept()
            self.picked.emit(self._keys[uid])


def _times() -> tuple[tuple[str, str], ...]:
    time = prefs.MESSAGE_TIME
    return tuple((key, shown(label)) for key, label in zip(time.choices, time.labels, strict=True))


def _free(display: Display, console: Area) -> bool:
    return not display.area.overlaps(console)


def _details(display: Display, console: Area) -> str:
    if _free(display, console):
        return display.size
    return tr("{size} · the display this console is on", size=display.size)


def _only_one() -> str:
    return tr(
        "There is no other display. Filling this one covers the console; F5 or Esc uncovers it."
    )
