"""The shipped typefaces, for the screen and for paper.

Inter has no Arabic letters, and a minimal Linux has no font that does: so the second family is
Noto Sans Arabic, and Dari shows alike on every machine. What neither has (Chinese, emoji) comes
from the system's own fonts, where there are any.
"""

from typing import Final

from PySide6.QtGui import QFontDatabase, QGuiApplication

from moderator.resources import resource

LATIN: Final = "Inter"
ARABIC: Final = "Noto Sans Arabic"

_ENDINGS: Final = (".otf", ".ttf")
_LOADED: Final = "shippedFamilies"
"""The property of the application that says what was loaded: fonts are the application's, and
asking Qt for all families costs 10 ms at the start where many are installed."""


def families() -> list[str]:
    """The families that texts are set in, best first; empty when the shipped ones cannot be
    loaded. Raises `LookupError` when there is no application yet."""
    app = QGuiApplication.instance()
    if app is None:
        raise LookupError("Fonts belong to the application: make it first.")
    loaded = app.property(_LOADED)
    if loaded is None:
        loaded = _load()
        app.setProperty(_LOADED, loaded)
    if LATIN not in loaded:
        return []
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    return [*(one for one in (LATIN, ARABIC) if one in loaded), system]


def _load() -> list[str]:
    """Load what is shipped, and only that; the names of its families."""
    found: set[str] = set()
    for path in sorted(resource("fonts").iterdir()):
        if path.suffix in _ENDINGS:
            found.update(
                QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path)))
            )
    return sorted(found)
