"""One event, written down in any mixture of the ways in which notes write things down."""

from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moderator.intake import find, pasted

PEOPLE = (
    ("Ada Example-Stone", "minister of samples, Government of Estaria", False),
    ("Bo van der Sample", "founder of the Sample Network", True),
    ("María Testová", "researcher at Sample College", False),
)
ASKED = (
    "What has a sample ever changed?",
    "Who decides what a sample is, and for whom?",
    "How could samples be shared?",
)
TIMES = (
    "8.15-9.45 EDT",
    "08:15 – 09:45 (NY time)",
    "8:15 a.m. - 9:45 a.m. EDT",
    "8:15–9:45 am (New York)",
    "from 8.15 to 9.45 a.m. (Eastern Time)",
    "08:15-09:45 New York time",
    "8h15-9h45 (heure de New York)",
    "de 8 h 15 à 9 h 45, heure de New York",
    "0815-0945 hrs (EDT)",
    "08:15 to 09:45 UTC-4",
)
DAYS = (
    "19 October 2022",
    "19th October 2022",
    "Wednesday, October 19, 2022",
    "Wed. 19 Oct 2022",
    "2022-10-19",
    "19/10/2022",
    "10/19/2022",
    "19.10.2022",
    "mercredi 19 octobre 2022",
    "le 19 octobre 2022",
)
QUESTIONS = (
    "Key guiding questions",
    "Guiding questions",
    "Discussion questions",
    "Questions to be addressed",
    "QUESTIONS",
    "Questions directrices",
    "3. Guiding Questions",
    "## Key questions",
    "Questions clés",
    "Questions for discussion",
    "Guiding questions for the panel",
    "Proposed questions",
    "**Questions**",
    "Questions de discussion",
    "IV. Guiding questions",
)
SPEAKERS = (
    "Speakers",
    "Panellists",
    "Panelists",
    "Panel",
    "PANEL",
    "Confirmed speakers",
    "Intervenants",
    "Panélistes",
    "Intervenantes et intervenants",
    "4. Speakers",
    "## Speakers",
    "**Panel members**",
    "Speakers (TBC)",
    "List of panellists",
    "Intervenant·e·s",
    "Orateurs et oratrices",
)
MODERATOR = (
    "Moderator",
    "Chair",
    "Moderated by",
    "Modération",
    "Modératrice",
    "MODERATOR",
    "Animation",
)
TITLES = (
    "Title: {}",
    "Concept note\n\n{}",
    "Titre : {}",
    "Concept note: {}",
    "# {}",
    "CONCEPT NOTE\n“{}”",
)
VENUES = ("Venue", "Location", "Lieu", "Where", "VENUE", "Place")
BULLETS = ("- ", "• ", "· ", "* ", "– ", "▪ ", "o  ", "", "\t• ", " ")
NUMBERS = ("{}. ", "{}) ", "Q{}: ", "({}) ", "{}.\t")
TITLED = ("", "Ms. ", "H.E. Ms. ", "Dr ", "Mme ", "Prof. ", "Ambassador ")
APART = (" – ", ", ", " - ", " — ", ": ", " ({})", " | ")
ONLINE = (
    " (online)",
    " (virtual)",
    " [online]",
    " – online",
    " (en ligne)",
    " (joining remotely)",
    " (via Zoom)",
)
TITLE = "Samples at the table: what nobody says"
VENUE = "Sample Hall, 12 Invented Street, New York"

pick = st.sampled_from


@st.composite
def notes(draw: st.DrawFn) -> str:
    """A note whose parts are each written in one of the ways above."""
    colon = draw(pick([":", " :", ""]))
    heading = draw(pick([":", " :"]))
    bullet, asked = draw(pick(BULLETS)), draw(pick([*BULLETS, *NUMBERS]))
    apart = draw(pick(APART))
    parts = [
        f"{draw(pick(SPEAKERS))}{colon}\n" + "\n".join(_people(draw, bullet, apart)),
        f"{draw(pick(QUESTIONS))}{colon}\n"
        + "\n".join(asked.format(at) + text for at, text in enumerate(ASKED, 1)),
        f"{draw(pick(MODERATOR))}{heading} {draw(pick(TITLED))}Jo Sample-Moor, Radio Sample",
    ]
    about = (
        "Background\nSamples are everywhere. This is about what they do, and it says so at length."
    )
    rest = draw(st.permutations([*parts, about]))
    when = f"{draw(pick(DAYS))}, {draw(pick(TIMES))}"
    head = draw(pick(TITLES)).format(TITLE)
    lines = [f"Date{heading} {when}", f"{draw(pick(VENUES))}{heading} {VENUE}"]
    return "\n\n".join([head, "\n".join(lines), *rest])


def _people(draw: st.DrawFn, bullet: str, apart: str) -> list[str]:
    lines = []
    for name, role, online in PEOPLE:
        said = f"{bullet}{draw(pick(TITLED))}{name}"
        said += apart.format(role) if "{}" in apart else apart + role
        lines.append(said + (draw(pick(ONLINE)) if online else ""))
    return lines


@given(notes())
@settings(max_examples=150)
def test_a_note_in_any_style_is_read_whole(note: str) -> None:
    found = find(pasted(note))
    assert found.title is not None
    assert found.title.value == TITLE
    assert found.day is not None
    assert found.day.value == date(2022, 10, 19)
    assert found.start is not None
    assert found.end is not None
    assert (found.start.value, found.end.value) == (time(8, 15), time(9, 45))
    assert found.zone is not None
    assert found.zone.value == "America/New_York"
    assert found.venue is not None
    assert found.venue.value == VENUE
    assert [(one.value.name, one.value.role, one.value.online) for one in found.speakers] == [
        *PEOPLE
    ]
    assert found.moderator is not None
    assert (found.moderator.value.name, found.moderator.value.role) == (
        "Jo Sample-Moor",
        "Radio Sample",
    )
    assert [one.value for one in found.questions] == [*ASKED]


@pytest.mark.parametrize("zone", ["IST", "CST", "", "local time"])
def test_a_zone_that_may_be_two_places_is_none(zone: str) -> None:
    found = find(pasted(f"Title: A sample\nDate: 19 October 2022\nTime: 8:15-9:45 {zone}"))
    assert found.start is not None
    assert found.zone is None


@pytest.mark.parametrize(
    ("told", "zone"),
    [
        ("19 October 2022, 8:15-9:45 EDT", "America/New_York"),
        ("19 July 2022, 8:15-9:45 CET\nVenue: Hall, Geneva", "Europe/Zurich"),
        ("19 January 2022, 8:15-9:45 CET", "Europe/Brussels"),
        ("19 January 2022, 8:15-9:45 GMT\nVenue: Hall, London", "Europe/London"),
        ("19 July 2022, 8:15-9:45 GMT\nVenue: Hall, Paris", "UTC"),
        ("19 July 2022, 8:15-9:45 UTC+3\nVenue: Hall, Nairobi", "Africa/Nairobi"),
        ("19 July 2022, 8:15-9:45 (GMT+5:45)", "Asia/Kathmandu"),
        ("19 July 2022, 8:15-9:45 IST\nVenue: Hall, New Delhi", "Asia/Kolkata"),
        ("19 July 2022, 8:15-9:45 IST\nVenue: Hall, Dublin", "Europe/Dublin"),
        ("19 July 2022, 8:15-9:45, heure locale\nLieu : Salle, Dakar", "Africa/Dakar"),
        ("19 July 2022, 8:15-9:45\nVenue: Palais des Nations, Room X", "Europe/Zurich"),
        ("19 July 2022, 8:15-9:45\nVenue: Hall, Kampala, Uganda", "Africa/Kampala"),
        ("19 July 2022, 14:15-15:45 Geneva / 8:15-9:45 New York", "Europe/Zurich"),
    ],
)
def test_zones_are_those_of_that_day_and_place(told: str, zone: str) -> None:
    found = find(pasted(f"Title: A sample\nDate: {told}"))
    assert found.zone is not None
    assert found.zone.value == zone


@pytest.mark.parametrize(
    "said",
    ["3/4/2022", "19 October", "Wednesday 20 October", "32 October 2022", "next week"],
)
def test_a_day_that_is_not_settled_is_none(said: str) -> None:
    assert find(pasted(f"Title: A sample\nDate: {said}\nIn 2019 we met.")).day is None


def test_a_year_may_stand_at_the_top_and_the_weekday_may_settle_a_date() -> None:
    found = find(pasted("Concept note, October 2022\nA sample\nDate: 19th October"))
    assert found.day is not None
    assert found.day.value == date(2022, 10, 19)
    found = find(pasted("Title: A sample\nDate: Sunday 3/4/2022"))
    assert found.day is not None
    assert found.day.value == date(2022, 4, 3)
