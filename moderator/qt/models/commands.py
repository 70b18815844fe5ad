"""What the command palette lists: every act, and the people, segments, requests and notes to
jump to.

Plain values without a widget. The acts come from the one table of `qt.actions` as their buttons
read now, so a new act is here by itself. Notes off the record are not among them: whoever looks
for an act, perhaps with others before the screen, must not happen upon their words; the search
of the notes has them. Nothing of any note is shown until something is typed.
"""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Final

from msgspec import Struct

from moderator.core.event import Event
from moderator.core.finding import Findable
from moderator.core.say import say
from moderator.core.state import Request, State
from moderator.qt.actions import Act, Actions, shown_key, specs
from moderator.qt.language import shown, tr
from moderator.qt.models.notes import Names
from moderator.qt.models.request_words import details, shown_text, tags
from moderator.qt.models.said import segment_label, standing
from moderator.qt.plain import unescaped

MOST: Final = 30
"""Rows shown at once: nobody reads on to the next."""


class Sort(StrEnum):
    """What a row stands for."""

    ACT = "act"
    SPEAKER = "speaker"
    SEGMENT = "segment"
    REQUEST = "request"
    NOTE = "note"


WORDS: Final = {
    Sort.ACT: say("Act"),
    Sort.SPEAKER: say("Speaker"),
    Sort.SEGMENT: say("Segment"),
    Sort.REQUEST: say("Request"),
    Sort.NOTE: say("Note"),
}


class CommandRow(Struct, frozen=True):
    """One thing to do or to go to. `id`: of the act, person, segment, request or note.
    `beside`: what else is told of it; `why`: the reason why it cannot be done now, where one
    is known."""

    sort: Sort
    id: str
    name: str
    beside: str = ""
    key: str = ""
    usable: bool = True
    why: str = ""

    @property
    def uid(self) -> str:
        """The id of the row: a person and their segment may share theirs."""
        return f"{self.sort}:{self.id}"

    @property
    def word(self) -> str:
        """A word for what it is."""
        return shown(WORDS[self.sort])

    @property
    def line(self) -> str:
        """What stands below its name."""
        return self.beside if self.usable else self.why or tr("Not possible now.")

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        return ", ".join(filter(None, (self.name, self.word, self.key, self.line)))


class Commands:
    """The rows, made when they are first asked for: of 10,000 notes few are ever shown."""

    def __init__(self, actions: Actions, state: State, recent: Sequence[Act] = ()) -> None:
        """`recent`: the acts used last, the latest first."""
        self._actions = actions
        self._state = state
        self._recent = recent
        self._names = Names(state.event)
        self._groups = {act: shown(group) for group, act, _ in specs()}
        self._tips = {act: shown(spec.tip) for _, act, spec in specs()}
        self._keys = {act: spec.keys for _, act, spec in specs()}

    def findables(self) -> Iterator[Findable]:
        """All that can be found, in the order in which equals are shown."""
        for act in self._acts():
            keys = " ".join(shown_key(key) for key in self._keys[act])
            beside = f"{shown(self._groups[act])} {shown(self._tips[act])} {keys}"
            yield Findable(f"{Sort.ACT}:{act.name}", self._text(act), beside)
        event = self._state.event
        for person in event.people():
            beside = f"{person.role} {person.organisation}"
            yield Findable(f"{Sort.SPEAKER}:{person.id}", person.name, beside)
        for segment in event.segments:
            name, beside = segment_label(event, segment), f"{segment.title} {segment.detail}"
            yield Findable(f"{Sort.SEGMENT}:{segment.id}", name, beside)
        for request in self._state.floor.requests.values():
            yield _findable(event, request)
        for note in reversed(self._state.notes.written()):
            if note.body.off_record:
                continue
            beside = self._names.context(note.body)
            yield Findable(f"{Sort.NOTE}:{note.id}", note.body.text, beside, loose=False)

    def row(self, uid: str) -> CommandRow:
        """The row of a findable, by its uid."""
        sort, _, one = uid.partition(":")
        match Sort(sort):
            case Sort.ACT:
                return self._act(Act[one])
            case Sort.SPEAKER:
                person = self._state.event.person(one)
                name, beside = (person.name, standing(person)) if person else ("", "")
                return CommandRow(Sort.SPEAKER, one, name, beside)
            case Sort.SEGMENT:
                return self._segment(one)
            case Sort.REQUEST:
                request = self._state.floor.requests[one]
                name, beside = _request_words(self._state.event, request)
                return CommandRow(Sort.REQUEST, one, name, beside)
            case Sort.NOTE:
                return self._note(one)

    def acts(self) -> list[CommandRow]:
        """What is shown before anything is typed: the acts, those used last first, and after all
        that can be done now what cannot."""
        return sorted(map(self._act, self._acts()), key=lambda row: not row.usable)

    def _acts(self) -> Iterator[Act]:
        """Those that are there at all; an act that nobody answers to is hidden."""
        recent = [act for act in self._recent if act is not Act.PALETTE]
        for act in (*recent, *(act for _, act, _ in specs() if act not in recent)):
            if act is not Act.PALETTE and self._actions[act].isVisible():
                yield act

    def _text(self, act: Act) -> str:
        return unescaped(self._actions[act].text()).removesuffix("…")

    def _act(self, act: Act) -> CommandRow:
        return CommandRow(
            Sort.ACT,
            act.name,
            self._text(act),
            shown(self._tips[act]),
            shown_key(self._keys[act][0]),
            self._actions[act].isEnabled(),
            self._actions.why(act),
        )

    def _segment(self, one: str) -> CommandRow:
        event = self._state.event
        segment = event.segment(one)
        if segment is None:
            return CommandRow(Sort.SEGMENT, one, "")
        place = tr(
            "{place} of {count} in the run of show",
            place=event.index(one) + 1,
            count=len(event.segments),
        )
        label = segment_label(event, segment)
        beside = segment.title if segment.title not in label else segment.detail
        return CommandRow(Sort.SEGMENT, one, label, " · ".join(filter(None, (place, beside))))

    def _note(self, one: str) -> CommandRow:
        note = self._state.notes.get(one)
        if note is None:
            return CommandRow(Sort.NOTE, one, "")
        made = self._names.row(note)
        beside = " · ".join(filter(None, (made.clock, made.kind, made.context)))
        return CommandRow(Sort.NOTE, one, made.text, beside)


def _findable(event: Event, request: Request) -> Findable:
    name, beside = _request_words(event, request)
    return Findable(f"{Sort.REQUEST}:{request.id}", name, beside)


def _request_words(event: Event, request: Request) -> tuple[str, str]:
    """What a request is called in the queue: its number and text, and who asks."""
    text = shown_text(request.asking)
    name = tr("{number}. {text}", number=request.number, text=text)
    told = [tag.text for tag in tags(request.asking)] + details(event, request.asking)
    return name, " · ".join(told)
