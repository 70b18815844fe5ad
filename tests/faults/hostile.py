"""Text that means harm, in every field of every widget.

A session is made of nothing but such text, by reflection over the facts, so that a new field
is tried before anybody thinks of it, and written past the rules that would clean it. Then the
real console opens it: both views in both themes, every dialogue, menu and tooltip. No picture
that the text names may be painted, no pipe may be waited for, and nothing may take long.

As a program (`python -m tests.faults.hostile FOLDER`) it prints what it found as JSON; in a
process of its own, since a window that waits for a pipe waits for ever.
"""

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Any, Final, get_args, get_type_hints

from msgspec import Struct
from msgspec.structs import fields, replace
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QFont, QImage, QTextDocument, QTextFormat
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from moderator.app.console import Console
from moderator.core.facts import (
    Entry,
    Fact,
    HaltBegan,
    HaltEnded,
    NoteEdited,
    NoteWritten,
    PlanChanged,
    RequestAdded,
    RequestAsked,
    RequestCalled,
    RequestDisposed,
    RequestMerged,
    SegmentStarted,
    TimeLeftOut,
    TurnBegan,
)
from moderator.core.instant import Instant
from moderator.core.state import (
    Asking,
    Constituency,
    Disposition,
    HaltKind,
    Kind,
    NoteBody,
    Stamp,
    TurnKind,
)
from moderator.core.text import LONGEST_NAME
from moderator.desk import Saving
from moderator.journal.sessions import Home
from moderator.qt.actions import Act
from moderator.qt.bridge import Notice
from moderator.qt.dialogs.began import InterruptSheet
from moderator.qt.dialogs.dispose import OwedSheet
from moderator.qt.dialogs.note_edit import NoteEditor
from moderator.qt.kit import ask
from moderator.qt.window import Window
from moderator.samples import bundled_event
from tests.faults.figures import Figure, at_most, none_of, tried

FAULT = "hostile text"

COLOUR: Final = 0xFFFE01FD
"""Of the picture; nothing of the console has it."""

MANY: Final = 20_000
PATIENCE_S: Final = 80.0
SLOWEST_S: Final = 2.0

_REFERENCES: Final = frozenset(
    {"id", "zone", "speaker", "segment", "question", "person", "note", "request", "into", "entry"}
    | {"addressees", "cases", "tracks", "mandates", "evidence", "addressed", "requests", "round"}
    | {"waiting", "last", "dropped", "operation"}
)
"""Fields that hold no text of anybody's, but say which thing is meant; of an event's own lists
(addressees and so on) the things themselves are filled."""

_LONG: Final = frozenset({"text", "detail", "paragraph"})
"""Fields of any length; the others hold names, and no more than a name may be long."""

# --- a session of nothing but harm ---------------------------------------------------------------


def filled(value: Any, text: str) -> Any:
    """The same thing with a text in every field that holds what somebody typed."""
    hints = get_type_hints(type(value))
    changes: dict[str, Any] = {}
    for one in fields(value):
        now = getattr(value, one.name)
        if isinstance(now, Enum):
            continue
        if isinstance(now, Struct):
            changes[one.name] = filled(now, text)
        elif isinstance(now, tuple) and now and all(isinstance(inner, Struct) for inner in now):
            changes[one.name] = tuple(filled(inner, text) for inner in now)
        elif one.name not in _REFERENCES and hints[one.name] is str:
            changes[one.name] = text if one.name in _LONG else text[:LONGEST_NAME]
        elif one.name not in _REFERENCES and str in get_args(hints[one.name]):
            changes[one.name] = (text[:LONGEST_NAME],) if isinstance(now, tuple) else text
    return replace(value, **changes)


def acts(text: str) -> list[Entry]:
    """A session in which everything that can be named is, begun a minute ago."""
    began = time.time() - 60
    stamp = Stamp(0.0, began, "sarabi", "sarabi", 30.0)
    event = replace(bundled_event(), day=None)
    asking = Asking(question="q1", addressed=("sarabi",))
    facts: list[tuple[Fact, ...]] = [
        (PlanChanged(event),),
        (SegmentStarted(event.segments[0].id),),
    ]
    for number, whose in enumerate(Constituency):
        one = replace(asking, constituency=whose, online=number % 2 == 0)
        facts.append((RequestAdded(f"r{number}", one),))
    facts += [
        (RequestMerged("r7", "r6"),),
        (RequestDisposed("r5", Disposition.IN_WRITING),),
        (RequestDisposed("r4", Disposition.DEFERRED),),
        (SegmentStarted("floor"),),
        (RequestCalled("r0"), TurnBegan(TurnKind.QUESTION, None, ("r0",), 90)),
        (RequestAsked("r0"), TurnBegan(TurnKind.ANSWER, "sarabi", ("r0",), 120)),
        (RequestCalled("r1"), TurnBegan(TurnKind.QUESTION, None, ("r1",), 90)),
        (HaltBegan(HaltKind.INTERRUPTION),),
        (HaltEnded(HaltKind.INTERRUPTION),),
        (TimeLeftOut(1.0, 2.0),),
    ]
    for number, kind in enumerate(Kind):
        body = NoteBody("", stamp, kind, "q1", "sarabi", "sarabi", off_record=number == 5)
        facts.append((NoteWritten(f"n{number}", body),))
        facts.append((NoteEdited(f"n{number}", replace(body, key=True)),))
    return [
        Entry(
            f"a{number}",
            Instant(began + number, 1000.0 + number, "sample-boot"),
            tuple(filled(fact, text) for fact in some),
        )
        for number, some in enumerate(facts)
    ]


# --- the console, all of it ------------------------------------------------------------------


@dataclass
class Seen:
    """What was looked at, and what should not have been there."""

    painted: int = 0
    pictures: int = 0
    tips: int = 0
    pasted: int = 0
    dialogues: int = 0
    menus: int = 0
    titles: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


class Looker:
    """Paints whatever comes, answers no dialogue, and counts the picture's pixels."""

    def __init__(self, text: str) -> None:
        self.seen = Seen()
        self._text = text
        self._timer = QTimer()
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def paint(self, widget: QWidget, what: str) -> None:
        """Look at a widget, and at every part of it for what pixels do not show."""
        QApplication.processEvents()
        image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        self.seen.painted += 1
        found = bytes(image.constBits()).count(COLOUR.to_bytes(4, sys.byteorder))
        if found:
            self.seen.pictures += 1
            self.seen.wrong.append(f"{what}: {found} pixels of the picture")
        for part in (widget, *widget.findChildren(QWidget)):
            self._part(part, what)

    def _part(self, part: QWidget, what: str) -> None:
        if isinstance(part, QLabel) and part.textFormat() is not Qt.TextFormat.PlainText:
            self.seen.wrong.append(f"{what}: a label that guesses: {part.text()[:40]}")
        self._tip(part.toolTip(), what)
        if isinstance(part, QAbstractItemView):
            model = part.model()
            for row in range(min(model.rowCount(), 30)):
                tip = model.data(model.index(row, 0), Qt.ItemDataRole.ToolTipRole)
                self._tip(tip if isinstance(tip, str) else "", what)

    def _tip(self, tip: str, what: str) -> None:
        if not tip or not GuiQt.mightBeRichText(tip):
            return
        self.seen.tips += 1
        document = QTextDocument()
        document.setHtml(tip)
        if _more_than_text(document):
            self.seen.wrong.append(f"{what}: a tooltip that is more than text: {tip[:60]}")

    def paste(self, parent: QWidget, what: str) -> None:
        """Paste into every edit what a browser or Word would put on the clipboard."""
        mime = QMimeData()
        mime.setText("Sample")
        mime.setHtml(self._text)
        QApplication.clipboard().setMimeData(mime)
        for one in parent.findChildren(QWidget):
            if isinstance(one, QTextEdit | QLineEdit | QPlainTextEdit) and one.isEnabled():
                if one.isReadOnly():
                    continue
                one.paste()
                self.seen.pasted += 1
            if isinstance(one, QTextEdit) and _more_than_text(one.document()):
                self.seen.wrong.append(f"{what}: pasted as more than text")

    def _look(self) -> None:
        popup = QApplication.activePopupWidget()
        if isinstance(popup, QMenu):
            self.seen.menus += 1
            self.paint(popup, "a menu")
            popup.close()
            return
        sheet = QApplication.activeModalWidget()
        if isinstance(sheet, QDialog):
            self.seen.dialogues += 1
            self.seen.titles.append(sheet.accessibleName())
            self.paint(sheet, f"the dialogue {sheet.windowTitle()[:30]}")
            self.paste(sheet, sheet.windowTitle()[:30])
            sheet.done(0)  # past any question whether to keep what was typed


def _more_than_text(document: QTextDocument) -> bool:
    """Whether there is a picture in it, a link or something bold."""
    kinds = (QTextFormat.ObjectTypes.ImageObject.value,)
    return any(
        one.objectType() in kinds
        or (one.isCharFormat() and one.toCharFormat().isAnchor())
        or (one.isCharFormat() and one.toCharFormat().fontWeight() > QFont.Weight.DemiBold)
        for one in document.allFormats()
    )


def look_at(folder: Path, text: str, deeply: bool = True) -> Seen:
    """The console on a session of one text. `deeply`: with every dialogue and menu."""
    home = Home(folder / "home")
    home.create(path=_file(folder, home, text), entries=acts(text)).close()
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    looker = Looker(text)
    console = Console(app, home)
    console.start(next(home.sessions.glob("*.moderator")))
    window = console.window
    assert window is not None
    _settle()
    for act in (
        Act.THEME_LIGHT,
        Act.VIEW_NOTES,
        Act.VIEW_REVIEW,
        Act.VIEW_MODERATE,
        Act.THEME_DARK,
    ):
        window.do[act].trigger()
        looker.paint(window, act.name)
    _say(window, text, looker)
    if deeply:
        _open_everything(window, looker)
        _open_editors(window)
        ask(window, text, (text, text), text)
        console.door.show()
        _settle()
        note = folder / "sample note.txt"
        note.write_text(f"{text}\n\nSpeakers:\n- {text}\n", "utf-8", "replace")
        console.door.read_note(note)
        _settle()
    looker.paste(window, "the window")
    looker.paint(window, "the window, pasted into")
    window.part()
    console.leave()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return looker.seen


def _file(folder: Path, home: Home, text: str) -> Path:
    """A file whose name is harmful, as far as a name may be."""
    home.create("Sample").close()
    name = text.replace("/", "∕")[:60]
    for old in home.sessions.iterdir():
        old.unlink()
    return home.sessions / f"{name}.moderator"


def _say(window: Window, text: str, looker: Looker) -> None:
    """What is told in the window's own places."""
    window.bridge.notice(Notice(text, None, text))
    window.status.show_refusal(text)
    window.notices.show_saving(Saving(3, None, None, text))
    looker.paint(window, "what is told")
    window.notices.show_saving(Saving())


_ASIDE: Final = frozenset(
    {Act.QUIT, Act.LEAVE, Act.REHEARSE, Act.OPEN_SESSION, Act.NEW_SESSION, Act.SAVE_COPY}
)
"""Dialogues of the system's own, and what ends the window."""


def _open_everything(window: Window, looker: Looker) -> None:
    """Every action, with something selected, and every menu."""
    for one in _views(window):
        model = one.model()
        one.setCurrentIndex(model.index(0, 0))
        for row in range(min(4, model.rowCount())):
            rect = one.visualRect(model.index(row, 0))
            event = QContextMenuEvent(
                QContextMenuEvent.Reason.Mouse,
                rect.center(),
                one.viewport().mapToGlobal(rect.center()),
            )
            QApplication.sendEvent(one.viewport(), event)
            _settle()
    for act in Act:
        if act in _ASIDE or not window.do[act].isEnabled():
            continue
        for one in _views(window)[:1] if act not in (Act.EDIT, Act.DISPOSE) else _views(window):
            one.setFocus()
            window.do[act].trigger()
            _settle()
    for menu in window.findChildren(QMenu):
        looker.seen.menus += 1
        looker.paint(menu, "a menu")
    looker.paint(window, "after every action")


def _open_editors(window: Window) -> None:
    """The dialogues that need a note or a request of a certain kind to be selected."""
    bridge = window.bridge
    note = next(iter(bridge.state.notes.open.values()))
    request = next(one for one in bridge.state.floor.arrived() if one.disposition is None)
    for sheet in (
        NoteEditor(bridge, note, parent=window),
        OwedSheet(bridge, request, Disposition.IN_WRITING, None, window),
        InterruptSheet(bridge, window),
    ):
        sheet.open()
        _settle()


def _views(window: Window) -> list[QAbstractItemView]:
    return [one for one in window.findChildren(QAbstractItemView) if one.isVisible()]


def _settle() -> None:
    """Until no dialogue is left: each is looked at and closed by the timer."""
    for _ in range(3):
        QApplication.processEvents()
    until = time.monotonic() + 5
    while QApplication.activeModalWidget() is not None and time.monotonic() < until:
        QApplication.processEvents()
        time.sleep(0.001)


# --- the texts --------------------------------------------------------------------------------


def with_a_picture(folder: Path) -> tuple[str, bool]:
    """Text that names a picture on this disk, and a pipe into which nobody ever writes; and
    whether a label that guesses paints the picture."""
    path = folder / "p.png"
    image = QImage(24, 24, QImage.Format.Format_RGB32)
    image.fill(COLOUR)
    assert image.save(str(path))
    pipe = folder / "fifo"
    os.mkfifo(pipe)
    # By their bare names, or a name would be cut before it is harmful.
    os.chdir(folder)
    text = f'<img src="{path.name}"><img src="{pipe.name}">&amp;<b>Sample</b> <a href="x">&x</a>'
    label = QLabel(f'<img src="{path.name}">')
    grabbed = label.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    seen = bytes(grabbed.constBits()).count(COLOUR.to_bytes(4, sys.byteorder)) > 100
    label.deleteLater()
    return text, seen


def try_all(folder: Path, short: bool) -> dict[str, Any]:
    """All of it, in this process; `short`: without the text that others are measured by."""
    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    text, seen = with_a_picture(folder)
    found: dict[str, Any] = {"control": seen, "wrong": []}
    found["many"] = found["plain"] = 0.0
    for name, hostile, deeply in (
        ("picture", text, True),
        ("plain", "xyz" * MANY, False),
        ("many", "<b>" * MANY, False),
    ):
        if short and name == "plain":
            continue
        there = folder / name
        there.mkdir()
        started = time.process_time()
        looked = look_at(there, hostile, deeply)
        found[name] = time.process_time() - started
        found["wrong"] += [f"{name}: {one}" for one in looked.wrong]
        for count in ("painted", "tips", "pasted", "dialogues", "menus", "pictures"):
            found[count] = found.get(count, 0) + getattr(looked, count)
    return found


def in_a_child(folder: Path, short: bool = False) -> dict[str, Any]:
    """The same in a process that can be given up."""
    folder.mkdir(parents=True, exist_ok=True)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "tests.faults.hostile", str(folder), *["short"] * short],
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            cwd=Path(__file__).resolve().parents[2],
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return {"wrong": ["the window hangs"]}
    if done.returncode:
        told = [line for line in done.stderr.splitlines() if "This plugin does not" not in line]
        return {"wrong": [f"it ended with {done.returncode}: {' '.join(told)[-500:]}"]}
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def measure(folder: Path) -> list[Figure]:
    """The long form, which is the short one."""
    found = in_a_child(folder)
    wrong = found["wrong"]
    if "control" not in found:
        return [none_of(FAULT, "runs of the console that ended badly", wrong)]
    more = found["many"] / found["plain"]
    return [
        tried(FAULT, "pictures taken of windows, dialogues and menus", found["painted"]),
        tried(FAULT, "dialogues opened on it", found["dialogues"]),
        tried(FAULT, "tooltips read as Qt would", found["tips"]),
        tried(FAULT, "edits into which it was pasted as rich text", found["pasted"]),
        Figure(FAULT, "the picture, in a label that guesses", str(found["control"]), "True"),
        none_of(FAULT, "the picture painted, pipes waited for, text taken for more", wrong),
        at_most(FAULT, f"{MANY:,} <b>, against as many letters", more, SLOWEST_S, "times"),
    ]


if __name__ == "__main__":
    print(json.dumps(try_all(Path(sys.argv[1]), "short" in sys.argv)), flush=True)
    os._exit(0)  # at its end Python takes Qt apart in an order of its own
