"""Settings: each declared once, kept in a file that two consoles may share."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from moderator.core.announcing import Pace
from moderator.core.event import Settings
from moderator.core.say import Said
from moderator.qt import prefs
from moderator.qt.setting import How, Setting, Wrong

OTHER = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from moderator.qt import prefs
app = QCoreApplication([])
kept = prefs.Prefs(Path(sys.argv[1]))
kept.put(prefs.TEXT_SIZE, 1.5)
assert kept.save()
"""


def declared() -> list[Setting[Any]]:
    return [one for one in vars(prefs).values() if isinstance(one, Setting)]


def for_people() -> list[Setting[Any]]:
    return [one for one in prefs.SETTINGS if one.group is not None]


def test_every_setting_that_is_declared_is_in_the_table_once() -> None:
    assert sorted(one.key for one in declared()) == sorted(one.key for one in prefs.SETTINGS)
    assert len({one.key for one in prefs.SETTINGS}) == len(prefs.SETTINGS)


@pytest.mark.parametrize("setting", for_people(), ids=lambda one: one.key)
def test_what_a_person_chooses_is_said_in_translatable_words(setting: Setting[Any]) -> None:
    assert isinstance(setting.title, Said)
    assert isinstance(setting.help, Said)
    assert setting.help.endswith(".")
    if setting.how is How.CHOICE:
        assert len(setting.labels) == len(setting.choices) > 1
    assert setting.understood(str(setting.default)) == setting.default
    if setting.how in (How.LENGTH, How.PERCENT):
        assert setting.limits is not None
        assert setting.typed(setting.shown(setting.default)) == setting.default


def test_what_a_screen_reader_says_can_be_chosen_at_every_pace_there_is() -> None:
    assert prefs.ANNOUNCE.choices == tuple(Pace)


@pytest.mark.parametrize("typed", ["", "soon", "1.5.2", "-1:00", "99:99:99", "٣ x"])
def test_what_is_not_a_length_is_refused_in_a_sentence(typed: str) -> None:
    found = prefs.FIRST_SIGNAL.typed(typed)
    assert isinstance(found, Wrong)
    assert found.sentence.endswith(".")


@pytest.mark.parametrize(("typed", "meant"), [("125", 1.25), ("90 %", 0.9), ("100%", 1.0)])
def test_percentages_as_people_write_them(typed: str, meant: float) -> None:
    assert prefs.TEXT_SIZE.typed(typed) == meant


@pytest.mark.parametrize("typed", ["", "1e9", "500", "10", "-100", "a lot"])
def test_what_is_no_such_percentage_is_refused(typed: str) -> None:
    assert isinstance(prefs.TEXT_SIZE.typed(typed), Wrong)


def test_the_last_signal_never_comes_before_the_first(home: Path, qtbot: QtBot) -> None:
    kept = prefs.Prefs(home)
    assert kept.why_not(prefs.LAST_SIGNAL, 121) is not None
    assert kept.why_not(prefs.LAST_SIGNAL, 120) is None
    assert kept.why_not(prefs.FIRST_SIGNAL, 59) is not None
    assert kept.why_not(prefs.FIRST_SIGNAL, 60) is None


def test_a_file_in_which_it_does_gives_a_session_that_can_be_begun(
    home: Path, qtbot: QtBot
) -> None:
    home.mkdir(parents=True)
    (home / prefs.FILE).write_text("[limits]\nfirst_signal=30\nlast_signal=90\n", "utf-8")
    limits = prefs.session_limits(prefs.Prefs(home), Settings())
    assert (limits.wrap_up_s, limits.last_s) == (30, 30)


def test_a_change_is_told_once_and_so_is_going_back(home: Path, qtbot: QtBot) -> None:
    kept = prefs.Prefs(home)
    told: list[str] = []
    kept.changed.connect(lambda one: told.append(one.key))
    kept.put(prefs.THEME, "dark")
    kept.put(prefs.THEME, "dark")
    kept.reset(prefs.THEME)
    kept.reset(prefs.THEME)
    assert told == ["theme", "theme"]
    assert kept.get(prefs.THEME) == "system"


def test_two_consoles_at_once_keep_each_others_settings(home: Path, qtbot: QtBot) -> None:
    kept = prefs.Prefs(home)
    kept.put(prefs.THEME, "dark")
    assert kept.save()
    kept.put(prefs.FIRST_SIGNAL, 180)  # on this side only, until it is written
    subprocess.run([sys.executable, "-c", OTHER, str(home)], check=True, timeout=60)
    assert kept.save()
    text = (home / prefs.FILE).read_text("utf-8")
    assert {"theme=dark", "first_signal=180", "text_size=1.5"} <= set(text.split())
    assert kept.get(prefs.TEXT_SIZE) == 1.5
