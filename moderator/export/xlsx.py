"""The tables as one .xlsx workbook, a sheet each.

A text is always text. It is stored as a string and never as a formula, so no spreadsheet
calculates it when the file is opened; one that looks like a formula is also marked "quoted"
(`quotePrefix`), so that Excel does not calculate it when somebody edits the cell and presses
Return. An apostrophe before it, as in the .csv, would change the words; this does not.

What openpyxl would say of itself and of the hour of writing is left out, and the sheets are
put together in memory: it would write notes into the system's folder for temporary files.
"""

import math
import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import datetime
from io import BytesIO
from typing import Any, Final
from xml.sax.saxutils import escape
from zipfile import ZipInfo

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter
from openpyxl.xml.constants import ARC_APP, ARC_CORE

from moderator.core.text import clean_line, clean_name, right_to_left
from moderator.export.archive import Archive
from moderator.export.cells import looks_like_formula, moment, settled
from moderator.export.formats import Made, Pictures
from moderator.outcome.document import Cell, Document, Outcome, Sheet

_FIRST_YEAR: Final = 1900
"""Before it a spreadsheet has no days; such a moment is written as text."""

_TOO_LONG: Final = 10**15
"""A spreadsheet's number keeps 15 digits; a whole number of more is written as text."""

_HEADING: Final = "Column heading"
_TEXT: Final = "Text"
_BACKWARDS: Final = "Text from right to left"
_MOMENT: Final = "Time"
_WHOLE: Final = "Whole number"
_NUMBER: Final = "Number"


def render(outcome: Outcome, _pictures: Pictures) -> tuple[Made, ...]:
    """The workbook. Without any sheets it has an empty one: no program opens it otherwise."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for style in _styles():
        book.add_named_style(style)
    taken: set[str] = set()
    for sheet in outcome.sheets or (Sheet("outcome", "", (), ()),):
        _fill(book.create_sheet(_title(sheet, taken)), sheet)
    return (Made(f"{outcome.name}.xlsx", _packed(book, outcome.document)),)


# --- a sheet -------------------------------------------------------------------------------

_SIDEWAYS: Final = "landscape"
_A4: Final = "9"

_LONGEST_TITLE: Final = 31
_NOT_IN_TITLES: Final = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
_RESERVED_TITLE: Final = "history"


def _fill(made: Worksheet, sheet: Sheet) -> None:
    heads = [clean_line(column.title) for column in sheet.columns]
    rows = [[_stored(cell) for cell in row] for row in sheet.rows]
    widths = [_width(head, [row[at] for row in rows]) for at, head in enumerate(heads)]
    for at, (head, width) in enumerate(zip(heads, widths, strict=True), 1):
        _put(made, 1, at, head, _HEADING)
        made.column_dimensions[get_column_letter(at)].width = width
    for number, row in enumerate(rows, 2):
        for at, value in enumerate(row, 1):
            _put(made, number, at, value, _style_of(value))
        lines = max(map(_lines, row, widths), default=1)
        if lines > 1:
            made.row_dimensions[number].height = min(lines * _LINE, _TALLEST)
    if heads and rows:
        made.auto_filter.ref = f"A1:{get_column_letter(len(heads))}{len(rows) + 1}"
    _lay_out(made)


def _lay_out(made: Worksheet) -> None:
    """The heading stays in sight, on the screen and on every page of paper."""
    made.freeze_panes = "A2"
    made.print_title_rows = "1:1"
    made.page_setup.orientation = _SIDEWAYS
    made.page_setup.paperSize = _A4
    made.page_setup.fitToHeight = 0
    made.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _title(sheet: Sheet, taken: set[str]) -> str:
    """A name for the sheet that Excel takes and no other sheet has."""
    plain = clean_name(clean_name(sheet.title).translate(_NOT_IN_TITLES)) or sheet.key
    if plain.casefold() == _RESERVED_TITLE:
        plain = f"{plain} 1"
    title, number = _shortened(plain, _LONGEST_TITLE), 1
    while title.casefold() in taken:
        number += 1
        mark = f" {number}"
        title = _shortened(plain, _LONGEST_TITLE - len(mark)) + mark
    taken.add(title.casefold())
    return title


def _shortened(text: str, longest: int) -> str:
    """Cut to a length in UTF-16, which is what Excel counts."""
    return text.encode("utf-16-le")[: 2 * longest].decode("utf-16-le", "ignore").strip()


# --- cells ---------------------------------------------------------------------------------

_NARROWEST: Final = 8
_WIDEST: Final = 50
_MOMENT_WIDTH: Final = 19
_MARGIN: Final = 2
_ROOM_FOR_ARROW: Final = 3
"""Widths are in digits of the usual font; the arrow is the filter's. Without a margin a word as
wide as its column is broken where the usual font is not there."""

_LINE: Final = 15.0
_TALLEST: Final = 405.0
"""Heights are in points. They are worked out here, since LibreOffice shows one line of every
row that has none; the most that Excel takes is 409."""

_CODE: Final = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
"""What .xlsx reads as the code of a character ("_x0041_" for A); its own code stops that."""


def _stored(cell: Cell) -> Cell:
    value = settled(cell)
    if isinstance(value, datetime) and value.year < _FIRST_YEAR:
        return moment(value)
    if isinstance(value, int) and abs(value) >= _TOO_LONG:
        return str(value)
    return value


def _style_of(value: Cell) -> str:
    if isinstance(value, str):
        return _BACKWARDS if right_to_left(value) else _TEXT
    if isinstance(value, datetime):
        return _MOMENT
    return _WHOLE if isinstance(value, int) else _NUMBER


def _put(made: Worksheet, row: int, at: int, value: Cell, style: str) -> None:
    """An empty cell is there too, for its line below."""
    cell = made.cell(row, at, _CODE.sub("_x005F_", value) if isinstance(value, str) else value)
    cell.style = style
    if isinstance(value, str):
        cell.data_type = "s"  # openpyxl takes "=1" for a formula and "#N/A" for an error
        cell.quotePrefix = looks_like_formula(value)


def _width(head: str, column: Iterable[Cell]) -> int:
    longest = max(map(_room, column), default=0) + _MARGIN
    return min(max(longest, _places(head) + _ROOM_FOR_ARROW, _NARROWEST), _WIDEST)


def _room(value: Cell) -> int:
    if isinstance(value, datetime):
        return _MOMENT_WIDTH
    if isinstance(value, str):
        return max(map(_places, value.split("\n")))
    return 0 if value is None else len(str(value))


def _lines(value: Cell, width: int) -> int:
    if not isinstance(value, str):
        return 1
    return sum(max(1, math.ceil(_places(line) / width)) for line in value.split("\n"))


def _places(line: str) -> int:
    """How wide a line is; Chinese and emoji take two places."""
    if line.isascii():
        return len(line)
    return sum(1 + (unicodedata.east_asian_width(char) in "WF") for char in line)


# --- looks ---------------------------------------------------------------------------------

_FACE: Final = "Calibri"
_POINTS: Final = 11
_INK: Final = "FF0F2740"
_PAPER: Final = "FFFFFFFF"
_HAIRLINE: Final = "FFDDE3EA"
_TO_THE_LEFT: Final = 2
"""`readingOrder`: which way the cell's text runs, whatever its letters say."""


def _styles() -> Iterable[NamedStyle]:
    """Styles with names, so that a person can change all cells of a kind at once."""
    under = Border(bottom=Side("thin", _HAIRLINE))
    backwards = Alignment("right", "top", wrap_text=True, readingOrder=_TO_THE_LEFT)
    number = Alignment("right", "top", indent=1)
    yield NamedStyle(
        _HEADING,
        font=Font(_FACE, _POINTS, bold=True, color=_PAPER),
        fill=PatternFill("solid", _INK),
        alignment=Alignment(vertical="center", wrap_text=True),
    )
    for name, alignment, shown in (
        (_TEXT, Alignment(vertical="top", wrap_text=True), "General"),
        (_BACKWARDS, backwards, "General"),
        (_MOMENT, Alignment("left", "top"), "yyyy-mm-dd hh:mm:ss"),
        (_WHOLE, number, "0"),
        (_NUMBER, number, "General"),
    ):
        yield NamedStyle(
            name, Font(_FACE, _POINTS), border=under, alignment=alignment, number_format=shown
        )


# --- the file ------------------------------------------------------------------------------

_PROGRAM: Final = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
    'extended-properties"/>'
)
_CORE: Final = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<dc:title>{}</dc:title><dc:language>{}</dc:language></cp:coreProperties>"
)


class _Package(Archive):
    """The workbook's parts, with our own words where openpyxl names a program, an author and
    two times of writing. `own`: parts by name."""

    def __init__(self, file: BytesIO, own: Mapping[str, str]) -> None:
        super().__init__(file, "w")
        self._own: Final = own

    def writestr(self, zinfo_or_arcname: str | ZipInfo, data: Any, *_: Any, **__: Any) -> None:
        own = self._own.get(str(zinfo_or_arcname))
        super().writestr(zinfo_or_arcname, data if own is None else own)


class _Writer(ExcelWriter):
    """Puts sheets together in memory."""

    def __init__(self, book: Workbook, package: _Package) -> None:
        super().__init__(book, package)
        self._package: Final = package

    def write_worksheet(self, ws: Worksheet) -> None:
        """Write one sheet into the package."""
        part = BytesIO()
        WorksheetWriter(ws, part).write()
        self._package.writestr(ws.path[1:], part.getvalue())
        self.manifest.append(ws)


def _packed(book: Workbook, document: Document) -> bytes:
    file = BytesIO()
    core = _CORE.format(escape(clean_name(document.title)), escape(clean_name(document.language)))
    _Writer(book, _Package(file, {ARC_APP: _PROGRAM, ARC_CORE: core})).save()
    return file.getvalue()
