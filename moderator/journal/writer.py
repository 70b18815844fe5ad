"""The journal's thread: takes acts at once, tells when the disk has them, never gives up.

A sync takes 5 to 50 ms on a laptop and half a minute on a disk that is dying; the window
must not wait for either. So `append` only queues, and one thread brings the queue to the
disk in order, many acts in one write when they come fast. An act leaves the queue when it is
on the disk; while the disk refuses, all of it stays, `Saving.problem` says why, and the
thread tries again, later and later, or at once on `retry`.

Words that must lie apart or be gone are moved in the same step that saves the act which says
so, and in the backups before it. Only after that is the act reported as saved.
"""

import contextlib
import errno
import threading
import time
from collections import deque
from collections.abc import Callable, Container, Iterable, Sequence
from pathlib import Path
from typing import Final, TypeAlias

from msgspec import Struct

from moderator.core.facts import Entry, NoteErased
from moderator.core.say import say
from moderator.desk import Saving
from moderator.journal.backups import Backups
from moderator.journal.codec import Tables, encode
from moderator.journal.errors import disk_says, refusal
from moderator.journal.session_file import holds, remove_leftovers, set_apart
from moderator.journal.storage import AppendStorage

PAUSES_S: Final = (0.25, 0.5, 1.0, 2.0, 5.0, 10.0)
"""Seconds between tries while the disk refuses; the last one again and again."""

_OPENS_S: Final = 0.5
"""Seconds in which a window that is being opened should not share the machine with the copying
of a long session; an act that comes sooner finds the copy made first, as ever."""


Item: TypeAlias = tuple[Entry, tuple[str, ...]]
"""An entry and the notes to be sealed with it."""


class Plan(Struct, frozen=True):
    """What has to be written: acts at the end, or (`whole`) all tables anew."""

    acts: list[Tables]
    whole: Tables | None
    seal: frozenset[str]
    erase: frozenset[str]


def planned(known: Container[str], read: Callable[[], Tables], items: Iterable[Item]) -> Plan:
    """How to bring items to a file that has the `known` acts and whose tables `read` gives,
    which is done only where words may have to move. Acts that the file has already are left
    out, so that a step may be made again when it is not known how far it came."""
    fresh = {entry.id: (entry, seal) for entry, seal in items if entry.id not in known}
    erase = erased(entry for entry, _ in fresh.values())
    seal: set[str] = set()
    acts: list[Tables] = []
    for entry, also in reversed(fresh.values()):
        seal.update(also)  # an act seals what was written before it, not what comes after
        acts.append(encode(entry, seal, erase))
    acts.reverse()
    whole = None
    if (seal or erase) and holds(tables := read(), seal, erase):
        whole = set_apart(tables, seal, erase)
        for act in acts:
            for name, rows in act.items():
                whole[name] = {**whole.get(name, {}), **rows}
    return Plan(acts, whole, frozenset(seal), erase)


def erased(entries: Iterable[Entry]) -> frozenset[str]:
    """The notes whose words were removed for good."""
    facts = (fact for entry in entries for fact in entry.facts)
    return frozenset(fact.note for fact in facts if isinstance(fact, NoteErased))


class Writer:
    """The journal of an open session (`desk.Journal`)."""

    def __init__(
        self,
        storage: AppendStorage,
        backups: Backups,
        *,
        saved: Saving = Saving(),  # noqa: B008  a frozen value
        erase: frozenset[str] = frozenset(),
        utc: Callable[[], float] = time.time,
        pauses_s: Sequence[float] = PAUSES_S,
    ) -> None:
        """`saved`: what the file held when it was opened. `erase`: notes erased so far, to
        be searched for in the backups once more, should a crash have come between."""
        self._cond = threading.Condition()
        self._storage = storage
        self._backups = backups
        self._utc = utc
        self._pauses = tuple(pauses_s)
        self._queue: deque[Item] = deque()
        self._owed_seal: set[str] = set()
        self._owed_erase: set[str] = set(erase)
        self._erased_before: Final = erase
        self._last, self._saved_utc = saved.last, saved.saved_utc
        self._problem = ""
        self._backup_problem = ""
        self._told: Saving | None = None
        self._watchers: list[Callable[[Saving], None]] = []
        self._retry = False
        self._closing = False
        self._failures = 0  # one after another, now
        self._refusals = 0  # in all
        self._thread = self._start()

    # --- for the desk and the window -------------------------------------------------------

    def append(self, entry: Entry, seal: tuple[str, ...] = ()) -> None:
        """Take an entry for the disk and return at once; see `desk.Journal`."""
        with self._cond:
            self._queue.append((entry, seal))
            self._cond.notify_all()

    def watch(self, callback: Callable[[Saving], None]) -> Callable[[], None]:
        """Hear how saving goes, from the journal's thread; returns how to stop hearing."""
        with self._cond:
            self._watchers.append(callback)
        # What happened before anybody listened, trouble or an act that was saved at once, must
        # not wait for the next act to be told.
        if (now := self.saving).problem or now.last:
            callback(now)

        def stop() -> None:
            with self._cond, contextlib.suppress(ValueError):
                self._watchers.remove(callback)

        return stop

    @property
    def saving(self) -> Saving:
        """How the disk stands now."""
        with self._cond:
            return self._saving()

    def retry(self) -> None:
        """Try the disk again at once."""
        with self._cond:
            self._retry = True
            self._cond.notify_all()

    def flush(self, timeout: float = 30.0) -> bool:
        """Wait until every act so far is saved. False when the disk does not answer in
        `timeout` seconds, or refuses twice meanwhile (once may have been on its way)."""
        with self._cond:
            self._retry = True
            self._cond.notify_all()
            enough = self._refusals + 2
            self._cond.wait_for(lambda: self._all_saved() or self._refusals >= enough, timeout)
            return self._all_saved()

    def close(self, timeout: float = 30.0) -> bool:
        """Flush and stop; False when acts are lost with it."""
        done = self.flush(timeout)
        with self._cond:
            self._closing = True
            self._cond.notify_all()
        self._thread.join(timeout)
        return done

    def move_to(self, make: Callable[[Tables], AppendStorage]) -> None:
        """Go on in another file: `make` writes one that holds the given tables. Raises the
        OSError of `make`, with everything as it was.

        Works while the old disk hangs: the old thread is left to its fate, and what it may
        still do is done to the old file only.
        """
        with self._cond:
            tables = self._storage.snapshot()
            plan = planned(self._storage.acts, lambda: tables, self._queue)
            if plan.whole is not None:
                tables = plan.whole
            else:
                for act in plan.acts:
                    for name, rows in act.items():
                        tables.setdefault(name, {}).update(rows)
            self._storage = make(tables)
            self._owed_seal |= plan.seal if plan.whole is not None else frozenset()
            self._owed_erase |= plan.erase
            self._done(len(self._queue))
            self._thread = self._start()
            self._cond.notify_all()

    # --- the thread --------------------------------------------------------------------------

    def _start(self) -> threading.Thread:
        self._failures, self._problem = 0, ""
        thread = threading.Thread(
            target=self._run, args=(self._storage,), name="journal", daemon=True
        )
        thread.start()
        return thread

    def _run(self, storage: AppendStorage) -> None:
        with self._cond:
            self._cond.wait_for(
                lambda: self._queue or self._owes() or self._over(storage), _OPENS_S
            )
        self._care(storage)
        self._tell()
        while self._wait(storage):
            self._tell()
            done = self._step(storage)
            self._tell()
            if done:
                self._care(storage)
                self._tell()
        storage.close()

    def _wait(self, storage: AppendStorage) -> bool:
        """Wait for something to do; False when there is no more for this thread."""
        with self._cond:
            pause = self._pauses[min(self._failures, len(self._pauses)) - 1]
            if self._failures:
                self._cond.wait_for(self._hurried(storage), pause)
            self._cond.wait_for(lambda: self._queue or self._owes() or self._over(storage))
            self._retry = False
            return not self._over(storage)

    def _hurried(self, storage: AppendStorage) -> Callable[[], bool]:
        waiting = len(self._queue)
        return lambda: self._retry or self._over(storage) or len(self._queue) != waiting

    def _over(self, storage: AppendStorage) -> bool:
        return self._closing or self._storage is not storage

    def _step(self, storage: AppendStorage) -> bool:
        """Try to bring the queue to the disk; True when it is there and nothing is owed."""
        with self._cond:
            items = list(self._queue)
        try:
            plan = planned(storage.acts, storage.read, items)
            self._owe(plan)
            problem = self._set_backups_apart(storage)
            if plan.whole is not None:
                storage.write(plan.whole)
            elif plan.acts:
                storage.append(*plan.acts)
            else:
                storage.settle()
        except Exception as error:  # noqa: BLE001  the thread must outlive whatever happens
            self._refused(storage, error)
            return False
        with self._cond:
            if self._storage is not storage:
                return False
            self._done(len(items))
            self._problem = problem
            self._failures = self._failures + 1 if problem else 0
            self._refusals += bool(problem)
            self._cond.notify_all()
        return not problem

    def _owe(self, plan: Plan) -> None:
        # Only words that lie in the file can lie in a copy of it.
        with self._cond:
            self._owed_seal |= plan.seal if plan.whole is not None else frozenset()
            self._owed_erase |= plan.erase

    def _set_backups_apart(self, storage: AppendStorage) -> str:
        """Let the backups follow, before the file does, so that a crash in between leaves too
        little in them and never too much. A refusal does not keep the acts from being saved:
        it is said, and tried again."""
        with self._cond:
            seal, erase = frozenset(self._owed_seal), frozenset(self._owed_erase)
        try:
            if seal or erase:
                self._backups.set_apart(seal, erase)
            if erase - self._erased_before:
                remove_leftovers(storage.path, storage.disk)
        except Exception as error:  # noqa: BLE001  as above
            return say(
                "Words could not yet be removed from the backups ({why}).", why=_reason(error)
            )
        with self._cond:
            self._owed_seal -= seal
            self._owed_erase -= erase
        return ""

    def _care(self, storage: AppendStorage) -> None:
        """Make the backup that is due, at opening and as the work goes on."""
        problem = ""
        try:
            self._backups.maybe(self._utc(), storage.checked)
        except Exception as error:  # noqa: BLE001  as above
            problem = say(
                "The session is saved, but a backup could not be made ({why}).", why=_reason(error)
            )
        with self._cond:
            self._backup_problem = problem

    def _refused(self, storage: AppendStorage, error: Exception) -> None:
        if not isinstance(error, OSError):
            error = OSError(errno.EINVAL, f"{type(error).__name__} while writing")
        with self._cond:
            if self._storage is storage:
                self._failures += 1
                self._refusals += 1
                self._problem = refusal(error, storage.path)
                self._cond.notify_all()

    # --- what is known -----------------------------------------------------------------------

    def _done(self, count: int) -> None:
        for _ in range(count):
            self._last = self._queue.popleft()[0].id
            self._saved_utc = self._utc()

    def _owes(self) -> bool:
        return bool(self._owed_seal or self._owed_erase)

    def _all_saved(self) -> bool:
        return not self._queue and not self._owes()

    def _saving(self) -> Saving:
        problem = self._problem or self._backup_problem
        return Saving(len(self._queue), self._last, self._saved_utc, problem)

    def _tell(self) -> None:
        with self._cond:
            saving = self._saving()
            if saving == self._told:
                return
            self._told = saving
            watchers = tuple(self._watchers)
        for callback in watchers:
            try:
                callback(saving)
            except Exception:  # a listener's fault must not stop the journal
                import logging

                logging.getLogger(__name__).exception("a listener to the journal failed")


def _reason(error: Exception) -> str:
    if not isinstance(error, OSError):
        return type(error).__name__
    return disk_says(error, Path(str(error.filename or "backups")))
