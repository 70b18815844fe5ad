"""The rules of the list: who holds a place in the queue, what is known of them, in which order.

Apart from `decide_floor` because nothing here gives or takes the floor. The order of the queue
is the person's: only `MoveRequest` changes it, for the request that it names.
"""

from collections.abc import Callable
from typing import Any, Final, TypeAlias

from msgspec.structs import replace

from moderator.core.event import Event
from moderator.core.facts import (
    Fact,
    ListClosed,
    ListReopened,
    QueueOrdered,
    RequestAdded,
    RequestChanged,
)
from moderator.core.intents import (
    AddRequest,
    AnnounceLast,
    CloseList,
    Context,
    EditRequest,
    MoveRequest,
    Refused,
    ReopenList,
)
from moderator.core.say import say
from moderator.core.state import Asking, Constituency, Request, State
from moderator.core.text import clean, clean_name

Facts: TypeAlias = tuple[Fact, ...]
Rule: TypeAlias = Callable[[State, Any, Context], Facts]


def known(state: State, request: str) -> Request:
    """The request with this id; raises `Refused` when there is none."""
    one = state.floor.requests.get(request)
    if one is None:
        raise Refused(say("That request is not in the queue any more."))
    return one


def must_be_open(state: State) -> None:
    """Raises `Refused` when the session is closed."""
    if state.run.closed is not None:
        raise Refused(say("The session is closed: reopen it first."))


def _add(state: State, intent: AddRequest, context: Context) -> Facts:
    must_be_open(state)
    if state.floor.closed:
        raise Refused(say("The list is closed: reopen it to add a request."))
    return (RequestAdded(context.id, _cleaned(intent.asking, state.event)),)


def _edit(state: State, intent: EditRequest, context: Context) -> Facts:
    request = known(state, intent.request)
    asking = _cleaned(intent.asking, state.event)
    if asking == request.asking:
        raise Refused(say("Request {number} stays as it was.", number=request.number))
    return (RequestChanged(request.id, asking),)


def _cleaned(asking: Asking, event: Event) -> Asking:
    """What was typed, made safe; refused when it holds no place for anybody."""
    people = {one.id for one in event.people()}
    questions = {one.id for one in event.questions}
    asking = replace(
        asking,
        text=clean(asking.text),
        name=clean_name(asking.name),
        organisation=clean_name(asking.organisation),
        addressed=tuple(one for one in dict.fromkeys(asking.addressed) if one in people),
        question=asking.question if asking.question in questions else None,
    )
    named = asking.text or asking.name or asking.organisation
    if not named and asking.constituency is Constituency.OTHER:
        raise Refused(say("Type a name, an organisation or the question: one of them is enough."))
    return asking


def _move(state: State, intent: MoveRequest, context: Context) -> Facts:
    request = known(state, intent.request)
    waiting = list(state.floor.waiting)
    if request.id not in waiting:
        raise Refused(
            say(
                "Request {number} does not wait any more: it has no place to move.",
                number=request.number,
            )
        )
    place = max(0, min(intent.place, len(waiting) - 1))
    if waiting[place] == request.id:
        raise Refused(say("Request {number} has that place already.", number=request.number))
    waiting.remove(request.id)
    waiting.insert(place, request.id)
    return (QueueOrdered(tuple(waiting)),)


def _close_list(state: State, intent: CloseList, context: Context) -> Facts:
    must_be_open(state)
    if state.floor.closed:
        raise Refused(say("The list is closed already."))
    return (ListClosed(),)


def _announce_last(state: State, intent: AnnounceLast, context: Context) -> Facts:
    must_be_open(state)
    if intent.count < 1:
        raise Refused(say("Announce at least one request as the last."))
    last = state.floor.waiting[: intent.count]
    if not last:
        raise Refused(say("Nobody waits, so there is no last request to announce."))
    if state.floor.closed and last == state.floor.last:
        raise Refused(say("These are announced as the last already."))
    return (ListClosed(last),)


def _reopen_list(state: State, intent: ReopenList, context: Context) -> Facts:
    must_be_open(state)
    if not state.floor.closed:
        raise Refused(say("The list is open."))
    return (ListReopened(),)


RULES: Final[dict[type, Rule]] = {
    AddRequest: _add,
    EditRequest: _edit,
    MoveRequest: _move,
    CloseList: _close_list,
    AnnounceLast: _announce_last,
    ReopenList: _reopen_list,
}
