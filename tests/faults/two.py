"""Several consoles reach for one session at the same moment: one writes, the others read.

Each race begins with another state of affairs: a session that lies there, one whose holder
was killed, one that is made by all of them at once, and people who say that nobody has it
open. Whoever may write says from when to when, and what it saved.
"""

import contextlib
import json
import os
import time
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from msgspec.structs import asdict, replace

from moderator.journal.lock import Holder, Locked, acquire, lock_path
from moderator.journal.sessions import Home, OpenSession, Unusable, Unwritable, read_session
from tests.faults.children import Child, Nursery, Say
from tests.faults.figures import Figure, none_of, tried
from tests.journal.support import Acts

FAULT = "two instances"

RACERS: Final = 3
ACTS: Final = 4
_READY_S = 0.06
_PATIENCE_S = 5.0
_NO_PROCESS = 2**22 + 1


# --- those who race ----------------------------------------------------------------------------


def race(say: Say, folder: str, path: str, at: float, makes: bool, breaks: bool) -> None:
    """Reach for the session at a moment of the steady clock; read it when it is taken, and
    reach again until it is free."""
    home, there = Home(Path(folder)), Path(path)
    until = at + _PATIENCE_S
    while time.monotonic() < at:
        pass
    while time.monotonic() < until:
        try:
            session = home.create(path=there) if makes else home.open_session(there, False, breaks)
        except Locked:
            with home.open_session(there, read_only=True) as reading:
                say(f"reads {len(reading.entries)} {reading.read_only}")
            time.sleep(0.002)
            continue
        except Unwritable as refusal:
            if not makes:
                raise
            say(f"refused {refusal}")
            makes = False
            _wait_for(there)
            continue
        _write(say, session)
        return
    say("never wrote")


def _wait_for(path: Path) -> None:
    """Until whoever makes the file has made it."""
    until = time.monotonic() + _PATIENCE_S
    while not path.exists() and time.monotonic() < until:
        time.sleep(0.001)


def _write(say: Say, session: OpenSession) -> None:
    say(f"from {time.monotonic()}")
    if session.read_only:
        say("cannot write")
    for entry in Acts().starts(ACTS):
        act = replace(entry, id=f"{os.getpid()}-{entry.id}")
        session.journal.append(act)
        if session.flush():
            say(f"saved {act.id}")
    say(f"until {time.monotonic()}")
    session.close()


# --- who looks on ------------------------------------------------------------------------------


@dataclass
class Found:
    """What the races came to."""

    races: int = 0
    readers: int = 0
    writers: int = 0
    wrong: list[str] = field(default_factory=list)


def hold(folder: Path, times: int) -> Found:
    """So many races."""
    found, home = Found(), Home(folder / "home")
    home.create("Neighbour").close()
    with Nursery(folder / "said", "tests.faults.two") as nursery:
        for number in range(times):
            path = home.sessions / f"race{number}.moderator"
            makes, breaks, stale = number % 4 == 2, number % 4 == 3, number % 4 in (1, 3)
            if not makes:
                home.create(path=path).close()
            if stale:
                _left_behind(path)
            at = time.monotonic() + _READY_S
            racers = [
                nursery.start(race, str(home.path), str(path), at, makes, breaks)
                for _ in range(RACERS)
            ]
            found.wrong += [f"race {number}: {one}" for one in _judge(path, racers, found)]
            found.races += 1
    return found


def _left_behind(path: Path) -> None:
    """The lock of a holder that was killed."""
    lock = acquire(path)
    holder = Holder(**json.loads(lock_path(path).read_text()))
    lock.release()
    lock_path(path).write_text(json.dumps(asdict(replace(holder, pid=_NO_PROCESS))))


def _judge(path: Path, racers: list[Child], found: Found) -> list[str]:
    wrong, saved, spans = [], [], []
    for one in racers:
        if (status := one.ends()) != 0:
            wrong.append(f"a console ended with {status}")
        said = [line.partition(" ") for line in one.lines()]
        if any(word in ("never", "cannot") for word, _, _ in said):
            wrong.append(f"{one.lines()}")
        found.readers += any(word == "reads" for word, _, _ in said)
        wrong += [
            f"read {rest}" for word, _, rest in said if word == "reads" and "True" not in rest
        ]
        saved += [rest for word, _, rest in said if word == "saved"]
        spans.append([float(rest) for word, _, rest in said if word in ("from", "until")])
    spans.sort()
    found.writers += sum(len(span) == 2 for span in spans)
    for before, after in pairwise(spans):
        if after[0] < before[1]:
            wrong.append(f"two writers at once: {before}, {after}")
    return wrong + _whole(path, saved)


def _whole(path: Path, saved: list[str]) -> list[str]:
    with contextlib.suppress(Unusable):
        entries, notices = read_session(path)
        have = [entry.id for entry in entries]
        state: Any = (sorted(have), notices, lock_path(path).exists())
        return [] if state == (sorted(saved), (), False) else [f"{state} of {saved}"]
    return ["the session cannot be read"]


def measure(folder: Path, times: int, seed: int) -> list[Figure]:
    """The long form."""
    found = hold(folder, times)
    return [
        tried(FAULT, f"races of {RACERS} consoles for one session", found.races),
        tried(FAULT, "consoles that wrote, one after the other", found.writers),
        tried(FAULT, "consoles that read meanwhile", found.readers),
        none_of(FAULT, "two writers at once, acts lost, locks left over", found.wrong),
    ]
