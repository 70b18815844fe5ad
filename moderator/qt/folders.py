"""Where dialogues for files begin: where people keep what they write."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths


def documents() -> str:
    """The person's folder for documents, else their own folder."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    found = QStandardPaths.writableLocation(place)
    return found if found and Path(found).is_dir() else str(Path.home())
