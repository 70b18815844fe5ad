"""The windows of the speaker screen, and the displays there are, as Qt knows them.

A window here never takes the keyboard from the console: it is shown without being activated,
and when a person gives it the focus all the same, the console's acts are its acts too. It has no
parent, so that it is not minimised with the console. One that is a window stays above the others:
whoever asked for it wants it seen, and a click into the console, which is large, would hide it.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QGuiApplication, QKeyEvent, QMouseEvent, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from moderator.qt.speaker.displays import Area, Display
from moderator.qt.speaker.screen import SpeakerScreen
from moderator.qt.speaker.view import SpeakerView

SMALL: Final = (640, 360)
"""Pixels of the small window until somebody drags it larger."""

_LEAST: Final = (320, 180)
_POINTER_MS: Final = 2000
"""Milliseconds until the mouse pointer is hidden."""

_BLACK_KEYS: Final = (Qt.Key.Key_Period, Qt.Key.Key_B)
"""What the "black screen" key of clickers sends."""


class SpeakerWindow(QWidget):
    """One window with the speaker screen in it. `closing`: the person wants it closed (Esc, or
    the window's own button); `blackened`: they pressed a clicker's key for a black screen."""

    closing = Signal()
    blackened = Signal()

    def __init__(self, view: SpeakerView, title: str, acts: Sequence[QAction]) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.WindowStaysOnTopHint)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setMinimumSize(*_LEAST)
        self.resize(*SMALL)
        self.addActions(list(acts))
        self.screen_shown = SpeakerScreen(view)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.screen_shown)
        self._still = QTimer(self)
        self._still.setSingleShot(True)
        self._still.setInterval(_POINTER_MS)
        self._still.timeout.connect(lambda: self.setCursor(Qt.CursorShape.BlankCursor))
        for one in (self, self.screen_shown):
            one.setMouseTracking(True)

    @property
    def area(self) -> Area:
        """Where it is, without its frame."""
        return _area(self.geometry())

    def fill(self, display: Display, screen: QScreen | None) -> None:
        """Fill a display. Not `showFullScreen`, which takes the focus."""
        self._leave(on_top=False)
        if screen is not None:
            self.setScreen(screen)
        self.setGeometry(QRect(*display.area))
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self.show()

    def stand(self, area: Area) -> None:
        """Be a window there, above the others."""
        self._leave(on_top=True)
        self.setGeometry(QRect(*area))
        self.show()

    def _leave(self, on_top: bool) -> None:
        """Out of sight first: a window that fills a display does not let itself be moved."""
        self.hide()
        self.setWindowState(Qt.WindowState.WindowNoState)
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint, on_top)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bare = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if event.key() == Qt.Key.Key_Escape and bare:
            self.closing.emit()
        elif event.key() in _BLACK_KEYS and bare:
            self.blackened.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.MouseMove, QEvent.Type.Enter):
            self._show_pointer()
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._show_pointer()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        if event.spontaneous():
            self.closing.emit()

    def _show_pointer(self) -> None:
        self.unsetCursor()
        self._still.start()


class Monitors(QObject):
    """The displays that are plugged in. `changed`: another list, or another size of one."""

    changed = Signal()

    def __init__(self, console: QWidget) -> None:
        """`console`: the console's window, which is on one of them."""
        super().__init__(console)
        self._console = console
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._added)
        app.screenRemoved.connect(self._removed)
        for screen in app.screens():
            screen.geometryChanged.connect(self._resized)
        handle = console.windowHandle()
        if handle is not None:
            handle.screenChanged.connect(self._resized)

    def displays(self) -> tuple[Display, ...]:
        """All of them."""
        return plugged_in()

    def console(self) -> Area:
        """The display that the console is on."""
        return _area(self._console.screen().geometry())

    def frame(self) -> Area:
        """The console's own window."""
        return _area(self._console.frameGeometry())

    def room(self) -> Area:
        """What the console's display has room for."""
        return _area(self._console.screen().availableGeometry())

    def screen(self, display: Display) -> QScreen | None:
        """The display as Qt knows it; None when it has gone meanwhile."""
        screens = QGuiApplication.screens()
        return next((one for one in screens if _display(one).key == display.key), None)

    def _added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._resized)
        self._tell()

    def _removed(self, _screen: QScreen) -> None:
        # At once, before Qt moves the windows of a display that is gone to another one; and
        # again after it has moved the console, if that was on it.
        self._tell()
        QTimer.singleShot(0, self, self._tell)

    def _resized(self, _what: object) -> None:
        QTimer.singleShot(0, self, self._tell)

    def _tell(self) -> None:
        self.changed.emit()


def plugged_in() -> tuple[Display, ...]:
    """The displays there are."""
    return tuple(_display(one) for one in QGuiApplication.screens())


def _display(screen: QScreen) -> Display:
    area = _area(screen.geometry())
    return Display(
        screen.name(), area, screen.manufacturer(), screen.model(), screen.serialNumber()
    )


def _area(rect: QRect) -> Area:
    return Area(rect.x(), rect.y(), rect.width(), rect.height())
