"""Every action by name, each made in one place from one table.

Keys are the window's, so they work wherever the focus is. None is a bare letter, a digit or
the Space bar, since the rapporteur types on the same laptop; F7, F8 and their pages are
what a clicker sends. Some shortcuts stand for two acts of which only one can apply (pause
and resume): the window says which by `Actions.say`.
"""

from collections.abc import Callable, Iterator
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from moderator.core.say import say
from moderator.qt.act_names import CHECKABLE, REPEATED
from moderator.qt.act_names import NOTES_ON as NOTES_ON
from moderator.qt.act_names import Act as Act
from moderator.qt.language import shown, tr
from moderator.qt.plain import escaped, plain_tip


class Spec(Struct, frozen=True):
    """How an action reads: its text, its keys (the first one is shown), a sentence. `media`:
    further keys, which keyboards, headsets and pedals have for playing; not listed by F1."""

    text: str
    keys: tuple[str, ...]
    tip: str
    media: tuple[str, ...] = ()


_RUN: Final = {
    Act.NEXT: Spec(
        say("Next"),
        ("F8", "PgDown"),
        say("Begin the event, or move on to the next segment."),
        media=("Media Next",),
    ),
    Act.BACK: Spec(
        say("Back"),
        ("F7", "PgUp"),
        say("Go back; the segment before gets a second stretch."),
        media=("Media Previous",),
    ),
    Act.GO_TO: Spec(say("Go to the selected segment"), ("Ctrl+G",), say("Move to any segment.")),
    Act.PAUSE: Spec(
        say("Pause"),
        ("F9",),
        say("Pause the segment's time, or let it count again."),
        media=("Toggle Media Play/Pause", "Media Play", "Media Pause"),
    ),
    Act.INTERRUPT: Spec(
        say("Interruption…"),
        ("Shift+F9",),
        say("A point of order or a fault: nobody is billed for it."),
    ),
    Act.CORRECT_START: Spec(
        say("Began earlier…"), ("Ctrl+B",), say("Correct when the running segment really began.")
    ),
    Act.LONGER: Spec(say("+1 min"), ("Shift+F8",), say("Give the running segment a minute more.")),
    Act.SHORTER: Spec(say("−1 min"), ("Shift+F7",), say("Give the running segment a minute less.")),
    Act.REPLAN: Spec(
        say("Re-plan…"), ("Ctrl+Shift+P",), say("Fit the segments to come into the time left.")
    ),
    Act.EDIT_PLAN: Spec(
        say("Edit the plan…"), ("Ctrl+P",), say("Edit times, speakers and segments.")
    ),
    Act.READY: Spec(
        say("Ready check…"), ("Ctrl+F8",), say("See what is not ready yet, and mend it.")
    ),
    Act.GIVE_FLOOR: Spec(say("Give the floor to…"), ("Ctrl+Shift+G",), say("Say who speaks now.")),
    Act.END_TURN: Spec(
        say("End the turn"), ("Ctrl+Shift+T",), say("Whoever has the floor has finished.")
    ),
    Act.CLOSE_SESSION: Spec(
        say("Close the session"), ("Ctrl+Shift+W",), say("Close the session, or reopen it.")
    ),
}
_FLOOR: Final = {
    Act.NEW_REQUEST: Spec(say("New request"), ("Ctrl+R",), say("Hold a place in the floor queue.")),
    Act.CALL: Spec(
        say("Call next request"),
        ("Ctrl+Return", "Ctrl+Enter"),
        say("Give the floor to the next request."),
    ),
    Act.ANSWERER: Spec(say("Who answers…"), ("Ctrl+Shift+A",), say("Say which speaker answers.")),
    Act.ANSWERED: Spec(say("Answered"), ("Ctrl+D",), say("The request has been answered.")),
    Act.DISPOSE: Spec(
        say("What became of it…"), ("Ctrl+Shift+D",), say("Say what became of a request.")
    ),
    Act.RESTORE: Spec(
        say("Put back"),
        ("Ctrl+Shift+B",),
        say("Take back what became of a request; take what was merged apart."),
    ),
    Act.MERGE: Spec(
        say("Merge…"), ("Ctrl+Shift+M",), say("Join a request, or a recommendation, to another.")
    ),
    Act.MOVE_UP: Spec(
        say("Move up"), ("Alt+Up",), say("Move the selected request, or line of the document, up.")
    ),
    Act.MOVE_DOWN: Spec(
        say("Move down"),
        ("Alt+Down",),
        say("Move the selected request, or line of the document, down."),
    ),
    Act.TAKE_ROUND: Spec(
        say("Take a round of 3"),
        ("Ctrl+Shift+R",),
        say("Collect up to three requests, then the answers."),
    ),
    Act.CLOSE_ROUND: Spec(
        say("Close the round"), ("Ctrl+Shift+C",), say("End the round that is open.")
    ),
    Act.CLOSE_LIST: Spec(
        say("Close the list"), ("Ctrl+L",), say("Take no more requests, or take them again.")
    ),
    Act.ANNOUNCE_LAST: Spec(
        say("Announce the last two"),
        ("Ctrl+Shift+L",),
        say("Close the list after two more requests."),
    ),
}
_NOTES: Final = {
    Act.NOTE: Spec(say("New note"), ("Ctrl+N",), say("Write a note.")),
    **{
        act: Spec(
            say("Note on Q{number}", number=number),
            (f"Ctrl+{number}",),
            say("Guiding question {number}.", number=number),
        )
        for number, act in enumerate(NOTES_ON, 1)
    },
    Act.KEY_MESSAGE: Spec(
        say("Key message"), ("Ctrl+Shift+K",), say("Mark a note as a key message.")
    ),
    Act.OFF_RECORD: Spec(
        say("Off the record"), ("Ctrl+Shift+O",), say("Keep a note where no export can reach it.")
    ),
    Act.ERASE: Spec(
        say("Erase for good"),
        ("Ctrl+Shift+Del",),
        say("Remove a note's words; nothing brings them back."),
    ),
    Act.SEARCH: Spec(say("Search"), ("Ctrl+F",), say("Search the notes.")),
    Act.GRID: Spec(
        say("Recommendations grid"), ("Ctrl+T",), say("Recommendations: to whom, on what.")
    ),
}
_ALL: Final = {
    Act.EDIT: Spec(say("Edit"), ("F2",), say("Edit what is selected.")),
    Act.DELETE: Spec(say("Delete"), ("Del",), say("Delete the selected note.")),
    Act.UNDO: Spec(say("Undo"), ("Ctrl+Z",), say("Take back the latest act.")),
    Act.REDO: Spec(say("Redo"), ("Ctrl+Shift+Z",), say("Put back what was undone last.")),
    Act.NEW_SESSION: Spec(
        say("New session…"), ("Ctrl+Shift+N",), say("Start a session of another event.")
    ),
    Act.FROM_NOTE: Spec(
        say("From a concept note…"),
        ("Ctrl+I",),
        say("Make a session from a Word, PDF or text file."),
    ),
    Act.OPEN_SESSION: Spec(say("Open session…"), ("Ctrl+O",), say("Open a session file.")),
    Act.HOME: Spec(say("Home…"), ("Ctrl+H", "Ctrl+J"), say("All sessions: open, begin, put away.")),
    Act.LEAVE: Spec(
        say("Put the session away"), ("Ctrl+W",), say("Close this window and go Home.")
    ),
    Act.BACKUPS: Spec(
        say("Backups…"), ("Ctrl+Shift+J",), say("Go back to an earlier copy, in a file of its own.")
    ),
    Act.SAVE_COPY: Spec(
        say("Save as…"), ("Ctrl+Shift+S",), say("Keep the session in another place.")
    ),
    Act.EXPORT: Spec(
        say("Export…"), ("Ctrl+E",), say("Write the outcome document and its tables.")
    ),
    Act.REHEARSE: Spec(
        say("Rehearse…"),
        ("Ctrl+F1",),
        say("See the bundled event played with sample texts, in a session of its own."),
    ),
    Act.QUIT: Spec(
        say("Quit"), ("Ctrl+Q",), say("Close the console; the session goes on next time.")
    ),
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
    Act.VIEW_MODERATE: Spec(say("Moderate"), ("Alt+1",), say("Run of show, floor and notes.")),
    Act.VIEW_NOTES: Spec(say("Take notes"), ("Alt+2",), say("Notes large, the rest a strip.")),
    Act.VIEW_REVIEW: Spec(say("Review"), ("Alt+3",), say("The desk after the event.")),
    Act.NEXT_PANEL: Spec(say("Next panel"), ("F6",), say("Move the focus to the next panel.")),
    Act.PREVIOUS_PANEL: Spec(
        say("Previous panel"), ("Shift+F6",), say("Move the focus one panel back.")
    ),
    Act.THEME_SYSTEM: Spec(
        say("Theme: as the system"), ("Alt+7",), say("Light or dark, as the system is.")
    ),
    Act.THEME_LIGHT: Spec(say("Theme: light"), ("Alt+8",), say("Light whatever the system is.")),
    Act.THEME_DARK: Spec(say("Theme: dark"), ("Alt+9",), say("Dark whatever the system is.")),
    Act.ZOOM_IN: Spec(say("Larger text"), ("Ctrl++", "Ctrl+="), say("Make all text larger.")),
    Act.ZOOM_OUT: Spec(say("Smaller text"), ("Ctrl+-",), say("Make all text smaller.")),
    Act.ZOOM_RESET: Spec(say("Normal text"), ("Ctrl+0",), say("Text at its normal size.")),
    Act.FULL_SCREEN: Spec(say("Full screen"), ("F11",), say("Fill the screen, or come back.")),
    Act.PREFERENCES: Spec(
        say("Preferences…"), ("Ctrl+,",), say("Theme, signals, sounds, and where sessions are.")
    ),
    Act.WELCOME: Spec(
        say("Introduction"), ("Shift+F1",), say("What the panels are for, one after the other.")
    ),
    Act.KEYS: Spec(say("Keys"), ("F1",), say("Show every key.")),
    Act.PALETTE: Spec(
        say("Command palette…"),
        ("Ctrl+K",),
        say("Find any act, speaker, segment, request or note."),
    ),
}
GROUPS: Final = (
    (say("Run of show"), _RUN),
    (say("Floor"), _FLOOR),
    (say("Notes"), _NOTES),
    (say("Speaker screen"), _SPEAKER),
    (say("Session"), _ALL),
    (say("Window"), _WINDOW),
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
        (shown(group), _title(spec), _either([shown_key(key) for key in spec.keys]))
        for group, _, spec in specs()
    ]


def _title(spec: Spec) -> str:
    return shown(spec.text).removesuffix("…")


def _either(keys: list[str]) -> str:
    if len(keys) == 1:
        return keys[0]
    return tr("{key} or {other}", key=keys[0], other=keys[1])


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
        made = QAction(self._window)  # with a text, Qt for Python would load all about icons
        made.setText(escaped(spec.text))
        made.setObjectName(act.name.lower())
        made.setShortcuts([QKeySequence(key) for key in (*spec.keys, *spec.media)])
        made.setToolTip(plain_tip(f"{shown(spec.tip)} {shown_key(spec.keys[0])}"))
        made.setCheckable(act in CHECKABLE)
        # A key held down must not walk through the run of show.
        made.setAutoRepeat(act in REPEATED)
        made.setMenuRole(QAction.MenuRole.NoRole)
        self._window.addAction(made)
        return made
