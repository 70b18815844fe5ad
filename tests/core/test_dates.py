"""Days are read generously and shown in one form, in English."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator.core.dates import day_words, parse_day

DAY = date(2022, 10, 19)


@pytest.mark.parametrize(
    "typed",
    [
        "2022-10-19",
        " 19 October 2022 ",
        "19 oct 2022",
        "19th October 2022",
        "19th of October, 2022",
        "October 19, 2022",
        "Oct. 19 2022",
        "Wednesday, 19 October 2022",
        "Wed 19 Oct 2022",
        "19.10.2022",
        "19. 10. 2022",
        "19/10/2022",
        "10/19/2022",
        "mercredi 19 octobre 2022",
        "le 19 oct. 2022",
    ],
)
def test_days_as_people_write_them(typed: str) -> None:
    assert parse_day(typed) == DAY


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "soon",
        "3/4/2022",
        "31 June 2022",
        "2022-13-01",
        "19 Okt 2022",
        "19 October",
        "32.1.2022",
    ],
)
def test_what_is_no_day_or_two_days_is_none(typed: str) -> None:
    assert parse_day(typed) is None


def test_a_day_with_one_meaning_on_both_sides_of_the_ocean() -> None:
    assert parse_day("5/5/2022") == date(2022, 5, 5)


@given(st.dates(), st.booleans())
def test_what_is_shown_is_understood(day: date, whole: bool) -> None:
    assert parse_day(day_words(day, whole)) == day


@given(st.text(max_size=40))
def test_no_text_raises(text: str) -> None:
    parse_day(text)
