"""The list of notes, and what can be done to one of them.

Everything a menu offers is an intent; the menu's items carry the keys that do the same. The
list follows the newest note only while nobody searches: what was found must hold still.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from msgspec.structs import replace
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from moderator.core.intents import DeleteNote, EditNote, EraseNote
from moderator.core.say import say
from moderator.core.state import Consent, Kind, Note
from moderator.core.words_notes import CONSENTS, KINDS
from moderator.qt.actions import Act, Actions
from moderator.qt.bridge import Bridge
from moderator.qt.delegates.note_row import KEY_PART, NoteDelegate
from moderator.qt.dialogs import acts
from moderator.qt.dialogs.acts import EVIDENCE, HISTORY, NOTE
from moderator.qt.kit import Menu, RowList, ask
from moderator.qt.language import tr
from moderator.qt.panels.chips import Choice, choice_menu
from moderator.qt.plain import escaped

if TYPE_CHECKING:
    from moderator.qt.dialogs.note_edit import NoteEditor
    from moderator.qt.dialogs.note_pick import PickSheet

ERASE_QUESTION: Final = say("Erase this note for good?")
_ERASE_DETAIL: Final = say(
    "Its words, and every earlier version of them, are removed from the session file. "
    "Undo cannot bring them back."
)


class NoteList(RowList):
    """Notes by the time they began."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.delegate = NoteDelegate()
        super().__init__(tr("Notes"), self.delegate, follow=True, parent=parent)

    def follow(self, on: bool) -> None:
        """Stay at the newest note while one is there, or hold still."""
        self._follow = on


class NoteActs:
    """What can be done to a note, by key, mouse or menu."""

    def __init__(self, bridge: Bridge, actions: Actions, over: QWidget) -> None:
        """`over`: the widget that dialogues stand over."""
        self._bridge = bridge
        self._actions = actions
        self._over = over

    def change(self, note: str, **fields: Any) -> None:
        """Give some of a note's fields another value."""
        found = self._bridge.state.notes.get(note)
        if found is not None:
            self._bridge.act(EditNote(note, replace(found.body, **fields)), self._over)

    def edit(self, note: str, page: str = NOTE) -> "NoteEditor | None":
        """Open the editor."""
        found = self._bridge.state.notes.get(note)
        if found is None:
            return None
        return acts.note_edit(self._bridge, found, page, self._over.window())

    def toggle_off_record(self, note: str) -> None:
        """Take a note off the record, or put it on."""
        found = self._bridge.state.notes.get(note)
        if found is not None:
            self.change(note, off_record=not found.body.off_record)

    def toggle_key(self, note: str) -> None:
        """Make a note a key message, or not."""
        found = self._bridge.state.notes.get(note)
        if found is not None:
            self.change(note, key=not found.body.key)

    def delete(self, note: str) -> None:
        """Throw a note away; undo brings it back, so nothing is asked."""
        if self._bridge.state.notes.get(note) is not None:
            self._bridge.act(DeleteNote(note), self._over)

    def erase(self, note: str) -> None:
        """Remove a note's words for good, asking once."""
        if self._bridge.state.notes.get(note) is None:
            return
        choices = (tr("Keep the note"), tr("Erase for good"))
        if ask(self._over.window(), ERASE_QUESTION, choices, _ERASE_DETAIL) == 1:
            self._bridge.act(EraseNote(note), self._over)

    def pressed(self, note: str, part: str) -> None:
        """A part of a row was clicked."""
        if part == KEY_PART:
            self.toggle_key(note)

    def use_as_evidence(self, note: str) -> "PickSheet":
        """Ask which recommendations rest on a note."""
        state = self._bridge.state
        resting = tuple(one.id for one in state.notes.written() if note in one.body.evidence)
        sheet = acts.pick(
            tr("Which recommendations rest on this note?"),
            state,
            lambda one: one.id != note and one.body.kind is Kind.RECOMMENDATION,
            resting,
            self._over.window(),
        )
        sheet.accepted.connect(lambda: self._link(note, resting, sheet.picker.linked))
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()
        return sheet

    def _link(self, note: str, before: tuple[str, ...], after: tuple[str, ...]) -> None:
        for one in {*before} ^ {*after}:
            found = self._bridge.state.notes.get(one)
            if found is None:
                continue
            evidence = tuple(held for held in found.body.evidence if held != note)
            self.change(one, evidence=(*evidence, note) if one in after else evidence)

    # --- the menu --------------------------------------------------------------------------

    def show_menu(self, note: str, place: QPoint) -> None:
        """Offer everything at a place on the screen."""
        menu = self.menu(note)
        menu.exec(place)
        menu.deleteLater()

    def menu(self, note: str) -> QMenu:
        """All that can be done to a note."""
        menu = Menu(parent=self._over)
        found = self._bridge.state.notes.get(note)
        if found is None:
            return menu
        body = found.body
        self._item(menu, tr("Edit…"), partial(self.edit, note), Act.EDIT)
        off = tr("Put on the record") if body.off_record else tr("Take off the record")
        self._item(menu, off, partial(self.toggle_off_record, note), Act.OFF_RECORD)
        key = tr("No longer a key message") if body.key else tr("Key message")
        self._item(menu, key, partial(self.toggle_key, note), Act.KEY_MESSAGE)
        menu.addSeparator()
        for sub in self._choices(menu, found):
            menu.addMenu(sub)
        menu.addSeparator()
        self._item(menu, tr("What it rests on…"), partial(self.edit, note, EVIDENCE))
        self._item(menu, tr("Use as evidence for…"), partial(self.use_as_evidence, note))
        if found.history:
            self._item(menu, tr("Earlier versions…"), partial(self.edit, note, HISTORY))
        menu.addSeparator()
        self._item(menu, tr("Delete"), partial(self.delete, note), Act.DELETE)
        self._item(menu, tr("Erase for good…"), partial(self.erase, note), Act.ERASE)
        return menu

    def _item(
        self, menu: QMenu, text: str, do: Callable[[], object], key: Act | None = None
    ) -> None:
        shown = ""
        if key is not None:
            sequence = self._actions[key].shortcut()
            shown = "\t" + sequence.toString(sequence.SequenceFormat.NativeText)
        menu.addAction(escaped(text) + shown).triggered.connect(lambda _on=False: do())

    def _choices(self, menu: QMenu, note: Note) -> list[QMenu]:
        event, body = self._bridge.state.event, note.body
        kinds = [Choice(one.value, KINDS[one]) for one in Kind]
        asked = [
            Choice(one.id, tr("Q{number}", number=n), one.text)
            for n, one in enumerate(event.questions, 1)
        ]
        made = [
            choice_menu(menu, kinds, body.kind.value, partial(self._kind, note.id), tr("Kind")),
            choice_menu(
                menu,
                [*asked, Choice(None, tr("Unfiled"))],
                body.question,
                lambda one: self.change(note.id, question=one),
                tr("Guiding question"),
            ),
        ]
        if body.kind is Kind.QUOTE:
            consents = [Choice(one.value, CONSENTS[one]) for one in Consent]
            set_it = partial(self._consent, note.id)
            made.append(choice_menu(menu, consents, body.consent.value, set_it, tr("Consent")))
        return made

    def _kind(self, note: str, kind: str | None) -> None:
        self.change(note, kind=Kind(kind or Kind.POINT))

    def _consent(self, note: str, consent: str | None) -> None:
        self.change(note, consent=Consent(consent or Consent.NOT_ASKED))
