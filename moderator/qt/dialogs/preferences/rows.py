"""One setting in the preferences: what it is called, its field, what is wrong with it.

A value applies the moment it is given. What cannot be one is refused in a sentence right
beneath, stays as typed, and the value from before holds.
"""

from typing import Any, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from moderator.qt.dialogs.preferences.fields import field_of
from moderator.qt.kit import Button, Kind, Label, plain_tip, row
from moderator.qt.language import shown, told, tr
from moderator.qt.prefs import Declined, Prefs
from moderator.qt.setting import Setting, Wrong
from moderator.qt.theme import Role, Theme

_GAP: Final = 16
_TITLE: Final = 130
"""Pixels that the title of a setting has at least."""


class SettingRow(QWidget):
    """One setting; `kept` when it has been given another value."""

    kept = Signal()

    def __init__(self, setting: Setting[Any], settings: Prefs) -> None:
        super().__init__()
        self.setting, self._settings = setting, settings
        self.aside = settings.aside(setting)
        self.field = field_of(setting, self.aside)
        self.default = _default_button(setting)
        self.deed = Button(shown(setting.deed), Kind.PLAIN) if setting.deed else None
        self.wrong = Label("", Role.SMALL, "over", wrap=True)
        self.said = Label("", Role.SMALL, "soft-warn", wrap=True)
        self._arrange()
        self.field.decided.connect(self._decide)
        self.default.clicked.connect(self.go_back)
        if self.aside is not None:
            self.aside.changed.connect(self.refresh)
            if self.deed is not None:
                self.deed.clicked.connect(self.aside.do)
        self.refresh()
        if self.aside is not None:
            self.aside.opened()

    def refresh(self) -> None:
        """Show what is kept."""
        value = self._settings.get(self.setting)
        self.field.show_value(value)
        self._refuse("")
        fixed = self.aside.fixed() if self.aside is not None else ""
        said = fixed or (self.aside.said() if self.aside is not None else "")
        self.said.say(f"▲ {said}" if said else "")
        self.said.setVisible(bool(said))
        self.field.setEnabled(not fixed)
        self._offer_default(value != self.setting.default and not fixed)

    def go_back(self) -> None:
        """Back to the default, unless that cannot be beside the other settings."""
        found = self._settings.why_not(self.setting, self.setting.default)
        if found is None:
            self.reset()
        else:
            self._refuse(shown(found.sentence))

    def reset(self) -> None:
        """Back to the default, as all of its group go."""
        if self._accepted(str(self.setting.default)):
            self._settings.reset(self.setting)
            self.refresh()
            self.kept.emit()

    @property
    def refused(self) -> str:
        """Why what stands in the field is no value; empty where it is one."""
        return self.wrong.whole

    def _arrange(self) -> None:
        setting, px = self.setting, Theme.of_app().px
        title = Label(shown(setting.title), Role.MEDIUM, wrap=True)
        title.setBuddy(self.field)
        title.setMinimumWidth(px(_TITLE))
        given = row(self.field, spacing=_GAP)
        if self.deed is not None:
            self.deed.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            given.addWidget(self.deed)
        given.addWidget(self.default)
        self.line = line = row(title, given, spacing=_GAP)
        line.setStretch(0, 1)
        line.setAlignment(given, Qt.AlignmentFlag.AlignLeft)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 6, 4, 6)
        whole.setSpacing(3)
        whole.addLayout(line)
        whole.addWidget(Label(shown(setting.help), Role.SMALL, "muted", wrap=True))
        whole.addWidget(self.wrong)
        whole.addWidget(self.said)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the page is: what does not fit beside the title goes below it."""
        return QSize(Theme.of_app().px(_TITLE), super().minimumSizeHint().height())

    def fit(self, wide: int) -> None:
        """Put the field beside the title where a page of this many pixels has room for it."""
        parts = [one for one in (self.field, self.deed, self.default) if one is not None]
        beside = sum(one.sizeHint().width() + _GAP for one in parts)
        fits = Theme.of_app().px(_TITLE) + beside <= wide
        way = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        self.line.setDirection(way)
        self.line.setSpacing(_GAP if fits else 4)

    def _decide(self, text: str) -> None:
        value = self.setting.typed(text)
        found = value if isinstance(value, Wrong) else self._settings.why_not(self.setting, value)
        if found is not None:
            self._refuse(shown(found.sentence))
        elif value == self._settings.get(self.setting):
            self.refresh()
        elif self._accepted(text):
            self._settings.put(self.setting, value)
            self.refresh()
            self.kept.emit()

    def _accepted(self, text: str) -> bool:
        try:
            if self.aside is not None:
                self.aside.accept(text, self)
        except Declined as why:
            self.refresh()
            self._refuse(told(why))
            return False
        return True

    def _refuse(self, sentence: str) -> None:
        self.wrong.say(f"■ {sentence}" if sentence else "")
        self.wrong.setVisible(bool(sentence))
        if sentence:
            QAccessible.updateAccessibility(QAccessibleEvent(self.wrong, QAccessible.Event.Alert))

    def _offer_default(self, offered: bool) -> None:
        if not offered and self.default.hasFocus():
            self.focusNextChild()
        self.default.setVisible(offered)


def _default_button(setting: Setting[Any]) -> Button:
    name = tr("{title}: back to the default", title=shown(setting.title))
    made = Button(tr("Default"), Kind.QUIET, name=name)
    made.setToolTip(plain_tip(name))
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    policy = made.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    policy.setHorizontalPolicy(QSizePolicy.Policy.Fixed)
    made.setSizePolicy(policy)
    made.hide()
    return made
