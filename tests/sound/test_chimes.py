"""The chimes as samples: three that differ, soft, and without a click."""

import math
from itertools import pairwise

import pytest

from moderator.core.reading import Signal
from moderator.sound.chimes import LONGEST_S, PEAK, RATE, Samples, chime, chime_at

HEARD = (Signal.WRAP_UP, Signal.LAST_MINUTE, Signal.OVER)
FULL = 32767


def loudness(samples: Samples, start_s: float, length_s: float = 0.05) -> float:
    part = samples[round(start_s * RATE) : round((start_s + length_s) * RATE)]
    return math.sqrt(sum(one * one for one in part) / len(part))


def strokes(samples: Samples) -> int:
    """How often it suddenly grows louder."""
    steps = [loudness(samples, at / 50, 0.02) for at in range(int(len(samples) / RATE * 50) - 1)]
    rises = [low * 1.25 + 200 < high for low, high in pairwise([0.0, *steps])]
    return sum(now and not before for before, now in pairwise([False, *rises]))


@pytest.mark.parametrize("signal", HEARD)
def test_its_loudest_sample_is_half_of_what_there_is(signal: Signal) -> None:
    loudest = max(abs(one) for one in chime(signal))
    assert loudest == pytest.approx(PEAK * FULL, abs=1)


@pytest.mark.parametrize("signal", HEARD)
def test_it_begins_and_ends_in_silence_and_never_jumps(signal: Signal) -> None:
    samples = chime(signal)
    edge = round(0.001 * RATE)
    assert samples[0] == samples[-1] == 0
    for part in (samples[:edge], samples[-edge:]):
        assert max(abs(one) for one in part) < 0.01 * FULL
    steepest = max(abs(b - a) for a, b in pairwise(samples))
    assert steepest < 0.2 * FULL  # a whole wave of 784 Hz takes 31 samples


@pytest.mark.parametrize("signal", HEARD)
def test_it_is_short(signal: Signal) -> None:
    assert 1.0 <= len(chime(signal)) / RATE <= LONGEST_S


def test_they_are_told_apart_by_the_number_of_strokes() -> None:
    assert [strokes(chime(one)) for one in HEARD] == [1, 2, 3]


@pytest.mark.parametrize("signal", HEARD)
def test_it_fades(signal: Signal) -> None:
    samples = chime(signal)
    last = len(samples) / RATE - 1.1
    assert loudness(samples, last + 0.03) > 8 * loudness(samples, last + 0.9)


def test_nothing_is_heard_while_all_is_calm() -> None:
    with pytest.raises(KeyError):
        chime(Signal.CALM)


@pytest.mark.parametrize(
    ("volume", "share"), [(1.0, 1.0), (0.5, 0.25), (0.0, 0.0), (-1.0, 0.0), (7.0, 1.0)]
)
def test_volume_is_never_more_than_all_of_it(volume: float, share: float) -> None:
    loudest = max(abs(one) for one in chime_at(Signal.OVER, volume))
    assert loudest == pytest.approx(PEAK * FULL * share, abs=1)
