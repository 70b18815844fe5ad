"""The re-plan dialogue: old and new lengths side by side, applied as one act.

The core finds the lengths; here they are shown, typed over, kept or dropped, and each time
found anew around what was settled by hand. The proposal stands still while it is looked at;
only the end it leads to is counted on, since time goes by while one decides.
"""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from moderator.core.intents import Replan
from moderator.core.replan import Proposal, check, propose
from moderator.qt.bridge import Bridge
from moderator.qt.dialogs.act_sheet import ActSheet
from moderator.qt.dialogs.replan_rows import LengthRow, headings
from moderator.qt.kit import Banner, Label, Role, Tone, hairline, row
from moderator.qt.language import tr
from moderator.qt.models.replan import (
    below_floor,
    changes,
    lengths_of,
    opening,
    shortfall,
    verdict,
)
from moderator.qt.plain import quoted

_TALLEST: Final = 430
"""Pixels of the list of segments; longer ones scroll."""


class ReplanSheet(ActSheet):
    """Old and new; makes `Replan`. `open()` shows it."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, tr("Re-plan what is to come"), parent, wide=640)
        self.rows: dict[str, LengthRow] = {}
        self._proposal = propose(bridge.state, bridge.now())
        self.opening = Label("", wrap=True)
        self.sum = Label("", tone="muted")
        self.verdict = Label("", Role.STRONG)
        self.short = Banner(tr("What does not fit"))
        self.note = Label("", Role.SMALL, "warn", wrap=True)
        self._area = QScrollArea()
        self._arrange()
        again = self.add_button(tr("Propose again"), left=True)
        again.setToolTip(tr("Forget what was typed, kept and dropped here"))
        again.clicked.connect(self.propose_again)
        self.add_button(tr("Cancel"), closes=False)
        self.apply = self.add_button(tr("Apply"), default=True)
        self.apply.clicked.connect(self._apply)
        bridge.read.connect(self._tick)
        bridge.changed.connect(self._changed)
        self._fill()
        self._show_new()

    def propose_again(self) -> None:
        """Forget what was settled by hand and find all lengths anew."""
        for one in self.rows.values():
            one.blockSignals(True)
            one.forget()
            one.blockSignals(False)
        self._show_new()

    # --- what it looks like ----------------------------------------------------------------

    def _arrange(self) -> None:
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.addWidget(self.opening)
        self.body.addWidget(self._area, 1)
        self.body.addWidget(hairline())
        self.body.addLayout(row(self.sum, None, self.verdict))
        self.body.addWidget(self.note)
        self.body.addWidget(self.short)

    def _fill(self) -> None:
        """One line a segment to come."""
        event = self.bridge.state.event
        held = QWidget()
        grid = QGridLayout(held)
        grid.setContentsMargins(0, 4, 6, 4)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(6)
        headings(grid, held)
        self.rows = {}
        for line, one in enumerate(self._proposal.rows, 1):
            made = LengthRow(event, one, held)
            made.place(grid, line)
            made.changed.connect(self._show_new)
            self.rows[made.uid] = made
        grid.setRowStretch(len(self.rows) + 1, 1)
        self._area.setWidget(held)
        # The area has just told both to paint a ground of their own.
        held.setAutoFillBackground(False)
        self._area.viewport().setAutoFillBackground(False)
        high = min(held.sizeHint().height() + 4, _TALLEST)
        self._area.setMinimumHeight(high)

    # --- what is settled, and what follows ----------------------------------------------------

    def _found(self) -> Proposal:
        """A proposal around what was typed, kept and dropped."""
        fixed = {uid: one.fixed_s for uid, one in self.rows.items()}
        settled = {uid: length for uid, length in fixed.items() if length is not None}
        dropped = [uid for uid, one in self.rows.items() if one.drop.isChecked()]
        return propose(self.bridge.state, self.bridge.now(), settled, dropped)

    def _show_new(self) -> None:
        self.wrong("")
        self._proposal = self._found()
        for one in self._proposal.rows:
            self.rows[one.segment.id].show_row(one)
        event = self.bridge.state.event
        self.opening.say(opening(event, self._proposal))
        self.sum.say(tr("All to come: {changes}", changes=changes(self._proposal)))
        self._say_short()
        self._say_end()
        differs = bool(self._proposal.changes or self._proposal.dropped)
        # What cannot be read leaves the button be: pressed, it says what is wrong, and where.
        self.apply.setEnabled(differs or any(one.wrong for one in self._active()))

    def _active(self) -> list[LengthRow]:
        return [one for one in self.rows.values() if one.field.isEnabled()]

    def _say_short(self) -> None:
        event, proposal = self.bridge.state.event, self._proposal
        words = shortfall(event, proposal)
        if not words:
            self.short.clear()
            return
        drop = proposal.drop
        choices = [(tr("Drop") if len(drop) == 1 else tr("Drop them"), self._drop)] if drop else []
        self.short.say(words, Tone.WARN, choices, dismissible=False)

    def _drop(self) -> None:
        for uid in self._proposal.drop:
            self.rows[uid].drop.setChecked(True)

    def _say_end(self) -> None:
        """Where these lengths lead to from now on; the lengths themselves stand."""
        event, lengths = self.bridge.state.event, lengths_of(self._proposal)
        fresh = propose(self.bridge.state, self.bridge.now(), lengths, self._proposal.dropped)
        fit = check(fresh, lengths)
        told = verdict(event, fit)
        self.verdict.say(told.sentence)
        self.verdict.set_tone("muted" if told.tone is Tone.NEUTRAL else told.tone.value)
        low = below_floor(event, fresh, fit)
        self.note.say(low)
        self.note.setVisible(bool(low))

    def _tick(self, _reading: object) -> None:
        if self.isVisible():
            self._say_end()

    def _changed(self, change: object) -> None:
        """Something else was done meanwhile: rows may have gone."""
        if not self.isVisible():
            return
        proposal = propose(self.bridge.state, self.bridge.now())
        if [one.segment.id for one in proposal.rows] != list(self.rows):
            self._proposal = proposal
            self._fill()
        self._show_new()

    def _apply(self) -> None:
        wrong = next((one for one in self._active() if one.wrong), None)
        if wrong is not None:
            typed = wrong.field.text().strip()
            self.wrong(
                tr(
                    "{typed} is not a length. Type minutes (9), 9:30, 1h30 or +2.",
                    typed=quoted(typed),
                )
            )
            wrong.field.setFocus()
            return
        self.carry_out(Replan(self._proposal.changes, self._proposal.dropped))
