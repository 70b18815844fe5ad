"""The speaker screen as it is painted: one widget, told one `SpeakerView` a second.

It is read from the far side of a room, so it is dark whatever the theme of the console is, and
its parts share out the window there is (`layout`). A second changes one figure, the clock and
perhaps a pixel of the bar: only those are painted again, which is what keeps a screen of eight
million pixels as cheap as the console. Figures stand in cells of one width, so none moves.
"""

import math
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextLayout,
)
from PySide6.QtWidgets import QWidget

from moderator.qt.kit import Role, Theme, Tone, line, rounded, text_width
from moderator.qt.kit.paint import laid_out as text_laid_out
from moderator.qt.language import tr
from moderator.qt.models.now import Bar, Digits, Shape
from moderator.qt.palette import LIGHT
from moderator.qt.panels.now_parts import live_tone, paint_shape
from moderator.qt.speaker.layout import Box, laid_out
from moderator.qt.speaker.view import SpeakerView

GROUND: Final = "#07131F"
MUTED: Final = "#A9BBCD"
TRACK: Final = "#242E39"
MESSAGE_GROUND: Final = LIGHT.live_warn
MESSAGE_INK: Final = "#1A1208"
DIMMED: Final = "#7D90A3"
"""Its own colours; the tones are those of the live card, which is dark in both themes."""

_LEAST: Final = 0.62
"""How much smaller than usual a text may be, so that it can be read in full on one line."""

_STEP, _TWO_LINES = 1.2, 2.2
"""From line to line, and the height of two lines, in sizes of their type."""

_ENDLESS: Final = 1e6

_DIGITS_SHARE: Final = 0.9
"""How much of its box the figures fill in height; the rest is air around them."""

_AIR: Final = 0.03
"""Share of the width between what stands at the left and at the right."""


class SpeakerScreen(QWidget):
    """Shows a view; `show_view` again repaints what differs."""

    def __init__(self, view: SpeakerView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._layout = laid_out(1, 1, message=False)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(tr("Speaker screen"))
        self._describe()
        self._arrange()

    @property
    def view(self) -> SpeakerView:
        """What it shows."""
        return self._view

    def show_view(self, view: SpeakerView) -> None:
        """Show another view."""
        old, self._view = self._view, view
        if view == old:
            return
        self._describe()
        if view.message != old.message and view.message:
            said = QAccessibleAnnouncementEvent(self, view.message)
            QAccessible.updateAccessibility(said)
        if view.black != old.black or bool(view.message) != bool(old.message):
            self._arrange()
            self.update()
        elif not view.black:
            for part in self._changed(old, view):
                self.update(part)

    def sizeHint(self) -> QSize:
        return QSize(640, 360)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Never what lies outside of what changed, in whichever part.
        painter.setClipRegion(event.region())
        if self._view.black:
            painter.fillRect(event.rect(), QColor("#000000"))
            painter.end()
            return
        painter.fillRect(event.rect(), QColor(GROUND))
        dirty = event.region()
        for part, paint in (
            (self._layout.top, self._paint_top),
            (self._layout.message, self._paint_message),
            (self._layout.bar, self._paint_bar),
            (self._layout.foot, self._paint_foot),
        ):
            if dirty.intersects(_pixels(part)):
                paint(painter)
        for cell, sign in self._cells(self._view.digits.text):
            if dirty.intersects(_pixels(cell)):
                self._paint_sign(painter, cell, sign)
        painter.end()

    # --- what changed ------------------------------------------------------------------------

    def _describe(self) -> None:
        self.setAccessibleDescription(self._view.spoken or tr("Black"))

    def _arrange(self) -> None:
        wide, high = max(self.width(), 1), max(self.height(), 1)
        self._layout = laid_out(wide, high, message=bool(self._view.message))

    def _changed(self, old: SpeakerView, new: SpeakerView) -> Iterator[QRect]:
        """The parts that differ, as pixels to paint again."""
        places = self._layout
        if replace(old, clock="", digits=_NONE, bar=_EMPTY, message="") != replace(
            new, clock="", digits=_NONE, bar=_EMPTY, message=""
        ):
            yield from (_pixels(places.top), _pixels(places.foot))
        elif old.clock != new.clock:
            yield _pixels(self._clock_box())
        if old.message != new.message:
            yield _pixels(places.message)
        if old.bar != new.bar or old.state.tone is not new.state.tone:
            yield _pixels(places.bar)
        yield from self._changed_digits(old, new)

    def _changed_digits(self, old: SpeakerView, new: SpeakerView) -> Iterator[QRect]:
        was, now = old.digits, new.digits
        look = (was.tone, was.dimmed, len(was.text))
        if look != (now.tone, now.dimmed, len(now.text)):
            yield _pixels(self._layout.digits)
            return
        pairs = zip(self._cells(was.text), self._cells(now.text), strict=True)
        for (before, one), (after, other) in pairs:
            if (before, one) != (after, other):
                yield _pixels(before).united(_pixels(after))

    # --- its parts ---------------------------------------------------------------------------

    def _clock_box(self) -> Box:
        """Where the clock is: at the right end of the top."""
        top, font = self._layout.top, _font(self._layout.clock_px, bold=True)
        wide = text_width(_WIDEST_CLOCK, font)
        return Box(top.right - wide, top.y, wide, self._layout.name_high)

    def _paint_top(self, painter: QPainter) -> None:
        view, places = self._view, self._layout
        top, high = places.top, places.name_high
        clock, small = self._clock_box(), _font(places.small_px)
        ends_wide = min(text_width(view.ends, small) + 1, top.width / 2)
        air = top.width * _AIR
        below = Box(top.x, top.y + high, top.width, top.height - high)
        name = Box(top.x, top.y, top.width - clock.width - air, high)
        role = Box(below.x, below.y, below.width - ends_wide - air, below.height)
        ends = Box(below.right - ends_wide, below.y, ends_wide, below.height)
        _paint_line(painter, name, view.name, _font(places.name_px, bold=True), LIVE, lines=2)
        _paint_line(painter, role, view.role, small, MUTED)
        _paint_end(painter, clock, view.clock, _font(places.clock_px, bold=True), LIVE)
        _paint_end(painter, ends, view.ends, small, MUTED)

    def _paint_message(self, painter: QPainter) -> None:
        place, text = self._layout.message, self._view.message
        if not text:
            return
        font, pad = _font(self._layout.message_px, bold=True), place.height * 0.3
        room = place.width - 2 * pad
        wide = _natural(text, _fitting(text, font, room))
        wide = min(place.width, wide + 2 * pad + 1)
        at = Box(place.x + (place.width - wide) / 2, place.y, wide, place.height)
        rounded(painter, QRectF(*at), MESSAGE_GROUND, "", place.height / 6)
        words = Box(at.x + pad, at.y, at.width - 2 * pad, at.height)
        _paint_line(painter, words, text, font, MESSAGE_INK, lines=2)

    def _paint_bar(self, painter: QPainter) -> None:
        place, bar = QRectF(*self._layout.bar), self._view.bar
        radius = place.height() / 2
        rounded(painter, place, TRACK, "", radius)
        done = QRectF(place)
        done.setWidth(place.width() * bar.done)
        if done.width() >= 1:
            painter.save()
            painter.setClipRect(done, Qt.ClipOperation.IntersectClip)
            rounded(painter, place, self._colour(bar.tone), "", radius)
            painter.restore()
        thick = max(2.0, place.height() / 6)
        for tick in bar.ticks:
            x = place.left() + place.width() * tick - thick / 2
            colour = GROUND if tick <= bar.done else LIVE
            painter.fillRect(QRectF(x, place.top(), thick, place.height()), QColor(colour))

    def _paint_foot(self, painter: QPainter) -> None:
        view, places = self._view, self._layout
        foot, font = places.foot, _font(places.state_px, bold=True)
        size, colour = places.state_px * 0.72, self._colour(view.state.tone)
        wide = min(text_width(view.state.word, font) + 1, foot.width * 0.6)
        left = foot.x
        if view.state.shape is Shape.SQUARE:  # over: the loudest state is a filled one as well
            pill = QRectF(left, foot.y, wide + size * 2.75, foot.height)
            rounded(painter, pill, colour, "", foot.height / 6)
            colour, left = GROUND, left + size * 0.6
        shape = QRectF(left, foot.y + (foot.height - size) / 2, size, size)
        paint_shape(painter, shape, view.state.shape, colour)
        words = Box(left + size * 1.55, foot.y, wide, foot.height)
        _paint_line(painter, words, view.state.word, font, colour)
        begin = words.right + size + foot.width * _AIR
        rest = Box(begin, foot.y, foot.right - begin, foot.height)
        _paint_end(painter, rest, view.next, _font(places.small_px), MUTED)

    # --- the figures -------------------------------------------------------------------------

    def _cells(self, text: str) -> list[tuple[Box, str]]:
        """A cell for each sign of the number, side by side in the middle of their box."""
        place = self._layout.digits
        font = self._digits_font(text)
        wide = [text_width(sign, font) for sign in text]
        x, cells = place.x + (place.width - sum(wide)) / 2, []
        for sign, width in zip(text, wide, strict=True):
            cells.append((Box(x, place.y, width, place.height), sign))
            x += width
        return cells

    def _digits_font(self, text: str) -> QFont:
        """As large as width and height allow."""
        place, font = self._layout.digits, _font(_MEASURED_AT, bold=True)
        wide = sum(text_width(sign, font) for sign in text)
        high = QFontMetricsF(font).capHeight()
        share = min(place.width / max(wide, 1), place.height * _DIGITS_SHARE / max(high, 1))
        return _font(_MEASURED_AT * share, bold=True)

    @property
    def digits_high(self) -> float:
        """Height of the figures as they are painted, in pixels."""
        return QFontMetricsF(self._digits_font(self._view.digits.text)).capHeight()

    def _paint_sign(self, painter: QPainter, cell: Box, sign: str) -> None:
        digits = self._view.digits
        font = self._digits_font(digits.text)
        metrics = QFontMetricsF(font)
        base = cell.y + (cell.height + metrics.capHeight()) / 2
        if sign == ":":  # in the middle of the figures, not on their line
            dots = metrics.tightBoundingRect(sign)
            base -= metrics.capHeight() / 2 + dots.center().y()
        painter.setFont(font)
        painter.setPen(QColor(DIMMED if digits.dimmed else self._digits_colour(digits.tone)))
        painter.drawText(QPointF(cell.x, base), sign)

    @staticmethod
    def _digits_colour(tone: Tone) -> str:
        return LIVE if tone in (Tone.NEUTRAL, Tone.ACCENT) else SpeakerScreen._colour(tone)

    @staticmethod
    def _colour(tone: Tone) -> str:
        return live_tone(LIGHT, tone)


LIVE: Final = LIGHT.live_ink
_NONE: Final = Digits("")
_EMPTY: Final = Bar()
_WIDEST_CLOCK: Final = "88:88:88"
_MEASURED_AT: Final = 200.0
"""Pixels of the type that is measured, to know how large the figures may be."""


def _font(px: float, bold: bool = False) -> QFont:
    """The family of the console, with its tabular figures, whatever its text size."""
    font = QFont(Theme.of_app().font(Role.NAME if bold else Role.BODY))
    font.setPixelSize(max(1, int(px)))
    return font


def _pixels(box: Box) -> QRect:
    """Whole pixels that hold a box, with what antialiasing adds at its edges."""
    return QRectF(*box).toAlignedRect().adjusted(-2, -2, 2, 2)


def _fitting(text: str, font: QFont, width: float) -> QFont:
    """The font, smaller where the text would not fit, down to `_LEAST`."""
    return _scaled(font, max(_LEAST, min(1.0, width / _natural(text, font))))


def _set(text: str, font: QFont, place: Box, lines: int) -> tuple[QTextLayout, float]:
    """Set on one line if it can be, smaller if it must; then on so many lines, the rest elided.
    The layout, and the pixels from one line to the next: of the type alone, since the lines of
    Arabic letters are set wider apart than there is room for."""
    wide = _natural(text, font)
    if wide * _LEAST <= place.width or lines == 1:
        font = _scaled(font, max(_LEAST, min(1.0, place.width / wide)))
        # As wide as its words: a name that runs right to left begins at the left edge too,
        # above its role, as long as it has one line.
        width = min(place.width, math.ceil(_natural(text, font)) + 1)
        return text_laid_out(text, font, width, 1)[0], 0.0
    font = _scaled(font, min(_LEAST, place.height / (font.pixelSize() * _TWO_LINES)))
    return text_laid_out(text, font, place.width, lines)[0], font.pixelSize() * _STEP


def _natural(text: str, font: QFont) -> float:
    """Pixels of a text on one line; unlike a font's measure exact in every script."""
    made, _, _ = text_laid_out(text, font, _ENDLESS, 1)
    return max(1.0, made.lineAt(0).naturalTextWidth())


def _scaled(font: QFont, share: float) -> QFont:
    made = QFont(font)
    made.setPixelSize(max(1, int(font.pixelSize() * share)))
    return made


def _paint_line(
    painter: QPainter, place: Box, text: str, font: QFont, colour: str, lines: int = 1
) -> None:
    """Words from the left, in the middle of a box's height, laid out in their own direction."""
    if not text or place.width < 1:
        return
    made, step = _set(text, font, place, lines)
    cap = QFontMetricsF(made.font()).capHeight()
    base = place.y + (place.height + cap - step * (made.lineCount() - 1)) / 2
    painter.setPen(QColor(colour))
    for at in range(made.lineCount()):
        one = made.lineAt(at)
        one.setPosition(QPointF(one.x(), 0))
        one.draw(painter, QPointF(place.x, base + at * step - one.ascent()))


def _paint_end(painter: QPainter, place: Box, text: str, font: QFont, colour: str) -> None:
    """One line that ends at the box's right edge."""
    if text and place.width >= 1:
        font = _fitting(text, font, place.width)
        right = Qt.AlignmentFlag.AlignRight
        line(painter, QRectF(*place), text, font, colour, right)
