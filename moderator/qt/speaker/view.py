"""What the speaker screen says at a moment: one plain value made from the state and a reading.

The live card (`models.now`) says where the session stands, what is counted large and how far it
has come; this takes that over and says it in the speaker's language, leaving out what is only
for the moderator. What can be seen here is listed here: name, role, times and a message. Notes,
texts of questions, reasons of interruptions and reminders are never asked for.
"""

from msgspec import Struct
from msgspec.structs import replace

from moderator.core.durations import words
from moderator.core.event import Event, Segment
from moderator.core.reading import Phase, Reading, SegmentReading
from moderator.core.state import Constituency, Request, State, TurnKind
from moderator.outcome import words as documents
from moderator.qt.models.now import Bar, Digits, Pill, Shape, counted, now_view
from moderator.qt.models.said import hm, hms, standing_short
from moderator.qt.palette import Tone
from moderator.qt.speaker.words import SpeakerWords


class SpeakerView(Struct, frozen=True):
    """All that the speaker screen shows. `state`: where it stands, as a word, a shape and a
    tone. `ends`, `next`: whole sentences. `message`: empty when there is none. `black`: nothing
    of all this is shown."""

    state: Pill
    name: str
    role: str
    digits: Digits
    bar: Bar
    clock: str
    ends: str
    next: str
    message: str = ""
    black: bool = False

    @property
    def spoken(self) -> str:
        """The screen as a screen reader says it; nothing while it is black."""
        if self.black:
            return ""
        parts = (
            self.message, self.name, self.role, self.state.word, self.digits.text, self.next,
            self.ends,
        )  # fmt: skip
        return ", ".join(part for part in parts if part)


def speaker_view(
    state: State, reading: Reading, said: SpeakerWords, message: str = "", black: bool = False
) -> SpeakerView:
    """What the screen shows at the reading's moment."""
    event, card = state.event, now_view(state, reading)
    name, role = _who(state, reading, said)
    word = _word(state, reading, card.pill.shape, card.digits, said)
    return SpeakerView(
        state=Pill(word, word, card.pill.shape, card.pill.tone),
        name=name,
        role=role,
        digits=replace(card.digits, word=""),
        bar=card.bar,
        clock=hms(reading.now.utc, event),
        ends=_ends(event, reading, said),
        next=_next(event, reading, said),
        message=message,
        black=black,
    )


# --- where it stands -------------------------------------------------------------------------


def _word(state: State, reading: Reading, shape: Shape, digits: Digits, said: SpeakerWords) -> str:
    """The state in a word; each shape of the live card stands for one state while it runs."""
    if reading.phase is Phase.BEFORE:
        return _before(digits, said)
    words = {
        Phase.PAUSED: said.paused,
        Phase.INTERRUPTED: said.interrupted,
        Phase.BETWEEN: said.between,
        Phase.CLOSED: said.closed,
    }
    signals = {Shape.TRIANGLE: said.wrap_up, Shape.SQUARE: said.over}
    if reading.phase in words:
        return words[reading.phase]
    if shape is Shape.DIAMOND:
        return _last(state, reading, said)
    return signals.get(shape) or _doing(reading, said)


def _before(digits: Digits, said: SpeakerWords) -> str:
    """What the number before the start is: the card dims a plan, and warns when it is late."""
    if digits.dimmed:
        return said.planned
    return said.late if digits.tone is Tone.WARN else said.begins_in


def _last(state: State, reading: Reading, said: SpeakerWords) -> str:
    current = reading.current
    last = counted(state, reading, current).marks[1] if current is not None else 60
    return said.last_minute if last == 60 else said.last.format(length=words(last))


def _doing(reading: Reading, said: SpeakerWords) -> str:
    if reading.turn is None:
        current = reading.current
        return said.floor if current is not None and current.segment.floor else said.running
    return {
        TurnKind.SPEECH: said.speaking,
        TurnKind.QUESTION: said.asking,
        TurnKind.ANSWER: said.answering,
    }[reading.turn.turn.kind]


# --- who -------------------------------------------------------------------------------------


def _who(state: State, reading: Reading, said: SpeakerWords) -> tuple[str, str]:
    """Name and role: of whoever has the floor, else of what is on."""
    if reading.phase is Phase.CLOSED:
        return said.thanks, state.event.title
    if reading.current is not None:
        return _on_now(state, reading, reading.current, said)
    first = reading.next if reading.phase is Phase.BEFORE else None
    if first is None:
        return state.event.title, ""
    person = state.event.person(first.speaker)
    return (person.name, standing_short(person)) if person is not None else (first.title, "")


def _on_now(
    state: State, reading: Reading, current: SegmentReading, said: SpeakerWords
) -> tuple[str, str]:
    turn = reading.turn.turn if reading.turn is not None else None
    person = state.event.person(turn.person) if turn is not None else None
    if person is not None:
        return person.name, standing_short(person)
    asked = state.floor.requests.get(turn.requests[0]) if turn and turn.requests else None
    return _asker(asked, said) if asked is not None else (current.segment.title, "")


def _asker(request: Request, said: SpeakerWords) -> tuple[str, str]:
    """Who asks, as far as it is known; the number is what the moderator calls them by then."""
    asking = request.asking
    known = [one for one in (asking.name, asking.organisation) if one]
    if asking.constituency is not Constituency.OTHER:
        known.append(documents.words_in(said.tag).constituencies[asking.constituency])
    name, *role = known or [said.request.format(number=request.number)]
    return name, " · ".join(role)


# --- when, and what then ---------------------------------------------------------------------


def _ends(event: Event, reading: Reading, said: SpeakerWords) -> str:
    if reading.hard_end is None or reading.phase is Phase.CLOSED:
        return ""
    return said.ends.format(time=hm(reading.hard_end, event))


def _next(event: Event, reading: Reading, said: SpeakerWords) -> str:
    """Who comes after; before the start that is the name shown large."""
    if reading.next is None or reading.phase in (Phase.BEFORE, Phase.CLOSED):
        return ""
    return said.next.format(name=_called(event, reading.next))


def _called(event: Event, segment: Segment) -> str:
    person = event.person(segment.speaker)
    return person.name if person is not None else segment.title
