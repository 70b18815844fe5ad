"""When a signal is crossed: the moment at which it may be heard, once.

What is listened to is what the live card counts: a turn with a limit of its own, such as a
question from the floor, else the running segment. A signal is crossed when that is seen with a
stronger one than it was seen with before. So a console that is started past a signal says
nothing of it, going back to a segment does not sound what was heard of it, and undoing and
redoing an act does not sound it again. What a segment came to while a turn was counted is
crossed when the segment is counted again, which is when it can be seen.
"""

from collections.abc import Mapping
from typing import Final, TypeAlias

from msgspec import Struct, field

from moderator.core.reading import Phase, Reading, Signal

AGAIN_S: Final = 2.0
"""Seconds within which the same signal of the same count is not crossed again."""

Counted: TypeAlias = tuple[str, float | None]
"""What is counted: a segment, and when the turn within it began; None: the segment itself."""

_ORDER: Final = tuple(Signal)


class Crossed(Struct, frozen=True):
    """What was seen and heard so far. `seen`: the signal that a count was last seen with;
    `heard`: when (count, signal) was crossed last, on the session's axis."""

    seen: Mapping[Counted, Signal] = field(default_factory=dict)
    heard: Mapping[tuple[Counted, Signal], float] = field(default_factory=dict)


def counted(reading: Reading) -> tuple[Counted, Signal] | None:
    """What is counted at a reading, and its signal; None while no segment runs."""
    turn, current = reading.turn, reading.current
    if current is None:
        return None
    if turn is not None and turn.left_s is not None:
        return (current.segment.id, turn.turn.start), turn.signal
    return (current.segment.id, None), reading.signal


def crossed(before: Crossed, reading: Reading) -> tuple[Crossed, Signal | None]:
    """What is known after a reading, and the signal that was crossed since the one before, if
    any; of several the strongest. While time stands still none is."""
    found = counted(reading)
    if found is None or reading.phase is not Phase.RUNNING:
        return before, None
    count, signal = found
    last = before.seen.get(count, signal)
    seen = before if last is signal and count in before.seen else _see(before, count, signal)
    if _ORDER.index(signal) <= _ORDER.index(last):
        return seen, None
    mark, now = (count, signal), reading.now.t
    if now - before.heard.get(mark, now - 2 * AGAIN_S) < AGAIN_S:
        return seen, None
    return Crossed(seen.seen, {**before.heard, mark: now}), signal


def _see(before: Crossed, count: Counted, signal: Signal) -> Crossed:
    return Crossed({**before.seen, count: signal}, before.heard)
