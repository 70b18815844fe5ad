"""The rehearsal in the window: a guided demonstration that a person can hold or take over.

It says all the while that it plays by itself, in a line of its own that cannot be dismissed;
once it has ended, or somebody has taken over, time runs as it does in a room and the console
is like any other on a session of its own.
"""

from collections.abc import Callable
from typing import Final, TypeAlias

from PySide6.QtCore import QObject, QTimer

from moderator.qt.kit import Banner, Tone
from moderator.qt.ticker import Ticker
from moderator.rehearsal import DrivenClock, Player

Choices: TypeAlias = tuple[tuple[str, Callable[[], object]], ...]

_LOOK_MS: Final = 100
"""Milliseconds between two looks at what is due."""

_HELD: Final = "The rehearsal is paused: nothing moves until it goes on. Look around."
_TAKEN: Final = (
    "You have taken over: time runs as in a room, and nothing happens by itself. "
    "What you do is kept in the rehearsal's own file."
)
_ENDED: Final = (
    "The rehearsal has ended. Everything is still here, in a file of its own: look around."
)


class Rehearsal(QObject):
    """Plays what is due, and answers to the buttons of its banner. Lives as long as `parent`."""

    def __init__(
        self,
        player: Player,
        clock: DrivenClock,
        ticker: Ticker,
        banner: Banner,
        rate: float,
        parent: QObject,
    ) -> None:
        """`rate`: seconds of the session that pass in a real one."""
        super().__init__(parent)
        # Qt holds a slot's object weakly: nobody else holds the player.
        self._player = player
        self._clock = clock
        self._ticker = ticker
        self._banner = banner
        self._rate = rate
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)

    @property
    def playing(self) -> bool:
        """Whether anything still happens by itself."""
        return self._timer.isActive()

    def go_on(self) -> None:
        """Play from where it stands."""
        self._clock.run(self._rate)
        self._ticker.start()
        self._timer.start()
        pace = f"{self._rate:g} times as fast as in a room" if self._rate != 1 else "as in a room"
        choices = (("Pause the rehearsal", self.hold), ("Take over", self.take_over))
        self._say(f"Rehearsal: it plays by itself, with sample texts, {pace}.", choices)

    def hold(self) -> None:
        """Let time and the script stand still."""
        self._timer.stop()
        self._ticker.stop()
        self._clock.set(self._clock.offset)
        self._say(_HELD, (("Go on", self.go_on), ("Take over", self.take_over)))

    def take_over(self) -> None:
        """Leave the session to the person; the script plays no more."""
        self._to_the_person(_TAKEN)

    def stop(self) -> None:
        """Play no more and say nothing: the session is being left."""
        self._timer.stop()

    def _look(self) -> None:
        self._player.play_due()
        if self._player.finished:
            self._to_the_person(_ENDED)

    def _to_the_person(self, sentence: str) -> None:
        self._timer.stop()
        self._clock.run(1.0)
        self._ticker.pace(1.0)
        self._ticker.start()
        self._banner.say(sentence, Tone.ACCENT)

    def _say(self, sentence: str, choices: Choices) -> None:
        self._banner.say(sentence, Tone.ACCENT, choices, dismissible=False)
