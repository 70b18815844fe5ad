"""Somebody sits down at the console for the first time."""

from PySide6.QtWidgets import QApplication

from moderator.qt.dialogs.welcome import Welcome
from tests.features.conftest import Person


def introduction(person: Person) -> Welcome | None:
    """The introduction that is in sight, if any."""
    found = [one for one in person.window.findChildren(Welcome) if one.isVisible()]
    return found[0] if found else None


def the_introduction(person: Person) -> Welcome:
    found = introduction(person)
    assert found is not None
    return found


def test_nobody_is_surprised_by_it(person: Person) -> None:
    assert introduction(person) is None


def test_three_panels_are_lit_one_after_the_other_with_their_keys(person: Person) -> None:
    person.presses("Shift+F1")
    shown = the_introduction(person)
    lit, said = [], []
    for _ in range(3):
        lit.append(shown.lit)
        said.append(shown.card.accessibleName())
        person.presses("Return")
    assert lit == [person.window.run_of_show, person.window.floor, person.window.notes]
    for words, keys in zip(
        said, (("F8", "F7", "F9"), ("Ctrl+R", "Ctrl+D"), ("Ctrl+1",)), strict=True
    ):
        assert all(key in words for key in keys)
        assert "{" not in words
    assert introduction(person) is None


def test_escape_skips_it_and_typing_goes_to_the_notes(person: Person) -> None:
    person.presses("Shift+F1")
    person.presses("Escape")
    assert introduction(person) is None
    person.types("Sample")
    person.presses("Return")
    assert [one.body.text for one in person.state.notes.written()] == ["Sample"]


def test_the_keys_of_the_window_work_under_it(person: Person) -> None:
    person.presses("Shift+F1", "Ctrl+R")
    assert introduction(person) is not None
    person.types("woman, row 3")
    person.presses("Return")
    assert len(person.state.floor.arrived()) == 1
    person.presses("F8")
    assert person.sees_running() == "welcome"
    assert introduction(person) is None


def test_what_is_beneath_can_be_clicked(person: Person) -> None:
    person.presses("Shift+F1")
    shown = the_introduction(person)
    place = person.window.now_card.rect().center()
    under = QApplication.widgetAt(person.window.now_card.mapToGlobal(place))
    assert under is not shown


def test_it_never_covers_a_session_that_runs(person: Person) -> None:
    person.presses("F8", "Shift+F1")
    assert introduction(person) is None
    assert "▲" in person.window.status.said
    person.presses("Ctrl+Shift+W", "Shift+F1")
    assert introduction(person) is not None


def test_it_goes_back_a_step_and_begins_anew_when_asked_again(person: Person) -> None:
    person.presses("Shift+F1", "Return")
    shown = the_introduction(person)
    person.clicks(shown.card.back)
    assert shown.step == 0
    person.presses("Return", "Shift+F1")
    assert the_introduction(person).step == 0


def test_another_view_takes_it_away(person: Person) -> None:
    person.presses("Shift+F1", "Alt+3")
    assert introduction(person) is None
    assert person.window.view == "review"


def test_the_card_is_whole_in_sight_in_a_small_window_with_large_text(person: Person) -> None:
    person.window.resize(1000, 640)
    person.window.theme.zoom(1.6)
    person.settles()
    person.presses("Shift+F1")
    shown = the_introduction(person)
    for _ in range(3):
        assert shown.rect().contains(shown.card.geometry())
        person.presses("Return")
    person.window.theme.zoom(1.0)
