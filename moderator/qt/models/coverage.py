"""What the notes cover, in the words of the cards, the side list and the grid.

The time since the last note moves every second, but its words only every minute: rows are
values, so that whoever draws them can see that nothing differs.
"""

from collections import Counter

from msgspec import Struct, field

from moderator.core.changes import changed_notes
from moderator.core.coverage import Grid, QuestionCoverage, Tally
from moderator.core.durations import words
from moderator.core.event import Event
from moderator.core.state import Note, Notes, State
from moderator.qt.language import shown, tr, tr_n


class Card(Struct, frozen=True):
    """One guiding question; `uid` is its id, empty for the notes on none. `short`: ways to
    say how it stands, longest first. `share`: of the question with most notes, 0 to 1.
    `detail`: how it stands in full."""

    uid: str
    title: str
    question: str
    short: tuple[str, ...]
    detail: str
    share: float
    starving: bool = False
    chosen: bool = False

    @property
    def spoken(self) -> str:
        """The card as a screen reader says it."""
        chosen = tr("chosen") if self.chosen else ""
        head = ", ".join(filter(None, (self.title, chosen, self.detail)))
        return f"{head}. {self.question}".strip()


class _Filed(Struct):
    """What is kept of the notes on one question: when each began, and how many are whose.
    `last`: when the latest began; None when that has to be looked for."""

    begun: dict[str, float] = field(default_factory=dict)
    speakers: Counter[str | None] = field(default_factory=Counter)
    last: float | None = None

    def add(self, note: Note) -> None:
        t = note.body.stamp.t
        if not self.begun:
            self.last = t
        elif self.last is not None:
            self.last = max(self.last, t)
        self.begun[note.id] = t
        self.speakers[note.body.speaker] += 1

    def remove(self, note: Note) -> None:
        if self.begun.pop(note.id) == self.last:
            self.last = None
        self.speakers[note.body.speaker] -= 1

    def tally(self) -> Tally:
        if self.last is None:
            self.last = max(self.begun.values())
        people = sum(count > 0 for who, count in self.speakers.items() if who is not None)
        return Tally(len(self.begun), people, self.last)


class Tallier:
    """Counts what `core.coverage.tally` counts, and at each change only what is different."""

    def __init__(self) -> None:
        self._event = Event()
        self._notes = Notes()
        self._filed: dict[str | None, _Filed] = {}

    def tally(self, state: State) -> dict[str | None, Tally]:
        """The notes by guiding question; under None those that are unfiled."""
        if self._event is not state.event:
            self._event, self._notes, self._filed = state.event, Notes(), {}
        known = {one.id for one in state.event.questions}
        for before, after in changed_notes(self._notes, state.notes).values():
            if before is not None:
                self._filed[_question(before, known)].remove(before)
            if after is not None:
                self._filed.setdefault(_question(after, known), _Filed()).add(after)
        self._notes = state.notes
        return {one: filed.tally() for one, filed in self._filed.items() if filed.begun}


def _question(note: Note, known: set[str]) -> str | None:
    return note.body.question if note.body.question in known else None


def counted_notes(count: int) -> str:
    """How many notes: "1 note", "14 notes"."""
    return tr_n("{n} note", "{n} notes", count)


def counted_recommendations(count: int) -> str:
    """How many recommendations, in the same way."""
    return tr_n("{n} recommendation", "{n} recommendations", count)


def cards(
    covered: tuple[QuestionCoverage, ...], unfiled: Tally | None, chosen: str | None
) -> tuple[Card, ...]:
    """A card for each guiding question, and one for the notes on none when there are any.
    `chosen`: the uid of the chosen card, if any."""
    most = max((one.notes for one in covered), default=0) or 1
    made = [_card(one, most, one.question.id == chosen) for one in covered]
    if unfiled is not None and unfiled.notes:
        many = counted_notes(unfiled.notes)
        detail = tr_n(
            "{n} note on no guiding question", "{n} notes on no guiding question", unfiled.notes
        )
        share = min(1.0, unfiled.notes / most)
        made.append(Card("", tr("Unfiled"), "", (many,), detail, share, chosen=chosen == ""))
    return tuple(made)


def _card(one: QuestionCoverage, most: int, chosen: bool) -> Card:
    many = counted_notes(one.notes)
    quiet = shown(words(one.quiet_s)) if one.quiet_s is not None else ""
    silent = tr("{length} quiet", length=quiet)
    parts = [many]
    if one.speakers:
        parts.append(tr_n("{n} speaker", "{n} speakers", one.speakers))
    if quiet and (one.starving or one.notes):
        # Seconds would change every second; below a minute "just now" is what matters.
        fresh = one.quiet_s is not None and one.quiet_s < 60
        parts.append(tr("just now") if fresh else silent)
    short: tuple[str, ...] = (many, str(one.notes))
    if one.starving:
        count = one.notes
        short = (f"{many} · {silent}", f"{count} · {silent}", f"{count} · {quiet}", quiet)
    return Card(
        uid=one.question.id,
        title=tr("Q{number}", number=one.number),
        question=one.question.text,
        short=short,
        detail=" · ".join(parts),
        share=one.notes / most,
        starving=one.starving,
        chosen=chosen,
    )


class Cell(Struct, frozen=True):
    """One place of the grid. `says`: the count, or the word "gap"."""

    row: int
    column: int
    addressee: str
    about: str
    case: bool
    says: str
    gap: bool
    spoken: str


def cells(grid: Grid) -> tuple[Cell, ...]:
    """Every place of the grid, row by row."""
    gaps = set(grid.gaps)
    made = []
    for row, to in enumerate(grid.rows):
        for column, about in enumerate(grid.columns):
            count, gap = grid.counts[row][column], (row, column) in gaps
            many = tr("gap, no recommendation") if gap else counted_recommendations(count)
            made.append(
                Cell(
                    row=row,
                    column=column,
                    addressee=to.id,
                    about=about.id,
                    case=column < grid.cases,
                    says=tr("gap") if gap else str(count),
                    gap=gap,
                    spoken=tr(
                        "To {addressee} on {about}: {many}",
                        addressee=to.name,
                        about=about.name,
                        many=many,
                    ),
                )
            )
    return tuple(made)
