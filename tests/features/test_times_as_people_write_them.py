"""Times and dates on the screen, as the person at it is used to writing them."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QWidget

from moderator.core.ready import Machine
from moderator.core.ready import ready as ready_items
from moderator.qt import prefs
from moderator.qt.dialogs.plan import PlanSheet
from moderator.qt.language import ClockForm, DayForm, shown, write_times
from moderator.qt.models.note_change import shown_time, typed_time
from tests.features.conftest import Person

IN_24 = re.compile(r"(?<![\d:])(?:0\d|1[3-9]|2[0-3]):[0-5]\d(?::[0-5]\d)?(?![\d:])")
IN_12 = re.compile(r"\b1?\d:[0-5]\d(?::[0-5]\d)? [AP]M\b")


@pytest.fixture(autouse=True)
def usual_after(person: Person) -> Iterator[None]:
    yield
    app = QCoreApplication.instance()
    assert app is not None
    write_times(app, ClockForm.HOURS_24, DayForm.DAY_FIRST)


def words(window: QWidget) -> list[str]:
    """Everything that can be read in a window: labels, rows, what a screen reader is told."""
    found = [one.text() for one in window.findChildren(QLabel)]
    found += [one.accessibleName() for one in window.findChildren(QWidget)]
    found += [one.toolTip() for one in window.findChildren(QWidget)]
    for view in window.findChildren(QAbstractItemView):
        model: Any = view.model()
        for place in range(model.rowCount()):
            index = model.index(place, 0)
            found.append(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
    return found


def with_an_event_going_on(person: Person) -> None:
    person.presses("F8")
    person.waits(60)
    person.presses("Ctrl+N")
    person.types("Sample note")
    person.presses("Return")
    person.waits(7200)  # it is a quarter past ten, and long over


def test_every_time_in_the_window_is_written_as_chosen_and_back_again(person: Person) -> None:
    with_an_event_going_on(person)
    before = words(person.window)
    assert any(IN_24.search(one) for one in before)
    person.window.settings.put(prefs.CLOCK, "12")
    person.settles()
    now = words(person.window)
    assert sum(bool(IN_12.search(one)) for one in now) > 10
    left = [one for one in now if IN_24.search(IN_12.sub("", one))]
    assert left == []
    person.window.settings.put(prefs.CLOCK, "24")
    person.settles()
    again = words(person.window)
    assert set(before) <= set(again)
    assert not any(IN_12.search(one) for one in again)


@pytest.mark.parametrize(
    ("form", "day"), [("day", "19 Oct 2022"), ("month", "Oct 19, 2022"), ("iso", "2022-10-19")]
)
def test_the_date_at_the_top_is_written_as_chosen(person: Person, form: str, day: str) -> None:
    person.window.settings.put(prefs.DAYS, form)
    assert person.window.top.date.words.startswith(day)


def test_the_ready_check_says_times_as_chosen(person: Person) -> None:
    person.window.settings.put(prefs.CLOCK, "12")
    items = ready_items(person.state.event, Machine(utc=person.clock.now().utc))
    said = [shown(one.what) for one in items]
    assert "The room must be given back at 9:45 AM." in said
    assert "The room must be given back at 09:45." in [one.what for one in items]


@pytest.mark.parametrize("form", list(DayForm))
def test_the_plan_understands_what_it_shows(person: Person, form: DayForm) -> None:
    person.window.settings.put(prefs.DAYS, form.value)
    person.window.settings.put(prefs.CLOCK, "12")
    before = person.state.event
    person.presses("Ctrl+P")
    plan = QApplication.activeModalWidget()
    assert isinstance(plan, PlanSheet)
    assert plan.event_form.start.text() == "8:15 AM"
    assert plan.event_form.wrong() is None
    assert plan.draft() == before
    plan.reject()


def test_a_note_can_be_moved_to_a_time_as_it_is_shown(person: Person) -> None:
    utc, zone = person.clock.now().utc + 12 * 3600 + 17, person.state.event.zone
    before = typed_time(shown_time(utc, zone))
    person.window.settings.put(prefs.CLOCK, "12")
    assert shown_time(utc, zone) == "8:15:17 PM"
    assert typed_time(shown_time(utc, zone)) == before


@pytest.mark.parametrize("typed", ["8:15:60 PM", "13:00:00 PM", "8:75:00", "25:00:00"])
def test_what_is_no_time_is_none(person: Person, typed: str) -> None:
    assert typed_time(typed) is None


def test_a_document_keeps_its_own_rule(person: Person) -> None:
    person.window.settings.put(prefs.CLOCK, "12")
    person.window.settings.put(prefs.DAYS, "iso")
    with_an_event_going_on(person)
    person.presses("Alt+3")
    person.window.review.settle()
    person.settles()
    lines = [one.spoken for one in person.window.review.preview.list.lines.values()]
    assert any("19 October 2022" in one for one in lines)
    assert any("08:15" in one for one in lines)
