"""The sheet around the pages: which page is shown, what the sum is, and the one act.

Enter moves on from field to field and Ctrl+Enter applies: a plan is typed from a paper, one
line after the other, and a key that applied half of it would be pressed on the way.
"""

from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from moderator.core.durations import words
from moderator.core.event import Event, Speaker
from moderator.core.intents import ChangePlan
from moderator.core.say import say
from moderator.desk import Change
from moderator.qt.actions import shown_key
from moderator.qt.bridge import Bridge
from moderator.qt.dialogs.plan.fields import PlanPage, enter_moves_on
from moderator.qt.dialogs.plan.forms import EventForm, LimitsForm
from moderator.qt.dialogs.plan.pages import QuestionsPage, SpeakersPage, TagPages
from moderator.qt.dialogs.plan.run_files import RunFiles
from moderator.qt.dialogs.plan.segments import SegmentsPage
from moderator.qt.kit import Button, Kind, Label, Segmented, Sheet, ask, plain_tip, row
from moderator.qt.language import tr
from moderator.qt.theme import Theme

PAGES: Final = (
    ("event", say("Event")),
    ("speakers", say("Speakers")),
    ("segments", say("Run of show")),
    ("questions", say("Questions")),
    ("tags", say("Tags")),
    ("limits", say("Limits")),
)
_LARGEST: Final = (1240, 648)
"""Pixels that a screen of 1280x720 has for a dialogue."""


class PlanSheet(Sheet):
    """Edits a copy of the event; "Apply" makes it the plan, as one act."""

    def __init__(
        self,
        bridge: Bridge,
        page: str = "segments",
        segment: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`page`: the one to begin with, a kind of tag included ("cases"); `segment`: the id
        of one to choose in the run of show."""
        super().__init__(tr("The plan"), parent, wide=min(Theme.of_app().px(760), _LARGEST[0]))
        self._bridge = bridge
        self._before = event = bridge.state.event
        self.event_form = EventForm(event)
        self.speakers = SpeakersPage(event.speakers)
        self.segments = SegmentsPage(bridge.state, self._people)
        self.run_files = RunFiles(self.segments, self.draft, self)
        self.questions = QuestionsPage(event.questions)
        self.tags = TagPages(event)
        self.limits = LimitsForm(event.settings)
        self.pages: dict[str, PlanPage] = {
            "event": self.event_form,
            "speakers": self.speakers,
            "segments": self.segments,
            "questions": self.questions,
            "tags": self.tags,
            "limits": self.limits,
        }
        self._opened = self.draft()
        self._arrange()
        self._keys()
        self.show_page(page)
        self.segments.choose(segment)
        self._show_sum()
        self.pages[self.switch.current].enter()
        bridge.refused.connect(self.wrong)
        bridge.changed.connect(self._changed)

    def show_page(self, page: str) -> None:
        """Turn to a page."""
        if page in self.tags.pages:
            self.tags.turn(page)
            page = "tags"
        self.switch.choose(page)

    def draft(self) -> Event:
        """The event as all pages have it now."""
        tags = self.tags.tags()
        return replace(
            self.event_form.applied_to(self._before),
            speakers=self.speakers.items,
            segments=self.segments.items,
            questions=self.questions.items,
            settings=self.limits.read(),
            addressees=tags["addressees"],
            cases=tags["cases"],
            tracks=tags["tracks"],
            mandates=tags["mandates"],
        )

    def edited(self) -> bool:
        """Whether anything differs from the plan as it was opened."""
        return self.draft() != self._opened or any(one.wrong() for one in self.pages.values())

    def apply(self) -> None:
        """Make it the plan, or say why not and keep what was typed."""
        for page in self.pages.values():
            page.settle()
        for key, page in self.pages.items():
            found = page.wrong()
            if found is not None:
                self.show_page(key)
                found.show()
                self.wrong(found.sentence)
                return
        draft = self.draft()
        if draft == self._opened:
            super().reject()
        elif self._bridge.act(ChangePlan(draft, self._before), self) is not None:
            self.accept()

    def reject(self) -> None:
        """Close; asked once where that would throw something away."""
        if self.edited():
            kept = tr("Nothing of what you changed here is in the plan yet.")
            if ask(self, tr("Discard your changes to the plan?"), _CHOICES, kept) != 1:
                return
        super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not enter_moves_on(self, event):
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        px = Theme.of_app().px
        self.switch = Segmented(tr("Part of the plan"), PAGES)
        for key, title in PAGES:
            self.switch.set_tip(
                key,
                tr(
                    "{page}. {key} turns to the next page",
                    page=title,
                    key=shown_key(_NEXT_PAGE),
                ),
            )
        self._stack = QStackedWidget()
        for page in self.pages.values():
            self._stack.addWidget(page)
            page.changed.connect(self._show_sum)
            page.said.connect(self.wrong)
        self.switch.chosen.connect(self._turn)
        self._sum = Label("", tone="muted", elide=True)
        self.body.setSpacing(14)
        self.body.addLayout(row(self.switch, None))
        self.body.addWidget(self._stack, 1)
        self.buttons.insertWidget(0, self._sum, 100)
        self.add_button(tr("Cancel"), closes=False)
        self.apply_button = _apply_button()
        self.apply_button.clicked.connect(self.apply)
        self.buttons.addWidget(self.apply_button)
        self.resize(min(px(900), _LARGEST[0]), min(px(600), _LARGEST[1]))

    def _keys(self) -> None:
        for key, do in (
            ("Ctrl+Return", self.apply),
            ("Ctrl+Enter", self.apply),
            (_NEXT_PAGE, lambda: self._step(1)),
            (_PAGE_BACK, lambda: self._step(-1)),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(do)

    def _step(self, by: int) -> None:
        names = list(self.pages)
        self.show_page(names[(names.index(self.switch.current) + by) % len(names)])
        self.pages[self.switch.current].enter()

    def _turn(self, page: str) -> None:
        self.segments.settle()
        self._stack.setCurrentWidget(self.pages[page])
        if page == "segments":
            # The people may have changed on their own page meanwhile.
            self.segments.refresh()

    def _people(self) -> tuple[Speaker, ...]:
        moderator = self.event_form.speaker()
        return (*((moderator,) if moderator else ()), *self.speakers.items)

    def _changed(self, change: Change) -> None:
        if change.origin is not self:
            self.segments.show_state(change.after)

    def _show_sum(self) -> None:
        """The sum of the segments against the event's length."""
        self.wrong("")
        event = self.event_form.applied_to(self._before)
        start, end = event.planned_start(), event.hard_end()
        total = self.segments.total()
        there = None if start is None or end is None else end - start
        long = there is not None and total > there
        said = _sum_words(total, there)
        self._sum.set_tone("warn" if long else "muted")
        self._sum.say(f"▲ {said}" if long else said)

    @property
    def sum(self) -> str:
        """What it says of the sum of the segments."""
        return self._sum.whole


def _sum_words(total: float, there: float | None) -> str:
    """What the segments take of the event's length, in seconds; None where that is not known."""
    values = {"total": words(total), "length": words(there or 0.0)}
    if there is None:
        return tr("The segments take {total}.", **values)
    values["off"] = words(total - there)
    if total > there:
        return tr("The segments take {total} of {length}: {off} too long.", **values)
    if total < there:
        return tr("The segments take {total} of {length}: {off} too short.", **values)
    return tr("The segments take {total} of {length}.", **values)


def _apply_button() -> Button:
    made = Button(tr("Apply"), Kind.FILLED, hint=shown_key("Ctrl+Return"))
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.setAutoDefault(False)
    made.setToolTip(plain_tip(tr("Make this the plan. {key}", key=shown_key("Ctrl+Return"))))
    return made


_CHOICES: Final = (say("Keep editing"), say("Discard"))
_NEXT_PAGE: Final = "Ctrl+PgDown"
_PAGE_BACK: Final = "Ctrl+PgUp"
