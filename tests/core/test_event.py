"""The plan's days and times, out to where calendars end."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator.core.event import Event, local
from moderator.core.instant import Now
from moderator.core.state import State
from moderator.core.timing import read

ZONES = ("UTC", "America/New_York", "Pacific/Kiritimati", "Pacific/Pago_Pago", "nowhere")
zones = st.sampled_from(ZONES)


@given(st.floats(-(2**53), 2**53), zones)
def test_every_moment_that_a_file_may_hold_has_a_wall_clock(utc: float, zone: str) -> None:
    local(utc, zone).isoformat()


@given(st.dates(), st.times(), st.times(), zones)
def test_every_day_has_a_start_and_an_end(day: date, start: time, end: time, zone: str) -> None:
    event = Event(day=day, start=start, end=end, zone=zone)
    assert event.hard_end() is not None
    assert read(State(event=event), Now(0.0, 0.0)).projected_end is not None


@pytest.mark.parametrize("zone", ZONES)
def test_the_last_day_of_the_calendar_has_no_next(zone: str) -> None:
    event = Event(day=date.max, start=time(9), end=time(8), zone=zone)
    assert event.hard_end() is not None
