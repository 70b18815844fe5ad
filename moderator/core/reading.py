"""What the clocks of a session read at a moment: plain values, made by `timing.read`.

One reading a second serves every panel, so that no two numbers on the screen can disagree.
Durations are seconds; a negative `left_s` is overtime. Moments are seconds since 1970 UTC,
by the wall clock as it stands now, or None where the plan does not say.
"""

from enum import StrEnum

from msgspec import Struct

from moderator.core.event import Segment, Speaker
from moderator.core.instant import Now
from moderator.core.state import Turn


class Phase(StrEnum):
    """Where the session stands. `BETWEEN`: it was reopened and no segment runs."""

    BEFORE = "before"
    RUNNING = "running"
    PAUSED = "paused"
    INTERRUPTED = "interrupted"
    BETWEEN = "between"
    CLOSED = "closed"


class Signal(StrEnum):
    """What the speaker should know: by colour, shape and word, never by colour alone."""

    CALM = "calm"
    WRAP_UP = "wrap_up"
    LAST_MINUTE = "last_minute"
    OVER = "over"


class Progress(StrEnum):
    """Where a segment stands. `SKIPPED`: passed over, never begun. `DROPPED`: given up by a
    re-plan."""

    DONE = "done"
    RUNNING = "running"
    TO_COME = "to_come"
    SKIPPED = "skipped"
    DROPPED = "dropped"


class SegmentReading(Struct, frozen=True):
    """One segment. `first_planned_s`: its length in the first plan (None: it was not there).
    `starts`, `ends`: recorded where it has begun or ended, else projected. `must_start_by`:
    for one to come, the latest start that still ends on time. `over_s`: how much longer than
    planned it took, or has taken so far; below zero when done early. `stretches`: how often
    it was begun."""

    segment: Segment
    progress: Progress
    elapsed_s: float
    left_s: float
    over_s: float
    first_planned_s: int | None
    starts: float | None
    ends: float | None
    must_start_by: float | None
    stretches: int


class TurnReading(Struct, frozen=True):
    """Who has the floor. `used_s`: of this turn alone. `left_s`: of its own limit, or None."""

    turn: Turn
    used_s: float
    left_s: float | None
    signal: Signal


class PersonReading(Struct, frozen=True):
    """One speaker's time. `share`: of all the time spoken so far, 0 to 1."""

    person: Speaker
    budget_s: int
    used_s: float
    share: float


class Lateness(Struct, frozen=True):
    """Where `behind_s` comes from, in seconds; positive is late. The parts add up to the
    whole exactly. `segments`: (segment id, over or under), those that differ only.
    `replanned_s`: lengths changed, added or taken away since the first plan, and segments
    dropped or skipped."""

    late_start_s: float
    segments: tuple[tuple[str, float], ...]
    pauses_s: float
    interruptions_s: float
    left_out_s: float
    replanned_s: float

    @property
    def total_s(self) -> float:
        """All of it."""
        return (
            self.late_start_s
            + sum(seconds for _, seconds in self.segments)
            + self.pauses_s
            + self.interruptions_s
            + self.left_out_s
            + self.replanned_s
        )


class Reading(Struct, frozen=True):
    """The whole session at `now`. `over_s`: projected end past the hard end; `behind_s`:
    projected end past the end that the first plan had (planned start plus its lengths).
    `elapsed_s`: since the first start, pauses included. `signal` is the running segment's.
    `reminders`: sentences; the console reminds and never acts alone."""

    now: Now
    phase: Phase
    segments: tuple[SegmentReading, ...]
    current: SegmentReading | None
    next: Segment | None
    signal: Signal
    turn: TurnReading | None
    people: tuple[PersonReading, ...]
    floor_used_s: float
    elapsed_s: float
    started: float | None
    projected_end: float | None
    hard_end: float | None
    over_s: float | None
    behind_s: float | None
    lateness: Lateness
    halted_s: float
    reminders: tuple[str, ...] = ()
