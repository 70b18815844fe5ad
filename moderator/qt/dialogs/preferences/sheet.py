"""Ctrl+, : every setting that is declared for a person, by group. Nothing is listed here.

Each value applies at once, so there is nothing to confirm: "Close" only closes, and what was
changed goes back by its own "Default" or by the group's.
"""

from typing import Final

from msgspec import Struct
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from moderator.qt.dialogs.plan.fields import go_to, scrolled
from moderator.qt.dialogs.preferences.rows import SettingRow
from moderator.qt.kit import Box, Label, RowDelegate, RowList, Sheet, Well, row
from moderator.qt.language import shown, tr
from moderator.qt.prefs import SETTINGS, Prefs
from moderator.qt.setting import Group
from moderator.qt.theme import Role, Theme

_LARGEST: Final = (1240, 648)
"""Pixels that a screen of 1280x720 has for a dialogue."""

_AROUND: Final = 100
"""Pixels of margins and of a scroll bar around a page."""

_NEXT_PAGE: Final = "Ctrl+PgDown"
_PAGE_BACK: Final = "Ctrl+PgUp"


class _GroupLine(Struct, frozen=True):
    uid: str
    spoken: str


class _Groups(RowDelegate[_GroupLine]):
    hairlines = False

    def arrange(self, row: _GroupLine, box: Box) -> None:
        box.text(row.spoken, 14, 9, box.width - 24, Role.MEDIUM)


class PreferencesSheet(Sheet):
    """The preferences. `rows`: by the key of the setting; `pages`: by the name of the group."""

    def __init__(self, settings: Prefs, group: str = "", parent: QWidget | None = None) -> None:
        """`group`: the name of the one to begin with (`Group.SOUNDS.name`); "" the first."""
        super().__init__(tr("Preferences"), parent, wide=min(Theme.of_app().px(720), _LARGEST[0]))
        self._settings = settings
        self.rows: dict[str, SettingRow] = {}
        self.pages: dict[str, QScrollArea] = {}
        self._stack = QStackedWidget()
        for one in Group:
            self._add_page(one)
        self.groups = RowList(tr("Groups of settings"), _Groups())
        self.groups.show_rows([_GroupLine(name, shown(Group[name].value)) for name in self.pages])
        self.groups.chosen.connect(self._turn)
        self._arrange()
        self._fit()
        Theme.of_app().changed.connect(self._fit)
        self.groups.select(max(0, self.groups.rows.place(group)))
        self.groups.setFocus()

    def _add_page(self, group: Group) -> None:
        declared = [one for one in SETTINGS if one.group is group]
        if not declared:
            return
        page = QWidget()
        lines = QVBoxLayout(page)
        lines.setContentsMargins(0, 0, 8, 0)
        lines.setSpacing(2)
        lines.addWidget(Label(shown(group.value), Role.TITLE))
        for setting in declared:
            made = SettingRow(setting, self._settings)
            made.kept.connect(self._kept)
            self.rows[setting.key] = made
            lines.addWidget(made)
        lines.addStretch(1)
        self.pages[group.name] = scrolled(page)
        self._stack.addWidget(self.pages[group.name])

    def _arrange(self) -> None:
        well = Well(tr("Groups of settings"))
        well.body.setContentsMargins(1, 6, 1, 6)
        well.body.addWidget(self.groups)
        well.setFixedWidth(Theme.of_app().px(190))
        self._well = well
        line = row(well, self._stack, spacing=18)
        line.setStretch(1, 1)
        self.body.addLayout(line, 1)
        self.defaults = self.add_button("", left=True)
        self.defaults.clicked.connect(self.go_back)
        self.close_button = self.add_button(tr("Close"), default=True)
        self.close_button.clicked.connect(self._close)
        for key, by in ((_NEXT_PAGE, 1), (_PAGE_BACK, -1)):
            QShortcut(QKeySequence(key), self).activated.connect(lambda by=by: self._step(by))

    def _fit(self) -> None:
        px = Theme.of_app().px
        self._well.setFixedWidth(px(190))
        self.setMinimumWidth(min(px(720), _LARGEST[0]))
        wide = min(px(860), _LARGEST[0])
        for made in self.rows.values():
            made.fit(wide - px(190) - _AROUND)
        self.resize(wide, min(px(540), _LARGEST[1]))

    def go_back(self) -> None:
        """Every setting of the page in sight back to its default."""
        for made in self._in_sight():
            made.reset()

    def refuses(self) -> SettingRow | None:
        """The first field whose text is no value."""
        return next((one for one in self.rows.values() if one.refused), None)

    def _in_sight(self) -> list[SettingRow]:
        here = self.groups.current_uid
        return [one for one in self.rows.values() if _name(one) == here]

    def _turn(self, name: str) -> None:
        if name:
            self._stack.setCurrentWidget(self.pages[name])
            words = tr("All of “{group}” to the defaults", group=shown(Group[name].value))
            self.defaults.say(words)

    def _step(self, by: int) -> None:
        names = list(self.pages)
        self.groups.select((names.index(self.groups.current_uid) + by) % len(names))

    def _kept(self) -> None:
        """What one setting may be can hang on another; and the disk may refuse."""
        for made in self._in_sight():
            if not made.refused:
                made.refresh()
        self.wrong("" if self._settings.save() else _not_kept())

    def _close(self) -> None:
        """Not over a value that was refused: it would be gone without a word. Esc does."""
        wrong = self.refuses()
        if wrong is None:
            self.accept()
            return
        self.groups.select_uid(_name(wrong))
        go_to(wrong.field.focusProxy() or wrong.field)


def _name(made: SettingRow) -> str:
    return made.setting.group.name if made.setting.group is not None else ""


def _not_kept() -> str:
    return tr(
        "The settings could not be written to the disk. They hold until the console is closed; "
        "free some space or check the folder, then change one again."
    )
