"""The shipped typefaces, for the screen and for paper.

Inter has no Arabic letters, and a minimal Linux has no font that does: so the second family is
Noto Sans Arabic, and Dari shows alike on every machine. What neither has (Chinese, emoji) comes
from the system's own fonts, where there are any.
"""

from typing import Final

from PySide6.QtGui import QFontDatabase

from moderator.resources import resource

LATIN: Final = "Inter"
ARABIC: Final = "Noto Sans Arabic"
_ENDINGS: Final = (".otf", ".ttf")


def families() -> list[str]:
    """The families that texts are set in, best first; empty when the shipped ones cannot be
    loaded. Needs the application. Loads nothing twice."""
    known = set(QFontDatabase.families())
    if not {LATIN, ARABIC} <= known:
        _load()
        known = set(QFontDatabase.families())
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    if LATIN not in known:
        return []
    return [LATIN, *([ARABIC] if ARABIC in known else []), system]


def _load() -> None:
    for path in sorted(resource("fonts").iterdir()):
        if path.suffix in _ENDINGS:
            QFontDatabase.addApplicationFont(str(path))
