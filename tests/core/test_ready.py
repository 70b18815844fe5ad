"""What is looked at before the start, and what would mend it."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from moderator.core.event import Event, Segment
from moderator.core.ready import (
    Check,
    Gravity,
    Item,
    Machine,
    fallback_of,
    ready,
    with_fallback,
    worst,
)
from moderator.core.text import clean_line
from moderator.samples import bundled_event
from tests.support import START


def looked(event: Event, machine: Machine | None = None) -> dict[Check, Item]:
    return {item.check: item for item in ready(event, machine)}


def settled() -> Event:
    event = bundled_event()
    parts = [
        replace(one, detail="Fallback: +1 555 0100, then the floor opens")
        if one.id == "sarabi"
        else one
        for one in event.segments
    ]
    return replace(event, segments=tuple(parts))


def test_the_bundled_event_lacks_only_a_fallback() -> None:
    items = looked(bundled_event())
    assert [check for check, item in items.items() if item.gravity is not Gravity.GOOD] == [
        Check.FALLBACK
    ]
    assert items[Check.FALLBACK].people == items[Check.FALLBACK].segments == ("sarabi",)
    assert "Habiba Sarabi" in items[Check.FALLBACK].what
    assert worst(ready(settled())) is Gravity.GOOD


def test_a_blank_event_is_told_everything() -> None:
    items = looked(Event())
    grave = {check for check, item in items.items() if item.gravity is Gravity.GRAVE}
    assert grave == {Check.TIMES, Check.SUM, Check.HARD_END, Check.SPEAKERS}
    assert items[Check.TIMES].what == "The plan does not say the date, the start and the end."
    assert items[Check.QUESTIONS].gravity is Gravity.CARE
    assert all(item.mend for item in items.values())


@pytest.mark.parametrize(
    ("by_s", "gravity", "said"),
    [
        (180, Gravity.GRAVE, "3 min more"),
        (-150, Gravity.CARE, "2:30 min"),
        (-40, Gravity.CARE, "40 s"),
    ],
)
def test_the_sum_is_held_against_the_length(by_s: int, gravity: Gravity, said: str) -> None:
    event = bundled_event()
    first, *rest = event.segments
    item = looked(
        replace(event, segments=(replace(first, planned_s=first.planned_s + by_s), *rest))
    )[Check.SUM]
    assert item.gravity is gravity
    assert said in item.what


def test_speakers_without_a_place_are_named() -> None:
    event = bundled_event()
    without = replace(event, segments=tuple(s for s in event.segments if s.speaker != "tapesh"))
    item = looked(without)[Check.SPEAKERS]
    assert item.gravity is Gravity.GRAVE
    assert item.people == ("tapesh",)
    assert "Storai Tapesh" in item.what


def test_an_online_moderator_needs_a_fallback_too() -> None:
    event = settled()
    assert event.moderator is not None
    online = replace(event, moderator=replace(event.moderator, online=True))
    assert looked(online)[Check.FALLBACK].people == ("moderator",)


def test_begun_late_it_says_by_how_much_it_would_end_over() -> None:
    machine = Machine(utc=START + 10 * 60)
    item = looked(settled(), machine)[Check.HARD_END]
    assert item.gravity is Gravity.CARE
    assert "10 min over" in item.what
    assert looked(settled(), Machine(utc=START - 600))[Check.HARD_END].gravity is Gravity.GOOD
    assert "09:45" in looked(settled())[Check.HARD_END].what


@pytest.mark.parametrize(
    ("machine", "check", "gravity"),
    [
        (Machine(free_bytes=10), Check.DISK, Gravity.GRAVE),
        (Machine(free_bytes=200 * 1024**2), Check.DISK, Gravity.CARE),
        (Machine(free_bytes=10**10), Check.DISK, Gravity.GOOD),
        (Machine(utc=START + 86400), Check.CLOCK, Gravity.CARE),
        (Machine(utc=START - 3 * 86400), Check.CLOCK, Gravity.HINT),
        (Machine(utc=START), Check.CLOCK, Gravity.GOOD),
        (Machine(zone="Europe/Amsterdam"), Check.ZONE, Gravity.CARE),
        (Machine(zone="America/Toronto"), Check.ZONE, Gravity.GOOD),
        (Machine(battery=0.1, plugged=False), Check.BATTERY, Gravity.GRAVE),
        (Machine(battery=0.4), Check.BATTERY, Gravity.CARE),
        (Machine(battery=0.9), Check.BATTERY, Gravity.HINT),
        (Machine(battery=0.1, plugged=True), Check.BATTERY, Gravity.GOOD),
        (Machine(screens=1), Check.SCREEN, Gravity.HINT),
        (Machine(screens=2), Check.SCREEN, Gravity.GOOD),
    ],
)
def test_the_laptop(machine: Machine, check: Check, gravity: Gravity) -> None:
    item = looked(settled(), machine)[check]
    assert item.gravity is gravity
    assert bool(item.mend) == (gravity is not Gravity.GOOD)


def test_what_is_not_known_of_the_laptop_is_not_spoken_of() -> None:
    assert not {Check.DISK, Check.CLOCK, Check.ZONE, Check.BATTERY, Check.SCREEN} & set(
        looked(settled())
    )


def test_the_laptop_in_another_zone_shows_another_time() -> None:
    item = looked(settled(), Machine(zone="Europe/Amsterdam"))[Check.ZONE]
    assert item.what == "When it is 08:15 at the event, the laptop shows 14:15."


@pytest.mark.parametrize(
    ("detail", "fallback"),
    [
        ("Fallback: +1 555 0100", "+1 555 0100"),
        ("Slides; fallback: Claudine moves up; then Q&A", "Claudine moves up"),
        ("Repli : lecture de son texte", "lecture de son texte"),
        ("Plan B: phone", "phone"),
        ("If the line drops: phone", "phone"),
        ("No fallback yet", ""),
        ("Fallback:", ""),
        ("", ""),
    ],
)
def test_what_counts_as_a_fallback(detail: str, fallback: str) -> None:
    assert fallback_of(Segment("a", "A", 60, detail=detail)) == fallback


LINES = st.text(max_size=60).map(clean_line)


@given(LINES, LINES)
def test_a_fallback_that_was_written_is_found(detail: str, what: str) -> None:
    written = with_fallback(detail, what)
    found = fallback_of(Segment("a", "A", 60, detail=written))
    if what.strip(" ;"):
        assert found == what.strip().replace(";", ",").strip()
        assert with_fallback(written, what) == written
    else:
        assert "Fallback:" not in written


@given(
    st.builds(
        Machine,
        st.none() | st.integers(0, 2**50),
        st.none() | st.floats(-(2**53), 2**53),
        st.none() | st.sampled_from(["UTC", "nowhere", "Pacific/Kiritimati"]),
        st.none() | st.floats(0, 1),
        st.none() | st.booleans(),
        st.none() | st.integers(0, 9),
    ),
    st.sampled_from([bundled_event(), Event(), replace(bundled_event(), start=None, end=time(0))]),
)
def test_any_laptop_is_told_in_sentences(machine: Machine, event: Event) -> None:
    items = ready(event, machine)
    assert [item.check for item in items] == sorted(
        (item.check for item in items), key=list(Check).index
    )
    for item in items:
        assert item.what.endswith((".", "”."))
        assert bool(item.mend) == (item.gravity is not Gravity.GOOD)
