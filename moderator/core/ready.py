"""Is everything ready? What to look at before the start, and what would mend what is wrong.

The plan is read from the event; what only the machine knows (its disk, clock, battery, screens)
comes in as plain values, so that this module needs none of it and a window can ask when it
likes. A value that could not be found out is None, and then nothing is said about it.

What happens when an online speaker's line drops must be settled before it does. It is recorded
where everybody looks at that moment, in the detail of the speaker's segment, as a sentence that
begins with "Fallback:": a number to call, who speaks instead, which segment moves up.
"""

import re
from collections.abc import Iterator
from datetime import timedelta
from enum import StrEnum
from typing import Final

from msgspec import Struct

from moderator.core.dates import time_words
from moderator.core.durations import clock, words
from moderator.core.event import Event, Segment, Speaker, local
from moderator.core.say import listed, say, say_n

LEAST_FREE: Final = 50 * 1024 * 1024
LITTLE_FREE: Final = 500 * 1024 * 1024
"""Bytes of disk below which nothing may be saved, and below which it is worth a word. A session
with its backups takes a few MB."""

LEAST_BATTERY: Final = 0.15
LITTLE_BATTERY: Final = 0.6
"""Shares of a charge; a laptop that shows a window for 90 minutes uses about a third."""

_MINUTE_S: Final = 60
_HALF_A_DAY_S: Final = 12 * 3600


class Gravity(StrEnum):
    """How much it matters. `GRAVE`: the event would go wrong. `CARE`: it may. `HINT`: it could
    be better. `GOOD`: looked at, and as it should be."""

    GRAVE = "grave"
    CARE = "care"
    HINT = "hint"
    GOOD = "good"


class Check(StrEnum):
    """What is looked at, in the order in which it is shown."""

    TIMES = "times"
    SUM = "sum"
    HARD_END = "hard end"
    SPEAKERS = "speakers"
    FALLBACK = "fallback"
    QUESTIONS = "questions"
    DISK = "disk"
    CLOCK = "clock"
    ZONE = "zone"
    BATTERY = "battery"
    SCREEN = "screen"
    AWAKE = "awake"


class Item(Struct, frozen=True):
    """One thing that was looked at. `what`: how it is, in a sentence. `mend`: what would mend
    it, empty when it is good. `segments`, `people`: ids of what it is about."""

    check: Check
    gravity: Gravity
    what: str
    mend: str = ""
    segments: tuple[str, ...] = ()
    people: tuple[str, ...] = ()


class Machine(Struct, frozen=True):
    """The laptop, as far as it is known. `free_bytes`: on the disk of the session. `utc`: what
    its clock says, seconds since 1970. `zone`: its zone (IANA). `battery`: 0 to 1; None: it
    has none. `plugged`: it is on mains power. `screens`: how many it can draw on.
    `awake`: whether they are kept awake during the event."""

    free_bytes: int | None = None
    utc: float | None = None
    zone: str | None = None
    battery: float | None = None
    plugged: bool | None = None
    screens: int | None = None
    awake: bool | None = None


def ready(event: Event, machine: Machine | None = None) -> tuple[Item, ...]:
    """Everything that was looked at, in the order of `Check`, good or not."""
    laptop = machine or Machine()
    return (
        *_plan(event),
        *_hard_end(event, laptop),
        *_people(event),
        *_questions(event),
        *_disk(laptop),
        *_clock(event, laptop),
        *_zone(event, laptop),
        *_battery(laptop),
        *_screen(laptop),
        *_awake(laptop),
    )


def worst(items: tuple[Item, ...]) -> Gravity:
    """The gravest of what was found; good when nothing was."""
    order = list(Gravity)
    return min((item.gravity for item in items), key=order.index, default=Gravity.GOOD)


# --- fallbacks -------------------------------------------------------------------------------

_FALLBACK: Final = re.compile(
    r"(?:^|(?<=[.;] ))(?:fallback|backup|plan b|if the line drops|solution de repli|repli|secours)"
    r" ?: ?(?P<what>[^;]*[^;\s])(?:;|$)",
    re.IGNORECASE,
)


def fallback_of(segment: Segment) -> str:
    """What was settled for the case that the line drops, or nothing: what follows "Fallback:"
    in the segment's detail, up to a semicolon or the end."""
    found = _FALLBACK.search(segment.detail[:2000])
    return found["what"].strip() if found else ""


def with_fallback(detail: str, what: str) -> str:
    """A segment's detail with this fallback in place of the one it has; empty takes it out."""
    rest = _FALLBACK.sub("", detail[:2000]).strip(" ;")
    # What the fallback says must not end it.
    told = f"Fallback: {what.strip().replace(';', ',')}" if what.strip(" ;") else ""
    return "; ".join(part for part in (rest, told) if part)


# --- the plan --------------------------------------------------------------------------------


def _plan(event: Event) -> Iterator[Item]:
    missing = [
        name
        for name, value in (
            (say("the date"), event.day),
            (say("the start"), event.start),
            (say("the end"), event.end),
        )
        if value is None
    ]
    if missing:
        what = say("The plan does not say {missing}.", missing=listed(missing))
        yield Item(Check.TIMES, Gravity.GRAVE, what, say("Enter it in the plan."))
    else:
        yield Item(Check.TIMES, Gravity.GOOD, say("The date and the times are known."))
    yield from _sum(event)


def _sum(event: Event) -> Iterator[Item]:
    if not event.segments:
        what = say("The run of show is empty.")
        yield Item(Check.SUM, Gravity.GRAVE, what, say("Take over a proposal, or add segments."))
        return
    length = _length(event)
    if length is None:
        return
    over = event.planned_total() - length
    if over > 0:
        what = say("The segments take {length} more than the event lasts.", length=_exactly(over))
        mend = say("Shorten or drop segments, or take over a proposal.")
        yield Item(Check.SUM, Gravity.GRAVE, what, mend)
    elif over < 0:
        what = say("{length} of the event are in no segment.", length=_exactly(-over))
        mend = say("Give them to the floor, or say that it ends early.")
        yield Item(Check.SUM, Gravity.CARE, what, mend)
    else:
        yield Item(Check.SUM, Gravity.GOOD, say("The segments fill the event exactly."))


def _length(event: Event) -> int | None:
    start, end = event.planned_start(), event.hard_end()
    return round(end - start) if start is not None and end is not None else None


def _exactly(seconds: int) -> str:
    """In whole minutes where it is, else to the second: "40 s", "2 min", "2:30 min"."""
    if seconds < _MINUTE_S or seconds % _MINUTE_S == 0:
        return words(seconds)
    told = clock(seconds)
    return say("{minutes} min", minutes=told) if seconds < 3600 else say("{hours} h", hours=told)


def _hard_end(event: Event, laptop: Machine) -> Iterator[Item]:
    end, start = event.hard_end(), event.planned_start()
    if end is None:
        what = say("There is no hard end, so nobody can be told that time runs out.")
        yield Item(
            Check.HARD_END, Gravity.GRAVE, what, say("Enter when the room must be given back.")
        )
        return
    # On another day it is the laptop's date, or the event's, that is looked at.
    begun = start if start is not None else end
    if laptop.utc is not None and begun < laptop.utc < end + _HALF_A_DAY_S:
        over = laptop.utc + event.planned_total() - end
        if over >= _MINUTE_S:
            what = say("Begun now, the event would end {length} over.", length=words(over))
            yield Item(
                Check.HARD_END, Gravity.CARE, what, say("Begin, then re-plan (Ctrl+Shift+P).")
            )
            return
    what = say("The room must be given back at {time}.", time=time_words(local(end, event.zone)))
    yield Item(Check.HARD_END, Gravity.GOOD, what)


def _people(event: Event) -> Iterator[Item]:
    if not event.speakers:
        yield Item(
            Check.SPEAKERS,
            Gravity.GRAVE,
            say("There are no speakers."),
            say("Add them to the plan."),
        )
        return
    placed = {one.speaker for one in event.segments}
    without = [one for one in event.speakers if one.id not in placed]
    if without:
        what = say("No segment is for {names}.", names=_names(without))
        mend = say("Add a segment and choose whose it is.")
        yield Item(Check.SPEAKERS, Gravity.GRAVE, what, mend, people=_ids(without))
    else:
        yield Item(
            Check.SPEAKERS, Gravity.GOOD, say("Every speaker has a place in the run of show.")
        )
    yield from _fallbacks(event)


def _fallbacks(event: Event) -> Iterator[Item]:
    online = [one for one in event.people() if one.online]
    theirs = {one.id: [part for part in event.segments if part.speaker == one.id] for one in online}
    bare = [one for one in online if not any(fallback_of(part) for part in theirs[one.id])]
    if bare:
        what = say("Nothing is settled in case the line to {names} drops.", names=_names(bare))
        mend = say(
            "Write “Fallback: …” into the detail of the segment: whom to call, or what comes "
            "instead."
        )
        segments = tuple(part.id for one in bare for part in theirs[one.id])
        yield Item(Check.FALLBACK, Gravity.CARE, what, mend, segments, _ids(bare))
    elif online:
        what = say("There is a fallback for everybody who speaks online.")
        yield Item(Check.FALLBACK, Gravity.GOOD, what)


def _questions(event: Event) -> Iterator[Item]:
    if event.questions:
        what = say_n(
            "There is a guiding question.",
            "There are {n} guiding questions.",
            len(event.questions),
        )
        yield Item(Check.QUESTIONS, Gravity.GOOD, what)
    else:
        what = say("There are no guiding questions: every note would wait in “unfiled”.")
        yield Item(Check.QUESTIONS, Gravity.CARE, what, say("Add them to the plan."))


# --- the machine -----------------------------------------------------------------------------


def _disk(laptop: Machine) -> Iterator[Item]:
    free = laptop.free_bytes
    if free is None:
        return
    said = say("The disk has {megabytes} MB left.", megabytes=f"{free // (1024 * 1024):,}")
    if free < LITTLE_FREE:
        gravity = Gravity.GRAVE if free < LEAST_FREE else Gravity.CARE
        yield Item(
            Check.DISK, gravity, said, say("Free some space, or save the session elsewhere.")
        )
    else:
        yield Item(Check.DISK, Gravity.GOOD, say("There is room enough on the disk."))


def _clock(event: Event, laptop: Machine) -> Iterator[Item]:
    """An offline laptop cannot know the time; that it is another day it can."""
    if laptop.utc is None or event.day is None:
        return
    here = local(laptop.utc, event.zone)
    days = (event.day - here.date()) / timedelta(days=1)
    if days:
        count = abs(round(days))
        said = (
            say_n(
                "By the laptop's clock the event is {n} day away.",
                "By the laptop's clock the event is {n} days away.",
                count,
            )
            if days > 0
            else say_n(
                "By the laptop's clock the event is {n} day past.",
                "By the laptop's clock the event is {n} days past.",
                count,
            )
        )
        mend = say("Check the laptop's date, and the event's.")
        yield Item(Check.CLOCK, Gravity.HINT if days > 0 else Gravity.CARE, said, mend)
    else:
        said = say("By the laptop's clock it is {time} at the event.", time=time_words(here))
        yield Item(Check.CLOCK, Gravity.GOOD, said)


def _zone(event: Event, laptop: Machine) -> Iterator[Item]:
    if laptop.zone is None:
        return
    start = event.planned_start()
    at = start if start is not None else laptop.utc
    if at is None:
        return
    here, there = local(at, laptop.zone), local(at, event.zone)
    if here.utcoffset() != there.utcoffset():
        what = say(
            "When it is {there} at the event, the laptop shows {here}.",
            there=time_words(there),
            here=time_words(here),
        )
        mend = say("Set the laptop's zone, or the event's, if one of them is wrong.")
        yield Item(Check.ZONE, Gravity.CARE, what, mend)
    else:
        yield Item(Check.ZONE, Gravity.GOOD, say("The laptop shows the event's time of day."))


def _battery(laptop: Machine) -> Iterator[Item]:
    if laptop.plugged:
        yield Item(Check.BATTERY, Gravity.GOOD, say("The laptop is on mains power."))
    elif laptop.battery is not None:
        said = say(
            "The battery holds {share}%, and the laptop is not plugged in.",
            share=f"{100 * laptop.battery:.0f}",
        )
        if laptop.battery < LITTLE_BATTERY:
            grave = laptop.battery < LEAST_BATTERY
            yield Item(
                Check.BATTERY, Gravity.GRAVE if grave else Gravity.CARE, said, say("Plug it in.")
            )
        else:
            yield Item(Check.BATTERY, Gravity.HINT, said, say("Plug it in if there is a socket."))


def _screen(laptop: Machine) -> Iterator[Item]:
    if laptop.screens is None:
        return
    if laptop.screens > 1:
        yield Item(Check.SCREEN, Gravity.GOOD, say("There is a second screen."))
    else:
        what = say("There is no second screen for the speakers to see their time on.")
        yield Item(Check.SCREEN, Gravity.HINT, what, say("Connect one, if the room has it."))


def _awake(laptop: Machine) -> Iterator[Item]:
    if laptop.awake:
        yield Item(Check.AWAKE, Gravity.GOOD, say("The displays stay awake during the event."))
    elif laptop.awake is not None:
        what = say("The displays may go to sleep during the event.")
        mend = say("Set the system to leave them on, or the preferences to keep them awake.")
        yield Item(Check.AWAKE, Gravity.CARE, what, mend)


def _names(people: list[Speaker]) -> str:
    return listed([one.name for one in people])


def _ids(people: list[Speaker]) -> tuple[str, ...]:
    return tuple(one.id for one in people)
