"""The day, the times and the zone of a note, wherever it gives them.

Under a heading first; then at the top of the note; then in the one sentence that has both a day
and times. An agenda's times are no times of the event, and a mail's date is when it was sent.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import Final

from msgspec import Struct

from moderator.core.say import say
from moderator.intake.document import Document
from moderator.intake.findings import Found, How
from moderator.intake.labels import Field
from moderator.intake.noise import Piece
from moderator.intake.sections import Note
from moderator.intake.times import (
    DayRead,
    TimesRead,
    days_in,
    length_in,
    times_in,
    with_year,
)
from moderator.intake.zones import zone_in

_YEAR: Final = say("The year stands elsewhere in the note.")
_TOWN: Final = say("The note names no zone: it is that of the venue's town.")


class When(Struct, frozen=True):
    """Day, times and zone, each where it was found; `doubts` in sentences."""

    day: Found[date] | None = None
    start: Found[time] | None = None
    end: Found[time] | None = None
    zone: Found[str] | None = None
    doubts: tuple[str, ...] = ()


class _Spot(Struct, frozen=True):
    """A text that may say when, and the piece it belongs to."""

    text: str
    piece: Piece
    how: How


def when(document: Document, note: Note, french: bool, venue: Found[str] | None) -> When:
    """When the event takes place. `venue`: its address may settle the zone."""
    spots = [*_spots(note), *_sentences(note, french)]
    day, day_doubts = _day(document, spots, french, _top(note))
    spot, times = _times(spots)
    if spot is None or times is None:
        zone = _zone(document, None, None, day, venue)
        return When(day, zone=zone, doubts=day_doubts)
    passage = document.passage(spot.piece.first, spot.piece.last)
    start = Found(times.begin, passage, spot.how)
    end = Found(times.end, passage, spot.how) if times.end is not None else None
    if end is None:
        end = _end_from_length(document, spots, times.begin)
    zone = _zone(document, spot, times, day, venue)
    return When(day, start, end, zone, day_doubts)


def _spots(note: Note) -> Iterator[_Spot]:
    for section in note.of(Field.WHEN):
        if section.inline:
            yield _Spot(section.inline, section.head, How.HEADING)
        for piece in section.body[: 1 if section.inline else 3]:
            yield _Spot(piece.text, piece, How.HEADING)
    for piece in note.front[:15]:
        if len(piece.text) < 160:
            yield _Spot(piece.text, piece, How.TOP)


def _sentences(note: Note, french: bool) -> Iterator[_Spot]:
    """Prose that has both a day and a beginning and an end."""
    for piece in note.loose[:200]:
        if any(one.end is not None for one in times_in(piece.text)) and days_in(piece.text, french):
            yield _Spot(piece.text, piece, How.SENTENCE)


def _top(note: Note) -> str:
    """Where a year may stand that the date has not: years in the prose are of other things."""
    pieces = [*note.front, *(one.head for one in note.of(Field.WHEN, Field.TITLE))]
    return "\n".join(piece.text for piece in pieces)


def _day(
    document: Document, spots: Sequence[_Spot], french: bool, top: str
) -> tuple[Found[date] | None, tuple[str, ...]]:
    doubts: list[str] = []
    for spot in spots:
        for read in days_in(spot.text, french):
            passage = document.passage(spot.piece.first, spot.piece.last)
            if read.day is not None:
                return Found(read.day, passage, spot.how, _weekday_doubt(read)), ()
            day = with_year(read, top)
            if day is not None:
                return Found(day, passage, spot.how, _YEAR), ()
            doubts.append(_why_no_day(read, spot))
    return None, tuple(doubts[:1])


def _weekday_doubt(read: DayRead) -> str:
    if read.day is None or read.weekday in (None, read.day.weekday()):
        return ""
    return say("The weekday in the note is not that of this date.")


def _why_no_day(read: DayRead, spot: _Spot) -> str:
    said = spot.text[read.start : read.end].strip(" ,")
    if read.of_month:
        return say("“{said}” has no year.", said=said)
    return say("“{said}” may be two days: which number is the month is not said.", said=said)


def _times(spots: Sequence[_Spot]) -> tuple[_Spot | None, TimesRead | None]:
    """The first beginning with an end; else the first beginning."""
    lone: tuple[_Spot | None, TimesRead | None] = (None, None)
    for spot in spots:
        for read in times_in(spot.text):
            if read.end is not None:
                return spot, read
            if lone[0] is None and spot.how is How.HEADING:
                lone = (spot, read)
    return lone


def _end_from_length(document: Document, spots: Sequence[_Spot], begin: time) -> Found[time] | None:
    for spot in spots:
        minutes = length_in(spot.text) if spot.how is How.HEADING else None
        if minutes:
            end = (datetime.combine(date(2000, 1, 1), begin) + timedelta(minutes=minutes)).time()
            passage = document.passage(spot.piece.first, spot.piece.last)
            doubt = say("Worked out: {minutes} minutes from the start.", minutes=minutes)
            return Found(end, passage, How.DERIVED, doubt)
    return None


def _zone(
    document: Document,
    spot: _Spot | None,
    times: TimesRead | None,
    day: Found[date] | None,
    venue: Found[str] | None,
) -> Found[str] | None:
    """After the times, before them, or from the venue; from its heading where there are none."""
    address = venue.value if venue else ""
    on = day.value if day else None
    if spot is not None and times is not None:
        beside = spot.text[max(0, times.start - 40) : times.start]
        near = times.after[:60] if spot.how is How.SENTENCE else times.after
        for text in (near, beside):
            read = zone_in(text, on, "")
            if read is not None:
                read = zone_in(text, on, address) or read
                passage = document.passage(spot.piece.first, spot.piece.last)
                doubt = "" if read.certain else say("Read as {zone}: check it.", zone=read.how)
                return Found(read.zone, passage, spot.how, doubt)
        read = zone_in(times.after, on, address)
    else:
        read = zone_in("", on, address)
    if read is None or venue is None:
        return None
    doubt = "" if read.certain else _TOWN
    return Found(read.zone, venue.passage, How.DERIVED, doubt)
