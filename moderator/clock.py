"""The real clocks of the laptop, one that tests and the rehearsal drive, and a watch on both.

A panel's time is real time, so the steady clock has to count sleep, and no single call does
that everywhere:

* Linux: `CLOCK_BOOTTIME` does, `CLOCK_MONOTONIC` (and so `time.monotonic`) does not
  (clock_gettime(2)). The boot's id is the kernel's own (random(4), boot_id).
* macOS: `CLOCK_MONOTONIC` does, `time.monotonic` (mach_absolute_time) does not
  (clock_gettime(3)). The boot's id is `kern.bootsessionuuid`.
* Windows: `time.monotonic` (GetTickCount64, in later Pythons QueryPerformanceCounter) does.
  The system gives no id of a boot without its registry.

Where there is no id it is made from the moment of the start, wall time less steady time, to
the minute. A wall clock that was set between two runs of the program then looks like a
restart, and the time between them is counted by the wall clock: an error that is said aloud
("restored after a restart: check"), never a silent one.
"""

import contextlib
import sys
import time
from collections.abc import Callable
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Final

from msgspec import Struct

from moderator.core.instant import Instant
from moderator.core.say import say

if sys.platform == "darwin":
    import ctypes
    import ctypes.util

_BOOT_ID: Final = Path("/proc/sys/kernel/random/boot_id")


# --- reading the machine ---------------------------------------------------------------------


def steady() -> float:
    """Seconds of a clock that counts sleep and is never set, from an arbitrary start."""
    if sys.platform == "win32":
        seconds = time.monotonic()
    elif sys.platform == "linux":
        seconds = time.clock_gettime(time.CLOCK_BOOTTIME)
    else:
        seconds = time.clock_gettime(time.CLOCK_MONOTONIC)
    return seconds


@cache
def boot_id() -> str:
    """Which run of the machine this is; the same for all processes of one boot where the
    system says, and always for one process."""
    own = ""
    if sys.platform == "darwin":
        own = _sysctl("kern.bootsessionuuid")
    else:
        with contextlib.suppress(OSError, ValueError):
            own = _BOOT_ID.read_text(encoding="ascii").strip()
    return own or _made_up(time.time(), steady())


def _made_up(utc: float, steady_s: float) -> str:
    return f"boot-{round((utc - steady_s) / 60)}"


if sys.platform == "darwin":

    def _sysctl(name: str) -> str:
        """A text that the macOS kernel tells of itself; empty when it does not."""
        size = ctypes.c_size_t(64)
        value = ctypes.create_string_buffer(size.value)
        try:
            library = ctypes.CDLL(ctypes.util.find_library("c"))
            failed = library.sysctlbyname(
                name.encode(), value, ctypes.byref(size), None, ctypes.c_size_t(0)
            )
        except (OSError, AttributeError):
            return ""
        return "" if failed else value.value.decode("ascii", "replace")


class SystemClock:
    """The laptop's clocks; each of the three readings can be replaced."""

    def __init__(
        self,
        utc: Callable[[], float] = time.time,
        steady: Callable[[], float] = steady,
        boot: Callable[[], str] = boot_id,
    ) -> None:
        self._utc = utc
        self._steady = steady
        self._boot = boot

    def now(self) -> Instant:
        """The clocks, read now."""
        return Instant(self._utc(), self._steady(), self._boot())


class FakeClock:
    """Clocks that stand still until told otherwise, for tests and the rehearsal."""

    def __init__(
        self, utc: float = 1_666_181_700.0, steady: float = 1_000.0, boot: str = "boot-1"
    ) -> None:
        """By default 19 October 2022, 08:15 in New York."""
        self._utc = utc
        self._steady = steady
        self._boot = boot
        self._reboots = 0

    def now(self) -> Instant:
        """The clocks as they stand."""
        return Instant(self._utc, self._steady, self._boot)

    def advance(self, seconds: float) -> None:
        """Time passes."""
        self._utc += seconds
        self._steady += seconds

    def sleep(self, seconds: float) -> None:
        """The laptop sleeps, and both clocks count it; nothing could look at them meanwhile."""
        self.advance(seconds)

    def step(self, seconds: float) -> None:
        """The wall clock is set forward, or back when below zero; no time passes."""
        self._utc += seconds

    def reboot(self, gap: float = 60.0) -> None:
        """The machine is started anew, `gap` seconds later by the wall clock."""
        self._reboots += 1
        self._utc += gap
        self._steady = 0.0
        self._boot = f"{self._boot.partition('+')[0]}+{self._reboots}"


# --- watching them -----------------------------------------------------------------------------

GAP_S: Final = 5.0
"""Seconds beyond the expected tick after which the laptop must have slept or stood still."""

STEP_S: Final = 2.0
"""Seconds between the clocks, from one look to the next, that no drift explains."""


class ClockNoticeKind(StrEnum):
    """What happened to the clocks."""

    SLEPT = "slept"
    STEPPED = "stepped"


class ClockNotice(Struct, frozen=True):
    """What happened, in one sentence. `seconds`: how long nothing was seen, or how far the
    wall clock was set (below zero: back). `start`, `end`: the looks before and after; after
    a sleep, the time that one may not want to count."""

    kind: ClockNoticeKind
    seconds: float
    sentence: str
    start: Instant
    end: Instant


class ClockWatch:
    """Compares each look at the clocks with the one before. Nothing here acts on it."""

    def __init__(self) -> None:
        self._last: Instant | None = None
        self._offset = 0.0

    def observe(self, instant: Instant, expected_tick_s: float = 1.0) -> ClockNotice | None:
        """What happened since the last look, `expected_tick_s` seconds ago if all is well.

        After a sleep in which the clock was set too, the step is told at the next look.
        Another boot starts afresh: it is not this watch's to tell.
        """
        last, self._last = self._last, instant
        offset = instant.utc - instant.steady
        if last is None or last.boot != instant.boot:
            self._offset = offset
            return None
        gap = instant.steady - last.steady
        if gap - expected_tick_s > GAP_S:
            sentence = say("The laptop slept or stood still for {time}.", time=_duration(gap))
            return ClockNotice(ClockNoticeKind.SLEPT, gap, sentence, last, instant)
        step = offset - self._offset
        self._offset = offset
        if abs(step) < STEP_S:
            return None
        time = _duration(abs(step))
        if step > 0:
            sentence = say("The laptop's clock was set {time} forward; no timer moved.", time=time)
        else:
            sentence = say("The laptop's clock was set {time} back; no timer moved.", time=time)
        return ClockNotice(ClockNoticeKind.STEPPED, step, sentence, last, instant)


def _duration(seconds: float) -> str:
    minutes, left = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    parts = ((hours, "h"), (minutes, "min"), (0 if hours else left, "s"))
    return " ".join(f"{number} {unit}" for number, unit in parts if number) or "0 s"
