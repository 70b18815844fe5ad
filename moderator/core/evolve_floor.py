"""What the facts about the floor queue mean for the state.

Who is speaking is a turn in the run (`TurnBegan`); here is only what becomes of requests. A
request that is not there any more, or is there already, changes nothing; one that stands
somewhere comes to stand as the fact says, whole: nothing of an earlier disposition stays.
"""

from collections.abc import Callable
from typing import Any, Final

from msgspec.structs import replace

from moderator.core.facts import (
    ListClosed,
    ListReopened,
    QueueOrdered,
    RequestAdded,
    RequestAnswered,
    RequestAsked,
    RequestCalled,
    RequestChanged,
    RequestDisposed,
    RequestMerged,
    RequestRestored,
    RoundClosed,
    RoundTaken,
)
from moderator.core.instant import Now
from moderator.core.state import Disposition, Floor, Request, RequestState, Round, State


def _added(state: State, fact: RequestAdded, now: Now) -> State:
    floor = state.floor
    if fact.request in floor.requests:
        return state
    request = Request(fact.request, floor.next_number, fact.asking, now.t, now.utc)
    return replace(
        state,
        floor=replace(
            floor,
            requests=floor.requests.set(request.id, request),
            waiting=(*floor.waiting, request.id),
            next_number=floor.next_number + 1,
        ),
    )


def _changed(state: State, fact: RequestChanged, now: Now) -> State:
    return _with(state, fact.request, lambda one: replace(one, asking=fact.asking))


def _ordered(state: State, fact: QueueOrdered, now: Now) -> State:
    """Requests that came or went meanwhile keep their place relative to the end."""
    there = set(state.floor.waiting)
    named = [one for one in dict.fromkeys(fact.waiting) if one in there]
    placed = set(named)
    rest = [one for one in state.floor.waiting if one not in placed]
    return replace(state, floor=replace(state.floor, waiting=(*named, *rest)))


def _called(state: State, fact: RequestCalled, now: Now) -> State:
    return _with(state, fact.request, lambda one: _standing(one, RequestState.HAS_FLOOR))


def _asked(state: State, fact: RequestAsked, now: Now) -> State:
    return _with(state, fact.request, lambda one: _standing(one, RequestState.ASKED))


def _answered(state: State, fact: RequestAnswered, now: Now) -> State:
    def answered(one: Request) -> Request:
        return replace(one, answers=tuple(dict.fromkeys((*one.answers, fact.person))))

    return _with(state, fact.request, answered)


def _disposed(state: State, fact: RequestDisposed, now: Now) -> State:
    def disposed(one: Request) -> Request:
        return replace(
            _standing(one, RequestState.DISPOSED),
            disposition=fact.disposition,
            owner=fact.owner,
            due=fact.due,
        )

    return _with(state, fact.request, disposed)


def _restored(state: State, fact: RequestRestored, now: Now) -> State:
    if fact.place is None:
        return _with(state, fact.request, lambda one: _standing(one, RequestState.ASKED))
    state = _with(state, fact.request, lambda one: _standing(one, RequestState.WAITING))
    others = [one for one in state.floor.waiting if one != fact.request]
    if len(others) == len(state.floor.waiting):
        return state
    others.insert(max(fact.place, 0), fact.request)
    return replace(state, floor=replace(state.floor, waiting=tuple(others)))


def _merged(state: State, fact: RequestMerged, now: Now) -> State:
    def merged(one: Request) -> Request:
        return replace(
            _standing(one, RequestState.DISPOSED),
            disposition=Disposition.MERGED,
            merged_into=fact.into,
        )

    return _with(state, fact.request, merged)


def _round_taken(state: State, fact: RoundTaken, now: Now) -> State:
    return replace(state, floor=replace(state.floor, round=Round(fact.round, fact.requests)))


def _round_closed(state: State, fact: RoundClosed, now: Now) -> State:
    return replace(state, floor=replace(state.floor, round=None))


def _list_closed(state: State, fact: ListClosed, now: Now) -> State:
    return replace(state, floor=replace(state.floor, closed=True, last=fact.last))


def _list_reopened(state: State, fact: ListReopened, now: Now) -> State:
    return replace(state, floor=replace(state.floor, closed=False, last=()))


def _standing(one: Request, state: RequestState) -> Request:
    return replace(one, state=state, disposition=None, owner="", due="", merged_into=None)


def _with(state: State, request: str, change: Callable[[Request], Request]) -> State:
    """The state with one request changed, in the lists it belongs to from then on."""
    floor: Floor = state.floor
    one = floor.requests.get(request)
    if one is None:
        return state
    after = change(one)
    unreached = after.disposition is Disposition.NOT_REACHED
    return replace(
        state,
        floor=replace(
            floor,
            requests=floor.requests.set(request, after),
            waiting=_listed(floor.waiting, request, after.state is RequestState.WAITING),
            unreached=_listed(floor.unreached, request, unreached),
        ),
    )


def _listed(ids: tuple[str, ...], request: str, belongs: bool) -> tuple[str, ...]:
    if (request in ids) == belongs:
        return ids
    return (*ids, request) if belongs else tuple(one for one in ids if one != request)


STEPS: Final[dict[type, Any]] = {
    RequestAdded: _added,
    RequestChanged: _changed,
    QueueOrdered: _ordered,
    RequestCalled: _called,
    RequestAsked: _asked,
    RequestAnswered: _answered,
    RequestDisposed: _disposed,
    RequestRestored: _restored,
    RequestMerged: _merged,
    RoundTaken: _round_taken,
    RoundClosed: _round_closed,
    ListClosed: _list_closed,
    ListReopened: _list_reopened,
}
