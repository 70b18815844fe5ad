"""A run of show as entries of a calendar (RFC 5545), and back."""

import hashlib
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final

from icalendar import Calendar
from icalendar import Event as Entry

from moderator.core.event import LONGEST_S, SHORTEST_S, Event, Segment
from moderator.core.say import say
from moderator.core.text import clean, clean_line, clean_name, folded
from moderator.intake.document import NotReadable
from moderator.intake.run_table import MOST_ROWS, Imported, Problem, person_named, with_ids

_FLOOR: Final = "Floor"
_SPEAKER: Final = (
    "speaker: ",
    "intervenant: ",
    "intervenante: ",
    "intervenant : ",
    "intervenante : ",
)


def written(event: Event) -> bytes:
    """One entry a segment, one after the other from the planned start. Its stamp is the
    event's start and its identity comes from the event, so that an import again replaces what
    was imported before; the product it must name is the run of show."""
    calendar = Calendar()
    calendar.add("prodid", "-//Run of show//EN")
    calendar.add("version", "2.0")
    start = event.planned_start()
    if start is None:
        return bytes(calendar.to_ical())
    begin = datetime.fromtimestamp(start, UTC)
    at = begin
    for segment in event.segments:
        calendar.add_component(_entry(event, segment, at, begin))
        at += timedelta(seconds=segment.planned_s)
    return bytes(calendar.to_ical())


def _entry(event: Event, segment: Segment, at: datetime, stamp: datetime) -> Entry:
    entry = Entry()
    identity = f"{event.title}\n{stamp.isoformat()}\n{segment.id}"
    entry.add("uid", hashlib.sha256(identity.encode("utf-8", "replace")).hexdigest()[:32])
    entry.add("dtstamp", stamp)
    entry.add("dtstart", at)
    entry.add("dtend", at + timedelta(seconds=segment.planned_s))
    entry.add("summary", clean_name(segment.title))
    if event.venue:
        entry.add("location", clean_name(event.venue))
    who = event.person(segment.speaker)
    lines = [f"Speaker: {who.name}"] if who is not None else []
    if segment.detail:
        lines.append(clean_line(segment.detail))
    if lines:
        entry.add("description", "\n".join(lines))
    if segment.floor:
        entry.add("categories", [_FLOOR])
    return entry


# --- in --------------------------------------------------------------------------------------


def segments(name: str, text: str, event: Event) -> Imported:
    """The run of show in a calendar, its entries in the order of their starts. Entries that
    are no stretch of time, or overlap, are problems, numbered in that order. Raises
    `NotReadable`."""
    try:
        calendar = Calendar.from_ical(text)
        entries = sorted(_entries(calendar), key=lambda pair: pair[0])
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, OverflowError) as error:
        raise NotReadable(
            say("{name} is no calendar that can be read: nothing was taken over.", name=name)
        ) from error
    if not entries or len(entries) > MOST_ROWS:
        raise NotReadable(
            say("{name} holds no entries, or far too many: nothing was taken over.", name=name)
        )
    problems: list[Problem] = []
    found: list[Segment] = []
    before: datetime | None = None
    for number, (begin, entry) in enumerate(entries, 1):
        end = _end(entry, begin)
        wrong = [Problem(number, sentence) for sentence in _wrong(entry, begin, end, before)]
        problems += wrong
        if not wrong:
            found.append(_segment(entry, round(((end or begin) - begin).total_seconds()), event))
        before = end or before
    if problems:
        return Imported(problems=tuple(problems), good=tuple(with_ids(found, event)))
    return Imported(tuple(with_ids(found, event)))


def _entries(calendar: Any) -> Iterator[tuple[datetime, Any]]:
    for entry in calendar.walk("VEVENT"):
        start = entry.get("dtstart")
        yield (_moment(start.dt) if start is not None else datetime.max.replace(tzinfo=UTC)), entry


def _moment(value: date | datetime) -> datetime:
    """In UTC; what has no zone is read as if it had that one, since only lengths matter."""
    if not isinstance(value, datetime):
        return datetime(value.year, value.month, value.day, tzinfo=UTC)
    return value.astimezone(UTC) if value.tzinfo is not None else value.replace(tzinfo=UTC)


def _end(entry: Any, begin: datetime) -> datetime | None:
    if entry.get("dtend") is not None:
        return _moment(entry["dtend"].dt)
    length = entry.get("duration")
    return begin + length.dt if length is not None else None


def _wrong(
    entry: Any, begin: datetime, end: datetime | None, before: datetime | None
) -> Iterator[str]:
    start = entry.get("dtstart")
    if start is None or end is None or not isinstance(start.dt, datetime):
        yield "it is a whole day, or has no beginning or end."
        return
    if not SHORTEST_S <= (end - begin).total_seconds() <= LONGEST_S:
        yield f"it must last from {SHORTEST_S} seconds to twelve hours."
    if before is not None and begin < before:
        yield "it begins before the one above it has ended."
    if entry.get("rrule") is not None:
        yield "it repeats, which a segment cannot."
    if not clean_name(str(entry.get("summary", ""))):
        yield "it has no title."


def _segment(entry: Any, seconds: int, event: Event) -> Segment:
    title = clean_name(str(entry.get("summary", "")))
    speaker, detail = None, []
    for line in clean(str(entry.get("description", ""))).split("\n"):
        said = next((line[len(key) :] for key in _SPEAKER if folded(line).startswith(key)), None)
        if said is not None and speaker is None:
            speaker = person_named(said, event)
        elif line.strip():
            detail.append(line.strip())
    if speaker is None:
        speaker = next(
            (one.id for one in event.speakers if folded(one.name) == folded(title)), None
        )
    floor = _FLOOR.casefold() in _categories(entry)
    return Segment("", title, seconds, speaker, floor=floor, detail=clean_line(" ".join(detail)))


def _categories(entry: Any) -> set[str]:
    found = entry.get("categories")
    lists = found if isinstance(found, list) else [found] if found is not None else []
    return {str(name).casefold() for one in lists for name in getattr(one, "cats", [one])}
