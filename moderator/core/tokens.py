"""Tokens: what a rapporteur types into a note so that no hand leaves the keys.

A token is a sign and a word between white space: `/rec @sarabi #drc >un %unama !2`, or a
`*` alone. What a word can stand for is in `vocabulary`; here is what becomes of a text: the
chips in it, the note it makes, the note written back as text, and how a word may go on.

Nothing that was typed is ever eaten: an unknown or ambiguous word stays text, and a text
that happens to read like a token is written back with a backslash before it (`\\#drc`),
which parsing takes off again. That is what makes editing a note a round trip.
"""

import re
import unicodedata
from itertools import chain
from typing import Final, Literal

from msgspec import Struct
from msgspec.structs import replace

from moderator.core.event import Event
from moderator.core.state import Kind, NoteBody, Stamp
from moderator.core.text import clean
from moderator.core.vocabulary import Place, Sign, Vocabulary
from moderator.core.words_notes import SIGNS

_WORDS: Final = re.compile(r"\S+")
# As text: `re` compiles each when it is first used, and keeps it.
_BREAKS: Final = "[\n\r\x85\u2028\u2029]"

# --- reading tokens ------------------------------------------------------------------------


class Chip(Struct, frozen=True):
    """One token that was understood. `start`, `end`: where it stands in the typed text."""

    sign: Sign
    place: Place
    value_id: str
    label: str
    start: int
    end: int


class Parsed(Struct, frozen=True):
    """What was typed, the tokens taken out of it; not cleaned yet."""

    text: str
    chips: tuple[Chip, ...] = ()


def parse(text: str, event: Event, *, final: bool = False, cursor: int | None = None) -> Parsed:
    """Take the tokens out of a text.

    While somebody types, the word that the cursor touches (by default the end of the text) is
    not taken yet; `final` takes it too. White space around a token goes with it, line breaks
    and everything else stay as typed.
    """
    vocabulary = Vocabulary(event)
    caret = -1 if final else len(text) if cursor is None else cursor
    kept: list[str] = []
    chips: list[Chip] = []
    gap, at, after_token = "", 0, False
    for found in _WORDS.finditer(text):
        start, end = found.span()
        space = text[at:start]
        gap = _joined(gap, space, kept) if after_token else space
        word, at = found.group(), end
        target = None if start < caret <= end else vocabulary.one(word)
        after_token = target is not None
        if target is not None:
            chips.append(Chip(word[0], target.place, target.value_id, target.label, start, end))
            continue
        kept += (gap, word if start < caret <= end else _unescaped(word, vocabulary))
    kept.append(_joined(gap, text[at:], kept) if after_token else text[at:])
    return Parsed("".join(kept), tuple(chips))


def _joined(left: str, right: str, kept: list[str]) -> str:
    """The white space that is left where a token stood between two runs of it. Line breaks
    before the token go to `kept` at once, so that each is looked at only once."""
    broken = [found.end() for found in re.finditer(_BREAKS, left)]
    if broken:
        kept.append(left[: broken[-1]])
        left = left[broken[-1] :]
    break_right = re.search(_BREAKS, right)
    if break_right is not None:
        return right[break_right.start() :]
    return left if right else ""


def _unescaped(word: str, vocabulary: Vocabulary) -> str:
    if word[0] == "\\" and vocabulary.one(word.lstrip("\\")) is not None:
        return word[1:]
    return word


# --- from tokens to a note and back --------------------------------------------------------


class Defaults(Struct, frozen=True):
    """What buttons chose for the note being written; a token overrides it. A `speaker` or
    `segment` of None is the stamp's."""

    kind: Kind = Kind.POINT
    question: str | None = None
    speaker: str | None = None
    segment: str | None = None
    off_record: bool = False


NO_DEFAULTS: Final = Defaults()


def body_from(
    parsed: Parsed, stamp: Stamp, event: Event, defaults: Defaults = NO_DEFAULTS
) -> NoteBody:
    """The note that was typed. Of kinds, speakers and questions the last token counts; cases,
    tracks, addressees and mandates add up."""
    body = NoteBody(
        text=clean(parsed.text),
        stamp=stamp,
        kind=defaults.kind,
        question=defaults.question,
        speaker=defaults.speaker or stamp.speaker,
        segment=defaults.segment or stamp.segment,
        off_record=defaults.off_record,
    )
    return _with_chips(body, parsed.chips)


def as_tokens(body: NoteBody, event: Event) -> str:
    """A note as it would be typed: its tokens, then its text. `rewritten` reads it back."""
    vocabulary = Vocabulary(event)
    tokens = [
        token
        for sign, place, value_id in _told(body)
        if (token := vocabulary.spelled(sign, place, value_id)) is not None
    ]
    text = _WORDS.sub(lambda found: _escaped(found.group(), vocabulary), body.text)
    return " ".join([*tokens, text] if text else tokens)


def rewritten(body: NoteBody, text: str, event: Event) -> NoteBody:
    """A note after its text with tokens (`as_tokens`) was edited.

    A token taken out of the text is taken out of the note. What tokens cannot say (the
    stamp, the segment, consent, evidence, and ids that the event no longer has) stays.
    """
    vocabulary = Vocabulary(event)
    silent = {
        (place, value_id)
        for sign, place, value_id in _told(body)
        if vocabulary.spelled(sign, place, value_id) is None
    }
    parsed = parse(text, event, final=True)
    bare = replace(
        body,
        text=clean(parsed.text),
        kind=Kind.POINT,
        question=body.question if ("question", body.question) in silent else None,
        speaker=body.speaker if ("speaker", body.speaker) in silent else None,
        cases=tuple(one for one in body.cases if ("cases", one) in silent),
        tracks=tuple(one for one in body.tracks if ("tracks", one) in silent),
        addressees=tuple(one for one in body.addressees if ("addressees", one) in silent),
        mandates=tuple(one for one in body.mandates if ("mandates", one) in silent),
        key=False,
    )
    return _with_chips(bare, parsed.chips)


def _told(body: NoteBody) -> list[tuple[Sign, Place, str]]:
    """What a note says that tokens may say, in the order they are written."""
    told: list[tuple[Sign, Place, str]] = []
    if body.kind is not Kind.POINT:
        told.append(("/", "kind", body.kind.value))
    if body.question is not None:
        told.append(("!", "question", body.question))
    if body.speaker is not None:
        told.append(("@", "speaker", body.speaker))
    told += [(">", "addressees", one) for one in body.addressees]
    told += [("#", "cases", one) for one in body.cases]
    told += [("#", "tracks", one) for one in body.tracks]
    told += [("%", "mandates", one) for one in body.mandates]
    if body.key:
        told.append(("*", "key", "key"))
    return told


def _with_chips(body: NoteBody, chips: tuple[Chip, ...]) -> NoteBody:
    for chip in chips:
        body = _with_chip(body, chip.place, chip.value_id)
    return body


def _with_chip(body: NoteBody, place: Place, value: str) -> NoteBody:
    match place:
        case "kind":
            body = replace(body, kind=Kind(value))
        case "question":
            body = replace(body, question=value)
        case "speaker":
            body = replace(body, speaker=value)
        case "addressees":
            body = replace(body, addressees=_and(body.addressees, value))
        case "cases":
            body = replace(body, cases=_and(body.cases, value))
        case "tracks":
            body = replace(body, tracks=_and(body.tracks, value))
        case "mandates":
            body = replace(body, mandates=_and(body.mandates, value))
        case "key":
            body = replace(body, key=True)
    return body


def _and(values: tuple[str, ...], value: str) -> tuple[str, ...]:
    return values if value in values else (*values, value)


def _escaped(word: str, vocabulary: Vocabulary) -> str:
    return "\\" + word if vocabulary.one(word.lstrip("\\")) is not None else word


# --- completing ----------------------------------------------------------------------------


class Option(Struct, frozen=True):
    """One way to complete a token. `insert`: the whole token, with its sign."""

    insert: str
    label: str
    detail: str


class Completions(Struct, frozen=True):
    """What the word at the cursor may become, best first; `start` to `end` of the text is
    what an option replaces. No options: there is no token there."""

    start: int
    end: int
    options: tuple[Option, ...] = ()


def complete(text: str, cursor: int, event: Event) -> Completions:
    """The options for the token that the cursor stands in or after; right after a sign, all
    of that sign."""
    cursor = max(0, min(cursor, len(text)))
    start = next((at for at in range(cursor, 0, -1) if text[at - 1].isspace()), 0)
    sign, typed = text[start:cursor][:1], text[start + 1 : cursor]
    if sign not in SIGNS:
        return Completions(cursor, cursor)
    vocabulary = Vocabulary(event)
    options = tuple(
        Option(token, target.label, target.detail)
        for target in vocabulary.beginning(sign, typed)
        if (token := vocabulary.spelled(sign, target.place, target.value_id)) is not None
    )
    return Completions(start, _end_of_token(text, start, cursor, vocabulary), options)


def _end_of_token(text: str, start: int, cursor: int, vocabulary: Vocabulary) -> int:
    """The word's end when all of it is the token; else the cursor, for what stands behind it
    is text, and completing before it must not eat it."""
    found = _WORDS.match(text, start)
    end = found.end() if found is not None else cursor
    whole = text[start:end]
    known = vocabulary.find(whole) or vocabulary.beginning(whole[0], whole[1:])
    return end if known else cursor


def apply(text: str, completions: Completions, option: Option) -> tuple[str, int]:
    """The text with an option taken, and where the cursor stands then: one space after it."""
    before, after = text[: completions.start] + option.insert, text[completions.end :]
    if after[:1] != " ":
        after = " " + after
    return before + after, len(before) + 1


# --- the direction of writing --------------------------------------------------------------


def direction(text: str) -> Literal["ltr", "rtl"]:
    """The direction of a text, from its first strong character (Unicode TR 9, rule P2).

    Words that begin with a token's sign are passed over while there are others, so that a
    note in Dari does not jump to the left while "@sar" is being typed.
    """
    words = [found.group() for found in _WORDS.finditer(text)]
    plain = (word for word in words if word[0] not in SIGNS)
    for char in chain.from_iterable(chain(plain, words)):
        strong = unicodedata.bidirectional(char)
        if strong == "L":
            return "ltr"
        if strong in ("R", "AL"):
            return "rtl"
    return "ltr"
