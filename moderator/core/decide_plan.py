"""The rules of the plan: any of it may be edited, before and during the event, but what has
happened cannot be edited away.

An edit hands over the whole event as it should read. It is cleaned, made consistent, and
compared with what took place; the sentence of a refusal names what stands in the way.
"""

from collections.abc import Iterable
from typing import Any, Final, TypeVar

from msgspec.structs import replace

from moderator.core.decide_run import has_ended
from moderator.core.event import (
    LONGEST_S,
    MODERATOR,
    SHORTEST_S,
    Event,
    GuidingQuestion,
    Segment,
    Settings,
    Speaker,
    Tag,
    zone_of,
)
from moderator.core.facts import Fact, PlanChanged
from moderator.core.intents import ChangePlan, Context, Refused
from moderator.core.say import say
from moderator.core.state import State
from moderator.core.text import clean, clean_line, clean_name

_Item = TypeVar("_Item", Speaker, Segment, GuidingQuestion, Tag)


def _change(state: State, intent: ChangePlan, context: Context) -> tuple[Fact, ...]:
    if intent.before != state.event:
        raise Refused(say("The plan was changed meanwhile: open it again to see how it reads now."))
    event = cleaned(intent.event)
    if event == state.event:
        raise Refused(say("The plan stays as it was."))
    _must_be_sound(event)
    _must_keep_named(state, event)
    _must_keep_segments(state, event)
    return (PlanChanged(event),)


def cleaned(event: Event) -> Event:
    """An event with every text made safe and every reference that leads nowhere taken out.

    Cleaning twice is the same as cleaning once.
    """
    moderator = event.moderator
    if moderator is not None:
        moderator = replace(_person(moderator), id=MODERATOR)
        moderator = moderator if moderator.name else None
    speakers = tuple(one for one in map(_person, event.speakers) if one.name)
    there = {one.id for one in speakers} | ({MODERATOR} if moderator is not None else set())
    return replace(
        event,
        title=clean_name(event.title),
        venue=clean_name(event.venue),
        hosts=tuple(host for host in map(clean_name, event.hosts) if host),
        moderator=moderator,
        speakers=speakers,
        segments=tuple(_segment(one, there) for one in event.segments),
        questions=tuple(
            replace(one, text=text) for one in event.questions if (text := clean(one.text))
        ),
        addressees=_tags(event.addressees),
        cases=_tags(event.cases),
        tracks=_tags(event.tracks),
        mandates=_tags(event.mandates),
    )


def _person(one: Speaker) -> Speaker:
    return replace(
        one,
        name=clean_name(one.name),
        role=clean_line(one.role),
        organisation=clean_name(one.organisation),
    )


def _segment(one: Segment, people: set[str]) -> Segment:
    return replace(
        one,
        title=clean_name(one.title),
        detail=clean_line(one.detail),
        speaker=one.speaker if one.speaker in people else None,
    )


def _tags(tags: Iterable[Tag]) -> tuple[Tag, ...]:
    return tuple(
        replace(
            one,
            name=name,
            aliases=tuple(dict.fromkeys(a for a in map(clean_name, one.aliases) if a)),
        )
        for one in tags
        if (name := clean_name(one.name))
    )


def _must_be_sound(event: Event) -> None:
    for items in (event.segments, event.speakers, event.questions, tuple(event.tags())):
        ids = [one.id for one in items]
        if len(set(ids)) < len(ids) or MODERATOR in ids or "" in ids:
            raise Refused(say("Two parts of the plan have the same name inside the file."))
    for segment in event.segments:
        if not segment.title:
            raise Refused(say("A segment needs a title."))
        if not SHORTEST_S <= segment.planned_s <= LONGEST_S:
            raise Refused(
                say(
                    "{title} must last from {least} seconds to twelve hours.",
                    title=segment.title,
                    least=SHORTEST_S,
                )
            )
    if zone_of(event.zone).key != event.zone:
        raise Refused(say("There is no time zone named {zone}.", zone=repr(clean_name(event.zone))))
    _must_be_sound_settings(event.settings)


def _must_be_sound_settings(settings: Settings) -> None:
    if not 0 <= settings.last_s <= settings.wrap_up_s <= 3600:
        raise Refused(
            say("The last signal comes after the first one, both within an hour of the end.")
        )
    if not all(
        SHORTEST_S <= limit <= 3600
        for limit in (settings.asker_s, settings.answer_s, settings.per_request_s)
    ):
        raise Refused(say("A limit for questions or answers lies between 15 seconds and an hour."))
    if settings.starve_after_s < 60 or settings.least_s < 0:
        raise Refused(say("A waiting time in the settings is too short."))
    if not 0 <= settings.floor_share <= 1:
        raise Refused(say("The share that re-planning leaves lies between 0 and 100 %."))


def _must_keep_segments(state: State, event: Event) -> None:
    """What has begun stays, in its order, ahead of what has not; what is over keeps its
    length, and neither changes hands."""
    begun = {stretch.segment for stretch in state.run.stretches}
    for old in state.event.segments:
        if old.id not in begun:
            continue
        new = event.segment(old.id)
        if new is None:
            raise Refused(
                say("{title} has taken place and stays in the run of show.", title=old.title)
            )
        if new.speaker != old.speaker:
            raise Refused(
                say("{title} has begun, so whose time it is stays as it was.", title=old.title)
            )
        if has_ended(state.run, old.id) and new.planned_s != old.planned_s:
            raise Refused(
                say("{title} is over: its planned length stays as it was.", title=old.title)
            )
    _must_keep_order(begun, state.event, event)


def _must_keep_order(begun: set[str], before: Event, after: Event) -> None:
    """Only what was passed over may still move: to a later place, where it can take place."""
    reached = max((before.index(one) for one in begun), default=-1)
    passed = [one.id for one in before.segments[: reached + 1]]
    last = max((after.index(one) for one in begun), default=-1)
    ahead = after.segments[: last + 1]
    for segment in ahead:
        if segment.id not in passed:
            raise Refused(
                say(
                    "{title} cannot be put before what has already taken place.",
                    title=segment.title,
                )
            )
    if [one.id for one in ahead if one.id in begun] != [one for one in passed if one in begun]:
        raise Refused(say("What has taken place stays in the order in which it was planned."))


def _must_keep_named(state: State, event: Event) -> None:
    gone_people = _gone(state.event.people(), event.people())
    gone_questions = _gone(state.event.questions, event.questions)
    gone_tags = _gone(state.event.tags(), event.tags())
    if not (gone_people or gone_questions or gone_tags):
        return
    named = _named(state)
    for person in gone_people:
        if person.id in named:
            raise Refused(
                say(
                    "{name} has spoken or is named in notes, and stays in the plan.",
                    name=person.name,
                )
            )
    for question in gone_questions:
        if question.id in named:
            number = state.event.question_number(question.id)
            raise Refused(
                say(
                    "Notes or requests are keyed to guiding question {number}: it stays.",
                    number=number,
                )
            )
    for tag in gone_tags:
        if tag.id in named:
            raise Refused(say("Notes are filed under {name}: it stays in the plan.", name=tag.name))


def _gone(before: Iterable[_Item], after: Iterable[_Item]) -> list[_Item]:
    kept = {one.id for one in after}
    return [one for one in before if one.id not in kept]


def _named(state: State) -> set[str]:
    """Every id that what has happened refers to."""
    named: set[str | None] = {turn.person for turn in state.run.turns}
    for request in state.floor.requests.values():
        named.update((*request.asking.addressed, *request.answers, request.asking.question))
    for note in state.notes.written():
        body = note.body
        named.update((body.speaker, body.question, body.stamp.speaker))
        named.update((*body.addressees, *body.cases, *body.tracks, *body.mandates))
    return {one for one in named if one is not None}


RULES: Final[dict[type, Any]] = {ChangePlan: _change}
