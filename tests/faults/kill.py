"""kill -9 at any moment, while the rehearsal's own mix of acts runs as fast as it can.

The child says what it is about to record, whole, and later what the disk has. Whoever finds
the file after the kill compares it with that: each entry word for word, in order, none
missing that was shown as saved; every other file of the folder to the last byte; and the
timer of the segment that was running, as it stands a minute later.
"""

import base64
import contextlib
import pickle
import random
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from moderator.core import timing
from moderator.core.facts import Entry, NoteErased
from moderator.core.intents import EditNote, EraseNote, Intent, Refused
from moderator.core.reading import Phase, Reading
from moderator.core.state import State
from moderator.desk import Desk, Saving
from moderator.disk import temp_of
from moderator.journal.lock import lock_path
from moderator.journal.sessions import Home, NoticeKind, OpenSession, Unusable, read_session
from moderator.rehearsal import DrivenClock, Player, origin_utc
from moderator.samples import bundled_event
from tests.faults.children import Nursery, Say
from tests.faults.figures import Figure, at_most, none_of, tried
from tests.journal.support import without_erased

FAULT = "kill -9"

ROUNDS = 20
"""Kills of one session, before another is begun: a long file opens no better than a short one."""

BOOT = "sample-boot"
_AHEAD = 8
_SCRIPT = 40
_RESTART_S = 60.0
_NO_TIME = 0.0


# --- the one that is killed -------------------------------------------------------------


class Aloud:
    """A journal that says each entry before it hands it on, and each that is saved."""

    def __init__(self, session: OpenSession, say: Say) -> None:
        self._journal = session.journal
        self._say = say
        self.desk: Desk | None = None
        session.journal.watch(self._saved)

    def append(self, entry: Entry, seal: tuple[str, ...] = ()) -> None:
        assert self.desk is not None
        reading = timing.read(self.desk.state, self.desk.now())
        running = _running(reading)
        whole = base64.b64encode(pickle.dumps((entry, *running))).decode()
        self._say(f"act {whole}")
        self._journal.append(entry, seal)

    def watch(self, callback: Any) -> Any:
        return self._journal.watch(callback)

    def _saved(self, saving: Saving) -> None:
        if saving.last:
            self._say(f"saved {saving.last}")


def work(say: Say, folder: str, path: str) -> None:
    """Open the session, or begin it, and act as fast as the disk goes along; for ever."""
    clock = DrivenClock(origin_utc(bundled_event()), BOOT, lambda: _NO_TIME)
    home = Home(Path(folder), utc=lambda: clock.now().utc)
    there = Path(path)
    session = home.open_session(there) if there.exists() else home.create(path=there)
    clock.set(session.entries[-1].at.steady if session.entries else 0.0)
    journal = Aloud(session, say)
    desk = journal.desk = Desk(journal, clock, session.entries)
    scripted = len(session.entries) < _SCRIPT
    player = Player(desk, clock, bundled_event(), 10**9, scripted)
    while True:
        # The script may ask for what has happened already in a session that is further on.
        with contextlib.suppress(Refused):
            intent = _hard_one(desk.state, len(desk.log))
            if intent is None:
                player.play_one()
            else:
                desk.do(intent)
        while _pending(session) > _AHEAD:
            time.sleep(0.0002)


def _pending(session: OpenSession) -> int:
    return session.journal.saving.pending


def _hard_one(state: State, number: int) -> Intent | None:
    """Now and then an act after which the whole file is written anew."""
    notes = list(state.notes.open.values())
    if len(notes) > 2 and number % 13 == 0:
        note = notes[number % len(notes)]
        return EditNote(note.id, replace(note.body, off_record=True))
    if len(notes) > 2 and number % 31 == 0:
        return EraseNote(notes[0].id)
    return None


def _running(reading: Reading) -> tuple[str, float, bool]:
    """The segment that runs, how long it has, and whether its time counts."""
    current = reading.current
    if current is None:
        return "", 0.0, False
    return current.segment.id, current.elapsed_s, reading.phase is Phase.RUNNING


# --- the one who looks ------------------------------------------------------------------


@dataclass
class Found:
    """What a number of kills came to."""

    kills: int = 0
    acts: int = 0
    erased: int = 0
    torn: int = 0
    lost: int = 0
    unreadable: int = 0
    changed: int = 0
    left_over: int = 0
    worst_s: float = 0.0
    told: list[str] = field(default_factory=list)

    def figures(self) -> list[Figure]:
        return [
            tried(FAULT, "processes killed at a random moment", self.kills),
            tried(FAULT, "acts they had shown as saved", self.acts),
            Figure(FAULT, "of these kills, in the middle of a line", str(self.torn)),
            tried(FAULT, "notes erased meanwhile, the whole file anew", self.erased),
            none_of(FAULT, "acts shown as saved and lost", self.lost),
            none_of(FAULT, "files that could not be read", self.unreadable),
            none_of(FAULT, "entries or other files that changed", self.changed),
            none_of(FAULT, "locks and half-written files left over", self.left_over),
            at_most(FAULT, "error of the running timer afterwards", self.worst_s, 1.0, "s"),
        ]


@dataclass
class Known:
    """A session under attack: the entries its file must begin with, and what ran after each."""

    path: Path
    entries: list[Entry] = field(default_factory=list)
    running: dict[str, tuple[str, float, bool]] = field(default_factory=dict)


def attack(folder: Path, times: int, seed: int) -> Found:
    """Kill so many children, one after the other."""
    chance, found = random.Random(seed), Found()
    home = Home(folder / "home")
    home.create("Neighbour").close()
    with Nursery(folder / "said", "tests.faults.kill") as nursery:
        known = Known(home.sessions / "s0.moderator")
        while found.kills < times:
            if found.kills % ROUNDS == 0:
                known = Known(home.sessions / f"s{found.kills // ROUNDS}.moderator")
            _one(nursery, home, known, found, chance)
            if found.unreadable:
                break
    return found


def _one(nursery: Nursery, home: Home, known: Known, found: Found, chance: random.Random) -> None:
    before = _others(home, known.path)
    child = nursery.start(work, str(home.path), str(known.path))
    if chance.random() < 0.5:
        child.wait_for("saved", chance.randrange(1, 12))
    else:
        time.sleep(chance.uniform(0.0, 0.12))
    child.kill()
    found.kills += 1
    saved = ""
    acts = []
    for line in child.lines():
        word, _, rest = line.partition(" ")
        if word == "act":
            entry, *running = pickle.loads(base64.b64decode(rest))
            acts.append(entry)
            known.running[entry.id] = (running[0], running[1], running[2])
        elif word == "saved":
            saved = rest
    _look(home, known, found, acts, saved)
    after = _others(home, known.path)
    if after != before:
        found.changed += 1
        found.told.append("another file changed")


def _look(home: Home, known: Known, found: Found, acts: list[Entry], saved: str) -> None:
    if not known.path.exists():
        if saved:
            found.lost += len(acts)
        return
    try:
        seen, _ = read_session(known.path)
        with home.open_session(known.path) as session:
            entries = list(session.entries)
            kinds = {notice.kind for notice in session.notices}
    except Unusable as problem:
        if acts or known.entries:  # one that never began is nobody's loss
            found.unreadable += 1
            found.told.append(str(problem))
        return
    expected = without_erased([*known.entries, *acts], entries)
    found.torn += NoticeKind.TORN in kinds
    found.acts += _place(acts, saved) + 1
    found.erased += sum(_erases(entry) for entry in entries[len(known.entries) :])
    if entries != expected[: len(entries)] or seen != entries:
        found.changed += 1
        found.told.append("an entry is not as it was recorded")
    if kinds - {NoticeKind.TORN, NoticeKind.NOT_CLOSED}:
        found.changed += 1
        found.told.append(f"found {kinds}")
    found.lost += max(0, len(known.entries) + _place(acts, saved) + 1 - len(entries))
    left = (temp_of(known.path), lock_path(known.path))
    found.left_over += sum(one.exists() for one in left)
    known.entries = entries
    found.worst_s = max(found.worst_s, _timer_error(known))


def _place(acts: list[Entry], saved: str) -> int:
    """The place of the act that was saved last among those of this round; -1: none was."""
    return next((at for at, one in enumerate(acts) if one.id == saved), -1)


def _erases(entry: Entry) -> bool:
    return any(isinstance(fact, NoteErased) for fact in entry.facts)


def _timer_error(known: Known) -> float:
    """How wrong the running timer is a minute after the last act that was found."""
    if not known.entries:
        return 0.0
    last = known.entries[-1]
    was, before, counted = known.running[last.id]
    worst = 0.0
    for boot in (BOOT, "another-boot"):  # the console alone was killed, or the machine fell over
        clock = DrivenClock(origin_utc(bundled_event()), boot, lambda: _NO_TIME)
        clock.set(last.at.steady + _RESTART_S)
        desk = Desk(_Nowhere(), clock, known.entries)
        segment, elapsed, counts = _running(timing.read(desk.state, desk.now()))
        if segment != was or counts != counted:
            return float("inf")
        worst = max(worst, abs(elapsed - (before + (_RESTART_S if counted else 0.0))))
    return worst


class _Nowhere:
    def append(self, entry: Entry, seal: tuple[str, ...]) -> None:
        raise AssertionError("nothing is recorded here")

    def watch(self, callback: Any) -> Any:
        return lambda: None


def _others(home: Home, path: Path) -> dict[str, bytes]:
    """Every file of the folder that is no business of this session."""
    return {
        str(one): one.read_bytes()
        for one in sorted(home.sessions.iterdir())
        if not one.name.lstrip(".").startswith(f"{path.name}")
    }


def measure(folder: Path, times: int, seed: int) -> list[Figure]:
    """The long form."""
    return attack(folder, times, seed).figures()
