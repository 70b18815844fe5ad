"""What a person, a clicker or the rehearsal may want just now, drawn at random."""

import random
from collections.abc import Callable

from moderator.core.intents import (
    AddRequest,
    DeleteNote,
    Dispose,
    EraseNote,
    Intent,
    MoveRequest,
    PlaceNote,
    WriteNote,
)
from moderator.core.stamp import stamp
from moderator.core.state import Asking, Constituency, Disposition, Kind, NoteBody
from moderator.qt.window import Window


def an_intent(chance: random.Random, window: Window, number: int) -> Intent:
    """Mostly a note or a request; now and then something becomes of one that is there."""
    state = window.bridge.state
    notes, waiting = state.notes.written(), state.floor.waiting
    made: list[Callable[[], Intent]] = [
        lambda: WriteNote(a_note(chance, window, number)),
        lambda: AddRequest(
            Asking("Sample?", "Sample delegate", "Sample", chance.choice(list(Constituency)))
        ),
    ]
    if notes:
        note = chance.choice(notes).id
        made.append(lambda: DeleteNote(note))
        made.append(lambda: EraseNote(note))
        made.append(lambda: PlaceNote(note, chance.choice([*(one.id for one in notes), None])))
    if waiting:
        request = chance.choice(waiting)
        made.append(lambda: MoveRequest(request, chance.randrange(len(waiting))))
        made.append(lambda: Dispose(request, chance.choice(list(Disposition))))
    return chance.choices(made, [4, 3, *(1 for _ in made[2:])])[0]()


def a_note(chance: random.Random, window: Window, number: int) -> NoteBody:
    """A note of any kind, off the record now and then."""
    now = stamp(window.bridge.state, window.bridge.reading().now)
    secret, kind = chance.random() < 0.1, chance.choice(list(Kind))
    return NoteBody(f"Sample {number}", now, kind=kind, off_record=secret)
