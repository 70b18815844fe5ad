"""The menus of the floor queue, made anew each time they open for the request they are about.

Each item is also an action with a key or is reached through one, and the letters underlined in
a menu choose within it.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from moderator.core.floor import was_asked
from moderator.core.say import say
from moderator.core.state import Disposition, Request, RequestState, State
from moderator.qt.actions import Act, Actions, shown_key
from moderator.qt.kit import Menu
from moderator.qt.language import shown, tr
from moderator.qt.models.floor_bars import Answerer, answerers
from moderator.qt.panels.floor_parts.deeds import Deeds
from moderator.qt.plain import escaped

_WAYS: Final = (
    (Disposition.ANSWERED, say("&Answered"), "Ctrl+D"),
    (Disposition.PARTLY, say("&Partly answered"), ""),
    (Disposition.DEFERRED, say("De&ferred to…"), ""),
    (Disposition.IN_WRITING, say("In w&riting…"), ""),
    (Disposition.DECLINED, say("&Declined"), ""),
    (Disposition.WITHDRAWN, say("&Withdrawn"), ""),
)
_HEARD: Final = (Disposition.ANSWERED, Disposition.PARTLY)

_PANEL: Final = (
    (Act.NEW_REQUEST, Act.CALL),
    (Act.TAKE_ROUND, Act.CLOSE_ROUND),
    (Act.ANSWERER, Act.ANSWERED, Act.DISPOSE, Act.MERGE, Act.RESTORE),
    (Act.CLOSE_LIST, Act.ANNOUNCE_LAST),
)


def panel_menu(parent: QWidget, actions: Actions) -> QMenu:
    """Everything that the floor queue can do."""
    made = _menu(parent, tr("Floor queue"))
    for group in _PANEL:
        for act in group:
            made.addAction(actions[act])
        made.addSeparator()
    return made


def answer_menu(
    parent: QWidget, number: int, people: Sequence[Answerer], do: Callable[[str], object]
) -> QMenu:
    """Who answers, everybody on the panel by number."""
    made = _menu(parent, tr("Who answers request {number}", number=number))
    for at, one in enumerate(people, 1):
        wanted = f"  ·  {tr('addressed')}" if one.wanted else ""
        digit = f"&{at}  " if at < 10 else ""
        _item(made, f"{digit}{escaped(one.name)}{wanted}", partial(do, one.id))
    return made


def dispose_menu(parent: QWidget, state: State, request: Request, deeds: Deeds) -> QMenu:
    """What became of a request."""
    made = _menu(parent, tr("What became of request {number}", number=request.number))
    # A section's title is not painted by every style, and which request is meant must be read.
    made.addAction(tr("Request {number}", number=request.number)).setEnabled(False)
    made.addSeparator()
    _add_ways(made, state, request, deeds)
    return made


def request_menu(parent: QWidget, state: State, request: Request, deeds: Deeds) -> QMenu:
    """Everything that can be done with a request as it stands."""
    made = _menu(parent, tr("Request {number}", number=request.number))
    uid = request.id
    if request.state is RequestState.WAITING:
        _add_queue(made, state, uid, deeds)
    elif request.state is not RequestState.DISPOSED:
        if request.state is RequestState.HAS_FLOOR:
            _item(made, tr("As&ked"), deeds.end_turn, "Ctrl+Shift+T")
        people = answerers(state, request)
        who = answer_menu(made, request.number, people, lambda one: deeds.answer(one, (uid,)))
        who.setTitle(tr("Who a&nswers"))
        made.addMenu(who)
    made.addSeparator()
    _add_ways(made, state, request, deeds)
    made.addSeparator()
    _item(made, tr("&Edit…"), lambda: deeds.edit(uid), "F2")
    return made


def open_at(menu: QMenu, place: QPoint) -> None:
    """Open a menu at a place on the screen, its first item chosen; it is gone when it closes."""
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(place)
    usable = (one for one in menu.actions() if one.isEnabled() and not one.isSeparator())
    first = next(usable, None)
    if first is not None:
        menu.setActiveAction(first)


def _add_queue(menu: QMenu, state: State, uid: str, deeds: Deeds) -> None:
    waiting = state.floor.waiting
    place = waiting.index(uid) if uid in waiting else 0
    _item(menu, tr("&Call now"), lambda: deeds.call(uid))
    menu.addSeparator()
    for text, to, key in (
        (tr("Move &up"), place - 1, "Alt+Up"),
        (tr("Move d&own"), place + 1, "Alt+Down"),
        (tr("Move to the &top"), 0, ""),
    ):
        item = _item(menu, text, partial(deeds.move, uid, to), key)
        item.setEnabled(0 <= to < len(waiting) and to != place)


def _add_ways(menu: QMenu, state: State, request: Request, deeds: Deeds) -> None:
    uid = request.id
    if request.state is RequestState.DISPOSED:
        merged = request.disposition is Disposition.MERGED
        text = tr("Un&merge") if merged else tr("Put &back")
        _item(menu, text, lambda: deeds.restore(uid), "Ctrl+Shift+B")
        menu.addSeparator()
        if merged:
            return
    asked = was_asked(state, request)
    for what, text, key in _WAYS:
        item = _item(menu, shown(text), partial(deeds.dispose, uid, what), key)
        item.setEnabled((asked or what not in _HEARD) and what is not request.disposition)
    if request.state in (RequestState.WAITING, RequestState.ASKED):
        into = Disposition.MERGED
        _item(menu, tr("&Merge into…"), lambda: deeds.dispose(uid, into), "Ctrl+Shift+M")


def _menu(parent: QWidget, name: str) -> QMenu:
    made = Menu(parent=parent)
    made.setAccessibleName(name)
    return made


def _item(menu: QMenu, text: str, do: Callable[[], object], key: str = "") -> QAction:
    """An item that shows a key without listening to it: the window's action does."""
    made = menu.addAction(f"{text}\t{shown_key(key)}" if key else text)
    made.triggered.connect(lambda _checked=False: do())
    return made
