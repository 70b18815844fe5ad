"""What the console reminds of, and when it keeps quiet."""

import pytest

from moderator.core.facts import (
    HaltBegan,
    HaltEnded,
    RequestAdded,
    TurnBegan,
)
from moderator.core.state import Asking, HaltKind, TurnKind
from tests.core.story import History


@pytest.fixture
def story() -> History:
    return History()


def test_long_overruns_pauses_and_a_past_end_are_said(story: History) -> None:
    story.at(0).start("welcome").at(450)
    assert story.read().reminders == ()
    assert story.at(460).read().reminders == ("Welcome is 3 min over. F8 moves on.",)
    story.fact(HaltBegan(HaltKind.PAUSE)).at(460 + 300)
    assert story.read().reminders == ()
    assert story.at(460 + 360).read().reminders == ("Paused for 6 min. F9 lets time count again.",)
    story.fact(HaltEnded(HaltKind.PAUSE)).start("floor").at(1800)
    assert story.read().reminders == (
        "Floor discussion is 11 min over.",
        "The event was to end 5 min ago. Close the session when it is over.",
    )


def test_an_interruption_that_goes_on_is_said(story: History) -> None:
    story.at(0).start("welcome").fact(HaltBegan(HaltKind.INTERRUPTION)).at(400)
    assert story.read().reminders == ("Interrupted for 7 min. F9 lets time count again.",)


def test_a_turn_long_over_is_said_by_name_or_by_number(story: History) -> None:
    story.at(0).start("floor").fact(RequestAdded("r1", Asking(name="Sample Guest")))
    story.fact(TurnBegan(TurnKind.QUESTION, None, ("r1",), 90)).at(160)
    assert story.read().reminders == ("Request 1 has had the floor 1 min past the limit.",)
    story.fact(TurnBegan(TurnKind.ANSWER, "bo", ("r1",), 120)).at(160 + 120 + 90)
    assert "Sample Bo has had the floor 2 min past the limit." in story.read().reminders
    story.fact(TurnBegan(TurnKind.QUESTION, None, (), 15)).at(500)
    assert story.read().reminders[-1] == "The speaker has had the floor 2 min past the limit."


def test_a_plan_for_another_day_is_questioned_instead_of_counted(story: History) -> None:
    story.at(3 * 86400)
    assert story.read().reminders == ("The plan is for 8 March 2030: check its date.",)
    story.start("welcome").at(3 * 86400 + 600)
    assert story.read().reminders == (
        "Welcome is 5 min over. F8 moves on.",
        "The plan is for 8 March 2030: check its date.",
    )
    early = History().at(-2 * 86400)
    assert early.read().reminders == ()
    assert early.start("welcome").read().reminders == (
        "The plan is for 8 March 2030: check its date.",
    )
