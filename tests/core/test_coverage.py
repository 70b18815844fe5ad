"""Coverage, the grid and the to-do list, on states that say exactly what they test."""

import pytest
from msgspec.structs import replace

from moderator.core.coverage import (
    coverage,
    evidence_of,
    grid,
    orphans,
    quotes_without_consent,
    rests_on_me,
    someone_can_be_asked,
    tally,
    unaddressed,
    unfiled,
)
from moderator.core.pmap import PMap
from moderator.core.state import (
    Consent,
    Kind,
    Note,
    NoteBody,
    Notes,
    Run,
    Stamp,
    State,
    Stretch,
    on_record,
)
from moderator.samples import bundled_event

EVENT = bundled_event()
STARVE_S = EVENT.settings.starve_after_s
REC = Kind.RECOMMENDATION


def note(name: str, t: float = 0.0, **changes: object) -> Note:
    body = replace(NoteBody("Sample", Stamp(t, t)), **changes)
    return Note(name, int(name.strip("abcdefghijklmnopqrstuvwxyz") or 1), body, t)


def state(*notes: Note, run: Run | None = None) -> State:
    held = Notes(
        open=PMap((one.id, one) for one in notes if not one.body.off_record),
        sealed=PMap((one.id, one) for one in notes if one.body.off_record),
        next_seq=len(notes) + 1,
    )
    return State(event=EVENT, notes=held, run=run or Run())


def running(segment: str, **changes: object) -> Run:
    run = Run(stretches=(Stretch("welcome", 100.0, 200.0), Stretch(segment, 200.0)))
    return replace(run, **changes)


def ids(notes: tuple[Note, ...]) -> list[str]:
    return [one.id for one in notes]


# --- coverage ------------------------------------------------------------------------------


def test_each_question_counts_its_notes_and_speakers() -> None:
    notes = state(
        note("n1", 210.0, question="q1", speaker="sarabi"),
        note("n2", 250.0, question="q1", speaker="sarabi"),
        note("n3", 240.0, question="q1", speaker="tsongo"),
        note("n4", 260.0, question="q1"),
        note("n5", 270.0, question="q2", off_record=True, speaker="tapesh"),
        note("n6", 280.0),
        note("n7", 290.0, question="gone"),
        run=running("sarabi"),
    )
    first, second, third, _ = coverage(notes, 300.0)
    assert (first.number, first.question) == (1, EVENT.questions[0])
    assert (first.notes, first.speakers, first.last_t, first.quiet_s) == (4, 2, 260.0, 40.0)
    assert (second.notes, second.speakers, second.quiet_s) == (1, 1, 30.0)
    assert (third.notes, third.speakers, third.last_t, third.quiet_s) == (0, 0, None, 200.0)
    assert tally(notes)[None].notes == len(unfiled(notes)) == 2
    assert coverage(notes, 300.0, tally(notes)) == coverage(notes, 300.0)
    assert coverage(on_record(notes), 300.0)[1].notes == 0


def test_nothing_starves_before_the_start_and_after_the_close() -> None:
    before = coverage(state(note("n1", question="q1")), 10_000.0)
    assert [(one.quiet_s, one.starving) for one in before] == [(None, False)] * 4
    closed = state(run=running("floor", closed=500.0))
    after = coverage(closed, 10_000.0)
    assert [(one.quiet_s, one.starving) for one in after] == [(400.0, False)] * 4


def test_a_question_starves_from_the_limit_on() -> None:
    held = state(
        note("n1", 50.0, question="q1"),
        note("n2", 150.0, question="q2"),
        note("n3", 5_000.0, question="q3"),
        run=running("floor"),
    )
    at_limit = coverage(held, 100.0 + STARVE_S)
    assert [one.starving for one in at_limit] == [True, False, False, True]
    assert at_limit[0].quiet_s == STARVE_S  # written before the start: counted from there
    assert at_limit[2].quiet_s == 0.0
    just_before = coverage(held, 99.0 + STARVE_S)
    assert not any(one.starving for one in just_before)


@pytest.mark.parametrize(
    ("run", "can"),
    [
        (Run(), True),
        (running("sarabi"), True),
        (running("floor"), True),
        (running("floor", dropped=("floor",)), False),
        (running("tshilobo"), True),
        (running("closing"), False),
        (running("tshilobo", closed=300.0), False),
        (Run(stretches=(Stretch("floor", 1.0, 2.0),)), False),
        (Run(stretches=(Stretch("tshilobo", 1.0, 2.0),)), True),
        (Run(stretches=(Stretch("tshilobo", 1.0, 2.0),), dropped=("floor",)), False),
        (Run(stretches=(Stretch("unknown", 1.0),)), True),
    ],
)
def test_starving_matters_while_someone_can_be_asked(run: Run, can: bool) -> None:
    held = state(run=run)
    assert someone_can_be_asked(held) is can
    starves = can and run.started
    assert all(one.starving is starves for one in coverage(held, 100_000.0))


# --- the grid ------------------------------------------------------------------------------


def test_the_grid_counts_recommendations_where_they_belong() -> None:
    held = state(
        note("n1", kind=REC, addressees=("un", "missions"), cases=("drc",), mandates=("monusco",)),
        note("n2", kind=REC, addressees=("un",), cases=("drc", "gone")),
        note("n3", kind=REC, addressees=("un", "gone"), mandates=("unama",), off_record=True),
        note("n4", kind=REC, addressees=("ingos",)),
        note("n5", kind=REC, cases=("afghanistan",)),
        note("n6", kind=Kind.LESSON, addressees=("ingos",), cases=("drc",)),
        note("n7", kind=REC, addressees=("un",), tracks=("track1",)),
    )
    table = grid(held)
    assert [row.id for row in table.rows] == ["un", "missions", "ingos"]
    assert [one.id for one in table.columns] == ["afghanistan", "drc", "unama", "monusco"]
    assert table.cases == 2
    assert table.counts == ((0, 2, 1, 1), (0, 1, 0, 1), (0, 0, 0, 0))
    assert table.gaps == ((0, 0), (1, 0), (1, 2), (2, 0), (2, 1), (2, 2), (2, 3))
    assert table.missing()[0] == (EVENT.addressees[0], EVENT.cases[0])
    assert grid(on_record(held)).counts[0] == (0, 2, 0, 1)


def test_an_empty_event_has_an_empty_grid() -> None:
    table = grid(State())
    assert (table.rows, table.columns, table.counts, table.gaps) == ((), (), (), ())
    assert coverage(State(), 5.0) == ()


# --- what is left to do --------------------------------------------------------------------


def test_the_to_do_list() -> None:
    held = state(
        note("n1", 30.0, kind=REC, evidence=("n4",), addressees=("un",), question="q1"),
        note("n2", 20.0, kind=REC, evidence=("deleted",), addressees=("gone",), question="q1"),
        note("n3", 10.0, kind=REC, question="q1"),
        note("n4", 40.0, kind=Kind.QUOTE, question="q1"),
        note("n5", 5.0, kind=Kind.QUOTE, consent=Consent.REFUSED, question="q1"),
        note("n6", 50.0, kind=Kind.QUOTE, consent=Consent.GIVEN),
        note("n7", 45.0, consent=Consent.ASKED, question="gone"),
    )
    assert ids(orphans(held)) == ["n3", "n2"]
    assert ids(unaddressed(held)) == ["n3", "n2"]
    assert ids(quotes_without_consent(held)) == ["n5", "n4"]
    assert ids(unfiled(held)) == ["n7", "n6"]


def test_evidence_is_many_to_many() -> None:
    held = state(
        note("n1", 30.0, kind=REC, evidence=("n4", "deleted", "n3")),
        note("n2", 20.0, kind=REC, evidence=("n3",)),
        note("n3", 10.0, off_record=True),
        note("n4", 5.0),
    )
    assert ids(evidence_of(held, "n1")) == ["n4", "n3"]
    assert ids(evidence_of(held, "n4")) == ids(evidence_of(held, "unknown")) == []
    assert ids(rests_on_me(held, "n3")) == ["n2", "n1"]
    assert ids(rests_on_me(held, "unknown")) == []
    public = on_record(held)
    assert ids(evidence_of(public, "n1")) == ["n4"]
    assert ids(orphans(public)) == ["n2"]
