"""The speaker screen as it is painted: one widget, told one `SpeakerView` a second.

It is read from the far side of a room, so it is dark whatever the theme of the console is, and
its parts share out the window there is (`layout`). A second changes one figure, the clock and
perhaps a pixel of the bar: only those are painted again, which is what keeps a screen of eight
million pixels as cheap as the console. Figures stand in cells of one width, so none moves.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from moderator.qt.kit import Tone, rounded, text_width
from moderator.qt.language import tr
from moderator.qt.models.now import Bar, Digits, Shape
from moderator.qt.palette import LIGHT
from moderator.qt.panels.now_parts import live_tone, paint_shape
from moderator.qt.speaker.layout import Box, laid_out
from moderator.qt.speaker.lettering import fitting, font_of, natural, paint_end, paint_line
from moderator.qt.speaker.view import SpeakerView

GROUND: Final = "#07131F"
MUTED: Final = "#A9BBCD"
TRACK: Final = "#242E39"
MESSAGE_GROUND: Final = LIGHT.live_warn
MESSAGE_INK: Final = "#1A1208"
DIMMED: Final = "#7D90A3"
"""Its own colours; the tones are those of the live card, which is dark in both themes."""

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
        self._set: _Figures | None = None
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
        dirty, places = event.region(), self._layout
        if dirty.intersects(_pixels(places.top)):
            self._paint_top(painter, dirty)
        if dirty.intersects(_pixels(places.message)):
            self._paint_message(painter)
        if dirty.intersects(_pixels(places.bar)):
            self._paint_bar(painter)
        if dirty.intersects(_pixels(places.foot)):
            self._paint_foot(painter)
        for cell, sign in self._cells(self._view.digits.text):
            if dirty.intersects(_whole(cell)):
                self._paint_sign(painter, cell, sign)
        painter.end()

    # --- what changed ------------------------------------------------------------------------

    def _describe(self) -> None:
        self.setAccessibleDescription(self._view.spoken or tr("Black"))

    def _arrange(self) -> None:
        wide, high = max(self.width(), 1), max(self.height(), 1)
        self._set = None
        self._layout = laid_out(wide, high, message=bool(self._view.message))

    def _changed(self, old: SpeakerView, new: SpeakerView) -> Iterator[QRect]:
        """The parts that differ, as pixels to paint again."""
        places = self._layout
        if replace(old, clock="", digits=_NONE, bar=_EMPTY, message="") != replace(
            new, clock="", digits=_NONE, bar=_EMPTY, message=""
        ):
            yield from (_pixels(places.top), _pixels(places.foot))
        elif old.clock != new.clock:
            yield _whole(self._clock_box()).adjusted(-2, 0, 2, -1)
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
                yield _whole(before).united(_whole(after))

    # --- its parts ---------------------------------------------------------------------------

    def _clock_box(self) -> Box:
        """Where the clock is: at the right end of the top, as high as the name."""
        top, font = self._layout.top, font_of(self._layout.clock_px, bold=True)
        wide = text_width(_WIDEST_CLOCK, font)
        return Box(top.right - wide, top.y, wide, self._layout.name_high)

    def _paint_top(self, painter: QPainter, dirty: QRegion) -> None:
        """The clock alone, each second; the rest when it changes."""
        view, places = self._view, self._layout
        top, high = places.top, places.name_high
        clock, small = self._clock_box(), font_of(places.small_px)
        name = Box(top.x, top.y, top.width - clock.width - top.width * _AIR, high)
        paint_end(painter, clock, view.clock, font_of(places.clock_px, bold=True), LIVE)
        below = Box(top.x, top.y + high, top.width, top.height - high)
        if dirty.intersects(_whole(name)):
            paint_line(painter, name, view.name, font_of(places.name_px, bold=True), LIVE, lines=2)
        if dirty.intersects(_whole(below)):
            wide = min(text_width(view.ends, small) + 1, top.width / 2)
            ends = Box(below.right - wide, below.y, wide, below.height)
            role = Box(below.x, below.y, below.width - wide - top.width * _AIR, below.height)
            paint_line(painter, role, view.role, small, MUTED)
            paint_end(painter, ends, view.ends, small, MUTED)

    def _paint_message(self, painter: QPainter) -> None:
        place, text = self._layout.message, self._view.message
        if not text:
            return
        font, pad = font_of(self._layout.message_px, bold=True), place.height * 0.3
        room = place.width - 2 * pad
        wide = natural(text, fitting(text, font, room))
        wide = min(place.width, wide + 2 * pad + 1)
        at = Box(place.x + (place.width - wide) / 2, place.y, wide, place.height)
        rounded(painter, QRectF(*at), MESSAGE_GROUND, "", place.height / 6)
        words = Box(at.x + pad, at.y, at.width - 2 * pad, at.height)
        paint_line(painter, words, text, font, MESSAGE_INK, lines=2)

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
        foot, font = places.foot, font_of(places.state_px, bold=True)
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
        paint_line(painter, words, view.state.word, font, colour)
        begin = words.right + size + foot.width * _AIR
        rest = Box(begin, foot.y, foot.right - begin, foot.height)
        paint_end(painter, rest, view.next, font_of(places.small_px), MUTED)

    # --- the figures -------------------------------------------------------------------------

    def _cells(self, text: str) -> list[tuple[Box, str]]:
        """A cell for each sign of the number, side by side in the middle of their box."""
        return list(zip(self._figures(text).cells, text, strict=True))

    def _figures(self, text: str) -> "_Figures":
        """How a number of these signs is set, as large as width and height allow; the same for
        all of as many figures. Kept, since a second asks for it several times."""
        signs = "".join("0" if sign.isdecimal() else sign for sign in text)
        if self._set is None or self._set.signs != signs:
            self._set = _figures(signs, self._layout.digits)
        return self._set

    @property
    def digits_high(self) -> float:
        """Height of the figures as they are painted, in pixels."""
        return self._figures(self._view.digits.text).cap

    def _paint_sign(self, painter: QPainter, cell: Box, sign: str) -> None:
        digits, figures = self._view.digits, self._figures(self._view.digits.text)
        base = cell.y + (cell.height + figures.cap) / 2
        if sign == ":":  # in the middle of the figures, not on their line
            base -= figures.cap / 2 + figures.colon
        painter.setFont(figures.font)
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


class _Figures(NamedTuple):
    """A number as it is set. `signs`: with 0 for every figure. `cap`: height of a figure;
    `colon`: where the middle of a colon is, below the line; pixels."""

    signs: str
    font: QFont
    cells: list[Box]
    cap: float
    colon: float


def _figures(signs: str, place: Box) -> _Figures:
    font = font_of(_MEASURED_AT, bold=True)
    wide = sum(text_width(sign, font) for sign in signs)
    high = QFontMetricsF(font).capHeight()
    share = min(place.width / max(wide, 1), place.height * _DIGITS_SHARE / max(high, 1))
    font = font_of(_MEASURED_AT * share, bold=True)
    metrics = QFontMetricsF(font)
    # Whole pixels, so that what changes in one cell never touches the next.
    widths = [round(metrics.horizontalAdvance(sign)) for sign in signs]
    x, cells = round(place.x + (place.width - sum(widths)) / 2), []
    for width in widths:
        cells.append(Box(x, place.y, width, place.height))
        x += width
    return _Figures(
        signs, font, cells, metrics.capHeight(), metrics.tightBoundingRect(":").center().y()
    )


def _whole(box: Box) -> QRect:
    """Whole pixels that hold a box."""
    return QRectF(*box).toAlignedRect()


def _pixels(box: Box) -> QRect:
    """The same, with what antialiasing adds at its edges."""
    return _whole(box).adjusted(-2, -2, 2, 2)
