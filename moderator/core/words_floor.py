"""The words of the floor queue, each in one place.

Screens, the status bar, refusals and the outcome document call a state, a disposition or a
constituency by the same word, and a list of numbers reads the same everywhere.
"""

from collections.abc import Sequence
from typing import Final

from moderator.core.state import Constituency, Disposition, RequestState

CONSTITUENCIES: Final[dict[Constituency, str]] = {
    Constituency.MEMBER_STATE: "Member State",
    Constituency.UN: "UN",
    Constituency.INGO: "INGO",
    Constituency.NGO: "NGO",
    Constituency.YOUTH: "Youth",
    Constituency.ACADEMIA: "Academia",
    Constituency.PRESS: "Press",
    Constituency.OTHER: "Other",
}

STATES: Final[dict[RequestState, str]] = {
    RequestState.WAITING: "Waiting",
    RequestState.HAS_FLOOR: "Has the floor",
    RequestState.ASKED: "Asked",
    RequestState.DISPOSED: "Disposed",
}

DISPOSITIONS: Final[dict[Disposition, str]] = {
    Disposition.ANSWERED: "Answered",
    Disposition.PARTLY: "Partly answered",
    Disposition.DEFERRED: "Deferred",
    Disposition.IN_WRITING: "In writing",
    Disposition.DECLINED: "Declined",
    Disposition.WITHDRAWN: "Withdrawn",
    Disposition.MERGED: "Merged",
    Disposition.NOT_REACHED: "Not reached",
}


def numbered(numbers: Sequence[int]) -> str:
    """Requests by their numbers, at the head of a sentence: "Requests 4, 5 and 6"."""
    *first, last = (str(number) for number in numbers)
    return f"Requests {', '.join(first)} and {last}" if first else f"Request {last}"
