"""Whatever a path leads to: one sentence, nothing changed, nothing lost without being told."""

import os
import socket
from pathlib import Path

import pytest

from moderator.core.facts import Entry
from moderator.disk import Disk
from moderator.journal.lines import header, scan
from moderator.journal.lock import lock_path
from moderator.journal.session_file import make, rows_of
from moderator.journal.sessions import Home, NoticeKind, Unreadable, read_session
from tests.journal.support import Acts, files

NASTY = {
    "empty": b"",
    "null": b"null",
    "an object": b"{}",
    "a list": b"[]",
    "zeros": b"\0" * 4096,
    "a number": b"7" * 5000,
    "NaN": b"NaN",
    "deep": b"[" * 100_000,
    "deep and closed": b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
    "keys twice": b'{"format":"moderator-session","format":"moderator-session","version":1}\n',
    "wrong format": b'{"format":"moderator-drafts","version":1}\n',
    "no version": b'{"format":"moderator-session"}\n',
    "a version that is true": b'{"format":"moderator-session","version":true}\n',
    "a version that is text": b'{"format":"moderator-session","version":"1"}\n',
    "a version below": b'{"format":"moderator-session","version":0}\n',
    "a huge version": b'{"format":"moderator-session","version":' + b"9" * 5000 + b"}\n",
    "NaN inside": b'{"format":"moderator-session","version":1,"a":NaN}\n',
    "cut off": b'{"format":"moderator-ses',
    "UTF-16": header("abc").decode().encode("utf-16"),
    "UTF-16 without a mark": header("abc").decode().encode("utf-16-be"),
    "a mark and nothing": b"\xef\xbb\xbf",
    "another program": b"PK\x03\x04" + bytes(range(256)) * 4,
    "TinyDB's own": b'{"_default": {"1": {"a": 1}}}',
    "a long line": b"x" * 1_000_000,
    "line breaks": b"\n" * 1000,
    "latin-1": "Sämple".encode("latin-1"),
}


@pytest.mark.parametrize("name", NASTY)
def test_what_is_no_session_is_refused_in_one_sentence(
    tmp_path: Path, the_home: Home, name: str
) -> None:
    path = tmp_path / "sample.moderator"
    path.write_bytes(NASTY[name])
    before = (files(tmp_path), path.stat().st_mtime_ns)
    for read in (
        lambda: the_home.open_session(path),
        lambda: the_home.open_session(path, read_only=True),
        lambda: read_session(path),
    ):
        with pytest.raises(Unreadable) as refusal:
            read()
        sentence = str(refusal.value)
        assert sentence.startswith("“sample.moderator” ")
        assert sentence.endswith(".")
        assert "\n" not in sentence
    assert (files(tmp_path), path.stat().st_mtime_ns) == before


def test_what_is_no_file_is_refused_in_one_sentence(tmp_path: Path, the_home: Home) -> None:
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    dangling = tmp_path / "dangling"
    dangling.symlink_to(tmp_path / "nowhere")
    door = socket.socket(socket.AF_UNIX)
    door.bind(str(tmp_path / "door"))
    for path in (
        tmp_path,
        tmp_path / "missing",
        loop,
        pipe,
        dangling,
        tmp_path / "door",
        Path("/dev/null"),
        tmp_path / ("long" * 100),
        tmp_path / "nul\0byte",
        tmp_path / "missing" / "a.moderator",
    ):
        with pytest.raises(Unreadable, match=r"^[^\n]*\.$"):
            the_home.open_session(path)
    door.close()


def test_a_link_leads_to_the_session_and_stays_a_link(
    tmp_path: Path, the_home: Home, acts: Acts
) -> None:
    real = tmp_path / "real" / "a.moderator"
    real.parent.mkdir()
    the_home.create(path=real, entries=acts.starts(2)).close()
    link = tmp_path / "link.moderator"
    link.symlink_to(real)
    with the_home.open_session(link) as session:
        assert session.path == real
        session.journal.append(acts.starts(1)[0], ())
        assert lock_path(real).exists()
    assert link.is_symlink()
    assert len(read_session(link)[0]) == 3


# --- torn, damaged, newer ----------------------------------------------------------------------


@pytest.fixture
def written(tmp_path: Path, acts: Acts) -> tuple[Path, list[Entry]]:
    entries = [acts.written("n1", "Sample"), *acts.starts(4), acts.written("n2", "Shut", True)]
    path = tmp_path / "here" / "sample.moderator"
    path.parent.mkdir()
    make(path, "abc", rows_of(entries), Disk())
    return path, entries


def test_every_beginning_of_a_file_opens(
    written: tuple[Path, list[Entry]], the_home: Home, acts: Acts
) -> None:
    path, entries = written
    whole = path.read_bytes()
    first = len(header("abc"))
    for length in [*range(first, first + 3), *range(first, len(whole), 61), len(whole) - 1]:
        for old in path.parent.iterdir():
            old.unlink()
        path.write_bytes(whole[:length])
        with the_home.open_session(path) as session:
            known = len(session.entries)
            assert session.entries == entries[:known]
            torn = [one for one in session.notices if one.kind is NoticeKind.TORN]
            assert len(torn) == len(session.notices)
            session.journal.append(acts.starts(1)[0], ())
            assert session.flush()
        assert scan(path.read_bytes()).whole
        kept = [data for name, data in files(path.parent).items() if ".torn-" in name]
        assert len(kept) == len(torn)
        # Not one byte is lost: what is not in the file lies beside it.
        assert path.read_bytes().startswith(whole[: length - sum(map(len, kept))])
        assert b"".join(kept) == whole[length - sum(map(len, kept)) : length]
        assert len(read_session(path)[0]) == known + 1


def test_a_bad_line_in_the_middle_stops_nothing(
    written: tuple[Path, list[Entry]], the_home: Home, acts: Acts
) -> None:
    path, entries = written
    lines = path.read_bytes().split(b"\n")
    lines[2] = lines[2].replace(b"s0", b"s9")
    lines[4] = b"\0" * len(lines[4])
    damaged = b"\n".join(lines)
    path.write_bytes(damaged)
    rest = [one for number, one in enumerate(entries) if number not in (1, 3)]

    looked_at, notices = read_session(path)
    assert looked_at == rest
    assert [one.kind for one in notices] == [NoticeKind.DAMAGED]
    assert files(path.parent) == {"sample.moderator": damaged}

    with the_home.open_session(path) as session:
        assert session.entries == rest
        assert not session.read_only
        (notice,) = session.notices
        assert notice.kind is NoticeKind.DAMAGED
        assert "2 lines could not be read" in notice
        assert "4 acts were loaded" in notice
        session.journal.append(acts.starts(1)[0], ())
    (kept,) = [name for name in files(path.parent) if ".damaged-" in name]
    assert kept in notice
    assert (path.parent / kept).read_bytes() == damaged
    assert (path.parent / kept).stat().st_mode & 0o777 == 0o600

    with the_home.open_session(path) as session:
        assert session.notices == ()
        assert len(session.entries) == 5


def test_a_row_with_wrong_types_is_set_aside(
    written: tuple[Path, list[Entry]], the_home: Home, acts: Acts
) -> None:
    path, entries = written
    tables = rows_of(entries)
    tables["acts"]["act0003"]["facts"] = [{"SegmentStarted": {"segment": 7}}]
    make(path, "abc", tables, Disk())
    with the_home.open_session(path) as session:
        assert session.entries == [one for one in entries if one.id != "act0003"]
        assert "1 act is not sound" in session.notices[0]
    with the_home.open_session(path) as session:
        assert session.notices == ()


def test_words_that_are_gone_are_told(written: tuple[Path, list[Entry]], the_home: Home) -> None:
    path, entries = written
    tables = rows_of(entries)
    del tables["sealed"]
    make(path, "abc", tables, Disk())
    with the_home.open_session(path) as session:
        assert [one.kind for one in session.notices] == [NoticeKind.WORDLESS]
        assert len(session.entries) == len(entries)


@pytest.mark.parametrize("by", ["version", "fact"])
def test_a_newer_session_is_read_and_never_changed(
    written: tuple[Path, list[Entry]], the_home: Home, acts: Acts, by: str
) -> None:
    path, entries = written
    if by == "version":
        path.write_bytes(path.read_bytes().replace(b'"version":1', b'"version":2'))
    else:
        tables = rows_of(entries)
        tables["acts"]["new"] = {**tables["acts"]["act0001"], "facts": [{"ChoirSang": {}}]}
        make(path, "abc", tables, Disk())
    before = files(path.parent)
    with the_home.open_session(path) as session:
        assert session.read_only
        assert session.entries == entries
        assert [one.kind for one in session.notices] == [NoticeKind.NEWER]
        session.drafts.keep("composer", {"text": "Sample"})
        heard: list[str] = []
        session.journal.watch(lambda saving: heard.append(saving.problem))
        session.journal.append(acts.starts(1)[0], ())
        assert "not saved" in heard[0]
        assert not session.flush()
    assert files(path.parent) == before


def test_a_lost_first_line_keeps_its_backups(
    written: tuple[Path, list[Entry]], the_home: Home
) -> None:
    path, _ = written
    with the_home.open_session(path) as session:
        assert session.flush()
    data = path.read_bytes()
    path.write_bytes(b"\0" * 10 + data[10:])
    with the_home.open_session(path) as session:
        assert session.notices[0].kind is NoticeKind.DAMAGED
        assert session.backups.folder.name == "abc"
    assert scan(path.read_bytes()).session == "abc"


def test_what_follows_the_last_sound_line_is_told_for_what_it_is(
    written: tuple[Path, list[Entry]], the_home: Home
) -> None:
    path, entries = written
    whole = path.read_bytes()
    path.write_bytes(whole + whole)
    assert [one.kind for one in read_session(path)[1]] == [NoticeKind.DAMAGED]
    with the_home.open_session(path) as session:
        assert session.entries == entries
        assert [one.kind for one in session.notices] == [NoticeKind.DAMAGED]
    assert path.read_bytes() == whole
    (kept,) = [data for name, data in files(path.parent).items() if ".torn-" in name]
    assert kept == whole
    path.write_bytes(whole + whole[:-20].rpartition(b"\n")[2])
    assert [one.kind for one in read_session(path)[1]] == [NoticeKind.TORN]


def test_a_file_that_could_not_be_read_is_told_from_one_cut_off(tmp_path: Path) -> None:
    path = tmp_path / "sample.moderator"
    path.write_bytes(header("abc")[:30])
    with pytest.raises(Unreadable, match="cut off in its first line"):
        read_session(path)
    path.write_bytes(b'{"format":"moderator-session","version":"1"}\n')
    with pytest.raises(Unreadable, match="damaged first line"):
        read_session(path)


@pytest.mark.parametrize("strange", [[], {}, None, 7])
def test_rows_that_name_nothing_sensible_stop_neither_mending_nor_erasing(
    written: tuple[Path, list[Entry]], the_home: Home, acts: Acts, strange: object
) -> None:
    path, entries = written
    tables = rows_of(entries)
    for name in ("notes", "sealed"):
        (row,) = tables[name].values()
        tables[name]["odd"] = {**row, "note": strange}
        tables[name]["odder"] = {**row, "act": strange, "note": "n9"}
    tables["acts"]["act0002"]["facts"] = [{"SegmentStarted": {"segment": 7}}]
    make(path, "abc", tables, Disk())
    with the_home.open_session(path) as session:
        assert session.entries == [one for one in entries if one.id != "act0002"]
        session.journal.append(acts.edited("n1", "Canary", True), ("n1",))
        session.journal.append(acts.erased("n1"))
        assert session.flush()
    assert read_session(path)[1] == ()
    assert b"Canary" not in path.read_bytes()
