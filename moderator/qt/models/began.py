"""What a person types to say that a segment began before the button was pressed.

Here a bare number is seconds ("90"), unlike everywhere else, because what is corrected is
seconds; everything with a unit or a colon reads as lengths do. "at 08:47:30", "à 08:47:30" in
French, says the moment.
"""

import re
from datetime import timedelta
from typing import Final

from moderator.core.durations import parse
from moderator.core.event import Event, local

_SECONDS: Final = re.compile(r"\d{1,5}")
_MOMENT: Final = re.compile(
    r"(?:at|since|à|a|depuis|@)\s*(?P<h>\d\d?)[:.h](?P<m>\d\d)(?:[:.](?P<s>\d\d))?", re.IGNORECASE
)


def earlier_by(text: str, started: float, event: Event) -> float | None:
    """How many seconds before `started` (wall time) the typed text means; below zero after
    it, which only a moment can say. None when it says neither a length nor a moment."""
    text = text.strip()
    if found := _MOMENT.fullmatch(text):
        return _before(found, started, event)
    if _SECONDS.fullmatch(text):
        return float(int(text)) if int(text) else None
    length = parse(text) if text[:1] not in {"+", "-", "−"} else None
    return None if length is None else float(length)


def _before(found: re.Match[str], started: float, event: Event) -> float | None:
    hour, minute, second = int(found["h"]), int(found["m"]), int(found["s"] or 0)
    if hour > 23 or minute > 59 or second > 59:
        return None
    begun = local(started, event.zone)
    meant = begun.replace(hour=hour, minute=minute, second=second, microsecond=0)
    # The nearest such moment: around midnight it may be on the day before or after.
    days = (meant + timedelta(days=step) for step in (-1, 0, 1))
    nearest = min(days, key=lambda day: abs(day.timestamp() - started))
    return started - nearest.timestamp()
