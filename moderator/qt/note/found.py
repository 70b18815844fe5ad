"""What was found, in the fields of the plan: each with a mark of where it comes from.

The pages are the plan's own, so that what is corrected here is corrected as it is there. Each
says which key is being looked at, and the sheet lights its passage in the note.
"""

from collections.abc import Mapping
from typing import Final

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QWidget

from moderator.core.event import MODERATOR, Event, GuidingQuestion, Speaker
from moderator.qt.dialogs.plan.forms import EventForm
from moderator.qt.dialogs.plan.items import ItemLine
from moderator.qt.dialogs.plan.pages import QuestionsPage, SpeakersPage
from moderator.qt.kit import Label
from moderator.qt.language import shown, tr
from moderator.qt.note.marks import Source, field_mark, item_mark
from moderator.qt.theme import Role

_KEYS: Final = {
    "title": ("title",),
    "day": ("day", "start", "end"),
    "zone": ("zone",),
    "venue": ("venue",),
    "hosts": ("hosts",),
    MODERATOR: (MODERATOR,),
}
"""Which values each row of the form shows; a row is called by its first field."""


class _Row(Struct):
    label: Label
    keys: tuple[str, ...]
    before: str = ""
    seen: bool = False


class FoundEvent(EventForm):
    """The event's own fields. `looking(key)`: a field has the focus."""

    looking = Signal(str)

    def __init__(self, event: Event, known: Mapping[str, Source]) -> None:
        self._rows: dict[str, _Row] = {}
        self._known = known
        super().__init__(event)
        self._parts: dict[QWidget, tuple[str, str]] = {
            self.title: ("title", "title"),
            self.day: ("day", "day"),
            self.start: ("day", "start"),
            self.end: ("day", "end"),
            self.zone: ("zone", "zone"),
            self.venue: ("venue", "venue"),
            self.hosts: ("hosts", "hosts"),
            self.moderator: (MODERATOR, MODERATOR),
            self.role: (MODERATOR, MODERATOR),
            self.organisation: (MODERATOR, MODERATOR),
        }
        if "zone" not in known:
            self.zone.setCurrentText("")  # what was not found is empty
        for name, one in self._rows.items():
            one.before = self._text(name)
        self.changed.connect(self.mark)
        self.mark()

    def field(self, title: str, widget: QWidget) -> None:
        super().field(title, widget)
        self._mark_below(widget)

    def fields(self, title: str, first: QWidget, line: QLayout) -> None:
        super().fields(title, first, line)
        self._mark_below(first)

    def focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        """Whoever left a field without a change has accepted it."""
        was, now = self._part(old), self._part(new)
        if was is not None and (now is None or now[0] != was[0]):
            self._rows[was[0]].seen = True
            self.mark()
        if now is not None:
            self.looking.emit(now[1])

    def mark(self) -> None:
        """Say of each field how it stands."""
        for name, one in self._rows.items():
            text = self._text(name)
            empty = not text.strip()
            said = field_mark(one.keys, self._known, text != one.before, one.seen, empty)
            one.label.set_tone(said.tone)
            one.label.say(said.text)
            for widget, (row_name, _) in self._parts.items():
                if row_name == name:
                    widget.setAccessibleDescription(said.text)

    def mark_of(self, name: str) -> str:
        """What is said below a row, called by its first field."""
        return self._rows[name].label.whole

    def _mark_below(self, widget: QWidget) -> None:
        name = next((one for one in _KEYS if getattr(self, one) is widget), "")
        if not name:
            return
        label = Label("", Role.SMALL, tone="muted", elide=True)
        self._rows[name] = _Row(label, _KEYS[name])
        self.form.addRow("", label)

    def _part(self, widget: QWidget | None) -> tuple[str, str] | None:
        if widget is None:
            return None
        for one, part in self._parts.items():
            if one is widget or one.isAncestorOf(widget):
                return part
        return None

    def _text(self, name: str) -> str:
        """What a row of the form says."""
        match name:
            case "day":
                return "\n".join(one.text() for one in (self.day, self.start, self.end))
            case "moderator":
                texts = (self.moderator, self.role, self.organisation)
                return "\n".join(one.text() for one in texts)
            case "zone":
                return self.zone.currentText()
            case "hosts":
                return self.hosts.text()
            case "title":
                return self.title.text()
            case _:
                return self.venue.text()


class FoundSpeakers(SpeakersPage):
    """The speakers, each with its place in the note."""

    def __init__(self, event: Event, known: Mapping[str, Source]) -> None:
        self._sources = known
        super().__init__(event.speakers)
        if not event.speakers:
            self.empty.say(tr("▲ No speakers were found in the note. Ctrl+N adds one."))

    def fill(self, item: Speaker) -> None:
        super().fill(item)
        _tell(self.foot, self._sources.get(item.id))

    def line(self, item: Speaker) -> ItemLine:
        return _placed(super().line(item), self._sources.get(item.id))


class FoundQuestions(QuestionsPage):
    """The guiding questions, each with its place in the note."""

    def __init__(self, event: Event, known: Mapping[str, Source]) -> None:
        self._sources = known
        super().__init__(event.questions)
        if not event.questions:
            self.empty.say(tr("▲ No guiding questions were found in the note. Ctrl+N adds one."))

    def fill(self, item: GuidingQuestion) -> None:
        super().fill(item)
        _tell(self.foot, self._sources.get(item.id))

    def line(self, item: GuidingQuestion) -> ItemLine:
        return _placed(super().line(item), self._sources.get(item.id))


def _tell(foot: Label, source: Source | None) -> None:
    mark = item_mark(source)
    foot.set_tone(mark.tone)
    foot.say(mark.text)


def _placed(line: ItemLine, source: Source | None) -> ItemLine:
    if source is None:
        return replace(
            line, mark=tr("✎ yours"), spoken=tr("{spoken}, added by you", spoken=line.spoken)
        )
    place, doubt = shown(source.passage.place), shown(source.doubt)
    return replace(
        line,
        mark=f"▲ {place}" if doubt else place,
        spoken=f"{line.spoken}, {place} {doubt}".strip(),
    )
