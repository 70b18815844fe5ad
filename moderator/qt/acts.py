"""What each action of the window does: one line an action, and which may be used when.

Panels answer to the actions that are theirs alone (the floor's and the notes' own); here are
those of the run of show, of the session and of the window, which no panel owns.
"""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from moderator.core.durations import words
from moderator.core.intents import (
    AdjustLength,
    Back,
    CloseSession,
    EndTurn,
    Next,
    Pause,
    ReopenSession,
    Resume,
)
from moderator.core.reading import Phase
from moderator.qt import prefs
from moderator.qt.actions import NOTES_ON, Act
from moderator.qt.announcer import Announcer
from moderator.qt.applying import THEMES, Applying, apply_times, check_theme
from moderator.qt.bridge import Bridge
from moderator.qt.dialogs import opening
from moderator.qt.kit import tab_stops
from moderator.qt.language import tr
from moderator.qt.readiness import connect_ready
from moderator.qt.session import SessionFile
from moderator.qt.speaker_screen import connect_speaker
from moderator.qt.theme import Scheme, Theme
from moderator.qt.window import Window

_MINUTE: Final = 60
_ZOOM: Final = 0.1
_WAKING_MS: Final = 2000
"""Milliseconds until the system is asked about its displays: the window comes first."""


def console_window(
    bridge: Bridge, theme: Theme, settings: prefs.Prefs, file: SessionFile, rehearsal: str = ""
) -> Window:
    """The window with every action answered; `rehearsal`: a sentence that stays in sight."""
    apply_times(settings)
    window = Window(bridge, theme, settings, file, rehearsal)
    _connect_run(window)
    _connect_session(window)
    _connect_window(window)
    connect_ready(window)
    Applying(window)
    Announcer(bridge, settings, window)
    connect_speaker(window)
    if keeps_awake(QGuiApplication.platformName(), rehearsal):
        QTimer.singleShot(_WAKING_MS, window, partial(_keep_awake, window))
    bridge.changed.connect(lambda _change: _allow(window))
    _allow(window)
    return window


def keeps_awake(platform: str, rehearsal: str) -> bool:
    """Whether there are displays to be kept awake, and somebody's event on them. `platform`: as
    Qt names it."""
    return not rehearsal and platform not in ("offscreen", "minimal")


def offer_export(window: Window, show: Callable[[str], object]) -> None:
    """Let the document be exported: `show(format)` opens the dialogue, "" where the format is
    still to be chosen."""
    window.export_wanted.connect(show)
    window.do[Act.EXPORT].setVisible(True)
    window.do.allow(Act.EXPORT, True)


def _keep_awake(window: Window) -> None:
    from moderator.qt.waking import Waking

    Waking(window)


def _connect_run(window: Window) -> None:
    bridge, on = window.bridge, window.do.on
    on(Act.NEXT, lambda: bridge.act(Next(), window))
    on(Act.BACK, lambda: bridge.act(Back(), window))
    on(Act.PAUSE, partial(_pause, window))
    on(Act.LONGER, partial(_adjust, window, _MINUTE))
    on(Act.SHORTER, partial(_adjust, window, -_MINUTE))
    on(Act.END_TURN, lambda: bridge.act(EndTurn(), window))
    on(Act.CLOSE_SESSION, partial(_close_session, window))
    on(Act.GO_TO, window.run_of_show.go_to_selected)
    on(Act.GIVE_FLOOR, window.now_card.give_floor)
    on(Act.INTERRUPT, window.now_card.interrupt)
    on(Act.CORRECT_START, window.now_card.correct_start)
    on(Act.REPLAN, lambda: opening.replan(bridge, window))
    on(Act.EDIT_PLAN, lambda: opening.plan(bridge, window))
    on(Act.EDIT, partial(_edit_segment, window))


def _connect_session(window: Window) -> None:
    bridge, on = window.bridge, window.do.on
    on(Act.UNDO, lambda: bridge.undo(window))
    on(Act.REDO, lambda: bridge.redo(window))
    on(Act.NEW_SESSION, window.new_wanted.emit)
    on(Act.OPEN_SESSION, window.open_wanted.emit)
    on(Act.FROM_NOTE, window.note_wanted.emit)
    on(Act.HOME, window.home_wanted.emit)
    on(Act.LEAVE, window.leave_wanted.emit)
    on(Act.BACKUPS, window.backup_wanted.emit)
    on(Act.REHEARSE, window.rehearsal_wanted.emit)
    on(Act.SAVE_COPY, window.save_as)
    on(Act.QUIT, window.close)


def _connect_window(window: Window) -> None:
    on = window.do.on
    on(Act.VIEW_MODERATE, partial(window.show_view, "moderate"))
    on(Act.VIEW_NOTES, partial(window.show_view, "notes"))
    on(Act.VIEW_REVIEW, partial(window.show_view, "review"))
    on(Act.EXPORT, lambda: window.export_wanted.emit(""))
    # Without somebody who makes the files (`offer_export`) it would mislead.
    window.do[Act.EXPORT].setVisible(False)
    window.do.allow(Act.EXPORT, False)
    _connect_elsewhere(window)
    on(Act.NEXT_PANEL, partial(_step_panel, window, 1))
    on(Act.PREVIOUS_PANEL, partial(_step_panel, window, -1))
    for act, scheme in THEMES.items():
        on(act, partial(_choose_theme, window, scheme))
    on(Act.ZOOM_IN, partial(_zoom, window, _ZOOM))
    on(Act.ZOOM_OUT, partial(_zoom, window, -_ZOOM))
    on(Act.ZOOM_RESET, partial(_zoom, window, None))
    on(Act.FULL_SCREEN, partial(_full_screen, window))
    on(Act.PREFERENCES, lambda: opening.preferences(window.settings, window))
    on(Act.WELCOME, lambda: opening.welcome(window))
    on(Act.KEYS, lambda: opening.keys(window))
    on(Act.PALETTE, lambda: opening.palette(window))


def _connect_elsewhere(window: Window) -> None:
    """What is written from the review is written where it can be seen: the panel that answers
    is brought into sight, and answers again with the focus in it."""
    for act in (Act.NOTE, *NOTES_ON):
        window.do.on(act, partial(_from_review, window, "notes", window.notes.composer.begin))
    window.do.on(Act.SEARCH, partial(_from_review, window, "notes", window.notes.search.open))
    request = window.floor.composer.open
    window.do.on(Act.NEW_REQUEST, partial(_from_review, window, "moderate", request))


def _from_review(window: Window, view: str, answer: Callable[[], object]) -> None:
    if window.view == "review":
        window.show_view(view)
        answer()


def _allow(window: Window) -> None:
    """Grey out what cannot be done now, and say what the two-sided actions would do."""
    do, state, reading = window.do, window.bridge.state, window.bridge.reading()
    run = state.run
    phase = reading.phase
    closed = phase is Phase.CLOSED
    running = run.current is not None
    halted = phase in (Phase.PAUSED, Phase.INTERRUPTED)
    over = tr("The session is closed.") if closed else ""
    idle = over or tr("No segment is running.")
    begun = tr("The event has not begun.")
    do.allow(
        Act.NEXT,
        not closed and reading.next is not None,
        over or tr("No segment comes after this one."),
    )
    do.allow(Act.BACK, not closed and run.started, over or begun)
    for act in (Act.PAUSE, Act.CORRECT_START, Act.LONGER, Act.SHORTER):
        do.allow(act, running, idle)
    stopped = tr("Time is stopped.") if halted else idle
    for act in (Act.INTERRUPT, Act.GIVE_FLOOR):
        do.allow(act, running and not halted, stopped)
    do.allow(Act.END_TURN, run.turn is not None, tr("Nobody has the floor."))
    planned = bool(state.event.segments)
    do.allow(Act.REPLAN, not closed and planned, over or tr("The run of show is empty."))
    do.allow(Act.CLOSE_SESSION, run.started, begun)
    do.say(Act.CLOSE_SESSION, tr("Reopen the session") if closed else tr("Close the session"))
    nothing = tr("Nothing to undo."), tr("Nothing to put back.")
    undo, redo = window.bridge.undo_label, window.bridge.redo_label
    undoes = tr("Undo: {what}", what=undo) if undo else tr("Undo")
    redoes = tr("Redo: {what}", what=redo) if redo else tr("Redo")
    _name(window, Act.UNDO, undoes, bool(undo), nothing[0])
    _name(window, Act.REDO, redoes, bool(redo), nothing[1])


def _name(window: Window, act: Act, words: str, there: bool, nothing: str) -> None:
    why = tr("This session is open for reading only.") if window.bridge.read_only else nothing
    window.do.allow(act, there and not window.bridge.read_only, why)
    window.do.say(act, words)


# --- the run of show -----------------------------------------------------------------------


def _pause(window: Window) -> None:
    halted = window.bridge.reading().phase in (Phase.PAUSED, Phase.INTERRUPTED)
    window.bridge.act(Resume() if halted else Pause(), window)


def _adjust(window: Window, by_s: int) -> None:
    current = window.bridge.state.run.current
    if current is None:
        minute = words(abs(by_s))
        window.status.show_refusal(
            tr("No segment is running, so {length} cannot be given or taken.", length=minute)
        )
        return
    window.bridge.act(AdjustLength(current.segment, by_s), window)


def _close_session(window: Window) -> None:
    closed = window.bridge.state.run.closed is not None
    window.bridge.act(ReopenSession() if closed else CloseSession(), window)


def _edit_segment(window: Window) -> None:
    """F2 on a segment; the notes answer to the same action when their list has the focus."""
    segments = window.run_of_show.segments
    if segments.hasFocus():
        opening.plan(window.bridge, window, segments.current_uid)


# --- the window ------------------------------------------------------------------------------


def _step_panel(window: Window, by: int) -> None:
    panels = window.panels()
    focus = QApplication.focusWidget()
    here = next((at for at, one in enumerate(panels) if _holds(one, focus)), None)
    at = (0 if by > 0 else -1) if here is None else (here + by) % len(panels)
    stops = tab_stops(panels[at])
    # Lists and edits before buttons: who comes to a panel by F6 wants its content.
    content = [one for one in stops if one.focusPolicy() == Qt.FocusPolicy.StrongFocus]
    for first in (content or stops)[:1]:
        first.setFocus(Qt.FocusReason.TabFocusReason)


def _holds(panel: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and (panel is focus or panel.isAncestorOf(focus))


def _choose_theme(window: Window, scheme: Scheme) -> None:
    window.theme.choose(scheme)
    window.settings.put(prefs.THEME, scheme.value)
    check_theme(window)


def _zoom(window: Window, by: float | None) -> None:
    theme = window.theme
    theme.zoom(1.0 if by is None else round(theme.text_size + by, 2))
    window.settings.put(prefs.TEXT_SIZE, theme.text_size)


def _full_screen(window: Window) -> None:
    window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)
