"""What of a run's time counts, and for whom: plain arithmetic on intervals.

Time that counts for nobody (halts) is kept apart from what segments and turns recorded, so
that a pause noticed late, or time left out after the event, changes no recorded start or
end. Here the two are laid over each other; `timing` only adds the results up.
"""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from moderator.core.state import Halt, HaltKind, Run

PRIORITY: Final = (HaltKind.PAUSE, HaltKind.INTERRUPTION, HaltKind.LEFT_OUT)
"""Which halt is meant where several overlap."""

_Interval = tuple[float, float]


class Span(NamedTuple):
    """A stretch of a segment as it counts: with an end, and over no other."""

    segment: str
    start: float
    end: float


def horizon(run: Run, t: float) -> float:
    """The session second up to which time is read at `t`: `t`, or when it was closed."""
    return t if run.closed is None else min(t, run.closed)


def spans(run: Run, t: float) -> tuple[Span, ...]:
    """The stretches in order, none over another, the running one until `t`."""
    found: list[Span] = []
    bound = t
    for one in reversed(run.stretches):
        end = bound if one.end is None else min(one.end, bound)
        start = min(one.start, end)
        found.append(Span(one.segment, start, end))
        bound = start
    return tuple(reversed(found))


def halted_between(halts: Iterable[Halt], start: float, end: float, t: float) -> float:
    """Seconds between `start` and `end` that count for nobody; overlaps once, open halts
    until `t`."""
    return _covered(_clipped(halts, start, end, t))


def halted_by_kind(
    halts: Sequence[Halt], start: float, end: float, t: float
) -> dict[HaltKind, float]:
    """The same told apart: a pause, else an interruption, else left out."""
    found: dict[HaltKind, float] = {}
    before: list[_Interval] = []
    for kind in PRIORITY:
        after = before + _clipped((one for one in halts if one.kind is kind), start, end, t)
        found[kind] = _covered(after) - _covered(before)
        before = after
    return found


def _clipped(halts: Iterable[Halt], start: float, end: float, t: float) -> list[_Interval]:
    clipped = [
        (max(one.start, start), min(t if one.end is None else one.end, end)) for one in halts
    ]
    return [(begin, stop) for begin, stop in clipped if begin < stop]


def _covered(intervals: Iterable[_Interval]) -> float:
    total, reached = 0.0, float("-inf")
    for begin, stop in sorted(intervals):
        if stop > reached:
            total += stop - max(begin, reached)
            reached = stop
    return total


def counted(run: Run, start: float, end: float | None, t: float) -> float:
    """Seconds of a stretch or a turn that are charged, up to `t`: all but the halts."""
    stop = t if end is None or end > t else end
    if stop <= start:
        return 0.0
    if not run.halts:
        return stop - start
    return max(0.0, stop - start - halted_between(run.halts, start, stop, t))
