"""The chips below the text being typed: what the note is, whose words, on what, to whom.

Kind, speaker and guiding question are always there and each opens a menu; the rest come and
go with tokens. Only what differs is made anew, so that the focus stays where it is.
"""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from moderator.core.event import Event
from moderator.core.say import say
from moderator.core.state import Kind
from moderator.core.vocabulary import Place
from moderator.core.words_notes import KEY_MESSAGE, KINDS
from moderator.qt.kit import Flow, Tone
from moderator.qt.language import shown, tr
from moderator.qt.models.draft import Draft
from moderator.qt.models.notes import KIND_TONES
from moderator.qt.panels.chips import Choice, MenuChip, TagChip

NOBODY: Final = say("Nobody in particular")


def short_name(name: str) -> str:
    """A name for a chip: "C. Tsongo"; names in other scripts have no initials."""
    parts = name.split()
    latin = name[:1].isascii() and name[:1].isalpha()
    return f"{parts[0][0]}. {parts[-1]}" if len(parts) > 1 and latin else name


class ComposerChips(QWidget):
    """`kind_chosen(str)`, `speaker_chosen(str | None)`, `question_chosen(str | None)`,
    `removed(place, value)`."""

    kind_chosen = Signal(object)
    speaker_chosen = Signal(object)
    question_chosen = Signal(object)
    removed = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._event = Event()
        self._shown: tuple[Draft, Event, str | None] | None = None
        self._tags: dict[tuple[Place, str], TagChip] = {}
        self.kind = MenuChip(tr("Kind"), self._kinds)
        self.speaker = MenuChip(tr("Speaker"), self._people)
        self.question = MenuChip(tr("Guiding question"), self._questions)
        self.kind.chosen.connect(self.kind_chosen)
        self.speaker.chosen.connect(self.speaker_chosen)
        self.question.chosen.connect(self.question_chosen)
        self._flow = Flow(self, 6)
        for chip in (self.kind, self.speaker, self.question):
            self._flow.addWidget(chip)

    def show_draft(self, draft: Draft, event: Event, live: str | None) -> None:
        """Show what is chosen. `live`: who has the floor now."""
        if self._shown == (draft, event, live):
            return
        self._shown, self._event = (draft, event, live), event
        self.kind.show_choice(draft.kind.value, shown(KINDS[draft.kind]), KIND_TONES[draft.kind])
        person = event.person(draft.heard(live))
        chosen = draft.speaker is not None
        tone = Tone.ACCENT if chosen else Tone.NEUTRAL
        if person is None:
            self.speaker.show_choice(None, tr("No speaker"), Tone.NEUTRAL, tr("nobody"))
        else:
            self.speaker.show_choice(person.id, short_name(person.name), tone, person.name)
        number = event.question_number(draft.question)
        filed = Tone.NEUTRAL if number is None else Tone.ACCENT
        text = tr("Unfiled") if number is None else tr("Q{number}", number=number)
        full = "" if number is None else f"{text} · {event.questions[number - 1].text}"
        self.question.show_choice(draft.question, text, filed, full)
        self._show_tags(draft)

    @property
    def labels(self) -> tuple[str, ...]:
        """What the chips that can be taken off say, in order."""
        return tuple(chip.label for chip in self._tags.values())

    def _show_tags(self, draft: Draft) -> None:
        names = {one.id: one.name for one in self._event.tags()}
        wanted = [tag for tag in draft.tags if tag[0] == "key" or tag[1] in names]
        for tag in [tag for tag in self._tags if tag not in wanted]:
            self._drop(self._tags.pop(tag))
        for tag in wanted:
            if tag not in self._tags:
                self._tags[tag] = self._make(tag, names)
        self._flow.invalidate()
        self.updateGeometry()

    def _make(self, tag: tuple[Place, str], names: dict[str, str]) -> TagChip:
        place, value = tag
        text = shown(KEY_MESSAGE) if place == "key" else names[value]
        if place == "addressees":
            text = tr("to {names}", names=text)
        tone = Tone.ACCENT if place == "key" else Tone.NEUTRAL
        made = TagChip(text, tone, text)
        made.removed.connect(lambda: self.removed.emit(place, value))
        self._flow.addWidget(made)
        made.show()
        return made

    def _drop(self, chip: TagChip) -> None:
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()

    def _kinds(self) -> list[Choice]:
        return [Choice(kind.value, KINDS[kind]) for kind in Kind]

    def _people(self) -> list[Choice]:
        people = [Choice(one.id, one.name, one.organisation) for one in self._event.people()]
        return [*people, Choice(None, NOBODY)]

    def _questions(self) -> list[Choice]:
        asked = [
            Choice(one.id, tr("Q{number}", number=number), one.text)
            for number, one in enumerate(self._event.questions, 1)
        ]
        return [*asked, Choice(None, tr("Unfiled"))]
