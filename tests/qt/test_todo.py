"""What is left to do: counted over what an export sees, and silent about what was left."""

from msgspec.structs import replace

from moderator.core.event import Event, GuidingQuestion
from moderator.core.intents import (
    ChangePlan,
    CloseSession,
    EditNote,
    MergeNotes,
    Next,
)
from moderator.core.state import Consent, Kind
from moderator.outcome.material import Rules
from moderator.outcome.release import moment
from moderator.qt.models.review import Board, read_board
from moderator.qt.models.todo import Task, Todo, gap_words, left_count, todos
from tests.support import Session


def board(session: Session, rules: Rules | None = None) -> Board:
    return read_board(session.state, moment(session.desk.log), rules or Rules())


def rows(session: Session, left: frozenset[str] = frozenset()) -> dict[str, Todo]:
    found = board(session).found
    return {one.uid: one for one in todos(found, session.state.event, left)}


def test_an_untouched_session_lacks_only_what_nobody_said(session: Session) -> None:
    made = rows(session)
    assert {one.task for one in made.values()} == {Task.GAP, Task.EMPTY}
    assert made["gap"].text == "12 gaps in the grid"
    assert "further" not in made["empty"].subjects


def test_each_sort_has_a_sentence_and_a_remedy(session: Session) -> None:
    session.do(Next())
    session.note("Sample one")
    session.note("Sample two")
    session.note("Sample advice", kind=Kind.RECOMMENDATION, question="q1")
    session.note("Sample words", kind=Kind.QUOTE, question="q1", consent=Consent.ASKED)
    session.request(text="Sample question?")
    made = rows(session)
    told = {uid: (one.text, one.remedy) for uid, one in made.items()}
    assert told["unfiled"] == ("2 notes without a guiding question", "Triage")
    assert made["unfiled"].detail == "file them with keys 1–4"
    assert told["unaddressed"] == ("1 recommendation without an addressee", "Fill in")
    assert told["consent"] == ("1 quote awaits the speaker’s consent", "Resolve")
    assert told["undisposed"] == ("1 request without a disposition", "Settle")
    assert told["orphan"] == ("1 recommendation rests on no note", "Link")
    session.do(CloseSession())
    assert rows(session)["unreached"].text == "1 question not reached"
    assert "undisposed" not in rows(session)


def test_nothing_off_the_record_is_asked_for(session: Session) -> None:
    before = rows(session)
    session.note("Sample secret", off_record=True)
    session.note("Sample secret advice", kind=Kind.RECOMMENDATION, off_record=True)
    session.note("Sample secret words", kind=Kind.QUOTE, off_record=True)
    assert rows(session) == before


def test_a_secret_recommendation_fills_no_gap(session: Session) -> None:
    tags = {"addressees": ("un",), "cases": ("drc",), "question": "q1"}
    session.note("Sample", kind=Kind.RECOMMENDATION, off_record=True, **tags)
    assert "un/case/drc" in board(session).found.subjects(Task.GAP)
    session.note("Sample", kind=Kind.RECOMMENDATION, **tags)
    assert "un/case/drc" not in board(session).found.subjects(Task.GAP)


def test_few_gaps_have_a_row_each(session: Session) -> None:
    everything = {
        "addressees": ("un", "missions", "ingos"),
        "cases": ("afghanistan", "drc"),
        "mandates": ("unama",),
        "question": "q1",
    }
    session.note("Sample", kind=Kind.RECOMMENDATION, **everything)
    gaps = [one for one in rows(session).values() if one.task is Task.GAP]
    assert [one.text for one in gaps] == [
        "No recommendation to UN agencies for MONUSCO",
        "No recommendation to Permanent Missions for MONUSCO",
        "No recommendation to (I)NGOs for MONUSCO",
    ]
    assert len({one.uid for one in gaps}) == 3
    assert gap_words(board(session).found.gaps[0]) == gaps[0].text


def test_likely_duplicates_until_they_are_merged(session: Session) -> None:
    text = "Sample advice: invite women mediators to every round of the talks"
    one = session.note(text, kind=Kind.RECOMMENDATION, question="q1")
    other = session.note(f"{text}.", kind=Kind.RECOMMENDATION, question="q1")
    assert board(session).found.subjects(Task.ALIKE) == (f"{one}/{other}",)
    session.do(MergeNotes(other, one))
    assert board(session).found.subjects(Task.ALIKE) == ()


def test_roles_and_names_are_warned_about_under_the_rule(session: Session) -> None:
    note = session.note("As Ngozi of the front row said", speaker="sarabi", question="q1")
    session.request(name="Ngozi Beispiel", text="Sample question?")
    found = board(session).found
    assert found.subjects(Task.POINTING) == ("sarabi",)
    assert found.subjects(Task.NAMED) == (note,)
    pointing = next(one for one in rows(session).values() if one.task is Task.POINTING)
    assert (pointing.text, pointing.detail) == ("1 role points to one person", "in 1 statement")


def test_what_was_left_is_not_asked_for_but_what_is_new_is(session: Session) -> None:
    first = session.note("Sample one")
    left = frozenset(rows(session)["unfiled"].keys)
    assert left == {f"unfiled:{first}"}
    assert "unfiled" not in rows(session, left)
    second = session.note("Sample two")
    assert rows(session, left)["unfiled"].subjects == (second,)
    assert left_count(board(session).found, left) == 1


def test_what_was_settled_is_not_counted_as_left(session: Session) -> None:
    note = session.note("Sample one")
    left = frozenset(rows(session)["unfiled"].keys)
    body = session.state.notes.open[note].body
    session.do(EditNote(note, replace(body, question="q1")))
    assert left_count(board(session).found, left) == 0


def test_without_questions_and_addressees_none_is_asked_for() -> None:
    session = Session(Event(title="Sample"))
    session.note("Sample", kind=Kind.RECOMMENDATION)
    assert {one.task for one in rows(session).values()} == {Task.ORPHAN, Task.EMPTY}


def test_one_question_has_one_key(session: Session) -> None:
    event = session.state.event
    asked = replace(event, questions=(GuidingQuestion("q1", "Sample?"),))
    session.do(ChangePlan(asked, event))
    session.note("Sample")
    assert rows(session)["unfiled"].detail == "file them with key 1"


def test_rows_that_stay_the_same_are_the_same_objects(session: Session) -> None:
    session.note("Sample one", question="q1")
    first = board(session)
    session.note("Sample two", question="q1")
    second = read_board(session.state, moment(session.desk.log), Rules(), first)
    kept = {one.uid: one for one in first.rows}
    same = [one for one in second.rows if one.uid in kept and one == kept[one.uid]]
    assert same
    assert all(one is kept[one.uid] for one in same)
