"""What an event is called: under its heading, in quotation marks, or at the top of the note.

Lines at the top that only say what the paper is ("Concept note", "Side event to the 52nd
session") are no title while there is another line.
"""

import re
from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from moderator.core.text import folded
from moderator.intake.document import Document, Kind
from moderator.intake.findings import Found, How
from moderator.intake.hosts import is_address
from moderator.intake.labels import Field, label_of
from moderator.intake.noise import Piece
from moderator.intake.sections import Note
from moderator.intake.times import days_in, times_in

LONGEST_TITLE: Final = 300

_KIND: Final = re.compile(
    r"^(?:draft |revised |final |projet de |short )?(?:"
    r"(?:invitation (?:and|&|et) )?(?:concept(?:ual)? (?:notes?|papers?)|notes? conceptuelles?)|"
    r"note (?:de concept|de cadrage|d['’]orientation|d['’]information|de presentation)|"
    r"fiche (?:conceptuelle|technique|de presentation|projet)|termes de reference|"
    r"terms of reference|tdr|aide[- ]memoire|(?:background|briefing|scoping|discussion|programme) "
    r"(?:note|paper)|information note|event (?:brief|outline|concept)|save the date|invitation|"
    r"flyer|programme|agenda|cn)\b"
    r"(?: (?:for|of|on) (?:the |a |an )?| (?:de l['’]|du |d['’]une? |pour (?:l['’]|le |la )?))?"
)
_FORM: Final = re.compile(
    r"^(?:(?:virtual|hybrid|online|high[ -]level|official|parallel|joint|public|expert|"
    r"breakfast|lunch|informal|closed|open|arria[ -]formula(?: style)?|un|ngo|wps|csw ?\d*|"
    r"a|an|the|"
    r"ministerial|regional|international|launch|fireside|"
    r"de haut niveau|virtuelle?|hybride|en ligne|publique?) )*(?:side[ -]?event|parallel event|"
    r"round ?table(?: discussion)?|panel(?: discussion)?|webinar|briefing|workshop|dialogue|"
    r"seminar|"
    r"event|conference|meeting|consultation|symposium|colloquium|forum|chat|discussion|launch|"
    r"evenement(?: (?:parallele|en marge))?|table[ -]ronde|webinaire|atelier|seminaire|reunion|"
    r"panel|colloque|rencontre|petit[ -]dejeuner(?:[ -]debat)?|conference[ -]debat|"
    r"journee d['’]etudes?)"
    r"(?: de haut niveau)?\b"
)
_ABOUT: Final = re.compile(
    r"^ ?(?:on|about|entitled|titled|sur|intitule[e]?|consacre[e]? a)? ?(?=[\"“«'‘])|"
    r"^ (?:entitled|titled|intitule[e]?) "
)
_SEPARATOR: Final = re.compile(r"^ ?(?:[:：]| [–—-]|[–—-] |\|| / )\s*")
_QUOTED: Final = re.compile(r"[\"“«]\s?([^\"“”«»]{8,280}?)\s?[\"”»]")
_WHOLE_QUOTE: Final = re.compile(r"^[\"“«‘']\s?([^\"“”«»]+?)\s?[\"”»’']$")
_REPLY: Final = re.compile(r"^(?:(?:subject|objet|re|fwd?|fw|tr|wg|aw) ?: ?)+", re.IGNORECASE)
_JOINS: Final = (":", ",", "–", "—", "-", "&", "/")


def title(document: Document, note: Note) -> Found[str] | None:
    """The title of the event and the lines it stands in."""
    return _under_heading(document, note) or _at_top(document, note) or _from_mail(document, note)


def _under_heading(document: Document, note: Note) -> Found[str] | None:
    for section in note.of(Field.TITLE):
        body = section.body[:1]
        text = section.inline or (body[0].text if body else "")
        text, last = _with_next(text, section.inline, section.head, section.body)
        text = unquoted(text)
        if text and len(text) <= LONGEST_TITLE and any(char.isalpha() for char in text):
            return Found(text, document.passage(section.head.first, last), How.HEADING)
    return None


def _with_next(text: str, inline: str, head: Piece, body: Sequence[Piece]) -> tuple[str, int]:
    """A title that breaks off goes on in the next line."""
    rest = body if inline else body[1:]
    last = head.last if inline or not body else body[0].last
    if rest and not rest[0].spaced and text.rstrip().endswith(_JOINS):
        return f"{text.rstrip()} {rest[0].text}", rest[0].last
    return text, last


def _at_top(document: Document, note: Note) -> Found[str] | None:
    fallback: Found[str] | None = None
    front = _until_prose(note)
    for at, piece in enumerate(front):
        text, kind = titled(piece.text)
        if not text:
            continue
        if kind:
            fallback = fallback or _found(document, text, piece, piece.last)
            continue
        text, last = _whole(text, piece, front[at + 1 :], document.broken)
        return _found(document, text, piece, last)
    return fallback


def _found(document: Document, text: str, piece: Piece, last: int) -> Found[str]:
    return Found(unquoted(text), document.passage(piece.first, last), How.TOP)


def _until_prose(note: Note) -> list[Piece]:
    """The lines at the top, and headings that no list knows: a note may begin with one."""
    front = list(note.front[:12])
    if not front and note.sections and note.sections[0].field is Field.OTHER:
        front = [note.sections[0].head]
    kept = [one for one in front if len(one.text) <= LONGEST_TITLE and one.kind is not Kind.ROW]
    return [one for one in kept if not _says_when(one.text) and not _salutes(one.text)]


def _says_when(text: str) -> bool:
    return any(one.end is not None for one in times_in(text)) or (
        bool(days_in(text)) and not _KIND.match(folded(text)) and len(text) < 60
    )


_SALUTE: Final = re.compile(
    r"^(?:dear|cher|chere|chers|cheres|bonjour|hello|hi|madame|monsieur|mesdames|please find|"
    r"vous trouverez|veuillez trouver|"
    r"kindly find|below is|as agreed|comme convenu)\b"
)


def _salutes(text: str) -> bool:
    return bool(_SALUTE.match(folded(text)))


def titled(text: str) -> tuple[str, bool]:
    """What a line at the top says the event is called, and whether it rather says what the paper
    or the occasion is (it is the title if there is no other). Empty: it is no title."""
    whole = text.strip(" *_|")
    if _is_no_title(whole):
        return "", False
    rest, dressed = _without(_KIND, whole)
    doubtful = dressed == "loosely" and not _OF.search(folded(whole)[: len(whole) - len(rest)])
    rest, form = _without(_FORM, rest)
    if not rest:
        return "", False
    if form == "loosely":
        # "Side event to the Council" names the occasion; "Dialogue under fire" may be a title.
        rest, doubtful = (whole, True) if not dressed else (rest, doubtful)
    inner = quoted(rest) if dressed or form else ""
    if inner:
        return inner, False
    occasion = bool(_OCCASION.search(folded(rest))) or (
        text.endswith(".") and len(text.split()) > 4
    )
    return rest, doubtful or occasion


_OF: Final = re.compile(r"(?:\b(?:for|of|on|du|pour)\b|d['’]|l['’])[a-z' ’]*$")
_OCCASION: Final = re.compile(
    r"\bside[ -]?event\b|^(?:\d+(?:st|nd|rd|th) |csw ?\d+)|^en marge d|"
    r"\bevenement parallele\b|^(?:on the )?margins? of"
)
_INVITES: Final = re.compile(
    r"\b(?:invites? you|(?:requests?|have) the (?:pleasure|honou?r)|vous invite(?:nt)?|"
    r"ont le plaisir|a le plaisir)\b"
)


def _is_no_title(text: str) -> bool:
    """Two names of one kind of paper ("Concept note / Note conceptuelle"), or an invitation."""
    halves = text.split(" / ")
    twice = len(halves) > 1 and all(_KIND.fullmatch(folded(half).strip()) for half in halves)
    return twice or bool(_INVITES.search(folded(text)))


def _without(pattern: re.Pattern[str], text: str) -> tuple[str, str]:
    """A line without the words at its front that say what it is of; and how they were set
    apart: "clearly" by a sign or quotation marks, "loosely", or not there ("")."""
    low = folded(text)
    found = pattern.match(low) if len(low) == len(text) else None
    if found is None:
        return text, ""
    after = text[found.end() :]
    if separated := (_SEPARATOR.match(after) or _ABOUT.match(after)):
        return after[separated.end() :].strip(), "clearly"
    if not after.strip(" .:"):
        return "", "clearly"
    return (after.strip() if pattern is _KIND else text), "loosely"


def quoted(text: str) -> str:
    """What a line has in quotation marks, if it is long enough to be a title; nothing where
    they stand around the front of the line only, which is then a title as a whole."""
    text = text.strip(" .")
    found = _QUOTED.search(text)
    if found is None or (found.start() == 0 and found.end() < len(text)):
        return ""
    return found[1].strip()


def unquoted(text: str) -> str:
    """A title without the quotation marks around all of it, and without a sign at its end."""
    text = text.strip(" *_|")
    if found := _WHOLE_QUOTE.match(text):
        text = found[1]
    return text.rstrip(" :;,").removesuffix(".") if not text.endswith("..") else text


def _whole(text: str, piece: Piece, after: Sequence[Piece], broken: bool) -> tuple[str, int]:
    """A title with the lines it goes on in: after a colon, in a smaller heading, or where the
    page was too narrow."""
    last = piece.last
    for one in after[:3]:
        unfinished = text.rstrip().endswith(_JOINS)
        if one.bullet or label_of(one.text) is not None or _says_when(one.text):
            break
        apart = one.spaced or one.first != last + 1
        if (
            (apart and not (unfinished and one.first <= last + 2))
            or not titled(one.text)[0]
            or titled(one.text)[1]
        ):
            break
        if unfinished or one.text[0].islower() or (broken and len(text) > 40):
            text = f"{text.rstrip()} {one.text}"
        elif _is_subtitle(piece, text, one):
            text = f"{text.rstrip(' :')}: {one.text}"
        else:
            break
        last = one.last
    return text, last


def _is_subtitle(piece: Piece, text: str, below: Piece) -> bool:
    """Does the line below a title that is set apart go on with it?"""
    if piece.kind is Kind.HEADING and below.kind is Kind.HEADING:
        return True
    apart = piece.strong or piece.caps or piece.kind is Kind.HEADING
    words = len(below.text.split())
    unlike = below.strong or below.caps or below.text.endswith((".", "!"))
    return (
        apart and ":" not in text and 3 < words < 20 and not unlike and not is_address(below.text)
    )


def _from_mail(document: Document, note: Note) -> Found[str] | None:
    if note.subject is None:
        return None
    subject = replace(note.subject, text=_REPLY.sub("", note.subject.text))
    text, kind = titled(subject.text)
    if not text or kind:
        return None
    return Found(unquoted(text), document.passage(subject.first, subject.last), How.TOP)
