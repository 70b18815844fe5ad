"""A list on the left, the fields of the chosen item on the right: the shape of most pages.

Items are frozen values with an id. A page says how an item reads in the list and puts its
fields into a form; the form makes a new item of it at every change, so that what is shown in
the list is always what would be applied. What the rules would refuse in any case (moving what
has taken place) is refused here already, in the same words.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, Generic, Protocol, TypeVar

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QStackedWidget, QWidget

from moderator.qt.actions import shown_key
from moderator.qt.dialogs.plan.fields import PlanPage, Wrong, form, go_to, named, scrolled
from moderator.qt.kit import (
    Box,
    Button,
    EmptyState,
    Kind,
    Label,
    RowDelegate,
    RowList,
    Well,
    column,
    plain_tip,
    row,
)
from moderator.qt.language import shown, tr
from moderator.qt.theme import Role, Theme

_ADD: Final = "Ctrl+N"
_REMOVE: Final = "Del"
_UP: Final = "Alt+Up"
_DOWN: Final = "Alt+Down"


class Item(Protocol):
    """Anything with an id."""

    @property
    def id(self) -> str:
        """Its id, which never changes."""
        ...


T = TypeVar("T", bound=Item)


class ItemLine(Struct, frozen=True):
    """An item in the list. `right`: at the right edge; `mark`: below it, how far it is."""

    uid: str
    spoken: str
    title: str
    detail: str = ""
    right: str = ""
    mark: str = ""
    now: bool = False
    lines: int = 1


class _Lines(RowDelegate[ItemLine]):
    def arrange(self, row: ItemLine, box: Box) -> None:
        palette, theme = box.theme.palette, box.theme
        aside = theme.px(76) if row.right or row.mark else 0
        room = box.width - 24 - aside
        role = Role.STRONG if row.lines == 1 else Role.BODY
        title = box.text(row.title, 12, 8, room, role, lines=row.lines)
        if row.right:
            edge = box.width - 12 - aside
            box.text(row.right, edge, 8, aside, Role.BODY, palette.muted, lines=1, right=True)
        below = title.bottom() + 2
        if row.detail:
            below_room = room if row.mark else box.width - 24
            box.text(row.detail, 12, below, below_room, Role.SMALL, palette.muted, lines=1)
        if row.mark:
            colour = palette.accent if row.now else palette.muted
            edge = box.width - 12 - aside
            box.text(row.mark, edge, below, aside, Role.SMALL, colour, lines=1, right=True)

    def marked(self, row: ItemLine) -> bool:
        return row.now


class Words(Struct, frozen=True):
    """What a page says of its items: `name` of the list, `one` of them ("a speaker"), what
    the list teaches while it is `empty`, and what one is called that is `new`."""

    name: str
    one: str
    empty: str
    new: str


class ItemsPage(PlanPage, Generic[T]):
    """One page; `items` is what would be applied."""

    def __init__(
        self,
        words: Words,
        items: Sequence[T],
        make: Callable[[], T],
    ) -> None:
        """`make`: a new item with nothing in it but its id."""
        super().__init__()
        self.setAccessibleName(shown(words.name))
        self._words = words
        self._items: list[T] = list(items)
        self._known = {one.id for one in items}
        self._make = make
        self._loading = False
        self.list = RowList(words.name, _Lines(), movable=True)
        self.list.chosen.connect(self._load)
        self.list.moved.connect(self.move_to)
        self.list.opened.connect(lambda _uid: self._to_fields())
        self.foot = Label("", tone="muted", wrap=True)
        self.form = form()
        self._form = QWidget()
        self._form.setLayout(self.form)
        self._buttons()
        self._arrange()

    # --- what each page says ---------------------------------------------------------------

    def line(self, item: T) -> ItemLine:
        """How an item reads in the list; each page its own."""
        raise NotImplementedError

    def fill(self, item: T) -> None:
        """Show an item's values in the form; each page its own."""
        raise NotImplementedError

    def allow(self, item: T) -> None:
        """Let those fields be changed that may be now, and say why not the others."""

    def read(self, item: T) -> T:
        """The item as the form has it; each page its own."""
        raise NotImplementedError

    def why_fixed(self, item: T) -> str:
        """Why an item can be neither moved nor removed; empty when it can."""
        return ""

    def why_not(self, items: Sequence[T]) -> str:
        """Why the items cannot stand in this order; empty when they can."""
        return ""

    def nameless(self, item: T) -> bool:
        """Whether what an item cannot do without is missing; the rules leave those out."""
        return False

    # --- for the sheet ---------------------------------------------------------------------

    @property
    def items(self) -> tuple[T, ...]:
        """The items as they stand."""
        return tuple(self._items)

    def current(self) -> T | None:
        """The item being edited, or None."""
        chosen = self.list.current_uid
        return next((one for one in self._items if one.id == chosen), None)

    def choose(self, uid: str) -> None:
        """Choose an item, if it is there."""
        if any(one.id == uid for one in self._items):
            self.list.select_uid(uid)

    def wrong(self) -> Wrong | None:
        """An item that was there and has lost its name would go without a word: say so."""
        for one in self._items:
            if one.id in self._known and self.nameless(one):
                item = shown(self._words.one)
                sentence = tr(
                    "{item} has no name: type one, or remove it.",
                    item=f"{item[:1].upper()}{item[1:]}",
                )
                return Wrong(sentence, partial(self.show_field, one.id))
        return None

    def show_field(self, uid: str, field: QWidget | None = None) -> None:
        """Choose an item and go to one of its fields, by default the first."""
        self.choose(uid)
        self._to_fields(field)

    def enter(self) -> None:
        """Begin in the list, or where one adds to it."""
        (self.list if self._items else self.add).setFocus()

    def put(self, items: Sequence[T]) -> None:
        """Show other items in place of these."""
        self._items = list(items)
        self._known = {one.id for one in items}
        self._show(self._items[0].id if self._items else "")
        self.changed.emit()

    def narrow(self, width: int) -> None:
        """Give the list this width, in pixels, where the page has little room."""
        self._well.setFixedWidth(width)

    def refresh(self) -> None:
        """Show everything anew: what items refer to may have changed."""
        self.list.show_rows(self._rows())
        self._load(self.list.current_uid)

    def follow(self) -> None:
        """Show anew how the items stand and what may be done with them; what is typed stays."""
        self.list.show_rows(self._rows())
        self._allow()

    # --- for the pages ---------------------------------------------------------------------

    def begin(self) -> None:
        """Show the list with its first item chosen; at the end of a page's `__init__`."""
        self._show(self._items[0].id if self._items else "")

    def field(self, title: str, widget: QWidget) -> None:
        """Put a field into the form. The keys that move an item work in its lines too, where
        they mean nothing else; in a choice, Alt+Down opens it."""
        self.form.addRow(named(title, widget), widget)
        if isinstance(widget, QLineEdit):
            self._move_keys(widget)

    def edited(self, *_: object) -> None:
        """A field changed: take it over."""
        item = self.current()
        if self._loading or item is None:
            return
        at = self._items.index(item)
        self._items[at] = self.read(item)
        self.list.show_rows(self._rows())
        self.changed.emit()

    # --- the list --------------------------------------------------------------------------

    def move_to(self, uid: str, place: int) -> None:
        """Put an item at a place, or say why it stays."""
        item = next((one for one in self._items if one.id == uid), None)
        if item is None:
            return
        order = [one for one in self._items if one.id != uid]
        order.insert(max(0, min(place, len(order))), item)
        why = self.why_fixed(item) or self.why_not(order)
        if why:
            self.said.emit(why)
        elif order != self._items:
            self._items = order
            self._show(uid)
            self.changed.emit()

    def add_item(self) -> None:
        """Put a new item after the chosen one, and go to its fields."""
        made, item = self._make(), self.current()
        at = self._items.index(item) + 1 if item is not None else len(self._items)
        while at < len(self._items) and self.why_not([*self._items[:at], made, *self._items[at:]]):
            at += 1
        self._items.insert(at, made)
        self._show(made.id)
        self.changed.emit()
        self._to_fields()

    def remove_item(self) -> None:
        """Take the chosen item out, or say why it stays."""
        item = self.current()
        if item is None:
            return
        if why := self.why_fixed(item):
            self.said.emit(why)
            return
        at = self._items.index(item)
        del self._items[at]
        self._show(self._items[min(at, len(self._items) - 1)].id if self._items else "")
        self.changed.emit()

    def _buttons(self) -> None:
        self.add = page_button(
            tr("Add"), self.add_item, tr("Add {item} after this one", item=self._words.one), _ADD
        )
        self.remove = page_button(
            tr("Remove"), self.remove_item, tr("Remove {item}", item=self._words.one), _REMOVE
        )
        self.up = page_button("▲", lambda: self._shift(-1), tr("Move up"), _UP, shown=False)
        self.down = page_button("▼", lambda: self._shift(1), tr("Move down"), _DOWN, shown=False)
        page_key(_ADD, self.add_item, self, Qt.ShortcutContext.WidgetWithChildrenShortcut)
        page_key(_REMOVE, self.remove_item, self.list)
        self._move_keys(self.list)

    def _move_keys(self, on: QWidget) -> None:
        page_key(_UP, lambda: self._shift(-1), on)
        page_key(_DOWN, lambda: self._shift(1), on)

    def _arrange(self) -> None:
        px = Theme.of_app().px
        well = Well(self._words.name)
        well.body.setContentsMargins(1, 6, 1, 6)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self.empty = EmptyState(self._words.empty)
        self._stack.addWidget(self.empty)
        well.body.addWidget(self._stack)
        well.setFixedWidth(px(332))
        self._well = well
        buttons = row(self.add, self.remove, None, self.up, self.down, spacing=6)
        fields = QWidget()
        fields.setLayout(column(self._form, self.foot, None, spacing=12))
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(20)
        self.side = column(well, buttons)
        whole.addLayout(self.side)
        whole.addWidget(scrolled(fields), 1)

    def _rows(self) -> list[ItemLine]:
        return [self.line(one) for one in self._items]

    def _show(self, chosen: str) -> None:
        self.list.show_rows(self._rows())
        self._stack.setCurrentIndex(0 if self._items else 1)
        if chosen:
            self.list.select_uid(chosen)
        self._load(chosen)

    def _load(self, _uid: str) -> None:
        item = self.current()
        self._form.setVisible(item is not None)
        self._loading = True
        if item is not None:
            self.fill(item)
        self._loading = False
        self._allow()

    def _allow(self) -> None:
        item = self.current()
        at = self._items.index(item) if item is not None else -1
        free = item is not None and not self.why_fixed(item)
        self.remove.setEnabled(free)
        self.up.setEnabled(free and at > 0)
        self.down.setEnabled(free and at < len(self._items) - 1)
        self._loading = True
        if item is not None:
            self.allow(item)
        self._loading = False
        self.foot.setVisible(item is not None and bool(self.foot.whole))

    def _to_fields(self, field: QWidget | None = None) -> None:
        first = self.form.itemAt(0, QFormLayout.ItemRole.FieldRole)
        widget = field or (first.widget() if first is not None else None)
        if widget is not None and self.current() is not None:
            go_to(widget)

    def _shift(self, by: int) -> None:
        item = self.current()
        if item is None:
            return
        place = self._items.index(item) + by
        if 0 <= place < len(self._items):
            self.move_to(item.id, place)


def page_key(
    key: str,
    do: Callable[[], None],
    on: QWidget,
    where: Qt.ShortcutContext = Qt.ShortcutContext.WidgetShortcut,
) -> None:
    """A key of a page, or of one of its parts alone."""
    made = QShortcut(QKeySequence(key), on)
    made.setContext(where)
    made.activated.connect(do)


def page_button(
    text: str, do: Callable[[], None], name: str, key: str, shown: bool = True
) -> Button:
    """A button below a page's list; `name`: what it does, for its tooltip."""
    made = Button(text, Kind.PLAIN, name=name, hint=shown_key(key) if shown else "")
    made.setAutoDefault(False)
    made.setToolTip(plain_tip(f"{name}. {shown_key(key)}"))
    made.clicked.connect(lambda _checked=False: do())
    return made
