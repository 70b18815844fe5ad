"""What the floor panel can do: each method makes one act, or opens the one sheet that will.

Buttons, rows, menus and keys all end here, so that none of them can do it differently.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from moderator.core.intents import (
    AddRequest,
    CallRequest,
    CloseList,
    Dispose,
    EndTurn,
    Intent,
    MoveRequest,
    NameAnswerer,
    ReopenList,
    Restore,
)
from moderator.core.state import Asking, Disposition, Request
from moderator.qt.bridge import Bridge
from moderator.qt.dialogs import acts
from moderator.qt.kit import Sheet
from moderator.qt.language import shown

_ASKED_FOR = (Disposition.DEFERRED, Disposition.IN_WRITING)


class Deeds:
    """The acts of a panel, which is their origin and the parent of the sheets."""

    def __init__(self, bridge: Bridge, panel: QWidget) -> None:
        self._bridge, self._panel = bridge, panel

    def act(self, intent: Intent) -> bool:
        """Do it; False after the reason why not was said."""
        return self._bridge.act(intent, self._panel) is not None

    def say(self, why: str) -> None:
        """Say why there is nothing to do, where refusals are said."""
        self._bridge.refused.emit(shown(why))

    def add(self, asking: Asking) -> bool:
        """Hold a place in the queue."""
        return self.act(AddRequest(asking))

    def call(self, request: str | None = None) -> bool:
        """Give the floor to a request, or to the next one."""
        return self.act(CallRequest(request))

    def answer(self, person: str, requests: tuple[str, ...] = ()) -> bool:
        """Somebody answers; without requests the rules know which."""
        return self.act(NameAnswerer(person, requests))

    def end_turn(self) -> bool:
        """The asker, or the answerer, has finished."""
        return self.act(EndTurn())

    def move(self, request: str, place: int) -> bool:
        """Put a waiting request at a place of the queue, from 0."""
        return self.act(MoveRequest(request, place))

    def step(self, request: str, by: int) -> None:
        """Put a waiting request so many places later; at either end it stays."""
        waiting = self._bridge.state.floor.waiting
        place = waiting.index(request) + by
        if 0 <= place < len(waiting):
            self.move(request, place)

    def restore(self, request: str) -> bool:
        """Take back what became of a request."""
        return self.act(Restore(request))

    def turn_list(self) -> bool:
        """Close the list, or take requests again."""
        return self.act(ReopenList() if self._bridge.state.floor.closed else CloseList())

    def dispose(self, request: str, what: Disposition) -> None:
        """Say what became of a request; asks first what must be known."""
        known = self._known(request)
        if known is None:
            return
        if what in _ASKED_FOR:
            self._open(acts.owed(self._bridge, known, what, self._panel))
        elif what is Disposition.MERGED:
            self._open(acts.merge(self._bridge, known, self._panel))
        else:
            self.act(Dispose(request, what))

    def edit(self, request: str) -> None:
        """Edit all that is known of a request."""
        known = self._known(request)
        if known is not None:
            self._open(acts.request_edit(self._bridge, known, self._panel))

    def _known(self, request: str) -> Request | None:
        return self._bridge.state.floor.requests.get(request)

    def _open(self, sheet: Sheet) -> None:
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()
