"""The run of show for a calendar, and the event's own data, under the rule of the document."""

from typing import Any

from moderator.core.event import Attribution, Speaker
from moderator.core.text import clean_line, clean_name
from moderator.outcome.document import Agenda, Slot
from moderator.outcome.material import Material


def agenda(m: Material) -> Agenda:
    """The segments one after the other from the planned start on, as long as planned."""
    event, start = m.event, m.event.planned_start()
    slots: list[Slot] = []
    if start is not None:
        for one in event.segments:
            if one.id not in m.state.run.dropped:
                slots.append(Slot(m.naming.segment(one), start, start + one.planned_s))
                start += one.planned_s
    return Agenda(m.title, m.naming.venue(), tuple(slots), event.hard_end())


def event_data(m: Material) -> dict[str, Any]:
    """The keys of an event as `new --json` has them; people as far as the rule allows, and
    without it neither they nor their hosts."""
    event, rule = m.event, m.rules.attribution
    told = rule is not Attribution.NONE
    data: dict[str, Any] = {
        "title": m.title,
        "date": event.day.isoformat() if event.day else "",
        "start": f"{event.start:%H:%M}" if event.start else "",
        "end": f"{event.end:%H:%M}" if event.end else "",
        "zone": event.zone if event.day else "",
        "venue": m.naming.venue(),
        "hosts": m.naming.hosts(),
        "guiding_questions": [m.question_text(one.id) for one in event.questions],
    }
    if told:
        moderator = event.moderator
        data["moderator"] = _person(m, moderator) if moderator is not None else {}
        data["speakers"] = [{**_person(m, one), "online": one.online} for one in event.speakers]
    return data


def _person(m: Material, who: Speaker) -> dict[str, Any]:
    named = m.rules.attribution is Attribution.NAME
    return {
        "name": clean_name(who.name) if named else "",
        "role": m.naming.planned(clean_line(who.role)),
    }
