"""Who speaks and who moderates: under headings, in tables, or in the sentences that say so."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from msgspec.structs import replace

from moderator.core.text import folded
from moderator.intake.columns import heads_of, people_in_rows
from moderator.intake.document import Document, Kind
from moderator.intake.findings import Found, How
from moderator.intake.labels import Field
from moderator.intake.names import reads_as_name, title_starts
from moderator.intake.noise import Piece
from moderator.intake.people import Person, people_in, person_of, split_people, with_role
from moderator.intake.sections import Note, Section

MOST: Final = 60

_People = list[Found[Person]]


def panel(document: Document, note: Note) -> tuple[Found[Person] | None, tuple[Found[Person], ...]]:
    """The moderator and the speakers, in the note's order; nobody twice."""
    chairs = [one for section in note.of(Field.MODERATOR) for one in _moderators(document, section)]
    found = [one for section in note.of(Field.SPEAKERS) for one in _speakers(document, section)]
    found += _tables(document, note, found)
    found += _in_agenda(document, note) if not found else []
    found += _in_speaking_sentences(document, note) if not found else []
    chairs += [one for one in found if one.value.moderates]
    if not chairs:
        chairs = list(_in_moderating_sentences(document, note))
    moderator = chairs[0] if chairs else None
    taken = {_key(moderator.value)} if moderator else set()
    unique: dict[str, Found[Person]] = {}
    # Whoever else is said to chair has a part in the event too.
    for one in (*found, *chairs[1:]):
        if _key(one.value) not in taken:
            _keep(unique, one)
    return moderator, tuple(unique.values())[:MOST]


def _key(person: Person) -> str:
    return folded(person.name)


def _keep(unique: dict[str, Found[Person]], one: Found[Person]) -> None:
    """Somebody named twice is one; the fuller of the two roles stays."""
    key = _key(one.value)
    known = unique.get(key)
    if known is None or (not known.value.role and one.value.role):
        unique[key] = one


# --- under a heading -------------------------------------------------------------------------


def _speakers(document: Document, section: Section) -> Iterator[Found[Person]]:
    if section.inline:
        passage = document.passage(section.head.first, section.head.last)
        for person in people_in(section.inline):
            yield Found(person, passage, How.HEADING)
    yield from _listed(document, section.body, MOST)


def _moderators(document: Document, section: Section) -> Iterator[Found[Person]]:
    if section.inline:
        passage = document.passage(section.head.first, section.head.last)
        people = people_in(section.inline)
        below = section.body[:1]
        for person in people:
            if len(people) == 1 and not person.role and below and _goes_under(below[0]):
                longer = document.passage(section.head.first, below[0].last)
                yield Found(with_role(person, below[0].text), longer, How.HEADING)
            else:
                yield Found(person, passage, How.HEADING)
        return
    yield from _listed(document, section.body[:3], 1)


def _listed(document: Document, body: Sequence[Piece], most: int) -> Iterator[Found[Person]]:
    """The people of a list or a table, one a line, some with their role on the line below."""
    rows = [piece for piece in body if piece.kind is Kind.ROW]
    for person, piece in people_in_rows(rows):
        yield Found(person, document.passage(piece.first, piece.last), How.HEADING)
    lines = _until_the_end(piece for piece in body if piece.kind is not Kind.ROW)
    at, count = 0, 0
    while at < len(lines) and count < most:
        people, taken = _at(lines, at)
        passage = document.passage(lines[at].first, lines[at + taken - 1].last)
        yield from (Found(person, passage, How.HEADING) for person in people)
        at, count = at + taken, count + len(people)


def _at(lines: Sequence[Piece], at: int) -> tuple[list[Person], int]:
    """The people that a line names, and how many lines say so."""
    piece = lines[at]
    people = people_in(piece.text) if len(piece.text) < 1500 else []
    if len(people) != 1:
        return people, 1
    below = lines[at + 1] if at + 1 < len(lines) else None
    if not people[0].role and below is not None and _goes_under(below):
        return [with_role(people[0], below.text)], 2
    return people, 1


def _goes_under(piece: Piece) -> bool:
    """Can a line be the role of the name above it?"""
    if piece.bullet or piece.spaced or piece.kind in (Kind.ROW, Kind.HEADING):
        return False
    return len(piece.text) < 300 and person_of(piece.text) is None and not piece.text.endswith(":")


def _until_the_end(body: Iterator[Piece]) -> list[Piece]:
    """What follows a list with bullets, after an empty line, is not part of it."""
    kept: list[Piece] = []
    listed = False
    pieces = list(body)
    for at, piece in enumerate(pieces):
        if listed and not piece.bullet and piece.spaced and not _is_person(piece):
            if not (len(piece.text) < 60 and at + 1 < len(pieces) and pieces[at + 1].bullet):
                break
            continue
        listed = listed or (piece.bullet and _is_person(piece))
        kept.append(piece)
    return kept


def _is_person(piece: Piece) -> bool:
    return person_of(piece.text) is not None


# --- tables under other headings ---------------------------------------------------------------


def _tables(document: Document, note: Note, found: _People) -> _People:
    """A table with a column of names, where no heading has led to anybody."""
    if found:
        return []
    people: _People = []
    others = note.of(Field.OTHER, Field.TITLE, Field.WHEN, Field.VENUE, Field.HOSTS)
    for body in (note.front, *(section.body for section in others)):
        rows = [piece for piece in body if piece.kind is Kind.ROW]
        start = next((at for at, piece in enumerate(rows) if heads_of(piece) is not None), None)
        if start is None:
            continue
        for person, piece in people_in_rows(rows[start:]):
            people.append(Found(person, document.passage(piece.first, piece.last), How.SENTENCE))
    return people


# --- in an agenda ----------------------------------------------------------------------------

_SLOT: Final = re.compile(
    r"^\d{1,2} ?[:.hH] ?\d{2}(?: ?[ap]\.?m\.?)?(?: ?(?:[-–—]|to|à) ?\d{1,2} ?[:.hH] ?\d{2}"
    r"(?: ?[ap]\.?m\.?)?)?[ :|–—-]*"
)
_ITEM_OF: Final = re.compile(r"(?:\bby|\bwith|\bpar|\bavec|[:,–—|-])\s*$", re.IGNORECASE)
_MODERATED_BY: Final = re.compile(
    r"\b(?:moderated|chaired|facilitated|moder[ée]e?|anim[ée]e?) (?:by|par)\s*$"
)


def _in_agenda(document: Document, note: Note) -> _People:
    """Whoever the lines of an agenda name, where nothing else says who speaks."""
    found: _People = []
    for section in note.of(Field.OTHER):
        for piece in section.body:
            slot = _SLOT.match(piece.text)
            person = _in_slot(piece.text[slot.end() : 400]) if slot else None
            if person is not None:
                passage = document.passage(piece.first, piece.last)
                found.append(Found(person, passage, How.SENTENCE))
    return found


def _in_slot(text: str) -> Person | None:
    """The one person of an agenda's line, who does what stands before the name."""
    starts = title_starts(text)
    if not starts:
        return None
    before = text[: starts[0]].rstrip()
    if before and not _ITEM_OF.search(before):
        return None
    person = person_of(text[starts[0] :])
    if person is None:
        return None
    return replace(person, moderates=person.moderates or bool(_MODERATED_BY.search(before)))


# --- in sentences ----------------------------------------------------------------------------

_SENTENCE: Final = re.compile(r"(?<=[.!?])\s+(?=[\"“«]?[^\W\d_a-zà-þ])")
_SHORT: Final = re.compile(
    r"(?:\b(?:Mr|Ms|Mrs|Mx|Dr|Dre|Prof|Amb|Gen|Lt|Hon|St|Mme|Mlle|No|vs|Rev|Jr|Sr)|\b[A-Z]|"
    r"H\.E|S\.E)\.$"
)
_MODERATES: Final = re.compile(
    r"\b(?:will|shall|is going to|is to) (?:also )?(?:moderate|chair|facilitate)\b|"
    r"\b(?:moderates|chairs|facilitates) (?:the|this)\b"
    r"|\b(?:animera|moderera|presidera|facilitera|anime|modere)\b(?= (?:la|le|les|l['’]|cet|cette))"
)
_MODERATED: Final = re.compile(
    r"\b(?:be|is|are) (?:moderated|chaired|facilitated) by |\b(?:sera|est) (?:anime|modere|"
    r"preside|facilite)e? par "
)
_SPEAKS: Final = re.compile(
    r"\b(?:speakers?|panell?ists?|panel|intervenante?s?|panelistes?|oratrices?|orateurs?)\b|"
    r"\bwill (?:speak|take the floor|discuss|present)\b"
    r"|\bcontributions? (?:from|by)\b|\bjoined by\b|\binterviendront\b|"
    r"\bprendront la parole\b|\bavec la participation de\b|\bparticipation of\b"
)


def sentences(text: str) -> list[str]:
    """A paragraph's sentences; "Mr." ends none."""
    parts: list[str] = []
    for part in _SENTENCE.split(text):
        if parts and _SHORT.search(parts[-1][-8:]):
            parts[-1] = f"{parts[-1]} {part}"
        else:
            parts.append(part)
    return parts


def _in_moderating_sentences(document: Document, note: Note) -> Iterator[Found[Person]]:
    for piece in note.loose[:200]:
        for sentence in sentences(piece.text):
            text = _who_moderates(sentence)
            person = person_of(text) if text else None
            if person is not None:
                yield Found(person, document.passage(piece.first, piece.last), How.SENTENCE)


def _who_moderates(sentence: str) -> str:
    low = folded(sentence)
    if len(low) != len(sentence):
        return ""
    if found := _MODERATED.search(low):
        return sentence[found.end() :].rstrip(" .")
    found = _MODERATES.search(low)
    return sentence[: found.start()].strip(" ,") if found else ""


def _in_speaking_sentences(document: Document, note: Note) -> _People:
    """Names with courtesy titles in a sentence that says that they speak."""
    for piece in note.loose[:200]:
        found = [
            Found(person, document.passage(piece.first, piece.last), How.SENTENCE)
            for sentence in sentences(piece.text)
            if _SPEAKS.search(folded(sentence)) and not _who_moderates(sentence)
            for person in _titled(sentence)
        ]
        if found:
            return found
    return []


_VERB: Final = re.compile(r",? (?:will|shall|interviendront|interviendra|prendront)\b.*$")


def _titled(sentence: str) -> Iterator[Person]:
    starts = title_starts(sentence)
    if not starts:
        return
    for part in split_people(_VERB.sub("", sentence[starts[0] :])):
        person = person_of(part)
        if person is not None and (person.role or reads_as_name(part.rstrip(" ."))):
            yield person
