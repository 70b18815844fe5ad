"""The console that the monkey has in front of it, on a folder of its own: started, ended, started
again; and whether what its sessions' files hold is what was shown."""

import random
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from moderator.app.console import Console
from moderator.clock import SystemClock, boot_id, steady
from moderator.core.facts import Entry
from moderator.desk import Desk
from moderator.journal.sessions import Home, NoticeKind, read_session
from moderator.qt.window import Window
from tests.bench.world import file_of, with_facts
from tests.journal.support import without_erased
from tests.monkey.ears import Ears


class World:
    """One console at a time."""

    def __init__(self, app: QApplication, folder: Path, ears: Ears, chance: random.Random) -> None:
        self.folder = folder
        self.files = folder / "files"
        self.files.mkdir()
        self._app, self._ears = app, ears
        self._home = Home(folder / "home")
        self._ahead_s, self._boots = 0.0, 0
        self._last: tuple[Path, Desk] | None = None
        self.checked = 0
        first = file_of(with_facts(60), folder / "files" / "first.moderator")
        self._fill()
        self.console = self._started(first)

    @property
    def window(self) -> Window | None:
        """The window of the session, if one is open."""
        return self.console.window

    @property
    def ended(self) -> bool:
        """Whether the person has closed the last window, and so the program."""
        home = self.console.door.sheet
        there = self.window is not None and self.window.isVisible()
        return not there and (home is None or not home.isVisible())

    def pass_time(self, seconds: float, restart: bool = False) -> None:
        """Time passes, as when the laptop sleeps, or is started anew."""
        self._ahead_s += seconds
        self._boots += restart

    def restart(self) -> None:
        """End the program, and start it again."""
        self.leave()
        self.console = self._started(None)

    def leave(self) -> None:
        """End the program, and compare what it leaves."""
        console = self.console
        if not console.leave():
            self._ears.wrong("not every act is on the disk")
        console.door.close()
        console.sounding.close()
        if console.window is not None:
            console.window.part()
            console.window.deleteLater()
            console.window = None
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.look()

    def look(self) -> None:
        """When another session is open than before, compare the one before with its file."""
        shown = self.console._shown
        desk = shown.desk if shown is not None else None
        last = self._last
        if last is not None and last[1] is not desk:
            self._compare(*last)
            self._last = None
        if shown is not None and not shown.session.read_only:
            self._last = (shown.session.path, shown.desk)

    def busy_session(self) -> tuple[Path, object]:
        """A session that somebody else has open, and what keeps it so."""
        session = self._home.create(title="Sample of somebody else")
        return session.path, session

    def _compare(self, path: Path, desk: Desk) -> None:
        self.checked += 1
        if not path.exists():
            return  # thrown away, or put elsewhere, at Home
        shown = [placed.entry for placed in desk.log.placed]
        found, notices = read_session(path)
        both = [*found, *shown]
        if without_erased(found, both) != without_erased(shown, both):
            self._ears.wrong(f"{path.name} holds {len(found)} acts, not the {len(shown)} shown")
        elif Desk(_Nowhere(), SystemClock(), found).state != desk.state:
            self._ears.wrong(f"{path.name} is not as it was shown")
        # A backup has no words that are off the record: who goes back to one is told.
        notices = tuple(one for one in notices if one.kind is not NoticeKind.WORDLESS)
        if notices:
            self._ears.wrong(f"{path.name}: {notices}")

    def _started(self, path: Path | None) -> Console:
        console = Console(self._app, self._home)
        console.clock = self._clock
        console.start(path)
        return console

    def _clock(self) -> SystemClock:
        import time

        return SystemClock(
            lambda: time.time() + self._ahead_s,
            lambda: steady() + self._ahead_s,
            lambda: f"{boot_id()}{self._boots or ''}",
        )

    def _fill(self) -> None:
        """Files to be opened, dropped and read."""
        note = (
            "Title: A sample event\nDate: 3 March 2027\nTime: 10:00-11:30\n"
            "Speakers:\n- Sample Speaker, Sample institute\nGuiding questions:\n1. A question?\n"
        )
        (self.files / "note.txt").write_text(note)
        (self.files / "run.csv").write_text("Start,Title,Minutes\n10:00,Sample,10\n10:10,Other,5\n")
        (self.files / "odd.moderator").write_bytes(b"\x00{not a session\n")
        (self.files / "empty.docx").write_bytes(b"")


class _Nowhere:
    def append(self, entry: Entry, seal: tuple[str, ...]) -> None:
        raise AssertionError("nothing is recorded here")

    def watch(self, callback: Any) -> Any:
        return lambda: None
