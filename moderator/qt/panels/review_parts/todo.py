"""The left column: what to finish before the document is sent, and how it is to be made.

Each row has one remedy, behind its button and behind Enter; Del leaves a thing as it is. Below
stand the choices that make one document differ from another.
"""

from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from moderator.core.event import Attribution
from moderator.core.intents import ChangePlan
from moderator.core.say import say
from moderator.core.state import State
from moderator.outcome.words import LANGUAGES
from moderator.qt import prefs
from moderator.qt.actions import Act, Actions, shown_key
from moderator.qt.bridge import Bridge
from moderator.qt.delegates.todo_row import REMEDY, TodoDelegate
from moderator.qt.kit import (
    Button,
    Chip,
    EmptyState,
    Flow,
    Kind,
    Label,
    Menu,
    Panel,
    Role,
    RowList,
    Segmented,
    Tone,
    Yielding,
    column,
    hairline,
    thin_bars,
)
from moderator.qt.language import shown, tr, tr_n
from moderator.qt.models.left import Left
from moderator.qt.models.review import Board
from moderator.qt.models.todo import Todo, left_count, todos
from moderator.qt.panels.notes_coverage import see_through

_NOTHING: Final = say("Nothing left to do. {key} exports.")
_NOTHING_YET: Final = say("Nothing left to do.")
_SHARE: Final = 0.45
_HELP: Final = say("Enter: the remedy · Del: leave it as it is")

_RULES: Final = (
    (Attribution.ROLE.value, say("By role")),
    (Attribution.NAME.value, say("By name")),
    (Attribution.NONE.value, say("None")),
)
_FORMATS: Final = (
    ("docx", say("Export Word")),
    ("pdf", say("PDF")),
    ("html", say("HTML")),
    ("", say("More…")),
)


class TodoPanel(Panel):
    """`wanted(todo)`: somebody asks for a row's remedy. `language_chosen(tag)`: the document is
    to be in another language. `export_wanted(format)`: "" where it is still to be chosen."""

    wanted = Signal(object)
    language_chosen = Signal(str)
    export_wanted = Signal(str)

    def __init__(self, bridge: Bridge, actions: Actions, settings: prefs.Prefs, left: Left) -> None:
        super().__init__(tr("To finish before export"))
        self._bridge, self._actions, self._left = bridge, actions, left
        self._board: Board | None = None
        self._rows: dict[str, Todo] = {}
        self.pill = Chip("", Tone.WARN)
        self.list = RowList(tr("To finish before export"), TodoDelegate())
        self.empty = EmptyState("")
        self.rules = Segmented(tr("Attribution"), [(rule, shown(text)) for rule, text in _RULES])
        self.language = Segmented(
            tr("Language of the document"), [(tag, words.name) for tag, words in LANGUAGES.items()]
        )
        self.language.choose(settings.get(prefs.LANGUAGE))
        self.sealed = Label("", Role.SMALL, "muted", wrap=True)
        self.left_words = Label("", Role.SMALL, "muted", wrap=True)
        self.again = Button(tr("Ask again"), Kind.QUIET)
        self.session = Button(action=actions[Act.CLOSE_SESSION])
        self._exports = [Button(shown(text), _kind(key)) for key, text in _FORMATS]
        self._arrange()
        self._connect()

    # --- what it shows ---------------------------------------------------------------------

    def show_state(self, state: State) -> None:
        """What moves at once: the rule of attribution, and how many notes stay here."""
        self.rules.choose(state.event.settings.attribution.value)
        count = len(state.notes.sealed)
        sealed = tr_n(
            "{n} note is off the record. It is not in any export.",
            "{n} notes are off the record. They are not in any export.",
            count,
        )
        self.sealed.say(sealed if count else "")
        self.sealed.setVisible(bool(count))

    def show_board(self, board: Board) -> None:
        """What was found in the session."""
        self._board = board
        self._show()

    @property
    def todos(self) -> tuple[Todo, ...]:
        """The rows in sight."""
        return tuple(self._rows.values())

    @property
    def current(self) -> Todo | None:
        """The selected row."""
        return self._rows.get(self.list.current_uid)

    def leave_current(self) -> None:
        """Leave the selected row as it is; it is not asked for again."""
        if self.current is not None:
            self._left.add(self.current.keys)

    def _show(self) -> None:
        if self._board is None:
            return
        made = todos(self._board.found, self._board.state.event, self._left.keys)
        self._rows = {one.uid: one for one in made}
        self.list.show_rows(made)
        if made and not self.list.current_uid:
            self.list.select(0)
        self.pill.say(str(len(made)) if made else "✓", Tone.WARN if made else Tone.GOOD)
        self.pill.setAccessibleName(tr_n("{n} thing to finish", "{n} things to finish", len(made)))
        key = self._actions[Act.EXPORT].shortcut().toString()
        can = self._actions[Act.EXPORT].isVisible()
        self.empty.say(shown(_NOTHING).format(key=key) if can else _NOTHING_YET)
        self._stack.show_page(self.list if made else self.empty)
        self._help.setVisible(bool(made))
        self._show_left(self._board)

    def _show_left(self, board: Board) -> None:
        count = left_count(board.found, self._left.keys)
        self.left_words.say(tr_n("{n} left as it is.", "{n} left as they are.", count))
        self._left_line.setVisible(bool(count))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._foot.fit(self.height())

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._foot.fit(self.height())
        return done

    # --- what a person does ----------------------------------------------------------------

    def _open(self, uid: str) -> None:
        if uid in self._rows:
            self.wanted.emit(self._rows[uid])

    def _pressed(self, uid: str, part: str) -> None:
        if part == REMEDY:
            self._open(uid)

    def _menu(self, uid: str, place: QPoint) -> None:
        if uid not in self._rows:
            return
        one = self._rows[uid]
        menu = Menu(parent=self.list)
        look = menu.addAction(f"{one.remedy}\t{shown_key('Enter')}")
        look.triggered.connect(lambda _on=False: self._open(uid))
        leave = menu.addAction(f"{tr('Leave it as it is')}\t{shown_key('Del')}")
        leave.triggered.connect(lambda _on=False: self._left.add(one.keys))
        menu.exec(place)
        menu.deleteLater()

    def _choose_rule(self, rule: str) -> None:
        event = self._bridge.state.event
        if rule == event.settings.attribution.value:
            return
        settings = replace(event.settings, attribution=Attribution(rule))
        if self._bridge.act(ChangePlan(replace(event, settings=settings), event), self) is None:
            self.rules.choose(event.settings.attribution.value)

    # --- how it is built -------------------------------------------------------------------

    def _arrange(self) -> None:
        self.add_beside(self.pill)
        self._stack = Yielding(self.list, self.empty)
        self._help = Label(_HELP, Role.SMALL, "muted", wrap=True)
        self._left_line = QWidget()
        self._left_line.setLayout(_flow(self.left_words, self.again))
        choices = QWidget()
        choices.setLayout(_flow(self.rules, self.language))
        inner = QWidget()
        inner.setLayout(
            column(
                self._help,
                self._left_line,
                Label(tr("Attribution and language"), Role.STRONG),
                choices,
                self.sealed,
                _left_bound(self.session),
                spacing=8,
                margins=(14, 10, 14, 6),
            )
        )
        self._foot = _Foot(inner)
        self.body.addWidget(self._stack, 1)
        self.body.addWidget(hairline())
        self.body.addWidget(self._foot)
        self.body.addWidget(self._export_row())
        self._follow_export()
        self.setFocusProxy(self.list)
        self.rules.setToolTip(
            tr("How the document names who said what; each note may ask for less")
        )

    def _export_row(self) -> QWidget:
        """Shown once there is something behind Act.EXPORT."""
        self._export_line = QWidget()
        flow = _flow(*self._exports)
        flow.setContentsMargins(14, 4, 14, 4)
        self._export_line.setLayout(flow)
        return self._export_line

    def _follow_export(self) -> None:
        action = self._actions[Act.EXPORT]
        self._export_line.setVisible(action.isVisible())
        for one in self._exports:
            one.setEnabled(action.isEnabled())
        self._show()

    def _connect(self) -> None:
        self.list.opened.connect(self._open)
        self.list.pressed.connect(self._pressed)
        self.list.menu.connect(self._menu)
        self.rules.chosen.connect(self._choose_rule)
        self.language.chosen.connect(self.language_chosen)
        self.again.clicked.connect(self._left.clear)
        self._left.changed.connect(self._show)
        self._actions[Act.EXPORT].changed.connect(self._follow_export)
        for (key, _), one in zip(_FORMATS, self._exports, strict=True):
            one.clicked.connect(lambda _on=False, key=key: self.export_wanted.emit(key))


class _Foot(QScrollArea):
    """What stands below the list: as high as it is, but never so high that less than half of the
    column is left to the list; then it scrolls."""

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self.setAccessibleName(tr("How the document is made"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        thin_bars(self)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        see_through(self, inner)

    def fit(self, room: int) -> None:
        """Take what is needed of so many pixels."""
        inner = self.widget()
        wanted = inner.heightForWidth(self.width()) if inner is not None else 0
        high = min(max(wanted, 0), round(room * _SHARE))
        if high != self.maximumHeight():
            self.setFixedHeight(high)


def _kind(key: str) -> Kind:
    return Kind.FILLED if key == "docx" else Kind.PLAIN


def _flow(*parts: QWidget) -> Flow:
    made = Flow(gap=8)
    for part in parts:
        made.addWidget(part)
    return made


def _left_bound(part: QWidget) -> QWidget:
    made = QWidget()
    made.setLayout(_flow(part))
    return made
