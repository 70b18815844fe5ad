"""The console is killed in the middle of the event, and started again."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from moderator.clock import SystemClock
from moderator.core.event import Event
from moderator.core.intents import ChangePlan, GoTo, Next
from moderator.core.timing import read
from moderator.desk import Desk
from moderator.journal.sessions import Home
from moderator.samples import bundled_event

CHILD = """
import sys, time
from pathlib import Path
from moderator.clock import SystemClock
from moderator.core.event import Event
from moderator.core.intents import ChangePlan, GoTo, Next
from moderator.desk import Desk
from moderator.journal.sessions import Home
from moderator.samples import bundled_event

session = Home.default().create(path=Path(sys.argv[1]))
desk = Desk(session.journal, SystemClock(), session.entries)
desk.do(ChangePlan(bundled_event(), Event()))
desk.do(Next())
desk.do(GoTo("sarabi"))
assert session.flush()
print("running", flush=True)
session.drafts.keep("note", {"text": "Sample text being typed"})
time.sleep(60)
"""


def started(path: Path) -> "subprocess.Popen[str]":
    """A process in which Habiba Sarabi's segment runs and somebody types."""
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(path)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])},
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "running\n"
    return child


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
def test_killed_while_somebody_speaks_it_comes_back_right_to_the_second(tmp_path: Path) -> None:
    path = tmp_path / "killed.moderator"
    child = started(path)
    assert child.stdout is not None
    began = time.monotonic()
    time.sleep(0.5)
    child.kill()
    child.wait()
    child.stdout.close()

    with Home.default().open_session(path) as session:
        desk = Desk(session.journal, SystemClock(), session.entries)
        reading = read(desk.state, desk.now())
        shown = time.monotonic() - began
        assert reading.current is not None
        assert reading.current.segment.id == "sarabi"
        assert reading.current.elapsed_s == pytest.approx(shown, abs=1.0)
        assert session.drafts.load()["note"] == {"text": "Sample text being typed"}
        desk.undo()
        assert desk.state.run.current is not None
        assert desk.state.run.current.segment == "welcome"


def test_later_starts_come_back_to_where_one_was(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    with home.create(title="Sample event") as session:
        desk = Desk(session.journal, SystemClock(), session.entries)
        desk.do(ChangePlan(bundled_event(), Event()))
        desk.do(Next())
        home.remember_last(session.path)
        made = session.path
    last = Home(tmp_path / "home").last()
    assert last == made
    with home.open_session(last) as again:
        desk = Desk(again.journal, SystemClock(), again.entries)
        assert desk.state.run.started
        desk.do(GoTo("floor"))
    entries = home.open_session(last)
    try:
        assert len(entries.entries) == 3
    finally:
        entries.close()


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
def test_a_killed_console_that_nobody_has_cleared_away_holds_no_lock(tmp_path: Path) -> None:
    path = tmp_path / "killed.moderator"
    child = started(path)
    assert child.stdout is not None
    child.kill()
    # Its end of the pipe closes when it is dead; asking after it here would clear it away.
    assert child.stdout.read() == ""
    try:
        with Home.default().open_session(path) as session:
            assert not session.read_only
            assert len(session.entries) == 3
    finally:
        child.wait()
        child.stdout.close()
