"""The short form of the fault suite: a little of everything, the same code as the long form.

`python3 -m uv run python -m tests.faults` is the long form, and prints its figures.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.faults import clocks, damage, failing, full_disk, hostile, kill, power, two
from tests.faults.children import needs_fork
from tests.faults.figures import quick_folder

SEED = 1325


@pytest.fixture
def quick(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory, where the system has one: a thousand syncs are waited for here."""
    with quick_folder(tmp_path) as folder:
        yield folder


@needs_fork
def test_a_kill_loses_nothing_that_was_shown_as_saved(tmp_path: Path) -> None:
    found = kill.attack(tmp_path, 12, SEED)
    assert found.told == []
    assert found.acts > 12
    assert [one for one in found.figures() if not one.kept and one.must] == []


def test_a_power_cut_leaves_every_act_that_was_shown_as_saved(quick: Path) -> None:
    found = power.cut_ours(quick, SEED, 6)
    assert [one.told for one in found if one.bad] == []
    assert all(one.states > 40 for one in found)


def test_the_checker_catches_storages_known_to_be_bad(quick: Path) -> None:
    default, forgetful = power.cut_known_bad(quick, SEED, 6)
    assert default.unreadable > 0
    assert forgetful.lost > 0
    assert forgetful.unreadable == 0


def test_any_call_may_fail(quick: Path) -> None:
    found = failing.fail(quick, 41)
    assert found.wrong == []
    assert found.said > found.runs / 2


@needs_fork
def test_the_process_may_die_at_any_call(quick: Path) -> None:
    assert failing.die(quick, 17).wrong == []


def test_a_disk_that_is_really_full(tmp_path: Path) -> None:
    try:
        with full_disk.small_disk(tmp_path / "disk") as disk:
            assert full_disk.fill_up(disk, tmp_path / "elsewhere.moderator", 2) == []
    except full_disk.Unmountable as why:
        pytest.skip(str(why))


def test_damaged_files_open_with_everything_that_is_sound(quick: Path) -> None:
    found = damage.spoil(quick, 4 * len(damage.MUTATIONS), SEED, acts=20)
    assert found.wrong == []
    assert found.damaged
    assert found.refused


@needs_fork
def test_of_several_consoles_one_writes_and_the_others_read(quick: Path) -> None:
    found = two.hold(quick, 8)
    assert found.wrong == []
    assert found.readers > 0
    assert found.writers == 8 * two.RACERS


def test_timers_are_right_whatever_the_clocks_do(qapp: QApplication) -> None:
    found = clocks.live_through(60, SEED)
    assert found.wrong == []
    assert found.worst_s < 1
    # How many there are is chance: what is drawn depends on the modules that are loaded, too.
    assert found.notices > 5


def test_the_model_of_time_sees_a_timer_that_is_wrong(qapp: QApplication) -> None:
    found = clocks.Found()
    laptop = clocks.Laptop(found)
    for step in (("next", 0.0), ("wait", 30.0)):
        laptop.step(*step)
    assert found.wrong == []
    laptop.clock.advance(2)  # it counts time that never passed
    laptop.step("wait", 1.0)
    assert found.wrong
    laptop.bridge.close()


def test_hostile_text_is_only_text_everywhere(tmp_path: Path) -> None:
    found = hostile.in_a_child(tmp_path, short=True)
    assert found["wrong"] == []
    assert found["control"], "a label that guesses must paint the picture, or nothing is proved"
    assert found["dialogues"] >= 10
    assert found["menus"] >= 6
    assert found["pasted"] > 20
