"""A zip archive that says nothing of where and when it was made.

The formats of office programs are zip archives, and `zipfile` writes into each entry the
hour, the kind of system and the rights of a file. Here every entry is from 1980, the first
year that a zip archive knows, so that the same parts are the same bytes everywhere.
"""

from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_FIRST_MOMENT: Final = (1980, 1, 1, 0, 0, 0)
_NO_RIGHTS: Final = 0
"""The system of every entry: the one whose entries have no rights, so that whoever unpacks one
gets the usual. `zipfile` would name the system it runs on."""


class Archive(ZipFile):
    """A zip archive to be written part by part with `writestr`."""

    def writestr(self, zinfo_or_arcname: str | ZipInfo, data: Any, *_: Any, **__: Any) -> None:
        """Add a part. Everything of it but its name and its bytes is the same for all."""
        named = zinfo_or_arcname
        entry = ZipInfo(named.filename if isinstance(named, ZipInfo) else named, _FIRST_MOMENT)
        entry.compress_type = ZIP_DEFLATED
        entry.create_system = _NO_RIGHTS
        super().writestr(entry, data)
