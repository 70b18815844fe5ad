"""The run of show to and from spreadsheets and calendars."""

import io
import zipfile
from datetime import time, timedelta
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from moderator.core.decide_plan import cleaned
from moderator.core.event import Event, Segment, Speaker
from moderator.intake import NotReadable
from moderator.intake.run_files import csv_bytes, ics_bytes, read_run_of_show, xlsx_bytes
from moderator.intake.run_table import Imported, segments_from
from moderator.samples import bundled_event

WRITERS = {"csv": csv_bytes, "xlsx": xlsx_bytes, "ics": ics_bytes}


def read(tmp_path: Path, data: bytes, event: Event | None = None) -> Imported:
    path = tmp_path / "run"
    path.write_bytes(data)
    return read_run_of_show(path, event or bundled_event())


@pytest.mark.parametrize("form", WRITERS)
def test_what_is_written_reads_back(tmp_path: Path, form: str) -> None:
    event = bundled_event()
    data = WRITERS[form](event)
    assert read(tmp_path, data) == Imported(event.segments)
    assert data == WRITERS[form](event)


TITLES = st.text(st.characters(codec="utf-8"), min_size=1, max_size=30)
SEGMENTS = st.lists(
    st.builds(
        Segment,
        st.uuids().map(str),
        TITLES,
        st.integers(15, 12 * 3600),
        st.sampled_from(["brandt", "sarabi", "moderator", None]),
        st.booleans(),
        st.just(False),
        TITLES,
    ),
    min_size=1,
    max_size=8,
)


@given(SEGMENTS, st.sampled_from(["csv", "xlsx"]))
def test_any_run_of_show_survives_a_spreadsheet(segments: list[Segment], form: str) -> None:
    event = cleaned(replace(bundled_event(), segments=tuple(segments)))
    event = replace(event, segments=tuple(one for one in event.segments if one.title))
    data = WRITERS[form](event)
    found = read_back(data, event)
    if not event.segments:
        assert found.problems
        return
    if any(one.title.casefold() in ("total", "sum", "somme", "totaux") for one in event.segments):
        return
    assert found.problems == ()
    told = [(one.title, one.planned_s, one.speaker, one.floor) for one in found.segments]
    assert told == [(one.title, one.planned_s, one.speaker, one.floor) for one in event.segments]


def read_back(data: bytes, event: Event) -> Imported:
    from moderator.intake.formats import excel
    from moderator.intake.run_files import csv_rows

    if data.startswith(b"PK"):
        return segments_from(excel.rows("run", data), event)
    return segments_from(csv_rows("run", data.decode("utf-8-sig")), event)


def test_columns_are_matched_by_name_in_french_too_and_in_any_order(tmp_path: Path) -> None:
    text = (
        "Notre événement;;;\n;;;\nIntervenant(e);Durée;Intitulé;Remarques\n"
        "Yoka Brandt;7;Mot de bienvenue;Repli : 555\nmodératrice;5'30;Cadrage;\n"
        ";1h05;Débat avec la salle;\n;;;\n;77:30;Total;\n"
    )
    found = read(tmp_path, text.encode("cp1252"))
    assert found.problems == ()
    assert [(one.title, one.planned_s, one.speaker, one.floor) for one in found.segments] == [
        ("Mot de bienvenue", 420, "brandt", False),
        ("Cadrage", 330, "moderator", False),
        ("Débat avec la salle", 3900, None, True),
    ]
    assert found.segments[0].detail == "Repli : 555"


def test_lengths_may_follow_from_times_of_day(tmp_path: Path) -> None:
    text = "Time,Item,Who\n8:15,Welcome,Brandt\n8.22,Floor,all\n9:20,Closing,\n"
    found = read(tmp_path, text.encode())
    assert [one.planned_s for one in found.segments] == [7 * 60, 58 * 60, 25 * 60]
    assert [one.id for one in found.segments] == ["welcome", "floor-2", "closing-2"]


def test_every_row_that_cannot_be_read_is_named_at_once(tmp_path: Path) -> None:
    text = (
        "Segment,Minutes,Speaker,Floor\nWelcome,7,Yoka Brandt,\n,5,,\nA,long,,\nB,9,Nobody Known,\n"
        "C,0,,\nD,5,,perhaps\nE,,,\n"
    )
    found = read(tmp_path, text.encode())
    assert found.segments == ()
    assert [one.row for one in found.problems] == [3, 4, 5, 6, 7, 8]
    said = [str(one) for one in found.problems]
    assert said[0] == "Row 3: it has no title."
    assert "“long”" in said[1]
    assert "“Nobody Known”" in said[2]
    assert "“perhaps”" in said[4]
    assert all(one.endswith(".") for one in said)


def test_cells_that_a_spreadsheet_would_compute_are_texts(tmp_path: Path) -> None:
    evil = "=HYPERLINK(1)"
    event = replace(bundled_event(), segments=(Segment("a", evil, 600, detail="+1 555"),))
    for form in ("csv", "xlsx"):
        data = WRITERS[form](event)
        assert read(tmp_path, data, event) == Imported(event.segments)
    assert b"\n'=HYPERLINK" in csv_bytes(event)
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(event))).worksheets[0]
    assert sheet["A2"].data_type == "s"
    assert sheet["A2"].value == f"'{evil}"


def test_excel_cells_are_read_as_they_are_meant(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for cells in (
        ["Segment", "Duration", "Floor"],
        ["A", 9, None],
        ["B", 9.0, True],
        ["C", time(0, 9), None],
        ["D", timedelta(minutes=65), None],
        ["E", "9:30", "yes"],
    ):
        sheet.append(cells)
    out = io.BytesIO()
    book.save(out)
    found = read(tmp_path, out.getvalue())
    assert found.problems == ()
    assert [one.planned_s for one in found.segments] == [540, 540, 540, 3900, 570]
    assert [one.floor for one in found.segments] == [False, True, False, False, True]


def test_nothing_but_the_event_is_in_the_files() -> None:
    with zipfile.ZipFile(io.BytesIO(xlsx_bytes(bundled_event()))) as archive:
        sheets = b"".join(archive.read(name) for name in archive.namelist())
        assert {part.date_time for part in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    for data in (sheets.lower(), ics_bytes(bundled_event()).lower()):
        traces = (b"openpyxl", b"icalendar", b"tzid", b"creator", b"dcterms", b"moderator")
        assert not [word for word in traces if word in data]


def test_a_calendar_has_the_segments_one_after_the_other_in_utc() -> None:
    text = ics_bytes(bundled_event()).decode()
    assert text.count("BEGIN:VEVENT") == 9
    assert "DTSTART:20221019T121500Z" in text
    assert "DTEND:20221019T134500Z" in text
    assert {line for line in text.split("\r\n") if "STAMP" in line} == {"DTSTAMP:20221019T121500Z"}
    assert "BEGIN:VEVENT" not in ics_bytes(Event()).decode()


def entry(*lines: str) -> str:
    return "\r\n".join(["BEGIN:VEVENT", *lines, "END:VEVENT", ""])


def calendar(*entries: str) -> bytes:
    return ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + "".join(entries) + "END:VCALENDAR\r\n").encode()


def test_a_calendar_of_another_program_is_taken_over_in_the_order_of_its_times(
    tmp_path: Path,
) -> None:
    found = read(
        tmp_path,
        calendar(
            entry(
                "SUMMARY:Second", "DTSTART;TZID=America/New_York:20221019T083000", "DURATION:PT15M"
            ),
            entry("SUMMARY:Habiba Sarabi", "DTSTART:20221019T121500Z", "DTEND:20221019T123000Z"),
        ),
    )
    assert found.problems == ()
    assert [(one.title, one.planned_s, one.speaker) for one in found.segments] == [
        ("Habiba Sarabi", 900, "sarabi"),
        ("Second", 900, None),
    ]


def test_entries_that_are_no_segments_are_named(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        calendar(
            entry("SUMMARY:A", "DTSTART;VALUE=DATE:20221018"),
            entry("SUMMARY:B", "DTSTART:20221019T121500Z", "DTEND:20221019T131500Z"),
            entry("SUMMARY:C", "DTSTART:20221019T123000Z", "DTEND:20221019T133000Z"),
            entry("DTSTART:20221019T143000Z", "DTEND:20221019T143001Z"),
        ),
    )
    assert found.segments == ()
    assert [one.row for one in found.problems] == [1, 3, 4, 4]


@pytest.mark.parametrize(
    "data",
    [b"BEGIN:VCALENDAR\nnonsense", calendar(), b"PK\x03\x04 no", b"", b"\x00\x01"],
)
def test_files_that_hold_no_run_of_show_are_refused(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(NotReadable):
        read(tmp_path, data)


def test_a_table_of_something_else_says_what_is_missing(tmp_path: Path) -> None:
    found = read(tmp_path, b"Name,Phone\nA,1\n")
    assert [one.row for one in found.problems] == [0]
    assert "minutes" in str(found.problems[0])
    assert read(tmp_path, b"Segment,Minutes\n").problems


def test_a_name_that_two_people_share_is_nobody(tmp_path: Path) -> None:
    twins = (Speaker("a", "Ada Example"), Speaker("b", "Bo Example"))
    event = replace(bundled_event(), speakers=twins)
    rows = b"Segment,Minutes,Speaker\nA,5,Example\nB,5,Bo\n"
    assert [one.row for one in read(tmp_path, rows, event).problems] == [2]


@given(st.lists(st.lists(st.text(max_size=12), max_size=6), max_size=12))
def test_any_table_is_read_or_named_wrong(rows: list[list[str]]) -> None:
    found = segments_from([["Segment", "Minutes", "Speaker", "Floor"], *rows], bundled_event())
    assert bool(found.problems) != bool(found.segments)
