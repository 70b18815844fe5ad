"""The proofs of `tests/outcome/test_canary.py` carried on into the files: whole sessions, every
format, everything that can be read out of them."""

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from moderator.app.making import make
from moderator.core.event import Attribution
from moderator.export.formats import Format, Made
from moderator.outcome.build import build
from moderator.outcome.document import Outcome
from moderator.outcome.material import Rules
from moderator.outcome.release import moment
from tests.export.samples import sample_outcome
from tests.export.strings import readable
from tests.outcome.whole_sessions import (
    AFFILIATIONS,
    NAMES,
    ROLES,
    RULES,
    SECRET,
    SESSIONS,
    Held,
    with_canaries,
)

_DRAWN = (Format.DOCX, Format.PDF, Format.HTML)
_PLAIN = tuple(one for one in Format if one not in _DRAWN)

files = settings(
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
"""Shrinking a leak to a smaller one is not worth minutes: any leak is wrong."""


def made_of(held: Held, rule: tuple[Attribution, str], formats: tuple[Format, ...]) -> list[Made]:
    outcome = build(with_canaries(held.state), moment(held.log), Rules(*rule))
    return list(make(outcome, formats, lambda one: None).made)


def leaks(made: list[Made], forbidden: tuple[str, ...]) -> list[tuple[str, str]]:
    """(file, word) for each forbidden word found; letters in any case."""
    return [
        (one.name, word)
        for one in made
        for text in (found.casefold() for found in readable(one))
        for word in forbidden
        if word.casefold() in text
    ]


def forbidden_under(rule: Attribution) -> tuple[str, ...]:
    words: tuple[str, ...] = (SECRET,)
    if rule is not Attribution.NAME:
        words += tuple(part for name in NAMES for part in name.split())
    if rule is Attribution.NONE:
        words += (*AFFILIATIONS, *ROLES)
    return words


@settings(files, max_examples=60)
@given(SESSIONS, RULES)
def test_tables_and_plain_texts_hold_nothing_they_may_not(
    held: Held, rule: tuple[Attribution, str]
) -> None:
    assert leaks(made_of(held, rule, _PLAIN), forbidden_under(rule[0])) == []


@settings(files, max_examples=12)
@given(SESSIONS, RULES)
def test_documents_with_pictures_hold_nothing_they_may_not(
    qapp: QApplication, held: Held, rule: tuple[Attribution, str]
) -> None:
    assert leaks(made_of(held, rule, _DRAWN), forbidden_under(rule[0])) == []


@pytest.mark.parametrize("one", Format)
def test_what_is_there_would_be_found(qapp: QApplication, one: Format) -> None:
    """The search itself: a word that may leave is found in each format that has it."""
    made = make(_telling(), (one,), lambda _: None).made
    assert made
    assert leaks(list(made), ("Zqplain",))


def _telling() -> Outcome:
    outcome = sample_outcome("Zqplain word")
    slot = replace(outcome.agenda.slots[0], title="Zqplain slot")
    return replace(outcome, agenda=replace(outcome.agenda, slots=(slot,)))
