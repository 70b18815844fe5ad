"""Tables of speakers: what each column holds, by the words at its head or by what is in it."""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Final

from msgspec.structs import replace

from moderator.core.text import folded
from moderator.intake.document import Kind
from moderator.intake.names import name_at_start
from moderator.intake.noise import Piece
from moderator.intake.people import Person, is_online, person_of, with_role


class Column(StrEnum):
    """What a column of a table of speakers holds."""

    NAME = "name"
    ROLE = "role"
    ORGANISATION = "organisation"
    MODE = "mode"
    OTHER = "other"


_HEADS: Final = (
    (
        Column.NAME,
        (
            r"(?:full )?names?|speakers?|panell?ists?|noms?(?: et prenoms?| complet)?|"
            r"prenoms? et noms?|intervenante?s?(?: ?(?:et|/) ?intervenante?s?)?|"
            r"orateurs?|participants?|panelistes?|name of (?:the )?speaker|"
            r"nom de l['’]intervenante?|person|experts?"
        ),
    ),
    (
        Column.ROLE,
        (
            r"titles?|roles?|positions?|functions?|fonctions?|titres?|job titles?|designation|"
            r"qualite|capacity|poste|title ?(?:/|and|&) ?(?:organi[sz]ation|affiliation)|"
            r"(?:role|position|function) ?(?:/|and|&) ?(?:organi[sz]ation|affiliation)|"
            r"fonction ?(?:/|et) ?(?:organisation|institution)|bio"
        ),
    ),
    (
        Column.ORGANISATION,
        (
            r"organi[sz]ations?|affiliations?|institutions?|entity|agency|structures?|"
            r"organismes?|country|pays|compan(?:y|ies)"
        ),
    ),
    (
        Column.MODE,
        (
            r"participation|modes?|modalites?|format|attendance|in[ -]person ?(?:/|"
            r"or) ?(?:online|virtual|remote)|online ?(?:/|or|\?).*|presence|online|en ligne|"
            r"location|presentiel ?/ ?(?:en ligne|distanciel)|status|statut|remarks?|confirmed|"
            r"confirmation"
        ),
    ),
    (
        Column.OTHER,
        (
            r"n[o°º]\.?|#|no|nr|time|heure|duration|duree|minutes|topic|theme|subject|sujet|item|"
            r"e-?mail|contact|segment|part|order|ordre|question|"
            r"role in (?:the )?(?:panel|session|event)|language|langue"
        ),
    ),
)
_FOUND: Final = tuple((column, re.compile(pattern)) for column, pattern in _HEADS)


def column_of(cell: str) -> Column | None:
    """What the words at the head of a column say that it holds."""
    low = folded(cell).strip(" :.*?")
    return next((column for column, pattern in _FOUND if pattern.fullmatch(low)), None)


def heads_of(piece: Piece) -> tuple[Column, ...] | None:
    """The columns of a table whose first row this is, or None: it names people, and nothing
    in it is anything but the head of a column."""
    if piece.kind is not Kind.ROW or len(piece.cells) < 2:
        return None
    columns = [column_of(cell) if cell else Column.OTHER for cell in piece.cells]
    if Column.NAME not in columns or None in columns:
        return None
    return tuple(column for column in columns if column is not None)


def people_in_rows(rows: Sequence[Piece]) -> Iterator[tuple[Person, Piece]]:
    """The people of a table, each with its row."""
    heads: tuple[Column, ...] = ()
    for piece in rows:
        found = heads_of(piece)
        if found is not None:
            heads = found
            continue
        person = _by_heads(piece.cells, heads) if heads else _by_shape(piece.cells)
        if person is not None:
            yield person, piece


def _by_heads(cells: Sequence[str], heads: Sequence[Column]) -> Person | None:
    by = dict.fromkeys(Column, "")
    for column, cell in zip(heads, cells, strict=False):
        by[column] = by[column] or cell
    person = person_of(by[Column.NAME])
    if person is None:
        return None
    beside = ", ".join(part for part in (by[Column.ROLE], by[Column.ORGANISATION]) if part)
    told = _with(person, beside)
    return replace(
        told,
        organisation=by[Column.ORGANISATION] or told.organisation,
        online=told.online or is_online(by[Column.MODE]),
    )


def _by_shape(cells: Sequence[str]) -> Person | None:
    """Without heads: the first cell that begins with a name; what comes after it is the role."""
    kept = [cell for cell in cells if cell]
    at = next((at for at, cell in enumerate(kept) if name_at_start(cell) is not None), None)
    if at is None:
        return None
    person = person_of(kept[at])
    if person is None:
        return None
    rest = [cell for cell in kept[at + 1 :] if not is_online(cell)]
    told = _with(person, ", ".join(rest))
    return replace(told, online=told.online or any(is_online(cell) for cell in kept))


def _with(person: Person, beside: str) -> Person:
    role = ", ".join(part for part in (person.role, beside) if part)
    return with_role(person, role) if role else person
