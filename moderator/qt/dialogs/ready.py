"""The ready check: what was looked at, how it is, what would mend it, and a way there.

It reads everything anew whenever the plan changes, so that who goes to the plan from here comes
back to what is left.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from moderator.core.ready import Machine, ready
from moderator.qt.bridge import Bridge
from moderator.qt.dialogs.plan import PlanSheet
from moderator.qt.kit import Box, Label, RowDelegate, RowList, Sheet, Well
from moderator.qt.language import tr
from moderator.qt.machine import not_known, this_machine
from moderator.qt.models.ready import ReadyLine, ready_lines, summary
from moderator.qt.theme import Role, Theme

Asked = Callable[[Path], Machine]

_LARGEST: Final = (1240, 648)
_MARK: Final = 132
"""Pixels of the column of marks."""


class _Lines(RowDelegate[ReadyLine]):
    def arrange(self, row: ReadyLine, box: Box) -> None:
        px, muted = box.theme.px, box.theme.palette.muted
        left, right = px(_MARK) + 14, box.width - 14
        box.chip(row.mark, 14, 10, row.tone)
        if row.go:
            right = box.button(row.go, "", right, 7, part="go").left() - 10
        what = box.text(row.what, left, 9, right - left)
        if row.mend:
            box.text(row.mend, left, what.bottom() + 2, right - left, Role.SMALL, muted)


class ReadySheet(Sheet):
    """What is ready. `save_as`: what mends a disk that is full."""

    def __init__(
        self,
        bridge: Bridge,
        session: Path,
        save_as: Callable[[], object],
        parent: QWidget | None = None,
        asked: Asked = this_machine,
    ) -> None:
        px = Theme.of_app().px
        super().__init__(tr("Ready check"), parent, wide=min(px(680), _LARGEST[0]))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._bridge, self._session, self._asked = bridge, session, asked
        self._save_as = save_as
        self.summary = Label("", Role.STRONG, wrap=True)
        self.list = RowList(tr("What was looked at"), _Lines())
        well = Well(tr("What was looked at"))
        well.body.setContentsMargins(1, 6, 1, 6)
        well.body.addWidget(self.list)
        self.body.addWidget(self.summary)
        self.body.addWidget(well, 1)
        self.go_button = self.add_button(tr("Go there"), left=True)
        self.go_button.clicked.connect(lambda: self._go(self.list.current_uid))
        self.add_button(tr("Look again")).clicked.connect(self.refresh)
        self.add_button(tr("Close"), default=True, closes=False)
        self.list.pressed.connect(lambda uid, _part: self._go(uid))
        self.list.opened.connect(self._go)
        self.list.chosen.connect(self._allow)
        self.resize(min(px(760), _LARGEST[0]), min(px(580), _LARGEST[1]))
        bridge.changed.connect(self._changed)
        self.refresh()
        self.list.select(0)
        self.list.setFocus()

    def refresh(self) -> None:
        """Look at everything again."""
        machine = self._asked(self._session)
        items = ready(self._bridge.state.event, machine)
        self.summary.say(summary(items))
        self.list.show_rows(ready_lines(items, not_known(machine)))
        self._allow()

    def _changed(self, _change: object) -> None:
        self.refresh()

    def _allow(self, *_: object) -> None:
        line = self._line(self.list.current_uid)
        self.go_button.setEnabled(line is not None and bool(line.go))

    def _line(self, uid: str) -> ReadyLine | None:
        place = self.list.rows.place(uid)
        found = self.list.rows.row(place) if place >= 0 else None
        return found if isinstance(found, ReadyLine) else None

    def _go(self, uid: str) -> None:
        line = self._line(uid)
        if line is None or not line.go:
            return
        if line.page:
            sheet = PlanSheet(self._bridge, line.page, line.segment, self)
            sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            sheet.open()
        else:
            self._save_as()
            self.refresh()
