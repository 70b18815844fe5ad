"""One setting: what it is called, what it may be, and how a person gives it.

The preferences are built from nothing but these declarations, so a setting says all of it
here: a title, a sentence of help, its group, and the words for each choice. One without a
group is something the console remembers by itself and nobody is asked about. What is true of it
only now and here, an `Aside` says.
"""

from enum import Enum
from typing import Any, Generic, TypeVar, cast

from msgspec import Struct
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from moderator.core.durations import clock, parse
from moderator.core.say import Said, say
from moderator.qt.plain import at_a_glance

T = TypeVar("T", bound=str | float)

YES, NO = "yes", "no"


class Group(Enum):
    """What settings are about, in the order the preferences show it."""

    LOOK = say("Appearance")
    TIMES = say("Dates and times")
    LIMITS = say("Signals and limits")
    SOUNDS = say("Sounds")
    SCREEN = say("Speaker screen")
    READER = say("Screen reader")
    SESSIONS = say("Sessions")
    DOCUMENTS = say("Documents")


class How(Enum):
    """How a person gives a value. `SWITCH`: yes or no. `LENGTH`: whole seconds, typed as
    "1:30". `PERCENT`: a share, 1.0 being 100. `OFFERED`: one of what the machine has just now
    (screens, sound outputs), kept by its name. `FOLDER`: a place on the disk."""

    CHOICE = "choice"
    SWITCH = "switch"
    LENGTH = "length"
    PERCENT = "percent"
    OFFERED = "offered"
    FOLDER = "folder"


class Setting(Struct, Generic[T], frozen=True):
    """One setting: its key in the file, its title for the person, its default (which also
    gives its type), and what it may be: one of `choices`, or within `limits`.

    `group`: where the preferences show it, None where they do not. `help`: one sentence.
    `labels`: the words for `choices`, in their order. `empty`: the words for "" where that is
    a value of its own. `at_most`: a setting that this one may not exceed. `deed`: what a
    button beside it says, which does what the application answers with.
    """

    key: str
    title: str
    default: T
    choices: tuple[str, ...] = ()
    limits: tuple[float, float] | None = None
    group: Group | None = None
    help: str = ""
    labels: tuple[str, ...] = ()
    how: How = How.CHOICE
    empty: str = ""
    at_most: "Setting[T] | None" = None
    deed: str = ""

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

    def shown(self, value: T) -> str:
        """A value as it stands in the field of the preferences."""
        if self.how is How.LENGTH:
            return clock(float(value))
        if self.how is How.PERCENT:
            return f"{float(value) * 100:.0f} %"
        return str(value)

    def typed(self, text: str) -> "T | Wrong":
        """The value that a person means by what stands in the field, or why it is none."""
        if isinstance(self.default, str):
            return type(self.default)(text)
        number = _length(text) if self.how is How.LENGTH else _share(text)
        if number is None:
            return Wrong(self._not_understood(text))
        low, high = self.limits or (number, number)
        if not low <= number <= high:
            least, most = (self.shown(cast(Any, one)) for one in (low, high))
            return Wrong(
                say("{title}: from {low} to {high}.", title=self.title, low=least, high=most)
            )
        return type(self.default)(number)

    def _not_understood(self, text: str) -> Said:
        typed = at_a_glance(text)
        if self.how is How.LENGTH:
            return say("“{typed}” is not a length of time: type 1:30.", typed=typed)
        return say("“{typed}” is not a percentage: type 100.", typed=typed)


class Wrong(Struct, frozen=True):
    """Why something cannot be a value, in one sentence."""

    sentence: Said


class Declined(Exception):
    """A value is not to be kept after all; `str()` says why, empty where the person knows."""


class Aside(QObject):
    """What the application knows of a setting just now, beyond its declaration. `changed` when
    any of it is different. Whoever has something to say overrides what it says."""

    changed = Signal()

    def opened(self) -> None:
        """The preferences show the setting from now on."""

    def offered(self) -> tuple[str, ...]:
        """What there is to choose from, by name; the setting's `empty` stands before it."""
        return ()

    def said(self) -> str:
        """A sentence under the setting: what does not work, and what to do. Empty: all is well."""
        return ""

    def fixed(self) -> str:
        """Why it cannot be chosen here, in one sentence; empty where it can."""
        return ""

    def accept(self, value: str, asker: QWidget) -> None:
        """Called before a value is kept; may ask the person something. Raises `Declined`."""

    def do(self) -> None:
        """What the setting's button does."""


def _length(text: str) -> float | None:
    """Seconds; a length may be none at all here."""
    return 0 if text.strip() in ("0", "0:00") else parse(text)


def _share(text: str) -> float | None:
    typed = text.strip().removesuffix("%").strip()
    return int(typed) / 100 if typed.isascii() and typed.isdigit() and len(typed) <= 4 else None
