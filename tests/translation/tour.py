"""Everything that a person can have in front of them, one after the other: each view before,
during and after an event, every menu, every dialogue.

All that people typed stands in Greek letters here, so that whatever reads otherwise is the
console's own; nobody is given words.
"""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, Final, TypeAlias

import msgspec
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from moderator.app.console import READ_ONLY, REHEARSAL
from moderator.app.exporting import ProcessExporter
from moderator.app.picture import NoJournal, PictureFile
from moderator.clock import FakeClock
from moderator.core.facts import Entry, PlanChanged
from moderator.core.state import Disposition, Kind
from moderator.desk import Desk
from moderator.intake.run_files import read_run_of_show
from moderator.journal.drafts import Drafts
from moderator.outcome.material import Rules
from moderator.outcome.release import moment
from moderator.qt.actions import Act
from moderator.qt.acts import console_window, offer_export
from moderator.qt.bridge import Bridge, Notice
from moderator.qt.dialogs.acts import EVIDENCE, HISTORY, NOTE
from moderator.qt.dialogs.began import BeganSheet, InterruptSheet
from moderator.qt.dialogs.dispose import MergeSheet, OwedSheet
from moderator.qt.dialogs.export import ExportSheet
from moderator.qt.dialogs.home import HomeSheet
from moderator.qt.dialogs.keys import KeysSheet
from moderator.qt.dialogs.merge_with import MergeWithSheet
from moderator.qt.dialogs.note_edit import NoteEditor
from moderator.qt.dialogs.note_pick import PickSheet
from moderator.qt.dialogs.plan import PlanSheet
from moderator.qt.dialogs.plan.run_files import ProblemsSheet
from moderator.qt.dialogs.plan.sheet import PAGES
from moderator.qt.dialogs.preferences import PreferencesSheet
from moderator.qt.dialogs.ready import ReadySheet
from moderator.qt.dialogs.replan import ReplanSheet
from moderator.qt.dialogs.request_edit import RequestSheet
from moderator.qt.dialogs.sessions import BackupSheet
from moderator.qt.dialogs.triage import TriageSheet
from moderator.qt.models.left import Left
from moderator.qt.models.review import read_board
from moderator.qt.models.todo import Task
from moderator.qt.note.sheet import NoteSheet
from moderator.qt.panels.floor_parts.deeds import Deeds
from moderator.qt.panels.floor_parts.menus import request_menu
from moderator.qt.panels.now_menu import more_menu, people_menu
from moderator.qt.prefs import Prefs
from moderator.qt.setting import Group
from moderator.qt.shelf import Listed
from moderator.qt.theme import Theme
from moderator.qt.window import Window
from moderator.rehearsal import DrivenClock, Player, origin_utc, rehearsal_boot
from moderator.samples import bundled_event

Stop: TypeAlias = tuple[str, QWidget]
Making: TypeAlias = tuple[str, Callable[[], QWidget]]

ALONE: Final = "no session"
MOMENTS: Final = ("before", "talking", "discussing", "closed", ALONE)

SIZE: Final = (1280, 720)
ROUNDS: Final = 6

_TYPED: Final = frozenset(
    ("title", "venue", "hosts", "name", "role", "organisation", "detail", "text", "paragraph",
     "reason", "owner", "due", "aliases")
)  # fmt: skip
_GREEK: Final = str.maketrans(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
    "ΑΒΨΔΕΦΓΗΙΞΚΛΜΝΟΠϘΡΣΤΘΩΣΧΥΖαβψδεφγηιξκλμνοπϙρστθωςχυζ",
)


def greek(text: str) -> str:
    """A text as somebody else might have typed it."""
    return text.translate(_GREEK)


def _in_greek(value: Any, key: str = "") -> Any:
    if isinstance(value, dict):
        return {name: _in_greek(one, name) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_in_greek(one, key) for one in value]
    return greek(value) if isinstance(value, str) and key in _TYPED else value


def played() -> list[Entry]:
    """The whole rehearsal, with every typed text in Greek."""
    event = bundled_event()
    clock = DrivenClock(origin_utc(event), rehearsal_boot(), lambda: 0.0)
    journal = _Kept()
    player = Player(Desk(journal, clock), clock, event)
    while not player.finished:
        player.play_one()
    return [
        Entry(
            one.id,
            one.at,
            tuple(
                msgspec.convert(_in_greek(msgspec.to_builtins(fact)), type(fact))
                for fact in one.facts
            ),
        )
        for one in journal.entries
    ]


class _Kept(NoJournal):
    def __init__(self) -> None:
        super().__init__()
        self.entries: list[Entry] = []

    def append(self, entry: Entry, seal: tuple[str, ...]) -> None:
        super().append(entry, seal)
        self.entries.append(entry)


class Tour:
    """Walks through the console. `entries`: of a session that is played to its end."""

    def __init__(self, entries: list[Entry], theme: Theme, folder: Path) -> None:
        self._entries, self._theme, self._folder = entries, theme, folder

    def stops(self, moment_name: str) -> Iterator[Stop]:
        """(name, what is on the screen) of everything there is at one of `MOMENTS`."""
        if moment_name == ALONE:
            yield from self._alone()
            return
        whole = len(self._entries)
        plans = (type(one.facts[0]) is PlanChanged for one in self._entries)
        begun = next(at for at, plan in enumerate(plans) if not plan)
        count = {"before": begun, "talking": whole // 2, "discussing": whole * 7 // 8}
        parts = self._opened(self._entries[: count.get(moment_name, whole)])
        yield from self._at(moment_name, *parts)

    def _opened(self, entries: list[Entry]) -> tuple[Window, Bridge, Desk]:
        last = entries[-1].at
        clock = FakeClock(utc=last.utc + 20, steady=last.steady + 20, boot=last.boot)
        journal = NoJournal()
        desk = Desk(journal, clock, entries)
        bridge = Bridge(desk, journal)
        file = PictureFile(Path(greek("sample.moderator")))
        window = console_window(bridge, self._theme, Prefs(self._folder), file, REHEARSAL)
        offer_export(window, lambda _format: None)
        window.setWindowState(Qt.WindowState.WindowNoState)
        window.resize(*SIZE)
        window.show()
        bridge.tick()
        return window, bridge, desk

    def _at(self, name: str, window: Window, bridge: Bridge, desk: Desk) -> Iterator[Stop]:
        yield from self._views(name, window)
        for menu_name, menu in _menus(window, bridge):
            yield f"{name}: menu {menu_name}", menu
            menu.deleteLater()
        for sheet_name, make in self._sheets(name, window, bridge, desk):
            sheet = make()
            sheet.show()
            settle()
            yield f"{name}: {sheet_name}", sheet
            _gone(sheet)
        window.part()
        bridge.close()
        window.deleteLater()
        settle()

    def _views(self, name: str, window: Window) -> Iterator[Stop]:
        for view in ("moderate", "notes", "review"):
            window.show_view(view)
            if view == "review":
                window.review.settle()
            settle()
            yield f"{name}: {view}", window
        window.show_view("notes")
        window.do[Act.GRID].trigger()
        settle()
        yield f"{name}: grid", window
        window.do[Act.GRID].trigger()
        window.do[Act.PALETTE].trigger()
        settle()
        yield f"{name}: palette", window
        window.do[Act.PALETTE].trigger()
        window.show_view("moderate")
        window.floor.composer.open()
        window.notices.add(Notice(READ_ONLY))
        settle()
        yield f"{name}: a request being written", window

    def _sheets(self, name: str, window: Window, bridge: Bridge, desk: Desk) -> Iterator[Making]:
        """The dialogues of a moment, each where there is most to say in it."""
        if name == "before":
            yield from self._of_the_window(window, bridge)
        elif name == "discussing":
            yield from _of_the_run(window, bridge)
            yield from _about_notes(window, bridge)
            yield from _about_requests(window, bridge)
        elif name == "closed":
            yield from _settling(window, bridge, desk)

    def _of_the_window(self, window: Window, bridge: Bridge) -> Iterator[Making]:
        path = self._folder / "x.moderator"
        yield "keys", partial(KeysSheet, window)
        for group in Group:
            make = partial(PreferencesSheet, window.settings, group.name, window)
            yield f"preferences, {group.name.lower()}", make
        yield "ready check", partial(ReadySheet, bridge, path, _nothing, window)
        exporter = ProcessExporter(bridge, PictureFile(path), window)
        yield "export", partial(ExportSheet, exporter, bridge.state, window.settings, "", window)
        for page in (*(key for key, _ in PAGES), "cases", "tracks", "mandates"):
            yield f"plan, {page}", partial(PlanSheet, bridge, page, "", window)

    def _alone(self) -> Iterator[Stop]:
        """What needs no window."""
        for name, make in (
            ("home", lambda: HomeSheet(_Shelf())),
            ("backups", lambda: BackupSheet(())),
            ("a concept note to read", lambda: NoteSheet(lambda _: True)),
            ("rows that cannot be taken over", self._problems),
        ):
            sheet: QWidget = make()
            sheet.show()
            settle()
            yield name, sheet
            _gone(sheet)
        yield from self._from_a_note()

    def _from_a_note(self) -> Iterator[Stop]:
        sheet = NoteSheet(lambda _: True)
        sheet.show()
        sheet.first.text.setPlainText(_NOTE)
        sheet.go()
        assert sheet.review is not None
        for key in sheet.review.pages:
            sheet.review.switch.choose(key)
            settle()
            yield f"a concept note, {key}", sheet
        _gone(sheet)

    def _problems(self) -> QWidget:
        path = self._folder / f"{greek('sample')}.csv"
        path.write_text("title,minutes\nα,νινε\n,9\nβ,5\n", encoding="utf-8")
        return ProblemsSheet(path, read_run_of_show(path, bundled_event()), None)


def _of_the_run(window: Window, bridge: Bridge) -> Iterator[Making]:
    current = bridge.reading().current
    assert current is not None
    yield "re-plan", partial(ReplanSheet, bridge, window)
    yield "began", partial(BeganSheet, bridge, current, window)
    yield "interruption", partial(InterruptSheet, bridge, window)


def _about_notes(window: Window, bridge: Bridge) -> Iterator[Making]:
    notes = list(bridge.state.notes.open.values())
    rests = next(one for one in notes if one.body.evidence)
    edited = next(one for one in notes if one.history)
    asks = next(one for one in notes if one.body.kind is Kind.RECOMMENDATION and one.body.mandates)
    quote = next(one for one in notes if one.body.kind is Kind.QUOTE)
    for page, one in (
        (NOTE, asks), (NOTE, quote), (EVIDENCE, rests), (EVIDENCE, notes[0]),
        (HISTORY, edited), (HISTORY, notes[0]),
    ):  # fmt: skip
        yield f"note, {page}", partial(NoteEditor, bridge, one, page, window)
    linked = (notes[0].id,)
    yield "notes to link", partial(PickSheet, greek("x"), bridge.state, bool, linked, window)
    yield "merge recommendations", partial(MergeWithSheet, bridge.state, rests, window)


def _about_requests(window: Window, bridge: Bridge) -> Iterator[Making]:
    one = bridge.state.floor.arrived()[0]
    yield "request", partial(RequestSheet, bridge, one, None, window)
    for how in (Disposition.DEFERRED, Disposition.IN_WRITING):
        yield f"request {how.value}", partial(OwedSheet, bridge, one, how, None, window)
    yield "merge requests", partial(MergeSheet, bridge, one, None, window)


def _settling(window: Window, bridge: Bridge, desk: Desk) -> Iterator[Making]:
    found = read_board(bridge.state, moment(desk.log), Rules()).found
    for task in Task:
        subjects = found.subjects(task)
        if subjects:
            left = Left(Drafts(None))
            make = partial(TriageSheet, bridge, task, subjects, found, left, window)
            yield f"settling {task.name.lower()}", make


def _nothing() -> None:
    """What nobody asks for on a tour."""


_NOTE: Final = greek("Sample event of a sample host\n") + (
    "Date & Time: 19/10, 8.15-9.45 EDT\nSpeakers:\n· Αλφα Βητα – γαμμα δελτα (online)\n"
)


class _Shelf:
    """Three sessions: one is over, one has not begun, one runs."""

    def listed(self) -> list[Listed]:
        name, utc = greek("sample"), 1_666_190_000.0
        return [
            Listed("1", name, name, None, utc, utc, utc, 1, here=True),
            Listed("2", "", name, None, None, None, utc, 7),
            Listed("3", name, name, bundled_event().day, utc, None, utc, 7),
        ]

    def rename(self, uid: str, name: str) -> str:
        return uid

    def archive(self, uid: str, aside: bool) -> None:
        """Nothing is put aside on a tour."""

    def throw_away(self, uid: str) -> Callable[[], None]:
        return lambda: None


def _menus(window: Window, bridge: Bridge) -> Iterator[tuple[str, QMenu]]:
    """Every menu that is made when it is asked for; they are never shown here."""
    state, reading = bridge.state, bridge.reading()
    yield "main", window.top.menu
    yield "more", more_menu(window, window.do, state, reading, lambda _: None)
    yield "people", people_menu(window, state, reading, lambda _: None)
    yield "floor", window.floor._menu
    for uid in [one.id for one in state.event.segments][::4]:
        yield "segment", window.run_of_show._row_menu(uid)
    for one in list(state.notes.open)[:3]:
        yield "note", window.notes.acts.menu(one)
    by_state = {one.state: one for one in state.floor.arrived()}
    for request in by_state.values():
        yield (
            f"request {request.state.value}",
            request_menu(window, state, request, Deeds(bridge, window)),
        )


def settle() -> None:
    """Until every list has measured its rows."""
    for _ in range(ROUNDS):
        QApplication.processEvents()


def _gone(sheet: QWidget) -> None:
    if isinstance(sheet, QDialog):
        sheet.done(0)  # unlike Esc, it asks nothing
    sheet.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
