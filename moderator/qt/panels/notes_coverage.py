"""How the guiding questions are covered: a strip of cards (`notes_side` has them as a list).

The strip fits any number of questions by scrolling sideways. It says which question was clicked
and nothing else: what that means is for the panel around it.
"""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from moderator.qt.delegates.marks import Mark, paint_mark
from moderator.qt.kit import (
    Painted,
    Role,
    Theme,
    line,
    plain_tip,
    rounded,
    text_width,
    thin_bars,
)
from moderator.qt.kit.paint import laid_out
from moderator.qt.language import tr
from moderator.qt.models.coverage import Card

_PAD: Final = 8
_GAP: Final = 7
_ARROWS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class QuestionCard(QAbstractButton):
    """One guiding question in the strip."""

    def __init__(self, card: Card, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card = card
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        Theme.of_app().changed.connect(self._dress)
        self.show_card(card)

    @property
    def card(self) -> Card:
        """What it shows."""
        return self._card

    def show_card(self, card: Card) -> None:
        """Show how the question stands now."""
        self._card = card
        self.setText(card.title)
        self.setAccessibleName(card.spoken)
        question = f"{card.title} · {card.question}\n" if card.question else ""
        self.setToolTip(plain_tip(question + card.detail))
        # Its name says all that its tooltip does; what is left to say is what it does.
        does = tr("Show all notes") if card.chosen else tr("Show only these notes")
        self.setAccessibleDescription(does)
        self.update()

    def sizeHint(self) -> QSize:
        px = Theme.of_app().px
        return QSize(px(86), px(58))

    def minimumSizeHint(self) -> QSize:
        """Never narrower than its title, which is a word where it is no number."""
        theme = Theme.of_app()
        title = text_width(self._card.title, theme.font(Role.STRONG)) + 2 * _PAD + 1
        return QSize(max(theme.px(64), round(title)), theme.px(58))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, card = Theme.of_app(), self._card
        p, px = theme.palette, theme.px
        painter = QPainter(self)
        rect = QRectF(self.rect())
        ground = p.chosen if card.chosen else p.hover if self.underMouse() else p.panel
        strong = card.chosen or self.hasFocus()
        rounded(painter, rect, ground, p.accent if strong else p.hairline, 9)
        if self.hasFocus():
            rounded(painter, rect, "", p.accent, 9, 2)
        inner = rect.adjusted(_PAD, px(7), -_PAD, -px(7))
        title = QRectF(inner.left(), inner.top(), inner.width(), px(17))
        font = theme.font(Role.STRONG)
        line(painter, title, card.title, font, p.accent if card.chosen else p.muted)
        if card.starving:
            self._paint_warning(painter, title, text_width(card.title, font))
        second = QRectF(inner.left(), title.bottom(), inner.width(), px(16))
        small = theme.font(Role.TINY)
        colour = p.warn if card.starving else p.muted
        line(painter, second, self._fitting(inner.width()), small, colour)
        self._paint_bar(painter, QRectF(inner.left(), inner.bottom() - 3, inner.width(), 3))
        painter.end()

    def _paint_warning(self, painter: QPainter, title: QRectF, taken: float) -> None:
        """The triangle, and the word where there is room for it."""
        theme = Theme.of_app()
        size = theme.px(10)
        small = theme.font(Role.TINY)
        quiet = tr("quiet")
        word = text_width(quiet, small) + 4
        room = title.width() - taken - size - 4
        x = title.right() - size - (word if room >= word else 0)
        mark = QRectF(x, title.center().y() - size / 2, size, size)
        paint_mark(painter, mark, Mark.WARNING, theme.palette.warn)
        if room >= word:
            place = QRectF(mark.right() + 4, title.top(), word, title.height())
            line(painter, place, quiet, small, theme.palette.warn)

    def _paint_bar(self, painter: QPainter, whole: QRectF) -> None:
        p = Theme.of_app().palette
        rounded(painter, whole, p.track, "", 1.5)
        if self._card.share:
            filled = max(whole.width() * self._card.share, 3)
            part = QRectF(whole.left(), whole.top(), filled, whole.height())
            rounded(painter, part, p.accent, "", 1.5)

    def _fitting(self, width: float) -> str:
        font = Theme.of_app().font(Role.TINY)
        short = self._card.short
        return next((one for one in short if text_width(one, font) <= width), short[-1])

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()


def see_through(area: QScrollArea, inner: QWidget) -> None:
    """Have a widget scroll, the panel's ground seen behind it, where Qt paints the window's."""
    area.setViewport(QWidget())
    area.setWidget(inner)
    inner.setAutoFillBackground(False)


class CoverageStrip(QScrollArea):
    """Cards side by side. `pressed(uid)`: one was clicked; "" is the unfiled notes."""

    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Guiding questions"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        thin_bars(self)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._cards: list[QuestionCard] = []
        inner = QWidget()
        self._row = QHBoxLayout(inner)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)
        self._row.setAlignment(Qt.AlignmentFlag.AlignTop)
        see_through(self, inner)
        Theme.of_app().changed.connect(self._fit)
        self._fit()

    def show_cards(self, cards: tuple[Card, ...]) -> None:
        """Show how the questions stand now."""
        while len(self._cards) > len(cards):
            gone = self._cards.pop()
            self._row.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for at, card in enumerate(cards):
            if at == len(self._cards):
                self._add(card)
            elif self._cards[at].card != card:
                self._cards[at].show_card(card)
        self._fit()

    @property
    def cards(self) -> list[QuestionCard]:
        """The cards, in order."""
        return list(self._cards)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = next((by for key, by in _ARROWS.items() if key == event.key()), 0)
            if step and isinstance(watched, QuestionCard):
                at = self._cards.index(watched) + step
                if 0 <= at < len(self._cards):
                    self._cards[at].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        if event.type() is QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.ensureWidgetVisible(watched, 8, 0)
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _add(self, card: Card) -> None:
        made = QuestionCard(card)
        made.clicked.connect(lambda: self.pressed.emit(made.card.uid))
        made.installEventFilter(self)
        self._cards.append(made)
        self._row.addWidget(made)

    def _fit(self) -> None:
        px = Theme.of_app().px
        wide = [one.minimumSizeHint().width() for one in self._cards]
        needed = sum(wide) + max(0, len(wide) - 1) * _GAP
        scrolls = needed > self.width() and self.width() > 0
        self.setFixedHeight(px(58) + (12 if scrolls else 0))


class WrappedText(Painted):
    """A text of a few lines at the most, elided after that, whole in the tooltip."""

    def __init__(self, lines: int, role: Role, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._lines = lines
        self._role = role
        self.hide()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        Theme.of_app().changed.connect(self._dress)

    @property
    def words(self) -> str:
        """All of it."""
        return self._text

    def set_lines(self, lines: int) -> None:
        """Show so many lines at the most."""
        if lines != self._lines:
            self._lines = lines
            self._dress()

    def say(self, text: str) -> None:
        """Show another text; an empty one takes no room."""
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self.setVisible(bool(text))
            self._dress()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        font = Theme.of_app().font(self._role)
        return round(laid_out(self._text, font, width, self._lines)[1]) if self._text else 0

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(self.width() or 200))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.heightForWidth(self.width() or 200))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.of_app()
        font = theme.font(self._role)
        layout, _, cut = laid_out(self._text, font, self.width(), self._lines)
        tip = plain_tip(self._text) if cut else ""
        if tip != self.toolTip():
            self.setToolTip(tip)
        painter = QPainter(self)
        painter.setPen(theme.palette.ink)
        layout.draw(painter, QRectF(self.rect()).topLeft())
        painter.end()

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()
