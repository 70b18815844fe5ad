"""The preferences in the console: what is set there holds for the sessions that begin then."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from moderator.core.event import Settings
from moderator.qt import prefs
from moderator.qt.dialogs.preferences import PreferencesSheet
from moderator.qt.sounds import Listening
from moderator.samples import bundled_event
from tests.app.conftest import Laptop


def test_new_sessions_begin_with_the_limits_of_the_preferences(laptop: Laptop) -> None:
    console = laptop.starts()
    assert laptop.window(console).bridge.state.event.settings == Settings()
    console.prefs.put(prefs.FIRST_SIGNAL, 300)
    console.prefs.put(prefs.ASKER_LIMIT, 60)
    assert laptop.window(console).bridge.state.event.settings == Settings()
    assert console.begin(bundled_event())
    limits = laptop.window(console).bridge.state.event.settings
    assert (limits.wrap_up_s, limits.last_s, limits.asker_s) == (300, 60, 60)


def test_a_session_used_as_a_template_keeps_its_own_limits(laptop: Laptop) -> None:
    console = laptop.starts()
    console.prefs.put(prefs.FIRST_SIGNAL, 300)
    console.door._use(str(console.path))
    assert laptop.window(console).bridge.state.event.settings == Settings()


def test_the_preferences_open_by_their_key_and_a_theme_chosen_there_is_worn_at_once(
    laptop: Laptop, qtbot: QtBot
) -> None:
    console = laptop.starts()
    window = laptop.window(console)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keySequence(window, "Ctrl+,")
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, PreferencesSheet)
    console.prefs.put(prefs.THEME, "dark")
    console.prefs.put(prefs.TEXT_SIZE, 1.5)
    assert console.theme.palette.dark
    assert console.theme.text_size == 1.5
    sheet.close()


def test_chimes_are_for_the_session_and_never_for_the_rehearsal(laptop: Laptop) -> None:
    console = laptop.starts()
    bridge = laptop.window(console).bridge
    assert bridge.findChild(Listening) is None
    console.prefs.put(prefs.SOUNDS, prefs.YES)
    assert len(bridge.findChildren(Listening)) == 1
    console.prefs.put(prefs.SOUNDS, prefs.NO)
    console.prefs.put(prefs.SOUNDS, prefs.YES)
    assert len(bridge.findChildren(Listening)) == 1
    console.rehearse(None, 60.0, None)
    assert laptop.window(console).bridge.findChild(Listening) is None
    assert console.begin(bundled_event())
    assert laptop.window(console).bridge.findChild(Listening) is not None
    console.sounding.close()
