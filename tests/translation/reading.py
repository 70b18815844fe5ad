"""What a person reads or hears of a widget: every word that it paints, and every word that it
says to a tooltip, a menu or a screen reader.

What is painted is asked of Qt itself: the widget is rendered as a drawing that keeps its texts.
"""

import html
import re
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QAbstractListModel, QBuffer, QIODevice, QPoint, Qt
from PySide6.QtGui import QAction, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

_TEXT: Final = re.compile(r"<text[^>]*>([^<]*)</text>")
_MARKUP: Final = re.compile(r"<[^>]*>")
_ROLES: Final = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)


def read(widget: QWidget) -> Iterator[tuple[str, QWidget, str]]:
    """(where, of which widget, words) of a widget and all that is in it and in sight."""
    if isinstance(widget, QMenu):
        yield from ((where, widget, text) for where, text in _menu(widget))
        return
    yield "painted", widget, "\n".join(painted(widget))
    for one in (widget, *widget.findChildren(QWidget)):
        if one is widget or one.isVisibleTo(widget):
            for what, text in _said(one):
                yield f"{type(one).__name__}: {what}", one, text


def painted(widget: QWidget) -> list[str]:
    """The pieces of text that a widget paints, as the fonts cut them."""
    data = QBuffer()
    data.open(QIODevice.OpenModeFlag.WriteOnly)
    drawing = QSvgGenerator()
    drawing.setOutputDevice(data)
    drawing.setSize(widget.size())
    painter = QPainter(drawing)
    widget.render(painter, QPoint())
    painter.end()
    return [html.unescape(one) for one in _TEXT.findall(bytes(data.data().data()).decode())]


def _said(one: QWidget) -> Iterator[tuple[str, str]]:
    yield "tooltip", plain(one.toolTip())
    yield "name", one.accessibleName()
    yield "description", one.accessibleDescription()
    if one.isWindow():
        yield "title", one.windowTitle()
    if isinstance(one, QLabel | QAbstractButton):
        yield "text", one.text()
    if isinstance(one, QLineEdit | QPlainTextEdit):
        yield "placeholder", one.placeholderText()
    if isinstance(one, QComboBox):
        for at in range(min(one.count(), 12)):
            yield "choice", one.itemText(at)
    if isinstance(one, QAbstractItemView):
        yield from _items(one)
    if not isinstance(one, QMenu):
        yield from (("action", text) for action in one.actions() for text in _action(action))


def _items(view: QAbstractItemView) -> Iterator[tuple[str, str]]:
    model = view.model()
    for row in range(model.rowCount()):
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount()):
            for role in _ROLES:
                text = model.index(row, column).data(role)
                if isinstance(text, str):
                    yield "item", plain(text)


def _menu(menu: QMenu) -> Iterator[tuple[str, str]]:
    yield "menu", menu.title()
    yield "menu: name", menu.accessibleName()
    for action in menu.actions():
        yield from (("menu: action", text) for text in _action(action))
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _menu(inner)


def _action(action: QAction) -> Iterator[str]:
    yield action.text()
    yield plain(action.toolTip())


def plain(text: str) -> str:
    """A tooltip without its markup."""
    return html.unescape(_MARKUP.sub(" ", text)) if text.startswith("<qt>") else text
