"""What a chart wears: the theme's colours and fonts on the screen, ink on white on paper."""

from msgspec import Struct
from PySide6.QtGui import QFont

from moderator.qt.fonts import families
from moderator.qt.palette import LIGHT, Palette
from moderator.qt.theme import Role, Theme


class Look(Struct, frozen=True):
    """Colours, fonts, and `scale`: the factor of the text's size. `series`: colours of lines;
    each line has a dash and a marker of its own besides."""

    palette: Palette
    words: QFont
    tiny: QFont
    strong: QFont
    scale: float

    @classmethod
    def of_theme(cls) -> "Look":
        """As the running application looks now."""
        theme = Theme.of_app()
        words, tiny, strong = map(theme.font, (Role.SMALL, Role.TINY, Role.SMALL_STRONG))
        return cls(theme.palette, words, tiny, strong, theme.text_size)

    @classmethod
    def of_paper(cls, scale: int = 1) -> "Look":
        """As every exported picture looks, whatever the screen does."""
        return cls(
            LIGHT,
            _paper(12 * scale, QFont.Weight.Normal),
            _paper(11 * scale, QFont.Weight.Normal),
            _paper(11 * scale, QFont.Weight.DemiBold),
            scale,
        )

    @property
    def series(self) -> tuple[str, ...]:
        p = self.palette
        purple = "#C9A2F2" if p.dark else "#7A3FA6"
        return (p.accent, p.good, p.warn, purple, p.over, p.ink)

    def px(self, pixels: float) -> int:
        """A measure that grows with the text."""
        return round(pixels * self.scale)


def _paper(size: int, weight: QFont.Weight) -> QFont:
    font = QFont(families() or ["sans-serif"])  # nothing of the application's own font
    font.setPixelSize(size)
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
