"""The plain pages with lists: speakers, guiding questions, and the tags of notes."""

import uuid
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

from msgspec.structs import replace
from PySide6.QtWidgets import QCheckBox, QStackedWidget, QVBoxLayout

from moderator.core.event import Event, GuidingQuestion, Speaker, Tag
from moderator.core.say import say
from moderator.qt.dialogs.plan.fields import PlanPage, Wrong, joined, show_text, text_field
from moderator.qt.dialogs.plan.items import ItemLine, ItemsPage, Words
from moderator.qt.kit import PlainEdit, Segmented
from moderator.qt.language import shown, tr


def new_id() -> str:
    """An id for something new."""
    return uuid.uuid4().hex


class SpeakersPage(ItemsPage[Speaker]):
    """Who is on the panel."""

    def __init__(self, speakers: Sequence[Speaker]) -> None:
        words = Words(
            tr("Speakers"),
            tr("a speaker"),
            tr("Nobody is on the panel. Ctrl+N adds a speaker."),
            tr("New speaker"),
        )
        super().__init__(words, speakers, lambda: Speaker(new_id(), ""))
        self.name = text_field(tr("Name"), self.edited)
        self.role = text_field(tr("Role"), self.edited)
        self.organisation = text_field(tr("Organisation"), self.edited)
        self.online = QCheckBox(tr("Takes part online"))
        self.online.toggled.connect(self.edited)
        self.field(tr("Name"), self.name)
        self.field(tr("Role"), self.role)
        self.field(tr("Organisation"), self.organisation)
        self.form.addRow("", self.online)
        self.begin()

    def fill(self, item: Speaker) -> None:
        show_text(self.name, item.name)
        show_text(self.role, item.role)
        show_text(self.organisation, item.organisation)
        self.online.setChecked(item.online)

    def read(self, item: Speaker) -> Speaker:
        return Speaker(
            id=item.id,
            name=self.name.text(),
            role=self.role.text(),
            organisation=self.organisation.text(),
            online=self.online.isChecked(),
        )

    def line(self, item: Speaker) -> ItemLine:
        name, where = item.name or self._words.new, tr("online") if item.online else ""
        detail = joined((item.organisation, item.role))
        return ItemLine(item.id, joined((name, where, detail)), name, detail, where)

    def nameless(self, item: Speaker) -> bool:
        return not item.name.strip()


class QuestionsPage(ItemsPage[GuidingQuestion]):
    """The guiding questions; their order gives them their numbers."""

    def __init__(self, questions: Sequence[GuidingQuestion]) -> None:
        words = Words(
            tr("Guiding questions"),
            tr("a question"),
            tr("There are no guiding questions. Ctrl+N adds one."),
            tr("New question"),
        )
        super().__init__(words, questions, lambda: GuidingQuestion(new_id(), ""))
        self.text = PlainEdit(tr("Guiding question"), lines=(5, 9), submits=False)
        self.text.textChanged.connect(self.edited)
        self.field(tr("Question"), self.text)
        self.foot.say(tr("Notes are keyed to these; Ctrl+1 writes a note on the first."))
        self.begin()

    def fill(self, item: GuidingQuestion) -> None:
        self.text.say(item.text)

    def read(self, item: GuidingQuestion) -> GuidingQuestion:
        return replace(item, text=self.text.text())

    def line(self, item: GuidingQuestion) -> ItemLine:
        number = [one.id for one in self.items].index(item.id) + 1
        text = " ".join(item.text.split()) or self._words.new
        return ItemLine(item.id, f"Q{number}, {text}", f"Q{number}  {text}", lines=3)

    def nameless(self, item: GuidingQuestion) -> bool:
        return not item.text.strip()


class TagsPage(ItemsPage[Tag]):
    """Addressees, cases, tracks or mandates. `sign`: what a token of this kind begins with."""

    def __init__(self, words: Words, sign: str, tags: Sequence[Tag]) -> None:
        super().__init__(words, tags, lambda: Tag(new_id(), ""))
        self.name = text_field(tr("Name"), self.edited)
        self.aliases = text_field(tr("Short forms"), self.edited, "un, agencies")
        self.field(tr("Name"), self.name)
        self.field(tr("Short forms"), self.aliases)
        self.foot.say(
            tr(
                "Short forms, with commas between them, are what is typed after {sign} in a note.",
                sign=sign,
            )
        )
        self.begin()

    def fill(self, item: Tag) -> None:
        self.name.setText(item.name)
        self.aliases.setText(", ".join(item.aliases))

    def read(self, item: Tag) -> Tag:
        aliases = tuple(part.strip() for part in self.aliases.text().split(",") if part.strip())
        return replace(item, name=self.name.text(), aliases=aliases)

    def line(self, item: Tag) -> ItemLine:
        name, detail = (
            item.name or shown(self._words.new),
            ", ".join(item.aliases),
        )
        return ItemLine(item.id, joined((name, detail)), name, detail)

    def nameless(self, item: Tag) -> bool:
        return not item.name.strip()


KINDS: Final = (
    (
        "addressees",
        ">",
        Words(
            say("Addressees"),
            say("an addressee"),
            say("Nobody is addressed. Ctrl+N adds."),
            say("New addressee"),
        ),
    ),
    (
        "cases",
        "#",
        Words(
            say("Cases"),
            say("a case"),
            say("There are no cases. Ctrl+N adds one."),
            say("New case"),
        ),
    ),
    (
        "tracks",
        "#",
        Words(
            say("Tracks"),
            say("a track"),
            say("There are no tracks. Ctrl+N adds one."),
            say("New track"),
        ),
    ),
    (
        "mandates",
        "%",
        Words(
            say("Mandates"),
            say("a mandate"),
            say("There are no mandates. Ctrl+N adds one."),
            say("New mandate"),
        ),
    ),
)
"""The kinds of tags: the event's field, the token's sign, the words."""


class TagPages(PlanPage):
    """What notes are filed under: a page for each kind of tag."""

    def __init__(self, event: Event) -> None:
        super().__init__()
        self.setAccessibleName(tr("Tags"))
        self.pages = {key: TagsPage(words, sign, getattr(event, key)) for key, sign, words in KINDS}
        self.switch = Segmented(tr("Kind of tag"), [(key, words.name) for key, _, words in KINDS])
        self._stack = QStackedWidget()
        for page in self.pages.values():
            self._stack.addWidget(page)
            page.changed.connect(self.changed)
            page.said.connect(self.said)
        self.switch.chosen.connect(lambda key: self._stack.setCurrentWidget(self.pages[key]))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.switch)
        column.addWidget(self._stack, 1)

    def turn(self, key: str) -> None:
        """Turn to a kind of tag."""
        self.switch.choose(key)

    def tags(self) -> Mapping[str, tuple[Tag, ...]]:
        """The tags as they stand, by the event's fields."""
        return {key: page.items for key, page in self.pages.items()}

    def wrong(self) -> Wrong | None:
        for key, page in self.pages.items():
            found = page.wrong()
            if found is not None:
                return Wrong(found.sentence, partial(self._go, key, found.show))
        return None

    def enter(self) -> None:
        self.pages[self.switch.current].enter()

    def _go(self, key: str, show: Callable[[], None]) -> None:
        self.turn(key)
        show()
