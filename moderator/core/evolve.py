"""`evolve(state, fact, now) -> state`: what each fact means.

No rule is enforced here: a fact is true, whatever it says, and the worst that a damaged or
foreign log may do is change nothing. The rules that keep such facts from being made are in
`decide`. Each part of the state is evolved by a module of its own; this one passes facts on.
"""

from collections.abc import Callable, Iterable
from typing import Any, Final, TypeAlias

from msgspec.structs import replace

from moderator.core import evolve_floor, evolve_notes, evolve_run
from moderator.core.facts import Fact
from moderator.core.instant import Now
from moderator.core.log import Log, Placed
from moderator.core.state import State

Step: TypeAlias = Callable[[State, Any, Now], State]

_STEPS: Final[dict[type, Step]] = {
    **evolve_run.STEPS,
    **evolve_floor.STEPS,
    **evolve_notes.STEPS,
}


def evolve(state: State, fact: Fact, now: Now) -> State:
    """The state after a fact that was recorded at `now`; facts about the log change nothing."""
    step = _STEPS.get(type(fact))
    return state if step is None else step(state, fact, now)


def evolve_entry(state: State, placed: Placed) -> State:
    """The state after all the facts of one entry."""
    for fact in placed.entry.facts:
        state = evolve(state, fact, placed.now)
    return state


def fold(entries: Iterable[Placed]) -> State:
    """The state that entries amount to, from nothing."""
    state = _thawed(State())
    for placed in entries:  # as `evolve_entry` does, but 30,000 times
        now = placed.now
        for fact in placed.entry.facts:
            step = _STEPS.get(type(fact))
            if step is not None:
                state = step(state, fact, now)
    return _frozen(state)


def fold_log(log: Log) -> State:
    """The state of a session: what counts of its log, folded."""
    return fold(log.live())


def _thawed(state: State) -> State:
    notes, floor = state.notes, state.floor
    return replace(
        state,
        notes=replace(notes, open=notes.open.thawed(), sealed=notes.sealed.thawed()),
        floor=replace(floor, requests=floor.requests.thawed()),
    )


def _frozen(state: State) -> State:
    state.notes.open.freeze()
    state.notes.sealed.freeze()
    state.floor.requests.freeze()
    return state
