"""How the command palette's rows are painted: a word for what it is, its name, its key."""

from typing import Final

from moderator.qt.kit import Box, Role, RowDelegate, Theme, Tone, text_width
from moderator.qt.kit.paint import chip_size
from moderator.qt.language import shown
from moderator.qt.models.commands import WORDS, CommandRow, Sort

_SIDE: Final = 14
_TOP: Final = 7
_GAP: Final = 10

_TONES: Final = {
    Sort.ACT: Tone.ACCENT,
    Sort.SPEAKER: Tone.GOOD,
    Sort.SEGMENT: Tone.NEUTRAL,
    Sort.REQUEST: Tone.WARN,
    Sort.NOTE: Tone.NEUTRAL,
}


class CommandDelegate(RowDelegate[CommandRow]):
    """Paints what can be done and gone to; what cannot be done now is muted and says why."""

    hairlines = False
    led = True

    def __init__(self) -> None:
        super().__init__()
        self._words_end = 0.0
        Theme.of_app().changed.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        """Names begin behind the widest of the words."""
        self._words_end = _SIDE + max(chip_size(shown(word))[0] for word in WORDS.values())

    def arrange(self, row: CommandRow, box: Box) -> None:
        p = box.theme.palette
        box.pad = 7
        left = self._words_end + _GAP
        box.chip(row.word, _SIDE, _TOP + 1, _TONES[row.sort])
        right = self._key(row, box)
        colour = p.ink if row.usable else p.muted
        name = box.text(row.name, left, _TOP, right - left, Role.MEDIUM, colour, lines=1)
        if row.line:
            room = box.width - left - _SIDE
            box.text(row.line, left, name.bottom() + 1, room, Role.SMALL, p.muted, lines=1)

    def _key(self, row: CommandRow, box: Box) -> float:
        """The key at the right end; gives where the name must end."""
        end = box.width - _SIDE
        if not row.key:
            return end
        wide = text_width(row.key, box.theme.font(Role.SMALL)) + 2
        colour = box.theme.palette.muted
        place = box.text(row.key, end - wide, _TOP + 1, wide, Role.SMALL, colour, 1, right=True)
        return place.left() - _GAP
