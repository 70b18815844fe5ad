"""Every call that the journal makes of the disk fails in turn, in every way a call can.

One life of a session is played over and over; each time another call of it goes wrong, once
or from then on, until the disk is well again. Whenever the journal says that all is saved,
the file on the real disk must hold all of it; whenever it does not, it must say why; and once
the disk is well, a retry must bring everything there, in order.
"""

import contextlib
import errno
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, TypeVar

from moderator.core.facts import Entry
from moderator.desk import Saving
from moderator.disk import Disk
from moderator.journal.sessions import Home, OpenSession, Unusable, read_session
from tests.faults.children import CAN_FORK, Nursery, Say
from tests.faults.figures import Figure, none_of, tried
from tests.journal.support import Acts

FAULT = "failing calls"

CANARY = "Sample canary"

Result = TypeVar("Result")


class How(StrEnum):
    """How a call goes wrong. LATE: it is carried out and reported as failed all the same."""

    EIO = "EIO"
    ENOSPC = "ENOSPC"
    SHORT = "short write"
    LATE = "done, and reported as failed"
    DIES = "the process dies before it"
    DIES_AFTER = "the process dies after it"


_NUMBERS: Final = {How.EIO: errno.EIO, How.ENOSPC: errno.ENOSPC, How.LATE: errno.EIO}
ERRORS: Final = (How.EIO, How.ENOSPC, How.SHORT, How.LATE)
DEATHS: Final = (How.DIES, How.DIES_AFTER)


class Turning(Disk):
    """A disk whose call number `at` goes wrong, and where it `lasts` all after that."""

    def __init__(self, at: int, how: How, lasts: bool) -> None:
        self.calls = 0
        self.failed = 0
        self._at, self._how, self._lasts = at, how, lasts
        self._well = False

    def heal(self) -> None:
        """Nothing goes wrong any more."""
        self._well = True

    def _do(self, call: Callable[[], Result]) -> Result:
        self.calls += 1
        wrong = self.calls == self._at or (self._lasts and self.calls > self._at)
        if self._well or not wrong:
            return call()
        self.failed += 1
        if self._how is How.DIES:
            os._exit(9)
        if self._how is How.DIES_AFTER:
            call()
            os._exit(9)
        if self._how is How.LATE:
            call()
        number = _NUMBERS.get(self._how, errno.ENOSPC)
        raise OSError(number, os.strerror(number))

    def read(self, path: Path) -> bytes:
        return self._do(lambda: super(Turning, self).read(path))

    def open(self, path: Path) -> int:
        return self._do(lambda: super(Turning, self).open(path))

    def create(self, path: Path) -> int:
        return self._do(lambda: super(Turning, self).create(path))

    def status(self, path: Path) -> os.stat_result:
        return self._do(lambda: super(Turning, self).status(path))

    def names(self, folder: Path) -> list[Path]:
        return self._do(lambda: super(Turning, self).names(folder))

    def close(self, fd: int) -> None:
        super().close(fd)  # the system gives a descriptor back whatever close says of it
        self._do(lambda: None)

    def write_some(self, fd: int, data: memoryview) -> int:
        if self._how is How.SHORT and self.calls + 1 == self._at and not self._well:
            self.calls += 1
            self.failed += 1
            self._at += 1  # what follows fails: there is no room for the rest
            return super().write_some(fd, data[: max(1, len(data) // 2)])
        return self._do(lambda: super(Turning, self).write_some(fd, data))

    def truncate(self, fd: int, size: int) -> None:
        self._do(lambda: super(Turning, self).truncate(fd, size))

    def sync(self, fd: int) -> None:
        self._do(lambda: super(Turning, self).sync(fd))

    def replace(self, temp: Path, path: Path) -> None:
        self._do(lambda: super(Turning, self).replace(temp, path))

    def remove(self, path: Path) -> None:
        self._do(lambda: super(Turning, self).remove(path))

    def make_folder(self, folder: Path) -> None:
        self._do(lambda: super(Turning, self).make_folder(folder))

    def sync_folder(self, folder: Path) -> None:
        self._do(lambda: super(Turning, self).sync_folder(folder))


@dataclass
class Found:
    """What came of it. `said`: refusals that a person was told of."""

    calls: int = 0
    runs: int = 0
    said: int = 0
    wrong: list[str] = field(default_factory=list)


class Life:
    """One life of a session on a disk that fails, with a person who tries again."""

    def __init__(self, folder: Path, disk: Disk, say: Say = lambda text: None) -> None:
        self.folder, self.disk, self._say = folder, disk, say
        self.acts = Acts()
        self.home = Home(folder, disk, utc=lambda: self.acts.clock.now().utc)
        self.issued: list[Entry] = []
        self.problems: list[str] = []
        self.wrong: list[str] = []

    def live(self) -> None:
        acts = self.acts
        session = self._made()
        self._does(session, *acts.starts(1))
        self._does(session, acts.written("n1", CANARY))
        self._does(session, *acts.starts(3))
        self._does(session, acts.edited("n1", CANARY + " again", True), seal=("n1",))
        self._does(session, acts.erased("n1"))
        self._say("erased")
        if found := holding(self.folder):
            self.wrong.append(f"erased words in {found}")
        moved = session.path.with_name("moved.moderator")
        self._until_done(lambda: session.save_as(moved, overwrite=True))
        self._does(session, *acts.starts(1))
        if not session.close():
            self.wrong.append("closing lost acts")
        with moved.open("ab") as file:
            file.write(b'["0123456789abcdef",9,{"ac')
        session = self._opened(moved)
        self._does(session, *acts.starts(1))
        session.close()
        self._compare(moved)

    def _made(self) -> OpenSession:
        entries = [self._issue(one) for one in self.acts.starts(2)]
        made: list[OpenSession] = []
        self._until_done(lambda: made.append(self.home.create("s", entries=entries)))
        self._say(f"saved {entries[-1].id}")
        made[0].journal.watch(self._heard)
        return made[0]

    def _opened(self, path: Path) -> OpenSession:
        """As a person opens it who wants to write; told why not, one tries again later."""
        found: list[OpenSession] = []
        self._until_done(lambda: found.append(self.home.open_session(path)))
        session = found[0]
        if session.read_only:
            if not any("reading only" in one for one in session.notices):
                self.wrong.append(f"read-only without a word: {session.notices}")
            self.problems.extend(session.notices)
            self._heal()
            session.close()
            session = self.home.open_session(path)
        if session.read_only:
            self.wrong.append(f"still read-only: {session.notices}")
        session.journal.watch(self._heard)
        return session

    def _until_done(self, do: Callable[[], object]) -> None:
        """Try; when the disk refuses, that must be said in a sentence; then it is well."""
        try:
            do()
        except Unusable as problem:
            self.problems.append(str(problem))
            if not str(problem).endswith(".") or "\n" in str(problem):
                self.wrong.append(f"no sentence: {problem}")
            self._heal()
            try:
                do()
            except Unusable as again:
                self.wrong.append(f"no second try: {again}")
                raise

    def _does(self, session: OpenSession, *entries: Entry, seal: tuple[str, ...] = ()) -> None:
        for entry in entries:
            session.journal.append(self._issue(entry), seal)
        if not session.flush(0.1 if self._fails() else 20):
            saving: Any = session.journal.saving
            if not saving.problem and self._fails():
                self.wrong.append(f"not saved, and nothing said: {saving}")
            self.problems.append(saving.problem)
            self._heal()
            session.retry()
            if not session.flush(20):
                self.wrong.append(f"no second try: {session.journal.saving}")
        self._compare(session.path)
        self.acts.clock.advance(700)

    def _compare(self, path: Path) -> None:
        """All is saved, so it is said: then the disk has it, in order."""
        have = [entry.id for entry in read_session(path)[0]]
        if have != [entry.id for entry in self.issued]:
            self.wrong.append(f"said to be saved: {len(self.issued)}, in the file: {have}")

    def _fails(self) -> bool:
        return isinstance(self.disk, Turning) and self.disk.failed > 0

    def _heal(self) -> None:
        if isinstance(self.disk, Turning):
            self.disk.heal()

    def _heard(self, saving: Saving) -> None:
        if saving.last:
            self._say(f"saved {saving.last}")
        if saving.problem:
            self.problems.append(saving.problem)

    def _issue(self, entry: Entry) -> Entry:
        self.issued.append(entry)
        return entry


def holding(folder: Path) -> list[str]:
    """The files that hold the words to be erased; a backup may be on its way meanwhile."""
    found = []
    for path in folder.rglob("*"):
        with contextlib.suppress(OSError):
            if CANARY.encode() in path.read_bytes():
                found.append(path.name)
    return found


def fail(folder: Path, step: int = 1) -> Found:
    """Every call (every `step`th) of a life fails, in each way that leaves the process."""
    found = Found(calls=_count(folder))
    for how in ERRORS:
        for lasts in (False, True) if how in (How.EIO, How.ENOSPC) else (False,):
            for at in range(1, found.calls + 1, step):
                disk = Turning(at, how, lasts)
                life = Life(folder / f"{how.name}{lasts}{at}", disk)
                with contextlib.suppress(Unusable):  # told by then
                    life.live()
                found.runs += 1
                found.said += bool(life.problems)
                words = f"{how} from" if lasts else how
                found.wrong += [f"{words} call {at}: {one}" for one in life.wrong]
    return found


def _count(folder: Path) -> int:
    disk = Turning(0, How.EIO, False)
    Life(folder / "whole", disk).live()
    return disk.calls


# --- the process dies -------------------------------------------------------------------


def dying(say: Say, folder: str, at: int, how: str) -> None:
    """A life in a child, until the call at which it dies."""
    Life(Path(folder), Turning(at, How(how), False), say).live()
    say("lived")


def die(folder: Path, step: int = 1) -> Found:
    """The process dies before and after every call (every `step`th)."""
    found = Found(calls=_count(folder))
    with Nursery(folder / "said", "tests.faults.failing") as nursery:
        for how in DEATHS:
            for at in range(1, found.calls + 1, step):
                home = folder / f"{how.name}{at}"
                child = nursery.start(dying, str(home), at, how.value)
                child.ends()
                found.runs += 1
                found.wrong += [
                    f"{how} call {at}: {one}" for one in _after_death(home, child.lines())
                ]
    return found


def _after_death(folder: Path, said: list[str]) -> list[str]:
    saved = max(
        (int(one.removeprefix("saved act")) for one in said if one[:5] == "saved"), default=0
    )
    home = Home(folder)
    paths = [home.sessions / f"{name}.moderator" for name in ("moved", "s")]
    there = next((one for one in paths if one.exists()), None)
    if there is None:
        return [f"no file, and {saved} saved"] if saved else []
    wrong = []
    try:
        with home.open_session(there) as session:
            numbers = [int(entry.id.removeprefix("act")) for entry in session.entries]
            writable = not session.read_only
    except Unusable as problem:
        return [str(problem)]
    if numbers != list(range(1, len(numbers) + 1)) or len(numbers) < saved:
        wrong.append(f"{numbers} of {saved}")
    if not writable:
        wrong.append("read-only")
    if "erased" in said and holding(folder):
        wrong.append("erased words are there")
    left = [one.name for one in there.parent.iterdir() if one.suffix in (".tmp", ".lock")]
    if any(one in left for one in (f".{there.name}.tmp", f"{there.name}.lock")):
        wrong.append(f"left over: {left}")
    return wrong


def measure(folder: Path, times: int, seed: int) -> list[Figure]:
    """The long form; `times`: of that many calls one fails (1: every one)."""
    errors = fail(folder / "errors", times)
    figures = [
        tried(FAULT, "calls in one life of a session", errors.calls),
        tried(FAULT, "lives in which one, or all from one on, failed", errors.runs),
        tried(FAULT, "of these, lives in which a person was told", errors.said),
        none_of(FAULT, "acts lost, sentences missing, retries in vain", errors.wrong),
    ]
    if CAN_FORK:
        deaths = die(folder / "deaths", times)
        figures += [
            tried(FAULT, "lives that ended before or after a call", deaths.runs),
            none_of(FAULT, "acts lost or files unreadable after them", deaths.wrong),
        ]
    return figures
