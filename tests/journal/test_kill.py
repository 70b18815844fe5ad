"""kill -9 at any moment: every act that was shown as saved is there, and none is half there."""

import os
import random
import subprocess
import sys
from pathlib import Path

from moderator.disk import temp_of
from moderator.journal.sessions import Home, NoticeKind
from tests.journal.support import Acts, files

ROOT = Path(__file__).resolve().parents[2]
KILLS = int(os.environ.get("MODERATOR_KILLS", "10"))
"""Rounds; MODERATOR_KILLS=500 for a night of it."""

WORKER = """
import os, sys
from pathlib import Path
from moderator.clock import FakeClock
from moderator.core.facts import Entry, NoteEdited, NoteErased, NoteWritten, SegmentStarted
from moderator.core.state import NoteBody, Stamp
from moderator.journal.sessions import Home

clock = FakeClock()
session = Home.default().open_session(Path(sys.argv[1]))
session.journal.watch(lambda saving: saving.last and os.write(1, saving.last.encode() + b"\\n"))
body = NoteBody("Sample " * 40, Stamp(0.0, 0.0))
shut = NoteBody("Sample shut " * 40, Stamp(0.0, 0.0), off_record=True)
number = len(session.entries)
os.write(1, b"begun\\n")
while True:
    note = f"n{number % 7}-{number // 28}"
    kind, seal = number // 7 % 4, ()
    if kind == 0:
        facts = (NoteWritten(note, body), SegmentStarted("s1"))
    elif kind == 1:
        facts = (SegmentStarted("s2"),)
    elif kind == 2:
        facts, seal = (NoteEdited(note, shut),), (note,)
    else:
        facts = (NoteErased(note),)
    clock.advance(1)
    session.journal.append(Entry(f"{number:06}", clock.now(), facts), seal)
    number += 1
    if number % 5 == 0:
        session.flush()
"""


def test_a_kill_loses_nothing_that_was_saved(home: Path, acts: Acts) -> None:
    chance = random.Random(1325)  # the moments differ; what must hold does not
    the_home = Home(home)
    with the_home.create("Sample") as session:
        path = session.path
    environ = {**os.environ, "PYTHONPATH": str(ROOT), "MODERATOR_HOME": str(home)}
    known = 0
    for _ in range(KILLS):
        worker = subprocess.Popen(
            [sys.executable, "-c", WORKER, str(path)], stdout=subprocess.PIPE, env=environ
        )
        assert worker.stdout is not None
        assert b"begun\n" in iter(worker.stdout.readline, b"")
        for _ in range(chance.randrange(1, 12)):
            assert worker.stdout.readline()
        worker.kill()
        said = worker.stdout.read().splitlines(keepends=True)
        worker.stdout.close()
        worker.wait()
        told = max((int(line) for line in said if line.endswith(b"\n")), default=known - 1)
        with the_home.open_session(path) as session:
            numbers = [int(entry.id) for entry in session.entries]
            assert numbers == list(range(len(numbers)))
            assert len(numbers) > told
            assert len(numbers) >= known
            kinds = {notice.kind for notice in session.notices}
            assert kinds <= {NoticeKind.NOT_CLOSED, NoticeKind.TORN}
            assert session.flush()
        known = len(numbers)
        assert not temp_of(path).exists()
    assert known > KILLS
    assert not any(name.endswith((".tmp", ".lock")) for name in files(home))
