"""The outcome document as rows: what it says, where each comes from, ids that hold."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from moderator.core.intents import CloseSession, MergeNotes, Next
from moderator.core.state import Consent, Kind
from moderator.outcome.build import preview
from moderator.outcome.document import Document, Heading, Span, Tone
from moderator.outcome.material import Rules
from moderator.outcome.release import moment
from moderator.qt.delegates.preview_row import PreviewDelegate, _formats, _paragraphs
from moderator.qt.models.preview import Look, PreviewRow, preview_rows, words_of
from moderator.qt.panels.review_parts.acts import neighbour
from moderator.qt.panels.review_parts.preview import PreviewList
from moderator.qt.theme import Scheme, Theme
from tests.support import Session


def document(session: Session, language: str = "en") -> Document:
    made, _ = preview(session.state, moment(session.desk.log), Rules(language=language))
    return made


def rows(session: Session, language: str = "en") -> tuple[PreviewRow, ...]:
    return preview_rows(document(session, language), session.state)


@pytest.fixture
def full(session: Session) -> Session:
    """A session with something in every section."""
    session.at(0)
    session.do(Next())
    session.wait(60)
    session.note("Sample helpful\nنمونه دری", kind=Kind.HELPFUL, question="q1", key=True)
    session.note("Sample words", kind=Kind.QUOTE, question="q1", consent=Consent.GIVEN)
    session.note("Sample secret", question="q1", off_record=True)
    tags = {"addressees": ("un", "missions"), "mandates": ("unama",), "cases": ("drc",)}
    one = session.note("Sample advice", kind=Kind.RECOMMENDATION, question="q2", **tags)
    other = session.note("Sample advice again", kind=Kind.RECOMMENDATION, question="q2", **tags)
    session.do(MergeNotes(other, one))
    session.note("Sample action", kind=Kind.ACTION, question="q3")
    session.request(text="Sample question?")
    session.do(CloseSession())
    return session


def test_every_block_has_its_rows_in_order(full: Session) -> None:
    made, shown = document(full), rows(full)
    headings = [one.text for one in made.blocks if isinstance(one, Heading)]
    assert [one.text for one in shown if one.look is Look.HEADING] == headings
    assert [one.text for one in shown[:3]] == [made.title, made.subtitle, made.rule]
    assert {one.look for one in shown} == set(Look)
    assert words_of(shown) > 50


def test_nothing_off_the_record_is_in_it(full: Session) -> None:
    assert "secret" not in " ".join(one.spoken for one in rows(full))


def test_a_note_told_twice_has_two_rows_that_lead_to_it(full: Session) -> None:
    note = next(one for one in full.state.notes.written() if one.body.key)
    told = [one for one in rows(full) if one.note == note.id]
    assert {one.section for one in told} == {"key", "q1.findings"}
    assert all(one.key for one in told)
    assert told[0].spoken.startswith("Entry, key message: Sample helpful")


def test_ids_are_unique_and_outlive_a_change_of_language(full: Session) -> None:
    english, french = rows(full), rows(full, "fr")
    ids = [one.uid for one in english]
    assert len(ids) == len({*ids})
    lasting = [one.uid for one in english if one.look in (Look.ITEM, Look.HEADING, Look.QUOTE)]
    assert {*lasting} <= {one.uid for one in french}


def test_a_request_and_the_plan_are_sources_too(full: Session) -> None:
    (request,) = full.state.floor.arrived()
    assert [one.look for one in rows(full) if one.request == request.id] == [Look.ITEM]
    assert any(one.source is not None and not one.source.id for one in rows(full))


def test_merged_wordings_lie_below_and_are_passed_over_when_moving(full: Session) -> None:
    shown = [*rows(full)]
    nested = [one for one in shown if one.level == 1 and one.look is Look.ITEM]
    assert nested
    assert all(neighbour(one, shown, -1) is None for one in nested)


def test_the_neighbour_is_the_next_note_of_the_section(session: Session) -> None:
    notes = [session.note(f"Sample {n}", question="q1") for n in range(3)]
    shown = [*rows(session)]
    lines = {one.note: one for one in shown if one.section == "q1.findings"}
    first, second, third = (lines[one] for one in notes)
    assert neighbour(second, shown, -1) == first
    assert neighbour(second, shown, 1) == third
    assert neighbour(first, shown, -1) is None
    assert neighbour(third, shown, 1) is None


@given(st.lists(st.text(st.sampled_from("a😀ب\n "), max_size=9), min_size=1, max_size=5))
def test_paragraphs_keep_every_letter(texts: list[str]) -> None:
    spans = [Span(text) for text in texts]
    made = list(_paragraphs(spans))
    whole = "\n".join("".join(one.text for one in paragraph) for paragraph in made)
    assert whole == "".join(texts)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text("a😀ب", max_size=6), st.text("a😀ب", min_size=1, max_size=6))
def test_tones_stand_where_their_words_do(theme: Theme, plain: str, strong: str) -> None:
    (one,) = _formats([Span(plain), Span(strong, Tone.STRONG)], theme)
    text = (plain + strong).encode("utf-16-le")
    assert text[2 * one.start : 2 * (one.start + one.length)].decode("utf-16-le") == strong


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_it_is_painted_in_both_themes(
    full: Session, theme: Theme, qtbot: QtBot, scheme: Scheme
) -> None:
    theme.choose(scheme)
    lines = PreviewList()
    qtbot.addWidget(lines)
    lines.resize(420, 2400)
    lines.show()
    lines.show_rows(rows(full))
    shown = lines.grab().toImage()
    colours = {shown.pixelColor(x, y).rgb() for x in range(0, 420, 7) for y in range(0, 2000, 5)}
    assert len(colours) > 4


def test_right_to_left_entries_stand_at_the_right(
    session: Session, theme: Theme, qtbot: QtBot
) -> None:
    session.note("نمونه", question="q1")
    session.note("Sample", question="q1")
    delegate = PreviewDelegate()
    backwards, forwards = (
        one for one in rows(session) if one.section == "q1.findings" and one.note
    )
    bullets = [delegate.box(one, 400).items[-1].rect.x() for one in (backwards, forwards)]
    assert bullets[0] > 300
    assert bullets[1] < 100


def test_the_list_holds_still_while_the_document_grows_above(
    session: Session, theme: Theme, qtbot: QtBot
) -> None:
    for n in range(60):
        session.note(f"Sample {n}", question="q2")
    lines = PreviewList()
    QAbstractItemModelTester(lines.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    qtbot.addWidget(lines)
    lines.resize(420, 300)
    lines.show()
    qtbot.waitExposed(lines)
    lines.show_rows(rows(session))
    lines.select(40)
    uid = lines.current_uid
    top = lines.visualRect(lines.currentIndex()).top()
    for n in range(5):
        session.note(f"Sample, above {n}", question="q1", key=True)
    lines.show_rows(rows(session))
    assert lines.current_uid == uid
    assert lines.visualRect(lines.currentIndex()).top() == top
