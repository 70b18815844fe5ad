"""Chimes in the console: which signal of the event is heard, and what is said when none can be.

The window never waits for a sound: it is asked for on a thread of its own (`moderator.sound`),
which tells what became of it. None of this is loaded while sounds are off (`qt.sounding`).
"""

from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from moderator.core import reading as core
from moderator.core.crossing import Crossed, crossed
from moderator.core.reading import Reading
from moderator.qt import prefs
from moderator.qt.bridge import Bridge, Notice
from moderator.qt.language import tr
from moderator.qt.prefs import YES, Prefs
from moderator.qt.setting import Setting
from moderator.sound.output import Found, Making, Output, Played, Silent, Told

_READY_MS: Final = 1500
"""Milliseconds after a session is shown until the outputs are looked for, where sounds are on: the
window comes first."""

_TRIED: Final = (core.Signal.WRAP_UP, core.Signal.LAST_MINUTE, core.Signal.OVER)


class Sounds(QObject):
    """The chimes of one console. `changed`: what is known of the outputs is different;
    `troubled(sentence)`: a chime could not be heard where it should have been."""

    changed = Signal()
    troubled = Signal(str)
    played = Signal(object)
    _told = Signal(object)

    def __init__(
        self, settings: Prefs, parent: QObject | None = None, making: Making | None = None
    ) -> None:
        """`making`: makes another player than the system's."""
        super().__init__(parent)
        self._settings = settings
        self._output = (
            Output(self._told.emit) if making is None else Output(self._told.emit, making)
        )
        self._told.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self.names: tuple[str, ...] = ()
        self.trouble = self.gone = ""
        settings.changed.connect(self._changed)
        for setting, aside in (
            (prefs.SOUNDS, _Switched(self)),
            (prefs.SOUND_DEVICE, _Device(self)),
            (prefs.SOUND_VOLUME, _Volume(self)),
        ):
            settings.attend(setting, aside)

    @property
    def on(self) -> bool:
        """Whether chimes are wanted."""
        return self._settings.get(prefs.SOUNDS) == YES

    def look(self) -> None:
        """Find out which outputs there are; only where sounds are wanted."""
        if self.on:
            self._output.look(self._settings.get(prefs.SOUND_VOLUME))

    def play(self, signal: core.Signal) -> None:
        """Play the chime of a signal, as the settings are."""
        volume = self._settings.get(prefs.SOUND_VOLUME)
        self._output.play(signal, volume, self._settings.get(prefs.SOUND_DEVICE))

    def try_out(self) -> None:
        """Play all three, also while sounds are off."""
        for one in _TRIED:
            self.play(one)

    def close(self) -> None:
        """Play no more."""
        self._output.close()

    def _changed(self, setting: Setting[str]) -> None:
        if setting in (prefs.SOUNDS, prefs.SOUND_DEVICE):
            self.trouble = self.gone = ""
            self.look()

    def _hear(self, told: Told) -> None:
        trouble, gone = "", ""
        if isinstance(told, Silent):
            trouble = _no_library() if told.library else _no_output()
        elif isinstance(told, Found):
            self.names = told.names
            wanted = self._settings.get(prefs.SOUND_DEVICE)
            gone = _gone(wanted) if wanted and wanted not in told.names else ""
        elif isinstance(told, Played):
            gone = "" if told.there else _gone(told.device)
            self.played.emit(told)
        before = (self.trouble, self.gone)
        self.trouble, self.gone = trouble, gone
        if (trouble, gone) != before and (trouble or gone):
            self.troubled.emit(trouble or gone)
        self.changed.emit()


class Listening(QObject):
    """Hears the signals of one session. It lives as long as its bridge."""

    def __init__(self, bridge: Bridge, sounds: Sounds) -> None:
        super().__init__(bridge)
        self._sounds = sounds
        self._before = Crossed()
        self._bridge = bridge
        bridge.read.connect(self._read)
        sounds.troubled.connect(self._tell)
        QTimer.singleShot(_READY_MS, self, sounds.look)

    def _read(self, reading: Reading) -> None:
        if not self._sounds.on:
            self._before = Crossed()
            return
        self._before, signal = crossed(self._before, reading)
        if signal is not None:
            self._sounds.play(signal)

    def _tell(self, sentence: str) -> None:
        self._bridge.notice(Notice(sentence))


class _SoundAside(prefs.Aside):
    def __init__(self, sounds: Sounds) -> None:
        super().__init__(sounds)
        self._sounds = sounds
        sounds.changed.connect(self.changed)


class _Switched(_SoundAside):
    def opened(self) -> None:
        self._sounds.look()

    def said(self) -> str:
        return self._sounds.trouble


class _Device(_SoundAside):
    def offered(self) -> tuple[str, ...]:
        return self._sounds.names

    def said(self) -> str:
        return self._sounds.gone


class _Volume(_SoundAside):
    def do(self) -> None:
        self._sounds.try_out()


def _no_library() -> str:
    return tr(
        "The part that plays sounds is not installed, so no chime is heard. Everything else works "
        "as before."
    )


def _no_output() -> str:
    return tr(
        "No chime can be heard: there is no sound output. Connect one, and try it in the "
        "preferences. Everything else works as before."
    )


def _gone(name: str) -> str:
    return tr(
        "The sound output “{name}” is not there: chimes come from the system's own until it is "
        "back, or until another is chosen in the preferences.",
        name=name,
    )
