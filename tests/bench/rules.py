"""The core's own arithmetic, in a session larger than any: 100 segments, 1,000 requests."""

from collections.abc import Callable, Iterator
from itertools import count

from msgspec.structs import replace

from moderator.clock import FakeClock
from moderator.core.event import Event, Segment
from moderator.core.intents import (
    AddRequest,
    CallRequest,
    ChangePlan,
    Dispose,
    Intent,
    Merge,
    MoveRequest,
    Next,
    Replan,
)
from moderator.core.replan import propose
from moderator.core.state import Asking, Disposition, State
from moderator.core.timing import read
from moderator.desk import Desk
from tests.bench.measure import MS, each, median
from tests.bench.table import Row
from tests.bench.world import Story, event_now
from tests.support import MemoryJournal

LIMIT_MS = 1.0


def measure(quick: bool) -> Iterator[Row]:
    """Every operation of the queue and of the plan, each done many times."""
    times = 20 if quick else 200
    desk = _desk()
    act = _acting(desk)
    yield _row("projection, every number of a second", each(lambda: _read(desk), times))
    yield _row("re-plan, proposed", each(lambda: propose(desk.state, desk.now()), times))
    yield _row("re-plan, applied", each(act(_replan), times))
    for what, intent in _QUEUE.items():
        yield _row(f"queue: {what}", each(act(intent), times))


def _row(what: str, seconds: list[float]) -> Row:
    return Row(f"{what}, 100 segments and 1,000 requests", median(seconds) * MS, LIMIT_MS, "ms")


def _read(desk: Desk) -> None:
    read(desk.state, desk.now())


def _acting(desk: Desk) -> Callable[[Callable[[State], Intent]], Callable[[], object]]:
    return lambda intent: lambda: desk.do(intent(desk.state))


def _desk() -> Desk:
    """Half of the segments are over, a fifth of the requests have been heard."""
    segments = tuple(Segment(f"s{at}", f"Segment {at}", 300, "sarabi") for at in range(100))
    floor = replace(segments[49], floor=True, speaker=None)
    story = Story(replace(event_now(), segments=(*segments[:49], floor, *segments[50:])))
    clock = FakeClock(utc=story.event.planned_start() or 0.0)
    ids = (f"{number:032x}" for number in count())
    desk = Desk(MemoryJournal(), clock, (), lambda: next(ids))
    desk.do(ChangePlan(story.event, Event()))
    for _ in range(50):
        desk.do(Next())
        clock.advance(290)
    for number in range(1000):
        desk.do(AddRequest(Asking(f"Sample question {number}?")))
    for _ in range(200):
        desk.do(CallRequest())
        clock.advance(3)
        desk.do(Dispose(_holder(desk.state), Disposition.ANSWERED))
    return desk


def _holder(state: State) -> str:
    turn = state.run.turn
    assert turn is not None
    return turn.requests[0]


def _replan(state: State) -> Intent:
    by = 15 if state.event.segments[60].planned_s == 300 else 0
    return Replan((("s60", 300 + by),))


_QUEUE: dict[str, Callable[[State], Intent]] = {
    "a request more": lambda state: AddRequest(Asking("Sample question?")),
    "moved to the front": lambda state: MoveRequest(state.floor.waiting[-1], 0),
    "called": lambda state: CallRequest(),
    "declined": lambda state: Dispose(state.floor.waiting[-1], Disposition.DECLINED),
    "merged": lambda state: Merge(state.floor.waiting[-1], state.floor.waiting[0]),
}
