"""Days and times of day, as people write them and as they are shown, in English whatever the
laptop speaks. A screen can show them in its own way: what is said here remembers which day or
time it is.

The month names of the standard library follow the process's locale, which Qt sets; a console
in English would then say "19 oct. 2022" on one laptop and not understand "October" on it.
"""

import re
from datetime import date, datetime, time
from typing import Final

from moderator.core.say import Said, say
from moderator.core.text import folded

_MONTHS: Final = (
    say("January"),
    say("February"),
    say("March"),
    say("April"),
    say("May", "whole name of the month"),
    say("June"),
    say("July"),
    say("August"),
    say("September"),
    say("October"),
    say("November"),
    say("December"),
)
_SHORT_MONTHS: Final = (
    say("Jan"),
    say("Feb"),
    say("Mar"),
    say("Apr"),
    say("May", "short name of the month"),
    say("Jun"),
    say("Jul"),
    say("Aug"),
    say("Sep"),
    say("Oct"),
    say("Nov"),
    say("Dec"),
)
_FRENCH: Final = (
    ("janvier", "janv"), ("fevrier", "fevr", "fev"), ("mars",), ("avril", "avr"), ("mai",),
    ("juin",), ("juillet", "juil"), ("aout",), ("septembre",), ("octobre",), ("novembre",),
    ("decembre",),
)  # fmt: skip
"""How French names the months, without accents."""
_PLACES: Final = {
    form: number
    for number, (name, others) in enumerate(zip(_MONTHS, _FRENCH, strict=True), 1)
    for form in (name.casefold(), name[:3].casefold(), *others)
} | {"sept": 9}

# As text: `re` compiles each when it is first used, and keeps it.
_ISO: Final = r"(\d{4})-(\d\d?)-(\d\d?)"
_DOTS: Final = r"(\d\d?)\. ?(\d\d?)\. ?(\d{4})"
_SLASHES: Final = r"(\d\d?)/(\d\d?)/(\d{4})"
_NAMED: Final = r"(\d\d?)(?:st|nd|rd|th|er)?(?: of)? ([a-z]+)\.?,? (\d{4})"
_NAME_FIRST: Final = r"([a-z]+)\.? (\d\d?)(?:st|nd|rd|th)?,? (\d{4})"
_WEEKDAY: Final = (
    r"^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? "
    r"|(?:le )?(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche),? |le )"
)


class SaidDay(Said):
    """A day in words. `on`: which; `whole`: with the whole name of its month."""

    on: date
    whole: bool


class SaidTime(Said):
    """A time of day in digits. `at`: which; `seconds`: with its seconds."""

    at: time
    seconds: bool


def day_words(day: date, whole: bool = False) -> SaidDay:
    """A day as it is shown: "19 Oct 2022", or with the `whole` name of its month."""
    month = (_MONTHS if whole else _SHORT_MONTHS)[day.month - 1]
    said = say("{day} {month} {year}", day=day.day, month=month, year=f"{day.year:04}")
    made = SaidDay(said)
    made.source, made.many, made.number, made.values = said.source, "", None, said.values
    made.on, made.whole = day, whole
    return made


def time_words(at: datetime | time, seconds: bool = False) -> SaidTime:
    """A time of day as it is shown: "08:47", or "08:47:30" with its `seconds`."""
    made = SaidTime(f"{at:%H:%M:%S}" if seconds else f"{at:%H:%M}")
    made.source, made.many, made.number, made.values = str(made), "", None, {}
    made.at, made.seconds = at.time() if isinstance(at, datetime) else at, seconds
    return made


def parse_day(text: str) -> date | None:
    """The day meant by "2022-10-19", "19 October 2022", "Oct 19, 2022", "19.10.2022",
    "19/10/2022" or, in French, "mercredi 19 octobre 2022", or None. "3/4/2022" is two days on
    two sides of an ocean, and so is none."""
    plain = re.sub(_WEEKDAY, "", " ".join(folded(text).split()), count=1)
    if found := re.fullmatch(_ISO, plain):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := re.fullmatch(_DOTS, plain):
        return _day(int(found[3]), int(found[2]), int(found[1]))
    if found := re.fullmatch(_SLASHES, plain):
        return _slashed(int(found[1]), int(found[2]), int(found[3]))
    if found := re.fullmatch(_NAMED, plain):
        return _day(int(found[3]), _PLACES.get(found[2], 0), int(found[1]))
    if found := re.fullmatch(_NAME_FIRST, plain):
        return _day(int(found[3]), _PLACES.get(found[1], 0), int(found[2]))
    return None


def _slashed(first: int, second: int, year: int) -> date | None:
    here, there = _day(year, second, first), _day(year, first, second)
    return here or there if here is None or there is None or here == there else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
