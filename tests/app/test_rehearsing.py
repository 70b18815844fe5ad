"""The guided demonstration: it plays to its end, can be held, and can be taken over."""

import gc

from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from moderator.app.console import Console
from moderator.core.intents import Next
from moderator.core.reading import Phase
from moderator.qt import prefs
from moderator.qt.kit import Banner
from tests.app.conftest import Laptop


def banner(console: Console) -> Banner:
    assert console.window is not None
    return console.window.rehearsal


def press(console: Console, text: str) -> None:
    buttons = banner(console).findChildren(QAbstractButton)
    next(one for one in buttons if one.text() == text and one.isVisible()).click()


def elapsed(console: Console) -> float:
    assert console.window is not None
    return console.window.bridge.now().t


def playing(laptop: Laptop, qtbot: QtBot, speed: float = 600.0) -> Console:
    """A rehearsal whose first segment runs."""
    console = laptop.console()
    console.rehearse(None, speed, None)
    gc.collect()  # whoever plays must not be held by nobody, or by a cycle alone
    state = laptop.window(console).bridge
    # A slow machine may play to the end between two looks: begun is all there is to wait for.
    qtbot.waitUntil(lambda: state.state.run.started, timeout=30_000)
    return console


def test_it_plays_to_its_end_and_says_so(laptop: Laptop, qtbot: QtBot) -> None:
    console = playing(laptop, qtbot, 3000.0)
    window = laptop.window(console)
    qtbot.waitUntil(lambda: window.bridge.reading().phase is Phase.CLOSED, timeout=30_000)
    qtbot.waitUntil(lambda: "has ended" in banner(console).sentence)
    assert len(window.bridge.state.notes.open) > 50
    assert laptop.quits(console)


def test_it_can_be_held_and_goes_on(laptop: Laptop, qtbot: QtBot) -> None:
    console = playing(laptop, qtbot)
    assert "plays by itself, with sample texts" in banner(console).sentence
    press(console, "Pause the rehearsal")
    stands = elapsed(console)
    qtbot.wait(250)
    assert elapsed(console) == stands
    press(console, "Go on")
    qtbot.waitUntil(lambda: elapsed(console) > stands)


def test_it_can_be_taken_over(laptop: Laptop, qtbot: QtBot) -> None:
    console = playing(laptop, qtbot)
    window = laptop.window(console)
    press(console, "Take over")
    assert "You have taken over" in banner(console).sentence
    notes = len(window.bridge.state.notes.open)
    qtbot.wait(300)
    assert len(window.bridge.state.notes.open) == notes
    assert window.bridge.act(Next()) is not None


def test_leaving_it_for_another_session_stops_it(laptop: Laptop, qtbot: QtBot) -> None:
    console = playing(laptop, qtbot)
    played = laptop.sessions()[0]
    console.start(None)
    before = played.read_bytes()
    qtbot.wait(300)
    assert played.read_bytes() == before
    assert banner(console).sentence == ""


def test_it_goes_on_in_another_language(laptop: Laptop, qtbot: QtBot) -> None:
    console = playing(laptop, qtbot)
    console.prefs.put(prefs.SCREEN_LANGUAGE, "fr")
    assert "avec des textes d’exemple" in banner(console).sentence
    before = elapsed(console)
    qtbot.waitUntil(lambda: elapsed(console) > before)
    press(console, "Suspendre la répétition")
    assert "suspendue" in banner(console).sentence
    console.prefs.put(prefs.SCREEN_LANGUAGE, "en")
    assert "paused" in banner(console).sentence
    stands = elapsed(console)
    qtbot.wait(250)
    assert elapsed(console) == stands
