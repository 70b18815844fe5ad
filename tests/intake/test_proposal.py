"""A proposed run of show: the sum exact, slots even, a quarter for the floor at the least."""

from datetime import date, datetime, time, timedelta
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec.structs import replace

from moderator.core.event import MODERATOR, Event, Speaker
from moderator.core.intents import ChangePlan
from moderator.intake import (
    Corrections,
    Person,
    Style,
    event_from,
    find,
    length_of,
    pasted,
    propose,
    with_proposal,
)
from moderator.samples import blank_event, bundled_event
from tests.support import Session

EVENTS = st.builds(
    lambda start, end, count, chaired: Event(
        day=date(2022, 10, 19),
        start=start,
        end=end,
        zone="America/New_York",
        moderator=Speaker(MODERATOR, "Mo Sample") if chaired else None,
        speakers=tuple(Speaker(f"s{at}", f"Sample {at}") for at in range(count)),
    ),
    st.times().map(lambda at: at.replace(microsecond=0)),
    st.times().map(lambda at: at.replace(second=0, microsecond=0)),
    st.integers(0, 40),
    st.booleans(),
)
STYLES = st.sampled_from(list(Style))


def lasting(seconds: int, speakers: int) -> Event:
    """An event of so many seconds that ends at ten."""
    return Event(
        day=date(2022, 10, 19),
        start=(datetime.combine(date.max, time(10)) - timedelta(seconds=seconds)).time(),
        end=time(10),
        zone="America/New_York",
        speakers=tuple(Speaker(f"s{at}", f"Sample {at}") for at in range(speakers)),
    )


@given(EVENTS, STYLES)
@example(lasting(2 * 60, speakers=0), Style.EVEN)
@example(lasting(3 * 60, speakers=1), Style.MORE_FLOOR)
@example(lasting(45, speakers=0), Style.MORE_FLOOR)
@example(lasting(44, speakers=0), Style.EVEN)
def test_any_proposal_keeps_its_promises(event: Event, style: Style) -> None:
    segments = propose(event, style)
    length = length_of(event)
    assert length is not None
    if not segments:
        # Only where not even half a minute each is left.
        assert length * Fraction(1, 2) < 30 * (len(event.speakers) + 2)
        return
    assert sum(one.planned_s for one in segments) == length
    floor = sum(one.planned_s for one in segments if one.floor)
    assert floor * 4 >= length
    slots = [one for one in segments if one.speaker not in (None, MODERATOR)]
    assert [one.speaker for one in slots] == [one.id for one in event.speakers]
    assert len({one.planned_s for one in slots}) <= 1
    assert (segments[0].title, segments[-1].title) == ("Opening", "Closing")
    session = Session()
    session.do(ChangePlan(with_proposal(event, style), session.state.event))


@given(EVENTS)
def test_the_styles_give_what_they_are_called(event: Event) -> None:
    floors, slots = {}, {}
    for style in Style:
        segments = propose(event, style)
        floors[style] = sum(one.planned_s for one in segments if one.floor)
        slots[style] = max(
            (one.planned_s for one in segments if one.title[:6] == "Sample"), default=0
        )
        if not segments or not event.speakers:
            return
    assert floors[Style.MORE_FLOOR] >= 0.4 * (length_of(event) or 0)
    assert floors[Style.MORE_FLOOR] >= floors[Style.EVEN] - 60 * len(event.speakers)
    assert slots[Style.SHORTER_STATEMENTS] <= min(slots[Style.EVEN], 5 * 60)


def test_the_bundled_event_gets_whole_minutes() -> None:
    segments = propose(bundled_event())
    assert [one.planned_s // 60 for one in segments] == [5, 9, 9, 9, 9, 9, 9, 26, 5]
    assert all(
        one.planned_s % 60 == 0 for style in Style for one in propose(bundled_event(), style)
    )


def test_without_times_there_is_nothing_to_propose() -> None:
    assert propose(replace(bundled_event(), end=None)) == ()
    assert propose(Event()) == ()


@pytest.mark.parametrize("style", Style)
def test_few_minutes_are_enough_for_few(style: Style) -> None:
    assert [one.planned_s for one in propose(lasting(2 * 60, speakers=0), style)] == [15, 90, 15]
    short = propose(lasting(3 * 60, speakers=1), style)
    assert [one.title for one in short] == ["Opening", "Sample 0", "Floor discussion", "Closing"]
    assert propose(lasting(44, speakers=0), style) == ()


def test_times_without_a_day_are_enough() -> None:
    event = replace(bundled_event(), day=None, start=time(23, 30), end=time(0, 30))
    assert length_of(event) == 3600
    assert sum(one.planned_s for one in propose(event)) == 3600


def test_an_event_lasts_as_long_as_the_clock_on_the_wall_does_not_say() -> None:
    """In the night in which the clocks go back, from 0:30 to 2:30 it is three hours."""
    event = replace(bundled_event(), day=date(2022, 11, 6), start=time(0, 30), end=time(2, 30))
    assert length_of(event) == 3 * 3600


def test_everybody_too_many_for_the_time_is_said_with_no_proposal() -> None:
    many = tuple(Speaker(f"s{at}", f"Sample {at}") for at in range(400))
    assert propose(replace(bundled_event(), speakers=many)) == ()


# --- from findings to an event ---------------------------------------------------------------

NOTE = """Title: A sample
Date: 4 October 2022
Time: 08:15-09:45 EDT
Speakers:
- Ada Example – one
- Bo Example – two
- Moderator Opening – three
Guiding questions:
- What is a sample?
"""


def test_people_of_one_surname_have_ids_of_their_own() -> None:
    event = event_from(find(pasted(NOTE)))
    assert [one.id for one in event.speakers][:2] == ["example", "example-2"]
    assert len({one.id for one in event.segments}) == len(event.segments)


def test_what_a_person_corrects_replaces_what_was_found() -> None:
    found = find(pasted(NOTE))
    corrections = Corrections(
        title="Another",
        end=time(9, 15),
        speakers=(Person("Cy Sample", "four", online=True),),
        addressees=("Samples (SAM)",),
        left_empty=frozenset({"questions"}),
    )
    event = event_from(found, corrections, Style.MORE_FLOOR)
    assert (event.title, event.questions) == ("Another", ())
    assert [(one.id, one.online) for one in event.speakers] == [("sample", True)]
    assert event.planned_total() == 3600
    assert [(one.name, one.aliases) for one in event.addressees] == [("Samples (SAM)", ("sam",))]
    assert event_from(found).title == "A sample"


def test_a_note_without_addressees_leaves_the_usual_ones() -> None:
    assert event_from(find(pasted(NOTE))).addressees == blank_event().addressees


@pytest.mark.parametrize("style", Style)
def test_a_proposal_is_the_same_every_time(style: Style) -> None:
    assert propose(bundled_event(), style) == propose(bundled_event(), style)
