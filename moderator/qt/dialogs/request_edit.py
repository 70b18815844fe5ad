"""Everything that is known of one request, to correct or complete.

A request often begins as "woman, row 3, INGO" and gets its name and question while she speaks;
so all fields are here at once, and Enter in any of them keeps what was typed.
"""

from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QGridLayout,
    QSizePolicy,
    QWidget,
)

from moderator.core.event import Event
from moderator.core.intents import EditRequest
from moderator.core.state import Asking, Constituency, Request
from moderator.core.words_floor import CONSTITUENCIES
from moderator.qt.bridge import Bridge
from moderator.qt.kit import Label, LineEdit, PlainEdit, Sheet, plain_tip
from moderator.qt.language import shown, tr
from moderator.qt.plain import escaped, untipped
from moderator.qt.theme import Theme

_LONGEST_SHOWN: Final = 44
"""Characters of a guiding question in the list; all of it is in the tooltip."""


class RequestSheet(Sheet):
    """Edits a request; one act when it is kept, none when nothing differs."""

    def __init__(
        self, bridge: Bridge, request: Request, origin: object, parent: QWidget | None = None
    ) -> None:
        """`origin`: who is said to have done the edit (`desk.Change.origin`)."""
        super().__init__(
            tr("Request {number}", number=request.number), parent, wide=Theme.of_app().px(560)
        )
        self._bridge, self._request, self._origin = bridge, request, origin
        asking, event = request.asking, bridge.state.event
        self._text = PlainEdit(tr("Question"), tr("The question, as far as it is known"), (2, 6))
        self._text.say(asking.text)
        self._name = LineEdit(tr("Name"), tr("Not known"), asking.name)
        self._organisation = LineEdit(tr("Organisation"), tr("Not known"), asking.organisation)
        self._group = _groups(asking.constituency)
        self._online = QCheckBox(tr("Online"))
        self._online.setChecked(asking.online)
        in_room = tr("Not ticked: in the room.")
        self._online.setToolTip(plain_tip(in_room))
        self._online.setAccessibleDescription(in_room)
        self._first = QCheckBox(tr("Asks for the first time"))
        self._first.setChecked(asking.first_time)
        self._about = _questions(event, asking.question)
        self._addressed = {one.id: QCheckBox(escaped(one.name)) for one in event.people()}
        for person, box in self._addressed.items():
            box.setChecked(person in asking.addressed)
        self._arrange()
        bridge.refused.connect(self.wrong)
        self.finished.connect(lambda _result: bridge.refused.disconnect(self.wrong))
        self._text.submitted.connect(self.keep)
        self._text.overfull.connect(self.wrong)
        self.add_button(tr("Cancel"), closes=False)
        self.add_button(tr("Keep"), default=True).clicked.connect(self.keep)
        self._text.setFocus()

    def asking(self) -> Asking:
        """What the fields say."""
        return Asking(
            text=self._text.text().strip(),
            name=self._name.text().strip(),
            organisation=self._organisation.text().strip(),
            constituency=Constituency(self._group.currentData()),
            online=self._online.isChecked(),
            addressed=tuple(one for one, box in self._addressed.items() if box.isChecked()),
            question=self._about.currentData(),
            first_time=self._first.isChecked(),
        )

    def keep(self) -> None:
        """Keep what was typed and close; stays open, saying why, when it cannot be kept."""
        self.wrong("")
        asking = self.asking()
        before = self._request.asking
        if set(asking.addressed) == set(before.addressed):
            asking = replace(asking, addressed=before.addressed)  # their order is no change
        edit = EditRequest(self._request.id, asking)
        if asking == before or self._bridge.act(edit, self._origin) is not None:
            self.accept()

    def _arrange(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        people = QGridLayout()
        people.setHorizontalSpacing(16)
        people.setVerticalSpacing(2)
        for at, box in enumerate(self._addressed.values()):
            people.addWidget(box, at // 2, at % 2)
        where = QGridLayout()
        where.setHorizontalSpacing(16)
        where.addWidget(self._online, 0, 0)
        where.addWidget(self._first, 0, 1)
        for words, field in (
            (tr("Question"), self._text),
            (tr("Name"), self._name),
            (tr("Organisation"), self._organisation),
            (tr("Speaks for"), self._group),
            ("", where),
            (tr("Guiding question"), self._about),
            (tr("For"), people),
        ):
            label = Label(words, tone="muted")
            form.addRow(label, field)
            if isinstance(field, QWidget):
                label.setBuddy(field)
        self.body.addLayout(form)


def _groups(chosen: Constituency) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(tr("Speaks for"))
    for group, word in CONSTITUENCIES.items():
        made.addItem(shown(word), group.value)
    made.setCurrentIndex(made.findData(chosen.value))
    return made


def _explain(box: QComboBox, tip: str) -> None:
    box.setToolTip(tip)
    box.setAccessibleDescription(untipped(tip))


def _questions(event: Event, chosen: str | None) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(tr("Guiding question"))
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(24)
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    made.addItem(tr("None of them"), None)
    for number, one in enumerate(event.questions, 1):
        words = " ".join(one.text.split())
        short = words if len(words) <= _LONGEST_SHOWN else f"{words[:_LONGEST_SHOWN].rstrip()}…"
        made.addItem(f"Q{number} · {short}", one.id)
        made.setItemData(number, plain_tip(one.text), Qt.ItemDataRole.ToolTipRole)
    known = [one.id for one in event.questions]
    made.currentIndexChanged.connect(
        lambda at: _explain(made, made.itemData(at, Qt.ItemDataRole.ToolTipRole) or "")
    )
    made.setCurrentIndex(known.index(chosen) + 1 if chosen in known else 0)
    return made
