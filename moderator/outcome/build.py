"""From a session to what may leave the console: `build(state, now, rules) -> Outcome`.

The one door. What comes in is cut down to what is released before anything is made of it, so
no section, table or chart can reach a note off the record or a quote without consent; what
goes out is plain data. The sections are listed here in their order, each with the function
that fills it.
"""

from collections.abc import Callable
from typing import Final, TypeAlias

from moderator.core.event import Attribution
from moderator.core.instant import Now
from moderator.core.names import slug
from moderator.core.state import State
from moderator.outcome import annex, questions, sections
from moderator.outcome.agenda import agenda, event_data
from moderator.outcome.document import Block, Document, Heading, Outcome
from moderator.outcome.figures import pictures
from moderator.outcome.material import Material, Rules, section
from moderator.outcome.release import released
from moderator.outcome.sheets import sheets
from moderator.outcome.words import ENGLISH

Filler: TypeAlias = Callable[[Material], list[Block]]

UNTITLED: Final = "outcome"
"""What the files of an event without a title are called."""

_LONGEST: Final = 60
"""Characters of a title in the name of a file."""

_RULES: Final = {
    Attribution.NAME: "by-name",
    Attribution.ROLE: "by-role",
    Attribution.NONE: "unattributed",
}


def build(state: State, now: Now, rules: Rules) -> Outcome:
    """Everything that may leave the console of a session, read at `now` (see
    `release.moment`), under the rules of one document."""
    m = Material(released(state), now, rules)
    document, empty = _document(m)
    return Outcome(
        name=_stem(m),
        document=document,
        sheets=sheets(m),
        agenda=agenda(m),
        event=event_data(m),
        empty=empty,
    )


def file_stem(state: State, rules: Rules) -> str:
    """What the files of a document are called: by the event, and by the rule it follows, so that
    two versions of one document never replace or pass for each other."""
    return _stem(Material(state, Now(0.0, 0.0), rules))


def _stem(m: Material) -> str:
    rules, title = m.rules, _shortened(slug(m.title)) if m.title else UNTITLED
    language = "" if rules.language == ENGLISH.tag else f"-{rules.language}"
    return f"{title}-{_RULES[rules.attribution]}{language}"


def _shortened(name: str) -> str:
    """At whole words, so that what is added behind it stays within the length of file names."""
    if len(name) <= _LONGEST:
        return name
    return name[:_LONGEST].rpartition("-")[0] or name[:_LONGEST]


def preview(state: State, now: Now, rules: Rules) -> tuple[Document, tuple[str, ...]]:
    """The document alone and the keys of its empty sections: what a screen shows while somebody
    edits, the same as `build` makes."""
    return _document(Material(released(state), now, rules))


def _document(m: Material) -> tuple[Document, tuple[str, ...]]:
    blocks: list[Block] = []
    empty: list[str] = []
    for text, key, filled in _filled(m):
        blocks += section(text, 1, key, filled)
        if not filled:
            empty.append(key)
    w = m.words
    document = Document(
        language=w.tag,
        attribution=m.rules.attribution,
        title=m.title or w.document,
        subtitle=annex.subtitle(m),
        rule=w.rules[m.rules.attribution],
        contents=w.contents,
        day=m.event.day,
        blocks=tuple(blocks),
    )
    return document, tuple(empty)


def _filled(m: Material) -> list[tuple[str, str, list[Block]]]:
    """(heading, key, blocks) of every section in order, the empty ones too."""
    w = m.words
    asked = [
        (sections.question_title(m, one), f"q{number}", _answered(m, one))
        for one, number in m.questions.items()
    ]
    return [
        (w.key_messages, "key", sections.key_messages(m)),
        (w.context, "context", annex.context(m)),
        *asked,
        (w.further, "further", sections.further(m)),
        (w.cases, "cases", sections.cases(m)),
        (w.recommendations, "recommendations", sections.recommendations(m)),
        (w.mandates, "mandates", sections.mandates(m)),
        (w.commitments, "commitments", [*sections.actions(m), *questions.owed_answers(m)]),
        (w.floor, "floor", questions.floor_questions(m)),
        (w.annex, "annex", _annex(m)),
    ]


def _answered(m: Material, question: str) -> list[Block]:
    found = sections.guiding_question(m, question)
    return [*sections.question_in_full(m, question), *found] if found else []


def _annex(m: Material) -> list[Block]:
    tables = [one for one in (annex.plan_actual(m), annex.lateness(m)) if one is not None]
    w = m.words
    return [
        *section(w.lengths, 2, "annex.lengths", list(tables)),
        *section(w.counts, 2, "annex.counts", annex.counts(m)),
        *section(w.charts, 2, "annex.charts", list(pictures(m))),
    ]


def headings(document: Document) -> list[Heading]:
    """The headings of a document in order, for contents and outlines."""
    return [one for one in document.blocks if isinstance(one, Heading)]
