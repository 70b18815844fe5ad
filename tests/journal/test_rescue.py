"""What a damaged session has lost and its backup still has."""

from pathlib import Path

import pytest

from moderator.core.facts import Entry, SegmentStarted
from moderator.disk import Disk
from moderator.journal.lines import scan
from moderator.journal.session_file import make, rows_of
from moderator.journal.sessions import Home, NoticeKind, read_session
from tests.journal.support import Acts, files


def ids(entries: list[Entry]) -> list[str]:
    return [one.id for one in entries]


@pytest.fixture
def backed(the_home: Home, acts: Acts) -> tuple[Path, list[Entry]]:
    """A session of six acts with a backup, and two acts more."""
    entries = [acts.written("n1", "Sample"), *acts.starts(4), acts.written("n2", "Shut", True)]
    with the_home.create("Sample", entries=entries) as session:
        assert session.flush()
    with the_home.open_session(session.path) as session:  # its backup is made at opening
        for entry in (more := acts.starts(2)):
            session.journal.append(entry)
        assert session.flush()
    assert [one.acts for one in session.backups.generations()] == [6]
    return session.path, [*entries, *more]


def without(path: Path, *numbers: int) -> bytes:
    lines = path.read_bytes().split(b"\n")
    for number in numbers:
        lines[number] = b"\0" * len(lines[number])
    damaged = b"\n".join(lines)
    path.write_bytes(damaged)
    return damaged


def test_what_the_backup_has_is_put_back_in_its_place(
    backed: tuple[Path, list[Entry]], the_home: Home, acts: Acts
) -> None:
    path, entries = backed
    damaged = without(path, 1, 3, 4)
    assert ids(read_session(path)[0]) == ids([entries[1], *entries[4:]])
    with the_home.open_session(path) as session:
        assert session.entries == entries
        (notice,) = session.notices
        assert notice.kind is NoticeKind.DAMAGED
        assert "3 lines could not be read" in notice
        assert "8 acts were loaded, 3 of them from its newest backup" in notice
        session.journal.append(more := acts.starts(1)[0])
        assert session.flush()
    assert read_session(path) == ([*entries, more], ())
    tables = scan(path.read_bytes()).tables
    assert "Shut" in str(tables["sealed"])
    assert "Shut" not in str(tables["notes"])
    assert damaged in files(path.parent).values()


def test_what_came_after_the_last_act_that_is_left_is_not_made_up(
    backed: tuple[Path, list[Entry]], the_home: Home
) -> None:
    """A copy of the session may have gone on by itself; a person is asked instead."""
    path, entries = backed
    without(path, 5, 6, 7, 8)
    with the_home.open_session(path) as session:
        assert session.entries == entries[:4]
        assert [one.kind for one in session.notices] == [NoticeKind.DAMAGED]


def test_a_backup_that_is_damaged_too_is_not_believed(
    backed: tuple[Path, list[Entry]], the_home: Home
) -> None:
    path, entries = backed
    (backup,) = the_home.backups.glob("*/*")
    without(backup, 2)
    without(path, 3)
    with the_home.open_session(path) as session:
        assert session.entries == [*entries[:2], *entries[3:]]


def test_the_sound_part_of_an_act_is_in_the_mended_file(
    the_home: Home, acts: Acts, tmp_path: Path
) -> None:
    part = acts.entry(SegmentStarted("s1"), SegmentStarted("s2"))
    note = acts.written("n1", "Sample")
    tables = rows_of([*acts.starts(1), part, note])
    facts = tables["acts"][part.id]["facts"]
    assert isinstance(facts, list)
    facts[0] = {"SegmentStarted": {"segment": 7}}
    path = tmp_path / "sample.moderator"
    make(path, "abc", tables, Disk())
    with the_home.open_session(path) as session:
        assert session.entries[1] == Entry(part.id, part.at, (SegmentStarted("s2"),))
        opened = session.entries
    assert read_session(path) == (opened, ())


def test_a_lost_first_line_finds_the_backups_by_any_act(
    backed: tuple[Path, list[Entry]], the_home: Home, acts: Acts
) -> None:
    path, entries = backed
    lines = path.read_bytes().split(b"\n")
    strange = Acts()
    other = strange.entry(SegmentStarted("elsewhere"))
    packed = rows_of([Entry("other", other.at, other.facts)])
    make(path, "x", packed, Disk())
    strange_line = path.read_bytes().split(b"\n")[1]
    path.write_bytes(b"\n".join([b"\0" * 30, strange_line, *lines[2:3], b"", *lines[4:]]))
    with the_home.open_session(path) as session:
        assert ids(session.entries)[-7:] == ids(entries)[1:]
