"""The composer: one note at a time, stamped at its first keystroke, never lost.

What is chosen for the note is a value (`models.draft.Draft`) beside the text; each change of
either is put aside against a crash. The guiding question aimed at and "off the record" stay
for the notes after this one until they are changed: a discussion stays on its question, and
forgetting to switch must keep words in rather than let them out. A note that was kept stays
in the draft, marked as sent, until the disk has it.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from moderator.core.event import local
from moderator.core.intents import WriteNote
from moderator.core.reading import Reading
from moderator.core.say import say
from moderator.core.stamp import stamp
from moderator.core.state import Stamp, State
from moderator.core.vocabulary import Place
from moderator.core.words_notes import OFF_RECORD
from moderator.desk import Saving
from moderator.qt.actions import Act, Actions
from moderator.qt.bridge import Bridge
from moderator.qt.delegates.marks import Mark
from moderator.qt.kit import BANNER, WELL, Button, Kind, Label, Role, Tone, Well, row
from moderator.qt.language import shown, time_text, tr
from moderator.qt.models.draft import Draft, as_data, from_data
from moderator.qt.panels.chips import MarkIcon, SwitchChip
from moderator.qt.panels.composer_chips import ComposerChips
from moderator.qt.panels.composer_edit import TokenEdit
from moderator.qt.session import Drafts

NAME: Final = "note"
"""The name the draft is kept under."""

_HINT: Final = say("Write a note…  /kind @speaker #case >addressee")
_SEALED_HINT: Final = say("Off the record: this note will never be exported")
_SWITCH_TIP: Final = say("Keep this note, and those after it, where no export can reach them.")


class Composer(QWidget):
    """`kept(note)`: a note was kept. `aimed(question)`: the guiding question (an id, or None)
    for the notes to come was chosen here."""

    kept = Signal(str)
    aimed = Signal(object)

    def __init__(
        self, bridge: Bridge, actions: Actions, drafts: Drafts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._drafts = drafts
        self._draft = Draft()
        self._aim: str | None = None
        self._live: str | None = None
        self._sent = False
        self._taken = False
        self.edit = TokenEdit(tr("Note"), _HINT)
        self.chips = ComposerChips()
        self._arrange(actions)
        self._connect()
        self.show_state(bridge.state)

    # --- what others may ask ---------------------------------------------------------------

    @property
    def aim(self) -> str | None:
        """The guiding question that the notes to come are on."""
        return self._aim

    @property
    def draft(self) -> Draft:
        """What is chosen for the note being written."""
        return self._draft

    def show_state(self, state: State) -> None:
        """Follow the event: its names, its questions, and who has the floor."""
        event = state.event
        self.edit.set_event(event)
        if self._aim is not None and event.question_number(self._aim) is None:
            self.choose_question(None)
        self._live = state.run.turn.person if state.run.turn is not None else None
        self._show()

    def show_reading(self, reading: Reading) -> None:
        """Follow who has the floor."""
        turn = reading.turn.turn if reading.turn is not None else None
        live = turn.person if turn is not None else None
        if live != self._live:
            self._live = live
            self._show()

    def begin(self, question: str | None = None) -> None:
        """Put the cursor into the note, on a guiding question if one is given."""
        if question is not None:
            self.choose_question(question)
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def propose(self, chips: Sequence[tuple[Place, str]]) -> bool:
        """Begin a note with these chips; False, and nothing is touched, while another one is
        being written."""
        self.begin()
        if self.edit.text().strip() or not self._draft.bare:
            return False
        draft = self._draft
        for place, value in chips:
            draft = draft.taking(place, value)
        self._choose(draft)
        return True

    def choose_question(self, question: str | None) -> None:
        """This note and those to come are on this guiding question; None: on none."""
        changed = self._aim != question
        self._aim = question
        self._choose(replace(self._draft, question=question))
        if changed:
            self.aimed.emit(question)

    def toggle_off_record(self) -> None:
        """Take the note being written, and those to come, off the record, or put them on."""
        self._choose(replace(self._draft, off_record=not self._draft.off_record))

    def toggle_key(self) -> None:
        """Make the note being written a key message, or not."""
        draft = self._draft
        self._choose(draft.without("key", "key") if draft.key else draft.taking("key", "key"))

    def keep(self) -> None:
        """Keep the note; refused, the text stays as it is."""
        text = self.edit.text()
        if not text.strip() and self._draft.bare:
            return
        state = self._bridge.state
        begun = self._draft.stamp or stamp(state, self._bridge.now())
        body = self._draft.body(text, begun, state.event)
        data = as_data(self._draft, text, self._aim)
        change = self._bridge.act(WriteNote(body), self)
        if change is None:
            return
        note = change.entry.id
        self._drafts.keep(NAME, {**data, "sent": note})
        self._draft = Draft(question=self._aim, off_record=self._draft.off_record)
        self.edit.put("")
        self._sent = True
        self._show()
        self.kept.emit(note)

    def restore(self, data: Mapping[str, Any]) -> None:
        """Put back what was being written when the console stopped."""
        sent = data.get("sent")
        draft, text, aim = from_data(data)
        self._aim = aim
        if isinstance(sent, str) and self._bridge.state.notes.get(sent) is not None:
            self._draft = Draft(question=aim, off_record=draft.off_record)
            self._remember()
        else:
            self._draft = draft
            self.edit.put(text)
        self.show_state(self._bridge.state)
        self.aimed.emit(self._aim)

    # --- what the person does --------------------------------------------------------------

    def _began(self) -> None:
        if self._draft.stamp is None:
            begun = stamp(self._bridge.state, self._bridge.now())
            self._draft = replace(self._draft, stamp=begun)
            self._show()

    def _typed(self) -> None:
        """A text deleted to its end begins anew, unless a token was just taken out of it."""
        if not self.edit.text() and not self._taken:
            self._draft = replace(self._draft, stamp=None)
        self._taken = False
        self._remember()
        self._show()

    def _take(self, place: Place, value: str) -> None:
        self._taken = True
        self._draft = self._draft.taking(place, value)

    def _untake(self, place: Place, value: str) -> None:
        self._draft = self._draft.without(place, value)

    def _remove(self, place: Place, value: str) -> None:
        self._choose(self._draft.without(place, value))
        self.edit.setFocus()

    def _back(self) -> None:
        self._choose(self._draft.without_last())

    def _choose_kind(self, kind: str) -> None:
        self._choose(self._draft.taking("kind", kind))

    def _choose_speaker(self, person: str | None) -> None:
        self._choose(replace(self._draft, speaker=person, nobody=person is None))

    def _choose_for_this(self, question: str | None) -> None:
        self._choose(replace(self._draft, question=question))

    def _choose(self, draft: Draft) -> None:
        if draft != self._draft:
            self._draft = draft
            self._remember()
            self._show()

    def _remember(self) -> None:
        text = self.edit.text()
        self._sent = False
        nothing = not text and self._draft.bare and not self._draft.off_record
        if nothing:
            self._drafts.drop(NAME)
        else:
            self._drafts.keep(NAME, as_data(self._draft, text, self._aim))

    def _saved(self, saving: Saving) -> None:
        """The disk has the note: the draft that was kept for it can go."""
        if self._sent and not saving.pending:
            self._remember()

    # --- what it looks like ----------------------------------------------------------------

    def _arrange(self, actions: Actions) -> None:
        self._well = Well(tr("Note being written"))
        self._well.body.setSpacing(6)
        self._sealed = QWidget()
        self._sealed.setLayout(
            row(
                MarkIcon(Mark.LOCK, Tone.OVER),
                Label(tr("Off the record: never exported"), Role.SMALL_STRONG, "soft-over"),
                None,
                spacing=6,
            )
        )
        self._stamp = Label("", Role.TINY, "muted", elide=True)
        self.switch = SwitchChip(OFF_RECORD, Tone.OVER, Mark.LOCK)
        key = actions[Act.OFF_RECORD].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self.switch.set_tip(f"{shown(_SWITCH_TIP)} {key}")
        self._keep = Button(tr("Keep"), Kind.TINT, hint="↵", name=tr("Keep the note"))
        foot = row(self._stamp, self.switch, self._keep, spacing=6)
        foot.setStretch(0, 1)
        for part in (self._sealed, self.edit, self.chips):
            self._well.body.addWidget(part)
        self._well.body.addLayout(foot)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._well)
        self.setFocusProxy(self.edit)
        if self._bridge.read_only:
            self.setEnabled(False)

    def _connect(self) -> None:
        self.edit.began.connect(self._began)
        self.edit.typed.connect(self._typed)
        self.edit.taken.connect(self._take)
        self.edit.untaken.connect(self._untake)
        self.edit.back.connect(self._back)
        self.edit.submitted.connect(self.keep)
        self.edit.overfull.connect(self._bridge.refused)
        self.chips.kind_chosen.connect(self._choose_kind)
        self.chips.speaker_chosen.connect(self._choose_speaker)
        self.chips.question_chosen.connect(self._choose_for_this)
        self.chips.removed.connect(self._remove)
        self.switch.clicked.connect(self.toggle_off_record)
        self._keep.clicked.connect(self.keep)
        self._bridge.saving.connect(self._saved)

    def _show(self) -> None:
        state, draft = self._bridge.state, self._draft
        self.chips.show_draft(draft, state.event, self._live)
        self._stamp.say(self._told(state, draft.stamp))
        self._keep.setEnabled(bool(self.edit.text().strip()) or not draft.bare)
        if draft.off_record == self.switch.isChecked() == self._sealed.isVisibleTo(self):
            return
        self.switch.setChecked(draft.off_record)
        self._sealed.setVisible(draft.off_record)
        self.edit.setPlaceholderText(shown(_SEALED_HINT if draft.off_record else _HINT))
        self.edit.setAccessibleName(tr("Note, off the record") if draft.off_record else tr("Note"))
        self._well.wear(BANNER if draft.off_record else WELL, Tone.OVER)

    def _told(self, state: State, begun: Stamp | None) -> str:
        if begun is None:
            return tr("Stamped at the first key")
        when = time_text(local(begun.utc, state.event.zone), seconds=True)
        person = state.event.person(begun.speaker)
        segment = state.event.segment(begun.segment)
        where = person.name if person is not None else segment.title if segment is not None else ""
        return f"{when} · {where}" if where else when
