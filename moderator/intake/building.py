"""From what was found, and what a person made of it, to an event.

A correction replaces what was found, whole field by whole field; an empty one leaves the field
empty. The event carries nothing of where its values came from: once accepted they are the
person's.
"""

from collections.abc import Iterable
from datetime import date, time
from typing import Any

from msgspec import Struct
from msgspec.structs import fields, replace

from moderator.core.event import MODERATOR, Event, GuidingQuestion, Speaker, Tag
from moderator.core.names import slug
from moderator.core.text import clean_line, folded
from moderator.intake.findings import Findings, Found
from moderator.intake.people import Person
from moderator.intake.proposal import Style, with_proposal
from moderator.samples import blank_event


class Corrections(Struct, frozen=True):
    """What a person decided instead of what was found. None: as it was found. `left_empty`:
    names of fields that are to have no value."""

    title: str | None = None
    day: date | None = None
    start: time | None = None
    end: time | None = None
    zone: str | None = None
    venue: str | None = None
    hosts: tuple[str, ...] | None = None
    moderator: Person | None = None
    speakers: tuple[Person, ...] | None = None
    questions: tuple[str, ...] | None = None
    addressees: tuple[str, ...] | None = None
    cases: tuple[str, ...] | None = None
    tracks: tuple[str, ...] | None = None
    mandates: tuple[str, ...] | None = None
    left_empty: frozenset[str] = frozenset()


def event_from(
    findings: Findings, corrections: Corrections | None = None, style: Style = Style.EVEN
) -> Event:
    """The event that was found, corrected, with a proposed run of show."""
    told = _accepted(findings, corrections or Corrections())
    taken = {MODERATOR}
    moderator = told["moderator"]
    event = Event(
        title=told["title"] or "",
        day=told["day"],
        start=told["start"],
        end=told["end"],
        zone=told["zone"] or Event().zone,
        venue=told["venue"] or "",
        hosts=tuple(told["hosts"]),
        moderator=replace(_speaker(moderator, set()), id=MODERATOR) if moderator else None,
        speakers=tuple(_speaker(one, taken) for one in told["speakers"]),
        questions=tuple(
            GuidingQuestion(f"q{at}", text) for at, text in enumerate(told["questions"], 1)
        ),
    )
    used: set[str] = set()
    event = replace(
        event,
        addressees=_addressees(told["addressees"], used),
        cases=_tags(told["cases"], used),
        tracks=_tags(told["tracks"], used),
        mandates=_tags(told["mandates"], used),
    )
    return with_proposal(event, style)


def _accepted(findings: Findings, corrections: Corrections) -> dict[str, Any]:
    """Each field's value: the correction, else what was found."""
    told: dict[str, Any] = {}
    for one in fields(corrections):
        if one.name == "left_empty":
            continue
        found = getattr(findings, one.name)
        empty: Any = () if isinstance(found, tuple) else None
        plain = tuple(each.value for each in found) if isinstance(found, tuple) else _value(found)
        corrected = getattr(corrections, one.name)
        chosen = plain if corrected is None else corrected
        told[one.name] = empty if one.name in corrections.left_empty else chosen
    return told


def _value(found: Found[Any] | None) -> Any:
    return found.value if found is not None else None


def _speaker(person: Person, taken: set[str]) -> Speaker:
    surname = person.name.rsplit(" ", 1)[-1] or person.name
    return Speaker(
        _unused(_key(surname, "speaker"), taken),
        person.name,
        clean_line(person.role),
        person.organisation,
        person.online,
    )


def _key(text: str, otherwise: str) -> str:
    key = slug(folded(text))[:40].strip("-")
    return key if key not in ("", "session") else otherwise


def _unused(key: str, taken: set[str]) -> str:
    number, name = 1, key
    while name in taken:
        number += 1
        name = f"{key}-{number}"
    taken.add(name)
    return name


def _addressees(names: Iterable[str], used: set[str]) -> tuple[Tag, ...]:
    """Those the note names, with the console's short forms where it knows them. A note that
    names none leaves those whom a blank event begins with."""
    usual = {folded(tag.name): tag for tag in blank_event().addressees}
    tags = []
    for name in names:
        known = usual.get(folded(name))
        if known is not None and known.id not in used:
            used.add(known.id)
            tags.append(replace(known, name=name))
        else:
            tags.append(_tag(name, used))
    if not tags:
        used.update(tag.id for tag in usual.values())
    return tuple(tags) or tuple(usual.values())


def _tags(names: Iterable[str], used: set[str]) -> tuple[Tag, ...]:
    return tuple(_tag(name, used) for name in names)


def _tag(name: str, used: set[str]) -> Tag:
    """Its initials in brackets are a short form: "Democratic Republic of Congo (DRC)"."""
    front, bracket, rest = name.partition(" (")
    short = rest.rstrip(")") if bracket and rest.rstrip(")").isalnum() else ""
    aliases = (short.casefold(),) if short and front else ()
    return Tag(_unused(_key(name, "tag"), used), name, aliases)
