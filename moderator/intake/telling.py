"""What was found as plain data, for other programs: `new --from NOTE --json`."""

from collections.abc import Iterable
from typing import Any

from moderator.intake.findings import Findings, Found
from moderator.intake.people import Person


def findings_data(findings: Findings) -> dict[str, Any]:
    """The keys of an event as the README promises them, empty where nothing was found, and
    `sources`: the passage behind each, a list where the value is one."""
    moderator = findings.moderator.value if findings.moderator else Person("")
    return {
        "title": findings.title.value if findings.title else "",
        "date": findings.day.value.isoformat() if findings.day else "",
        "start": findings.start.value.strftime("%H:%M") if findings.start else "",
        "end": findings.end.value.strftime("%H:%M") if findings.end else "",
        "zone": findings.zone.value if findings.zone else "",
        "venue": findings.venue.value if findings.venue else "",
        "hosts": [one.value for one in findings.hosts],
        "moderator": {"name": moderator.name, "role": moderator.role},
        "speakers": [
            {"name": one.value.name, "role": one.value.role, "online": one.value.online}
            for one in findings.speakers
        ],
        "guiding_questions": [one.value for one in findings.questions],
        "sources": _sources(findings),
    }


def _sources(findings: Findings) -> dict[str, Any]:
    single = {
        "title": findings.title,
        "date": findings.day,
        "start": findings.start,
        "end": findings.end,
        "zone": findings.zone,
        "venue": findings.venue,
        "moderator": findings.moderator,
    }
    several: dict[str, Iterable[Found[Any]]] = {
        "hosts": findings.hosts,
        "speakers": findings.speakers,
        "guiding_questions": findings.questions,
    }
    texts: dict[str, Any] = {name: found.passage.text for name, found in single.items() if found}
    lists = {name: [one.passage.text for one in found] for name, found in several.items() if found}
    return {**texts, **lists}


def missing_sentence(findings: Findings) -> str:
    """What a note left open, in one sentence; empty when nothing essential is missing."""
    missing = findings.missing()
    if not missing:
        return ""
    named = " and ".join(filter(None, [", ".join(missing[:-1]), missing[-1]]))
    because = f" ({' '.join(findings.doubts).rstrip('.')})" if findings.doubts else ""
    return (
        f"The session was made, but the note does not settle {named}{because}: "
        "add what is missing to the plan."
    )
