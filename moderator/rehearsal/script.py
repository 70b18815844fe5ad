"""What happens in the rehearsal, and when: a table of cues, in seconds after the planned start.

Turns overrun and fall short as turns do; the floor fills while the panel speaks; notes of
every kind come about once in fifty seconds, few of them on the last guiding question, so that
it starves. A cue is a function of the state, because acts name requests and notes by ids that
exist only once they are made.
"""

from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from moderator.core.event import Event
from moderator.core.instant import Now
from moderator.core.intents import (
    AddRequest,
    CallRequest,
    ChangePlan,
    CloseRound,
    CloseSession,
    Dispose,
    EditNote,
    EndTurn,
    GiveFloor,
    Intent,
    Interrupt,
    Merge,
    MoveRequest,
    NameAnswerer,
    Next,
    Pause,
    Replan,
    Resume,
    TakeRound,
    WriteNote,
)
from moderator.core.replan import propose
from moderator.core.stamp import stamp
from moderator.core.state import (
    Asking,
    Consent,
    Constituency,
    Disposition,
    Kind,
    NoteBody,
    Request,
    State,
)

START_S: Final = 120
"""Seconds after the planned start at which the rehearsed event begins."""

Act: TypeAlias = Callable[[State, Now], Intent | None]


class Cue(Struct, frozen=True):
    """Something to do, `at_s` seconds after the planned start. An act of None is left out."""

    at_s: float
    act: Act


def cues(event: Event) -> list[Cue]:
    """The whole rehearsal, in order; the first cue makes the plan `event`."""
    told = [
        Cue(-120, lambda state, now: ChangePlan(event, state.event)),
        *_run(),
        *_floor_fills(),
        *_floor_discussion(),
        *_notes(),
    ]
    return sorted(told, key=lambda cue: cue.at_s)


# --- the run of show -----------------------------------------------------------------------

_BEGINS: Final = (120, 580, 855, 1385, 1995, 2555, 3075, 3600, 5020)
"""When each segment begins: two minutes late, then over and under by what turns are."""

_CLOSES: Final = 5450


def _run() -> Iterator[Cue]:
    for at in _BEGINS:
        yield Cue(at, lambda state, now: Next())
    yield Cue(1600, lambda state, now: Interrupt("Sample interruption: the online line dropped"))
    yield Cue(1625, lambda state, now: Resume())
    yield Cue(2560, _replan)
    yield Cue(4300, lambda state, now: Pause())
    yield Cue(4320, lambda state, now: Resume())
    for place, speaker in enumerate(("sarabi", "tsongo", "tapesh", "tshilobo", "hutchinson")):
        yield Cue(5060 + 62 * place, _gives_floor(speaker))
    yield Cue(_CLOSES, lambda state, now: CloseSession())


def _replan(state: State, now: Now) -> Intent | None:
    proposal = propose(state, now)
    lengths = tuple(
        (row.segment.id, row.proposed_s) for row in proposal.rows if row.proposed_s != row.planned_s
    )
    return Replan(lengths) if lengths else None


def _gives_floor(speaker: str) -> Act:
    return lambda state, now: GiveFloor(speaker)


# --- the floor -----------------------------------------------------------------------------

_ASKINGS: Final = (
    (1500, "Sample delegate, front row", "", Constituency.MEMBER_STATE, False, "sarabi", 2, True),
    (1680, "", "Sample network", Constituency.NGO, True, "tsongo", 3, True),
    (1900, "Sample asker, row 3", "", Constituency.YOUTH, False, "", 4, True),
    (2110, "Sample adviser", "Sample agency", Constituency.UN, False, "brandt", 1, False),
    (2290, "", "Sample institute", Constituency.ACADEMIA, True, "", 3, False),
    (2800, "Sample delegate, row 2", "", Constituency.MEMBER_STATE, False, "tapesh", 1, False),
    (3100, "Sample asker, back row", "Sample coalition", Constituency.INGO, False, "", 2, True),
    (3350, "Sample reporter", "", Constituency.PRESS, True, "sarabi", 2, False),
    (3700, "Sample asker, row 5", "", Constituency.NGO, False, "tshilobo", 4, True),
    (4000, "Sample asker, aisle", "", Constituency.OTHER, False, "", 1, False),
)

_QUESTIONS: Final = (
    "Sample question on a mandate renewal, as the asker put it, on one or two lines at the most?",
    "Sample question on community dialogues?",
    "Sample question on support for youth leaders?",
    "Sample question on helpful elements of an intervention?",
    "Sample question on linking formal and informal talks?",
    "Sample question on lessons for current negotiations?",
    "Sample question that asks the same as number one?",
    "Sample question for the record?",
    "Sample question on follow-up of agreements?",
    "Sample question that time may not allow?",
)


def _floor_fills() -> Iterator[Cue]:
    for (at, name, body, constituency, online, speaker, number, first), text in zip(
        _ASKINGS, _QUESTIONS, strict=True
    ):
        asking = Asking(
            text=text,
            name=name,
            organisation=body,
            constituency=constituency,
            online=online,
            addressed=(speaker,) if speaker else (),
            question=f"q{number}",
            first_time=first,
        )
        yield Cue(at, _adds(asking))
    yield Cue(3400, lambda state, now: Merge(_id(state, 7), _id(state, 1)))
    yield Cue(3500, lambda state, now: MoveRequest(_id(state, 3), 1))


def _adds(asking: Asking) -> Act:
    return lambda state, now: AddRequest(asking)


def _floor_discussion() -> Iterator[Cue]:
    """One request alone, a round of three, two more; the last are not reached."""
    yield from _one_request(3640, "sarabi", Disposition.ANSWERED)
    yield Cue(3830, lambda state, now: TakeRound())
    for place in range(3):
        yield Cue(3840 + 70 * place, lambda state, now: CallRequest())
    yield Cue(4050, lambda state, now: EndTurn())
    for place, speaker in enumerate(("tsongo", "tapesh", "brandt")):
        yield Cue(4060 + 90 * place, _answers_owed(speaker))
    yield Cue(4340, lambda state, now: EndTurn())
    yield Cue(4345, lambda state, now: CloseRound())
    yield from _one_request(4400, "tshilobo", Disposition.PARTLY)
    yield Cue(4640, lambda state, now: CallRequest())
    yield Cue(4720, lambda state, now: EndTurn())
    yield Cue(4725, _in_writing)


def _one_request(at: float, answerer: str, disposition: Disposition) -> Iterator[Cue]:
    yield Cue(at, lambda state, now: CallRequest())
    yield Cue(at + 75, lambda state, now: NameAnswerer(answerer))
    yield Cue(at + 185, lambda state, now: Dispose(_on_the_floor(state), disposition))


def _answers_owed(speaker: str) -> Act:
    """One of the round's requests that nobody has answered yet."""

    def act(state: State, now: Now) -> Intent | None:
        members = state.floor.round.requests if state.floor.round is not None else ()
        owed = [one for one in members if not state.floor.requests[one].answers]
        return NameAnswerer(speaker, (owed[0],)) if owed else None

    return act


def _in_writing(state: State, now: Now) -> Intent | None:
    owed = [one for one in state.floor.arrived() if one.state == "asked" and not one.answers]
    if not owed:
        return None
    return Dispose(owed[-1].id, Disposition.IN_WRITING, "Claire Hutchinson", "26 October")


def _on_the_floor(state: State) -> str:
    turn = state.run.turn
    return turn.requests[0] if turn is not None and turn.requests else ""


def _id(state: State, number: int) -> str:
    found: Request | None = next((r for r in state.floor.arrived() if r.number == number), None)
    return found.id if found is not None else ""


# --- the notes -----------------------------------------------------------------------------

_TEXTS: Final = {
    Kind.POINT: "Sample point {n}: what the rapporteur typed while this speaker had the floor.",
    Kind.HELPFUL: "Sample helpful element {n}: something that worked, in one or two lines.",
    Kind.DISAGREEMENT: "Sample disagreement {n}: two views that were put side by side.",
    Kind.CHALLENGE: "Sample challenge {n}: an obstacle that was named.",
    Kind.LESSON: "Sample lesson {n}: what to keep, and what to do differently next time.",
    Kind.RECOMMENDATION: "Sample recommendation {n}: one action, one addressee, by a date.",
    Kind.QUOTE: "Sample quote {n}: words that need the speaker’s consent.",
    Kind.ACTION: "Sample action {n}: who does what by when.",
}

_KINDS: Final = (
    Kind.POINT,
    Kind.LESSON,
    Kind.RECOMMENDATION,
    Kind.CHALLENGE,
    Kind.HELPFUL,
    Kind.DISAGREEMENT,
    Kind.RECOMMENDATION,
    Kind.QUOTE,
    Kind.LESSON,
    Kind.ACTION,
    Kind.CHALLENGE,
)
_NUMBERS: Final = (1, 2, 1, 3, 2, 1, 2, 3, 1, 2, 1, 3, 2)
_CASES: Final = ((), ("afghanistan",), ("drc",), ("afghanistan", "drc"), ("drc",))
_TRACKS: Final = ((), ("track1",), (), ("track2",), ("track3",), ())
_TO: Final = (("un",), ("missions",), ("ingos",), ("un", "missions"), ())
_FOR: Final = (("unama",), (), ("monusco",))
_OPERATIONS: Final = ("strengthen", "maintain", "add", "")
_EVERY_S: Final = 52
_ON_Q4: Final = (9, 17, 21)
_UNFILED: Final = (5, 26, 48)
_OFF_RECORD: Final = (14, 42, 70)


def _notes() -> Iterator[Cue]:
    count = int((_CLOSES - START_S) / _EVERY_S)
    for number in range(1, count):
        at = START_S + number * _EVERY_S + (number * 7) % 20
        yield Cue(at, _writes(number))
        if number % 12 == 0:
            yield Cue(at + 9, _rewords(number))


def _writes(number: int) -> Act:
    kind = _KINDS[number % len(_KINDS)]
    recommends = kind is Kind.RECOMMENDATION

    def act(state: State, now: Now) -> Intent:
        begun = stamp(state, now)
        question = f"q{_NUMBERS[number % len(_NUMBERS)]}"
        if number in _ON_Q4:
            question = "q4"
        body = NoteBody(
            text=_TEXTS[kind].format(n=number),
            stamp=begun,
            kind=kind,
            question=None if number in _UNFILED else question,
            speaker=begun.speaker,
            segment=begun.segment,
            addressees=_TO[number % len(_TO)] if recommends else (),
            cases=_CASES[number % len(_CASES)],
            tracks=_TRACKS[number % len(_TRACKS)],
            mandates=_FOR[number % len(_FOR)] if recommends else (),
            operation=_OPERATIONS[number % len(_OPERATIONS)] if recommends else "",
            paragraph=f"sample paragraph {number}" if recommends and number % 2 else "",
            key=number % 19 == 3,
            consent=Consent.GIVEN if number % 2 else Consent.ASKED,
        )
        if kind is not Kind.QUOTE:
            body = replace(body, consent=Consent.NOT_ASKED)
        if number in _OFF_RECORD:
            text = f"Sample off-the-record note {number}: it lies apart from the other notes."
            body = replace(body, text=text, off_record=True)
        return WriteNote(body)

    return act


def _rewords(number: int) -> Act:
    """An edit, and for a recommendation the evidence that it rests on."""

    def act(state: State, now: Now) -> Intent | None:
        notes = sorted(state.notes.open.values(), key=lambda one: one.seq)
        if len(notes) < 3:
            return None
        last = notes[-1]
        evidence = tuple(one.id for one in notes[-3:-1])
        text = last.body.text.replace("Sample", "Sample, edited:", 1)
        return EditNote(last.id, replace(last.body, text=text, evidence=evidence))

    return act
