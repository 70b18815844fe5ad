"""Where each part of the speaker screen stands: plain numbers for a window of any size.

Sizes are shares of the height that a window of its width would have at 16:9, so that a window
that is wider or higher wastes space rather than cutting a name. Measured for ten metres: a
capital letter of the name is 7 % of the screen's height (a figure a third of it at the least),
which is 50 mm on a television of 55 inches, five thousandths of the distance.
"""

from typing import Final, NamedTuple

_EDGE: Final = 0.044
"""Share of the width that stays free at either side."""

_TOP: Final = 0.045
_NAME, _NAME_LINE = 0.098, 0.125
_SMALL, _SMALL_LINE = 0.046, 0.062
_CLOCK: Final = 0.076
_MESSAGE, _MESSAGE_LINE = 0.074, 0.132
_BAR: Final = 0.024
_STATE, _STATE_LINE = 0.064, 0.095
_GAP: Final = 0.02
_BOTTOM: Final = 0.03

WIDE: Final = 16 / 9


class Box(NamedTuple):
    """A rectangle in pixels."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.height


class Layout(NamedTuple):
    """The parts, from the top down; sizes of type in pixels. `top` holds the name and the role
    at its left, the clock and the end at its right, which take what they need."""

    top: Box
    digits: Box
    message: Box
    bar: Box
    foot: Box
    name_px: float
    name_high: float
    small_px: float
    clock_px: float
    message_px: float
    state_px: float


def laid_out(width: float, height: float, *, message: bool) -> Layout:
    """The layout of a window. `message`: there is one, which the digits make room for."""
    unit = min(height, width / WIDE)
    edge, gap = width * _EDGE, unit * _GAP
    inner = width - 2 * edge
    top = Box(edge, unit * _TOP, inner, unit * (_NAME_LINE + _SMALL_LINE))
    foot_y = height - unit * (_BOTTOM + _STATE_LINE)
    foot = Box(edge, foot_y, inner, unit * _STATE_LINE)
    bar = Box(edge, foot.y - gap / 2 - unit * _BAR, inner, unit * _BAR)
    said = unit * _MESSAGE_LINE if message else 0.0
    below = Box(edge, bar.y - gap - said, inner, said)
    begin, end = top.bottom + gap, (below.y if message else bar.y) - gap
    return Layout(
        top=top,
        digits=Box(edge, begin, inner, max(0.0, end - begin)),
        message=below,
        bar=bar,
        foot=foot,
        name_px=unit * _NAME,
        name_high=unit * _NAME_LINE,
        small_px=unit * _SMALL,
        clock_px=unit * _CLOCK,
        message_px=unit * _MESSAGE,
        state_px=unit * _STATE,
    )
