"""Which colour stands on which ground: how buttons of each kind look, and every pairing there is.

One place, so that a theme can be measured as a whole: `pairings` lists what the kit, the rows and
the panels put on what, each with the least contrast it must have (WCAG 2.1: 1.4.3 for texts,
1.4.11 for signs such as the focus ring, the border of a field, the marks that stand for a word).
What only divides or decorates (hairlines, the outline of a button that has words) is not listed.
"""

from enum import StrEnum
from typing import Final

from msgspec import Struct

from moderator.qt.palette import LEAST_CONTRAST, Palette, Tone

LEAST_SIGN: Final = 3.0
"""The smallest ratio at which a sign, or type as large as the digits, stands on its ground."""


class Kind(StrEnum):
    """How a button looks. `FILLED`: one in a panel at the most. `TINT`, `PILL`: small, for a
    panel's header. `QUIET`: no outline. `LIVE_FILLED` (takes the width there is), `LIVE`: on
    the live card."""

    FILLED = "filled"
    PLAIN = "plain"
    QUIET = "quiet"
    TINT = "tint"
    PILL = "pill"
    WARN = "warn"
    LIVE_FILLED = "live_filled"
    LIVE = "live"


class Look(Struct, frozen=True):
    """A button's colours. `inset`: its ring stands within its filled ground, where it is seen
    whatever is around it."""

    ground: str
    hover: str
    outline: str
    text: str
    hint: str
    ring: str
    inset: bool = False


def look(kind: Kind, p: Palette) -> Look:
    """How a button of a kind looks in a theme."""
    accent, neutral, warn = p.tint(Tone.ACCENT), p.tint(Tone.NEUTRAL), p.tint(Tone.WARN)
    muted, live_ring = p.live_muted, p.live_accent
    looks = {
        Kind.FILLED: Look(
            p.accent, p.accent_hover, "", p.on_accent, p.on_accent, p.on_accent, inset=True
        ),
        Kind.PLAIN: Look(p.panel, p.hover, p.hairline, p.ink, p.muted, p.accent),
        Kind.QUIET: Look("", p.hover, "", p.ink, p.muted, p.accent),
        Kind.TINT: Look(accent.ground, p.hover, "", accent.text, accent.text, p.accent),
        Kind.PILL: Look(
            neutral.ground, p.hover, neutral.line, neutral.text, neutral.text, p.accent
        ),
        Kind.WARN: Look(p.panel, warn.ground, p.warn, warn.text, p.muted, p.accent),
        Kind.LIVE_FILLED: Look(
            p.live_ink, p.live_white, "", p.live_dark, p.live_dim, p.live_dark, inset=True
        ),
        Kind.LIVE: Look(p.live_button, p.live_hover, p.live_line, p.live_ink, muted, live_ring),
    }
    return looks[kind]


class Pairing(Struct, frozen=True):
    """A colour on a ground, and the contrast it must have at the least."""

    colour: str
    ground: str
    least: float = LEAST_CONTRAST


def pairings(p: Palette) -> dict[str, Pairing]:
    """Every pairing of a theme, by what it is."""
    return {**_words(p), **_tinted(p), **_buttons(p), **_live(p), **_signs(p)}


def _grounds(p: Palette) -> dict[str, str]:
    """What words stand on outside chips and the live card: frames, and rows in each state."""
    return {
        "panel": p.panel,
        "background": p.background,
        "field": p.field,
        "chosen row": p.chosen,
        "selected row": p.selected,
        "hovered": p.hover,
    }


def _words(p: Palette) -> dict[str, Pairing]:
    words = {"ink": p.ink, "muted": p.muted, **{tone.value: p.tone(tone) for tone in Tone}}
    on = _grounds(p).items()
    made = {f"{w} on {g}": Pairing(c, ground) for g, ground in on for w, c in words.items()}
    return made | {
        "link on panel": Pairing(p.accent, p.panel),
        "what is typed, marked": Pairing(p.on_accent, p.accent),
        "what a search found": Pairing(p.ink, p.tint(Tone.WARN).line),
        "what a search found, off the record": Pairing(p.muted, p.tint(Tone.WARN).ground),
        "a quiet question": Pairing(p.warn, p.panel),
        "a passage that was read": Pairing(p.ink, p.tint(Tone.WARN).ground),
    }


def _tinted(p: Palette) -> dict[str, Pairing]:
    made = {}
    for tone in Tone:
        tint = p.tint(tone)
        made[f"{tone} chip or banner"] = Pairing(tint.text, tint.ground)
    for tone in (Tone.WARN, Tone.ACCENT):
        made[f"{tone} cell of the grid, hovered"] = Pairing(p.tint(tone).text, p.hover)
    return made


def _buttons(p: Palette) -> dict[str, Pairing]:
    made = {}
    for kind in Kind:
        one = look(kind, p)
        grounds = {"": one.ground or p.panel, ", hovered": one.hover}
        for state, ground in grounds.items():
            made[f"{kind} button{state}"] = Pairing(one.text, ground)
            made[f"{kind} button's key{state}"] = Pairing(one.hint, ground)
        ground = one.ground or p.panel
        made[f"{kind} button's focus ring"] = Pairing(one.ring, ground, LEAST_SIGN)
        if not one.inset:
            around = p.live if kind is Kind.LIVE else p.panel
            made[f"{kind} button's focus ring, outside"] = Pairing(one.ring, around, LEAST_SIGN)
    return made


def _live(p: Palette) -> dict[str, Pairing]:
    """The live card; its digits are large."""
    made = {
        f"live {name}": Pairing(colour, p.live)
        for name, colour in {
            "ink": p.live_ink,
            "muted": p.live_muted,
            "accent": p.live_accent,
            "good": p.live_good,
            "warn": p.live_warn,
            "over": p.live_over,
        }.items()
    }
    for tone in Tone:
        tint = p.live_tint(tone)
        made[f"{tone} state"] = Pairing(tint.text, tint.ground)
    for name in ("accent", "good", "warn", "over"):
        colour = getattr(p, f"live_{name}")
        made[f"progress, {name}"] = Pairing(colour, p.live_track, LEAST_SIGN)
        made[f"progress, {name}, its passed tick"] = Pairing(p.live, colour, LEAST_SIGN)
    return made | {"progress, a tick to come": Pairing(p.live_ink, p.live_track, LEAST_SIGN)}


def _signs(p: Palette) -> dict[str, Pairing]:
    grounds = {**_grounds(p), **{f"{t} chip": p.tint(t).ground for t in Tone}}
    made = {f"focus ring on {g}": Pairing(p.accent, one, LEAST_SIGN) for g, one in grounds.items()}
    for where in ("panel", "background", "field"):
        made[f"border of a field on {where}"] = Pairing(p.edge, _grounds(p)[where], LEAST_SIGN)
    for name in ("accent", "good", "warn", "over"):
        made[f"{name} mark on panel"] = Pairing(getattr(p, name), p.panel, LEAST_SIGN)
    return made | {
        "box to tick": Pairing(p.muted, p.field, LEAST_SIGN),
        "tick in its box": Pairing(p.on_accent, p.accent, LEAST_SIGN),
        "what a bar fills": Pairing(p.accent, p.track, LEAST_SIGN),
        "the running row's bar": Pairing(p.accent, p.chosen, LEAST_SIGN),
        "present and hard end": Pairing(p.ink, p.panel, LEAST_SIGN),
    }
