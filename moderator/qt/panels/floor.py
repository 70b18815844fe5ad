"""The floor queue on the screen: who waits, who asks, who answers, and what became of it.

The panel holds no rules. It turns the state into rows and strips (`models.requests`,
`models.floor_bars`), and what a person does into one intent each (`floor_parts.deeds`). Keys
mean the selected request while the list has the focus, and the question that is on otherwise,
so that nobody has to look where the focus is before pressing "answered".
"""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QWidget

from moderator.core.decide_rounds import ROUND_OF
from moderator.core.floor import balance
from moderator.core.intents import AnnounceLast, CloseRound, TakeRound
from moderator.core.reading import Reading
from moderator.core.say import say
from moderator.core.state import Asking, Disposition, Request, State
from moderator.qt.actions import Act, Actions
from moderator.qt.bridge import Bridge
from moderator.qt.kit import ONE_ROW, Button, EmptyState, Kind, Panel, Theme, Yielding, row
from moderator.qt.language import tr, tr_n
from moderator.qt.models import requests as model
from moderator.qt.models.floor_bars import AnswerView, answer_view, answerers, round_chips
from moderator.qt.models.requests import DONE_UID, Part, Section
from moderator.qt.panels.floor_parts import menus
from moderator.qt.panels.floor_parts.balance import BalanceChip
from moderator.qt.panels.floor_parts.bars import AnswerBar, ListBar, RoundBar
from moderator.qt.panels.floor_parts.composer import RequestComposer
from moderator.qt.panels.floor_parts.deeds import Deeds
from moderator.qt.panels.floor_parts.queue_list import QueueList
from moderator.qt.session import Drafts

CALL_HINT = "Ctrl+↵"
_NOTHING_ASKED = say("No question waits for an answer: Ctrl+Return calls the next request.")


class FloorPanel(Panel):
    """The floor queue. It answers to the actions of the floor itself."""

    def __init__(
        self,
        bridge: Bridge,
        actions: Actions,
        theme: Theme,
        drafts: Drafts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr("Floor questions"), parent=parent)
        self._bridge, self._actions = bridge, actions
        self._deeds = Deeds(bridge, self)
        self._view: AnswerView | None = None
        self._show_done = False
        self._fill_header()
        self._list_bar = ListBar(actions)
        self._round_bar = RoundBar(actions)
        self._answer_bar = AnswerBar(actions)
        self.list = QueueList()
        self._empty = EmptyState(tr("Nobody waits. Ctrl+R adds a request."))
        self.composer = RequestComposer(drafts)
        self._arrange()
        self._connect()
        self._answer_to_actions()
        self.show_state(bridge.state, bridge.reading())

    # --- what is shown -----------------------------------------------------------------------

    def hasHeightForWidth(self) -> bool:
        """No: it takes what the live card leaves, and asks for what it needs at its width."""
        return False

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())

    def show_state(self, state: State, reading: Reading) -> None:
        """After a change."""
        holder = self._view.request if self._view is not None else ""
        self.say(model.count_words(state))
        self.composer.show_event(state.event)
        self._list_bar.show_words(model.list_words(state))
        self._round_bar.show_chips(round_chips(state))
        self._view = answer_view(state)
        self._answer_bar.show_view(self._view)
        self._say_actions(state)
        self._show_rows(state, reading)
        if self._view is not None and self._view.request != holder:
            self.list.reveal(0)

    def show_reading(self, reading: Reading) -> None:
        """Once a second."""
        self._show_rows(self._bridge.state, reading)

    def restore(self, data: Mapping[str, Any]) -> None:
        """Bring back the request that was being typed when the console stopped."""
        self.composer.restore(data)

    def choose_request(self, request: str) -> None:
        """Select a request, or the one it was merged into, the focus on it."""
        found = self._bridge.state.floor.requests.get(request)
        while found is not None and found.merged_into is not None:
            found = self._bridge.state.floor.requests.get(found.merged_into)
        if found is None:
            return
        if self.list.rows.place(found.id) < 0 and not self._show_done:
            self._fold()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.list.select_uid(found.id)

    def _show_rows(self, state: State, reading: Reading) -> None:
        self.list.show_rows(model.rows(state, reading, CALL_HINT, self._show_done))
        self._balance.show_balance(balance(state, reading.now.t))
        nobody = not state.floor.requests
        shown: QWidget = self._empty if nobody else self.list
        self._stack.show_page(shown)

    def _say_actions(self, state: State) -> None:
        waiting, closed = len(state.floor.waiting), state.floor.closed
        size = min(ROUND_OF, waiting) or ROUND_OF
        self._actions.say(Act.TAKE_ROUND, tr_n("Take a round", "Take a round of {n}", max(size, 1)))
        self._round.setVisible(waiting > 0 and state.floor.round is None)
        self._actions.say(Act.CLOSE_LIST, tr("Reopen the list") if closed else tr("Close the list"))
        empty = tr("The list is closed.") if closed else tr("Nobody waits. Ctrl+R adds a request.")
        self._empty.say(empty)

    # --- arranging ---------------------------------------------------------------------------

    def _fill_header(self) -> None:
        self._balance = BalanceChip()
        self._round = Button(kind=Kind.TINT, action=self._actions[Act.TAKE_ROUND], show_key=False)
        self._more = Button("•••", Kind.PILL, name=tr("More about the floor queue"))
        self._more.setToolTip(tr("Everything the floor queue can do"))
        self._menu = menus.panel_menu(self, self._actions)
        self.add_header(self._balance, self._round, self._more)

    def _arrange(self) -> None:
        for bar in (self._list_bar, self._round_bar, self._answer_bar):
            self.body.addWidget(bar)
        self._stack = Yielding(self.list, self._empty, least=ONE_ROW)
        self.body.addWidget(self._stack, 1)
        foot = QWidget()
        foot.setLayout(row(self.composer, margins=(10, 8, 10, 2)))
        self.body.addWidget(foot)
        self.setFocusProxy(self.list)

    def _connect(self) -> None:
        self._more.clicked.connect(lambda: self._menu.popup(_below(self._more)))
        self.list.opened.connect(self._open)
        self.list.pressed.connect(self._press)
        self.list.menu.connect(self._open_menu)
        self.list.queued.connect(self._deeds.move)
        self.list.edit_wanted.connect(self._deeds.edit)
        self.list.dispose_wanted.connect(self._ask_disposition)
        self.composer.added.connect(self._add)
        self.composer.edit.overfull.connect(self._bridge.refused)
        self.composer.left.connect(lambda: self.list.setFocus(Qt.FocusReason.OtherFocusReason))
        self._answer_bar.answered_by.connect(self._answer)
        self._answer_bar.others.connect(self._ask_answerer)
        self._answer_bar.asked.connect(self._deeds.end_turn)
        self._answer_bar.settled.connect(lambda: self._settle(self._on()))
        self._answer_bar.more.connect(self._more_about_on)

    def _answer_to_actions(self) -> None:
        on, deeds = self._actions.on, self._deeds
        on(Act.NEW_REQUEST, self.composer.open)
        on(Act.CALL, deeds.call)
        on(Act.ANSWERER, self._ask_answerer)
        on(Act.ANSWERED, lambda: self._settle(self._meant(Section.LIVE, Section.ASKED)))
        on(Act.DISPOSE, self._dispose_meant)
        on(Act.MERGE, self._merge_meant)
        on(Act.RESTORE, self._restore_meant)
        on(Act.MOVE_UP, lambda: self._step(-1))
        on(Act.MOVE_DOWN, lambda: self._step(1))
        on(Act.TAKE_ROUND, lambda: deeds.act(TakeRound()))
        on(Act.CLOSE_ROUND, lambda: deeds.act(CloseRound()))
        on(Act.CLOSE_LIST, deeds.turn_list)
        on(Act.ANNOUNCE_LAST, lambda: deeds.act(AnnounceLast()))

    # --- which request is meant --------------------------------------------------------------

    def _on(self) -> Request | None:
        """The question that is on, or the one asked last."""
        return model.current(self._bridge.state)

    def _chosen(self, *sections: Section) -> Request | None:
        """The selected request, while the list has the focus."""
        one = self.list.chosen_row if self.list.hasFocus() else None
        if one is None or (sections and one.section not in sections):
            return None
        return self._bridge.state.floor.requests.get(one.uid)

    def _meant(self, *sections: Section) -> Request | None:
        return self._chosen(*sections) or self._on()

    # --- doing -------------------------------------------------------------------------------

    def _add(self, asking: Asking) -> None:
        if self._deeds.add(asking):
            self.composer.done()

    def _open(self, uid: str) -> None:
        if uid == DONE_UID:
            self._fold()
        elif uid in self._bridge.state.floor.requests:
            self._deeds.edit(uid)

    def _press(self, uid: str, part: str) -> None:
        match part:
            case Part.CALL:
                self._deeds.call(uid)
            case Part.ANSWERER:
                self._ask_answerer_of(self._bridge.state.floor.requests.get(uid))
            case Part.ANSWERED:
                self._deeds.dispose(uid, Disposition.ANSWERED)
            case Part.RESTORE:
                self._deeds.restore(uid)
            case Part.FOLD:
                self._fold()

    def _fold(self) -> None:
        self._show_done = not self._show_done
        self._show_rows(self._bridge.state, self._bridge.reading())

    def _step(self, by: int) -> None:
        if not self.isVisible():
            return  # in the review the key is for a line of the document
        chosen = self.list.chosen_row
        if chosen is None or chosen.section is not Section.WAITING:
            self._deeds.say(tr("Select a request that waits, then move it."))
        else:
            self._deeds.step(chosen.uid, by)

    def _answer(self, person: str) -> None:
        self._deeds.answer(person, self._view.requests if self._view is not None else ())

    def _ask_answerer(self) -> None:
        chosen = self._chosen(Section.LIVE, Section.ASKED)
        if chosen is not None:
            self._ask_answerer_of(chosen)
        elif self._view is None:
            self._deeds.say(_NOTHING_ASKED)
        else:
            number, people = self._view.number, self._view.people
            menu = menus.answer_menu(self, number, people, self._answer)
            menus.open_at(menu, _below(self._answer_bar.others_button))

    def _ask_answerer_of(self, request: Request | None) -> None:
        if request is not None:
            people = answerers(self._bridge.state, request)
            menu = menus.answer_menu(
                self, request.number, people, lambda who: self._deeds.answer(who, (request.id,))
            )
            self.list.select_uid(request.id)
            menus.open_at(menu, self.list.menu_place)

    def _settle(self, request: Request | None) -> None:
        if request is None:
            self._deeds.say(_NOTHING_ASKED)
        else:
            self._deeds.dispose(request.id, Disposition.ANSWERED)

    def _open_menu(self, uid: str, place: QPoint) -> None:
        state = self._bridge.state
        request = state.floor.requests.get(uid)
        if request is not None:
            menus.open_at(menus.request_menu(self, state, request, self._deeds), place)

    def _ask_disposition(self, uid: str, place: QPoint) -> None:
        state = self._bridge.state
        request = state.floor.requests.get(uid)
        if request is not None:
            menus.open_at(menus.dispose_menu(self, state, request, self._deeds), place)

    def _dispose_meant(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._ask_disposition(chosen.id, self.list.menu_place)
        else:
            self._more_about_on()

    def _more_about_on(self) -> None:
        on = self._on()
        if on is None:
            self._deeds.say(tr("Select a request, then say what became of it."))
        else:
            shown = self._answer_bar.isVisible()
            place = _below(self._answer_bar.more_button if shown else self._more)
            self._ask_disposition(on.id, place)

    def _merge_meant(self) -> None:
        if not self.isVisible():
            return
        request = self._chosen(Section.WAITING, Section.ASKED) or self._on()
        if request is None:
            self._deeds.say(tr("Select a request, then merge it into another."))
        else:
            self._deeds.dispose(request.id, Disposition.MERGED)

    def _restore_meant(self) -> None:
        if not self.isVisible():
            return
        chosen = self.list.chosen_row
        if chosen is not None and chosen.section is Section.DONE:
            self._deeds.restore(chosen.uid)
            return
        if not self._show_done:
            self._fold()
        last = self.list.rows.rowCount() - 1
        if last >= 0 and self.list.rows.place(DONE_UID) >= 0:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self.list.select(last)
            self._deeds.say(tr("Select the request to put back, then press Ctrl+Shift+B again."))
        else:
            self._deeds.say(tr("No request is done with yet."))


def _below(widget: QWidget) -> QPoint:
    return widget.mapToGlobal(QPoint(0, widget.height() + 2))
