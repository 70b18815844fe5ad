"""The fields of the plan's pages, and what all pages have in common.

A page edits a copy and never refuses a keystroke; what it cannot understand it keeps as typed
and names in one sentence, with a way to the field, when the plan is to be applied.
"""

from collections.abc import Callable, Iterable

from msgspec import Struct
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFormLayout,
    QFrame,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from moderator.qt.kit import GRID, Label, LineEdit
from moderator.qt.theme import Theme


class Wrong(Struct, frozen=True):
    """What cannot be understood, in one sentence; `show` brings its field into sight."""

    sentence: str
    show: Callable[[], None]


class PlanPage(QWidget):
    """A page. `changed` after every edit; `said(sentence)` when something cannot be done, or
    with nothing when what was said no longer holds."""

    changed = Signal()
    said = Signal(str)

    def settle(self) -> None:
        """Take over what is typed but not finished."""

    def wrong(self) -> Wrong | None:
        """The first thing that cannot be understood, or None."""
        return None

    def enter(self) -> None:
        """Take the focus where one begins."""
        self.setFocus()


class Choice(QComboBox):
    """A choice that the wheel does not change: a page that scrolls must not edit the plan."""

    def __init__(self, name: str) -> None:
        """`name`: for screen readers."""
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(26)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def text_field(name: str, edited: Callable[..., None], placeholder: str = "") -> LineEdit:
    """A line that tells of every change."""
    made = LineEdit(name, placeholder)
    made.textChanged.connect(edited)
    return made


def short_field(name: str, edited: Callable[..., None], placeholder: str = "") -> LineEdit:
    """A line for a time or a length."""
    made = text_field(name, edited, placeholder)
    made.setFixedWidth(Theme.of_app().px(104))
    return made


def show_text(field: QLineEdit, text: str) -> None:
    """Put a text into a line, from its beginning where it is longer than that."""
    field.setText(text)
    field.setCursorPosition(0)


def form() -> QFormLayout:
    """Fields one below the other, names at their left."""
    made = QFormLayout()
    made.setContentsMargins(0, 0, 4, 0)
    made.setVerticalSpacing(GRID)
    made.setHorizontalSpacing(2 * GRID)
    made.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    made.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
    return made


def named(title: str, widget: QWidget) -> Label:
    """The name beside a field, as high as the field's first line."""
    made = Label(title, tone="muted")
    made.setBuddy(widget)
    made.setMinimumHeight(LineEdit("").sizeHint().height())
    made.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return made


def scrolled(page: QWidget) -> QScrollArea:
    """A page that scrolls where the screen is too low for it."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(page)
    # Qt paints the window's ground behind what scrolls.
    area.viewport().setAutoFillBackground(False)
    page.setAutoFillBackground(False)
    return area


def go_to(field: QWidget) -> None:
    """Take the focus to a field and bring it into sight."""
    field.setFocus()
    if isinstance(field, QLineEdit):
        field.selectAll()
    around = field.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    if isinstance(around, QScrollArea):
        around.ensureWidgetVisible(field)


def enter_moves_on(sheet: QWidget, event: QKeyEvent) -> bool:
    """In a sheet that is typed from a paper Enter goes on to the next field, and presses the
    button it stands on. Whether it was such a key."""
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return False
    focus = sheet.focusWidget()
    if isinstance(focus, QAbstractButton):
        focus.click()
    elif focus is not None:
        tab = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(focus, tab)
    return True


def joined(parts: Iterable[str]) -> str:
    """The parts that say anything, with a dot between them."""
    return " · ".join(part for part in parts if part)
