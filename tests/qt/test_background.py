"""Work beside the window: the latest that was asked for is told, in the window's thread."""

import sys
import threading
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from moderator.qt.background import Background


@pytest.fixture
def background(qtbot: QtBot) -> Background:
    return Background()


def test_a_result_is_told_in_the_windows_thread(background: Background, qtbot: QtBot) -> None:
    heard: list[tuple[object, int]] = []
    background.ready.connect(lambda result: heard.append((result, threading.get_ident())))
    with qtbot.waitSignal(background.ready):
        background.ask(threading.get_ident)
    ((worker, listener),) = heard
    assert listener == threading.get_ident()
    assert worker != listener


def test_only_the_latest_of_what_waits_is_done(background: Background) -> None:
    gate, done = threading.Event(), list[str]()
    heard: list[object] = []
    background.ready.connect(heard.append)

    def first() -> str:
        gate.wait()
        return "first"

    background.ask(first)

    def later(name: str) -> str:
        done.append(name)
        return name

    for name in ("second", "third"):
        background.ask(partial(later, name))
    gate.set()
    background.settle()
    assert heard == ["first", "third"]
    assert done == ["third"]
    assert not background.busy


def test_turns_are_short_only_while_something_is_at_work(background: Background) -> None:
    usual = sys.getswitchinterval()
    gate = threading.Event()
    background.ask(gate.wait)
    assert sys.getswitchinterval() < usual
    gate.set()
    background.settle()
    assert sys.getswitchinterval() == pytest.approx(usual)


def test_what_goes_wrong_is_raised_and_the_next_is_done(background: Background) -> None:
    def wrong() -> None:
        raise ValueError("sample")

    background.ask(wrong)
    with pytest.raises(ValueError, match="sample"):
        background.settle()
    heard: list[object] = []
    background.ready.connect(heard.append)
    background.ask(lambda: "well")
    background.settle()
    assert heard == ["well"]


def test_who_goes_away_meanwhile_hears_nothing(qtbot: QtBot) -> None:
    gate = threading.Event()
    gone = Background()
    gone.ask(gate.wait)
    gone.deleteLater()
    qtbot.wait(1)
    usual = sys.getswitchinterval()
    gate.set()
    qtbot.waitUntil(lambda: sys.getswitchinterval() > usual)
