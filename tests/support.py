"""What several tests need: a desk on a journal that keeps everything in memory, and a driver
whose methods read like what a person does. Real implementations, only smaller."""

from collections.abc import Callable
from datetime import UTC, datetime

from moderator.clock import FakeClock
from moderator.core.event import Event
from moderator.core.facts import Entry
from moderator.core.instant import Clock
from moderator.core.intents import AddRequest, ChangePlan, Intent, WriteNote
from moderator.core.reading import Reading
from moderator.core.stamp import stamp
from moderator.core.state import Asking, NoteBody, Request, State
from moderator.core.timing import read
from moderator.desk import Change, Desk, Saving
from moderator.samples import bundled_event

START = datetime(2022, 10, 19, 12, 15, tzinfo=UTC).timestamp()
"""The planned start of the bundled event: 08:15 in New York."""


class MemoryJournal:
    """Saves at once, in a list."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.sealed: list[tuple[str, ...]] = []
        self._watchers: list[Callable[[Saving], None]] = []

    def append(self, entry: Entry, seal: tuple[str, ...]) -> None:
        self.entries.append(entry)
        self.sealed.append(seal)
        for watcher in tuple(self._watchers):
            watcher(Saving(0, entry.id, entry.at.utc))

    def watch(self, callback: Callable[[Saving], None]) -> Callable[[], None]:
        self._watchers.append(callback)
        return lambda: self._watchers.remove(callback)


def numbered() -> Callable[[], str]:
    """Ids that a person can read: a1, a2, ..."""
    count = 0

    def make() -> str:
        nonlocal count
        count += 1
        return f"a{count}"

    return make


class Session:
    """A desk at the bundled event (or another), a quarter of an hour before its start."""

    def __init__(self, event: Event | None = None, clock: FakeClock | None = None) -> None:
        self.clock = clock or FakeClock(utc=START - 900, steady=1000.0, boot="first")
        self.journal = MemoryJournal()
        self.desk = Desk(self.journal, self.clock, (), numbered())
        self.do(ChangePlan(event or bundled_event(), Event()))

    @property
    def state(self) -> State:
        return self.desk.state

    def do(self, intent: Intent) -> Change:
        return self.desk.do(intent)

    def wait(self, seconds: float) -> None:
        self.clock.advance(seconds)

    def at(self, seconds: float) -> None:
        """Go to so many seconds after the planned start."""
        self.clock.advance(START + seconds - self.clock.now().utc)

    def read(self) -> Reading:
        return read(self.state, self.desk.now())

    def note(self, text: str, **fields: object) -> str:
        body = NoteBody(text=text, stamp=stamp(self.state, self.desk.now()), **fields)  # type: ignore[arg-type]
        return self.do(WriteNote(body)).entry.id

    def request(self, **fields: object) -> str:
        return self.do(AddRequest(Asking(**fields))).entry.id  # type: ignore[arg-type]

    def the_request(self, request: str) -> Request:
        return self.state.floor.requests[request]

    def reopened(self, clock: Clock | None = None) -> Desk:
        """Another desk on the same log, as after a restart."""
        return Desk(MemoryJournal(), clock or self.clock, tuple(self.journal.entries))
