"""The views of the window: which panels are in sight, and how they share the width.

"Moderate" and "Take notes" are one set of columns with other shares, so that what is being
typed stays where it is; "Review" is a desk of its own. The widths of each are kept.
"""

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from moderator.qt.kit.columns import Columns
from moderator.qt.prefs import Prefs

MODERATE: Final = "moderate"
NOTES: Final = "notes"
REVIEW: Final = "review"

_SHARES: Final = {
    MODERATE: (330, 630, 430),
    NOTES: (0, 560, 840),
    REVIEW: (400, 590, 400),
}
"""How the columns of a view share the width until somebody drags them."""


class Views(QStackedWidget):
    """The columns of every view. `current`: the one in sight; empty before the first."""

    def __init__(self, settings: Prefs, live: tuple[QWidget, ...]) -> None:
        """`live`: the columns during the event."""
        super().__init__()
        self._settings = settings
        self.current = ""
        self._live = Columns()
        self._live.add(*zip(live, (2, 4, 3), strict=True))
        self._desk: QSplitter | None = None
        self.addWidget(self._live)

    def add_desk(self, desk: QSplitter) -> None:
        """The columns after the event, which must be there before they are shown."""
        self._desk = desk
        self.addWidget(desk)

    def show_view(self, view: str) -> None:
        """Bring a view into sight, its columns as wide as they were left."""
        self.keep_widths()
        self.current = view
        self.setCurrentWidget(self._columns)
        self.share()

    def share(self) -> None:
        """Give the columns their widths."""
        view = self.current
        self._columns.setSizes(list(self._settings.widths(view) or _SHARES[view]))

    def keep_widths(self) -> None:
        """Remember how wide the columns are."""
        if self.current and self.isVisible():
            self._settings.put_widths(self.current, tuple(self._columns.sizes()))

    def minimumSizeHint(self) -> QSize:
        """As low as the view in sight; Qt would ask for what the others need too."""
        return QSize(super().minimumSizeHint().width(), self._columns.minimumSizeHint().height())

    @property
    def _columns(self) -> QSplitter:
        return self._desk if self._desk is not None and self.current == REVIEW else self._live


def known(view: str) -> str:
    """A view by its name; where there is none of that name, the first."""
    return view if view in _SHARES else MODERATE
