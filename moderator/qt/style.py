"""The stylesheet of what must be as Qt made it, made from a palette.

It holds only what Fusion with a palette of ours does not give: the rounded corners and hairlines
of edits, boxes, menus, tooltips and scroll bars. It is not the application's, but that of each
dialogue, menu and bar that needs it (`Theme.dress`), since Qt would ask it about every widget
(`kit.frames`).
"""

from typing import Final

from moderator.qt.palette import Palette
from moderator.resources import resource

PANEL_RADIUS: Final = 12
BUTTON_RADIUS: Final = 8
GRID: Final = 8
"""Pixels of the grid; paddings and gaps are its multiples or halves."""


def stylesheet(palette: Palette, small_px: int) -> str:
    """Everything. `small_px`: the size of small text."""
    return "\n".join(
        (_grounds(palette), _edits(palette), _lists(palette, small_px), scroll_bars(palette))
    )


def _grounds(p: Palette) -> str:
    return f"""
QDialog {{ background: {p.panel} }}
QSplitter::handle {{ background: transparent }}
QScrollArea {{ background: transparent; border: none }}
QScrollArea[kit="read"] {{ border: 2px solid transparent; border-radius: {BUTTON_RADIUS}px }}
QScrollArea[kit="read"]:focus {{ border-color: {p.accent} }}
"""


def _edits(p: Palette) -> str:
    theme = "dark" if p.dark else "light"
    check = resource("icons", f"check-{theme}.svg").as_posix()
    down = resource("icons", f"down-{theme}.svg").as_posix()
    boxes = "QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox"
    focused = ", ".join(f"{one}:focus" for one in boxes.split(", "))
    return f"""
{boxes} {{ background: {p.field}; color: {p.ink}; border: 1px solid {p.edge};
  border-radius: {BUTTON_RADIUS}px; padding: 5px 8px;
  selection-background-color: {p.accent}; selection-color: {p.on_accent} }}
{focused} {{ border: 2px solid {p.accent}; padding: 4px 7px }}
QPlainTextEdit[kit="bare"], QLineEdit[kit="bare"] {{ background: transparent; border: none;
  padding: 0 }}
QComboBox::drop-down {{ border: none; width: 22px }}
QComboBox::down-arrow {{ image: url("{down}"); width: 14px; height: 14px }}
QComboBox {{ combobox-popup: 0 }}
QAbstractSpinBox QLineEdit {{ background: transparent; border: none; padding: 0 4px }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ width: 0; border: none }}
QComboBox QAbstractItemView {{ background: {p.panel}; border: 1px solid {p.hairline};
  selection-background-color: {p.chosen}; selection-color: {p.ink} }}
QProgressBar {{ background: {p.track}; border: none; border-radius: 4px; max-height: 8px;
    min-height: 8px }}
QProgressBar::chunk {{ background: {p.accent}; border-radius: 4px }}
QCheckBox, QRadioButton {{ background: transparent; spacing: 8px; padding: 2px }}
QCheckBox::indicator, QRadioButton::indicator {{ width: 16px; height: 16px;
  background: {p.field}; border: 1px solid {p.muted}; border-radius: 5px }}
QRadioButton::indicator {{ border-radius: 9px }}
QCheckBox::indicator:checked {{ background: {p.accent}; border-color: {p.accent};
  image: url("{check}") }}
QRadioButton::indicator:checked {{ background: {p.panel}; border: 5px solid {p.accent};
  width: 8px; height: 8px }}
QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border-color: {p.accent} }}
QCheckBox:focus, QRadioButton:focus {{ border: 2px solid {p.accent}; border-radius: 6px;
  padding: 0 }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {p.muted} }}
QLineEdit:disabled, QComboBox:disabled {{ color: {p.muted}; background: {p.panel} }}
"""


def _lists(p: Palette, small_px: int) -> str:
    return f"""
QMenu {{ background: {p.panel}; color: {p.ink}; border: 1px solid {p.hairline}; padding: 4px }}
QMenu::item {{ padding: 6px 24px 6px 20px; border-radius: 6px; background: transparent }}
QMenu::item:selected {{ background: {p.chosen}; color: {p.ink} }}
QMenu::item:disabled {{ color: {p.muted} }}
QMenu::separator {{ height: 1px; background: {p.hairline}; margin: 4px 8px }}
QMenuBar {{ background: {p.panel}; color: {p.ink} }}
QMenuBar::item {{ padding: 4px 8px; background: transparent }}
QMenuBar::item:selected {{ background: {p.chosen}; border-radius: 6px }}
QStatusBar {{ background: {p.panel}; border-top: 1px solid {p.hairline} }}
QStatusBar::item {{ border: none }}
QToolTip {{ background: {p.panel}; color: {p.ink}; border: 1px solid {p.hairline};
  padding: 4px 6px; font-size: {small_px}px }}
"""


def scroll_bars(p: Palette, solid: bool = False) -> str:
    """Those of an area, once it has something to scroll. `solid`: they paint the ground of a
    panel under them."""
    ground = p.panel if solid else "transparent"
    return f"""
QScrollBar:vertical {{ background: {ground}; width: 10px }}
QScrollBar::handle:vertical {{ background: {p.track}; border-radius: 3px; min-height: 28px;
  margin: 2px }}
QScrollBar::handle:vertical:hover {{ background: {p.past} }}
QScrollBar:horizontal {{ background: {ground}; height: 10px }}
QScrollBar::handle:horizontal {{ background: {p.track}; border-radius: 3px; min-width: 28px;
  margin: 2px }}
QScrollBar::handle:horizontal:hover {{ background: {p.past} }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0 }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent }}
"""
