"""The large dialogues, each loaded when it is first opened: the window does not wait for them."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from moderator.qt.bridge import Bridge
from moderator.qt.prefs import Prefs

if TYPE_CHECKING:
    from moderator.qt.dialogs.plan import PlanSheet
    from moderator.qt.dialogs.ready import Asked
    from moderator.qt.dialogs.welcome import Welcome
    from moderator.qt.window import Window


def keys(parent: QWidget) -> None:
    """Open the table of keys."""
    from moderator.qt.dialogs.keys import KeysSheet

    KeysSheet(parent).open()


def preferences(settings: Prefs, parent: QWidget, group: str = "") -> None:
    """Open the preferences. `group`: the name of the one to begin with, "" for the first."""
    from moderator.qt.dialogs.preferences import PreferencesSheet

    sheet = PreferencesSheet(settings, group, parent)
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    sheet.open()


def plan(bridge: Bridge, parent: QWidget, segment: str = "", page: str = "segments") -> "PlanSheet":
    """Open the plan, and return it. `segment`: the id of the one to edit first, "" for none;
    `page`: the one to begin with."""
    from moderator.qt.dialogs.plan import PlanSheet

    sheet = PlanSheet(bridge, page, segment, parent)
    sheet.open()
    return sheet


def ready(
    bridge: Bridge, path: Path, save_as: Callable[[], object], parent: QWidget, asked: "Asked"
) -> None:
    """Open the ready check."""
    from moderator.qt.dialogs.ready import ReadySheet

    ReadySheet(bridge, path, save_as, parent, asked).open()


def replan(bridge: Bridge, parent: QWidget) -> None:
    """Open the proposal of shorter lengths."""
    from moderator.qt.dialogs.replan import ReplanSheet

    ReplanSheet(bridge, parent).open()


def welcome(window: "Window") -> "Welcome | None":
    """Show what the panels are for, one after the other; None, and a reason, while it runs."""
    from moderator.qt.dialogs.welcome import welcome as begin

    return begin(window)


def palette(window: "Window") -> None:
    """Open the command palette, or close it when it is open."""
    from moderator.qt.dialogs.commands import CommandPalette
    from moderator.qt.dialogs.going import go_to

    CommandPalette.of(window, window.bridge, window.do, go_to(window)).toggle()
