"""The line at the top: which session, what time it is, when it will end, which view.

It answers "are we late" from two metres, in words; the view switch and the menu are here
because they belong to the window and to no panel. Where there is not room for all of it, the
title is shortened first, then what can be read elsewhere goes; nothing is ever cut in half.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPalette, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from moderator.core.dates import day_words
from moderator.core.durations import lateness_words
from moderator.core.event import Event, local
from moderator.core.reading import Phase, Reading
from moderator.core.say import say
from moderator.core.state import State
from moderator.qt.actions import Act, Actions, shown_key
from moderator.qt.kit import (
    Button,
    Chip,
    Kind,
    Label,
    Menu,
    Segmented,
    Tone,
    filled,
    hairline,
    plain_tip,
)
from moderator.qt.language import shown, time_text, tr
from moderator.qt.models.said import hm_nearest, hms
from moderator.qt.theme import Role, Theme

LATE_S: Final = 30
"""Seconds over the hard end from which the end is marked: those from which it is said to be
over (`durations.lateness_words`), so that no tick stands beside "1 min over"."""

_GAP: Final = 14
_TITLE: Final = 220
"""Pixels that the title keeps while anything else can go."""

_SHORTEST_TITLE: Final = 60
_MENU_KEY: Final = "F10"

_VIEWS: Final = (
    ("moderate", say("Moderate")),
    ("notes", say("Take notes")),
    ("review", say("Review")),
)

_MENU: Final = (
    (Act.EDIT_PLAN, Act.READY, Act.REPLAN, Act.GRID),
    (
        Act.HOME,
        (
            say("Session"),
            (
                Act.FROM_NOTE,
                Act.NEW_SESSION,
                Act.OPEN_SESSION,
                Act.BACKUPS,
                Act.SAVE_COPY,
                Act.LEAVE,
            ),
        ),
        Act.EXPORT,
    ),
    (Act.UNDO, Act.REDO),
    (
        (
            say("Speaker screen"),
            (
                Act.SPEAKER_SCREEN,
                Act.SPEAKER_DISPLAY,
                Act.SPEAKER_WINDOW,
                Act.MESSAGE,
                Act.BLACKOUT,
            ),
        ),
        (say("Theme"), (Act.THEME_SYSTEM, Act.THEME_LIGHT, Act.THEME_DARK)),
        (say("Text size"), (Act.ZOOM_IN, Act.ZOOM_OUT, Act.ZOOM_RESET)),
        Act.FULL_SCREEN,
    ),
    (Act.PALETTE, Act.PREFERENCES),
    (Act.REHEARSE, Act.WELCOME, Act.KEYS),
    (Act.QUIT,),
)
"""Groups of acts and of menus of them: short enough for 720 pixels, where a longer one would
break into columns and lie over the whole window."""


def date_words(event: Event) -> str:
    """When the event is: "19 Oct 2022 · 08:15–09:45 EDT"; only what is known of it."""
    parts = []
    if event.day is not None:
        parts.append(shown(day_words(event.day)))
    if event.start is not None:
        hours = time_text(event.start)
        hours += f"–{time_text(event.end)}" if event.end is not None else ""
        start = event.planned_start()
        parts.append(f"{hours} {zone_words(event, start)}" if start is not None else hours)
    return " · ".join(parts)


def zone_words(event: Event, utc: float) -> str:
    """The zone's short name at a moment; zones without one are named by their offset."""
    name = local(utc, event.zone).tzname() or event.zone
    return name if name[:1].isalpha() else f"UTC{name}"


def laptop_words(event: Event, utc: float) -> str:
    """The laptop's own time where it differs from the event's, else nothing."""
    here, there = datetime.fromtimestamp(utc).astimezone(), local(utc, event.zone)
    return (
        ""
        if here.utcoffset() == there.utcoffset()
        else tr("{time} on this laptop", time=time_text(here))
    )


def end_words(event: Event, reading: Reading) -> tuple[str, Tone]:
    """When it will end, and how that stands to the hard end; nothing while nothing is planned."""
    if reading.projected_end is None or not event.segments:
        return "", Tone.NEUTRAL
    closed = reading.phase is Phase.CLOSED
    end = (hms if closed else hm_nearest)(reading.projected_end, event)
    ends = tr("Closed {time}", time=end) if closed else tr("Ends {time}", time=end)
    if reading.over_s is None:
        return ends, Tone.NEUTRAL
    late = reading.over_s >= LATE_S
    mark = "▲" if late else "✓"
    tone = Tone.WARN if late else Tone.GOOD
    return f"{mark} {ends} · {shown(lateness_words(reading.over_s))}", tone


class TopBar(QFrame):
    """`view_chosen(view)` when another view is chosen here."""

    view_chosen = Signal(str)

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        filled(self, QPalette.ColorRole.Base)
        self.setAccessibleName(tr("Session"))
        self.title = Label("", Role.HEADING, elide=True)
        self.date = Chip("")
        self.clock = Label("", Role.CLOCK)
        self.zone = Label("", Role.SMALL, tone="muted")
        self.laptop = Label("", Role.SMALL, tone="muted")
        self.end = Chip("")
        self.views = Segmented(tr("View"), _VIEWS)
        self.views.set_tip("moderate", tr("Run of show, floor and notes. Alt+1"))
        self.views.set_tip("notes", tr("Notes large, the rest beside them. Alt+2"))
        self.views.set_tip("review", tr("What is left to do, and the document. Alt+3"))
        self.views.chosen.connect(self.view_chosen)
        self.menu_button = Button(tr("Menu"), Kind.PLAIN, hint=shown_key(_MENU_KEY))
        self.menu_button.setToolTip(plain_tip(tr("Plan, sessions, theme, keys")))
        self._actions = actions
        self._menu: QMenu | None = None
        self.menu_button.clicked.connect(self.open_menu)
        QShortcut(QKeySequence(_MENU_KEY), self).activated.connect(self.open_menu)
        self._clock_box = _clock_box(self.clock, self.zone, self.laptop)
        self._arrange()
        Theme.of_app().changed.connect(self._fit)

    def show_state(self, state: State, reading: Reading) -> None:
        """After a change."""
        self.title.say(state.event.title or tr("Untitled session"))
        self.date.say(date_words(state.event))
        self.show_reading(state, reading)

    def show_reading(self, state: State, reading: Reading) -> None:
        """Once a second."""
        event, utc = state.event, reading.now.utc
        self.clock.say(time_text(local(utc, event.zone), seconds=True))
        self.zone.say(zone_words(event, utc))
        self.laptop.say(laptop_words(event, utc))
        words, tone = end_words(event, reading)
        if words != self.end.words:
            self.end.say(words, tone)
        self._fit()

    @property
    def menu(self) -> QMenu:
        """Everything that can be done; made when it is first wanted."""
        if self._menu is None:
            self._menu = _menu(self, self._actions)
        return self._menu

    def open_menu(self) -> None:
        """Open the menu below its button; arrow keys and Enter choose."""
        below = self.menu_button.mapToGlobal(self.menu_button.rect().bottomLeft())
        self.menu.popup(below)

    def minimumSizeHint(self) -> QSize:
        """Without what may go, or a narrow window could never become narrow enough."""
        return QSize(self._wide(()) + _SHORTEST_TITLE, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _arrange(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(16, 8, 14, 8)
        line.setSpacing(_GAP)
        line.addWidget(self.title, 1)
        line.addWidget(self.date)
        line.addWidget(self._clock_box)
        line.addWidget(self.end)
        line.addWidget(self.views)
        line.addWidget(self.menu_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(line)
        whole.addWidget(hairline())

    def _fit(self) -> None:
        """Leave out what there is no room for; the clock's tooltip says it then."""
        px, shown = Theme.of_app().px, [one for one in self._optional() if _says(one)]
        title = min(self.title.sizeHint().width(), px(_TITLE))
        while shown and self._wide(shown) + title > self.width():
            shown.pop(0)
        for one in self._optional():
            if one.isHidden() == (one in shown):
                one.setVisible(one in shown)
        self.end.setVisible(bool(self.end.words))
        hidden = [_says(one) for one in self._optional() if one not in shown and _says(one)]
        tip = plain_tip("\n".join(hidden))
        if tip != self.clock.toolTip():
            self.clock.setToolTip(tip)

    def _optional(self) -> tuple[QWidget, ...]:
        """What can be read elsewhere, the first to go first."""
        return (self.date, self.laptop, self.zone)

    def _wide(self, shown: Iterable[QWidget]) -> int:
        """Pixels of all but the title, with these of the optional parts."""
        always: tuple[QWidget, ...] = (self.clock, self.views, self.menu_button)
        if self.end.words:
            always = (*always, self.end)
        parts = (*always, *shown)
        gaps = len([one for one in parts if one not in (self.zone, self.laptop)])
        inner = 6 * len([one for one in parts if one in (self.zone, self.laptop)])
        return sum(one.sizeHint().width() for one in parts) + gaps * _GAP + inner + 30


def _says(part: QWidget) -> str:
    return part.accessibleName()


def _clock_box(*parts: QWidget) -> QWidget:
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(6)
    for part in parts:
        line.addWidget(part, 0, Qt.AlignmentFlag.AlignBaseline)
    return made


def _menu(parent: TopBar, actions: Actions) -> QMenu:
    made = Menu(parent=parent)
    made.setAccessibleName(tr("Menu"))
    for group in _MENU:
        for part in group:
            if isinstance(part, tuple):
                title, acts = part
                inner = Menu(shown(title), made)
                made.addMenu(inner)
                inner.addActions([actions[act] for act in acts])
            else:
                made.addAction(actions[part])
        made.addSeparator()
    return made
