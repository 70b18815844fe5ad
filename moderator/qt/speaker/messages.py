"""A message to the speaker, from when it is sent until it goes.

It goes when its time is up, when it is cleared, and whenever the floor passes on: it was meant
for whoever had the floor, and "Please conclude" over the name of the next speaker would be an
insult. So a message is never pinned beyond that. A pause, an interruption, a minute more and
typing in the plan leave it where it is.

Messages are not kept in the session: they are said, like a sign held up, and leave no trace.
Their time is that of a clock in the room, not the session's, which a rehearsal runs faster and
holds.
"""

from typing import Final, TypeAlias

from msgspec import Struct

from moderator.core.state import State
from moderator.core.text import clean_name

LONGEST: Final = 80
"""Characters; what is longer cannot be read from the far side of a room."""

Floor: TypeAlias = tuple[str, int, int, bool]
"""Who has the floor: the running segment, the stretches and turns so far, whether one is open."""


class Message(Struct, frozen=True):
    """`until`: seconds of the room's clock when its time is up, None when it has no end of its
    own."""

    text: str
    until: float | None
    floor: Floor


def cleaned(text: str) -> str:
    """A typed message as it may be shown: one line of plain text, cut at `LONGEST`."""
    return clean_name(text)[:LONGEST].rstrip()


def sent(text: str, seconds: float | None, state: State, now_s: float) -> Message | None:
    """The message as of now, shown for so many seconds (None: until it is cleared); None where
    nothing of the text can be shown. `now_s`: seconds of the room's clock."""
    text = cleaned(text)
    until = None if seconds is None else now_s + seconds
    return Message(text, until, floor_of(state)) if text else None


def stands(message: Message, state: State, now_s: float) -> bool:
    """Is it still to be shown?"""
    in_time = message.until is None or now_s < message.until
    return in_time and message.floor == floor_of(state)


def left_s(message: Message, now_s: float) -> float | None:
    """Seconds until its time is up; None when it has no end of its own."""
    return None if message.until is None else max(0.0, message.until - now_s)


def floor_of(state: State) -> Floor:
    """What changes whenever the floor passes on, and only then (not when a start is corrected)."""
    run = state.run
    segment = run.current.segment if run.current is not None else ""
    return (segment, len(run.stretches), len(run.turns), run.turn is not None)
