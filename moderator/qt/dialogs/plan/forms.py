"""The pages without lists: the event itself, and its limits."""

from collections.abc import Callable
from functools import partial
from typing import Final
from zoneinfo import available_timezones

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLayout, QLineEdit, QVBoxLayout, QWidget

from moderator.core.dates import parse_day
from moderator.core.durations import clock, parse, parse_clock
from moderator.core.event import MODERATOR, Attribution, Event, Settings, Speaker
from moderator.core.say import say
from moderator.core.words_notes import ATTRIBUTIONS
from moderator.qt.dialogs.plan.fields import (
    Choice,
    PlanPage,
    Wrong,
    form,
    go_to,
    named,
    scrolled,
    short_field,
    show_text,
    text_field,
)
from moderator.qt.kit import Label, PlainEdit, row, thin_bars
from moderator.qt.language import day_to_edit, shown, time_text, tr
from moderator.qt.palette import Palette
from moderator.qt.plain import quoted
from moderator.qt.theme import Theme


class _Form(PlanPage):
    """Fields one below the other."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._first: QWidget | None = None
        inner = QWidget()
        self.form = form()
        inner.setLayout(self.form)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scrolled(inner))

    def edited(self, *_: object) -> None:
        """A field changed."""
        self.changed.emit()

    def checked(self, field: QLineEdit) -> QLineEdit:
        """A field whose mistake is said as soon as it is left."""
        field.editingFinished.connect(self._say_wrong)
        return field

    def field(self, title: str, widget: QWidget) -> None:
        """Put a field into the form."""
        self._first = self._first or widget
        self.form.addRow(named(title, widget), widget)

    def fields(self, title: str, first: QWidget, line: QLayout) -> None:
        """Put several fields into one line of the form."""
        self._first = self._first or first
        self.form.addRow(named(title, first), line)

    def enter(self) -> None:
        if self._first is not None:
            self._first.setFocus()

    def _say_wrong(self) -> None:
        found = self.wrong()
        self.said.emit(found.sentence if found is not None else "")


class EventForm(_Form):
    """What, when, where and who moderates."""

    def __init__(self, event: Event) -> None:
        super().__init__(tr("Event"))
        self._event = event
        self.title = text_field(tr("Title"), self.edited)
        self.day = text_field(tr("Date"), self.edited, tr("19 October 2022"))
        self.start = short_field(tr("Start"), self.edited, "08:15")
        self.end = short_field(tr("Hard end"), self.edited, "09:45")
        self.zone = _zones(self.edited)
        self.venue = text_field(tr("Venue"), self.edited)
        self.hosts = PlainEdit(tr("Hosts"), tr("One a line"), lines=(2, 4), submits=False)
        self.hosts.textChanged.connect(self.edited)
        self.moderator = text_field(tr("Moderator"), self.edited)
        self.role = text_field(tr("Moderator's role"), self.edited)
        self.organisation = text_field(tr("Moderator's organisation"), self.edited)
        for one in (self.day, self.start, self.end):
            self.checked(one)
        self._arrange()
        self._fill(event)

    def _arrange(self) -> None:
        self.field(tr("Title"), self.title)
        times = row(
            self.day,
            _aside(tr("from", "a time")),
            self.start,
            _aside(tr("to", "a time")),
            self.end,
            spacing=10,
        )
        self.fields(tr("Date"), self.day, times)
        self.field(tr("Time zone"), self.zone)
        self.field(tr("Venue"), self.venue)
        self.field(tr("Hosts"), self.hosts)
        self.field(tr("Moderator"), self.moderator)
        self.field(tr("Role"), self.role)
        self.field(tr("Organisation"), self.organisation)

    def _fill(self, event: Event) -> None:
        moderator = event.moderator or Speaker(MODERATOR, "")
        show_text(self.title, event.title)
        self.day.setText(day_to_edit(event.day) if event.day else "")
        self.start.setText(time_text(event.start) if event.start else "")
        self.end.setText(time_text(event.end) if event.end else "")
        self.zone.setCurrentText(event.zone)
        show_text(self.venue, event.venue)
        self.hosts.say("\n".join(event.hosts))
        show_text(self.moderator, moderator.name)
        show_text(self.role, moderator.role)
        show_text(self.organisation, moderator.organisation)

    def wrong(self) -> Wrong | None:
        day = self.day.text().strip()
        if day and parse_day(day) is None:
            sentence = tr(
                "{day} is not a date: type 19 October 2022 or 2022-10-19.", day=quoted(day)
            )
            return Wrong(sentence, partial(go_to, self.day))
        for one in (self.start, self.end):
            typed = one.text().strip()
            if typed and parse_clock(typed) is None:
                return Wrong(
                    tr("{typed} is not a time: type 08:15.", typed=quoted(typed)),
                    partial(go_to, one),
                )
        zone = self.zone.currentText().strip()
        exactly = Qt.MatchFlag.MatchFixedString | Qt.MatchFlag.MatchCaseSensitive
        if zone not in ("", self._event.zone) and self.zone.findText(zone, exactly) < 0:
            sentence = tr(
                "{zone} is not a time zone: type one such as America/New_York.", zone=quoted(zone)
            )
            return Wrong(sentence, partial(go_to, self.zone))
        return None

    def speaker(self) -> Speaker | None:
        """The moderator as typed, or None while there is no name."""
        if not self.moderator.text().strip():
            return None
        return replace(
            self._event.moderator or Speaker(MODERATOR, ""),
            name=self.moderator.text(),
            role=self.role.text(),
            organisation=self.organisation.text(),
        )

    def applied_to(self, event: Event) -> Event:
        """The event with these fields as they stand; what is not understood is left out."""
        return replace(
            event,
            title=self.title.text(),
            day=parse_day(self.day.text()),
            start=parse_clock(self.start.text()),
            end=parse_clock(self.end.text()),
            zone=self.zone.currentText().strip(),
            venue=self.venue.text(),
            hosts=tuple(self.hosts.text().splitlines()),
            moderator=self.speaker(),
        )


def _found_look(p: Palette) -> str:
    """The list of what is found while a zone is typed: it belongs to no other widget's look."""
    return f"""
QListView {{ background: {p.panel}; color: {p.ink}; border: 1px solid {p.edge}; padding: 4px;
  selection-background-color: {p.chosen}; selection-color: {p.ink} }}
QListView::item {{ padding: 4px 6px }}
"""


def _zones(edited: Callable[..., None]) -> Choice:
    made = Choice(tr("Time zone"))
    made.setEditable(True)
    made.addItems(sorted(available_timezones()))
    completer = made.completer()
    if completer is not None:
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        if (found := completer.popup()) is not None:
            Theme.of_app().dress(found, _found_look)
            thin_bars(found)
    made.currentTextChanged.connect(edited)
    return made


_LIMITS: Final = (
    ("wrap_up_s", say("First signal"), say("before the end of a segment")),
    ("last_s", say("Last signal"), say("before the end of a segment")),
    ("asker_s", say("A question from the floor"), say("at most")),
    ("answer_s", say("An answer"), say("at most")),
    (
        "per_request_s",
        say("A request with its answers"),
        say("expected, until there have been some"),
    ),
    ("starve_after_s", say("A guiding question starves"), say("after its last note")),
    ("least_s", say("Re-planning leaves a segment"), say("at least")),
)
_NONE: Final = frozenset({"0", "0:00"})


class LimitsForm(_Form):
    """Signals and limits of this event."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(tr("Limits"))
        self._settings = settings
        self.lengths: dict[str, QLineEdit] = {}
        for key, title, aside in _LIMITS:
            field = self.checked(
                short_field(f"{shown(title)}, {shown(aside)}", self.edited, "1:30")
            )
            field.setText(clock(getattr(settings, key)))
            self.lengths[key] = field
            self.fields(title, field, _short(field, aside))
        self.share = short_field(tr("Re-planning leaves a segment, percent"), self.edited, "60")
        self.share.setText(f"{settings.floor_share * 100:.0f}")
        self.fields("", self.checked(self.share), _short(self.share, tr("percent of its plan")))
        self.attribution = Choice(tr("Attribution"))
        for value in Attribution:
            self.attribution.addItem(shown(ATTRIBUTIONS[value]), value.value)
        self.attribution.setCurrentIndex(self.attribution.findData(settings.attribution.value))
        self.attribution.activated.connect(self.edited)
        self.fields(tr("Notes are attributed"), self.attribution, row(self.attribution, None))

    def wrong(self) -> Wrong | None:
        for field in self.lengths.values():
            if _length(field.text()) is None:
                sentence = tr(
                    "{text} is not a length of time: type 1:30.", text=quoted(field.text())
                )
                return Wrong(sentence, partial(go_to, field))
        if self._percent() is None:
            sentence = tr(
                "{text} is not a percentage from 0 to 100: type 60.", text=quoted(self.share.text())
            )
            return Wrong(sentence, partial(go_to, self.share))
        return None

    def read(self) -> Settings:
        """The settings as they stand; what is not understood stays as it was."""
        typed = {key: _length(field.text()) for key, field in self.lengths.items()}
        percent = self._percent()
        return replace(
            self._settings,
            **{key: length for key, length in typed.items() if length is not None},
            floor_share=self._settings.floor_share if percent is None else percent / 100,
            attribution=Attribution(self.attribution.currentData()),
        )

    def _percent(self) -> int | None:
        typed = self.share.text().strip().removesuffix("%").strip()
        if not (typed.isascii() and typed.isdigit() and len(typed) <= 3):
            return None
        return int(typed) if int(typed) <= 100 else None


def _length(text: str) -> int | None:
    """A limit may be none at all, which a segment's length may not."""
    return 0 if text.strip() in _NONE else parse(text)


def _aside(text: str) -> Label:
    return Label(text, tone="muted")


def _short(field: QLineEdit, aside: str) -> QHBoxLayout:
    return row(field, _aside(aside), None, spacing=10)
