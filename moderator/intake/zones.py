"""A zone as people write it, as the IANA zone that is meant on that day.

"EDT" is an offset; the plan needs a place whose clocks show it on the day of the event. Where
the venue's town is known and its clocks bear that name or that offset, the town decides;
otherwise the place that the tz database itself (or everybody) means by the abbreviation. What
may be two places is none: IST is India, Israel or Ireland.
"""

import re
from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from msgspec import Struct

from moderator.core.event import zone_of
from moderator.core.text import folded
from moderator.intake.places import towns_in, zone_of_address

# The tz database has CET, EET, WET, EST and MST as links to these places since 2024b.
_NAMED: Final = {
    "America/New_York": "ET EST EDT",
    "America/Toronto": "HNE HAE",
    "America/Los_Angeles": "PT PST PDT",
    "America/Chicago": "CDT",
    "America/Denver": "MT MDT",
    "America/Phoenix": "MST",
    "America/Anchorage": "AKST AKDT",
    "Pacific/Honolulu": "HST",
    "Europe/Brussels": "CET CEST HEC HNEC HAEC",
    "Europe/Berlin": "MEZ MESZ",
    "Europe/Athens": "EET EEST",
    "Europe/Lisbon": "WET WEST",
    "Europe/London": "BST",
    "Europe/Moscow": "MSK",
    "Europe/Istanbul": "TRT",
    "Africa/Nairobi": "EAT",
    "Africa/Maputo": "CAT",
    "Africa/Lagos": "WAT",
    "Africa/Johannesburg": "SAST",
    "Asia/Kabul": "AFT",
    "Asia/Karachi": "PKT",
    "Asia/Kathmandu": "NPT",
    "Asia/Yangon": "MMT",
    "Asia/Bangkok": "ICT",
    "Asia/Jakarta": "WIB",
    "Asia/Singapore": "SGT",
    "Asia/Hong_Kong": "HKT",
    "Asia/Manila": "PHT",
    "Asia/Seoul": "KST",
    "Asia/Tokyo": "JST",
    "Asia/Tehran": "IRST",
    "Australia/Brisbane": "AEST",
    "Australia/Sydney": "AEDT",
    "Australia/Darwin": "ACST",
    "Australia/Perth": "AWST",
    "Pacific/Auckland": "NZST NZDT",
}
_ABBREVIATIONS: Final = {name: zone for zone, names in _NAMED.items() for name in names.split()}
_EAST: Final = ("EST", "EDT")
_CLOCKS: Final = {
    **dict.fromkeys(("EST", "EDT", "ET", "HNE", "HAE"), _EAST),
    "PT": ("PST", "PDT"),
    "CT": ("CST", "CDT"),
    "MT": ("MST", "MDT"),
    **dict.fromkeys(("HEC", "HNEC", "HAEC", "MEZ", "MESZ"), ("CET",)),
}
"""What the clocks of a place call themselves, where the abbreviation differs from that."""

_WORDS: Final = (
    (re.compile(r"\beastern (?:standard |daylight )?time\b|\bheure de l['’]est\b"), "ET"),
    (
        re.compile(
            r"\bcentral european (?:summer )?time\b|\bheure d['’]europe centrale\b|"
            r"\bheure de l['’]europe centrale\b"
        ),
        "CET",
    ),
    (re.compile(r"\beast(?:ern)? african? time\b|\bheure d['’]afrique de l['’]est\b"), "EAT"),
    (re.compile(r"\bwest african? time\b|\bheure d['’]afrique de l['’]ouest\b"), "WAT"),
    (re.compile(r"\bcentral african? time\b|\bheure d['’]afrique centrale\b"), "CAT"),
    (re.compile(r"\bbritish summer time\b"), "BST"),
    (re.compile(r"\bpacific (?:standard |daylight )?time\b"), "PT"),
    (re.compile(r"\beastern european (?:summer )?time\b"), "EET"),
    (re.compile(r"\bgreenwich mean time\b|\btemps universel\b|\buniversal time\b"), "UTC"),
)
_ABBREVIATION: Final = re.compile(r"(?<![\w.])([A-Z]{2,4}|E\.[SD]?\.?T\.)(?![\w])")
_WORDS_IN_CAPITALS: Final = frozenset(("ET", "EST", "CAT"))
_OFFSET: Final = re.compile(r"\b(?:UTC|GMT|TU)(?: ?([+−–-]) ?(\d{1,2})(?::?([0-5]\d))?)?(?![\w])")
_BARE: Final = re.compile(r"(?<!\d)(?:(?<=\s)|(?<=\()|(?<=^))([+−-])(\d{2}):([0-5]\d)(?!\d)")
_LOCAL: Final = re.compile(r"\blocal time\b|\bheure locale\b|\blt\b")
_TIME: Final = re.compile(r"^[ ,]*(?:time\b|local\b|heure\b|\))")
_HOUR_OF: Final = re.compile(
    r"(?:heures? (?:de |d['’]|du |a )?|\(|\bin |\btime in |^ *|[,|/–-] ?|time:? )$"
)
_ODD: Final = {
    (5, 30): "Asia/Kolkata",
    (5, 45): "Asia/Kathmandu",
    (4, 30): "Asia/Kabul",
    (3, 30): "Asia/Tehran",
    (6, 30): "Asia/Yangon",
    (-3, 30): "America/St_Johns",
}
"""Offsets of part of an hour that one country alone keeps."""
_INDIA: Final = (5, 30)
"""Sri Lanka keeps it too; neither changes its clocks, so the moment is right in any case."""


class ZoneRead(Struct, frozen=True):
    """A zone that was read from a text. `certain`: the text names it; else the venue does, or
    its clocks do not bear that name on that day."""

    zone: str
    how: str
    certain: bool = True


def zone_in(text: str, day: date | None, venue: str = "") -> ZoneRead | None:
    """The zone that is named beside a time of day, or else the one of the venue's address."""
    text = text[:400]
    there = zone_of_address(venue)
    found = _offset(text, day, there) or _town(text) or _abbreviated(text, day, there)
    if found is not None:
        return found
    if there:
        named = _LOCAL.search(folded(text)) is not None
        return ZoneRead(
            there, "the local time of the venue" if named else "the venue's town", named
        )
    return None


def _town(text: str) -> ZoneRead | None:
    """The town of "NY time", "heure de Paris" or "(Geneva)"."""
    low = folded(text).replace("’", "'")
    for start, end, zone in towns_in(text):
        if _TIME.match(low[end:]) or _HOUR_OF.search(low[:start]):
            return ZoneRead(zone, "the town named beside the time")
    return None


def _abbreviated(text: str, day: date | None, there: str) -> ZoneRead | None:
    low = folded(text)
    words = [name for pattern, name in _WORDS if pattern.search(low)]
    shouted = text.isupper() and len(re.findall(r"[A-Z]{3,}", text)) > 1
    for name in (*words, *(found[1].replace(".", "") for found in _ABBREVIATION.finditer(text))):
        if shouted and name in _WORDS_IN_CAPITALS:
            continue
        if name == "UTC":
            return _of_offset(timedelta(0), day, there)
        if there and _clocks_say(there, name):
            return ZoneRead(there, f"{name} at the venue's town", _fits(there, name, day))
        if name in _ABBREVIATIONS:
            zone = _ABBREVIATIONS[name]
            return ZoneRead(zone, f"{name} on that day", _fits(zone, name, day))
    return None


def _offset(text: str, day: date | None, there: str) -> ZoneRead | None:
    found = _OFFSET.search(text) or _BARE.search(text)
    if found is None:
        return None
    sign = -1 if found[1] and found[1] != "+" else 1
    hours, minutes = int(found[2] or 0), int(found[3] or 0)
    if hours > 14:
        return None
    town = _town(text)
    return _of_offset(
        sign * timedelta(hours=hours, minutes=minutes), day, town.zone if town else there
    )


def _of_offset(offset: timedelta, day: date | None, there: str) -> ZoneRead | None:
    if there and offset in _offsets(there, day):
        return ZoneRead(there, "the offset, which is that of the venue's town")
    hours, rest = divmod(abs(int(offset.total_seconds())), 3600)
    sign = -1 if offset < timedelta(0) else 1
    if rest:
        odd = (sign * hours, rest // 60)
        return ZoneRead(_ODD[odd], "the offset itself", odd != _INDIA) if odd in _ODD else None
    # POSIX counts westwards: Etc/GMT-3 is three hours ahead (tz database, "etcetera").
    zone = f"Etc/GMT{'-' if sign > 0 else '+'}{hours}" if hours else "UTC"
    return ZoneRead(zone, "the offset itself", certain=not there)


def _moments(day: date | None) -> list[datetime]:
    """Noon of the day; of a winter's and a summer's day where it is not known."""
    days = [day] if day else [date(2024, 1, 15), date(2024, 7, 15)]
    return [datetime.combine(one, time(12)) for one in days]


def _offsets(zone: str, day: date | None) -> set[timedelta | None]:
    there = zone_of(zone)
    return {one.replace(tzinfo=there).utcoffset() for one in _moments(day)}


def _clock_names(zone: str) -> set[str | None]:
    there: ZoneInfo = zone_of(zone)
    return {one.replace(tzinfo=there).tzname() for one in _moments(None)}


def _clocks_say(zone: str, name: str) -> bool:
    return bool(_clock_names(zone) & set(_CLOCKS.get(name, (name,))))


def _fits(zone: str, name: str, day: date | None) -> bool:
    """Do the clocks there bear this name on this day? (EST in July is a slip, and New York.)"""
    if day is None or name not in _clock_names(zone):
        return True
    there = zone_of(zone)
    return name in {one.replace(tzinfo=there).tzname() for one in _moments(day)}
