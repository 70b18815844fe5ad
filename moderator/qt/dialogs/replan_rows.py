"""The rows of the re-plan dialogue: old length, new length, kept as it is, dropped."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from moderator.core.durations import clock, parse
from moderator.core.event import Event
from moderator.core.replan import Row
from moderator.core.say import say
from moderator.qt.kit import Label, LineEdit, Role, Theme
from moderator.qt.language import tr
from moderator.qt.models.said import segment_label

_HEADINGS: Final = (say("Segment"), say("Plan"), say("New length"), "", say("Keep"), say("Drop"))
NAME, NOW, NEW, LEAST, KEEP, DROP = range(6)


class LengthRow(QWidget):
    """One segment's controls; a widget only so that they have an owner and a signal."""

    changed = Signal()

    def __init__(self, event: Event, row: Row, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        label = segment_label(event, row.segment)
        self.uid, self.label = row.segment.id, label
        self._planned = row.planned_s
        self._locked = row.locked
        self._typed: int | None = None
        self._bad = False
        self.name = Label(label, Role.MEDIUM, elide=True, parent=parent)
        self.now = Label(clock(row.planned_s), tone="muted", parent=parent)
        self.field = LineEdit(tr("New length of {label}", label=label), parent=parent)
        least = tr("locked") if row.locked else tr("at least {length}", length=clock(row.floor_s))
        self.least = Label(least, Role.SMALL, "muted", parent=parent)
        self.keep = QCheckBox(parent)
        self.drop = QCheckBox(parent)
        self._dress(row)
        self.field.textEdited.connect(self._edited)
        self.field.editingFinished.connect(self._finished)
        self.keep.toggled.connect(self._switched)
        self.drop.toggled.connect(self._switched)

    @property
    def wrong(self) -> bool:
        """Whether what is typed is not a length."""
        return self._bad

    @property
    def fixed_s(self) -> int | None:
        """The length that stands: kept or typed; None while it is found."""
        if self.keep.isChecked():
            return self._planned
        return self._typed

    def place(self, grid: QGridLayout, line: int) -> None:
        """Put the controls into a line of the dialogue's grid."""
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        centre = Qt.AlignmentFlag.AlignCenter
        grid.addWidget(self.name, line, NAME)
        grid.addWidget(self.now, line, NOW, right)
        grid.addWidget(self.field, line, NEW)
        grid.addWidget(self.least, line, LEAST)
        grid.addWidget(self.keep, line, KEEP, centre)
        grid.addWidget(self.drop, line, DROP, centre)

    def show_row(self, row: Row) -> None:
        """Show a new proposal; what somebody has typed or is typing is left alone."""
        self._planned = row.planned_s
        self.now.say(clock(row.planned_s))
        self.keep.setEnabled(not (row.locked or row.dropped))
        self.field.setEnabled(not (row.locked or row.dropped or self.keep.isChecked()))
        if row.dropped:
            self.field.setText(tr("dropped"))
        elif not (self.field.isEnabled() and self._is_being_typed()):
            self.field.setText(clock(row.proposed_s))
        changed = row.proposed_s != row.planned_s or row.dropped
        self.name.set_tone("ink" if changed else "muted")

    def forget(self) -> None:
        """Go back to what is found."""
        self._typed, self._bad = None, False
        self.drop.setChecked(False)
        if not self._locked:
            self.keep.setChecked(False)
        self.field.setText(clock(self._planned))

    def _dress(self, row: Row) -> None:
        self.field.setFixedWidth(Theme.of_app().px(104))
        self.keep.setAccessibleName(tr("Keep the length of {label}", label=self.label))
        self.drop.setAccessibleName(tr("Drop {label}", label=self.label))
        self.keep.setToolTip(tr("Leave its length alone"))
        if row.locked:
            self.keep.setChecked(True)
            self.keep.setEnabled(False)
            self.keep.setToolTip(tr("Locked in the plan; the run of show's menu unlocks it"))
        # What has begun, or is locked, cannot be dropped: then there is no box for it.
        self.drop.setEnabled(not (row.locked or row.taken_s))
        self.drop.setVisible(self.drop.isEnabled())

    def _is_being_typed(self) -> bool:
        empty = self.field.hasFocus() and not self.field.text().strip()
        return self._typed is not None or self._bad or empty

    def _edited(self) -> None:
        text = self.field.text().strip()
        self._typed = parse(text, self._planned)
        self._bad = bool(text) and self._typed is None
        self.changed.emit()

    def _finished(self) -> None:
        if self._typed is not None and self.field.isEnabled():
            self.field.setText(clock(self._typed))
        elif not self.field.text().strip():
            self.changed.emit()

    def _switched(self, on: bool) -> None:
        if on:
            self._typed, self._bad = None, False
        self.changed.emit()


def headings(grid: QGridLayout, parent: QWidget) -> None:
    """The first line of the grid."""
    for column, words in enumerate(_HEADINGS):
        label = Label(words, Role.SMALL, "muted", parent=parent)
        side = Qt.AlignmentFlag.AlignRight if column == NOW else Qt.AlignmentFlag.AlignLeft
        centred = column in (KEEP, DROP)
        grid.addWidget(label, 0, column, Qt.AlignmentFlag.AlignCenter if centred else side)
    grid.setColumnStretch(NAME, 1)
    grid.setColumnMinimumWidth(NAME, 200)
