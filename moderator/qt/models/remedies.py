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
from moderator.core.event import Attribution, Event, Tag
from moderator.core.floor import was_asked
from moderator.core.intents import Dispose, EditNote, EditNotes
from moderator.core.say import say
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
from moderator.core.words_notes import CONSENTS, KIND_WORDS
from moderator.outcome.document import Origin
from moderator.qt.language import shown, tr, tr_n
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
    Task.UNFILED: say("File the notes"),
    Task.UNADDRESSED: say("To whom?"),
    Task.CONSENT: say("Consent to quotes"),
    Task.UNDISPOSED: say("What became of the requests"),
    Task.UNREACHED: say("Follow up what was not reached"),
    Task.GAP: say("Gaps in the grid"),
    Task.ORPHAN: say("What recommendations rest on"),
    Task.ALIKE: say("Do these say the same?"),
    Task.EMPTY: say("Empty sections"),
    Task.NAMED: say("Names in texts"),
    Task.POINTING: say("Roles that point to one person"),
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
        Way(
            tr("Q{number}", number=number),
            EditNote(note.id, replace(note.body, question=one.id)),
            one.text,
        )
        for number, one in enumerate(state.event.questions, 1)
    )
    return Step(tr("Which guiding question is it on?"), (note_card(state, note),), ways)


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
    asks = tr("To whom is it addressed?")
    return Step(asks, (note_card(state, note),), (*ways, stay(tr("To all concerned, as it is"))))


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
        Way(shown(CONSENTS[one]), EditNote(note.id, replace(note.body, consent=one)), detail)
        for one, detail in (
            (Consent.GIVEN, tr("the quote stands in the document")),
            (Consent.ASKED, tr("it waits for the answer, and is left out until then")),
            (Consent.REFUSED, tr("it stays out")),
        )
        if one is not note.body.consent
    )
    asks = tr("Has the person agreed to be quoted?")
    return Step(asks, (note_card(state, note),), (*ways, stay(tr("Leave the quote out"))))


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
    ways = (
        *near,
        Way(tr("Choose notes…"), Open.LINK, tr("search all of them, link several")),
        stay(),
    )
    return Step(tr("Which note does it follow from?"), (note_card(state, note),), ways)


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
    about = " · ".join(filter(None, (tr("Request {number}", number=request.number), asker(asking))))
    people = (state.event.person(one) for one in asking.addressed)
    whom = listed([one.name for one in people if one is not None]) if asking.addressed else ""
    ways = (
        *(Way(shown(DISPOSITIONS[one]), Dispose(request.id, one)) for one in heard),
        Way(tr("In writing…"), Open.IN_WRITING, tr("who will answer, and by when")),
        Way(tr("Deferred to…"), Open.DEFER, tr("who will take it up")),
        Way(tr("Declined"), Dispose(request.id, Disposition.DECLINED), tr("counted, not shown")),
        Way(tr("Withdrawn"), Dispose(request.id, Disposition.WITHDRAWN), tr("counted, not shown")),
        stay(tr("Leave it open")),
    )
    about = f"{about} · {tr('for {name}', name=whom)}" if whom else about
    card = Card(about, shown_text(asking))
    return Step(tr("What becomes of it?"), (card,), ways)


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
        section_name(subject),
        tr("Nothing stands in this section, so the document goes without it."),
    )
    return Step(tr("What should stand in it?"), (card,), (*_to_write(state.event, subject), stay()))


def _to_write(event: Event, key: str) -> tuple[Way, ...]:
    kinds: dict[str, Kind] = {
        "recommendations": Kind.RECOMMENDATION,
        "mandates": Kind.RECOMMENDATION,
        "commitments": Kind.ACTION,
        "cases": Kind.POINT,
    }
    if key == "key":
        return (Way(tr("Choose key messages…"), Open.STARS, tr("among all notes")),)
    if key == "context":
        return (Way(tr("Edit the plan…"), Open.PLAN),)
    if key in kinds:
        kind = kinds[key]
        words = tr("Write a note: {kind}…", kind=KIND_WORDS[kind])
        return (Way(words, Write((("kind", kind.value),))),)
    number = key[1:]
    if number.isdecimal() and 0 < int(number) <= len(event.questions):
        question = event.questions[int(number) - 1]
        return (Way(tr("Write a note on it…"), Write((("question", question.id),)), question.text),)
    return ()


def _named(state: State, found: Findings, subject: str) -> Step | None:
    one = next((held for held in found.named if held.source.id == subject), None)
    if one is None:
        return None
    if one.source.origin is Origin.REQUEST:
        request = state.floor.requests.get(subject)
        card = _request_card(request) if request is not None else None
    else:
        note = note_of(state, subject)
        card = note_card(state, note) if note is not None else None
    if card is None:
        return None
    asks = tr("It holds {names}. Should it?", names=listed(one.names))
    return Step(asks, (card,), (Way(tr("Edit the text…"), Open.EDIT), stay()))


def _request_card(request: Request) -> Card:
    return Card(tr("Request {number}", number=request.number), request.asking.text)


def _pointing(state: State, found: Findings, subject: str) -> Step | None:
    one = next((held for held in found.pointing if held.person == subject), None)
    if one is None:
        return None
    held = (note_of(state, note) for note in one.notes)
    notes = [note for note in held if note is not None and note.body.speaker == subject]
    named = [note for note in notes if note.body.attribution is not Attribution.NONE]
    if not named:
        return None
    told = tr_n(
        "The document gives them as “{called}”: only one person can be meant.",
        "The document gives them as “{called}”: only {n} people can be meant.",
        one.among,
        called=one.called,
    )
    if one.cases:
        told += " " + tr("They are about {names}.", names=listed(one.cases))
    about = tr_n("{n} statement", "{n} statements", len(named))
    changes = tuple((note.id, replace(note.body, attribution=Attribution.NONE)) for note in named)
    ways = (
        Way(
            tr("Attribute them to nobody"), EditNotes(changes), tr("in every document, as one act")
        ),
        stay(tr("They may be recognised")),
    )
    return Step(tr("May they be recognised?"), (Card(about, told),), ways)


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
