"""The line at the bottom: is it saved, what was just done and how to undo it."""

from typing import Final

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from moderator.core.event import local
from moderator.core.facts import Retracted
from moderator.desk import Change, Saving
from moderator.qt.actions import Act, Actions
from moderator.qt.announcing import announce
from moderator.qt.kit import Button, Chip, Kind, Label, Tone, filled, hairline
from moderator.qt.language import shown, time_text, tr, tr_n
from moderator.qt.theme import Role, Theme

_FILE: Final = 240
"""Pixels for the file's name at the most; it is made of the title, which may be long."""


class StatusBar(QFrame):
    """The bottom line. What was done stays until the next act; a refusal stays as long."""

    def __init__(self, actions: Actions, file_name: str) -> None:
        super().__init__()
        filled(self, QPalette.ColorRole.Base)
        self.setAccessibleName(tr("Status"))
        self._actions = actions
        self._zone = "UTC"
        self._read_only = False
        self._saved = Label(tr("○ Nothing to save yet"), Role.SMALL, tone="muted")
        self._file = Label(file_name, Role.SMALL, tone="muted", elide=True)
        self._said = Label("", Role.SMALL, tone="muted", elide=True)
        self._rehearsal = Chip("", Tone.ACCENT)
        self._rehearsal.hide()
        line = QHBoxLayout()
        line.setContentsMargins(16, 2, 8, 2)
        line.setSpacing(20)
        line.addWidget(self._saved)
        line.addWidget(self._file)
        line.addWidget(self._said, 1)
        line.addWidget(self._rehearsal)
        keys = Button(tr("Keys"), Kind.QUIET, action=actions[Act.KEYS])
        keys.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        line.addWidget(keys)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(hairline())
        whole.addLayout(line)
        Theme.of_app().changed.connect(self._fit)
        self._fit()

    @property
    def said(self) -> str:
        """What it says of the last act."""
        return self._said.whole

    @property
    def saved(self) -> str:
        """What it says of the disk."""
        return self._saved.whole

    def show_rehearsal(self, sentence: str) -> None:
        """Keep in sight that texts are samples; an empty sentence says nothing."""
        self._rehearsal.say(sentence)
        self._rehearsal.setVisible(bool(sentence))

    def set_zone(self, zone: str) -> None:
        """The event's zone, for the time at which it was saved."""
        self._zone = zone

    def set_file(self, name: str) -> None:
        """The session goes on in another file."""
        self._file.say(name)
        self._fit()

    def show_change(self, change: Change, undoable: bool) -> None:
        """Say what was done, with its undo; of what was undone, how to put it back."""
        undone = any(isinstance(fact, Retracted) for fact in change.entry.facts)
        told = shown(change.what)
        if undone:
            told = tr("{what} – redo {key}", what=told, key=self._key(Act.REDO))
        elif undoable:
            told = tr("{what} – undo {key}", what=told, key=self._key(Act.UNDO))
        self._said.set_tone("muted")
        self._said.say(told)

    def show_word(self, sentence: str) -> None:
        """Say what was done that is no act of the session."""
        self._said.set_tone("muted")
        self._said.say(sentence)

    def take_back(self, sentence: str) -> None:
        """Say a sentence no more, if it is still the last: it is not true any longer."""
        if sentence and self.said == sentence:
            self._said.say("")

    def show_refusal(self, why: str) -> None:
        """Say why something was not done."""
        self._said.set_tone("warn")
        why = shown(why)
        self._said.say(f"▲ {why}")
        announce(self._said, why, at_once=True)

    def show_saving(self, saving: Saving) -> None:
        """Say how the disk stands: by word, shape and colour."""
        if self._read_only:
            return
        if saving.problem:
            unsaved = tr_n(
                "■ Not saved: {n} act in memory",
                "■ Not saved: {n} acts in memory",
                saving.pending,
            )
            self._tell(unsaved, "over")
        elif saving.pending:
            self._tell(tr("○ Saving…"), "muted")
        elif saving.saved_utc is not None:
            when = time_text(local(saving.saved_utc, self._zone), seconds=True)
            self._tell(tr("● Saved {time}", time=when), "good")

    def show_read_only(self) -> None:
        """Nothing is written in this window."""
        self._read_only = True
        self._tell(tr("■ Read-only"), "warn")

    def _tell(self, words: str, tone: str) -> None:
        self._saved.set_tone(tone)
        self._saved.say(words)

    def _key(self, act: Act) -> str:
        key = self._actions[act].shortcut()
        return key.toString(key.SequenceFormat.NativeText)

    def _fit(self) -> None:
        self._file.setMaximumWidth(Theme.of_app().px(_FILE))
