"""Lines over the time of day. Each has a colour, a dash and a marker, and its name at its end."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any, Final

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsSceneResizeEvent, QGraphicsWidget

from moderator.outcome.document import Line, LineFigure
from moderator.qt.charts.look import Look
from moderator.qt.charts.parts import LEAST_SIDE, Part, Row, SideWords, Sign, nice_step
from moderator.qt.charts.plot import AXIS, Plot

_HEIGHT: Final = 180
_NAMES: Final = 0.35
_EDGE: Final = 0.025
"""Share of both ranges that is added on every side, so that markers are whole."""

_SIGN: Final = 22
"""Pixels of the marker and the bit of line before a name."""

_MINUTES: Final = (1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 1440)
_MARKERS: Final = 6
"""Markers on a line at the most: they tell lines apart, they are no data."""

_SYMBOLS: Final = ("o", "s", "t", "d", "t1", "+")
_DASHES: Final[tuple[tuple[float, ...], ...]] = (
    (),
    (6, 3),
    (2, 2),
    (8, 3, 2, 3),
    (12, 3),
    (4, 2, 1, 2),
)


def line_parts(figure: LineFigure, look: Look) -> list[Part]:
    """What is counted, then the lines."""
    parts: list[Part] = []
    if figure.y_word.strip():
        parts.append(Row(look, [Sign("", figure.y_word)], strong=False, before=0))
    parts.append(Lines(figure, look))
    return parts


class Lines:
    """All lines of a figure, as a part of the chart."""

    def __init__(self, figure: LineFigure, look: Look) -> None:
        self._figure = figure
        self._look = look
        self._top = max((y for line in figure.lines for _, y in line.points), default=0) or 1
        self._minutes = max(figure.minutes, 1)
        self._ends = _Ends(figure.lines, self._top, look)
        gap = look.px(5)
        self._left = SideWords("left", look, self._counts(), gap, look.palette.muted, look.tiny)
        self._plot = Plot(look, self._left, self._ends)
        self._fill()

    @property
    def item(self) -> QGraphicsWidget:
        return self._plot

    @property
    def height(self) -> float:
        px = self._look.px
        return max(px(_HEIGHT), len(self._figure.lines) * self._ends.line) + px(AXIS)

    def fit(self, width: float) -> None:
        right = round(max(min(self._ends.wanted(), width * _NAMES), self._look.px(LEAST_SIDE)))
        left = round(self._left.wanted())
        self._plot.put(left, right, self._times(width - left - right))

    def take_apart(self) -> None:
        self._plot.take_apart()

    def full_at(self, x: float, y: float) -> str:
        if x >= self._plot.size().width() - self._ends.size().width():
            return self._ends.full_at(y)
        return ""

    def _counts(self) -> list[tuple[float, str]]:
        """Round counts and how far down they stand."""
        step = max(nice_step(self._top, 5), 1)
        counts = [at * step for at in range(int(self._top / step) + 1)]
        return [(_down(count, self._top), f"{count:g}") for count in counts]

    def _times(self, width: float) -> list[tuple[float, str]]:
        """Clock times at round minutes of the hour."""
        most = max(1, int(width / self._look.px(52)))
        step = next((one for one in _MINUTES if self._minutes / one <= most), _MINUTES[-1])
        starts = self._figure.starts
        past = starts.hour * 60 + starts.minute + starts.second / 60
        first = -past % step
        found = []
        while first <= self._minutes:
            moment = starts + timedelta(minutes=first)
            found.append((first, f"{moment:%H:%M}"))
            first += step
        return found

    def _fill(self) -> None:
        for at, line in enumerate(self._figure.lines):
            self._line(at, line)
        edge = self._minutes * _EDGE
        above, high = self._top * (1 + _EDGE), self._top * (1 + 2 * _EDGE)
        # Values grow upwards: the height is taken down from the top.
        self._plot.show_range(QRectF(-edge, above, self._minutes + 2 * edge, -high))

    def _line(self, at: int, line: Line) -> None:
        xs, ys = [x for x, _ in line.points], [y for _, y in line.points]
        if not xs:
            return
        pen = line_pen(at, self._look)
        self._plot.add(pg.PlotCurveItem(x=xs, y=ys, pen=pen, antialias=True))
        every = max(1, -(-len(xs) // _MARKERS))  # not the first: there all lines meet
        markers = pg.ScatterPlotItem(
            x=xs[every::every] or xs,
            y=ys[every::every] or ys,
            symbol=_SYMBOLS[at % len(_SYMBOLS)],
            size=self._look.px(7),
            pen=pg.mkPen(None),
            brush=pen.color(),
            antialias=True,
        )
        self._plot.add(markers)


def line_pen(at: int, look: Look) -> QPen:
    """The pen of the line at a place of the figure: its colour, and a dash of its own."""
    pen: QPen = pg.mkPen(look.series[at % len(look.series)], width=look.px(2))
    pen.setCosmetic(True)
    dash = _DASHES[at % len(_DASHES)]
    if dash:
        pen.setDashPattern(dash)
    return pen


class _Ends(SideWords):
    """Names at the ends of lines, moved apart where ends lie close together."""

    def __init__(self, lines: Sequence[Line], top: float, look: Look) -> None:
        ends = [line.points[-1][1] if line.points else 0.0 for line in lines]
        rows = [(_down(y, top), line.label) for y, line in zip(ends, lines, strict=True)]
        gap = look.px(6) + look.px(_SIGN)
        super().__init__("right", look, rows, gap, look.palette.ink, look.words)
        self.line = QFontMetricsF(look.words).height() + 1
        self._natural = [at for at, _ in self.rows]
        self._align = Qt.AlignmentFlag.AlignLeft

    def resizeEvent(self, event: QGraphicsSceneResizeEvent) -> None:
        super().resizeEvent(event)
        height = float(self.size().height())
        if height > 0 and self.rows:
            places = apart([at * height for at in self._natural], self.line, height)
            texts = [text for _, text in self.rows]
            self.rows = [(y / height, text) for y, text in zip(places, texts, strict=True)]

    def paint(self, painter: QPainter, option: Any, widget: Any = None) -> None:
        super().paint(painter, option, widget)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for at, (share, _) in enumerate(self.rows):
            self._paint_sign(painter, at, share * float(self.size().height()))

    def _paint_sign(self, painter: QPainter, at: int, y: float) -> None:
        px = self.look.px
        pen = line_pen(at, self.look)
        painter.setPen(pen)
        painter.drawLine(QPointF(px(5), y), QPointF(px(5) + px(_SIGN - 4), y))
        symbol = pg.graphicsItems.ScatterPlotItem.Symbols[_SYMBOLS[at % len(_SYMBOLS)]]
        painter.save()
        painter.translate(px(5) + px(_SIGN - 4) / 2, y)
        painter.scale(px(7), px(7))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(pen.color())
        painter.drawPath(symbol)
        painter.restore()


def _down(y: float, top: float) -> float:
    """The share of the plot's height above a value."""
    return (1 + _EDGE - y / top) / (1 + 2 * _EDGE)


def apart(wanted: Sequence[float], least: float, height: float) -> list[float]:
    """Places as near to the wanted ones as they can be, `least` apart, within 0 to `height`."""
    order = sorted(range(len(wanted)), key=lambda at: wanted[at])
    places = [0.0] * len(wanted)
    y = least / 2
    for at in order:
        places[at] = y = max(wanted[at], y)
        y += least
    y = height - least / 2
    for at in reversed(order):
        places[at] = y = min(places[at], y)
        y -= least
    return places
