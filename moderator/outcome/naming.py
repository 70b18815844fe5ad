"""How people are called in a document: the one place where a name can get into it.

The rule of the document and the wish of each note meet here, and the stricter of the two
holds: a note that was given without attribution has none in a document with names, and in a
document without attribution nobody is named whatever a note allows. Everything else that
could name somebody (a title, a host, the owner of an answer) is asked for here too.
"""

import re
from collections.abc import Iterable
from functools import cached_property
from typing import Final

from msgspec import Struct

from moderator.core.event import MODERATOR, Attribution, Event, Segment, Speaker
from moderator.core.state import Asking, Constituency, NoteBody, Request, State
from moderator.core.text import clean_line, clean_name, folded
from moderator.outcome.known import Known
from moderator.outcome.words import LANGUAGES, Words

_STRICTNESS: Final = (Attribution.NAME, Attribution.ROLE, Attribution.NONE)

LONGEST_ROLE: Final = 80
"""Characters of a role behind a statement; the list of speakers has all of it."""

_MONTHS: Final = frozenset(
    folded(month)[:letters]
    for one in LANGUAGES.values()
    for month in one.months
    for letters in (3, None)
)
_LEAST_CUT: Final = 20
_BREAKS: Final = re.compile(r", | and | et |; ")


def stricter(one: Attribution, other: Attribution | None) -> Attribution:
    """Of two rules, the one that says less; None says nothing about it."""
    return one if other is None else max(one, other, key=_STRICTNESS.index)


class Naming(Struct, frozen=True, dict=True):
    """Names under the rule of one document. `state`: what is released of the session."""

    state: State
    rule: Attribution
    words: Words

    @property
    def event(self) -> Event:
        """The event as planned."""
        return self.state.event

    # --- people ------------------------------------------------------------------------------

    def person(self, person: str | None, wish: Attribution | None = None) -> str:
        """A panellist or the moderator, by name, by role, or not at all (empty)."""
        rule = stricter(self.rule, wish)
        return "" if rule is Attribution.NONE else self._called[rule].get(person or "", "")

    @cached_property
    def _called(self) -> dict[Attribution, dict[str, str]]:
        """Everybody by name and by role: asked for with every note, worked out once."""
        return {
            Attribution.NAME: {one.id: clean_name(one.name) for one in self.event.people()},
            Attribution.ROLE: {one.id: self._role(one) for one in self.event.people()},
        }

    def people(self, persons: Iterable[str], wish: Attribution | None = None) -> str:
        """Several, each as `person` calls them."""
        called = (self.person(one, wish) for one in persons)
        return ", ".join(dict.fromkeys(name for name in called if name))

    def source(self, body: NoteBody) -> str:
        """Who is behind a note, as far as this document and the note itself allow."""
        return self.person(body.speaker, body.attribution)

    def tells_when(self, body: NoteBody) -> bool:
        """Whether it may be told when a note was written, and so in what order. Who spoke at what
        time is public: beside a time, a statement has a source again, by its name."""
        rule = stricter(self.rule, body.attribution)
        return rule is not Attribution.NONE and rule is self.rule

    def asker(self, asking: Asking) -> str:
        """Who asked from the floor: by name and organisation, by constituency, or not at all."""
        if self.rule is Attribution.NONE:
            return ""
        known = asking.constituency is not Constituency.OTHER
        kind = self.words.constituencies[asking.constituency] if known else ""
        if self.rule is Attribution.ROLE:
            return kind or self.words.asker
        named = (clean_name(asking.name), clean_name(asking.organisation), kind)
        return ", ".join(part for part in named if part) or self.words.asker

    def owner(self, request: Request) -> str:
        """Who owes an answer. Typed by hand, so by role it shows only where the name is
        somebody's on the panel."""
        owner = clean_name(request.owner)
        if self.rule is Attribution.NAME:
            return owner
        matching = (one for one in self.event.people() if folded(one.name) == folded(owner))
        return self.person(next((one.id for one in matching if owner), None))

    def _role(self, who: Speaker) -> str:
        if who.id == MODERATOR:
            return self.words.moderator
        return short_role(self._unnamed(clean_name(who.role))) or self.words.panellist

    def _unnamed(self, role: str) -> str:
        """A role by which one may be called without a name: none that holds one."""
        return "" if self.known.on_panel(role) else role

    # --- the plan ----------------------------------------------------------------------------

    def role(self, who: Speaker) -> str:
        """A role in full, else the organisation; what names somebody only where names may be."""
        said = (clean_line(who.role), clean_name(who.organisation))
        return next((one for one in said if one and self.planned(one)), "")

    def planned(self, text: str, otherwise: str = "") -> str:
        """A text of the plan (a title, a question, the name of a case), or what is said in its
        stead where it names somebody of the panel and names may not be."""
        if self.rule is Attribution.NAME or not self.known.on_panel(text):
            return text
        return otherwise

    def hosts(self) -> list[str]:
        """Hosts are affiliations of those who took part, so the strictest rule leaves them out,
        and one who is called after a panellist goes wherever names do."""
        if self.rule is Attribution.NONE:
            return []
        hosts = (self.planned(clean_name(one)) for one in self.event.hosts)
        return [one for one in hosts if one]

    def venue(self) -> str:
        """Where it was; under the strictest rule not where a host or an affiliation has its
        house, since that names it."""
        venue = clean_line(self.event.venue)
        if self.rule is Attribution.NONE and self.finds(venue):
            return ""
        return self.planned(venue)

    def segment(self, segment: Segment | None, wish: Attribution | None = None) -> str:
        """A segment's title, and whose it is; a title that names somebody is said in general
        where names may not be."""
        if segment is None:
            return ""
        rule = stricter(self.rule, wish)
        held = self._titles.get((segment.id, rule))
        if held is None:
            held = self._titles[segment.id, rule] = self._title(segment, rule)
        return held

    @cached_property
    def _titles(self) -> dict[tuple[str, Attribution], str]:
        return {}

    def _title(self, segment: Segment, rule: Attribution) -> str:
        title, person = clean_name(segment.title), self.person(segment.speaker, rule)
        if rule is not Attribution.NAME and self._may_name(segment, title, rule):
            title = self.words.statement
        if not person or folded(person) in folded(title):
            return title
        return f"{title} · {person}" if title else person

    def _may_name(self, segment: Segment, title: str, rule: Attribution) -> bool:
        """Whether a title holds a name; that of somebody who is on the panel no more may."""
        gone = segment.speaker is not None and self.event.person(segment.speaker) is None
        return gone or bool(self.known.named(title, rule is Attribution.NONE))

    # --- names in texts ----------------------------------------------------------------------

    @cached_property
    def known(self) -> Known:
        """Everybody who has a name in this session."""
        return Known(self.state)

    def finds(self, text: str) -> tuple[str, ...]:
        """The known names that a text holds, as they are spelt in the plan or the queue; under
        the strictest rule affiliations too."""
        return self.known.named(text, self.rule is Attribution.NONE)

    def typed(self, text: str) -> str:
        """A short text beside a name ("by 1 April"), where it gives no name the rule would
        not; a month is no name, even if it is somebody's."""
        if self.rule is Attribution.NAME:
            return text
        rest = " ".join(word for word in text.split() if folded(word.strip(".,")) not in _MONTHS)
        return "" if self.finds(rest) else text


def short_role(role: str) -> str:
    """A role as it stands behind a statement: cut where a part of it ends, if it is long."""
    if len(role) <= LONGEST_ROLE:
        return role
    start = role[:LONGEST_ROLE]
    ends = [found.start() for found in _BREAKS.finditer(start) if found.start() >= _LEAST_CUT]
    if ends:
        return start[: ends[-1]]
    return f"{start[: start.rfind(' ')] if ' ' in start else start}…"
