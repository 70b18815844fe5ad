"""A run of show as a table, and back: the same rows for .csv and .xlsx.

Columns are matched by what their heads say, in English or French and any order; lengths are
minutes as people type them, or follow from the times of day. A table is taken over whole or not
at all, so every row that cannot be read is named at once, by its number in the file.
"""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from moderator.core.durations import parse, parse_clock
from moderator.core.event import LONGEST_S, MODERATOR, SHORTEST_S, Event, Segment
from moderator.core.names import slug
from moderator.core.say import say
from moderator.core.text import clean_line, clean_name, folded

Rows = Sequence[Sequence[str]]
MOST_ROWS: Final = 500


class Column(StrEnum):
    """What a column of a run of show holds."""

    TITLE = "Segment"
    MINUTES = "Minutes"
    START = "Start"
    END = "End"
    SPEAKER = "Speaker"
    FLOOR = "Floor"
    LOCKED = "Locked"
    DETAIL = "Detail"


_HEADS: Final = {
    Column.TITLE: (
        r"segments?|titles?|items?|parts?|what|activity|session|agenda item|titres?|intitules?|"
        r"sequences?|point|etapes?|activite"
    ),
    Column.MINUTES: (
        r"minutes?|min\.?|mins|durations?|lengths?|planned|duree|durees|time \(min(?:utes)?\)|"
        r"(?:duration|length|duree) ?(?:\(|in|en)? ?min(?:utes)?\)?"
    ),
    Column.START: r"starts?|begins?|from|start time|time|debut|de|heure|heure de debut|horaire",
    Column.END: r"ends?|to|until|end time|fin|a|heure de fin",
    Column.SPEAKER: (
        r"speakers?|who|names?|person|lead|responsible|intervenant(?:e|s|es|\(e\))?|orateur|"
        r"oratrice|qui|nom|responsable"
    ),
    Column.FLOOR: r"floor|questions|q ?& ?a|open floor|salle|parole a la salle|debat",
    Column.LOCKED: r"locked|fixed|verrouillee?|fixe",
    Column.DETAIL: (
        r"details?|notes?|descriptions?|remarks?|comments?|fallback|remarques?|commentaires?|"
        r"precisions?"
    ),
}
_PATTERNS: Final = {column: re.compile(pattern) for column, pattern in _HEADS.items()}
_YES: Final = frozenset(("yes", "y", "x", "true", "1", "oui", "o", "vrai", "✓", "✔"))
_NO: Final = frozenset(("", "no", "n", "false", "0", "non", "faux", "-", "–"))
_NOBODY: Final = re.compile(
    r"(?:all|everybody|everyone|all (?:speakers|panell?ists)|speakers|panel|panell?ists|"
    r"audience|tous|toutes|tous les intervenants|-|–|—|n/?a)?"
)
_CHAIR: Final = re.compile(
    r"(?:the )?(?:moderator|chair|moderat(?:eur|rice)|moderation|animat(?:eur|rice))"
)
_SUMS: Final = frozenset(("total", "sum", "somme", "totaux"))
_FLOOR_WORDS: Final = re.compile(
    r"\bfloor\b|\bq ?& ?a\b|\bquestions and answers\b|\bquestions et reponses\b|\bdebat\b|"
    r"\bavec la salle\b|\bopen discussion\b"
)


class Problem(Struct, frozen=True):
    """A row that cannot be taken over. `row`: its number in the file, from 1; 0: the whole."""

    row: int
    sentence: str

    def __str__(self) -> str:
        """As it is shown."""
        return f"Row {self.row}: {self.sentence}" if self.row else str(self.sentence)


class Imported(Struct, frozen=True):
    """A run of show that was read: its segments, or what stands in the way of all of them.
    `good`: beside problems, the segments of those rows that have none."""

    segments: tuple[Segment, ...] = ()
    problems: tuple[Problem, ...] = ()
    good: tuple[Segment, ...] = ()


# --- out -------------------------------------------------------------------------------------


def rows_of(event: Event) -> list[list[str]]:
    """The run of show with the heads of its columns; lengths in minutes, or minutes and seconds."""
    return [[column.value for column in _WRITTEN], *(_row(event, one) for one in event.segments)]


_WRITTEN: Final = (
    Column.TITLE,
    Column.MINUTES,
    Column.SPEAKER,
    Column.FLOOR,
    Column.LOCKED,
    Column.DETAIL,
)
LENGTHS: Final = _WRITTEN.index(Column.MINUTES)
"""The column of lengths, from 0."""


def _row(event: Event, one: Segment) -> list[str]:
    who = event.person(one.speaker)
    minutes, seconds = divmod(one.planned_s, 60)
    length = f"{minutes}:{seconds:02}" if seconds else str(minutes)
    flags = ["yes" if flag else "" for flag in (one.floor, one.locked)]
    texts = [one.title, length, who.name if who else "", *flags, one.detail]
    return [neutral(clean_line(text)) for text in texts]


def neutral(text: str) -> str:
    """A cell that no spreadsheet takes for a formula (OWASP, "CSV injection")."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


def _plain(text: str) -> str:
    """A cell as it was before `neutral`."""
    text = text.strip()
    return text[1:] if text[:1] == "'" and text[1:2] in ("=", "+", "-", "@") else text


# --- in --------------------------------------------------------------------------------------


def segments_from(rows: Rows, event: Event) -> Imported:
    """The run of show that a table holds, for an event whose speakers it may name. A segment
    that the event has already, by title and speaker, keeps its id."""
    found = _heads(rows)
    if found is None:
        sentence = say(
            "No row names the columns: there must be one for the segment's title and one for its "
            "minutes or start."
        )
        return Imported(problems=(Problem(0, sentence),))
    at, heads = found
    kept = [
        (number, cells)
        for number, row in enumerate(rows[at + 1 :], at + 2)
        if any((cells := _cells(row, heads)).values()) and not _is_sum(cells)
    ]
    if not kept:
        return Imported(
            problems=(Problem(0, say("The table has no rows below the heads of its columns.")),)
        )
    if len(kept) > MOST_ROWS:
        return Imported(
            problems=(Problem(0, say("The table has more than {count} rows.", count=MOST_ROWS)),)
        )
    return _imported(kept, event)


def _heads(rows: Rows) -> tuple[int, dict[Column, int]] | None:
    for at, row in enumerate(rows[:20]):
        heads: dict[Column, int] = {}
        for place, cell in enumerate(row[:50]):
            column = _column(cell)
            if column is not None:
                heads.setdefault(column, place)
        if Column.TITLE in heads and (Column.MINUTES in heads or Column.START in heads):
            return at, heads
    return None


def _column(cell: str) -> Column | None:
    low = folded(clean_line(cell)).strip(" :.*")
    return next((column for column, pattern in _PATTERNS.items() if pattern.fullmatch(low)), None)


def _cells(row: Sequence[str], heads: dict[Column, int]) -> dict[Column, str]:
    return {
        column: _plain(clean_line(row[at])) if at < len(row) else "" for column, at in heads.items()
    }


def _is_sum(cells: dict[Column, str]) -> bool:
    return folded(cells[Column.TITLE]).strip(" :") in _SUMS


def _imported(kept: Sequence[tuple[int, dict[Column, str]]], event: Event) -> Imported:
    segments: list[Segment] = []
    problems: list[Problem] = []
    for place, (number, cells) in enumerate(kept):
        after = kept[place + 1][1] if place + 1 < len(kept) else None
        wrong = [Problem(number, sentence) for sentence in _wrong(cells, after, event)]
        problems += wrong
        if not wrong:
            segments.append(_segment(cells, _length(cells, after, event) or 0, event))
    if problems:
        return Imported(problems=tuple(problems), good=tuple(with_ids(segments, event)))
    return Imported(tuple(with_ids(segments, event)))


def _wrong(
    cells: dict[Column, str], after: dict[Column, str] | None, event: Event
) -> Iterator[str]:
    if not clean_name(cells[Column.TITLE]):
        yield say("it has no title.")
    length = _length(cells, after, event)
    if length is None:
        said = cells.get(Column.MINUTES) or cells.get(Column.START, "")
        yield (
            say("“{said}” is no length or time.", said=clean_name(said))
            if said
            else say("it has no length.")
        )
    elif not SHORTEST_S <= length <= LONGEST_S:
        yield say("it must last from {shortest} seconds to twelve hours.", shortest=SHORTEST_S)
    said = cells.get(Column.SPEAKER, "")
    if said and not _NOBODY.fullmatch(folded(said)) and person_named(said, event) is None:
        yield say("nobody among the speakers is called “{said}”.", said=clean_name(said))
    for column in (Column.FLOOR, Column.LOCKED):
        if folded(cells.get(column, "")) not in _YES | _NO:
            yield say(
                "“{said}” under {column} is neither yes nor no.",
                said=clean_name(cells[column]),
                column=column.value,
            )


def _length(cells: dict[Column, str], after: dict[Column, str] | None, event: Event) -> int | None:
    """Seconds: as given, or from its start to its end, the next one's start or the event's end."""
    given = cells.get(Column.MINUTES, "")
    if given:
        return parse(given)
    start = parse_clock(cells.get(Column.START, ""))
    until = cells.get(Column.END, "") or (after or {}).get(Column.START, "")
    end = parse_clock(until) if until else (event.end if after is None else None)
    if start is None or end is None:
        return None
    seconds = (end.hour - start.hour) * 3600 + (end.minute - start.minute) * 60
    return seconds % (24 * 3600)


def _segment(cells: dict[Column, str], length: int, event: Event) -> Segment:
    title = clean_name(cells[Column.TITLE])
    floor = folded(cells.get(Column.FLOOR, "")) in _YES
    if Column.FLOOR not in cells:
        floor = bool(_FLOOR_WORDS.search(folded(title)))
    return Segment(
        "",
        title,
        length,
        person_named(cells.get(Column.SPEAKER, ""), event),
        floor=floor,
        locked=folded(cells.get(Column.LOCKED, "")) in _YES,
        detail=cells.get(Column.DETAIL, ""),
    )


def person_named(said: str, event: Event) -> str | None:
    """The id of the one person who is meant, by the whole name or a part that only one has."""
    low = folded(clean_name(said))
    if not low:
        return None
    if _CHAIR.fullmatch(low):
        return MODERATOR if event.moderator is not None else None
    whole = [one.id for one in event.people() if folded(one.name) == low]
    part = [one.id for one in event.people() if set(low.split()) <= set(folded(one.name).split())]
    inside = [
        one.id for one in event.people() if re.search(rf"\b{re.escape(folded(one.name))}\b", low)
    ]
    for found in (whole, part, inside):
        if len(found) == 1:
            return found[0]
    return None


def with_ids(segments: Sequence[Segment], event: Event) -> Iterator[Segment]:
    """Segments with ids: the event's own for those it has already, new ones for the rest."""
    old = {}
    for one in reversed(event.segments):
        old[folded(one.title), one.speaker] = one.id
    taken = {MODERATOR, *(one.id for one in event.segments)}
    for one in segments:
        known = old.pop((folded(one.title), one.speaker), None)
        yield replace(one, id=known or _new_id(one.title, taken))


def _new_id(title: str, taken: set[str]) -> str:
    base = slug(folded(title))[:40].strip("-") or "segment"
    number, name = 1, base
    while name in taken:
        number += 1
        name = f"{base}-{number}"
    taken.add(name)
    return name
