"""The right column: recommendations by addressee and subject, and the document's charts.

It scrolls as a whole. A chart keeps its place and its widget while its figures change, and what
draws it is loaded when the first of them comes into sight.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from moderator.outcome.document import Picture
from moderator.qt.charts import ChartLoader
from moderator.qt.charts.holder import DRAWING
from moderator.qt.kit import Panel, thin_bars
from moderator.qt.language import shown, tr
from moderator.qt.models.notes import cell_query
from moderator.qt.models.review import Board
from moderator.qt.panels.notes_coverage import see_through
from moderator.qt.panels.notes_grid import RecommendationGrid
from moderator.qt.panels.review_parts.chart_panel import ChartPanel


class FiguresPanel(QScrollArea):
    """`notes_asked(query)`: the notes of a cell, or those named below the grid, are asked for.
    `gap_asked(key)`: a cell that holds none was chosen. `refused(sentence)`: a chart could not
    be saved."""

    notes_asked = Signal(str)
    gap_asked = Signal(str)
    refused = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Recommendations and charts"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        thin_bars(self)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.loader = ChartLoader(self)
        self.charts: dict[str, ChartPanel] = {}
        self.grid = RecommendationGrid(whole=True)
        self.grid.asked.connect(self._asked)
        self._gaps: dict[str, str] = {}
        held = Panel("", tr("Recommendations: to whom, on what"), flush=True)
        held.body.setContentsMargins(0, 2, 0, 2)
        held.body.addWidget(self.grid)
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addWidget(held)
        self._column.addStretch(1)
        see_through(self, inner)

    def show_board(self, board: Board) -> None:
        """Show the counts of the grid, and the charts with their figures."""
        event, found = board.state.event, board.found
        self.grid.show_counts(event, board.grid, len(found.orphans), len(found.unaddressed))
        self._gaps = {
            cell_query(event, one.to.id, one.about.id, one.case): one.key for one in found.gaps
        }
        for name in [one for one in self.charts if one not in {p.name for p in board.pictures}]:
            self._drop(self.charts.pop(name))
        for at, picture in enumerate(board.pictures, 1):
            if picture.name not in self.charts:
                self.charts[picture.name] = self._made(picture, at)
            elif self.charts[picture.name].picture != picture:
                self.charts[picture.name].show_picture(picture)

    @property
    def drawing(self) -> bool:
        """Is any chart still being drawn?"""
        return any(one.holder.said == shown(DRAWING) for one in self.charts.values())

    def _made(self, picture: Picture, at: int) -> ChartPanel:
        panel = ChartPanel(picture, self.loader)
        panel.refused.connect(self.refused)
        self._column.insertWidget(at, panel)
        return panel

    def _asked(self, query: str) -> None:
        if query in self._gaps:
            self.gap_asked.emit(self._gaps[query])
        else:
            self.notes_asked.emit(query)

    def _drop(self, panel: ChartPanel) -> None:
        self._column.removeWidget(panel)
        panel.hide()
        panel.deleteLater()
