"""The floor panel in a window, and what a person does with it, for its tests."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from moderator.core.intents import Next
from moderator.core.state import Constituency
from moderator.qt.actions import Actions
from moderator.qt.bridge import Bridge
from moderator.qt.kit import LineEdit
from moderator.qt.kit.model import MIME
from moderator.qt.panels.floor import FloorPanel
from moderator.qt.panels.floor_parts.bars import RoundBar
from moderator.qt.theme import Theme
from tests.support import Session

Key, Mod = Qt.Key, Qt.KeyboardModifier
PLAIN = Mod.NoModifier
CTRL, ALT, SHIFT = Mod.ControlModifier, Mod.AltModifier, Mod.ShiftModifier


class Kept:
    """Drafts in memory."""

    def __init__(self) -> None:
        self.data: dict[str, Mapping[str, Any]] = {}

    def keep(self, name: str, data: Mapping[str, Any]) -> None:
        self.data[name] = dict(data)

    def load(self) -> Mapping[str, Mapping[str, Any]]:
        return self.data

    def drop(self, name: str) -> None:
        self.data.pop(name, None)


class Floor:
    """The panel in a window, beside a field to be elsewhere in, and what a person does."""

    def __init__(self, bridge: Bridge, theme: Theme, session: Session) -> None:
        self.bridge, self.session = bridge, session
        self.window = QMainWindow()
        self.actions = Actions(self.window)
        self.drafts = Kept()
        self.panel = FloorPanel(bridge, self.actions, theme, self.drafts)
        self.list = self.panel.list
        self.elsewhere = LineEdit("Elsewhere")
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.addWidget(self.panel, 1)
        column.addWidget(self.elsewhere)
        self.window.setCentralWidget(whole)
        self.said: list[str] = []
        bridge.refused.connect(self.said.append)
        bridge.changed.connect(lambda change: self.show())
        bridge.read.connect(self.panel.show_reading)
        self.window.resize(640, 560)
        self.show()

    def show(self) -> None:
        self.panel.show_state(self.bridge.state, self.bridge.reading())

    def key(
        self, key: Qt.Key, mod: Qt.KeyboardModifier = PLAIN, into: QWidget | None = None
    ) -> None:
        target = into or QApplication.focusWidget() or self.window
        QTest.keyClick(target, key, mod)

    def type(self, text: str) -> None:
        self.key(Key.Key_R, CTRL)
        QTest.keyClicks(self.panel.composer.edit, text)

    def choose(self, uid: str) -> None:
        self.list.setFocus()
        self.list.select_uid(uid)

    def click_button_of(self, uid: str) -> None:
        """The button at the right end of a row."""
        self.list.reveal(self.list.rows.place(uid))
        rect = self.list.visualRect(self.list.rows.index(self.list.rows.place(uid)))
        place = QPoint(rect.right() - 34, rect.top() + 25)
        QTest.mouseClick(self.list.viewport(), Qt.MouseButton.LeftButton, PLAIN, place)

    def named(self, name: str) -> QWidget | None:
        """The widget in sight that a screen reader calls so."""
        found = (one for one in self.panel.findChildren(QWidget) if one.isVisible())
        return next((one for one in found if one.accessibleName() == name), None)

    def click(self, name: str) -> None:
        found = self.named(name)
        assert found is not None
        QTest.mouseClick(found, Qt.MouseButton.LeftButton)

    def round(self) -> list[str]:
        """What the strip of the open round says."""
        found = self.panel.findChildren(RoundBar)
        return [word for one in found if one.isVisible() for word in one.words]

    def drag(self, uid: str, onto: str, below: bool = False) -> None:
        """What Qt does when a row is let go over another one."""
        data = QMimeData()
        data.setData(MIME, uid.encode())
        rect = self.list.visualRect(self.list.rows.index(self.list.rows.place(onto)))
        place = QPointF(rect.center().x(), rect.bottom() - 2 if below else rect.top() + 2)
        event = OwnDrop(
            self.list, place, Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, PLAIN
        )
        self.list.dropEvent(event)

    def menu(self) -> QMenu:
        found = QApplication.activePopupWidget()
        assert isinstance(found, QMenu)
        return found

    def take(self, text: str) -> None:
        """Choose an item of the open menu by its text."""
        menu = self.menu()
        (item,) = [one for one in menu.actions() if plain(one.text()) == text]
        assert item.isEnabled()
        menu.close()
        item.trigger()

    def offers(self) -> list[str]:
        usable = (one for one in self.menu().actions() if one.isEnabled())
        return [plain(one.text()) for one in usable if not one.isSeparator()]

    @property
    def spoken(self) -> list[str]:
        return [self.list.rows.row(at).spoken for at in range(self.list.rows.rowCount())]

    @property
    def waiting(self) -> list[int]:
        floor = self.session.state.floor
        return [floor.requests[one].number for one in floor.waiting]

    def acts(self) -> int:
        return len(self.session.desk.log)


class OwnDrop(QDropEvent):
    """A drop that says which list it came from."""

    def __init__(self, origin: QWidget, *args: Any) -> None:
        super().__init__(*args)
        self._origin = origin

    def source(self) -> QWidget:
        return self._origin


def plain(text: str) -> str:
    return text.split("\t", maxsplit=1)[0].replace("&", "").strip()


@contextmanager
def opened(bridge: Bridge, theme: Theme, session: Session, qtbot: QtBot) -> Iterator[Floor]:
    """The panel on the screen, the focus elsewhere."""
    made = Floor(bridge, theme, session)
    qtbot.addWidget(made.window)
    made.window.show()
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    made.elsewhere.setFocus()
    yield made
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()


def five_waiting(floor: Floor) -> list[str]:
    """The event has begun; five wait."""
    session = floor.session
    session.at(0)
    session.do(Next())
    session.wait(300)
    made = [
        session.request(text="Sample question one?", name="Sample delegate", addressed=("sarabi",)),
        session.request(text="Sample question two?", constituency=Constituency.NGO, online=True),
        session.request(
            name="woman, row 3", constituency=Constituency.INGO, first_time=True, question="q3"
        ),
        session.request(text="Sample question four?", question="q4"),
        session.request(text="Sample question five?", organisation="Sample institute"),
    ]
    session.wait(360)
    floor.bridge.tick()
    return made
