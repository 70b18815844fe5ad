"""What a token's word can stand for: everybody and everything an event gives a name to.

Worked out in one place because parsing, completing, searching and writing a note back as
text must not disagree about what "@sarabi" is. Names are compared in a form without case,
accents, spaces and hyphens, so that nobody has to remember how a name is spelled.
"""

from collections.abc import Iterator
from itertools import chain
from typing import Final, Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from moderator.core.event import Event, Speaker, Tag
from moderator.core.say import say
from moderator.core.text import clean, folded
from moderator.core.words_notes import KEY_MESSAGE, KINDS, SIGNS

Sign: TypeAlias = str
Place: TypeAlias = Literal[
    "kind", "speaker", "cases", "tracks", "addressees", "mandates", "question", "key"
]
"""The field of a note's body that a token fills."""

LONGEST_TOKEN: Final = 300
"""Characters; a longer word is text, whatever it begins with."""

_BETWEEN: Final = frozenset("-_'’().&/")
"""Signs that may stand inside a name and are passed over when names are compared."""


class Target(Struct, frozen=True):
    """Something a token can stand for. `exact`: forms that are it, strongest first; `starts`:
    forms that it may be cut from; `spellings`: what to type for it, best first."""

    place: Place
    value_id: str
    label: str
    detail: str
    exact: tuple[frozenset[str], ...]
    starts: tuple[str, ...]
    spellings: tuple[str, ...]


class Vocabulary:
    """Every token of an event, worked out when its sign is first asked for."""

    def __init__(self, event: Event) -> None:
        self._event = event
        self._targets: dict[Sign, tuple[Target, ...]] = {}
        self._found: dict[str, tuple[Target, ...]] = {}

    def targets(self, sign: Sign) -> tuple[Target, ...]:
        """All that a sign can introduce, in the order to be shown."""
        if sign not in self._targets:
            unique: dict[str, Target] = {}
            for target in _targets(self._event, sign):
                unique.setdefault(target.value_id, target)
            self._targets[sign] = tuple(unique.values())
        return self._targets[sign]

    def find(self, token: str) -> tuple[Target, ...]:
        """What a sign and a word may mean: one target, several when the word is ambiguous, or
        none. An id beats an alias, that a full name, that one word of a name, and any of
        these the beginning of one."""
        if token[:1] not in SIGNS or len(token) > LONGEST_TOKEN:
            return ()
        if token not in self._found:
            self._found[token] = _matching(self.targets(token[0]), token[0], token[1:])
        return self._found[token]

    def one(self, token: str) -> Target | None:
        """The one thing a token stands for, or None where it is text."""
        found = self.find(token)
        return found[0] if len(found) == 1 else None

    def spelled(self, sign: Sign, place: Place, value_id: str) -> str | None:
        """A token that stands for a value, the shortest way to type it first, or None where
        the event has nothing of that id that words can reach."""
        for target in self.targets(sign):
            if (target.place, target.value_id) == (place, value_id):
                tokens = (sign + spelling for spelling in target.spellings)
                return next((one for one in tokens if self._reads_back(one, target)), None)
        return None

    def _reads_back(self, token: str, target: Target) -> bool:
        return token.split() == [token] == [clean(token)] and self.one(token) is target

    def beginning(self, sign: Sign, typed: str) -> tuple[Target, ...]:
        """The targets that what is typed so far may become; all of them when that is nothing.
        Those named so from their first word come first."""
        if not typed:
            return self.targets(sign)
        key = _squeezed(typed) if len(typed) <= LONGEST_TOKEN else ""
        if not key:
            return ()
        found = [t for t in self.targets(sign) if any(s.startswith(key) for s in t.starts)]
        exact = {target.value_id for target in self.find(sign + typed)}
        found.sort(key=lambda t: (t.value_id not in exact, not _squeezed(t.label).startswith(key)))
        return tuple(found)


def _targets(event: Event, sign: Sign) -> Iterator[Target]:
    match sign:
        case "/":
            yield from (_named("kind", kind.value, word, (), "") for kind, word in KINDS.items())
        case "@":
            yield from map(_person, event.people())
        case "#":
            yield from (_tag("cases", one, say("case")) for one in event.cases)
            yield from (_tag("tracks", one, say("track")) for one in event.tracks)
        case ">":
            yield from (_tag("addressees", one, say("addressee")) for one in event.addressees)
        case "%":
            yield from (_tag("mandates", one, say("mandate")) for one in event.mandates)
        case "!":
            for number, one in enumerate(event.questions, 1):
                yield _question(number, one.id, one.text)
        case "*":
            yield Target("key", "key", KEY_MESSAGE, "", (frozenset({""}),), (), ("",))


def _person(one: Speaker) -> Target:
    detail = ", ".join(part for part in (one.role, one.organisation) if part)
    target = _named("speaker", one.id, one.name, (), detail)
    words = one.name.lower().split()
    return replace(target, spellings=(*words[::-1], *target.spellings))


def _tag(place: Place, one: Tag, detail: str) -> Target:
    return _named(place, one.id, one.name, one.aliases, detail)


def _named(place: Place, value_id: str, name: str, aliases: tuple[str, ...], detail: str) -> Target:
    """Numbers alone are no beginning of a name: "the #2 priority" is not track 2."""
    words = [_squeezed(word) for word in folded(name).replace("-", " ").split()]
    tails = ["".join(words[at:]) for at, word in enumerate(words) if word[:1].isalpha()]
    short = [_squeezed(alias) for alias in aliases]
    exact = (
        {folded(value_id)},
        set(short),
        {_squeezed(name)},
        {word for word in words if word[:1].isalpha()},
    )
    return Target(
        place,
        value_id,
        name,
        detail,
        tuple(frozenset(forms - {""}) for forms in exact),
        tuple(form for form in chain(short, [_squeezed(name)], tails) if form),
        (*(alias.lower() for alias in aliases), "".join(name.lower().split()), value_id),
    )


def _question(number: int, value_id: str, text: str) -> Target:
    forms = (str(number), f"q{number}")
    exact = tuple(frozenset({form}) for form in forms)
    return Target("question", value_id, f"Q{number}", text, exact, forms, forms)


def _matching(targets: tuple[Target, ...], sign: Sign, word: str) -> tuple[Target, ...]:
    if sign == "*":
        return targets if not word else ()
    if sign == "!" and word.isdecimal():
        word = str(int(word))
    whole, key = folded(word), _key(word)
    for tier in range(4):
        form = whole if tier == 0 else key
        found = tuple(t for t in targets if tier < len(t.exact) and form in t.exact[tier])
        if found:
            return found
    if not key[:1].isalpha():
        return ()
    return tuple(t for t in targets if any(form.startswith(key) for form in t.starts))


def _key(word: str) -> str:
    """The form in which a typed word is compared, empty when it cannot be a name: "#drc," and
    "@sarabi:" are text, since their last sign belongs to the sentence."""
    text = folded(word)
    if not text or not text[-1].isalnum() or not (text[0].isalnum() or text[0] == "("):
        return ""
    return _squeezed(word) if all(c.isalnum() or c in _BETWEEN for c in text) else ""


def _squeezed(text: str) -> str:
    return "".join(char for char in folded(text) if char.isalnum())
