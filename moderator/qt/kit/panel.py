"""Frames: panels with a header, the live card, wells, and banners that stay until read."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLayout,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from moderator.qt.announcing import announce
from moderator.qt.kit.buttons import Button, Kind
from moderator.qt.kit.frames import BANNER, LIVE, PANEL, WELL, Frame, hairline
from moderator.qt.kit.labels import Label
from moderator.qt.kit.paint import rounded
from moderator.qt.language import shown, tr
from moderator.qt.palette import Tone
from moderator.qt.style import BUTTON_RADIUS
from moderator.qt.theme import Role, Theme


class Panel(Frame):
    """A rounded frame: a header (title, muted count, slot at the right), a hairline, a body.

    Put content into `body`, header buttons in by `add_header`. `flush`: lists go from edge to
    edge; otherwise the body has the header's margins.
    """

    def __init__(
        self, title: str, name: str = "", flush: bool = True, parent: QWidget | None = None
    ) -> None:
        """`title`: empty for a panel without header, which then needs a `name`."""
        super().__init__(PANEL, parent=parent)
        self.setAccessibleName(shown(name or title))
        self.title = Label(title, Role.TITLE)
        self.count = Label("", tone="muted", elide=True)
        self.slot = QHBoxLayout()
        self.slot.setSpacing(8)
        self.body = QVBoxLayout()
        self.body.setSpacing(0)
        self.body.setContentsMargins(*((0, 0, 0, 8) if flush else (14, 0, 14, 14)))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.setSpacing(0)
        if title:
            outer.addWidget(self._header())
            if flush:
                outer.addWidget(hairline())
        else:
            self.body.setContentsMargins(*((0, 8, 0, 8) if flush else (14, 12, 14, 12)))
        outer.addLayout(self.body, 1)

    def say(self, count: str) -> None:
        """Show the muted words beside the title ("39 of 90 min")."""
        self.count.say(count)

    def minimumSizeHint(self) -> QSize:
        """As high as it must be at its width: words that wrap need more in a narrow column."""
        return QSize(super().minimumSizeHint().width(), least_high(self, self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    @property
    def count_room(self) -> float:
        """Pixels that the header has for the muted words."""
        edges = self._line.contentsMargins()
        taken = edges.left() + edges.right() + 2 * self._line.spacing() + 2
        return self.width() - taken - self.title.sizeHint().width() - self.slot.sizeHint().width()

    def add_header(self, *widgets: QWidget) -> None:
        """Put widgets at the header's right, in reading order."""
        for widget in widgets:
            self.slot.addWidget(widget)

    def add_beside(self, widget: QWidget) -> None:
        """Put a widget right behind the title (a count that asks for attention)."""
        self._line.insertWidget(1, widget)

    def _header(self) -> QWidget:
        made = QWidget()
        self._line = line = row(self.title, self.count, spacing=8, margins=(13, 8, 11, 8))
        line.addStrut(26)
        line.setStretch(1, 1)
        line.addLayout(self.slot)
        made.setLayout(line)
        return made


class Yielding(QWidget):
    """Pages of which one is shown, and which give way where room is short, since they scroll.
    Words that wrap in them ask for no height."""

    def __init__(self, *pages: QWidget, least: int = 0) -> None:
        """`least`: pixels of height at normal text size that they keep all the same."""
        super().__init__()
        self._least = least
        Theme.of_app().changed.connect(self._fit)
        self._fit()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._pages = QStackedLayout(self)
        for page in pages:
            self._pages.addWidget(page)

    def hasHeightForWidth(self) -> bool:
        return False

    def show_page(self, page: QWidget) -> None:
        """Show this one."""
        self._pages.setCurrentWidget(page)

    def _fit(self) -> None:
        self.setMinimumHeight(max(1, Theme.of_app().px(self._least)))

    def currentWidget(self) -> QWidget | None:
        """The one that is shown."""
        return self._pages.currentWidget()


ONE_ROW: Final = 46
"""Pixels of a row in a list, at normal text size."""


class LiveCard(Frame):
    """The dark card; use labels in live tones and LIVE buttons on it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(LIVE, parent=parent)
        self.setAccessibleName(shown(name))
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(22, 16, 22, 16)
        self.body.setSpacing(8)


class Well(Frame):
    """A sunken frame around a composer and its chips."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(WELL, parent=parent)
        self.setAccessibleName(shown(name))
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(12, 10, 12, 10)
        self.body.setSpacing(8)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._typed_in(QApplication.focusWidget()):
            painter = QPainter(self)
            accent = Theme.of_app().palette.accent
            rounded(painter, QRectF(self.rect()), "", accent, BUTTON_RADIUS + 2, 2)
            painter.end()

    def _focus_moved(self, old: QWidget | None, now: QWidget | None) -> None:
        if self._typed_in(old) or self._typed_in(now):
            self.update()

    def _typed_in(self, one: QWidget | None) -> bool:
        """Whether it is an edit without a frame of its own that has the focus in here."""
        return one is not None and one.property("kit") == "bare" and self.isAncestorOf(one)


class Banner(Frame):
    """A sentence that stays until it is dismissed or cleared, with up to three buttons.

    Hidden while it has nothing to say. A shape says the tone too.
    """

    dismissed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(BANNER, parent=parent)
        self.setAccessibleName(shown(name))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._name = shown(name)
        self._mark = Label("", Role.STRONG)
        self._strong = Label("", Role.STRONG)
        self._words = Label("", wrap=True)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._offered: tuple[Kind, tuple[str, ...], bool] | None = None
        self._does: list[Callable[[], object]] = []
        self._mark.setAlignment(Qt.AlignmentFlag.AlignTop)
        text = row(self._mark, column(self._strong, self._words, spacing=1), spacing=10)
        text.setStretch(1, 1)
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 9, 9, 9)
        line.setSpacing(10)
        line.addLayout(column(None, text, None, spacing=0), 1)
        line.addLayout(self._buttons)
        self.hide()

    @property
    def sentence(self) -> str:
        """What it says; empty while it is clear."""
        return " ".join(filter(None, (self._strong.whole, self._words.whole)))

    def say(
        self,
        sentence: str,
        tone: Tone = Tone.WARN,
        choices: Sequence[tuple[str, Callable[[], object]]] = (),
        strong: str = "",
        dismissible: bool = True,
    ) -> None:
        """Show a sentence. `strong`: a few words before it. `choices`: (text, what to do); the
        banner stays after a choice until it is cleared."""
        self.wear(BANNER, tone)
        self._mark.say(_MARKS[tone])
        self._strong.say(strong)
        self._strong.setVisible(bool(strong))
        self._words.say(sentence)
        for label in (self._mark, self._strong, self._words):
            label.set_tone(f"soft-{tone.value}")
        self._fill(tone, choices[:3], dismissible)
        self.setAccessibleDescription(self.sentence)
        if self.parentWidget() is None:
            # Not in a layout yet: it is to appear with its parent, not as a window.
            self.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, False)
        else:
            self.show()
        announce(self, self.sentence)

    def clear(self) -> None:
        """Say nothing and take no room."""
        self.hide()
        self._strong.say("")
        self._words.say("")
        self._empty()

    def dismiss(self) -> None:
        """As if the person had closed it."""
        self.clear()
        self.dismissed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def _fit(self) -> None:
        """As high as its words need at its width: no size policy can say that."""
        layout = self.layout()
        high = layout.totalHeightForWidth(self.width()) if layout is not None else 0
        if high > 0 and high != self.maximumHeight():
            self.setFixedHeight(high)

    def _fill(
        self, tone: Tone, choices: Sequence[tuple[str, Callable[[], object]]], dismissible: bool
    ) -> None:
        kind = Kind.WARN if tone is Tone.WARN else Kind.PLAIN
        wanted = (kind, tuple(text for text, _ in choices), dismissible)
        if wanted != self._offered:
            self._empty()
            self._offer(kind, [text for text, _ in choices], dismissible)
            self._offered = wanted
        # Else the same buttons stay, one of which may have the focus: only words have changed.
        self._does = [do for _, do in choices]

    def _offer(self, kind: Kind, texts: Sequence[str], dismissible: bool) -> None:
        for place, text in enumerate(texts):
            button = Button(text, kind)
            button.clicked.connect(lambda _checked=False, place=place: self._does[place]())
            self._buttons.addWidget(button)
        if dismissible:
            close = Button(tr("Dismiss"), Kind.QUIET)
            close.setAccessibleName(tr("Dismiss: {notice}", notice=self._name))
            close.clicked.connect(self.dismiss)
            self._buttons.addWidget(close)

    def _empty(self) -> None:
        self._offered = None
        self._does = []  # which may hold whoever this banner is a part of
        while (item := self._buttons.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


_MARKS = {
    Tone.NEUTRAL: "●",
    Tone.ACCENT: "●",
    Tone.GOOD: "✓",
    Tone.WARN: "▲",
    Tone.OVER: "■",
}


def row(
    *parts: QWidget | QLayout | None,
    spacing: int = 8,
    margins: tuple[int, int, int, int] = (0, 0, 0, 0),
) -> QHBoxLayout:
    """Widgets and layouts side by side; None is a stretch."""
    made = QHBoxLayout()
    _fill_box(made, parts, spacing, margins)
    return made


def column(
    *parts: QWidget | QLayout | None,
    spacing: int = 8,
    margins: tuple[int, int, int, int] = (0, 0, 0, 0),
) -> QVBoxLayout:
    """Widgets and layouts one below the other; None is a stretch."""
    made = QVBoxLayout()
    _fill_box(made, parts, spacing, margins)
    return made


def _fill_box(
    box: QHBoxLayout | QVBoxLayout,
    parts: Sequence[QWidget | QLayout | None],
    spacing: int,
    margins: tuple[int, int, int, int],
) -> None:
    box.setContentsMargins(*margins)
    box.setSpacing(spacing)
    for part in parts:
        if part is None:
            box.addStretch(1)
        elif isinstance(part, QLayout):
            box.addLayout(part)
        else:
            box.addWidget(part)


def least_high(widget: QWidget, width: int) -> int:
    """Pixels of height that a widget's layout needs at a width, whether it is in sight or not."""
    layout = widget.layout()
    if layout is None:
        return 0
    if layout.hasHeightForWidth():
        return layout.totalMinimumHeightForWidth(width)
    return layout.totalMinimumSize().height()


def clear_layout(layout: QLayout) -> None:
    """Take everything out of a layout and let go of it."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear_layout(inner)
