"""What the facts about the floor queue mean for the state.

Who is speaking is a turn in the run (`TurnBegan`); here is only what becomes of requests.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

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
    rest = [one for one in state.floor.waiting if one not in set(named)]
    return replace(state, floor=replace(state.floor, waiting=(*named, *rest)))


def _called(state: State, fact: RequestCalled, now: Now) -> State:
    return _with(
        state, fact.request, lambda one: replace(one, state=RequestState.HAS_FLOOR), leaves=True
    )


def _asked(state: State, fact: RequestAsked, now: Now) -> State:
    return _with(state, fact.request, lambda one: replace(one, state=RequestState.ASKED))


def _answered(state: State, fact: RequestAnswered, now: Now) -> State:
    def answered(one: Request) -> Request:
        return replace(one, answers=tuple(dict.fromkeys((*one.answers, fact.person))))

    return _with(state, fact.request, answered)


def _disposed(state: State, fact: RequestDisposed, now: Now) -> State:
    def disposed(one: Request) -> Request:
        return replace(
            one,
            state=RequestState.DISPOSED,
            disposition=fact.disposition,
            owner=fact.owner,
            due=fact.due,
        )

    return _with(state, fact.request, disposed, leaves=True)


def _restored(state: State, fact: RequestRestored, now: Now) -> State:
    waits = fact.place is not None

    def restored(one: Request) -> Request:
        return replace(
            one,
            state=RequestState.WAITING if waits else RequestState.ASKED,
            disposition=None,
            owner="",
            due="",
            merged_into=None,
        )

    state = _with(state, fact.request, restored, leaves=True)
    if fact.place is None or fact.request not in state.floor.requests:
        return state
    waiting = state.floor.waiting
    waiting = (*waiting[: fact.place], fact.request, *waiting[fact.place :])
    return replace(state, floor=replace(state.floor, waiting=waiting))


def _merged(state: State, fact: RequestMerged, now: Now) -> State:
    def merged(one: Request) -> Request:
        return replace(
            one,
            state=RequestState.DISPOSED,
            disposition=Disposition.MERGED,
            merged_into=fact.into,
        )

    return _with(state, fact.request, merged, leaves=True)


def _round_taken(state: State, fact: RoundTaken, now: Now) -> State:
    return replace(state, floor=replace(state.floor, round=Round(fact.round, fact.requests)))


def _round_closed(state: State, fact: RoundClosed, now: Now) -> State:
    return replace(state, floor=replace(state.floor, round=None))


def _list_closed(state: State, fact: ListClosed, now: Now) -> State:
    return replace(state, floor=replace(state.floor, closed=True, last=fact.last))


def _list_reopened(state: State, fact: ListReopened, now: Now) -> State:
    return replace(state, floor=replace(state.floor, closed=False, last=()))


def _with(
    state: State, request: str, change: Callable[[Request], Request], leaves: bool = False
) -> State:
    floor: Floor = state.floor
    one = floor.requests.get(request)
    if one is None:
        return state
    waiting = floor.waiting
    if leaves and request in waiting:
        waiting = tuple(other for other in waiting if other != request)
    requests = floor.requests.set(request, change(one))
    return replace(state, floor=replace(floor, requests=requests, waiting=waiting))


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
