"""Words on the screen: labels, chips, lines and empty states, all of them plain text."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from moderator.qt.kit.paint import chip_size, paint_chip
from moderator.qt.language import shown
from moderator.qt.palette import Palette, Tone
from moderator.qt.plain import plain_tip, untipped
from moderator.qt.theme import Role, Theme


class Label(QLabel):
    """Plain text in a role and a colour.

    `tone`: ink, muted, accent, good, warn, over; live, live-muted, live-accent, live-good,
    live-warn, live-over on the live card; soft-warn and so on in banners. `elide`: one line,
    shortened where it does not fit, whole in the tooltip. `wrap`: as many lines as needed.
    """

    def __init__(
        self,
        text: str = "",
        role: Role = Role.BODY,
        tone: str = "ink",
        wrap: bool = False,
        elide: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._role = role
        self._elide = elide
        self._whole = shown(text)
        self.setAccessibleName(self._whole)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setForegroundRole(QPalette.ColorRole.WindowText)  # also where the ground is another
        self._tone = tone
        if elide:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        Theme.of_app().changed.connect(self._dress)
        self._dress()

    @property
    def whole(self) -> str:
        """The text, also where it is shown shortened."""
        return self._whole

    def say(self, text: str) -> None:
        """Show another text."""
        text = shown(text)
        if text == self._whole:
            return
        self._whole = text
        self.setAccessibleName(text)
        self._show()

    @property
    def tone(self) -> str:
        """The colour's name."""
        return self._tone

    def set_tone(self, tone: str) -> None:
        """Change the colour."""
        if self._tone != tone:
            self._tone = tone
            self._colour()

    def setToolTip(self, tip: str) -> None:
        super().setToolTip(tip)
        self.setAccessibleDescription(untipped(tip))

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), 24), hint.height()) if self._elide else hint

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        if self._elide:
            hint.setWidth(self.fontMetrics().horizontalAdvance(self._whole) + 2)
        return hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._elide:
            self._show()

    def _show(self) -> None:
        if not self._whole and not self.text():
            return
        if not self._elide:
            self.setText(self._whole)
            return
        room = max(self.contentsRect().width(), 0)
        line = " ".join(self._whole.split())
        fits = self.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, room)
        self.setText(fits)
        self.setToolTip("" if fits == line else plain_tip(self._whole))
        self.updateGeometry()

    def _dress(self) -> None:
        self.setFont(Theme.of_app().font(self._role))
        self._colour()
        self._show()

    def _colour(self) -> None:
        palette = QPalette()  # of which this one colour is set
        colour = QColor(_colour(Theme.of_app().palette, self._tone))
        palette.setColor(QPalette.ColorRole.WindowText, colour)
        self.setPalette(palette)


def _colour(p: Palette, tone: str) -> str:
    if tone.startswith("soft-"):
        return p.tint(Tone(tone.removeprefix("soft-"))).text
    plain = {
        "ink": p.ink,
        "muted": p.muted,
        "live": p.live_ink,
        "live-muted": p.live_muted,
        "live-accent": p.live_accent,
        "live-good": p.live_good,
        "live-warn": p.live_warn,
        "live-over": p.live_over,
    }.get(tone)
    return plain or p.tone(Tone(tone))


class Painted(QLabel):
    """Words, or a shape that stands for words, which a subclass paints by itself. A label, so
    that a screen reader takes it for one: it reads the accessible name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def setToolTip(self, tip: str) -> None:
        super().setToolTip(tip)
        self.setAccessibleDescription(untipped(tip))


class Chip(Painted):
    """A tinted pill, or a tag with hardly round corners. `live`: on the live card."""

    def __init__(
        self,
        text: str,
        tone: Tone = Tone.NEUTRAL,
        pill: bool = True,
        live: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text = shown(text)
        self._tone = tone
        self._pill = pill
        self._live = live
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self._text)
        Theme.of_app().changed.connect(self._dress)

    @property
    def words(self) -> str:
        """What it says."""
        return self._text

    def say(self, text: str, tone: Tone | None = None) -> None:
        """Show another text, in another tone if one is given."""
        self._text = shown(text)
        self._tone = self._tone if tone is None else tone
        self.setAccessibleName(self._text)
        self._dress()

    def sizeHint(self) -> QSize:
        wide, high = chip_size(self._text, self._pill)
        return QSize(round(wide + 0.5), round(high))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 40), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        paint_chip(painter, rect, self._text, self._tone, self._pill, self._live)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        cut = self.width() < self.sizeHint().width()
        self.setToolTip(plain_tip(self._text) if cut else "")

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()


_EDGE, _AIR = 24, 4
"""Pixels at the sides of such a sentence, and above and below it at the least."""


class EmptyState(QWidget):
    """What an empty list teaches: one sentence, and how to begin."""

    def __init__(self, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = Label(sentence, tone="muted", wrap=True)
        self.label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, _AIR, _EDGE, _AIR)
        column.addStretch(2)
        column.addWidget(self.label)
        column.addStretch(3)

    def say(self, sentence: str) -> None:
        """Teach something else."""
        self.label.say(sentence)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """A sentence is read in full, or not at all where there is no room for it."""
        wide, high = self.width() - 2 * _EDGE, self.height() - 2 * _AIR
        self.label.setVisible(high >= self.label.heightForWidth(wide))
