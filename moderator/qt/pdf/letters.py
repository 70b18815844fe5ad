"""The letters of the paper: its styles, and texts broken into lines by Qt.

Lengths are points (1/72 inch) of the page. Texts reach Qt as plain text in QTextLayout, which
never reads markup. Contextual alternates, ligatures and tabular figures are off: the letters
they put in have no code of their own, so what is searched for would not be found.
"""

from collections.abc import Sequence
from enum import Enum
from typing import Final

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QRawFont,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from moderator.core.text import clean, right_to_left
from moderator.outcome.document import Span, Tone
from moderator.qt.fonts import families
from moderator.qt.palette import LIGHT

INK: Final = LIGHT.ink
MUTED: Final = LIGHT.muted
ACCENT: Final = LIGHT.accent
HAIRLINE: Final = LIGHT.hairline


class _Look(Struct, frozen=True):
    """Points of letters and of a line; a weight of QFont; a colour."""

    size: float
    line: float
    weight: int = 400
    colour: str = INK


class Style(Enum):
    """What a text on paper is."""

    TITLE = _Look(21, 27, 700)
    SUBTITLE = _Look(10.5, 15, 400, MUTED)
    CONTENTS = _Look(11.5, 16, 700)
    HEADING_1 = _Look(14, 18.5, 700, ACCENT)
    HEADING_2 = _Look(11, 15, 700)
    HEADING_3 = _Look(10, 14, 600, MUTED)
    BODY = _Look(10, 14.5)
    ENTRY = _Look(10, 15)
    CAPTION = _Look(9, 12.5, 600)
    HEAD_CELL = _Look(8.5, 12, 600, MUTED)
    CELL = _Look(8.5, 12)
    FOOTER = _Look(8.5, 12, 400, MUTED)


HEADINGS: Final = (Style.HEADING_1, Style.HEADING_2, Style.HEADING_3)


class Lines(Struct, frozen=True):
    """A text set in lines. `layout` keeps them alive; `base`: the device's units from a line's
    top to what its letters stand on; `backwards`: it runs right to left; `texts`: what each
    line says."""

    layout: QTextLayout
    base: float
    style: Style
    backwards: bool
    texts: tuple[str, ...]


class Letters:
    """Sets texts in the paper's styles. Needs a QGuiApplication."""

    def __init__(self, scale: float) -> None:
        """`scale`: units of the device in a point."""
        self._scale = scale
        self._families = families() or ["sans-serif"]
        self._fonts = {style: self._font(style.value) for style in Style}
        self._base = {style: self._baseline(style) for style in Style}
        self._formats = {(style, tone): _format(style, tone) for style in Style for tone in Tone}
        self._raw = [
            QRawFont.fromFont(_single(self._fonts[Style.BODY], family))
            for family in self._families[:2]
        ]
        self._drawable: dict[str, bool] = {}

    def lines(
        self, spans: Sequence[Span], style: Style, width: float, to_the_right: bool = False
    ) -> Lines:
        """Texts broken at `width` points; words longer than that are broken too."""
        parts = [(_spaced(span.text), span.tone) for span in spans]
        text = "".join(part for part, _ in parts).replace("\n", "\u2028")
        backwards = right_to_left(text)
        layout = QTextLayout(text, self._fonts[style])
        layout.setTextOption(_option(to_the_right or backwards, backwards, 24 * self._scale))
        ranges, at = [], 0
        for part, tone in parts:
            size = _units(part)
            if tone is not Tone.PLAIN and size:
                one = QTextLayout.FormatRange()
                one.start, one.length = at, size
                one.format = self._formats[style, tone]
                ranges.append(one)
            at += size
        if ranges:
            layout.setFormats(ranges)
        texts = _broken(layout, text, width * self._scale)
        return Lines(layout, self._base[style], style, backwards, texts)

    def plain(self, text: str, style: Style, width: float, to_the_right: bool = False) -> Lines:
        """As `lines`, for a text in one tone."""
        return self.lines((Span(text),), style, width, to_the_right)

    def blank(self) -> Lines:
        """A letter that takes room and shows nothing."""
        layout = QTextLayout("\u00a0", self._fonts[Style.BODY])
        texts = _broken(layout, "\u00a0", self._scale * 20)
        return Lines(layout, self._base[Style.BODY], Style.BODY, False, texts)

    def one_line(self, text: str, style: Style, width: float) -> Lines:
        """A text on one line, shortened where it does not fit."""
        line = " ".join(clean(text).split())
        metrics = QFontMetricsF(self._fonts[style])
        short = metrics.elidedText(line, Qt.TextElideMode.ElideRight, width * self._scale)
        return self.plain(short, style, width + 2)

    def width(self, text: str, style: Style) -> float:
        """Points that a text takes on one line."""
        return QFontMetricsF(self._fonts[style]).horizontalAdvance(text) / self._scale

    def unreadable(self, text: str) -> str:
        """The letters that the shipped typefaces do not have, so that nothing in the file leads
        from what is drawn back to them; empty when there are none."""
        if text.isascii():
            return ""
        return "".join(char for char in text if not self._has(char))

    def _has(self, char: str) -> bool:
        known = self._drawable.get(char)
        if known is None:
            known = any(raw.supportsCharacter(ord(char)) for raw in self._raw)
            known = self._drawable[char] = known or char == "\u2028"
        return known

    def _baseline(self, style: Style) -> float:
        """The letters' own height in the middle of the line. A line that borrows a letter from a
        taller font must not sink."""
        metrics = QFontMetricsF(self._fonts[style])
        air = style.value.line * self._scale - metrics.ascent() - metrics.descent()
        return air / 2 + metrics.ascent()

    def _font(self, look: _Look) -> QFont:
        font = QFont(self._families)  # nothing of the application's own font
        font.setPixelSize(round(look.size * self._scale))
        font.setWeight(QFont.Weight(look.weight))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        for alternates in ("calt", "liga"):
            font.setFeature(QFont.Tag(alternates), 0)
        return font


def _single(font: QFont, family: str) -> QFont:
    made = QFont(font)
    made.setFamilies([family])
    return made


def _format(style: Style, tone: Tone) -> QTextCharFormat:
    made = QTextCharFormat()
    if tone is Tone.MUTED:
        made.setForeground(QColor(MUTED))
    elif tone is Tone.STRONG:
        made.setFontWeight(max(600, style.value.weight))
        made.setForeground(QColor(style.value.colour))
    return made


def _option(right: bool, backwards: bool, tab: float) -> QTextOption:
    align = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    option = QTextOption(align)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    way = Qt.LayoutDirection.RightToLeft if backwards else Qt.LayoutDirection.LeftToRight
    option.setTextDirection(way)
    option.setTabStopDistance(tab)
    return option


def _broken(layout: QTextLayout, text: str, width: float) -> tuple[str, ...]:
    """Break lines; every line lies at the layout's corner and is drawn where it belongs."""
    wide = text if text.isascii() else text.encode("utf-16-le")
    found = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start, end = line.textStart(), line.textStart() + line.textLength()
        if isinstance(wide, bytes):
            said = wide[2 * start : 2 * end].decode("utf-16-le", "ignore")
        else:
            said = wide[start:end]
        found.append(said)
    layout.endLayout()
    return tuple(found)


def _spaced(text: str) -> str:
    """Cleaned, with one space where there were any at its ends: spans stand side by side."""
    body = clean(text)
    lead = " " if text[:1].isspace() and body else ""
    end = " " if text[-1:].isspace() else ""
    return f"{lead}{body}{end}"


def _units(text: str) -> int:
    """Qt counts in UTF-16."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2
