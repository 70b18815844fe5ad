"""What a row says of one request: its text, its chips, who asks and for whom.

Apart from the rows, because the sheets that choose a request say the same of it.
"""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from moderator.core import floor, say
from moderator.core.event import Event
from moderator.core.state import Asking, Constituency, Disposition, Request, State
from moderator.core.words_floor import CONSTITUENCIES
from moderator.qt.language import shown, tr
from moderator.qt.palette import Tone

GROUP_TONES: Final[dict[Constituency, Tone]] = {
    Constituency.MEMBER_STATE: Tone.ACCENT,
    Constituency.UN: Tone.ACCENT,
    Constituency.INGO: Tone.GOOD,
    Constituency.NGO: Tone.GOOD,
    Constituency.YOUTH: Tone.GOOD,
    Constituency.ACADEMIA: Tone.NEUTRAL,
    Constituency.PRESS: Tone.NEUTRAL,
    Constituency.OTHER: Tone.NEUTRAL,
}
DISPOSITION_TONES: Final[dict[Disposition, Tone]] = {
    Disposition.ANSWERED: Tone.GOOD,
    Disposition.PARTLY: Tone.ACCENT,
    Disposition.DEFERRED: Tone.WARN,
    Disposition.IN_WRITING: Tone.WARN,
    Disposition.DECLINED: Tone.NEUTRAL,
    Disposition.WITHDRAWN: Tone.NEUTRAL,
    Disposition.MERGED: Tone.NEUTRAL,
    Disposition.NOT_REACHED: Tone.WARN,
}


class Tag(Struct, frozen=True):
    """A chip in a row."""

    text: str
    tone: Tone


def shown_text(asking: Asking) -> str:
    """The question, or, while it is not known, who asks."""
    group = CONSTITUENCIES[asking.constituency]
    return asking.text or asker(asking) or tr("Somebody from: {group}", group=group)


def asker(asking: Asking) -> str:
    """Name and organisation, as far as they are known."""
    return " · ".join(filter(None, (asking.name, asking.organisation)))


def tags(asking: Asking) -> tuple[Tag, ...]:
    """Constituency, first time, online."""
    made = []
    if asking.constituency is not Constituency.OTHER:
        group = asking.constituency
        made.append(Tag(shown(CONSTITUENCIES[group]), GROUP_TONES[group]))
    if asking.first_time:
        made.append(Tag(tr("first time"), Tone.WARN))
    if asking.online:
        made.append(Tag(tr("online"), Tone.ACCENT))
    return tuple(made)


def details(event: Event, asking: Asking) -> list[str]:
    """Who asks (where the question is shown above), for whom, and on which question."""
    made = [asker(asking)] if asking.text else [tr("no question yet")]
    people = [one.name for one in event.people() if one.id in asking.addressed]
    if people:
        made.append(tr("for {name}", name=listed(people)))
    number = event.question_number(asking.question)
    if number is not None:
        made.append(tr("Q{number}", number=number))
    return [one for one in made if one]


def answered_by(event: Event, request: Request) -> list[str]:
    """The names of those who have answered, in the order in which they did."""
    found = (event.person(one) for one in request.answers)
    return [one.name for one in found if one is not None]


def also(state: State, request: Request) -> tuple[str, ...]:
    """The wordings and askers that were merged into a request."""
    merged = floor.wordings(state, request.id)[1:]
    return tuple(
        tr(
            "Also {number}: {wording}",
            number=one.number,
            wording=" · ".join(filter(None, (one.asking.text, asker(one.asking)))),
        )
        for one in merged
    )


def waited(seconds: float) -> str:
    """How long somebody waits: "waiting 6 min"."""
    minutes = int(max(0.0, seconds) // 60)
    return tr("waiting {minutes} min", minutes=minutes) if minutes else tr("just came")


def listed(words: Sequence[str]) -> str:
    """Some of a kind within a sentence: "5 and 6"."""
    return shown(say.listed(words))
