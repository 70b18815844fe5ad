"""Calendars: read back by the library and, letter by letter, by RFC 5545's own rules."""

import re
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar
from msgspec.structs import replace

from moderator.core.text import clean, clean_line
from moderator.export.ics import render
from moderator.outcome.document import Agenda, Slot
from tests.export.samples import DARI, HOSTILE, sample_outcome, texts
from tests.export.support import traces

START = datetime(2022, 10, 19, 12, 15, tzinfo=UTC).timestamp()
WELCOME = Slot("Welcome", START, START + 420)

moments = st.floats(-1e12, 1e12) | st.floats(START, START + 1e5)
slots = st.builds(Slot, texts, moments, moments, texts)
agendas = st.builds(Agenda, texts, texts, st.lists(slots, min_size=1, max_size=4).map(tuple))


def made(agenda: Agenda) -> bytes:
    (file,) = render(replace(sample_outcome(), agenda=agenda), {})
    assert file.name == "sample-event.ics"
    return file.data


def unescaped(text: str) -> str:
    return re.sub(r"\\(.)", lambda sign: "\n" if sign[1] in "nN" else sign[1], text)


def entries(data: bytes) -> list[dict[str, str]]:
    """The entries, unfolded (3.1) and unescaped (3.3.11)."""
    lines = data.decode("utf-8").replace("\r\n ", "").split("\r\n")
    found: list[dict[str, str]] = []
    for line in lines:
        if line == "BEGIN:VEVENT":
            found.append({})
        elif found:
            name, _, value = line.partition(":")
            found[-1][name] = unescaped(value)
    return found


@given(agendas)
def test_a_calendar_holds_the_event_and_its_segments(agenda: Agenda) -> None:
    data = made(agenda)
    whole, *segments = entries(data)
    assert whole.get("SUMMARY", "") == clean_line(agenda.title)
    for slot, entry in zip(agenda.slots, segments, strict=True):
        assert entry.get("SUMMARY", "") == clean_line(slot.title)
        assert entry.get("DESCRIPTION", "") == clean(slot.detail)
        assert entry.get("LOCATION", "") == clean_line(agenda.venue)
        assert entry["RELATED-TO"] == whole["UID"]
        assert entry["DTSTAMP"] == whole["DTSTART"]
        assert entry["DTSTART"] < entry.get("DTEND", "9" * 8 + "T" + "9" * 6)
    uids = [entry["UID"] for entry in (whole, *segments)]
    assert len(set(uids)) == len(uids)
    assert data == made(agenda)


@given(agendas)
def test_lines_are_such_as_rfc_5545_asks(agenda: Agenda) -> None:
    data = made(agenda)
    assert data.startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
    lines = data.split(b"\r\n")
    assert lines.pop() == b""
    for line in lines:
        assert len(line) <= 75
        assert not re.search(rb"[\x00-\x08\x0a-\x1f\x7f]", line)
        line.decode("utf-8")  # no character is cut in two
    Calendar.from_ical(data)


def test_times_are_utc_and_only_the_event_is_busy() -> None:
    agenda = Agenda("A sample event", "A sample venue", (WELCOME, replace(WELCOME, ends=START)))
    calendar = Calendar.from_ical(made(agenda))
    whole, first, second = calendar.walk("VEVENT")
    assert whole.decoded("dtstart") == datetime(2022, 10, 19, 12, 15, tzinfo=UTC)
    assert whole.decoded("dtend") == first.decoded("dtend")
    assert first.decoded("dtend") == datetime(2022, 10, 19, 12, 22, tzinfo=UTC)
    assert "dtend" not in second
    assert [entry["transp"] for entry in (whole, first, second)] == [
        "OPAQUE", "TRANSPARENT", "TRANSPARENT",
    ]  # fmt: skip
    assert str(calendar["name"]) == "A sample event"
    longer = Calendar.from_ical(made(replace(agenda, ends=START + 5400)))
    ends = [entry.decoded("dtend") for entry in longer.walk("VEVENT")[:2]]
    assert ends == [datetime(2022, 10, 19, 13, 45, tzinfo=UTC), first.decoded("dtend")]


@pytest.mark.parametrize("text", [*HOSTILE, "C:\\New \\N \\n", "a;b,c:d\\", f"{DARI}; " * 20])
def test_hostile_text_is_only_text(text: str) -> None:
    whole, segment = entries(made(Agenda(text, text, (Slot(text, START, START, text),))))
    assert whole["SUMMARY"] == whole["LOCATION"] == segment["SUMMARY"] == clean_line(text)
    assert segment["DESCRIPTION"] == clean(text)


def test_a_changed_plan_moves_its_entries() -> None:
    floor = Slot("Floor", START + 420, START + 900)
    agenda = Agenda("A sample event", "", (WELCOME, floor, replace(floor, starts=START + 900)))
    later = replace(
        agenda, slots=(WELCOME, *(replace(s, ends=START + 1200) for s in agenda.slots[1:]))
    )
    another = replace(agenda, title="Another sample event")
    uids = [[entry["UID"] for entry in entries(made(one))] for one in (agenda, later, another)]
    assert uids[0] == uids[1]
    assert not set(uids[0]) & set(uids[2])


def test_without_a_date_there_is_no_file() -> None:
    assert render(replace(sample_outcome(), agenda=Agenda("A sample event", "", ())), {}) == ()


def test_nothing_tells_of_its_making() -> None:
    assert not traces(made(sample_outcome().agenda).decode())
