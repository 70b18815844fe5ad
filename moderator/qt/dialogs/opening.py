"""The large dialogues, each loaded when it is first opened: the window does not wait for them."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from moderator.qt.actions import Actions
from moderator.qt.bridge import Bridge

if TYPE_CHECKING:
    from moderator.qt.dialogs.plan import PlanSheet
    from moderator.qt.dialogs.ready import Asked


def keys(parent: QWidget) -> None:
    """Open the table of keys."""
    from moderator.qt.dialogs.keys import KeysSheet

    KeysSheet(parent).open()


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


def palette(
    bridge: Bridge, actions: Actions, window: QWidget, go: Callable[[str, str], None]
) -> None:
    """Open the command palette, or close it when it is open. `go(sort, id)`: show a person, a
    segment, a request or a note."""
    from moderator.qt.dialogs.commands import CommandPalette

    CommandPalette.of(window, bridge, actions, go).toggle()
