"""A floor queue for the tests of its rules and readings: no desk and no disk, only the rules,
the facts they give and a clock set by hand. Every text in it says that it is a sample."""

from typing import Any

import pytest

from moderator.core import decide_floor, decide_run
from moderator.core.event import MODERATOR, Event, GuidingQuestion, Segment, Speaker
from moderator.core.evolve import evolve
from moderator.core.facts import Fact
from moderator.core.instant import Now
from moderator.core.intents import (
    AddRequest,
    CallRequest,
    Context,
    EndTurn,
    Intent,
    NameAnswerer,
    Next,
    Refused,
)
from moderator.core.state import Asking, Request, State, Turn

RULES: dict[type, Any] = {**decide_run.RULES, **decide_floor.RULES}

EVENT = Event(
    title="Sample event",
    moderator=Speaker(MODERATOR, "Sample moderator"),
    speakers=(Speaker("ada", "Sample Ada"), Speaker("bo", "Sample Bo", online=True)),
    segments=(
        Segment("talk", "Talk", 600, speaker="ada"),
        Segment("floor", "Floor discussion", 1200, floor=True),
        Segment("close", "Closing", 300),
    ),
    questions=(GuidingQuestion("q1", "Sample one?"), GuidingQuestion("q2", "Sample two?")),
)


class Table:
    """`begun`: how many segments have begun; the second is the floor discussion. An act takes
    no time; `wait` lets it pass."""

    def __init__(self, requests: int = 0, begun: int = 2) -> None:
        self.state = State(event=EVENT)
        self.t = 0.0
        self.acts = 0
        for number in range(1, requests + 1):
            self.add(name=f"Sample asker {number}")
        for _ in range(begun):
            self.do(Next())

    # --- doing ---

    @property
    def now(self) -> Now:
        return Now(self.t, 1_000_000 + self.t)

    def do(self, *intents: Intent) -> tuple[Fact, ...]:
        """Do one after another; returns the facts of the last."""
        facts: tuple[Fact, ...] = ()
        for intent in intents:
            self.acts += 1
            context = Context(self.now, f"act{self.acts}")
            facts = RULES[type(intent)](self.state, intent, context)
            self.record(*facts)
        return facts

    def record(self, *facts: Fact) -> None:
        for fact in facts:
            self.state = evolve(self.state, fact, self.now)

    def no(self, intent: Intent) -> str:
        """The sentence of a refusal."""
        before = self.state
        with pytest.raises(Refused) as no:
            self.do(intent)
        assert self.state is before
        said = str(no.value)
        assert said.endswith(".")
        return said

    def wait(self, seconds: float) -> None:
        self.t += seconds

    def add(self, **asking: Any) -> Request:
        self.do(AddRequest(Asking(**({"name": "Sample"} | asking))))
        return self.state.floor.arrived()[-1]

    def asked(self, number: int) -> None:
        """Call a request and let the question end."""
        self.do(CallRequest(self.id(number)))
        self.do(EndTurn())

    def exchange(
        self, number: int | None = None, question_s: float = 60, answer_s: float = 60
    ) -> None:
        """Call a request (None: the next), let it be asked and answered."""
        self.do(CallRequest(None if number is None else self.id(number)))
        self.wait(question_s)
        self.do(NameAnswerer("ada"))
        self.wait(answer_s)
        self.do(EndTurn())

    # --- looking ---

    def __getitem__(self, number: int) -> Request:
        return next(one for one in self.state.floor.arrived() if one.number == number)

    def id(self, number: int) -> str:
        return self[number].id

    def ids(self, *numbers: int) -> tuple[str, ...]:
        return tuple(self.id(one) for one in numbers)

    @property
    def queue(self) -> list[int]:
        """The numbers of those who wait, in order."""
        return [self.state.floor.requests[one].number for one in self.state.floor.waiting]

    @property
    def turn(self) -> Turn:
        """Who has the floor; somebody must."""
        turn = self.state.run.turn
        assert turn is not None
        return turn
