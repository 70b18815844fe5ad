"""The whole event as one strip: the first plan above, what happened and will happen below.

It answers at a glance what the run of show answers in numbers: where the time went and what
no longer fits. Its words are those of `models.strip`; nothing is shown by colour alone, since
what is past the hard end is hatched and lies behind a marked line.
"""

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QVBoxLayout, QWidget

from moderator.core.reading import Reading
from moderator.core.state import State
from moderator.qt.actions import Actions
from moderator.qt.bridge import Bridge
from moderator.qt.kit import (
    Label,
    Painted,
    Panel,
    Role,
    Theme,
    Tone,
    line,
    plain_tip,
    row,
    text_width,
)
from moderator.qt.language import tr
from moderator.qt.models.said import hm
from moderator.qt.models.strip import Block, Fill, Strip, strip
from moderator.qt.palette import Palette, mixed

_PLAN_HIGH: Final = 4
_HIGH: Final = 14
_BETWEEN: Final = 4
_LEAST_WIDE: Final = 2.0


class StripView(Painted):
    """The painted strip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strip: Strip | None = None
        self._end_words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Timeline"))
        Theme.of_app().changed.connect(self.updateGeometry)

    def show_strip(self, strip: Strip | None, end_words: str) -> None:
        """Show another strip; `end_words`: what stands above the hard end's line."""
        if (strip, end_words) == (self._strip, self._end_words):
            return
        old, self._strip = self._strip, strip
        same = old is not None and strip is not None and _labelled(old) == _labelled(strip)
        if same and end_words == self._end_words:
            # A second moves the present and the running block; the labels above stay.
            self.update(0, self._label_high, self.width(), self.height() - self._label_high)
        else:
            self._end_words = end_words
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, self._label_high + 2 + _PLAN_HIGH + _BETWEEN + _HIGH + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def tip_at(self, x: float, y: float) -> str:
        """What the block at a place is, in words."""
        if self._strip is None:
            return ""
        plan_row, main_row = self._rows()
        on_plan = plan_row.top() - 2 <= y < main_row.top() - 1
        blocks = self._strip.plan if on_plan else self._strip.blocks
        # Halts come last and lie on top.
        found = (one.tip for one in reversed(blocks) if self._rect(one).contains(x, 1))
        return next(found, "") if y >= plan_row.top() - 2 else ""

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            tip = self.tip_at(event.pos().x(), event.pos().y())
            QToolTip.showText(event.globalPos(), plain_tip(tip), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._strip is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plan_row, main_row = self._rows()
        for block in self._strip.plan:
            self._paint_block(painter, block, plan_row)
        for block in self._strip.blocks:
            self._paint_block(painter, block, main_row)
        if event.rect().top() < self._label_high:
            self._paint_labels(painter)
        self._paint_marks(painter, plan_row, main_row)
        painter.end()

    @property
    def _label_high(self) -> int:
        return Theme.of_app().px(16)

    def _rows(self) -> tuple[QRectF, QRectF]:
        top = self._label_high + 2.0
        wide = float(self.width())
        main = top + _PLAN_HIGH + _BETWEEN
        return QRectF(0, top, wide, _PLAN_HIGH), QRectF(0, main, wide, _HIGH)

    def _x(self, utc: float) -> float:
        shown = self._strip
        if shown is None or shown.end <= shown.start:
            return 0.0
        return self.width() * (utc - shown.start) / (shown.end - shown.start)

    def _rect(self, block: Block) -> QRectF:
        """Where a block is across; a hairline is left between it and the next one."""
        left, right = self._x(block.start), self._x(block.end)
        gap = 0.0 if block.fill is Fill.RUNNING else 1.5
        return QRectF(left, 0, max(_LEAST_WIDE, right - left - gap), 2)

    def _paint_block(self, painter: QPainter, block: Block, place: QRectF) -> None:
        palette = Theme.of_app().palette
        rect = self._rect(block)
        rect.moveTop(place.top())
        rect.setHeight(place.height())
        painter.setPen(Qt.PenStyle.NoPen)
        radius = min(3.0, rect.width() / 2, rect.height() / 2)
        painter.setBrush(QColor(_fill(palette, block.fill)))
        painter.drawRoundedRect(rect, radius, radius)
        if block.fill in (Fill.PAST_END, Fill.HALT):
            painter.setBrush(QBrush(QColor(palette.panel), Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(rect, radius, radius)

    def _paint_labels(self, painter: QPainter) -> None:
        """The times along the strip, and the hard end's words."""
        shown = self._strip
        if shown is None:
            return
        theme = Theme.of_app()
        font, muted = theme.font(Role.TINY), theme.palette.muted
        taken = self._end_place()
        for utc, words in shown.ticks:
            place = self._label_place(utc, words, font=Role.TINY)
            if taken is None or not place.adjusted(-8, 0, 8, 0).intersects(taken):
                line(painter, place, words, font, muted)
        if taken is not None:
            ink = theme.palette.ink
            line(painter, taken, self._end_words, theme.font(Role.SMALL_STRONG), ink)

    def _label_place(self, utc: float, words: str, font: Role) -> QRectF:
        """A label centred on a moment, kept within the strip."""
        wide = text_width(words, Theme.of_app().font(font)) + 1
        left = min(max(self._x(utc) - wide / 2, 0), self.width() - wide)
        return QRectF(left, 0, wide, self._label_high)

    def _end_place(self) -> QRectF | None:
        shown = self._strip
        if shown is None or shown.hard_end is None:
            return None
        return self._label_place(shown.hard_end, self._end_words, Role.SMALL_STRONG)

    def _paint_marks(self, painter: QPainter, plan_row: QRectF, main_row: QRectF) -> None:
        """The hard end and the present: lines through both rows, told apart by their heads. They
        reach to the labels and not into them (`show_strip`)."""
        shown, palette = self._strip, Theme.of_app().palette
        if shown is None:
            return
        top, bottom = plan_row.top() - 2, main_row.bottom() + 2
        if shown.hard_end is not None:
            x = min(self._x(shown.hard_end), self.width() - 1.0)
            painter.setPen(QPen(QColor(palette.ink), 2))
            painter.drawLine(QPointF(x, top + 1), QPointF(x, bottom))
        if shown.now is not None:
            x = self._x(shown.now)
            painter.setPen(QPen(QColor(palette.ink), 1.5))
            painter.drawLine(QPointF(x, top + 3), QPointF(x, bottom))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.ink))
            head = [QPointF(x - 4, top), QPointF(x + 4, top), QPointF(x, top + 4)]
            painter.drawPolygon(head)


def _labelled(shown: Strip) -> tuple[object, ...]:
    """What the labels and their places hang on."""
    return shown.start, shown.end, shown.ticks, shown.hard_end


def _fill(palette: Palette, fill: Fill) -> str:
    return {
        Fill.PLAN: mixed(palette.past, palette.panel, 0.7),
        Fill.DONE: palette.past,
        Fill.RUNNING: palette.accent,
        Fill.LEFT: palette.tint(Tone.ACCENT).line,
        Fill.TO_COME: palette.track,
        Fill.PAST_END: palette.over,
        Fill.HALT: palette.warn,
    }[fill]


class Timeline(Panel):
    """The strip under the columns, with words at both ends."""

    def __init__(
        self, bridge: Bridge, actions: Actions, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__("", name=tr("Timeline"), flush=False, parent=parent)
        self._state = bridge.state
        self._said = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.view = StripView()
        self.left = Label("", Role.SMALL, "muted")
        self.right = Label("", Role.SMALL, "muted", elide=True)
        self.right.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        inner = QVBoxLayout()
        inner.setSpacing(3)
        inner.addWidget(self.view)
        words = row(self.left, self.right, spacing=24)
        words.setStretch(1, 1)
        inner.addLayout(words)
        self.body.setContentsMargins(14, 8, 14, 8)
        self.body.addLayout(inner)
        self.show_state(bridge.state, bridge.reading())

    def show_state(self, state: State, reading: Reading) -> None:
        """After a change."""
        self._state = state
        self.show_reading(reading)

    def show_reading(self, reading: Reading) -> None:
        """Once a second."""
        shown = strip(self._state, reading)
        event = self._state.event
        end = "" if shown is None or shown.hard_end is None else hm(shown.hard_end, event)
        self.view.show_strip(shown, tr("hard end {time}", time=end) if end else "")
        empty = tr("The timeline appears when the run of show has segments. Ctrl+P adds them.")
        self.left.say(shown.left if shown is not None else empty)
        self.right.say(shown.right if shown is not None else "")
        said = f"{self.left.whole} {self.right.whole}"
        # Its blocks change each second; what is said of them need not.
        if said != self._said:
            self._said = said
            self.view.setAccessibleDescription(shown.spoken if shown is not None else empty)
