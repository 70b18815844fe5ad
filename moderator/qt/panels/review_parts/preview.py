"""The middle column: the outcome document as it will be exported, line by line.

Every line leads back to its note or request. The list holds still while the document changes
around it: what stood at its top stays there, whatever came in above.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyle, QStyleOptionComboBox

from moderator.qt.delegates.preview_row import PreviewDelegate
from moderator.qt.kit import UID, Label, Panel, Role, Row, RowList, Theme, Well
from moderator.qt.language import tr
from moderator.qt.models.preview import Look, PreviewRow
from moderator.qt.models.review import Board
from moderator.qt.panels.chips import shortened
from moderator.qt.panels.review_parts.acts import ReviewActs

_JUMP: Final = 46
"""Characters of a heading in the list of sections."""


class PreviewList(RowList):
    """The lines. `lines`: those shown, by id."""

    def __init__(self) -> None:
        super().__init__(tr("Outcome document"), PreviewDelegate())
        self.lines: dict[str, PreviewRow] = {}

    @property
    def current(self) -> PreviewRow | None:
        """The selected line."""
        return self.lines.get(self.current_uid)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Swap all lines; the one at the top, or the selected one in sight, stays where it is."""
        held = self._anchor()
        self.lines = {one.uid: one for one in rows if isinstance(one, PreviewRow)}
        super().show_rows(rows)
        if held is not None:
            self._hold(*held)

    def _anchor(self) -> tuple[str, int] | None:
        """A line in sight and where it begins in the viewport."""
        index = self.currentIndex()
        if not (index.isValid() and self.viewport().rect().intersects(self.visualRect(index))):
            index = self.rows.index(max(self.rowAt(0), 0))
        if not index.isValid():
            return None
        return str(index.data(UID)), self.visualRect(index).top()

    def _hold(self, uid: str, top: int) -> None:
        """Scroll until a line begins where it did; heights found on the way may move it."""
        place = self.rows.place(uid)
        for _ in range(4):
            moved = self.rowViewportPosition(place) - top if place >= 0 else 0
            if not moved:
                break
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + moved)
            self.updateGeometries()


class Sections(QComboBox):
    """The headings to go to. One that is longer than the box ends in dots: Qt cuts it through a
    letter."""

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = (
            self.style()
            .subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self)
            .width()
        )
        end = Qt.TextElideMode.ElideRight
        option.currentText = self.fontMetrics().elidedText(self.currentText(), end, room - 4)


class PreviewPanel(Panel):
    """The document, with a way to each of its sections."""

    def __init__(self, acts: ReviewActs) -> None:
        super().__init__(tr("Outcome document"), flush=False)
        self._acts = acts
        self._headings: tuple[tuple[str, str], ...] = ()
        self.list = PreviewList()
        self.jump = Sections()
        Theme.of_app().dress(self.jump)
        self.jump.setAccessibleName(tr("Go to a section"))
        self.jump.setToolTip(tr("Go to a section of the document"))
        self.jump.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.jump.setMinimumContentsLength(10)
        self.jump.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.add_header(self.jump)
        page = Well(tr("Page"))
        page.body.setContentsMargins(1, 1, 1, 8)
        page.body.addWidget(self.list)
        self._help = Label(
            tr("Enter or a click opens a line · Alt+↑ Alt+↓ move it · Ctrl+Shift+K stars it"),
            Role.SMALL,
            "muted",
            elide=True,
        )
        self.body.setSpacing(8)
        self.body.addWidget(page, 1)
        self.body.addWidget(self._help)
        self.setFocusProxy(self.list)
        self.list.opened.connect(self._open)
        self.list.clicked.connect(self._clicked)
        self.list.menu.connect(self._show_menu)
        self.jump.activated.connect(self._go_to)
        self.jump.setMaximumWidth(Theme.of_app().px(240))

    def show_board(self, board: Board) -> None:
        """Show the document as it reads now."""
        self.list.show_rows(board.rows)
        count = f"{board.words:,}".replace(",", "\u202f")
        live = tr("live preview · {words} words", words=count)
        self.say(live)
        headings = tuple(
            (one.uid, one.text) for one in board.rows if one.look is Look.HEADING and one.level == 1
        )
        if headings != self._headings:
            self._headings = headings
            self.jump.clear()
            for uid, text in headings:
                self.jump.addItem(shortened(text, _JUMP), uid)
        self.jump.setVisible(bool(headings))

    def reveal_section(self, uid: str) -> None:
        """Bring a heading to the top and select it."""
        place = self.list.rows.place(uid)
        if place >= 0:
            self.list.select(place)
            self.list.verticalScrollBar().setValue(
                self.list.verticalScrollBar().value() + self.list.rowViewportPosition(place)
            )

    def _go_to(self, at: int) -> None:
        self.reveal_section(str(self.jump.itemData(at)))
        self.list.setFocus()

    def _open(self, uid: str) -> None:
        line = self.list.lines.get(uid)
        if line is not None:
            self._acts.open(line)

    def _clicked(self, index: QModelIndex) -> None:
        self._open(str(index.data(UID)))

    def _show_menu(self, uid: str, place: QPoint) -> None:
        line = self.list.lines.get(uid)
        menu = self._acts.menu(line, self.list) if line is not None else None
        if menu is not None:
            self.list.select_uid(uid)
            menu.exec(place)
            menu.deleteLater()
