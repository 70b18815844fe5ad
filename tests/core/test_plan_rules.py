"""The plan can be edited at any time; what has happened cannot be edited away."""

import pytest
from msgspec.structs import replace

from moderator.core.event import Event, Segment, Speaker
from moderator.core.intents import ChangePlan, Next, Refused
from tests.support import Session


@pytest.fixture
def session() -> Session:
    return Session()


def change(session: Session, **fields: object) -> None:
    event = replace(session.state.event, **fields)
    session.do(ChangePlan(event, session.state.event))


def refusal(session: Session, **fields: object) -> str:
    before = session.state
    with pytest.raises(Refused) as no:
        change(session, **fields)
    assert session.state is before
    assert str(no.value).endswith(".")
    return str(no.value)


def without(session: Session, segment: str) -> tuple[Segment, ...]:
    return tuple(one for one in session.state.event.segments if one.id != segment)


def test_anything_may_change_before_the_event(session: Session) -> None:
    change(session, title="  Another\x00 title ", segments=without(session, "welcome"))
    assert session.state.event.title == "Another title"
    assert session.state.event.segments[0].id == "framing"
    session.desk.undo()
    assert session.state.event.segments[0].id == "welcome"


def test_an_edit_of_an_older_plan_is_refused(session: Session) -> None:
    seen = session.state.event
    change(session, venue="Elsewhere")
    with pytest.raises(Refused, match="changed meanwhile"):
        session.do(ChangePlan(replace(seen, title="Other"), seen))


def test_no_change_is_refused(session: Session) -> None:
    assert "stays as it was" in refusal(session)


def test_what_has_begun_stays(session: Session) -> None:
    session.do(Next())
    session.wait(60)
    session.do(Next())
    segments = session.state.event.segments
    assert "Welcome" in refusal(session, segments=without(session, "welcome"))
    assert "Framing" in refusal(session, segments=without(session, "framing"))
    longer = (replace(segments[0], planned_s=999), *segments[1:])
    assert "over" in refusal(session, segments=longer)
    other = (segments[0], replace(segments[1], speaker="sarabi"), *segments[2:])
    assert "begun" in refusal(session, segments=other)
    swapped = (segments[1], segments[0], *segments[2:])
    assert "order" in refusal(session, segments=swapped)
    early = (segments[0], segments[2], segments[1], *segments[3:])
    assert "Claire Hutchinson" in refusal(session, segments=early)


def test_what_is_running_may_still_change_its_length_and_title(session: Session) -> None:
    session.do(Next())
    segments = session.state.event.segments
    change(session, segments=(replace(segments[0], planned_s=600, title="Opening"), *segments[1:]))
    assert session.state.event.segments[0].planned_s == 600


def test_what_was_passed_over_may_be_moved_to_where_it_can_take_place(session: Session) -> None:
    session.do(Next())
    segments = session.state.event.segments
    moved = (segments[0], *segments[2:4], segments[1], *segments[4:])
    change(session, segments=moved)
    assert session.state.event.segments[3].id == "framing"


def test_people_who_spoke_or_are_named_stay(session: Session) -> None:
    session.do(Next())
    speakers = session.state.event.speakers
    session.note("Sample", speaker="tsongo")
    assert "Yoka Brandt" in refusal(session, speakers=speakers[1:])
    others = tuple(one for one in speakers if one.id != "tsongo")
    assert "Claudine Tsongo" in refusal(session, speakers=others)


def test_questions_and_tags_with_notes_stay(session: Session) -> None:
    session.note("Sample", question="q2", cases=("drc",))
    event = session.state.event
    assert "question 2" in refusal(session, questions=(event.questions[0], *event.questions[2:]))
    assert "DR Congo" in refusal(session, cases=event.cases[:1])
    change(session, questions=event.questions[:2], tracks=())


def test_a_removed_speaker_leaves_segments_without_one(session: Session) -> None:
    change(session, speakers=session.state.event.speakers[1:])
    assert session.state.event.segments[0].speaker is None


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"segments": (Segment("x", "", 60),)}, "title"),
        ({"segments": (Segment("x", "Short", 5),)}, "Short"),
        ({"segments": (Segment("x", "A", 60), Segment("x", "B", 60))}, "same name"),
        ({"zone": "Mars/Olympus"}, "time zone"),
        ({"speakers": (Speaker("moderator", "Sample"),)}, "same name"),
    ],
)
def test_unsound_plans_are_refused(session: Session, fields: dict[str, object], said: str) -> None:
    assert said in refusal(session, **fields)


def test_a_blank_plan_may_be_filled_from_nothing() -> None:
    session = Session(Event(title="Sample"))
    with pytest.raises(Refused, match="empty"):
        session.do(Next())
    change(session, segments=(Segment("one", "Opening", 300),))
    session.do(Next())
    assert session.read().projected_end is not None
