"""`decide(state, intent, context) -> facts`, or `Refused`: every rule of the console.

An intent is what somebody wants; facts are what becomes true if the rules allow it. The
rules are in the modules beside this one, by the part of the console they guard; each maps
its intents to functions, and this module only finds the right one. They are loaded with the
first act: a session is opened and shown without them.
"""

from collections.abc import Callable
from functools import cache
from typing import Any, TypeAlias

from moderator.core.facts import Fact
from moderator.core.intents import Context, Intent
from moderator.core.state import State

Rule: TypeAlias = Callable[[State, Any, Context], tuple[Fact, ...]]


@cache
def _rules() -> dict[type, Rule]:
    from moderator.core import decide_floor, decide_notes, decide_plan, decide_run

    return {**decide_plan.RULES, **decide_run.RULES, **decide_floor.RULES, **decide_notes.RULES}


def decide(state: State, intent: Intent, context: Context) -> tuple[Fact, ...]:
    """The facts that carry out an intent, at least one.

    Raises `Refused`, with one sentence for the person, when a rule forbids it or when there
    is nothing to do.
    """
    return _rules()[type(intent)](state, intent, context)
