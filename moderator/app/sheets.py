"""The console's own dialogues, loaded when somebody opens the first of them."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QWidget

from moderator.app.exporting import ProcessExporter
from moderator.app.restoring import choose_backup as choose_backup
from moderator.core.dates import day_words
from moderator.journal.sessions import Home, OpenSession, SessionInfo
from moderator.qt import prefs
from moderator.qt.bridge import Bridge
from moderator.qt.dialogs.export import ExportSheet
from moderator.qt.dialogs.sessions import RecentSheet, SessionLine
from moderator.qt.window import Window


def choose_recent(home: Home, parent: QWidget | None) -> Path | None:
    """Show the recent sessions; the one chosen, None when none was."""
    sheet = RecentSheet([_line(one) for one in home.recent()], parent)
    chosen = sheet.path if sheet.exec() else None
    sheet.deleteLater()
    return chosen


def show_export(
    bridge: Bridge, session: OpenSession, settings: prefs.Prefs, window: Window, wanted: str
) -> None:
    """Show how the document can be exported. `wanted`: a format, "" where it is to be chosen."""
    exporter = window.findChild(ProcessExporter) or ProcessExporter(bridge, session, window)
    ExportSheet(exporter, bridge.state, settings, wanted, window).open()


def _line(one: SessionInfo) -> SessionLine:
    title = one.title or "Untitled session"
    day = day_words(one.day) if one.day else "no date"
    touched = datetime.fromtimestamp(one.modified, UTC).astimezone()
    acts = "1 act" if one.acts == 1 else f"{one.acts} acts"
    when = f"{day} · last changed {day_words(touched.date())} {touched:%H:%M} · {acts}"
    return SessionLine(str(one.path), f"{title}, {when}", title, when, one.path.name)
