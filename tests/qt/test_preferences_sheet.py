"""The preferences: every setting declared for a person, reached by keys and applied at once."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from moderator.qt import prefs
from moderator.qt.dialogs.preferences import PreferencesSheet
from moderator.qt.dialogs.preferences.rows import SettingRow
from moderator.qt.kit import Banner, Segmented
from moderator.qt.setting import How, Setting
from moderator.qt.theme import Theme

FOR_PEOPLE = [one for one in prefs.SETTINGS if one.group is not None]


@pytest.fixture
def settings(home: Path) -> prefs.Prefs:
    return prefs.Prefs(home)


@pytest.fixture
def sheet(settings: prefs.Prefs, theme: Theme, qtbot: QtBot) -> PreferencesSheet:
    made = PreferencesSheet(settings)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def turn_to(sheet: PreferencesSheet, setting: Setting[Any]) -> SettingRow:
    assert setting.group is not None
    sheet.groups.select_uid(setting.group.name)
    return sheet.rows[setting.key]


def reached_by_tab(sheet: PreferencesSheet) -> list[QWidget]:
    """What Tab goes through from the list of groups on, until it comes round."""
    sheet.groups.setFocus()
    found: list[QWidget] = []
    for _ in range(60):
        QTest.keyClick(sheet.focusWidget(), Qt.Key.Key_Tab)
        here = sheet.focusWidget()
        if here is sheet.groups:
            return found
        found.append(here)
    raise AssertionError("Tab never comes round")


def another(setting: Setting[Any]) -> str:
    """A text for the field that is a value, and not the default."""
    if setting.choices:
        return next(one for one in setting.choices if one != setting.default)
    assert setting.limits is not None
    low, high = setting.limits
    for part in (0.5, 0.3, 0.1, 0.02):
        value = type(setting.default)(low + (high - low) * part)
        fits = setting.at_most is None or value <= setting.at_most.default
        if fits and value != setting.default and setting.typed(setting.shown(value)) == value:
            return setting.shown(value)
    raise AssertionError(setting.key)


def give(made: SettingRow, text: str) -> None:
    """Give a value as a person does, by keys."""
    if made.setting.how in (How.LENGTH, How.PERCENT):
        (edit,) = made.field.findChildren(QLineEdit)
        edit.setFocus()
        edit.selectAll()
        QTest.keyClicks(edit, text)
        QTest.keyClick(edit, Qt.Key.Key_Return)
    elif made.setting.how is How.SWITCH:
        (box,) = made.field.findChildren(QAbstractButton)
        QTest.keyClick(box, Qt.Key.Key_Space)
    elif switch := made.field.findChild(Segmented):
        place = made.setting.choices.index(text)
        QTest.keyClick(switch.findChildren(QAbstractButton)[place], Qt.Key.Key_Space)
    else:
        (choice,) = made.field.findChildren(QComboBox)
        for _ in range(abs(choice.findData(text) - choice.currentIndex())):
            down = choice.findData(text) > choice.currentIndex()
            QTest.keyClick(choice, Qt.Key.Key_Down if down else Qt.Key.Key_Up)


TYPED = [one for one in FOR_PEOPLE if one.how not in (How.OFFERED, How.FOLDER)]


@pytest.mark.parametrize("setting", FOR_PEOPLE, ids=lambda one: one.key)
def test_every_setting_for_people_is_there_and_reached_by_keys(
    sheet: PreferencesSheet, setting: Setting[Any]
) -> None:
    made = turn_to(sheet, setting)
    assert made.isVisible()
    reached = reached_by_tab(sheet)
    inside = [one for one in reached if made.field.isAncestorOf(one)]
    assert inside
    assert all(one.accessibleName() for one in reached)
    said = inside[0].accessibleName() + (inside[0].parentWidget() or sheet).accessibleName()
    assert str(setting.title) in said


@pytest.mark.parametrize("setting", TYPED, ids=lambda one: one.key)
def test_each_applies_at_once_and_goes_back_by_its_default(
    sheet: PreferencesSheet, settings: prefs.Prefs, setting: Setting[Any]
) -> None:
    made = turn_to(sheet, setting)
    assert not made.default.isVisible()
    text = another(setting)
    give(made, text)
    assert made.refused == ""
    assert settings.get(setting) == setting.typed(text)
    assert made.default.isVisible()
    made.default.click()
    assert settings.get(setting) == setting.default
    assert not made.default.isVisible()


def test_what_makes_no_sense_is_refused_in_its_place_and_changes_nothing(
    sheet: PreferencesSheet, settings: prefs.Prefs
) -> None:
    made = turn_to(sheet, prefs.FIRST_SIGNAL)
    give(made, "soon")
    assert made.refused == "■ “soon” is not a length of time: type 1:30."
    assert made.wrong.isVisible()
    assert settings.get(prefs.FIRST_SIGNAL) == 120
    turn_to(sheet, prefs.THEME)
    sheet.close_button.click()
    assert sheet.isVisible()
    assert made.isVisible()
    give(made, "3")
    assert made.refused == ""
    assert settings.get(prefs.FIRST_SIGNAL) == 180
    sheet.close_button.click()
    assert not sheet.isVisible()


def test_a_signal_that_would_come_before_the_other_is_refused(
    sheet: PreferencesSheet, settings: prefs.Prefs
) -> None:
    made = turn_to(sheet, prefs.LAST_SIGNAL)
    give(made, "2:30")
    assert made.refused == "■ Last signal cannot be more than First signal."
    assert settings.get(prefs.LAST_SIGNAL) == 60
    give(turn_to(sheet, prefs.FIRST_SIGNAL), "4")
    give(made, "2:30")
    assert settings.get(prefs.LAST_SIGNAL) == 150


def test_a_default_that_cannot_be_beside_the_others_is_refused(
    sheet: PreferencesSheet, settings: prefs.Prefs
) -> None:
    first = turn_to(sheet, prefs.FIRST_SIGNAL)
    give(first, "5")
    give(turn_to(sheet, prefs.LAST_SIGNAL), "3")
    first.default.click()
    assert "cannot be less" in first.refused
    assert settings.get(prefs.FIRST_SIGNAL) == 300


def test_a_whole_group_goes_back(sheet: PreferencesSheet, settings: prefs.Prefs) -> None:
    settings.put(prefs.THEME, "dark")
    give(turn_to(sheet, prefs.FIRST_SIGNAL), "5")
    give(turn_to(sheet, prefs.LAST_SIGNAL), "3")
    sheet.defaults.click()
    assert settings.get(prefs.FIRST_SIGNAL) == 120
    assert settings.get(prefs.LAST_SIGNAL) == 60
    assert settings.get(prefs.THEME) == "dark"


def test_pages_turn_by_keys_and_the_sheet_fits_a_small_screen_at_twice_the_size(
    sheet: PreferencesSheet, theme: Theme
) -> None:
    seen = []
    for _ in sheet.pages:
        seen.append(sheet.groups.current_uid)
        QTest.keySequence(sheet, "Ctrl+PgDown")
    assert seen == list(sheet.pages)
    assert sheet.groups.current_uid == seen[0]
    theme.zoom(2.0)
    assert sheet.minimumWidth() <= 1280
    assert sheet.height() <= 720
    for name, page in sheet.pages.items():
        sheet.groups.select_uid(name)
        QApplication.processEvents()
        inner = page.widget()
        assert inner is not None
        assert inner.width() <= page.viewport().width()
        for row in (one for one in sheet.rows.values() if page.isAncestorOf(one)):
            assert row.rect().contains(row.field.geometry()), name


def test_a_disk_that_refuses_is_said(home: Path, theme: Theme, qtbot: QtBot) -> None:
    home.mkdir(parents=True)
    (home / prefs.FILE).mkdir()
    made = PreferencesSheet(prefs.Prefs(home))
    qtbot.addWidget(made)
    made.show()
    give(turn_to(made, prefs.EXPORT_OPENS), "yes")
    assert any("could not be written" in one.sentence for one in made.findChildren(Banner))
