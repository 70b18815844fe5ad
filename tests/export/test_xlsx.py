"""Workbooks: what was put in comes out, as text, and nothing else is in there."""

import io
import math
import re
import tempfile
import xml.etree.ElementTree as ET
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from moderator.core.text import clean
from moderator.export.xlsx import render
from moderator.outcome.document import Cell, Column, Outcome, Sheet
from tests.export.samples import DARI, HOSTILE, outcomes, sample_outcome
from tests.export.support import traces

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def made(outcome: Outcome) -> bytes:
    (file,) = render(outcome, {})
    assert file.name == f"{outcome.name}.xlsx"
    return file.data


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def sheets(data: bytes) -> list[Any]:
    return openpyxl.load_workbook(io.BytesIO(data)).worksheets


def with_sheets(*given: Sheet) -> Outcome:
    return replace(sample_outcome(), sheets=given)


def one_column(*cells: Cell, title: str = "Sample") -> Sheet:
    return Sheet("sample", title, (Column("text", "Text"),), tuple((cell,) for cell in cells))


def decoded(text: str) -> str:
    """As a spreadsheet reads it; openpyxl leaves the codes of characters as they are."""
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda code: chr(int(code[1], 16)), text)


def expected(cell: Cell) -> Cell:
    return (clean(cell) or None) if isinstance(cell, str) else cell


@settings(max_examples=60)
@given(outcomes())
def test_every_cell_comes_back_as_it_was(outcome: Outcome) -> None:
    data = made(outcome)
    for sheet, read in zip(outcome.sheets, sheets(data), strict=True):
        for number, row in enumerate(sheet.rows, 2):
            for at, cell in enumerate(row, 1):
                found = read.cell(number, at)
                if isinstance(cell, str) and clean(cell):
                    assert (found.data_type, decoded(str(found.value))) == ("s", clean(cell))
                elif isinstance(cell, float):
                    assert math.isclose(float(str(found.value)), cell, rel_tol=1e-15)
                else:
                    assert found.value == expected(cell)
    assert data == made(outcome)


@settings(max_examples=60)
@given(outcomes())
def test_no_sheet_has_anything_to_calculate_or_to_load(outcome: Outcome) -> None:
    found = parts(made(outcome))
    names = {name for name in found if name.startswith("xl/worksheets/")}
    assert len(names) == len(outcome.sheets)
    for name in names:
        cells = list(ET.fromstring(found[name]).iter(f"{MAIN}c"))
        assert {child.tag for cell in cells for child in cell} <= {f"{MAIN}is", f"{MAIN}v"}
        assert {cell.get("t", "n") for cell in cells} <= {"inlineStr", "n"}
    assert not [name for name in found if "xternal" in name or "vba" in name]
    assert not [name for name in found if name.startswith("xl/worksheets/_rels")]


@pytest.mark.parametrize(
    "text", [*HOSTILE, "#N/A", "#REF!", "_x0041_", "TRUE", "1e5", "＝1+1", "'"]
)
def test_hostile_text_is_only_text(text: str) -> None:
    (read,) = sheets(made(with_sheets(one_column(text))))
    cell = read["A2"]
    assert (cell.data_type, decoded(cell.value)) == ("s", clean(text))
    assert cell.quotePrefix == (clean(text)[0] in "=+-@＝＋－＠")


def test_a_code_that_was_typed_is_not_a_character() -> None:
    sheet = parts(made(with_sheets(one_column("_x0041_ and _x000d_"))))["xl/worksheets/sheet1.xml"]
    assert b"_x005F_x0041_ and _x005F_x000d_" in sheet


def test_numbers_and_times_are_such() -> None:
    at = datetime(2022, 10, 19, 8, 20, 5, 999_999)  # noqa: DTZ001
    cells = (7, 7.5, at, math.nan, math.inf, 10**15, None, datetime(1, 1, 3))  # noqa: DTZ001
    (read,) = sheets(made(with_sheets(one_column(*cells))))
    values = [row[0].value for row in read.iter_rows(min_row=2)]
    assert values == [7, 7.5, at.replace(microsecond=0), None, None, "1" + "0" * 15, None,
                      "0001-01-03T00:00:00"]  # fmt: skip
    assert read["A4"].is_date
    assert read["A4"].number_format == "yyyy-mm-dd hh:mm:ss"


def test_a_sheet_can_be_read_and_printed() -> None:
    rows = [DARI, "short", "one\ntwo\nthree", "long " * 100, "x" * 10_000]
    (read,) = sheets(made(with_sheets(one_column(*rows))))
    assert (read.freeze_panes, read.auto_filter.ref) == ("A2", "A1:A6")
    assert read.print_title_rows == "$1:$1"
    assert (read["A2"].alignment.readingOrder, read["A2"].alignment.horizontal) == (2, "right")
    assert read["A3"].alignment.readingOrder == 0
    assert read["A4"].alignment.wrap_text
    assert read.column_dimensions["A"].width == 50
    heights = [read.row_dimensions[row].height for row in range(2, 7)]
    assert heights[:3] == [None, None, 45]
    assert heights[3] >= 500 / 50 * 15
    assert heights[4] <= 409
    assert read["A1"].font.b
    assert read["A1"].style != read["A2"].style != read["A3"].style


def test_titles_of_sheets_are_such_as_excel_takes() -> None:
    titles = ["Notes", "notes", "a/b:c*d?e[f]g\\h'", "x" * 40, "x" * 40, "👩" * 40, "", "History"]
    given = [
        replace(one_column("a", title=title), key=f"key{at}") for at, title in enumerate(titles)
    ]
    names = [sheet.title for sheet in sheets(made(with_sheets(*given)))]
    assert names[:2] == ["Notes", "notes 2"]
    assert names[2] == "a b c d e f g h"
    assert names[6:] == ["key6", "History 1"]
    assert len({name.casefold() for name in names}) == len(names)
    assert max(len(name.encode("utf-16-le")) for name in names) <= 62


@pytest.mark.parametrize("given", [(), (Sheet("empty", "Empty", (), ()),), (one_column(),)])
def test_nothing_to_write_is_a_workbook_too(given: tuple[Sheet, ...]) -> None:
    assert len(sheets(made(with_sheets(*given)))) == 1


def test_it_tells_its_title_and_nothing_of_its_making() -> None:
    found = parts(made(sample_outcome(*HOSTILE)))
    core = ET.fromstring(found["docProps/core.xml"])
    assert [child.tag.rpartition("}")[2] for child in core] == ["title", "language"]
    assert core[0].text == "A sample event & its outcome"
    assert not list(ET.fromstring(found["docProps/app.xml"]))
    assert not {name: words for name, part in found.items() if (words := traces(part.decode()))}
    with zipfile.ZipFile(io.BytesIO(made(sample_outcome()))) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {(entry.create_system, entry.extra) for entry in package.infolist()} == {(0, b"")}


def test_nothing_is_written_beside_the_workbook(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    assert made(sample_outcome())
