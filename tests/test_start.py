"""What a person waits for at the start: the window of the event, and nothing else is loaded."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
START = """
import builtins, sys
plain = builtins.__import__
from pathlib import Path
from moderator.app.loading import LATE, load_qt
load_qt()
from moderator.app import console
from moderator.clock import FakeClock
from moderator.journal.sessions import Home
MADE_LATE = {"QAccessible", "QFileDialog", "QFormLayout", "QStyle", "QTextCharFormat"}
made = console.Console(console.application([]), Home(Path(sys.argv[1])))
made.clock = FakeClock  # no second turns meanwhile, at which a screen reader would be looked for
made.start(None)
made.window.repaint()
print(builtins.__import__ is plain)
print(*LATE - {name for name in LATE if "__late__" in vars(sys.modules[name])}, "told")
from PySide6 import QtGui, QtWidgets
print(*MADE_LATE & {*vars(QtGui), *vars(QtWidgets)}, "made")
print(*sys.modules, sep="\\n")
made.leave()
"""
LATER = (
    "docx",
    "fractions",
    "logging",
    "lxml",
    "miniaudio",
    "wakepy",
    "moderator.app.commands",
    "moderator.app.sheets",
    "moderator.awake",
    "moderator.core.announcing",
    "moderator.core.ready",
    "moderator.export",
    "moderator.intake",
    "moderator.outcome.document",
    "moderator.outcome.words",
    "moderator.qt.charts",
    "moderator.qt.dialogs.began",
    "moderator.qt.dialogs.dispose",
    "moderator.qt.dialogs.note_edit",
    "moderator.qt.dialogs.plan",
    "moderator.qt.dialogs.request_edit",
    "moderator.qt.dialogs.triage",
    "moderator.qt.machine",
    "moderator.qt.panels.notes_grid",
    "moderator.qt.panels.notes_side",
    "moderator.qt.panels.review",
    "moderator.qt.sounds",
    "moderator.qt.speaker",
    "moderator.qt.waking",
    "moderator.rehearsal",
    "moderator.sound",
    "numpy",
    "openpyxl",
    "pypdf",
)


def test_the_window_waits_for_nothing_that_is_not_in_it(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", START, str(tmp_path)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    plain, told, made, *loaded = done.stdout.split()
    assert "moderator.qt.panels.floor" in loaded
    assert not set(LATER) & set(loaded)
    assert plain == "True", "every import from now on reads the source of what it loads"
    assert made == "made", "Qt for Python made classes with hundreds of names, for nothing"
    assert told == "told", "what Qt for Python explains itself with was loaded"


WRONG = """
from moderator.app.loading import LATE, load_qt
load_qt()
from PySide6.QtCore import QObject, QSize
from PySide6.support.signature import get_signature
import sys
try:
    QSize("a")
except TypeError as error:
    print(error)
print(get_signature(QSize.scaled), get_signature(QObject.setObjectName))
print(QSize.__doc__)
import PySide6.support.signature.mapping as published
print(published is sys.modules["shibokensupport.signature.mapping"])
"""


def test_qt_explains_itself_all_the_same() -> None:
    """The same words as when all of Qt for Python is loaded at once."""
    told = [
        subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True
        )
        for program in (WRONG, WRONG.replace("load_qt()", "pass"))
    ]
    assert "called with wrong argument types" in told[0].stdout
    assert told[0].stdout == told[1].stdout
    assert told[0].stderr == told[1].stderr
