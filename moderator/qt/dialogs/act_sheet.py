"""A dialogue that carries out one act and stays open, saying why, when the rules refuse it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from moderator.core.intents import Intent
from moderator.qt.bridge import Bridge
from moderator.qt.kit import Sheet


class ActSheet(Sheet):
    """A sheet over a session; `open()` shows it and returns at once."""

    def __init__(self, bridge: Bridge, title: str, parent: QWidget | None, wide: int = 480) -> None:
        super().__init__(title, parent, wide)
        self.bridge = bridge
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        bridge.refused.connect(self.wrong)

    def carry_out(self, intent: Intent) -> bool:
        """Do it and close; False, and the reason in sight, when it is refused."""
        self.wrong("")
        if self.bridge.act(intent, origin=self) is None:
            return False
        self.accept()
        return True
