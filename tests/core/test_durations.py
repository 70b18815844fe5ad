"""Lengths and times of day: what is understood, what is not, and how they are shown."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator.core.durations import (
    LONGEST_S,
    behind_words,
    clock,
    countdown,
    lateness_words,
    parse,
    parse_clock,
    words,
)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("9", 540),
        ("9:30", 570),
        ("90:00", 5400),
        ("0:45", 45),
        ("1h30", 5400),
        ("1h", 3600),
        ("1 h 5 min", 3900),
        ("1.5h", 5400),
        ("90s", 90),
        ("9m", 540),
        ("9m30", 570),
        ("9 min", 540),
        ("9 min.", 540),
        ("9 min 30 s", 570),
        ("9'30", 570),
        ("9’30", 570),
        ("9′30″", 570),
        ("30''", 30),
        ("1:02:03", 3723),
        ("9,5", 570),
        ("9.5", 570),
        ("9.25 min", 555),
        ("  12 ", 720),
        ("75 minutes", 4500),
        ("2 Hours", 7200),
        ("24:00:00", 86400),
        ("۹:۳۰", 570),
        ("٩٫٥", 570),
        ("\u200f٩\u200e", 540),
        ("９：３０", 570),
        ("9\u00a0min", 540),
    ],
)
def test_lengths_as_people_write_them(text: str, seconds: int) -> None:
    assert parse(text) == seconds


@pytest.mark.parametrize(
    "text",
    ["", " ", ":", "h", "nine", "9:5", "9:60", "1h90", "1h5", "1:60:00", "2h75m", "1.5h 10m",
     "9.30", "0", "0:00", "24:00:01", "25h", "-5", "+5", "5-", "1e3", "9 kg", "²", "9" * 5000,
     "nan", "inf", "1:2:3:4", "9\n9"],
)  # fmt: skip
def test_what_is_not_a_length_or_could_be_two(text: str) -> None:
    assert parse(text) is None


@pytest.mark.parametrize(
    ("text", "base", "seconds"),
    [
        ("+2", 540, 660),
        ("+ 30 s", 540, 570),
        ("-1:30", 540, 450),
        ("−2", 540, 420),
        ("–0:15", 540, 525),
        ("+۲", 540, 660),
        ("-9", 540, None),
        ("-10", 540, None),
        ("+1", LONGEST_S, None),
        ("+2", None, None),
        ("5", 540, 300),
    ],
)
def test_a_sign_changes_what_was_there(text: str, base: int | None, seconds: int | None) -> None:
    assert parse(text, base) == seconds


@given(st.text(max_size=30), st.none() | st.integers(-10, 100_000))
def test_any_text_is_a_sound_length_or_none(text: str, base: int | None) -> None:
    seconds = parse(text, base)
    assert seconds is None or 0 < seconds <= LONGEST_S
    parse_clock(text)


@given(st.integers(1, LONGEST_S))
def test_what_the_clock_shows_is_read_back(seconds: int) -> None:
    assert parse(clock(seconds)) == seconds


@given(st.integers(1, 3600), st.integers(1, 3600))
def test_adding_and_taking_away_are_opposites(base: int, seconds: int) -> None:
    longer = parse(f"+{clock(seconds)}", base)
    assert longer == base + seconds
    assert parse(f"-{clock(seconds)}", longer) == base


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0:00"), (59.99, "0:59"), (178, "2:58"), (177.9999999, "2:58"), (-42, "0:42"),
     (3599, "59:59"), (3723, "1:02:03"), (36000, "10:00:00")],
)  # fmt: skip
def test_the_clock_shows_full_seconds_without_a_sign(seconds: float, text: str) -> None:
    assert clock(seconds) == text


def test_a_countdown_reaches_zero_when_time_is_up_and_is_over_a_second_later() -> None:
    assert countdown(60) == ("1:00", False)
    assert countdown(59.1) == ("1:00", False)
    assert countdown(0.001) == ("0:01", False)
    assert countdown(0) == ("0:00", False)
    assert countdown(-0.999) == ("0:00", False)
    assert countdown(-1) == ("0:01", True)
    assert countdown(-61.5) == ("1:01", True)


@given(st.integers(1, 7200), st.floats(0, 7200))
def test_what_has_passed_and_what_is_left_add_up_to_the_plan(plan: int, elapsed: float) -> None:
    assert (parse(clock(elapsed)) or 0) + _signed(countdown(plan - elapsed)) == plan


@given(st.floats(-7200, 7200))
def test_every_number_of_a_countdown_stays_for_one_second(left_s: float) -> None:
    assert _signed(countdown(left_s)) - _signed(countdown(left_s - 1)) == 1


def _signed(shown: tuple[str, bool]) -> int:
    text, over = shown
    return (parse(text) or 0) * (-1 if over else 1)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0 s"), (40, "40 s"), (59.6, "1 min"), (89, "1 min"), (90, "2 min"), (180, "3 min"),
     (-180, "3 min"), (3599, "1 h"), (3900, "1 h 5 min"), (7200, "2 h"), (48 * 3600, "2 days")],
)  # fmt: skip
def test_lengths_in_words(seconds: float, text: str) -> None:
    assert words(seconds) == text


@pytest.mark.parametrize(
    ("seconds", "over", "behind"),
    [
        (180, "3 min over", "3 min behind"),
        (-240, "4 min early", "4 min ahead"),
        (0, "on time", "on time"),
        (29, "on time", "on time"),
        (-29, "on time", "on time"),
        (31, "1 min over", "1 min behind"),
        (-45, "1 min early", "1 min ahead"),
        (3900, "1 h 5 min over", "1 h 5 min behind"),
        (None, "", ""),
    ],
)
def test_lateness_is_said_in_words(seconds: float | None, over: str, behind: str) -> None:
    assert lateness_words(seconds) == over
    assert behind_words(seconds) == behind


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("8.15", time(8, 15)),
        ("08:15", time(8, 15)),
        ("8h15", time(8, 15)),
        ("8 h 15", time(8, 15)),
        ("8u15", time(8, 15)),
        ("0815", time(8, 15)),
        ("8", time(8)),
        ("9h", time(9)),
        ("15 Uhr", time(15)),
        ("3 p.m.", time(15)),
        ("3PM", time(15)),
        ("8:15 a.m.", time(8, 15)),
        ("12 p.m.", time(12)),
        ("12:30 am", time(0, 30)),
        ("24:00", time(0)),
        ("۰۸:۱۵", time(8, 15)),
        ("", None),
        ("24:01", None),
        ("8:60", None),
        ("13 pm", None),
        ("0 am", None),
        ("quarter past eight", None),
        ("8:5", None),
        ("81500", None),
    ],
)
def test_times_of_day_as_people_write_them(text: str, at: time | None) -> None:
    assert parse_clock(text) == at


@given(st.times())
def test_a_time_of_day_is_read_back(at: time) -> None:
    assert parse_clock(f"{at:%H:%M}") == at.replace(second=0, microsecond=0)
