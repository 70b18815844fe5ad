"""The large dialogues, each loaded when it is first opened: the window does not wait for them."""

from PySide6.QtWidgets import QWidget

from moderator.qt.bridge import Bridge


def keys(parent: QWidget) -> None:
    """Open the table of keys."""
    from moderator.qt.dialogs.keys import KeysSheet

    KeysSheet(parent).open()


def plan(bridge: Bridge, parent: QWidget, segment: str = "") -> None:
    """Open the plan. `segment`: the id of the one to edit first, "" for none."""
    from moderator.qt.dialogs.plan import PlanSheet

    PlanSheet(bridge, segment=segment, parent=parent).open()


def replan(bridge: Bridge, parent: QWidget) -> None:
    """Open the proposal of shorter lengths."""
    from moderator.qt.dialogs.replan import ReplanSheet

    ReplanSheet(bridge, parent).open()
