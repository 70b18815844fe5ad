"""What stands beside the notes while they are taken: the guiding questions in full, and the grid
of recommendations below them. Loaded when it is first in sight.

The list says which question was clicked and nothing else, as the strip of cards does.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from moderator.qt.delegates.marks import Mark, MarkItem
from moderator.qt.kit import UID, Box, Role, RowDelegate, RowList, Theme, column, hairline
from moderator.qt.language import tr
from moderator.qt.models.coverage import Card

_MOST_LINES: Final = 3


class NotesSide(QWidget):
    """The column at the side: `questions`, and below a line what `put_below` puts there."""

    def __init__(self) -> None:
        super().__init__()
        px = Theme.of_app().px
        self.setMinimumWidth(px(330))
        self.setMaximumWidth(px(460))
        self.questions = CoverageList()
        self._rule = hairline()
        self._below = column(spacing=0)
        side = column(self.questions, self._rule, spacing=0)
        side.setStretch(0, 1)
        side.addLayout(self._below)
        self.setLayout(side)
        self._rule.hide()

    def put_below(self, widget: QWidget) -> None:
        """Have a widget below the questions."""
        self._below.addWidget(widget)

    def part(self, parted: bool) -> None:
        """Draw the line above what is below, or not where nothing is seen there."""
        self._rule.setVisible(parted)


class _QuestionDelegate(RowDelegate[Card]):
    """A guiding question, with how it stands."""

    def __init__(self) -> None:
        super().__init__()
        self._lines = _MOST_LINES

    def fit(self, cards: Sequence[Card], width: int, height: int) -> None:
        """Give each question as many lines as let all of them be seen, three at the most."""
        for lines in range(_MOST_LINES, 0, -1):
            if lines != self._lines:
                self._lines = lines
                self._boxes.clear()
            if sum(self.box(card, width).height for card in cards) <= height:
                break

    def arrange(self, row: Card, box: Box) -> None:
        p, px = box.theme.palette, box.theme.px
        left = 14 + px(30)
        width = box.width - left - 14
        tone = p.accent if row.chosen else p.ink
        top = 10.0
        if row.question:
            box.text(row.title, 14, top, px(30), Role.STRONG, tone, lines=1)
            lines = _MOST_LINES if row.chosen else self._lines
            top = box.text(row.question, left, top, width, lines=lines).bottom()
        else:
            top = box.text(row.title, left, top, width, Role.STRONG, tone, lines=1).bottom()
        x = float(left)
        if row.starving:
            size = px(10)
            box.items.append(MarkItem(QRectF(x, top + 6, size, size), Mark.WARNING, p.warn))
            x += size + 5
        colour = p.warn if row.starving else p.muted
        told = box.text(row.detail, x, top + 3, width - (x - left), Role.SMALL, colour, lines=1)
        foot = told.bottom() + 4
        box.bar(left, foot, width, 3, p.track)
        if row.share:
            box.bar(left, foot, max(width * row.share, 3), 3, p.accent)

    def marked(self, row: Card) -> bool:
        return row.chosen


class CoverageList(RowList):
    """The questions in full. `pressed_question(uid)`: clicked, or Enter."""

    pressed_question = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._cards: tuple[Card, ...] = ()
        self._questions = _QuestionDelegate()
        super().__init__(tr("Guiding questions in full"), self._questions, parent=parent)
        self.clicked.connect(self._clicked)

    def show_cards(self, cards: tuple[Card, ...]) -> None:
        """Show how the questions stand now."""
        self._cards = cards
        self._fit()
        self.show_rows(cards)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        """None of the questions may be out of sight, least of all one that starves."""
        self._questions.fit(self._cards, self.viewport().width(), self.viewport().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._clicked(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _clicked(self, index: QModelIndex) -> None:
        self.pressed_question.emit(str(index.data(UID)))
