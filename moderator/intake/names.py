"""Names of people: where one ends, what is only a title before it, and what is no name at all.

A name is judged by its shape (two words or more that begin with a capital, particles between
them) because no list holds the names of people who speak at side events. A courtesy title in
front makes a single word enough. Words that only institutions bear say that it is none.
"""

import re
from typing import Final

from msgspec import Struct

from moderator.core.text import folded

_COURTESY: Final = (
    r"h\.? ?e\.?|s\.? ?e\.?(?:m\.?)?|his excellency|her excellency|their excellenc(?:y|ies)|"
    r"son excellence|excellency|"
    r"mr|mrs|ms|mx|miss|messrs|m|mm|mme|mmes|mlle|madame|monsieur|mademoiselle|sir|dame|lady|lord|"
    r"dr|dre|drs|prof|profa|professor|professeure?|pr|pre|phd|me|maitre|ing|dipl\.?-? ?ing|"
    r"eng|hon|honou?rable|rt|rev|reverend|"
    r"sr|sra|herr|frau|the(?= (?:rt|hon))|mag|adv|arch|msgr|fr"
)
_OFFICE: Final = (
    r"amb|ambassador|ambassadeur|ambassadrice|judge|justice|juge|chief|captain|capt|colonel|"
    r"col|major|maj|"
    r"general|gen|gal|lt|lieutenant|brigadier|brig|commander|cmdr|admiral|adm|sergeant|sgt|"
    r"senator|senateur|senatrice|"
    r"minister|ministre|president|presidente|bishop|archbishop|imam|sheikh|father|sister|"
    r"brother|rabbi|elder|"
    r"commissioner|commissaire|deputy|mayor|maire|governor|mp|depute|deputee|sultan|princess|prince"
)
_RETIRED: Final = r"(?: ?\((?:rtd|retd|ret|er|r|hon)\.?\))?"
_HONORIFIC: Final = re.compile(
    rf"(?:(?P<courtesy>{_COURTESY})|(?P<office>{_OFFICE}))(?:\.|(?=[ \u00a0]))"
    rf"(?:\.? ?-?(?:general|gen|ing)\b)?\.?{_RETIRED}[ \u00a0]*"
)
_PLAIN_WORDS: Final = re.compile(
    r"the|president|major|general|father|sister|brother|chief|sir|minist(?:er|re)|commissioner|"
    r"deputy|governor|mayor|maire|me|pre|eng|elder|judge|juge|justice|commissaire|adv|arch|mm?|fr|"
    r"rt|r"
)
"""Titles that are also ordinary words (or initials): alone they prove no name."""

_PARTICLE: Final = re.compile(
    r"de|del|della|da|das|dos?|du|des|di|van|von|der|den|ten|ter|la|le|el|al|bin|bint|binti|ibn|"
    r"ben|ould|mint|zu|y|e|af|av|u[ldr]|d['’]|st|san"
)
_ARTICLED: Final = re.compile(r"(?:[dl]['’]|al-|el-)[^\W\d_a-zà-þ]")
"""A name that begins with its article: "d'Example", "al-Sample"."""

_WORD: Final = re.compile(
    r"(?:[dDlLO]['’]|[aA]l-|[eE]l-|Mc|Mac)?[^\W\d_][^\W\d_'’ʻ`.]*(?:['’ʻ`.-]{1,2}[^\W\d_]+)*\.?"
)
_NEVER: Final = re.compile(
    r"(?:missions?|ministr(?:y|ies)|ministeres?|universit\w*|institut\w*|cent(?:er|re)s?|"
    r"networks?|reseaux?|foundation|"
    r"fondation|councils?|conseil|committee|comite|commission|representatives?|"
    r"representante?|representants?|directors?|"
    r"directeur|directrice|panels?|sessions?|associations?|alliances?|agenc(?:y|ies)|agence|"
    r"organi[sz]ations?|societ\w*|"
    r"department|departement|office|bureau|programmes?|programs?|project|projet|forum|"
    r"federation|union|embassy|ambassade|"
    r"republi\w*|kingdom|royaume|nations?|government|gouvernement|state|states|etats?|"
    r"questions?|speakers?|panell?ists?|"
    r"intervenant\w*|moderat\w*|venue|lieu|agenda|programme|discussion|introduction|"
    r"background|conclusion|outcome|"
    r"document|context\w*|objectives?|objectifs?|annex\w*|remarks|welcome|opening|closing|"
    r"keynote|hall|room|salle|building|floor|street|"
    r"avenue|rue|square|parliament|senate|court|tribunal|school|ecole|college|academy|"
    r"academie|faculty|group|groupe|team|"
    r"secretariat|trust|fund|fonds|coalition|movement|mouvement|platform|initiative|campaign|"
    r"women|femmes|youth|civil|society|"
    r"peace|paix|security|securite|rights|droits|expert\w*|all|tous|toutes|various|several|"
    r"to|tbc|tba|tbd|confirmed|senior|"
    r"former|head|regards|wishes|dear|cher|chere|chers|note|concept|side|event|evenement|"
    r"target|audience|key|main|date|time|"
    r"united|international|national|global|world|member|members|and|et|for|pour|with|avec|in|"
    r"on|at|by|par|from|event|human|"
    r"co-?\w*founder|manager|coordinator|coordinatrice|coordinateur|adviser|advisor|officer|"
    r"researcher|lecturer|analyst|"
    r"journalist\w*|secretary|executive|chair\w*|professor|programmatic|independent)"
)


class Named(Struct, frozen=True):
    """A name without its titles. `office`: a title that is an office ("Ambassador"). `titled`:
    something in front says that a person follows. `end`: where the name ends in the text."""

    name: str
    office: str = ""
    titled: bool = False
    end: int = 0


def without_honorifics(text: str) -> tuple[str, str, bool, int]:
    """A text without the titles it begins with; the office among them, whether any of them
    proves a person, and how many characters they took."""
    at, office, titled = 0, "", False
    for _ in range(8):
        low = folded(text[at : at + 40])
        if len(low) != len(text[at : at + 40]):
            break
        found = _HONORIFIC.match(low)
        if found is None or not found.end() or at + found.end() >= len(text):
            break
        word = found[0].strip(" .")
        plain = _PLAIN_WORDS.fullmatch(word) is not None
        if plain and not text[at].isupper():
            break
        titled = titled or not plain or (len(word) < 3 and found[0][-2:-1] == ".")
        if found["office"]:
            office = f"{office} {text[at : at + found.end()].strip()}".strip()
        at += found.end()
    return text[at:], office, titled, at


def name_at_start(text: str) -> Named | None:
    """The name that a text begins with, or None. It ends where the shape of one does."""
    rest, office, titled, skipped = without_honorifics(text[:300])
    at, words, particles = 0, 0, 0
    end = 0
    for found in _WORD.finditer(rest):
        between = rest[at : found.start()]
        if between.strip(" \u00a0") or (words and not between):
            break
        word, at = found[0], found.end()
        kind = _kind(word, words)
        if kind == "name":
            words, end = words + 1, at
        elif kind == "particle" and words:
            particles += 1
        else:
            break
        if words >= 7 or particles > 4:
            break
    # "M." and "Dr" were a title; a name's own last initial keeps its full stop.
    name = rest[:end].strip()
    if words >= 2 or (words == 1 and titled and len(name) > 1):
        return Named(_unfinished(name), office, titled, skipped + end)
    return None


def _unfinished(name: str) -> str:
    return name.removesuffix(".") if len(name.rsplit(" ", 1)[-1]) > 3 else name


def _kind(word: str, words: int) -> str:
    """Whether a word is part of a name, a particle within one, or neither ("")."""
    low = folded(word).strip(".")
    if _NEVER.fullmatch(low):
        return ""
    if words and word[0].islower() and _PARTICLE.fullmatch(low):
        return "particle"
    # Scripts without capitals have no small letters either.
    return "name" if not word[0].islower() or _ARTICLED.match(word) else ""


def reads_as_name(text: str) -> bool:
    """Is a text a name and next to nothing else?"""
    found = name_at_start(text)
    return found is not None and len(text[found.end :].strip(" .,:;")) == 0


_START: Final = re.compile(
    r"(?<![\w.])(?:H\. ?E\.|S\. ?E\.|Mr|Mrs|Ms|Mx|Miss|Dr|Dre|Prof|Professor|Mme|Mlle|"
    r"M\.(?= )|Amb|Ambassador|Hon|"
    r"Madame|Monsieur|Pr(?= )|Sir|Dame|Judge|Justice|Senator|Captain|Gen|Lt)\.?(?= )"
)


def title_starts(text: str) -> list[int]:
    """Where courtesy titles stand in a text: each run of them once."""
    starts: list[int] = []
    reached = -1
    for found in _START.finditer(text):
        if found.start() >= reached:
            starts.append(found.start())
            reached = (
                found.start() + without_honorifics(text[found.start() : found.start() + 80])[3]
            )
    return starts
