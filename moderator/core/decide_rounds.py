"""The rules of rounds: up to three requests called together and answered together.

Where a member of a round stands is asked by the rules of the floor as well, so what they ask
is here, below them.
"""

from typing import Final

from moderator.core.decide_queue import Facts, Rule, known, must_be_open
from moderator.core.facts import RequestDisposed, RoundClosed, RoundTaken, TurnEnded
from moderator.core.floor import ROUND_OF
from moderator.core.intents import CloseRound, Context, Refused, TakeRound
from moderator.core.say import say, say_n
from moderator.core.state import Disposition, Request, RequestState, Round, State
from moderator.core.words_floor import numbered


def _take_round(state: State, intent: TakeRound, context: Context) -> Facts:
    must_be_open(state)
    if state.floor.round is not None:
        raise Refused(say("A round is open: close it before you take another."))
    chosen = tuple(dict.fromkeys(intent.requests)) or state.floor.waiting[:ROUND_OF]
    if not chosen:
        raise Refused(say("Nobody waits, so there is no round to take."))
    if len(chosen) > ROUND_OF:
        raise Refused(say("A round takes {most} requests at the most.", most=ROUND_OF))
    for one in (known(state, one) for one in chosen):
        if one.state is not RequestState.WAITING:
            raise Refused(
                say(
                    "Request {number} does not wait any more: choose those that wait.",
                    number=one.number,
                )
            )
    return (RoundTaken(context.id, chosen),)


def _close_round(state: State, intent: CloseRound, context: Context) -> Facts:
    open_round = state.floor.round
    if open_round is None:
        raise Refused(say("No round is open."))
    missing = [one.number for one in members(state, open_round) if not is_settled(one)]
    if missing:
        raise Refused(
            say_n(
                "{requests} has neither an answer nor a disposition.",
                "{requests} have neither an answer nor a disposition.",
                len(missing),
                requests=numbered(missing),
            )
        )
    turn = state.run.turn
    ended = turn is not None and any(one in open_round.requests for one in turn.requests)
    return (*((TurnEnded(),) if ended else ()), *round_end(state, open_round))


def round_end(state: State, open_round: Round) -> Facts:
    """What to record when a round is over: those answered are answered."""
    answered = (one.id for one in members(state, open_round) if is_answered(one))
    return (
        *(RequestDisposed(one, Disposition.ANSWERED) for one in answered),
        RoundClosed(open_round.id),
    )


# --- what the rules ask ----------------------------------------------------------------------


def is_answered(request: Request) -> bool:
    """Was it asked and answered, and nothing else said of it?"""
    return request.state is RequestState.ASKED and bool(request.answers)


def is_settled(request: Request) -> bool:
    """Is nothing owed to it any more?"""
    return request.state is RequestState.DISPOSED or is_answered(request)


def members(state: State, of: Round | None) -> list[Request]:
    """The requests of a round, in its order; none where no round is open."""
    ids = of.requests if of is not None else ()
    return [state.floor.requests[one] for one in ids if one in state.floor.requests]


RULES: Final[dict[type, Rule]] = {
    TakeRound: _take_round,
    CloseRound: _close_round,
}
"""The rules of rounds alone."""
