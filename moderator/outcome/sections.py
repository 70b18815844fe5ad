"""The sections of the outcome document that come from the notes, in the order of product.md.

Each is a function from the material to blocks, and gives none when it has nothing to say:
`build` leaves empty sections out and lists them. A note is told once where it belongs. Two
sections tell it again: the key messages, for whoever reads nothing else, and the cases, for
whoever comes for one country.
"""

from collections.abc import Iterable
from typing import Final

from moderator.core.merging import Standing
from moderator.core.state import Kind
from moderator.core.text import clean, clean_line
from moderator.outcome.document import (
    Block,
    Item,
    Origin,
    Paragraph,
    Quote,
    Source,
    Span,
    Tone,
)
from moderator.outcome.material import Material, muted, section

_FINDINGS: Final = (Kind.POINT, Kind.HELPFUL, Kind.CHALLENGE)
_LED: Final = (Kind.HELPFUL, Kind.CHALLENGE)
"""Kinds of finding that are named before the text."""

_TITLE: Final = 76
"""Characters of a guiding question in its heading."""

_ON_CASES: Final = (*_FINDINGS, Kind.LESSON, Kind.DISAGREEMENT)


def key_messages(m: Material) -> list[Block]:
    """The notes marked as such, whatever their kind."""
    return [_any(m, one, _addressed(m, one)) for one in m.standing if one.body.key]


def _addressed(m: Material, one: Standing) -> str:
    named = ", ".join(m.tagged(one.body.addressees))
    return m.words.for_whom.format(who=named) if named else ""


def _any(m: Material, one: Standing, *details: str) -> Block:
    if one.body.kind is Kind.QUOTE:
        return _quote(m, one)
    return m.item(one, *details)


def _quote(m: Material, one: Standing) -> Block:
    before, after = m.words.quotes
    spans = (Span(f"{before}{clean(one.body.text)}{after}"), *muted(m.naming.source(one.body)))
    return Quote(spans, Source(Origin.NOTE, one.note.id))


# --- the guiding questions -----------------------------------------------------------------


def guiding_question(m: Material, question: str) -> list[Block]:
    """What was said to one guiding question."""
    on_it = [one for one in m.standing if one.body.question == question]
    return _by_kind(m, on_it, f"q{m.questions[question]}")


def question_title(m: Material, question: str) -> str:
    """The heading of a guiding question: its number and as much of it as a heading takes."""
    number = m.questions[question]
    text = m.question_text(question)
    return f"{number} · {_start_of(text)}" if text else m.words.question.format(n=number)


def question_in_full(m: Material, question: str) -> list[Block]:
    """The question itself, where its heading has only the start of it."""
    text = m.question_text(question)
    if len(text) <= _TITLE:
        return []
    return [Paragraph((Span(text, Tone.MUTED),), Source(Origin.PLAN))]


def _start_of(text: str) -> str:
    if len(text) <= _TITLE:
        return text
    start = text[:_TITLE]
    return f"{(start[: start.rfind(' ')] if ' ' in start else start).rstrip(' ,;:-–')}…"


def further(m: Material) -> list[Block]:
    """What is filed under no guiding question: kept, since it was said."""
    rest = [one for one in m.standing if one.body.question not in m.questions]
    return _by_kind(m, rest, "further")


def _by_kind(m: Material, notes: list[Standing], key: str) -> list[Block]:
    w = m.words
    findings: list[Block] = [
        m.item(one, *_about(m, one), lead=w.kinds[one.body.kind] if one.body.kind in _LED else "")
        for one in notes
        if one.body.kind in _FINDINGS
    ]
    quotes: list[Block] = [_quote(m, one) for one in notes if one.body.kind is Kind.QUOTE]
    return [
        *section(w.findings, 2, f"{key}.findings", findings),
        *section(w.lessons, 2, f"{key}.lessons", _of(m, notes, Kind.LESSON)),
        *section(w.disagreement, 2, f"{key}.disagreement", _of(m, notes, Kind.DISAGREEMENT)),
        *section(w.quoted, 2, f"{key}.quoted", quotes),
    ]


def _of(m: Material, notes: Iterable[Standing], kind: Kind) -> list[Block]:
    return [m.item(one, *_about(m, one)) for one in notes if one.body.kind is kind]


def _about(m: Material, one: Standing) -> list[str]:
    named = m.tagged((*one.body.cases, *one.body.tracks))
    return [", ".join(named)] if named else []


# --- cases ---------------------------------------------------------------------------------


def cases(m: Material) -> list[Block]:
    """What was said about each case, whichever question it answered."""
    found: list[Block] = []
    for case in m.event.cases:
        items: list[Block] = [
            m.item(one, ", ".join(m.tagged(one.body.tracks)), m.number(one), lead=_lead(m, one))
            for one in m.standing
            if case.id in one.body.cases and one.body.kind in _ON_CASES
        ]
        found += section(m.tags[case.id], 2, f"cases.{m.key(case)}", items)
    return found


def _lead(m: Material, one: Standing) -> str:
    return "" if one.body.kind is Kind.POINT else m.words.kinds[one.body.kind]


# --- recommendations -----------------------------------------------------------------------


def recommendations(m: Material) -> list[Block]:
    """By addressee; one to two addressees is said to both, one to none to all concerned."""
    every = [one for one in m.standing if one.body.kind is Kind.RECOMMENDATION]
    found: list[Block] = []
    for addressee in m.event.addressees:
        to_it = [one for one in every if addressee.id in one.body.addressees]
        title = m.words.addressed_to.format(addressee=m.tags[addressee.id])
        found += section(title, 2, f"recommendations.{m.key(addressee)}", _recommended(m, to_it))
    known = {one.id for one in m.event.addressees}
    rest = [one for one in every if known.isdisjoint(one.body.addressees)]
    return found + section(m.words.unaddressed, 2, "recommendations.all", _recommended(m, rest))


def _recommended(m: Material, notes: Iterable[Standing]) -> list[Block]:
    found: list[Block] = []
    for one in notes:
        mandates = ", ".join(m.tagged(one.body.mandates))
        found += [m.item(one, *_about(m, one), mandates, _evidence(m, one)), *_others(m, one)]
    return found


def _evidence(m: Material, one: Standing) -> str:
    count = sum(note in m.state.notes.open for note in one.body.evidence)
    return m.words.form(m.words.evidence, count) if count else ""


def _others(m: Material, one: Standing) -> list[Block]:
    """The wordings merged into a recommendation, each with its own source."""
    return [
        Item(
            (
                Span(m.words.also_put.format(text=clean(other.body.text)), Tone.MUTED),
                *muted(m.naming.source(other.body)),
            ),
            Source(Origin.NOTE, other.id),
            level=1,
        )
        for other in one.others
    ]


def mandates(m: Material) -> list[Block]:
    """What to write into each mandate: the operation, the text, the paragraph it is about."""
    found: list[Block] = []
    for mandate in m.event.mandates:
        items: list[Block] = []
        for one in m.standing:
            if one.body.kind is Kind.RECOMMENDATION and mandate.id in one.body.mandates:
                lead = m.words.operations.get(one.body.operation, "")
                items += [m.item(one, _concerns(m, one), lead=lead), *_others(m, one)]
        found += section(m.tags[mandate.id], 2, f"mandates.{m.key(mandate)}", items)
    return found


def _concerns(m: Material, one: Standing) -> str:
    paragraph = clean_line(one.body.paragraph)
    return m.words.concerns.format(paragraph=paragraph) if paragraph else ""


def actions(m: Material) -> list[Block]:
    """What was promised: the notes that say who does what by when."""
    found = (one for one in m.standing if one.body.kind is Kind.ACTION)
    return [m.item(one, *_about(m, one), _addressed(m, one)) for one in found]
