"""The rules of the floor queue: who may be called, who answers, what becomes of a request.

Two things change together here and only here: where a request stands, and who has the floor
(a turn of the run). Whatever ends a questioner's turn must say that the question was put, so
`leaving_the_floor` is for the rules of the run of show as well. The order of the queue is the
person's: no rule moves a request that they did not name.
"""

from typing import Final

from moderator.core import decide_queue, decide_rounds
from moderator.core.decide_queue import Facts, Rule, known, must_be_open
from moderator.core.decide_rounds import is_answered, is_settled, members, round_end
from moderator.core.facts import (
    RequestAnswered,
    RequestAsked,
    RequestCalled,
    RequestDisposed,
    RequestMerged,
    RequestRestored,
    TurnBegan,
    TurnEnded,
)
from moderator.core.floor import was_asked
from moderator.core.intents import (
    CallRequest,
    Context,
    Dispose,
    Merge,
    NameAnswerer,
    Refused,
    Restore,
)
from moderator.core.say import say, say_n
from moderator.core.state import (
    Disposition,
    HaltKind,
    Request,
    RequestState,
    State,
    TurnKind,
)
from moderator.core.text import clean_name
from moderator.core.words_floor import MARKED_AS, numbered

_OWED_LATER: Final = frozenset({Disposition.DEFERRED, Disposition.IN_WRITING})
_ANSWERS: Final = frozenset({Disposition.ANSWERED, Disposition.PARTLY})


# --- for the rules of the run of show as well ------------------------------------------------


def leaving_the_floor(state: State) -> Facts:
    """What to record of the request that has the floor, if one has, when its turn ends for
    any reason: its question was put."""
    holder = state.floor.holder
    return () if holder is None else (RequestAsked(holder.id),)


def not_reached(state: State) -> Facts:
    """What to record of those who still wait when the session closes, in their order."""
    return tuple(RequestDisposed(one, Disposition.NOT_REACHED) for one in state.floor.waiting)


def waiting_again(state: State) -> Facts:
    """What to record when the session is reopened: those not reached wait again, in the order
    in which they waited, ahead of anybody else."""
    return tuple(RequestRestored(one, place) for place, one in enumerate(state.floor.unreached))


def taken_as_answered(state: State) -> Facts:
    """The requests, outside of the open round, that were asked and answered and of which
    nothing else was said before the floor moves on: they count as answered."""
    of_round = state.floor.round.requests if state.floor.round is not None else ()
    answered = [
        one for one in state.floor.requests.values() if is_answered(one) and one.id not in of_round
    ]
    answered.sort(key=lambda one: one.number)
    return tuple(RequestDisposed(one.id, Disposition.ANSWERED) for one in answered)


def closing_the_floor(state: State) -> Facts:
    """What to record of the queue when the session closes: what was asked and answered is
    answered, the round is over, and those who still wait were not reached."""
    open_round = state.floor.round
    return (
        *leaving_the_floor(state),
        *taken_as_answered(state),
        *(round_end(state, open_round) if open_round is not None else ()),
        *not_reached(state),
    )


# --- the floor -------------------------------------------------------------------------------


def _call(state: State, intent: CallRequest, context: Context) -> Facts:
    _must_count(state)
    request = _to_call(state, intent.request)
    return (
        *leaving_the_floor(state),
        *taken_as_answered(state),
        *_leaving_the_round(state, request),
        RequestCalled(request.id),
        TurnBegan(TurnKind.QUESTION, requests=(request.id,), limit_s=state.event.settings.asker_s),
    )


def _to_call(state: State, chosen: str | None) -> Request:
    """The request meant by a call: the chosen one, else the next of the round, else the first
    that waits."""
    if chosen is None:
        of_round = members(state, state.floor.round)
        uncalled = [one.id for one in of_round if one.state is RequestState.WAITING]
        chosen = next(iter((*uncalled, *state.floor.waiting)), None)
    if chosen is None:
        raise Refused(say("Nobody waits: Ctrl+R adds a request."))
    request = known(state, chosen)
    if request.state is RequestState.HAS_FLOOR:
        raise Refused(say("Request {number} has the floor already.", number=request.number))
    if request.state is RequestState.ASKED:
        raise Refused(
            say("Request {number} was asked already: name who answers it.", number=request.number)
        )
    _must_not_be_disposed(request)
    return request


def _leaving_the_round(state: State, called: Request) -> Facts:
    """The end of an open round when a request outside of it is called: refused while the round
    has somebody left to call, and left open while one of its requests waits for its answer."""
    open_round = state.floor.round
    if open_round is None or called.id in open_round.requests:
        return ()
    of_round = members(state, open_round)
    uncalled = [one.number for one in of_round if one.state is RequestState.WAITING]
    if uncalled:
        raise Refused(
            say_n(
                "{requests} of the round has not been called yet: close the round first.",
                "{requests} of the round have not been called yet: close the round first.",
                len(uncalled),
                requests=numbered(uncalled),
            )
        )
    return round_end(state, open_round) if all(map(is_settled, of_round)) else ()


def _name_answerer(state: State, intent: NameAnswerer, context: Context) -> Facts:
    _must_count(state)
    person = state.event.person(intent.person)
    if person is None:
        raise Refused(say("That person is not on the panel any more."))
    requests = _to_answer(state, person.id, intent.requests)
    turn = state.run.turn
    same = (TurnKind.ANSWER, person.id, requests)
    if turn is not None and (turn.kind, turn.person, turn.requests) == same:
        raise Refused(say("{name} has the floor to answer already.", name=person.name))
    return (
        *leaving_the_floor(state),
        TurnBegan(TurnKind.ANSWER, person.id, requests, state.event.settings.answer_s),
        *(RequestAnswered(one, person.id) for one in requests),
    )


def _to_answer(state: State, person: str, chosen: tuple[str, ...]) -> tuple[str, ...]:
    """The requests an answer is for: the chosen ones; else the one that has the floor; else
    what the round still asks of this person or of anybody; else the one asked last."""
    if chosen:
        requests = [known(state, one) for one in dict.fromkeys(chosen)]
        for one in requests:
            _must_not_be_disposed(one)
            if one.state is RequestState.WAITING:
                raise Refused(
                    say(
                        "Request {number} has not been called yet: call it first.",
                        number=one.number,
                    )
                )
        return tuple(one.id for one in requests)
    if state.floor.holder is not None:
        return (state.floor.holder.id,)
    of_round = tuple(
        one.id
        for one in members(state, state.floor.round)
        if one.state is RequestState.ASKED
        and not one.answers
        and (not one.asking.addressed or person in one.asking.addressed)
    )
    return of_round or (_asked_last(state),)


def _asked_last(state: State) -> str:
    for turn in reversed(state.run.turns):
        if turn.kind is TurnKind.QUESTION:
            for one in turn.requests:
                request = state.floor.requests.get(one)
                if request is not None and request.state is RequestState.ASKED:
                    return one
    raise Refused(say("No question waits for an answer: call a request first."))


# --- what becomes of a request ---------------------------------------------------------------


def _dispose(state: State, intent: Dispose, context: Context) -> Facts:
    request = known(state, intent.request)
    disposed = _disposed_as(request, intent)
    if request.disposition is Disposition.MERGED:
        _must_not_be_disposed(request)
    if (request.disposition, request.owner, request.due) == (
        disposed.disposition,
        disposed.owner,
        disposed.due,
    ):
        raise Refused(say("Request {number} is marked like that already.", number=request.number))
    if disposed.disposition in _ANSWERS and not was_asked(state, request):
        raise Refused(
            say(
                "Request {number} has not been asked, so it has no answer yet.",
                number=request.number,
            )
        )
    return (disposed, *_ending_turn_of(state, request))


def _disposed_as(request: Request, intent: Dispose) -> RequestDisposed:
    """The fact that a disposition makes. `owner` and `due` stay as typed, made safe: who owes
    an answer need not be on the panel."""
    what, owner, due = intent.disposition, clean_name(intent.owner), clean_name(intent.due)
    if what is Disposition.MERGED:
        raise Refused(say("To merge a request, choose the one that asks the same."))
    if what is Disposition.NOT_REACHED:
        raise Refused(
            say("Requests are marked as not reached when the session closes, not by hand.")
        )
    if what in _OWED_LATER and not owner:
        raise Refused(
            say("Say who will answer request {number}: a name is enough.", number=request.number)
        )
    if what is Disposition.IN_WRITING and not due:
        raise Refused(
            say("Say by when request {number} will be answered in writing.", number=request.number)
        )
    if what not in _OWED_LATER:
        owner = due = ""
    return RequestDisposed(request.id, what, owner, due)


def _ending_turn_of(state: State, request: Request) -> Facts:
    """The end of the running turn, when it was about this request and no other that is open."""
    turn = state.run.turn
    if turn is None or request.id not in turn.requests:
        return ()
    others = (state.floor.requests.get(one) for one in turn.requests if one != request.id)
    if any(one is not None and one.state is not RequestState.DISPOSED for one in others):
        return ()
    return (TurnEnded(),)


def _restore(state: State, intent: Restore, context: Context) -> Facts:
    request = known(state, intent.request)
    if request.state is not RequestState.DISPOSED:
        raise Refused(
            say("Request {number} has no disposition to take back.", number=request.number)
        )
    if was_asked(state, request):
        return (RequestRestored(request.id),)
    if state.run.closed is None:
        return (RequestRestored(request.id, _place_by_arrival(state, request)),)
    # Nobody can wait in a closed session: what was not asked was not reached.
    if request.disposition is Disposition.NOT_REACHED:
        raise Refused(say("The session is closed: reopen it, and those not reached wait again."))
    return (
        RequestRestored(request.id, 0),
        RequestDisposed(request.id, Disposition.NOT_REACHED),
    )


def _place_by_arrival(state: State, request: Request) -> int:
    """Before the first in the queue that came later; the others keep the order they have."""
    waiting = [state.floor.requests[one] for one in state.floor.waiting]
    later = (at for at, one in enumerate(waiting) if one.number > request.number)
    return next(later, len(waiting))


def _merge(state: State, intent: Merge, context: Context) -> Facts:
    request, into = known(state, intent.request), known(state, intent.into)
    if request.id == into.id:
        raise Refused(say("A request cannot be merged into itself: choose another one."))
    for one in (request, into):
        _must_not_be_disposed(one)
    if request.state is RequestState.HAS_FLOOR:
        raise Refused(
            say(
                "Request {number} has the floor: merge the other one into it instead.",
                number=request.number,
            )
        )
    merged = [one for one in state.floor.arrived() if one.merged_into == request.id]
    if merged:
        raise Refused(
            say_n(
                "{requests} is merged into request {number}: merge the other one into it instead.",
                "{requests} are merged into request {number}: merge the other one into it instead.",
                len(merged),
                requests=numbered([one.number for one in merged]),
                number=request.number,
            )
        )
    return (RequestMerged(request.id, into.id),)


# --- what the rules ask ----------------------------------------------------------------------


def _must_not_be_disposed(request: Request) -> None:
    if request.disposition is not None:
        disposed = MARKED_AS[request.disposition]
        raise Refused(
            say(
                "Request {number} is marked as {disposed}: take that back first.",
                number=request.number,
                disposed=disposed,
            )
        )


def _must_count(state: State) -> None:
    """Somebody can be given the floor only while a segment runs and its time counts."""
    must_be_open(state)
    if not state.run.started:
        raise Refused(say("Begin the event first: F8 starts the first segment."))
    if state.run.current is None:
        raise Refused(say("No segment is running: F8 begins the next one."))
    if state.run.halted(HaltKind.PAUSE) is not None:
        raise Refused(say("Time is paused: F9 goes on."))
    if state.run.halted(HaltKind.INTERRUPTION) is not None:
        raise Refused(say("Time is stopped by an interruption: F9 goes on."))


RULES: Final[dict[type, Rule]] = {
    **decide_queue.RULES,
    **decide_rounds.RULES,
    CallRequest: _call,
    NameAnswerer: _name_answerer,
    Dispose: _dispose,
    Restore: _restore,
    Merge: _merge,
}
"""All the rules of the floor queue, those of the list and of rounds included."""
