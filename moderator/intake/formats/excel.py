"""Excel's .xlsx as rows of texts, and rows as .xlsx."""

import io
import zipfile
from collections.abc import Collection
from datetime import datetime, time, timedelta
from typing import Any, Final

from lxml.etree import LxmlError
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Font
from openpyxl.utils.exceptions import InvalidFileException

from moderator.intake.formats.zips import broken, checked

_MOST_ROWS: Final = 2_000
_MOST_COLUMNS: Final = 50
_ERRORS: Final = (
    InvalidFileException, LxmlError, zipfile.BadZipFile, KeyError, ValueError, TypeError,
    AttributeError, IndexError, OverflowError, SyntaxError,
)  # fmt: skip


def rows(name: str, data: bytes) -> list[list[str]]:
    """The first sheet's rows as texts, formulas by their last values. Raises `NotReadable`."""
    file = checked(name, data, "xl/workbook.xml")
    try:
        book = load_workbook(file, read_only=True, data_only=True, keep_links=False)
        sheet = book.worksheets[0]
        read = sheet.iter_rows(max_row=_MOST_ROWS, max_col=_MOST_COLUMNS, values_only=True)
        return [[_text(cell) for cell in row] for row in read]
    except _ERRORS as error:
        raise broken(name) from error


def _text(cell: Any) -> str:
    """A cell as it would be typed. A time of day may be a length too: "0:09:00" is nine minutes."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, timedelta):
        return _clock(round(cell.total_seconds()))
    if isinstance(cell, datetime):
        cell = cell.time()
    if isinstance(cell, time):
        return (
            cell.strftime("%H:%M") if not cell.second and cell.hour else cell.strftime("%H:%M:%S")
        )
    return str(cell)


def _clock(seconds: int) -> str:
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def _cell(text: str, number: bool) -> str | int:
    return int(text) if number and text.isascii() and text.isdigit() else text


def written(table: list[list[str]], numbers: Collection[int] = ()) -> bytes:
    """Rows, the first of them heads, as .xlsx. `numbers`: the columns, from 0, whose whole
    numbers are to be numbers."""
    book = Workbook()
    book.remove(book.worksheets[0])
    sheet = book.create_sheet("Run of show")
    for row in table:
        sheet.append([_cell(cell, at in numbers) for at, cell in enumerate(row)])
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    sheet.freeze_panes = "A2"
    for letter, width in zip("ABCDEF", (36, 10, 28, 8, 8, 48), strict=True):
        sheet.column_dimensions[letter].width = width
    out = io.BytesIO()
    book.save(out)
    return _without_traces(out.getvalue())


_CORE: Final = (
    b'<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp='
    b'"http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>'
)
_APP: Final = (
    b'<?xml version="1.0" encoding="UTF-8"?><Properties xmlns='
    b'"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>'
)
_EMPTIED: Final = {"docProps/core.xml": _CORE, "docProps/app.xml": _APP}


def _without_traces(data: bytes) -> bytes:
    """The file without the library's name, the moment it was saved at, and times in the zip."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for part in old.infolist():
            info = zipfile.ZipInfo(part.filename, (1980, 1, 1, 0, 0, 0))
            info.compress_type, info.create_system = zipfile.ZIP_DEFLATED, 0
            new.writestr(info, _EMPTIED.get(part.filename) or old.read(part))
    return out.getvalue()
