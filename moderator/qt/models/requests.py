"""The floor queue as its list shows it: who has the floor, who was asked, who waits, who is done.

Plain values without a widget, made whole from the state and a reading; the list finds out what
differs. One list for all of them, because a request that moves from one section to the next
must not be lost out of sight, and because arrow keys then reach everything.
"""

from collections import Counter
from enum import StrEnum
from typing import Final, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from moderator.core import floor
from moderator.core.durations import clock, countdown
from moderator.core.reading import Reading, TurnReading
from moderator.core.reading import Signal as TurnSignal
from moderator.core.state import (
    Disposition,
    Request,
    RequestState,
    State,
    Turn,
    TurnKind,
)
from moderator.core.words_floor import counted_as
from moderator.qt.language import shown, tr, tr_n
from moderator.qt.models.request_words import (
    DISPOSITION_TONES,
    Tag,
    also,
    answered_by,
    details,
    listed,
    shown_text,
    tags,
    waited,
)
from moderator.qt.palette import Tone

_TURN_TONES: Final[dict[TurnSignal, Tone]] = {
    TurnSignal.CALM: Tone.ACCENT,
    TurnSignal.WRAP_UP: Tone.WARN,
    TurnSignal.LAST_MINUTE: Tone.WARN,
    TurnSignal.OVER: Tone.OVER,
}
_HEARD: Final = (Disposition.ANSWERED, Disposition.PARTLY)

DONE_UID: Final = "section:done"
"""The row that opens and closes the section of those who are done."""


class Part(StrEnum):
    """What a click on a part of a row means."""

    CALL = "call"
    ANSWERER = "answerer"
    ANSWERED = "answered"
    RESTORE = "restore"
    FOLD = "fold"


class Section(StrEnum):
    """Where in the list a request stands."""

    LIVE = "live"
    ASKED = "asked"
    WAITING = "waiting"
    DONE = "done"


class Press(Struct, frozen=True):
    """A button in a row. `hint`: its key, where it has one of its own."""

    part: Part
    text: str
    hint: str = ""


class HeadingRow(Struct, frozen=True):
    """The head of a section. `press`: it opens and closes what is under it."""

    uid: str
    title: str
    words: str = ""
    tone: Tone = Tone.NEUTRAL
    press: Part | None = None
    open: bool = False

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        fold = (tr("open") if self.open else tr("folded")) if self.press is not None else ""
        return ", ".join(filter(None, (self.title, self.words, fold)))


class RequestRow(Struct, frozen=True):
    """One request. `place`: "place 2 of 5" of one that waits. `asks`: `text`
    is the question (else it is who asks, as no question is known). `also`: the wordings merged
    into it. `advice`: why it could be next. `doing`, `left`, `limit`: of the turn that is on."""

    uid: str
    section: Section
    number: int
    text: str
    asks: bool
    doing: str = ""
    tags: tuple[Tag, ...] = ()
    details: str = ""
    also: tuple[str, ...] = ()
    advice: str = ""
    left: str = ""
    limit: str = ""
    tone: Tone = Tone.NEUTRAL
    place: str = ""
    press: Press | None = None

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        said = (
            tr("Request {number}", number=self.number),
            self.place,
            self.doing,
            *(tag.text for tag in self.tags),
            self.text,
            self.details.replace(" · ", ", "),
            f"{self.left} {self.limit}".strip(),
            *self.also,
            self.advice,
        )
        return ", ".join(filter(None, said))


FloorRow: TypeAlias = HeadingRow | RequestRow


# --- which request is meant ------------------------------------------------------------------


def live(state: State) -> list[Request]:
    """The requests that the running turn is about and that are not done with."""
    turn = floor_turn(state)
    ids = turn.requests if turn is not None else ()
    known = (state.floor.requests.get(one) for one in ids)
    return [one for one in known if one is not None and one.state is not RequestState.DISPOSED]


def floor_turn(state: State) -> Turn | None:
    """The running turn, when it is a question from the floor or an answer to one."""
    turn = state.run.turn
    return turn if turn is not None and turn.kind is not TurnKind.SPEECH else None


def current(state: State) -> Request | None:
    """The request that keys mean when none is chosen: the one that has the floor or is being
    answered, else the one asked last that is not done with."""
    found = live(state)
    if found:
        return found[0]
    for turn in reversed(state.run.turns):
        for one in turn.requests:
            request = state.floor.requests.get(one)
            if request is not None and request.state is RequestState.ASKED:
                return request
    return None


def next_call(state: State) -> str | None:
    """The request that "call next" means: of the round, else the first that waits."""
    members = state.floor.round.requests if state.floor.round is not None else ()
    uncalled = (one for one in members if one in state.floor.waiting)
    return next((one for one in (*uncalled, *state.floor.waiting)), None)


# --- the rows --------------------------------------------------------------------------------


def rows(state: State, reading: Reading, call_hint: str, show_done: bool) -> list[FloorRow]:
    """The whole list. `call_hint`: the key of "call next", shown at the row that it means."""
    now_on = live(state)
    asked = [one for one in floor.owed(state) if one not in now_on]
    found: list[FloorRow] = [_live_row(state, reading, one) for one in now_on]
    if asked:
        open_ = sum(not one.answers for one in asked)
        settled = tr("answered: the next call settles it")
        words = tr("{n} without an answer", n=open_) if open_ else settled
        found.append(HeadingRow("section:asked", tr("Asked"), words))
        found += [_asked_row(state, one) for one in asked]
    found += _waiting_rows(state, reading, call_hint)
    return found + _done_rows(state, show_done)


def count_words(state: State) -> str:
    """For the panel's header: "5 waiting · 3 answered"; empty before anybody came."""
    waiting = len(state.floor.waiting)
    answered = sum(one.disposition in _HEARD for one in state.floor.requests.values())
    if not state.floor.requests:
        return ""
    told = tr_n("{n} waiting", "{n} waiting", waiting)
    return f"{told} · {tr_n('{n} answered', '{n} answered', answered)}" if answered else told


def list_words(state: State) -> str:
    """What is said of a closed list: "The list is closed: requests 5 and 6 are the last."."""
    if not state.floor.closed:
        return ""
    known = (state.floor.requests.get(one) for one in state.floor.last)
    last = [str(one.number) for one in known if one is not None]
    if not last:
        return tr("The list is closed.")
    return tr_n(
        "The list is closed: request {numbers} is the last.",
        "The list is closed: requests {numbers} are the last.",
        len(last),
        numbers=listed(last),
    )


def _base(state: State, request: Request, section: Section) -> RequestRow:
    """What every row says of its request."""
    return RequestRow(
        uid=request.id,
        section=section,
        number=request.number,
        text=shown_text(request.asking),
        asks=bool(request.asking.text),
        tags=tags(request.asking),
        details=" · ".join(details(state.event, request.asking)),
        also=also(state, request),
    )


def _live_row(state: State, reading: Reading, request: Request) -> RequestRow:
    row, turn = _base(state, request, Section.LIVE), reading.turn
    if turn is None:
        return row
    left, limit = _turn_words(turn)
    person = state.event.person(turn.turn.person)
    doing = tr("{name} answers", name=person.name) if person is not None else tr("Has the floor")
    return replace(row, doing=doing, left=left, limit=limit, tone=_TURN_TONES[turn.signal])


def _turn_words(turn: TurnReading) -> tuple[str, str]:
    if turn.left_s is None:
        return clock(turn.used_s), ""
    time, over = countdown(turn.left_s)
    limit = turn.turn.limit_s
    of = tr("of {length}", length=clock(limit)) if limit is not None else ""
    return tr("{time} over", time=time) if over else tr("{time} left", time=time), of


def _asked_row(state: State, request: Request) -> RequestRow:
    row, people = _base(state, request, Section.ASKED), answered_by(state.event, request)
    if not request.answers:
        marks = (Tag(tr("no answer yet"), Tone.WARN), *row.tags)
        # The strip above the list asks it already of the question that is on.
        on = request == current(state)
        return replace(
            row, tags=marks, press=None if on else Press(Part.ANSWERER, tr("Who answers…"))
        )
    told = [tr("answered by {names}", names=listed(people))] if people else []
    return replace(
        row,
        tags=(Tag(tr("answer given"), Tone.GOOD), *row.tags),
        details=" · ".join(filter(None, (*told, row.details))),
        press=Press(Part.ANSWERED, tr("Answered")),
    )


def _waiting_rows(state: State, reading: Reading, call_hint: str) -> list[FloorRow]:
    queue = floor.waiting(state)
    if not queue:
        can_add = not state.floor.closed and state.run.closed is None
        words = tr("Ctrl+R adds a request") if can_add else ""
        return (
            [HeadingRow("section:waiting", tr("Nobody waits"), words)]
            if state.floor.arrived()
            else []
        )
    room = floor.capacity(state, reading)
    tone = Tone.NEUTRAL if room.fit >= room.waiting else Tone.WARN
    found: list[FloorRow] = [
        HeadingRow("section:waiting", tr("Waiting"), shown(room.words()), tone)
    ]
    hint, first = floor.suggest(state, reading.now.t), next_call(state)
    for place, one in enumerate(queue, 1):
        row = _waiting_row(state, one, reading.now.t)
        advised = hint is not None and hint.request.id == one.id
        found.append(
            replace(
                row,
                advice=_advice(hint) if hint and advised else "",
                place=tr("place {place} of {count}", place=place, count=len(queue)),
                press=Press(Part.CALL, tr("Call"), call_hint if one.id == first else ""),
            )
        )
    return found


def _advice(hint: floor.Suggestion) -> str:
    return tr("Could be next: {reasons}", reasons=", ".join(map(shown, hint.reasons)))


def _waiting_row(state: State, request: Request, now_t: float) -> RequestRow:
    row = _base(state, request, Section.WAITING)
    members = state.floor.round.requests if state.floor.round is not None else ()
    marks = [Tag(tr("in the round"), Tone.ACCENT)] if request.id in members else []
    marks += [Tag(tr("last"), Tone.WARN)] if request.id in state.floor.last else []
    told = filter(None, (row.details, waited(now_t - request.t)))
    return replace(row, tags=(*marks, *row.tags), details=" · ".join(told))


def _done_rows(state: State, open_: bool) -> list[FloorRow]:
    done = floor.disposed(state)
    if not done:
        return []
    counted = Counter(one.disposition for one in done)
    words = ", ".join(
        shown(counted_as(what, count)) for what in Disposition if (count := counted[what])
    )
    head = HeadingRow(DONE_UID, tr("Done"), words, press=Part.FOLD, open=open_)
    return [head, *(_done_row(state, one) for one in done)] if open_ else [head]


def _done_row(state: State, request: Request) -> RequestRow:
    row = _base(state, request, Section.DONE)
    what = request.disposition or Disposition.ANSWERED
    word, _, rest = shown(floor.standing_words(state, request)).partition(" · ")
    merged = what is Disposition.MERGED
    return replace(
        row,
        tags=(Tag(word, DISPOSITION_TONES[what]),),
        details=" · ".join(filter(None, (rest, row.details))),
        press=Press(Part.RESTORE, tr("Unmerge") if merged else tr("Put back")),
    )
