"""A clock that the rehearsal sets: session time at any speed, from the event's planned start."""

import uuid
from collections.abc import Callable
from typing import Final

from moderator.core.event import Event
from moderator.core.instant import Instant

LEAD_S: Final = 180.0
"""Seconds before the planned start at which a rehearsal's clock begins."""


def origin_utc(event: Event) -> float:
    """Where a rehearsal's clock begins: a little before the planned start."""
    return (event.planned_start() or 0.0) - LEAD_S


def rehearsal_boot() -> str:
    """A boot id of its own: a driven clock is no machine's."""
    return f"rehearsal-{uuid.uuid4().hex}"


class DrivenClock:
    """Reads `origin_utc + offset`, where the offset follows a real clock times `speed` after
    `run`, or stands where `set` put it. Never goes back."""

    def __init__(self, origin_utc: float, boot: str, real: Callable[[], float]) -> None:
        self._origin_utc = origin_utc
        self._boot = boot
        self._real = real
        self._offset = 0.0
        self._speed = 0.0
        self._since = real()

    @property
    def offset(self) -> float:
        """Seconds since the origin."""
        return self._offset + (self._real() - self._since) * self._speed

    def set(self, offset: float) -> None:
        """Stand still at an offset, in seconds; an earlier one than now is ignored."""
        self._offset = max(self.offset, offset)
        self._since = self._real()
        self._speed = 0.0

    def run(self, speed: float) -> None:
        """Go on from here, `speed` seconds a second."""
        self._offset = self.offset
        self._since = self._real()
        self._speed = speed

    def now(self) -> Instant:
        """The driven clock's reading; both clocks advance together."""
        offset = self.offset
        return Instant(self._origin_utc + offset, offset, self._boot)
