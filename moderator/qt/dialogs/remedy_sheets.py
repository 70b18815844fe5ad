"""The dialogues that a remedy may lead to: the ones that exist, each about one thing."""

from collections.abc import Callable
from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from moderator.core.intents import EditNote, EditNotes
from moderator.core.state import Disposition
from moderator.qt.bridge import Bridge
from moderator.qt.dialogs.dispose import OwedSheet
from moderator.qt.dialogs.note_edit import NoteEditor
from moderator.qt.dialogs.note_pick import PickSheet
from moderator.qt.dialogs.plan import PlanSheet
from moderator.qt.dialogs.request_edit import RequestSheet
from moderator.qt.kit import Sheet
from moderator.qt.language import tr
from moderator.qt.models.steps import Open


def sheet_for(bridge: Bridge, what: Open, subject: str, over: QWidget) -> Sheet | None:
    """A dialogue about a note or a request, to be shown with `open`; None when that is gone."""
    made = _SHEETS[what](bridge, subject, over)
    if made is not None:
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return made


def _edit(bridge: Bridge, subject: str, over: QWidget) -> Sheet | None:
    note = bridge.state.notes.get(subject)
    if note is not None:
        return NoteEditor(bridge, note, parent=over)
    request = bridge.state.floor.requests.get(subject)
    return RequestSheet(bridge, request, over, over) if request is not None else None


def _link(bridge: Bridge, subject: str, over: QWidget) -> Sheet | None:
    state, note = bridge.state, bridge.state.notes.get(subject)
    if note is None:
        return None
    title = tr("Which notes does it rest on?")
    linked = note.body.evidence
    sheet = PickSheet(
        title, state, lambda one: one.id != subject and not one.body.off_record, linked, over
    )

    def link() -> None:
        now = bridge.state.notes.get(subject)
        if now is not None and sheet.picker.linked != now.body.evidence:
            bridge.act(EditNote(subject, replace(now.body, evidence=sheet.picker.linked)), over)

    sheet.accepted.connect(link)
    return sheet


def _stars(bridge: Bridge, _subject: str, over: QWidget) -> Sheet | None:
    state = bridge.state
    starred = tuple(one.id for one in state.notes.open.values() if one.body.key)
    title = tr("Which notes are key messages?")
    sheet = PickSheet(title, state, lambda one: not one.body.off_record, starred, over)

    def mark() -> None:
        now = bridge.state.notes
        chosen = {*sheet.picker.linked}
        changes = tuple(
            (one.id, replace(one.body, key=one.id in chosen))
            for one in now.open.values()
            if one.body.key != (one.id in chosen)
        )
        if changes:
            bridge.act(EditNotes(changes), over)

    sheet.accepted.connect(mark)
    return sheet


def _owed(bridge: Bridge, subject: str, what: Disposition, over: QWidget) -> Sheet | None:
    request = bridge.state.floor.requests.get(subject)
    return OwedSheet(bridge, request, what, over, over) if request is not None else None


def _defer(bridge: Bridge, subject: str, over: QWidget) -> Sheet | None:
    return _owed(bridge, subject, Disposition.DEFERRED, over)


def _in_writing(bridge: Bridge, subject: str, over: QWidget) -> Sheet | None:
    return _owed(bridge, subject, Disposition.IN_WRITING, over)


def _plan(bridge: Bridge, _subject: str, over: QWidget) -> Sheet | None:
    return PlanSheet(bridge, parent=over)


_SHEETS: Final[dict[Open, Callable[[Bridge, str, QWidget], Sheet | None]]] = {
    Open.EDIT: _edit,
    Open.LINK: _link,
    Open.STARS: _stars,
    Open.DEFER: _defer,
    Open.IN_WRITING: _in_writing,
    Open.PLAN: _plan,
}
