"""The console as a program: one window for one session at a time, and how it gets another.

Everything a window needs is made here and handed in: the desk on its journal, the bridge, the
ticker, the watch over the laptop's clocks. The old window closes only when the new session is
open, so that a file that cannot be opened leaves the person where they were.

The window comes first: the dialogues and the rehearsal are loaded when somebody wants them.
"""

import os
import signal
import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from moderator import cli
from moderator.app.collector import collect_in
from moderator.app.door import Door
from moderator.app.keeping import Keeping
from moderator.app.watch import Watch
from moderator.clock import SystemClock
from moderator.core.event import Event
from moderator.core.instant import Clock
from moderator.core.intents import ChangePlan
from moderator.core.say import say
from moderator.desk import Desk
from moderator.journal.collecting import keep_what_is_here
from moderator.journal.lock import Locked
from moderator.journal.sessions import Home, OpenSession, Unusable
from moderator.qt import prefs
from moderator.qt.actions import Act
from moderator.qt.acts import console_window, offer_export
from moderator.qt.bridge import Bridge, Notice
from moderator.qt.dialogs import opening
from moderator.qt.kit import ask, tell
from moderator.qt.language import told, tr
from moderator.qt.setting import Group
from moderator.qt.sounding import Sounding
from moderator.qt.speaker_screen import hand_on
from moderator.qt.theme import Scheme, Theme
from moderator.qt.ticker import Ticker
from moderator.qt.translators import speak
from moderator.qt.window import Window
from moderator.samples import bundled_event

if TYPE_CHECKING:
    from argparse import Namespace

    from moderator.app.rehearsing import Rehearsal

READ_ONLY: Final = say("This session is open for reading only, so nothing can be changed.")
REHEARSAL: Final = say("Rehearsal: every text here is a sample, and nobody said any of it.")

_STAYS: Final = say("The session you have open stays as it is.")
_READING: Final = say("Reading shows what has been saved until now, and changes nothing.")


def run(arguments: "Namespace | SimpleNamespace") -> int:
    """Open the console, or the rehearsal in it; returns the exit status."""
    if os.name == "posix":
        os.umask(0o077)  # the settings too are nobody else's business
    app = application(sys.argv[:1])
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    console = Console(app, Home.default())
    first = arguments.command != "rehearse" and arguments.session is None and console.untouched
    try:
        if arguments.command == "rehearse":
            console.rehearse(arguments.session, arguments.speed, arguments.acts)
        else:
            console.start(arguments.session)
    except Unusable as problem:
        print(problem, file=sys.stderr)
        return cli.REFUSED
    if console.window is None:
        return cli.REFUSED
    if first:
        console.greet()
    status = app.exec()
    console.sounding.close()
    if not console.leave():
        print("The disk did not take every act; what it took is in the file.", file=sys.stderr)
        return cli.REFUSED
    return status


def application(argv: list[str]) -> QApplication:
    """The application, named as the desktop should show it."""
    app = QApplication([*argv, "-style", "Fusion"])  # as an object it costs 5 ms (`kit.rows`)
    app.setApplicationName("moderator")
    app.setApplicationDisplayName("Moderator")
    app.setQuitOnLastWindowClosed(True)
    return app


class _Shown(Struct):
    """What a window shows: enough to make it anew. `rehearsal`: a sentence that stays in sight;
    `rate`: seconds of the session that pass in a real one; `playing`: who plays it."""

    session: OpenSession
    desk: Desk
    clock: Clock
    rehearsal: str = ""
    rate: float = 1.0
    playing: "Rehearsal | None" = None
    back: Path | None = None


class Console:
    """One window and its session. `window` is None until one is open; `clock` makes what a
    session goes by that is no rehearsal."""

    def __init__(
        self, app: QApplication, home: Home, environ: Mapping[str, str] = os.environ
    ) -> None:
        self._app = app
        self._home = home
        self.clock: Callable[[], Clock] = SystemClock
        collect_in(app)
        self.prefs = prefs.Prefs(home.path)
        self.prefs.changed.connect(self._setting_changed)
        self._spoken = speak(app, self.prefs.get(prefs.SCREEN_LANGUAGE))
        self.theme = Theme.of(app)
        self.theme.choose(Scheme(self.prefs.get(prefs.THEME)))
        self.theme.zoom(self.prefs.get(prefs.TEXT_SIZE))
        self.sounding = Sounding(self.prefs)
        self.keeping = Keeping(home, self.prefs, environ, lambda: self.path)
        self.window: Window | None = None
        self.door = Door(self, home)
        self._shown: _Shown | None = None
        self._parts: list[QObject] = []
        self._endings: list[Callable[[], object]] = []

    # --- which session -----------------------------------------------------------------------

    def start(self, path: Path | None) -> None:
        """Open what was asked for, else where one was, else the bundled event. Raises
        `Unusable` when the session asked for cannot be opened."""
        unreachable = self.keeping.begin()
        if path is not None:
            self._open(path)
        else:
            self._begin_where_one_was()
        self._tell_unreachable(unreachable)

    def _tell_unreachable(self, why: str) -> None:
        if why and self.window is not None:
            show = partial(opening.preferences, self.prefs, self.window, Group.SESSIONS.name)
            self.window.notices.add(Notice(why, None, tr("Preferences…"), show))

    def _begin_where_one_was(self) -> None:
        last = self._home.last()
        if last is None:
            self._create(bundled_event())
            return
        try:
            self._open(last)
        except Unusable as problem:
            self._create(bundled_event(), told(problem))

    @property
    def untouched(self) -> bool:
        """Whether nobody has worked here yet."""
        return self._home.last() is None and self.prefs.get(prefs.WELCOMED) != prefs.YES

    def greet(self) -> None:
        """Say what the panels are for, once the window is painted; once and never again."""
        self.prefs.put(prefs.WELCOMED, prefs.YES)
        if self.window is not None:
            QTimer.singleShot(0, self.window, self.window.do[Act.WELCOME].trigger)

    @property
    def path(self) -> Path | None:
        """The session that is open."""
        return self._session.path if self._session is not None else None

    @property
    def _session(self) -> OpenSession | None:
        return self._shown.session if self._shown is not None else None

    def open(self, path: Path) -> bool:
        """Open a session in place of this one, or say why not and stay."""
        if not self._may_leave():
            return False
        try:
            return self._open(path)
        except Unusable as problem:
            self._could_not_open(told(problem))
            return False

    def choose_backup(self) -> None:
        """Show the backups, and open the one chosen as a new session."""
        from moderator.app import sheets

        path = sheets.choose_backup(self._home, self._session, self.door.front)
        if path is not None:
            self.open(path)

    def _could_not_open(self, problem: str) -> None:
        """Say so, and show the way back where there is one."""
        if not self._home.newest_backups():
            tell(self.door.front, problem, self._stays)
        elif ask(self.door.front, problem, (tr("Close"), tr("Backups…")), self._stays) == 1:
            self.choose_backup()

    @property
    def _stays(self) -> str:
        return _STAYS if self.window is not None else ""

    def new(self) -> None:
        """Begin a new session: blank, from a concept note, or of the bundled event."""
        choices = (tr("Blank"), tr("From a concept note"), tr("The bundled event"), tr("Cancel"))
        chosen = ask(self.window, tr("What should the new session begin with?"), choices)
        if chosen == 0:
            self.door.begin_blank()
        elif chosen == 1:
            self.door.read_note()
        elif chosen == 2:
            self.begin(bundled_event())

    def begin(self, event: Event, own_limits: bool = False) -> bool:
        """Begin a session of an event in place of this one, or say why not and stay.
        `own_limits`: the event keeps its signals and limits, whatever the preferences say."""
        if not self._may_leave():
            return False
        try:
            self._create(event, own_limits=own_limits)
        except Unusable as problem:
            tell(self.door.front, told(problem), self._stays)
            return False
        return True

    def put_away(self) -> bool:
        """Close the session and its window, and go Home; False when the person stays."""
        if not self._may_leave():
            return False
        old, self.window = self.window, None
        self.leave()
        self.door.show()  # before the window goes, or the program would end with it
        if old is not None:
            old.part()
            old.deleteLater()
        return True

    def leave(self) -> bool:
        """Let go of the session; every act that the disk takes is on it. False when it did
        not take all."""
        self._let_go()
        shown, self._shown = self._shown, None
        if shown is None:
            return True
        if shown.playing is not None:
            shown.playing.stop()
        return shown.session.close()

    def _let_go(self) -> None:
        """What the window was made with hears no more."""
        for end in self._endings:
            end()
        self._endings.clear()
        self._parts.clear()

    def _may_leave(self) -> bool:
        return self.window is None or self.window.may_leave()

    def _open(self, path: Path) -> bool:
        if self._session is not None and path.resolve() == self._session.path.resolve():
            return True
        try:
            session = self._home.open_session(path)
        except Locked as busy:
            choices: tuple[str, ...] = (tr("Open for reading"), tr("Cancel"))
            if busy.breakable:
                choices = (*choices, tr("Nobody has it open: take it over"))
            chosen = ask(self.door.front, told(busy), choices, _READING)
            if chosen not in (0, 2):
                return False
            session = self._home.open_session(path, read_only=chosen == 0, break_lock=chosen == 2)
        clock = self.clock()
        desk = Desk(session.journal, clock, session.entries)
        self._show(_Shown(session, desk, clock))
        self._home.remember_last(session.path)
        return True

    def _create(self, event: Event, notice: str = "", own_limits: bool = False) -> None:
        if not own_limits:
            event = replace(event, settings=prefs.session_limits(self.prefs, event.settings))
        session = self._home.create(title=event.title)
        clock = self.clock()
        desk = Desk(session.journal, clock)
        desk.do(ChangePlan(event, Event()))
        window = self._show(_Shown(session, desk, clock))
        self._home.remember_last(session.path)
        if notice:
            sentence = tr("{problem} A new session was begun; that file is kept.", problem=notice)
            do = self.choose_backup if self._home.newest_backups() else None
            window.notices.add(Notice(sentence, None, tr("Backups…") if do else "", do))

    # --- the window --------------------------------------------------------------------------

    def speak(self, _result: int = 0) -> None:
        """Speak the language that the settings say from now on, in a window made anew on the
        same session; what is being typed is in its drafts and comes back."""
        wanted = self.prefs.get(prefs.SCREEN_LANGUAGE)
        before, self._spoken = self._spoken, speak(self._app, wanted)
        if self._spoken == before:
            return
        if self.window is not None and self._shown is not None:
            self.window.keep_place()
            self._show(self._shown)
        elif self.door.sheet is not None:
            self.door.show()

    def _setting_changed(self, setting: object) -> None:
        if setting is not prefs.SCREEN_LANGUAGE:
            return
        if isinstance(asked := self._app.activeModalWidget(), QDialog):
            # It would go with the window under the hands of whoever chose.
            asked.finished.connect(self.speak)
        else:
            self.speak()

    def _show(self, shown: _Shown) -> Window:
        """The window of a session in place of the one there was, which may be of the same."""
        session = shown.session
        bridge = Bridge(shown.desk, session.journal, READ_ONLY if session.read_only else "")
        window = console_window(bridge, self.theme, self.prefs, session, shown.rehearsal)
        offer_export(window, partial(self._export, bridge, session, window))
        ticker = Ticker(bridge, shown.rate)
        old, self.window = self.window, window
        window.new_wanted.connect(self.new)
        window.open_wanted.connect(self.door.choose_file)
        window.backup_wanted.connect(self.choose_backup)
        window.rehearsal_wanted.connect(self.rehearse_here)
        window.moved.connect(self._home.remember_last)
        self.door.attach(window)
        window.show()
        if old is not None:
            hand_on(old, window, same=self._shown is shown)
            old.part()
            old.deleteLater()
        if self._shown is shown:
            self._let_go()
        else:
            self.leave()
        self._shown = shown
        self._parts = [bridge, ticker]
        self._endings = [bridge.close, ticker.stop]
        if not shown.rehearsal:
            self._parts.append(Watch(bridge, shown.desk, shown.clock))
            self.sounding.follow(bridge)
        ticker.start()
        if shown.playing is not None:
            shown.playing.show_in(ticker, window.rehearsal)
        keep_what_is_here(anew=old is not None)
        return window

    def _export(self, bridge: Bridge, session: OpenSession, window: Window, wanted: str) -> None:
        from moderator.app import sheets

        sheets.show_export(bridge, session, self.prefs, window, wanted)

    # --- the rehearsal -----------------------------------------------------------------------

    def rehearse(
        self, path: Path | None, speed: float | None, limit: int | None, back: Path | None = None
    ) -> None:
        """Show the bundled event played with sample texts, in a session of its own. `back`: the
        session to which there is a way back. Raises `Unusable`."""
        from moderator.app.rehearsing import prepared

        unreachable = self.keeping.begin() if self.window is None else ""
        go_back = None if back is None else partial(self.open, back)
        session, desk, clock, playing, rate = prepared(self._home, path, speed, limit, go_back)
        self._show(_Shown(session, desk, clock, REHEARSAL, rate, playing, back))
        self._tell_unreachable(unreachable)
        playing.go_on()

    def rehearse_here(self) -> None:
        """Show the rehearsal in place of this session, unless that runs: nobody must lose sight
        of an event for it."""
        window, shown = self.window, self._shown
        if window is None or shown is None:
            return
        run = window.bridge.state.run
        if run.started and run.closed is None and not shown.rehearsal:
            window.status.show_refusal(tr("The event runs: rehearse before it or after it."))
        elif self._may_leave():
            back = shown.back if shown.rehearsal else shown.session.path
            try:
                self.rehearse(None, cli.PACE, None, back)
            except Unusable as problem:
                tell(self.door.front, str(problem), self._stays)
