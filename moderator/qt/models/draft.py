"""The note being written: what was chosen for it besides its words, as one plain value.

Every change makes a new value, so that the chips are drawn anew only when something differs
and the whole can be put aside against a crash at each keystroke. What comes back from the
disk is not trusted: whatever cannot be understood is left out, and the words are kept.
"""

from collections.abc import Mapping
from math import isfinite
from typing import Any, Final, TypeGuard, get_args

from msgspec import Struct
from msgspec.structs import asdict, replace

from moderator.core.event import Event
from moderator.core.state import Kind, NoteBody, Stamp
from moderator.core.text import LONGEST
from moderator.core.tokens import Chip, Defaults, Parsed, body_from, parse
from moderator.core.vocabulary import Place

_PLACES: Final = frozenset(get_args(Place))


class Draft(Struct, frozen=True):
    """What is chosen for the note being written. `speaker` None: the stamp's, unless `nobody`
    says that nobody's words these are. `tags`: cases, tracks, addressees, mandates and the
    key mark, in the order chosen."""

    kind: Kind = Kind.POINT
    question: str | None = None
    speaker: str | None = None
    nobody: bool = False
    tags: tuple[tuple[Place, str], ...] = ()
    off_record: bool = False
    stamp: Stamp | None = None

    @property
    def bare(self) -> bool:
        """Is nothing chosen that belongs to one note alone?"""
        plain = self.kind is Kind.POINT and self.speaker is None and not self.nobody
        return plain and not self.tags

    @property
    def key(self) -> bool:
        """Is it a key message?"""
        return ("key", "key") in self.tags

    def heard(self, live: str | None = None) -> str | None:
        """Whose words it will hold: the one chosen, else the stamp's, else `live`."""
        if self.nobody or self.speaker is not None:
            return self.speaker
        return self.stamp.speaker if self.stamp is not None else live

    def taking(self, place: Place, value: str) -> "Draft":
        """With a chip put on."""
        match place:
            case "kind":
                return replace(self, kind=Kind(value))
            case "question":
                return replace(self, question=value)
            case "speaker":
                return replace(self, speaker=value, nobody=False)
            case _:
                tag = (place, value)
                return self if tag in self.tags else replace(self, tags=(*self.tags, tag))

    def without(self, place: Place, value: str) -> "Draft":
        """With a chip taken off, if it is on."""
        match place:
            case "kind":
                return replace(self, kind=Kind.POINT) if self.kind.value == value else self
            case "question":
                return replace(self, question=None) if self.question == value else self
            case "speaker":
                return replace(self, speaker=None) if self.speaker == value else self
            case _:
                return replace(self, tags=tuple(one for one in self.tags if one != (place, value)))

    def without_last(self) -> "Draft":
        """With the last chip taken off, the tags before the rest; itself when none is on."""
        if self.tags:
            return replace(self, tags=self.tags[:-1])
        if self.kind is not Kind.POINT:
            return replace(self, kind=Kind.POINT)
        if self.speaker is not None or self.nobody:
            return replace(self, speaker=None, nobody=False)
        return replace(self, question=None)

    def body(self, text: str, stamp: Stamp, event: Event) -> NoteBody:
        """The note that would be kept now."""
        typed = parse(text, event, final=True)
        chosen = tuple(Chip("", place, value, "", 0, 0) for place, value in self.tags)
        defaults = Defaults(self.kind, self.question, self.speaker, None, self.off_record)
        body = body_from(Parsed(typed.text, chosen + typed.chips), stamp, event, defaults)
        named = any(chip.place == "speaker" for chip in typed.chips)
        return replace(body, speaker=None) if self.nobody and not named else body


def as_data(draft: Draft, text: str, aim: str | None) -> dict[str, Any]:
    """A draft as plain data. `aim`: the guiding question chosen for the notes to come."""
    return {
        "text": text,
        "kind": draft.kind.value,
        "question": draft.question,
        "aim": aim,
        "speaker": draft.speaker,
        "nobody": draft.nobody,
        "tags": [list(tag) for tag in draft.tags],
        "off_record": draft.off_record,
        "stamp": asdict(draft.stamp) if draft.stamp is not None else None,
    }


def from_data(data: Mapping[str, Any]) -> tuple[Draft, str, str | None]:
    """(draft, text, aim) from plain data; never raises. In doubt it is off the record."""
    text, off_record = data.get("text"), data.get("off_record", False)
    kind = data.get("kind")
    draft = Draft(
        kind=Kind(kind) if isinstance(kind, str) and kind in set(Kind) else Kind.POINT,
        question=_words(data.get("question")),
        speaker=_words(data.get("speaker")),
        nobody=data.get("nobody") is True,
        tags=_tags(data.get("tags")),
        off_record=off_record is not False,
        stamp=_stamp(data.get("stamp")),
    )
    return draft, text[:LONGEST] if isinstance(text, str) else "", _words(data.get("aim"))


def _words(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _number(value: object) -> TypeGuard[float]:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return number and isfinite(value)  # type: ignore[arg-type]


def _tags(value: object) -> tuple[tuple[Place, str], ...]:
    pairs = [one for one in value if _is_tag(one)] if isinstance(value, list | tuple) else []
    return tuple(dict.fromkeys((pair[0], pair[1]) for pair in pairs))


def _is_tag(value: object) -> bool:
    if not isinstance(value, list | tuple) or len(value) != 2:
        return False
    place, word = value
    return isinstance(place, str) and place in _PLACES and isinstance(word, str)


def _stamp(value: object) -> Stamp | None:
    if not isinstance(value, Mapping):
        return None
    t, utc, elapsed = value.get("t"), value.get("utc"), value.get("elapsed_s")
    if not _number(t) or not _number(utc):
        return None
    return Stamp(
        t=float(t),
        utc=float(utc),
        segment=_words(value.get("segment")),
        speaker=_words(value.get("speaker")),
        elapsed_s=float(elapsed) if _number(elapsed) else None,
    )
