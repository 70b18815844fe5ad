"""The field of one setting, made from how its declaration says that a person gives it.

Every field says a value when the person has decided (`decided`), never while they still type,
and shows a value without saying it again (`show_value`).
"""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QWidget

from moderator.qt.dialogs.plan.fields import Choice
from moderator.qt.kit import Button, Kind, Label, LineEdit, Segmented
from moderator.qt.language import shown, tr
from moderator.qt.prefs import Aside
from moderator.qt.setting import NO, YES, How, Setting
from moderator.qt.theme import Theme

_IN_A_ROW: Final = 3
"""Choices up to which all of them are in sight at once."""


class Field(QWidget):
    """A field; `decided(text)` when the person has given a value, as it stands in the file for
    choices and as typed for lengths and shares."""

    decided = Signal(str)

    def __init__(self, setting: Setting[Any]) -> None:
        super().__init__()
        self.setting = setting
        self.line = QHBoxLayout(self)
        self.line.setContentsMargins(0, 0, 0, 0)
        self.line.setSpacing(8)

    def show_value(self, value: Any) -> None:
        """Show a value that is kept."""
        raise NotImplementedError

    def renew(self) -> None:
        """What there is to choose from may be different now."""

    def named(self, widget: QWidget) -> None:
        """Put a widget in that takes the focus for the field, named as the setting is."""
        widget.setAccessibleName(shown(self.setting.title))
        widget.setAccessibleDescription(shown(self.setting.help))
        self.setFocusProxy(widget)
        self.line.addWidget(widget)


class _Row(Field):
    """A few choices beside one another."""

    def __init__(self, setting: Setting[Any]) -> None:
        super().__init__(setting)
        words = zip(setting.choices, map(shown, setting.labels), strict=True)
        self.choices = Segmented(shown(setting.title), words)
        self.choices.setAccessibleDescription(shown(setting.help))
        self.line.addWidget(self.choices)
        self._showing = False
        self.choices.chosen.connect(self._chosen)

    def show_value(self, value: Any) -> None:
        self._showing = True
        self.choices.choose(str(value))
        self._showing = False

    def _chosen(self, key: str) -> None:
        if not self._showing:
            self.decided.emit(key)


class _List(Field):
    """A list to choose from: many choices, or what the machine has just now."""

    def __init__(self, setting: Setting[Any], aside: Aside | None) -> None:
        super().__init__(setting)
        self._aside, self._value = aside, str(setting.default)
        self.box = Choice(shown(setting.title))
        self.named(self.box)
        self.renew()
        self.box.activated.connect(lambda place: self.decided.emit(self.box.itemData(place)))

    def show_value(self, value: Any) -> None:
        self._value = str(value)
        self.renew()

    def renew(self) -> None:
        choices = self._choices()
        if self._value not in choices:
            gone = tr("{name} (not there now)", name=self._value)
            choices[self._value] = gone
        self.box.clear()
        for value, words in choices.items():
            self.box.addItem(words, value)
        self.box.setCurrentIndex(list(choices).index(self._value))

    def _choices(self) -> dict[str, str]:
        setting = self.setting
        if setting.how is not How.OFFERED:
            return dict(zip(setting.choices, map(shown, setting.labels), strict=True))
        names = self._aside.offered() if self._aside is not None else ()
        return {"": shown(setting.empty), **{one: one for one in names}}


class _Switch(Field):
    """On or off."""

    def __init__(self, setting: Setting[Any]) -> None:
        super().__init__(setting)
        self.box = QCheckBox(tr("On"))
        self.named(self.box)
        self.box.clicked.connect(lambda on: self.decided.emit(YES if on else NO))

    def show_value(self, value: Any) -> None:
        self.box.setChecked(value == YES)


class _Line(LineEdit):
    """A line whose Enter is for its value, not for the dialogue."""

    def __init__(self, decide: Callable[[], None]) -> None:
        super().__init__("")
        self._decide = decide
        self.editingFinished.connect(decide)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._decide()
            event.accept()
        else:
            super().keyPressEvent(event)


class _Typed(Field):
    """A length or a share, typed."""

    def __init__(self, setting: Setting[Any]) -> None:
        super().__init__(setting)
        self._shown = ""
        self.edit = _Line(self._decide)
        self.edit.setFixedWidth(Theme.of_app().px(104))
        self.named(self.edit)

    def show_value(self, value: Any) -> None:
        self._shown = self.setting.shown(value)
        self.edit.setText(self._shown)

    def _decide(self) -> None:
        if self.edit.text() != self._shown:
            self.decided.emit(self.edit.text())


class _Folder(Field):
    """A place on the disk."""

    def __init__(self, setting: Setting[Any]) -> None:
        super().__init__(setting)
        self._folder = ""
        self.path = Label("", tone="muted", elide=True)
        self.path.setMinimumWidth(Theme.of_app().px(200))
        self.button = Button(tr("Choose…"), Kind.PLAIN)
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.line.addWidget(self.path, 1)
        self.named(self.button)
        self.button.setAccessibleName(tr("{title}: choose…", title=shown(setting.title)))
        self.button.clicked.connect(self._choose)

    def show_value(self, value: Any) -> None:
        self._folder = str(value)
        self.path.say(self._folder or shown(self.setting.empty))

    def _choose(self) -> None:
        title = shown(self.setting.title)
        chosen = QFileDialog.getExistingDirectory(self, title, self._folder)
        if chosen:
            self.decided.emit(chosen)


def field_of(setting: Setting[Any], aside: Aside | None) -> Field:
    """The field for a setting."""
    if setting.how is How.SWITCH:
        return _Switch(setting)
    if setting.how in (How.LENGTH, How.PERCENT):
        return _Typed(setting)
    if setting.how is How.FOLDER:
        return _Folder(setting)
    few = setting.how is How.CHOICE and len(setting.choices) <= _IN_A_ROW
    return _Row(setting) if few else _List(setting, aside)
