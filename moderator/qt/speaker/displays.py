"""Where the speaker screen goes: a choice over a list of displays, without asking Qt for one.

A display is remembered by what it says of itself, never by its place in a list, which changes
whenever one is plugged in. The one rule above all others: the console is not covered by
surprise. Mirrored displays show one picture, so a display that overlaps the console's is the
console's.
"""

from collections.abc import Sequence
from enum import Enum, auto
from typing import Final, NamedTuple

from msgspec import Struct

from moderator.core.text import clean_name

_GAP: Final = 24
"""Pixels between the console and a window beside it, and to the display's edge."""

_FOOT: Final = 52
"""Pixels below a window that stands on the console: its status line stays in sight."""


class Area(NamedTuple):
    """A rectangle on the desk that all displays make up, in pixels."""

    x: int
    y: int
    width: int
    height: int

    def overlaps(self, other: "Area") -> bool:
        """Do they have a pixel in common?"""
        return (
            self.x < other.x + other.width
            and other.x < self.x + self.width
            and self.y < other.y + other.height
            and other.y < self.y + self.height
        )

    def holds(self, other: "Area") -> bool:
        """Is all of the other one within?"""
        return (
            self.x <= other.x
            and self.y <= other.y
            and other.x + other.width <= self.x + self.width
            and other.y + other.height <= self.y + self.height
        )


class Display(Struct, frozen=True):
    """One display. `name`: of the connector ("HDMI-1"). `make`, `model`, `serial`: what it says
    of itself, each empty where it says nothing."""

    name: str
    area: Area
    make: str = ""
    model: str = ""
    serial: str = ""

    @property
    def thing(self) -> str:
        """What it says of itself, whatever it is plugged into; empty when it says nothing."""
        return clean_name(" ".join(filter(None, (self.make, self.model, self.serial))))

    @property
    def key(self) -> str:
        """What it is remembered by, which a person can read too."""
        return _joined(self.thing, clean_name(self.name))

    @property
    def label(self) -> str:
        """As a person knows it: "DELL U2719D (HDMI-1)"."""
        known = clean_name(" ".join(filter(None, (self.make, self.model))))
        return _joined(known, clean_name(self.name))

    @property
    def size(self) -> str:
        """Its pixels: "1920 × 1080"."""
        return f"{self.area.width} × {self.area.height}"


def _joined(thing: str, name: str) -> str:
    return f"{thing} ({name})" if thing and name and name != thing else thing or name


def found(displays: Sequence[Display], key: str) -> Display | None:
    """The display that was remembered: the very one; else, where it is plugged in elsewhere,
    the only one that says the same of itself."""
    exact = [one for one in displays if one.key == key]
    if exact:
        return exact[0]
    thing, _, _ = key.rpartition(" (")
    alike = [one for one in displays if thing and one.thing == thing]
    return alike[0] if len(alike) == 1 else None


class How(Enum):
    """How the speaker screen is shown. `ASK`: several displays could be meant."""

    FULL = auto()
    WINDOW = auto()
    HIDDEN = auto()
    ASK = auto()


class Place(NamedTuple):
    """Where it goes. `display`: the one it fills, or, of a window or a screen that is hidden,
    the one that it would have filled; None where there is none to name."""

    how: How
    display: Display | None = None


def placed(
    displays: Sequence[Display],
    wanted: str,
    console: Area,
    *,
    anywhere: bool = False,
    over: bool = False,
) -> Place:
    """Where the speaker screen goes.

    `wanted`: the key of the display chosen, "" when none ever was. `console`: the display that
    the console is on. `anywhere`: another will do where that one is not plugged in (somebody
    asked for the screen just now; otherwise it hides and waits). `over`: somebody asked for
    this display although the console is on it.
    """
    there = found(displays, wanted) if wanted else None
    if there is not None:
        free = over or not there.area.overlaps(console)
        return Place(How.FULL if free else How.WINDOW, there)
    if wanted and not anywhere:
        return Place(How.HIDDEN)
    others = [one for one in displays if not one.area.overlaps(console)]
    if len(others) == 1:
        return Place(How.FULL, others[0])
    return Place(How.ASK if others else How.WINDOW)


def beside(console: Area, room: Area, width: int, height: int) -> Area:
    """Where a window of this size covers nothing of the console: right of it, left, below or
    above within `room`; where there is no place for that, the lower left corner, where the console
    has what is still far off."""
    places = (
        (console.x + console.width + _GAP, console.y),
        (console.x - width - _GAP, console.y),
        (console.x, console.y + console.height + _GAP),
        (console.x, console.y - height - _GAP),
    )
    areas = (Area(*place, width, height) for place in places)
    free = next((area for area in areas if room.holds(area)), None)
    if free is not None:
        return free
    low = room.y + room.height - height - _FOOT
    return Area(room.x + _GAP, max(room.y, low), width, height)
