"""Another name for a session's file."""

from PySide6.QtWidgets import QWidget

from moderator.qt.kit import Label, LineEdit, Sheet
from moderator.qt.language import tr


def ask_name(stem: str, parent: QWidget | None) -> str:
    """Ask for the name of a session's file; empty when closed by Esc."""
    sheet = Sheet(tr("Another name for the file"), parent)
    field = LineEdit(tr("Name of the file"), "", stem)
    field.selectAll()
    told = tr("The event's own title is in its plan; this is what its file is called.")
    sheet.body.addWidget(Label(told, tone="muted", wrap=True))
    sheet.body.addWidget(field)
    sheet.add_button(tr("Cancel"), closes=False)
    sheet.add_button(tr("Rename"), default=True, closes=True)
    field.setFocus()
    return field.text().strip() if sheet.answer() else ""
