"""F1: every key, by what it is for."""

from collections.abc import Sequence
from itertools import groupby
from typing import Final, TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from moderator.core.say import say
from moderator.qt.actions import keys_table, shown_key
from moderator.qt.kit import Label, Sheet
from moderator.qt.language import tr
from moderator.qt.theme import Role, Theme

Keys: TypeAlias = Sequence[tuple[str, str]]

_TYPING: Final = (
    (say("Keep the note or the request"), "Enter"),
    (say("Break the line"), "Shift+Enter"),
    (say("Complete a token"), "Tab"),
    (say("Kind of note"), "/rec  /lesson  /quote …"),
    (say("Speaker"), "@sarabi"),
    (say("Case or track"), "#drc  #track2"),
    (say("Addressee"), ">un  >missions  >ingos"),
    (say("Mandate"), "%unama"),
    (say("Guiding question"), "!2"),
    (say("Key message"), "*"),
    (say("In a request: who asks"), "#ngo  #un  #youth …"),
    (say("In a request: for whom"), "@sarabi"),
    (say("In a request: online, or for the first time"), "/online  /first"),
)
_EVERYWHERE: Final = (
    (say("Choose in a list"), "Up or Down"),
    (say("Open or edit what is chosen"), "Return"),
    (say("What can be done with it"), "Menu or Shift+F10"),
    (say("The console's menu"), "F10"),
    (say("Next field, field before"), "Tab or Shift+Tab"),
    (say("Make a column wider or narrower, at its border"), "Left or Right"),
    (say("Close a dialogue"), "Esc"),
)
_PLAN: Final = (
    (say("Apply the plan, create the session"), "Ctrl+Return or Ctrl+Enter"),
    (say("Next page, page before"), "Ctrl+PgDown or Ctrl+PgUp"),
    (say("Add one after this one"), "Ctrl+N"),
    (say("Remove it"), "Del"),
    (say("Move it up, move it down"), "Alt+Up or Alt+Down"),
    (say("Take over a file's rows"), "Ctrl+I"),
    (say("Write it to a file"), "Ctrl+E"),
    (say("Choose a concept note"), "Ctrl+O"),
)
_HOME: Final = (
    (say("Search the sessions"), "Ctrl+F"),
    (say("From a concept note"), "Ctrl+I"),
    (say("Blank"), "Ctrl+B"),
    (say("The bundled event"), "Ctrl+G"),
    (say("Open a file"), "Ctrl+O"),
    (say("As a template"), "Ctrl+D"),
    (say("Rename"), "F2"),
    (say("Archive, or take back from there"), "Alt+A"),
    (say("Delete to the system's trash"), "Del"),
    (say("Take the last one back"), "Ctrl+Z"),
)
_TRIAGE: Final = (
    (say("Settle it in the way with this digit"), "1 … 9"),
    (say("Pass it over"), "0 or S"),
    (say("Edit it"), "E"),
    (say("Take the last one back"), "Ctrl+Z"),
)
_LARGEST: Final = (1240, 648)
"""Pixels that a screen of 1280x720 has for a dialogue."""


class KeysSheet(Sheet):
    """The table of keys, read from the actions themselves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        px = Theme.of_app().px
        super().__init__(tr("Keys"), parent, wide=min(px(820), _LARGEST[0]))
        self.groups = groups()
        inner = QWidget()
        columns = QHBoxLayout(inner)
        columns.setContentsMargins(14, 10, 16, 10)
        columns.setSpacing(40)
        for side in _halves(self.groups):
            columns.addLayout(_column(side), 1)
        self.area = _Area()
        self.area.setWidget(inner)
        inner.setAutoFillBackground(False)
        self.body.addWidget(self.area, 1)
        self.add_button(tr("Close"), default=True, closes=True)
        self.resize(min(px(880), _LARGEST[0]), min(px(620), _LARGEST[1]))
        self.area.setFocus()


class _Area(QScrollArea):
    """Scrolls by keys: arrows and pages, and to either end."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kit", "read")
        self.setWidgetResizable(True)
        self.setAccessibleName(tr("Keys"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        ends = {Qt.Key.Key_Home: bar.minimum(), Qt.Key.Key_End: bar.maximum()}
        if event.key() in ends:
            bar.setValue(ends[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


def groups() -> list[tuple[str, Keys]]:
    """Every key, by what it is for."""
    acts = [
        (group, [(text, key) for _, text, key in rows])
        for group, rows in groupby(keys_table(), key=lambda row: row[0])
    ]
    others = (
        (tr("While typing"), _TYPING),
        (tr("Everywhere"), _EVERYWHERE),
        (tr("In the plan, and in a concept note"), _PLAN),
        (tr("In Home"), _HOME),
        (tr("Finishing one by one, after the event"), _TRIAGE),
    )
    return [*acts, *((title, [(text, _keys(key)) for text, key in rows]) for title, rows in others)]


def _keys(keys: str) -> str:
    """Keys as this system writes them; tokens as they are typed."""
    one, _, other = keys.partition(" or ")
    if other:
        return tr("{key} or {other}", key=shown_key(one), other=shown_key(other))
    return shown_key(one) or one


def _halves(groups: Sequence[tuple[str, Keys]]) -> list[list[tuple[str, Keys]]]:
    """Two columns of about the same length, the groups in order."""
    sizes = [len(rows) + 2 for _, rows in groups]
    half = min(range(len(groups)), key=lambda at: abs(sum(sizes[:at]) - sum(sizes[at:])))
    return [list(groups[:half]), list(groups[half:])]


def _column(groups: Sequence[tuple[str, Keys]]) -> QVBoxLayout:
    made = QVBoxLayout()
    made.setSpacing(20)
    for title, rows in groups:
        made.addLayout(_table(title, rows))
    made.addStretch(1)
    return made


def _table(title: str, rows: Keys) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(5)
    grid.setColumnStretch(0, 1)
    grid.addWidget(Label(title, Role.TITLE, tone="accent"), 0, 0, 1, 2)
    for at, (text, key) in enumerate(rows, 1):
        grid.addWidget(Label(text, wrap=True), at, 0, Qt.AlignmentFlag.AlignTop)
        said = Label(key, tone="muted")
        said.setAccessibleName(tr("{text}: {key}", text=text, key=key))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        grid.addWidget(said, at, 1, right)
    return grid
