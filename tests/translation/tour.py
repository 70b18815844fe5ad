"""Everything that a person can have in front of them, one after the other: each view before,
during and after an event, every menu, every dialogue.

All that people typed stands in Greek letters here, so that whatever reads otherwise is the
console's own; nobody is given words.
"""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Final

import msgspec
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from moderator.app.console import READ_ONLY, REHEARSAL
from moderator.app.exporting import ProcessExporter
from moderator.app.picture import NoJournal, PictureFile
from moderator.clock import FakeClock
from moderator.core.facts import Entry
from moderator.core.reading import Phase
from moderator.core.state import Disposition
from moderator.desk import Desk
from moderator.intake.run_files import read_run_of_show
from moderator.journal.drafts import Drafts
from moderator.outcome.material import Rules
from moderator.outcome.release import moment
from moderator.qt.actions import Act
from moderator.qt.acts import console_window, offer_export
from moderator.qt.bridge import Bridge, Notice
from moderator.qt.dialogs.began import BeganSheet, InterruptSheet
from moderator.qt.dialogs.dispose import MergeSheet, OwedSheet
from moderator.qt.dialogs.export import ExportSheet
from moderator.qt.dialogs.home import HomeSheet
from moderator.qt.dialogs.keys import KeysSheet
from moderator.qt.dialogs.merge_with import MergeWithSheet
from moderator.qt.dialogs.note_edit import EVIDENCE, HISTORY, NOTE, NoteEditor
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
from moderator.qt.panels.floor_parts.menus import Deeds, request_menu
from moderator.qt.panels.now_menu import more_menu, people_menu
from moderator.qt.prefs import Prefs
from moderator.qt.shelf import Listed
from moderator.qt.theme import Theme
from moderator.qt.window import Window
from moderator.rehearsal import DrivenClock, Player, origin_utc, rehearsal_boot
from moderator.samples import bundled_event

Stop = tuple[str, QWidget]

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

    def stops(self) -> Iterator[Stop]:
        """(name, what is on the screen) of everything there is."""
        for name, count in self._moments():
            with_desk = self._opened(self._entries[:count])
            yield from self._at(name, *with_desk)
        yield from self._alone()

    def _moments(self) -> Iterator[tuple[str, int]]:
        """The names of moments, and how many entries lie before them."""
        begun = next(
            at
            for at, one in enumerate(self._entries)
            if type(one.facts[0]).__name__ != "PlanChanged"
        )
        yield "before", begun
        yield "talking", len(self._entries) // 2
        yield "discussing", len(self._entries) * 7 // 8
        yield "closed", len(self._entries)

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
        for sheet_name, make in self._sheets(window, bridge, desk):
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

    def _sheets(
        self, window: Window, bridge: Bridge, desk: Desk
    ) -> Iterator[tuple[str, Callable[[], QWidget]]]:
        state, reading = bridge.state, bridge.reading()
        phase = reading.phase
        if phase is Phase.BEFORE:
            yield "keys", lambda: KeysSheet(window)
            yield "preferences", lambda: PreferencesSheet(window.settings, "", window)
            for group in _groups():
                yield (
                    f"preferences {group}",
                    lambda group=group: PreferencesSheet(window.settings, group, window),
                )
            yield (
                "ready check",
                lambda: ReadySheet(bridge, self._folder / "x.moderator", lambda: None, window),
            )
            yield "export", lambda: self._export(bridge, window)
        if phase is not Phase.CLOSED:
            for page in (*(key for key, _ in PAGES), "cases", "tracks", "mandates"):
                yield f"plan, {page}", lambda page=page: PlanSheet(bridge, page, "", window)
            yield "re-plan", lambda: ReplanSheet(bridge, window)
        if reading.current is not None:
            current = reading.current
            yield "began", lambda: BeganSheet(bridge, current, window)
            yield "interruption", lambda: InterruptSheet(bridge, window)
        yield from self._about_notes(window, bridge)
        yield from self._about_requests(window, bridge)
        if phase is Phase.CLOSED:
            board = read_board(state, moment(desk.log), Rules())
            left = Left(Drafts(None))
            for task in Task:
                if subjects := board.found.subjects(task):
                    yield (
                        f"settling {task.name.lower()}",
                        lambda task=task, subjects=subjects: TriageSheet(
                            bridge, task, subjects, board.found, left, window
                        ),
                    )

    def _about_notes(
        self, window: Window, bridge: Bridge
    ) -> Iterator[tuple[str, Callable[[], QWidget]]]:
        notes = list(bridge.state.notes.open.values())
        if not notes:
            return
        for page in (NOTE, EVIDENCE, HISTORY):
            for one in (notes[0], next((n for n in notes if n.body.evidence), notes[-1])):
                yield (
                    f"note, {page}",
                    lambda one=one, page=page: NoteEditor(bridge, one, page, window),
                )
        yield (
            "notes to link",
            lambda: PickSheet(
                greek("sample"), bridge.state, lambda _: True, (notes[0].id,), window
            ),
        )
        yield "merge recommendations", lambda: MergeWithSheet(bridge.state, notes[-1], window)

    def _about_requests(
        self, window: Window, bridge: Bridge
    ) -> Iterator[tuple[str, Callable[[], QWidget]]]:
        for one in list(bridge.state.floor.arrived())[:1]:
            yield "request", lambda one=one: RequestSheet(bridge, one, None, window)
            for how in (Disposition.DEFERRED, Disposition.IN_WRITING):
                yield (
                    f"request {how.value}",
                    lambda one=one, how=how: OwedSheet(bridge, one, how, None, window),
                )
            yield "merge requests", lambda one=one: MergeSheet(bridge, one, None, window)

    def _export(self, bridge: Bridge, window: Window) -> QWidget:
        file = PictureFile(self._folder / "x.moderator")
        return ExportSheet(
            ProcessExporter(bridge, file, window), bridge.state, window.settings, "", window
        )

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


def _groups() -> Iterable[str]:
    from moderator.qt.setting import Group

    return [one.name for one in Group]


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
    sheet.close()
    sheet.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
