"""What a setting does in a window once it has another value: at once, wherever it was changed.

Settings are changed by the preferences, by keys and by the export dialogue; none of them knows
what else has to follow.
"""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QObject

from moderator.qt import prefs
from moderator.qt.actions import Act
from moderator.qt.language import ClockForm, DayForm, write_times
from moderator.qt.setting import Setting
from moderator.qt.theme import Scheme
from moderator.qt.window import Window

THEMES: Final = {
    Act.THEME_SYSTEM: Scheme.SYSTEM,
    Act.THEME_LIGHT: Scheme.LIGHT,
    Act.THEME_DARK: Scheme.DARK,
}


class Applying(QObject):
    """Listens to the settings of a window for as long as that is there."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._deeds: dict[str, Callable[[], object]] = {
            prefs.THEME.key: self._theme,
            prefs.TEXT_SIZE.key: self._text_size,
            prefs.CLOCK.key: self._times,
            prefs.DAYS.key: self._times,
        }
        window.settings.changed.connect(self._apply)
        check_theme(window)

    def _apply(self, setting: Setting[Any]) -> None:
        deed = self._deeds.get(setting.key)
        if deed is not None:
            deed()

    def _theme(self) -> None:
        window = self._window
        window.theme.choose(Scheme(window.settings.get(prefs.THEME)))
        check_theme(window)

    def _text_size(self) -> None:
        self._window.theme.zoom(self._window.settings.get(prefs.TEXT_SIZE))

    def _times(self) -> None:
        apply_times(self._window.settings)
        self._window.show_anew()


def apply_times(settings: prefs.Prefs) -> None:
    """Write times and dates as the settings say, from now on."""
    app = QCoreApplication.instance()
    if app is not None:
        clock, days = ClockForm(settings.get(prefs.CLOCK)), DayForm(settings.get(prefs.DAYS))
        write_times(app, clock, days)


def check_theme(window: Window) -> None:
    """Mark the theme in use in the menu."""
    for act, scheme in THEMES.items():
        window.do[act].setChecked(window.theme.scheme is scheme)
