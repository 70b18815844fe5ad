"""The very first start, and the rehearsal one click away from it."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from moderator.core.intents import Next
from moderator.qt import prefs
from moderator.qt.actions import Act
from moderator.qt.dialogs.welcome import Welcome
from moderator.qt.kit import Button
from moderator.qt.window import Window
from tests.app.conftest import Laptop


def introduction(window: Window) -> Welcome | None:
    return next((one for one in window.findChildren(Welcome) if one.isVisible()), None)


def press(window: Window, text: str) -> None:
    QApplication.processEvents()  # a button that was just put in is shown then
    found = [one for one in window.findChildren(Button) if one.label == text and one.isVisible()]
    assert found, text
    found[0].click()


def test_only_the_very_first_start_is_greeted(laptop: Laptop, qtbot: QtBot) -> None:
    console = laptop.console()
    assert console.untouched
    console.start(None)
    console.greet()
    window = laptop.window(console)
    qtbot.waitUntil(lambda: introduction(window) is not None)
    assert console.prefs.get(prefs.WELCOMED) == prefs.YES
    assert laptop.quits(console)
    assert not laptop.console().untouched


def test_who_has_sessions_already_is_not_greeted(laptop: Laptop) -> None:
    console = laptop.starts()
    assert laptop.quits(console)
    assert not laptop.console().untouched


def test_a_rehearsal_is_one_click_away_and_so_is_the_way_back(laptop: Laptop, qtbot: QtBot) -> None:
    console = laptop.starts()
    mine = console.path
    laptop.window(console).do[Act.WELCOME].trigger()
    shown = introduction(laptop.window(console))
    assert shown is not None
    shown.turn(2)
    shown.card.rehearse.click()
    window = laptop.window(console)
    assert window.rehearsal.sentence.startswith("Rehearsal: it plays by itself")
    assert console.path != mine
    qtbot.waitUntil(lambda: window.bridge.state.run.started, timeout=20_000)
    press(window, "Back to my session")
    assert console.path == mine
    assert not laptop.window(console).bridge.state.run.started
    assert laptop.window(console).rehearsal.sentence == ""
    assert laptop.quits(console)
    again = laptop.starts()
    assert again.path == mine


def test_the_way_back_stays_when_somebody_has_taken_over_or_rehearses_again(
    laptop: Laptop,
) -> None:
    console = laptop.starts()
    mine = console.path
    laptop.window(console).do[Act.REHEARSE].trigger()
    press(laptop.window(console), "Take over")
    laptop.window(console).do[Act.REHEARSE].trigger()
    press(laptop.window(console), "Take over")
    press(laptop.window(console), "Back to my session")
    assert console.path == mine


def test_nobody_loses_sight_of_an_event_for_a_rehearsal(laptop: Laptop) -> None:
    console = laptop.starts()
    window = laptop.window(console)
    window.bridge.act(Next())
    window.do[Act.REHEARSE].trigger()
    assert laptop.window(console) is window
    assert window.status.said == "▲ The event runs: rehearse before it or after it."


def test_a_rehearsal_that_was_asked_for_alone_has_no_way_back(laptop: Laptop) -> None:
    console = laptop.console()
    console.rehearse(None, 60.0, None)
    labels = [one.label for one in laptop.window(console).rehearsal.findChildren(Button)]
    assert "Back to my session" not in labels
