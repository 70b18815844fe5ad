"""The review before anything is created: what was found at the left, the note at its right."""

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from moderator.core.event import Event
from moderator.intake import Document, Findings, event_from, length_of
from moderator.qt.actions import shown_key
from moderator.qt.dialogs.plan.fields import PlanPage, Wrong
from moderator.qt.dialogs.plan.items import ItemsPage
from moderator.qt.dialogs.plan.pages import TagPages
from moderator.qt.kit import Columns, Label, Segmented, row
from moderator.qt.language import shown, tr
from moderator.qt.models.sums import sum_words
from moderator.qt.note.found import FoundEvent, FoundQuestions, FoundSpeakers
from moderator.qt.note.marks import missing_words, sources
from moderator.qt.note.run import RunPage
from moderator.qt.note.source import SourceText
from moderator.qt.theme import Theme

NEXT_PAGE = "Ctrl+PgDown"
PAGE_BACK = "Ctrl+PgUp"


class Review(QWidget):
    """One note's review. `said(sentence)`: something cannot be done, or no longer holds;
    `changed` after every edit."""

    said = Signal(str)
    changed = Signal()

    def __init__(self, document: Document, findings: Findings) -> None:
        super().__init__()
        self._before = event = event_from(findings)
        self._known = known = sources(findings, event)
        self.event_form = FoundEvent(event, known)
        self.speakers = FoundSpeakers(event, known)
        self.questions = FoundQuestions(event, known)
        self.tags = TagPages(event)
        self.run = RunPage(event)
        self.pages: dict[str, tuple[str, PlanPage]] = {
            "event": (tr("Event"), self.event_form),
            "speakers": (tr("Speakers ({count})", count=len(event.speakers)), self.speakers),
            "questions": (
                tr("Questions ({count})", count=len(event.questions)),
                self.questions,
            ),
            "tags": (tr("Tags"), self.tags),
            "run": (tr("Run of show"), self.run),
        }
        self.source = SourceText(document)
        self.doubts = Label(" ".join(map(shown, findings.doubts)), tone="warn", wrap=True)
        self.sum = Label("", tone="muted", elide=True)
        self.missing = Label("", tone="warn", elide=True)
        self._arrange()
        self._connect()
        self._opened = self.draft()
        self._follow()

    def draft(self) -> Event:
        """The event as all pages have it now, its run of show included."""
        return replace(self._plan(), segments=self.run.items)

    @property
    def edited(self) -> bool:
        """Whether the person has changed anything."""
        return self.draft() != self._opened

    def settle(self) -> Wrong | None:
        """Take over what is typed; the first thing that cannot be understood, or None."""
        for _, page in self.pages.values():
            page.settle()
        for key, (_, page) in self.pages.items():
            found = page.wrong()
            if found is not None:
                self.switch.choose(key)
                return found
        return None

    def enter(self) -> None:
        """Take the focus where one begins."""
        self._page.enter()

    def step(self, by: int) -> None:
        """Turn to another page."""
        names = list(self.pages)
        self.switch.choose(names[(names.index(self.switch.current) + by) % len(names)])
        self.enter()

    def focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        """The focus went somewhere: what is looked at is lit in the note."""
        self.event_form.focus_moved(old, new)
        page = self._items()
        if page is not None and new is not None and page.isAncestorOf(new):
            self.look(page.list.current_uid)

    def look(self, key: str) -> None:
        """Light in the note where a value comes from."""
        self.source.show_source(self._known.get(key))

    # --- what it looks like ------------------------------------------------------------------

    def _arrange(self) -> None:
        px = Theme.of_app().px
        self.switch = Segmented(
            tr("Part of the review"), [(key, title) for key, (title, _) in self.pages.items()]
        )
        for key, (title, _) in self.pages.items():
            self.switch.set_tip(
                key,
                tr("{page}. {key} turns to the next page", page=title, key=shown_key(NEXT_PAGE)),
            )
        self._stack = QStackedWidget()
        for _, page in self.pages.values():
            self._stack.addWidget(page)
        split = Columns()
        split.setHandleWidth(16)
        split.add((self._stack, 3), (self.source, 2))
        split.setSizes([px(724), px(410)])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addLayout(row(self.switch, self.missing, spacing=14))
        whole.addWidget(self.doubts)
        self.doubts.setVisible(bool(self.doubts.whole))
        whole.addWidget(split, 1)

    def _connect(self) -> None:
        self.switch.chosen.connect(self._turn)
        self.event_form.looking.connect(self.look)
        lists: list[ItemsPage] = [self.speakers, self.questions, *self.tags.pages.values()]  # type: ignore[type-arg]
        for one in (*lists, self.run.segments):
            one.narrow(Theme.of_app().px(300))
        for one in lists:
            one.list.chosen.connect(self._chosen)
        for _, page in self.pages.values():
            page.changed.connect(self._follow)
            page.said.connect(self.said)

    def _turn(self, key: str) -> None:
        self._stack.setCurrentWidget(self.pages[key][1])
        page = self._items()
        if page is not None:
            self.look(page.list.current_uid)
        elif key == "run":
            self.look("")

    def _chosen(self, uid: str) -> None:
        page = self._items()
        if page is not None and page.list is self.sender():
            self.look(uid)

    def _items(self) -> "ItemsPage | None":  # type: ignore[type-arg]
        """The list of items in sight, if the page in sight is one."""
        page = self._page
        if isinstance(page, TagPages):
            page = page.pages[page.switch.current]
        return page if isinstance(page, ItemsPage) else None

    @property
    def _page(self) -> PlanPage:
        return self.pages[self.switch.current][1]

    def _plan(self) -> Event:
        event = self.event_form.applied_to(self._before)
        tags = self.tags.tags()
        return replace(
            event,
            zone=event.zone or Event().zone,
            speakers=self.speakers.items,
            questions=self.questions.items,
            addressees=tags["addressees"],
            cases=tags["cases"],
            tracks=tags["tracks"],
            mandates=tags["mandates"],
        )

    def _follow(self) -> None:
        """After an edit: the proposal, the sum and what is still empty."""
        plan = self._plan()
        if self.sender() is not self.run:
            self.run.show_event(plan)
        words, tone = sum_words(self.run.segments.total(), length_of(plan))
        self.sum.set_tone(tone)
        self.sum.say(words)
        self.missing.say(missing_words(plan))
        self.said.emit("")
        self.changed.emit()
