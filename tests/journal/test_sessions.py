"""Where sessions live, what they are called, and which there are."""

import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator.core.event import Event
from moderator.core.facts import PlanChanged, Restored, Retracted
from moderator.core.intents import ChangePlan
from moderator.core.names import LONGEST_BYTES, slug
from moderator.desk import Desk
from moderator.journal.sessions import (
    SUFFIX,
    Home,
    Unwritable,
    home_folder,
    read_session,
    safe_name,
)
from tests.journal.support import Acts, files

USER = Path("/home/sample")


@pytest.mark.parametrize(
    ("environ", "platform", "folder"),
    [
        ({"MODERATOR_HOME": "/elsewhere"}, "linux", "/elsewhere"),
        ({"MODERATOR_HOME": "/elsewhere"}, "darwin", "/elsewhere"),
        ({}, "linux", "/home/sample/.local/share/moderator"),
        ({"XDG_DATA_HOME": "/data"}, "linux", "/data/moderator"),
        ({"XDG_DATA_HOME": "data"}, "linux", "/home/sample/.local/share/moderator"),
        ({}, "darwin", "/home/sample/Library/Application Support/Moderator"),
        ({"APPDATA": "/roaming"}, "win32", "/roaming/Moderator"),
        ({}, "win32", "/home/sample/AppData/Roaming/Moderator"),
    ],
)
def test_where_it_all_lives(environ: dict[str, str], platform: str, folder: str) -> None:
    assert home_folder(environ, platform, USER) == Path(folder)


def test_the_default_follows_the_environment(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert Home.default().path == home
    monkeypatch.chdir(home.parent)
    monkeypatch.setenv("MODERATOR_HOME", "relative")
    assert Home.default().path == home.parent / "relative"


def test_a_session_and_a_desk(the_home: Home, acts: Acts) -> None:
    with the_home.create("Sample: Peace & Security") as session:
        desk = Desk(session.journal, acts.clock, session.entries)
        desk.do(ChangePlan(Event(title="Sample event"), desk.state.event))
        assert session.flush()
        assert session.journal.saving.pending == 0
        assert session.journal.saving.last == desk.log.placed[-1].entry.id
        with pytest.raises(TypeError):
            hash(session.entries)
    assert session.path == the_home.sessions / f"sample-peace-security{SUFFIX}"
    assert the_home.path.stat().st_mode & 0o777 == 0o700
    assert the_home.sessions.stat().st_mode & 0o777 == 0o700
    assert session.path.stat().st_mode & 0o777 == 0o600
    assert session.close()
    with the_home.open_session(session.path) as again:
        assert Desk(again.journal, acts.clock, again.entries).state == desk.state
        assert again.journal.saving.last == desk.log.placed[-1].entry.id
        assert again.journal.saving.saved_utc is not None
    assert sorted(files(the_home.sessions)) == [session.path.name]


def test_a_folder_open_to_others_is_closed(the_home: Home) -> None:
    the_home.sessions.mkdir(parents=True)
    the_home.sessions.chmod(0o755)
    the_home.create("Sample").close()
    assert the_home.sessions.stat().st_mode & 0o777 == 0o700


def test_nothing_is_overwritten(the_home: Home, tmp_path: Path, acts: Acts) -> None:
    paths = []
    for _ in range(3):
        with the_home.create("Sample") as session:
            paths.append(session.path.name)
    assert paths == ["sample.moderator", "sample-2.moderator", "sample-3.moderator"]
    taken = tmp_path / "taken.moderator"
    taken.write_text("Sample")
    link = tmp_path / "link.moderator"
    link.symlink_to(tmp_path / "nowhere")
    before = files(tmp_path)
    for path in (taken, link, tmp_path, tmp_path / "none" / "a.moderator"):
        with pytest.raises(Unwritable, match=r"^[^\n]*\.$"):
            the_home.create(path=path, entries=acts.starts(1))
    assert files(tmp_path) == before


def test_entries_that_come_at_once_are_all_there(the_home: Home, acts: Acts) -> None:
    entries = [acts.written("n1", "Canary"), acts.edited("n1", "Canary", True), *acts.starts(1)]
    with the_home.create("Sample", entries=iter(entries)) as session:
        assert session.entries == entries
    assert read_session(session.path) == (entries, ())
    assert b'"notes":' not in session.path.read_bytes()


# --- the list ------------------------------------------------------------------------------------


def test_the_list_shows_the_newest_plan(the_home: Home, acts: Acts, tmp_path: Path) -> None:
    plan = acts.entry(PlanChanged(Event(title="Sample one", day=date(2022, 10, 19))))
    renamed = acts.entry(PlanChanged(Event(title="Sample two", day=date(2022, 10, 20))))
    with the_home.create("first", entries=[plan, *acts.starts(3), renamed]) as first:
        for entry in acts.starts(4):
            first.journal.append(entry, ())
    undone = [acts.entry(Retracted(renamed.id))]
    the_home.create("second", entries=[plan, renamed, *undone]).close()
    redone = [*undone, acts.entry(Restored(renamed.id))]
    the_home.create("third", entries=[plan, renamed, *redone]).close()
    the_home.create("fourth").close()
    (the_home.sessions / f"broken{SUFFIX}").write_bytes(b"\0{")
    (the_home.sessions / "notes.txt").write_text("Sample")
    elsewhere = tmp_path / "elsewhere.moderator"
    the_home.create(path=elsewhere, entries=[plan]).close()
    the_home.remember_last(elsewhere)
    found = {one.path.name: (one.title, one.day, one.acts) for one in the_home.recent()}
    assert found == {
        "first.moderator": ("Sample two", date(2022, 10, 20), 9),
        "second.moderator": ("Sample one", date(2022, 10, 19), 3),
        "third.moderator": ("Sample two", date(2022, 10, 20), 4),
        "fourth.moderator": ("fourth", None, 0),
        "broken.moderator": ("broken", None, 0),
        "elsewhere.moderator": ("Sample one", date(2022, 10, 19), 1),
    }


def test_the_list_begins_with_the_latest(the_home: Home) -> None:
    assert the_home.recent() == []
    paths = []
    for number in range(3):
        session = the_home.create(f"Sample {number}")
        session.close()
        os.utime(session.path, (1000 - number, 1000 - number))
        paths.append(session.path)
    assert [one.path for one in the_home.recent()] == paths
    assert [one.modified for one in the_home.recent()] == [1000, 999, 998]


def test_where_one_was(the_home: Home, tmp_path: Path) -> None:
    assert the_home.last() is None
    made = []
    for number in range(3):
        session = the_home.create(f"Sample {number}")
        session.close()
        made.append(session.path)
        the_home.remember_last(session.path)
    assert the_home.last() == made[2]
    the_home.remember_last(made[0])
    assert the_home.last() == made[0]
    written = (the_home.path / "recent.json").stat()
    the_home.remember_last(made[0])
    assert os.path.samestat((the_home.path / "recent.json").stat(), written)
    assert (the_home.path / "recent.json").stat().st_mode & 0o777 == 0o600
    made[0].unlink()
    assert the_home.last() is None
    (the_home.path / "recent.json").write_bytes(b"\xff\0nonsense")
    assert the_home.last() is None
    assert len(the_home.recent()) == 2
    the_home.remember_last(made[1])
    assert the_home.last() == made[1]


# --- names ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sample", "Sample"),
        ("../../etc/passwd", "-..-etc-passwd"),
        ('a\\b/c:d*e?f"g<h>i|j', "a-b-c-d-e-f-g-h-i-j"),
        ("  .hidden. ", "hidden"),
        ("...", "session"),
        ("", "session"),
        ("\0\n\t", "session"),
        ("CON", "_CON"),
        ("con.txt", "_con.txt"),
        ("Com1", "_Com1"),
        ("lpt²", "_lpt²"),
        ("nul .a", "_nul .a"),
        ("console", "console"),
        ("com10", "com10"),
        ("e\u0301te\u0301", "été"),
        ("صلح و امنیت", "صلح و امنیت"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("evil\u202egpj.exe", "evilgpj.exe"),
        ("x" * 300, "x" * 120),
        ("é" * 100, "é" * 60),
    ],
)
def test_a_name_any_system_takes(text: str, name: str) -> None:
    assert safe_name(text) == name


@given(st.text(max_size=300))
def test_names_are_safe_whatever_was_typed(text: str) -> None:
    for name in (safe_name(text), slug(text)):
        assert 0 < len(name.encode()) <= LONGEST_BYTES
        assert not set(name) & set('<>:"/\\|?*\0\n\r\t')
        assert name.strip(" .") == name
        assert safe_name(name) == name
        assert Path(name).name == name


def test_a_title_becomes_a_name() -> None:
    assert slug("Inclusive peace negotiations & the WPS agenda: Sample") == (
        "inclusive-peace-negotiations-the-wps-agenda-sample"
    )
    assert slug("صلح و امنیت") == "صلح-و-امنیت"
    assert slug("?!") == "session"
    assert slug("CON") == "_con"
