"""Horizontal bars in groups: names at the left, words at the right, ticks for what was planned."""

from collections.abc import Sequence
from typing import Final

import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QGraphicsWidget

from moderator.outcome.document import Bar, BarFigure, BarGroup
from moderator.qt.charts.look import Look
from moderator.qt.charts.parts import LEAST_SIDE, Part, Row, SideWords, Sign, nice_step
from moderator.qt.charts.plot import AXIS, Plot

_ROW: Final = 21
"""Pixels from bar to bar."""

_THICK: Final = 0.6
"""Share of a row."""

_NAMES: Final = 0.4
_VALUES: Final = 0.3
"""The largest shares of the width that texts take from the bars."""

_GAP: Final = 8


def bar_parts(figure: BarFigure, look: Look) -> list[Part]:
    """Legend, then each group with its heading and an axis of its own: what groups count
    (persons, then the room) is often of different size, and small bars say nothing."""
    legend = [Sign("bar", _with_unit(figure))]
    if any(bar.mark is not None for group in figure.groups for bar in group.bars):
        legend.append(Sign("tick", figure.mark_word))
    parts: list[Part] = [Row(look, legend, strong=False, before=0)]
    for group in (one for one in figure.groups if one.bars):
        if group.title.strip():
            parts.append(Row(look, [Sign("", group.title)], strong=True, before=8))
        parts.append(Bars(group, look))
    groups = [part for part in parts if isinstance(part, Bars)]
    names = max((one.names.wanted() for one in groups), default=0.0)
    words = max((one.words.wanted() for one in groups), default=0.0)
    for one in groups:
        one.beside(names, words)
    return parts


def _with_unit(figure: BarFigure) -> str:
    return f"{figure.value_word} ({figure.unit})" if figure.unit else figure.value_word


class Bars:
    """One group, as a part of the chart."""

    def __init__(self, group: BarGroup, look: Look) -> None:
        self._look = look
        self._bars = group.bars
        count = len(group.bars)
        middles = [(at + 0.5) / count for at in range(count)]
        names = [(at, bar.label) for at, bar in zip(middles, group.bars, strict=True)]
        words = [(at, bar.note) for at, bar in zip(middles, group.bars, strict=True)]
        gap = look.px(_GAP)
        self.names = SideWords("left", look, names, gap, look.palette.ink, look.words)
        self.words = SideWords("right", look, words, gap, look.palette.muted, look.words)
        self._plot = Plot(look, self.names, self.words)
        self._top = _top(group.bars)
        self._sides = (0.0, 0.0)
        self._fill()

    @property
    def item(self) -> QGraphicsWidget:
        return self._plot

    @property
    def height(self) -> float:
        return len(self._bars) * self._look.px(_ROW) + self._look.px(AXIS)

    def beside(self, names: float, words: float) -> None:
        """Pixels that texts would like to have at both sides, of all groups alike."""
        self._sides = (names, words)

    def fit(self, width: float) -> None:
        left = round(min(self._sides[0], width * _NAMES))
        right = round(max(min(self._sides[1], width * _VALUES), self._look.px(LEAST_SIDE)))
        steps = max(2, int((width - left - right) / self._look.px(42)))
        step = nice_step(self._top, min(steps, 5))
        ticks = [at * step for at in range(int(self._top / step + 1e-9) + 1)]
        self._plot.put(left, right, [(value, f"{value:g}") for value in ticks])

    def take_apart(self) -> None:
        self._plot.take_apart()

    def full_at(self, x: float, y: float) -> str:
        if x <= self.names.size().width():
            return self.names.full_at(y)
        if x >= self._plot.size().width() - self.words.size().width():
            return self.words.full_at(y)
        return ""

    def _fill(self) -> None:
        count, palette = len(self._bars), self._look.palette
        rows = list(range(count))
        values = [bar.value for bar in self._bars]
        for widths, colour in (([self._top] * count, palette.track), (values, palette.accent)):
            self._plot.add(
                pg.BarGraphItem(x0=0, y=rows, height=_THICK, width=widths, pen=None, brush=colour)
            )
        self._ticks(rows)
        self._plot.show_range(QRectF(0, -0.5, self._top, count))

    def _ticks(self, rows: Sequence[int]) -> None:
        marked = [(at, bar.mark) for at, bar in enumerate(self._bars) if bar.mark is not None]
        if not marked:
            return
        xs = [mark for _, mark in marked for _ in range(2)]
        ys = [at + side * 0.45 for at, _ in marked for side in (-1, 1)]
        pen = pg.mkPen(self._look.palette.ink, width=self._look.px(2))
        pen.setCosmetic(True)
        curve = pg.PlotCurveItem(x=xs, y=ys, connect="pairs", pen=pen, antialias=False)
        self._plot.add(curve)


def _top(bars: Sequence[Bar]) -> float:
    """The end of the axis: a little beyond the longest, so that a tick at the end is seen."""
    longest = max(max(bar.value, bar.mark or 0) for bar in bars)
    return longest * 1.04 or 1.0
