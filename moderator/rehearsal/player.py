"""Plays the cues through a desk, and goes on after the last for as long as it is asked to.

What comes after the script is an endless mix of every sort of act, undo and redo among them,
for those who want to see what survives when the machine is switched off in the middle.
"""

import contextlib
import itertools
from collections.abc import Callable, Iterator
from typing import Final

from moderator.core.event import Event
from moderator.core.intents import (
    AddRequest,
    AdjustLength,
    Back,
    CallRequest,
    DeleteNote,
    Dispose,
    EditNote,
    GoTo,
    Intent,
    MoveRequest,
    NameAnswerer,
    Next,
    Pause,
    Refused,
    ReopenSession,
    Resume,
    WriteNote,
)
from moderator.core.stamp import stamp
from moderator.core.state import Asking, Constituency, Disposition, NoteBody, State
from moderator.desk import Change, Desk
from moderator.rehearsal.clock import LEAD_S, DrivenClock
from moderator.rehearsal.script import Cue, cues

_PACE_S: Final = 7.0
"""Seconds of session time between two acts of the endless part."""

Step = Callable[[], Change]


class Player:
    """Does what is due. `limit`: how many acts at most, None for the script alone. `scripted`:
    False for what comes after the script alone, in a session that has got that far."""

    def __init__(
        self,
        desk: Desk,
        clock: DrivenClock,
        event: Event,
        limit: int | None = None,
        scripted: bool = True,
    ) -> None:
        self._desk = desk
        self._clock = clock
        self._limit = limit
        self._script: list[Cue] = cues(event) if scripted else []
        self._at = 0
        self._more = self._mix()
        self.done = 0

    @property
    def finished(self) -> bool:
        """Is there nothing left to do?"""
        if self._limit is not None:
            return self.done >= self._limit
        return not self._scripted

    @property
    def next_at(self) -> float:
        """When the next act is due, in seconds on the driven clock."""
        if self._scripted:
            return self._script[self._at].at_s + LEAD_S
        return self._clock.offset + _PACE_S

    def play_until(self, offset: float) -> None:
        """Do every act of the script that is due by `offset`, each at its own moment, and
        stand there."""
        while not self.finished and self._scripted and self.next_at <= offset:
            self.play_one()
        self._clock.set(offset)

    def play_one(self) -> Change | None:
        """Do the next act at its moment; None when the script leaves it out."""
        self._clock.set(self.next_at)
        change = self._follow_script() if self._scripted else next(self._more)
        self.done += change is not None
        return change

    def play_due(self) -> None:
        """Do what the running clock says is due; for a window that shows it live."""
        while not self.finished and self._scripted and self.next_at <= self._clock.offset:
            # When somebody takes the wheel in the window, the script goes along.
            with contextlib.suppress(Refused):
                self.done += self._follow_script() is not None

    @property
    def _scripted(self) -> bool:
        return self._at < len(self._script)

    def _follow_script(self) -> Change | None:
        cue = self._script[self._at]
        self._at += 1
        intent = cue.act(self._desk.state, self._desk.now())
        return None if intent is None else self._desk.do(intent, self)

    # --- after the script ------------------------------------------------------------------

    def _mix(self) -> Iterator[Change]:
        for number in itertools.count():
            for step in self._cycle(number) if number else self._back_to_the_floor():
                try:
                    yield step()
                except Refused:
                    continue

    def _back_to_the_floor(self) -> Iterator[Step]:
        yield self._doing(lambda state: ReopenSession())
        yield self._doing(lambda state: GoTo("floor"))

    def _cycle(self, number: int) -> Iterator[Step]:
        yield self._doing(lambda state: AddRequest(_asking(number)))
        for part in range(4):
            yield self._doing(lambda state, part=part: self._note(f"{number}.{part}"))  # type: ignore[misc]
        yield self._doing(_edit)
        yield self._doing(lambda state: MoveRequest(state.floor.waiting[-1], 0))
        yield self._doing(lambda state: CallRequest(state.floor.waiting[0]))
        yield lambda: self._desk.undo(self)
        yield lambda: self._desk.redo(self)
        yield self._doing(lambda state: NameAnswerer("sarabi"))
        yield self._doing(_answered)
        yield self._doing(lambda state: AdjustLength("floor", 15))
        yield self._doing(lambda state: Pause())
        yield self._doing(lambda state: Resume())
        yield self._doing(lambda state: Next())
        yield self._doing(lambda state: Back())
        yield self._doing(_delete)
        yield lambda: self._desk.undo(self)

    def _doing(self, intent: Callable[[State], Intent]) -> Step:
        return lambda: self._desk.do(intent(self._desk.state), self)

    def _note(self, number: str) -> Intent:
        state = self._desk.state
        begun = stamp(state, self._desk.now())
        text = f"Sample note {number}, written after the script"
        sealed = number.endswith(".3")
        return WriteNote(NoteBody(text=text, stamp=begun, question="q1", off_record=sealed))


def _asking(number: int) -> Asking:
    constituencies = tuple(Constituency)
    return Asking(
        text=f"Sample question {number} after the script?",
        constituency=constituencies[number % len(constituencies)],
        online=number % 2 == 0,
    )


def _latest_note(state: State) -> str:
    return max(state.notes.open.values(), key=lambda one: one.seq).id


def _edit(state: State) -> Intent:
    note = state.notes.open[_latest_note(state)]
    body = note.body
    return EditNote(note.id, NoteBody(text=f"{body.text}, edited", stamp=body.stamp))


def _delete(state: State) -> Intent:
    return DeleteNote(_latest_note(state))


def _answered(state: State) -> Intent:
    turn = state.run.turn
    request = turn.requests[0] if turn is not None and turn.requests else ""
    return Dispose(request, Disposition.ANSWERED)
