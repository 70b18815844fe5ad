"""Time as the journal stores it and as the core counts it.

A fact is stored with three readings: wall time in UTC, a steady clock that counts sleep,
and the id of the boot that the steady clock belongs to. Within one boot only the steady
clock counts, so a stepped or corrected wall clock never moves a timer. Over a restart the
wall clock is all there is; its difference is added, never below zero.

From these the core makes one axis of *session seconds*: 0 at the first entry, growing by
the time between entries. Every rule of the console is plain arithmetic on that axis, which
is why nothing else in the core knows about clocks, boots or zones.
"""

from typing import Annotated, Final, Protocol, TypeAlias

from msgspec import Meta, Struct

LARGEST: Final = 2**53
"""Beyond it floats skip whole numbers; nothing we count comes near."""

Seconds: TypeAlias = Annotated[float, Meta(gt=-LARGEST, lt=LARGEST)]
Count: TypeAlias = Annotated[int, Meta(gt=-LARGEST, lt=LARGEST)]
"""Numbers as they are kept: one beyond their bounds is nothing that was written here. At the
very edge a number may have been rounded to it, so the edge is out of bounds too."""


class Instant(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """One reading of the laptop's clocks.

    utc: seconds since 1970 by the wall clock. steady: seconds of a clock that counts sleep
    and is never set, from an arbitrary start. boot: which run of the machine `steady`
    belongs to.
    """

    utc: Seconds
    steady: Seconds
    boot: str


class Clock(Protocol):
    """Where instants come from; tests and the rehearsal drive their own."""

    def now(self) -> Instant:
        """The clocks, read now."""
        ...


class Now(Struct, frozen=True, gc=False):
    """A moment of a session: `t` in session seconds, `utc` by the wall clock."""

    t: float
    utc: float

    def utc_at(self, t: float) -> float:
        """The wall time of session second `t`, by the wall clock as it stands now."""
        return self.utc - (self.t - t)

    def t_at(self, utc: float) -> float:
        """The session second at wall time `utc`, by the wall clock as it stands now."""
        return self.t - (self.utc - utc)


def between(earlier: Instant, later: Instant) -> float:
    """Seconds from one instant to another that was read after it; never below zero."""
    if earlier.boot == later.boot:
        return max(0.0, later.steady - earlier.steady)
    return max(0.0, later.utc - earlier.utc)
