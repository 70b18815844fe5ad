"""The stamp of a note: when it began, and what stood then.

Taken at the first keystroke, not at Enter: a rapporteur finishes a sentence after the floor
has changed hands.
"""

from moderator.core.instant import Now
from moderator.core.state import Stamp, State
from moderator.core.timing import segment_elapsed


def stamp(state: State, now: Now) -> Stamp:
    """The stamp for a note that begins now. An asker from the floor is not on the panel, so
    during a question the stamp names nobody."""
    current = state.run.current
    if current is None:
        return Stamp(now.t, now.utc)
    turn = state.run.turn
    return Stamp(
        t=now.t,
        utc=now.utc,
        segment=current.segment,
        speaker=turn.person if turn is not None else None,
        elapsed_s=segment_elapsed(state, current.segment, now.t),
    )
