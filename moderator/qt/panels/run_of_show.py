"""The run of show: what was, what is, what comes, and whether it still fits.

Two views of the same event share the panel, the segments and who has spoken how long, and
below both stands what the moderator must decide: that it is late, why, and that it can be
re-planned. The running row is brought into sight when it changes and otherwise left alone, so
that nobody's scrolling is undone once a second.
"""

from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from moderator.core.intents import AdjustLength, ChangePlan, GoTo, Intent
from moderator.core.reading import Phase, Progress, Reading
from moderator.core.state import State
from moderator.qt.actions import Act, Actions, shown_key
from moderator.qt.bridge import Bridge
from moderator.qt.delegates.segments import PersonDelegate, SegmentDelegate
from moderator.qt.kit import (
    Banner,
    Button,
    EmptyState,
    Kind,
    Menu,
    Panel,
    RowList,
    Theme,
    Tone,
    column,
    plain_tip,
    text_width,
)
from moderator.qt.language import tr
from moderator.qt.models.said import exact, headline, headline_short, lateness_words, segment_label
from moderator.qt.models.segments import Late, SegmentRow, late, person_rows, segment_rows
from moderator.qt.panels.lines import Lines

_TALL: Final = 600
"""Pixels from which there is room for the words under the rows."""


class RunOfShowPanel(Panel):
    """The left column. `go_to_selected` is for the window to connect to its action."""

    def __init__(
        self, bridge: Bridge, actions: Actions, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(tr("Run of show"), parent=parent)
        self._bridge, self._actions = bridge, actions
        self._state = bridge.state
        self._late: Late | None = None
        self._followed = ("", 0)
        self._menu: QMenu | None = None
        self.segments = RowList(tr("Run of show"), SegmentDelegate())
        self._people: RowList | None = None
        self.empty = EmptyState(tr("The run of show is empty. Ctrl+P adds segments."))
        self.why = Lines()
        self.switch = Button(tr("Speakers"), Kind.PILL)
        self.banner = Banner(tr("Late"))
        self.views = QStackedWidget()
        for view in (self.segments, self.empty):
            self.views.addWidget(view)
        self._arrange()
        self._connect()
        self.show_state(bridge.state, bridge.reading())

    def show_state(self, state: State, reading: Reading) -> None:
        """After a change."""
        self._state = state
        self.show_reading(reading)

    def show_reading(self, reading: Reading) -> None:
        """Once a second; rows that are the same are not painted again."""
        state = self._state
        self._say_headline(state, reading)
        if state.event.segments:
            self.segments.show_rows(segment_rows(state, reading))
            if self._people is not None:
                self._people.show_rows(person_rows(state, reading))
        self._choose_view()
        self._say_why(reading)
        self._say_late(late(state, reading))
        self._fit_foot()
        self._follow(reading)

    def go_to_selected(self) -> None:
        """Move to the selected segment."""
        uid = self.segments.current_uid
        if uid and self.views.currentWidget() is self.segments:
            self._do(GoTo(uid))
        else:
            self._bridge.refused.emit(tr("Select a segment of the run of show first."))

    @property
    def people(self) -> RowList:
        """Who has spoken how long; made when it is first asked for."""
        if self._people is None:
            self._people = RowList(tr("Speakers"), PersonDelegate())
            self._people.show_rows(person_rows(self._state, self._bridge.reading()))
            self.views.addWidget(self._people)
        return self._people

    def choose_segment(self, segment: str) -> None:
        """Select a segment, the focus on it."""
        self._choose(self.segments, segment)

    def choose_person(self, person: str) -> None:
        """Select somebody among the speakers, the focus on them."""
        self._choose(self.people, person)

    def _choose(self, view: RowList, uid: str) -> None:
        if self.views.currentWidget() is self.empty:
            return
        if self.views.currentWidget() is not view:
            self._switch()
        view.setFocus(Qt.FocusReason.OtherFocusReason)
        view.select_uid(uid)

    # --- what it looks like ----------------------------------------------------------------

    def _arrange(self) -> None:
        edit = Button(tr("Edit"), Kind.TINT, self._actions[Act.EDIT_PLAN], show_key=False)
        self.add_header(self.switch, edit)
        self.body.addWidget(self.views, 1)
        # A layout keeps its margins while all in it is hidden; a widget gives them to the rows.
        self.foot = QWidget()
        self.foot.setLayout(column(self.banner, self.why, spacing=8, margins=(11, 8, 11, 4)))
        self.body.addWidget(self.foot)
        self._fit_foot()

    def _connect(self) -> None:
        self.switch.clicked.connect(self._switch)
        self.segments.opened.connect(lambda uid: self._do(GoTo(uid)))
        self.segments.menu.connect(self._open_menu)

    def _switch(self) -> None:
        people = self.views.currentWidget() is self.segments
        self.switch.say(tr("Segments") if people else tr("Speakers"))
        tip = tr("Show the segments") if people else tr("Show who has spoken how long")
        self.switch.setToolTip(plain_tip(tip))
        self.views.setCurrentWidget(self.people if people else self.segments)
        self.show_reading(self._bridge.reading())

    def _choose_view(self) -> None:
        there = bool(self._state.event.segments)
        self.switch.setVisible(there)
        if not there:
            self.views.setCurrentWidget(self.empty)
        elif self.views.currentWidget() is self.empty:
            self.views.setCurrentWidget(self.segments)
            self.switch.say(tr("Speakers"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # On a low screen the rows need the room, and the timeline says why it is late too.
        self._fit_foot()
        self._follow(self._bridge.reading())

    def _fit_foot(self) -> None:
        self.why.setVisible(bool(self.why.whole) and self.height() >= Theme.of_app().px(_TALL))
        self.foot.setHidden(self.why.isHidden() and self.banner.isHidden())

    def _follow(self, reading: Reading) -> None:
        """Bring the running row and its neighbours into sight when another one runs, or when
        there is more or less room; otherwise the list stays where somebody has scrolled it."""
        running = reading.current.segment.id if reading.current is not None else ""
        followed = (running, self.segments.viewport().height())
        if followed == self._followed:
            return
        self._followed = followed
        place = self.segments.rows.place(running)
        if place >= 0:
            last = self.segments.rows.rowCount() - 1
            for near in (min(place + 2, last), max(place - 1, 0), place):
                self.segments.reveal(near)

    def _say_headline(self, state: State, reading: Reading) -> None:
        """What has no room gives way, the whole length first: it is on the live card too, and
        "90 …" says nothing."""
        room, font = self.count_room, self.count.font()
        said = (headline(state, reading), headline_short(state, reading))
        self.say(next((one for one in said if text_width(one, font) <= room), ""))

    def _say_why(self, reading: Reading) -> None:
        self.why.say(lateness_words(reading), "\n".join(self._by_segment(reading)))

    def _by_segment(self, reading: Reading) -> list[str]:
        """Over or under, segment by segment, for whoever asks where it went."""
        event = self._state.event
        known = {one.id: segment_label(event, one) for one in event.segments}
        return [
            _off(known.get(one) or tr("A former segment"), over)
            for one, over in reading.lateness.segments
            if abs(over) >= 1
        ]

    def _say_late(self, now: Late | None) -> None:
        if now == self._late:
            return
        self._late = now
        if now is None:
            self.banner.clear()
            return
        choices = [(tr("Re-plan…"), self._actions[Act.REPLAN].trigger)] if now.trim else []
        self.banner.say(now.sentence, Tone.WARN, choices, now.strong, dismissible=False)

    # --- what can be done with a row ---------------------------------------------------------

    def _do(self, intent: Intent) -> None:
        self._bridge.act(intent, origin=self)

    def _open_menu(self, uid: str, place: QPoint) -> None:
        if self._menu is not None:
            self._menu.deleteLater()
        # F2 and the menu's "Edit" mean the selected row of the list that has the focus.
        self.segments.setFocus()
        self.segments.select_uid(uid)
        self._menu = self._row_menu(uid)
        self._menu.popup(place)

    def _row_menu(self, uid: str) -> QMenu:
        menu = Menu(parent=self)
        menu.setAccessibleName(tr("Segment"))
        segment = self._state.event.segment(uid)
        chosen = self.segments.rows.place(uid)
        if segment is None or chosen < 0:
            return menu
        held = self.segments.rows.row(chosen)
        progress = held.progress if isinstance(held, SegmentRow) else Progress.TO_COME
        closed = self._bridge.reading().phase is Phase.CLOSED
        changeable = not closed and progress in (Progress.TO_COME, Progress.RUNNING)
        go = menu.addAction(
            f"{tr('Go to this segment')}\t{shown_key('Enter')}", lambda: self._do(GoTo(uid))
        )
        go.setEnabled(not closed and progress is not Progress.RUNNING)
        menu.addSeparator()
        for text, by_s in ((tr("+1 min"), 60), (tr("−1 min"), -60)):
            longer = menu.addAction(text)
            longer.triggered.connect(lambda _on=False, by=by_s: self._do(AdjustLength(uid, by)))
            longer.setEnabled(changeable)
        locked = segment.locked
        lock = tr("Unlock its length") if locked else tr("Lock its length")
        menu.addAction(lock, lambda: self._lock(uid, not locked)).setEnabled(changeable)
        menu.addSeparator()
        menu.addAction(self._actions[Act.EDIT])
        return menu

    def _lock(self, uid: str, locked: bool) -> None:
        event = self._bridge.state.event
        segments = tuple(
            replace(one, locked=locked) if one.id == uid else one for one in event.segments
        )
        self._do(ChangePlan(replace(event, segments=segments), before=event))


def _off(segment: str, over_s: float) -> str:
    length = exact(over_s)
    if over_s > 0:
        return tr("{segment}: {length} over", segment=segment, length=length)
    return tr("{segment}: {length} under", segment=segment, length=length)
