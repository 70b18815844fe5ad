"""Generations: enough of them, of the right age, and never of a file that is not sound."""

import errno
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator.core.facts import Entry
from moderator.disk import Disk
from moderator.journal.backups import AT_LEAST, STEP_S, Backups, Generation, thinned
from moderator.journal.errors import Displaced
from moderator.journal.session_file import make, rows_of
from moderator.journal.sessions import Home, Unreadable, read_session
from tests.journal.support import Acts, FaultyDisk

NOW = 1_666_181_700.0
HOUR = 3600.0
DAY = 24 * HOUR


def generation(utc: float, acts: int = 1) -> Generation:
    return Generation(Path(f"{utc}-{acts}"), utc, acts)


@given(st.lists(st.tuples(st.integers(0, 400 * 86_400), st.integers(0, 50)), max_size=80))
def test_the_newest_ten_and_the_fullest_always_stay(ages: list[tuple[int, int]]) -> None:
    known = [generation(NOW - age, acts) for age, acts in dict(ages).items()]
    gone = {one.path for one in thinned(known, NOW)}
    stay = [one for one in known if one.path not in gone]
    assert len(stay) >= min(AT_LEAST, len(known))
    if known:
        assert max(one.acts for one in stay) == max(one.acts for one in known)
    newest = sorted({one.utc for one in known}, reverse=True)[:AT_LEAST]
    assert {one.utc for one in stay} >= set(newest)
    assert thinned(stay, NOW) == []


def test_they_are_thinned_by_age() -> None:
    every_step = [generation(NOW - number * STEP_S) for number in range(40 * 24 * 6)]
    gone = {one.path for one in thinned(every_step, NOW)}
    ages = sorted(NOW - one.utc for one in every_step if one.path not in gone)
    assert len([age for age in ages if age <= HOUR]) == 7
    assert 23 <= len([age for age in ages if HOUR < age <= DAY]) <= 25
    assert 29 <= len([age for age in ages if DAY < age <= 30 * DAY]) <= 31
    assert len(ages) < 70


def test_weeks_of_work_leave_a_few_dozen(the_home: Home, acts: Acts, tmp_path: Path) -> None:
    path = tmp_path / "a.moderator"
    backups = Backups(tmp_path / "backups" / "abc")
    entries: list[Entry] = []

    def checked() -> tuple[bytes, int]:
        return path.read_bytes(), len(entries)

    for number in range(30):
        entries += acts.starts(1)
        make(path, "abc", rows_of(entries), Disk())
        made = backups.maybe(NOW + number * 6 * HOUR, checked)
        assert made is not None
        assert len(read_session(made.path)[0]) == number + 1
    kept = backups.generations()
    assert [one.acts for one in kept[:AT_LEAST]] == list(range(30, 20, -1))
    assert AT_LEAST < len(kept) < 25
    assert (tmp_path / "backups").stat().st_mode & 0o777 == 0o700
    assert backups.folder.stat().st_mode & 0o777 == 0o700
    assert all(one.path.stat().st_mode & 0o777 == 0o600 for one in kept)


def test_they_are_made_at_opening_and_as_the_work_goes_on(home: Path, acts: Acts) -> None:
    now = [NOW]
    the_home = Home(home, utc=lambda: now[0])
    with the_home.create("Sample") as session:
        assert session.flush()
        assert session.backups.generations() == []  # new and empty
        for entry in acts.starts(3):
            session.journal.append(entry, ())
            assert session.flush()
        assert session.backups.generations() == []
        now[0] += STEP_S
        session.journal.append(acts.starts(1)[0], ())
    assert [one.acts for one in session.backups.generations()] == [4]
    now[0] += 1
    with the_home.open_session(session.path):
        pass  # nothing new since
    assert [one.acts for one in session.backups.generations()] == [4]
    with the_home.open_session(session.path) as session:
        session.journal.append(acts.starts(1)[0], ())
    with the_home.open_session(session.path) as session:
        pass
    assert [one.acts for one in session.backups.generations()] == [5, 4]


def test_what_is_not_what_was_written_is_not_copied(home: Path, acts: Acts) -> None:
    now = [NOW]
    with Home(home, utc=lambda: now[0]).create("Sample", entries=acts.starts(3)) as session:
        session.journal.append(acts.starts(1)[0], ())
        assert session.flush()
        before = len(session.backups.generations())
        fd = os.open(session.path, os.O_WRONLY)
        os.pwrite(fd, b"?", 120)
        os.close(fd)
        now[0] += STEP_S
        session.journal.append(acts.starts(1)[0], ())
        session.close()
        assert "backup could not be made" in session.journal.saving.problem
        assert len(session.backups.generations()) == before


def test_a_backup_that_fails_is_said_and_stops_nothing(
    home: Path, acts: Acts, faulty: FaultyDisk
) -> None:
    path = home.parent / "a.moderator"
    make(path, "abc", rows_of(acts.starts(2)), Disk())
    faulty.folder_error = errno.EIO
    backups = Backups(home / "backups" / "abc", faulty)
    with pytest.raises(OSError, match=r"\w"):
        backups.make(NOW, lambda: (path.read_bytes(), 2))
    with pytest.raises(Displaced):
        backups.make(NOW, _displaced)
    assert backups.maybe(NOW + 1, _displaced) is None  # not tried at every act


def _displaced() -> tuple[bytes, int]:
    raise Displaced(errno.ESTALE, "Sample")


def test_a_generation_comes_back_as_a_session(home: Path, acts: Acts, tmp_path: Path) -> None:
    the_home = Home(home)
    entries = [acts.written("n1", "Sample"), acts.written("n2", "Shut", True)]
    with the_home.create("Sample", entries=entries) as session:
        assert session.flush()
    session = the_home.open_session(session.path)
    session.close()
    (one,) = session.backups.generations()
    session.backups.restore(one, tmp_path / "back.moderator")
    with the_home.open_session(tmp_path / "back.moderator") as back:
        assert back.entries == entries
        assert back.notices == ()
    one.path.write_bytes(one.path.read_bytes()[:-5])
    with pytest.raises(Unreadable, match="damaged"):
        session.backups.restore(one, tmp_path / "again.moderator")
    one.path.unlink()
    with pytest.raises(Unreadable):
        session.backups.restore(one, tmp_path / "again.moderator")


def test_other_files_in_the_folder_are_left_alone(tmp_path: Path) -> None:
    for name in ("notes.txt", "20221019T121500Z.moderator", "99999999T999999Z-1.moderator"):
        (tmp_path / name).write_text("Sample")
    assert Backups(tmp_path).generations() == []
    assert Backups(tmp_path / "none").generations() == []
