"""The first page: a file is chosen or dropped, or the text of a mail is pasted."""

from typing import Final

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from moderator.core.say import say
from moderator.intake.document import LONGEST_DOCUMENT
from moderator.qt.actions import shown_key
from moderator.qt.kit import Button, Label, Well, plain_tip, row
from moderator.qt.language import tr

CHOOSE: Final = "Ctrl+O"

_ABOUT: Final = say(
    "Word (.docx), PDF with text, plain text or Markdown, in English or French. Drop the file "
    "here, choose it, or paste its text below. Nothing is made before you have looked it over."
)


class PasteEdit(QPlainTextEdit):
    """A long text, as plain text; files that are dropped on it are for the window."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("The note's text"))
        self.setPlaceholderText(tr("Or paste the text of the note here"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("kit", "bare")
        self.viewport().setAutoFillBackground(False)
        self.setTabChangesFocus(True)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() and not source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        # One more than a note may have, so that one that is too long is said to be.
        room = max(0, LONGEST_DOCUMENT + 1 - self.document().characterCount())
        self.insertPlainText(source.text()[:room])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter is the text's; with Ctrl it is the sheet's.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers():
            event.ignore()
            return
        super().keyPressEvent(event)


class BeginPage(QWidget):
    """`choose_wanted` when a file is to be chosen; `pasted` is the text."""

    choose_wanted = Signal()
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("The concept note"))
        self.choose = Button(tr("Choose a file…"), hint=shown_key(CHOOSE))
        self.choose.setToolTip(plain_tip(tr("Read a concept note. {key}", key=shown_key(CHOOSE))))
        self.choose.setAutoDefault(False)
        self.choose.clicked.connect(self.choose_wanted)
        self.text = PasteEdit()
        self.text.textChanged.connect(self.changed)
        well = Well(tr("The note's text"))
        well.body.addWidget(self.text)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addWidget(Label(_ABOUT, tone="muted", wrap=True))
        whole.addLayout(row(self.choose, None))
        whole.addWidget(well, 1)

    @property
    def pasted(self) -> str:
        """What was pasted or typed."""
        return self.text.toPlainText()
