"""`rehearse --headless`: the bundled event, played with sample texts."""

import argparse
import sys
import threading
import time
from typing import Final

from moderator.cli import preferences
from moderator.cli.status import DONE, PART, REFUSED
from moderator.desk import Desk, Saving
from moderator.journal.errors import UNTIL_SAVED
from moderator.journal.sessions import Home
from moderator.rehearsal import DrivenClock, Player, origin_utc, rehearsal_boot
from moderator.samples import bundled_event


class _Teller:
    """Prints each act once the disk has it, from whichever thread says so."""

    def __init__(self, desk: Desk, aloud: bool) -> None:
        self._aloud = aloud
        self._waiting: list[tuple[str, str]] = []
        self._lock = threading.Condition()
        self.problem = ""
        self.failed: OSError | None = None
        desk.subscribe(lambda change: self._done(change.entry.id, change.what))

    def _done(self, entry: str, what: str) -> None:
        with self._lock:
            self._waiting.append((entry, what))

    def heard(self, saving: Saving) -> None:
        """The disk's word: everything up to `saving.last` is on it."""
        with self._lock:
            self.problem = saving.problem
            ids = [entry for entry, _ in self._waiting]
            count = ids.index(saving.last) + 1 if saving.last in ids else 0
            try:
                self._tell(count)
            except OSError as error:
                self.failed, self._aloud = error, False
            del self._waiting[:count]
            self._lock.notify_all()

    def _tell(self, count: int) -> None:
        if self._aloud:
            for entry, what in self._waiting[:count]:
                print(f"{entry}\t{what}", flush=True)

    def keep_up(self, at_most: int) -> bool:
        """Wait until no more than `at_most` acts are on their way to the disk. False when the
        disk does not take them, or nobody takes what is printed."""
        with self._lock:

            def over() -> bool:
                return self.failed is not None or len(self._waiting) <= at_most

            self._lock.wait_for(lambda: over() or self.problem != "", _PATIENCE_S)
            return self._lock.wait_for(over, _PATIENCE_REFUSED_S) and self.failed is None


_ON_THEIR_WAY: Final = 32
_PATIENCE_S: Final = 30.0
_PATIENCE_REFUSED_S: Final = 1.5
"""Seconds to wait for a disk that says nothing, and for one that has refused."""


def rehearse(arguments: argparse.Namespace) -> int:
    """Play it into a new session; returns the exit status."""
    home = preferences.home() if arguments.session is None else Home.default()
    event = bundled_event()
    clock = DrivenClock(origin_utc(event), rehearsal_boot(), time.monotonic)
    session = home.create(title=f"Rehearsal {event.title}", path=arguments.session)
    saved = stopped = False
    try:
        desk = Desk(session.journal, clock, session.entries)
        player = Player(desk, clock, event, arguments.acts)
        teller = _Teller(desk, arguments.log)
        session.journal.watch(teller.heard)
        try:
            taken = _play(player, clock, teller, arguments.speed)
        except KeyboardInterrupt:
            taken = stopped = True
        saved = taken and session.flush() and teller.keep_up(0)
    finally:
        session.close(_PATIENCE_S if saved else _PATIENCE_REFUSED_S)
    if teller.failed is not None:
        raise teller.failed
    if not saved:
        reason = teller.problem.removesuffix(UNTIL_SAVED) or "The disk does not answer"
        print(f"{reason}: not every act is in the file.", file=sys.stderr)
        return REFUSED
    if stopped:
        print("Stopped before the end: what was played is in the file.", file=sys.stderr)
        return PART
    if not arguments.log:
        print(session.path)
    return DONE


def _play(player: Player, clock: DrivenClock, teller: _Teller, speed: float | None) -> bool:
    """Play to the end; False when it had to be given up."""
    while not player.finished:
        if speed is not None:
            time.sleep(max(0.0, player.next_at - clock.offset) / speed)
        player.play_one()
        if not teller.keep_up(_ON_THEIR_WAY):
            return False
    return True
