"""Where each value of the review came from, in words, and how far the person has come with it.

Values are known here by keys: the names of the event's fields, and the ids of speakers,
questions and tags. Plain values only, so that what the review says can be tried without it.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from msgspec import Struct

from moderator.core.event import MODERATOR, Event
from moderator.core.say import say
from moderator.intake import Findings, Found, How, Passage, Person
from moderator.qt.language import shown, tr

_HOWS: Final[Mapping[str, str]] = {
    How.HEADING: say("under its heading"),
    How.TOP: say("at the top of the note"),
    How.SENTENCE: say("in a sentence"),
    How.DERIVED: say("worked out"),
}

LISTS: Final = ("speakers", "questions", "addressees", "cases", "tracks", "mandates")
_ESSENTIAL: Final = frozenset(("title", "day", "start", "end", "zone"))


class Source(Struct, frozen=True):
    """One value's source. `words`: what to look for in its passage; `doubt`: what to check."""

    passage: Passage
    how: str
    words: str
    doubt: str = ""


class Mark(Struct, frozen=True):
    """What is said below a field. `tone`: one of a label's."""

    text: str
    tone: str


def sources(findings: Findings, event: Event) -> dict[str, Source]:
    """The sources by key. `event`: the one made of the findings, whose ids the lists have."""
    found: dict[str, Source] = {}
    for name in ("title", "day", "start", "end", "zone", "venue"):
        one = getattr(findings, name)
        if one is not None:
            found[name] = _source(one)
    if findings.hosts:
        found["hosts"] = _source(findings.hosts[0])
    if findings.moderator is not None:
        found[MODERATOR] = _source(findings.moderator)
    for name in LISTS:
        pairs = zip(getattr(event, name), getattr(findings, name), strict=False)
        found.update((item.id, _source(one)) for item, one in pairs)
    return found


def _source(one: Found[Any]) -> Source:
    value = one.value
    words = value.name if isinstance(value, Person) else value if isinstance(value, str) else ""
    return Source(one.passage, one.how, words, one.doubt)


def field_mark(
    keys: Iterable[str], known: Mapping[str, Source], changed: bool, seen: bool, empty: bool
) -> Mark:
    """What is said below a field that shows the values of these keys. `changed`: the person
    typed something else; `seen`: they went through it and left it as it was."""
    if changed:
        return Mark(tr("✎ Still empty") if empty else tr("✎ Corrected by you"), "accent")
    parts = [known[key] for key in keys if key in known]
    missing = [key for key in keys if key not in known]
    if not parts:
        essential = any(key in _ESSENTIAL for key in missing)
        return Mark(
            tr("▲ Not found in the note") if essential else tr("○ Not found in the note"),
            _tone(essential),
        )
    doubts = " ".join(dict.fromkeys(shown(one.doubt) for one in parts if one.doubt))
    where = parts[0].passage.place
    if missing:
        return Mark(
            tr("▲ Not all of it was found ({where}). {doubts}", where=where, doubts=doubts).strip(),
            "warn",
        )
    if seen:
        return Mark(tr("✓ Accepted, from {where}", where=where), "good")
    if doubts:
        return Mark(tr("▲ {where}: {doubts}", where=where, doubts=doubts), "warn")
    return Mark(
        tr("● {where}, {how}", where=where, how=_HOWS.get(parts[0].how, parts[0].how)), "muted"
    )


def _tone(essential: bool) -> str:
    return "warn" if essential else "muted"


def item_mark(source: Source | None) -> Mark:
    """What is said of an item of a list: its place, or that it is the person's own."""
    if source is None:
        return Mark(tr("✎ Added by you"), "accent")
    if source.doubt:
        return Mark(
            tr("▲ {where}: {doubts}", where=source.passage.place, doubts=source.doubt), "warn"
        )
    return Mark(
        tr("● {where}, {how}", where=source.passage.place, how=_HOWS.get(source.how, source.how)),
        "muted",
    )


def missing_words(event: Event) -> str:
    """Which essentials the event still lacks, in words; empty when it has them all."""
    parts = (
        (event.title.strip(), tr("the title")),
        (event.day, tr("the date")),
        (event.start is not None and event.end is not None, tr("the times")),
        (event.speakers, tr("speakers")),
        (event.questions, tr("guiding questions")),
    )
    missing = [words for value, words in parts if not value]
    if not missing:
        return ""
    return tr("▲ Still empty: {missing}.", missing=", ".join(missing))
