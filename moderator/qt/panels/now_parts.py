"""What the live card is painted of: the state's pill, who speaks, the digits, the bar.

Painted by hand, because labels cannot give figures a fixed place, cut a text after two lines,
or draw a shape that no font has to have. Each is told a value of `models.now` and repaints
only when that differs.
"""

from typing import Final

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from moderator.core.say import say
from moderator.qt.kit import Painted, Role, Theme, Tone, line, plain_tip, rounded, text_width
from moderator.qt.kit.paint import laid_out
from moderator.qt.language import shown, tr
from moderator.qt.models.now import Bar, Digits, Pill, Shape
from moderator.qt.palette import Palette

_SMALLEST_DIGITS: Final = 30
_LEAST_NAME: Final = 0.7
"""How much smaller than usual a name may be, so that it can be read in full."""

_FOLDED_NAME: Final = 0.6
"""The same of one that is still too long for its one line, and stands on two."""

_GAP: Final = 8
_COUNTED: Final = (say("left"), say("over"))
"""The words that take turns beside the digits: room for both is kept, so that none moves."""


class Measure(Struct, frozen=True):
    """How much height the card may take, in pixels at normal text size.

    `high`: of the row with the name and the digits; `digits`: of their type; `beside`: the
    word stands beside the digits instead of below; `edge`, `gap`: above and below all rows,
    and between them.
    """

    high: int
    digits: int
    name_lines: int
    beside: bool
    edge: int
    gap: int


ROOMY: Final = Measure(104, 92, 2, beside=False, edge=16, gap=8)
LOW: Final = Measure(74, 88, 1, beside=True, edge=11, gap=5)
LOWEST: Final = Measure(59, 60, 1, beside=True, edge=8, gap=3)


def live_tone(palette: Palette, tone: Tone) -> str:
    """The colour of a tone on the dark card."""
    return {
        Tone.NEUTRAL: palette.live_ink,
        Tone.ACCENT: palette.live_accent,
        Tone.GOOD: palette.live_good,
        Tone.WARN: palette.live_warn,
        Tone.OVER: palette.live_over,
    }[tone]


class StatePill(Painted):
    """The state of the session, as a shape, a word and a colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pill = Pill("", "", Shape.RING, Tone.NEUTRAL)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        Theme.of_app().changed.connect(self.updateGeometry)

    @property
    def pill(self) -> Pill:
        """What it shows."""
        return self._pill

    def show_pill(self, pill: Pill) -> None:
        """Show another state."""
        if pill == self._pill:
            return
        self._pill = pill
        self.setAccessibleName(tr("State: {word}", word=pill.spoken))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = Theme.of_app()
        wide = text_width(self._pill.word, theme.font(Role.STRONG)) + theme.px(11) + 30
        return QSize(round(wide + 1), theme.px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.of_app()
        tint = theme.palette.live_tint(self._pill.tone)
        rect = QRectF(self.rect())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rounded(painter, rect, tint.ground, "", rect.height() / 2)
        size = float(theme.px(11))
        place = QRectF(11, (rect.height() - size) / 2, size, size)
        paint_shape(painter, place, self._pill.shape, tint.text)
        words = rect.adjusted(place.right() + 7, 0, -8, 0)
        line(painter, words, self._pill.word, theme.font(Role.STRONG), tint.text)
        painter.end()


def paint_shape(painter: QPainter, box: QRectF, shape: Shape, colour: str) -> None:
    """One of the shapes that tell states apart without colour."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    at, width = box.center(), box.width()
    match shape:
        case Shape.DOT:
            painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5))
        case Shape.SQUARE:
            painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
        case Shape.TRIANGLE:
            base = box.bottom() - 0.5
            corners = [QPointF(at.x(), box.top()), QPointF(box.right(), base)]
            painter.drawPolygon(QPolygonF([*corners, QPointF(box.left(), base)]))
        case Shape.DIAMOND:
            across = [QPointF(at.x(), box.top() - 0.5), QPointF(box.right() + 0.5, at.y())]
            back = [QPointF(at.x(), box.bottom() + 0.5), QPointF(box.left() - 0.5, at.y())]
            painter.drawPolygon(QPolygonF(across + back))
        case Shape.BARS:
            bar = width * 0.3
            painter.drawRect(QRectF(box.left() + 1, box.top(), bar, width))
            painter.drawRect(QRectF(box.right() - 1 - bar, box.top(), bar, width))
        case _:
            _paint_outlined(painter, box, shape, colour)


def _paint_outlined(painter: QPainter, box: QRectF, shape: Shape, colour: str) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(QColor(colour), max(2.0, box.width() / 5))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    inner = box.adjusted(1, 1, -1, -1)
    if shape is Shape.RING:
        painter.drawEllipse(inner)
        return
    path = QPainterPath(inner.topLeft())
    if shape is Shape.CROSS:
        path.lineTo(inner.bottomRight())
        path.moveTo(inner.topRight())
        path.lineTo(inner.bottomLeft())
    else:
        path = QPainterPath(QPointF(inner.left(), inner.center().y()))
        path.lineTo(inner.left() + inner.width() * 0.38, inner.bottom() - 0.5)
        path.lineTo(inner.right(), inner.top() + 0.5)
    painter.drawPath(path)


class Who(Painted):
    """Who has the floor: a name and a role, each in two lines at the most; the rest of a longer
    one is in the tooltip. Its height stays, so that nothing below it moves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = self._role = ""
        self._measure = ROOMY
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        Theme.of_app().changed.connect(self.updateGeometry)

    @property
    def name(self) -> str:
        """The name shown."""
        return self._name

    @property
    def role(self) -> str:
        """The role shown, in full."""
        return self._role

    def set_measure(self, measure: Measure) -> None:
        """Take more or less height: a window that is low has room for one line of the name."""
        self._measure = measure
        self.updateGeometry()
        self.update()

    def show_who(self, name: str, role: str, online: bool) -> None:
        """Show somebody else."""
        if (name, role) == (self._name, self._role):
            return
        self._name, self._role = name, role
        said = ", ".join(filter(None, (name, tr("online") if online else "", role)))
        self.setAccessibleName(said)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(Theme.of_app().px(280), Theme.of_app().px(self._measure.high))

    def minimumSizeHint(self) -> QSize:
        return QSize(Theme.of_app().px(120), Theme.of_app().px(self._measure.high))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.of_app()
        palette, width = theme.palette, float(self.width())
        painter = QPainter(self)
        lines = self._measure.name_lines
        name, height, name_cut = laid_out(self._name, self._name_font(width), width, lines)
        if name_cut:
            name, height, name_cut = laid_out(self._name, self._name_font(width, True), width, 2)
        painter.setPen(QColor(palette.live_ink))
        name.draw(painter, QPointF(0, 0))
        below = height + theme.px(4 if lines > 1 else 1)
        font = theme.font(Role.BODY)
        room = int((self.height() - below) // QFontMetricsF(font).lineSpacing())
        role, _, role_cut = laid_out(self._role, font, width, max(1, min(2, room)))
        painter.setPen(QColor(palette.live_muted))
        role.draw(painter, QPointF(0, below))
        painter.end()
        self._say_cut(name_cut or role_cut)

    def _name_font(self, width: float, folded: bool = False) -> QFont:
        """On one line a name is rather a little smaller than cut short, `folded` on two."""
        font = QFont(Theme.of_app().font(Role.NAME))
        wide = text_width(self._name, font)
        if folded or (self._measure.name_lines == 1 and wide > width):
            roomy = self._measure.name_lines > 1
            least = _FOLDED_NAME if folded and not roomy else _LEAST_NAME
            share = least if folded else max(least, (width - 2) / wide)
            font.setPixelSize(int(font.pixelSize() * share))
        return font

    def _say_cut(self, cut: bool) -> None:
        tip = plain_tip(f"{self._name}\n{self._role}") if cut else ""
        if tip != self.toolTip():
            self.setToolTip(tip)


class DigitsView(Painted):
    """The large number, with a word below or beside it that says what it counts ("left",
    "over"). The figures are tabular and end at one place, so none of them moves while it
    counts; where there is no room, and with hours, they are smaller, never cut."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._digits = Digits("")
        self._measure = ROOMY
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        Theme.of_app().changed.connect(self.updateGeometry)

    @property
    def digits(self) -> Digits:
        """What it shows."""
        return self._digits

    @property
    def painted_high(self) -> float:
        """Height of the figures as they are painted, in pixels."""
        return QFontMetricsF(self._fitting(self._font())).capHeight()

    def set_measure(self, measure: Measure) -> None:
        """Take more or less height."""
        self._measure = measure
        self.updateGeometry()
        self.update()

    def show_digits(self, digits: Digits, called: str) -> None:
        """Show another number; `called`: what it is, for screen readers."""
        if digits == self._digits and self.accessibleName():
            return
        old = self._digits
        wider = (len(digits.text), digits.word) != (len(old.text), old.word)
        self._digits = digits
        said = " ".join(filter(None, (digits.text, digits.word)))
        self.setAccessibleName(tr("{about}: {text}", about=called, text=said))
        if wider:
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        # "8:00" and "12:00" at full size; what has hours must do with the room of the latter.
        font = self._font()
        wide = min(text_width(self._digits.text, font), text_width("88:88", font))
        return QSize(round(wide + self._beside + 1), Theme.of_app().px(self._measure.high))

    def minimumSizeHint(self) -> QSize:
        whole = self.sizeHint()
        return QSize(round(whole.width() * 0.4), whole.height())

    @property
    def _beside(self) -> float:
        """Pixels of the word where it stands beside the digits, with the gap."""
        if not self._measure.beside:
            return 0.0
        font = Theme.of_app().font(Role.HEADING)
        word = self._digits.word
        turns = tuple(map(shown, _COUNTED))
        words = turns if word in turns else (word,)
        return max(text_width(one, font) for one in words) + _GAP

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.of_app()
        palette, digits = theme.palette, self._digits
        painter = QPainter(self)
        font = self._fitting(self._font())
        plain = digits.tone in (Tone.NEUTRAL, Tone.ACCENT)
        colour = palette.live_ink if plain else live_tone(palette, digits.tone)
        beside = self._measure.beside
        base = self._top(beside) + QFontMetricsF(font).capHeight()
        end = self.width() - self._beside
        painter.setPen(QColor(palette.live_muted if digits.dimmed else colour))
        painter.setFont(font)
        painter.drawText(QPointF(end - text_width(digits.text, font), base), digits.text)
        small = theme.font(Role.HEADING if not plain else Role.STRONG)
        shade = palette.live_muted if plain or digits.dimmed else colour
        painter.setPen(QColor(shade))
        painter.setFont(small)
        if beside:
            painter.drawText(QPointF(end + _GAP, base), digits.word)
        else:
            below = QRectF(0, base + theme.px(5), self.width() - theme.px(3), theme.px(22))
            line(painter, below, digits.word, small, shade, Qt.AlignmentFlag.AlignRight)
        painter.end()

    def _top(self, beside: bool) -> int:
        return Theme.of_app().px(3 if beside else 6)

    def _font(self) -> QFont:
        font = QFont(Theme.of_app().font(Role.DIGITS))
        font.setPixelSize(Theme.of_app().px(self._measure.digits))
        return font

    def _fitting(self, font: QFont) -> QFont:
        """The font, smaller where the figures would not fit the width or the height there is."""
        wide = text_width(self._digits.text, font)
        beside = self._measure.beside
        below = 0 if beside else Theme.of_app().px(5 + 17)
        room = self.height() - self._top(beside) - below - 1
        share = min(
            (self.width() - self._beside + 1) / max(wide, 1.0),
            room / QFontMetricsF(font).capHeight(),
        )
        if share >= 1:
            return font
        smaller = QFont(font)
        smaller.setPixelSize(max(_SMALLEST_DIGITS, int(font.pixelSize() * share)))
        return smaller


class ProgressBar(QProgressBar):
    """How far it has come, with a tick where each signal comes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = Bar()
        self.setTextVisible(False)
        self.setFixedHeight(12)
        self.setValue(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Time used"))

    @property
    def bar(self) -> Bar:
        """What it shows."""
        return self._bar

    def show_bar(self, bar: Bar) -> None:
        """Show another progress."""
        if bar != self._bar:
            self._bar = bar
            self.setValue(round(100 * bar.done))
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = Theme.of_app().palette
        painter = QPainter(self)
        track = QRectF(0, 2, self.width(), 8)
        rounded(painter, track, palette.live_track, "", 4)
        done = QRectF(track)
        done.setWidth(track.width() * self._bar.done)
        if done.width() >= 1:
            path = QPainterPath()
            path.addRoundedRect(track, 4, 4)
            painter.setClipPath(path)
            painter.fillRect(done, QColor(live_tone(palette, self._bar.tone)))
            painter.setClipping(False)
        for tick in self._bar.ticks:
            passed = tick <= self._bar.done
            colour = QColor(palette.live if passed else palette.live_ink)
            x = round(track.width() * tick)
            painter.fillRect(QRectF(x - 1, 1, 2, 10), colour)
        painter.end()
