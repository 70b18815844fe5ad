"""The live card's menus: everything rarer than next, pause and a minute more or less.

Menus are made when they are opened, from the state as it is then. People are numbered, and
their digit chooses them while the menu is open; no digit does anything otherwise.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QMenu, QWidget

from moderator.core.durations import clock
from moderator.core.intents import GiveFloor, GoTo, Intent
from moderator.core.reading import PersonReading, Phase, Progress, Reading
from moderator.core.state import State
from moderator.qt.actions import Act, Actions
from moderator.qt.kit import Menu
from moderator.qt.language import tr
from moderator.qt.models.said import segment_label
from moderator.qt.plain import escaped

Do = Callable[[Intent], object]

_FIRST: Final = (Act.BACK,)
_TURN: Final = (Act.END_TURN, Act.INTERRUPT, Act.CORRECT_START)
_LENGTH: Final = (Act.SHORTER, Act.LONGER, Act.REPLAN)
_LAST: Final = (Act.CLOSE_SESSION,)


def more_menu(parent: QWidget, actions: Actions, state: State, reading: Reading, do: Do) -> QMenu:
    """Everything else that can be done with the running segment."""
    menu = Menu(parent=parent)
    menu.setAccessibleName(tr("More"))
    _add(menu, actions, _FIRST)
    segments = menu.addMenu(tr("Go to"))
    _fill_segments(segments, state, reading, do)
    menu.addSeparator()
    menu.addAction(actions[Act.GIVE_FLOOR])
    _add(menu, actions, _TURN)
    menu.addSeparator()
    _add(menu, actions, _LENGTH)
    menu.addSeparator()
    _add(menu, actions, _LAST)
    return menu


def _add(menu: QMenu, actions: Actions, acts: tuple[Act, ...]) -> None:
    for act in acts:
        menu.addAction(actions[act])


def people_menu(parent: QWidget, state: State, reading: Reading, do: Do) -> QMenu:
    """Who may be given the floor, with what they have used of their budget."""
    menu = Menu(parent=parent)
    menu.setAccessibleName(tr("Give the floor to"))
    turn = state.run.turn
    holder = None if turn is None else turn.person
    running = reading.phase is Phase.RUNNING
    for number, one in enumerate(reading.people, 1):
        online = f" · {tr('online')}" if one.person.online else ""
        name = f"{_digit(number)}{escaped(one.person.name)}{online}"
        action = menu.addAction(f"{name}\t{_used(one)}")
        action.setEnabled(running and one.person.id != holder)
        action.triggered.connect(lambda _on=False, who=one.person.id: do(GiveFloor(who)))
    if not reading.people:
        menu.addAction(tr("Nobody is on the panel yet. Ctrl+P adds speakers.")).setEnabled(False)
    return menu


def _used(one: PersonReading) -> str:
    used = clock(one.used_s)
    if not one.budget_s:
        return used
    return tr("{used} of {length}", used=used, length=clock(one.budget_s))


def _fill_segments(menu: QMenu, state: State, reading: Reading, do: Do) -> None:
    for number, one in enumerate(reading.segments, 1):
        label = escaped(segment_label(state.event, one.segment))
        said = {
            Progress.DONE: f"✓ {clock(one.elapsed_s)}",
            Progress.RUNNING: tr("now"),
            Progress.DROPPED: tr("dropped"),
            Progress.SKIPPED: tr("skipped"),
        }.get(one.progress, clock(one.segment.planned_s))
        action = menu.addAction(f"{_digit(number)}{label}\t{said}")
        open_ = reading.phase is not Phase.CLOSED
        action.setEnabled(open_ and one.progress is not Progress.RUNNING)
        action.triggered.connect(lambda _on=False, to=one.segment.id: do(GoTo(to)))


def _digit(number: int) -> str:
    """The first nine have their digit as the key within the menu."""
    return f"&{number}  " if number < 10 else f"{number}  "
