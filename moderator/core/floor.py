"""What the floor queue reads like: who waits, what is owed, how many still fit, who was heard.

Pure readings of the state. They advise and never act: a suggestion says why and leaves the
order alone, a balance is shown and enforces nothing. Times are session seconds, durations
seconds without halts, so that a pause makes nobody's question longer.
"""

from collections.abc import Iterable
from typing import Final

from msgspec import Struct

from moderator.core.reading import Progress, Reading
from moderator.core.say import joined, say
from moderator.core.state import (
    Constituency,
    Disposition,
    Request,
    RequestState,
    State,
    TurnKind,
)
from moderator.core.timing import turn_used
from moderator.core.words_floor import CONSTITUENCIES, DISPOSITIONS, STATES

ROUND_OF: Final = 3
"""Requests in one round at the most."""

_OF_REQUESTS: Final = (TurnKind.QUESTION, TurnKind.ANSWER)
_TO_USE: Final = (Progress.RUNNING, Progress.TO_COME)


def was_asked(state: State, request: Request) -> bool:
    """Has this request ever had the floor? True for the one that has it now."""
    asked = request.state in (RequestState.HAS_FLOOR, RequestState.ASKED)
    return asked or bool(request.answers) or state.run.asked(request.id)


# --- the queue -------------------------------------------------------------------------------


def waiting(state: State) -> list[Request]:
    """Those who wait, in the order in which they are to be called."""
    return [state.floor.requests[one] for one in state.floor.waiting]


def owed(state: State) -> list[Request]:
    """Those who asked and of whom it is not said yet what became, in order of arrival."""
    return [one for one in state.floor.arrived() if one.state is RequestState.ASKED]


def disposed(state: State) -> list[Request]:
    """Those who have come to their end, in order of arrival."""
    return [one for one in state.floor.arrived() if one.state is RequestState.DISPOSED]


def wordings(state: State, request: str) -> tuple[Request, ...]:
    """A request and, in order of arrival, those merged into it: every wording and asker is
    kept. Empty when there is no such request."""
    own = state.floor.requests.get(request)
    if own is None:
        return ()
    return (own, *(one for one in state.floor.arrived() if one.merged_into == request))


# --- words -----------------------------------------------------------------------------------


def asker_words(request: Request) -> str:
    """Who asks, as far as it is known: "Delegate, front row · Member State · online"."""
    asking = request.asking
    known: list[str] = [one for one in (asking.name, asking.organisation) if one]
    if asking.constituency is not Constituency.OTHER:
        known.append(CONSTITUENCIES[asking.constituency])
    if not known:
        known.append(say("Request {number}", number=request.number))
    if asking.online:
        known.append(say("online"))
    return joined(" · ", known)


def standing_words(state: State, request: Request) -> str:
    """Where a request stands: "Waiting", "In writing · who owes it · due when", "Merged into
    request 1". Who owes an answer may be given by name or by the id of somebody on the panel."""
    if request.disposition is None:
        return STATES[request.state]
    if request.disposition is Disposition.MERGED:
        into = state.floor.requests.get(request.merged_into or "")
        if into is None:
            return say("Merged")
        return say("Merged into request {number}", number=into.number)
    person = state.event.person(request.owner)
    owner = person.name if person is not None else request.owner
    due = say("due {when}", when=request.due) if request.due else ""
    return joined(" · ", [one for one in (DISPOSITIONS[request.disposition], owner, due) if one])


# --- how many fit ----------------------------------------------------------------------------


class Capacity(Struct, frozen=True):
    """How many of those who wait can still be taken. `pace_s`: seconds a request, question and
    answers together. `left_s`: what is left of the segments in which questions are taken."""

    fit: int
    waiting: int
    pace_s: float
    left_s: float

    def words(self) -> str:
        """As it is said: "at this pace 4 of 9 fit"."""
        if not self.waiting:
            return say("nobody waits")
        return say("at this pace {fit} of {waiting} fit", fit=self.fit, waiting=self.waiting)


def capacity(state: State, reading: Reading) -> Capacity:
    """How many of those who wait fit into the floor time that `reading` leaves."""
    pace = _pace(state, reading.now.t)
    left = sum(
        max(0.0, one.left_s)
        for one in reading.segments
        if one.segment.floor and one.progress in _TO_USE
    )
    count = len(state.floor.waiting)
    return Capacity(min(count, int(left // pace)) if pace > 0 else count, count, pace, left)


def _pace(state: State, t: float) -> float:
    """Seconds a request took so far, on average; the event's setting before any is through.

    A request is through when it was answered or disposed of and its turn is over: one that has
    just begun, or a round still without answers, would make the pace look quick. An answer to
    several requests is shared among them.
    """
    turn = state.run.turn
    now_on = turn.requests if turn is not None else ()
    through = {
        one.id
        for one in state.floor.requests.values()
        if (one.answers or one.state is RequestState.DISPOSED) and one.id not in now_on
    }
    spent: dict[str, float] = {}
    for one in state.run.turns:
        if one.kind in _OF_REQUESTS and one.requests:
            share = turn_used(state, one, t) / len(one.requests)
            for request in through.intersection(one.requests):
                spent[request] = spent.get(request, 0.0) + share
    return sum(spent.values()) / len(spent) if spent else float(state.event.settings.per_request_s)


# --- who was heard ---------------------------------------------------------------------------


class Share(Struct, frozen=True):
    """One group's part: requests heard and still waiting, and the seconds its askers spoke."""

    heard: int = 0
    waiting: int = 0
    spoken_s: float = 0.0


class Balance(Struct, frozen=True):
    """Who was heard: by constituency (those with anybody heard or waiting), and by whether
    they ask in the room or online."""

    constituencies: tuple[tuple[Constituency, Share], ...]
    room: Share
    online: Share


def balance(state: State, t: float) -> Balance:
    """Who was heard until session second `t`, and who waits."""
    requests = list(state.floor.requests.values())
    spoken: dict[str, float] = {}
    for turn in state.run.turns:
        if turn.kind is TurnKind.QUESTION:
            for one in turn.requests[:1]:
                spoken[one] = spoken.get(one, 0.0) + turn_used(state, turn, t)
    groups = (
        (group, _share(state, (r for r in requests if r.asking.constituency is group), spoken))
        for group in Constituency
    )
    return Balance(
        constituencies=tuple((group, one) for group, one in groups if one.heard or one.waiting),
        room=_share(state, (one for one in requests if not one.asking.online), spoken),
        online=_share(state, (one for one in requests if one.asking.online), spoken),
    )


def _share(state: State, requests: Iterable[Request], spoken: dict[str, float]) -> Share:
    heard = waits = 0
    seconds = 0.0
    for one in requests:
        heard += was_asked(state, one)
        waits += one.state is RequestState.WAITING
        seconds += spoken.get(one.id, 0.0)
    return Share(heard, waits, seconds)


# --- who could be next -----------------------------------------------------------------------


class Suggestion(Struct, frozen=True):
    """Somebody further down the queue who could be next, and why."""

    request: Request
    reasons: tuple[str, ...]

    def words(self) -> str:
        """As it is said: "Request 4 could be next: first time, NGO not heard yet"."""
        return say(
            "Request {number} could be next: {reasons}",
            number=self.request.number,
            reasons=joined(", ", self.reasons),
        )


def suggest(state: State, now_t: float) -> Suggestion | None:
    """Who could be called next instead of the first in the queue, with the reasons; None when
    the first has as many reasons, or a round says already who is next.

    Each reason counts the same; of two with as many, the one nearer the head of the queue is
    suggested. Waiting times are as of session second `now_t`.
    """
    queue = waiting(state)
    members = state.floor.round.requests if state.floor.round is not None else ()
    if not queue or any(one.id in members for one in queue):
        return None
    heard, open_questions = _heard(state), _untouched(state, queue)
    oldest = min(queue, key=lambda one: one.number)
    why = [
        (
            *((say("first time"),) if one.asking.first_time else ()),
            *((_longest(one, now_t),) if one is oldest else ()),
            *_under_heard(one.asking.constituency, heard),
            *_first_on(state, one.asking.question, open_questions),
        )
        for one in queue
    ]
    best = max(range(len(queue)), key=lambda at: (len(why[at]), -at))
    return Suggestion(queue[best], why[best]) if best else None


def _longest(request: Request, now_t: float) -> str:
    minutes = int(max(0.0, now_t - request.t) // 60)
    if not minutes:
        return say("waiting longest")
    return say("waiting longest, {minutes} min", minutes=minutes)


def _heard(state: State) -> dict[Constituency, int]:
    heard = dict.fromkeys(Constituency, 0)
    for one in state.floor.requests.values():
        heard[one.asking.constituency] += was_asked(state, one)
    return heard


def _under_heard(own: Constituency, heard: dict[Constituency, int]) -> tuple[str, ...]:
    """Nobody of it was heard while others were, or at least two fewer than of the one heard
    most. "Other" is no constituency."""
    behind = max(heard.values()) - heard[own]
    if own is Constituency.OTHER or not behind:
        return ()
    if not heard[own]:
        return (say("{constituency} not heard yet", constituency=CONSTITUENCIES[own]),)
    if behind < 2:
        return ()
    return (say("{constituency} heard less than others", constituency=CONSTITUENCIES[own]),)


def _untouched(state: State, queue: list[Request]) -> set[str]:
    """Those of the queue's guiding questions with no note and no request asked. Notes off the
    record do not count: a suggestion must not tell that there is one."""
    left = {one.asking.question for one in queue if one.asking.question is not None}
    left -= {one.asking.question for one in state.floor.requests.values() if was_asked(state, one)}
    for note in state.notes.open.values():
        if not left:
            break
        left.discard(note.body.question or "")
    return left


def _first_on(state: State, question: str | None, untouched: set[str]) -> tuple[str, ...]:
    number = state.event.question_number(question)
    if number is None or question not in untouched:
        return ()
    return (say("nobody has touched Q{number}", number=number),)
