"""From a concept note to a session: the note chosen or pasted, looked over, created.

Nothing is made before "Create", and a note that cannot be read is refused in one sentence with
everything as it was. Enter goes on from field to field and so accepts what was found; Ctrl+Enter
reads the text, and then creates the session.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFileDialog, QStackedWidget, QWidget

from moderator.core.event import Event
from moderator.core.say import say
from moderator.intake import Document, NotReadable, find, pasted, read_document
from moderator.qt.actions import shown_key
from moderator.qt.dialogs.plan.fields import enter_moves_on
from moderator.qt.dropping import Drops
from moderator.qt.folders import documents
from moderator.qt.kit import Button, Kind, Label, Sheet, ask, plain_tip
from moderator.qt.language import shown, told, tr
from moderator.qt.note.begin import CHOOSE, BeginPage
from moderator.qt.note.review import NEXT_PAGE, PAGE_BACK, Review
from moderator.qt.theme import Theme

_LARGEST: Final = (1240, 648)
"""Pixels that a screen of 1280x720 has for a dialogue."""

_NOTES: Final = say("Concept notes (*.docx *.pdf *.txt *.md);;All files (*)")
_APPLY: Final = "Ctrl+Return"
_KEEP: Final = (say("Keep looking"), say("Discard"))
_LOST: Final = say("Nothing has been created yet; what you corrected here would be gone.")
_ANOTHER: Final = say("What you corrected in this one would be gone.")


class NoteSheet(Sheet):
    """`begin`: makes a session of an event, and says whether it did."""

    def __init__(self, begin: Callable[[Event], bool], parent: QWidget | None = None) -> None:
        px = Theme.of_app().px
        super().__init__(tr("From a concept note"), parent, wide=min(px(900), _LARGEST[0]))
        self._begin = begin
        self.review: Review | None = None
        self.first = BeginPage()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.first)
        self.body.addWidget(self._stack, 1)
        self._foot = Label("", tone="muted", elide=True)
        self.buttons.insertWidget(0, self._foot, 100)
        self.other = self.add_button(tr("Another note…"), left=True)
        self.other.clicked.connect(self._another)
        self.other.hide()
        self.add_button(tr("Cancel"), closes=False)
        self.go_button = Button("", Kind.FILLED, hint=shown_key(_APPLY))
        self.go_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.go_button.setAutoDefault(False)  # Enter goes on to the next field
        self.buttons.addWidget(self.go_button)
        self.go_button.clicked.connect(self.go)
        self._name_go()
        self.first.choose_wanted.connect(self.choose)
        self.first.changed.connect(self._allow)
        Drops(self).dropped.connect(self.read_file)
        self._keys()
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]
        self._allow()
        self.resize(min(px(1180), _LARGEST[0]), min(px(640), _LARGEST[1]))
        self.first.text.setFocus()

    # --- the note ----------------------------------------------------------------------------

    def choose(self) -> None:
        """Ask for a file and read it."""
        chosen, _ = QFileDialog.getOpenFileName(
            self, tr("Concept note"), documents(), shown(_NOTES)
        )
        if chosen:
            self.read_file(Path(chosen))

    def read_file(self, path: Path) -> None:
        """Read a concept note, or say why it is not one; nothing is created."""
        self._read(lambda: read_document(path))

    def read_text(self, text: str) -> None:
        """Read what was pasted."""
        self._read(lambda: pasted(text))

    def _read(self, read: Callable[[], Document]) -> None:
        if self._may_replace():
            self.wrong("")
            QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
            try:
                document = read()
                self._show(Review(document, find(document)))
            except NotReadable as why:
                self.wrong(told(why))
            finally:
                QApplication.restoreOverrideCursor()

    def _may_replace(self) -> bool:
        if self.review is None or not self.review.edited:
            return True
        return (
            ask(self, tr("Read another note?"), (tr("Keep this one"), tr("Read it")), _ANOTHER) == 1
        )

    def _show(self, review: Review) -> None:
        old, self.review = self.review, review
        if old is not None:
            self._stack.removeWidget(old)
            old.deleteLater()
        self._stack.addWidget(review)
        self._stack.setCurrentWidget(review)
        review.said.connect(self.wrong)
        review.changed.connect(self._foot_follows)
        self.other.show()
        self._name_go()
        self._foot_follows()
        self._allow()
        review.enter()

    def _another(self) -> None:
        if self._may_replace() and self.review is not None:
            old, self.review = self.review, None
            self._stack.removeWidget(old)
            old.deleteLater()
            self.other.hide()
            self._foot.say("")
            self._name_go()
            self._allow()
            self.first.text.setFocus()

    # --- what is done with it ----------------------------------------------------------------

    def go(self) -> None:
        """Read what was pasted; once it is looked over, create the session."""
        if self.review is None:
            if self.first.pasted.strip():
                self.read_text(self.first.pasted)
            return
        found = self.review.settle()
        if found is not None:
            found.show()
            self.wrong(found.sentence)
        elif self._begin(self.review.draft()):
            self.accept()

    def reject(self) -> None:
        """Close; asked once where corrections would be thrown away."""
        corrected = self.review is not None and self.review.edited
        if corrected and ask(self, tr("Discard this note?"), _KEEP, _LOST) != 1:
            return
        super().reject()

    def done(self, result: int) -> None:
        QApplication.instance().focusChanged.disconnect(self._focus_moved)  # type: ignore[union-attr]
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not enter_moves_on(self, event):
            super().keyPressEvent(event)

    def _keys(self) -> None:
        for key, do in (
            (_APPLY, self.go),
            ("Ctrl+Enter", self.go),
            (CHOOSE, self.choose),
            (NEXT_PAGE, lambda: self._step(1)),
            (PAGE_BACK, lambda: self._step(-1)),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(do)

    def _step(self, by: int) -> None:
        if self.review is not None:
            self.review.step(by)

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        if self.review is not None:
            self.review.focus_moved(old, new)

    def _name_go(self) -> None:
        words = tr("Read the text") if self.review is None else tr("Create the session")
        self.go_button.say(words)
        self.go_button.setToolTip(plain_tip(f"{words}. {shown_key(_APPLY)}"))

    def _allow(self) -> None:
        self.go_button.setEnabled(self.review is not None or bool(self.first.pasted.strip()))

    def _foot_follows(self) -> None:
        if self.review is not None:
            self._foot.set_tone(self.review.sum.tone)
            self._foot.say(self.review.sum.whole)
