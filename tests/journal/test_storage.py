"""TinyDB on a file that is only ever appended to or replaced, on good disks and bad ones."""

import errno
import os
from pathlib import Path

import pytest
from tinydb import Query, TinyDB, where
from tinydb.table import Document

from moderator.disk import Disk, temp_of
from moderator.journal.codec import ACTS, NOTES, decode, encode
from moderator.journal.errors import Displaced
from moderator.journal.lines import scan
from moderator.journal.session_file import make, rows_of
from moderator.journal.storage import AppendStorage, SessionDB, SessionTable
from tests.journal.support import Acts, FaultyDisk


@pytest.fixture
def path(tmp_path: Path, acts: Acts) -> Path:
    made = tmp_path / "a.moderator"
    make(made, "abc", rows_of([acts.written("n1", "Sample one"), *acts.starts(2)]), Disk())
    return made


def on_disk(path: Path) -> list[str]:
    found = scan(path.read_bytes())
    assert found.whole
    return [entry.id for entry in decode(found.tables).entries]


# --- TinyDB ------------------------------------------------------------------------------------


def test_tinydb_reads_it(path: Path) -> None:
    with SessionDB(path) as db:
        assert [row.doc_id for row in db.table(ACTS).all()] == ["act0001", "act0002", "act0003"]
        assert db.tables() == {ACTS, NOTES}
        assert db.table(NOTES).search(where("note") == "n1")[0]["body"]["text"] == "Sample one"
        assert db.table(NOTES).get(Query().body.text.search("one")) is not None
        assert db.table(NOTES).count(where("note") == "n2") == 0
        assert len(db.table(ACTS)) == 3


def test_rows_that_nobody_asked_for_are_there_when_asked_for(path: Path, acts: Acts) -> None:
    storage, more = AppendStorage(path), [acts.written("n2", "Sample two"), *acts.starts(1)]
    storage.append(encode(more[0]))
    assert storage.acts == {"act0001", "act0002", "act0003", more[0].id}
    assert list(storage.read()[ACTS]) == [*on_disk(path)]
    storage.append(encode(more[1]))
    assert list(storage.snapshot()[ACTS]) == [*on_disk(path)]
    assert storage.checked() == (path.read_bytes(), 5)
    storage.write(storage.snapshot())
    assert storage.acts == set(on_disk(path))
    assert storage.checked() == (path.read_bytes(), 5)
    storage.close()


def test_what_tinydb_adds_is_appended_and_the_rest_stays_byte_for_byte(path: Path) -> None:
    before = path.read_bytes()
    with SessionDB(path) as db:
        db.table("extra").insert(Document({"a": 1}, "x1"))  # type: ignore[arg-type]
        db.table("extra").insert_multiple([Document({"a": 2}, "x2"), Document({"a": 3}, "x3")])  # type: ignore[arg-type]
    assert path.read_bytes().startswith(before)
    with SessionDB(path) as db:
        assert {row.doc_id: row["a"] for row in db.table("extra")} == {"x1": 1, "x2": 2, "x3": 3}


def test_whatever_else_tinydb_does_replaces_the_file(path: Path) -> None:
    before = path.read_bytes()
    with SessionDB(path) as db:
        table = db.table("extra")
        table.insert_multiple(
            [Document({"a": number}, f"x{number}") for number in range(5)]  # type: ignore[arg-type]
        )
        assert path.read_bytes().startswith(before)
        table.update({"b": 9}, where("a") == 1)
        table.update(lambda row: row.update(c=7), doc_ids=["x2"])
        table.remove(where("a") == 3)
        table.upsert(Document({"a": 44}, "x4"))  # type: ignore[arg-type]
        table.upsert(Document({"a": 50}, "x5"))  # type: ignore[arg-type]
        with pytest.raises(ValueError, match="exists"):
            table.insert(Document({"a": 1}, "x1"))  # type: ignore[arg-type]
        with pytest.raises(ValueError, match="id of its own"):
            table.insert({"a": 1})
    expected = {
        "x0": {"a": 0},
        "x1": {"a": 1, "b": 9},
        "x2": {"a": 2, "c": 7},
        "x4": {"a": 44},
        "x5": {"a": 50},
    }
    with SessionDB(path) as db:
        assert {row.doc_id: dict(row) for row in db.table("extra")} == expected
        db.table("extra").truncate()
        assert len(db.table("extra")) == 0
        db.drop_table("extra")
        db.drop_tables()
    assert on_disk(path) == []


def test_a_plain_tinydb_takes_the_storage_as_its_own(path: Path) -> None:
    assert SessionTable.document_id_class is str
    with TinyDB(path, storage=AppendStorage) as db:
        db.table_class = SessionTable
        assert len(db.table(ACTS).all()) == 3


# --- a good disk ------------------------------------------------------------------------------


def test_an_act_is_one_line_for_all_tables(path: Path, acts: Acts) -> None:
    storage = AppendStorage(path)
    storage.append(encode(acts.written("n2", "Sample two")))
    lines = path.read_bytes().splitlines()
    assert len(lines) == 5
    assert b"act0004" in lines[-1]
    assert b"Sample two" in lines[-1]
    storage.write(storage.snapshot())
    assert len(path.read_bytes().splitlines()) == 5
    storage.append(encode(acts.starts(1)[0]))
    storage.close()
    assert on_disk(path) == ["act0001", "act0002", "act0003", "act0004", "act0005"]
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_last_line_without_its_break_is_given_one(path: Path, acts: Acts) -> None:
    path.write_bytes(path.read_bytes().removesuffix(b"\n"))
    storage = AppendStorage(path)
    storage.append(encode(acts.starts(1)[0]))
    storage.close()
    assert on_disk(path) == ["act0001", "act0002", "act0003", "act0004"]


def test_a_damaged_file_is_not_written_to(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-3])
    with pytest.raises(ValueError, match="not a whole"):
        AppendStorage(path)


# --- bad disks ----------------------------------------------------------------------------------


def test_short_writes_are_continued(path: Path, acts: Acts, faulty: FaultyDisk) -> None:
    storage = AppendStorage(path, faulty)
    faulty.longest_write = 7
    storage.append(encode(acts.starts(1)[0]), encode(acts.starts(1)[0]))
    storage.close()
    assert len(on_disk(path)) == 5


@pytest.mark.parametrize("room", [0, 1, 20, 60, 120])
@pytest.mark.parametrize("truncates", [True, False])
def test_a_full_disk_takes_nothing_and_loses_nothing(
    path: Path, acts: Acts, faulty: FaultyDisk, room: int, truncates: bool
) -> None:
    before = path.read_bytes()
    storage = AppendStorage(path, faulty)
    rows = encode(acts.starts(1)[0])
    faulty.room = room
    faulty.truncate_error = 0 if truncates else errno.EIO
    for _ in range(2):
        with pytest.raises(OSError, match=r"\w"):
            storage.append(rows)
        assert path.read_bytes()[: len(before)] == before
        assert (path.read_bytes() == before) == (truncates or room == 0)
        assert len(storage.read()[ACTS]) == 3
    faulty.heal()
    storage.append(rows)
    storage.close()
    assert on_disk(path) == ["act0001", "act0002", "act0003", "act0004"]
    assert path.read_bytes().startswith(before)


def test_after_a_failed_sync_the_whole_file_is_written_anew(
    path: Path, acts: Acts, faulty: FaultyDisk
) -> None:
    storage = AppendStorage(path, faulty)
    rows = encode(acts.starts(1)[0])
    kept = path.open("rb")  # so that its number is not given to the next file
    faulty.sync_error = errno.EIO
    for _ in range(2):
        with pytest.raises(OSError, match=r"\w"):
            storage.append(rows)
    assert on_disk(path) == ["act0001", "act0002", "act0003"]
    faulty.heal()
    storage.append(rows)
    with kept:
        assert not os.path.samestat(os.fstat(kept.fileno()), path.stat())
    assert on_disk(path) == ["act0001", "act0002", "act0003", "act0004"]
    storage.append(encode(acts.starts(1)[0]))
    assert len(on_disk(path)) == 5


@pytest.mark.parametrize("fault", ["write_error", "sync_error", "replace_error"])
def test_a_rewrite_that_fails_leaves_the_old_file(
    path: Path, acts: Acts, faulty: FaultyDisk, fault: str
) -> None:
    before = path.read_bytes()
    storage = AppendStorage(path, faulty)
    setattr(faulty, fault, errno.EIO)
    with pytest.raises(OSError, match=r"\w"):
        storage.write({ACTS: {}})
    assert path.read_bytes() == before
    assert not temp_of(path).exists()
    faulty.heal()
    storage.append(encode(acts.starts(1)[0]))
    assert on_disk(path) == ["act0001", "act0002", "act0003", "act0004"]


def test_a_folder_that_did_not_sync_is_synced_later(
    path: Path, acts: Acts, faulty: FaultyDisk
) -> None:
    storage = AppendStorage(path, faulty)
    tables = storage.snapshot()
    faulty.folder_error = errno.EIO
    with pytest.raises(OSError, match=r"\w"):
        storage.write({**tables, "extra": {"x": {}}})
    assert "extra" in storage.read()  # it is what lies there now
    with pytest.raises(OSError, match=r"\w"):
        storage.settle()
    faulty.heal()
    storage.settle()
    storage.append(encode(acts.starts(1)[0]))
    assert len(on_disk(path)) == 4


def test_nothing_is_written_where_nobody_will_find_it(path: Path, acts: Acts) -> None:
    storage = AppendStorage(path)
    rows = [encode(one) for one in acts.starts(4)]
    storage.append(rows[0])
    elsewhere = path.with_name("elsewhere")
    path.rename(elsewhere)
    with pytest.raises(FileNotFoundError):
        storage.append(rows[1])
    assert len(on_disk(elsewhere)) == 4
    path.write_bytes(b"Sample text of somebody else\n")
    for change in (lambda: storage.append(rows[1]), lambda: storage.write({})):
        with pytest.raises(Displaced):
            change()
    assert path.read_bytes() == b"Sample text of somebody else\n"
    elsewhere.rename(path)
    storage.append(rows[1])
    # A copy that is the same to the last byte will do: a disk that was unplugged came back.
    copy = path.read_bytes()
    path.unlink()
    path.write_bytes(copy)
    storage.append(rows[2])
    assert len(on_disk(path)) == 6
    with path.open("ab") as file:
        file.write(b"added by another program\n")
    with pytest.raises(Displaced):
        storage.append(rows[3])


def test_a_file_that_changed_on_the_disk_fails_its_check(path: Path, acts: Acts) -> None:
    storage = AppendStorage(path)
    storage.append(encode(acts.starts(1)[0]))
    data, count = storage.checked()
    assert (data, count) == (path.read_bytes(), 4)
    fd = os.open(path, os.O_WRONLY)
    os.pwrite(fd, b"x", 100)
    os.close(fd)
    with pytest.raises(Displaced):
        storage.checked()


def test_a_rename_that_was_done_and_reported_as_failed_counts_as_done(
    path: Path, acts: Acts
) -> None:
    class Late(Disk):
        def replace(self, temp: Path, path: Path) -> None:
            super().replace(temp, path)
            raise OSError(errno.EIO, os.strerror(errno.EIO))

    storage = AppendStorage(path, Late())
    storage.write(rows_of(acts.starts(2)))
    storage.append(encode(acts.starts(1)[0]))
    assert on_disk(path) == ["act0004", "act0005", "act0006"]
