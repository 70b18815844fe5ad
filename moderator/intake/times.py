"""Days and times of day in running text: "19th October, 8.15-9.45 EDT", "de 9 h 30 à 11 h".

`core.dates` and `core.durations` read what somebody typed into a field, where all of the text is
the date; here it stands among other words. Only the shapes are found here: what a number means
is left to the same rules, so that "3/4/2022" is no day here either, unless its weekday or the
note's language settles it.
"""

import re
from datetime import date, time
from typing import Final

from msgspec import Struct

from moderator.core.durations import parse_clock
from moderator.core.text import folded

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "january janvier jan janv",
            "february fevrier feb febr fev fevr",
            "march mars mar",
            "april avril apr avr",
            "may mai",
            "june juin jun",
            "july juillet jul juil",
            "august aout aug",
            "september septembre sep sept",
            "october octobre oct",
            "november novembre nov",
            "december decembre dec",
        ),
        1,
    )
    for name in names.split()
}
_WEEKDAYS: Final = (
    "mon lun", "tue mar", "wed mer", "thu jeu", "fri ven", "sat sam", "sun dim",
)  # fmt: skip
_NAMES: Final = "|".join(sorted(_MONTHS, key=len, reverse=True))
_WEEK: Final = (
    r"(?:(?P<week>mon|tue|wed|thu|fri|sat|sun|lun|mar|mer|jeu|ven|sam|"
    r"dim)[a-z]{0,8}\.?,? (?:the |le )?)?"
)
_DAY_FIRST: Final = re.compile(
    rf"{_WEEK}(?<![\d.:/-])(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|"
    rf"e)?(?: of)?[ -](?P<month>{_NAMES})\b\.?(?:,? ?|-)(?P<year>\d{{4}}(?!\d))?"
)
_MONTH_FIRST: Final = re.compile(
    rf"{_WEEK}\b(?P<month>{_NAMES})\b\.? (?P<day>\d{{1,2}})(?:st|nd|rd|"
    rf"th)?(?![\d:.h])(?:,? (?P<year>\d{{4}}(?!\d)))?"
)
_ISO: Final = re.compile(
    r"(?P<week>(?!))?(?<![\d/-])(?P<year>\d{4})[-/](?P<month>\d\d?)[-/](?P<day>\d\d?)(?![\d/-])"
)
_NUMBERS: Final = re.compile(
    rf"{_WEEK}(?<![\d./-])(?P<first>\d\d?)([./-])(?P<second>\d\d?)\3(?P<year>\d{{4}})(?!\d)"
)
_MONTH_YEAR: Final = re.compile(
    rf"\b(?P<month>{_NAMES})\b\.?,? (?:of )?(?P<year>(?:19|20)\d\d)(?!\d)"
)
_YEAR: Final = re.compile(r"(?<![\d/.-])(20\d\d)(?![\d-])")


class DayRead(Struct, frozen=True):
    """A day that was read. `day` is None while its year is not known, or while it may be two;
    then `month` and `of_month` (0: may be two) say what there was."""

    day: date | None
    month: int
    of_month: int
    weekday: int | None
    start: int
    end: int


class TimesRead(Struct, frozen=True):
    """A beginning and an end of the day; the end may be missing. `start`, `stop`: where in the
    text; `after`: what follows, up to the next times, in which the zone is named."""

    begin: time
    end: time | None
    start: int
    stop: int
    after: str = ""


def days_in(text: str, french: bool = False) -> list[DayRead]:
    """Every day that a text names, in order. `french`: the note is, so the day comes first."""
    low = _low(text)
    found: list[DayRead] = []
    for pattern in (_ISO, _DAY_FIRST, _MONTH_FIRST):
        for match in pattern.finditer(low):
            month = match["month"]
            number = int(month) if month.isdigit() else _MONTHS[month]
            read = _read(match["year"], number, int(match["day"]), match)
            found.extend([read] if read is not None else [])
    for match in _NUMBERS.finditer(low):
        found.append(_numbers(match, french))
    return sorted(_apart(found), key=lambda one: one.start)


def _low(text: str) -> str:
    low = folded(text[:4000])
    return low if len(low) == len(text[:4000]) else text[:4000].casefold()[: len(text)]


def _apart(found: list[DayRead]) -> list[DayRead]:
    """Of readings that overlap, the one with a year."""
    kept: list[DayRead] = []
    for one in sorted(found, key=lambda one: (one.day is None, one.start)):
        if all(one.end <= other.start or one.start >= other.end for other in kept):
            kept.append(one)
    return kept


def _read(year: str | None, month: int, day: int, match: re.Match[str]) -> DayRead | None:
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    at = _date(int(year), month, day) if year else None
    if year and at is None:
        return None
    return DayRead(at, month, day, _weekday(match), match.start(), match.end())


def _numbers(match: re.Match[str], french: bool) -> DayRead:
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    choices = [_date(year, second, first), _date(year, first, second)]
    days = list(dict.fromkeys(day for day in choices if day is not None))
    weekday = _weekday(match)
    if len(days) > 1 and (french or match[4] == "."):
        days = days[:1]
    if len(days) > 1 and weekday is not None:
        days = [day for day in days if day.weekday() == weekday]
    only = days[0] if len(days) == 1 else None
    return DayRead(only, only.month if only else 0, 0, weekday, match.start(), match.end())


def _weekday(match: re.Match[str]) -> int | None:
    name = match["week"]
    return (
        next((at for at, names in enumerate(_WEEKDAYS) if name in names.split()), None)
        if name
        else None
    )


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def with_year(read: DayRead, text: str) -> date | None:
    """The day with the year that the rest of the note gives: the year of that month where it is
    named ("October 2022"), else the only year there is, if the weekday agrees."""
    if read.day is not None or not read.of_month:
        return read.day
    low = folded(text)
    near = {
        int(one["year"]) for one in _MONTH_YEAR.finditer(low) if _MONTHS[one["month"]] == read.month
    }
    years = near or {int(one[1]) for one in _YEAR.finditer(low)}
    days = [day for year in years if (day := _date(year, read.month, read.of_month)) is not None]
    if read.weekday is not None:
        days = [day for day in days if day.weekday() == read.weekday]
    return days[0] if len(days) == 1 else None


# --- times of day ----------------------------------------------------------------------------

_HALF: Final = r"(?: ?[ap]\.? ?m\b\.?)?"
_CLOCK: Final = (
    rf"(?:\d{{1,2}}(?: ?(?:[:.hH]|heures?) ?[0-5]\d)?(?: ?(?:h(?:rs|ours?|eures?)?\b|hrs|"
    rf"uhr\b))?\.?{_HALF}|"
    rf"[01]\d[0-5]\d(?= ?(?:h|hrs|hours|[-–—]))(?: ?(?:hrs|hours|h)\b)?|2[0-3][0-5]\d(?: ?(?:hrs|"
    rf"hours|h)\b)?|noon\b|midday\b|midi\b|midnight\b|minuit\b)"
)
_TO: Final = (
    r" ?(?:[-–—‑−]+|\bto\b|\buntil\b|\btill\b|\bà\b|\ba\b|\bau\b|\bjusqu['’][àa]\b|\band\b|"
    r"\bet\b) ?"
)
_RANGE: Final = re.compile(
    rf"(?<![\w.:/,-])(?P<first>{_CLOCK})(?P<to>{_TO})(?P<last>{_CLOCK})(?![\w/]|[.:,-]\d)"
)
_SINGLE: Final = re.compile(
    rf"(?<![\w.:/-])(?P<first>\d{{1,2}}(?: ?[:hH] ?[0-5]\d)(?: ?h(?:rs)?\b)?{_HALF}|"
    rf"\d{{1,2}}(?:[.:][0-5]\d)? ?[ap]\.? ?m\b\.?|\d{{1,2}} ?h\b|noon\b|midi\b)(?![\w/]|"
    rf"[.:]\d)"
)
_SHOWS_TIME: Final = re.compile(r"[:hH]|[ap]\.? ?m\b|noon|mid|minuit|\d[.]\d\d|^\d{4}")
_WORDS: Final = {
    "noon": time(12),
    "midday": time(12),
    "midi": time(12),
    "midnight": time(0),
    "minuit": time(0),
}
_SHORT: Final = 40
_MINUTES: Final = re.compile(r"(?<!\d)(\d{2,3})[ -]?(?:min(?:utes?|s)?\b|')")


def times_in(text: str) -> list[TimesRead]:
    """Every "from ... to ..." of a text, in order; else the first lone time of day."""
    low = _clocks(text)
    for day in days_in(text):
        # The year of "3 October 2024 – 9h30" is no time of day.
        low = low[: day.start] + " " * (day.end - day.start) + low[day.end :]
    ranges = [one for match in _RANGE.finditer(low) if (one := _range(match)) is not None]
    if not ranges:
        match = _SINGLE.search(low)
        begin = _clock(match["first"]) if match else None
        if match is None or begin is None:
            return []
        ranges = [TimesRead(begin, None, match.start(), match.end())]
    ends = [*(one.start for one in ranges[1:]), len(text)]
    return [
        TimesRead(one.begin, one.end, one.start, one.stop, text[one.stop : end])
        for one, end in zip(ranges, ends, strict=True)
    ]


def length_in(text: str) -> int | None:
    """A stated length in minutes ("90 minutes"), if the text has just one."""
    found = {int(one[1]) for one in _MINUTES.finditer(text[:4000])}
    return found.pop() if len(found) == 1 else None


def _clocks(text: str) -> str:
    """Lower case, one character for one."""
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text[:4000])


def _range(match: re.Match[str]) -> TimesRead | None:
    first, last = match["first"].strip(), match["last"].strip()
    if not (_SHOWS_TIME.search(first) or _SHOWS_TIME.search(last)):
        return None
    if first.isdigit() and last.isdigit() and len(match.string) > _SHORT:
        return None  # "1325-2000" in a sentence is no time of day
    if match["to"].strip() in ("a", "and", "et") and not (
        _SHOWS_TIME.search(first) and _SHOWS_TIME.search(last)
    ):
        return None
    begin, end = _pair(first, last)
    if begin is None or end is None:
        return None
    return TimesRead(begin, end, match.start(), match.end())


def _pair(first: str, last: str) -> tuple[time | None, time | None]:
    """Half a day that is named once counts for both, where it leaves the end after the start."""
    begin, end = _clock(first), _clock(last)
    half = re.compile(r"([ap])\.? ?m\b")
    one, other = half.search(first), half.search(last)
    if begin is None or end is None or bool(one) == bool(other):
        return begin, end
    if other is not None:
        same = _clock(f"{first} {other[1]}m")
        if same is not None and same < end:
            return same, end
        return (begin if begin < end or same is None else same), end
    assert one is not None
    same = _clock(f"{last} {one[1]}m")
    if same is not None and same > begin:
        return begin, same
    opposite = _clock(f"{last} {'p' if one[1] == 'a' else 'a'}m")
    return begin, opposite or end


_PLAIN_CLOCK: Final = re.compile(r"h(?:eures?|ours?|rs)?\b|heures?(?=\d)|hrs|uhr|hours")


def _clock(text: str) -> time | None:
    text = text.strip().rstrip(".") if not text.rstrip().endswith("m.") else text.strip()
    if text in _WORDS:
        return _WORDS[text]
    if re.fullmatch(r"\d{1,2} ?h ?\d\d", text):
        return parse_clock(text)
    if re.fullmatch(r"\d{4} ?(?:hrs|hours|h)?", text):
        return parse_clock(text[:4])
    return parse_clock(_PLAIN_CLOCK.sub("h", text))
