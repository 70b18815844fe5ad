"""Is an event under way, so that the displays must not go to sleep?"""

from typing import Final

from moderator.core.reading import Reading
from moderator.core.state import State

FORGOTTEN_S: Final = 3 * 3600
"""Seconds over its plan from which a session was left open rather than is being moderated: a laptop
with its notes on the screen is not to lie open all night."""


def under_way(state: State, reading: Reading) -> bool:
    """It has begun, was not closed, and was not forgotten."""
    run = state.run
    if not run.started or run.closed is not None:
        return False
    return reading.elapsed_s < state.event.planned_total() + FORGOTTEN_S
