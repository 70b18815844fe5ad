"""The outcome document of sessions a person can follow."""

from datetime import date, datetime

import pytest
from msgspec.structs import replace

from moderator.core.event import Attribution
from moderator.core.instant import Now
from moderator.core.intents import (
    AddRequest,
    CallRequest,
    ChangePlan,
    CloseSession,
    Dispose,
    EditNote,
    Merge,
    MergeNotes,
    NameAnswerer,
    Next,
    PlaceNote,
    ReopenSession,
)
from moderator.core.state import Asking, Consent, Constituency, Disposition, Kind, State
from moderator.outcome.build import build
from moderator.outcome.document import (
    Document,
    Heading,
    Item,
    LineFigure,
    Outcome,
    Paragraph,
    Picture,
    Quote,
    Table,
)
from moderator.outcome.material import Rules
from moderator.outcome.naming import short_role
from moderator.outcome.release import moment
from moderator.outcome.warnings import warnings
from moderator.outcome.words import LANGUAGES
from tests.outcome.whole_sessions import EVENT, NAMES, NAMING_EVENT
from tests.support import Session


@pytest.fixture
def session() -> Session:
    return Session(EVENT)


def outcome(
    session: Session, rule: Attribution = Attribution.ROLE, language: str = "en"
) -> Outcome:
    return build(session.state, moment(session.desk.log), Rules(rule, language))


def told(document: Document, key: str) -> list[str]:
    """The texts below the heading with this key, up to the next heading of its level."""
    found: list[str] = []
    level = 0
    for block in document.blocks:
        if isinstance(block, Heading):
            if level and block.level <= level:
                break
            if block.key == key:
                level = block.level
        elif level and isinstance(block, Item | Paragraph | Quote):
            found.append("".join(span.text for span in block.spans))
    return found


def test_an_event_without_notes_has_a_context_and_nothing_else(session: Session) -> None:
    made = outcome(session)
    keys = [one.key for one in made.document.blocks if isinstance(one, Heading)]
    assert keys == ["context"]
    assert set(made.empty) >= {"key", "q1", "q2", "recommendations", "mandates", "floor", "annex"}


def test_a_blank_session_still_makes_a_document() -> None:
    made = build(State(), Now(0.0, 0.0), Rules())
    assert (made.name, made.document.title) == ("outcome-by-role", "Outcome document")
    assert made.document.day is None


def test_notes_stand_under_their_question_by_kind(session: Session) -> None:
    session.note("Sample point", question="q1")
    session.note("Sample success", question="q1", kind=Kind.HELPFUL, cases=("north",))
    session.note("Sample lesson", question="q1", kind=Kind.LESSON)
    session.note("Sample clash", question="q1", kind=Kind.DISAGREEMENT)
    session.note("Sample words", question="q1", kind=Kind.QUOTE, consent=Consent.GIVEN)
    session.note("Sample stray")
    made = outcome(session).document
    assert told(made, "q1.findings") == ["Sample point", "Helpful. Sample success (The North)"]
    assert told(made, "q1.lessons") == ["Sample lesson"]
    assert told(made, "q1.disagreement") == ["Sample clash"]
    assert told(made, "q1.quoted") == ["“Sample words”"]
    assert told(made, "further") == ["Sample stray"]
    assert told(made, "cases.north") == ["Helpful. Sample success (Q1)"]


def test_merged_recommendations_keep_both_wordings_and_reach_every_addressee(
    session: Session,
) -> None:
    rec = Kind.RECOMMENDATION
    one = session.note("Sample wording", kind=rec, addressees=("un",), mandates=("mission",))
    other = session.note("Other wording", kind=rec, addressees=("missions",))
    session.do(MergeNotes(other, into=one))
    made = outcome(session).document
    both = ["Sample wording (A mission)", "Also put as: Other wording"]
    assert told(made, "recommendations.un") == both
    assert told(made, "recommendations.missions") == both


def test_a_mandate_recommendation_says_what_to_write_where(session: Session) -> None:
    session.note(
        "Sample provision",
        kind=Kind.RECOMMENDATION,
        mandates=("mission",),
        operation="strengthen",
        paragraph="sample paragraph 7",
    )
    made = outcome(session).document
    assert told(made, "mandates.mission") == [
        "Strengthen. Sample provision (on sample paragraph 7)"
    ]
    assert told(made, "recommendations.all") == ["Sample provision (A mission)"]


def test_recommendations_say_how_many_notes_they_rest_on(session: Session) -> None:
    point = session.note("Sample point")
    hidden = session.note("Sample secret", off_record=True)
    session.note("Sample", kind=Kind.RECOMMENDATION, evidence=(point, hidden))
    assert told(outcome(session).document, "recommendations") == ["Sample (evidence: 1 note)"]


def test_the_order_given_by_hand_is_the_order_of_the_document(session: Session) -> None:
    first = session.note("First", question="q1")
    session.wait(5)
    second = session.note("Second", question="q1")
    session.do(PlaceNote(second, before=first))
    assert told(outcome(session).document, "q1") == ["Second", "First"]


@pytest.mark.parametrize(
    ("rule", "wish", "source"),
    [
        (Attribution.NAME, None, NAMES[0]),
        (Attribution.NAME, Attribution.ROLE, "Zqrole one"),
        (Attribution.NAME, Attribution.NONE, ""),
        (Attribution.ROLE, Attribution.NAME, "Zqrole one"),
        (Attribution.ROLE, Attribution.NONE, ""),
        (Attribution.NONE, Attribution.NAME, ""),
    ],
)
def test_the_stricter_of_the_documents_rule_and_the_notes_wish_holds(
    session: Session, rule: Attribution, wish: Attribution | None, source: str
) -> None:
    note = session.note("Sample", question="q1")
    body = session.state.notes.open[note].body
    session.do(EditNote(note, replace(body, speaker="a", attribution=wish)))
    assert told(outcome(session, rule).document, "q1") == [
        f"Sample ({source})" if source else "Sample"
    ]


def test_the_floor_tells_what_was_answered_and_what_is_owed(session: Session) -> None:
    for text, who in (("First?", "Zqasker Zqdor"), ("Second?", ""), ("Third?", ""), ("", "")):
        session.do(AddRequest(Asking(text, who, constituency=Constituency.YOUTH)))
    one, two, three, _ = (request.id for request in session.state.floor.arrived())
    session.do(Next())
    session.do(Merge(two, one))
    session.do(CallRequest(one))
    session.do(NameAnswerer("a"))
    session.do(Dispose(one, Disposition.ANSWERED))
    session.do(Dispose(three, Disposition.IN_WRITING, NAMES[1], "1 April"))
    session.do(CloseSession())
    made = outcome(session, Attribution.NAME).document
    assert told(made, "floor.answered") == [
        f"First? (Zqasker Zqdor, Youth · answered by {NAMES[0]})",
        "Also put as: Second? (Youth)",
    ]
    assert told(made, "floor.open") == [
        f"Third? (Youth · to be answered in writing · by {NAMES[1]} · due 1 April)",
        "1 request of which no text was noted.",
    ]
    assert told(made, "commitments") == [
        f"Answer owed to a question from the floor: Third? (by {NAMES[1]} · due 1 April)"
    ]
    by_role = told(outcome(session).document, "commitments")
    assert by_role == [
        "Answer owed to a question from the floor: Third? (by Zqrole two · due 1 April)"
    ]


def test_a_request_taken_back_leaves_only_its_count(session: Session) -> None:
    session.do(AddRequest(Asking("Sample words taken back?")))
    (request,) = session.state.floor.arrived()
    session.do(Dispose(request.id, Disposition.WITHDRAWN))
    made = outcome(session, Attribution.NAME)
    assert told(made.document, "floor") == ["1 request was declined or withdrawn."]
    assert "taken back" not in repr(made)


def test_what_was_merged_into_a_request_taken_back_goes_with_it(session: Session) -> None:
    for text in ("Sample words taken back?", "The same taken back?"):
        session.do(AddRequest(Asking(text, NAMES[3], "Sample network")))
    one, other = (request.id for request in session.state.floor.arrived())
    session.do(Merge(other, one))
    session.do(Dispose(one, Disposition.DECLINED))
    made = outcome(session, Attribution.NAME)
    assert told(made.document, "floor") == ["2 requests were declined or withdrawn."]
    found = [word for word in ("taken back", "Zqasker", "network") if word in repr(made)]
    assert found == []


def test_an_asker_of_no_known_constituency_is_from_the_floor(session: Session) -> None:
    session.do(AddRequest(Asking("Sample?", NAMES[3])))
    session.do(AddRequest(Asking("Another?")))
    named = told(outcome(session, Attribution.NAME).document, "floor.open")
    assert named == [f"Sample? ({NAMES[3]})", "Another? (from the floor)"]
    by_role = told(outcome(session).document, "floor.open")
    assert by_role == ["Sample? (from the floor)", "Another? (from the floor)"]


def test_requests_that_are_still_open_are_counted_as_such(session: Session) -> None:
    session.do(AddRequest(Asking("Sample?")))
    (table,) = (b for b in outcome(session).document.blocks if isinstance(b, Table))
    assert table.rows == (("still open", "1"), ("All", "1"))


def test_a_plan_changed_on_the_way_stands_beside_the_first(session: Session) -> None:
    session.do(Next())
    event = session.state.event
    shorter = [replace(one, planned_s=300) if one.floor else one for one in event.segments]
    session.do(ChangePlan(replace(event, segments=tuple(shorter)), event))
    plan = next(b for b in outcome(session).document.blocks if isinstance(b, Table))
    assert plan.columns == ("Segment", "Planned", "Re-planned", "Actual", "Difference")
    assert plan.rows[3][1:4] == ("20:00", "5:00", "")


def test_the_annex_sets_plan_against_actual(session: Session) -> None:
    session.do(Next())
    session.wait(330)
    session.do(Next())
    session.wait(600)
    session.note("Sample", question="q1")
    session.do(CloseSession())
    made = outcome(session, Attribution.NAME)
    tables = {one.caption: one for one in made.document.blocks if isinstance(one, Table)}
    plan = tables["Plan against actual"]
    assert plan.rows[0] == (f"Welcome by {NAMES[2]}", "5:00", "5:30", "0:30 longer")
    assert plan.rows[1][1:] == ("10:00", "10:00", "as planned")
    assert plan.rows[2][1:] == ("10:00", "", "not held")
    figures = {one.name: one.figure for one in made.document.blocks if isinstance(one, Picture)}
    lines = figures["notes-over-time"]
    assert isinstance(lines, LineFigure)
    minutes, count = lines.lines[0].points[-1]
    assert (round(minutes, 3), count) == (15.5, 1.0)


def test_figures_name_nobody_where_nobody_may_be_named(session: Session) -> None:
    session.do(Next())
    session.wait(60)
    session.do(CloseSession())
    for rule, groups in ((Attribution.NONE, 1), (Attribution.ROLE, 2)):
        found = {
            one.name: one.figure
            for one in outcome(session, rule).document.blocks
            if isinstance(one, Picture)
        }
        assert len(found["speaking-time"].groups) == groups  # type: ignore[union-attr]


def test_a_session_is_read_as_of_its_closing(session: Session) -> None:
    session.do(Next())
    session.wait(300)
    session.do(CloseSession())
    before = outcome(session)
    session.wait(86_400)
    assert outcome(session) == before
    note = session.note("Sample, written the day after")
    assert told(outcome(session).document, "further") == ["Sample, written the day after"]
    annex = [b for b in outcome(session).document.blocks if isinstance(b, Table)]
    assert annex[0] == next(b for b in before.document.blocks if isinstance(b, Table))
    assert note


def test_a_session_that_goes_on_is_read_as_of_its_last_act(session: Session) -> None:
    session.do(Next())
    session.wait(60)
    session.do(CloseSession())
    session.wait(60)
    session.do(ReopenSession())
    session.do(Next())
    session.wait(60)
    session.note("Sample")
    assert moment(session.desk.log).t == session.desk.now().t


def test_sheets_hold_numbers_texts_and_local_times(session: Session) -> None:
    session.at(0)
    session.note("Sample")
    notes = outcome(session).sheets[0]
    row = dict(zip((one.key for one in notes.columns), notes.rows[0], strict=True))
    assert (row["number"], row["text"]) == (1, "Sample")
    assert row["time"] == datetime(2022, 10, 19, 13, 15)  # noqa: DTZ001 - Kinshasa is UTC+1


def test_every_language_fills_every_sentence() -> None:
    for words in LANGUAGES.values():
        assert len(words.months) == 12
        assert words.form(words.evidence, 1) != words.form(words.evidence, 2)
        assert words.date(date(2022, 10, 1)) != words.date(date(2022, 10, 2))


def test_french_has_its_own_headings_and_the_typed_texts_as_they_are(session: Session) -> None:
    session.note("Sample lesson", question="q1", kind=Kind.LESSON)
    made = outcome(session, language="fr").document
    headings = [one.text for one in made.blocks if isinstance(one, Heading)]
    assert headings == [
        "Contexte et intervenants",
        "1 · A sample question?",
        "Enseignements",
        "Annexe",
        "Chiffres",
    ]
    assert told(made, "q1") == ["Sample lesson"]


@pytest.mark.parametrize(
    ("role", "short"),
    [
        ("minister", "minister"),
        (f"former minister of sample affairs, {'x' * 80}", "former minister of sample affairs"),
        ("w " * 50, f"{'w ' * 39}w…"),
        ("x" * 100, f"{'x' * 80}…"),
    ],
)
def test_a_long_role_is_cut_where_a_part_of_it_ends(role: str, short: str) -> None:
    assert short_role(role) == short


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Will Sample", "Will the mandates hold?"),
        ("Hope Sample", "What hope is there?"),
        ("Ambassador Zqadana Zqorel", "What can an Ambassador do?"),
        ("Representative of UNHCR", "What should UNHCR do?"),
        ("UNHCR", "What should UNHCR do?"),
        ("Speaker 1", "What does each speaker propose?"),
        ("", "A sample question?"),
    ],
)
def test_a_word_of_the_plan_that_is_no_name_stays(name: str, text: str) -> None:
    assert _asked_beside(name, text) == [text]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Zqadana Zqorel", "What did Ms. Zqorel say?"),
        ("Zqadana ZQOREL", "Zqorel’s view: a sample?"),
        ("zqadana zqorel", "What did Zqadana Zqorel say?"),
        ("José Zqorel", "What did Jose propose?"),
        ("نمونه زقادانا", "پرسش نمونه از زقادانا؟"),
        ("样本名", "样本名说什么？"),
    ],
)
def test_a_text_of_the_plan_that_names_somebody_is_said_in_general(name: str, text: str) -> None:
    assert _asked_beside(name, text) == [""]


def _asked_beside(name: str, text: str) -> object:
    event = replace(
        EVENT,
        moderator=None,
        speakers=(replace(EVENT.speakers[0], name=name),),
        questions=(replace(EVENT.questions[0], text=text),),
    )
    return build(State(event=event), Now(0.0, 0.0), Rules()).event["guiding_questions"]


def test_headings_of_tags_that_name_somebody_do_not_hold_the_name_in_their_keys() -> None:
    session = Session(NAMING_EVENT)
    about = {"kind": Kind.RECOMMENDATION, "addressees": ("un",), "mandates": ("mission",)}
    session.note("Sample", **about)
    session.note("Sample", cases=(NAMING_EVENT.cases[1].id,))
    headings = [b for b in outcome(session).document.blocks if isinstance(b, Heading)]
    assert {"To addressee 1", "Mandate 1", "Case 2"} <= {one.text for one in headings}
    assert [one.key for one in headings if "Zq" in one.key] == []


@pytest.mark.parametrize(
    ("due", "told_due"),
    [("1 May", "1 May"), ("3 avr. 2030", "3 avr. 2030"), ("by May Sample, 1 May", "")],
)
def test_a_due_date_goes_where_it_names_somebody(due: str, told_due: str) -> None:
    session = Session(replace(EVENT, speakers=(replace(EVENT.speakers[0], name="May Sample"),)))
    session.do(AddRequest(Asking("Sample?")))
    (request,) = session.state.floor.arrived()
    session.do(Dispose(request.id, Disposition.IN_WRITING, "somebody", due))
    requests = outcome(session).sheets[1]
    keys = [one.key for one in requests.columns]
    assert requests.rows[0][keys.index("due")] == told_due


def test_the_calendar_has_the_event_until_its_end_however_long_the_segments(
    session: Session,
) -> None:
    made = outcome(session).agenda
    assert made.ends == EVENT.hard_end()
    assert made.slots[-1].ends < (made.ends or 0)


def test_a_role_that_one_person_has_points_to_her(session: Session) -> None:
    note = session.note("Sample", cases=("north",))
    body = session.state.notes.open[note].body
    session.do(EditNote(note, replace(body, speaker="a")))
    now = moment(session.desk.log)
    (found,) = warnings(session.state, now, Rules()).pointing
    assert (found.called, found.cases, found.among, found.notes) == (
        "Zqrole one",
        ("The North",),
        1,
        (note,),
    )
    assert warnings(session.state, now, Rules(Attribution.NAME)).pointing == ()
    session.do(EditNote(note, replace(body, speaker="a", attribution=Attribution.NONE)))
    assert warnings(session.state, now, Rules()).pointing == ()


@pytest.mark.parametrize(
    "text", ["As Zqadana said", "zqorel's sample", "ZQADANA", f"“{NAMES[0]}”, a sample"]
)
def test_names_in_free_text_are_listed(session: Session, text: str) -> None:
    note = session.note(text)
    (found,) = warnings(session.state, moment(session.desk.log), Rules()).named
    assert (found.source.id, found.names) == (note, (NAMES[0],))


def test_words_that_only_hold_a_name_are_no_names(session: Session) -> None:
    session.note("Zqadanas and prezqorel are other words")
    assert warnings(session.state, moment(session.desk.log), Rules()).named == ()


def test_affiliations_in_free_text_are_listed_under_the_strictest_rule(session: Session) -> None:
    session.note("Sample of Zqorgtwo")
    now = moment(session.desk.log)
    assert warnings(session.state, now, Rules()).named == ()
    (found,) = warnings(session.state, now, Rules(Attribution.NONE)).named
    assert found.names == ("Zqorgtwo",)
