"""The commands without a window honour what was chosen in one, read from the file that Qt wrote."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from moderator.cli import preferences
from moderator.core.event import Settings
from moderator.core.evolve import fold_log
from moderator.core.log import Log
from moderator.journal.sessions import read_session
from moderator.qt import prefs
from moderator.qt.prefs import Prefs

ROOT = Path(__file__).resolve().parent.parent
LIMITS = (prefs.FIRST_SIGNAL, prefs.LAST_SIGNAL, prefs.ASKER_LIMIT, prefs.ANSWER_LIMIT)


def moderator(home: Path, *arguments: str, chosen: bool = False) -> subprocess.CompletedProcess:
    """Run a command with its settings in a folder; `chosen`: `MODERATOR_HOME` says so."""
    environ = {key: value for key, value in os.environ.items() if key != "MODERATOR_HOME"}
    if chosen:
        environ["MODERATOR_HOME"] = str(home)
    return subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *arguments],
        env={**environ, "XDG_DATA_HOME": str(home.parent), "HOME": str(home.parent)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def written(folder: Path, **values: Any) -> None:
    settings = Prefs(folder)
    for name, value in values.items():
        settings.put(getattr(prefs, name), value)
    assert settings.save()


def settings_of(path: Path) -> Settings:
    return fold_log(Log(read_session(path)[0])).event.settings


def test_the_same_keys_limits_and_defaults_as_in_the_window() -> None:
    assert prefs.FILE == preferences.FILE
    assert prefs.SESSIONS_FOLDER.key == preferences.FOLDER
    assert [one.key for one in LIMITS] == [key for key, _, _ in preferences.LIMITS]
    for one, (_, name, least) in zip(LIMITS, preferences.LIMITS, strict=True):
        assert one.default == getattr(Settings(), name)
        assert one.limits == (least, 3600)


PATHS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")).filter(
    lambda text: text.strip(" ") == text.strip()  # configparser takes any blank off the ends
)


@given(PATHS)
@example(r"C:\Users\xé\neu\0d1\Sitzungen; 1, 2 = \"3\" ")
@example("/home/ش/“Événements” %20 ;#@")
@example("@Invalid()")
@example("@@x)")
@example("\x01f\x7f\x85\n\t\rx")
def test_a_text_is_read_as_qt_wrote_it(text: str) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        written(folder, SESSIONS_FOLDER=text, THEME="dark", FIRST_SIGNAL=150)
        kept = preferences.kept(folder)
    assert kept[preferences.FOLDER] == text
    assert (kept["theme"], kept["limits/first_signal"]) == ("dark", "150")


VALUES = st.sampled_from(
    ["", "0", "30", "90.7", "120", "3600", "3601", "-5", "1e9", "nan", "inf", "soon", "é", "@@9",
     "@Invalid()", "@ByteArray(90)", "1, 2", '"90"', "90 ; later", r"\x39\x30", r"9\60"]
)  # fmt: skip


@given(st.lists(VALUES, min_size=4, max_size=4))
def test_damaged_values_are_the_defaults_as_in_the_window(values: list[str]) -> None:
    keys = [key.rpartition("/")[2] for key, _, _ in preferences.LIMITS]
    lines = [f"{key}={value}\n" for key, value in zip(keys, values, strict=True)]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / prefs.FILE).write_text("[limits]\n" + "".join(lines), "utf-8")
        found = preferences.limits(preferences.kept(folder), Settings())
        assert found == prefs.session_limits(Prefs(folder), Settings())


@pytest.mark.parametrize(
    "data", [b"", b"\xff\xfe\x00", b"[limits\nx", b"nothing", b"[a]\n[a]\nb\n b", b"=\n[]\n=1"]
)
def test_a_damaged_file_gives_the_defaults(tmp_path: Path, data: bytes) -> None:
    (tmp_path / prefs.FILE).write_bytes(data)
    assert preferences.limits(preferences.kept(tmp_path), Settings()) == Settings()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="where data is kept")
def test_a_new_session_is_where_and_as_the_preferences_say(tmp_path: Path) -> None:
    home, folder = tmp_path / "moderator", tmp_path / "Événements; ش"
    folder.mkdir()
    written(home, SESSIONS_FOLDER=str(folder), FIRST_SIGNAL=300, ASKER_LIMIT=45)
    done = moderator(home, "new")
    assert (done.returncode, done.stderr) == (0, "")
    path = Path(done.stdout.strip())
    assert path.parent == folder
    settings = settings_of(path)
    assert (settings.wrap_up_s, settings.last_s, settings.asker_s) == (300, 60, 45)
    done = moderator(home, "rehearse", "--headless", "--speed", "max", "--acts", "3")
    assert Path(done.stdout.strip()).parent == folder
    done = moderator(home, "new", "--out", str(tmp_path / "x.moderator"), "--json")
    assert json.loads(done.stdout)["title"] == ""
    assert settings_of(tmp_path / "x.moderator").wrap_up_s == 300


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="where data is kept")
def test_a_folder_that_cannot_be_reached_is_said_as_in_the_window(tmp_path: Path) -> None:
    home, folder = tmp_path / "moderator", tmp_path / "gone"
    written(home, SESSIONS_FOLDER=str(folder))
    done = moderator(home, "new")
    assert done.returncode == 0
    assert done.stderr.startswith(f"The folder of sessions, {folder}, cannot be reached. Nothing")
    assert Path(done.stdout.strip()).parent == home / "sessions"
    assert not folder.exists()


def test_moderator_home_wins(tmp_path: Path) -> None:
    home, folder = tmp_path / "mine", tmp_path / "theirs"
    folder.mkdir()
    written(home, SESSIONS_FOLDER=str(folder), FIRST_SIGNAL=300)
    done = moderator(home, "new", chosen=True)
    assert (done.returncode, done.stderr) == (0, "")
    path = Path(done.stdout.strip())
    assert path.parent == home / "sessions"
    assert settings_of(path).wrap_up_s == 300
