"""New lengths for the segments to come, when the plan no longer fits into the time.

The rule is that of product.md, "Re-plan". Cutting in proportion and then rounding to 15 s
has a trap: the usual ways of rounding so that the sum is exact can give a segment *more*
when the event runs later. Here the whole way from the plan down to the floors is laid out
once as a fixed sequence of steps of at most 15 s, ordered so that at any point of it all
segments have lost about the same share of their slack; a proposal takes as many steps as
must be saved, the last one in part. So the sum is exact, nothing goes below its floor, the
same overrun always gives the same proposal, and a greater one never gives a segment more.

Lengths are whole seconds and mean the whole segment, as in the plan: of a segment that was
begun and gone back from, what it has taken already is part of its length, and only what is
left of it can be cut (its floor is that of a segment as long as what is left).
"""

import math
from collections.abc import Collection, Iterable, Mapping
from itertools import combinations
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from moderator.core.event import Segment, Settings
from moderator.core.instant import Now
from moderator.core.reading import Reading
from moderator.core.state import State
from moderator.core.timing import read, to_come

STEP_S: Final = 15
"""Seconds that proposed lengths are rounded to."""

_MOST_WON_S: Final = 12 * 3600
"""Seconds; with more to give away, the hard end belongs to another day."""

_MOST_CHOICES: Final = 20_000
"""Ways of dropping that are compared; with more, the longest segments are named instead."""


class Row(Struct, frozen=True):
    """One segment to come; all lengths in whole seconds. `taken_s`: what it has taken already.
    `proposed_s`: its new length, 0 when dropped. `fixed`: the length was given, not found.
    `locked` or begun segments are never dropped."""

    segment: Segment
    planned_s: int
    floor_s: int
    proposed_s: int
    locked: bool
    taken_s: int = 0
    fixed: bool = False
    dropped: bool = False

    @property
    def saved_s(self) -> int:
        """What the proposal takes off this segment; below zero when it gives it more."""
        return _left(self.planned_s, self) - _left(self.proposed_s, self)


class Proposal(Struct, frozen=True):
    """New lengths side by side with the old.

    `over_s`: seconds that must be saved for the event to end on time; below zero it is time
    won. `short_s`: how much does not fit even so. `drop`: ids of the segments that would have
    to be dropped for it to fit; `still_short_s`: what would not fit even then.
    `projected_end`: with the old lengths, wall time, as is `hard_end`.
    """

    rows: tuple[Row, ...]
    over_s: int
    short_s: int
    drop: tuple[str, ...]
    still_short_s: int
    projected_end: float
    hard_end: float | None

    @property
    def changes(self) -> tuple[tuple[str, int], ...]:
        """(segment id, new length) of those that change and are not dropped."""
        return tuple(
            (row.segment.id, row.proposed_s)
            for row in self.rows
            if row.proposed_s != row.planned_s and not row.dropped
        )

    @property
    def dropped(self) -> tuple[str, ...]:
        """Ids of the segments that this proposal drops."""
        return tuple(row.segment.id for row in self.rows if row.dropped)


class Fit(Struct, frozen=True):
    """How lengths set by hand work out. `sum_s`: all of them together. `over_s`: seconds past
    the hard end, below zero to spare; None without a hard end. `below_floor`: ids of segments
    cut below their floor, which is allowed and worth a word."""

    sum_s: int
    projected_end: float
    over_s: float | None
    below_floor: tuple[str, ...]

    @property
    def fits(self) -> bool:
        """Does it end on time, to the second?"""
        return self.over_s is None or self.over_s < 1


def propose(
    state: State,
    now: Now,
    fixed: Mapping[str, int] | None = None,
    dropped: Collection[str] = (),
) -> Proposal:
    """New lengths for the segments to come, so that the event ends at its hard end.

    `fixed`: lengths in seconds that stand as they are typed, by segment id; the rest is found
    around them. `dropped`: ids of segments that do not take place. Locked segments keep
    their length in any case, and without a hard end everything does.
    """
    reading = read(state, now)
    over_s = 0 if reading.over_s is None else _whole(reading.over_s)
    rows = tuple(_rows(state, reading, fixed or {}, dropped))
    need = over_s - sum(row.saved_s for row in rows)
    short = 0
    if reading.hard_end is not None and need >= 0:
        rows, short = _cut(rows, need)
    elif reading.hard_end is not None and -need <= _MOST_WON_S:
        rows = _given_to_the_floor(rows, -need)
    drop = _to_drop(state, rows, short)
    gone = sum(_left(row.proposed_s, row) for row in rows if row.segment.id in drop)
    return Proposal(
        rows=rows,
        over_s=over_s,
        short_s=short,
        drop=drop,
        still_short_s=max(0, short - gone),
        projected_end=reading.projected_end or now.utc,
        hard_end=reading.hard_end,
    )


def check(proposal: Proposal, lengths: Mapping[str, int]) -> Fit:
    """How the event works out with these lengths, in seconds by segment id; 0 drops a
    segment, and one that is not named has the length proposed."""
    given = {row.segment.id: lengths.get(row.segment.id, row.proposed_s) for row in proposal.rows}
    saved = sum(
        _left(row.planned_s, row) - _left(given[row.segment.id], row) for row in proposal.rows
    )
    end = proposal.projected_end - saved
    return Fit(
        sum_s=sum(given.values()),
        projected_end=end,
        over_s=None if proposal.hard_end is None else round(end - proposal.hard_end, 3),
        below_floor=tuple(
            row.segment.id for row in proposal.rows if 0 < given[row.segment.id] < row.floor_s
        ),
    )


def _rows(
    state: State, reading: Reading, fixed: Mapping[str, int], dropped: Collection[str]
) -> Iterable[Row]:
    begun = {one.segment for one in state.run.stretches}
    elapsed = {one.segment.id: one.elapsed_s for one in reading.segments}
    for segment in to_come(state):
        planned = segment.planned_s
        taken = _whole(elapsed[segment.id])
        row = Row(
            segment=segment,
            planned_s=planned,
            floor_s=_floor(segment, taken, state.event.settings),
            proposed_s=planned,
            locked=segment.locked,
            taken_s=taken,
        )
        if segment.id in dropped and not segment.locked and segment.id not in begun:
            row = replace(row, proposed_s=0, fixed=True, dropped=True)
        elif segment.id in fixed and not segment.locked:
            row = replace(row, proposed_s=max(0, fixed[segment.id]), fixed=True)
        yield row


def _floor(segment: Segment, taken_s: int, settings: Settings) -> int:
    """The least length that re-planning leaves: the settings' share of what is left, and at
    least their least (15 s if that is less), but never more than the plan."""
    left = segment.planned_s - taken_s
    if segment.locked or left <= 0:
        return segment.planned_s
    share = _whole(settings.floor_share * left)
    return taken_s + min(left, max(share, settings.least_s, STEP_S))


def _whole(seconds: float) -> int:
    """Rounded up, but not for a hair's breadth: 0.6 * 535 is 321 seconds."""
    return math.ceil(round(seconds, 3))


def _left(length_s: int, row: Row) -> int:
    """What is left of a segment if this is its length."""
    return max(0, length_s - row.taken_s)


def _cut(rows: tuple[Row, ...], need: int) -> tuple[tuple[Row, ...], int]:
    """The rows with `need` seconds cut from them, and how much of it could not be cut."""
    slack = sum(_slack(row) for row in rows)
    if need >= slack:  # all of it goes, in whatever order
        floors = (replace(row, proposed_s=row.floor_s) if _slack(row) else row for row in rows)
        return tuple(floors), need - slack
    cut = dict.fromkeys(range(len(rows)), 0)
    for at, size in _steps(rows):
        if need <= 0:
            break
        taken = min(size, need)
        cut[at] += taken
        need -= taken
    found = (
        replace(row, proposed_s=row.proposed_s - cut[at]) if cut[at] else row
        for at, row in enumerate(rows)
    )
    return tuple(found), need


def _slack(row: Row) -> int:
    """Seconds by which a row may be cut."""
    return 0 if row.fixed or row.locked else max(0, row.proposed_s - row.floor_s)


def _steps(rows: tuple[Row, ...]) -> list[tuple[int, int]]:
    """(row, seconds) in the order in which they are cut. A step ends at a multiple of 15 s,
    and is taken when its middle is reached by cutting all in proportion; those that end at
    an odd floor come last of all."""
    steps: list[tuple[bool, float, int, int]] = []
    for at, row in enumerate(rows):
        if row.fixed or row.locked:
            continue
        longest, floor = row.proposed_s, row.floor_s
        length, slack = longest, longest - floor
        while length > floor:
            down_to, odd = (length - 1) // STEP_S * STEP_S, False
            if down_to < floor:
                down_to, odd = floor, floor % STEP_S != 0
            middle = longest - (length + down_to) / 2
            steps.append((odd, middle / slack, at, length - down_to))
            length = down_to
    return [(at, size) for _, _, at, size in sorted(steps)]


def _given_to_the_floor(rows: tuple[Row, ...], won: int) -> tuple[Row, ...]:
    """Time won goes to the first floor discussion to come that may be changed."""
    for at, row in enumerate(rows):
        if row.segment.floor and not row.locked and not row.fixed:
            longer = replace(row, proposed_s=max(row.proposed_s, row.taken_s) + won)
            return (*rows[:at], longer, *rows[at + 1 :])
    return rows


def _to_drop(state: State, rows: tuple[Row, ...], short: int) -> tuple[str, ...]:
    """The fewest segments that make up for `short` when dropped; among as few, those that
    lose least of the plan, and among these the latest. All that may be dropped, in the
    order of the run of show, when even that is not enough."""
    if short <= 0:
        return ()
    begun = {one.segment for one in state.run.stretches}
    may = [
        (at, row)
        for at, row in enumerate(rows)
        if not (row.locked or row.fixed or row.segment.id in begun)
    ]
    longest = sorted(may, key=lambda one: (-one[1].proposed_s, -one[0]))
    count, gained = 0, 0
    while gained < short and count < len(longest):
        gained += longest[count][1].proposed_s
        count += 1
    chosen = tuple(longest[:count])
    if count and gained >= short and math.comb(len(may), count) <= _MOST_CHOICES:
        enough = (
            some
            for some in combinations(may, count)
            if sum(row.proposed_s for _, row in some) >= short
        )
        chosen = min(enough, key=_loss)
    return tuple(row.segment.id for _, row in sorted(chosen, key=lambda one: one[0]))


def _loss(some: tuple[tuple[int, Row], ...]) -> tuple[int, list[int]]:
    return sum(row.planned_s for _, row in some), sorted((-at for at, _ in some))
