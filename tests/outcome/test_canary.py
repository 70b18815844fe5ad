"""Nothing off the record, no quote without consent, no name that the rule forbids: over whole
sessions, in everything that `build` gives. What the files hold is proved in
`tests/export/test_canary_files.py`."""

from hypothesis import given, settings
from msgspec.structs import replace

from moderator.core.event import Attribution
from moderator.core.merging import standing
from moderator.core.state import NoteBody, Stamp, State, document_order
from moderator.outcome.build import build, preview
from moderator.outcome.material import Rules
from moderator.outcome.naming import stricter
from moderator.outcome.release import moment, released
from moderator.outcome.warnings import warnings
from tests.outcome.whole_sessions import (
    AFFILIATIONS,
    NAMES,
    ROLES,
    RULES,
    SECRET,
    SESSIONS,
    Held,
    canaried,
    holding_words,
    noted,
    secret,
    texts_in,
    with_canaries,
    without_secrets,
)


def test_the_canary_reaches_every_field_that_can_hold_words() -> None:
    marked = canaried(NoteBody("", Stamp(0.0, 0.0)))
    without = {
        name
        for holder in (marked, marked.stamp)
        for name in holding_words(type(holder))
        if SECRET not in "".join(texts_in(getattr(holder, name)))
    }
    assert without == set()


@settings(max_examples=150)
@given(SESSIONS, RULES)
def test_no_canary_leaves(held: Held, rule: tuple[Attribution, str]) -> None:
    outcome = build(with_canaries(held.state), moment(held.log), Rules(*rule))
    assert SECRET not in "\n".join(texts_in(outcome))


@settings(max_examples=150)
@given(SESSIONS, RULES)
def test_what_may_not_leave_changes_nothing_that_does(
    held: Held, rule: tuple[Attribution, str]
) -> None:
    """Not a count, not a number, not an order: the outcome is the one of a session in which
    those notes were never written."""
    now, rules = moment(held.log), Rules(*rule)
    assert build(held.state, now, rules) == build(without_secrets(held), now, rules)


@settings(max_examples=100)
@given(SESSIONS, RULES)
def test_nobody_is_named_where_the_rule_forbids_it(
    held: Held, rule: tuple[Attribution, str]
) -> None:
    outcome = build(held.state, moment(held.log), Rules(*rule))
    text = "\n".join(texts_in(outcome))
    forbidden: tuple[str, ...] = ()
    if rule[0] is not Attribution.NAME:
        forbidden += tuple(part for name in NAMES for part in name.split())
    if rule[0] is Attribution.NONE:
        forbidden += (*AFFILIATIONS, *ROLES)
    assert [one for one in forbidden if one in text] == []


@settings(max_examples=100)
@given(SESSIONS)
def test_a_note_without_attribution_has_none_in_any_document(held: Held) -> None:
    notes = held.state.notes
    for note in notes.open.values():
        body = replace(note.body, attribution=Attribution.NONE)
        notes = replace(notes, open=notes.open.set(note.id, replace(note, body=body)))
    nobody = replace(held.state, notes=notes)
    for rule in Attribution:
        made = build(nobody, moment(held.log), Rules(rule))
        notes_sheet = made.sheets[0]
        keys = [column.key for column in notes_sheet.columns]
        for row in notes_sheet.rows:
            told = {key: row[keys.index(key)] for key in ("source", "time", "segment")}
            assert told == {"source": "", "time": None, "segment": ""}


@settings(max_examples=100)
@given(SESSIONS)
def test_nothing_that_may_leave_is_lost(held: Held) -> None:
    """Every note stands in the document by its own wording, merged or not, and each row of the
    table is one."""
    outcome = build(held.state, moment(held.log), Rules())
    shown = set(noted(outcome.document))
    expected = {one.id for one in held.state.notes.written() if not secret(one)}
    assert expected <= shown
    assert len(outcome.sheets[0].rows) == len(expected)


@settings(max_examples=60)
@given(SESSIONS, RULES)
def test_the_preview_is_what_is_exported(held: Held, rule: tuple[Attribution, str]) -> None:
    now, rules = moment(held.log), Rules(*rule)
    outcome = build(held.state, now, rules)
    assert preview(held.state, now, rules) == (outcome.document, outcome.empty)
    assert build(held.state, now, rules) == outcome


@settings(max_examples=60)
@given(SESSIONS)
def test_the_order_of_a_list_is_the_order_given(held: Held) -> None:
    state = released(held.state)
    ordered = standing(state.notes, sorted(state.notes.open.values(), key=document_order))
    shown = noted(build(held.state, moment(held.log), Rules()).document)
    starred = [one.note.id for one in ordered if one.body.key]
    assert shown[: len(starred)] == starred


@settings(max_examples=60)
@given(SESSIONS)
def test_warnings_speak_of_what_is_released_only(held: Held) -> None:
    state = with_canaries(held.state)
    for rule in Attribution:
        found = warnings(state, moment(held.log), Rules(rule))
        ids = {note for one in found.pointing for note in one.notes}
        ids |= {one.source.id for one in found.named if one.source.origin == "note"}
        hidden = {one.id for one in held.state.notes.written() if secret(one)}
        assert ids.isdisjoint(hidden)
        assert rule is not Attribution.NAME or found.named == ()


@settings(max_examples=150)
@given(SESSIONS, RULES)
def test_a_note_without_a_source_could_be_anybodys_at_any_time(
    held: Held, rule: tuple[Attribution, str]
) -> None:
    """Neither a row's place nor a count nor a chart says whose it is: the outcome is the one of
    a session in which somebody else said it, in another segment, at another time."""
    rules, now = Rules(*rule), moment(held.log)
    placed, moved = _placed(held.state), _placed(held.state)
    for note in placed.notes.open.values():
        if stricter(rules.attribution, note.body.attribution) is Attribution.NONE:
            body = replace(note.body, stamp=Stamp(0.0, 0.0), speaker=None, segment=None)
            other = replace(note, body=body, seq=note.seq + 1000)
            moved = replace(
                moved, notes=replace(moved.notes, open=moved.notes.open.set(note.id, other))
            )
    assert build(moved, now, rules) == build(placed, now, rules)


def _placed(state: State) -> State:
    """The state with every note put where it stands by hand."""
    notes = state.notes
    for place, note in enumerate(sorted(notes.open.values(), key=document_order)):
        notes = replace(notes, open=notes.open.set(note.id, replace(note, place=float(place))))
    return replace(state, notes=notes)


@settings(max_examples=100)
@given(SESSIONS)
def test_a_wish_for_less_than_the_documents_rule_is_kept_in_the_table(held: Held) -> None:
    """A time or a segment beside a note leads to a name in a document with names."""
    made = build(held.state, moment(held.log), Rules(Attribution.NAME))
    keys = [column.key for column in made.sheets[0].columns]
    wishes = {one.body.text: one.body.attribution for one in released(held.state).notes.written()}
    for row in made.sheets[0].rows:
        told = dict(zip(keys, row, strict=True))
        if wishes[str(told["text"])] in (Attribution.ROLE, Attribution.NONE):
            assert (told["time"], told["segment"]) == (None, "")
            assert [name for name in NAMES if name in str(told["source"])] == []
