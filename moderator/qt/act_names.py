"""The names of everything a person can ask for.

Apart from how each reads and what it does, which are tables of their own (`actions`, `acts`).
"""

from enum import Enum, auto
from typing import Final


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
