"""The words of the floor queue, each in one place.

Screens, the status bar, refusals and the outcome document call a state, a disposition or a
constituency by the same word, and a list of numbers reads the same everywhere.
"""

from collections.abc import Callable, Sequence
from typing import Final

from moderator.core.say import listed, say, say_n
from moderator.core.state import Constituency, Disposition, RequestState

CONSTITUENCIES: Final[dict[Constituency, str]] = {
    Constituency.MEMBER_STATE: say("Member State"),
    Constituency.UN: say("UN"),
    Constituency.INGO: say("INGO"),
    Constituency.NGO: say("NGO"),
    Constituency.YOUTH: say("Youth"),
    Constituency.ACADEMIA: say("Academia"),
    Constituency.PRESS: say("Press"),
    Constituency.OTHER: say("Other"),
}

STATES: Final[dict[RequestState, str]] = {
    RequestState.WAITING: say("Waiting"),
    RequestState.HAS_FLOOR: say("Has the floor"),
    RequestState.ASKED: say("Asked"),
    RequestState.DISPOSED: say("Disposed"),
}

DISPOSITIONS: Final[dict[Disposition, str]] = {
    Disposition.ANSWERED: say("Answered"),
    Disposition.PARTLY: say("Partly answered"),
    Disposition.DEFERRED: say("Deferred"),
    Disposition.IN_WRITING: say("In writing"),
    Disposition.DECLINED: say("Declined"),
    Disposition.WITHDRAWN: say("Withdrawn"),
    Disposition.MERGED: say("Merged"),
    Disposition.NOT_REACHED: say("Not reached"),
}

MARKED_AS: Final[dict[Disposition, str]] = {
    Disposition.ANSWERED: say("answered"),
    Disposition.PARTLY: say("partly answered"),
    Disposition.DEFERRED: say("deferred"),
    Disposition.IN_WRITING: say("in writing"),
    Disposition.DECLINED: say("declined"),
    Disposition.WITHDRAWN: say("withdrawn"),
    Disposition.MERGED: say("merged"),
    Disposition.NOT_REACHED: say("not reached"),
}
"""The same inside a sentence, about a request: "marked as answered"."""


_COUNTED: Final[dict[Disposition, Callable[[int], str]]] = {
    Disposition.ANSWERED: lambda n: say_n("{n} answered", "{n} answered", n),
    Disposition.PARTLY: lambda n: say_n("{n} partly answered", "{n} partly answered", n),
    Disposition.DEFERRED: lambda n: say_n("{n} deferred", "{n} deferred", n),
    Disposition.IN_WRITING: lambda n: say_n("{n} in writing", "{n} in writing", n),
    Disposition.DECLINED: lambda n: say_n("{n} declined", "{n} declined", n),
    Disposition.WITHDRAWN: lambda n: say_n("{n} withdrawn", "{n} withdrawn", n),
    Disposition.MERGED: lambda n: say_n("{n} merged", "{n} merged", n),
    Disposition.NOT_REACHED: lambda n: say_n("{n} not reached", "{n} not reached", n),
}


def counted_as(disposition: Disposition, count: int) -> str:
    """So many requests that came to this: "3 answered"."""
    return _COUNTED[disposition](count)


def numbered(numbers: Sequence[int]) -> str:
    """Requests by their numbers, at the head of a sentence: "Requests 4, 5 and 6"."""
    told = listed([str(number) for number in numbers])
    return say_n("Request {numbers}", "Requests {numbers}", len(numbers), numbers=told)
