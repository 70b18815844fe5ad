"""The theme: which palette holds, the fonts of each role, and telling everybody.

It lives as a child of the application, because the palette and the font it makes are the
application's too; a widget that paints itself finds it by `Theme.of_app()`.
Figures are tabular in every font, so that no number on the screen jumps as it counts.
"""

from collections.abc import Callable
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from moderator.qt.fonts import families
from moderator.qt.palette import DARK, LIGHT, Palette
from moderator.qt.style import stylesheet

SMALLEST_TEXT: Final = 0.8
LARGEST_TEXT: Final = 2.0
_PLACE: Final = "theme"
"""Where an application keeps its theme. Looking for it among its parts, Qt for Python would make
all about styles, since the style is one of them."""


class Scheme(StrEnum):
    """What a person may choose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Role(StrEnum):
    """What a text is for; the theme knows how large and how heavy that is."""

    TINY = "tiny"
    SMALL = "small"
    SMALL_STRONG = "small_strong"
    BODY = "body"
    MEDIUM = "medium"
    STRONG = "strong"
    TITLE = "title"
    HEADING = "heading"
    CLOCK = "clock"
    NAME = "name"
    DIGITS = "digits"


_FONTS: Final[dict[Role, tuple[int, QFont.Weight]]] = {
    Role.TINY: (11, QFont.Weight.Normal),
    Role.SMALL: (12, QFont.Weight.Normal),
    Role.SMALL_STRONG: (11, QFont.Weight.DemiBold),
    Role.BODY: (13, QFont.Weight.Normal),
    Role.MEDIUM: (13, QFont.Weight.Medium),
    Role.STRONG: (13, QFont.Weight.DemiBold),
    Role.TITLE: (13, QFont.Weight.Bold),
    Role.HEADING: (15, QFont.Weight.Bold),
    Role.CLOCK: (21, QFont.Weight.Bold),
    Role.NAME: (30, QFont.Weight.Bold),
    Role.DIGITS: (92, QFont.Weight.Bold),
}


class Theme(QObject):
    """Colours and fonts in use. `changed` comes after the application wears them."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        app.setProperty(_PLACE, self)
        self._app = app
        self._scheme = Scheme.SYSTEM
        self._text_size = 1.0
        self._families = families()
        self._worn: tuple[bool, float] | None = None
        self._palette: Palette = LIGHT
        self._fonts: dict[Role, QFont] = {}
        app.styleHints().colorSchemeChanged.connect(self._system_changed)
        self._wear()

    @staticmethod
    def of_app() -> "Theme":
        """The running application's theme. Raises `LookupError` when none was made."""
        app = QApplication.instance()
        found = None if app is None else app.property(_PLACE)
        if not isinstance(found, Theme):
            raise LookupError("Make a Theme(app) before the first widget.")
        return found

    @staticmethod
    def of(app: QApplication) -> "Theme":
        """The theme of an application, made where it has none."""
        found = app.property(_PLACE)
        return found if isinstance(found, Theme) else Theme(app)

    @property
    def palette(self) -> Palette:
        """The colours in use."""
        return self._palette

    @property
    def scheme(self) -> Scheme:
        """What was chosen: follow the system, light or dark."""
        return self._scheme

    @property
    def text_size(self) -> float:
        """The factor all fonts are scaled by; 1.0 is 13 px body text."""
        return self._text_size

    def choose(self, scheme: Scheme) -> None:
        """Follow the system, or be light or dark whatever it says."""
        self._scheme = scheme
        self._wear()

    def zoom(self, text_size: float) -> None:
        """Scale all text by a factor, kept within 0.8 and 2."""
        self._text_size = min(max(text_size, SMALLEST_TEXT), LARGEST_TEXT)
        self._wear()

    def font(self, role: Role) -> QFont:
        """The font of a role at the present text size."""
        return self._fonts[role]

    def px(self, pixels: float) -> int:
        """Pixels of a measure that must grow with the text."""
        return round(pixels * self._text_size)

    def dress(self, widget: QWidget, sheet: Callable[[Palette], str] | None = None) -> None:
        """Give a widget and all that is in it the stylesheet, or a part of it, as long as it
        lives."""
        _Dress(widget, self, sheet or self._stylesheet)

    def _stylesheet(self, palette: Palette) -> str:
        return stylesheet(palette, self.px(12))

    def _dark(self) -> bool:
        if self._scheme is Scheme.SYSTEM:
            return self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self._scheme is Scheme.DARK

    def _system_changed(self) -> None:
        if self._scheme is Scheme.SYSTEM:
            self._wear()

    def _wear(self) -> None:
        wanted = (self._dark(), self._text_size)
        if wanted == self._worn:
            return
        self._worn = wanted
        self._palette = DARK if self._dark() else LIGHT
        self._fonts = {role: self._made(role) for role in Role}
        self._app.setFont(self._fonts[Role.BODY])
        self._app.setPalette(_qpalette(self._palette))
        QToolTip.setFont(self._fonts[Role.SMALL])
        QToolTip.setPalette(self._app.palette())
        self.changed.emit()

    def _made(self, role: Role) -> QFont:
        size, weight = _FONTS[role]
        font = QFont(self._app.font())
        if self._families:
            font.setFamilies(self._families)
        font.setPixelSize(self.px(size))
        font.setWeight(weight)
        font.setFeature(QFont.Tag("tnum"), 1)
        return font


class _Dress(QObject):
    """Keeps the stylesheet of a widget that of the theme."""

    def __init__(self, widget: QWidget, theme: Theme, sheet: Callable[[Palette], str]) -> None:
        super().__init__(widget)
        self._theme, self._sheet = theme, sheet
        theme.changed.connect(self._wear)
        self._wear()

    def _wear(self) -> None:
        # Not kept: what Python holds of a part that Qt made may go before the part itself.
        widget = self.parent()
        if isinstance(widget, QWidget):
            widget.setStyleSheet(self._sheet(self._theme.palette))


def _qpalette(p: Palette) -> QPalette:
    role = QPalette.ColorRole
    made = QPalette()
    for where, colour in (
        (role.Window, p.background),
        (role.WindowText, p.ink),
        (role.Base, p.panel),
        (role.AlternateBase, p.field),
        (role.Text, p.ink),
        (role.Button, p.panel),
        (role.ButtonText, p.ink),
        (role.BrightText, p.over),
        (role.ToolTipBase, p.panel),
        (role.ToolTipText, p.ink),
        (role.PlaceholderText, p.muted),
        (role.Highlight, p.accent),
        (role.HighlightedText, p.on_accent),
        (role.Link, p.accent),
        (role.Accent, p.accent),
        (role.Mid, p.hairline),
        (role.Midlight, p.hairline),
        (role.Light, p.panel),
        (role.Dark, p.hairline),
    ):
        made.setColor(where, QColor(colour))
    for where in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, where, QColor(p.muted))
    return made
