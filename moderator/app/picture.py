"""A picture of the console as it would stand at a moment, drawn offscreen.

The window is the real one on a desk with a journal that keeps nothing, so a picture can be
made of any session without touching its file; the README's pictures are made by this.
"""

import os
import sys
import tempfile
import time
from argparse import Namespace
from collections.abc import Callable, Mapping
from datetime import datetime
from datetime import time as clock_time
from pathlib import Path
from types import SimpleNamespace
from typing import Any, TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from moderator import cli
from moderator.app.console import REHEARSAL, application
from moderator.core.event import Event, local, zone_of
from moderator.core.facts import Entry
from moderator.core.instant import Instant
from moderator.core.log import Log
from moderator.desk import Desk, Saving
from moderator.journal.sessions import Unusable, read_session
from moderator.qt.acts import console_window, offer_export
from moderator.qt.bridge import Bridge
from moderator.qt.prefs import Prefs
from moderator.qt.speaker.screen import SpeakerScreen
from moderator.qt.speaker.view import speaker_view
from moderator.qt.speaker.words import speaker_words
from moderator.qt.theme import Scheme, Theme
from moderator.qt.translators import speak
from moderator.qt.window import Window
from moderator.rehearsal import DrivenClock, Player, origin_utc, rehearsal_boot
from moderator.samples import bundled_event

Arguments: TypeAlias = Namespace | SimpleNamespace

_ROUNDS = 12
"""Rounds of events until every list has measured its rows."""

_CHARTS_S = 30.0
"""Seconds that a slow machine may need to load what draws the charts."""


def run(arguments: Arguments) -> int:
    """Draw the picture; returns the exit status."""
    try:
        desk, journal = _desk(arguments.session, arguments.at)
    except Unusable as problem:
        print(problem, file=sys.stderr)
        return cli.REFUSED
    _sit_in_the_room(desk.state.event)
    app = application(sys.argv[:1])
    speak(app, arguments.language)
    theme = Theme(app)
    theme.choose(Scheme(arguments.theme))
    with tempfile.TemporaryDirectory() as folder:
        drawn = _draw(app, theme, Bridge(desk, journal), Path(folder), arguments)
    if not drawn:
        print(f"{arguments.out.name} could not be written.", file=sys.stderr)
        return cli.REFUSED
    return cli.DONE


def _draw(
    app: QApplication,
    theme: Theme,
    bridge: Bridge,
    folder: Path,
    arguments: Arguments,
) -> bool:
    if arguments.view == "speaker":
        return _draw_speaker(app, bridge, arguments)
    name = arguments.session or Path("rehearsal.moderator")
    rehearsal = "" if arguments.session else REHEARSAL
    window = console_window(bridge, theme, Prefs(folder), PictureFile(name), rehearsal)
    offer_export(window, lambda _format: None)  # nobody clicks in a picture
    window.show_view(arguments.view)
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(*arguments.size)
    window.show()
    bridge.tick()
    if window.view == "review":
        window.review.settle()
        _wait_for_charts(app, window)
    for _ in range(_ROUNDS):
        app.processEvents()
    return window.grab().save(str(arguments.out), "PNG")


def _draw_speaker(app: QApplication, bridge: Bridge, arguments: Arguments) -> bool:
    """The speaker screen alone. It is dark in both themes."""
    said = speaker_words(arguments.language)
    screen = SpeakerScreen(speaker_view(bridge.state, bridge.reading(), said))
    screen.resize(*arguments.size)
    screen.show()
    app.processEvents()
    return screen.grab().save(str(arguments.out), "PNG")


def _wait_for_charts(app: QApplication, window: Window) -> None:
    """What draws them is loaded on a thread, while the window goes on."""
    until = time.monotonic() + _CHARTS_S
    while window.review.figures.drawing and time.monotonic() < until:
        app.processEvents()
        time.sleep(0.01)


def _sit_in_the_room(event: Event) -> None:
    """The picture shows what a laptop in the room shows: one time, the event's."""
    if hasattr(time, "tzset"):
        os.environ["TZ"] = event.zone
        time.tzset()


def _desk(path: Path | None, at: clock_time | None) -> tuple[Desk, "NoJournal"]:
    """A desk as it stood at a time of the event's day; at its end when none is given."""
    journal = NoJournal()
    if path is None:
        return _rehearsed(journal, at), journal
    entries, _ = read_session(path)
    log = Log(entries)
    if at is None or not log.placed:
        return Desk(journal, _StandingClock(entries, 0.0), entries), journal
    start = log.placed[-1].now
    day = local(start.utc, Desk(journal, _StandingClock(entries, 0.0), entries).state.event.zone)
    wanted = datetime.combine(day.date(), at, day.tzinfo).timestamp()
    kept = [placed.entry for placed in log.placed if placed.now.utc <= wanted]
    late = wanted - kept[-1].at.utc if kept else 0.0
    return Desk(journal, _StandingClock(kept, late), kept), journal


def _rehearsed(journal: "NoJournal", at: clock_time | None) -> Desk:
    event = bundled_event()
    clock = DrivenClock(origin_utc(event), rehearsal_boot(), lambda: 0.0)
    desk = Desk(journal, clock)
    player = Player(desk, clock, event)
    if at is None:
        while not player.finished:
            player.play_one()
        return desk
    start = local(event.planned_start() or 0.0, event.zone)
    wanted = datetime.combine(start.date(), at, zone_of(event.zone))
    player.play_until(wanted.timestamp() - origin_utc(event))
    return desk


class _StandingClock:
    """Stands so many seconds after the last of some entries."""

    def __init__(self, entries: list[Entry], late: float) -> None:
        last = entries[-1].at if entries else Instant(time.time(), 0.0, "picture")
        self._now = Instant(last.utc + late, last.steady + late, last.boot)

    def now(self) -> Instant:
        """Always the same."""
        return self._now


class NoJournal:
    """Keeps nothing: a picture changes nothing."""

    def __init__(self) -> None:
        self._saving = Saving()

    def append(self, entry: Entry, seal: tuple[str, ...]) -> None:
        """Remember which act was the last."""
        self._saving = Saving(0, entry.id, entry.at.utc)

    def watch(self, callback: Callable[[Saving], None]) -> Callable[[], None]:
        """Hear once how it stands: nothing changes while a picture is drawn."""
        callback(self._saving)
        return lambda: None


class PictureFile:
    """The file behind a picture: there is none that is written."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.read_only = self.damaged = False
        self.notices: tuple[str, ...] = ()
        self.drafts = self

    def keep(self, name: str, data: Mapping[str, Any]) -> None:
        """Nothing is typed in a picture."""

    def load(self) -> Mapping[str, Mapping[str, Any]]:
        """Nothing was being typed."""
        return {}

    def drop(self, name: str) -> None:
        """Nothing was kept."""

    def flush(self, timeout: float = 0.0) -> bool:
        """All there is to keep is kept."""
        return True

    def retry(self) -> None:
        """There is no disk to try."""

    def save_as(self, path: Path, overwrite: bool = False) -> None:
        """There is nothing to save."""
