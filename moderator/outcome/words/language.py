"""What a language must bring: every word and sentence of the outcome document.

Sentences are templates for `str.format` with named places. Where a number decides the form,
there is a pair, for one and for many, and `counted` chooses.
"""

from collections.abc import Mapping
from datetime import date
from typing import TypeAlias

from msgspec import Struct

from moderator.core.event import Attribution
from moderator.core.state import Constituency, Disposition, Kind, TurnKind

Forms: TypeAlias = tuple[str, str]
"""A template with ``{n}`` for one, and one for many."""


class Words(Struct, frozen=True):
    """One language. `tag`: BCP 47; `name`: in the language itself; `one_until`: the largest
    number that takes the form for one (1 in English; French says "0 note")."""

    tag: str
    name: str
    one_until: int
    months: tuple[str, ...]
    day: str
    first_day: str
    colon: str
    semicolon: str
    quotes: tuple[str, str]

    document: str
    contents: str
    rules: Mapping[Attribution, str]

    key_messages: str
    context: str
    when: str
    venue: str
    hosts: str
    ran: str
    moderator: str
    panellist: str
    online: str
    counted_speakers: Forms
    counted_requests: Forms

    question: str
    findings: str
    lessons: str
    disagreement: str
    quoted: str
    further: str
    kinds: Mapping[Kind, str]
    cases: str
    tags: Mapping[str, str]
    evidence: Forms
    also_put: str

    recommendations: str
    addressed_to: str
    unaddressed: str
    mandates: str
    operations: Mapping[str, str]
    concerns: str

    commitments: str
    owed: str
    owed_number: str
    owed_by: str
    due: str

    floor: str
    answered: str
    open_requests: str
    answered_by: str
    for_whom: str
    dispositions: Mapping[Disposition, str]
    no_text: Forms
    not_shown: Forms
    constituencies: Mapping[Constituency, str]
    asker: str

    annex: str
    lengths: str
    plan_actual: str
    segment: str
    statement: str
    planned: str
    replanned_to: str
    actual: str
    difference: str
    longer: str
    shorter: str
    as_planned: str
    not_held: str
    whole: str
    lateness: str
    cause: str
    length: str
    late_start: str
    early_start: str
    pauses: str
    interruptions: str
    left_out: str
    replanned: str
    counts: str
    undisposed: str
    number: str
    notes: str
    speakers_heard: str
    requests: str
    unfiled: str
    charts: str

    speaking_time: str
    by_person: str
    by_place: str
    in_room: str
    by_constituency: str
    from_the_floor: str
    notes_over_time: str
    time: str
    minutes: str
    bars_alt: str
    bar_alt: str
    bar_plan_alt: str
    lines_alt: str
    line_alt: str

    turns: str
    turn_kinds: Mapping[TurnKind, str]
    columns: Mapping[str, str]
    yes: str
    no: str

    def form(self, forms: Forms, n: int, **places: object) -> str:
        """The form for a number, with the number in it."""
        return forms[0 if n <= self.one_until else 1].format(n=n, **places)

    def date(self, day: date) -> str:
        """A day in full: "19 October 2022"."""
        template = self.first_day if day.day == 1 else self.day
        return template.format(day=day.day, month=self.months[day.month - 1], year=day.year)

    def said(self, what: str, rest: str) -> str:
        """A word, a colon and what follows, spaced as the language does."""
        return f"{what}{self.colon}{rest}"
