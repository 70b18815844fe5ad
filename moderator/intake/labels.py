"""The headings under which concept notes keep things, in English and French.

A heading is recognised by what is left of it once numbers, signs and the words that only dress
it up ("key", "proposed", "liste des") are taken away, so that "3. Key guiding questions:" and
"Questions" are one. The tables below are the console's knowledge of the genre: a new wording is
one more word there, and nothing else.
"""

import re
from enum import StrEnum
from typing import Final

from msgspec import Struct

from moderator.core.text import folded


class Field(StrEnum):
    """What a heading announces. `OTHER`: something that is no part of the plan."""

    TITLE = "title"
    WHEN = "when"
    VENUE = "venue"
    HOSTS = "hosts"
    MODERATOR = "moderator"
    SPEAKERS = "speakers"
    QUESTIONS = "questions"
    ADDRESSEES = "addressees"
    CASES = "cases"
    TRACKS = "tracks"
    MANDATES = "mandates"
    SUBJECT = "subject"
    OTHER = "other"


class Label(Struct, frozen=True):
    """A heading that was recognised. `inline`: what follows it on its own line. `position`:
    the heading's words where they say what a person does ("Opening remarks")."""

    field: Field
    inline: str = ""
    position: str = ""


_DRESS: Final = re.compile(
    r"^(?:(?:the|our|key|main|core|central|proposed|confirmed|invited|suggested|tentative|draft|"
    r"provisional|preliminary|final|list of|full|overall|event|session|webinar|planned|possible|"
    r"expected|distinguished|featured|guest|expert|high-level|names? of|proposed|liste des?|"
    r"les|des|nos|la|le|l|principales?|principaux|cles?|proposee?s|provisoires?|pressenti(?:e)?s|"
    r"confirme(?:e)?s|invite(?:e)?s)(?:['’ ]+))+"
)
_TAIL: Final = re.compile(
    r"(?: ?\((?:tbc|to be confirmed|a confirmer|confirmed|invited|in alphabetical order|s|e|e?s|"
    r"and moderator|\d+ min(?:utes)?)\)| (?:confirmed|invited|tbc|cles?|proposee?s|principales?|"
    r"confirme(?:e)?s|pressenti(?:e)?s|provisoires?|include|includes))+$"
)
_BESIDE: Final = (
    r"(?: of the (?:event|session|side[ -]event|panel)| de l['’](?:evenement|"
    r"activite)(?: parallele)?| du panel)?"
)

_TABLE: Final = (
    (
        Field.TITLE,
        r"(?:working )?(?:title|theme|topic)"
        + _BESIDE
        + r"|titre(?: provisoire)?"
        + _BESIDE
        + r"|intitule"
        + _BESIDE
        + r"|sujet|(?:nom|name)"
        + _BESIDE[:-1]
        + r"|event|thematique",
    ),
    (
        Field.WHEN,
        r"dates?(?: de tenue)?"
        + _BESIDE
        + r"|days?|jour|time|times|timing|hours?|heures?|horaires?|when|"
        r"quand|dates?(?: ?(?:and|&|et|/|,|\+) ?)(?:the )?(?:times?|heures?|horaires?|hours?|"
        r"duration|duree)|"
        r"(?:times?|heure)(?: ?(?:and|&|et|/) ?)dates?|days?(?: ?(?:and|&|/) ?)times?|"
        r"jour et heure|"
        r"date and venue|date, time and (?:venue|place|location)|date et lieu|date, heure et lieu",
    ),
    (
        Field.VENUE,
        r"venues?|location|place|where|lieu|ou|adresse|address|room|salle|endroit|platform|"
        r"plateforme|lieu"
        + _BESIDE
        + r"|venue"
        + _BESIDE
        + r"|(?:venue|place|location)(?: ?(?:and|&|/) ?)(?:format|room)",
    ),
    (
        Field.HOSTS,
        (
            r"(?:lead |joint )?(?:co-?)?(?:hosts?|organi[sz]ers?|sponsors?|conven[eo]rs?)|"
            r"(?:jointly )?(?:co-?)?(?:hosted|organi[sz]ed|sponsored|convened|"
            r"presented)(?: jointly)? by|"
            r"(?:hosts?|organi[sz]ers?) and (?:co-?)?(?:hosts?|sponsors?|organi[sz]ers?)|"
            r"(?:co-?)?organisat(?:eurs?|rices?)(?: et (?:co-?)?organisateurs?)?|"
            r"(?:co-?)?organise[es]? (?:conjointement )?par|hotes?|"
            r"(?:co-?)?(?:lead|host|organi[sz]ing|hosting|sponsoring|"
            r"convening) (?:organi[sz]ations?|"
            r"partners?|"
            r"institutions?|entit(?:y|ies)|agenc(?:y|ies)|missions|(?:member )?states|countries)|"
            r"(?:institutions?|organisations?|partenaires|structures?) (?:organisat(?:rices?|"
            r"eurs?)|hotes?)|"
            r"(?:co-?)?parraine par|(?:co-?)?parrains?|(?:co-?)?sponsorise par|accueilli par|"
            r"commanditaires?"
        ),
    ),
    (
        Field.MODERATOR,
        (
            r"(?:co-?)?moderators?|moderation|(?:moderation|animation) assuree par|"
            r"moderated by|moderateurs?|moderatrices?|"
            r"modere(?:e)? par|modere|"
            r"chair|chairs|chairperson|chairwoman|chairman|chaired by|session chair|panel chair|"
            r"chair(?: ?(?:and|&|/) ?)moderator|facilitators?|"
            r"facilitation|facilitated by|animation|anime(?:e)? par|animateurs?|animatrices?|"
            r"facilitateurs?|facilitatrices?|facilite par|presidence|preside(?:e)? par|"
            r"president(?:e)? de seance|host and moderator"
        ),
    ),
    (
        Field.SPEAKERS,
        (
            r"speakers?|speakers and (?:roles|panell?ists|titles|moderators?)|panell?ists?|panel|"
            r"panel members?|panel of speakers|"
            r"panel composition|panell?ists and speakers|moderators? and (?:speakers|"
            r"panell?ists)|briefers?|commentators?|discussants?|contributors?|"
            r"resource persons?|presenters?|line-?up|"
            r"intervenant(?:\.?e?\.?s|es?)?|intervenants et intervenantes|"
            r"intervenantes et intervenants|intervenant[·.(-]e[·.)-]*s\)?|"
            r"orateurs?|oratrices?|orateurs et oratrices|oratrices et orateurs|panelistes?|"
            r"conferencier(?:e)?s?|"
            r"conferencieres et conferenciers|intervention[s]? de|participants? (?:au|du|"
            r"in the) panel|"
            r"(?:speakers?|panell?ists?)['’s]* (?:bios|biographies|profiles)|"
            r"composition du panel|membres du panel|avec(?: la participation de)?|"
            r"with(?: the participation of)?|"
            r"personnes? (?:intervenantes?|ressources?)|experte?s|expertes et experts|"
            r"respondents?|temoins|discutante?s?|composition du panel"
        ),
    ),
    (
        Field.ADDRESSEES,
        (
            r"addressees?|recommendations?(?: are)? (?:addressed )?(?:for|to)|"
            r"addressees of the recommendations|"
            r"destinataires?(?: des recommandations)?|recommandations (?:adressees )?(?:a|aux)"
        ),
    ),
    (
        Field.CASES,
        (
            r"(?:country )?cases?(?: stud(?:y|ies))?|etudes? de cas|cas(?: d['’]etude| etudies)?|"
            r"country focus"
        ),
    ),
    (Field.TRACKS, r"tracks?"),
    (Field.MANDATES, r"mandates?(?: renewals?)?|mandats?|renouvellements? de mandats?"),
    (Field.SUBJECT, r"subject|objet|betreff"),
    (
        Field.OTHER,
        (
            r"(?:general )?introduction|(?:general |historical )?background(?: and .{3,40})?|"
            r"context(?: and .{3,40})?|contexte(?: et .{3,40})?|rationale|"
            r"objectives?|objectifs?|objectif general|purposes?|aims?|goals?|summary|overview|"
            r"resume|about(?: .{3,60})?|a propos(?: .{3,60})?|"
            r"outcomes?|outcome document|outputs?|outcomes? and follow-up|results?|"
            r"resultats?(?: attendus)?|document final|"
            r"target (?:audience|group)|audience|public(?: cible| vise)?|participants?|"
            r"participation|format(?: and .{3,40})?|"
            r"agenda|programme?|run of show|schedule|ordre du jour|deroulement|deroule|"
            r"contacts?(?: .{3,40})?|"
            r"focal points?|rsvp|registration|inscriptions?|languages?|langues?|interpretation|"
            r"interpretation .{3,40}|"
            r"references?|sources?|notes?|footnotes|annex(?:es)?|annexes?|justification|"
            r"methodolog(?:y|ie)|methode|"
            r"why (?:this|now|it|does) ?.{0,50}|pourquoi (?:cet|ce|maintenant).{0,50}|"
            r"livestream|hashtags?|biograph(?:y|ies)|bios|"
            r"biographies|problematique|"
            r"next steps|suivi|follow-up|partners|partenaires|budget|logistics|logistique|"
            r"duration|duree|enjeux|"
            r"attendance|conclusion|(?:kind|best|warm) (?:regards|wishes)|regards|sincerely|"
            r"cordialement|bien cordialement|"
            r"salutations|merci|thank you|phone|tel|email|e-mail|website|link|lien|cc|to|from|"
            r"sent|de|a|envoye|"
            r"questions?(?: and |-| & | et |/)(?:answers?|reponses?)|q ?& ?a|for (?:any |"
            r"more )?(?:questions?|information).*|"
            r"(?:open|floor) discussion|discussion(?: generale)?|pour (?:toute )?(?:question|"
            r"information).*|interventions?"
        ),
    ),
)
_FIELDS: Final = tuple((field, re.compile(pattern)) for field, pattern in _TABLE)

_POSITION: Final = re.compile(
    r"(?:opening|welcome|welcoming|introductory|closing|concluding|framing|keynote|special)"
    r"(?: (?:remarks|address|speech|statement|words|intervention|speakers?|presentation|"
    r"and .{3,30}))?(?: by| from)?"
    r"|welcome by|keynotes?|(?:lead )?panell?ist|speaker|discussant|respondent|presenter|"
    r"mots? (?:de bienvenue|d['’]ouverture|introductif|de cloture)"
    r"|allocutions? (?:d['’]ouverture|liminaire|de cloture|de bienvenue)|"
    r"remarques (?:liminaires|introductives|finales)|ouverture|cloture|paneliste|"
    r"intervenante?|bienvenue"
)
_QUESTIONS: Final = re.compile(
    r"\bquestions?\b|^points? (?:for discussion|de discussion|a debattre)$"
)
_BY: Final = re.compile(
    r"^(?:(?:the|this|our|cet|cette|le|la) [a-z -]{3,30} )?(?:to be |will be |is |sera |"
    r"seront |est |sont )?((?:jointly )?(?:co-?)?(?:moderated|chaired|facilitated|hosted|"
    r"organi[sz]ed|sponsored|convened)(?: jointly)? by|"
    r"(?:co-?)?organise[es]? (?:conjointement )?par|anime(?:e)? par|"
    r"modere(?:e)? par|preside(?:e)? par|avec la participation de|with the participation of) "
)
_SPLIT: Final = re.compile(r" ?[:：]\s*|\t+|\s[–—-]\s|\s\|\s")
_NUMBERING: Final = re.compile(
    r"^(?:(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,4}|[a-z])[.)]|\d{1,2}(?:\.\d{1,2})*)\s+"
)
_EITHER: Final = re.compile(r"\((?:e?s|e|ne)\)s?|[·.](?:e|ice|ne|es)(?:[·.]?s)?(?![a-z])")
"""What makes a word singular or plural, or of either gender: "intervenant(e)s", "hôte(s)"."""
_COUNTED: Final = re.compile(r"(?<=[a-z]) ?(?:no\.? ?)?\d{1,2}$")
LONGEST_LABEL: Final = 70


def label_of(text: str) -> Label | None:
    """The heading that a line is or begins with, or None."""
    whole = _named(text)
    if whole is not None:
        return Label(whole, "", _position(text))
    for split in _SPLIT.finditer(text[: LONGEST_LABEL + 20]):
        front, back = text[: split.start()], text[split.end() :].strip()
        if len(front) > LONGEST_LABEL:
            break
        field = _named(front)
        if field is not None and not (split[0].strip() != ":" and field in _NEED_A_COLON):
            return Label(field, back, _position(front))
    return _by(text)


_NEED_A_COLON: Final = frozenset(
    {Field.OTHER, Field.SUBJECT, Field.CASES, Field.TRACKS, Field.TITLE}
)
"""Before a dash these words may as well be part of a sentence or a title."""


def _by(text: str) -> Label | None:
    """A line that begins "To be moderated by Ms ..."."""
    found = _BY.match(folded(text[:120]))
    if found is None or len(folded(text[:120])) != len(text[:120]):
        return None
    field = _named(text[found.start(1) : found.end(1)])
    return Label(field, text[found.end() :].strip()) if field is not None else None


def bare(text: str) -> str:
    """A heading as it is compared: no numbers, signs, case, accents or words that dress it up."""
    low = folded(text.strip(" :.*_#|–—-\t")).replace("’", "'")
    low = _NUMBERING.sub("", _EITHER.sub("", low))
    low = _TAIL.sub("", _DRESS.sub("", low)).strip(" :.*_-–—")
    return _COUNTED.sub("", low)


def _named(text: str) -> Field | None:
    if not text or len(text) > LONGEST_LABEL:
        return None
    for part in (text, *(text.split("/") if "/" in text and ":" not in text else ())):
        field = _field(bare(part), folded(part))
        if field is not None:
            return field
    return None


def _field(label: str, low: str) -> Field | None:
    # "Interventions" and the like are nothing without their dress; "key" is part of a name.
    for field, pattern in _FIELDS:
        if pattern.fullmatch(label):
            return field
    if _POSITION.fullmatch(label):
        return Field.SPEAKERS
    if _QUESTIONS.search(low) and len(low.split()) <= 9 and not low.rstrip().endswith("?"):
        return Field.QUESTIONS
    return None


def _position(text: str) -> str:
    """What the heading says a person does, where it does."""
    return text.strip(" :–—-") if _POSITION.fullmatch(bare(text)) else ""


def introduces_questions(text: str) -> bool:
    """A sentence such as "The panel will be guided by the following questions:"."""
    low = folded(text[-200:])
    return low.rstrip().endswith(":") and bool(re.search(r"\bquestions\b", low))


def introduces_speakers(text: str) -> bool:
    """A sentence such as "The following speakers will take part:"."""
    low = folded(text[-200:])
    cue = r"\b(?:speakers|panell?ists|intervenante?s|panelistes|oratrices|orateurs)\b"
    return low.rstrip().endswith(":") and bool(re.search(cue, low))
