"""Sounds as the window asks for them: it says what it wants and goes on.

All that touches the sound library happens on one thread, its loading too. What became of it is
told on that thread; whoever listens brings it to the window's.
"""

import queue
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, TypeAlias

from msgspec import Struct

from moderator.core.reading import Signal
from moderator.sound.chimes import chime_at

if TYPE_CHECKING:
    from moderator.sound.player import Player

_WAITING: Final = 6
"""Things that may wait; whoever asks for more chimes has heard enough."""

_LEAVE_S: Final = 1.0


class Found(Struct, frozen=True):
    """The outputs there are, by name."""

    names: tuple[str, ...]


class Played(Struct, frozen=True):
    """A chime was played: the samples that the output took, and whether it was the output that
    was asked for by that name."""

    signal: Signal
    frames: int
    device: str
    there: bool


class Silent(Struct, frozen=True):
    """Nothing can be played. `library`: it is the sound library that is not there, and not an
    output."""

    library: bool


Told: TypeAlias = Found | Played | Silent
Making: TypeAlias = Callable[[], "Player"]
_Job: TypeAlias = Callable[["Player"], Told]


def system_player() -> "Player":
    """What plays on this machine. Raises ImportError or OSError."""
    from moderator.sound.player import Player

    return Player()


class Output:
    """A thread that plays; it begins with the first thing that is asked for."""

    def __init__(self, tell: Callable[[Told], None], making: Making = system_player) -> None:
        """`tell`: called on the thread. `making`: makes the player there; may raise
        ImportError or OSError, where the library or what it needs is not there."""
        self._tell = tell
        self._making = making
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None

    def look(self, volume: float) -> None:
        """Tell which outputs there are (`Found`), and get ready to be on time at a volume."""
        self._ask(lambda player: _looked(player, volume))

    def play(self, signal: Signal, volume: float, device: str) -> None:
        """Play a signal's chime at a volume from 0 to 1 on the output with that name, "" for
        the system's own (`Played`)."""

        def played(player: "Player") -> Told:
            frames, there = player.play(chime_at(signal, volume), device)
            return Played(signal, frames, device, there)

        if self._jobs.qsize() < _WAITING:
            self._ask(played)

    def close(self) -> None:
        """Play no more; waits a moment for what is being played to be let go of."""
        if self._thread is not None:
            self._jobs.put(None)
            self._thread.join(_LEAVE_S)
            self._thread = None

    def _ask(self, job: _Job) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="sound", daemon=True)
            self._thread.start()
        self._jobs.put(job)

    def _run(self) -> None:
        player: Player | None = None
        while (job := self._jobs.get()) is not None:
            if player is None:
                player = self._made()
            self._tell(Silent(library=True) if player is None else _done(job, player))
        if player is not None:
            player.close()

    def _made(self) -> "Player | None":
        try:
            return self._making()
        except (ImportError, OSError):
            return None


def _looked(player: "Player", volume: float) -> Told:
    found = Found(player.names())
    for one in (Signal.WRAP_UP, Signal.LAST_MINUTE, Signal.OVER):
        chime_at(one, volume)
    return found


def _done(job: _Job, player: "Player") -> Told:
    try:
        return job(player)
    except Exception:  # noqa: BLE001 - whatever a sound driver does, the event goes on
        return Silent(library=False)
