"""Speakers and moderators, in the many ways in which notes write them down.

One person is one text: "H.E. Ms. Ada Example – minister (online)". What is said about how
they take part is taken out first, then the titles, then the name by its shape, and what is left
is the role, as the note has it. An organisation is only named where the note sets it apart.
"""

import re
from collections.abc import Iterator
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from moderator.core.text import folded
from moderator.intake.names import Named, name_at_start, title_starts

LONGEST_PERSON: Final = 700
"""Characters; a longer text about one person is prose."""


class Person(Struct, frozen=True):
    """Somebody named in a note. `role`: all that the note says they are. `tentative`: the note
    marks them as not confirmed. `moderates`: the note says so beside the name."""

    name: str
    role: str = ""
    organisation: str = ""
    online: bool = False
    tentative: bool = False
    moderates: bool = False


_ONLINE_WORDS: Final = (
    r"(?:joining |participating |speaking |attending |participe |intervient )?(?:on-?line|"
    r"virtual(?:ly)?|remote(?:ly)?|by video(?: ?link| ?conference| message)?|"
    r"(?:via|on|by|over|par|sur) (?:zoom|teams|webex|video(?: ?link| ?conference| message)?|"
    r"visioconference|visio|telephone|phone|lien video)|"
    r"video ?link|video message|en ligne|a distance|en visioconference|en visio|"
    r"visioconference|en virtuel|virtuellement|distanciel|en distanciel|zoom|webex)"
    r"(?: / (?:online|en ligne))?(?: participation)?"
)
_ONLINE: Final = re.compile(_ONLINE_WORDS)
_PRESENT: Final = re.compile(
    r"in[ -]person|in the room|on[ -]?site|present(?:e|iel|ielle)?|en presentiel|en personne|"
    r"sur place|physical(?:ly)?"
)
_TENTATIVE: Final = re.compile(
    r"t\.?b\.?[cad]\.?|to be confirmed|to be announced|to be determined|tentative|invited|"
    r"unconfirmed|a confirmer|a determiner|invite(?:e)?|"
    r"sous reserve(?: de confirmation)?|en attente(?: de confirmation)?"
)
_CONFIRMED: Final = re.compile(r"confirmed|confirme(?:e)?|she/her|he/him|they/them|elle|il|iel")
_MODERATES: Final = re.compile(
    r"moderator|moderating|moderation|moderates|chair|facilitator|moderateur|moderatrice|"
    r"animateur|animatrice|anime les debats"
)
_NOTES: Final = re.compile(r"[(\[]([^()\[\]]{1,60})[)\]]")
_TRAILING: Final = re.compile(r"(?:\s[–—-]\s|,\s|\s\|\s|;\s)([^,;|–—()\[\]]{2,45})[.;,\s]*$")
_FRONT: Final = re.compile(r"^[(\[]?(?:online|en ligne|tbc)[)\]:]+\s*", re.IGNORECASE)


def person_of(text: str) -> Person | None:
    """The person that a text is about, or None when it begins with no name."""
    if len(text) > LONGEST_PERSON:
        return None
    plain, marks = _marks_out(text.strip(" ;,.|") or "")
    named, position = name_at_start(plain), ""
    if named is None:
        plain, position = _after_position(plain)
        named = name_at_start(plain)
    if named is None or not _ends_well(plain, named):
        return None
    role, organisation = _role(plain[named.end :])
    return Person(
        named.name,
        role or named.office,
        organisation,
        online=_ONLINE in marks or bool(_WILL_JOIN.search(folded(text))),
        tentative=_TENTATIVE in marks,
        moderates=_MODERATES in marks or bool(_MODERATES.fullmatch(position)),
    )


def _marks_out(text: str) -> tuple[str, set[re.Pattern[str]]]:
    """A text without what it says about how somebody takes part, and which of it was there."""
    marks: set[re.Pattern[str]] = set()

    def kept(found: re.Match[str]) -> str:
        parts = [part.strip() for part in re.split(r"[,;]| - | – ", found[1])]
        left = [part for part in parts if not _mark(part, marks)]
        return f"({', '.join(left)})" if left else " "

    text = _NOTES.sub(kept, text)
    for _ in range(3):
        found = _TRAILING.search(text)
        if found is None or not _mark(found[1], marks):
            break
        text = text[: found.start()]
    if front := _FRONT.match(text):
        _mark(front[0].strip("()[]: "), marks)
        text = text[front.end() :]
    return " ".join(text.split()).strip(" ,;|"), marks


def _mark(part: str, marks: set[re.Pattern[str]]) -> bool:
    low = folded(part).strip(" .*")
    for pattern in (_ONLINE, _PRESENT, _TENTATIVE, _CONFIRMED, _MODERATES):
        if pattern.fullmatch(low):
            marks.add(pattern)
            return True
    return False


_POSITION: Final = re.compile(
    r"^(?:(?:opening|welcome|closing|keynote|introductory|framing|special)(?: (?:remarks|"
    r"address|speech|speaker|words|statement|intervention))?"
    r"|(?:lead )?panell?ist|speaker|discussant|respondent|presenter|intervenante?|paneliste|"
    r"mot de bienvenue|allocution d['’]ouverture|"
    r"mot d['’]ouverture|ouverture|cloture|moderator|chair|moderateur|"
    r"moderatrice)(?: ?\d{1,2})?(?: by| from)?(?: ?:| [–—-]| \|) ?"
)


def _after_position(text: str) -> tuple[str, str]:
    """A text such as "Opening remarks: Ms ..." without what she does, and that."""
    low = folded(text[:80]).replace("’", "'")
    found = _POSITION.match(low) if len(low) == len(text[:80]) else None
    return (text[found.end() :], found[0].strip(" :–—-|")) if found else (text, "")


def _ends_well(text: str, named: Named) -> bool:
    """A name is followed by nothing, a sign, or what the person is; a sentence is not."""
    after = text[named.end :]
    if not after.strip(" .") or after.lstrip(" ")[:1] in "–—-,;:(|/":
        return True
    return named.titled or bool(_OF.match(after))


_IS: Final = re.compile(
    r"^ (?:is|was|est|works as|serves as) (?:currently )?(?:the |an? |la |le |une? )?"
)
_SENTENCE_END: Final = re.compile(r"(?<=[a-zà-þ)])\.(?= [^\W\d_a-zà-þ])")
_WILL_JOIN: Final = re.compile(
    r"\b(?:will |to )?(?:join|joins|participate|participates|speak|speaks) (?:us )?"
    r"(?:online|virtually|remotely|by video)\b|\bparticipera (?:en ligne|a distance)\b"
)
_OF: Final = re.compile(r"^ (?:of|from|at|du|de|de la|de l['’]|d['’]|des)(?= |(?<=['’]))")
_LEAD: Final = re.compile(r"^[\s–—,;:|/.-]+")
_PAREN: Final = re.compile(r"^\(([^()]{1,400})\)")
_THE: Final = re.compile(r"^(?:(?:the|la|le|les) |l['’])", re.IGNORECASE)


def _role(after: str) -> tuple[str, str]:
    """What a person is, and the organisation where the note sets it apart."""
    after = after.removeprefix(".")
    if told := _IS.match(after):
        # A sentence of a biography: what somebody is ends with it.
        sentence = _SENTENCE_END.split(after[told.end() :], maxsplit=1)[0]
        role = sentence.strip(" .;,")
        return role, organisation_in(role)
    if joined := _OF.match(after):
        rest = _THE.sub("", after[joined.end() :].strip()).rstrip(" .;,")
        return rest, rest
    after = _LEAD.sub("", after)
    if found := _PAREN.match(after):
        rest = _LEAD.sub("", after[found.end() :]).rstrip(" .;,|")
        inner = found[1].strip(" .;,")
        role = f"{inner}, {rest}" if rest else inner
        return role, organisation_in(role)
    parts = [part.strip(" .;,") for part in after.split(" | ") if part.strip(" .;,")]
    role = ", ".join(parts)
    if role.startswith("(") and role.endswith(")") and "(" not in role[1:]:
        role = role[1:-1]
    return role, organisation_in(role)


_ORGANISATION: Final = re.compile(
    r"\b(?:mission|ministry|ministere|universit\w+|institute?|cent(?:er|re)|network|reseau|"
    r"foundation|fondation|council|conseil|"
    r"committee|comite|commission|association|alliance|agency|agence|organi[sz]ation|society|"
    r"societe|department|office|"
    r"observatoire|forum|federation|union|embassy|ambassade|tribunal|court|college|academy|"
    r"academie|secretariat|trust|fund|fonds|"
    r"collectif|guild|project|service|school)\b"
)
_NO_ROLE: Final = re.compile(
    r"\b(?:former|director|head|founder|chair|president|officer|ancien|ancienne|directeur|"
    r"directrice|of the|chef)\b"
)


def organisation_in(role: str) -> str:
    """The organisation that a role ends with after its last comma, where its words say that it
    is one; empty where that is not certain."""
    last = role.rsplit(",", 1)[-1].strip()
    low = folded(last)
    if not last[:1].isupper() or not _ORGANISATION.search(low) or _NO_ROLE.search(low):
        return ""
    return last


# --- several people in one line --------------------------------------------------------------


def people_in(text: str) -> list[Person]:
    """Everybody a line names: usually one; several between semicolons, titles or commas."""
    return [one for part in split_people(text) if (one := person_of(part)) is not None]


def split_people(text: str) -> Iterator[str]:
    """A line about people, one by one."""
    text = text[:4000]
    if text.count(";") and all(
        name_at_start(part.strip()) for part in text.split(";") if part.strip()
    ):
        yield from (part.strip() for part in text.split(";") if part.strip())
        return
    starts = _real_starts(text)
    if len(starts) > 1 and not text[: starts[0]].strip():
        for at, start in enumerate(starts):
            end = starts[at + 1] if at + 1 < len(starts) else len(text)
            yield _JOIN.sub("", text[start:end].strip())
        return
    chunks = [part.strip() for part in _BETWEEN.split(text) if part.strip()]
    # "Ada Example, Radio Sample" is one person; two names without titles have an "and".
    joined = not starts and (len(chunks) > 2 or _AND.search(text))
    if joined and len(chunks) > 1 and all(_only_name(part) for part in chunks):
        yield from chunks
        return
    yield text


_BETWEEN: Final = re.compile(r",(?: and| et)? | and | et | & ")
_AND: Final = re.compile(r" (?:and|et|&) ")
_JOIN: Final = re.compile(r"(?:[,;.]|\s(?:and|et|&)|,\s?(?:and|et))+\s*$")


def _real_starts(text: str) -> list[int]:
    """Titles that begin another person: after a sign or an "and", outside brackets."""
    found = []
    for start in title_starts(text):
        before = text[:start].rstrip()
        depth = before.count("(") - before.count(")")
        if depth <= 0 and (not before or re.search(r"(?:[,;.)]|\b(?:and|et)|&)$", before)):
            found.append(start)
    return found


def _only_name(text: str) -> bool:
    plain, _ = _marks_out(text)
    named = name_at_start(plain)
    return named is not None and not plain[named.end :].strip(" .")


def with_role(person: Person, text: str) -> Person:
    """A person whose role stands on the line below the name."""
    plain, marks = _marks_out(text.strip(" ;,."))
    role = plain.strip(" ()")
    return replace(
        person,
        role=role,
        organisation=organisation_in(role),
        online=person.online or _ONLINE in marks,
        tentative=person.tentative or _TENTATIVE in marks,
    )


def is_online(text: str) -> bool:
    """Does a table's cell say that somebody takes part from elsewhere?"""
    return bool(_ONLINE.fullmatch(folded(text).strip(" .()")))
