"""Everything a person can have in front of them: the window in each of its views and states, every
dialogue, every menu. For what must hold of all of them: names, focus, keys, contrast.

`SCENES` names them; `shown(window, name)` opens one in a `console()`, gives its widget, and closes
it again.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from moderator.clock import FakeClock, SystemClock
from moderator.core.intents import (
    AddRequest,
    CallRequest,
    Dispose,
    Intent,
    TakeRound,
    WriteNote,
)
from moderator.core.stamp import stamp
from moderator.core.state import Asking, Constituency, Disposition, Kind, NoteBody, Request
from moderator.qt.actions import Act
from moderator.qt.bridge import Notice
from moderator.qt.dialogs.acts import EVIDENCE, HISTORY, NOTE
from moderator.qt.dialogs.dispose import MergeSheet, OwedSheet
from moderator.qt.dialogs.request_edit import RequestSheet
from moderator.qt.dialogs.sessions import BackupSheet, SessionLine
from moderator.qt.kit import Sheet
from moderator.qt.theme import Scheme, Theme
from moderator.qt.window import Window
from tests.bench.screen import opened, settle
from tests.bench.world import with_facts


def prepare(window: Window) -> None:
    """Requests in every state, notes of every kind, a notice with its offer."""
    act = window.bridge.act
    for number, group in enumerate((Constituency.NGO, Constituency.UN, Constituency.YOUTH) * 2):
        asking = Asking(f"Sample question {number}?", "Sample delegate", "Sample institute", group)
        act(AddRequest(asking), window)
    for text, fields in (
        ("Sample secret", {"off_record": True}),
        ("Sample recommendation", {"kind": Kind.RECOMMENDATION}),
        ("Sample quote", {"kind": Kind.QUOTE, "question": "q1", "speaker": "sarabi"}),
        ("Sample of a note & more", {"question": "q2"}),
    ):
        now = stamp(window.bridge.state, window.bridge.reading().now)
        act(WriteNote(NoteBody(text=text, stamp=now, **fields)), window)
    act(Dispose(_waiting(window)[-1].id, Disposition.DECLINED), window)
    act(CallRequest(), window)
    window.notices.add(Notice("The laptop slept for 3 min. It was counted."))
    settle()


def _waiting(window: Window) -> list[Request]:
    floor = window.bridge.state.floor
    return [floor.requests[one] for one in floor.waiting]


def _view(view: str) -> Callable[[Window], QWidget]:
    def show(window: Window) -> QWidget:
        window.show_view(view)
        if view == "review":
            window.review.settle()
        return window

    return show


def _act(act: Act, view: str = "moderate") -> Callable[[Window], QWidget]:
    """What an act opens: a dialogue, a menu, or a part of the window."""

    def show(window: Window) -> QWidget:
        window.show_view(view)
        window.do[act].trigger()
        settle()
        return QApplication.activePopupWidget() or _dialogue() or window

    return show


def _does(intent: Intent) -> Callable[[Window], QWidget]:
    def show(window: Window) -> QWidget:
        window.show_view("moderate")
        window.bridge.act(intent, window)
        return window

    return show


def _dialogue() -> QWidget | None:
    shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    return next((one for one in shown if isinstance(one, QDialog)), None)


def _opened(sheet: QDialog | None) -> QWidget:
    assert sheet is not None
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    sheet.open()
    return sheet


def _plan(page: str) -> Callable[[Window], QWidget]:
    from moderator.qt.dialogs import opening

    return lambda window: opening.plan(window.bridge, window, page=page)


def _note(page: str) -> Callable[[Window], QWidget]:
    def show(window: Window) -> QWidget:
        notes = window.bridge.state.notes.written()
        wanted = next(one for one in notes if one.history or page != HISTORY)
        return _opened(window.notes.acts.edit(wanted.id, page))

    return show


def _from_note(window: Window) -> QWidget:
    sheet = _act(Act.FROM_NOTE)(window)
    sheet.read_text(  # type: ignore[attr-defined]
        "Title: A sample event\nDate: 3 March 2027\nTime: 10:00-11:30\nModerator: Sample Person\n"
        "Speakers:\n- Sample Speaker, Sample institute\nGuiding questions:\n1. A sample question?\n"
    )
    return sheet


def _triage(place: int) -> Callable[[Window], QWidget]:
    def show(window: Window) -> QWidget:
        window.show_view("review")
        window.review.settle()
        settle()
        todo = window.review.todo
        todo.list.select(place)
        todo.list.opened.emit(todo.list.current_uid)
        settle()
        return _dialogue() or window

    return show


def _speakers(window: Window) -> QWidget:
    window.show_view("moderate")
    window.run_of_show.switch.click()
    return window


def _popup(open_it: Callable[[Window], object]) -> Callable[[Window], QWidget]:
    def show(window: Window) -> QWidget:
        window.show_view("moderate")
        open_it(window)
        return QApplication.activePopupWidget() or window

    return show


def _menu_of(list_of: Callable[[Window], QWidget]) -> Callable[[Window], QWidget]:
    def show(window: Window) -> QWidget:
        window.show_view("moderate")
        found = list_of(window)
        found.popup(window.mapToGlobal(window.rect().center()))  # type: ignore[attr-defined]
        return found

    return show


def _ask(window: Window) -> QWidget:
    sheet = Sheet("What should the new session begin with?", window, 420)
    for text in ("Blank", "From a concept note", "Cancel"):
        sheet.add_button(text)
    return _opened(sheet)


def _backups(window: Window) -> QWidget:
    lines = [
        SessionLine(str(at), f"Sample session {at}", f"Sample session {at}", "today", "sample")
        for at in range(3)
    ]
    return _opened(BackupSheet(lines, window))


SCENES: Final[dict[str, Callable[[Window], QWidget]]] = {
    "moderate": _view("moderate"),
    "notes": _view("notes"),
    "review": _view("review"),
    "round": _does(TakeRound()),
    "grid": _act(Act.GRID),
    "search": _act(Act.SEARCH),
    "palette": _act(Act.PALETTE),
    "speakers": _speakers,
    "menu": _popup(lambda window: window.top.open_menu()),
    "more": _popup(lambda window: window.now_card.more()),
    "give the floor": _act(Act.GIVE_FLOOR),
    "who answers": _act(Act.ANSWERER),
    "what became of it": _act(Act.DISPOSE),
    "note's menu": _menu_of(
        lambda window: window.notes.acts.menu(window.bridge.state.notes.written()[-1].id)
    ),
    "message": _act(Act.MESSAGE),
    "keys": _act(Act.KEYS),
    "preferences": _act(Act.PREFERENCES),
    "ready": _act(Act.READY),
    "replan": _act(Act.REPLAN),
    "began": _act(Act.CORRECT_START),
    "interruption": _act(Act.INTERRUPT),
    "plan event": _plan("event"),
    "plan segments": _plan("segments"),
    "plan speakers": _plan("speakers"),
    "plan questions": _plan("questions"),
    "note": _note(NOTE),
    "note evidence": _note(EVIDENCE),
    "note history": _note(HISTORY),
    "request": lambda window: _opened(
        RequestSheet(window.bridge, _waiting(window)[0], window, window)
    ),
    "merge": lambda window: _opened(MergeSheet(window.bridge, _waiting(window)[0], window, window)),
    "owed": lambda window: _opened(
        OwedSheet(window.bridge, _waiting(window)[0], Disposition.IN_WRITING, window, window)
    ),
    "home": _act(Act.HOME),
    "from a note": _act(Act.FROM_NOTE),
    "found in a note": _from_note,
    "export": _act(Act.EXPORT),
    "backups": _backups,
    "ask": _ask,
    **{f"triage {place}": _triage(place) for place in range(5)},
}
"""By name; each shows itself in a window that `prepare` has filled."""


@contextmanager
def console() -> Iterator[Window]:
    """A window of 1440x900 that `prepare` has filled, in the light theme. Its time stands still,
    so that two looks at it differ by nothing but what was done between them."""
    facts = with_facts(60)
    now = SystemClock().now()
    with opened(facts, lambda: FakeClock(now.utc, now.steady, now.boot)) as made:
        Theme.of_app().choose(Scheme.LIGHT)
        made.setWindowState(Qt.WindowState.WindowNoState)
        made.resize(1440, 900)
        prepare(made)
        yield made
        Theme.of_app().choose(Scheme.LIGHT)


@contextmanager
def shown(window: Window, name: str) -> Iterator[QWidget]:
    """A scene, painted; afterwards the window stands as it did before."""
    window.activateWindow()
    found = SCENES[name](window)
    settle()
    yield found
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    for one in QApplication.topLevelWidgets():
        if isinstance(one, QDialog) and one.isVisible():
            one.done(0)
        elif isinstance(one, QMenu):
            one.close()
    if name == "speakers":
        window.run_of_show.switch.click()
    palette = window.findChild(QWidget, "palette")
    if palette is not None and palette.isVisible():
        window.do[Act.PALETTE].trigger()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    settle()
