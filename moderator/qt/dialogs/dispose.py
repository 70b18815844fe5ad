"""What must be asked when a request comes to its end: who owes the answer, or which other
request asks the same.

The other dispositions need no question and are one click or key; these two sheets act once and
only when what they need is there.
"""

from msgspec import Struct
from PySide6.QtWidgets import QComboBox, QFormLayout, QSizePolicy, QWidget

from moderator.core.intents import Dispose, Intent, Merge
from moderator.core.state import Disposition, Request, RequestState, State
from moderator.qt.bridge import Bridge
from moderator.qt.kit import Box, Label, LineEdit, Role, RowDelegate, RowList, Sheet
from moderator.qt.language import tr
from moderator.qt.models.request_words import asker, shown_text
from moderator.qt.theme import Theme


class _Acting(Sheet):
    """A sheet that carries out one intent, and stays open saying why when it is refused."""

    def __init__(
        self, title: str, bridge: Bridge, origin: object, parent: QWidget | None, wide: int
    ) -> None:
        super().__init__(title, parent, wide=Theme.of_app().px(wide))
        self._bridge, self._origin = bridge, origin
        bridge.refused.connect(self.wrong)
        self.finished.connect(lambda _result: bridge.refused.disconnect(self.wrong))

    def _act(self, intent: Intent) -> None:
        self.wrong("")
        if self._bridge.act(intent, self._origin) is not None:
            self.accept()


class OwedSheet(_Acting):
    """Deferred to somebody, or to be answered in writing: who, and by when."""

    def __init__(
        self,
        bridge: Bridge,
        request: Request,
        disposition: Disposition,
        origin: object,
        parent: QWidget | None = None,
    ) -> None:
        """`disposition`: deferred or in writing."""
        if disposition is Disposition.DEFERRED:
            title = tr("Defer request {number}: who will answer?", number=request.number)
        else:
            title = tr("Answer request {number} in writing", number=request.number)
        super().__init__(title, bridge, origin, parent, 460)
        self._request, self._disposition = request, disposition
        self._owner = self._people(bridge.state)
        self._due = LineEdit(tr("Due"), tr("31 October, or “in two weeks”"), request.due)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        writing = disposition is Disposition.IN_WRITING
        for words, field in (
            (tr("Who will answer"), self._owner),
            (tr("By when") if writing else tr("By when, if known"), self._due),
        ):
            label = Label(words, tone="muted")
            label.setBuddy(field)
            form.addRow(label, field)
        self.body.addLayout(form)
        self.add_button(tr("Cancel"), closes=False)
        self.add_button(tr("Keep"), default=True).clicked.connect(self._keep)
        self._owner.setFocus()

    def _people(self, state: State) -> QComboBox:
        """Those on the panel to choose from, whom it was for first; anybody else typed."""
        made = QComboBox()
        made.setAccessibleName(tr("Who will answer"))
        made.setEditable(True)
        made.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        wanted = self._request.asking.addressed
        people = sorted(state.event.people(), key=lambda one: one.id not in wanted)
        for one in people:
            made.addItem(one.name)
        # A completion in the line would take the first Enter for itself.
        made.setCompleter(None)  # type: ignore[arg-type]
        edit = made.lineEdit()
        if edit is not None:
            edit.setPlaceholderText(tr("A name, on the panel or not"))
            edit.setAccessibleName(tr("Who will answer"))
        known = self._request.owner or next((p.name for p in people if p.id in wanted), "")
        made.setCurrentIndex(made.findText(known) if known else -1)
        made.setEditText(known)
        return made

    def _keep(self) -> None:
        owner, due = self._owner.currentText().strip(), self._due.text().strip()
        self._act(Dispose(self._request.id, self._disposition, owner, due))
        if self.isVisible():  # refused: what is missing is typed where the keys go now
            (self._due if owner and not due else self._owner).setFocus()


class MergeLine(Struct, frozen=True):
    """Another request to choose: its text, and who asks."""

    uid: str
    number: int
    text: str
    details: str

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        return tr(
            "Request {number}: {text}, {details}",
            number=self.number,
            text=self.text,
            details=self.details,
        ).rstrip(", ")


class _Lines(RowDelegate[MergeLine]):
    def arrange(self, row: MergeLine, box: Box) -> None:
        p, left = box.theme.palette, 14 + box.theme.px(34)
        width = box.width - left - 14
        box.text(str(row.number), 14, 10, box.theme.px(32), Role.STRONG, p.muted, 1)
        text = box.text(row.text, left, 10, width, lines=3)
        if row.details:
            box.text(row.details, left, text.bottom() + 3, width, Role.SMALL, p.muted, 1)


class MergeSheet(_Acting):
    """Chooses the request that asks the same. Both keep their wording and asker."""

    def __init__(
        self, bridge: Bridge, request: Request, origin: object, parent: QWidget | None = None
    ) -> None:
        title = tr("Merge request {number} into which one?", number=request.number)
        super().__init__(title, bridge, origin, parent, 560)
        self._request = request
        lines = merge_lines(bridge.state, request)
        own = _line(request)
        words = f"{own.text} · {own.details}" if own.details else own.text
        self.body.addWidget(Label(words, tone="muted", wrap=True))
        self.list = RowList(tr("Requests to merge into"), _Lines())
        self.list.setMinimumHeight(Theme.of_app().px(260))
        self.list.show_rows(lines)
        self.list.opened.connect(self._merge)
        self.body.addWidget(self.list, 1)
        self.add_button(tr("Cancel"), closes=False)
        keep = self.add_button(tr("Merge"), default=True)
        keep.clicked.connect(lambda: self._merge(self.list.current_uid))
        keep.setEnabled(bool(lines))
        if lines:
            self.list.select(0)
            self.list.setFocus()
        else:
            self.wrong(tr("There is no other request to merge it into."))

    def _merge(self, into: str) -> None:
        if into:
            self._act(Merge(self._request.id, into))


def merge_lines(state: State, request: Request) -> list[MergeLine]:
    """The requests that another one can be merged into, in order of arrival."""
    others = (one for one in state.floor.arrived() if one.id != request.id)
    return [_line(one) for one in others if one.state is not RequestState.DISPOSED]


def _line(request: Request) -> MergeLine:
    asking = request.asking
    who = asker(asking) if asking.text else tr("no question yet")
    return MergeLine(request.id, request.number, shown_text(asking), who)
