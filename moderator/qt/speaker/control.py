"""The speaker screen of one console: which windows there are, what they show, and what the
console says of them.

Where the window goes is decided in `displays`, and how long a message stays in `messages`; this
carries it out. It listens to the clocks only to tell the windows that are in sight.
"""

import time
from collections.abc import Callable
from typing import Any, Final

from msgspec import Struct
from PySide6.QtCore import QObject

from moderator.core.reading import Reading
from moderator.qt import prefs
from moderator.qt.actions import Act
from moderator.qt.language import tr
from moderator.qt.setting import Setting
from moderator.qt.speaker import messages, sentences
from moderator.qt.speaker.displays import Area, Display, How, Place, beside, found, placed
from moderator.qt.speaker.messages import Message
from moderator.qt.speaker.sheets import DisplaySheet, MessageSheet
from moderator.qt.speaker.strip import SpeakerStrip
from moderator.qt.speaker.telling import Telling
from moderator.qt.speaker.view import SpeakerView, speaker_view
from moderator.qt.speaker.windows import SMALL, Monitors, SpeakerWindow
from moderator.qt.speaker.words import SpeakerWords, speaker_words
from moderator.qt.window import Window

_SMALL: Final = "speaker"
"""The name that the small window's place is kept under."""


class Standing(Struct, frozen=True):
    """How the speaker screen of a window stands, for the window that takes its place. `area`: of
    the large screen where it is a window."""

    place: Place
    area: Area | None
    open: bool
    over: bool
    small_open: bool
    wanted: str
    last: str
    black: bool
    message: Message | None


class SpeakerControl(QObject):
    """Answers the acts of the speaker screen, for as long as the console's window is there."""

    def __init__(
        self,
        window: Window,
        monitors: Monitors,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`clock`: seconds as they pass in the room, which messages are shown by."""
        super().__init__(window)
        self._window, self._monitors, self._clock = window, monitors, clock
        self._settings, self._bridge = window.settings, window.bridge
        self.screen: SpeakerWindow | None = None
        self.small: SpeakerWindow | None = None
        self.strip = SpeakerStrip(window.do)
        self._telling = Telling(window.status, self.strip)
        self.message: Message | None = None
        self.black = self._settings.get(prefs.SPEAKER_BLACK) == prefs.YES
        self.strip.show_black(self.black)
        self.place = Place(How.HIDDEN)
        self._open = self._over = self._small_open = False
        self._wanted = self._settings.get(prefs.SPEAKER_DISPLAY)
        self._last = ""
        self._stood: Area | None = None
        self._said: SpeakerWords = speaker_words(self._settings.get(prefs.LANGUAGE))
        window.add_line(self.strip)
        monitors.changed.connect(self._displays_changed)
        self._settings.changed.connect(self._setting_changed)
        self._bridge.read.connect(self._read)
        window.left.connect(self.end)
        self._show_acts()

    # --- the large screen --------------------------------------------------------------------

    def toggle(self) -> None:
        """Show the speaker screen, or close it when it is in sight."""
        if self.screen is not None and self.screen.isVisible():
            self.close()
        else:
            self.open()

    def open(self) -> None:
        """Show it: on the display that was chosen, on the only other one, else in a window.
        Asks where several could be meant."""
        chosen = self._settings.get(prefs.SPEAKER_DISPLAY)
        place = placed(self._monitors.displays(), chosen, self._monitors.console(), anywhere=True)
        if place.how is How.ASK:
            self.choose()
            self._show_acts()
            return
        self._wanted = chosen
        if place.how is How.FULL and place.display is not None:
            self._wanted = place.display.key
            if not chosen:
                self._settings.put(prefs.SPEAKER_DISPLAY, self._wanted)
        self._over = False
        self._begin(place)

    def close(self) -> None:
        """Close it; it comes back by its key, not by a display that is plugged in."""
        self._open = self._over = False
        self._keep(prefs.SPEAKER_OPEN, False)
        if self.screen is not None:
            self._stood = self.screen.area if self.place.how is How.WINDOW else None
            self.screen.hide()
        self._telling.well(sentences.closed())
        self._refresh()

    def choose(self) -> None:
        """Ask which display it fills."""
        sheet = DisplaySheet(
            self._monitors.displays(), self._monitors.console(), self._wanted, self._window
        )
        sheet.picked.connect(self.fill)
        sheet.open()

    def fill(self, key: str) -> None:
        """Fill this display from now on, even the one that the console is on: it was chosen."""
        self._wanted = key
        displays, console = self._monitors.displays(), self._monitors.console()
        there = found(displays, key)
        self._over = there is not None and there.area.overlaps(console)
        self._begin(placed(displays, key, console, over=self._over))
        self._settings.put(prefs.SPEAKER_DISPLAY, key)

    def restore(self) -> None:
        """Come back as it was when the console closed, but only where that covers nothing.
        Whoever has a session open shows it: a console that only reads it would cover theirs, and
        be late."""
        if self._bridge.read_only:
            return
        if self._settings.get(prefs.SPEAKER_WINDOW_OPEN) == prefs.YES and not self._small_open:
            self.toggle_small()
        if self._open:
            return
        place = placed(self._monitors.displays(), self._wanted, self._monitors.console())
        known = self._wanted and self._settings.get(prefs.SPEAKER_OPEN) == prefs.YES
        if known and place.how is How.FULL:
            self._begin(place)

    def _begin(self, place: Place) -> None:
        self._open = True
        self._keep(prefs.SPEAKER_OPEN, True)
        self._go(place)
        self._telling.begun(place, self._last)

    def _go(self, place: Place, area: Area | None = None) -> None:
        """Bring the window where it belongs. `area`: where it stands as a window, if that is
        known."""
        self.place = place
        if place.display is not None:
            self._last = place.display.label
        window = self._large()
        match place.how, place.display:
            case How.FULL, Display() as display:
                window.fill(display, self._monitors.screen(display))
            case How.WINDOW, _:
                window.stand(area or self._stood or self._beside())
            case _:
                window.hide()
        self._refresh()

    def _setting_changed(self, setting: Setting[Any]) -> None:
        """Another display or another language was chosen in the preferences."""
        self._said = speaker_words(self._settings.get(prefs.LANGUAGE))
        if setting is prefs.SPEAKER_DISPLAY:
            self._displays_changed()
        self._refresh()

    def _displays_changed(self) -> None:
        """Somebody plugged or unplugged a display, or moved the console to another one."""
        if not self._open:
            return
        chosen = self._settings.get(prefs.SPEAKER_DISPLAY)
        displays, console = self._monitors.displays(), self._monitors.console()
        if chosen and found(displays, chosen) is not None:
            self._wanted = chosen
        if not self._wanted:
            return  # it is in a window, and nobody has said yet which display it is to fill
        place = placed(displays, self._wanted, console, over=self._over)
        waits = self.place.how is How.WINDOW and place.how is How.HIDDEN
        if place == self.place or waits:
            return
        before = self.place
        self._go(place)
        self._telling.moved(before, place, self._last, self._stand)

    # --- the small window --------------------------------------------------------------------

    def toggle_small(self) -> None:
        """Show the small window, or close it."""
        if self.small is None:
            self.small = self._made()
            self.small.closing.connect(self.toggle_small)
            geometry = self._settings.geometry(_SMALL)
            if geometry.isEmpty() or not self.small.restoreGeometry(geometry):
                self.small.stand(self._beside())
        if self.small.isVisible() and self._small_open:
            self._keep_small()
            self.small.hide()
        else:
            self.small.show()
        self._small_open = not self._small_open
        self._keep(prefs.SPEAKER_WINDOW_OPEN, self._small_open)
        self._refresh()

    def _keep_small(self) -> None:
        if self.small is not None:
            self._settings.put_geometry(self.small.saveGeometry(), _SMALL)

    # --- messages and black ------------------------------------------------------------------

    def ask_message(self) -> None:
        """Ask what to tell the speaker."""
        shown = self.message.text if self.message is not None else ""
        sheet = MessageSheet(
            self._said.presets, shown, self._unseen(), self._settings, self._window
        )
        sheet.sent.connect(self.send)
        sheet.cleared.connect(self.clear)
        sheet.open()

    def send(self, text: str, seconds: float | None) -> None:
        """Show a message for so many seconds; None: until it is cleared."""
        self.message = messages.sent(text, seconds, self._bridge.state, self._clock())
        self._refresh()

    def clear(self) -> None:
        """Take the message away."""
        self.message = None
        self._refresh()

    def toggle_black(self) -> None:
        """Make both windows black, or show again what they show. Whoever made them black does
        not want them seen, so that outlasts the console, however it ends."""
        self.black = not self.black
        self._keep(prefs.SPEAKER_BLACK, self.black)
        self._settings.save()
        self.strip.show_black(self.black)
        self._refresh()

    # --- what is shown -----------------------------------------------------------------------

    def _read(self, reading: Reading) -> None:
        """A second has passed, or something has changed."""
        message = self.message
        if message is not None:
            if not messages.stands(message, self._bridge.state, self._clock()):
                self.clear()
                return
            self._show_message()
        self._show_windows(reading)

    def _refresh(self) -> None:
        self._show_acts()
        self._show_message()
        self._show_windows(self._bridge.reading())

    def _show_windows(self, reading: Reading) -> None:
        there = [one for one in self._windows() if one.isVisible()]
        if there:
            view = self._view(reading)
            for one in there:
                one.screen_shown.show_view(view)

    def _show_message(self) -> None:
        if self.message is None:
            self.strip.show_message("", None, "")
        else:
            left = messages.left_s(self.message, self._clock())
            self.strip.show_message(self.message.text, left, self._unseen())

    def _show_acts(self) -> None:
        do = self._window.do
        do[Act.SPEAKER_SCREEN].setChecked(self.screen is not None and self.screen.isVisible())
        do[Act.SPEAKER_WINDOW].setChecked(self._small_open)
        do[Act.BLACKOUT].setChecked(self.black)
        do.allow(Act.CLEAR_MESSAGE, self.message is not None)

    def _view(self, reading: Reading) -> SpeakerView:
        text = self.message.text if self.message is not None else ""
        return speaker_view(self._bridge.state, reading, self._said, text, self.black)

    def _unseen(self) -> str:
        """Why nobody sees what is shown; empty when somebody does."""
        if not any(one.isVisible() for one in self._windows()):
            return sentences.none_in_sight()
        return sentences.all_black() if self.black else ""

    def _windows(self) -> tuple[SpeakerWindow, ...]:
        return tuple(one for one in (self.screen, self.small) if one is not None)

    # --- the windows -------------------------------------------------------------------------

    def _large(self) -> SpeakerWindow:
        if self.screen is None:
            self.screen = self._made()
            self.screen.closing.connect(self.close)
        return self.screen

    def _made(self) -> SpeakerWindow:
        title, acts = tr("Speaker screen"), self._window.actions()
        made = SpeakerWindow(self._view(self._bridge.reading()), title, acts)
        made.blackened.connect(self.toggle_black)
        return made

    def _beside(self) -> Area:
        return beside(self._monitors.frame(), self._monitors.room(), *SMALL)

    def _keep(self, setting: Setting[str], on: bool) -> None:
        # A session that is only read is open elsewhere, and so is its speaker screen.
        if not self._bridge.read_only:
            self._settings.put(setting, prefs.YES if on else prefs.NO)

    # --- from window to window ---------------------------------------------------------------

    def standing(self) -> Standing:
        """How all of it stands now."""
        self._keep_small()
        one = self.screen if self.place.how is How.WINDOW else None
        return Standing(
            self.place,
            one.area if one is not None else None,
            self._open,
            self._over,
            self._small_open,
            self._wanted,
            self._last,
            self.black,
            self.message,
        )

    def go_on(self, before: Standing, same: bool) -> None:
        """Go on as it stood in the window before: what was black stays black. `same`: on the
        same session; a message for the speaker of another one goes."""
        self._over, self._wanted, self._last = before.over, before.wanted, before.last
        self.message = before.message if same else None
        self.black = before.black
        self.strip.show_black(self.black)
        if before.open:
            self._open = True
            self._go(before.place, before.area)
            if before.place.how is How.HIDDEN:
                self._telling.moved(before.place, before.place, self._last, self._stand)
        if before.small_open and not self._small_open:
            self.toggle_small()
        self._refresh()

    def end(self) -> None:
        """The console has closed: so do these, and come back with it."""
        self._keep_small()
        self._open = False
        self._settings.save()
        self._bridge.read.disconnect(self._read)
        for one in self._windows():
            one.hide()
            one.deleteLater()
        self.screen = self.small = None

    def _stand(self) -> None:
        """In a window here, until its display comes back."""
        self._telling.clear()
        self._go(Place(How.WINDOW))
