"""Home: every session there is, and every way to begin another.

It lies over the session that is open, or stands alone when none is. What is done to a session
here is done at once and can be taken back from the line below the list: a name, a place aside,
the trash. Which sessions there are it asks of a `Shelf`; opening and beginning are signals,
since only the application can do them.
"""

import time
from collections.abc import Callable
from functools import partial
from typing import Final, TypeVar

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from moderator.core.say import say
from moderator.qt.actions import shown_key
from moderator.qt.dialogs.rename import ask_name
from moderator.qt.dropping import Drops
from moderator.qt.kit import (
    Banner,
    Box,
    Button,
    EmptyState,
    Kind,
    Label,
    LineEdit,
    Menu,
    RowDelegate,
    RowList,
    Segmented,
    Sheet,
    Tone,
    Well,
    column,
    plain_tip,
    row,
)
from moderator.qt.kit.typed import types
from moderator.qt.language import shown, told, tr
from moderator.qt.models.home import SessionLine, session_lines
from moderator.qt.plain import escaped, quoted
from moderator.qt.shelf import NotDone, Shelf
from moderator.qt.theme import Role, Theme

_T = TypeVar("_T")

_LARGEST: Final = (1240, 648)
"""Pixels that a screen of 1280x720 has for a dialogue."""

_EMPTY: Final = say(
    "There is no session here yet. Begin one on the left, or drop a concept note here."
)
_NOTHING_ASIDE: Final = say("No session has been archived.")
_NOTHING_FOUND: Final = say("No session has these words in its title, day or file name.")
_BEGIN: Final = (
    ("note_wanted", say("From a concept note…"), "Ctrl+I", say("Word, PDF, text, or pasted")),
    ("blank_wanted", say("Blank"), "Ctrl+B", say("An empty plan, to be typed")),
    (
        "bundled_wanted",
        say("The bundled event"),
        "Ctrl+G",
        say("A side event of 2022, as an example"),
    ),
    ("file_wanted", say("Open a file…"), "Ctrl+O", say("A session that lies elsewhere")),
)


class _Lines(RowDelegate[SessionLine]):
    def arrange(self, row: SessionLine, box: Box) -> None:
        muted, room = box.theme.palette.muted, box.width - 28
        title = box.text(row.title, 14, 9, room, Role.STRONG, lines=1)
        chip = box.chip(row.stands, 14, title.bottom() + 4, row.tone)
        beside = chip.right() + 8
        box.text(row.when, beside, chip.top(), room - beside + 14, Role.SMALL, muted, lines=1)
        box.text(row.where, 14, chip.bottom() + 4, room, Role.SMALL, muted, lines=1)

    def marked(self, row: SessionLine) -> bool:
        return row.here


class HomeSheet(Sheet):
    """The sessions. `open_wanted(path)`, `template_wanted(path)`, `dropped(path)` and the other
    `wanted` signals ask for what only the application can do; the sheet stays until it is
    closed by whoever did it."""

    open_wanted = Signal(str)
    template_wanted = Signal(str)
    note_wanted = Signal()
    blank_wanted = Signal()
    bundled_wanted = Signal()
    file_wanted = Signal()
    dropped = Signal(object)

    def __init__(self, shelf: Shelf, parent: QWidget | None = None) -> None:
        """`parent`: the window it lies over; None: it stands alone."""
        px = Theme.of_app().px
        super().__init__(tr("Home"), parent, wide=min(px(760), _LARGEST[0]))
        self._shelf = shelf
        self._alone = parent is None
        self._back: Callable[[], object] | None = None
        if self._alone:
            self.setWindowFlags(Qt.WindowType.Window)
            self.setModal(False)
        self.search = LineEdit(tr("Search the sessions"), tr("Search by title, day or file name"))
        self.which = Segmented(
            tr("Which sessions"), (("now", tr("Current")), ("aside", tr("Archived")))
        )
        self.list = RowList(tr("Sessions"), _Lines())
        self._done = Banner(tr("What was done"))
        self._arrange()
        self._connect()
        self._keys()
        self.resize(min(px(960), _LARGEST[0]), min(px(600), _LARGEST[1]))
        self.refresh()
        self.list.select(0)
        self.list.setFocus()

    def refresh(self, chosen: str = "") -> None:
        """Read anew which sessions there are; `chosen`: the one to go to."""
        self._listed = self._shelf.listed()
        self._show()
        if chosen:
            self.list.select_uid(chosen)

    @property
    def said(self) -> str:
        """What the line below the list says was done."""
        return self._done.sentence

    # --- what it looks like ------------------------------------------------------------------

    def _arrange(self) -> None:
        px = Theme.of_app().px
        well = Well(tr("Sessions"))
        well.body.setContentsMargins(1, 6, 1, 6)
        self._empty = EmptyState(_EMPTY)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        well.body.addWidget(self._stack)
        self.rename_button = _button(tr("Rename…"), "F2", tr("Give its file another name"))
        self.template_button = _button(
            tr("As a template"), "Ctrl+D", tr("A new session with its plan")
        )
        self.archive_button = _button(tr("Archive"), "Alt+A", tr("Put it aside, or take it back"))
        self.trash_button = _button(tr("Delete"), "Del", tr("Put it into the system's trash"))
        acts = row(
            self.template_button,
            self.rename_button,
            self.archive_button,
            self.trash_button,
            None,
            spacing=6,
        )
        right = column(row(self.search, self.which, spacing=10), well, acts, self._done)
        begin = self._begin()
        begin.setFixedWidth(px(232))
        self.body.addLayout(row(begin, right, spacing=20), 1)
        self.add_button(tr("Quit") if self._alone else tr("Close"), closes=False)
        self.open_button = self.add_button(tr("Open"), default=True)

    def _begin(self) -> QWidget:
        made = QWidget()
        inner = QVBoxLayout(made)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(6)
        inner.addWidget(Label(tr("Begin"), Role.STRONG))
        self.begin: dict[str, Button] = {}
        for signal, text, key, about in _BEGIN:
            one = Button(text, hint=shown_key(key))
            one.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            one.setAutoDefault(False)
            one.setToolTip(plain_tip(f"{shown(about)}. {shown_key(key)}"))
            one.clicked.connect(getattr(self, signal))
            self.begin[signal] = one
            inner.addWidget(one)
            inner.addWidget(Label(about, Role.SMALL, tone="muted", wrap=True))
            inner.addSpacing(6)
        dropping = tr("Or drop a concept note, or a session's file, anywhere on this window.")
        inner.addWidget(Label(dropping, Role.SMALL, tone="muted", wrap=True))
        inner.addStretch(1)
        return made

    def _connect(self) -> None:
        self.search.textChanged.connect(self._show)
        self.search.returnPressed.connect(lambda: self._open(self.list.current_uid))
        self.which.chosen.connect(lambda _key: self._show())
        self.list.chosen.connect(self._allow)
        self.list.opened.connect(self._open)
        self.list.menu.connect(self._menu)
        self.open_button.clicked.connect(lambda: self._open(self.list.current_uid))
        self.template_button.clicked.connect(self._template)
        self.rename_button.clicked.connect(self._rename)
        self.archive_button.clicked.connect(self._archive)
        self.trash_button.clicked.connect(self._throw_away)
        self._done.dismissed.connect(partial(self._say, ""))
        Drops(self).dropped.connect(self.dropped)

    def _keys(self) -> None:
        for signal, _, key, _ in _BEGIN:
            _key(key, self.begin[signal].click, self)
        for key, do in (
            ("F2", self._rename),
            ("Ctrl+D", self._template),
            ("Alt+A", self._archive),
            ("Ctrl+F", self._to_search),
        ):
            _key(key, do, self)
        # In the search these edit its text.
        _key("Del", self._throw_away, self.list)
        _key("Ctrl+Z", self._take_back, self.list)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc does not end the program; letters typed in the list are searched for."""
        if self._alone and event.key() == Qt.Key.Key_Escape:
            return
        if types(event) and not event.text().isspace() and self.list.hasFocus():
            self._to_search()
            self.search.insert(event.text())
            return
        if event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.list.setFocus()
            return
        super().keyPressEvent(event)

    # --- which are shown ---------------------------------------------------------------------

    def _show(self, *_: object) -> None:
        aside, query = self.which.current == "aside", self.search.text()
        lines = session_lines(self._listed, query, aside, time.time())
        self.list.show_rows(lines)
        if lines and not self.list.current_uid:
            self.list.select(0)
        taught = _NOTHING_FOUND if query.strip() else _NOTHING_ASIDE if aside else _EMPTY
        self._empty.say(taught)
        self._stack.setCurrentIndex(0 if lines else 1)
        self._allow()

    def _allow(self, *_: object) -> None:
        line = self._line()
        for one in (self.template_button, self.archive_button, self.open_button):
            one.setEnabled(line is not None)
        for one in (self.rename_button, self.trash_button):
            one.setEnabled(line is not None and not line.here)
        aside = self.which.current == "aside"
        self.archive_button.say(tr("Take it back") if aside else tr("Archive"))

    def _line(self) -> SessionLine | None:
        place = self.list.rows.place(self.list.current_uid)
        found = self.list.rows.row(place) if place >= 0 else None
        return found if isinstance(found, SessionLine) else None

    def _to_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    # --- what can be done --------------------------------------------------------------------

    def _open(self, uid: str) -> None:
        line = self._line()
        if line is None:
            return
        if line.here:
            self.reject()
        elif uid:
            self.open_wanted.emit(uid)

    def _template(self) -> None:
        if self.list.current_uid:
            self.template_wanted.emit(self.list.current_uid)

    def _rename(self) -> None:
        line = self._free_line()
        if line is None:
            return
        stem = line.where.removesuffix(".moderator")
        typed = ask_name(stem, self)
        if not typed or typed == stem:
            return
        uid = self._try(lambda: self._shelf.rename(line.uid, typed))
        if uid is not None:
            said = tr("The file of {title} has another name.", title=quoted(line.title))
            self._did(said, lambda: self._shelf.rename(uid, stem), uid)

    def _archive(self) -> None:
        line, aside = self._line(), self.which.current != "aside"
        if line is None:
            return
        if self._try(partial(self._archived, line.uid, aside)):
            title = quoted(line.title)
            if aside:
                said = tr("{title} has been archived.", title=title)
            else:
                said = tr("{title} is among the current sessions again.", title=title)
            self._did(said, partial(self._archived, line.uid, not aside))

    def _archived(self, uid: str, aside: bool) -> bool:
        self._shelf.archive(uid, aside)
        return True

    def _throw_away(self) -> None:
        line = self._free_line()
        if line is None:
            return
        back = self._try(lambda: self._shelf.throw_away(line.uid))
        if back is not None:
            self._did(tr("{title} is in the system's trash.", title=quoted(line.title)), back)

    def _free_line(self) -> SessionLine | None:
        """The chosen session, unless it is the one that is open in this window."""
        line = self._line()
        if line is not None and line.here:
            self.wrong(
                tr(
                    "{title} is open in this window: put it away first ({key}).",
                    title=quoted(line.title),
                    key=shown_key("Ctrl+W"),
                )
            )
            return None
        return line

    def _try(self, do: Callable[[], _T]) -> _T | None:
        self.wrong("")
        try:
            return do()
        except NotDone as why:
            self.wrong(told(why))
            return None

    def _did(self, sentence: str, back: Callable[[], object], chosen: str = "") -> None:
        self._back = back
        self.refresh(chosen)
        self._say(sentence)

    def _say(self, sentence: str) -> None:
        if sentence:
            choices = ((tr("Take it back  {key}", key=shown_key("Ctrl+Z")), self._take_back),)
            self._done.say(sentence, Tone.GOOD, choices)
        else:
            self._back = None
            self._done.clear()

    def _take_back(self) -> None:
        back = self._back
        if back is None:
            return
        self.wrong("")
        try:
            back()
        except NotDone as why:
            self.wrong(told(why))
            return
        self._say("")
        self.refresh()

    def _menu(self, uid: str, place: QPoint) -> None:
        self.list.select_uid(uid)
        menu = Menu(parent=self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button in (
            self.open_button,
            self.template_button,
            self.rename_button,
            self.archive_button,
            self.trash_button,
        ):
            one = menu.addAction(escaped(button.label))
            one.setEnabled(button.isEnabled())
            one.triggered.connect(button.click)
        menu.popup(place)


def _button(text: str, key: str, about: str) -> Button:
    made = Button(text, Kind.PLAIN, hint=shown_key(key))
    made.setAutoDefault(False)
    made.setToolTip(plain_tip(f"{about}. {shown_key(key)}"))
    return made


def _key(key: str, do: Callable[[], object], on: QWidget) -> None:
    made = QShortcut(QKeySequence(key), on)
    if isinstance(on, RowList):
        made.setContext(Qt.ShortcutContext.WidgetShortcut)
    made.activated.connect(do)
