"""The colours of both themes, as plain text values that tests can measure.

The first ten of each theme come from the look (light / dark). All others are derived from
them here: beside the soft grounds of chips and banners stands what is written on them, which
is the tone moved towards ink until it reads at 4.5:1 (WCAG 2.1, 1.4.3), because a tone that
reads on white need not read on its own tint.
"""

from enum import StrEnum
from functools import cache
from typing import Final

from msgspec import Struct

LEAST_CONTRAST: Final = 4.5
"""The smallest ratio at which any text stands on its ground."""

_AIM: Final = 4.6
_STEPS: Final = 50

# The live card is dark in both themes, so its tones are those of the dark one.
_LIVE_ACCENT: Final = "#5AA9F2"
_LIVE_GOOD: Final = "#5FCF95"
_LIVE_WARN: Final = "#F2B45A"
_LIVE_OVER: Final = "#FF8A80"


class Tone(StrEnum):
    """What a colour means; a word or a shape says it too."""

    NEUTRAL = "neutral"
    ACCENT = "accent"
    GOOD = "good"
    WARN = "warn"
    OVER = "over"


class Tint(Struct, frozen=True):
    """A soft ground, the outline it may have, and what is written on it."""

    ground: str
    line: str
    text: str


class Palette(Struct, frozen=True):
    """Every colour of one theme, as ``#rrggbb``.

    `field`: the ground of edits and of quiet chips. `chosen`: the row of what is going on
    now. `track`: what a bar fills. `edge`: the border of a field, without which nobody would see
    where to type. `live_*`: on the live card, which is dark in both themes, so its tones are the
    same in both; `live_white`, `live_dark` and `live_dim` are those of its large button.
    """

    dark: bool
    background: str
    panel: str
    hairline: str
    ink: str
    muted: str
    accent: str
    good: str
    warn: str
    over: str
    live: str
    field: str
    chosen: str
    hover: str
    selected: str
    track: str
    accent_hover: str
    on_accent: str
    past: str
    edge: str
    tints: tuple[tuple[Tone, Tint], ...]
    live_ink: str = "#FFFFFF"
    live_muted: str = "#B4C4D4"
    live_accent: str = _LIVE_ACCENT
    live_good: str = _LIVE_GOOD
    live_warn: str = _LIVE_WARN
    live_over: str = _LIVE_OVER
    live_line: str = "#37506A"
    live_button: str = "#1C344F"
    live_hover: str = "#27425F"
    live_track: str = "#33485F"
    live_white: str = "#E3ECF5"
    live_dark: str = "#0F2740"
    live_dim: str = "#4E5D6D"
    live_tints: tuple[tuple[Tone, Tint], ...] = ()

    def tint(self, tone: Tone) -> Tint:
        """The soft ground of a tone and what is written on it."""
        return next(tint for one, tint in self.tints if one is tone)

    def live_tint(self, tone: Tone) -> Tint:
        """The ground of a tone on the live card and what is written on it."""
        return next(tint for one, tint in self.live_tints if one is tone)

    def tone(self, tone: Tone) -> str:
        """The colour of a tone for words, on a panel or in a row, chosen and selected too;
        the plain tokens (`warn`) are for shapes."""
        plain = {
            Tone.NEUTRAL: self.muted,
            Tone.ACCENT: self.accent,
            Tone.GOOD: self.good,
            Tone.WARN: self.warn,
            Tone.OVER: self.over,
        }[tone]
        grounds = (self.panel, self.background, self.hover, self.selected, self.chosen)
        return _legible(plain, grounds, self.ink)


def channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue of ``#rrggbb``, each 0 to 255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def mixed(colour: str, ground: str, share: float) -> str:
    """`share` (0 to 1) of a colour laid over a ground."""
    parts = zip(channels(colour), channels(ground), strict=True)
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02X}" for a, b in parts)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.1, relative luminance)."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in (channel / 255 for channel in channels(colour))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@cache
def _legible(colour: str, grounds: tuple[str, ...], ink: str) -> str:
    """The colour, moved towards ink only as far as it must be to read on every ground."""
    steps = (mixed(ink, colour, step / _STEPS) for step in range(_STEPS + 1))
    return next((one for one in steps if all(contrast(one, g) >= _AIM for g in grounds)), ink)


def _tints(ink: str, soft: dict[Tone, tuple[str, str]]) -> tuple[tuple[Tone, Tint], ...]:
    """Tints from (tone's colour, its soft ground)."""
    return tuple(
        (tone, Tint(ground, mixed(colour, ground, 0.3), _legible(colour, (ground,), ink)))
        for tone, (colour, ground) in soft.items()
    )


def _light() -> Palette:
    ink = "#16202B"
    accent, good, warn, over = "#0B6BCB", "#1A7F4B", "#B25E00", "#B3261E"
    soft = {
        Tone.NEUTRAL: ("#5B6B7C", "#F1F4F7"),
        Tone.ACCENT: (accent, "#E3EFFB"),
        Tone.GOOD: (good, "#E1F3E9"),
        Tone.WARN: (warn, "#FDEFDD"),
        Tone.OVER: (over, "#FBE4E2"),
    }
    return Palette(
        dark=False,
        background="#F4F6F8",
        panel="#FFFFFF",
        hairline="#DDE3EA",
        ink=ink,
        muted="#5B6B7C",
        accent=accent,
        good=good,
        warn=warn,
        over=over,
        live="#0F2740",
        field="#F4F6F8",
        chosen="#E6F0FA",
        hover="#F4F7FA",
        selected="#ECF1F6",
        track="#E1E7ED",
        accent_hover="#095BAE",
        on_accent="#FFFFFF",
        past="#9DB2C9",
        edge="#818D9A",
        tints=_tints(ink, soft),
        live_tints=_live_tints(),
    )


def _dark() -> Palette:
    ink = "#E8EEF4"
    soft = {
        Tone.NEUTRAL: ("#9FB0C1", "#111922"),
        Tone.ACCENT: (_LIVE_ACCENT, "#16375A"),
        Tone.GOOD: (_LIVE_GOOD, "#153A29"),
        Tone.WARN: (_LIVE_WARN, "#3A2A10"),
        Tone.OVER: (_LIVE_OVER, "#47211F"),
    }
    return Palette(
        dark=True,
        background="#10161D",
        panel="#18212B",
        hairline="#2A3643",
        ink=ink,
        muted="#9FB0C1",
        accent=_LIVE_ACCENT,
        good=_LIVE_GOOD,
        warn=_LIVE_WARN,
        over=_LIVE_OVER,
        live="#0A2036",
        field="#111921",
        chosen="#16324F",
        hover="#1D2833",
        selected="#212D39",
        track="#2A3643",
        accent_hover="#7ABAF5",
        on_accent="#0A1B2C",
        past="#3D566F",
        edge="#5F6C7A",
        tints=_tints(ink, soft),
        live_tints=_live_tints(),
    )


def _live_tints() -> tuple[tuple[Tone, Tint], ...]:
    return _tints(
        "#FFFFFF",
        {
            Tone.NEUTRAL: ("#B4C4D4", "#1C344F"),
            Tone.ACCENT: ("#B9DCFB", "#1E4A78"),
            Tone.GOOD: (_LIVE_GOOD, "#17493B"),
            Tone.WARN: (_LIVE_WARN, "#4A3A1E"),
            Tone.OVER: (_LIVE_OVER, "#5A2A33"),
        },
    )


LIGHT: Final = _light()
DARK: Final = _dark()
