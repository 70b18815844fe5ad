"""When the console keeps the displays awake, and what it says where it may not."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from moderator.app.picture import PictureFile
from moderator.awake.process import Awake
from moderator.core.intents import CloseSession, Next
from moderator.core.ready import Check, Gravity, Machine, ready
from moderator.qt import prefs
from moderator.qt.actions import Act
from moderator.qt.acts import console_window, keeps_awake
from moderator.qt.bridge import Bridge
from moderator.qt.dialogs.ready import ReadySheet
from moderator.qt.prefs import Prefs
from moderator.qt.speaker_screen import speaker
from moderator.qt.theme import Theme
from moderator.qt.waking import Waking
from moderator.qt.window import Window
from moderator.samples import bundled_event
from tests.awake.test_process import AGREES, REFUSES, waited


class Console:
    """A window whose system agrees or refuses, and a second that passes when it is asked to."""

    def __init__(self, bridge: Bridge, theme: Theme, home: Path) -> None:
        self.bridge, self.prefs = bridge, Prefs(home)
        self._theme = theme
        self.start(AGREES)

    def start(self, program: str) -> None:
        file = PictureFile(Path("sample.moderator"))
        self.window: Window = console_window(self.bridge, self._theme, self.prefs, file)
        self.window.show()
        self.awake = Awake(("-c", program))
        self.waking = Waking(self.window, self.awake)

    def keeps(self) -> bool:
        """Whether the displays stay awake, a second later."""
        self.bridge.tick()
        return self.waking.keeping

    def stop(self) -> None:
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert waited(lambda: rested(self.awake))


@pytest.fixture
def console(bridge: Bridge, theme: Theme, qtbot: QtBot, tmp_path: Path) -> Iterator[Console]:
    made = Console(bridge, theme, tmp_path)
    yield made
    made.stop()


def rested(awake: Awake) -> bool:
    awake.look()
    return not awake._gone and not awake.keeping


def test_while_the_event_runs(console: Console) -> None:
    assert not console.keeps()
    console.bridge.act(Next())
    assert console.keeps()
    console.bridge.act(CloseSession())
    assert not console.keeps()


def test_while_the_speaker_screen_is_in_sight(console: Console) -> None:
    for toggle in (Act.SPEAKER_SCREEN, Act.SPEAKER_WINDOW):
        console.window.do[toggle].trigger()
        assert console.keeps()
        console.window.do[toggle].trigger()
        assert not console.keeps()
    assert not speaker(console.window).black


def test_until_the_window_closes(console: Console) -> None:
    console.bridge.act(Next())
    assert console.keeps()
    console.window.close()
    assert not console.waking.keeping


def test_only_where_it_is_wanted(console: Console) -> None:
    console.bridge.act(Next())
    assert console.keeps()
    console.prefs.put(prefs.AWAKE, prefs.NO)
    assert not console.waking.keeping
    assert not console.keeps()
    assert console.window.awake is False
    console.prefs.put(prefs.AWAKE, prefs.YES)
    assert console.waking.keeping


@pytest.mark.parametrize(
    ("platform", "rehearsal", "keeps"),
    [
        ("xcb", "", True),
        ("windows", "", True),
        ("cocoa", "", True),
        ("xcb", "A rehearsal", False),
        ("offscreen", "", False),
    ],
)
def test_never_in_a_rehearsal_nor_where_there_is_no_display(
    platform: str, rehearsal: str, keeps: bool
) -> None:
    assert keeps_awake(platform, rehearsal) is keeps


def known(console: Console) -> Callable[[], bool]:
    def asked() -> bool:
        console.bridge.tick()
        return console.window.awake is not None

    return asked


@pytest.mark.parametrize(("program", "agrees"), [(AGREES, True), (REFUSES, False)])
def test_what_the_system_says_is_known_before_the_event(
    console: Console, qtbot: QtBot, program: str, agrees: bool
) -> None:
    console.stop()
    console.start(program)
    qtbot.waitUntil(known(console))
    assert console.window.awake is agrees
    assert not console.waking.keeping
    aside = console.prefs.aside(prefs.AWAKE)
    assert aside is not None
    assert aside.said().startswith("" if agrees else "This system does not let the console")
    assert bool(aside.said()) is not agrees
    assert console.window.notices.sentence == "", "no alarm"


def test_the_ready_check_says_so(console: Console, qtbot: QtBot) -> None:
    console.stop()
    console.start(REFUSES)
    qtbot.waitUntil(known(console))
    console.window.do[Act.READY].trigger()
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, ReadySheet)
    assert sheet.list.rows.place(Check.AWAKE) >= 0
    sheet.reject()


@pytest.mark.parametrize(
    ("awake", "gravity"), [(True, Gravity.GOOD), (False, Gravity.CARE), (None, None)]
)
def test_how_grave_it_is(awake: bool | None, gravity: Gravity | None) -> None:
    found = {one.check: one.gravity for one in ready(bundled_event(), Machine(awake=awake))}
    assert found.get(Check.AWAKE) is gravity
