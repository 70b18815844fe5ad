"""What the console remembers of a person's taste: each setting declared once.

Kept in an ini file beside the sessions, so that one folder is everything and a person can
read it. A value that cannot be understood is the default again; nothing about an event is
ever kept here.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QByteArray, QSettings

from moderator.core.say import say
from moderator.outcome.languages import TAGS
from moderator.qt.theme import LARGEST_TEXT, SMALLEST_TEXT, Scheme

T = TypeVar("T", bound=str | float)

FILE: Final = "settings.ini"


@dataclass(frozen=True, slots=True)
class Setting(Generic[T]):
    """One setting: its key in the file, its title for the person, its default (which also
    gives its type), and what it may be: one of `choices`, or within `limits`."""

    key: str
    title: str
    default: T
    choices: tuple[str, ...] = ()
    limits: tuple[float, float] | None = None

    def understood(self, text: str) -> T:
        """The value that a text in the file stands for; the default when it makes no sense."""
        if isinstance(self.default, str):
            sound = not self.choices or text in self.choices
            return type(self.default)(text) if sound else self.default
        try:
            number = float(text)
        except ValueError:
            return self.default
        low, high = self.limits or (number, number)
        return type(self.default)(number) if low <= number <= high else self.default


THEME: Final = Setting("theme", "Theme", "system", choices=tuple(Scheme))
TEXT_SIZE: Final = Setting("text_size", "Text size", 1.0, limits=(SMALLEST_TEXT, LARGEST_TEXT))
LAST_VIEW: Final = Setting(
    "last_view", "View shown last", "moderate", choices=("moderate", "notes", "review")
)
LANGUAGE: Final = Setting("language", "Language of documents", TAGS[0], choices=TAGS)
YES, NO = "yes", "no"
EXPORT_FORMATS: Final = Setting("export/formats", "Formats exported last", "docx")
EXPORT_FOLDER: Final = Setting("export/folder", "Folder exported to last", "")
EXPORT_OPENS: Final = Setting("export/opens", "Open after an export", NO, choices=(YES, NO))
SPEAKER_DISPLAY: Final = Setting("speaker/display", say("Display of the speaker screen"), "")
"""What identifies the display (`speaker.displays.Display.key`); empty until one was chosen."""

SPEAKER_OPEN: Final = Setting(
    "speaker/open", say("Speaker screen open when the console closed"), NO, choices=(YES, NO)
)
SPEAKER_WINDOW_OPEN: Final = Setting(
    "speaker/window_open", say("Its small window open when the console closed"), NO,
    choices=(YES, NO),
)  # fmt: skip
ALWAYS: Final = "always"
MESSAGE_TIME: Final = Setting(
    "speaker/message_time", say("How long a message to the speaker is shown"), "30",
    choices=("15", "30", "60", ALWAYS),
)  # fmt: skip
"""Seconds, or until it is cleared."""

SETTINGS: Final = (
    THEME, TEXT_SIZE, LAST_VIEW, LANGUAGE, EXPORT_FORMATS, EXPORT_FOLDER, EXPORT_OPENS,
    SPEAKER_DISPLAY, SPEAKER_OPEN, SPEAKER_WINDOW_OPEN, MESSAGE_TIME
)  # fmt: skip


class Prefs:
    """The settings in a folder (`MODERATOR_HOME`, as the caller has found it)."""

    def __init__(self, home: Path) -> None:
        self._file = QSettings(str(home / FILE), QSettings.Format.IniFormat)

    def get(self, setting: Setting[T]) -> T:
        """The value kept, or the default."""
        return setting.understood(self._text(setting.key, str(setting.default)))

    def put(self, setting: Setting[T], value: T) -> None:
        """Keep a value."""
        self._file.setValue(setting.key, str(value))

    def geometry(self, of: str = "window") -> QByteArray:
        """Where a window was (`QWidget.saveGeometry`); empty when never kept. `of`: which, the
        console's if no other is named."""
        return QByteArray.fromBase64(self._text(f"{of}/geometry").encode("ascii", "ignore"))

    def put_geometry(self, geometry: QByteArray, of: str = "window") -> None:
        """Keep where a window is."""
        self._file.setValue(f"{of}/geometry", geometry.toBase64().toStdString())

    def widths(self, view: str) -> tuple[int, ...]:
        """The column widths kept for a view, in pixels; empty when never kept or damaged."""
        parts = self._text(f"columns/{view}").split()
        sound = all(part.isdecimal() and len(part) < 6 for part in parts)
        return tuple(int(part) for part in parts) if sound else ()

    def put_widths(self, view: str, widths: tuple[int, ...]) -> None:
        """Keep the column widths of a view."""
        self._file.setValue(f"columns/{view}", " ".join(str(width) for width in widths))

    def save(self) -> None:
        """Write to the disk now, not only when the program ends."""
        self._file.sync()

    def _text(self, key: str, default: str = "") -> str:
        kept = self._file.value(key, default)
        return kept if isinstance(kept, str) else default
