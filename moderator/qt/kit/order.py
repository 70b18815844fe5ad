"""In which order a window is read, and so gone through by Tab.

Qt's own chain follows the order in which widgets were made, which is seldom the one in which
they are seen, and breaks where they come and go while a window is open. The order of the layouts
is what a reader sees, so Tab asks them, at the moment it is pressed.
"""

from collections.abc import Iterator
from typing import Any

import shiboken6
from PySide6 import QtWidgets
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QGridLayout,
    QLayout,
    QLayoutItem,
    QRadioButton,
    QScrollArea,
    QSplitter,
    QStackedLayout,
    QStackedWidget,
    QWidget,
)

from moderator.qt.kit.flow import Flow


def tab_stops(top: QWidget) -> list[QWidget]:
    """Where Tab stops in a window, in reading order. Of several choices only the one that is
    chosen: arrow keys lead from it to the others."""
    return [one for one in _read(top) if _stops(one, top)]


def step_focus(top: QWidget, forward: bool) -> bool:
    """Move the focus to the next stop of a window, or the one before; False where there is
    none to go to."""
    stops = tab_stops(top)
    here = QApplication.focusWidget()
    if not stops:
        return False
    if here in stops:
        place = (stops.index(here) + (1 if forward else -1)) % len(stops)
    else:
        place = _after(top, stops, here, forward)
    reason = Qt.FocusReason
    stops[place].setFocus(reason.TabFocusReason if forward else reason.BacktabFocusReason)
    _bring_into_sight(stops[place])
    return True


def _bring_into_sight(one: QWidget) -> None:
    around = one.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(one)
        around = around.parentWidget()


def _after(top: QWidget, stops: list[QWidget], here: QWidget | None, forward: bool) -> int:
    """The stop behind a widget that is none itself, or before it."""
    read = list(_read(top))
    if here not in read:
        return 0 if forward else len(stops) - 1
    place = read.index(here)
    before = sum(read.index(one) < place for one in stops)
    return (before if forward else before - 1) % len(stops)


def _stops(one: QWidget, top: QWidget) -> bool:
    policy = one.focusPolicy() & Qt.FocusPolicy.TabFocus
    if isinstance(one, QRadioButton) and one.isChecked():
        policy = Qt.FocusPolicy.TabFocus
    if not policy or not one.isVisibleTo(top) or not one.isEnabled() or one.focusProxy():
        return False
    return not (isinstance(one, QRadioButton) and _others_chosen(one))


def _others_chosen(one: QRadioButton) -> bool:
    around = one.parentWidget()
    others = around.findChildren(QRadioButton) if around is not None else []
    return not one.isChecked() and any(other.isChecked() for other in others)


def _read(widget: QWidget) -> Iterator[QWidget]:
    """A widget and all that is in it, as the eye goes."""
    yield widget
    seen: set[QWidget] = set()
    for part in _parts(widget):
        if part not in seen and not part.isWindow():
            seen.add(part)
            yield from _read(part)


def _parts(widget: QWidget) -> Iterator[QWidget]:
    """What lies in a widget: by its layout, then what no layout knows of."""
    if isinstance(widget, QSplitter):
        for place in range(widget.count()):
            yield from filter(None, (widget.handle(place), widget.widget(place)))
    elif isinstance(widget, QStackedWidget):
        current = widget.currentWidget()
        yield from [current] if current is not None else []
        return
    layout = widget.layout()
    if layout is not None:
        yield from _laid_out(layout)
    for child in widget.children():
        if isinstance(child, QWidget):
            yield child


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    items = _items(layout)
    parts = [(item.layout(), item.widget()) for item in items]
    if not isinstance(layout, Flow):
        # Qt deletes an item with its widget and tells nobody: what Python holds of it would be
        # taken for whatever comes to lie in its place. A flow holds its own items.
        for item in items:
            if not isinstance(item, QLayout):
                shiboken6.invalidate(item)
    for inner, widget in parts:
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _laid_out(inner)


def _items(layout: QLayout) -> list[QLayoutItem]:
    items = [item for at in range(layout.count()) if (item := layout.itemAt(at)) is not None]
    if isinstance(layout, QGridLayout):
        places: list[Any] = [layout.getItemPosition(at) for at in range(layout.count())]
        return [items[at] for at in sorted(range(len(items)), key=places.__getitem__)]
    if isinstance(layout, QtWidgets.QFormLayout):
        lines: list[Any] = [layout.getItemPosition(at) for at in range(layout.count())]
        by_line = [(row, role.value) for row, role in lines]
        return [items[at] for at in sorted(range(len(items)), key=by_line.__getitem__)]
    if isinstance(layout, QStackedLayout):
        return [items[layout.currentIndex()]] if items else []
    if isinstance(layout, QBoxLayout) and layout.direction() in (
        QBoxLayout.Direction.RightToLeft,
        QBoxLayout.Direction.BottomToTop,
    ):
        return items[::-1]
    return items
