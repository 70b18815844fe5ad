"""Where a long list ends, whichever way somebody goes there: no row in it was measured yet, and
each is higher than it was taken to be."""

from collections.abc import Callable

import pytest
from msgspec import Struct
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSlider,
    QApplication,
    QScrollBar,
    QStyle,
    QStyleOptionSlider,
)
from pytestqt.qtbot import QtBot

from moderator.qt.kit import Box, RowDelegate, RowList

MANY = 2_000

pytestmark = pytest.mark.usefixtures("theme")


class Line(Struct, frozen=True):
    uid: str
    text: str

    @property
    def spoken(self) -> str:
        return self.text


class Lines(RowDelegate[Line]):
    def arrange(self, row: Line, box: Box) -> None:
        box.text(row.text, 10, 8, box.width - 20)


@pytest.fixture
def view(qtbot: QtBot) -> RowList:
    made = RowList("Lines", Lines())
    qtbot.addWidget(made)
    made.resize(300, 300)
    made.show()
    words = [12 + at % 7 * 4 for at in range(MANY)]
    words[5] = 60  # higher than the list
    made.show_rows([Line(f"r{at}", "Sample words " * many) for at, many in enumerate(words)])
    made.select(0)
    made.setFocus()
    settle()
    return made


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


def handle(bar: QScrollBar) -> QPoint:
    option = QStyleOptionSlider()
    bar.initStyleOption(option)
    control, part = QStyle.ComplexControl.CC_ScrollBar, QStyle.SubControl.SC_ScrollBarSlider
    return bar.style().subControlRect(control, option, part, bar).center()


def drag(view: RowList, steps: int) -> None:
    bar = view.verticalScrollBar()
    place = start = handle(bar)
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, steps + 1):
        place = QPoint(start.x(), start.y() + (bar.height() - start.y()) * step // steps)
        QTest.mouseMove(bar, place)
        settle()
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=place)


def wheel(view: RowList) -> None:
    middle = QPointF(view.viewport().rect().center())
    event = QWheelEvent(
        middle,
        QPointF(view.viewport().mapToGlobal(middle.toPoint())),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def turn_the_wheel_on(view: RowList) -> None:
    """From near the end, as long as there is anything to come."""
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() - 2_000)
    before = -1
    while bar.value() != before:
        before = bar.value()
        wheel(view)
        settle()


WAYS: dict[str, Callable[[RowList], object]] = {
    "the End key": lambda view: QTest.keyClick(view, Qt.Key.Key_End),
    "the bar dragged at once": lambda view: drag(view, 1),
    "the bar dragged slowly": lambda view: drag(view, 30),
    "the menu of the bar": lambda view: view.verticalScrollBar().triggerAction(
        QAbstractSlider.SliderAction.SliderToMaximum
    ),
    "the wheel": turn_the_wheel_on,
}


@pytest.mark.parametrize("way", WAYS)
def test_the_end_of_a_list_is_its_last_row(view: RowList, way: str) -> None:
    WAYS[way](view)
    settle()
    bar, last = view.verticalScrollBar(), view.visualRect(view.rows.index(MANY - 1))
    assert bar.value() == bar.maximum()
    assert last.bottom() == view.viewport().height() - 1
    assert last.height() == view._delegate.box(view.rows.row(MANY - 1), last.width()).height


def test_the_row_that_keys_lead_to_is_in_sight(view: RowList) -> None:
    high = view.viewport().height()
    keys = ["PageDown"] * 4 + ["Down"] * 5 + ["PageUp", "End", "PageUp", "Up", "Home", "PageDown"]
    for key in keys:
        QTest.keyClick(view, Qt.Key[f"Key_{key}"])
        settle()
        rect = view.visualRect(view.currentIndex())
        # Of a row higher than the list the beginning.
        assert rect.top() == 0 or 0 < rect.top() <= rect.bottom() < high, key


def test_a_wheel_passes_over_nothing(view: RowList) -> None:
    """Not even where the end turns out to be further away than it was taken to be."""
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() - 200)
    seen = []
    for _ in range(40):
        rows = range(view.rowAt(0), view.rowAt(view.viewport().height() - 1) + 1)
        seen += [row for row in rows if row >= 0]
        wheel(view)
        settle()
    assert sorted(set(seen)) == list(range(seen[0], MANY))
