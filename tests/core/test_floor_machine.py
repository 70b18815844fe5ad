"""The floor queue under any sequence of acts, with the run of show going on around it.

Whatever a person tries, in whichever order: the queue stays one queue, one request at most has
the floor and its turn runs, nobody's number or wording is lost, and a refusal is one sentence
that changes nothing.
"""

from itertools import pairwise
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    multiple,
    precondition,
    rule,
)

from moderator.core.event import MODERATOR, Event, GuidingQuestion, Segment, Speaker
from moderator.core.evolve import evolve
from moderator.core.floor import ROUND_OF
from moderator.core.instant import Now
from moderator.core.intents import (
    AddRequest,
    AnnounceLast,
    CallRequest,
    CloseList,
    CloseRound,
    CloseSession,
    Context,
    Dispose,
    EditRequest,
    EndTurn,
    GiveFloor,
    GoTo,
    Intent,
    Merge,
    MoveRequest,
    NameAnswerer,
    Next,
    Pause,
    Refused,
    ReopenList,
    ReopenSession,
    Restore,
    Resume,
    TakeRound,
)
from moderator.core.state import (
    Asking,
    Constituency,
    Disposition,
    Request,
    RequestState,
    State,
    TurnKind,
)
from tests.core.floor_table import RULES

EVENT = Event(
    moderator=Speaker(MODERATOR, "Sample moderator"),
    speakers=(Speaker("ada", "Sample Ada"), Speaker("bo", "Sample Bo")),
    segments=tuple(
        Segment(f"s{number}", f"Sample {number}", 300, speaker="ada" if number % 2 else None)
        for number in range(2)
    ),
    questions=(GuidingQuestion("q1", "Sample one?"),),
)

askings = st.builds(
    Asking,
    text=st.sampled_from(["", "Sample?", "Sample\x00 two?\r\n"]),
    name=st.sampled_from(["", "Sample", " Sample \u202e two "]),
    constituency=st.sampled_from(Constituency),
    addressed=st.lists(st.sampled_from(["ada", "bo", "gone"]), max_size=2).map(tuple),
    question=st.sampled_from([None, "q1", "gone"]),
)
people = st.sampled_from(["ada", "bo", MODERATOR, "gone"])
run_acts = st.sampled_from(
    [GoTo("s0"), GoTo("s1"), Pause(), Resume(), Resume(), EndTurn(), EndTurn(), GiveFloor("bo")]
)
list_acts = st.sampled_from([CloseList(), AnnounceLast(), *[ReopenList()] * 4])


class FloorMachine(RuleBasedStateMachine):
    """Acts on the queue and on the run of show, by somebody who tries everything."""

    requests: Bundle[str] = Bundle("requests")

    def __init__(self) -> None:
        super().__init__()
        self.state = State(event=EVENT)
        self.t = 0.0
        self.acts = 0
        self.numbers: dict[str, int] = {}
        self.do(Next())

    def do(self, intent: Intent) -> bool:
        """Was it done? A refusal must be a sentence; the state is a value, so it must stand."""
        before = self.state
        self.t += 7
        self.acts += 1
        now = Now(self.t, 5_000 + self.t)
        said = ""
        try:
            facts = RULES[type(intent)](before, intent, Context(now, f"act{self.acts}"))
        except Refused as no:
            facts, said = (), str(no)
        if not facts:
            assert said[:1].isupper()
            assert said.endswith(".")
            assert self.state is before
            return False
        for fact in facts:
            self.state = evolve(self.state, fact, now)
        assert self.state != before
        return True

    def request(self, request: str) -> Request:
        return self.state.floor.requests[request]

    # --- acts --------------------------------------------------------------------------------

    @initialize(target=requests, count=st.integers(3, 6))
    def some_wait(self, count: int) -> Any:
        return multiple(*(self.add_one(Asking(name="Sample")) for _ in range(count)))

    @rule(target=requests, asking=askings)
    def add(self, asking: Asking) -> str:
        return self.add_one(asking)

    def add_one(self, asking: Asking) -> str:
        if not self.do(AddRequest(asking)):
            return "gone"
        made = f"act{self.acts}"
        self.numbers[made] = self.request(made).number
        assert self.state.floor.waiting[-1] == made
        return made

    @rule(request=requests, asking=askings)
    def edit(self, request: str, asking: Asking) -> None:
        self.do(EditRequest(request, asking))

    @rule(request=requests, place=st.integers(-2, 9))
    def move(self, request: str, place: int) -> None:
        before = set(self.state.floor.waiting)
        self.do(MoveRequest(request, place))
        assert set(self.state.floor.waiting) == before

    @rule(request=st.none() | requests)
    def call(self, request: str | None) -> None:
        if self.do(CallRequest(request)):
            assert self.state.floor.holder is not None
            assert request in (None, self.state.floor.holder.id)

    @rule(person=people, requests=st.just(()) | st.lists(requests, max_size=3).map(tuple))
    def name_answerer(self, person: str, requests: tuple[str, ...]) -> None:
        if self.do(NameAnswerer(person, requests)):
            turn = self.state.run.turn
            assert turn is not None
            assert all(person in self.request(one).answers for one in turn.requests)
            assert turn.requests

    @rule(
        request=requests,
        disposition=st.sampled_from(Disposition),
        owner=st.sampled_from(["", "Sample", "ada"]),
        due=st.sampled_from(["", "26 October"]),
    )
    def dispose(self, request: str, disposition: Disposition, owner: str, due: str) -> None:
        if self.do(Dispose(request, disposition, owner, due)):
            assert self.request(request).disposition is disposition

    @precondition(lambda self: self.state.run.turn is not None)
    @rule(disposition=st.sampled_from(Disposition))
    def dispose_of_what_is_spoken_to(self, disposition: Disposition) -> None:
        turn = self.state.run.turn
        for request in turn.requests if turn is not None else ():
            self.do(Dispose(request, disposition, "Sample", "26 October"))

    @rule(request=requests)
    def restore(self, request: str) -> None:
        if self.do(Restore(request)):
            closed = self.state.run.closed is not None
            assert closed or self.request(request).disposition is None

    @rule(request=requests, disposition=st.sampled_from(Disposition))
    def dispose_and_take_back(self, request: str, disposition: Disposition) -> None:
        """Taking back is the inverse, but for the order of the queue and the ended turn."""
        before = self.state.floor.requests.get(request)
        if before is None or before.state not in (RequestState.WAITING, RequestState.ASKED):
            return
        if self.do(Dispose(request, disposition, "Sample", "26 October")):
            assert self.do(Restore(request))
            assert self.request(request) == before

    @rule(chain=st.lists(requests, min_size=2, max_size=3, unique=True))
    def merge_each_into_the_next(self, chain: list[str]) -> None:
        for request, into in pairwise(chain):
            self.merge(request, into)

    @rule(request=requests, into=requests)
    def merge(self, request: str, into: str) -> None:
        before = self.state.floor.requests.get(request)
        if self.do(Merge(request, into)):
            assert before is not None
            assert self.request(request).asking == before.asking
            assert self.request(request).merged_into == into

    @rule(chosen=st.just(()) | st.lists(requests, max_size=4).map(tuple))
    def take_round(self, chosen: tuple[str, ...]) -> None:
        if self.do(TakeRound(chosen)):
            assert self.state.floor.round is not None
            assert 1 <= len(self.state.floor.round.requests) <= ROUND_OF

    @rule(person=people)
    def play_round(self, person: str) -> None:
        """As rounds go: the questions first, one answer to all of them, and closed."""
        if not self.do(TakeRound()):
            return
        assert self.state.floor.round is not None
        members = self.state.floor.round.requests
        called = [self.do(CallRequest()) for _ in members]
        if all(called) and self.do(NameAnswerer(person, members)):
            assert self.do(CloseRound())

    @precondition(lambda self: self.state.floor.round is not None)
    @rule()
    def close_round(self) -> None:
        round_ = self.state.floor.round
        if self.do(CloseRound()):
            assert round_ is not None
            assert all(self.request(one).disposition is not None for one in round_.requests)

    @rule(intent=list_acts)
    def change_list(self, intent: Intent) -> None:
        self.do(intent)

    @rule(intent=run_acts)
    def run_on(self, intent: Intent) -> None:
        self.do(intent)

    @precondition(lambda self: self.acts % 8 == 0)
    @rule()
    def close_and_reopen(self) -> None:
        """Whoever waited waits again, in the same order."""
        before = self.state.floor.waiting
        if self.do(CloseSession()):
            assert self.state.floor.waiting == ()
            assert self.do(ReopenSession())
            assert self.state.floor.waiting[: len(before)] == before
            assert self.do(GoTo("s0"))

    # --- what always holds -------------------------------------------------------------------

    @invariant()
    def numbers_are_permanent_and_in_order_of_arrival(self) -> None:
        arrived = self.state.floor.arrived()
        assert [one.number for one in arrived] == list(range(1, len(arrived) + 1))
        assert [one.t for one in arrived] == sorted(one.t for one in arrived)
        assert {one.id: one.number for one in arrived} == self.numbers

    @invariant()
    def the_queue_is_those_who_wait_once_each(self) -> None:
        waiting = self.state.floor.waiting
        assert len(set(waiting)) == len(waiting)
        assert set(waiting) == {
            one.id for one in self.state.floor.arrived() if one.state is RequestState.WAITING
        }

    @invariant()
    def at_most_one_has_the_floor_and_its_turn_runs(self) -> None:
        holders = {
            one.id for one in self.state.floor.arrived() if one.state is RequestState.HAS_FLOOR
        }
        turn = self.state.run.turn
        asking = turn is not None and turn.kind is TurnKind.QUESTION
        assert holders == (set(turn.requests) if asking and turn is not None else set())
        assert len(holders) <= 1

    @invariant()
    def a_disposition_is_whole(self) -> None:
        for one in self.state.floor.arrived():
            assert (one.state is RequestState.DISPOSED) == (one.disposition is not None)
            merged = one.disposition is Disposition.MERGED
            assert merged == (one.merged_into is not None)
            owed = one.disposition in (Disposition.DEFERRED, Disposition.IN_WRITING)
            assert owed == bool(one.owner)

    @invariant()
    def every_request_keeps_something_of_its_asker(self) -> None:
        for one in self.state.floor.arrived():
            asking = one.asking
            assert asking.text or asking.name or asking.constituency is not Constituency.OTHER

    @invariant()
    def merging_makes_no_chains(self) -> None:
        requests = self.state.floor.requests
        for one in requests.values():
            if one.merged_into is not None:
                assert requests[one.merged_into].merged_into is None


FloorMachine.TestCase.settings = settings(max_examples=100, stateful_step_count=40, deadline=None)
TestFloorQueue = FloorMachine.TestCase
