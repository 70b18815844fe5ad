"""Every action by name, each made in one place from one table.

Keys are the window's, so they work wherever the focus is. None is a bare letter, a digit or
the Space bar, since the rapporteur types on the same laptop; F7, F8 and their pages are
what a clicker sends. Some shortcuts stand for two acts of which only one can apply (pause
and resume): the window says which by `Actions.say`.
"""

from collections.abc import Callable, Iterator
from enum import Enum, auto
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from moderator.core.say import say
from moderator.qt.plain import escaped, plain_tip


class Act(Enum):
    """Everything a person can ask for by key, menu or button."""

    NEXT = auto()
    BACK = auto()
    GO_TO = auto()
    PAUSE = auto()
    INTERRUPT = auto()
    CORRECT_START = auto()
    LONGER = auto()
    SHORTER = auto()
    REPLAN = auto()
    EDIT_PLAN = auto()
    READY = auto()
    GIVE_FLOOR = auto()
    END_TURN = auto()
    CLOSE_SESSION = auto()
    NEW_REQUEST = auto()
    CALL = auto()
    ANSWERER = auto()
    ANSWERED = auto()
    DISPOSE = auto()
    RESTORE = auto()
    MERGE = auto()
    MOVE_UP = auto()
    MOVE_DOWN = auto()
    TAKE_ROUND = auto()
    CLOSE_ROUND = auto()
    CLOSE_LIST = auto()
    ANNOUNCE_LAST = auto()
    NOTE = auto()
    NOTE_1 = auto()
    NOTE_2 = auto()
    NOTE_3 = auto()
    NOTE_4 = auto()
    NOTE_5 = auto()
    NOTE_6 = auto()
    NOTE_7 = auto()
    NOTE_8 = auto()
    NOTE_9 = auto()
    KEY_MESSAGE = auto()
    OFF_RECORD = auto()
    ERASE = auto()
    SEARCH = auto()
    GRID = auto()
    EDIT = auto()
    DELETE = auto()
    UNDO = auto()
    REDO = auto()
    NEW_SESSION = auto()
    FROM_NOTE = auto()
    OPEN_SESSION = auto()
    HOME = auto()
    LEAVE = auto()
    BACKUPS = auto()
    SAVE_COPY = auto()
    EXPORT = auto()
    REHEARSE = auto()
    QUIT = auto()
    VIEW_MODERATE = auto()
    VIEW_NOTES = auto()
    VIEW_REVIEW = auto()
    NEXT_PANEL = auto()
    PREVIOUS_PANEL = auto()
    SPEAKER_SCREEN = auto()
    SPEAKER_DISPLAY = auto()
    SPEAKER_WINDOW = auto()
    MESSAGE = auto()
    CLEAR_MESSAGE = auto()
    BLACKOUT = auto()
    THEME_SYSTEM = auto()
    THEME_LIGHT = auto()
    THEME_DARK = auto()
    ZOOM_IN = auto()
    ZOOM_OUT = auto()
    ZOOM_RESET = auto()
    FULL_SCREEN = auto()
    PREFERENCES = auto()
    WELCOME = auto()
    KEYS = auto()
    PALETTE = auto()


NOTES_ON: Final = (
    Act.NOTE_1,
    Act.NOTE_2,
    Act.NOTE_3,
    Act.NOTE_4,
    Act.NOTE_5,
    Act.NOTE_6,
    Act.NOTE_7,
    Act.NOTE_8,
    Act.NOTE_9,
)
"""A note on guiding question 1 to 9, in order."""

CHECKABLE: Final = frozenset(
    {
        Act.VIEW_MODERATE,
        Act.VIEW_NOTES,
        Act.VIEW_REVIEW,
        Act.THEME_SYSTEM,
        Act.THEME_LIGHT,
        Act.THEME_DARK,
        Act.FULL_SCREEN,
        Act.GRID,
        Act.SPEAKER_SCREEN,
        Act.SPEAKER_WINDOW,
        Act.BLACKOUT,
    }
)

REPEATED: Final = frozenset({Act.MOVE_UP, Act.MOVE_DOWN, Act.ZOOM_IN, Act.ZOOM_OUT})


class Spec(Struct, frozen=True):
    """How an action reads: its text, its keys (the first one is shown), a sentence. `media`:
    further keys, which keyboards, headsets and pedals have for playing; not listed by F1."""

    text: str
    keys: tuple[str, ...]
    tip: str
    media: tuple[str, ...] = ()


_RUN: Final = {
    Act.NEXT: Spec(
        "Next",
        ("F8", "PgDown"),
        "Begin the event, or move on to the next segment.",
        media=("Media Next",),
    ),
    Act.BACK: Spec(
        "Back",
        ("F7", "PgUp"),
        "Go back; the segment before gets a second stretch.",
        media=("Media Previous",),
    ),
    Act.GO_TO: Spec("Go to the selected segment", ("Ctrl+G",), "Move to any segment."),
    Act.PAUSE: Spec(
        "Pause",
        ("F9",),
        "Pause the segment's time, or let it count again.",
        media=("Toggle Media Play/Pause", "Media Play", "Media Pause"),
    ),
    Act.INTERRUPT: Spec(
        "Interruption…", ("Shift+F9",), "A point of order or a fault: nobody is billed for it."
    ),
    Act.CORRECT_START: Spec(
        "Began earlier…", ("Ctrl+B",), "Correct when the running segment really began."
    ),
    Act.LONGER: Spec("+1 min", ("Shift+F8",), "Give the running segment a minute more."),
    Act.SHORTER: Spec("−1 min", ("Shift+F7",), "Give the running segment a minute less."),
    Act.REPLAN: Spec("Re-plan…", ("Ctrl+Shift+P",), "Fit the segments to come into the time left."),
    Act.EDIT_PLAN: Spec("Edit the plan…", ("Ctrl+P",), "Edit times, speakers and segments."),
    Act.READY: Spec("Ready check…", ("Ctrl+F8",), "See what is not ready yet, and mend it."),
    Act.GIVE_FLOOR: Spec("Give the floor to…", ("Ctrl+Shift+G",), "Say who speaks now."),
    Act.END_TURN: Spec("End the turn", ("Ctrl+Shift+T",), "Whoever has the floor has finished."),
    Act.CLOSE_SESSION: Spec(
        "Close the session", ("Ctrl+Shift+W",), "Close the session, or reopen it."
    ),
}
_FLOOR: Final = {
    Act.NEW_REQUEST: Spec("New request", ("Ctrl+R",), "Hold a place in the floor queue."),
    Act.CALL: Spec(
        "Call next request", ("Ctrl+Return", "Ctrl+Enter"), "Give the floor to the next request."
    ),
    Act.ANSWERER: Spec("Who answers…", ("Ctrl+Shift+A",), "Say which speaker answers."),
    Act.ANSWERED: Spec("Answered", ("Ctrl+D",), "The request has been answered."),
    Act.DISPOSE: Spec("What became of it…", ("Ctrl+Shift+D",), "Say what became of a request."),
    Act.RESTORE: Spec(
        "Put back",
        ("Ctrl+Shift+B",),
        "Take back what became of a request; take what was merged apart.",
    ),
    Act.MERGE: Spec(
        "Merge…", ("Ctrl+Shift+M",), "Join a request, or a recommendation, to another."
    ),
    Act.MOVE_UP: Spec(
        "Move up", ("Alt+Up",), "Move the selected request, or line of the document, up."
    ),
    Act.MOVE_DOWN: Spec(
        "Move down", ("Alt+Down",), "Move the selected request, or line of the document, down."
    ),
    Act.TAKE_ROUND: Spec(
        "Take a round of 3", ("Ctrl+Shift+R",), "Collect up to three requests, then the answers."
    ),
    Act.CLOSE_ROUND: Spec("Close the round", ("Ctrl+Shift+C",), "End the round that is open."),
    Act.CLOSE_LIST: Spec(
        "Close the list", ("Ctrl+L",), "Take no more requests, or take them again."
    ),
    Act.ANNOUNCE_LAST: Spec(
        "Announce the last two", ("Ctrl+Shift+L",), "Close the list after two more requests."
    ),
}
_NOTES: Final = {
    Act.NOTE: Spec("New note", ("Ctrl+N",), "Write a note."),
    **{
        act: Spec(f"Note on Q{number}", (f"Ctrl+{number}",), f"Guiding question {number}.")
        for number, act in enumerate(NOTES_ON, 1)
    },
    Act.KEY_MESSAGE: Spec("Key message", ("Ctrl+Shift+K",), "Mark a note as a key message."),
    Act.OFF_RECORD: Spec(
        "Off the record", ("Ctrl+Shift+O",), "Keep a note where no export can reach it."
    ),
    Act.ERASE: Spec(
        "Erase for good", ("Ctrl+Shift+Del",), "Remove a note's words; nothing brings them back."
    ),
    Act.SEARCH: Spec("Search", ("Ctrl+F",), "Search the notes."),
    Act.GRID: Spec("Recommendations grid", ("Ctrl+T",), "Recommendations: to whom, on what."),
}
_ALL: Final = {
    Act.EDIT: Spec("Edit", ("F2",), "Edit what is selected."),
    Act.DELETE: Spec("Delete", ("Del",), "Delete the selected note."),
    Act.UNDO: Spec("Undo", ("Ctrl+Z",), "Take back the latest act."),
    Act.REDO: Spec("Redo", ("Ctrl+Shift+Z",), "Put back what was undone last."),
    Act.NEW_SESSION: Spec("New session…", ("Ctrl+Shift+N",), "Start a session of another event."),
    Act.FROM_NOTE: Spec(
        "From a concept note…", ("Ctrl+I",), "Make a session from a Word, PDF or text file."
    ),
    Act.OPEN_SESSION: Spec("Open session…", ("Ctrl+O",), "Open a session file."),
    Act.HOME: Spec("Home…", ("Ctrl+H", "Ctrl+J"), "All sessions: open, begin, put away."),
    Act.LEAVE: Spec("Put the session away", ("Ctrl+W",), "Close this window and go Home."),
    Act.BACKUPS: Spec(
        "Backups…", ("Ctrl+Shift+J",), "Go back to an earlier copy, in a file of its own."
    ),
    Act.SAVE_COPY: Spec("Save as…", ("Ctrl+Shift+S",), "Keep the session in another place."),
    Act.EXPORT: Spec("Export…", ("Ctrl+E",), "Write the outcome document and its tables."),
    Act.REHEARSE: Spec(
        say("Rehearse…"),
        ("Ctrl+F1",),
        say("See the bundled event played with sample texts, in a session of its own."),
    ),
    Act.QUIT: Spec("Quit", ("Ctrl+Q",), "Close the console; the session goes on next time."),
}
_SPEAKER: Final = {
    Act.SPEAKER_SCREEN: Spec(
        say("Speaker screen"),
        ("F5",),
        say("Show the speaker their name and time on another display, or close that."),
    ),
    Act.SPEAKER_DISPLAY: Spec(
        say("Display of the speaker screen…"),
        ("Ctrl+F5",),
        say("Choose which display the speaker screen fills."),
    ),
    Act.SPEAKER_WINDOW: Spec(
        say("Speaker screen in a small window"),
        ("Shift+F5",),
        say("A window that stays on top, to be shared in a video call."),
    ),
    Act.MESSAGE: Spec(
        say("Message to the speaker…"), ("Ctrl+M",), say("Show the speaker a message: Ctrl+M, 1.")
    ),
    Act.CLEAR_MESSAGE: Spec(
        say("Clear the message"), ("Alt+M",), say("Take the message off the speaker screen.")
    ),
    Act.BLACKOUT: Spec(
        say("Speaker screen black"), ("F12",), say("Show nothing on the speaker screen, or again.")
    ),
}
_WINDOW: Final = {
    Act.VIEW_MODERATE: Spec("Moderate", ("Alt+1",), "Run of show, floor and notes."),
    Act.VIEW_NOTES: Spec("Take notes", ("Alt+2",), "Notes large, the rest a strip."),
    Act.VIEW_REVIEW: Spec("Review", ("Alt+3",), "The desk after the event."),
    Act.NEXT_PANEL: Spec("Next panel", ("F6",), "Move the focus to the next panel."),
    Act.PREVIOUS_PANEL: Spec("Previous panel", ("Shift+F6",), "Move the focus one panel back."),
    Act.THEME_SYSTEM: Spec("Theme: as the system", ("Alt+7",), "Light or dark, as the system is."),
    Act.THEME_LIGHT: Spec("Theme: light", ("Alt+8",), "Light whatever the system is."),
    Act.THEME_DARK: Spec("Theme: dark", ("Alt+9",), "Dark whatever the system is."),
    Act.ZOOM_IN: Spec("Larger text", ("Ctrl++", "Ctrl+="), "Make all text larger."),
    Act.ZOOM_OUT: Spec("Smaller text", ("Ctrl+-",), "Make all text smaller."),
    Act.ZOOM_RESET: Spec("Normal text", ("Ctrl+0",), "Text at its normal size."),
    Act.FULL_SCREEN: Spec("Full screen", ("F11",), "Fill the screen, or come back."),
    Act.PREFERENCES: Spec(
        say("Preferences…"), ("Ctrl+,",), say("Theme, signals, sounds, and where sessions are.")
    ),
    Act.WELCOME: Spec(
        say("Introduction"), ("Shift+F1",), say("What the panels are for, one after the other.")
    ),
    Act.KEYS: Spec("Keys", ("F1",), "Show every key."),
    Act.PALETTE: Spec(
        "Command palette…", ("Ctrl+K",), "Find any act, speaker, segment, request or note."
    ),
}
GROUPS: Final = (
    ("Run of show", _RUN),
    ("Floor", _FLOOR),
    ("Notes", _NOTES),
    ("Speaker screen", _SPEAKER),
    ("Session", _ALL),
    ("Window", _WINDOW),
)
"""The whole table, in the order F1 shows it."""


def specs() -> Iterator[tuple[str, Act, Spec]]:
    """Every action with its group and how it reads."""
    return ((group, act, spec) for group, table in GROUPS for act, spec in table.items())


def shown_key(key: str) -> str:
    """A key as this system writes it, such as "Ctrl+Return" or its signs on a Mac."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def keys_table() -> list[tuple[str, str, str]]:
    """(group, text, keys) of every action, for the F1 dialogue."""
    return [
        (group, _title(spec), " or ".join(shown_key(key) for key in spec.keys))
        for group, _, spec in specs()
    ]


def _title(spec: Spec) -> str:
    return spec.text.removesuffix("…")


class Actions(QObject):
    """The actions of one window: `actions[Act.NEXT]`."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._why: dict[Act, str] = {}
        self._made = {act: self._make(act, spec) for _, act, spec in specs()}

    def __getitem__(self, act: Act) -> QAction:
        return self._made[act]

    def on(self, act: Act, do: Callable[[], object]) -> None:
        """Call `do` whenever the action is asked for."""
        self._made[act].triggered.connect(lambda _checked=False: do())

    def say(self, act: Act, text: str) -> None:
        """Change how an action reads ("Resume", "Next: Storai Tapesh"); any text is safe."""
        self._made[act].setText(escaped(text))

    def allow(self, act: Act, allowed: bool, why: str = "") -> None:
        """Let an action be used, or grey it out; `why`: the reason, as a sentence."""
        self._why[act] = "" if allowed else why
        self._made[act].setEnabled(allowed)

    def why(self, act: Act) -> str:
        """Why an action cannot be used now; empty when it can, or nobody has said."""
        return self._why.get(act, "")

    def _make(self, act: Act, spec: Spec) -> QAction:
        made = QAction(escaped(spec.text), self._window)
        made.setObjectName(act.name.lower())
        made.setShortcuts([QKeySequence(key) for key in (*spec.keys, *spec.media)])
        made.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        made.setToolTip(plain_tip(f"{spec.tip} {shown_key(spec.keys[0])}"))
        made.setCheckable(act in CHECKABLE)
        # A key held down must not walk through the run of show.
        made.setAutoRepeat(act in REPEATED)
        made.setMenuRole(QAction.MenuRole.NoRole)
        self._window.addAction(made)
        return made
