"""The command line as other programs use it: each command in a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from moderator.cli import parsed

ROOT = Path(__file__).resolve().parent.parent
EVENT_KEYS = ["title", "date", "start", "end", "zone", "venue", "hosts", "moderator"]
EVENT_KEYS += ["speakers", "guiding_questions"]


def moderator(*arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
    clean = {key: value for key, value in os.environ.items() if not key.startswith("QT_")}
    for key in ("DISPLAY", "WAYLAND_DISPLAY"):
        clean.pop(key, None)
    return subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *arguments],
        env={**clean, **environ},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def one_sentence(text: str) -> bool:
    return text.count("\n") == 1 and text.rstrip().endswith(".") and "Traceback" not in text


@pytest.fixture
def rehearsed(tmp_path: Path) -> tuple[Path, list[str]]:
    path = tmp_path / "rehearsed.moderator"
    done = moderator("rehearse", str(path), "--speed", "max", "--headless", "--log")
    assert (done.returncode, done.stderr) == (0, "")
    return path, done.stdout.splitlines()


def test_version_and_help_need_no_display() -> None:
    assert moderator("--version").stdout.startswith("moderator ")
    told = moderator("--help")
    assert told.returncode == 0
    assert all(word in told.stdout for word in ("new", "show", "rehearse", "picture"))


def test_without_a_display_the_console_says_so_in_one_sentence() -> None:
    done = moderator()
    assert done.returncode == 2
    assert done.stdout == ""
    assert one_sentence(done.stderr)
    assert "display" in done.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X servers")
def test_a_display_that_does_not_answer_is_no_display() -> None:
    done = moderator(DISPLAY=":4711", QT_QPA_PLATFORM="xcb")
    assert done.returncode == 2
    assert one_sentence(done.stderr)


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense", "x"],
        ["show"],
        ["rehearse", "--speed", "fast"],
        ["rehearse", "--acts", "-1"],
        ["picture", "a.png", "--at", "noon"],
        ["picture", "a.png", "--size", "0x0"],
        ["show", "nowhere.moderator"],
        ["--nonsense"],
    ],
)
def test_bad_input_is_refused_in_one_sentence(arguments: list[str]) -> None:
    done = moderator(*arguments)
    assert done.returncode == 1
    assert one_sentence(done.stderr)


def test_a_bare_path_is_a_session() -> None:
    assert parsed(["some.moderator"]).session == Path("some.moderator")
    assert parsed(["some.moderator"]).command is None
    assert parsed([]).session is None


def test_new_makes_a_blank_session_and_never_overwrites(tmp_path: Path) -> None:
    path = tmp_path / "mine.moderator"
    done = moderator("new", "--out", str(path), "--json")
    assert done.returncode == 0
    data = json.loads(done.stdout)
    assert list(data) == [*EVENT_KEYS, "sources"]
    assert data["title"] == ""
    before = path.read_bytes()
    again = moderator("new", "--out", str(path))
    assert again.returncode == 1
    assert one_sentence(again.stderr)
    assert path.read_bytes() == before


NOTE = ROOT / "tests" / "intake" / "concept-note.txt"


def test_a_session_from_a_concept_note_holds_what_the_note_says(tmp_path: Path) -> None:
    path = tmp_path / "mine.moderator"
    done = moderator("new", "--from", str(NOTE), "--out", str(path), "--json")
    assert (done.returncode, done.stderr) == (0, "")
    data = json.loads(done.stdout)
    assert list(data) == [*EVENT_KEYS, "sources"]
    assert list(data["moderator"]) == ["name", "role"]
    assert [list(one) for one in data["speakers"]] == [["name", "role", "online"]] * 6
    assert set(data["sources"]) == set(EVENT_KEYS) - {"hosts"}
    note = NOTE.read_text("utf-8")
    for passages in data["sources"].values():
        for passage in passages if isinstance(passages, list) else [passages]:
            assert passage in note
    shown = json.loads(moderator("show", str(path), "--json").stdout)
    assert shown["event"] == {key: data[key] for key in EVENT_KEYS}
    assert sum(one["planned_s"] for one in shown["segments"]) == 90 * 60


def test_a_note_that_leaves_out_what_is_essential_is_done_in_part(tmp_path: Path) -> None:
    note, path = tmp_path / "note.txt", tmp_path / "mine.moderator"
    note.write_text("Title: A sample\nDate: 3/4/2023\nVenue: Sample Hall\n", "utf-8")
    done = moderator("new", "--from", str(note), "--out", str(path))
    assert done.returncode == 3
    assert done.stdout == f"{path}\n"
    assert one_sentence(done.stderr)
    for missing in ("the date", "the times", "the time zone", "the speakers", "guiding questions"):
        assert missing in done.stderr
    assert "the title" not in done.stderr
    assert json.loads(moderator("show", str(path), "--json").stdout)["event"]["title"] == "A sample"


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 no zip", b"%PDF-1.7 nothing", b"\x00\x01\x02"])
def test_a_note_that_cannot_be_read_makes_nothing(tmp_path: Path, data: bytes) -> None:
    note, path = tmp_path / "note.docx", tmp_path / "mine.moderator"
    note.write_bytes(data)
    home = tmp_path / "elsewhere"
    done = moderator("new", "--from", str(note), MODERATOR_HOME=str(home))
    assert done.returncode == 1
    assert one_sentence(done.stderr)
    assert done.stdout == ""
    moderator("new", "--from", str(note), "--out", str(path), "--json", MODERATOR_HOME=str(home))
    assert not path.exists()
    assert not home.exists()


def test_show_prints_the_promised_keys(rehearsed: tuple[Path, list[str]]) -> None:
    path, log = rehearsed
    data = json.loads(moderator("show", str(path), "--json", "--journal").stdout)
    assert list(data["event"]) == EVENT_KEYS
    assert data["event"]["zone"] == "America/New_York"
    assert len(data["event"]["speakers"]) == 6
    assert [one["online"] for one in data["event"]["speakers"]].count(True) == 1
    keys = {
        "segments": "id title speaker planned_s actual_s state",
        "speakers": "name budget_s used_s",
        "requests": "id number asker organisation constituency text state disposition",
        "notes": "id question kind speaker segment at text addressees cases mandates key",
    }
    for name, expected in keys.items():
        assert list(data[name][0]) == expected.split()
    assert data["journal"]["acts"] == len(log)
    assert data["journal"]["last"] == data["journal"]["ids"][-1]


def test_every_logged_act_is_in_the_file_in_order(rehearsed: tuple[Path, list[str]]) -> None:
    path, log = rehearsed
    told = [line.split("\t")[0] for line in log]
    data = json.loads(moderator("show", str(path), "--journal").stdout)
    assert told == data["journal"]["ids"]


def test_every_text_of_the_rehearsal_says_that_it_is_a_sample(
    rehearsed: tuple[Path, list[str]],
) -> None:
    data = json.loads(moderator("show", str(rehearsed[0]), "--json").stdout)
    texts = [one["text"] for one in (*data["notes"], *data["requests"])]
    assert len(texts) > 90
    assert all("Sample" in text for text in texts)
    assert {one["kind"] for one in data["notes"]} == {
        "point", "helpful", "challenge", "lesson", "disagreement", "recommendation", "quote",
        "action",
    }  # fmt: skip


def test_show_never_shows_what_is_off_the_record(rehearsed: tuple[Path, list[str]]) -> None:
    raw = rehearsed[0].read_text("utf-8")
    assert "off-the-record" in raw
    told = moderator("show", str(rehearsed[0]), "--json", "--journal").stdout
    assert "off-the-record" not in told


def test_acts_go_on_after_the_script_for_as_long_as_asked(tmp_path: Path) -> None:
    path = tmp_path / "long.moderator"
    done = moderator(
        "rehearse", str(path), "--speed", "max", "--headless", "--log", "--acts", "300"
    )
    assert done.returncode == 0
    assert len(done.stdout.splitlines()) == 300
    assert any("Undone" in line for line in done.stdout.splitlines())


def test_a_picture_needs_no_display(tmp_path: Path) -> None:
    out = tmp_path / "out.png"
    done = moderator("picture", str(out), "--size", "1280x720", "--at", "08:54")
    assert (done.returncode, done.stderr) == (0, "")
    assert out.read_bytes().startswith(b"\x89PNG")
