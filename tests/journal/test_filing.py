"""Sessions as a person's files: renamed, put aside, thrown away, brought back, used again."""

import errno
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from moderator.core.event import Event
from moderator.core.facts import PlanChanged
from moderator.core.intents import AdjustLength, ChangePlan, CloseSession, Next, ReopenSession
from moderator.desk import Desk
from moderator.journal.backups import Backups
from moderator.journal.lock import Locked
from moderator.journal.sessions import SUFFIX, Home, OpenSession, Unreadable, Unwritable, template
from moderator.samples import bundled_event
from tests.journal.support import Acts, FaultyDisk, files

TODAY = date(2022, 10, 1)


class SampleTrash:
    """A trash that is a folder; `room`: how many parts it still takes."""

    def __init__(self, folder: Path, room: int = 100) -> None:
        self.folder, self.room = folder, room
        folder.mkdir()

    def __call__(self, path: Path) -> Path | None:
        if not self.room:
            return None
        self.room -= 1
        return path.rename(self.folder / f"{len(list(self.folder.iterdir()))} {path.name}")


@pytest.fixture
def trash(tmp_path: Path) -> SampleTrash:
    return SampleTrash(tmp_path / "trash")


def made(home: Home, acts: Acts, name: str = "Sample") -> Path:
    """A closed session with a backup, a draft and what was once set aside."""
    with home.create(name, entries=acts.starts(3)) as session:
        session.drafts.keep("note", {"text": "Sample words"})
        session.drafts.flush()
        session.backups.make(1.0, lambda: (session.path.read_bytes(), 3))
    session.path.with_name(f"{session.path.name}.torn-20221019T121500Z").write_text("Sample")
    return session.path


def backups_of(home: Home, path: Path) -> Backups:
    with home.open_session(path) as session:
        return session.backups


def held(home: Home, path: Path) -> OpenSession:
    return home.open_session(path)


# --- another name ----------------------------------------------------------------------------


def test_a_renamed_session_is_whole(the_home: Home, acts: Acts) -> None:
    path = made(the_home, acts)
    the_home.remember_last(path)
    the_home.archive(path)
    before = files(the_home.sessions)
    to = the_home.rename(path, " Geneva: day one.moderator ")
    assert to == the_home.sessions / f"Geneva- day one{SUFFIX}"
    after = files(the_home.sessions)
    assert list(before.values()) == [
        after[key.replace("sample", "Geneva- day one")] for key in before
    ]
    assert the_home.last() == to
    (known,) = the_home.recent()
    assert (known.path, known.archived) == (to, True)
    with the_home.open_session(to) as session:
        assert session.drafts.load() == {"note": {"text": "Sample words"}}
        assert len(session.backups.generations()) >= 1


@pytest.mark.parametrize("name", ["", "  ", ".", ".moderator"])
def test_a_name_of_nothing_is_refused(the_home: Home, acts: Acts, name: str) -> None:
    path = made(the_home, acts)
    with pytest.raises(Unwritable, match="needs a name"):
        the_home.rename(path, name)
    assert path.exists()


def test_its_own_name_is_no_change(the_home: Home, acts: Acts) -> None:
    path = made(the_home, acts)
    before = files(the_home.sessions)
    assert the_home.rename(path, "sample") == path
    assert files(the_home.sessions) == before


@pytest.mark.parametrize("in_the_way", ["other.moderator", "other.moderator.drafts"])
def test_no_file_is_ever_renamed_over(the_home: Home, acts: Acts, in_the_way: str) -> None:
    path = made(the_home, acts)
    (the_home.sessions / in_the_way).write_text("Sample words of somebody")
    before = files(the_home.sessions)
    with pytest.raises(Unwritable, match="already"):
        the_home.rename(path, "other")
    assert files(the_home.sessions) == before


def test_an_open_session_is_not_touched(the_home: Home, acts: Acts, trash: SampleTrash) -> None:
    path = made(the_home, acts)
    with held(the_home, path):
        before = files(the_home.sessions)
        with pytest.raises(Locked, match="is open in another window"):
            the_home.rename(path, "other")
        with pytest.raises(Locked, match="is open in another window"):
            the_home.throw_away(path, trash)
        assert files(the_home.sessions) == before
    assert not files(trash.folder)


def test_a_name_that_another_window_is_making_is_taken(the_home: Home, acts: Acts) -> None:
    path = made(the_home, acts)
    with the_home.create("other"), pytest.raises(Unwritable):
        the_home.rename(path, "other")
    assert path.exists()


def test_a_link_is_left_alone(the_home: Home, acts: Acts, tmp_path: Path) -> None:
    path = made(the_home, acts)
    link = tmp_path / f"link{SUFFIX}"
    link.symlink_to(path)
    with pytest.raises(Unreadable, match="is a link"):
        the_home.rename(link, "other")
    assert link.is_symlink()
    assert path.exists()


class _Refusing(FaultyDisk):
    """Takes so many moves and no more."""

    def __init__(self, moves: int) -> None:
        super().__init__()
        self.moves = moves

    def move_new(self, path: Path, to: Path) -> None:
        self._maybe(0 if self.moves else errno.EIO)
        self.moves -= 1
        super().move_new(path, to)


@pytest.mark.parametrize("moves", [0, 1, 2])
def test_a_disk_that_refuses_half_way_leaves_the_old_name(
    home: Path, acts: Acts, moves: int
) -> None:
    the_home = Home(home, _Refusing(moves))
    path = made(the_home, acts)
    before = files(the_home.sessions)
    with pytest.raises(Unwritable, match="reports an error"):
        the_home.rename(path, "other")
    assert files(the_home.sessions) == before


# --- aside -----------------------------------------------------------------------------------


def test_put_aside_and_taken_back(the_home: Home, acts: Acts) -> None:
    path = made(the_home, acts)
    the_home.archive(path)
    assert [one.archived for one in the_home.recent()] == [True]
    the_home.archive(path, aside=False)
    assert [one.archived for one in the_home.recent()] == [False]


def test_a_session_of_another_folder_stays_in_the_list_when_it_is_put_aside(
    the_home: Home, acts: Acts, tmp_path: Path
) -> None:
    path = tmp_path / f"elsewhere{SUFFIX}"
    the_home.create(path=path, entries=acts.starts(1)).close()
    the_home.archive(path)
    assert [(one.path, one.archived) for one in the_home.recent()] == [(path, True)]


@pytest.mark.parametrize("inside", [b"", b"{", b"[]", b'{"sessions": [1, null]}', b"\xff"])
def test_a_damaged_list_of_those_put_aside_is_an_empty_one(
    the_home: Home, acts: Acts, inside: bytes
) -> None:
    path = made(the_home, acts)
    (the_home.path / "archived.json").write_bytes(inside)
    assert [one.archived for one in the_home.recent()] == [False]
    the_home.archive(path)
    assert [one.archived for one in the_home.recent()] == [True]


# --- the trash -------------------------------------------------------------------------------


def test_thrown_away_and_brought_back(the_home: Home, acts: Acts, trash: SampleTrash) -> None:
    path = made(the_home, acts)
    folder = backups_of(the_home, path).folder
    before, kept = files(the_home.sessions), files(folder)
    assert kept
    thrown = the_home.throw_away(path, trash)
    assert not files(the_home.sessions)
    assert not folder.exists()
    assert the_home.recent() == []
    the_home.put_back(thrown)
    assert files(the_home.sessions) == before
    assert files(folder) == kept


def test_the_backups_of_a_copy_stay(
    the_home: Home, acts: Acts, trash: SampleTrash, tmp_path: Path
) -> None:
    path = made(the_home, acts)
    with the_home.open_session(path) as session:
        session.save_as(the_home.sessions / f"copy{SUFFIX}")
    the_home.throw_away(path, trash)
    assert backups_of(the_home, the_home.sessions / f"copy{SUFFIX}").generations()


@pytest.mark.parametrize("room", [0, 1, 2, 3])
def test_without_a_trash_nothing_is_deleted(
    the_home: Home, acts: Acts, trash: SampleTrash, room: int
) -> None:
    path = made(the_home, acts)
    before = files(the_home.sessions)
    trash.room = room
    with pytest.raises(Unwritable, match=r"no trash for “sample\.moderator”: nothing was deleted"):
        the_home.throw_away(path, trash)
    assert files(the_home.sessions) == before
    assert backups_of(the_home, path).generations()
    assert not files(trash.folder)


def test_what_took_its_place_meanwhile_is_not_overwritten(
    the_home: Home, acts: Acts, trash: SampleTrash
) -> None:
    thrown = the_home.throw_away(made(the_home, acts), trash)
    newer = made(the_home, acts)
    before = files(the_home.sessions)
    with pytest.raises(Unwritable, match="stays in the trash"):
        the_home.put_back(thrown)
    assert files(the_home.sessions) == before
    assert newer == thrown.path


def test_an_emptied_trash_is_said(the_home: Home, acts: Acts, trash: SampleTrash) -> None:
    thrown = the_home.throw_away(made(the_home, acts), trash)
    for _, there in thrown.parts:
        if there.is_file():
            there.unlink()
    with pytest.raises(Unwritable, match="no longer found in the trash"):
        the_home.put_back(thrown)


def test_a_file_that_is_no_session_any_more_can_be_thrown_away(
    the_home: Home, trash: SampleTrash
) -> None:
    the_home.create("Sample").close()
    path = the_home.sessions / f"sample{SUFFIX}"
    path.write_bytes(b"Sample bytes of another program")
    the_home.throw_away(path, trash)
    assert not path.exists()


# --- where it stands, and used again ---------------------------------------------------------


def test_the_list_says_where_each_stands(the_home: Home, acts: Acts) -> None:
    with the_home.create("Sample") as session:
        desk = Desk(session.journal, acts.clock)
        told = []

        def tell() -> None:
            session.flush()
            (one,) = the_home.recent()
            told.append((one.began, one.closed is not None))

        desk.do(ChangePlan(bundled_event(), Event()))
        tell()
        desk.do(Next())
        desk.undo()
        tell()
        acts.clock.advance(60)
        began = acts.clock.now().utc
        desk.do(Next())
        tell()
        desk.do(Next())
        desk.do(CloseSession())
        tell()
        desk.undo()
        tell()
        desk.redo()
        desk.do(ReopenSession())
        tell()
        desk.do(CloseSession())
        tell()
    assert told == [
        (None, False),
        (None, False),
        (began, False),
        (began, True),
        (began, False),
        (began, False),
        (began, True),
    ]


def test_a_template_has_the_plan_as_it_was_agreed(the_home: Home, acts: Acts) -> None:
    with the_home.create("Sample") as session:
        desk = Desk(session.journal, acts.clock)
        desk.do(ChangePlan(bundled_event(), Event()))
        agreed = desk.state.event
        desk.do(Next())
        desk.do(ChangePlan(replace(agreed, venue="Sample hall"), agreed))
        desk.do(AdjustLength(agreed.segments[0].id, 60))
        assert desk.state.event.segments != agreed.segments
    made_of = template(session.path, TODAY)
    assert made_of == replace(agreed, venue="Sample hall")
    assert template(session.path, date(2022, 10, 20)).day is None


def test_a_plan_alone_is_a_template_too(the_home: Home, acts: Acts) -> None:
    plan = acts.entry(PlanChanged(Event(title="Sample")))
    the_home.create("Sample", entries=[plan]).close()
    assert template(the_home.sessions / f"sample{SUFFIX}", TODAY) == Event(title="Sample")


# --- into another folder -----------------------------------------------------------------------


class OtherDisk(FaultyDisk):
    """A disk from which nothing can be moved to another folder without copying it."""

    def move_new(self, path: Path, to: Path) -> None:
        if path.parent != to.parent:
            raise OSError(errno.EXDEV, "Invalid cross-device link")
        super().move_new(path, to)


@pytest.mark.parametrize("disk", [FaultyDisk, OtherDisk])
def test_a_session_is_moved_with_all_that_belongs_to_it(
    tmp_path: Path, acts: Acts, disk: type[FaultyDisk]
) -> None:
    home = Home(tmp_path / "home", disk())
    path = made(home, acts)
    before = files(path.parent)
    folder = tmp_path / "stick"
    folder.mkdir()
    home.remember_last(path)
    target = home.move_to(path, folder)
    assert target == folder / path.name
    assert files(folder) == before
    assert files(path.parent) == {}
    assert home.last() == target
    assert backups_of(home, target).generations()


def test_a_session_that_is_open_or_whose_name_is_taken_stays(tmp_path: Path, acts: Acts) -> None:
    home = Home(tmp_path / "home")
    path = made(home, acts)
    folder = home.path / "stick"
    folder.mkdir()
    with held(home, path), pytest.raises(Locked):
        home.move_to(path, folder)
    (folder / path.name).write_text("Sample")
    before = files(path.parent)
    with pytest.raises(Unwritable):
        home.move_to(path, folder)
    assert files(path.parent) == before
    assert (folder / path.name).read_text() == "Sample"


def test_another_disk_that_is_full_leaves_everything_where_it_was(
    tmp_path: Path, acts: Acts
) -> None:
    disk = OtherDisk()
    home = Home(tmp_path / "home", disk)
    path = made(home, acts)
    before = files(path.parent)
    folder = tmp_path / "stick"
    folder.mkdir()
    disk.room = path.stat().st_size
    with pytest.raises(Unwritable):
        home.move_to(path, folder)
    disk.room = None
    assert files(path.parent) == before
    assert files(folder) == {}


def test_the_list_has_what_is_in_the_folders_before(tmp_path: Path, acts: Acts) -> None:
    home = Home(tmp_path / "home")
    first = made(home, acts)
    folder, other = tmp_path / "one", tmp_path / "two"
    folder.mkdir()
    other.mkdir()
    home.keep_sessions_in(folder)
    second = made(home, acts, "Second")
    assert second.parent == folder
    home.keep_sessions_in(other, [folder, tmp_path / "gone"])
    assert {one.path for one in home.recent()} == {first, second}
    home.keep_sessions_in(tmp_path / "gone")
    with pytest.raises(Unwritable):
        home.create("Third")
    assert not (tmp_path / "gone").exists()
