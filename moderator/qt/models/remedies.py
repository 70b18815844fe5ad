"""The one-step remedies: for each thing left to do, what is shown of it and which ways there
are, each behind one digit.

Plain values made from the state at hand, so that a step that was settled meanwhile (by the
step before, or elsewhere) has nothing to show and is passed over. A way is an act, a dialogue
to open, or leaving the thing as it is.
"""

from collections.abc import Callable
from itertools import combinations
from typing import Final

from msgspec.structs import replace

from moderator.core.coverage import evidence_of
from moderator.core.decide_floor import was_asked
from moderator.core.event import Attribution, Event, Tag
from moderator.core.intents import Dispose, EditNote, EditNotes
from moderator.core.state import (
    Consent,
    Disposition,
    Kind,
    Note,
    Request,
    RequestState,
    State,
    note_order,
)
from moderator.core.words_floor import DISPOSITIONS
from moderator.core.words_notes import CONSENTS
from moderator.outcome.document import Origin
from moderator.qt.models.notes import Names
from moderator.qt.models.request_words import asker, listed, shown_text
from moderator.qt.models.steps import (
    DIGITS,
    NEAR,
    Card,
    Open,
    Step,
    Way,
    Write,
    note_card,
    note_of,
    stay,
)
from moderator.qt.models.steps_recommended import gap_step, merge_step
from moderator.qt.models.todo import Findings, Task, section_name

TITLES: Final[dict[Task, str]] = {
    Task.UNFILED: "File the notes",
    Task.UNADDRESSED: "To whom?",
    Task.CONSENT: "Consent to quotes",
    Task.UNDISPOSED: "What became of the requests",
    Task.UNREACHED: "Follow up what was not reached",
    Task.GAP: "Gaps in the grid",
    Task.ORPHAN: "What recommendations rest on",
    Task.ALIKE: "Do these say the same?",
    Task.EMPTY: "Empty sections",
    Task.NAMED: "Names in texts",
    Task.POINTING: "Roles that point to one person",
}


def step(task: Task, subject: str, state: State, found: Findings) -> Step | None:
    """What to ask about a subject as things stand; None when there is nothing to ask any more.
    `found`: what was found when the list was made."""
    made = _STEPS[task](state, found, subject)
    return None if made is None else replace(made, ways=made.ways[:DIGITS])


# --- notes ---------------------------------------------------------------------------------


def _unfiled(state: State, _found: Findings, subject: str) -> Step | None:
    note = note_of(state, subject)
    if note is None or state.event.question_number(note.body.question) is not None:
        return None
    ways = tuple(
        Way(f"Q{number}", EditNote(note.id, replace(note.body, question=one.id)), one.text)
        for number, one in enumerate(state.event.questions, 1)
    )
    return Step("Which guiding question is it on?", (note_card(state, note),), ways)


def _unaddressed(state: State, _found: Findings, subject: str) -> Step | None:
    note, event = note_of(state, subject), state.event
    known = {one.id for one in event.addressees}
    if note is None or note.body.kind is not Kind.RECOMMENDATION:
        return None
    if not known.isdisjoint(note.body.addressees):
        return None
    ways = tuple(
        Way(
            listed([one.name for one in some]),
            EditNote(note.id, replace(note.body, addressees=tuple(one.id for one in some))),
        )
        for some in _groups(event.addressees)
    )
    asks = "To whom is it addressed?"
    return Step(asks, (note_card(state, note),), (*ways, stay("To all concerned, as it is")))


def _groups(tags: tuple[Tag, ...]) -> list[tuple[Tag, ...]]:
    """Each alone, all of them, and where digits are left for every pair, the pairs too."""
    alone = [(one,) for one in tags[: DIGITS - 1]]
    pairs = list(combinations(tags, 2)) if len(tags) > 2 else []
    everybody = [tags] if len(tags) > 1 else []
    if len(alone) + len(pairs) + len(everybody) < DIGITS:
        return [*alone, *pairs, *everybody]
    return [*alone, *everybody][: DIGITS - 1]


def _consent(state: State, _found: Findings, subject: str) -> Step | None:
    note = note_of(state, subject)
    if note is None or note.body.kind is not Kind.QUOTE or note.body.consent is Consent.GIVEN:
        return None
    ways = tuple(
        Way(CONSENTS[one], EditNote(note.id, replace(note.body, consent=one)), detail)
        for one, detail in (
            (Consent.GIVEN, "the quote stands in the document"),
            (Consent.ASKED, "it waits for the answer, and is left out until then"),
            (Consent.REFUSED, "it stays out"),
        )
        if one is not note.body.consent
    )
    asks = "Has the person agreed to be quoted?"
    return Step(asks, (note_card(state, note),), (*ways, stay("Leave the quote out")))


def _orphan(state: State, _found: Findings, subject: str) -> Step | None:
    note = note_of(state, subject)
    if note is None or note.body.kind is not Kind.RECOMMENDATION or evidence_of(state, note.id):
        return None
    names = Names(state.event)
    near = tuple(
        Way(
            f"{names.row(one).clock} · {names.row(one).kind}",
            EditNote(note.id, replace(note.body, evidence=(one.id,))),
            one.body.text,
        )
        for one in likely_evidence(state, note)[:NEAR]
    )
    ways = (*near, Way("Choose notes…", Open.LINK, "search all of them, link several"), stay())
    return Step("Which note does it follow from?", (note_card(state, note),), ways)


def likely_evidence(state: State, note: Note) -> list[Note]:
    """The notes a recommendation may follow from, the likeliest first: of the same speaker, on
    the same question and cases, written before it and not long."""
    body = note.body

    def distance(one: Note) -> tuple[int, float]:
        other = one.body
        shared = (other.speaker is not None and other.speaker == body.speaker) + (
            other.question is not None and other.question == body.question
        )
        shared += not {*other.cases, *other.mandates}.isdisjoint((*body.cases, *body.mandates))
        return -shared, abs(other.stamp.t - body.stamp.t)

    others = (
        one
        for one in state.notes.open.values()
        if one.id != note.id
        and one.body.kind not in (Kind.RECOMMENDATION, Kind.ACTION)
        and note_order(one) < note_order(note)
    )
    return sorted(others, key=distance)


# --- requests ------------------------------------------------------------------------------


def _undisposed(state: State, _found: Findings, subject: str) -> Step | None:
    request = state.floor.requests.get(subject)
    if request is None or request.state is RequestState.DISPOSED:
        return None
    heard = (Disposition.ANSWERED, Disposition.PARTLY) if was_asked(state, request) else ()
    return _about_request(state, request, heard)


def _unreached(state: State, _found: Findings, subject: str) -> Step | None:
    request = state.floor.requests.get(subject)
    if request is None or request.disposition is not Disposition.NOT_REACHED:
        return None
    return _about_request(state, request, ())


def _about_request(state: State, request: Request, heard: tuple[Disposition, ...]) -> Step:
    asking = request.asking
    about = " · ".join(filter(None, (f"Request {request.number}", asker(asking))))
    people = (state.event.person(one) for one in asking.addressed)
    whom = listed([one.name for one in people if one is not None]) if asking.addressed else ""
    ways = (
        *(Way(DISPOSITIONS[one], Dispose(request.id, one)) for one in heard),
        Way("In writing…", Open.IN_WRITING, "who will answer, and by when"),
        Way("Deferred to…", Open.DEFER, "who will take it up"),
        Way("Declined", Dispose(request.id, Disposition.DECLINED), "counted, not shown"),
        Way("Withdrawn", Dispose(request.id, Disposition.WITHDRAWN), "counted, not shown"),
        stay("Leave it open"),
    )
    card = Card(f"{about} · for {whom}" if whom else about, shown_text(asking))
    return Step("What becomes of it?", (card,), ways)


# --- recommendations -----------------------------------------------------------------------


def _gap(state: State, found: Findings, subject: str) -> Step | None:
    gap = next((one for one in found.gaps if one.key == subject), None)
    return None if gap is None else gap_step(state, gap)


def _alike(state: State, _found: Findings, subject: str) -> Step | None:
    one, _, other = subject.partition("/")
    return merge_step(state, one, other)


# --- the document --------------------------------------------------------------------------


def _empty(state: State, _found: Findings, subject: str) -> Step | None:
    card = Card(
        section_name(subject), "Nothing stands in this section, so the document goes without it."
    )
    return Step("What should stand in it?", (card,), (*_to_write(state.event, subject), stay()))


def _to_write(event: Event, key: str) -> tuple[Way, ...]:
    kinds: dict[str, Kind] = {
        "recommendations": Kind.RECOMMENDATION,
        "mandates": Kind.RECOMMENDATION,
        "commitments": Kind.ACTION,
        "cases": Kind.POINT,
    }
    if key == "key":
        return (Way("Choose key messages…", Open.STARS, "among all notes"),)
    if key == "context":
        return (Way("Edit the plan…", Open.PLAN),)
    if key in kinds:
        kind = kinds[key]
        return (Way(f"Write a note: {kind.value}…", Write((("kind", kind.value),))),)
    number = key[1:]
    if number.isdecimal() and 0 < int(number) <= len(event.questions):
        question = event.questions[int(number) - 1]
        return (Way("Write a note on it…", Write((("question", question.id),)), question.text),)
    return ()


def _named(state: State, found: Findings, subject: str) -> Step | None:
    one = next((held for held in found.named if held.source.id == subject), None)
    if one is None:
        return None
    if one.source.origin is Origin.REQUEST:
        request = state.floor.requests.get(subject)
        card = Card(f"Request {request.number}", request.asking.text) if request else None
    else:
        note = note_of(state, subject)
        card = note_card(state, note) if note is not None else None
    if card is None:
        return None
    asks = f"It holds {listed(one.names)}. Should it?"
    return Step(asks, (card,), (Way("Edit the text…", Open.EDIT), stay()))


def _pointing(state: State, found: Findings, subject: str) -> Step | None:
    one = next((held for held in found.pointing if held.person == subject), None)
    if one is None:
        return None
    held = (note_of(state, note) for note in one.notes)
    notes = [note for note in held if note is not None and note.body.speaker == subject]
    named = [note for note in notes if note.body.attribution is not Attribution.NONE]
    if not named:
        return None
    who = "only one person" if one.among == 1 else f"only {one.among} people"
    cases = f" They are about {listed(one.cases)}." if one.cases else ""
    told = f"The document gives them as “{one.called}”: {who} can be meant.{cases}"
    about = "1 statement" if len(named) == 1 else f"{len(named)} statements"
    changes = tuple((note.id, replace(note.body, attribution=Attribution.NONE)) for note in named)
    ways = (
        Way("Attribute them to nobody", EditNotes(changes), "in every document, as one act"),
        stay("They may be recognised"),
    )
    return Step("May they be recognised?", (Card(about, told),), ways)


_STEPS: Final[dict[Task, Callable[[State, Findings, str], Step | None]]] = {
    Task.UNFILED: _unfiled,
    Task.UNADDRESSED: _unaddressed,
    Task.CONSENT: _consent,
    Task.UNDISPOSED: _undisposed,
    Task.UNREACHED: _unreached,
    Task.GAP: _gap,
    Task.ORPHAN: _orphan,
    Task.ALIKE: _alike,
    Task.EMPTY: _empty,
    Task.NAMED: _named,
    Task.POINTING: _pointing,
}
