"""What plays samples: miniaudio, which finds the outputs of every system by itself.

Everything here may take its time and is called on a thread of its own (`output`). The device
is kept between chimes, since each has a context of the system's sound service that the library
does not give back.
"""

import threading
from array import array
from collections.abc import Generator, Mapping, Sequence
from typing import Any, Final

import miniaudio

from moderator.sound.chimes import RATE, Samples

REAL: Final = tuple(
    one
    for one in miniaudio.Backend
    if one not in (miniaudio.Backend.NULL, miniaudio.Backend.CUSTOM)
)
"""Without the one that plays into nothing, which would be taken where there is no output."""

_BUFFER_MS: Final = 60
_LATE_S: Final = 3.0
"""Seconds beyond its own length after which a chime is given up: the output takes nothing."""


class NoOutput(Exception):
    """There is nothing here that plays sounds."""


class Player:
    """Plays one chime at a time. Raises `NoOutput` from every method."""

    def __init__(self, backends: Sequence[miniaudio.Backend] = REAL) -> None:
        self._backends = list(backends)
        self._device: miniaudio.PlaybackDevice | None = None
        self._opened = ""

    def names(self) -> tuple[str, ...]:
        """The outputs there are, each once."""
        return tuple(dict.fromkeys(one["name"] for one in self._found()))

    def play(self, samples: Samples, name: str) -> tuple[int, bool]:
        """Play, and wait until it is over: the frames that were taken, and whether it was the
        output with that name ("" is the system's own, as it is instead of one that is gone)."""
        found = {one["name"]: one for one in reversed(self._found())} if name else {}
        there = not name or name in found
        device = self._open(name if there else "", found)
        taking = _Taking(samples)
        try:
            device.start(taking.frames)
            taking.done.wait(len(samples) / RATE + _LATE_S)
            device.stop()
        except miniaudio.MiniaudioError as error:
            self.close()
            raise NoOutput(str(error)) from error
        if not taking.done.is_set():
            self.close()  # it was there and took nothing: the next one is opened anew
        return taking.count, there

    def close(self) -> None:
        """Give the device back."""
        device, self._device = self._device, None
        if device is not None:
            device.close()

    def _found(self) -> list[dict[str, Any]]:
        try:
            return list(miniaudio.Devices(self._backends).get_playbacks())
        except (miniaudio.MiniaudioError, UnicodeError) as error:
            raise NoOutput(str(error)) from error

    def _open(self, name: str, found: Mapping[str, Any]) -> miniaudio.PlaybackDevice:
        if self._device is not None and self._opened == name:
            return self._device
        self.close()
        try:
            self._device = miniaudio.PlaybackDevice(
                nchannels=1,
                sample_rate=RATE,
                buffersize_msec=_BUFFER_MS,
                device_id=found[name]["id"] if name else None,
                backends=self._backends,
                app_name="Moderator",
            )
        except miniaudio.MiniaudioError as error:
            raise NoOutput(str(error)) from error
        self._opened = name
        return self._device


class _Taking:
    """Hands samples to the device, then silence until it has played them out."""

    def __init__(self, samples: Samples) -> None:
        self.done = threading.Event()
        self.count = 0
        self._samples = samples
        self.frames = self._frames()
        next(self.frames)

    def _frames(self) -> Generator[Samples, int, None]:
        wanted = yield array("h")
        while self.count < len(self._samples):
            part = self._samples[self.count : self.count + wanted]
            self.count += len(part)
            wanted = yield part
        # As long again as the device keeps in its buffers, or the end would be cut off.
        for _ in range(max(2, round(RATE * 4 * _BUFFER_MS / 1000 / max(wanted, 1)))):
            wanted = yield array("h", bytes(2 * wanted))
        self.done.set()
