"""What a document would give away although its rule is kept: to be read before it is sent.

By role is not anonymous where a role is one person's, least of all together with a country;
and a rule about sources says nothing of names inside a text. Both are found here and told;
nothing is ever changed or held back on its own.
"""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from moderator.core.event import Attribution
from moderator.core.instant import Now
from moderator.core.state import Note, State
from moderator.core.text import folded
from moderator.outcome.document import Origin, Source
from moderator.outcome.material import Material, Rules
from moderator.outcome.naming import stricter
from moderator.outcome.release import released

FEW: Final = 2
"""People who could be meant: with no more than these, a description points to somebody."""


class Pointing(Struct, frozen=True):
    """Statements that can be traced to one person. `called`: as the document calls them;
    `cases`: the cases those statements are about, which narrow it further; `among`: how many
    people it could be; `notes`: ids, in the order of the document."""

    person: str
    called: str
    cases: tuple[str, ...]
    among: int
    notes: tuple[str, ...]


class Named(Struct, frozen=True):
    """A text that holds names which the rule would not give."""

    source: Source
    names: tuple[str, ...]


class Warnings(Struct, frozen=True):
    """All of them; both empty where the document names its sources anyway."""

    pointing: tuple[Pointing, ...] = ()
    named: tuple[Named, ...] = ()


def warnings(state: State, now: Now, rules: Rules) -> Warnings:
    """What to look at before a document under these rules is sent."""
    m = Material(released(state), now, rules)
    return Warnings(tuple(_pointing(m)), tuple(_named(m)))


def _pointing(m: Material) -> Iterator[Pointing]:
    by_person: dict[str, list[Note]] = {}
    for note in m.notes:
        body = note.body
        if body.speaker and stricter(m.rules.attribution, body.attribution) is Attribution.ROLE:
            by_person.setdefault(body.speaker, []).append(note)
    called = {one.id: m.naming.person(one.id, Attribution.ROLE) for one in m.event.people()}
    for person, notes in by_person.items():
        label = called.get(person, "")
        among = sum(folded(other) == folded(label) for other in called.values())
        if label and among <= FEW:
            cases = tuple(dict.fromkeys(case for one in notes for case in one.body.cases))
            yield Pointing(
                person, label, tuple(m.tagged(cases)), among, tuple(one.id for one in notes)
            )


def _named(m: Material) -> Iterator[Named]:
    for note in m.notes:
        if stricter(m.rules.attribution, note.body.attribution) is not Attribution.NAME:
            names = m.naming.finds(f"{note.body.text} {note.body.paragraph}")
            if names:
                yield Named(Source(Origin.NOTE, note.id), names)
    if m.rules.attribution is not Attribution.NAME:
        for request in m.state.floor.arrived():
            names = m.naming.finds(request.asking.text)
            if names:
                yield Named(Source(Origin.REQUEST, request.id), names)
