"""Where notes stand in documents when a person has put them in an order.

A note's place is a number on the axis of its stamp, so a note nobody has moved needs none,
a new note falls in by its time, and moving one changes that one alone. Between two notes
that leave no room for a number (written in the same instant, or moved there fifty times) the
neighbours are spread out a little, in the same act.
"""

from collections.abc import Sequence
from typing import Final

from moderator.core.state import Note, document_order

_GAP_S: Final = 1.0
"""Session seconds between a note at an end and its neighbour."""

_LEAST: Final = 1e-6
"""Session seconds: places closer than this are no room."""


def places(notes: Sequence[Note], note: Note, before: Note | None) -> list[tuple[str, float]]:
    """The places to be given, as (note's id, place), so that `note` stands right before
    `before` (None: last); empty when it does already."""
    ordered = sorted(notes, key=document_order)
    rest = [one for one in ordered if one.id != note.id]
    at = (
        len(rest)
        if before is None
        else next((place for place, one in enumerate(rest) if one.id == before.id), None)
    )
    if at is None or [one.id for one in ordered] == _with(rest, at, note):
        return []
    low = high = at
    while True:
        wanted = [*rest[low:at], note, *rest[at:high]]
        start, step = _room(rest, low, high, len(wanted))
        if step >= _LEAST:
            return [(one.id, start + step * place) for place, one in enumerate(wanted, 1)]
        low, high = max(0, low - 1), min(len(rest), high + 1)


def _with(rest: Sequence[Note], at: int, note: Note) -> list[str]:
    ids = [one.id for one in rest]
    return [*ids[:at], note.id, *ids[at:]]


def _room(rest: Sequence[Note], low: int, high: int, count: int) -> tuple[float, float]:
    """Where `count` notes between rest[:low] and rest[high:] may begin, and how far apart."""
    under = document_order(rest[low - 1])[0] if low > 0 else None
    over = document_order(rest[high])[0] if high < len(rest) else None
    if under is None and over is None:
        return 0.0, _GAP_S
    if under is None:
        return (over or 0.0) - _GAP_S * (count + 1), _GAP_S
    if over is None:
        return under, _GAP_S
    return under, (over - under) / (count + 1)
