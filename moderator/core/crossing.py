"""When a signal is crossed: the moment at which it may be heard, once.

A signal is crossed when the running segment is seen with a stronger one than it was seen with
before. So a console that is started past a signal says nothing of it, going back to a segment
does not sound what was heard of it, and undoing and redoing an act does not sound it again.
"""

from collections.abc import Mapping
from typing import Final

from msgspec import Struct, field

from moderator.core.reading import Phase, Reading, Signal

AGAIN_S: Final = 2.0
"""Seconds within which the same signal of the same segment is not crossed again."""

_ORDER: Final = tuple(Signal)


class Crossed(Struct, frozen=True):
    """What was seen and heard so far. `seen`: the signal a segment was last seen with; `heard`:
    when (segment, signal) was crossed last, on the session's axis."""

    seen: Mapping[str, Signal] = field(default_factory=dict)
    heard: Mapping[tuple[str, Signal], float] = field(default_factory=dict)


def crossed(before: Crossed, reading: Reading) -> tuple[Crossed, Signal | None]:
    """What is known after a reading, and the signal that was crossed since the one before, if
    any; of several the strongest. While time stands still none is."""
    current = reading.current
    if current is None or reading.phase is not Phase.RUNNING:
        return before, None
    segment, signal = current.segment.id, reading.signal
    last = before.seen.get(segment, signal)
    seen = before if last is signal and segment in before.seen else _see(before, segment, signal)
    if _ORDER.index(signal) <= _ORDER.index(last):
        return seen, None
    mark, now = (segment, signal), reading.now.t
    if now - before.heard.get(mark, now - 2 * AGAIN_S) < AGAIN_S:
        return seen, None
    return Crossed(seen.seen, {**before.heard, mark: now}), signal


def _see(before: Crossed, segment: str, signal: Signal) -> Crossed:
    return Crossed({**before.seen, segment: signal}, before.heard)
