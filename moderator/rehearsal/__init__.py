"""The bundled event played through the desk, as a person would.

For seeing the console in a minute, for pictures, and for trying what survives: the acts are
the real ones and go the real way, only the clock is driven. Every text says that it is a
sample; nobody on the panel is given words.
"""

from moderator.rehearsal.clock import LEAD_S, DrivenClock, origin_utc, rehearsal_boot
from moderator.rehearsal.player import Player

__all__ = ["LEAD_S", "DrivenClock", "Player", "origin_utc", "rehearsal_boot"]
