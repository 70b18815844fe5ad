"""`decide(state, intent, context) -> facts`, or `Refused`: every rule of the console.

An intent is what somebody wants; facts are what becomes true if the rules allow it. The
rules are in the modules beside this one, by the part of the console they guard; each maps
its intents to functions, and this module only finds the right one.
"""

from collections.abc import Callable
from typing import Any, Final, TypeAlias

from moderator.core import decide_floor, decide_notes, decide_plan, decide_run
from moderator.core.facts import Fact
from moderator.core.intents import Context, Intent
from moderator.core.state import State

Rule: TypeAlias = Callable[[State, Any, Context], tuple[Fact, ...]]

_RULES: Final[dict[type, Rule]] = {
    **decide_plan.RULES,
    **decide_run.RULES,
    **decide_floor.RULES,
    **decide_notes.RULES,
}


def decide(state: State, intent: Intent, context: Context) -> tuple[Fact, ...]:
    """The facts that carry out an intent, at least one.

    Raises `Refused`, with one sentence for the person, when a rule forbids it or when there
    is nothing to do.
    """
    return _RULES[type(intent)](state, intent, context)
