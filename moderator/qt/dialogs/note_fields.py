"""Everything a note says, as fields.

The fields know how to show a body and how to be read; whether a change is allowed is the
core's to say. What applies only to some notes (consent to quotes, the wish to mandates) is in
sight only there.
"""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from moderator.core.event import Attribution, Event, Tag, local
from moderator.core.say import say
from moderator.core.state import Consent, Kind, NoteBody, State
from moderator.core.text import clean
from moderator.core.words_notes import (
    ATTRIBUTIONS,
    CONSENTS,
    KEY_MESSAGE,
    KINDS,
    OFF_RECORD,
    OPERATIONS,
)
from moderator.qt.delegates.marks import Mark
from moderator.qt.kit import Flow, Label, LineEdit, PlainEdit, Role, Theme, Tone, plain_tip, row
from moderator.qt.language import shown, tr
from moderator.qt.models.note_change import moved, shown_time, typed_time
from moderator.qt.panels.chips import Choice, SwitchChip, shortened

_WIDEST: Final = 58
"""Characters of a choice: as many as stand in a field."""

_TAGS: Final = ("addressees", "cases", "tracks", "mandates")
_TAG_TITLES: Final = {
    "addressees": say("Addressed to"),
    "cases": say("Cases"),
    "tracks": say("Tracks"),
    "mandates": say("Mandates"),
}


class Combo(QComboBox):
    """A choice among values; the wheel leaves it alone, since it stands in a page that scrolls."""

    def __init__(self, name: str, choices: Iterable[Choice], current: str | None) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setAccessibleDescription(name)  # on Linux its name is what is chosen
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for one in choices:
            text = f"{shown(one.text)} · {one.detail}" if one.detail else shown(one.text)
            self.addItem(shortened(text, _WIDEST), one.value)
            self.setItemData(self.count() - 1, plain_tip(text), Qt.ItemDataRole.ToolTipRole)
            if one.value == current:
                self.setCurrentIndex(self.count() - 1)

    @property
    def value(self) -> str | None:
        """What is chosen."""
        held = self.currentData()
        return held if isinstance(held, str) else None

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class TagSwitches(QWidget):
    """Tags of one sort, each on or off."""

    switched = Signal()

    def __init__(self, name: str, tags: Sequence[Tag], chosen: Sequence[str]) -> None:
        super().__init__()
        self.setAccessibleName(shown(name))
        self._switches: dict[str, SwitchChip] = {}
        flow = Flow(self, 6)
        for tag in tags:
            made = SwitchChip(tag.name)
            made.setChecked(tag.id in chosen)
            made.setAccessibleDescription(name)
            made.toggled.connect(self.switched)
            flow.addWidget(made)
            self._switches[tag.id] = made

    def switch(self, tag: str) -> SwitchChip:
        """The switch of one tag."""
        return self._switches[tag]

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of those that are on, in the event's order."""
        return tuple(one for one, made in self._switches.items() if made.isChecked())


class NoteFields(QWidget):
    """The fields of one note. `submitted`: Enter in the text."""

    submitted = Signal()

    def __init__(self, state: State, body: NoteBody, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._body = body
        event = state.event
        self.text = PlainEdit(tr("Text of the note"), lines=(3, 8))
        self.text.say(body.text)
        self.text.submitted.connect(self.submitted)
        self.kind = Combo(
            tr("Kind"), [Choice(one.value, KINDS[one]) for one in Kind], body.kind.value
        )
        self.question = Combo(tr("Guiding question"), _questions(event), body.question)
        self.speaker = Combo(tr("Speaker"), _people(event), body.speaker)
        self.segment = Combo(tr("Segment"), _segments(event), body.segment)
        self.time = LineEdit(tr("Time"), text=shown_time(body.stamp.utc, event.zone))
        self.tags = {
            name: TagSwitches(_TAG_TITLES[name], getattr(event, name), getattr(body, name))
            for name in _TAGS
        }
        self.operation = Combo(tr("What is asked of the mandate"), _operations(), body.operation)
        self.paragraph = LineEdit(
            tr("What it is about"), tr("on what, or which paragraph"), body.paragraph
        )
        default = shown(ATTRIBUTIONS[event.settings.attribution]).lower()
        self.attribution = Combo(tr("Attribution"), _attributions(default), body.attribution)
        self.consent = Combo(tr("Consent"), _consents(), body.consent.value)
        self.key = SwitchChip(KEY_MESSAGE, Tone.ACCENT, Mark.STAR)
        self.key.setChecked(body.key)
        self.off_record = SwitchChip(OFF_RECORD, Tone.OVER, Mark.LOCK)
        self.off_record.setChecked(body.off_record)
        self._rows: dict[str, tuple[QWidget, QWidget]] = {}
        self._arrange(event)
        self.kind.currentIndexChanged.connect(self._suit)
        self.tags["mandates"].switched.connect(self._suit)
        self._suit()

    def problem(self) -> tuple[str, QWidget] | None:
        """What is wrong with what was typed, as one sentence, and the field to mend it in."""
        if not clean(self.text.text()).strip():
            return tr("A note needs words."), self.text
        if typed_time(self.time.text()) is None:
            told = tr("That is not a time of day. Type it like 8:53 or 08:53:20.")
            return told, self.time
        return None

    def read(self) -> dict[str, Any]:
        """Every field of the note as it stands here."""
        read: dict[str, Any] = {
            "text": clean(self.text.text()),
            "kind": Kind(self.kind.value or Kind.POINT),
            "question": self.question.value,
            "speaker": self.speaker.value,
            "segment": self.segment.value,
            "stamp": self._stamp(),
            "operation": self.operation.value or "",
            "paragraph": clean(self.paragraph.text()),
            "attribution": Attribution(self.attribution.value) if self.attribution.value else None,
            "consent": Consent(self.consent.value or Consent.NOT_ASKED),
            "key": self.key.isChecked(),
            "off_record": self.off_record.isChecked(),
        }
        read.update((name, switches.chosen) for name, switches in self.tags.items())
        return read

    def _stamp(self) -> object:
        stamp, zone = self._body.stamp, self._state.event.zone
        at = typed_time(self.time.text())
        if at is None or self.time.text() == shown_time(stamp.utc, zone):
            return stamp
        return moved(self._state, stamp, at)

    def _arrange(self, event: Event) -> None:
        table = QGridLayout()
        table.setHorizontalSpacing(12)
        table.setVerticalSpacing(8)
        table.setColumnMinimumWidth(0, Theme.of_app().px(104))
        table.setColumnStretch(1, 1)
        zone = Label(f"{local(self._body.stamp.utc, event.zone):%Z}", Role.SMALL, "muted")
        when = QWidget()
        when.setLayout(row(self.time, zone, self.segment, spacing=8))
        self.time.setMaximumWidth(Theme.of_app().px(96))
        wish = QWidget()
        wish.setLayout(row(self.operation, self.paragraph, spacing=8))
        marks = QWidget()
        flow = Flow(marks, 6)
        flow.addWidget(self.key)
        flow.addWidget(self.off_record)
        for name, title, field in (
            ("kind", tr("Kind"), self.kind),
            ("question", tr("Guiding question"), self.question),
            ("speaker", tr("Speaker"), self.speaker),
            ("when", tr("Time and segment"), when),
            *((name, _TAG_TITLES[name], self.tags[name]) for name in _TAGS if getattr(event, name)),
            ("wish", tr("For the mandate"), wish),
            ("attribution", tr("Attribution"), self.attribution),
            ("consent", tr("Consent"), self.consent),
            ("marks", tr("Marks"), marks),
        ):
            self._add(table, name, title, field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(10)
        column.addWidget(self.text)
        column.addLayout(table)
        column.addStretch(1)

    def _add(self, table: QGridLayout, name: str, title: str, field: QWidget) -> None:
        label = Label(title, Role.SMALL, "muted")
        first = next((one for one in (field, *field.findChildren(QWidget)) if _types(one)), field)
        label.setBuddy(first)
        at = table.rowCount()
        centre = Qt.AlignmentFlag.AlignVCenter
        table.addWidget(label, at, 0, centre)
        table.addWidget(field, at, 1)
        self._rows[name] = (label, field)

    def _suit(self) -> None:
        """Show the fields that apply to this sort of note."""
        kind = Kind(self.kind.value or Kind.POINT)
        asks = kind is Kind.RECOMMENDATION and bool(self.tags["mandates"].chosen)
        for name, applies in (("consent", kind is Kind.QUOTE), ("wish", asks)):
            for part in self._rows[name]:
                part.setVisible(applies)


def _types(one: QWidget) -> bool:
    return bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _questions(event: Event) -> list[Choice]:
    asked = [Choice(one.id, f"Q{at}", one.text) for at, one in enumerate(event.questions, 1)]
    return [Choice(None, tr("Unfiled")), *asked]


def _people(event: Event) -> list[Choice]:
    return [
        Choice(None, tr("Nobody in particular")),
        *(Choice(p.id, p.name) for p in event.people()),
    ]


def _segments(event: Event) -> list[Choice]:
    return [Choice(None, tr("No segment")), *(Choice(one.id, one.title) for one in event.segments)]


def _operations() -> list[Choice]:
    return [Choice("", tr("Not said")), *(Choice(one, text) for one, text in OPERATIONS.items())]


def _attributions(default: str) -> list[Choice]:
    own = [Choice(one.value, text) for one, text in ATTRIBUTIONS.items()]
    return [Choice(None, tr("As the event: {default}", default=default)), *own]


def _consents() -> list[Choice]:
    return [Choice(one.value, text) for one, text in CONSENTS.items()]
