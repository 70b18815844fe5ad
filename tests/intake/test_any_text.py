"""Whatever is dropped on the window: no text breaks the reading, none takes long, and what is
found stands in it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moderator.core.decide_plan import cleaned
from moderator.core.event import Event
from moderator.core.intents import ChangePlan
from moderator.intake import NotReadable, event_from, find, length_of, pasted
from tests.intake.corpus import HALVES, cases
from tests.intake.test_corpus import invented
from tests.support import Session

PARTS = st.sampled_from(
    [
        *(
            "Speakers:",
            "Moderator:",
            "Guiding questions",
            "Date:",
            "Time",
            "Lieu :",
            "Venue",
            "Hosts:",
        ),
        *(
            "Title:",
            "Concept note",
            "- ",
            "• ",
            "1. ",
            "a) ",
            "Ms. ",
            "H.E. Mr. ",
            "Mme ",
            "Ada Example",
        ),
        *("Jo van der Sample", " – ", ", ", " | ", "(online)", "(TBC)", "[1]", "[footnoteRef:2]"),
        *("8.15-9.45 EDT", "15h00-16h30", "13:15 – 14:45 (NY time)", "19th October", "3/4/2022"),
        *("12 mars 2023", "UTC+2", "?", ":", "\n", "\n\n", "What is a sample?", "track 1 and 2"),
        "recommendations for UN agencies, Permanent Missions and (I)NGOs",
        *("in two cases: Marovia and Tessia", "mandate renewals of UNMAR and MINTESS", "New York"),
        *(
            "Mission of Estaria",
            "will host a",
            "will be moderated by",
            "“",
            "”",
            "**",
            "#",
            "\t",
            "> ",
        ),
        *("From: a", "Subject: b", "Page 1 of 2", "| a | b |", "|---|---|", "é", "ﬁ"),
        *("\u202e", "\u200c", "\x00", "\u0130", "\ufdfa"),
    ]
)
TEXTS = st.lists(PARTS, max_size=60).map("".join) | st.text(max_size=400)


@given(TEXTS)
def test_no_text_breaks_it_and_nothing_is_invented(text: str) -> None:
    try:
        document = pasted(text)
    except NotReadable:
        return
    found = find(document)
    assert invented(document, found) == []
    event = event_from(found)
    assert cleaned(cleaned(event)) == cleaned(event)
    assert event.planned_total() in (0, length_of(event))


@given(st.data())
@settings(max_examples=60)
def test_a_note_that_was_torn_and_mixed_up_still_makes_a_session(data: st.DataObject) -> None:
    """The plan that is made of it is one that the desk takes."""
    case = data.draw(st.sampled_from([case for half in HALVES for case in cases(half)]))
    lines = case.text.split("\n")
    kept = data.draw(st.lists(st.sampled_from(lines), min_size=5, max_size=len(lines)))
    document = pasted("Sample\n" + "\n".join(kept))
    found = find(document)
    assert invented(document, found) == []
    event = event_from(found)
    session = Session()
    session.do(ChangePlan(event, session.state.event))
    assert session.state.event.questions == cleaned(event).questions


HOSTILE = {
    "spaces": " " * 200_000 + "x",
    "brackets": "(" * 100_000,
    "closed": "Speakers: " + "()" * 50_000,
    "commas": "Speakers: " + "Ms. Ada, " * 20_000,
    "titles": "Ms. " * 50_000,
    "names": "Speakers:\n" + "Ada Example " * 20_000,
    "digits": "Date: " + "1" * 200_000,
    "times": "Time: " + "8.15-9.45 " * 20_000,
    "dashes": "Speakers: Ada Example " + "- " * 100_000,
    "dots": "." * 200_000 + "\nx",
    "stars": "*" * 100_000 + "x" + "_" * 100_000,
    "marks": "[1]" * 60_000 + "[" * 60_000,
    "quotes": "“" * 100_000 + "x",
    "questions": "Questions:\n" + "What? " * 40_000,
    "lines": "Speakers:\n" * 9_000,
    "items": "- Ada Example – sample (online)\n" * 9_000,
    "rows": "| Name | Role |\n" * 9_000,
    "bars": "|" * 100_000,
    "hosts": "Hosts: " + "the Mission and " * 20_000,
    "recommendations": "recommendations for " * 20_000,
    "cases": "two cases " * 30_000,
    "months": "May 2022 " * 30_000,
    "hyphens": "a-\n" * 9_000,
    "apostrophes": "A" + "'a" * 100_000,
    "mail": "From: a\n" * 9_000,
    "quoted": "\n" + "> " * 100_000 + "x",
    "capitals": "ABC " * 50_000,
    "one long word": "a" * 400_000,
}


@pytest.mark.timeout(45)  # only a rule of more than linear cost comes near it
@pytest.mark.parametrize("name", HOSTILE)
def test_no_text_takes_long(name: str) -> None:
    document = pasted("Sample note\n" + HOSTILE[name])
    assert event_from(find(document)).title.startswith("Sample note")


def test_a_note_of_nothing_but_its_title_is_an_event_with_nothing_else() -> None:
    found = find(pasted("Concept note\n\nSongs that ended a war"))
    assert found.title is not None
    assert found.title.value == "Songs that ended a war"
    assert [name for name, _ in found.all()] == ["title"]
    assert event_from(found).zone == Event().zone
