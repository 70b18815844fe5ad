"""An error in a method that Qt calls is told; the program goes on, on whatever Python."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from moderator.qt import raising

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = """
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
import moderator.qt
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

class Edit(QLineEdit):
    __module__ = "moderator.sample"

    def event(self, event):
        return super().event(event)

    def keyPressEvent(self, event):
        {error}

app = QApplication([])
edit = Edit()
key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
try:
    app.sendEvent(edit, key)
except Exception as error:
    print("raised", type(error).__name__)
print("still there")
"""
ERRORS = {
    "[][1]": "IndexError",
    "1 / 0": "ZeroDivisionError",
    "None.text": "AttributeError",
    "raise ValueError('Sample')": "ValueError",
}


@pytest.mark.parametrize("error", ERRORS)
def test_an_error_between_two_methods_that_qt_calls(error: str) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", SCRIPT.format(error=error)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr[-800:]
    assert ran.stdout == f"raised {ERRORS[error]}\nstill there\n"


class _Sheet(QDialog):
    """One of the console's, as far as can be told."""

    __module__ = "moderator.sample"

    def accept(self) -> None:
        """Called by a button, which has more to say than this takes."""
        super().accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return super().eventFilter(watched, event)

    def own_name(self) -> str:
        return "sample"


def test_what_qt_calls_is_as_it_was_written(qtbot: QtBot) -> None:
    sheet, button = _Sheet(), QPushButton()
    qtbot.addWidget(sheet)
    button.clicked.connect(sheet.accept)
    sheet.open()
    sheet.installEventFilter(sheet)
    button.click()
    assert sheet.result() == QDialog.DialogCode.Accepted
    assert _Sheet.accept.__doc__ is not None
    for name in ("accept", "paintEvent", "eventFilter"):
        assert getattr(_Sheet, name).__qualname__ == f"_Sheet.{name}"
        assert hasattr(getattr(_Sheet, name), "__wrapped__") == raising.NEEDED
    assert not hasattr(_Sheet.own_name, "__wrapped__")
    assert not hasattr(QWidget.paintEvent, "__wrapped__")
