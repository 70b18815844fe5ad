"""What the console remembers of a person's taste: each setting declared once.

Kept in an ini file beside the sessions, so that one folder is everything and a person can
read it. A value that cannot be understood is the default again; nothing about an event is
ever kept here.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final, TypeVar

from msgspec.structs import replace
from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from moderator.core.event import SHORTEST_S, Settings
from moderator.core.say import say
from moderator.outcome.languages import TAGS
from moderator.qt.language import ClockForm, DayForm
from moderator.qt.setting import NO as NO
from moderator.qt.setting import YES as YES
from moderator.qt.setting import Aside as Aside
from moderator.qt.setting import Declined as Declined
from moderator.qt.setting import Group, How, Setting, Wrong
from moderator.qt.theme import LARGEST_TEXT, SMALLEST_TEXT, Scheme
from moderator.qt.translators import SPOKEN

T = TypeVar("T", bound=str | float)

FILE: Final = "settings.ini"

_ONE_HOUR: Final = 3600

THEME: Final = Setting(
    "theme",
    say("Theme"),
    "system",
    choices=tuple(Scheme),
    group=Group.LOOK,
    help=say("Light or dark; or as the system is."),
    labels=(say("As the system"), say("Light"), say("Dark")),
)
TEXT_SIZE: Final = Setting(
    "text_size",
    say("Text size"),
    1.0,
    limits=(SMALLEST_TEXT, LARGEST_TEXT),
    group=Group.LOOK,
    help=say("All text, in percent of its usual size. Ctrl++ and Ctrl+- change it anywhere."),
    how=How.PERCENT,
)
SCREEN_LANGUAGE: Final = Setting(
    "screen_language",
    say("Language of the screen"),
    "",
    choices=("", *SPOKEN),
    group=Group.LOOK,
    help=say("Spoken as soon as this is closed; what is being typed is kept."),
    labels=(say("As the system"), "English", "Français"),
)
CLOCK: Final = Setting(
    "times/clock",
    say("Times of day"),
    str(ClockForm.HOURS_24),
    choices=tuple(ClockForm),
    group=Group.TIMES,
    help=say("How they are written on the screen; documents have their own rule."),
    labels=(say("15:30"), say("3:30 PM")),
)
DAYS: Final = Setting(
    "times/days",
    say("Dates"),
    str(DayForm.DAY_FIRST),
    choices=tuple(DayForm),
    group=Group.TIMES,
    help=say("How they are written on the screen. Typed, a date is understood in each of these."),
    labels=(say("19 Oct 2022"), say("Oct 19, 2022"), say("2022-10-19")),
)
FIRST_SIGNAL: Final = Setting(
    "limits/first_signal",
    say("First signal"),
    Settings().wrap_up_s,
    limits=(0, _ONE_HOUR),
    group=Group.LIMITS,
    help=say("Time left of a segment when it says “wrap up”, in sessions begun from now on."),
    how=How.LENGTH,
)
LAST_SIGNAL: Final = Setting(
    "limits/last_signal",
    say("Last signal"),
    Settings().last_s,
    limits=(0, _ONE_HOUR),
    group=Group.LIMITS,
    help=say("Time left when it says “last minute”: the first signal, or later."),
    how=How.LENGTH,
    at_most=FIRST_SIGNAL,
)
ASKER_LIMIT: Final = Setting(
    "limits/asker",
    say("A question from the floor"),
    Settings().asker_s,
    limits=(SHORTEST_S, _ONE_HOUR),
    group=Group.LIMITS,
    help=say("How long somebody may ask, in sessions begun from now on."),
    how=How.LENGTH,
)
ANSWER_LIMIT: Final = Setting(
    "limits/answer",
    say("An answer"),
    Settings().answer_s,
    limits=(SHORTEST_S, _ONE_HOUR),
    group=Group.LIMITS,
    help=say("How long somebody may answer. The plan of a session (Ctrl+P) has its own limits."),
    how=How.LENGTH,
)
SOUNDS: Final = Setting(
    "sounds/on",
    say("Chimes at the signals"),
    NO,
    choices=(YES, NO),
    group=Group.SOUNDS,
    help=say(
        "A soft chime at “wrap up”, at “last minute” and when time is up: of a segment, or of "
        "whoever asks or answers."
    ),
    how=How.SWITCH,
)
SOUND_DEVICE: Final = Setting(
    "sounds/output",
    say("Sound output"),
    "",
    group=Group.SOUNDS,
    help=say("Where it is heard: the room's loudspeaker, or headphones."),
    how=How.OFFERED,
    empty=say("The system's own"),
)
SOUND_VOLUME: Final = Setting(
    "sounds/volume",
    say("Volume"),
    0.6,
    limits=(0.0, 1.0),
    group=Group.SOUNDS,
    help=say("In percent, beside the volume of the system. “Try it” plays all three chimes."),
    how=How.PERCENT,
    deed=say("Try it"),
)
SESSIONS_FOLDER: Final = Setting(
    "sessions/folder",
    say("Folder of sessions"),
    "",
    group=Group.SESSIONS,
    help=say("Where new sessions are kept. Settings and backups stay where they are."),
    how=How.FOLDER,
    empty=say("Beside the settings"),
)
SESSIONS_BEFORE: Final = Setting("sessions/before", say("Folders of sessions before"), "")
"""Paths, one a line, the latest first: what was left there stays in the list."""
LAST_VIEW: Final = Setting(
    "last_view", say("View shown last"), "moderate", choices=("moderate", "notes", "review")
)
WELCOMED: Final = Setting("welcomed", say("The introduction was shown"), NO, choices=(YES, NO))
LANGUAGE: Final = Setting(
    "language",
    say("Language of documents"),
    TAGS[0],
    choices=TAGS,
    group=Group.DOCUMENTS,
    help=say("What the outcome document is written in, unless another is chosen for it."),
    labels=("English", "Français"),
)
EXPORT_FORMATS: Final = Setting("export/formats", say("Formats exported last"), "docx")
EXPORT_FOLDER: Final = Setting("export/folder", say("Folder exported to last"), "")
EXPORT_OPENS: Final = Setting(
    "export/opens",
    say("Open after an export"),
    NO,
    choices=(YES, NO),
    group=Group.DOCUMENTS,
    help=say("Show what was written in the program that the system has for it."),
    how=How.SWITCH,
)
SPEAKER_DISPLAY: Final = Setting(
    "speaker/display",
    say("Display"),
    "",
    group=Group.SCREEN,
    help=say("Which display F5 fills. It never covers the display that this console is on."),
    how=How.OFFERED,
    empty=say("The only other one"),
)
SPEAKER_OPEN: Final = Setting(
    "speaker/open", say("Speaker screen open when the console closed"), NO, choices=(YES, NO)
)
SPEAKER_WINDOW_OPEN: Final = Setting(
    "speaker/window_open",
    say("Its small window open when the console closed"),
    NO,
    choices=(YES, NO),
)
AWAKE: Final = Setting(
    "speaker/awake",
    say("Keep the displays awake"),
    YES,
    choices=(YES, NO),
    group=Group.SCREEN,
    help=say(
        "All of them, while an event runs or the speaker screen is shown; not in a rehearsal."
    ),
    how=How.SWITCH,
)
SPEAKER_BLACK: Final = Setting(
    "speaker/black", say("Speaker screen black until it is shown again"), NO, choices=(YES, NO)
)
ALWAYS: Final = "always"
MESSAGE_TIME: Final = Setting(
    "speaker/message_time",
    say("A message is shown for"),
    "30",
    choices=("15", "30", "60", ALWAYS),
    group=Group.SCREEN,
    help=say("It goes all the same when the next person has the floor."),
    labels=(say("15 s"), say("30 s"), say("1 min"), say("Until cleared")),
)
ANNOUNCE: Final = Setting(
    "reader/announce",
    say("Said while the event runs"),
    "signals",
    choices=("off", "signals", "minute", "half_minute"),
    group=Group.READER,
    help=say(
        "What a screen reader says by itself: the time left, and who has the floor. Without a "
        "screen reader nothing is said."
    ),
    labels=(
        say("Nothing"),
        say("The signals"),
        say("Every minute"),
        say("Every 30 s"),
    ),
)
SETTINGS: Final[tuple[Setting[Any], ...]] = (
    THEME,
    TEXT_SIZE,
    SCREEN_LANGUAGE,
    CLOCK,
    DAYS,
    FIRST_SIGNAL,
    LAST_SIGNAL,
    ASKER_LIMIT,
    ANSWER_LIMIT,
    SOUNDS,
    SOUND_DEVICE,
    SOUND_VOLUME,
    SESSIONS_FOLDER,
    SESSIONS_BEFORE,
    LAST_VIEW,
    WELCOMED,
    LANGUAGE,
    EXPORT_FORMATS,
    EXPORT_FOLDER,
    EXPORT_OPENS,
    SPEAKER_DISPLAY,
    SPEAKER_OPEN,
    SPEAKER_WINDOW_OPEN,
    SPEAKER_BLACK,
    MESSAGE_TIME,
    AWAKE,
    ANNOUNCE,
)
"""All of them; within a group in the order the preferences show them."""


class Prefs(QObject):
    """The settings in a folder (`MODERATOR_HOME`, as the caller has found it).

    `changed(Setting)` when one has another value. Two consoles may share the file: only what
    was changed here is written, beside what the other has written meanwhile (QSettings).
    """

    changed = Signal(object)

    def __init__(self, home: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = QSettings(str(home / FILE), QSettings.Format.IniFormat)
        self._asides: dict[str, Aside] = {}
        self._late: dict[str, Callable[[], object]] = {}

    def get(self, setting: Setting[T]) -> T:
        """The value kept, or the default."""
        return setting.understood(self._text(setting.key, str(setting.default)))

    def put(self, setting: Setting[T], value: T) -> None:
        """Keep a value, and tell of it."""
        before = self.get(setting)
        if value != before or not self._file.contains(setting.key):
            self._file.setValue(setting.key, str(value))
        if value != before:
            self.changed.emit(setting)

    def reset(self, setting: Setting[T]) -> None:
        """Go back to the default."""
        before = self.get(setting)
        self._file.remove(setting.key)
        if before != setting.default:
            self.changed.emit(setting)

    def why_not(self, setting: Setting[T], value: T) -> Wrong | None:
        """Why a value cannot be beside the others, or None."""
        for low, high in _pairs():
            if setting is low and value > self.get(high):
                return Wrong(
                    say("{low} cannot be more than {high}.", low=low.title, high=high.title)
                )
            if setting is high and value < self.get(low):
                return Wrong(
                    say("{high} cannot be less than {low}.", low=low.title, high=high.title)
                )
        return None

    def attend(self, setting: Setting[Any], aside: Aside) -> None:
        """Have the preferences ask `aside` about a setting from now on."""
        self._asides[setting.key] = aside

    def attend_late(self, setting: Setting[Any], made: Callable[[], object]) -> None:
        """Call `made` when the preferences first ask about a setting; it has them ask another
        from then on (`attend`)."""
        self._late[setting.key] = made

    def aside(self, setting: Setting[Any]) -> Aside | None:
        """Who knows more of a setting, if anybody."""
        made = self._late.pop(setting.key, None)
        if made is not None:
            made()
        return self._asides.get(setting.key)

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

    def save(self) -> bool:
        """Write to the disk now, not only when the program ends; False where it refuses."""
        self._file.sync()
        return self._file.status() is QSettings.Status.NoError

    def _text(self, key: str, default: str = "") -> str:
        kept = self._file.value(key, default)
        return kept if isinstance(kept, str) else default


def _pairs() -> Iterator[tuple[Setting[Any], Setting[Any]]]:
    """The settings of which one may not exceed the other."""
    for one in SETTINGS:
        if one.at_most is not None:
            yield one, one.at_most


def session_limits(settings: Prefs, before: Settings) -> Settings:
    """The signals and limits that a new session begins with; the rest as it was."""
    first = settings.get(FIRST_SIGNAL)
    return replace(
        before,
        wrap_up_s=first,
        last_s=min(settings.get(LAST_SIGNAL), first),
        asker_s=settings.get(ASKER_LIMIT),
        answer_s=settings.get(ANSWER_LIMIT),
    )
