"""Lists inside a sentence: hosts, addressees, cases. Where one item ends and the next begins.

"Foreign Affairs and Trade" is one ministry and "the Guild and the Mission" are two hosts: an
"and" divides only where both sides read as items of their own.
"""

import re
from typing import Final

from moderator.core.text import folded

_ARTICLE: Final = re.compile(
    r"^(?:(?:the|la|le|les|de la|du|des|aux?|à la|to the|and|et)\s|(?:de |à )?l['’])\s?(?=\S)",
    re.IGNORECASE,
)
_AND_FIRST: Final = re.compile(r"\s*(?:and|et)\s")
_AND: Final = re.compile(r"\s(?:and|et|&)\s")
_NEW_ITEM: Final = re.compile(r"^(?:the |la |le |les |l['’]|aux? )")
_BODY: Final = re.compile(
    r"\b(?:missions?|ministr\w+|ministere|universit\w+|institut\w*|cent(?:er|re)|network|"
    r"reseau|foundation|fondation|council|conseil|"
    r"committee|comite|commission|association|alliance|agency|agence|organi[sz]ation|trust|"
    r"fund|fonds|forum|union|office|bureau|"
    r"guild|collectif|lab|society|observatoire|secretariat|embassy|ambassade|academ\w+|"
    r"college|house|maison|assembl\w+|clinic|clinique|watch|radio|museum|musee|library|school|"
    r"ecole|group|groupe|initiative|coalition|movement|mouvement|federation|league|ligue|"
    r"parliament|parlement|observatory|archives?|church|eglise|un women|undp|onu)\b"
)
_OF_SEVERAL: Final = re.compile(
    r"^(?:the )?(?:permanent )?(?:missions|governments|embassies|delegations) of |"
    r"^(?:les )?(?:missions|gouvernements|ambassades|delegations)(?: permanentes)? d"
)
_WITH: Final = re.compile(
    r",? (?:(?:together|jointly|in (?:partnership|cooperation|collaboration)) with|with the|"
    r"en (?:partenariat|collaboration|cooperation|coopération) avec)(?= )"
)
_WHOLE: Final = re.compile(rf"(?:{_BODY.pattern})$")
"""A name that ends in such a word is all there: "Estarian Law Society"."""
_THE_NEXT: Final = re.compile(r",? (?:and|et) (?=(?:the|la|le|les|l['’]))|, (?=(?:the|la|le|les) )")


def items(text: str, bodies: bool = False) -> list[str]:
    """The items of a list in running text. `bodies`: they are institutions, so that an "and"
    divides them only where what follows is one."""
    text = text.strip().rstrip(".;")
    if bodies:
        text = _WITH.sub("; ", text)
    for sign in (";", " / ", " | ", " • ", " + "):
        if sign in text:
            return [one for part in text.split(sign) for one in _items(part, bodies)]
    return _items(text, bodies)


def _items(text: str, bodies: bool) -> list[str]:
    if bodies and _OF_SEVERAL.match(folded(text)):
        # "The Missions of A, B and C" host as one, until another "the" begins.
        return [one for part in _THE_NEXT.split(text) if (one := item(part))]
    parts = [part for part in _commas(text) if part.strip()]
    last = parts[-1] if parts else ""
    listed = len(parts) > 1 and not _AND_FIRST.match(last)
    ends = list(_AND.finditer(last))
    at = ends[-1 if listed else 0] if ends else None
    halves = [last[: at.start()], last[at.end() :]] if at else []
    if at and _two(halves[0], halves[1], bodies, listed):
        parts[-1:] = halves
    return [one for part in parts if (one := item(part))]


def _commas(text: str) -> list[str]:
    """Divided at commas that are in no brackets."""
    parts, depth, start = [], 0, 0
    for at, char in enumerate(text):
        depth += (char in "([") - (char in ")]")
        if char == "," and depth <= 0:
            parts.append(text[start:at])
            start = at + 1
    return [*parts, text[start:]]


def _two(front: str, back: str, bodies: bool, listed: bool) -> bool:
    if not front.strip():
        return True
    # A list with commas has an "and" before its last item.
    if not bodies or listed:
        return True
    return (
        bool(_NEW_ITEM.match(folded(back)))
        or bool(_BODY.search(folded(back)))
        or (back.strip()[:1].isupper() and bool(_WHOLE.search(folded(front).strip())))
    )


def item(text: str) -> str:
    """One item without its article and signs."""
    text = text.strip(" .;,:–—-\t*")
    for _ in range(2):
        text = _ARTICLE.sub("", text, count=1).strip()
    return text
