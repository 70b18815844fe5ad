"""What can be done to a line of the document: to its note, its request, or its place.

A note is moved among the lines it stands with; its place is one for the whole document, so it
moves in every section that tells it. Keys, menu and mouse all end here.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from moderator.core.intents import PlaceNote, UnmergeNote
from moderator.core.merging import stands_for
from moderator.core.state import Kind, Note, State, document_order
from moderator.outcome.document import Origin
from moderator.qt.actions import Act, Actions, shown_key
from moderator.qt.bridge import Bridge
from moderator.qt.dialogs.merge_with import MergeWithSheet
from moderator.qt.dialogs.plan import PlanSheet
from moderator.qt.dialogs.triage import TriageSheet
from moderator.qt.language import tr
from moderator.qt.models.left import Left
from moderator.qt.models.preview import PreviewRow
from moderator.qt.models.todo import Findings, Task
from moderator.qt.panels.floor_parts import menus
from moderator.qt.panels.floor_parts.deeds import Deeds
from moderator.qt.panels.notes_list import NoteActs
from moderator.qt.plain import escaped


class ReviewActs:
    """The acts of the document's lines. `over`: the widget that dialogues stand over."""

    def __init__(self, bridge: Bridge, actions: Actions, left: Left, over: QWidget) -> None:
        self._bridge, self._actions, self._left, self._over = bridge, actions, left, over
        self.notes = NoteActs(bridge, actions, over)
        self.requests = Deeds(bridge, over)

    def open(self, line: PreviewRow) -> None:
        """Edit what a line comes from."""
        if line.note:
            self.notes.edit(line.note)
        elif line.request:
            self.requests.edit(line.request)
        elif line.source is not None and line.source.origin is Origin.PLAN:
            PlanSheet(self._bridge, parent=self._over.window()).open()

    def move(self, line: PreviewRow, lines: list[PreviewRow], by: int) -> None:
        """Move a line's note up (-1) or down (1) among those of its section."""
        state = self._bridge.state
        note = state.notes.get(line.note)
        beside = neighbour(line, lines, by)
        other = state.notes.get(beside.note) if beside is not None else None
        if note is None or line.level:
            self._bridge.refused.emit(tr("Select a note of the document, then move it."))
        elif other is None:
            first = tr("The note is the first of its section.")
            last = tr("The note is the last of its section.")
            self._bridge.refused.emit(first if by < 0 else last)
        else:
            before = other.id if by < 0 else _after(state, other, note)
            self._bridge.act(PlaceNote(note.id, before), self._over)

    def merge(self, note: str) -> None:
        """Ask which recommendation says the same, then which wording stands."""
        found = self._bridge.state.notes.get(note)
        if found is None or found.body.kind is not Kind.RECOMMENDATION:
            self._bridge.refused.emit(tr("Select a recommendation, then merge it with another."))
            return
        sheet = MergeWithSheet(self._bridge.state, found, self._over.window())
        sheet.chosen.connect(self._compare)
        sheet.open()

    def take_apart(self, note: str) -> None:
        """Let a merged recommendation stand for itself again."""
        self._bridge.act(UnmergeNote(note), self._over)

    def menu(self, line: PreviewRow, over: QWidget) -> QMenu | None:
        """Everything that can be done to a line; None where that is nothing."""
        state = self._bridge.state
        request = state.floor.requests.get(line.request)
        if request is not None:
            return menus.request_menu(over, state, request, self.requests)
        note = state.notes.get(line.note)
        if note is None:
            return None
        menu = self.notes.menu(note.id)
        first = menu.actions()[0]
        for text, act in ((tr("Move up"), Act.MOVE_UP), (tr("Move down"), Act.MOVE_DOWN)):
            made = menu.addAction(_shown(text, act))
            made.triggered.connect(lambda _on=False, act=act: self._actions[act].trigger())
            made.setEnabled(not line.level)
            menu.insertAction(first, made)
        for text, act, do in self._merging(note):
            made = menu.addAction(_shown(text, act))
            made.triggered.connect(lambda _on=False, do=do: do())
            menu.insertAction(first, made)
        menu.insertSeparator(first)
        return menu

    def _merging(self, note: Note) -> list[tuple[str, Act, Callable[[], object]]]:
        if note.body.kind is not Kind.RECOMMENDATION:
            return []
        if stands_for(self._bridge.state.notes, note) is not note:
            return [(tr("Take apart"), Act.RESTORE, partial(self.take_apart, note.id))]
        return [(tr("Merge with…"), Act.MERGE, partial(self.merge, note.id))]

    def _compare(self, note: str, other: str) -> None:
        subjects = (f"{note}/{other}",)
        TriageSheet(
            self._bridge, Task.ALIKE, subjects, Findings(), self._left, self._over.window()
        ).open()


def _shown(text: str, act: Act) -> str:
    keys = {
        Act.MOVE_UP: "Alt+Up",
        Act.MOVE_DOWN: "Alt+Down",
        Act.MERGE: "Ctrl+Shift+M",
        Act.RESTORE: "Ctrl+Shift+B",
    }
    return f"{escaped(text)}\t{shown_key(keys[act])}"


def neighbour(line: PreviewRow, lines: list[PreviewRow], by: int) -> PreviewRow | None:
    """The line that a line would change places with: the nearest note of its section that way,
    passing over what belongs to the entry above."""
    own = [one for one in lines if one.section == line.section and one.note and not one.level]
    at = next((place for place, one in enumerate(own) if one.uid == line.uid), None)
    if at is None or not 0 <= at + by < len(own):
        return None
    return own[at + by]


def _after(state: State, other: Note, note: Note) -> str | None:
    """What follows a note in the document, the moved one aside; None: nothing does."""
    rest = [one for one in state.notes.written() if one.id != note.id]
    rest.sort(key=document_order)
    at = next(place for place, one in enumerate(rest) if one.id == other.id)
    return rest[at + 1].id if at + 1 < len(rest) else None
