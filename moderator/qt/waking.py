"""When the displays are kept awake: while an event is under way, and while the speaker screen is
in sight; not in a rehearsal. Loaded a moment after the window is there.

Looked at once a second, as everything else; a system that refuses is no alarm in the middle of an
event: the preferences say so under the switch, and the ready check before it begins.
"""

from typing import Final

from PySide6.QtCore import QObject

from moderator.awake.process import Awake
from moderator.core.reading import Reading
from moderator.core.under_way import under_way
from moderator.qt import prefs
from moderator.qt.actions import Act
from moderator.qt.language import tr
from moderator.qt.setting import Setting
from moderator.qt.window import Window

_SEEN: Final = (Act.SPEAKER_SCREEN, Act.SPEAKER_WINDOW)
"""The acts that are checked while a window of the speaker screen is in sight."""


class Waking(QObject):
    """Keeps the displays awake for one window, until that has closed."""

    def __init__(self, window: Window, awake: Awake | None = None) -> None:
        super().__init__(window)
        self._window, self._bridge, self._settings = window, window.bridge, window.settings
        self._awake = awake or Awake()
        self._switch = _switch(window.settings)
        self._awake.ask()
        self._bridge.read.connect(self._look)
        self._settings.changed.connect(self._changed)
        window.left.connect(self._end)

    @property
    def keeping(self) -> bool:
        """Whether the displays are to stay awake."""
        return self._awake.keeping

    def _look(self, reading: Reading) -> None:
        if not self._on:
            self._awake.stop()
        elif self._wanted(reading):
            self._awake.start()
        elif self._awake.keeping:
            self._awake.stop()
        self._awake.look()
        self._window.awake = self._awake.granted if self._on else False
        self._switch.hear(self._awake.granted)

    @property
    def _on(self) -> bool:
        return self._settings.get(prefs.AWAKE) == prefs.YES

    def _wanted(self, reading: Reading) -> bool:
        seen = any(self._window.do[one].isChecked() for one in _SEEN)
        return seen or under_way(self._bridge.state, reading)

    def _changed(self, setting: Setting[str]) -> None:
        if setting is prefs.AWAKE:
            if self._on:
                self._awake.ask()
            self._look(self._bridge.reading())

    def _end(self) -> None:
        self._bridge.read.disconnect(self._look)
        self._settings.changed.disconnect(self._changed)
        self._awake.stop()


class _Switch(prefs.Aside):
    """Says under the switch that the system refuses. It outlives the windows."""

    _granted: bool | None = None

    def hear(self, granted: bool | None) -> None:
        """What is known now."""
        if granted != self._granted:
            self._granted = granted
            self.changed.emit()

    def said(self) -> str:
        if self._granted is not False:
            return ""
        return tr(
            "This system does not let the console keep them awake. Set the system itself to leave "
            "them on during the event."
        )


def _switch(settings: prefs.Prefs) -> _Switch:
    known = settings.aside(prefs.AWAKE)
    if isinstance(known, _Switch):
        return known
    made = _Switch(settings)
    settings.attend(prefs.AWAKE, made)
    return made
