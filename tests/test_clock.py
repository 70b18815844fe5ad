"""The clocks of the laptop, those that tests drive, and what is noticed about either."""

import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator.clock import ClockNoticeKind, ClockWatch, FakeClock, SystemClock, boot_id, steady
from moderator.core.instant import Clock, Instant, between

ROOT = Path(__file__).resolve().parents[1]


def test_the_system_clock_reads_three_things() -> None:
    clock: Clock = SystemClock()
    before, now, after = time.time(), clock.now(), time.time()
    assert before - 1 <= now.utc <= after + 1
    assert clock.now().steady >= now.steady
    assert now.boot == clock.now().boot != ""


@pytest.mark.skipif(sys.platform != "linux", reason="what Linux calls it")
def test_on_linux_sleep_counts() -> None:
    low = time.clock_gettime(time.CLOCK_BOOTTIME)
    assert low <= steady() <= time.clock_gettime(time.CLOCK_BOOTTIME)
    assert boot_id() == Path("/proc/sys/kernel/random/boot_id").read_text().strip()


def test_another_process_of_this_boot_reads_the_same_boot() -> None:
    code = (
        "from moderator.clock import SystemClock; n = SystemClock().now(); print(n.boot, n.steady)"
    )
    before = SystemClock().now()
    said = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()
    assert said[0] == before.boot
    assert before.steady <= float(said[1]) <= SystemClock().now().steady


def test_each_reading_can_be_replaced() -> None:
    clock = SystemClock(utc=lambda: 1.0, steady=lambda: 2.0, boot=lambda: "b")
    assert clock.now() == Instant(1.0, 2.0, "b")


def test_the_fake_clock_stands_still_until_told() -> None:
    clock = FakeClock(utc=100.0, steady=10.0, boot="b")
    assert clock.now() == clock.now() == Instant(100.0, 10.0, "b")
    clock.advance(5)
    clock.sleep(20)
    assert clock.now() == Instant(125.0, 35.0, "b")
    clock.step(-7)
    assert clock.now() == Instant(118.0, 35.0, "b")
    before = clock.now()
    clock.reboot(60)
    assert clock.now().utc == 178.0
    assert clock.now().boot != "b"
    assert between(before, clock.now()) == 60.0
    first = clock.now().boot
    clock.reboot()
    assert clock.now().boot not in (first, "b")


@given(
    st.lists(
        st.tuples(st.sampled_from(["advance", "sleep", "step", "reboot"]), st.floats(-3600, 7200)),
        max_size=20,
    )
)
def test_real_time_is_counted_whatever_the_wall_clock_does(moves: list[tuple[str, float]]) -> None:
    clock, counted, real = FakeClock(), 0.0, 0.0
    for move, seconds in moves:
        before = clock.now()
        if move == "step":
            clock.step(seconds)
        else:
            getattr(clock, move)(abs(seconds))
            real += abs(seconds)
        counted += between(before, clock.now())
    assert counted == pytest.approx(real, abs=1e-3)


# --- the watch -----------------------------------------------------------------------------------


def test_a_steady_tick_is_nothing_to_tell() -> None:
    clock, watch = FakeClock(), ClockWatch()
    for tick in (0.0, 1.0, 1.02, 0.9, 5.9, 1.0):
        clock.advance(tick)
        assert watch.observe(clock.now()) is None
    clock.advance(30)
    assert watch.observe(clock.now(), expected_tick_s=30) is None


def test_sleep_is_told_with_its_ends() -> None:
    clock, watch = FakeClock(), ClockWatch()
    watch.observe(clock.now())
    before = clock.now()
    clock.sleep(250)
    notice = watch.observe(clock.now())
    assert notice is not None
    assert notice.kind is ClockNoticeKind.SLEPT
    assert notice.sentence == "The laptop slept or stood still for 4 min 10 s."
    assert notice.seconds == 250
    assert (notice.start, notice.end) == (before, clock.now())
    clock.advance(1)
    assert watch.observe(clock.now()) is None


@pytest.mark.parametrize(
    ("step", "words"),
    [
        (-5, "The laptop's clock was set 5 s back; no timer moved."),
        (2, "The laptop's clock was set 2 s forward; no timer moved."),
        (3600, "The laptop's clock was set 1 h forward; no timer moved."),
        (-3725, "The laptop's clock was set 1 h 2 min back; no timer moved."),
    ],
)
def test_a_step_of_the_wall_clock_is_told(step: float, words: str) -> None:
    clock, watch = FakeClock(), ClockWatch()
    watch.observe(clock.now())
    clock.advance(1)
    clock.step(step)
    notice = watch.observe(clock.now())
    assert notice is not None
    assert (notice.kind, notice.sentence) == (ClockNoticeKind.STEPPED, words)
    assert notice.seconds == pytest.approx(step)
    clock.advance(1)
    assert watch.observe(clock.now()) is None


def test_small_corrections_are_not_told() -> None:
    clock, watch = FakeClock(), ClockWatch()
    for _ in range(20):
        clock.advance(1)
        clock.step(0.5)
        assert watch.observe(clock.now()) is None


def test_a_step_during_sleep_is_told_after_it() -> None:
    clock, watch = FakeClock(), ClockWatch()
    watch.observe(clock.now())
    clock.sleep(60)
    clock.step(-5)
    first = watch.observe(clock.now())
    assert first is not None
    assert first.kind is ClockNoticeKind.SLEPT
    clock.advance(1)
    second = watch.observe(clock.now())
    assert second is not None
    assert second.kind is ClockNoticeKind.STEPPED


def test_another_boot_begins_afresh() -> None:
    clock, watch = FakeClock(), ClockWatch()
    watch.observe(clock.now())
    clock.reboot(600)
    assert watch.observe(clock.now()) is None
    clock.advance(1)
    assert watch.observe(clock.now()) is None
