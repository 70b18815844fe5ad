"""The run of show for a calendar (iCalendar, RFC 5545): the event, and each segment in it.

The event is one entry with the title and the venue, and the only one that marks the time as
busy; segments name it as the one they belong to. An event without a date has no slots, and then
there is no file: RFC 5545 knows no calendar without entries.

Identifiers are made from what an entry is, not from chance: the event's title and day, the
segment's title, and which of that title it is. So the same plan gives the same bytes, and a
calendar that takes in a changed plan moves its entries instead of doubling them. DTSTAMP,
which must be there and tells everybody when a file was made, is the start of the event.
"""

import json
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final
from uuid import UUID, uuid5

from icalendar import Calendar, Event, vText

from moderator.core.event import local
from moderator.core.text import clean, clean_line
from moderator.export.formats import Made, Pictures
from moderator.outcome.document import Agenda, Outcome, Slot

_PRODUCT: Final = "-//Run of show//NONSGML 1.0//EN"
"""What RFC 5545 demands as the name of a product, without one."""

_NAMESPACE: Final = UUID("5f1d2c1e-6f0b-5d55-9d3c-2f5b7a3f0c41")


class _Text(vText):
    """A text value. The library's own takes a typed "\\N" for a line break."""

    def to_ical(self) -> bytes:
        """The text with RFC 5545's four signs escaped (3.3.11)."""
        text = str(self)
        for sign, escaped in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
            text = text.replace(sign, escaped)
        return text.encode()


def render(outcome: Outcome, _pictures: Pictures) -> tuple[Made, ...]:
    """The calendar, or nothing for an event without a date."""
    agenda = outcome.agenda
    if not agenda.slots:
        return ()
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    if title := clean_line(agenda.title):
        calendar.add("name", _Text(title))
    for entry in _entries(agenda):
        calendar.add_component(entry)
    return (Made(f"{outcome.name}.ics", calendar.to_ical()),)


def _entries(agenda: Agenda) -> Sequence[Event]:
    starts = min(slot.starts for slot in agenda.slots)
    ends = max(slot.ends for slot in agenda.slots)
    whole = Slot(agenda.title, starts, ends if agenda.ends is None else max(ends, agenda.ends))
    day = _moment(starts).date().isoformat()
    about = clean_line(agenda.title), day
    parent = _uid(*about)
    entries = [_entry(whole, agenda.venue, parent, starts)]
    entries[0].add("transp", "OPAQUE")
    seen: Counter[str] = Counter()
    for slot in agenda.slots:
        title = clean_line(slot.title)
        entry = _entry(slot, agenda.venue, _uid(*about, title, seen[title]), starts)
        entry.add("transp", "TRANSPARENT")
        entry.add("related-to", _Text(parent))
        entries.append(entry)
        seen[title] += 1
    return entries


def _entry(slot: Slot, venue: str, uid: str, stamp: float) -> Event:
    """An entry; one that ends no later than it starts has no end, as RFC 5545 asks."""
    entry = Event()
    entry.add("uid", _Text(uid))
    entry.add("dtstamp", _moment(stamp))
    entry.add("dtstart", _moment(slot.starts))
    if _moment(slot.ends) > _moment(slot.starts):
        entry.add("dtend", _moment(slot.ends))
    for name, text in (
        ("summary", clean_line(slot.title)),
        ("location", clean_line(venue)),
        ("description", clean(slot.detail)),
    ):
        if text:
            entry.add(name, _Text(text))
    return entry


def _uid(*about: str | int) -> str:
    return str(uuid5(_NAMESPACE, json.dumps(about)))


def _moment(utc: float) -> datetime:
    return local(round(utc), "UTC").astimezone(UTC)
