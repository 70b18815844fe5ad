"""Exports, from the command line and from the window: each in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from moderator.app.exporting import ProcessExporter
from moderator.clock import FakeClock
from moderator.core.event import Attribution, Event
from moderator.core.intents import ChangePlan, WriteNote
from moderator.core.state import NoteBody, Stamp
from moderator.desk import Desk
from moderator.journal.sessions import Home, OpenSession
from moderator.outcome.material import Rules
from moderator.qt.bridge import Bridge
from moderator.qt.exporting import Wish
from moderator.samples import bundled_event

ROOT = Path(__file__).resolve().parents[2]
STEM = "inclusive-peace-negotiations-the-wps-agenda-lessons-learned"


def export(session: Path, *arguments: object, seed: str = "0") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "main.py", "export", str(session), *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, "DISPLAY": "", "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=80,
        check=False,
    )


@pytest.fixture
def opened(home: Path) -> OpenSession:
    return Home(home).create(title="Sample")


@pytest.fixture
def desk(opened: OpenSession) -> Desk:
    made = Desk(opened.journal, FakeClock())
    made.do(ChangePlan(bundled_event(), Event()))
    made.do(WriteNote(NoteBody("Sample note", Stamp(0.0, 1_666_181_700.0), question="q1")))
    made.do(WriteNote(NoteBody("Zqsecret", Stamp(0.0, 1_666_181_700.0), off_record=True)))
    return made


@pytest.fixture
def session(desk: Desk, opened: OpenSession) -> Path:
    assert opened.close()
    return opened.path


def test_every_format_comes_out_and_the_same_bytes_each_time(session: Path, tmp_path: Path) -> None:
    made: list[dict[str, bytes]] = []
    for seed in ("1", "2"):
        out = tmp_path / seed
        done = export(session, "--to", "all", "--out", out, seed=seed)
        assert (done.returncode, done.stderr) == (0, "")
        lines = [Path(line) for line in done.stdout.splitlines()]
        assert lines == [out / one.name for one in lines]
        made.append({one.name: one.read_bytes() for one in lines})
    assert made[0] == made[1]
    endings = sorted(name.removeprefix(f"{STEM}-by-role") for name in made[0])
    tables = [f".{sheet}.csv" for sheet in ("notes", "requests", "turns")]
    assert endings == sorted([".docx", ".html", ".ics", ".json", ".md", ".pdf", ".xlsx", *tables])
    assert not any(b"Zqsecret" in data for data in made[0].values())


def test_the_rule_and_the_language_are_in_the_names(session: Path, tmp_path: Path) -> None:
    done = export(
        session, "--to", "md", "--attribution", "none", "--language", "fr", "--out", tmp_path
    )
    assert done.stdout.splitlines() == [str(tmp_path / f"{STEM}-unattributed-fr.md")]
    text = (tmp_path / f"{STEM}-unattributed-fr.md").read_text("utf-8")
    assert "Aucun propos" in text
    assert "Sample note" in text


def test_what_was_changed_by_hand_is_not_replaced_unasked(session: Path, tmp_path: Path) -> None:
    wanted = ("--to", "md,json", "--out", tmp_path)
    assert export(session, *wanted).returncode == 0
    assert export(session, *wanted).returncode == 0  # the same bytes are in nobody's way
    path = tmp_path / f"{STEM}-by-role.md"
    path.write_text("Written on by hand", "utf-8")
    refused = export(session, *wanted)
    assert (refused.returncode, refused.stdout) == (1, "")
    assert refused.stderr.startswith(f"“{path.name}” is there already")
    assert refused.stderr.count("\n") == 1
    assert path.read_text("utf-8") == "Written on by hand"
    assert export(session, *wanted, "--replace").returncode == 0
    assert path.read_text("utf-8") != "Written on by hand"


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (("--to", "doc"), "no format 'doc'"),
        (("--to", ""), "no format ''"),
        ((), "--to"),
        (("--to", "md", "--attribution", "initials"), "--attribution"),
        (("--to", "md", "--language", "xx"), "--language"),
        (("--to", "md", "--out", "no/such/folder"), "no folder"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(
    session: Path, arguments: tuple[str, ...], word: str
) -> None:
    done = export(session, *arguments)
    assert (done.returncode, done.stdout) == (1, "")
    assert word in done.stderr
    assert done.stderr.count("\n") == 1


def test_an_event_without_a_date_has_no_calendar(opened: OpenSession, tmp_path: Path) -> None:
    desk = Desk(opened.journal, FakeClock())
    desk.do(ChangePlan(Event(title="Sample"), Event()))
    assert opened.close()
    alone = export(opened.path, "--to", "ics", "--out", tmp_path)
    assert (alone.returncode, alone.stdout) == (1, "")
    assert alone.stderr == "There is no calendar, since the event has no date and start yet.\n"
    beside = export(opened.path, "--to", "md,ics", "--out", tmp_path)
    assert beside.returncode == 3
    assert beside.stdout.splitlines() == [str(tmp_path / "sample-by-role.md")]


def test_a_session_that_is_none_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "sample.moderator"
    path.write_bytes(b"\x00" * 64)
    done = export(path, "--to", "md", "--out", tmp_path)
    assert done.returncode == 1
    assert list(tmp_path.glob("*.md")) == []


class Heard:
    """What an exporter said."""

    def __init__(self, exporter: ProcessExporter) -> None:
        self.making: list[str] = []
        self.paths: tuple[Path, ...] | None = None
        self.problem = ""
        exporter.progressed.connect(lambda key, place, count: self.making.append(key))
        exporter.done.connect(self._done)
        exporter.failed.connect(self._failed)

    def _done(self, paths: tuple[Path, ...], problem: str) -> None:
        self.paths, self.problem = paths, problem

    def _failed(self, sentence: str) -> None:
        self.problem = sentence

    @property
    def over(self) -> bool:
        return self.paths is not None or bool(self.problem)


def test_the_window_exports_while_the_session_is_open(
    desk: Desk, opened: OpenSession, qtbot: QtBot, tmp_path: Path
) -> None:
    parent = QObject()
    exporter = ProcessExporter(Bridge(desk, opened.journal), opened, parent)
    heard = Heard(exporter)
    wish = Wish(("md", "csv"), Rules(Attribution.ROLE), tmp_path)
    assert exporter.in_the_way(wish) == ()
    exporter.start(wish)
    qtbot.waitUntil(lambda: heard.over, timeout=60_000)
    assert (heard.problem, heard.making) == ("", ["md", "csv"])
    assert heard.paths is not None
    assert "Sample note" in heard.paths[0].read_text("utf-8")
    assert exporter.in_the_way(wish) == tuple(path.name for path in heard.paths)
    assert len(heard.paths) == 4
    opened.close()


def test_a_refusal_reaches_the_window_as_its_sentence(
    desk: Desk, opened: OpenSession, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / f"{STEM}-by-role.md").mkdir()
    parent = QObject()
    exporter = ProcessExporter(Bridge(desk, opened.journal), opened, parent)
    heard = Heard(exporter)
    exporter.start(Wish(("md",), Rules(Attribution.ROLE), tmp_path))
    qtbot.waitUntil(lambda: heard.over, timeout=60_000)
    assert heard.paths is None
    assert heard.problem.startswith("Nothing was exported")
    opened.close()


def test_a_cancelled_export_says_no_more_and_leaves_nothing(
    desk: Desk, opened: OpenSession, qtbot: QtBot, tmp_path: Path
) -> None:
    parent = QObject()
    exporter = ProcessExporter(Bridge(desk, opened.journal), opened, parent)
    heard = Heard(exporter)
    out = tmp_path / "out"
    out.mkdir()
    exporter.start(Wish(("docx", "pdf"), Rules(), out))
    exporter.cancel()
    qtbot.wait(200)
    assert not heard.over
    assert list(out.iterdir()) == []
    opened.close()
