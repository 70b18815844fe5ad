"""The rehearsal in the window: a guided demonstration that a person can hold or take over.

It says all the while that it plays by itself, in a line of its own that cannot be dismissed;
once it has ended, or somebody has taken over, time runs as it does in a room and the console
is like any other on a session of its own.
"""

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final, TypeAlias

from PySide6.QtCore import QObject, QTimer

from moderator import cli
from moderator.core.say import say
from moderator.desk import Desk
from moderator.journal.sessions import Home, OpenSession
from moderator.qt.kit import Banner, Tone
from moderator.qt.language import tr
from moderator.qt.ticker import Ticker
from moderator.rehearsal import DrivenClock, Player, origin_utc, rehearsal_boot
from moderator.samples import bundled_event

Choices: TypeAlias = tuple[tuple[str, Callable[[], object]], ...]

_LOOK_MS: Final = 100
"""Milliseconds between two looks at what is due."""

_HELD: Final = say("The rehearsal is paused: nothing moves until it goes on. Look around.")
_TAKEN: Final = say(
    "You have taken over: time runs as in a room, and nothing happens by itself. "
    "What you do is kept in the rehearsal's own file."
)
_ENDED: Final = say(
    "The rehearsal has ended. Everything is still here, in a file of its own: look around."
)


class Rehearsal(QObject):
    """Plays what is due, and answers to the buttons of its banner, in whatever window shows it
    (`show_in` comes first). Lives as long as somebody holds it."""

    _ticker: Ticker
    _banner: Banner

    def __init__(
        self,
        player: Player,
        clock: DrivenClock,
        rate: float,
        back: Callable[[], object] | None = None,
    ) -> None:
        """`rate`: seconds of the session that pass in a real one. `back`: goes back to where one
        came from, if that is anywhere."""
        super().__init__()
        # Qt holds a slot's object weakly: nobody else holds the player.
        self._player = player
        self._clock = clock
        self._rate = rate
        self._back = back
        self._now: Callable[[], object] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)

    def show_in(self, ticker: Ticker, banner: Banner) -> None:
        """Go on in a window, as it stands: playing, paused or left to the person."""
        self._ticker, self._banner = ticker, banner
        if self._now is not None:
            self._now()

    @property
    def playing(self) -> bool:
        """Whether anything still happens by itself."""
        return self._timer.isActive()

    def go_on(self) -> None:
        """Play from where it stands."""
        self._now = self.go_on
        self._clock.run(self._rate)
        self._ticker.start()
        self._timer.start()
        choices = ((tr("Pause the rehearsal"), self.hold), (tr("Take over"), self.take_over))
        self._say(self._playing(), choices)

    def hold(self) -> None:
        """Let time and the script stand still."""
        self._now = self.hold
        self._timer.stop()
        self._ticker.stop()
        self._clock.set(self._clock.offset)
        self._say(_HELD, ((tr("Go on"), self.go_on), (tr("Take over"), self.take_over)))

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

    def _playing(self) -> str:
        if self._rate == 1:
            return tr("Rehearsal: it plays by itself, with sample texts, as in a room.")
        return tr(
            "Rehearsal: it plays by itself, with sample texts, {rate} times as fast as in a room.",
            rate=f"{self._rate:g}",
        )

    def _to_the_person(self, sentence: str) -> None:
        self._now = partial(self._to_the_person, sentence)
        self._timer.stop()
        self._clock.run(1.0)
        self._ticker.pace(1.0)
        self._ticker.start()
        self._banner.say(sentence, Tone.ACCENT, self._ways_back())

    def _ways_back(self) -> Choices:
        return () if self._back is None else ((tr("Back to my session"), self._back),)

    def _say(self, sentence: str, choices: Choices) -> None:
        self._banner.say(sentence, Tone.ACCENT, (*choices, *self._ways_back()), dismissible=False)


def prepared(
    home: Home,
    path: Path | None,
    speed: float | None,
    limit: int | None,
    back: Callable[[], object] | None,
) -> tuple[OpenSession, Desk, DrivenClock, Rehearsal, float]:
    """A rehearsal of the bundled event in a session of its own, not begun yet, and its rate.
    Raises `Unusable`."""
    event = bundled_event()
    rate = speed or cli.FASTEST
    session = home.create(title=f"Rehearsal {event.title}", path=path)
    clock = DrivenClock(origin_utc(event), rehearsal_boot(), time.monotonic)
    desk = Desk(session.journal, clock)
    player = Player(desk, clock, event, limit)
    return session, desk, clock, Rehearsal(player, clock, rate, back), rate
