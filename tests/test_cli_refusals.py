"""What the command line does when it is given less than it needs: one sentence, its status,
and nothing lost that it had said was saved."""

import json
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from moderator.core.facts import Entry, SegmentStarted
from moderator.core.instant import Instant
from moderator.disk import Disk
from moderator.journal.lines import scan
from moderator.journal.session_file import make, rows_of

ROOT = Path(__file__).resolve().parent.parent
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals, limits and pipes")

PLAY = ("--headless", "--log", "--speed")


def started(
    home: Path, *arguments: str, prepare: Callable[[], None] | None = None, **environ: str
) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, str(ROOT / "main.py"), *arguments],
        env={**os.environ, "MODERATOR_HOME": str(home), **environ},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=prepare,  # noqa: PLW1509  no threads here
    )


def ended(process: subprocess.Popen[bytes]) -> tuple[int, str, str]:
    out, err = process.communicate(timeout=60)
    return process.returncode, out.decode(), err.decode()


def small(path: Path) -> bytes:
    entries = [Entry(f"e{at}", Instant(at, at, "b"), (SegmentStarted("s"),)) for at in range(4)]
    make(path, "abc", rows_of(entries), Disk())
    return path.read_bytes()


def test_a_damaged_file_is_shown_and_said_to_be_damaged(tmp_path: Path) -> None:
    path = tmp_path / "sample.moderator"
    whole = small(path)
    path.write_bytes(whole.replace(b'"e1"', b'"x1"'))
    status, out, err = ended(started(tmp_path, "show", str(path), "--journal"))
    assert (status, err.count("\n")) == (1, 1)
    assert json.loads(out)["journal"]["ids"] == ["e0", "e2", "e3"]
    path.write_bytes(whole[:-9])  # as a kill leaves it: nothing that was saved is lost
    status, out, err = ended(started(tmp_path, "show", str(path), "--journal"))
    assert (status, err.count("\n")) == (0, 1)
    assert json.loads(out)["journal"]["ids"] == ["e0", "e1", "e2"]


def test_moments_beyond_any_calendar_can_be_shown(tmp_path: Path) -> None:
    path = tmp_path / "sample.moderator"
    entry = Entry("e", Instant(-9e15, -9e15, "b"), (SegmentStarted("s"),))
    make(path, "abc", rows_of([entry]), Disk())
    status, out, _ = ended(started(tmp_path, "show", str(path), "--json"))
    assert status == 0
    assert json.loads(out)["projected_end"]


def test_a_disk_that_fills_up_ends_a_rehearsal_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "sample.moderator"

    def little_room() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))

    process = started(tmp_path, "rehearse", str(path), *PLAY, "max", prepare=little_room)
    status, out, err = ended(process)
    assert (status, err.count("\n")) == (1, 1)
    assert err.endswith("not every act is in the file.\n")
    told = [line.split("\t")[0] for line in out.splitlines()]
    assert told
    assert list(scan(path.read_bytes()).tables["acts"])[: len(told)] == told


def test_a_rehearsal_that_is_stopped_keeps_what_was_played(tmp_path: Path) -> None:
    path = tmp_path / "sample.moderator"

    def heeding() -> None:  # a suite that runs in the background is deaf to Ctrl+C
        signal.signal(signal.SIGINT, signal.SIG_DFL)

    process = started(tmp_path, "rehearse", str(path), *PLAY, "600", prepare=heeding)
    assert process.stdout is not None
    first = process.stdout.readline().decode().split("\t")[0]
    process.send_signal(signal.SIGINT)
    status, _, err = ended(process)
    assert (status, err.count("\n"), "Traceback" in err) == (3, 1, False)
    assert next(iter(scan(path.read_bytes()).tables["acts"])) == first


def test_nobody_listening_is_no_reason_for_a_traceback(tmp_path: Path) -> None:
    process = started(tmp_path, "rehearse", str(tmp_path / "s.moderator"), *PLAY, "max")
    assert process.stdout is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr is not None
    assert process.stderr.read() == b""
    assert process.wait(60) == 1
    process.stderr.close()


def test_json_is_utf_8_wherever_it_goes(tmp_path: Path) -> None:
    path = tmp_path / "sample.moderator"
    assert ended(started(tmp_path, "rehearse", str(path), *PLAY, "max"))[0] == 0
    process = started(tmp_path, "show", str(path), "--json", PYTHONIOENCODING="ascii")
    status, out, _ = ended(process)
    assert status == 0
    assert "’" in json.loads(out)["event"]["speakers"][1]["role"]


def test_a_name_that_is_no_text_can_be_told(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/\xff.moderator"
    process = started(tmp_path, "new", "--out", os.fsdecode(path))
    out, _ = process.communicate(timeout=60)
    assert (process.returncode, out) == (0, path + b"\n")


def test_a_home_that_is_no_folder_is_named(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.write_text("")
    status, _, err = ended(started(home, "new"))
    assert status == 1
    assert err == "Sessions cannot be kept in “home”: a file is in the way.\n"


def test_help_names_the_command_it_helps_with(tmp_path: Path) -> None:
    assert ended(started(tmp_path, "show", "--help"))[1].startswith("usage: moderator show [-h]")
