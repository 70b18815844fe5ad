"""Saying a sentence to a screen reader, where no focus moves and nothing else would be heard.

Without a screen reader nobody listens, and nothing is made or sent.
"""

from PySide6 import QtGui  # which makes all about accessibility when it is first named
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, sentence: str, at_once: bool = False) -> None:
    """Have a sentence spoken on behalf of a widget; `at_once`: whatever is being spoken is
    broken off for it, else it waits its turn."""
    if not sentence or not QtGui.QAccessible.isActive():
        return
    event = QtGui.QAccessibleAnnouncementEvent(widget, sentence)
    politeness = QtGui.QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if at_once else politeness.Polite)
    QtGui.QAccessible.updateAccessibility(event)
