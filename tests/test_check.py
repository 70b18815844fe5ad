"""`check`: what it says of a session file, what it saves, and what it never does."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from moderator import cli
from moderator.core.facts import Entry
from moderator.disk import Disk
from moderator.journal.lines import scan
from moderator.journal.session_file import make, rows_of
from moderator.journal.sessions import Home, read_session
from tests.journal.support import Acts, files
from tests.test_cli import moderator

Run = Callable[..., tuple[int, list[str], str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """A command in this process: its status, the lines it printed, and what it refused."""

    def do(*arguments: object) -> tuple[int, list[str], str]:
        status = cli.run(cli.parsed(["check", *map(str, arguments)]))
        printed = capsys.readouterr()
        return status, printed.out.splitlines(), printed.err

    return do


@pytest.fixture
def written(tmp_path: Path) -> tuple[Path, list[Entry]]:
    """A session of seven acts with two notes on the record and one off it."""
    acts = Acts()
    entries = [
        acts.written("n1", "Sample"),
        *acts.starts(3),
        acts.written("n2", "Sample"),
        acts.written("n3", "Canary", True),
        acts.edited("n1", "Sample words"),
    ]
    path = tmp_path / "here" / "sample.moderator"
    path.parent.mkdir()
    make(path, "abc", rows_of(entries), Disk())
    return path, entries


def spoil(path: Path, *places: int) -> bytes:
    """Damage the lines at some places, counted from 1."""
    lines = path.read_bytes().split(b"\n")
    for place in places:
        lines[place - 1] = lines[place - 1].replace(b"utc", b"ctu")
    path.write_bytes(b"\n".join(lines))
    return path.read_bytes()


def test_a_sound_session(run: Run, written: tuple[Path, list[Entry]]) -> None:
    path, _ = written
    before = (files(path.parent), path.stat().st_mtime_ns)
    assert run(path) == (0, ["“sample.moderator” is sound: 7 acts, 2 notes in 8 lines."], "")
    assert (files(path.parent), path.stat().st_mtime_ns) == before


def test_what_is_wrong_is_said_with_its_line(run: Run, written: tuple[Path, list[Entry]]) -> None:
    path, _ = written
    damaged = spoil(path, 3, 5)
    status, said, refused = run(path)
    assert (status, refused) == (1, "")
    assert said == [
        "“sample.moderator” is not sound: 5 acts, 2 notes in 8 lines.",
        "  Lines 3 and 5 could not be read.",
        "It was left as it is; --repair OUT writes what can be saved to a new file.",
    ]
    assert files(path.parent) == {path.name: damaged}


def test_every_kind_of_damage_has_its_words(run: Run, written: tuple[Path, list[Entry]]) -> None:
    path, entries = written
    whole = path.read_bytes()
    lines = whole.splitlines(keepends=True)
    unsound = rows_of(entries)
    unsound["acts"]["act0003"]["facts"] = [{"SegmentStarted": {"segment": 7}}]
    wordless = rows_of(entries)
    del wordless["sealed"]
    for data, sentence in (
        (whole[:-9], "  Its last line is incomplete ("),
        (whole + b"Sample\nlines\n", "  Its end could not be read (13 bytes)."),
        (b"".join([*lines[:3], *lines[4:]]), "  1 line is missing."),
        (b"".join([*lines[:3], *lines[4:7], lines[3], lines[7]]), "  1 line is not in the right"),
        (b"\0" + whole, "  Its first line could not be read."),
        (unsound, "  Line 4 has an act that makes no sense."),
        (wordless, "  The words of 1 note are missing."),
    ):
        if isinstance(data, bytes):
            path.write_bytes(data)
        else:
            make(path, "abc", data, Disk())
        status, said, _ = run(path)
        assert status == 1
        assert said[1].startswith(sentence)


def test_of_many_bad_lines_only_the_number_is_said(
    run: Run, written: tuple[Path, list[Entry]], tmp_path: Path
) -> None:
    path = tmp_path / "long.moderator"
    make(path, "abc", rows_of(Acts().starts(40)), Disk())
    spoil(path, *range(3, 33))
    assert run(path)[1][1] == "  30 lines could not be read."


def test_repairing_writes_what_can_be_saved_to_a_new_file(
    run: Run, written: tuple[Path, list[Entry]], tmp_path: Path
) -> None:
    path, entries = written
    damaged = spoil(path, 3)
    out = tmp_path / "out.moderator"
    status, said, refused = run(path, "--repair", out)
    assert (status, refused) == (3, "")
    assert said[-1] == "6 acts saved in “out.moderator”: up to 1 act could not be saved."
    assert files(path.parent) == {path.name: damaged}
    assert read_session(out) == ([entries[0], *entries[2:]], ())
    assert scan(out.read_bytes()).session == "abc"
    assert "Canary" not in str(scan(out.read_bytes()).tables["notes"])
    assert run(out)[0] == 0
    assert sorted(one.name for one in tmp_path.iterdir()) == ["here", "out.moderator"]


def test_repairing_a_sound_file_loses_nothing(
    run: Run, written: tuple[Path, list[Entry]], tmp_path: Path
) -> None:
    path, entries = written
    status, said, _ = run(path, "--repair", tmp_path / "out.moderator")
    assert (status, said[-1]) == (0, "7 acts saved in “out.moderator”: nothing was lost.")
    assert read_session(tmp_path / "out.moderator") == (entries, ())


def test_repairing_asks_the_backups(run: Run, home: Path, tmp_path: Path) -> None:
    the_home = Home(home)
    entries = Acts().starts(6)
    with the_home.create("Sample", entries=entries) as session:
        session.flush()
    with the_home.open_session(session.path) as session:
        session.flush()
    assert the_home.backups_of(scan(session.path.read_bytes()).session).generations()
    spoil(session.path, 3, 4)
    out = tmp_path / "out.moderator"
    status, said, _ = run(session.path, "--repair", out)
    assert status == 0
    assert said[-1] == (
        "6 acts saved in “out.moderator”, 2 of them from the newest backup: nothing was lost."
    )
    assert read_session(out) == (entries, ())


def test_nothing_is_ever_written_over(
    run: Run, written: tuple[Path, list[Entry]], tmp_path: Path
) -> None:
    path, _ = written
    damaged = spoil(path, 3)
    other = tmp_path / "other.moderator"
    other.write_text("Sample")
    link = tmp_path / "link.moderator"
    link.symlink_to(tmp_path / "nowhere")
    for out in (path, other, link, tmp_path, tmp_path / "none" / "a.moderator"):
        status, _, refused = run(path, "--repair", out)
        assert status == 1
        assert refused.count("\n") == 1
    assert files(tmp_path) == {"here/sample.moderator": damaged, "other.moderator": b"Sample"}


def test_a_newer_session_is_not_judged(
    run: Run, written: tuple[Path, list[Entry]], tmp_path: Path
) -> None:
    path, _ = written
    path.write_bytes(path.read_bytes().replace(b'"version":1', b'"version":2'))
    status, said, _ = run(path)
    assert status == 1
    assert said[0].startswith("“sample.moderator” cannot be judged")
    assert run(path, "--repair", tmp_path / "out.moderator")[0] == 1
    assert not (tmp_path / "out.moderator").exists()


def test_nothing_off_the_record_is_printed_or_counted(
    run: Run, written: tuple[Path, list[Entry]], tmp_path: Path
) -> None:
    path, _ = written
    whole = run(path)[1]
    spoil(path, 7)  # the line of the note off the record
    said = [*whole, *run(path)[1], *run(path, "--repair", tmp_path / "out.moderator")[1]]
    assert not any("Canary" in line or "n3" in line for line in said)
    assert all("2 notes" in line for line in said if "notes" in line)


def test_as_a_program_without_a_display(tmp_path: Path, written: tuple[Path, list[Entry]]) -> None:
    path, _ = written
    assert moderator("check", str(path)).returncode == 0
    done = moderator("check", str(tmp_path / "missing.moderator"))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "There is no file “missing.moderator”.\n"
    assert json.loads(moderator("show", str(path), "--json").stdout)["journal"]["acts"] == 7
