"""What is left to do before the document is sent: a row for each sort of thing, with its remedy.

Everything is counted over what an export may see, so nothing off the record is asked for. What
a person has looked at and leaves as it is (`left`) is no longer counted; it is named by what it
is about, not by its row, so that a new unfiled note is asked for after others were left.
"""

from collections.abc import Callable, Collection, Iterable
from enum import StrEnum
from typing import Final

from msgspec import Struct

from moderator.core import coverage
from moderator.core.alike import alike
from moderator.core.event import Event, Tag
from moderator.core.instant import Now
from moderator.core.merging import standing
from moderator.core.say import say
from moderator.core.state import Kind, Note, State
from moderator.outcome.material import Rules
from moderator.outcome.warnings import Named, Pointing, warnings
from moderator.qt.language import shown, tr, tr_n

_EACH: Final = 3
"""Gaps and empty sections that have a row each; more of them share one."""


class Task(StrEnum):
    """What can be left to do, in the order it is listed."""

    UNFILED = "unfiled"
    UNADDRESSED = "unaddressed"
    CONSENT = "consent"
    UNDISPOSED = "undisposed"
    UNREACHED = "unreached"
    GAP = "gap"
    ORPHAN = "orphan"
    ALIKE = "alike"
    EMPTY = "empty"
    NAMED = "named"
    POINTING = "pointing"


class Gap(Struct, frozen=True):
    """A cell of the grid that holds no recommendation. `case`: whether `about` is a case, or
    else a mandate."""

    to: Tag
    about: Tag
    case: bool

    @property
    def key(self) -> str:
        """What it is called in lists of what was left."""
        return f"{self.to.id}/{'case' if self.case else 'mandate'}/{self.about.id}"


class Findings(Struct, frozen=True):
    """All that was found in a state, before anybody says what may stay. Ids of notes and of
    requests; `pairs`: recommendations that may say the same; `empty`: keys of sections."""

    unfiled: tuple[str, ...] = ()
    unaddressed: tuple[str, ...] = ()
    consent: tuple[str, ...] = ()
    undisposed: tuple[str, ...] = ()
    unreached: tuple[str, ...] = ()
    gaps: tuple[Gap, ...] = ()
    orphans: tuple[str, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    empty: tuple[str, ...] = ()
    named: tuple[Named, ...] = ()
    pointing: tuple[Pointing, ...] = ()

    def subjects(self, task: Task) -> tuple[str, ...]:
        """The keys of what a task is about."""
        match task:
            case Task.GAP:
                return tuple(one.key for one in self.gaps)
            case Task.ALIKE:
                return tuple(f"{one}/{other}" for one, other in self.pairs)
            case Task.NAMED:
                return tuple(one.source.id for one in self.named)
            case Task.POINTING:
                return tuple(one.person for one in self.pointing)
            case Task.ORPHAN:
                return self.orphans
            case _:
                found: tuple[str, ...] = getattr(self, task.value)
                return found


def find(public: State, state: State, now: Now, rules: Rules, empty: Iterable[str]) -> Findings:
    """Look through a session. `public`: the state without what is off the record."""
    told = warnings(state, now, rules)
    missing = coverage.grid(public)
    gaps = (
        Gap(missing.rows[row], missing.columns[column], column < missing.cases)
        for row, column in missing.gaps
    )
    return Findings(
        unfiled=_ids(coverage.unfiled(public)) if public.event.questions else (),
        unaddressed=_ids(coverage.unaddressed(public)) if public.event.addressees else (),
        consent=_ids(coverage.quotes_without_consent(public)),
        undisposed=tuple(one.id for one in coverage.undisposed(public)),
        unreached=tuple(one.id for one in coverage.unreached(public)),
        gaps=tuple(gaps),
        orphans=_ids(coverage.orphans(public)),
        pairs=_pairs(public),
        empty=tuple(one for one in empty if one != "further"),
        named=told.named,
        pointing=told.pointing,
    )


def _ids(notes: Iterable[Note]) -> tuple[str, ...]:
    return tuple(one.id for one in notes)


def _pairs(public: State) -> tuple[tuple[str, str], ...]:
    """Recommendations that stand for themselves and may say the same, the likest first."""
    held = (one for one in public.notes.open.values() if one.body.kind is Kind.RECOMMENDATION)
    own = [one.note for one in standing(public.notes, sorted(held, key=lambda one: one.seq))]
    return tuple((pair.one.id, pair.other.id) for pair in alike(own))


# --- rows ----------------------------------------------------------------------------------


class Todo(Struct, frozen=True):
    """One row of the list. `remedy`: what its button says; `subjects`: keys of what it is
    about, the first to be looked at first."""

    task: Task
    text: str
    detail: str
    remedy: str
    subjects: tuple[str, ...]

    @property
    def uid(self) -> str:
        """The same as long as it is about the same thing."""
        alone = self.task in (Task.GAP, Task.EMPTY) and len(self.subjects) == 1
        return f"{self.task.value}:{self.subjects[0]}" if alone else self.task.value

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        return f"{self.text}: {self.detail}. {self.remedy}"

    @property
    def keys(self) -> tuple[str, ...]:
        """What to remember when all of it is left as it is."""
        return tuple(left_key(self.task, one) for one in self.subjects)


def left_key(task: Task, subject: str) -> str:
    """What is remembered of something that was left as it is."""
    return f"{task.value}:{subject}"


def todos(found: Findings, event: Event, left: Collection[str]) -> tuple[Todo, ...]:
    """The rows, in order, without what was left as it is."""
    made: list[Todo] = []
    for task in Task:
        open_ones = tuple(one for one in found.subjects(task) if left_key(task, one) not in left)
        if open_ones:
            made += _ROWS[task](found, event, open_ones)
    return tuple(made)


def left_count(found: Findings, left: Collection[str]) -> int:
    """How many things that still hold were left as they are."""
    keys = (left_key(task, one) for task in Task for one in found.subjects(task))
    return sum(key in left for key in keys)


def _counting(
    task: Task, count: Callable[[int], str], detail: str, remedy: str
) -> Callable[[Findings, Event, tuple[str, ...]], list[Todo]]:
    def made(_found: Findings, _event: Event, subjects: tuple[str, ...]) -> list[Todo]:
        text = count(len(subjects))
        return [Todo(task, text, shown(detail), shown(remedy), subjects)]

    return made


def _unfiled(_found: Findings, event: Event, subjects: tuple[str, ...]) -> list[Todo]:
    last = min(len(event.questions), 9)
    how = tr_n("file them with key 1", "file them with keys 1–{n}", last)
    text = tr_n(
        "{n} note without a guiding question",
        "{n} notes without a guiding question",
        len(subjects),
    )
    return [Todo(Task.UNFILED, text, how, tr("Triage"), subjects)]


def _unaddressed(_found: Findings, event: Event, subjects: tuple[str, ...]) -> list[Todo]:
    text = tr_n(
        "{n} recommendation without an addressee",
        "{n} recommendations without an addressee",
        len(subjects),
    )
    names = ", ".join(one.name for one in event.addressees)
    return [Todo(Task.UNADDRESSED, text, names, tr("Fill in"), subjects)]


def _gaps(found: Findings, _event: Event, subjects: tuple[str, ...]) -> list[Todo]:
    held = {one.key: one for one in found.gaps}
    if len(subjects) <= _EACH:
        return [
            Todo(Task.GAP, gap_words(held[one]), tr("a gap in the grid"), tr("Look"), (one,))
            for one in subjects
        ]
    named = [f"{held[one].to.name} × {held[one].about.name}" for one in subjects[:_EACH]]
    detail = tr_n(
        "nothing for {names} and {n} more",
        "nothing for {names} and {n} more",
        len(subjects) - _EACH,
        names=", ".join(named),
    )
    text = tr_n("{n} gap in the grid", "{n} gaps in the grid", len(subjects))
    return [Todo(Task.GAP, text, detail, tr("Look"), subjects)]


def gap_words(gap: Gap) -> str:
    """A gap as a sentence."""
    to, about = gap.to.name, gap.about.name
    if gap.case:
        return tr("No recommendation to {addressee} on {case}", addressee=to, case=about)
    return tr("No recommendation to {addressee} for {mandate}", addressee=to, mandate=about)


def _empty(_found: Findings, event: Event, subjects: tuple[str, ...]) -> list[Todo]:
    if len(subjects) <= _EACH:
        return [
            Todo(
                Task.EMPTY,
                tr("Nothing in “{section}”", section=section_name(one)),
                tr("the section is left out of the document"),
                tr("Look"),
                (one,),
            )
            for one in subjects
        ]
    names = ", ".join(section_name(one) for one in subjects)
    text = tr_n("{n} section has nothing in it", "{n} sections have nothing in them", len(subjects))
    return [Todo(Task.EMPTY, text, tr("{names}: left out", names=names), tr("Look"), subjects)]


_SECTIONS: Final = {
    "key": say("Key messages"),
    "context": say("Context and speakers"),
    "cases": say("Cases"),
    "recommendations": say("Recommendations"),
    "mandates": say("Mandate renewals"),
    "commitments": say("Commitments and next steps"),
    "floor": say("Questions from the floor"),
    "annex": say("Annex"),
}


def section_name(key: str) -> str:
    """What the screen calls a section of the document."""
    known = _SECTIONS.get(key)
    return shown(known) if known else tr("Guiding question {number}", number=key[1:])


def _pointing(found: Findings, _event: Event, subjects: tuple[str, ...]) -> list[Todo]:
    held = [one for one in found.pointing if one.person in subjects]
    notes = sum(len(one.notes) for one in held)
    text = tr_n("{n} role points to one person", "{n} roles point to one person each", len(held))
    detail = tr_n("in {n} statement", "in {n} statements", notes)
    return [Todo(Task.POINTING, text, detail, tr("Check"), subjects)]


_ROWS: Final[dict[Task, Callable[[Findings, Event, tuple[str, ...]], list[Todo]]]] = {
    Task.UNFILED: _unfiled,
    Task.UNADDRESSED: _unaddressed,
    Task.CONSENT: _counting(
        Task.CONSENT,
        lambda n: tr_n(
            "{n} quote awaits the speaker’s consent", "{n} quotes await the speaker’s consent", n
        ),
        say("left out until it is given"),
        say("Resolve"),
    ),
    Task.UNDISPOSED: _counting(
        Task.UNDISPOSED,
        lambda n: tr_n(
            "{n} request without a disposition", "{n} requests without a disposition", n
        ),
        say("say what became of it"),
        say("Settle"),
    ),
    Task.UNREACHED: _counting(
        Task.UNREACHED,
        lambda n: tr_n("{n} question not reached", "{n} questions not reached", n),
        say("answer in writing, or close"),
        say("Follow up"),
    ),
    Task.GAP: _gaps,
    Task.ORPHAN: _counting(
        Task.ORPHAN,
        lambda n: tr_n(
            "{n} recommendation rests on no note", "{n} recommendations rest on no note", n
        ),
        say("link the notes they follow from"),
        say("Link"),
    ),
    Task.ALIKE: _counting(
        Task.ALIKE,
        lambda n: tr_n(
            "{n} pair of recommendations may say the same",
            "{n} pairs of recommendations may say the same",
            n,
        ),
        say("both wordings are kept"),
        say("Compare"),
    ),
    Task.EMPTY: _empty,
    Task.NAMED: _counting(
        Task.NAMED,
        lambda n: tr_n("{n} text holds a name", "{n} texts hold names", n),
        say("the attribution rule says nothing of names inside a text"),
        say("Read"),
    ),
    Task.POINTING: _pointing,
}
