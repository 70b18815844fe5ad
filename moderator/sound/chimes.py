"""The three chimes: soft strokes of a small bell, told apart by their number.

One stroke is "wrap up", two are "last minute", three are "time up", each falling: a room hears
a count even where it does not hear a melody. A stroke rises and ends along half a cosine, so
that no loudspeaker clicks.
"""

import math
from array import array
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final, TypeAlias

from moderator.core.reading import Signal

Samples: TypeAlias = "array[int]"
"""Of 16 bits, one channel."""

RATE: Final = 24_000
"""Samples a second: ten times the highest partial, and half the work of the usual 48,000."""

PEAK: Final = 0.5
"""Of full scale, at full volume: 6 dB are left for whatever else the laptop plays."""

LONGEST_S: Final = 2.0

_FULL: Final = 32_767
_ATTACK_S: Final = 0.014
_RELEASE_S: Final = 0.12
_STROKE_S: Final = 1.1
_DECAY_S: Final = 0.30
"""Seconds in which the fundamental falls to 1/e."""

_PARTIALS: Final = ((1.0, 1.0), (2.0, 0.26), (3.01, 0.09))
"""(multiple of the fundamental, share); the higher, the sooner it fades, as in a bell."""

_E5, _G5, _C5 = 659.26, 783.99, 523.25
_STROKES: Final[dict[Signal, tuple[tuple[float, float], ...]]] = {
    Signal.WRAP_UP: ((0.0, _G5),),
    Signal.LAST_MINUTE: ((0.0, _G5), (0.30, _E5)),
    Signal.OVER: ((0.0, _G5), (0.26, _E5), (0.52, _C5)),
}
"""(seconds from the beginning, pitch in Hz) of each stroke."""


@cache
def chime(signal: Signal) -> Samples:
    """The samples of a signal's chime at full volume. Raises KeyError for `Signal.CALM`."""
    strokes = _STROKES[signal]
    mixed = [0.0] * round((strokes[-1][0] + _STROKE_S) * RATE)
    for start, pitch in strokes:
        first = round(start * RATE)
        for at, value in enumerate(_stroke(pitch), first):
            mixed[at] += value
    loudest = max(map(abs, mixed))
    return array("h", (round(value / loudest * PEAK * _FULL) for value in mixed))


@lru_cache(maxsize=3)
def chime_at(signal: Signal, volume: float) -> Samples:
    """The samples at a volume from 0 to 1, squared, as the ear has it."""
    factor = min(max(volume, 0.0), 1.0) ** 2
    return array("h", (round(one * factor) for one in chime(signal)))


def _stroke(pitch: float) -> Iterator[float]:
    count = round(_STROKE_S * RATE)
    attack, release = round(_ATTACK_S * RATE), round(_RELEASE_S * RATE)
    # Each partial is a point that turns and shrinks: one multiplication a sample, and no sine.
    points = [complex(0.0, -share) for _, share in _PARTIALS]
    turns = [
        complex(math.cos(angle), math.sin(angle)) * math.exp(-multiple / (_DECAY_S * RATE))
        for multiple, angle in (
            (multiple, 2 * math.pi * pitch * multiple / RATE) for multiple, _ in _PARTIALS
        )
    ]
    for at in range(count):
        loud = min(_half_cosine(at, attack), _half_cosine(count - 1 - at, release))
        yield loud * sum(one.real for one in points)
        points = [one * turn for one, turn in zip(points, turns, strict=True)]


def _half_cosine(at: int, over: int) -> float:
    return 1.0 if at >= over else 0.5 - 0.5 * math.cos(math.pi * at / over)
