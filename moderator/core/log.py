"""The log of a session: every entry in order, what of it counts, and where its time stands.

One list gives crash recovery (fold it again), undo and redo across restarts (an entry that
names another takes it out or puts it back) and the session as it stood at any moment. It
is the one part of the core that grows in place: copying 30,000 entries an act would be felt.
"""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from moderator.core.facts import Entry, PlanChanged, Restored, Retracted
from moderator.core.instant import Instant, Now, between


class Placed(Struct, frozen=True, gc=False):
    """An entry on the session's axis: `now.t` in session seconds, `now.utc` as recorded."""

    entry: Entry
    now: Now


class Restart(Struct, frozen=True):
    """The machine was started anew between two entries; `gap_s` was added by the wall clock."""

    t: float
    gap_s: float


class Log:
    """Entries in order, with undo and redo derived from them."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self.placed: list[Placed] = []
        self.restarts: list[Restart] = []
        self._known: dict[str, Placed] = {}
        self._done: list[str] = []
        self._undone: list[str] = []
        self._extend(entries)

    def add(self, entry: Entry) -> Placed:
        """Put an entry at the end. One that is there already, or retracts what is not the
        latest act, is kept in the list and changes nothing else."""
        self._extend((entry,))
        return self.placed[-1]

    def _extend(self, entries: Iterable[Entry]) -> None:
        last = self.placed[-1].entry.at if self.placed else None
        t = self.placed[-1].now.t if self.placed else 0.0
        for entry in entries:
            at = entry.at
            if last is not None:
                gap_s = between(last, at)
                t += gap_s
                if last.boot != at.boot:
                    self.restarts.append(Restart(t, gap_s))
            last = at
            placed = Placed(entry, Now(t, at.utc))
            self.placed.append(placed)
            if entry.id not in self._known:
                self._known[entry.id] = placed
                self._count(entry)

    def _count(self, entry: Entry) -> None:
        only = entry.facts[0] if len(entry.facts) == 1 else None
        if isinstance(only, Retracted):
            if self._done and self._done[-1] == only.entry:
                self._undone.append(self._done.pop())
        elif isinstance(only, Restored):
            if self._undone and self._undone[-1] == only.entry:
                self._done.append(self._undone.pop())
        elif entry.facts:  # without any it says how the clocks stood, and is no act
            self._done.append(entry.id)
            self._undone.clear()

    def locate(self, at: Instant) -> Now:
        """Where an instant read after the last entry lies on the session's axis."""
        if not self.placed:
            return Now(0.0, at.utc)
        last = self.placed[-1]
        return Now(last.now.t + between(last.entry.at, at), at.utc)

    def restarted_before(self, at: Instant) -> float | None:
        """Seconds since the last entry when that one was made before the machine was started
        anew, else None."""
        if not self.placed or self.placed[-1].entry.at.boot == at.boot:
            return None
        return between(self.placed[-1].entry.at, at)

    @property
    def undoable(self) -> Placed | None:
        """The act that undo would take back, or None.

        The plan that a session is made with is not one: without it nothing would be left,
        and whoever presses undo once too often did not ask for that.
        """
        if not self._done or self._done[-1] == self._founding:
            return None
        return self._known[self._done[-1]]

    @property
    def _founding(self) -> str | None:
        first = self.placed[0].entry
        plan = len(first.facts) == 1 and isinstance(first.facts[0], PlanChanged)
        return first.id if plan else None

    @property
    def redoable(self) -> Placed | None:
        """The act that redo would put back, or None."""
        return self._known[self._undone[-1]] if self._undone else None

    def find(self, entry: str) -> Placed | None:
        """The entry with this id, or None."""
        return self._known.get(entry)

    def live(self) -> Iterator[Placed]:
        """The entries that count, in order."""
        return (self._known[one] for one in self._done)

    def until(self, t: float) -> "Log":
        """The log as it stood at session second `t`."""
        return Log(placed.entry for placed in self.placed if placed.now.t <= t)

    def __len__(self) -> int:
        return len(self.placed)
