"""The events the console brings along: the bundled one, and a blank one.

The bundled event is read from a file rather than written in code, so that it can be checked
against the concept note line by line. Minutes are ours: the note gives none.
"""

import json
from datetime import date, time
from typing import Any, Final

from moderator.core.event import (
    MODERATOR,
    Event,
    GuidingQuestion,
    Segment,
    Speaker,
    Tag,
)
from moderator.resources import resource

_ADDRESSEES: Final = (
    Tag("un", "UN agencies", ("un", "agencies")),
    Tag("missions", "Permanent Missions", ("missions", "pm")),
    Tag("ingos", "(I)NGOs", ("ingos", "ngos", "ingo", "ngo")),
)


def bundled_event() -> Event:
    """The side event of 19 October 2022, with the console's own minutes."""
    data = json.loads(resource("events", "wps-2022.json").read_text("utf-8"))
    return Event(
        title=data["title"],
        day=date.fromisoformat(data["day"]),
        start=time.fromisoformat(data["start"]),
        end=time.fromisoformat(data["end"]),
        zone=data["zone"],
        venue=data["venue"],
        hosts=tuple(data["hosts"]),
        moderator=Speaker(id=MODERATOR, **data["moderator"]),
        speakers=tuple(Speaker(**one) for one in data["speakers"]),
        segments=tuple(_segment(one) for one in data["segments"]),
        questions=tuple(
            GuidingQuestion(f"q{number}", text) for number, text in enumerate(data["questions"], 1)
        ),
        addressees=_tags(data["addressees"]),
        cases=_tags(data["cases"]),
        tracks=_tags(data["tracks"]),
        mandates=_tags(data["mandates"]),
    )


def blank_event() -> Event:
    """An event with nothing in it but the addressees that every outcome document has."""
    return Event(addressees=_ADDRESSEES)


def _segment(data: dict[str, Any]) -> Segment:
    return Segment(
        id=data["id"],
        title=data["title"],
        planned_s=60 * data["minutes"],
        speaker=data.get("speaker"),
        floor=data.get("floor", False),
        detail=data.get("detail", ""),
    )


def _tags(data: list[dict[str, Any]]) -> tuple[Tag, ...]:
    return tuple(Tag(one["id"], one["name"], tuple(one["aliases"])) for one in data)
