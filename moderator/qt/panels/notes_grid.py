"""Recommendations: to whom, on what. Counts and gaps, live, and each cell is a way in.

The cells are buttons under one Tab stop: arrows move within the grid. A gap says so in a
word; what rests on no evidence, and what is addressed to nobody, stands below with a button
that shows it, because neither can be seen in the cells.
"""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QGridLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from moderator.core.coverage import Grid, grid, orphans, unaddressed
from moderator.core.event import Event
from moderator.core.state import State
from moderator.qt.kit import (
    Button,
    Flow,
    Kind,
    Label,
    Role,
    Theme,
    Tone,
    clear_layout,
    line,
    plain_tip,
    rounded,
    thin_bars,
)
from moderator.qt.language import tr, tr_n
from moderator.qt.models.coverage import Cell, cells
from moderator.qt.models.notes import NO_ADDRESSEE, ORPHANS, cell_query
from moderator.qt.panels.notes_coverage import see_through
from moderator.qt.plain import untipped

_MARGIN: Final = 14
_LEAST_HIGH: Final = 40
"""Pixels of the rows that stay in sight where room is short."""

_STEPS: Final = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class GridCell(QAbstractButton):
    """One addressee on one case or mandate."""

    def __init__(self, cell: Cell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cell = cell
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        Theme.of_app().changed.connect(self.updateGeometry)
        self.show_cell(cell)

    @property
    def cell(self) -> Cell:
        """What it shows."""
        return self._cell

    def show_cell(self, cell: Cell) -> None:
        """Show another count."""
        self._cell = cell
        self.setText(cell.says)
        self.setAccessibleName(cell.spoken)
        self.setToolTip(plain_tip(cell.spoken))
        self.update()

    def setToolTip(self, tip: str) -> None:
        super().setToolTip(tip)
        self.setAccessibleDescription(untipped(tip))

    def sizeHint(self) -> QSize:
        px = Theme.of_app().px
        return QSize(px(46), px(30))

    def minimumSizeHint(self) -> QSize:
        px = Theme.of_app().px
        return QSize(px(38), px(30))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.of_app()
        tint = theme.palette.tint(Tone.WARN if self._cell.gap else Tone.ACCENT)
        painter = QPainter(self)
        rect = QRectF(self.rect())
        rounded(painter, rect, theme.palette.hover if self.underMouse() else tint.ground, "", 6)
        if self.hasFocus():
            rounded(painter, rect, "", theme.palette.accent, 6, 2)
        centre = Qt.AlignmentFlag.AlignHCenter
        font = theme.font(Role.SMALL_STRONG if self._cell.gap else Role.STRONG)
        line(painter, rect.adjusted(3, 0, -3, 0), self._cell.says, font, tint.text, centre)
        painter.end()


class _Heading(Label):
    """A name that breaks between its words and is never cut within one."""

    def __init__(self, text: str, role: Role, tone: str) -> None:
        super().__init__(text, role, tone, wrap=True)

    def minimumSizeHint(self) -> QSize:
        font = self.fontMetrics()
        longest = max((font.horizontalAdvance(one) for one in self.whole.split()), default=0)
        return QSize(longest + 2, font.height())

    def sizeHint(self) -> QSize:
        """As narrow as its longest word, and as high as its column asks for."""
        wide = self.minimumSizeHint().width()
        return QSize(wide, self.heightForWidth(max(wide, self.width())))


class _Area(QScrollArea):
    """As high as its rows where there is room; else it scrolls, and nothing lies on it.
    `whole`: always as high as its rows, where what is around it scrolls."""

    def __init__(self, whole: bool) -> None:
        super().__init__()
        self._high = 0
        self._whole = whole
        if whole:
            # A bar that comes takes width, which makes the rows higher, which keeps the bar.
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def fit(self, high: int) -> None:
        """Ask for a height in pixels."""
        if high != self._high:
            self._high = high
            self.setMaximumHeight(high)
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._high)

    def minimumSizeHint(self) -> QSize:
        least = self._high if self._whole else min(self._high, Theme.of_app().px(_LEAST_HIGH))
        return QSize(super().minimumSizeHint().width(), least)


class RecommendationGrid(QWidget):
    """`asked(query)`: show the notes that this search finds."""

    asked = Signal(str)

    def __init__(self, whole: bool = False, parent: QWidget | None = None) -> None:
        """`whole`: never scrolls by itself, because it stands in something that does."""
        super().__init__(parent)
        self.setAccessibleName(tr("Recommendations: to whom, on what"))
        self._state: State | None = None
        self._event = Event()
        self._grid: Grid | None = None
        self._cells: dict[tuple[int, int], GridCell] = {}
        self._inner = QWidget()
        self._table = QGridLayout(self._inner)
        self._table.setContentsMargins(0, 0, 0, 2)
        self._table.setHorizontalSpacing(4)
        self._table.setVerticalSpacing(4)
        self._area = _Area(whole)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        thin_bars(self._area)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidgetResizable(True)
        self._inner.installEventFilter(self)
        see_through(self._area, self._inner)
        self.orphans = Button("", Kind.PILL)
        self.orphans.clicked.connect(lambda: self.asked.emit(ORPHANS))
        self.unaddressed = Button("", Kind.PILL)
        self.unaddressed.clicked.connect(lambda: self.asked.emit(NO_ADDRESSEE))
        self._empty = Label("", Role.SMALL, "muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 10, _MARGIN, 10)
        column.setSpacing(8)
        column.addWidget(Label(tr("Recommendations: to whom, on what"), Role.STRONG, wrap=whole))
        column.addWidget(self._area)
        column.addWidget(self._empty)
        self._below = QWidget()
        flow = Flow(self._below, 6)
        flow.addWidget(self.orphans)
        flow.addWidget(self.unaddressed)
        column.addWidget(self._below)
        Theme.of_app().changed.connect(self._fit)

    def show_state(self, state: State) -> None:
        """Count again, where notes or the event changed."""
        before, self._state = self._state, state
        if before is not None and before.notes is state.notes and before.event is state.event:
            return
        counts = len(orphans(state)), len(unaddressed(state))
        self.show_counts(state.event, grid(state), *counts)

    def show_counts(self, event: Event, made: Grid, resting: int, to_nobody: int) -> None:
        """Show what was counted. `resting`: recommendations without evidence; `to_nobody`:
        those without an addressee."""
        self._event = event
        shaped = self._grid is not None and self._grid.rows == made.rows
        if not (shaped and self._grid is not None and self._grid.columns == made.columns):
            self._build(made)
        self._grid = made
        for cell in cells(made):
            held = self._cells[cell.row, cell.column]
            if held.cell != cell:
                held.show_cell(cell)
        self._say(made, resting, to_nobody)

    @property
    def cells(self) -> dict[tuple[int, int], GridCell]:
        """The buttons by (row, column)."""
        return self._cells

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._inner and event.type() is QEvent.Type.LayoutRequest:
            self._fit()  # cells take no room until they are shown
        if not isinstance(watched, GridCell):
            return super().eventFilter(watched, event)
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            by = next((by for key, by in _STEPS.items() if key == event.key()), None)
            if by is not None:
                at = (watched.cell.row + by[0], watched.cell.column + by[1])
                if at in self._cells:
                    self._cells[at].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        if event.type() is QEvent.Type.FocusIn:
            self._rest_at(watched)
            self._area.ensureWidgetVisible(watched, 4, 4)
        return super().eventFilter(watched, event)

    def _rest_at(self, cell: GridCell) -> None:
        """Tab comes back to the cell that was left."""
        for one in self._cells.values():
            stays = one is cell
            focus = Qt.FocusPolicy.StrongFocus if stays else Qt.FocusPolicy.ClickFocus
            one.setFocusPolicy(focus)

    def _build(self, made: Grid) -> None:
        clear_layout(self._table)
        self._cells = {}
        for column, about in enumerate(made.columns, 1):
            head = _Heading(about.name, Role.TINY, "muted")
            head.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
            self._table.addWidget(head, 0, column)
            self._table.setColumnStretch(column, 2)
        for at, to in enumerate(made.rows, 1):
            self._table.addWidget(_Heading(to.name, Role.SMALL, "ink"), at, 0)
        self._table.setColumnStretch(0, 1)
        for cell in cells(made):
            button = GridCell(cell)
            button.clicked.connect(lambda _on=False, button=button: self._ask(button.cell))
            button.installEventFilter(self)
            self._table.addWidget(button, cell.row + 1, cell.column + 1)
            self._cells[cell.row, cell.column] = button
        if (0, 0) in self._cells:
            self._rest_at(self._cells[0, 0])
        self._area.setVisible(bool(self._cells))
        self._fit()

    def _ask(self, cell: Cell) -> None:
        self.asked.emit(cell_query(self._event, cell.addressee, cell.about, cell.case))

    def _say(self, made: Grid, resting: int, to_nobody: int) -> None:
        self.orphans.say(tr_n("{n} without evidence", "{n} without evidence", resting))
        self.orphans.setAccessibleName(
            tr_n(
                "{n} recommendation without evidence: show",
                "{n} recommendations without evidence: show",
                resting,
            )
        )
        self.orphans.setToolTip(tr("Show the recommendations that rest on no other note"))
        self.orphans.setVisible(bool(resting))
        self.unaddressed.say(tr_n("{n} without addressee", "{n} without addressee", to_nobody))
        self.unaddressed.setToolTip(tr("Show the recommendations that are addressed to nobody"))
        self.unaddressed.setVisible(bool(to_nobody))
        self._below.setVisible(bool(resting or to_nobody))
        hint = (
            ""
            if made.columns and made.rows
            else tr("Name addressees, cases and mandates in the plan.")
        )
        self._empty.say(hint)
        self._empty.setVisible(bool(hint))

    def _fit(self) -> None:
        """As high as its rows, since a list of addressees is short; and the bar, if any."""
        self._table.invalidate()
        least = self._inner.minimumSizeHint().width()
        width = self.width() - 2 * _MARGIN
        bar = self._area.horizontalScrollBar().sizeHint().height() if width < least else 0
        high = self._table.totalHeightForWidth(max(width, least))
        self._area.fit(max(0, high) + bar)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
