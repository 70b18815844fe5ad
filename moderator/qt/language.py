"""The language of the screen: the console's sentences as the person reads them.

Qt's own way: `lupdate` collects the sentences from the source (`tr`, `tr_n`, and `say`, `say_n`
of the core), people translate them in `resources/translations/*.ts`, `lrelease` makes the `.qm`
that a `QTranslator` loads. English is what stands in the source and needs no file.

In the functions of the screen a sentence is written `tr("… {name} …", name=value)`; where it is
made before the language is known (a constant of a module) or outside Qt, it is `say(…)`, and
whoever shows it calls `shown`.
"""

from collections.abc import Mapping
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from moderator.core.dates import SaidDay, SaidTime, day_words
from moderator.core.say import Said

_CLOCK: Final = "clockForm"
_DAYS: Final = "dayForm"


def tr(source: str, comment: str = "", /, **values: object) -> str:
    """A sentence in the language of the screen, with `values` put in (as `say` does)."""
    return _filled(QCoreApplication.translate("", source, comment), values)


def tr_n(one: str, many: str, count: int, /, **values: object) -> str:
    """A sentence about a number, in the form that the language has for it."""
    return _several(one, many, count, {**values, "n": count})


def shown(text: str) -> str:
    """What the core said, in the language of the screen; any other text as it is."""
    if not isinstance(text, Said):
        return text
    if isinstance(text, SaidTime):
        return time_text(text.at, text.seconds)
    if isinstance(text, SaidDay):
        return _day_text(text)
    if text.number is None:
        return _filled(QCoreApplication.translate("", text.source, text.many), text.values)
    return _several(text.source, text.many, text.number, text.values)


class ClockForm(StrEnum):
    """How a time of day is written: "15:30" or "3:30 PM"."""

    HOURS_24 = "24"
    HOURS_12 = "12"


class DayForm(StrEnum):
    """How a day is written: "19 Oct 2022", "Oct 19, 2022" or "2022-10-19"."""

    DAY_FIRST = "day"
    MONTH_FIRST = "month"
    ISO = "iso"


def write_times(app: QCoreApplication, clock: ClockForm, days: DayForm) -> None:
    """Write times and days in these forms from now on. The application remembers it, as it does
    its fonts; what is on the screen already is written anew by whoever shows it."""
    app.setProperty(_CLOCK, clock.value)
    app.setProperty(_DAYS, days.value)


def time_text(at: datetime | time, seconds: bool = False) -> str:
    """A time of day in the form that was chosen."""
    # A second writes ninety of them; `strftime` would take a tenth of its time.
    rest = f"{at.minute:02}:{at.second:02}" if seconds else f"{at.minute:02}"
    if _form(_CLOCK) != ClockForm.HOURS_12:
        return f"{at.hour:02}:{rest}"
    digits = f"{at.hour % 12 or 12}:{rest}"
    return tr("{time} PM", time=digits) if at.hour >= 12 else tr("{time} AM", time=digits)


def day_to_edit(day: date) -> str:
    """A day as it stands where it is typed: in the form that was chosen, with the whole name of
    its month, which `core.dates` understands in every language of the screen."""
    return _day_text(day_words(day, whole=True))


def _day_text(day: SaidDay) -> str:
    form = _form(_DAYS)
    if form == DayForm.ISO:
        return day.on.isoformat()
    if form == DayForm.MONTH_FIRST:
        return _filled(QCoreApplication.translate("", "{month} {day}, {year}"), day.values)
    return _filled(QCoreApplication.translate("", day.source), day.values)


def _form(name: str) -> object:
    app = QCoreApplication.instance()
    return None if app is None else app.property(name)


def told(error: Exception) -> str:
    """The sentence that an exception holds, in the language of the screen."""
    first = error.args[0] if error.args else ""
    return shown(first) if isinstance(first, str) else str(error)


def _several(one: str, many: str, count: int, values: Mapping[str, Any]) -> str:
    # Without a translation Qt gives back the singular, whatever the number.
    plain = many if count != 1 and tr("en") == "en" else ""
    return _filled(plain or QCoreApplication.translate("", one, many, count), values)


def _filled(sentence: str, values: Mapping[str, Any]) -> str:
    if not values:
        return sentence
    return sentence.format_map(
        {name: shown(one) if isinstance(one, str) else one for name, one in values.items()}
    )
