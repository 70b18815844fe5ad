"""Who hosts the event, and where: under their headings, at the top, or in a sentence."""

import re
from collections.abc import Iterator
from typing import Final

from moderator.core.text import folded
from moderator.intake.document import Document, Kind
from moderator.intake.findings import Found, How
from moderator.intake.labels import Field
from moderator.intake.lists import item, items
from moderator.intake.noise import Piece
from moderator.intake.places import zone_of_address
from moderator.intake.sections import Note, Section
from moderator.intake.times import days_in, times_in

MOST: Final = 20
LONGEST_HOST: Final = 160
LONGEST_VENUE: Final = 200

_TENTATIVE: Final = re.compile(
    r"(?:tbc|tba|tbd|to be (?:confirmed|announced|determined)|a (?:confirmer|determiner|"
    r"preciser)|none|n/a)\.?"
)
_NOTHING_MORE: Final = re.compile(
    r"\s*\((?:tbc|to be confirmed|link to follow|lien a suivre|à confirmer)\)\s*$", re.IGNORECASE
)


def hosts(document: Document, note: Note) -> tuple[Found[str], ...]:
    """The hosts and organisers, without articles, in the note's order."""
    found = [one for section in note.of(Field.HOSTS) for one in _under(document, section)]
    if not found:
        found = list(_in_sentence(document, note))
    unique: dict[str, Found[str]] = {}
    for one in found:
        if len(one.value) <= LONGEST_HOST and not _TENTATIVE.fullmatch(folded(one.value)):
            unique.setdefault(folded(one.value), one)
    return tuple(unique.values())[:MOST]


def _under(document: Document, section: Section) -> Iterator[Found[str]]:
    if section.inline:
        passage = document.passage(section.head.first, section.head.last)
        for name in items(section.inline, bodies=True):
            yield Found(name, passage, How.HEADING)
        if not section.inline.rstrip().endswith((",", ";", ":")):
            return
    for piece in block(section):
        passage = document.passage(piece.first, piece.last)
        names = [item(piece.text)] if piece.bullet else items(piece.text, bodies=True)
        for name in names:
            if name and any(char.isupper() for char in name):
                yield Found(name, passage, How.HEADING)


def block(section: Section) -> Iterator[Piece]:
    """The lines right under a heading: a list to its end, else up to the next empty line."""
    for at, piece in enumerate(section.body[:MOST]):
        before = section.body[at - 1] if at else None
        if before is not None and (
            before.bullet != piece.bullet or (piece.spaced and not piece.bullet)
        ):
            return
        if len(piece.text) > 400:
            return
        yield piece


_ACTING: Final = re.compile(
    r"\b(?:(?:will |is |are |have the pleasure to |"
    r"has the pleasure to )?(?:(?:co-?)?host(?:s|ing|ed)?|hold(?:s|ing)?|"
    r"(?:co-?)?organi[sz](?:e|es|ing)|convenes?|invites?(?: you)?|present)\b(?= (?:an?|the|"
    r"this|you|jointly)\b| their| its)"
    r"|(?:co-?)?organisent|organise(?= )|(?:vous )?invitent?(?= a)|proposent|tiendront)"
)
_PASSIVE: Final = re.compile(
    r"\b(?:(?:co-?)?(?:hosted|organi[sz]ed|sponsored|convened)(?: jointly)? by|"
    r"(?:co-?)?organise[es]? (?:conjointement )?par) ([^.;]{4,200})"
)
_LONGEST_SUBJECT: Final = 220


def _in_sentence(document: Document, note: Note) -> Iterator[Found[str]]:
    for piece in note.loose[:60]:
        names = _named_in(piece.text[:1200])
        if names:
            passage = document.passage(piece.first, piece.last)
            yield from (Found(name, passage, How.SENTENCE) for name in names)
            return


def _named_in(text: str) -> list[str]:
    low = folded(text)
    if len(low) != len(text):
        return []
    if found := _PASSIVE.search(low):
        names = items(_until_clause(text[found.start(1) : found.end(1)]), bodies=True)
        return names if names and all(_is_proper(name) for name in names) else []
    found = _ACTING.search(low)
    if found is None:
        return []
    front = text[max(0, found.start() - _LONGEST_SUBJECT) : found.start()].strip()
    subject = re.split(r"(?<=[.!?])\s|(?<=\)), |\S*\d\S*, |: ", front)[-1]
    names = items(subject, bodies=True)
    return names if names and all(_is_proper(name) for name in names) else []


def _until_clause(text: str) -> str:
    return re.split(
        r"\s(?:will|on|in order|takes?|aura|se tiendra|which|to bring)\s|, (?:which|this|"
        r"the event|will)",
        text,
    )[0]


def _is_proper(name: str) -> bool:
    """An institution's name: it begins with a capital and is no sentence."""
    return (
        name[:1].isupper()
        and len(name.split()) <= 14
        and len(name) > 2
        and not _PRONOUN.match(folded(name))
    )


_PRONOUN: Final = re.compile(
    r"^(?:we|it|they|this|these|that|he|she|nous|ils?|elles?|ce|cette|cet|on|i|in|please|"
    r"when|if|as|who|you|event|side event|session|evenement)\b"
)


# --- the venue -------------------------------------------------------------------------------

_PLACE: Final = re.compile(
    r"\b(?:hall|room|house|hotel|cent(?:er|re)|mission|building|auditorium|theatre|library|"
    r"salle|maison|palais|institut|university|universite|"
    r"campus|forum|street|avenue|square|plaza|floor|rue|place|boulevard|embassy|ambassade|"
    r"headquarters|unhq|siege|school|church)\b"
)
_AT: Final = re.compile(
    r"\b(?:in|at) ((?:the )?(?:[A-Z][\w’'-]*|\d+(?:rd|th|nd|st)?)[^.;:()]{3,140})"
)


_DANS: Final = re.compile(
    r"\b(?:dans|à|au) (?:la |le |l['’])?"
    r"((?:salle|maison|auditorium|centre|siège|palais|hôtel|institut)\b[^.;:()]{3,140})",
    re.IGNORECASE,
)
_AT_THE: Final = re.compile(r"^(?:at|in|à|au) (?:the |la |l['’])?(?=\S)", re.IGNORECASE)
_BEYOND: Final = re.compile(r",? (?:on|from|to|for|which|where|and will|le|de \d|pour|où)\b")


def venue(document: Document, note: Note) -> Found[str] | None:
    """Where the event takes place, as the note writes it."""
    for section in note.of(Field.VENUE):
        text, last = section.inline, section.head.last
        if not text:
            under = list(block(section))[:3]
            text = ", ".join(one.text.rstrip(" ,") for one in under)
            last = under[-1].last if under else last
        elif section.body and not section.body[0].spaced and text.endswith(","):
            text, last = f"{text} {section.body[0].text}", section.body[0].last
        text = _NOTHING_MORE.sub("", text).strip(" ;|")
        if text and not _TENTATIVE.fullmatch(folded(text)):
            return Found(
                text[:LONGEST_VENUE], document.passage(section.head.first, last), How.HEADING
            )
    return _venue_at_top(document, note) or _venue_in_sentence(document, note)


def _venue_at_top(document: Document, note: Note) -> Found[str] | None:
    """A line at the top, after the day, that ends in a town or names a place of some kind."""
    dated = False
    for piece in note.front[:12]:
        parts = [part.strip() for part in piece.text.split(" | ")]
        for part in parts:
            if days_in(part) or times_in(part):
                dated = True
                after = _after_times(part)
                if is_address(after):
                    return Found(after, document.passage(piece.first, piece.last), How.TOP)
            elif dated and piece.kind is not Kind.ROW and is_address(part):
                text = _AT_THE.sub("", part)
                return Found(text, document.passage(piece.first, piece.last), How.TOP)
    return None


def _after_times(text: str) -> str:
    """What follows the times and their zone on one line: "..., 13:00-14:15 (NY time), Room 4"."""
    times = times_in(text)
    if not times or times[-1].end is None:
        return ""
    return times[-1].after.partition(",")[2].strip()


def is_address(text: str) -> bool:
    """Does a line read as a place: a town at its end, or a kind of place in it?"""
    if len(text) > LONGEST_VENUE or text.endswith((".", "?", "!", ":")) or "," not in text:
        return False
    return bool(_PLACE.search(folded(text))) or (bool(zone_of_address(text)) and text[:1].isupper())


def _venue_in_sentence(document: Document, note: Note) -> Found[str] | None:
    """After the day and the times of the one sentence that has them."""
    for piece in note.loose[:60]:
        times = times_in(piece.text)
        if not (times and times[0].end and days_in(piece.text)):
            continue
        for found in (*_AT.finditer(piece.text), *_DANS.finditer(piece.text)):
            text = _BEYOND.split(found[1])[0].strip(" ,")
            if _PLACE.search(folded(text)):
                text = text.removeprefix("the ")
                return Found(text, document.passage(piece.first, piece.last), How.SENTENCE)
    return None
