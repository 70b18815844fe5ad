"""What the notes cover, and what is still missing: questions, the grid, the to-do list.

Everything here is derived from the state it is given and says nothing of records: on the
screen, notes off the record count as coverage; whoever builds something that leaves the
console hands in `state.on_record(state)` and gets counts without a trace of them.

Counting goes through all notes and is asked once a change (`tally`); the time since the last
one moves every second and is asked alone (`coverage` with the tally at hand).
"""

from collections.abc import Iterable
from typing import Final

from msgspec import Struct

from moderator.core.event import GuidingQuestion, Tag
from moderator.core.merging import Standing, standing
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

# --- guiding questions ---------------------------------------------------------------------


class Tally(Struct, frozen=True):
    """The notes on one guiding question. `last_t`: when the latest began, session seconds."""

    notes: int = 0
    speakers: int = 0
    last_t: float | None = None


class QuestionCoverage(Struct, frozen=True):
    """How one guiding question stands. `number`: as shown, from 1. `speakers`: how many
    different people its notes are from. `last_t`: when its latest note began, in session
    seconds. `quiet_s`: seconds since then, or since the event began if that is later; None
    before it began. `starving`: quiet for too long while someone can still be asked."""

    question: GuidingQuestion
    number: int
    notes: int
    speakers: int
    last_t: float | None
    quiet_s: float | None
    starving: bool


_NONE: Final = Tally()


def tally(state: State) -> dict[str | None, Tally]:
    """The notes by guiding question; under None those that are unfiled."""
    known = {one.id for one in state.event.questions}
    bodies: dict[str | None, list[tuple[float, str | None]]] = {}
    for note in _all(state):
        body = note.body
        filed = body.question if body.question in known else None
        bodies.setdefault(filed, []).append((body.stamp.t, body.speaker))
    return {
        question: Tally(
            notes=len(held),
            speakers=len({speaker for _, speaker in held} - {None}),
            last_t=max(t for t, _ in held),
        )
        for question, held in bodies.items()
    }


def coverage(
    state: State, now_t: float, tallied: dict[str | None, Tally] | None = None
) -> tuple[QuestionCoverage, ...]:
    """How each guiding question stands at session second `now_t`, in their order.

    `tallied`: what `tally` said of the same notes, to spare the counting. After the session
    was closed, quiet is counted to that moment and nothing starves.
    """
    counts = tally(state) if tallied is None else tallied
    begun = state.run.stretches[0].start if state.run.stretches else None
    until = now_t if state.run.closed is None else min(now_t, state.run.closed)
    hopeful = begun is not None and someone_can_be_asked(state)
    covered = []
    for number, question in enumerate(state.event.questions, 1):
        counted = counts.get(question.id, _NONE)
        quiet_s = None
        if begun is not None:
            last = begun if counted.last_t is None else max(begun, counted.last_t)
            quiet_s = max(0.0, until - last)
        covered.append(
            QuestionCoverage(
                question=question,
                number=number,
                notes=counted.notes,
                speakers=counted.speakers,
                last_t=counted.last_t,
                quiet_s=quiet_s,
                starving=hopeful
                and quiet_s is not None
                and quiet_s >= state.event.settings.starve_after_s,
            )
        )
    return tuple(covered)


def someone_can_be_asked(state: State) -> bool:
    """Does a segment that is a speaker's or takes questions run, or is one still to come?"""
    run, segments = state.run, state.event.segments
    if run.closed is not None:
        return False
    last = run.stretches[-1].segment if run.stretches else None
    reached = state.event.index(last)
    first = reached if run.current is not None and reached >= 0 else reached + 1
    return any(
        (one.speaker is not None or one.floor) and one.id not in run.dropped
        for one in segments[first:]
    )


# --- the grid ------------------------------------------------------------------------------


class Grid(Struct, frozen=True):
    """Recommendations by addressee (`rows`) and by case and mandate (`columns`, cases first).
    `cases`: how many of the columns are cases. `counts`: a row each. `gaps`: (row, column) of
    the cells that hold none."""

    rows: tuple[Tag, ...]
    columns: tuple[Tag, ...]
    cases: int
    counts: tuple[tuple[int, ...], ...]
    gaps: tuple[tuple[int, int], ...]

    def missing(self) -> tuple[tuple[Tag, Tag], ...]:
        """The gaps as (addressee, case or mandate)."""
        return tuple((self.rows[row], self.columns[column]) for row, column in self.gaps)


def grid(state: State) -> Grid:
    """The recommendations by addressee, case and mandate. One with two addressees and two
    cases counts in four cells; one without either, in none."""
    event = state.event
    counted: dict[tuple[str, str, str], int] = {}
    for one in _recommendations(state):
        places = [("case", case) for case in set(one.body.cases)]
        places += [("mandate", mandate) for mandate in set(one.body.mandates)]
        for addressee in set(one.body.addressees):
            for place, tag in places:
                cell = (addressee, place, tag)
                counted[cell] = counted.get(cell, 0) + 1
    columns = [("case", one) for one in event.cases]
    columns += [("mandate", one) for one in event.mandates]
    counts = tuple(
        tuple(counted.get((row.id, place, one.id), 0) for place, one in columns)
        for row in event.addressees
    )
    return Grid(
        rows=event.addressees,
        columns=tuple(one for _, one in columns),
        cases=len(event.cases),
        counts=counts,
        gaps=tuple(
            (row, column)
            for row, cells in enumerate(counts)
            for column, count in enumerate(cells)
            if not count
        ),
    )


# --- what is left to do --------------------------------------------------------------------


def unfiled(state: State) -> tuple[Note, ...]:
    """Notes that are on no guiding question, in their order."""
    known = {one.id for one in state.event.questions}
    return _ordered(note for note in _all(state) if note.body.question not in known)


def orphans(state: State) -> tuple[Note, ...]:
    """Recommendations that rest on no note that is there, in their order."""
    return _ordered(
        one.note
        for one in _recommendations(state)
        if not any(state.notes.get(note) for note in one.body.evidence)
    )


def unaddressed(state: State) -> tuple[Note, ...]:
    """Recommendations that are addressed to nobody the event knows, in their order."""
    known = {one.id for one in state.event.addressees}
    return _ordered(
        one.note for one in _recommendations(state) if known.isdisjoint(one.body.addressees)
    )


def quotes_without_consent(state: State) -> tuple[Note, ...]:
    """Quotes that nobody has agreed to yet, or that were refused, in their order."""
    return _ordered(
        note
        for note in _all(state)
        if note.body.kind is Kind.QUOTE and note.body.consent is not Consent.GIVEN
    )


def undisposed(state: State) -> tuple[Request, ...]:
    """Requests of which nobody has said what became, in order of arrival."""
    arrived = state.floor.arrived()
    return tuple(one for one in arrived if one.state is not RequestState.DISPOSED)


def unreached(state: State) -> tuple[Request, ...]:
    """Requests the event had no time for: they may still be answered in writing."""
    arrived = state.floor.arrived()
    return tuple(one for one in arrived if one.disposition is Disposition.NOT_REACHED)


# --- evidence ------------------------------------------------------------------------------


def evidence_of(state: State, note: str) -> tuple[Note, ...]:
    """The notes that a note rests on and that are there, in the order they were linked."""
    held = state.notes.get(note)
    links = held.body.evidence if held is not None else ()
    return tuple(found for one in links if (found := state.notes.get(one)) is not None)


def rests_on_me(state: State, note: str) -> tuple[Note, ...]:
    """The notes that rest on a note, in their order."""
    return _ordered(one for one in _all(state) if note in one.body.evidence)


def _all(state: State) -> Iterable[Note]:
    yield from state.notes.open.values()
    yield from state.notes.sealed.values()


def _recommendations(state: State) -> list[Standing]:
    """Those that stand for themselves, each with what the ones merged into it add."""
    found = (one for one in _all(state) if one.body.kind is Kind.RECOMMENDATION)
    return standing(state.notes, found)


def _ordered(notes: Iterable[Note]) -> tuple[Note, ...]:
    return tuple(sorted(notes, key=note_order))
