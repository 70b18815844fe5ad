"""What lies between the top line and the status line: strips, columns, the timeline; and who gives
way where there is not room for all of them at the text size that was chosen.

One rule for every size: nothing is squeezed below the height that it needs. First the timeline
goes, which says again what the run of show says; then the strip of guiding questions, which the
composer's chips and Ctrl+1 to 4 stand for; then the floor's panel scrolls below the live card, and
strips beyond those that leave the card and the composer whole scroll among themselves.
"""

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from moderator.qt.kit import Frame, least_high, thin_bars
from moderator.qt.panels.notes import NotesPanel
from moderator.qt.views import REVIEW, Views

_EDGE: Final = 12
_GAP: Final = 12
_ANOTHER_HEIGHT: Final = (
    QEvent.Type.LayoutRequest,
    QEvent.Type.ShowToParent,
    QEvent.Type.HideToParent,
)


class _Scrolled(QScrollArea):
    """Widgets one below the other, scrolled where they have less height than they need."""

    def __init__(self, spacing: int) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        thin_bars(self)
        self._inner = QWidget()
        self.column = QVBoxLayout(self._inner)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(spacing)
        self.setViewport(QWidget())
        self.setWidget(self._inner)
        self._inner.setAutoFillBackground(False)  # the window's ground is seen behind it
        self._inner.setMinimumWidth(1)  # what is in it gives way in width, and never lies outside

    @property
    def whole_high(self) -> int:
        """Pixels of height that it needs in order not to scroll."""
        return least_high(self._inner, self.viewport().width())


class Stacked(_Scrolled):
    """The live card with the floor below it. The card stays in sight: it comes back as soon as
    nobody works below it."""

    def __init__(self, card: QWidget, below: QWidget) -> None:
        super().__init__(_GAP)
        self._card = card
        self.column.addWidget(card)
        self.column.addWidget(below, 1)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)
        # A line grows when it is typed in, and what stands below it with it.
        self.verticalScrollBar().rangeChanged.connect(self._follow)

    def sizeHint(self) -> QSize:
        return self._inner.sizeHint()

    def minimumSizeHint(self) -> QSize:
        wide = self.column.totalMinimumSize().width()
        return QSize(wide, self._card.minimumSizeHint().height())

    def _follow(self, *_what: object) -> None:
        """Keep what has the focus in sight, or the card."""
        now = QApplication.focusWidget()
        if now is None or not self.isVisible():
            return
        if self._inner.isAncestorOf(now):
            # What was understood of a line stands below it.
            for one in (now.parentWidget() or now, now):
                self.ensureWidgetVisible(one, 0, _GAP)
        else:
            self.verticalScrollBar().setValue(0)


class _Strips(_Scrolled):
    """The strips, as high as they are together, or as there is room for."""

    def __init__(self) -> None:
        super().__init__(_GAP)

    @property
    def _least(self) -> int:
        """Pixels of the highest line: one of them is always seen."""
        wide = self.viewport().width()
        lines = [one for one in self._inner.findChildren(Frame) if one.isVisibleTo(self._inner)]
        return max((max(least_high(one, wide), one.minimumHeight()) for one in lines), default=0)

    def watch(self, watcher: QObject) -> None:
        """Have somebody told when they ask for another height."""
        self._inner.installEventFilter(watcher)

    def show_in(self, room: int) -> None:
        """Take no more than so many pixels, but one of them is seen whole."""
        wanted = self.whole_high
        self.setVisible(wanted > 0)
        self.setFixedHeight(min(wanted, max(room, self._least)))


class Stage(QWidget):
    """The middle of the window."""

    def __init__(self, views: Views, middle: Stacked, notes: NotesPanel, timeline: QWidget) -> None:
        """`middle`, `notes`: the columns of the views that can do with less than they need."""
        super().__init__()
        self._views, self._timeline = views, timeline
        self._yielding = (middle, notes)
        self._shown = self._busy = False
        self._strips = _Strips()
        self._strips.watch(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        column.setSpacing(_GAP)
        column.addWidget(self._strips)
        column.addWidget(views, 1)
        column.addWidget(timeline)

    def add(self, line: QWidget) -> None:
        """Put something that must be seen in every view below the strips there are."""
        self._strips.column.addWidget(line)
        line.installEventFilter(self)

    def fit(self) -> None:
        """Share out the height there is. Not while what is in here is being shown, by Qt or from
        here: what is hidden meanwhile would be in sight all the same."""
        if self._busy:
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.LayoutRequest))
        elif self._shown:
            self._busy = True
            try:
                self._share()
            finally:
                self._busy = False

    def _share(self) -> None:
        room = self.height() - 2 * _EDGE
        strips = self._strips.whole_high
        taken = strips + _GAP if strips else 0
        timeline = self._timeline.minimumSizeHint().height() + _GAP
        live = self._views.current != REVIEW
        least = self._views.minimumSizeHint().height()
        whole = max(least, *(one.whole_high for one in self._yielding))
        shown = live and room - taken - timeline >= whole
        self._timeline.setVisible(shown)
        self._strips.show_in(room - least - _GAP - (timeline if shown else 0))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._shown = True
        self.fit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._shown = event.spontaneous()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self.fit()
        return done

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _ANOTHER_HEIGHT:
            self.fit()
        return super().eventFilter(watched, event)
