"""One step each: what is asked, which ways there are, and what each comes to."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from moderator.core.event import Attribution
from moderator.core.intents import CloseSession, DeleteNote, EditNote, Next
from moderator.core.state import Consent, Disposition, Kind, NoteBody
from moderator.journal.drafts import Drafts
from moderator.outcome.material import Rules
from moderator.outcome.release import moment
from moderator.qt.bridge import Bridge
from moderator.qt.dialogs.dispose import OwedSheet
from moderator.qt.dialogs.merge_with import MergeWithSheet, candidates
from moderator.qt.dialogs.note_edit import NoteEditor
from moderator.qt.dialogs.triage import TriageSheet
from moderator.qt.kit import Button, tab_stops
from moderator.qt.models.left import NAME, Left
from moderator.qt.models.remedies import step
from moderator.qt.models.review import read_board
from moderator.qt.models.steps import Leave, Open, Step, Write
from moderator.qt.models.todo import Findings, Task
from tests.support import Session


def found(session: Session) -> Findings:
    return read_board(session.state, moment(session.desk.log), Rules()).found


def the_step(session: Session, task: Task, place: int = 0) -> Step:
    held = found(session)
    made = step(task, held.subjects(task)[place], session.state, held)
    assert made is not None
    return made


def labels(made: Step) -> list[str]:
    return [one.label for one in made.ways]


def body(session: Session, note: str) -> NoteBody:
    held = session.state.notes.get(note)
    assert held is not None
    return held.body


# --- what is asked -------------------------------------------------------------------------


def test_a_note_is_filed_by_its_questions_number(session: Session) -> None:
    session.note("Sample")
    made = the_step(session, Task.UNFILED)
    assert labels(made) == ["Q1", "Q2", "Q3", "Q4"]
    assert made.cards[0].text == "Sample"


def test_addressees_alone_in_pairs_and_all_together(session: Session) -> None:
    session.note("Sample", kind=Kind.RECOMMENDATION, question="q1")
    made = the_step(session, Task.UNADDRESSED)
    assert labels(made)[:4] == [
        "UN agencies",
        "Permanent Missions",
        "(I)NGOs",
        "UN agencies and Permanent Missions",
    ]
    assert len(made.ways) == 8
    assert isinstance(made.ways[-1].do, Leave)


def test_what_the_quote_says_already_is_not_offered(session: Session) -> None:
    session.note("Sample", kind=Kind.QUOTE, question="q1", consent=Consent.ASKED)
    assert labels(the_step(session, Task.CONSENT)) == ["Given", "Refused", "Leave the quote out"]


def test_the_likeliest_evidence_comes_first(session: Session) -> None:
    session.do(Next())
    far = session.note("Sample far", question="q2", speaker="sarabi")
    near = session.note("Sample near", question="q1", speaker="tsongo", cases=("drc",))
    session.wait(30)
    wish = {"question": "q1", "speaker": "tsongo", "cases": ("drc",)}
    advice = session.note("Sample advice", kind=Kind.RECOMMENDATION, **wish)
    session.wait(30)
    session.note("Sample after it", question="q1", speaker="tsongo")
    made = the_step(session, Task.ORPHAN)
    linked = [one.do for one in made.ways if isinstance(one.do, EditNote)]
    assert [one.body.evidence for one in linked] == [(near,), (far,)]
    assert {one.note for one in linked} == {advice}
    assert [one.do for one in made.ways[2:]] == [Open.LINK, Leave()]


def test_a_gap_is_filled_by_what_lacks_one_of_the_two(session: Session) -> None:
    tags = {"kind": Kind.RECOMMENDATION, "question": "q1"}
    session.note("Sample to them", addressees=("un",), **tags)
    session.note("Sample on it", cases=("afghanistan",), **tags)
    session.note("Sample of neither", cases=("drc",), **tags)
    held = found(session)
    made = step(Task.GAP, "un/case/afghanistan", session.state, held)
    assert made is not None
    assert labels(made)[:2] == ["Also to UN agencies", "Also on Afghanistan"]
    assert [one.detail for one in made.ways[:2]] == ["Sample on it", "Sample to them"]
    write = made.ways[2].do
    assert isinstance(write, Write)
    assert ("addressees", "un") in write.chips
    session.note("Sample", addressees=("un",), cases=("afghanistan",), **tags)
    assert step(Task.GAP, "un/case/afghanistan", session.state, held) is None


def test_two_wordings_side_by_side(session: Session) -> None:
    text = "Sample advice: invite women mediators to every round of the talks"
    for end in ("", "."):
        session.note(text + end, kind=Kind.RECOMMENDATION, question="q1")
    made = the_step(session, Task.ALIKE)
    assert [one.text for one in made.cards] == [text, f"{text}."]
    assert labels(made) == ["The first one stands", "The second one stands", "Not the same"]


def test_every_empty_section_can_be_written_for_or_left(session: Session) -> None:
    held = found(session)
    for key in held.empty:
        made = step(Task.EMPTY, key, session.state, held)
        assert made is not None
        assert isinstance(made.ways[-1].do, Leave)


def test_what_is_gone_is_not_asked_about(session: Session) -> None:
    session.do(Next())
    note = session.note("Sample", kind=Kind.QUOTE)
    session.request(text="Sample question?")
    held = found(session)
    session.do(DeleteNote(note))
    for task in (Task.UNFILED, Task.CONSENT):
        assert step(task, note, session.state, held) is None
    assert step(Task.UNREACHED, "a3", session.state, held) is None


def test_names_in_a_text_are_named(session: Session) -> None:
    session.request(name="Ngozi Beispiel", text="What next?")
    session.note("As Ngozi Beispiel said", question="q1")
    made = the_step(session, Task.NAMED)
    assert made.asks == "It holds Ngozi Beispiel. Should it?"


# --- one key, and the next -----------------------------------------------------------------


class Triage:
    """A sheet over the session, and the keys a person presses in it."""

    def __init__(self, session: Session, bridge: Bridge, task: Task, qtbot: QtBot) -> None:
        self.session, self.left = session, Left(Drafts(None))
        held = found(session)
        self.sheet = TriageSheet(bridge, task, held.subjects(task), held, self.left)
        self.sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        self.sheet.open()
        qtbot.waitExposed(self.sheet)
        rows = self.sheet.ways.rows
        QAbstractItemModelTester(rows, QAbstractItemModelTester.FailureReportingMode.Fatal)

    def press(self, key: str) -> None:
        QTest.keySequence(self.sheet.ways, key)

    @property
    def shown(self) -> str:
        return self.sheet.shown.cards[0].text if self.sheet.shown is not None else ""

    def close(self) -> None:
        self.sheet.done(0)
        self.sheet.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def three(session: Session, bridge: Bridge, qtbot: QtBot) -> Iterator[Triage]:
    for n in (1, 2, 3):
        session.note(f"Sample {n}")
    made = Triage(session, bridge, Task.UNFILED, qtbot)
    yield made
    made.close()


def test_a_long_text_is_scrolled_by_keys(session: Session, bridge: Bridge, qtbot: QtBot) -> None:
    session.note("Sample words. " * 400)
    long = Triage(session, bridge, Task.UNFILED, qtbot)
    (area,) = long.sheet.findChildren(QScrollArea)
    assert area in tab_stops(long.sheet)
    area.setFocus()
    QTest.keyClick(area, Qt.Key.Key_PageDown)
    assert area.verticalScrollBar().value() > 0
    long.close()


def test_a_short_text_is_no_stop(three: Triage) -> None:
    (area,) = three.sheet.findChildren(QScrollArea)
    assert area not in tab_stops(three.sheet)
    assert area.verticalScrollBar().maximum() == 0


def filed(session: Session) -> list[str | None]:
    return [one.body.question for one in session.state.notes.written()]


def test_one_key_files_a_note_and_shows_the_next(three: Triage, session: Session) -> None:
    assert (three.shown, three.sheet.said) == ("Sample 1", "3 to go")
    three.press("2")
    assert (three.shown, three.sheet.said) == ("Sample 2", "2 to go")
    three.press("4")
    three.press("1")
    assert filed(session) == ["q2", "q4", "q1"]
    assert three.sheet.shown is None
    assert three.sheet.said == ""


def test_passing_over_changes_nothing(three: Triage, session: Session) -> None:
    acts = len(session.desk.log)
    three.press("0")
    three.press("S")
    assert three.shown == "Sample 3"
    assert len(session.desk.log) == acts


def test_the_last_one_can_be_taken_back(three: Triage, session: Session) -> None:
    three.press("2")
    three.press("0")
    three.press("Ctrl+Z")
    assert three.shown == "Sample 2"
    assert filed(session) == ["q2", None, None]
    three.press("Ctrl+Z")
    assert three.shown == "Sample 1"
    assert filed(session) == [None, None, None]
    three.press("Ctrl+Z")
    assert three.shown == "Sample 1"


def test_the_text_can_be_edited_on_the_way(three: Triage, session: Session) -> None:
    three.press("2")
    three.press("E")
    (editor,) = three.sheet.findChildren(NoteEditor)
    editor.fields.text.say("Sample 2, reworded")
    editor.save()
    assert three.shown == "Sample 2, reworded"
    three.press("Ctrl+Z")
    assert three.shown == "Sample 2"
    assert filed(session) == ["q2", None, None]
    three.press("Ctrl+Z")
    assert three.shown == "Sample 1"
    assert filed(session) == [None, None, None]


def test_a_digit_without_a_way_does_nothing(three: Triage, session: Session) -> None:
    three.press("9")
    assert three.shown == "Sample 1"
    assert filed(session) == [None, None, None]


@pytest.mark.parametrize("key", ["Alt+1", "Ctrl+2", "Alt+0", "Ctrl+S"])
def test_only_bare_keys_settle(three: Triage, session: Session, key: str) -> None:
    three.press(key)
    assert (three.shown, three.sheet.said) == ("Sample 1", "3 to go")


def test_what_was_settled_elsewhere_is_passed_over(three: Triage, session: Session) -> None:
    second = session.state.notes.written()[1]
    session.do(EditNote(second.id, replace(second.body, question="q3")))
    three.press("1")
    assert three.shown == "Sample 3"


def test_a_click_is_as_good_as_a_key(three: Triage, session: Session) -> None:
    ways = three.sheet.ways
    place = ways.visualRect(ways.rows.index(2)).center()
    QTest.mouseClick(ways.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert filed(session) == ["q3", None, None]


def test_leaving_is_remembered_and_taken_back(
    session: Session, bridge: Bridge, qtbot: QtBot
) -> None:
    note = session.note("Sample", kind=Kind.QUOTE, question="q1")
    made = Triage(session, bridge, Task.CONSENT, qtbot)
    made.press("4")
    assert made.left.keys == {f"consent:{note}"}
    made.press("Ctrl+Z")
    assert made.left.keys == frozenset()
    assert made.shown == "Sample"
    made.close()


def test_the_editor_opens_over_it_and_the_next_follows(
    session: Session, bridge: Bridge, qtbot: QtBot
) -> None:
    session.request(name="Ngozi Beispiel", text="What next?")
    for n in (1, 2):
        session.note(f"Ngozi Beispiel said {n}", question="q1")
    made = Triage(session, bridge, Task.NAMED, qtbot)
    made.press("1")
    editor = next(one for one in made.sheet.findChildren(NoteEditor))
    editor.fields.text.say("Somebody said it")
    editor.save()
    assert made.shown == "Ngozi Beispiel said 2"
    made.close()


def test_attribution_to_nobody_is_one_act(session: Session, bridge: Bridge, qtbot: QtBot) -> None:
    notes = [session.note(f"Sample {n}", speaker="sarabi", question="q1") for n in (1, 2)]
    made = Triage(session, bridge, Task.POINTING, qtbot)
    acts = len(session.desk.log)
    made.press("1")
    assert len(session.desk.log) == acts + 1
    assert {body(session, one).attribution for one in notes} == {Attribution.NONE}
    made.close()


def test_following_up_asks_who_and_when(session: Session, bridge: Bridge, qtbot: QtBot) -> None:
    session.do(Next())
    session.request(text="Sample question?")
    session.do(CloseSession())
    made = Triage(session, bridge, Task.UNREACHED, qtbot)

    made.press("2")
    (asked,) = made.sheet.findChildren(OwedSheet)
    asked._owner.setEditText("Sample Writer")
    next(one for one in asked.findChildren(Button) if one.label == "Keep").click()
    assert made.sheet.shown is None
    (request,) = session.state.floor.arrived()
    assert (request.disposition, request.owner) == (Disposition.DEFERRED, "Sample Writer")
    made.close()


# --- left as it is -------------------------------------------------------------------------


def test_what_is_left_outlives_the_window() -> None:
    drafts = Drafts(None)
    Left(drafts).add(["gap:un/case/drc", "unfiled:a1"])
    again = Left(drafts)
    assert again.keys == {"gap:un/case/drc", "unfiled:a1"}
    again.clear()
    assert NAME not in drafts.load()


@pytest.mark.parametrize("kept", [{"left": "all"}, {"left": [1, None, "a"]}, {}])
def test_what_the_disk_says_is_not_trusted(kept: dict[str, object]) -> None:
    drafts = Drafts(None)
    drafts.keep(NAME, kept)
    assert Left(drafts).keys <= {"a"}


# --- merging by hand -----------------------------------------------------------------------


def test_the_likest_recommendation_is_offered_first(session: Session, qtbot: QtBot) -> None:
    texts = ("Sample: plant trees", "Sample: train women mediators", "Sample: hold a review")
    notes = [session.note(text, kind=Kind.RECOMMENDATION) for text in texts]
    mine = session.note("Sample: train more women mediators", kind=Kind.RECOMMENDATION)
    session.note("Sample secret: train women mediators", kind=Kind.RECOMMENDATION, off_record=True)
    held = session.state.notes.open[mine]
    assert candidates(session.state, held)[0].id == notes[1]
    assert len(candidates(session.state, held)) == 3
    sheet = MergeWithSheet(session.state, held)
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(sheet)
    sheet.open()
    with qtbot.waitSignal(sheet.chosen) as chosen:
        QTest.keyClick(sheet.list, Qt.Key.Key_Return)
    assert chosen.args == [mine, notes[1]]
