"""How a person gets from one session to the next: Home, a concept note, a template.

The console opens and makes sessions; this shows the dialogues around that and asks the console
for the rest. It holds the one window there may be while no session is open: Home, alone.
"""

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from PySide6 import QtWidgets
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from moderator.core.event import Event
from moderator.journal.sessions import SUFFIX, Home, Unusable, template
from moderator.qt.dialogs import opening
from moderator.qt.dropping import Drops
from moderator.qt.kit import tell
from moderator.qt.language import told, tr
from moderator.qt.window import Window
from moderator.samples import blank_event, bundled_event

if TYPE_CHECKING:
    from moderator.qt.dialogs.home import HomeSheet

_TABLES: Final = (".csv", ".xlsx", ".ics")


class Sessions(Protocol):
    """What the console does: it has one window, or none."""

    window: Window | None

    @property
    def path(self) -> Path | None:
        """The session that is open."""
        ...

    def open(self, path: Path) -> bool:
        """Open a session in place of this one, or say why not and stay."""
        ...

    def begin(self, event: Event, own_limits: bool = False) -> bool:
        """Begin a session of an event in place of this one, or say why not and stay.
        `own_limits`: the event keeps its signals and limits, whatever the preferences say."""
        ...

    def put_away(self) -> bool:
        """Close the session and its window, and go Home; False when the person stays."""
        ...


class Door:
    """The dialogues of one console."""

    def __init__(self, sessions: Sessions, home: Home) -> None:
        self._sessions = sessions
        self._home = home
        self.sheet: HomeSheet | None = None

    def attach(self, window: Window) -> None:
        """Answer a new window; Home has done what it was asked for."""
        window.home_wanted.connect(self.show)
        window.note_wanted.connect(self.read_note)
        window.leave_wanted.connect(self._sessions.put_away)
        Drops(window).dropped.connect(self.take)
        self.close()

    @property
    def front(self) -> QWidget | None:
        """The window that dialogues belong to."""
        return self._sessions.window or self.sheet

    def show(self) -> None:
        """Show Home over the session, or alone."""
        from moderator.app import sheets

        self.close()
        sheet = sheets.HomeSheet(
            sheets.HomeShelf(self._home, self._sessions.path), self._sessions.window
        )
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open_wanted.connect(lambda path: self._sessions.open(Path(path)))
        sheet.template_wanted.connect(self._use)
        sheet.note_wanted.connect(self.read_note)
        sheet.blank_wanted.connect(self.begin_blank)
        sheet.bundled_wanted.connect(lambda: self._sessions.begin(bundled_event()))
        sheet.file_wanted.connect(self.choose_file)
        sheet.dropped.connect(self.take)
        sheet.finished.connect(partial(self._gone, sheet))
        self.sheet = sheet
        sheet.show()

    def close(self) -> None:
        """Close Home, if it is shown."""
        sheet, self.sheet = self.sheet, None
        if sheet is not None:
            sheet.done(0)

    def begin_blank(self) -> None:
        """Begin an empty session, in its plan."""
        if self._sessions.begin(blank_event()) and self._sessions.window is not None:
            opening.plan(self._sessions.window.bridge, self._sessions.window, page="event")

    def choose_file(self) -> None:
        """Ask for a session's file and open it."""
        folder = str(self._home.sessions)
        filters = tr("Sessions (*{ending});;All files (*)", ending=SUFFIX)
        chosen, _ = QtWidgets.QFileDialog.getOpenFileName(
            self.front, tr("Open session"), folder, filters
        )
        if chosen:
            self._sessions.open(Path(chosen))

    def take(self, path: Path) -> None:
        """A file was dropped: a session is opened, a run of show goes to the plan, and anything
        else is read as a concept note."""
        window = self._sessions.window
        ending = path.suffix.lower()
        if ending == SUFFIX:
            self._sessions.open(path)
        elif ending in _TABLES and window is not None:
            opening.plan(window.bridge, window).run_files.read(path)
        else:
            self.read_note(path)

    def read_note(self, path: Path | None = None) -> None:
        """Make a session from a concept note: this one, or one still to be chosen or pasted."""
        from moderator.qt.note.sheet import NoteSheet

        sheet = NoteSheet(self._sessions.begin, self.front)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()
        if path is not None:
            sheet.read_file(path)

    def _use(self, path: str) -> None:
        """Begin a session with the plan of another."""
        try:
            event = template(Path(path), datetime.now().astimezone().date())
        except Unusable as why:
            tell(self.front, told(why))
            return
        # Without any plan (the program was ended as it began): as if it were blank.
        self._sessions.begin(event if event != Event() else blank_event(), own_limits=True)

    def _gone(self, sheet: "HomeSheet", _result: int) -> None:
        if self.sheet is sheet:
            self.sheet = None
