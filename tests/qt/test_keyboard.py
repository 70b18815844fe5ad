"""By keys alone: Tab gets everywhere and out again, in reading order, and one sees where one is."""

from collections.abc import Iterator
from itertools import groupby

import numpy
import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QRadioButton, QWidget

from moderator.qt.actions import shown_key
from moderator.qt.dialogs.commands import CommandPalette
from moderator.qt.dialogs.keys import groups
from moderator.qt.kit import Button
from moderator.qt.kit.columns import Border, Columns
from moderator.qt.theme import Scheme
from moderator.qt.window import Window
from tests.bench.screen import settle
from tests.scenes import SCENES, console, shown

MOST = 400
CARET = 40
"""Pixels: more than the caret of an edit, which alone would not show where one is."""
AROUND = 14
"""Pixels around a widget in which its ring may be, where its frame has it."""

MENUS = ("menu", "more", "give the floor", "who answers", "what became of it", "note's menu")
WITH_TAB = tuple(one for one in SCENES if one not in (*MENUS, "palette"))


@pytest.fixture(scope="module")
def window(qapp: QApplication) -> Iterator[Window]:
    blinking = qapp.cursorFlashTime()
    # A caret that is dark at the moment of the picture is no field without one.
    qapp.setCursorFlashTime(0)
    with console() as made:
        yield made
    qapp.setCursorFlashTime(blinking)


def tabbed(widget: QWidget) -> list[QWidget]:
    """Where Tab leads, from where the focus is until it is there again."""
    found: list[QWidget] = []
    for _ in range(MOST):
        here = QApplication.focusWidget()
        if here is None or here in found:
            return found
        found.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    raise AssertionError("Tab never comes back")


def reachable(widget: QWidget) -> set[QWidget]:
    """What the focus must get to: of switches the chosen one, since arrows lead on from there."""
    found = set()
    for one in widget.findChildren(QWidget):
        takes = one.focusPolicy() & Qt.FocusPolicy.TabFocus
        if not takes or not one.isVisible() or not one.isEnabled() or one.window() is not widget:
            continue
        if one.focusProxy() is not None:
            continue
        if isinstance(one, QRadioButton) and not one.isChecked():
            continue
        found.add(one)
    return found


def called(one: QWidget) -> str:
    return f"{type(one).__name__} “{one.accessibleName()}”"


@pytest.mark.parametrize("scene", WITH_TAB)
def test_tab_gets_everywhere_and_comes_back(window: Window, scene: str) -> None:
    with shown(window, scene) as widget:
        found = tabbed(widget)
        missed = reachable(widget) - set(found)
        assert not [called(one) for one in missed]
        assert found


def region(widget: QWidget, around: int = AROUND) -> QRect:
    top = widget.mapTo(widget.window(), widget.rect().topLeft())
    rect = QRect(top, widget.size()).adjusted(-around, -around, around, around)
    return rect & widget.window().rect()


def picture(widget: QWidget, rect: QRect) -> QImage:
    settle()
    return widget.grab(rect).toImage()


def differing(one: QImage, other: QImage) -> int:
    """How many pixels are not the same."""
    plain = QImage.Format.Format_RGB32
    here, there = (
        numpy.frombuffer(image.convertToFormat(plain).constBits(), numpy.uint32)
        for image in (one, other)
    )
    return int(numpy.count_nonzero(here != there))


def seen(widget: QWidget) -> list[str]:
    """What does not show that it has the focus."""
    hidden = []
    for one in tabbed(widget):
        assert QApplication.focusWidget() is one
        rect = region(one)
        there = picture(widget, rect)
        one.clearFocus()
        gone = picture(widget, rect)
        if rect.isEmpty() or differing(there, gone) < CARET:
            hidden.append(called(one))
        one.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(one, Qt.Key.Key_Tab)
    return hidden


DARK = ("moderate", "notes", "review", "plan event", "export", "keys", "triage 0")
"""Enough to have every sort of control in it."""


@pytest.mark.parametrize(
    ("scene", "scheme"),
    [*((one, Scheme.LIGHT) for one in WITH_TAB), *((one, Scheme.DARK) for one in DARK)],
)
def test_one_sees_where_the_focus_is(window: Window, scene: str, scheme: Scheme) -> None:
    window.theme.choose(scheme)
    with shown(window, scene) as widget:
        assert not seen(widget)


def panel_of(window: Window, one: QWidget) -> str:
    """The part of the window that a widget lies in, by its name for screen readers."""
    parts = (window.top, window.notices, *window.panels(), window.timeline, window.status)
    found = (part for part in parts if part is one or part.isAncestorOf(one))
    return next((type(part).__name__ for part in found), "")


@pytest.mark.parametrize(
    ("view", "panels"),
    [
        ("moderate", ["RunOfShowPanel", "NowCard", "FloorPanel", "NotesPanel"]),
        ("notes", ["NowCard", "FloorPanel", "NotesPanel"]),
        ("review", ["TodoPanel", "PreviewPanel", "FiguresPanel"]),
    ],
)
def test_tab_goes_as_the_eye_does(window: Window, view: str, panels: list[str]) -> None:
    with shown(window, view) as widget:
        window.top.menu_button.setFocus()
        columns = (one for one in tabbed(widget) if not isinstance(one, Border))
        places = [panel_of(window, one) for one in columns]
        order = [place for place, _ in groupby(places)]
        assert order == ["TopBar", "Notices", *panels, "StatusBar", "TopBar"]


@pytest.mark.parametrize("view", ["moderate", "notes", "review"])
def test_shift_tab_goes_the_same_way_back(window: Window, view: str) -> None:
    with shown(window, view) as widget:
        there = tabbed(widget)
        assert QApplication.focusWidget() is there[0]
        back = []
        for _ in there:
            QTest.keyClick(widget.focusWidget(), Qt.Key.Key_Backtab)
            back.append(QApplication.focusWidget())
        assert back == [*there[:0:-1], there[0]]


@pytest.mark.parametrize("view", ["moderate", "notes", "review"])
def test_f6_goes_round_the_panels_and_to_their_content(window: Window, view: str) -> None:
    with shown(window, view):
        window.setFocus()
        reached = []
        for _ in window.panels():
            QTest.keyClick(window, Qt.Key.Key_F6)
            here = QApplication.focusWidget()
            assert here is not None
            reached.append(panel_of(window, here))
        assert reached == [type(one).__name__ for one in window.panels()]


@pytest.mark.parametrize("view", ["moderate", "review"])
def test_columns_are_made_wider_by_keys(window: Window, view: str) -> None:
    with shown(window, view):
        columns = window.views.currentWidget()
        assert isinstance(columns, Columns)
        border = columns.handle(1)
        assert isinstance(border, Border)
        border.setFocus()
        before = columns.sizes()
        QTest.keyClick(border, Qt.Key.Key_Right)
        wider = columns.sizes()
        assert wider[0] > before[0]
        assert wider[1] < before[1]
        QTest.keyClick(border, Qt.Key.Key_Left)
        assert columns.sizes()[0] == before[0]


def test_what_a_menu_offers_can_be_opened_by_keys(window: Window) -> None:
    """The menu of a row, and the buttons that open menus."""
    with shown(window, "moderate"):
        window.floor.list.setFocus()
        QTest.keyClick(window.floor.list, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
        popup = QApplication.activePopupWidget()
        assert isinstance(popup, QMenu)
        popup.close()
        more = [one for one in window.now_card.findChildren(Button) if one.label == "More"]
        for opener in (window.top.menu_button, *more):
            opener.setFocus()
            QTest.keyClick(opener, Qt.Key.Key_Space)
            popup = QApplication.activePopupWidget()
            assert isinstance(popup, QMenu)
            popup.close()


@pytest.mark.parametrize("scene", ["plan segments", "home", "from a note", "preferences"])
def test_f1_lists_the_keys_of_a_dialogue_too(window: Window, scene: str) -> None:
    listed = {key for _, rows in groups() for _, keys in rows for key in keys.split(" or ")}
    with shown(window, scene) as widget:
        shortcuts = widget.findChildren(QShortcut)
        assert shortcuts
        assert {shown_key(one.key().toString()) for one in shortcuts} <= listed


def test_the_notes_begin_with_one_that_is_in_sight(window: Window) -> None:
    """Or a key meant for what is seen would act on another note."""
    with shown(window, "moderate"):
        notes = window.notes.list
        notes.select(-1)
        window.notes.composer.begin()
        notes.setFocus(Qt.FocusReason.TabFocusReason)
        assert notes.current_uid
        assert notes.viewport().rect().intersects(notes.visualRect(notes.currentIndex()))


def test_the_palette_lets_go_by_esc(window: Window) -> None:
    with shown(window, "palette"):
        palette = window.findChild(CommandPalette)
        assert isinstance(palette, CommandPalette)
        QTest.keyClick(palette.field, Qt.Key.Key_Tab)
        assert palette.field.hasFocus()
        QTest.keyClick(palette.field, Qt.Key.Key_Escape)
        assert not palette.isVisible()
