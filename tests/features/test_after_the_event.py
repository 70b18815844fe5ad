"""After the event, from closed to nothing left to do, by keys alone, on a real file."""

from PySide6.QtWidgets import QApplication

from moderator.core.state import Consent, Disposition
from moderator.qt.acts import offer_export
from moderator.qt.dialogs.triage import TriageSheet
from moderator.qt.models.todo import Task
from tests.features.conftest import Person


def holds_an_event(person: Person) -> None:
    """Begins, notes one thing of each sort that is left to do, and closes."""
    person.presses("F8")
    person.waits(60)
    for key, text in (
        ("Ctrl+N", "Sample point that nobody filed"),
        ("Ctrl+1", "/rec Sample advice on patrols #drc %monusco "),
        ("Ctrl+2", "/quote Sample words of somebody "),
    ):
        person.presses(key)
        person.types(text)
        person.presses("Return")
        person.waits(20)
    person.presses("Ctrl+R")
    person.types("Sample asker")
    person.presses("Return", "Escape")
    person.waits(60)
    person.presses("Ctrl+Shift+W")


def reviews(person: Person) -> None:
    person.presses("Alt+3")
    person.window.review.settle()
    person.settles()


def tasks(person: Person) -> list[Task]:
    person.window.review.settle()
    person.settles()
    return [one.task for one in person.window.review.todo.todos]


def chooses(person: Person, task: Task) -> None:
    """Goes to a row by arrow keys and asks for its remedy."""
    person.presses("Home")
    for _ in range(tasks(person).index(task)):
        person.presses("Down")
    person.presses("Return")
    assert isinstance(QApplication.activeModalWidget(), TriageSheet)


def test_from_closed_to_nothing_left_to_do(person: Person) -> None:
    holds_an_event(person)
    reviews(person)
    assert tasks(person)[:4] == [Task.UNFILED, Task.UNADDRESSED, Task.CONSENT, Task.UNREACHED]
    chooses(person, Task.UNFILED)
    person.presses("3", "Return")
    assert [one.body.question for one in person.state.notes.written()] == ["q3", "q1", "q2"]
    chooses(person, Task.UNADDRESSED)
    person.presses("2", "Return")
    assert person.state.notes.written()[1].body.addressees == ("missions",)
    chooses(person, Task.CONSENT)
    person.presses("1", "Return")
    assert person.state.notes.written()[2].body.consent is Consent.GIVEN
    chooses(person, Task.UNREACHED)
    person.presses("1")
    person.types("Sample Writer")
    person.presses("Tab")
    person.types("26 October")
    person.presses("Return", "Return")
    (request,) = person.state.floor.arrived()
    assert request.disposition is Disposition.IN_WRITING
    assert (request.owner, request.due) == ("Sample Writer", "26 October")
    chooses(person, Task.ORPHAN)
    person.presses("1", "Return")
    assert person.state.notes.written()[1].body.evidence
    while tasks(person):
        person.presses("Delete")
    empty = person.window.review.todo.empty
    assert empty.isVisible()
    assert empty.label.whole.startswith("Nothing left to do.")


def test_what_was_left_as_it_is_stays_so_after_a_restart(person: Person) -> None:
    holds_an_event(person)
    reviews(person)
    rows = len(tasks(person))
    person.presses("End", "Delete")
    assert len(tasks(person)) == rows - 1
    person.quits()
    person.starts_the_console()
    reviews(person)
    assert len(tasks(person)) == rows - 1
    person.clicks(person.window.review.todo.again)
    assert len(tasks(person)) == rows


def test_a_gap_leads_to_the_composer_and_back(person: Person) -> None:
    holds_an_event(person)
    reviews(person)
    chooses(person, Task.GAP)
    ways = [row.way.label for row in shown_ways()]
    person.presses(str(ways.index("Write one…") + 1))
    assert person.window.view == "notes"
    person.types("Sample advice that fills it")
    person.presses("Return")
    note = person.state.notes.written()[-1].body
    assert (note.kind, note.addressees, note.cases) == ("recommendation", ("un",), ("afghanistan",))
    reviews(person)
    assert person.window.view == "review"


def shown_ways() -> list:
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, TriageSheet)
    rows = sheet.ways.rows
    return [rows.row(at) for at in range(rows.rowCount())]


def test_the_document_is_edited_line_by_line_by_keys(person: Person) -> None:
    person.presses("F8")
    for text in ("Sample one", "Sample two", "Sample three"):
        person.presses("Ctrl+1")
        person.types(text)
        person.presses("Return")
        person.waits(5)
    reviews(person)
    person.presses("F6")
    lines = person.window.review.preview.list
    assert lines.hasFocus()
    note = person.state.notes.written()[2].id
    lines.select_uid(f"q1.findings/note:{note}")
    person.presses("Alt+Up")
    assert findings(person) == ["Sample one", "Sample three", "Sample two"]
    assert lines.current_uid == f"q1.findings/note:{note}"
    person.presses("Ctrl+Shift+K")
    person.window.review.settle()
    assert f"key/note:{note}" in lines.lines
    assert lines.current_uid == f"q1.findings/note:{note}"
    person.presses("Delete")
    assert findings(person) == ["Sample one", "Sample two"]
    person.presses("Ctrl+Z")
    assert findings(person) == ["Sample one", "Sample three", "Sample two"]


def findings(person: Person) -> list[str]:
    person.window.review.settle()
    person.settles()
    lines = person.window.review.preview.list.lines.values()
    return [one.spans[0].text for one in lines if one.section == "q1.findings" and one.note]


def test_f6_goes_round_the_columns_in_sight(person: Person) -> None:
    reviews(person)
    review = person.window.review
    assert person.window.panels() == review.panels()
    seen = []
    for _ in range(3):
        person.presses("F6")
        focus = QApplication.focusWidget()
        assert focus is not None
        seen += [one for one in review.panels() if one.isAncestorOf(focus)]
    assert {*seen} == {*review.panels()}


def test_a_note_begun_in_the_review_is_written_where_it_can_be_seen(person: Person) -> None:
    reviews(person)
    person.presses("Ctrl+2")
    assert person.window.view == "notes"
    person.types("Sample afterthought")
    person.presses("Return")
    assert [one.body.question for one in person.state.notes.written()] == ["q2"]


def test_the_view_and_its_widths_are_kept(person: Person) -> None:
    reviews(person)
    review = person.window.review
    review.setSizes([300, 700, 400])
    kept = review.sizes()
    person.presses("Alt+1", "Alt+3")
    assert review.sizes() == kept
    person.quits()
    person.starts_the_console()
    assert person.window.view == "review"
    assert not person.window.timeline.isVisible()


def test_the_export_key_asks_for_the_dialogue(person: Person) -> None:
    reviews(person)
    heard: list[str] = []
    person.presses("Ctrl+E")
    offer_export(person.window, heard.append)
    person.presses("Ctrl+E")
    assert heard == [""]
