"""To whom recommendations go, and the cases, tracks and mandates that a note sets out.

Only where the note says so in words that leave no choice: a heading of that name, "recommendations
for ...", "the mandate renewals of ...", "two cases: ...", a numbered track. Who is invited to
listen is no addressee.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final

from moderator.core.text import folded
from moderator.intake.document import Document
from moderator.intake.findings import Found, How
from moderator.intake.hosts import block
from moderator.intake.labels import Field
from moderator.intake.lists import item, items
from moderator.intake.noise import Piece
from moderator.intake.sections import Note

MOST: Final = 12
_LONGEST: Final = 90
_Names = Callable[[str], list[str]]


def addressees(document: Document, note: Note) -> tuple[Found[str], ...]:
    """Those to whom the event's recommendations go."""
    return _found(document, note, Field.ADDRESSEES, _addressed)


def cases(document: Document, note: Note) -> tuple[Found[str], ...]:
    """The cases that the event compares."""
    return _found(document, note, Field.CASES, _cases)


def tracks(document: Document, note: Note) -> tuple[Found[str], ...]:
    """The numbered tracks that the note speaks of, as "track 1"."""
    return _found(document, note, Field.TRACKS, _tracks, every=True)


def mandates(document: Document, note: Note) -> tuple[Found[str], ...]:
    """The missions whose mandates the note speaks of."""
    return _found(document, note, Field.MANDATES, _mandates)


def _found(
    document: Document, note: Note, field: Field, names: _Names, every: bool = False
) -> tuple[Found[str], ...]:
    found = list(_under(document, note, field))
    for piece in note.loose[:300] if not found else ():
        passage = document.passage(piece.first, piece.last)
        found += [Found(name, passage, How.SENTENCE) for name in names(piece.text)]
        if found and not every:
            break
    unique: dict[str, Found[str]] = {}
    for one in found:
        if 1 < len(one.value) <= _LONGEST:
            unique.setdefault(folded(one.value), one)
    return tuple(unique.values())[:MOST]


def _under(document: Document, note: Note, field: Field) -> Iterator[Found[str]]:
    for section in note.of(field):
        sources: list[tuple[str, Piece]] = (
            [(section.inline, section.head)] if section.inline else []
        )
        if not section.inline:
            sources = [(piece.text, piece) for piece in block(section)]
        for text, piece in sources:
            passage = document.passage(piece.first, piece.last)
            names = [item(text)] if piece.bullet else items(text)
            if field is Field.TRACKS:
                names = _tracks(f"tracks {text}")
            yield from (Found(name, passage, How.HEADING) for name in names if name)


# --- addressees ------------------------------------------------------------------------------

_TO: Final = re.compile(
    r"\b(?:recommendations?(?: that are)?(?: addressed| directed)? (?:to|for|aimed at)|"
    r"recommandations? (?:[a-z]{4,12} )?(?:adressees )?(?:a l['’]intention (?:de la |des |"
    r"du |de l['’]|de )|a destination (?:des |du |de )|aux |a la |a l['’]|pour (?:les |la |"
    r"le )))"
)
_BUT: Final = re.compile(
    r"\s(?:involved|engaged|working|who|that|which|will|would|are|is|on|in order|supporting|"
    r"participating|"
    r"concerned|active|to|in|with|by|so|qui|impliqu\w+|engag\w+|concern\w+|afin|pour|dans|"
    r"en vue|sur|avec|about|how)\b|[.;:!?]|\s[–—-]\s"
)
_WEAK: Final = re.compile(
    r"^(?:action|the way forward|way forward|follow|next steps|change|how|improv\w+|"
    r"strengthen\w+|better|future|suivi|l['’]action|ameliorer|the|an?|them|us|this|these|"
    r"renforcer)\b"
)


def _addressed(text: str) -> list[str]:
    low = folded(text)
    if len(low) != len(text):
        return []
    for found in _TO.finditer(low):
        rest = text[found.end() : found.end() + 400]
        but = _BUT.search(f"{folded(rest)} ")
        names = items(rest[: but.start()] if but else rest)
        names = [name for name in names if len(name.split()) <= 6 and not _WEAK.match(folded(name))]
        # One word that is no name ("recommendations for peace") is what they are about.
        if len(names) > 1 or (names and any(char.isupper() for char in names[0])):
            return names
    return []


# --- cases, tracks, mandates -----------------------------------------------------------------

_CASES: Final = re.compile(
    r"\b(?:(?:two|three|four|five|deux|trois|quatre|cinq|\d) (?:[a-z-]{3,15} )?(?:cases?|"
    r"case studies|cas|etudes de cas)\b[^.:,;]{0,80}[:,] ?|(?:case studies|etudes de cas|"
    r"country cases)(?: of| from| on| de)? ?:? ?)(?P<rest>[^.;:?!]{4,160})"
)
_CAPITAL: Final = re.compile(
    r"^(?:[A-ZÀ-Þ][\w’'-]*|of|the|and|de|du|la|le|les|d['’]|l['’]|"
    r"\([A-Z]{2,8}\))(?:\s(?:[A-ZÀ-Þ][\w’'-]*|of|the|de|du|la|le|les|\([A-Z]{2,8}\)))*$"
)


def _cases(text: str) -> list[str]:
    low = folded(text)
    found = _CASES.search(low) if len(low) == len(text) else None
    if found is None:
        return []
    rest = text[found.start("rest") : found.end("rest")]
    kept: list[str] = []
    for name in (one for part in items(rest) for one in re.split(" (?:and|et) ", part)):
        plain = item(name)
        if not _CAPITAL.match(plain) or len(plain.split()) > 7:
            break
        kept.append(plain)
    return kept if len(kept) > 1 else []


_TRACK: Final = re.compile(
    r"\btracks? (?P<numbers>(?:\d(?:\.5)?|i{1,3})(?:(?:, | and |, and |/| & | et | or |"
    r"-)(?:track )?(?:\d(?:\.5)?|i{1,3})\b){0,4})(?!\w)"
)
_ROMAN: Final = {"i": "1", "ii": "2", "iii": "3"}


def _tracks(text: str) -> list[str]:
    numbers: list[str] = []
    for found in _TRACK.finditer(folded(text)):
        numbers += re.findall(r"\d(?:\.5)?|i{1,3}(?!\w)", found["numbers"])
    return [f"track {_ROMAN.get(number, number)}" for number in dict.fromkeys(numbers)]


_MANDATE: Final = re.compile(
    r"\b(?:mandates?(?: renewals?)?(?: of| for)?(?: the)?|"
    r"renewals? of (?:the )?mandates? of(?: the)?|renouvellements? (?:du |"
    r"des )?mandats? (?:de la |de l['’]|du |des |de )|mandats? (?:de la |de l['’]|du |des |"
    r"de )) ?(?P<rest>[A-Z][\w, &/-]{2,80})"
)
_ACRONYM: Final = re.compile(r"\b[A-Z][A-Z-]{2,}[A-Z]\b|\b[A-Z]{4,}\b")


def _mandates(text: str) -> list[str]:
    """Missions are known by their initials; words of any other kind end the list."""
    kept: list[str] = []
    for found in _MANDATE.finditer(text):
        for part in re.split(r", (?:and )?| and | et | & |/", found["rest"]):
            name = part.strip(" -")
            first = name.split(" ", 1)[0]
            if not _ACRONYM.fullmatch(first):
                break
            kept.append(first)
            if first != name:
                break
    return kept
