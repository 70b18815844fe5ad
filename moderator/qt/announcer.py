"""What a screen reader says by itself while an event runs (`core.announcing`).

Without a screen reader nothing is worked out, or loaded: one question a second whether there is
one.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from PySide6 import QtGui
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from moderator.core.reading import Reading
from moderator.qt import prefs
from moderator.qt.announcing import announce
from moderator.qt.bridge import Bridge
from moderator.qt.language import shown

if TYPE_CHECKING:
    from moderator.core.announcing import Heard

Say: TypeAlias = Callable[[QWidget, str, bool], None]


class Announcer(QObject):
    """Says what happens while an event runs, at the pace that was chosen."""

    def __init__(
        self, bridge: Bridge, settings: prefs.Prefs, window: QWidget, say: Say = announce
    ) -> None:
        """`window`: on whose behalf it speaks, and as long as it does."""
        super().__init__(window)
        self._say = say
        self._bridge, self._settings, self._window = bridge, settings, window
        self._heard: Heard | None = None
        bridge.read.connect(self._read)

    def _read(self, reading: Reading) -> None:
        if not QtGui.QAccessible.isActive():
            self._heard = None
            return
        from moderator.core.announcing import Heard, Pace, listen

        pace = Pace(self._settings.get(prefs.ANNOUNCE))
        before = self._heard or Heard()
        self._heard, told = listen(before, self._bridge.state, reading, pace)
        for one in told:
            self._say(self._window, shown(one.sentence), one.at_once)
