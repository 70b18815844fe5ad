"""A session as plain data, for other programs: `show --json`.

The keys are a promise (see the README): each is named here one by one, so that a field added
to the state shows up nowhere until somebody decides that it may.
"""

from datetime import datetime
from typing import Any, Final

from moderator.core.event import Event, Speaker, local
from moderator.core.instant import Now
from moderator.core.log import Log
from moderator.core.reading import PersonReading, SegmentReading
from moderator.core.state import Note, Request, State, note_order, on_record
from moderator.core.timing import read

_UNSAID: Final = Event().zone
"""The zone of an event that nobody has given one."""


def event_data(event: Event) -> dict[str, Any]:
    """The keys of an event; what is not known is an empty text."""
    moderator = event.moderator
    return {
        "title": event.title,
        "date": event.day.isoformat() if event.day else "",
        "start": event.start.strftime("%H:%M") if event.start else "",
        "end": event.end.strftime("%H:%M") if event.end else "",
        "zone": event.zone if event.day or event.zone != _UNSAID else "",
        "venue": event.venue,
        "hosts": list(event.hosts),
        "moderator": {
            "name": moderator.name if moderator else "",
            "role": moderator.role if moderator else "",
        },
        "speakers": [_speaker(one) for one in event.speakers],
        "guiding_questions": [one.text for one in event.questions],
    }


def snapshot(state: State, now: Now) -> dict[str, Any]:
    """The state of a session at a moment, without anything off the record."""
    public = on_record(state)
    reading = read(public, now)
    event = public.event
    return {
        "event": event_data(event),
        "segments": [_segment(event, one) for one in reading.segments],
        "projected_end": _moment(reading.projected_end, event),
        "hard_end": _moment(event.hard_end(), event),
        "speakers": [_person(one) for one in reading.people],
        "requests": [_request(one) for one in public.floor.arrived()],
        "notes": [_note(event, one) for one in sorted(public.notes.open.values(), key=note_order)],
    }


def journal_data(log: Log, with_ids: bool) -> dict[str, Any]:
    """How many acts the journal holds and which is the last; their ids in order if wanted."""
    ids = [placed.entry.id for placed in log.placed]
    data: dict[str, Any] = {"acts": len(ids), "last": ids[-1] if ids else None}
    if with_ids:
        data["ids"] = ids
    return data


def _speaker(one: Speaker) -> dict[str, Any]:
    return {"name": one.name, "role": one.role, "online": one.online}


def _segment(event: Event, one: SegmentReading) -> dict[str, Any]:
    person = event.person(one.segment.speaker)
    return {
        "id": one.segment.id,
        "title": one.segment.title,
        "speaker": person.name if person else None,
        "planned_s": one.segment.planned_s,
        "actual_s": round(one.elapsed_s),
        "state": one.progress.value,
    }


def _person(one: PersonReading) -> dict[str, Any]:
    return {"name": one.person.name, "budget_s": one.budget_s, "used_s": round(one.used_s)}


def _request(one: Request) -> dict[str, Any]:
    return {
        "id": one.id,
        "number": one.number,
        "asker": one.asking.name,
        "organisation": one.asking.organisation,
        "constituency": one.asking.constituency.value,
        "text": one.asking.text,
        "state": one.state.value,
        "disposition": one.disposition.value if one.disposition else None,
    }


def _note(event: Event, one: Note) -> dict[str, Any]:
    body = one.body
    person = event.person(body.speaker)
    named = {tag.id: tag.name for tag in event.tags()}
    return {
        "id": one.id,
        "question": event.question_number(body.question),
        "kind": body.kind.value,
        "speaker": person.name if person else None,
        "segment": body.segment,
        "at": _moment(body.stamp.utc, event),
        "text": body.text,
        "addressees": [named[tag] for tag in body.addressees if tag in named],
        "cases": [named[tag] for tag in (*body.cases, *body.tracks) if tag in named],
        "mandates": [named[tag] for tag in body.mandates if tag in named],
        "key": body.key,
    }


def _moment(utc: float | None, event: Event) -> str | None:
    """ISO 8601 in the event's zone, to the second."""
    if utc is None:
        return None
    moment: datetime = local(utc, event.zone)
    return moment.isoformat(timespec="seconds")
