"""A small event of 20 minutes, and a way to tell what happens in it as a story."""

from datetime import UTC, date, datetime, time
from typing import Any

import pytest

from moderator.core import timing
from moderator.core.event import MODERATOR, Event, Segment, Speaker
from moderator.core.evolve import evolve
from moderator.core.facts import (
    Fact,
    PlanChanged,
    SegmentStarted,
)
from moderator.core.instant import Now
from moderator.core.reading import Reading, SegmentReading
from moderator.core.state import State

START = datetime(2030, 3, 8, 14, 0, tzinfo=UTC).timestamp()
"""The planned start; session second 0 is ten minutes before it."""

EVENT = Event(
    day=date(2030, 3, 8),
    start=time(14),
    end=time(14, 25),
    moderator=Speaker(MODERATOR, "Sample Moderator"),
    speakers=(Speaker("ada", "Sample Ada"), Speaker("bo", "Sample Bo")),
    segments=(
        Segment("welcome", "Welcome", 300, MODERATOR),
        Segment("ada", "First talk", 360, "ada"),
        Segment("bo", "Second talk", 240, "bo"),
        Segment("floor", "Floor discussion", 300, floor=True),
    ),
)


class History:
    """A session told as a story: `at(seconds after the planned start).fact(...)`."""

    def __init__(self, event: Event = EVENT) -> None:
        self.state = State()
        self.t, self.step = 0.0, 0.0
        self.fact(PlanChanged(event))

    @property
    def now(self) -> Now:
        return Now(self.t, START - 600 + self.t + self.step)

    def at(self, seconds: float) -> "History":
        self.t = 600.0 + seconds
        return self

    def fact(self, *facts: Fact) -> "History":
        for fact in facts:
            self.state = evolve(self.state, fact, self.now)
        return self

    def start(self, segment: str) -> "History":
        return self.fact(SegmentStarted(segment))

    def read(self) -> Reading:
        return timing.read(self.state, self.now)

    def segment(self, segment: str) -> SegmentReading:
        return next(one for one in self.read().segments if one.segment.id == segment)

    def used(self, person: str) -> float:
        return next(one.used_s for one in self.read().people if one.person.id == person)


def utc(seconds: float) -> Any:
    """Wall time, as seconds after the planned start."""
    return near(START + seconds)


def near(seconds: float | None) -> Any:
    """Equal but for rounding."""
    assert seconds is not None
    return pytest.approx(seconds, abs=1e-5)
