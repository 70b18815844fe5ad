"""What is typed into one line while somebody raises a hand: who asks, and what.

"name, organisation — question", with quick tokens anywhere in it: `@sarabi` or `>sarabi` for
whom, `!2` the guiding question, `#ngo` the constituency, `/online`, `/first`. Speakers and
questions are found by the same vocabulary as in notes; the signs mean other things here, which
is why this is a module of its own.

Nothing that was typed is ever eaten: an unknown or ambiguous word stays text, and what cannot
be told apart stays whole in one field, where it is seen and can be corrected.
"""

import re
from collections.abc import Mapping
from typing import Final, Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from moderator.core.event import Event
from moderator.core.say import say
from moderator.core.state import Asking, Constituency
from moderator.core.text import clean, clean_name, folded
from moderator.core.vocabulary import LONGEST_TOKEN, Vocabulary
from moderator.core.words_floor import CONSTITUENCIES

Field: TypeAlias = Literal[
    "name", "organisation", "constituency", "online", "first_time", "addressed", "question"
]

LONGEST_ASKER: Final = 120
"""Characters; a longer stretch before the dash is no name but a sentence with a dash in it."""

# As text: `re` compiles each when it is first used, and keeps it.
_WORDS: Final = r"\S+"
_RUNS: Final = r"[^\S\n]{2,}"
_DASH: Final = r"\s*—\s*|(?:(?<=\s)|^)(?:–|--|-)(?:\s+|$)|\s*\n\s*"
_COMMAS: Final = r"\s*[,،，]\s*"
_ASKS: Final = "[?؟？]"
_SHORTEST: Final = 2
_MANY_WORDS: Final = 8
"""More words than that without a comma or a dash are a question, not somebody's name."""

_GROUPS: Final[Mapping[Constituency, tuple[str, ...]]] = {
    Constituency.MEMBER_STATE: ("memberstate", "state", "ms", "mission", "missions"),
    Constituency.UN: ("un", "unitednations"),
    Constituency.INGO: ("ingo",),
    Constituency.NGO: ("ngo",),
    Constituency.YOUTH: ("youth",),
    Constituency.ACADEMIA: ("academia", "academic", "university"),
    Constituency.PRESS: ("press", "media"),
    Constituency.OTHER: ("other",),
}
_FLAGS: Final[Mapping[str, tuple[Field, str]]] = {
    "online": ("online", say("online")),
    "room": ("online", say("in the room")),
    "first": ("first_time", say("first time")),
    "firsttime": ("first_time", say("first time")),
}


class RequestChip(Struct, frozen=True):
    """Something that was understood, as it is shown: "for Habiba Sarabi", "NGO"."""

    field: Field
    label: str


class ParsedRequest(Struct, frozen=True):
    """What was typed, as the request it makes. `chips`: all that is not the question's text."""

    asking: Asking
    chips: tuple[RequestChip, ...] = ()


def parse_request(
    text: str, event: Event, *, final: bool = False, cursor: int | None = None
) -> ParsedRequest:
    """The request that a line of typing means.

    While somebody types, the word that the cursor touches (by default the end of the text) is
    not taken as a token yet; `final` takes it too. A backslash before a token keeps it text.
    """
    caret = -1 if final else len(text) if cursor is None else cursor
    asking, kept, chips = _without_tokens(text, event, caret)
    head, question = _parted(kept)
    asking, asker = _with_asker(replace(asking, text=clean(question)), head)
    return ParsedRequest(asking, (*asker, *dict.fromkeys(chips)))


def group_of(word: str) -> Constituency | None:
    """The constituency that a word names ("ngo", "member-state", "acad"), or None where it
    names none or several."""
    key = "".join(char for char in folded(word[:LONGEST_TOKEN]) if char.isalnum())
    if len(key) < _SHORTEST:
        return None
    exact = [group for group, words in _GROUPS.items() if key in words]
    starts = [
        group for group, words in _GROUPS.items() if any(one.startswith(key) for one in words)
    ]
    found = exact or starts
    return found[0] if len(found) == 1 else None


# --- tokens ----------------------------------------------------------------------------------


def _without_tokens(text: str, event: Event, caret: int) -> tuple[Asking, str, list[RequestChip]]:
    vocabulary = Vocabulary(event)
    asking, chips = Asking(), list[RequestChip]()
    kept: list[str] = []
    at = 0
    for found in re.finditer(_WORDS, text):
        start, end = found.span()
        kept.append(text[at:start])
        at, word = end, found.group()
        if start < caret <= end:
            kept.append(word)
            continue
        token = _token(word, asking, vocabulary)
        if token is not None:
            asking, chip = token
            chips = [*_still_true(chips, chip), chip]
        elif word[0] == "\\" and _token(word.lstrip("\\"), asking, vocabulary) is not None:
            kept.append(word[1:])
        else:
            kept.append(word)
    return asking, re.sub(_RUNS, " ", "".join(kept)), chips


def _still_true(chips: list[RequestChip], come: RequestChip) -> list[RequestChip]:
    """Of everything but those asked the last token counts."""
    return [one for one in chips if one.field == "addressed" or one.field != come.field]


_Taken: TypeAlias = tuple[Asking, RequestChip] | None


def _token(word: str, asking: Asking, vocabulary: Vocabulary) -> _Taken:
    """The request with a token taken in, or None where the word is text."""
    rest = word[1:]
    if len(word) > LONGEST_TOKEN or not rest or not rest[-1].isalnum():
        return None
    match word[0]:
        case "@" | ">":
            return _addressed(asking, rest, vocabulary)
        case "!":
            return _on_question(asking, rest, vocabulary)
        case "#":
            return _speaking_for(asking, rest)
        case "/":
            return _flag(asking, rest)
    return None


def _addressed(asking: Asking, name: str, vocabulary: Vocabulary) -> _Taken:
    target = vocabulary.one(f"@{name}")
    if target is None:
        return None
    people = tuple(dict.fromkeys((*asking.addressed, target.value_id)))
    chip = RequestChip("addressed", say("for {name}", name=target.label))
    return replace(asking, addressed=people), chip


def _on_question(asking: Asking, number: str, vocabulary: Vocabulary) -> _Taken:
    target = vocabulary.one(f"!{number}")
    if target is None:
        return None
    return replace(asking, question=target.value_id), RequestChip("question", target.label)


def _speaking_for(asking: Asking, word: str) -> _Taken:
    group = group_of(word)
    if group is None:
        return None
    chip = RequestChip("constituency", CONSTITUENCIES[group])
    return replace(asking, constituency=group), chip


def _flag(asking: Asking, word: str) -> _Taken:
    key = folded(word)
    names = [name for name in _FLAGS if name == key or name.startswith(key)]
    meant = {_FLAGS[name] for name in names}
    if len(key) < _SHORTEST or len(meant) != 1:
        return None
    field, label = meant.pop()
    if field == "first_time":
        asking = replace(asking, first_time=True)
    else:
        asking = replace(asking, online=names[0] == "online")
    return asking, RequestChip(field, label)


# --- who asks, and what ----------------------------------------------------------------------


def _parted(text: str) -> tuple[str, str]:
    """Who asks, and the question: parted by a dash or a line break. Without one, a long text
    or one with a question mark is the question, and a short one is who asks."""
    text = text.strip()
    dash = re.search(_DASH, text)
    if dash is not None:
        head = text[: dash.start()].strip()
        if len(head) <= LONGEST_ASKER and not re.search(_ASKS, head):
            return head, text[dash.end() :].strip()
    elif not re.search(_ASKS, text) and _is_short(text):
        return text, ""
    return "", text


def _is_short(text: str) -> bool:
    most = _MANY_WORDS * (1 + bool(re.search(_COMMAS, text)))
    return len(text) <= LONGEST_ASKER and len(text.split()) <= most


def _with_asker(asking: Asking, head: str) -> tuple[Asking, list[RequestChip]]:
    """The asker's name up to the first comma and the organisation after it; a part that is
    nothing but the name of a constituency says that."""
    parts = [part for part in re.split(_COMMAS, head) if part]
    chips: list[RequestChip] = []
    if asking.constituency is Constituency.OTHER:
        group = next((found for part in parts if (found := _said(part)) is not None), None)
        if group is not None:
            parts = [part for part in parts if _said(part) is not group]
            asking = replace(asking, constituency=group)
            chips.append(RequestChip("constituency", CONSTITUENCIES[group]))
    name, organisation = clean_name(", ".join(parts[:1])), clean_name(", ".join(parts[1:]))
    asking = replace(asking, name=name, organisation=organisation)
    told = [("name", name), ("organisation", organisation)]
    named = [RequestChip(field, label) for field, label in told if label]  # type: ignore[arg-type]
    return asking, [*named, *chips]


def _said(part: str) -> Constituency | None:
    key = folded(part)
    said = (group for group, word in CONSTITUENCIES.items() if folded(word) == key)
    return next((group for group in said if group is not Constituency.OTHER), None)
