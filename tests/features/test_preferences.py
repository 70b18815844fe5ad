"""Somebody makes the console theirs, by keys alone."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from moderator.qt import prefs
from moderator.qt.dialogs.preferences import PreferencesSheet
from moderator.qt.theme import Scheme, Theme
from tests.features.conftest import Person


@pytest.fixture(autouse=True)
def usual_after(person: Person) -> Iterator[None]:
    yield
    Theme.of_app().choose(Scheme.LIGHT)
    Theme.of_app().zoom(1.0)


def the_sheet() -> PreferencesSheet:
    found = QApplication.activeModalWidget()
    assert isinstance(found, PreferencesSheet)
    return found


def goes_to(person: Person, key: str) -> None:
    """Tab until the field of a setting has the focus."""
    row = the_sheet().rows[key]
    for _ in range(30):
        person.presses("Tab")
        focus = the_sheet().focusWidget()
        if row.field.isAncestorOf(focus):
            return
    raise AssertionError(key)


def test_larger_text_is_there_at_once_and_again_tomorrow(person: Person) -> None:
    person.presses("Ctrl+,")
    goes_to(person, prefs.TEXT_SIZE.key)
    person.presses("Ctrl+A")
    person.types("130")
    person.presses("Return")
    assert person.window.theme.text_size == 1.3
    person.presses("Escape")
    person.quits()
    Theme.of_app().zoom(1.0)
    person.starts_the_console()
    assert person.window.settings.get(prefs.TEXT_SIZE) == 1.3


def test_a_slip_of_the_finger_is_said_and_changes_nothing(person: Person) -> None:
    person.presses("Ctrl+,", "Ctrl+PgDown", "Ctrl+PgDown")
    goes_to(person, prefs.FIRST_SIGNAL.key)
    person.presses("Ctrl+A")
    person.types("2 mins or so")
    person.presses("Return")
    row = the_sheet().rows[prefs.FIRST_SIGNAL.key]
    assert row.refused == "■ “2 mins or so” is not a length of time: type 1:30."
    assert person.window.settings.get(prefs.FIRST_SIGNAL) == 120
    person.presses("Ctrl+A")
    person.types("3")
    person.presses("Return", "Escape")
    assert person.window.settings.get(prefs.FIRST_SIGNAL) == 180


def test_keys_do_not_reach_the_event_while_the_preferences_are_open(person: Person) -> None:
    person.presses("Ctrl+,", "F8")
    assert not person.state.run.started
    person.presses("Escape", "F8")
    assert person.state.run.started
