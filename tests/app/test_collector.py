"""Garbage is collected on the window's thread, whoever made it, and nowhere else."""

import gc
import threading
import weakref
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from pytestqt.qtbot import QtBot

from moderator.core.intents import WriteNote
from moderator.core.stamp import stamp
from moderator.core.state import NoteBody
from moderator.journal.collecting import collect_what_is_due
from tests.app.conftest import Laptop


class Knot:
    """Refers to itself: only the collector frees it."""

    def __init__(self) -> None:
        self.itself = self


@contextmanager
def collections() -> Iterator[list[int]]:
    """The threads on which Python collected."""
    threads: list[int] = []

    def heard(phase: str, _told: dict[str, int]) -> None:
        if phase == "start":
            threads.append(threading.get_ident())

    gc.callbacks.append(heard)
    try:
        yield threads
    finally:
        gc.callbacks.remove(heard)


@contextmanager
def thresholds(*values: int) -> Iterator[None]:
    usual = gc.get_threshold()
    gc.set_threshold(*values)
    try:
        yield
    finally:
        gc.set_threshold(*usual)


def on_a_thread(knots: int) -> weakref.ref[Knot]:
    """Make so many there; refers to the last."""
    last: list[weakref.ref[Knot]] = []

    def work() -> None:
        for _ in range(knots):
            last[:] = [weakref.ref(Knot())]

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    return last[0]


def test_what_threads_leave_is_collected_by_the_window(laptop: Laptop, qtbot: QtBot) -> None:
    console = laptop.console()
    console.start(None)
    window = laptop.window(console)
    with collections() as threads:
        knot = on_a_thread(10_000)
        for number in range(20):  # the journal's thread has something to do too
            now = stamp(window.bridge.state, window.bridge.reading().now)
            window.bridge.act(WriteNote(NoteBody(f"Sample {number}", now)), window)
        assert console.leave()
        assert not threads
        qtbot.waitUntil(lambda: knot() is None, timeout=20_000)
    assert set(threads) == {threading.get_ident()}


@pytest.mark.parametrize(("values", "age"), [((10, 0, 0), 0), ((10, 1, 0), 1), ((10, 1, 1), 2)])
def test_the_oldest_that_is_due_is_collected(values: tuple[int, int, int], age: int) -> None:
    gc.collect()
    with thresholds(*values):
        for _ in range(12):
            knot = on_a_thread(20)
            if collect_what_is_due() == age:
                break
        else:
            raise AssertionError(f"generation {age} was never due")
    assert knot() is None


def test_nothing_is_collected_before_it_is_due() -> None:
    gc.collect()
    with thresholds(1_000_000, 10, 10):
        knot = on_a_thread(20)
        assert collect_what_is_due() is None
        assert knot() is not None
    with thresholds(0, 0, 0):  # Python's own sign for never
        assert collect_what_is_due() is None
