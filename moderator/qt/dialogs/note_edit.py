"""The note editor: everything a note says, what it rests on, and how it read before.

Three pages in one dialogue, one act when it is saved. Only what was changed here is written,
into the note as it stands at that moment.
"""

from typing import Any, Final

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from moderator.core.coverage import rests_on_me
from moderator.core.event import local
from moderator.core.intents import EditNote
from moderator.core.state import Note, State
from moderator.qt.bridge import Bridge
from moderator.qt.delegates.note_row import NoteDelegate
from moderator.qt.dialogs.acts import EVIDENCE, HISTORY, NOTE
from moderator.qt.dialogs.note_fields import NoteFields
from moderator.qt.dialogs.note_pick import NotePicker
from moderator.qt.kit import Label, Role, RowList, Segmented, Sheet, Theme, ask
from moderator.qt.language import time_text, tr, tr_n
from moderator.qt.models.note_change import changed
from moderator.qt.models.notes import Names, NoteRow
from moderator.qt.panels.notes_coverage import see_through

_PAGES: Final = (NOTE, EVIDENCE, HISTORY)


class NoteEditor(Sheet):
    """Edits one note. Show it with `open`; it goes away by itself."""

    def __init__(
        self, bridge: Bridge, note: Note, page: str = NOTE, parent: QWidget | None = None
    ) -> None:
        super().__init__(tr("Edit the note"), parent, wide=620)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._bridge = bridge
        self._note = note
        state = bridge.state
        self.fields = NoteFields(state, note.body)
        self.fields.submitted.connect(self.save)
        self.fields.text.overfull.connect(self.wrong)
        self._at_first = self.fields.read()
        self.picker = NotePicker(state, lambda one: one.id != note.id, note.body.evidence)
        self._linked_at_first = self.picker.linked
        self.pages = Segmented(tr("Pages"), self._titles(note))
        self._stack = QStackedWidget()
        for made in (_scrolled(self.fields), self._evidence(state), self._history(state)):
            self._stack.addWidget(made)
        self.body.addWidget(self.pages, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._stack, 1)
        self.add_button(tr("Cancel")).clicked.connect(self.reject)
        self.add_button(tr("Save"), default=True).clicked.connect(self.save)
        self.pages.chosen.connect(self._turn_to)
        self.pages.choose(page)
        self._turn_to(page)
        room = self.screen().availableGeometry().height() - 60
        self.resize(Theme.of_app().px(640), min(Theme.of_app().px(640), room))

    def save(self) -> None:
        """Write what was changed as one act; what is refused is said and stays as typed."""
        problem = self.fields.problem()
        if problem:
            sentence, field = problem
            self._turn_to(NOTE)
            self.wrong(sentence)
            field.setFocus()
            return
        self.wrong("")
        current = self._bridge.state.notes.get(self._note.id)
        body = changed((current or self._note).body, self._at_first, self.fields.read())
        if self.picker.linked != self._linked_at_first:
            body = replace(body, evidence=self.picker.linked)
        if current is not None and body == current.body:
            self.accept()
            return
        self._bridge.refused.connect(self.wrong)
        change = self._bridge.act(EditNote(self._note.id, body), self)
        self._bridge.refused.disconnect(self.wrong)
        if change is not None:
            self.accept()

    def reject(self) -> None:
        """Esc or Cancel; words that were typed are not thrown away unasked."""
        if (
            self._touched()
            and ask(
                self, tr("Throw away what you changed?"), (tr("Go on editing"), tr("Throw away"))
            )
            != 1
        ):
            return
        super().reject()

    def _touched(self) -> bool:
        read: dict[str, Any] = self.fields.read()
        return read != self._at_first or self.picker.linked != self._linked_at_first

    def _titles(self, note: Note) -> list[tuple[str, str]]:
        linked, versions = len(self.picker.linked), len(note.history)
        return [
            (NOTE, tr("Note")),
            (EVIDENCE, tr("Evidence · {linked}", linked=linked) if linked else tr("Evidence")),
            (HISTORY, tr("History · {versions}", versions=versions) if versions else tr("History")),
        ]

    def _turn_to(self, page: str) -> None:
        self._stack.setCurrentIndex(_PAGES.index(page))
        if page == NOTE:
            self.pages.choose(NOTE)
            self.fields.text.setFocus()
        elif page == EVIDENCE:
            self.picker.field.setFocus()
        else:
            self._versions.setFocus()

    def _evidence(self, state: State) -> QWidget:
        names = Names(state.event)
        resting = rests_on_me(state, self._note.id)
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        told = tr("Tick the notes that this one rests on: a click, or Enter.")
        column.addWidget(Label(told, Role.SMALL, "muted", wrap=True))
        column.addWidget(self.picker, 3)
        if resting:
            title = tr_n("{n} note rests on it", "{n} notes rest on it", len(resting))
            below = RowList(tr("What rests on this note"), NoteDelegate())
            below.show_rows([names.row(one) for one in resting])
            column.addWidget(Label(title, Role.STRONG))
            column.addWidget(below, 1)
        else:
            column.addWidget(Label(tr("No note rests on this one."), Role.SMALL, "muted"))
        return made

    def _history(self, state: State) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        told = tr("Each version as it was written, the present one last.")
        if not self._note.history:
            told = tr("This note has not been edited.")
        column.addWidget(Label(told, Role.SMALL, "muted", wrap=True))
        self._versions = RowList(tr("Versions of this note"), NoteDelegate())
        self._versions.show_rows(_versions(self._note, state))
        column.addWidget(self._versions, 1)
        return made


def _versions(note: Note, state: State) -> list[NoteRow]:
    names = Names(state.event)
    written = [(one.body, one.utc) for one in note.history] + [(note.body, note.utc)]
    return [
        replace(
            names.row(Note(str(at), at, body, utc)),
            clock=time_text(local(utc, state.event.zone), seconds=True),
        )
        for at, (body, utc) in enumerate(written, 1)
    ]


def _scrolled(page: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    see_through(area, page)
    return area
