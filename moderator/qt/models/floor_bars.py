"""What the strips above the queue say: who may answer now, and how the open round stands.

Apart from the rows because these are real buttons, and only those that can be used now.
"""

from msgspec import Struct

from moderator.core.event import Speaker
from moderator.core.state import Request, RequestState, State, TurnKind
from moderator.core.words_floor import MARKED_AS
from moderator.qt.language import shown, tr
from moderator.qt.models.request_words import answered_by
from moderator.qt.models.requests import current, floor_turn, live
from moderator.qt.palette import Tone


class Answerer(Struct, frozen=True):
    """Somebody who may answer. `wanted`: the question was for this person."""

    id: str
    name: str
    wanted: bool


class AnswerView(Struct, frozen=True):
    """What can be done with the question that is on. `requests`: whom an answer is for, empty
    where the rules choose. `asking`: its asker has the floor. `lead`: who else, or who."""

    request: str
    number: int
    lead: str
    people: tuple[Answerer, ...]
    requests: tuple[str, ...]
    asking: bool


class RoundChip(Struct, frozen=True):
    """One request of the round. A word and a shape say how it stands, colour besides."""

    text: str
    tone: Tone


def answer_view(state: State) -> AnswerView | None:
    """The question that is on, or that was asked and waits for its answer."""
    request = current(state)
    turn = floor_turn(state)
    if request is None or (turn is None and request.answers):
        return None
    answering = turn is not None and turn.kind is TurnKind.ANSWER
    speaking = turn.person if turn is not None else None
    return AnswerView(
        request=request.id,
        number=request.number,
        lead=tr("Also answers") if answering else tr("Who answers"),
        people=tuple(one for one in answerers(state, request) if one.id != speaking),
        requests=tuple(one.id for one in live(state)) if answering else (),
        asking=request.state is RequestState.HAS_FLOOR,
    )


def answerers(state: State, request: Request) -> list[Answerer]:
    """Everybody on the panel, those whom the question is for first."""
    wanted = request.asking.addressed
    people: list[Speaker] = [*state.event.speakers]
    if state.event.moderator is not None:
        people.append(state.event.moderator)
    people.sort(key=lambda one: one.id not in wanted)
    return [Answerer(one.id, one.name, one.id in wanted) for one in people]


def round_chips(state: State) -> tuple[RoundChip, ...]:
    """The requests of the open round with how each stands; empty when none is open."""
    if state.floor.round is None:
        return ()
    known = (state.floor.requests.get(one) for one in state.floor.round.requests)
    return tuple(_round_chip(state, one) for one in known if one is not None)


def _round_chip(state: State, request: Request) -> RoundChip:
    number = request.number
    turn = state.run.turn
    names = answered_by(state.event, request)
    if request.disposition is not None:
        marked = shown(MARKED_AS[request.disposition])
        return RoundChip(f"✓ {number} {marked}", Tone.GOOD)
    if request.state is RequestState.WAITING:
        return RoundChip(tr("○ {number} waits", number=number), Tone.NEUTRAL)
    if request.state is RequestState.HAS_FLOOR:
        return RoundChip(tr("● {number} has the floor", number=number), Tone.ACCENT)
    if turn is not None and request.id in turn.requests and names:
        return RoundChip(
            tr("● {number} {name} answers", number=number, name=names[-1]), Tone.ACCENT
        )
    if names:
        return RoundChip(tr("✓ {number} {name} answered", number=number, name=names[-1]), Tone.GOOD)
    return RoundChip(tr("? {number} no answer yet", number=number), Tone.WARN)
