"""Tables as .csv: read back by the standard library, and cut up as a spreadsheet might."""

import csv
import io
import re
from datetime import datetime

import pytest
from hypothesis import given
from msgspec.structs import replace

from moderator.core.text import clean
from moderator.export.csv_files import guarded, render
from moderator.outcome.document import Cell, Column, Outcome, Sheet
from tests.export.samples import HOSTILE, outcomes, sample_outcome, texts
from tests.export.support import traces

BOM = b"\xef\xbb\xbf"


def read(data: bytes) -> list[list[str]]:
    assert data.startswith(BOM)
    assert data.endswith(b"\r\n")
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def column(*cells: Cell) -> list[str]:
    sheet = Sheet("sample", "Sample", (Column("text", "Text"),), tuple((cell,) for cell in cells))
    (file,) = render(replace(sample_outcome(), sheets=(sheet,)), {})
    return [row[0] for row in read(file.data)[1:]]


def bare(text: str) -> str:
    return text.replace("'", "")


@given(outcomes())
def test_every_cell_comes_back(outcome: Outcome) -> None:
    made = render(outcome, {})
    assert [file.name for file in made] == ["sample.notes.csv", "sample.requests.csv"]
    for sheet, file in zip(outcome.sheets, made, strict=True):
        rows = [[column.title for column in sheet.columns], *sheet.rows]
        for wanted, found in zip(rows, read(file.data), strict=True):
            for cell, text in zip(wanted, found, strict=True):
                if isinstance(cell, str):
                    assert bare(text) == bare(clean(cell))
                else:
                    assert text == ("" if cell is None else str(cell))
    assert made == render(outcome, {})


@given(texts)
def test_no_piece_of_a_text_is_calculated(text: str) -> None:
    """Whatever a spreadsheet takes for the end of a cell, quotes or not."""
    pieces = re.split("[;\t\r\n]", guarded(clean(text)))
    assert not [piece for piece in pieces if piece[:1] and piece[0] in "=+-@＝＋－＠"]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("=1+1", "'=1+1"),
        ("-2", "'-2"),
        ("@SUM(1)", "'@SUM(1)"),
        ("\t=1+1", "'=1+1"),
        ("＝1", "'＝1"),
        ("a;=1+1", "a;'=1+1"),
        ("list:\n- one\n\n- two", "list:\n'- one\n\n'- two"),
        ("a well-kept text, e.g. a@sample.invalid; 1+1=2", None),
        ('"quoted", with "=1"', None),
    ],
)
def test_what_might_be_a_formula_gets_an_apostrophe(text: str, written: str | None) -> None:
    assert column(text) == [text if written is None else written]


def test_numbers_and_times() -> None:
    at = datetime(2022, 10, 19, 8, 20, 5, 7)  # noqa: DTZ001
    assert column(7, -2, 7.5, at, None, float("nan")) == [
        "7",
        "-2",
        "7.5",
        "2022-10-19T08:20:05",
        "",
        "",
    ]


def test_texts_are_in_quotes_and_lines_end_as_in_rfc_4180() -> None:
    notes, turns = render(sample_outcome(*HOSTILE), {})
    assert turns.data == BOM + b'"Who","Seconds"\r\n"A sample",7.5\r\n'
    assert not traces(notes.data.decode())
