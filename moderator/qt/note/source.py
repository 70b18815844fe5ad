"""The note as it stands in its document, with the passage lit that is being looked at."""

from typing import Final

from PySide6.QtGui import QColor, QTextCursor, QTextFormat
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from moderator.intake import Document
from moderator.qt.kit import Label, Tone, Well
from moderator.qt.language import tr
from moderator.qt.note.marks import Source
from moderator.qt.theme import Role, Theme


class SourceText(QWidget):
    """Plain text to read, one paragraph a line of the document. `lit`: the lines lit now."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.lit: tuple[int, int] | None = None
        self._source: Source | None = None
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(tr("The note"))
        self.text.setReadOnly(True)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setProperty("kit", "bare")
        self.text.viewport().setAutoFillBackground(False)
        self.text.setTabChangesFocus(True)
        # One block a line, so that the numbers of lines are those of blocks.
        self.text.setPlainText("\n".join(_one_block(line.text) for line in document.lines))
        self.place = Label("", Role.SMALL, tone="muted", elide=True)
        well = Well(tr("The note"))
        well.body.setContentsMargins(10, 8, 4, 8)
        well.body.addWidget(self.text)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        whole.addWidget(Label(document.name, Role.STRONG, elide=True))
        whole.addWidget(well, 1)
        whole.addWidget(self.place)
        Theme.of_app().changed.connect(self._light)
        self.show_source(None)

    def show_source(self, source: Source | None) -> None:
        """Light a passage and bring it into sight; None: nothing."""
        self._source = source
        self.lit = (source.passage.first, source.passage.last) if source is not None else None
        self.place.say(
            source.passage.place if source is not None else tr("This does not come from the note.")
        )
        self._light()
        if source is not None:
            self._reveal(source.passage.first)

    def _light(self) -> None:
        if self._source is None:
            self.text.setExtraSelections([])
            return
        palette = Theme.of_app().palette
        passage = self._source.passage
        lines = [
            self._selection(self._block(number), palette.chosen, whole=True)
            for number in range(passage.first, passage.last + 1)
        ]
        words = self._words(passage.first, passage.last, self._source.words)
        if words is not None:
            lines.append(self._selection(words, palette.tint(Tone.WARN).ground))
        self.text.setExtraSelections(lines)

    def _words(self, first: int, last: int, words: str) -> QTextCursor | None:
        """The value itself where it stands in the passage as it was taken over."""
        if not words:
            return None
        start = self._block(first)
        end = self.text.document().findBlockByNumber(last)
        found = self.text.document().find(words, start)
        inside = not found.isNull() and found.selectionEnd() <= end.position() + end.length()
        return found if inside else None

    def _block(self, number: int) -> QTextCursor:
        return QTextCursor(self.text.document().findBlockByNumber(number))

    def _selection(
        self, cursor: QTextCursor, colour: str, whole: bool = False
    ) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        if whole:  # all of a line that is broken, and to the edge
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, _KEEP)
        made.cursor = cursor
        made.format.setBackground(QColor(colour))
        if whole:
            width = QTextFormat.Property.FullWidthSelection
            made.format.setProperty(width, True)
        return made

    def _reveal(self, number: int) -> None:
        self.text.setTextCursor(self._block(number))
        self.text.centerCursor()


_KEEP: Final = QTextCursor.MoveMode.KeepAnchor


def _one_block(text: str) -> str:
    """Qt begins a new block at more characters than a line feed."""
    return text.translate({ord(char): " " for char in "\n\r\u2028\u2029\ufdd0\ufdd1"})
