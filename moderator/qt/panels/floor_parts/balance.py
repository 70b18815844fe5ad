"""Who was heard: a chip in the header that opens into a small table.

Shown and never enforced, so it is small, and it says nothing until somebody was heard.
"""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from moderator.core.durations import words
from moderator.core.floor import Balance, Share
from moderator.core.words_floor import CONSTITUENCIES
from moderator.qt.kit import (
    PANEL,
    Button,
    Frame,
    Kind,
    Label,
    Role,
    clear_layout,
    hairline,
    plain_tip,
)
from moderator.qt.language import shown, tr


class BalanceChip(Button):
    """Says "In room 3 · Online 2"; a click shows heard and waiting by constituency."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", Kind.PILL, parent=parent)
        self._balance: Balance | None = None
        self._popup: BalancePopup | None = None
        self.clicked.connect(self._open)
        self.hide()

    def show_balance(self, balance: Balance) -> None:
        """After a change, and as time goes on."""
        if balance == self._balance:
            return
        self._balance = balance
        room, online = balance.room.heard, balance.online.heard
        self.say(tr("In room {room} · Online {online}", room=room, online=online))
        self.setAccessibleName(
            tr(
                "Heard so far: {room} in the room, {online} online. Show more",
                room=room,
                online=online,
            )
        )
        self.setToolTip(
            plain_tip(tr("Whose questions were heard so far. Click for constituencies."))
        )
        self.setVisible(bool(room + online))
        if self._popup is not None and self._popup.isVisible():
            self._popup.show_balance(balance)

    def _open(self) -> None:
        if self._balance is None:
            return
        if self._popup is None:
            self._popup = BalancePopup(self)
        self._popup.show_balance(self._balance)
        self._popup.adjustSize()
        corner = self.mapToGlobal(QPoint(self.width() - self._popup.width(), self.height() + 4))
        self._popup.move(corner)
        self._popup.show()


class BalancePopup(QFrame):
    """The table; Esc or a click elsewhere closes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAccessibleName(tr("Who was heard"))
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        frame = Frame(PANEL)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self._grid = QGridLayout(frame)
        self._grid.setContentsMargins(16, 12, 16, 14)
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(5)

    def show_balance(self, balance: Balance) -> None:
        """Fill the table."""
        clear_layout(self._grid)
        for column, text in enumerate(
            (tr("Who was heard"), tr("Heard"), tr("Waiting"), tr("Spoke"))
        ):
            role = Role.TITLE if column == 0 else Role.SMALL
            self._put(0, column, text, role, "ink" if column == 0 else "muted")
        at = 1
        for group, share in balance.constituencies:
            self._line(at, shown(CONSTITUENCIES[group]), share)
            at += 1
        self._grid.addWidget(hairline(), at, 0, 1, 4)
        self._line(at + 1, tr("In the room"), balance.room)
        self._line(at + 2, tr("Online"), balance.online)

    def _line(self, at: int, name: str, share: Share) -> None:
        spoke = words(share.spoken_s) if share.spoken_s else "–"
        muted = "ink" if share.heard else "muted"
        self._put(at, 0, name, Role.BODY, "ink")
        for column, text in enumerate((str(share.heard), str(share.waiting), spoke), 1):
            self._put(at, column, text, Role.BODY, muted)

    def _put(self, at: int, column: int, text: str, role: Role, tone: str) -> None:
        side = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
        self._grid.addWidget(Label(text, role, tone=tone), at, column, side)
