"""The run of show's page, the one page that meets what has already happened.

What is over keeps its length, what has begun keeps its speaker and its place. The rules say so
when the plan is applied; here it can be seen beforehand, so that nobody tries in vain.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from msgspec.structs import replace
from PySide6.QtWidgets import QCheckBox

from moderator.core.decide_run import has_ended
from moderator.core.durations import clock, parse, words
from moderator.core.event import Segment, Speaker
from moderator.core.reading import Progress
from moderator.core.say import say
from moderator.core.state import State
from moderator.core.timing import progress
from moderator.qt.dialogs.plan.fields import Choice, Wrong, joined, short_field, text_field
from moderator.qt.dialogs.plan.items import ItemLine, ItemsPage, Words
from moderator.qt.dialogs.plan.pages import new_id
from moderator.qt.language import shown, tr
from moderator.qt.plain import at_a_glance, quoted

_NEW_S: Final = 300
_HOW: Final = say("type 9, 9:30, 1h30 or +2")
_MARKS: Final = {
    Progress.DONE: say("✓ done"),
    Progress.RUNNING: say("● running"),
    Progress.SKIPPED: say("passed over"),
    Progress.DROPPED: say("dropped"),
}
_WORDS: Final = Words(
    say("Run of show"),
    say("a segment"),
    say("The run of show is empty. Ctrl+N adds a segment."),
    say("New segment"),
)


class SegmentsPage(ItemsPage[Segment]):
    """The run of show. `people`: who is on the panel as the other pages have it now."""

    def __init__(self, state: State, people: Callable[[], Sequence[Speaker]]) -> None:
        self._state = state
        self._people = people
        self._typed: dict[str, str] = {}
        super().__init__(_WORDS, state.event.segments, lambda: Segment(new_id(), "", _NEW_S))
        self.title = text_field(tr("Title"), self.edited)
        self.length = short_field(tr("Length"), self.edited, tr("9 or +2"))
        self.length.setToolTip(tr("Minutes: {how}", how=_HOW))
        self.length.editingFinished.connect(self.settle)
        self.who = Choice(tr("Whose time"))
        self.who.activated.connect(self.edited)
        self.detail = text_field(tr("Detail"), self.edited)
        self.floor = QCheckBox(tr("Questions from the floor are taken here"))
        self.locked = QCheckBox(tr("Locked: re-planning leaves it alone"))
        self.floor.toggled.connect(self.edited)
        self.locked.toggled.connect(self.edited)
        self.field(tr("Title"), self.title)
        self.field(tr("Length"), self.length)
        self.field(tr("Whose time"), self.who)
        self.field(tr("Detail"), self.detail)
        self.form.addRow("", self.floor)
        self.form.addRow("", self.locked)
        self.begin()

    # --- for the sheet ---------------------------------------------------------------------

    def show_state(self, state: State) -> None:
        """The run went on while the sheet was open."""
        self._state = state
        self.follow()

    def total(self) -> int:
        """The sum of the lengths of what is to take place, in seconds."""
        dropped = self._state.run.dropped
        return sum(one.planned_s for one in self.items if one.id not in dropped)

    def settle(self) -> None:
        item, text = self.current(), self.length.text().strip()
        if item is None or not self.length.isEnabled():
            return
        length = parse(text, item.planned_s)
        if length is None:
            self._typed[item.id] = text
            self.said.emit(_not_a_length(text, item))
            return
        self._typed.pop(item.id, None)
        self.length.setText(clock(length))

    def wrong(self) -> Wrong | None:
        for one in self.items:
            if one.id in self._typed:
                sentence = _not_a_length(self._typed[one.id], one)
                return Wrong(sentence, partial(self.show_field, one.id, self.length))
            if not one.title.strip():
                return Wrong(tr("A segment needs a title."), partial(self.show_field, one.id))
        return None

    # --- what has happened -----------------------------------------------------------------

    def why_fixed(self, item: Segment) -> str:
        if item.id not in self._begun():
            return ""
        if self._runs(item):
            return tr("{title} is running, so it stays where it is.", title=at_a_glance(item.title))
        return tr(
            "{title} has taken place and stays in the run of show.", title=at_a_glance(item.title)
        )

    def why_not(self, items: Sequence[Segment]) -> str:
        begun = self._begun()
        before = self._state.event.segments
        reached = max((at for at, one in enumerate(before) if one.id in begun), default=-1)
        passed = {one.id for one in before[: reached + 1]}
        last = max((at for at, one in enumerate(items) if one.id in begun), default=-1)
        ahead = next((one for one in items[: last + 1] if one.id not in passed), None)
        if ahead is None:
            return ""
        return tr(
            "{title} cannot be put before what has already taken place.",
            title=at_a_glance(ahead.title),
        )

    def _begun(self) -> set[str]:
        return {stretch.segment for stretch in self._state.run.stretches}

    def _runs(self, item: Segment) -> bool:
        current = self._state.run.current
        return current is not None and current.segment == item.id

    # --- the form --------------------------------------------------------------------------

    def fill(self, item: Segment) -> None:
        self.title.setText(item.title)
        self.length.setText(self._typed.get(item.id, clock(item.planned_s)))
        self.who.clear()
        self.who.addItem(tr("Nobody's in particular"), None)
        for person in self._people():
            self.who.addItem(person.name or tr("Somebody without a name"), person.id)
        self.who.setCurrentIndex(max(0, self.who.findData(item.speaker)))
        self.detail.setText(item.detail)
        self.floor.setChecked(item.floor)
        self.locked.setChecked(item.locked)

    def allow(self, item: Segment) -> None:
        begun, over = item.id in self._begun(), has_ended(self._state.run, item.id)
        self.length.setEnabled(not over)
        self.who.setEnabled(not begun)
        self.foot.say("")
        if over:
            self._typed.pop(item.id, None)
            self.length.setText(clock(item.planned_s))
            self.foot.say(
                tr("It has taken place: its length and whose time it is stay as they were.")
            )
        elif begun:
            self.foot.say(tr("It is running: whose time it is stays as it was."))

    def read(self, item: Segment) -> Segment:
        length = self._typed_length(item)
        return replace(
            item,
            title=self.title.text(),
            planned_s=item.planned_s if length is None else length,
            speaker=self.who.currentData(),
            detail=self.detail.text(),
            floor=self.floor.isChecked(),
            locked=self.locked.isChecked(),
        )

    def _typed_length(self, item: Segment) -> int | None:
        """A length while it is typed. What adds to the present one waits until it is done,
        or "+25" would add 2 minutes on the way."""
        text = self.length.text().strip()
        self._typed.pop(item.id, None)
        if text[:1] in ("+", "-", "−", "–"):
            return None
        length = parse(text)
        if length is None:
            self._typed[item.id] = text
        return length

    def line(self, item: Segment) -> ItemLine:
        person = next((who for who in self._people() if who.id == item.speaker), None)
        name = person.name if person is not None and person.name != item.title else ""
        marks = (tr("floor") if item.floor else "", tr("locked") if item.locked else "")
        detail = joined((name, *marks, item.detail))
        length, mark = clock(item.planned_s), self._mark(item)
        title = item.title or shown(self._words.new)
        long = shown(words(item.planned_s))
        spoken = ", ".join(filter(None, (title, long, mark[2:], detail)))
        return ItemLine(item.id, spoken, title, detail, length, mark, now=self._runs(item))

    def _mark(self, item: Segment) -> str:
        if self._state.event.segment(item.id) is None:
            return ""
        return shown(_MARKS.get(progress(self._state, item.id), ""))


def _not_a_length(text: str, item: Segment) -> str:
    title = at_a_glance(item.title) or tr("New segment")
    if not text:
        return tr("{title} needs a length: {how}.", title=title, how=_HOW)
    if text[:1] in ("-", "−", "–") and parse(text[1:]) is not None:
        less = at_a_glance(text)
        return tr(
            "{title} has {length}, so {less} would leave nothing of it.",
            title=title,
            length=clock(item.planned_s),
            less=less,
        )
    return tr(
        "{text} is not a length for {title}: {how}.", text=quoted(text), title=title, how=_HOW
    )
