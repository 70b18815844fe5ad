"""The run of show from and to files: .csv, .xlsx and .ics, each as bytes.

Writing is left to the caller, who knows how a file is put on the disk whole. The same event
always gives the same bytes: no clock, machine or program leaves a trace in them.
"""

import csv
import io
from pathlib import Path

from moderator.core.event import Event
from moderator.core.say import say
from moderator.intake.document import NotReadable
from moderator.intake.reading import called, decoded, read_bytes
from moderator.intake.run_table import LENGTHS, Imported, rows_of, segments_from

_MOST_COLUMNS = 50


def read_run_of_show(path: Path, event: Event) -> Imported:
    """The run of show in a file, by what is in it: a spreadsheet, a calendar or a text table.

    `event`: whose speakers it may name, and whose segments keep their ids. Raises `NotReadable`
    for a file that is no such thing; rows that cannot be read are `problems` of the result.
    """
    name, data = called(path), read_bytes(path)
    if data.startswith(b"PK"):
        from moderator.intake.formats import excel

        return segments_from(excel.rows(name, data), event)
    text = decoded(name, data)
    if text.lstrip("\ufeff \r\n\t")[:15].upper() == "BEGIN:VCALENDAR":
        from moderator.intake.formats import calendar

        return calendar.segments(name, text, event)
    return segments_from(csv_rows(name, text), event)


def csv_rows(name: str, text: str) -> list[list[str]]:
    """A text table's rows, whichever of comma, semicolon and tab divides them: spreadsheets in
    French write semicolons. Raises `NotReadable`."""
    head = text[:2000].split("\n", 1)[0]
    sign = max(",;\t", key=head.count)
    try:
        rows = csv.reader(io.StringIO(text.replace("\x00", ""), newline=""), delimiter=sign)
        return [row[:_MOST_COLUMNS] for row in rows]
    except csv.Error as error:
        raise NotReadable(
            say("{name} is no table that can be read: nothing was taken over.", name=name)
        ) from error


def csv_bytes(event: Event) -> bytes:
    """The run of show as .csv: UTF-8 with its mark, which Excel needs, lines as RFC 4180 has
    them."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows(rows_of(event))
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def xlsx_bytes(event: Event) -> bytes:
    """The run of show as .xlsx."""
    from moderator.intake.formats import excel

    return excel.written(rows_of(event), numbers=(LENGTHS,))


def ics_bytes(event: Event) -> bytes:
    """The run of show as .ics: one entry a segment, its moments in UTC. Empty of entries while
    the event has no day or start."""
    from moderator.intake.formats import calendar

    return calendar.written(event)
