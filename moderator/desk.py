"""The desk: the only writer of a session.

Everything that happens goes through `do`, `undo` and `redo`, whoever asks: the window, the
command line, the rehearsal. An act is decided, becomes an entry, is folded into the state
and handed to the journal, in that order and in one thread; the journal reports on its own
when the entry is on the disk (`Saving`), and nothing here waits for it.

The desk knows nothing of screens and files. `Journal` is what it needs of the disk, and
`subscribe` is all that a screen gets: what changed, and who asked for it, so that an editor
need not reload what it has just written.
"""

import uuid
from collections.abc import Callable, Iterable
from typing import Final, Protocol

from msgspec import Struct

from moderator.core.decide import decide
from moderator.core.describe import describe
from moderator.core.evolve import evolve_entry, fold, fold_log
from moderator.core.facts import Entry, Fact, NoteErased, Restored, Retracted
from moderator.core.instant import Clock, Instant, Now
from moderator.core.intents import Context, Intent, Refused
from moderator.core.log import Log, Placed
from moderator.core.say import say
from moderator.core.state import State

_REMEMBERED: Final = 100
"""States kept for undo and redo without folding the log again."""


class Saving(Struct, frozen=True):
    """How the disk stands. `pending`: acts not yet on it. `last`: the id of the newest act
    that is, `saved_utc` when that was. `problem`: one sentence while the disk refuses."""

    pending: int = 0
    last: str | None = None
    saved_utc: float | None = None
    problem: str = ""


class Journal(Protocol):
    """Where entries go. Only the desk calls `append`, always from one thread."""

    def append(self, entry: Entry, seal: tuple[str, ...]) -> None:
        """Take an entry for the disk and return at once. `seal`: ids of notes that the entry
        touches and that are off the record after it; their words, earlier versions included,
        must lie apart from all others once the entry is saved."""
        ...

    def watch(self, callback: Callable[[Saving], None]) -> Callable[[], None]:
        """Hear how saving goes, from whichever thread knows; returns how to stop hearing."""
        ...


class Change(Struct, frozen=True):
    """What an act did. `what`: in words, for the status bar. `origin`: who asked for it."""

    before: State
    after: State
    entry: Entry
    what: str
    origin: object = None


class Desk:
    """A session at work."""

    def __init__(
        self,
        journal: Journal,
        clock: Clock,
        entries: Iterable[Entry] = (),
        new_id: Callable[[], str] = lambda: uuid.uuid4().hex,
    ) -> None:
        self._journal = journal
        self._clock = clock
        self._new_id = new_id
        self._log = Log(entries)
        self._remembered: dict[str, tuple[State, State]] = {}
        self._state = self._folded()
        self._subscribers: list[Callable[[Change], None]] = []

    @property
    def state(self) -> State:
        """What is true now."""
        return self._state

    @property
    def log(self) -> Log:
        """Every entry so far; to be read, never added to from outside."""
        return self._log

    def now(self) -> Now:
        """This moment on the session's axis."""
        return self._log.locate(self._clock.now())

    def do(self, intent: Intent, origin: object = None) -> Change:
        """Carry out an intent. Raises `Refused` with one sentence when the rules forbid it;
        nothing has changed then."""
        entry_id, at = self._new_id(), self._clock.now()
        facts = decide(self._state, intent, Context(self._log.locate(at), entry_id))
        return self._record(entry_id, at, facts, origin)

    def undo(self, origin: object = None) -> Change:
        """Take back the latest act. Raises `Refused` when there is none."""
        target = self._log.undoable
        if target is None:
            raise Refused(say("There is nothing to undo."))
        if any(isinstance(fact, NoteErased) for fact in target.entry.facts):
            raise Refused(say("What was erased for good cannot be brought back."))
        return self._record(
            self._new_id(), self._clock.now(), (Retracted(target.entry.id),), origin
        )

    def redo(self, origin: object = None) -> Change:
        """Put the act undone last back. Raises `Refused` when there is none."""
        target = self._log.redoable
        if target is None:
            raise Refused(say("There is nothing to redo."))
        return self._record(self._new_id(), self._clock.now(), (Restored(target.entry.id),), origin)

    def note_clocks(self) -> None:
        """Record how the laptop's clocks stand now, in an entry without facts that is no act.

        For when the wall clock was set: should the machine be started anew before the next
        act, the time in between is counted by that clock, from this entry on.
        """
        entry = Entry(self._new_id(), self._clock.now(), ())
        self._log.add(entry)
        self._journal.append(entry, ())

    def subscribe(self, callback: Callable[[Change], None]) -> Callable[[], None]:
        """Hear of every change, in the order made; returns how to stop hearing."""
        self._subscribers.append(callback)
        return lambda: self._subscribers.remove(callback)

    def undo_label(self) -> str:
        """What undo would take back, in words; empty when nothing."""
        return self._label(self._log.undoable)

    def redo_label(self) -> str:
        """What redo would put back, in words; empty when nothing."""
        return self._label(self._log.redoable)

    def as_it_stood(self, t: float) -> State:
        """The state at an earlier session second, undone acts that counted then included."""
        return fold_log(self._log.until(t))

    def _label(self, placed: Placed | None) -> str:
        return "" if placed is None else describe(self._state, placed.entry.facts)

    def _record(
        self, entry_id: str, at: Instant, facts: tuple[Fact, ...], origin: object
    ) -> Change:
        entry = Entry(entry_id, at, facts)
        before = self._state
        placed = self._log.add(entry)
        self._state = self._state_after(before, placed)
        self._journal.append(entry, self._to_seal(entry))
        change = Change(before, self._state, entry, self._what(before, entry), origin)
        for callback in tuple(self._subscribers):
            callback(change)
        return change

    def _state_after(self, before: State, placed: Placed) -> State:
        match placed.entry.facts:
            case (Retracted(target),):
                known = self._remembered.get(target)
                return known[0] if known else self._folded()
            case (Restored(target),):
                known = self._remembered.get(target)
                return known[1] if known else self._folded()
        return self._evolved(before, placed)

    def _folded(self) -> State:
        """The state of the whole log. The last steps are remembered, so that going on to undo
        folds nothing, also in a session that was just opened."""
        live = list(self._log.live())
        state = fold(live[:-_REMEMBERED])
        for placed in live[-_REMEMBERED:]:
            state = self._evolved(state, placed)
        return state

    def _evolved(self, before: State, placed: Placed) -> State:
        after = evolve_entry(before, placed)
        self._remembered[placed.entry.id] = (before, after)
        while len(self._remembered) > _REMEMBERED:
            del self._remembered[next(iter(self._remembered))]
        return after

    def _to_seal(self, entry: Entry) -> tuple[str, ...]:
        facts = tuple(self._meant(entry))
        touched = dict.fromkeys(note for fact in facts if (note := getattr(fact, "note", None)))
        return tuple(note for note in touched if note in self._state.notes.sealed)

    def _meant(self, entry: Entry) -> tuple[Fact, ...]:
        """The facts an entry is about: its own, or those it takes out or puts back."""
        match entry.facts:
            case (Retracted(target),) | (Restored(target),):
                placed = self._log.find(target)
                return placed.entry.facts if placed else ()
        return entry.facts

    def _what(self, before: State, entry: Entry) -> str:
        match entry.facts:
            case (Retracted(_),):
                return say("Undone: {what}", what=describe(before, self._meant(entry)))
            case (Restored(_),):
                what = describe(self._state, self._meant(entry))
                return say("Done again: {what}", what=what)
        return describe(self._state, entry.facts)
