"""Lengths and times of day, as people write them and as they are shown to people.

Reading is generous where there is only one meaning ("9", "9:30", "1h30", "9'30", Persian
digits) and answers None where there are two, since a dialogue can say "that is not a length"
but nobody notices a wrong one. Writing has one form for what is measured (`clock`,
`countdown`) and one for what is said (`words` and those built on it): "3 min over", never
"+3".
"""

import math
import re
import unicodedata
from datetime import time
from decimal import Decimal
from typing import Final

from moderator.core.say import say, say_n

LONGEST_S: Final = 24 * 3600
"""Seconds; what is longer is not a length of anything on one day."""

_SLACK_S: Final = 1e-6
"""Seconds; sums of readings are off by far less, and must not turn 3:00 into 2:59."""

# As text: `re` compiles each when it is first used, and keeps it.
_SECONDS_SIGN: Final = "''|[″”“]|′′"
_PLAIN: Final = str.maketrans(
    {
        "′": "'", "’": "'", "‘": "'", "´": "'",
        "−": "-", "–": "-", "—": "-",
        "٫": ".", "،": ",", "∶": ":", "：": ":",
        # Direction marks arrive with text pasted from a right-to-left document.
        "\u200e": None, "\u200f": None, "\u061c": None,
    }
)  # fmt: skip

_NUMBER: Final = r"\d{1,6}(?:[.,]\d{1,6})?"
_BARE: Final = _NUMBER
# 9 min 30 s as many write it, or 9.3 minutes: a unit or a colon settles it.
_AMBIGUOUS: Final = r"\d+[.,][0-5]\d"
_COLONS: Final = r"(?:(\d{1,3}):(?=\d\d:))?(\d{1,4}):(\d\d)"
_HOURS: Final = r"(?:h|hrs?|hours?|heures?|horas?)\.?"
_MINUTES: Final = r"(?:m|mn|mins?|minutes?|minutos?|')\.?"
_SECONDS: Final = r'(?:s|secs?|seconds?|secondes?|segundos?|")\.?'
_UNITS: Final = (
    rf"(?:(?P<h>{_NUMBER}) ?{_HOURS})? ?"
    rf"(?:(?P<m>{_NUMBER}) ?{_MINUTES})? ?"
    rf"(?:(?P<s>{_NUMBER}) ?{_SECONDS})?"
)
_HOURS_REST: Final = rf"(\d{{1,3}}) ?{_HOURS} ?(\d\d)"
_MINUTES_REST: Final = rf"(\d{{1,4}}) ?{_MINUTES} ?(\d\d)"


def parse(text: str, base_s: int | None = None) -> int | None:
    """The whole seconds that a typed length means, or None when it is not a length.

    A bare number is minutes ("9", "9,5"); "9:30" is minutes and seconds, "1:02:03" hours too;
    "9.30" could be either and is neither.
    A sign in front changes `base_s`, in seconds: "+2" is two minutes more. None also when
    the result is not above zero or is longer than 24 hours.
    """
    plain = _plain(text)
    sign = plain[:1] if plain[:1] in {"+", "-"} else ""
    if sign and base_s is None:
        return None
    amount = _amount(plain[len(sign) :].strip())
    if amount is None:
        return None
    if sign:
        amount = (base_s or 0) + (amount if sign == "+" else -amount)
    seconds = math.floor(amount + Decimal("0.5"))
    return seconds if 0 < seconds <= LONGEST_S else None


def _plain(text: str) -> str:
    """Lower case, ASCII digits and signs, single spaces; empty when far too long."""
    if len(text) > 60:
        return ""
    text = re.sub(_SECONDS_SIGN, '"', text).translate(_PLAIN)
    text = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)
    return " ".join(text.casefold().split())


def _amount(text: str) -> Decimal | None:
    if re.fullmatch(_BARE, text):
        return None if re.fullmatch(_AMBIGUOUS, text) else _exactly(text) * 60
    if found := re.fullmatch(_COLONS, text):
        return _in_parts(found[1] or "", found[2], found[3])
    if found := re.fullmatch(_HOURS_REST, text):
        return _in_parts(found[1], found[2], "")
    if found := re.fullmatch(_MINUTES_REST, text):
        return _in_parts("", found[1], found[2])
    if text and (found := re.fullmatch(_UNITS, text)):
        return _in_parts(found["h"] or "", found["m"] or "", found["s"] or "")
    return None


def _in_parts(hours: str, minutes: str, seconds: str) -> Decimal | None:
    """The sum of the parts; None when a part below a larger one is 60 or more ("1h90" is a
    slip of the finger), or when a part that is not the smallest is broken ("1.5 h 10")."""
    given = [(part, unit) for part, unit in ((hours, 3600), (minutes, 60), (seconds, 1)) if part]
    if not given or any(not part.isdecimal() for part, _ in given[:-1]):
        return None
    if any(_exactly(part) >= 60 for part, _ in given[1:]):
        return None
    return sum((_exactly(part) * unit for part, unit in given), Decimal(0))


def _exactly(number: str) -> Decimal:
    return Decimal(number.replace(",", "."))


_CLOCK: Final = (
    r"(?P<hour>\d\d?)(?: ?[:.hu] ?(?P<minute>\d\d))? ?(?:h|u|uhr|uur|hrs?|hours?)?\.? ?"
    r"(?P<half>[ap]\.? ?m\.?)?"
)
_DIGITS: Final = r"(?P<hour>\d\d?)(?P<minute>\d\d)(?P<half>)"


def parse_clock(text: str) -> time | None:
    """The time of day that is meant by "8.15", "08:15", "8h15", "0815" or "3 p.m.", or None.

    "24:00" is midnight: an event may end there.
    """
    plain = _plain(text)
    found = re.fullmatch(_DIGITS, plain) or re.fullmatch(_CLOCK, plain)
    if found is None:
        return None
    hour, minute, half = int(found["hour"]), int(found["minute"] or 0), found["half"]
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    if (hour, minute) == (24, 0):
        hour = 0
    return time(hour, minute) if hour < 24 and minute < 60 else None


def clock(seconds: float) -> str:
    """The full seconds of a time that has passed or is planned: "2:58", "1:02:03".

    The sign is dropped; whoever shows it says "over" beside it.
    """
    return _digits(math.floor(abs(seconds) + _SLACK_S))


def countdown(left_s: float) -> tuple[str, bool]:
    """What a countdown shows for the seconds left, and whether they are over.

    It shows the seconds still to come, the begun one included, so that 0:00 appears at the
    moment the time is up and stays for one second, as every other number does; overtime
    begins with 0:01, one second later. Shown beside `clock(elapsed)`, the two add up to the
    plan.
    """
    shown = math.ceil(left_s - _SLACK_S)
    return _digits(abs(shown)), shown < 0


def _digits(whole: int) -> str:
    hours, rest = divmod(whole, 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def words(seconds: float) -> str:
    """A length as it is said, without its sign: "40 s", "3 min", "1 h 5 min", "3 days".

    Rounded to the nearest of its smallest unit; days from 48 hours on.
    """
    amount = abs(seconds)
    if (whole := _nearest(amount)) < 60:
        return say("{seconds} s", seconds=whole)
    minutes = _nearest(amount / 60)
    if minutes < 60:
        return say("{minutes} min", minutes=minutes)
    if minutes < 48 * 60:
        hours, minutes = divmod(minutes, 60)
        if not minutes:
            return say("{hours} h", hours=hours)
        return say("{hours} h {minutes} min", hours=hours, minutes=minutes)
    return say_n("{n} day", "{n} days", _nearest(amount / 86400))


def _nearest(amount: float) -> int:
    return math.floor(amount + 0.5)


def lateness_words(over_s: float | None) -> str:
    """An end against the hard end: "3 min over", "on time", "4 min early".

    Less than half a minute either way is on time. Empty when it is not known.
    """
    if (length := _off(over_s)) is None:
        return "" if over_s is None else say("on time")
    if over_s is not None and over_s > 0:
        return say("{length} over", length=length)
    return say("{length} early", length=length)


def behind_words(behind_s: float | None) -> str:
    """Where the event stands against its plan: "4 min behind", "on time", "2 min ahead".

    Less than half a minute either way is on time. Empty when it is not known.
    """
    if (length := _off(behind_s)) is None:
        return "" if behind_s is None else say("on time")
    if behind_s is not None and behind_s > 0:
        return say("{length} behind", length=length)
    return say("{length} ahead", length=length)


def _off(seconds: float | None) -> str | None:
    if seconds is None or abs(seconds) < 30:
        return None
    # From half a minute on it counts as one: "40 s over" would change every second.
    return words(max(60.0, abs(seconds)))
