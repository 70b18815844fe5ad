"""Choosing a session among copies to go back to.

It knows nothing of files but what it is told, so that the composition root may use it before
there is a session at all.
"""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct
from PySide6.QtWidgets import QWidget

from moderator.qt.kit import Box, EmptyState, RowDelegate, RowList, Sheet, Well
from moderator.qt.language import tr
from moderator.qt.theme import Role, Theme


class SessionLine(Struct, frozen=True):
    """A session in the list. `uid`: its path. `when`: in words. `where`: its file's name."""

    uid: str
    spoken: str
    title: str
    when: str
    where: str


class _Lines(RowDelegate[SessionLine]):
    def arrange(self, row: SessionLine, box: Box) -> None:
        muted, room = box.theme.palette.muted, box.width - 28
        title = box.text(row.title, 14, 9, room, Role.STRONG, lines=1)
        when = box.text(row.when, 14, title.bottom() + 2, room, Role.SMALL, muted, lines=1)
        box.text(row.where, 14, when.bottom(), room, Role.SMALL, muted, lines=1)


class SessionSheet(Sheet):
    """Sessions to choose from; `path` is the one chosen, after `accept`. `taught`: said where
    there are none; `does`: what the button says; `place`: the one that is selected at first."""

    def __init__(
        self,
        title: str,
        taught: str,
        does: str,
        lines: Sequence[SessionLine],
        parent: QWidget | None,
        place: int = 0,
    ) -> None:
        px = Theme.of_app().px
        super().__init__(title, parent, wide=min(px(600), 900))
        self.path: Path | None = None
        self.list = RowList(title, _Lines())
        self.list.show_rows(list(lines))
        self.list.opened.connect(self._open)
        if lines:
            well = Well(title)
            well.body.setContentsMargins(1, 6, 1, 6)
            well.body.addWidget(self.list)
            self.body.addWidget(well, 1)
        else:
            self.body.addWidget(EmptyState(taught), 1)
        self.add_button(tr("Cancel"), closes=False)
        self.open_button = self.add_button(does, default=True)
        self.open_button.clicked.connect(lambda: self._open(self.list.current_uid))
        self.open_button.setEnabled(bool(lines))
        self.resize(min(px(600), 900), min(px(460), 620))
        if lines:
            self.list.select(place)
            self.list.setFocus()

    def _open(self, uid: str) -> None:
        if uid:
            self.path = Path(uid)
            self.accept()


class BackupSheet(SessionSheet):
    """Earlier copies: those of the session that is open, then the newest of each other one."""

    def __init__(
        self, lines: Sequence[SessionLine], parent: QWidget | None = None, place: int = 0
    ) -> None:
        taught = tr(
            "There is no backup yet. One is made every ten minutes while a session is open."
        )
        super().__init__(tr("Backups"), taught, tr("Open as a new session"), lines, parent, place)
