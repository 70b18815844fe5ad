"""The proposed run of show, its alternatives, and its lengths to be edited.

A proposal follows what is corrected on the other pages for as long as nobody has edited it;
after that it is the person's, and is proposed anew only when they ask.
"""

from typing import Final

from PySide6.QtWidgets import QVBoxLayout

from moderator.core.decide_plan import cleaned
from moderator.core.event import Event, Segment, Speaker
from moderator.core.say import say
from moderator.core.state import State
from moderator.intake import Style, propose
from moderator.qt.dialogs.plan.fields import PlanPage, Wrong
from moderator.qt.dialogs.plan.segments import SegmentsPage
from moderator.qt.kit import Button, Label, Segmented, ask, row
from moderator.qt.language import tr

_STYLES: Final = (
    (Style.EVEN, say("As proposed")),
    (Style.MORE_FLOOR, say("More floor")),
    (Style.SHORTER_STATEMENTS, say("Shorter statements")),
)
_ABOUT: Final = {
    Style.EVEN: say("Even slots, at least a quarter of the time for the floor."),
    Style.MORE_FLOOR: say("Two fifths of the time for the floor."),
    Style.SHORTER_STATEMENTS: say(
        "Statements of five minutes at most, then the panel among itself."
    ),
}
_NO_TIMES: Final = say(
    "Enter the event's start and end, and a run of show is proposed that fits them."
)
_STALE: Final = say("Speakers or times have changed since.")
_YOURS: Final = say("What you changed in it would be replaced by the proposal.")


class RunPage(PlanPage):
    """The run of show as it will be created; `items` are its segments."""

    def __init__(self, event: Event) -> None:
        super().__init__()
        self.setAccessibleName(tr("Run of show"))
        self._event = event
        self._offered: tuple[Segment, ...] = ()
        self._style = Style.EVEN
        self.styles = Segmented(tr("Proposal"), [(style.value, words) for style, words in _STYLES])
        for style, _ in _STYLES:
            self.styles.set_tip(style.value, _ABOUT[style])
        self.about = Label("", tone="muted", elide=True)
        self.again = Button(tr("Propose it again"))
        self.again.setAutoDefault(False)
        self.again.clicked.connect(self._anew)
        self.segments = SegmentsPage(State(), self._people)
        self.segments.empty.say(_NO_TIMES)
        self.segments.changed.connect(self._edited)
        self.segments.said.connect(self.said)
        self.styles.chosen.connect(self._choose)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addLayout(row(self.styles, self.again, None))
        whole.addWidget(self.about)
        whole.addWidget(self.segments, 1)
        self.show_event(event)

    @property
    def items(self) -> tuple[Segment, ...]:
        """The segments as they stand."""
        return self.segments.items

    @property
    def touched(self) -> bool:
        """Whether the person has changed what was proposed."""
        return self.segments.items != self._offered

    def show_event(self, event: Event) -> None:
        """The other pages changed: propose for what they say now, unless it was edited."""
        self._event = cleaned(event)
        if not self.touched:
            self._put()
        elif self.isVisible():
            self.segments.refresh()
        self._tell()

    def settle(self) -> None:
        self.segments.settle()

    def wrong(self) -> Wrong | None:
        return self.segments.wrong()

    def enter(self) -> None:
        self.segments.refresh()
        self.segments.enter()

    def _put(self) -> None:
        offered = propose(self._event, self._style)
        if offered != self._offered or offered != self.segments.items:
            self._offered = offered
            self.segments.put(offered)

    def _anew(self) -> None:
        self._offered = self.segments.items  # the person has said that these may go
        self._put()
        self._edited()

    def _choose(self, key: str) -> None:
        before, style = self._style, Style(key)
        if style is before:
            return
        if (
            self.touched
            and ask(self, tr("Replace your run of show?"), (tr("Keep mine"), tr("Replace")), _YOURS)
            != 1
        ):
            self.styles.choose(before.value)
            return
        self._style = style
        self._anew()

    def _edited(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        stale = self.touched and propose(self._event, self._style) != self._offered
        self.again.setVisible(self.touched)
        self.about.say(_STALE if stale else _ABOUT[self._style])

    def _people(self) -> tuple[Speaker, ...]:
        return tuple(self._event.people())
