"""A session chaired by keys alone, on a real file."""

from tests.features.conftest import Person


def test_the_event_begins_and_moves_on_by_keys(person: Person) -> None:
    person.presses("F8")
    assert person.sees_running() == "welcome"
    person.waits(400)
    person.presses("PgDown")
    assert person.sees_running() == "framing"
    person.waits(10)
    person.presses("PgUp")
    assert person.sees_running() == "welcome"
    assert person.sees_left() == 20
    person.presses("Ctrl+Z")
    assert person.sees_running() == "framing"
    assert person.sees_left() == 290


def test_no_letter_and_no_space_starts_anything(person: Person) -> None:
    person.types("n p q r m x ")
    assert not person.state.run.started
    assert person.window.status.said == ""


def test_pause_stops_the_segment_and_goes_on(person: Person) -> None:
    person.presses("F8")
    person.waits(60)
    person.presses("F9")
    person.waits(120)
    assert person.sees_left() == 360
    person.presses("F9")
    person.waits(60)
    assert person.sees_left() == 300


def test_a_note_is_stamped_at_its_first_keystroke(person: Person) -> None:
    person.presses("F8", "Ctrl+2")
    person.waits(30)
    person.types("/les Sample ")
    person.waits(400)
    person.presses("F8")
    person.types("note #drc >un ")
    person.presses("Return")
    (note,) = person.state.notes.written()
    assert note.body.text == "Sample note"
    assert (note.body.kind, note.body.question) == ("lesson", "q2")
    assert (note.body.cases, note.body.addressees) == (("drc",), ("un",))
    assert note.body.stamp.elapsed_s == 30
    assert (note.body.stamp.segment, note.body.stamp.speaker) == ("welcome", "brandt")


def test_off_the_record_before_or_after_typing(person: Person) -> None:
    person.presses("Ctrl+N", "Ctrl+Shift+O")
    person.types("Sample whisper")
    person.presses("Return")
    person.types("Sample whisper goes on, since what is confidential rarely ends with a note")
    person.presses("Return", "Ctrl+Shift+O")
    person.types("Sample in the open")
    person.presses("Return")
    person.types("Sample second thought")
    person.presses("Ctrl+Shift+O", "Return")
    assert len(person.state.notes.sealed) == 3
    assert len(person.state.notes.open) == 1


def test_a_question_from_the_floor_from_first_hand_to_answer(person: Person) -> None:
    person.presses("F8", "Ctrl+R")
    person.types("woman, row 3, INGO")
    person.presses("Return", "Escape", "Ctrl+Return")
    (request,) = person.state.floor.arrived()
    assert request.state == "has_floor"
    person.waits(60)
    person.presses("Ctrl+Shift+T")
    assert person.state.floor.arrived()[0].state == "asked"
    person.presses("Ctrl+D")
    assert person.state.floor.arrived()[0].disposition == "answered"
    person.presses("Ctrl+Z")
    assert person.state.floor.arrived()[0].state == "asked"


def test_closing_the_session_and_opening_it_again(person: Person) -> None:
    person.presses("F8", "Ctrl+R")
    person.types("Sample asker")
    person.presses("Return", "Escape", "Ctrl+Shift+W")
    assert person.bridge.reading().phase == "closed"
    assert person.state.floor.arrived()[0].disposition == "not_reached"
    person.presses("Ctrl+Shift+W")
    assert person.bridge.reading().phase == "between"
    assert person.state.floor.arrived()[0].state == "waiting"


def test_what_was_refused_is_said_and_nothing_happened(person: Person) -> None:
    person.presses("Ctrl+Return")
    assert "▲" in person.window.status.said
    assert not person.state.run.started


def test_views_and_panels_by_keys(person: Person) -> None:
    person.presses("Alt+2")
    assert person.window.view == "notes"
    assert not person.window.run_of_show.isVisible()
    person.presses("Alt+1")
    assert person.window.view == "moderate"
    seen = set()
    for _ in range(4):
        person.presses("F6")
        focus = person.window.focusWidget()
        seen |= {at for at, one in enumerate(person.window.panels()) if one.isAncestorOf(focus)}
    assert seen == {0, 1, 2, 3}


# --- cut off, and back ---------------------------------------------------------------------


def test_cut_off_in_the_middle_it_comes_back_as_it_was(person: Person) -> None:
    person.presses("F8")
    person.waits(100)
    person.presses("Ctrl+N")
    person.types("/rec Sample half a sent")
    person.waits(1)
    person.is_cut_off()
    person.clock.advance(9)
    person.starts_the_console()
    assert person.sees_running() == "welcome"
    assert person.sees_left() == 310
    person.types("ence")
    person.presses("Return")
    (note,) = person.state.notes.written()
    assert note.body.text == "Sample half a sentence"
    assert note.body.kind == "recommendation"
    assert note.body.stamp.elapsed_s == 100
    person.presses("Ctrl+Z", "Ctrl+Z")
    assert not person.state.run.started


def test_what_was_undone_stays_undone_and_can_be_done_again_after_a_restart(
    person: Person,
) -> None:
    person.presses("F8")
    person.waits(50)
    person.presses("F8", "Ctrl+Z")
    person.quits()
    person.starts_the_console()
    assert person.sees_running() == "welcome"
    person.presses("Ctrl+Shift+Z")
    assert person.sees_running() == "framing"


def test_a_clock_that_is_set_moves_no_timer(person: Person) -> None:
    person.presses("F8")
    person.waits(60)
    person.clock.step(-5)
    person.waits(0)
    assert person.sees_left() == 360
    person.clock.step(3600)
    person.waits(0)
    assert person.sees_left() == 360
