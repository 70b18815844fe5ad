"""The speaker screen as it is painted: one widget, told one `SpeakerView` a second.

It is read from the far side of a room, so it is dark whatever the theme of the console is, and
its parts share out the window there is (`layout`). A second changes one figure, the clock and
perhaps a pixel of the bar: only those are painted again, which is what keeps a screen of eight
million pixels as cheap as the console. Figures stand in cells of one width, so none moves.
"""

from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
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
from moderator.qt.speaker.figures import Figures, Pictures, ending, filling, signs_of
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

_AIR: Final = 0.03
"""Share of the width between what stands at the left and at the right."""


class SpeakerScreen(QWidget):
    """Shows a view; `show_view` again repaints what differs."""

    def __init__(self, view: SpeakerView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._layout = laid_out(1, 1, message=False)
        self._large: Pictures | None = None
        self._small: Pictures | None = None
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
                self.repaint(part)

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
        self._clock_pictures().paint(painter, self._view.clock, LIVE, dirty)
        if dirty.intersects(_whole(places.top)):
            self._paint_top(painter, dirty)
        if dirty.intersects(_pixels(places.message)):
            self._paint_message(painter)
        if dirty.intersects(_pixels(places.bar)):
            self._paint_bar(painter)
        if dirty.intersects(_pixels(places.foot)):
            self._paint_foot(painter)
        self._paint_digits(painter, dirty)
        painter.end()

    # --- what changed ------------------------------------------------------------------------

    def _describe(self) -> None:
        self.setAccessibleDescription(self._view.spoken or tr("Black"))

    def _arrange(self) -> None:
        wide, high = max(self.width(), 1), max(self.height(), 1)
        self._large = self._small = None
        self._layout = laid_out(wide, high, message=bool(self._view.message))

    def _changed(self, old: SpeakerView, new: SpeakerView) -> Iterator[QRect]:
        """The parts that differ, as pixels to paint again."""
        places = self._layout
        as_wide = signs_of(old.clock) == signs_of(new.clock)
        if _standing(old) != _standing(new) or not as_wide:
            # From 12:59:59 PM to 1:00:00 PM the name has more room, too.
            yield from (_pixels(places.top), _pixels(places.foot))
        if old.message != new.message:
            yield _pixels(places.message)
        if as_wide:
            yield from self._clock().changed(old.clock, new.clock)
        yield from self._changed_bar(old.bar, new.bar)
        yield from self._changed_digits(old.digits, new.digits)

    def _changed_bar(self, old: Bar, new: Bar) -> Iterator[QRect]:
        """All of it, or only as far as it has come on."""
        place = self._layout.bar
        if replace(old, done=new.done) != new:
            yield _pixels(place)
        elif old.done != new.done:
            begin, end = sorted(place.x + place.width * one for one in (old.done, new.done))
            yield _pixels(Box(begin, place.y, end - begin, place.height))

    def _changed_digits(self, old: Digits, new: Digits) -> Iterator[QRect]:
        same = replace(old, text="") == replace(new, text="")
        if same and signs_of(old.text) == signs_of(new.text):
            yield from self._digits().changed(old.text, new.text)
        else:
            yield _pixels(self._layout.digits)

    # --- its parts ---------------------------------------------------------------------------

    def _paint_top(self, painter: QPainter, dirty: QRegion) -> None:
        """What stands beside the clock and below it, if any of that is to be painted."""
        view, places = self._view, self._layout
        top, high, small = places.top, places.name_high, font_of(places.small_px)
        clock, air = self._clock().cells[0].x(), top.width * _AIR
        name = Box(top.x, top.y, clock - air - top.x, high)
        below = Box(top.x, top.y + high, top.width, top.height - high)
        if dirty.intersects(_whole(name)):
            paint_line(painter, name, view.name, font_of(places.name_px, bold=True), LIVE, lines=2)
        if dirty.intersects(_whole(below)):
            wide = min(text_width(view.ends, small) + 1, top.width / 2)
            ends = Box(below.right - wide, below.y, wide, below.height)
            role = Box(below.x, below.y, below.width - wide - air, below.height)
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

    def _digits(self) -> Figures:
        """How the large number is set."""
        return self._digits_pictures().figures

    def _digits_pictures(self) -> Pictures:
        """Kept, since a second asks for it several times."""
        text = self._view.digits.text
        if self._large is None or self._large.figures.signs != signs_of(text):
            self._large = Pictures(filling(text, self._layout.digits), GROUND)
        return self._large

    def _clock(self) -> Figures:
        """How the clock is set, at the right end of the top, as high as the name."""
        return self._clock_pictures().figures

    def _clock_pictures(self) -> Pictures:
        if self._small is None or self._small.figures.signs != signs_of(self._view.clock):
            top, places = self._layout.top, self._layout
            place = Box(top.x, top.y, top.width, places.name_high)
            self._small = Pictures(ending(self._view.clock, place, places.clock_px), GROUND)
        return self._small

    @property
    def digits_high(self) -> float:
        """Height of the figures as they are painted, in pixels."""
        return self._digits().cap

    def _paint_digits(self, painter: QPainter, dirty: QRegion) -> None:
        digits = self._view.digits
        colour = DIMMED if digits.dimmed else self._digits_colour(digits.tone)
        self._digits_pictures().paint(painter, digits.text, colour, dirty)

    @staticmethod
    def _digits_colour(tone: Tone) -> str:
        return LIVE if tone in (Tone.NEUTRAL, Tone.ACCENT) else SpeakerScreen._colour(tone)

    @staticmethod
    def _colour(tone: Tone) -> str:
        return live_tone(LIGHT, tone)


LIVE: Final = LIGHT.live_ink
_NONE: Final = Digits("")
_EMPTY: Final = Bar()


def _standing(view: SpeakerView) -> SpeakerView:
    """What of a view does not count."""
    return replace(view, clock="", digits=_NONE, bar=_EMPTY, message="")


def _whole(box: Box) -> QRect:
    """Whole pixels that hold a box."""
    return QRectF(*box).toAlignedRect()


def _pixels(box: Box) -> QRect:
    """The same, with what antialiasing adds at its edges."""
    return _whole(box).adjusted(-2, -2, 2, 2)
