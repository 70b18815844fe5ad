"""Random histories against a second way of counting.

The oracle is a strip of film: one frame per moment, each saying which segment ran and why
time stood still, if it did. Moving a start repaints frames and leaving time out marks them,
so the oracle never does the interval arithmetic that it checks.
"""

from collections import Counter
from datetime import UTC, date, datetime, time
from itertools import pairwise

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from moderator.core import timing
from moderator.core.event import MODERATOR, Event, Segment, Speaker
from moderator.core.evolve import evolve
from moderator.core.facts import (
    Fact,
    HaltBegan,
    HaltEnded,
    LengthsChanged,
    PlanChanged,
    SegmentStarted,
    SessionClosed,
    SessionReopened,
    StartMoved,
    TimeLeftOut,
    TurnBegan,
    TurnEnded,
)
from moderator.core.instant import Now
from moderator.core.lateness import another_day
from moderator.core.reading import Phase, Progress, Reading
from moderator.core.state import HaltKind, State, TurnKind

FRAME_S = 7.3
"""Seconds a frame stands for: no whole number, so that rounding shows."""

START = datetime(2030, 3, 8, 14, 0, tzinfo=UTC).timestamp()
PEOPLE = (MODERATOR, "ada", "bo", "cy")
LENGTHS = st.integers(15, 900)
CLOSE = 1e-4
"""Wall times near 2e9 carry a quarter of a microsecond, and a history has many of them."""


def an_event(lengths: list[int]) -> Event:
    return Event(
        day=date(2030, 3, 8),
        start=time(14),
        end=time(14, 30),
        moderator=Speaker(MODERATOR, "Sample Moderator"),
        speakers=tuple(Speaker(one, f"Sample {one}") for one in PEOPLE[1:]),
        segments=tuple(
            Segment(f"s{at}", f"Segment {at}", length, PEOPLE[at] if at < 4 else None, at > 3)
            for at, length in enumerate(lengths)
        ),
    )


class Histories(RuleBasedStateMachine):
    """What may happen in a session, told in facts, with the film running along."""

    @initialize(lengths=st.lists(LENGTHS, min_size=1, max_size=6), early=st.integers(-300, 300))
    def plan(self, lengths: list[int], early: int) -> None:
        self.event = an_event(lengths)
        self.offset = START - early
        self.film: list[tuple[str | None, frozenset[HaltKind]]] = []
        self.state = evolve(State(), PlanChanged(self.event), Now(0.0, self.offset))

    @property
    def t(self) -> float:
        return len(self.film) * FRAME_S

    @property
    def now(self) -> Now:
        return Now(self.t, self.offset + self.t)

    @property
    def ids(self) -> list[str]:
        return [one.id for one in self.event.segments]

    def fact(self, fact: Fact) -> None:
        self.state = evolve(self.state, fact, self.now)

    def read(self) -> Reading:
        return timing.read(self.state, self.now)

    def is_open(self) -> bool:
        return self.state.run.closed is None

    def runs(self) -> bool:
        return self.state.run.current is not None

    def frame(self, t: float) -> int:
        return round(t / FRAME_S)

    # --- what may happen

    @rule(frames=st.integers(1, 60))
    def wait(self, frames: int) -> None:
        run = self.state.run
        halts = frozenset(one.kind for one in run.halts if one.end is None)
        running = run.current.segment if run.current is not None else None
        before = self.read()
        self.film.extend([(running, halts)] * frames)
        self.slips_as_it_should(before, frames * FRAME_S, still=bool(halts) or running is None)

    def slips_as_it_should(self, before: Reading, passed: float, still: bool) -> None:
        """The projected end waits for a running segment that has time left, and for nothing
        else."""
        left = before.current.left_s if before.current is not None else 0.0
        if before.phase is Phase.CLOSED:
            slip = 0.0
        elif before.phase is Phase.BEFORE:
            slip = max(self.now.utc, START) - max(before.now.utc, START)
        else:
            slip = passed if still else max(0.0, passed - max(0.0, left))
        assert before.projected_end is not None
        assert self.read().projected_end == pytest.approx(before.projected_end + slip, abs=CLOSE)

    @precondition(is_open)
    @rule(data=st.data())
    def begin(self, data: st.DataObject) -> None:
        before = self.read()
        self.fact(SegmentStarted(data.draw(st.sampled_from(self.ids))))
        assert self.state.run.stretches[-1].start == self.t
        for old, new in zip(before.segments, self.read().segments, strict=True):
            assert new.elapsed_s == pytest.approx(old.elapsed_s, abs=CLOSE)

    @precondition(is_open)
    @rule()
    def move_on(self) -> None:
        following = self.read().next
        if following is not None:
            self.fact(SegmentStarted(following.id))

    @precondition(runs)
    @rule(kind=st.sampled_from(HaltKind))
    def halt(self, kind: HaltKind) -> None:
        if self.state.run.halted(kind) is None:
            self.fact(HaltBegan(kind))

    @precondition(runs)
    @rule(kind=st.sampled_from(HaltKind))
    def go_on(self, kind: HaltKind) -> None:
        if self.state.run.halted(kind) is not None:
            self.fact(HaltEnded(kind))

    @precondition(runs)
    @rule(kind=st.sampled_from(TurnKind), person=st.none() | st.sampled_from(PEOPLE))
    def give_floor(self, kind: TurnKind, person: str | None) -> None:
        self.fact(TurnBegan(kind, person, (), 90))

    @precondition(runs)
    @rule()
    def take_floor(self) -> None:
        self.fact(TurnEnded())

    @precondition(runs)
    @rule(data=st.data())
    def move_start(self, data: st.DataObject) -> None:
        """As far back as the rules allow (`decide_run._earliest`): into the stretch it borders on,
        or over nothing but the time between them."""
        stretches = self.state.run.stretches
        old_start = stretches[-1].start
        in_no_time = [one.start for one in stretches if one.start == one.end]
        in_no_time += [one.start for one in self.state.run.turns if one.start == one.end]
        if old_start in in_no_time:
            return  # Two acts in no time: which of them moves is anybody's guess.
        old = self.frame(old_start)
        first = 0
        if len(stretches) > 1:
            start, end = stretches[-2].start, stretches[-2].end
            first = self.frame(start if end == old_start else end or start) + 1
        if first > len(self.film):
            return
        new = data.draw(st.integers(first, len(self.film)))
        before = len(stretches) > 1 and stretches[-2].end == old_start
        self.fact(StartMoved(new * FRAME_S))
        for at in range(min(old, new), max(old, new)):
            earlier = stretches[-2].segment if before else None
            self.film[at] = (stretches[-1].segment if new < old else earlier, self.film[at][1])

    @rule(data=st.data())
    def leave_out(self, data: st.DataObject) -> None:
        if not self.film:
            return
        start = data.draw(st.integers(0, len(self.film) - 1))
        end = data.draw(st.integers(start + 1, len(self.film)))
        self.fact(TimeLeftOut(start * FRAME_S, end * FRAME_S))
        for at in range(start, end):
            segment, halts = self.film[at]
            self.film[at] = (segment, halts | {HaltKind.LEFT_OUT})

    @precondition(is_open)
    @rule(data=st.data(), length=LENGTHS)
    def change_length(self, data: st.DataObject, length: int) -> None:
        segment = data.draw(st.sampled_from(self.ids))
        self.fact(LengthsChanged(((segment, length),)))

    @precondition(is_open)
    @rule(data=st.data())
    def drop(self, data: st.DataObject) -> None:
        segment = data.draw(st.sampled_from(self.ids))
        if segment not in self.state.run.dropped:
            self.fact(LengthsChanged((), (segment,)))

    @precondition(lambda self: self.is_open() and self.state.run.started)
    @rule()
    def close(self) -> None:
        self.fact(SessionClosed())
        self.closed_at = len(self.film)

    @precondition(lambda self: not self.is_open())
    @rule()
    def reopen(self) -> None:
        self.fact(SessionReopened())

    @rule(step=st.floats(-7200, 7200))
    def step_the_wall_clock(self, step: float) -> None:
        before = self.read()
        self.offset += step
        after = self.read()
        assert after.elapsed_s == before.elapsed_s
        assert [one.elapsed_s for one in after.segments] == [
            one.elapsed_s for one in before.segments
        ]
        assert after.turn == before.turn
        assert after.people == before.people
        assert after.halted_s == before.halted_s

    # --- what must always hold

    def shown(self) -> list[tuple[str | None, frozenset[HaltKind]]]:
        """The frames from the first start to the end of time."""
        run = self.state.run
        if not run.stretches:
            return []
        end = len(self.film) if run.closed is None else self.closed_at
        return self.film[self.frame(run.stretches[0].start) : end]

    @invariant()
    def segments_take_what_the_film_shows(self) -> None:
        frames = Counter(segment for segment, halts in self.shown() if not halts)
        for one in self.read().segments:
            assert one.elapsed_s >= 0
            assert one.elapsed_s == pytest.approx(frames[one.segment.id] * FRAME_S, abs=CLOSE)
            assert timing.segment_elapsed(self.state, one.segment.id, self.t) == one.elapsed_s

    @invariant()
    def halts_are_told_apart_as_the_film_shows(self) -> None:
        frames: Counter[HaltKind] = Counter()
        for segment, halts in self.shown():
            for kind in (HaltKind.PAUSE, HaltKind.INTERRUPTION, HaltKind.LEFT_OUT):
                if kind in halts or (kind is HaltKind.LEFT_OUT and not halts and segment is None):
                    frames[kind if halts else HaltKind.PAUSE] += 1
                    break
        late = self.read().lateness
        assert late.pauses_s == pytest.approx(frames[HaltKind.PAUSE] * FRAME_S, abs=CLOSE)
        assert late.interruptions_s == pytest.approx(
            frames[HaltKind.INTERRUPTION] * FRAME_S, abs=CLOSE
        )
        assert late.left_out_s == pytest.approx(frames[HaltKind.LEFT_OUT] * FRAME_S, abs=CLOSE)

    @invariant()
    def all_time_since_the_start_is_somebodys(self) -> None:
        reading = self.read()
        spent = sum(one.elapsed_s for one in reading.segments) + reading.halted_s
        assert spent == pytest.approx(reading.elapsed_s, abs=CLOSE)
        assert reading.elapsed_s == pytest.approx(len(self.shown()) * FRAME_S, abs=CLOSE)

    @invariant()
    def the_parts_of_lateness_are_the_whole(self) -> None:
        reading = self.read()
        if reading.behind_s is None:  # the clock was set so often that the plan is another day's
            assert another_day(self.state, reading) is not None
            return
        assert reading.lateness.total_s == pytest.approx(reading.behind_s, abs=CLOSE)
        planned = START + (self.state.run.first_plan or self.state.event).planned_total()
        assert reading.projected_end == pytest.approx(planned + (reading.behind_s or 0), abs=CLOSE)

    @invariant()
    def people_speak_within_the_time_that_counts(self) -> None:
        reading = self.read()
        used = [one.used_s for one in reading.people]
        assert all(seconds >= 0 for seconds in used)
        assert sum(used) <= sum(one.elapsed_s for one in reading.segments) + CLOSE
        assert sum(one.share for one in reading.people) <= 1 + CLOSE

    @invariant()
    def what_is_to_come_follows_without_a_gap(self) -> None:
        reading = self.read()
        coming = [one for one in reading.segments if one.progress is Progress.TO_COME]
        assert reading.next == (coming[0].segment if coming else None)
        assert [one.segment for one in coming] == list(timing.to_come(self.state))
        assert reading.projected_end is not None
        for one, following in pairwise(coming):
            if following.stretches == 0:
                assert following.starts == pytest.approx(one.ends, abs=CLOSE)
        if coming:
            assert coming[-1].ends == pytest.approx(reading.projected_end, abs=CLOSE)
        assert reading.over_s is not None
        for one in coming:
            # Begun that late, this segment and those after it end with the hard end.
            assert one.must_start_by is not None
            assert one.ends is not None
            assert one.must_start_by - (one.ends - one.left_s) == pytest.approx(
                -reading.over_s, abs=CLOSE
            )


TestHistories = Histories.TestCase
TestHistories.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)


def test_the_film_itself_sees_a_difference() -> None:
    """The oracle is not blind: a segment that took one frame more is told apart."""
    histories = Histories()
    histories.plan(lengths=[60], early=0)
    histories.fact(SegmentStarted("s0"))
    histories.wait(frames=3)
    histories.film[0] = (None, histories.film[0][1])
    with pytest.raises(AssertionError):
        histories.segments_take_what_the_film_shows()
