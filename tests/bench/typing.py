"""From a key to the painted screen: composing, searching and scrolling among 10,000 notes, and
keeping a note among 300 and among 30,000."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from moderator.qt.actions import Act
from moderator.qt.dialogs.commands import CommandPalette
from moderator.qt.window import Window
from tests.bench.measure import MS, median, percentile, quietest, timed
from tests.bench.screen import Painted, opened, run, settle
from tests.bench.table import Row
from tests.bench.world import text, with_notes

FRAME_MS = 16.0
_MANY = 10_000
_FEW, _MOST = 300, 30_000


def measure(quick: bool) -> Iterator[Row]:
    """All of it on the console's own window."""
    with opened(with_notes(_MANY)) as window:
        keys = 40 if quick else 500
        what = f"key press to painted, {_MANY:,} notes, search active"
        yield _row(what, quietest(lambda: composing(window, keys)))
        what = f"key press in the search, {_MANY:,} notes"
        yield _row(what, quietest(lambda: searching(window, keys // 2)))
        yield _row(f"scrolling {_MANY:,} notes", quietest(lambda: scrolling(window, keys)))
        what = f"key press in the command palette, {_MANY:,} notes"
        yield _row(what, quietest(lambda: finding(window, keys // 2)))
    yield from keeping(10 if quick else 60)


def _row(what: str, seconds: list[float]) -> Row:
    return Row(f"{what}, p99", percentile(seconds, 99) * MS, FRAME_MS, "ms")


def composing(window: Window, keys: int) -> list[float]:
    """Type a note while the list shows what a search found."""
    window.do[Act.SEARCH].trigger()
    window.notes.search.field.setText("village")
    window.do[Act.NOTE].trigger()
    settle()
    edit = window.notes.composer.edit
    painted = Painted(edit.viewport())
    letters = (letter for at in range(keys) for letter in f"{text(at)} ")
    return [_press(painted, edit, next(letters)) for _ in range(keys)]


def searching(window: Window, keys: int) -> list[float]:
    """Type words into the search, and take them out again, the list following each key."""
    field = window.notes.search.field
    field.clear()
    window.do[Act.SEARCH].trigger()
    run(0.5)  # as long as a hand takes from Ctrl+F to the first letter
    painted = Painted(window.notes.list.viewport())
    word = "village mediators"
    found: list[float] = []
    while len(found) < keys:
        found += [_press(painted, field, letter) for letter in word]
        found += [_press(painted, field, "\b") for _ in word]
    return found


def finding(window: Window, keys: int) -> list[float]:
    """Type words into the command palette, and take them out again."""
    window.do[Act.PALETTE].trigger()
    palette = window.findChild(CommandPalette)
    assert isinstance(palette, CommandPalette)
    run(0.5)
    painted = Painted(palette.list.viewport())
    word = "village mediators"
    found: list[float] = []
    while len(found) < keys:
        found += [_press(painted, palette.field, letter) for letter in word]
        found += [_press(painted, palette.field, "\b") for _ in word]
    palette.leave()
    return found


def scrolling(window: Window, steps: int) -> list[float]:
    """Turn the wheel, up through the list and down again."""
    window.notes.search.field.clear()
    window.notes.search.close_search()
    settle()
    view = window.notes.list.viewport()
    painted = Painted(view)
    ways = [120 if at % 100 < 50 else -120 for at in range(steps)]
    return [timed(lambda way=way: painted.after(lambda: _wheel(view, way))) for way in ways]  # type: ignore[misc]


def keeping(times: int) -> Iterator[Row]:
    """Keep a note and be at its end, in turns with few and with many notes there."""
    with opened(with_notes(_FEW)) as few, opened(with_notes(_MOST)) as many:
        found: dict[Window, list[float]] = {few: [], many: []}
        for at in range(times):
            for window, seconds in found.items():
                seconds.append(_keep(window, text(at)))
        what = f"keeping a note and scrolling to it, {_MOST:,} notes"
        peer = f"with {_FEW} notes"
        yield Row(what, median(found[many]) * MS, median(found[few]) * MS, "ms", peer, 1.5)


def _keep(window: Window, words: str) -> float:
    edit = window.notes.composer.edit
    edit.setPlainText(words)
    settle()
    painted = Painted(window.notes.list.viewport())
    seconds = timed(lambda: painted.after(lambda: QTest.keyClick(edit, Qt.Key.Key_Return)))
    settle()
    return seconds


def _press(painted: Painted, target: QWidget, letter: str) -> float:
    if letter == "\b":
        return timed(lambda: painted.after(lambda: QTest.keyClick(target, Qt.Key.Key_Backspace)))
    return timed(lambda: painted.after(lambda: QTest.keyClicks(target, letter)))


def _wheel(view: QWidget, by: int) -> None:
    middle = QPointF(view.rect().center())
    event = QWheelEvent(
        middle,
        QPointF(view.mapToGlobal(view.rect().center())),
        QPoint(),
        QPoint(0, by),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)
