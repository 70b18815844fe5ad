"""How people, segments and moments are named on the screen, in one place.

The run of show, the live card, the timeline and the re-plan dialogue name the same things;
a segment that is called differently in two of them is a puzzle in the middle of an event.
"""

from typing import Final

from moderator.core import lateness
from moderator.core.durations import words
from moderator.core.event import Event, Segment, Speaker, local
from moderator.core.reading import Lateness, Phase, Reading, SegmentReading, TurnReading
from moderator.core.say import listed, say
from moderator.core.state import Constituency, Request, State
from moderator.core.text import folded
from moderator.core.words_floor import CONSTITUENCIES
from moderator.qt.language import shown, time_text, tr

_IN_HOURS_S: Final = 7200
"""Seconds from which the event's length is said in hours."""

_PAUSES: Final = say("pauses {length}")
_INTERRUPTIONS: Final = say("interruptions {length}")
_LEFT_OUT: Final = say("left out {length}")

LATE_S: Final = 60
"""Seconds past the hard end from which the console speaks of it, as in the top line."""


def segment_label(event: Event, segment: Segment) -> str:
    """A segment as it is called: "Welcome · Yoka Brandt", or the name alone where the title
    says no more."""
    person = event.person(segment.speaker)
    if person is None:
        return segment.title
    title, name = folded(segment.title), folded(person.name)
    if title in name:
        return person.name
    return segment.title if name in title else f"{segment.title} · {person.name}"


def standing(person: Speaker) -> str:
    """Role and organisation in full, the organisation only where the role has not named it."""
    role, organisation = _opened(person.role), person.organisation
    if organisation and folded(organisation) not in folded(role):
        return f"{role} · {organisation}" if role else organisation
    return role


def standing_short(person: Speaker) -> str:
    """What there is room for in a row: the organisation, else the role."""
    return person.organisation or _opened(person.role)


def _opened(text: str) -> str:
    return text[:1].upper() + text[1:]


def who_speaks(
    state: State, current: SegmentReading, turn: TurnReading | None
) -> tuple[str, str, bool]:
    """Name, role and whether online: of whoever has the floor, else of the segment."""
    segment = current.segment
    requests = turn.turn.requests if turn is not None else ()
    asked = state.floor.requests.get(requests[0]) if requests else None
    person = state.event.person(turn.turn.person) if turn is not None else None
    if person is not None:
        answers = tr("Answers request {number}", number=asked.number) if asked is not None else ""
        said = " · ".join(filter(None, (answers, standing(person))))
        return person.name, said, person.online
    if asked is not None:
        return _asker(state, asked)
    open_floor = tr("Nobody has the floor. Ctrl+Return calls the next request.")
    return segment.title, segment.detail or (open_floor if segment.floor else ""), False


def _asker(state: State, asked: Request) -> tuple[str, str, bool]:
    asking, own = asked.asking, tr("Request {number}", number=asked.number)
    group = "" if asking.constituency is Constituency.OTHER else CONSTITUENCIES[asking.constituency]
    name, *rest = [one for one in (asking.name, asking.organisation, shown(group)) if one] or [own]
    known = [state.event.person(one) for one in asking.addressed]
    to = listed([one.name for one in known if one is not None])
    role = [*rest, *([own] if name != own else []), *([tr("to {names}", names=to)] if to else [])]
    return name, " · ".join(role), asking.online


def hm(utc: float, event: Event) -> str:
    """A wall-clock moment in the event's zone: "08:47"."""
    return time_text(local(utc, event.zone))


def hm_nearest(utc: float, event: Event) -> str:
    """A projected moment to the nearest minute, as lateness is said: 08:22:43 is "08:23", which
    stands beside "8 min over" when 08:15 is the hard end."""
    return hm(utc + 30, event)


def hms(utc: float, event: Event) -> str:
    """The same to the second: "08:47:30"."""
    return time_text(local(utc, event.zone), seconds=True)


def exact(seconds: float) -> str:
    """A length said to the second, without its sign: "2 min 15 s", "40 s", "1 h 5 min"."""
    minutes, left = divmod(round(abs(seconds)), 60)
    hours, minutes = divmod(minutes, 60)
    parts = (
        tr("{hours} h", hours=hours) if hours else "",
        tr("{minutes} min", minutes=minutes) if minutes else "",
        tr("{seconds} s", seconds=left) if left else "",
    )
    return " ".join(filter(None, parts)) or tr("{seconds} s", seconds=0)


def another_day(state: State, reading: Reading) -> bool:
    """Whether the plan's times of day mean nothing for now; readings have none of them then."""
    return lateness.another_day(state, reading) is not None


def headline(state: State, reading: Reading) -> str:
    """How much of the event's time is gone: "39 of 90 min"; only how long it is before."""
    whole, gone = _whole(state), _gone(state, reading)
    if not state.event.segments:
        return ""
    short = whole < _IN_HOURS_S
    length = tr("{minutes} min", minutes=round(whole / 60)) if short else shown(words(whole))
    if gone is None:
        return length
    return tr("{gone} of {length}", gone=int(gone // 60) if short else words(gone), length=length)


def headline_short(state: State, reading: Reading) -> str:
    """The same without the whole, where there is no room for it: "39 min"."""
    gone = _gone(state, reading)
    if gone is None or not state.event.segments:
        return headline(state, reading)
    short = _whole(state) < _IN_HOURS_S
    return tr("{minutes} min", minutes=int(gone // 60)) if short else shown(words(gone))


def _whole(state: State) -> int:
    """Seconds from the planned start to the hard end; of all segments where they are unknown."""
    start, end = state.event.planned_start(), state.event.hard_end()
    if start is None or end is None:
        return state.event.planned_total()
    return round(end - start)


def _gone(state: State, reading: Reading) -> float | None:
    """Seconds of the event's time; None before it has begun. Counted from the planned start, so
    that what is not gone yet is what is left."""
    if reading.started is None:
        return None
    start = state.event.planned_start()
    until = reading.projected_end if reading.phase is Phase.CLOSED else reading.now.utc
    if start is None or until is None or another_day(state, reading):
        return reading.elapsed_s
    return max(0.0, until - start)


def lateness_parts(told: Lateness) -> tuple[str, ...]:
    """Where lateness comes from, told apart in words: "late start 2 min", "speakers 2 min 15 s
    over", "pauses 20 s". Only what there is; empty when all goes by the plan."""
    start, speakers = told.late_start_s, sum(over for _, over in told.segments)
    parts = (
        (start, say("late start {length}"), say("early start {length}")),
        (speakers, say("speakers {length} over"), say("speakers {length} under")),
        (told.pauses_s, _PAUSES, _PAUSES),
        (told.interruptions_s, _INTERRUPTIONS, _INTERRUPTIONS),
        (told.left_out_s, _LEFT_OUT, _LEFT_OUT),
        (told.replanned_s, say("plan {length} longer"), say("plan {length} shorter")),
    )
    return tuple(
        shown(more if seconds > 0 else less).format(length=exact(seconds))
        for seconds, more, less in parts
        if abs(seconds) >= 1
    )


def lateness_words(reading: Reading) -> str:
    """The parts in one line; before the start only that it has not begun on time."""
    parts = lateness_parts(reading.lateness)
    if parts:
        return " · ".join(parts[:1] if reading.phase is Phase.BEFORE else parts)
    return (
        "" if reading.behind_s is None or reading.phase is Phase.BEFORE else tr("all by the plan")
    )
