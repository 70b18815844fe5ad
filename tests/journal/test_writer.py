"""The journal's thread: what is saved, what is kept, what is said, and what is really gone."""

import errno
import threading
from pathlib import Path

import pytest

from moderator.core.facts import Entry
from moderator.desk import Saving
from moderator.disk import Disk
from moderator.journal.backups import Backups
from moderator.journal.codec import NOTES, SEALED, decode
from moderator.journal.drafts import Drafts, drafts_path
from moderator.journal.lines import scan
from moderator.journal.session_file import make, rows_of
from moderator.journal.sessions import Home, NoticeKind, Unwritable, read_session
from moderator.journal.storage import AppendStorage
from moderator.journal.writer import Writer
from tests.journal.support import Acts, FaultyDisk, holding


class Ear:
    """Hears a journal from its thread, and waits for what it should say."""

    def __init__(self) -> None:
        self.heard: list[Saving] = []
        self._cond = threading.Condition()

    def __call__(self, saving: Saving) -> None:
        with self._cond:
            self.heard.append(saving)
            self._cond.notify_all()

    def wait(self, **what: object) -> Saving:
        def found() -> Saving | None:
            fitting = (
                one
                for one in reversed(self.heard)
                if all(getattr(one, name) == value for name, value in what.items())
            )
            return next(fitting, None)

        with self._cond:
            assert self._cond.wait_for(found, 20), self.heard
            one = found()
            assert one is not None
            return one

    def wait_for_problem(self) -> Saving:
        with self._cond:
            assert self._cond.wait_for(lambda: any(one.problem for one in self.heard), 20)
            return next(one for one in self.heard if one.problem)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "here"
    folder.mkdir()
    return folder / "sample.moderator"


def begin(path: Path, disk: Disk, entries: list[Entry] | None = None) -> Writer:
    make(path, "abc", rows_of(entries or []), Disk())
    backups = Backups(path.parent.parent / "backups" / "abc", Disk())
    return Writer(AppendStorage(path, disk), backups, pauses_s=(0.01,))


def saved(path: Path) -> list[Entry]:
    found = scan(path.read_bytes())
    assert found.whole
    return decode(found.tables).entries


def test_acts_are_reported_saved_in_order(path: Path, acts: Acts) -> None:
    writer, ear, entries = begin(path, Disk()), Ear(), acts.starts(200)
    stop = writer.watch(ear)
    for entry in entries:
        writer.append(entry, ())
    ear.wait(last=entries[-1].id, pending=0)
    assert saved(path) == entries
    order = [entry.id for entry in entries]
    told = [order.index(one.last) for one in ear.heard if one.last]
    assert told == sorted(told)
    assert all(one.problem == "" for one in ear.heard)
    assert ear.heard[-1].saved_utc is not None
    stop()
    stop()
    count = len(ear.heard)
    writer.append(acts.starts(1)[0], ())
    assert writer.close()
    assert len(ear.heard) == count


def test_saved_means_on_the_disk(path: Path, acts: Acts) -> None:
    writer = begin(path, Disk())
    faults: list[str] = []
    done = threading.Event()

    def check(saving: Saving) -> None:
        if saving.last and saving.last not in [entry.id for entry in saved(path)]:
            faults.append(saving.last)
        if saving.last == "act0030":
            done.set()

    writer.watch(check)
    for entry in acts.starts(30):
        writer.append(entry, ())
    assert done.wait(20)
    assert not faults
    writer.close()


@pytest.mark.parametrize(
    ("fault", "number", "words"),
    [
        ("room", 40, "The disk is full"),
        ("write_error", errno.EIO, "reports an error"),
        ("sync_error", errno.EIO, "reports an error"),
        ("write_error", errno.EROFS, "can only be read"),
        ("write_error", errno.ENODEV, "unplugged"),
        ("write_error", errno.EACCES, "may not be written"),
    ],
)
def test_a_disk_that_refuses_loses_and_reorders_nothing(
    path: Path, acts: Acts, faulty: FaultyDisk, fault: str, number: int, words: str
) -> None:
    writer, ear = begin(path, faulty), Ear()
    writer.watch(ear)
    first, *more = acts.starts(6)
    writer.append(first, ())
    ear.wait(pending=0, last=first.id)
    setattr(faulty, fault, number)
    writer.append(more[0], ())
    problem = ear.wait_for_problem()
    assert words in problem.problem
    assert problem.problem.endswith("kept in memory until it can be saved.")
    assert problem.last == first.id
    for entry in more[1:]:
        writer.append(entry, ())
    ear.wait(pending=5)
    assert not writer.flush(0.05)
    assert saved(path) == [first]
    faulty.heal()
    writer.retry()
    last = ear.wait(pending=0, last=more[-1].id)
    assert last.problem == ""
    assert saved(path) == [first, *more]
    assert writer.close()


def test_a_folder_renamed_and_back(path: Path, acts: Acts) -> None:
    writer, ear = begin(path, Disk()), Ear()
    writer.watch(ear)
    entries = acts.starts(3)
    writer.append(entries[0], ())
    assert writer.flush()
    path.parent.rename(path.parent.with_name("there"))
    writer.append(entries[1], ())
    assert "no longer where it was" in ear.wait_for_problem().problem
    path.parent.with_name("there").rename(path.parent)
    writer.append(entries[2], ())
    ear.wait(pending=0, last=entries[2].id, problem="")
    assert saved(path) == entries
    writer.close()


def test_closing_over_a_dead_disk_says_that_acts_are_lost(
    path: Path, acts: Acts, faulty: FaultyDisk
) -> None:
    writer = begin(path, faulty)
    faulty.write_error = errno.EIO
    writer.append(acts.starts(1)[0], ())
    assert not writer.close(0.2)


@pytest.mark.expects_log("a listener to the journal failed")
def test_a_listener_that_fails_does_not_stop_the_journal(path: Path, acts: Acts) -> None:
    writer = begin(path, Disk())

    def fail(saving: Saving) -> None:
        raise RuntimeError("Sample")

    writer.watch(fail)
    for entry in acts.starts(2):
        writer.append(entry, ())
        assert writer.flush()
    assert writer.close()
    assert len(saved(path)) == 2


# --- apart, and gone ---------------------------------------------------------------------------


def tables(path: Path) -> dict[str, str]:
    found = scan(path.read_bytes()).tables
    return {name: str(rows) for name, rows in found.items()}


@pytest.mark.parametrize("together", [True, False])
def test_sealing_leaves_the_words_only_among_the_sealed(
    path: Path, acts: Acts, together: bool
) -> None:
    writer = begin(path, Disk())
    steps = [
        (acts.written("n1", "Canary one"), ()),
        (acts.edited("n1", "Canary two"), ()),
        (acts.written("n2", "Sample open"), ()),
        (acts.edited("n1", "Canary three", True), ("n1",)),
    ]
    for entry, seal in steps:
        writer.append(entry, seal)
        assert together or writer.flush()
    assert writer.flush()
    found = tables(path)
    assert "Canary" not in found["acts"] + found[NOTES]
    assert found[SEALED].count("Canary") == 3
    assert "Sample open" in found[NOTES]
    assert saved(path) == [entry for entry, _ in steps]
    # On the record again: what is written from then on is open, what was sealed stays so.
    back = acts.edited("n1", "Sample again")
    writer.append(back, ())
    assert writer.close()
    found = tables(path)
    assert "Sample again" in found[NOTES]
    assert found[SEALED].count("Canary") == 3
    assert saved(path)[-1] == back


def test_a_note_on_the_record_again_in_one_write_with_its_sealing(
    path: Path, acts: Acts, faulty: FaultyDisk
) -> None:
    writer = begin(path, faulty)
    faulty.write_error = errno.EIO
    writer.append(acts.written("n1", "Canary", True), ("n1",))
    writer.append(acts.edited("n1", "Sample open"), ())
    faulty.heal()
    assert writer.close()
    found = tables(path)
    assert "Sample open" in found[NOTES]
    assert "Canary" in found[SEALED]
    assert "Canary" not in found[NOTES]


@pytest.mark.parametrize("together", [True, False])
def test_erased_words_are_in_no_file_any_more(home: Path, acts: Acts, together: bool) -> None:
    utc = iter(range(1_666_181_700, 10**10, 700))
    the_home = Home(home, utc=lambda: float(next(utc)))
    session = the_home.create("Sample")
    for entry in (
        acts.written("n1", "Canary eins"),
        acts.edited("n1", "Canary zwei"),
        acts.written("n2", "Sample kept"),
        acts.edited("n1", "Canary drei", True),
    ):
        session.journal.append(entry, ("n1",) if "drei" in str(entry) else ())
        assert together or session.flush()
    beside = session.path.with_name(f"{session.path.name}.damaged-20221019T121500Z")
    if not together:
        assert session.backups.generations()
        assert holding(home, "Canary")
        beside.write_bytes(session.path.read_bytes())
        newest = session.backups.generations()[0].path
        unreadable = newest.with_name("20200101T000000Z-3.moderator")
        unreadable.write_bytes(newest.read_bytes()[40:] + b"n1 torn")
        newest.with_name(".x.tmp").write_bytes(b"Canary")
    session.journal.append(acts.erased("n1"), ())
    assert session.flush()
    assert holding(home, "Canary") == []
    assert not beside.exists()
    assert session.close()
    entries, notices = read_session(session.path)
    assert notices == ()
    assert [entry.id for entry in entries] == [f"act{number:04}" for number in range(1, 6)]
    assert "Canary" not in str(entries)
    assert "Sample kept" in str(entries)
    for one in session.backups.generations():
        # A copy from before cannot know why the words are missing, and says that they are.
        assert {notice.kind for notice in read_session(one.path)[1]} <= {NoticeKind.WORDLESS}
    assert together or len(session.backups.generations()) > 2


def test_erasing_goes_on_when_the_backups_refuse_first(
    home: Path, acts: Acts, faulty: FaultyDisk, tmp_path: Path
) -> None:
    path = tmp_path / "a.moderator"
    make(path, "abc", rows_of([acts.written("n1", "Canary")]), Disk())
    backups = Backups(tmp_path / "backups" / "abc", faulty)
    writer, ear = Writer(AppendStorage(path, Disk()), backups, pauses_s=(0.01,)), Ear()
    writer.watch(ear)
    first = acts.starts(1)[0]
    writer.append(first, ())
    ear.wait(pending=0, last=first.id)  # and so the backup at opening is made, too
    faulty.replace_error = errno.EACCES
    erasing = acts.erased("n1")
    writer.append(erasing, ())
    said = ear.wait(pending=0, last=erasing.id)
    assert "could not yet be removed from the backups" in said.problem
    assert holding(tmp_path, "Canary") == [f"backups/abc/{backups.generations()[0].path.name}"]
    assert not writer.flush(0.05)
    faulty.heal()
    assert writer.flush()
    assert holding(tmp_path, "Canary") == []
    assert writer.close()


def test_sealing_reaches_the_backups_and_a_restored_session(
    home: Path, acts: Acts, tmp_path: Path
) -> None:
    utc = iter(range(1_666_181_700, 10**10, 700))
    the_home = Home(home, utc=lambda: float(next(utc)))
    with the_home.create("Sample") as session:
        session.journal.append(acts.written("n1", "Canary"), ())
        session.journal.append(acts.written("n2", "Sample open"), ())
        session.flush()
        sealing = acts.edited("n1", "Canary again", True)
        session.journal.append(sealing, ("n1",))
    for one in session.backups.generations():
        assert "Canary" not in tables(one.path).get(NOTES, "")
    oldest = session.backups.generations()[-1]
    assert oldest.acts == 2
    session.backups.restore(oldest, tmp_path / "restored.moderator")
    facts = [
        fact for entry in read_session(tmp_path / "restored.moderator")[0] for fact in entry.facts
    ]
    assert [getattr(fact, "body").off_record for fact in facts] == [True, False]  # noqa: B009
    with pytest.raises(Unwritable, match="already"):
        session.backups.restore(oldest, tmp_path / "restored.moderator")


# --- save as -------------------------------------------------------------------------------------


def test_save_as_takes_everything_along(the_home: Home, tmp_path: Path, acts: Acts) -> None:
    entries = [acts.written("n1", "Sample"), *acts.starts(3)]
    with the_home.create("Sample", entries=entries[:2]) as session:
        old = session.path
        session.journal.append(entries[2], ())
        assert session.flush()
        drafts = session.drafts
        drafts.keep("composer", {"text": "Sample"})
        taken = tmp_path / "taken.moderator"
        taken.write_text("Sample")
        for target in (taken, old, tmp_path / "no folder" / "a.moderator"):
            with pytest.raises(Unwritable):
                session.save_as(target)
        with pytest.raises(Unwritable, match="is this session"):
            session.save_as(old, overwrite=True)
        assert session.path == old
        # The disk is gone: the acts that it never took come along, too.
        old.parent.rename(old.parent.with_name("unplugged"))
        session.journal.append(entries[3], ())
        assert not session.flush(0.05)
        new = tmp_path / "new.moderator"
        session.save_as(new)
        assert session.path == new
        assert session.flush()
        assert saved(new) == entries
        more = acts.starts(1)[0]
        session.journal.append(more, ())
        assert session.flush()
        assert session.journal.saving.problem == ""
        session.save_as(taken, overwrite=True)
        assert drafts.flush()
        assert Drafts(drafts_path(taken)).load() == {"composer": {"text": "Sample"}}
        assert not drafts_path(new).exists()
    assert saved(taken) == [*entries, more]
    assert saved(old.parent.with_name("unplugged") / old.name) == entries[:3]


def test_save_as_to_a_disk_that_refuses_changes_nothing(
    home: Path, tmp_path: Path, acts: Acts, faulty: FaultyDisk
) -> None:
    with Home(home, disk=faulty).create("Sample", entries=acts.starts(2)) as session:
        old = session.path
        assert session.flush()
        faulty.room = 10
        with pytest.raises(OSError, match="The disk is full"):
            session.save_as(tmp_path / "new.moderator")
        faulty.heal()
        assert session.path == old
        assert sorted(one.name for one in tmp_path.iterdir()) == ["home"]
        session.journal.append(acts.starts(1)[0], ())
        assert session.flush()
    assert len(saved(old)) == 3


def test_what_was_set_aside_is_gone_from_the_disk_before_erasing_counts_as_done(
    path: Path, acts: Acts
) -> None:
    """Its words were only in a damaged file beside the session; a power cut must not bring it
    back."""

    class Noting(Disk):
        def __init__(self) -> None:
            self.done: list[str] = []

        def remove(self, path: Path) -> None:
            super().remove(path)
            self.done.append(path.name)

        def sync_folder(self, folder: Path) -> None:
            super().sync_folder(folder)
            self.done.append("synced")

    disk = Noting()
    writer = begin(path, disk)
    beside = path.with_name(f"{path.name}.damaged-20221019T121500Z")
    beside.write_bytes(b"Canary")
    writer.append(acts.erased("n1"))
    assert writer.close()
    assert not beside.exists()
    assert "synced" in disk.done[disk.done.index(beside.name) :]
