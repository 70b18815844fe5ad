"""A session as the template of another: its plan, and nothing of what happened.

The plan that is carried over has the lengths it had when the event began: what was re-planned
on the day answers to how that day went. Corrections of names and titles are kept.
"""

from datetime import date

from msgspec.structs import replace

from moderator.core.event import Event
from moderator.core.state import State


def template_of(state: State, today: date) -> Event:
    """The event of a session as the plan of a new one. A day that is past by `today` is left
    out, since it is not the new event's."""
    event, agreed = state.event, state.run.first_plan or state.event
    lengths = {one.id: one.planned_s for one in agreed.segments}
    return replace(
        event,
        day=event.day if event.day is not None and event.day >= today else None,
        segments=tuple(
            replace(one, planned_s=lengths.get(one.id, one.planned_s)) for one in event.segments
        ),
    )
