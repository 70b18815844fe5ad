"""When chimes are wanted: where they are switched on, or the preferences show them. Only then is
what plays them loaded."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from moderator.qt import prefs
from moderator.qt.bridge import Bridge
from moderator.qt.prefs import YES, Prefs
from moderator.qt.setting import Setting

if TYPE_CHECKING:
    from moderator.qt.sounds import Sounds


class Sounding(QObject):
    """The chimes of one console, made when they are first wanted."""

    def __init__(self, settings: Prefs) -> None:
        super().__init__(settings)
        self._settings = settings
        self._made: Sounds | None = None
        for setting in (prefs.SOUNDS, prefs.SOUND_DEVICE, prefs.SOUND_VOLUME):
            settings.attend_late(setting, self.sounds)

    def sounds(self) -> "Sounds":
        """What plays them."""
        from moderator.qt.sounds import Sounds

        if self._made is None:
            self._made = Sounds(self._settings, self)
        return self._made

    def follow(self, bridge: Bridge) -> None:
        """Have the signals of a session heard for as long as its bridge lives: from now on, or
        from when chimes are switched on."""
        if self._settings.get(prefs.SOUNDS) == YES:
            self._listen(bridge)
        else:
            _Waiting(bridge, self._settings, self._listen)

    def close(self) -> None:
        """Play no more."""
        if self._made is not None:
            self._made.close()

    def _listen(self, bridge: Bridge) -> None:
        from moderator.qt.sounds import Listening

        Listening(bridge, self.sounds())


class _Waiting(QObject):
    """Waits beside a session until chimes are switched on."""

    def __init__(self, bridge: Bridge, settings: Prefs, listen: Callable[[Bridge], None]) -> None:
        super().__init__(bridge)
        self._bridge, self._settings, self._listen = bridge, settings, listen
        settings.changed.connect(self._changed)

    def _changed(self, setting: Setting[str]) -> None:
        if setting is prefs.SOUNDS and self._settings.get(prefs.SOUNDS) == YES:
            self._settings.changed.disconnect(self._changed)
            self._listen(self._bridge)
            self.deleteLater()
