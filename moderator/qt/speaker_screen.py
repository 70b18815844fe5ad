"""When the speaker screen and its messages are wanted: by their keys, or because they were there
when the console closed. Only then are they loaded."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from moderator.qt import prefs
from moderator.qt.actions import Act
from moderator.qt.window import Window

if TYPE_CHECKING:
    from moderator.qt.speaker.control import SpeakerControl

_NAME: Final = "speaker"
"""By which it is found in a window without being loaded."""


def connect_speaker(window: Window) -> None:
    """Answer the window's keys for the speaker, and bring back what was in sight."""
    on = window.do.on
    on(Act.SPEAKER_SCREEN, lambda: speaker(window).toggle())
    on(Act.SPEAKER_DISPLAY, lambda: speaker(window).choose())
    on(Act.SPEAKER_WINDOW, lambda: speaker(window).toggle_small())
    on(Act.MESSAGE, lambda: speaker(window).ask_message())
    on(Act.CLEAR_MESSAGE, lambda: speaker(window).clear())
    on(Act.BLACKOUT, lambda: speaker(window).toggle_black())
    window.do.allow(Act.CLEAR_MESSAGE, False)
    window.settings.attend(prefs.SPEAKER_DISPLAY, _Displays(window))
    were = [prefs.SPEAKER_BLACK]
    if not window.bridge.read_only:
        were += [prefs.SPEAKER_OPEN, prefs.SPEAKER_WINDOW_OPEN]
    if any(window.settings.get(one) == prefs.YES for one in were):
        # After the window is shown, when it is known which display it is on.
        QTimer.singleShot(0, window, lambda: speaker(window).restore())


class _Displays(prefs.Aside):
    """What the preferences offer: the displays that are plugged in just now."""

    def offered(self) -> tuple[str, ...]:
        from moderator.qt.speaker.windows import plugged_in

        return tuple(one.key for one in plugged_in())


def hand_on(old: Window, new: Window, same: bool) -> None:
    """Have the speaker screen go on in a window that takes the place of another one, before that
    closes, so that the room sees no change. `same`: on the same session."""
    if old.findChild(QObject, _NAME) is not None:
        speaker(new).go_on(speaker(old).standing(), same)


def speaker(window: Window) -> "SpeakerControl":
    """The window's speaker screen, made when it is first asked for."""
    from moderator.qt.speaker.control import SpeakerControl
    from moderator.qt.speaker.windows import Monitors

    made = window.findChild(SpeakerControl)
    if made is None:
        made = SpeakerControl(window, Monitors(window))
        made.setObjectName(_NAME)
    return made
