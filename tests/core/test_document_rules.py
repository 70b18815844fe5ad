"""Putting notes in an order for documents, merging recommendations, editing several at once."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import fields, replace

from moderator.clock import FakeClock
from moderator.core.coverage import grid, orphans
from moderator.core.evolve import evolve
from moderator.core.facts import NoteMerged
from moderator.core.intents import (
    DeleteNote,
    EditNote,
    EditNotes,
    MergeNotes,
    PlaceNote,
    Refused,
    UnmergeNote,
    WriteNote,
)
from moderator.core.merging import standing, stands_for
from moderator.core.state import (
    Kind,
    NoteBody,
    Notes,
    Stamp,
    State,
    document_order,
    on_record,
)
from moderator.desk import Desk
from tests.support import MemoryJournal


def desk_with(*bodies: NoteBody) -> tuple[Desk, list[str]]:
    desk = Desk(MemoryJournal(), FakeClock())
    return desk, [desk.do(WriteNote(body)).entry.id for body in bodies]


def body(text: str = "Sample", t: float = 0.0, kind: Kind = Kind.POINT, **more: Any) -> NoteBody:
    return replace(NoteBody(text, Stamp(t, 1_666_180_000.0 + t), kind=kind), **more)


def recommendation(text: str, **more: Any) -> NoteBody:
    return body(text, kind=Kind.RECOMMENDATION, **more)


def shown(desk: Desk) -> list[str]:
    return [one.id for one in sorted(desk.state.notes.written(), key=document_order)]


def test_notes_stand_by_their_stamps_until_somebody_moves_one() -> None:
    desk, (a, b, c) = desk_with(body(t=1), body(t=2), body(t=3))
    assert shown(desk) == [a, b, c]
    desk.do(PlaceNote(c, before=a))
    assert shown(desk) == [c, a, b]
    desk.do(PlaceNote(c))
    assert shown(desk) == [a, b, c]
    desk.undo()
    assert shown(desk) == [c, a, b]


def test_moving_a_note_to_where_it_stands_is_refused() -> None:
    desk, (a, b) = desk_with(body(t=1), body(t=2))
    with pytest.raises(Refused, match="stands there already"):
        desk.do(PlaceNote(a, before=b))


def test_an_edit_keeps_the_place_and_the_merge() -> None:
    desk, (a, b) = desk_with(recommendation("One", t=1.0), recommendation("Two", t=2.0))
    first = desk.state.notes.open[a].body
    desk.do(PlaceNote(b, before=a))
    desk.do(MergeNotes(a, into=b))
    desk.do(EditNote(a, replace(first, text="One, reworded")))
    assert shown(desk) == [b, a]
    assert desk.state.notes.open[a].merged_into == b


@given(st.data())
def test_any_order_can_be_made_by_moving(data: st.DataObject) -> None:
    times = data.draw(
        st.lists(st.sampled_from([0.0, 1.0, 1.0 + 1e-9, 5.0]), min_size=2, max_size=7)
    )
    desk, ids = desk_with(*(body(t=t) for t in times))
    order = shown(desk)
    for _ in range(data.draw(st.integers(1, 40))):
        note = data.draw(st.sampled_from(ids))
        before = data.draw(st.sampled_from([None, *(one for one in ids if one != note)]))
        rest = [one for one in order if one != note]
        at = len(rest) if before is None else rest.index(before)
        wanted = [*rest[:at], note, *rest[at:]]
        if wanted == order:
            with pytest.raises(Refused):
                desk.do(PlaceNote(note, before))
        else:
            desk.do(PlaceNote(note, before))
        order = wanted
        assert shown(desk) == order


def test_merged_recommendations_stand_as_one_and_keep_both_wordings() -> None:
    desk, (a, b, point) = desk_with(
        recommendation("One", addressees=("un",)), recommendation("Two"), body("Evidence")
    )
    held = desk.state.notes
    desk.do(EditNote(b, replace(held.open[b].body, evidence=(point, a))))
    desk.do(MergeNotes(b, into=a))
    (kept, other) = standing(desk.state.notes, desk.state.notes.written())
    assert (kept.note.id, [one.body.text for one in kept.others]) == (a, ["Two"])
    assert kept.body.evidence == (point,)  # never itself
    assert other.note.id == point
    assert orphans(desk.state) == ()
    desk.do(UnmergeNote(b))
    assert len(standing(desk.state.notes, desk.state.notes.written())) == 3
    assert [one.id for one in orphans(desk.state)] == [a]


def test_what_is_merged_again_goes_to_the_one_that_stands() -> None:
    desk, (a, b, c) = desk_with(*(recommendation(text) for text in "ABC"))
    desk.do(MergeNotes(a, into=b))
    desk.do(MergeNotes(c, into=a))
    notes = desk.state.notes
    assert {stands_for(notes, notes.open[one]).id for one in (a, b, c)} == {b}
    desk.do(UnmergeNote(a))
    desk.do(MergeNotes(b, into=a))
    notes = desk.state.notes
    assert {stands_for(notes, notes.open[one]).id for one in (a, b, c)} == {a}


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        (body(), recommendation("Two"), "Only recommendations"),
        (recommendation("One"), recommendation("Two", off_record=True), "off the record"),
    ],
)
def test_merges_that_would_mislead_are_refused(first: NoteBody, second: NoteBody, why: str) -> None:
    desk, (a, b) = desk_with(first, second)
    with pytest.raises(Refused, match=why):
        desk.do(MergeNotes(a, into=b))


def test_no_circle_can_be_merged() -> None:
    desk, (a, b) = desk_with(recommendation("One"), recommendation("Two"))
    with pytest.raises(Refused, match="itself"):
        desk.do(MergeNotes(a, into=a))
    desk.do(MergeNotes(a, into=b))
    for one, into in ((a, b), (b, a)):
        with pytest.raises(Refused, match="merged already"):
            desk.do(MergeNotes(one, into=into))
    desk.do(UnmergeNote(a))
    with pytest.raises(Refused, match="not merged"):
        desk.do(UnmergeNote(a))


def test_a_circle_in_a_damaged_file_hides_nothing() -> None:
    desk, ids = desk_with(*(recommendation(text) for text in "ABC"))
    a, b, c = ids
    state = desk.state
    for fact in (NoteMerged(a, b), NoteMerged(b, a), NoteMerged(c, a)):
        state = evolve(state, fact, desk.now())
    kept = standing(state.notes, state.notes.written())
    assert {one.note.id for one in kept} == set(ids)


def test_a_merge_counts_only_while_the_other_is_there_and_on_the_record() -> None:
    desk, (a, b) = desk_with(recommendation("One"), recommendation("Two"))
    desk.do(MergeNotes(a, into=b))
    desk.do(EditNote(b, replace(desk.state.notes.open[b].body, off_record=True)))
    public = on_record(desk.state).notes
    assert [(one.note.id, one.note.merged_into) for one in standing(public, public.written())] == [
        (a, None)
    ]
    desk.undo()
    desk.do(DeleteNote(b))
    assert [one.note.id for one in standing(desk.state.notes, desk.state.notes.written())] == [a]


def test_the_grid_counts_merged_recommendations_once() -> None:
    desk, (a, b) = desk_with(recommendation("One"), recommendation("Two"))
    desk.do(MergeNotes(a, into=b))
    assert sum(map(sum, grid(desk.state).counts)) == 0


def test_several_notes_are_edited_in_one_act() -> None:
    desk, (a, b) = desk_with(body("One"), body("Two"))
    bodies = {one: desk.state.notes.open[one].body for one in (a, b)}
    desk.do(EditNotes(((a, replace(bodies[a], key=True)), (b, bodies[b]))))
    assert [desk.state.notes.open[one].body.key for one in (a, b)] == [True, False]
    desk.undo()
    assert not desk.state.notes.open[a].body.key
    with pytest.raises(Refused, match="stay as they were"):
        desk.do(EditNotes(((a, bodies[a]), (b, bodies[b]))))


def test_other_notes_leave_the_rest_of_a_state_as_it_is() -> None:
    """Built by hand for speed, so a field added later must not be forgotten there."""
    marked = {one.name: object() for one in fields(State)}
    made = State(**marked).with_notes(Notes())  # type: ignore[arg-type]
    kept = {name: getattr(made, name) for name in marked if name != "notes"}
    assert kept == {name: value for name, value in marked.items() if name != "notes"}
