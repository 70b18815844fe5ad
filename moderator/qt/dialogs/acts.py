"""The small dialogues of one act, each loaded when it is first opened, as the large ones are
(`opening`)."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from moderator.core.reading import SegmentReading
from moderator.core.state import Disposition, Note, Request, State
from moderator.qt.bridge import Bridge

if TYPE_CHECKING:
    from moderator.qt.dialogs.note_edit import NoteEditor
    from moderator.qt.dialogs.note_pick import PickSheet
    from moderator.qt.kit import Sheet

NOTE: Final = "note"
EVIDENCE: Final = "evidence"
HISTORY: Final = "history"
"""The pages of a note's editor."""


def began(bridge: Bridge, current: SegmentReading, parent: QWidget) -> None:
    """Ask when the running segment really began."""
    from moderator.qt.dialogs.began import BeganSheet

    BeganSheet(bridge, current, parent).open()


def interruption(bridge: Bridge, parent: QWidget) -> None:
    """Ask for the reason of an interruption."""
    from moderator.qt.dialogs.began import InterruptSheet

    InterruptSheet(bridge, parent).open()


def owed(bridge: Bridge, request: Request, what: Disposition, parent: QWidget) -> "Sheet":
    """What asks who owes an answer, and by when; still to be opened, as the next two."""
    from moderator.qt.dialogs.dispose import OwedSheet

    return OwedSheet(bridge, request, what, parent, parent)


def merge(bridge: Bridge, request: Request, parent: QWidget) -> "Sheet":
    """What asks which request another is merged into."""
    from moderator.qt.dialogs.dispose import MergeSheet

    return MergeSheet(bridge, request, parent, parent)


def request_edit(bridge: Bridge, request: Request, parent: QWidget) -> "Sheet":
    """The editor of a request."""
    from moderator.qt.dialogs.request_edit import RequestSheet

    return RequestSheet(bridge, request, parent, parent)


def note_edit(bridge: Bridge, note: Note, page: str, parent: QWidget) -> "NoteEditor":
    """Open the editor of a note."""
    from moderator.qt.dialogs.note_edit import NoteEditor

    editor = NoteEditor(bridge, note, page, parent)
    editor.open()
    return editor


def pick(
    title: str,
    state: State,
    offered: Callable[[Note], bool],
    linked: Sequence[str],
    parent: QWidget,
) -> "PickSheet":
    """What asks for notes; still to be opened."""
    from moderator.qt.dialogs.note_pick import PickSheet

    return PickSheet(title, state, offered, linked, parent)
