"""Where the speaker screen goes, for every list of displays that a laptop may meet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator.qt.speaker.displays import Area, Display, How, Place, beside, found, placed

LAPTOP = Display("eDP-1", Area(0, 0, 1440, 900), "Sample", "Panel")
BEAMER = Display("HDMI-1", Area(1440, 0, 1920, 1080), "Sample", "Beamer", "S1")
OTHER = Display("DP-2", Area(3360, 0, 1920, 1080), "Sample", "Beamer", "S2")
TWO, ALL = (LAPTOP, BEAMER), (LAPTOP, BEAMER, OTHER)


def test_the_only_other_display_is_filled() -> None:
    assert placed(TWO, "", LAPTOP.area) == Place(How.FULL, BEAMER)


def test_of_several_others_the_person_chooses() -> None:
    assert placed(ALL, "", LAPTOP.area) == Place(How.ASK)
    assert placed(ALL, OTHER.key, LAPTOP.area) == Place(How.FULL, OTHER)


def test_with_one_display_it_is_a_window() -> None:
    assert placed((LAPTOP,), "", LAPTOP.area) == Place(How.WINDOW)
    assert placed((LAPTOP,), LAPTOP.key, LAPTOP.area) == Place(How.WINDOW, LAPTOP)


def test_unplugged_it_hides_and_comes_back_to_the_same_one() -> None:
    assert placed(TWO, BEAMER.key, LAPTOP.area) == Place(How.FULL, BEAMER)
    assert placed((LAPTOP,), BEAMER.key, LAPTOP.area) == Place(How.HIDDEN)
    assert placed((LAPTOP, OTHER), BEAMER.key, LAPTOP.area) == Place(How.HIDDEN)
    assert placed(ALL, BEAMER.key, LAPTOP.area) == Place(How.FULL, BEAMER)


def test_somebody_who_asks_for_it_gets_another_display() -> None:
    assert placed((LAPTOP, OTHER), BEAMER.key, LAPTOP.area, anywhere=True) == Place(How.FULL, OTHER)
    assert placed((LAPTOP,), BEAMER.key, LAPTOP.area, anywhere=True) == Place(How.WINDOW)


def test_the_consoles_display_is_filled_only_when_it_was_asked_for() -> None:
    assert placed(TWO, BEAMER.key, BEAMER.area) == Place(How.WINDOW, BEAMER)
    assert placed(TWO, BEAMER.key, BEAMER.area, over=True) == Place(How.FULL, BEAMER)


def test_a_mirrored_display_is_the_consoles() -> None:
    mirror = Display("HDMI-1", Area(0, 0, 1280, 720), "Sample", "Beamer")
    assert placed((LAPTOP, mirror), "", LAPTOP.area) == Place(How.WINDOW)
    assert placed((LAPTOP, mirror), mirror.key, LAPTOP.area).how is How.WINDOW


areas = st.builds(
    Area,
    st.integers(-4000, 4000),
    st.integers(-2000, 2000),
    st.integers(1, 4000),
    st.integers(1, 3000),
)
displays = st.builds(
    Display,
    st.sampled_from(("eDP-1", "HDMI-1", "DP-2", "")),
    areas,
    st.sampled_from(("", "Sample")),
    st.sampled_from(("", "Beamer", "a|b")),
    st.sampled_from(("", "S1", "S2")),
)


@given(st.lists(displays, max_size=4), st.text(max_size=20), displays, areas, st.booleans())
def test_the_console_is_never_covered_unasked(
    there: list[Display], typed: str, chosen: Display, console: Area, anywhere: bool
) -> None:
    for wanted in (typed, chosen.key, ""):
        place = placed(there, wanted, console, anywhere=anywhere)
        if place.how is How.FULL:
            assert place.display in there
            assert place.display is not None
            assert not place.display.area.overlaps(console)


def test_a_display_is_known_at_another_connector_and_another_place() -> None:
    moved = Display("DP-9", Area(-1920, 0, 1920, 1080), "Sample", "Beamer", "S1")
    assert found((LAPTOP, OTHER, moved), BEAMER.key) is moved
    assert found((LAPTOP, OTHER), BEAMER.key) is None


def test_two_alike_without_a_number_are_told_apart_by_their_connector() -> None:
    one = Display("DP-1", Area(0, 0, 800, 600), "Sample", "Twin")
    two = Display("DP-2", Area(800, 0, 800, 600), "Sample", "Twin")
    assert found((two, one), one.key) is one
    third = Display("DP-3", Area(0, 0, 800, 600), "Sample", "Twin")
    assert found((two, one), third.key) is None
    assert found((two,), third.key) is two


def test_displays_that_say_nothing_of_themselves_are_known_by_name_only() -> None:
    nameless = Display("Virtual-1", Area(0, 0, 800, 600))
    assert found((nameless,), nameless.key) is nameless
    assert found((Display("Virtual-2", Area(0, 0, 800, 600)),), nameless.key) is None
    assert found((nameless,), "") is None


def test_a_person_knows_a_display_by_its_model() -> None:
    assert BEAMER.label == "Sample Beamer (HDMI-1)"
    assert Display("HDMI-1", BEAMER.area).label == "HDMI-1"
    assert BEAMER.size == "1920 × 1080"


@pytest.mark.parametrize(
    ("console", "at"),
    [
        (Area(0, 0, 1000, 900), (1024, 0)),
        (Area(920, 0, 1000, 900), (256, 0)),
        (Area(400, 0, 1200, 640), (400, 664)),
        (Area(400, 440, 1200, 640), (400, 56)),
        (Area(0, 0, 1920, 1080), (24, 668)),
    ],
)
def test_a_window_stands_beside_the_console_where_it_can(
    console: Area, at: tuple[int, int]
) -> None:
    room = Area(0, 0, 1920, 1080)
    assert beside(console, room, 640, 360) == Area(*at, 640, 360)
    assert room.holds(beside(console, room, 640, 360))
