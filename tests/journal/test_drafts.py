"""Text being typed comes back after a kill, and leaves nothing behind when it was sent."""

import errno
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from moderator.disk import temp_of
from moderator.journal.drafts import Drafts, drafts_path
from moderator.journal.sessions import Home
from tests.journal.support import Acts, FaultyDisk, files

ROOT = Path(__file__).resolve().parents[2]

TYPIST = """
import sys, time
from pathlib import Path
from moderator.journal.drafts import Drafts
drafts = Drafts(Path(sys.argv[1]))
text = ""
while True:
    text += "a"
    drafts.keep("composer", {"text": text, "off_record": True})
    print(len(text), time.monotonic(), flush=True)
    time.sleep(0.01)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.moderator.drafts"


def test_they_come_back(path: Path) -> None:
    drafts = Drafts(path)
    drafts.keep("composer", {"text": "Sämple", "caret": 3})
    drafts.keep("request", {"text": "Sample 2"})
    drafts.keep("composer", {"text": "Sample نمونه \ud800", "caret": 4})
    assert drafts.flush()
    assert path.stat().st_mode & 0o777 == 0o600
    again = Drafts(path)
    assert again.load() == {
        "composer": {"text": "Sample نمونه ?", "caret": 4},
        "request": {"text": "Sample 2"},
    }
    again.drop("composer")
    again.drop("never")
    assert again.close()
    assert Drafts(path).load() == {"request": {"text": "Sample 2"}}
    drafts.close()


def test_nothing_is_left_when_nothing_is_typed(path: Path) -> None:
    drafts = Drafts(path)
    drafts.keep("composer", {"text": "Sample"})
    assert drafts.flush()
    assert path.exists()
    drafts.drop("composer")
    assert drafts.close()
    assert files(path.parent) == {}
    assert drafts.close()


def test_what_is_kept_is_a_copy(path: Path) -> None:
    drafts = Drafts(path)
    data = {"text": "Sample"}
    drafts.keep("composer", data)
    data["text"] = "Changed"
    assert drafts.load() == {"composer": {"text": "Sample"}}
    with pytest.raises(TypeError):
        drafts.keep("composer", {"text": object()})
    drafts.close()


def test_a_typist_who_is_killed_loses_a_moment(path: Path) -> None:
    typist = subprocess.Popen(
        [sys.executable, "-c", TYPIST, str(path)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert typist.stdout is not None
    while not path.exists():
        typist.stdout.readline()
    for _ in range(30):
        typist.stdout.readline()
    typist.kill()
    typed = [line.split() for line in typist.stdout.read().splitlines() if line.count(" ")]
    typist.stdout.close()
    typist.wait()
    kept = len(str(Drafts(path).load()["composer"]["text"]))
    # Not by the clock, since machines that test are slow: what was typed well before is there.
    assert kept >= 20
    assert not typed or kept <= int(typed[-1][0])


def test_they_move_with_their_session(path: Path, tmp_path: Path) -> None:
    drafts = Drafts(path)
    drafts.keep("composer", {"text": "Sample"})
    assert drafts.flush()
    new = tmp_path / "new.drafts"
    drafts.move_to(new)
    drafts.keep("composer", {"text": "Sample more"})
    assert drafts.flush()
    assert sorted(files(tmp_path)) == ["new.drafts"]
    assert Drafts(new).load() == {"composer": {"text": "Sample more"}}
    drafts.drop("composer")
    assert drafts.close()
    assert files(tmp_path) == {}


def test_a_disk_that_refuses_is_tried_again(path: Path, faulty: FaultyDisk) -> None:
    drafts = Drafts(path, faulty)
    faulty.write_error = errno.ENOSPC
    drafts.keep("composer", {"text": "Sample"})
    assert not drafts.flush(0.3)
    assert not path.exists()
    faulty.heal()
    assert drafts.flush()
    assert path.exists()
    faulty.write_error = errno.ENOSPC
    drafts.keep("composer", {"text": "Sample more"})
    began = time.monotonic()
    assert not drafts.flush(0.1)
    faulty.heal()
    assert drafts.close()
    assert time.monotonic() - began < 60
    assert Drafts(path).load() == {"composer": {"text": "Sample more"}}


@pytest.mark.parametrize(
    "data",
    [b"", b"null", b"\0" * 30, b'{"drafts":7}', b'{"drafts":{"a":7}}', b"[" * 100_000, b"\xff"],
)
def test_drafts_that_make_no_sense_are_set_aside(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    drafts = Drafts(path)
    assert drafts.load() == {}
    drafts.keep("composer", {"text": "Sample"})
    assert drafts.close()
    assert path.with_name(f"{path.name}.unreadable").read_bytes() == data


def test_what_a_crash_left_half_written_is_removed(path: Path) -> None:
    temp_of(path).write_text("Canary")
    Drafts(path)
    assert files(path.parent) == {}


def test_a_session_for_reading_keeps_none(the_home: Home, acts: Acts) -> None:
    with the_home.create("Sample", entries=acts.starts(1)) as session:
        session.drafts.keep("composer", {"text": "Sample"})
    assert drafts_path(session.path).exists()
    before = files(the_home.sessions)
    with the_home.open_session(session.path, read_only=True) as looking:
        assert looking.drafts.load() == {}
        looking.drafts.keep("composer", {"text": "Sample other"})
        assert looking.drafts.load() == {"composer": {"text": "Sample other"}}
        assert looking.drafts.flush()
    assert files(the_home.sessions) == before
    with the_home.open_session(session.path) as session:
        assert session.drafts.load() == {"composer": {"text": "Sample"}}
        session.drafts.drop("composer")
    assert not any("drafts" in name for name in files(the_home.path))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names")
def test_a_pipe_where_the_drafts_should_be_makes_nobody_wait(tmp_path: Path) -> None:
    path = tmp_path / "sample.drafts"
    os.mkfifo(path)
    drafts = Drafts(path)
    assert drafts.load() == {}
    drafts.keep("note", {"text": "Sample"})
    assert drafts.close()
    assert path.is_file()
