"""Sounds on their thread, on an output that plays into nothing in real time."""

import queue
import threading
from collections.abc import Iterator

import pytest

from moderator.core.reading import Signal
from moderator.sound.chimes import Samples, chime
from moderator.sound.output import Found, Output, Played, Silent, Told

miniaudio = pytest.importorskip("miniaudio")

NOTHING = "NULL Playback Device"
PATIENT_S = 20.0


def into_nothing() -> object:
    from moderator.sound.player import Player

    return Player([miniaudio.Backend.NULL])


def no_library() -> object:
    raise ImportError("No module named 'miniaudio'")


class Gate:
    """An output that takes nothing until it is opened, and then everything at once."""

    def __init__(self) -> None:
        self.open = threading.Event()

    def names(self) -> tuple[str, ...]:
        return ()

    def play(self, samples: Samples, name: str) -> tuple[int, bool]:
        self.open.wait()
        return len(samples), True

    def close(self) -> None:
        pass


class Listener:
    def __init__(self, making: object) -> None:
        self._told: queue.Queue[Told] = queue.Queue()
        self.output = Output(self._told.put, making)  # type: ignore[arg-type]

    def hears(self) -> Told:
        return self._told.get(timeout=PATIENT_S)


@pytest.fixture
def listener() -> Iterator[Listener]:
    made = Listener(into_nothing)
    yield made
    made.output.close()


def test_it_says_which_outputs_there_are(listener: Listener) -> None:
    listener.output.look(1.0)
    assert listener.hears() == Found((NOTHING,))


def test_every_sample_is_played(listener: Listener) -> None:
    listener.output.play(Signal.WRAP_UP, 1.0, "")
    assert listener.hears() == Played(Signal.WRAP_UP, len(chime(Signal.WRAP_UP)), "", True)
    listener.output.play(Signal.WRAP_UP, 0.5, NOTHING)
    assert listener.hears() == Played(Signal.WRAP_UP, len(chime(Signal.WRAP_UP)), NOTHING, True)


def test_an_output_that_is_gone_is_replaced_by_the_systems_own_and_told(
    listener: Listener,
) -> None:
    listener.output.play(Signal.WRAP_UP, 1.0, "Sample headphones")
    told = listener.hears()
    assert told == Played(Signal.WRAP_UP, len(chime(Signal.WRAP_UP)), "Sample headphones", False)


def test_without_the_library_it_says_so_each_time_and_nothing_fails() -> None:
    listener = Listener(no_library)
    listener.output.look(1.0)
    listener.output.play(Signal.OVER, 1.0, "")
    assert [listener.hears(), listener.hears()] == [Silent(library=True)] * 2
    listener.output.close()


def test_without_any_output_it_says_so() -> None:
    def nowhere() -> object:
        from moderator.sound.player import Player

        # No desktop has it.
        return Player([miniaudio.Backend.WEBAUDIO])

    listener = Listener(nowhere)
    listener.output.play(Signal.OVER, 1.0, "")
    assert listener.hears() == Silent(library=False)
    listener.output.close()


def test_who_asks_again_and_again_does_not_hear_it_for_minutes() -> None:
    gate = Gate()
    listener = Listener(lambda: gate)
    for _ in range(50):
        listener.output.play(Signal.WRAP_UP, 0.1, "")
    gate.open.set()
    listener.output.look(1.0)
    played = 0
    while isinstance(listener.hears(), Played):
        played += 1
    assert 1 <= played <= 8
    listener.output.close()


def test_what_was_never_used_needs_no_thread_and_can_be_closed() -> None:
    Output(lambda _told: None).close()
