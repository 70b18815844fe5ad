"""The note of the first event this console serves: it must come out whole."""

from datetime import date, time
from pathlib import Path

import pytest

from moderator.core.decide_plan import cleaned
from moderator.intake import Findings, event_from, find, length_of, pasted, read_document
from moderator.intake.reading import parsed
from moderator.intake.telling import findings_data
from moderator.samples import bundled_event
from tests.intake.files import pdf_file, word_file

NOTE = Path(__file__).parent / "concept-note.txt"


@pytest.fixture(scope="module")
def found() -> Findings:
    return find(read_document(NOTE))


def test_it_is_the_bundled_event(found: Findings) -> None:
    event, bundled = event_from(found), bundled_event()
    assert event.title == bundled.title
    assert (event.day, event.start, event.end) == (date(2022, 10, 19), time(8, 15), time(9, 45))
    assert event.zone == "America/New_York"
    assert event.venue == bundled.venue
    assert event.hosts == ()
    said = [(one.name, one.role, one.online) for one in event.speakers]
    assert said == [(one.name, one.role, one.online) for one in bundled.speakers]
    assert len(said) == 6
    assert [online for _, _, online in said].count(True) == 1
    assert event.moderator is not None
    assert bundled.moderator is not None
    assert event.moderator.name == bundled.moderator.name
    assert event.moderator.role == bundled.moderator.role
    assert [one.text for one in event.questions] == [one.text for one in bundled.questions]
    assert len(event.questions) == 4


def test_what_recommendations_are_filed_under(found: Findings) -> None:
    event, bundled = event_from(found), bundled_event()
    assert event.addressees == bundled.addressees
    assert [one.name for one in event.mandates] == ["UNAMA", "MONUSCO"]
    assert [one.name for one in event.tracks] == ["track 1", "track 2", "track 3"]
    assert [one.name for one in event.cases] == [
        "Afghanistan",
        "Democratic Republic of Congo (DRC)",
    ]
    assert event.cases[1].aliases == ("drc",)


def test_it_comes_with_a_run_of_show_that_fits(found: Findings) -> None:
    event = event_from(found)
    assert event.planned_total() == length_of(event) == 90 * 60
    floor = sum(one.planned_s for one in event.segments if one.floor)
    assert floor >= 90 * 60 / 4
    assert {one.speaker for one in event.segments} >= {one.id for one in event.speakers}
    assert cleaned(event) == event


def test_nothing_essential_is_missing_and_each_part_has_its_passage(found: Findings) -> None:
    assert found.missing() == ()
    sources = findings_data(found)["sources"]
    assert sources["zone"].strip() == "Date & Time: 19th October, 8.15-9.45 EDT"
    assert sources["speakers"][2].rstrip().endswith("Taliban (online)")
    assert sources["title"].startswith("Inclusive peace")
    assert found.day is not None
    assert found.day.passage.place == "line 4"


@pytest.mark.parametrize("form", ["pasted", "word", "pdf", "narrow pdf"])
def test_its_form_makes_no_difference(found: Findings, form: str) -> None:
    text = NOTE.read_text("utf-8")
    if form == "pasted":
        again = find(pasted(text.replace("\n", "\r\n")))
    else:
        made = word_file(text) if form == "word" else pdf_file(text, 70 if "narrow" in form else 95)
        again = find(parsed("note", made))
    one, other = findings_data(found), findings_data(again)
    for data in (one, other):
        del data["sources"]
    assert one == other
