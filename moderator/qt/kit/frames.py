"""Frames, menus and scroll bars: what has a look that Fusion with our palette has not.

A stylesheet of the application would give it to them in a few lines, but Qt then asks it about
every widget there is, also about those that it says nothing of: a third of making the window.
So frames paint themselves, and only what must be as Qt made it (the edits and boxes of a
dialogue, a menu, a scroll bar) wears the stylesheet, each for itself and when it is shown.
"""

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QFrame,
    QMenu,
    QScrollBar,
    QWidget,
)

from moderator.qt.kit.paint import rounded
from moderator.qt.palette import Palette, Tone
from moderator.qt.style import BUTTON_RADIUS, PANEL_RADIUS, scroll_bars
from moderator.qt.theme import Theme

PANEL: Final = "panel"
PALETTE: Final = "palette"
LIVE: Final = "live"
SEGMENTED: Final = "segmented"
WELL: Final = "well"
BANNER: Final = "banner"


class Frame(QFrame):
    """A rounded ground: a panel, the palette over it, the live card, a switch, a well, a banner
    in a tone."""

    def __init__(self, look: str, tone: Tone = Tone.NEUTRAL, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._worn = (look, tone)
        if look not in (BANNER, LIVE):
            self.setContentsMargins(1, 1, 1, 1)  # its outline

    def wear(self, look: str, tone: Tone = Tone.NEUTRAL) -> None:
        """Look different."""
        if self._worn != (look, tone):
            self._worn = (look, tone)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        ground, outline, radius = _ground(*self._worn, Theme.of_app().palette)
        painter = QPainter(self)
        rounded(painter, QRectF(self.rect()), ground, outline, radius)
        painter.end()


def _ground(look: str, tone: Tone, p: Palette) -> tuple[str, str, int]:
    """Ground, outline and radius."""
    if look == BANNER:
        return p.tint(tone).ground, "", PANEL_RADIUS - 2
    return {
        PANEL: (p.panel, p.hairline, PANEL_RADIUS),
        PALETTE: (p.panel, p.muted, PANEL_RADIUS),
        LIVE: (p.live, "", PANEL_RADIUS),
        SEGMENTED: (p.panel, p.hairline, BUTTON_RADIUS),
        WELL: (p.field, p.edge, BUTTON_RADIUS + 2),
    }[look]


def filled(widget: QWidget, role: QPalette.ColorRole) -> None:
    """Fill a widget with a colour of the application's palette."""
    widget.setBackgroundRole(role)
    widget.setAutoFillBackground(True)


def opaque(widget: QWidget) -> None:
    """Have Qt take a widget that fills itself for opaque, so that a change in it does not paint
    all that lies under it too. Styles say otherwise of scroll bars and of round corners, each
    time they dress one."""
    _Opaque(widget)


class _Opaque(QObject):
    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        dressed = event.type() in (QEvent.Type.Show, QEvent.Type.StyleChange)
        if dressed and isinstance(watched, QWidget):
            watched.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        return False


def hairline(vertical: bool = False) -> QFrame:
    """A line one pixel thin."""
    made = QFrame()
    filled(made, QPalette.ColorRole.Mid)
    if vertical:
        made.setFixedWidth(1)
    else:
        made.setFixedHeight(1)
    return made


class Menu(QMenu):
    """A menu of the console's look."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._dressed = False
        self.aboutToShow.connect(self._dress)

    def _dress(self) -> None:
        if not self._dressed:
            self._dressed = True
            Theme.of_app().dress(self)


def thin_bars(area: QAbstractScrollArea, solid: bool = False) -> None:
    """Give an area thin scroll bars, once it has something to scroll. `solid`: fill its ground
    with that of a panel, so that a change in it does not paint all that lies under it too."""
    if solid:
        filled(area.viewport(), QPalette.ColorRole.Base)
    for way in (Qt.Orientation.Vertical, Qt.Orientation.Horizontal):
        _Thin(area, way, solid)


class _Thin(QObject):
    """Waits until a scroll bar is needed."""

    def __init__(self, area: QAbstractScrollArea, way: Qt.Orientation, solid: bool) -> None:
        super().__init__(area)
        self._dressed = False
        self._solid = solid
        self._vertical = way is Qt.Orientation.Vertical
        self._bar(area).rangeChanged.connect(self._dress)

    def _bar(self, area: QAbstractScrollArea) -> QScrollBar:
        """Asked for each time: what Python holds of it may go before the bar itself."""
        return area.verticalScrollBar() if self._vertical else area.horizontalScrollBar()

    def _dress(self, lowest: int, highest: int) -> None:
        area = self.parent()
        if self._dressed or lowest >= highest or not isinstance(area, QAbstractScrollArea):
            return
        self._dressed = True
        bar, solid = self._bar(area), self._solid
        if solid:
            opaque(bar)
        Theme.of_app().dress(bar, lambda palette: scroll_bars(palette, solid))
        # It is narrower than the area has made room for.
        QCoreApplication.postEvent(area, QEvent(QEvent.Type.LayoutRequest))
