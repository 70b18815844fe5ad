"""The right column: recommendations by addressee and subject, and the document's charts.

What draws a chart is handed in (`ChartMaker`), because it loads slowly and is not needed before
the first look; a chart that nobody draws is told in words, which every chart brings along.
"""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from moderator.outcome.document import Picture
from moderator.qt.kit import Label, Panel, Role
from moderator.qt.models.notes import cell_query
from moderator.qt.models.review import Board
from moderator.qt.panels.notes_coverage import see_through
from moderator.qt.panels.notes_grid import RecommendationGrid

ChartMaker: TypeAlias = Callable[[Picture], QWidget]
"""Makes the widget that shows a chart; its accessible name is the caption, its description the
alternative text."""


def in_words(picture: Picture) -> QWidget:
    """A chart as its alternative text."""
    made = Label(picture.alt, Role.SMALL, "muted", wrap=True)
    made.setAccessibleName(picture.caption)
    made.setAccessibleDescription(picture.alt)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    return made


class FiguresPanel(QScrollArea):
    """`notes_asked(query)`: the notes of a cell, or those named below the grid, are asked for.
    `gap_asked(key)`: a cell that holds none was chosen."""

    notes_asked = Signal(str)
    gap_asked = Signal(str)

    def __init__(self, make_chart: ChartMaker = in_words) -> None:
        super().__init__()
        self.setAccessibleName("Recommendations and charts")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._make = make_chart
        self._shown: dict[str, tuple[Picture, Panel]] = {}
        self.grid = RecommendationGrid(whole=True)
        self.grid.asked.connect(self._asked)
        self._gaps: dict[str, str] = {}
        held = Panel("", "Recommendations: to whom, on what", flush=True)
        held.body.setContentsMargins(0, 2, 0, 2)
        held.body.addWidget(self.grid)
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addWidget(held)
        self._column.addStretch(1)
        self.setWidget(inner)
        see_through(self)

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """The charts shown, in order."""
        return tuple(picture for picture, _ in self._shown.values())

    def show_board(self, board: Board) -> None:
        """Count the grid again, and draw the charts that changed."""
        event, found = board.state.event, board.found
        self.grid.show_counts(event, board.grid, len(found.orphans), len(found.unaddressed))
        self._gaps = {
            cell_query(event, one.to.id, one.about.id, one.case): one.key for one in found.gaps
        }
        names = {one.name for one in board.pictures}
        for name in [one for one in self._shown if one not in names]:
            self._drop(self._shown.pop(name)[1])
        for at, picture in enumerate(board.pictures, 1):
            held = self._shown.get(picture.name)
            if held is not None and held[0] == picture:
                continue
            if held is not None:
                self._drop(held[1])
            panel = self._framed(picture)
            self._shown[picture.name] = (picture, panel)
            self._column.insertWidget(at, panel)
        self._shown = {one.name: self._shown[one.name] for one in board.pictures}

    def _asked(self, query: str) -> None:
        if query in self._gaps:
            self.gap_asked.emit(self._gaps[query])
        else:
            self.notes_asked.emit(query)

    def _framed(self, picture: Picture) -> Panel:
        """A chart below its caption, which may need two lines in a narrow column."""
        panel = Panel("", picture.caption, flush=False)
        panel.body.setSpacing(8)
        panel.body.addWidget(Label(picture.caption, Role.TITLE, wrap=True))
        panel.body.addWidget(self._make(picture))
        return panel

    def _drop(self, panel: Panel) -> None:
        self._column.removeWidget(panel)
        panel.hide()
        panel.deleteLater()
