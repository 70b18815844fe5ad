"""Charts of the outcome document, drawn by pyqtgraph.

pyqtgraph and numpy take longer to load than the whole console: nothing imports `chart`,
`files` or what they need but `holder`, when a chart is first shown, and an export.
"""

from moderator.qt.charts.holder import ChartHolder, ChartLoader

__all__ = ["ChartHolder", "ChartLoader"]
