"""The console's own dialogues, loaded when somebody opens the first of them."""

from moderator.app.exporting import ProcessExporter
from moderator.app.restoring import choose_backup as choose_backup
from moderator.app.shelf import HomeShelf as HomeShelf
from moderator.journal.sessions import OpenSession
from moderator.qt import prefs
from moderator.qt.bridge import Bridge
from moderator.qt.dialogs.export import ExportSheet
from moderator.qt.dialogs.home import HomeSheet as HomeSheet
from moderator.qt.window import Window


def show_export(
    bridge: Bridge, session: OpenSession, settings: prefs.Prefs, window: Window, wanted: str
) -> None:
    """Show how the document can be exported. `wanted`: a format, "" where it is to be chosen."""
    exporter = window.findChild(ProcessExporter) or ProcessExporter(bridge, session, window)
    ExportSheet(exporter, bridge.state, settings, wanted, window).open()
