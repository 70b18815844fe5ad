"""Chimes in the console: off until they are wanted, once a signal, and never in the way."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from moderator.core.intents import AddRequest, CallRequest, GoTo, Next
from moderator.core.reading import Signal
from moderator.core.state import Asking
from moderator.qt import prefs
from moderator.qt.bridge import Bridge, Notice
from moderator.qt.dialogs.preferences import PreferencesSheet
from moderator.qt.models.now import now_view
from moderator.qt.sounds import Listening, Sounds
from moderator.qt.theme import Theme
from moderator.sound.chimes import Samples
from tests.support import Session

miniaudio = pytest.importorskip("miniaudio")

PATIENT_MS = 20_000


def into_nothing() -> object:
    from moderator.sound.player import Player

    return Player([miniaudio.Backend.NULL])


def no_library() -> object:
    raise ImportError("No module named 'miniaudio'")


class Stuck:
    """An output that takes nothing until it is let go on."""

    def __init__(self) -> None:
        self.goes_on = threading.Event()

    def names(self) -> tuple[str, ...]:
        return ()

    def play(self, samples: Samples, name: str) -> tuple[int, bool]:
        self.goes_on.wait()
        return len(samples), True

    def close(self) -> None:
        pass


class Room:
    """Somebody at a running session, with ears."""

    def __init__(self, session: Session, bridge: Bridge, home: Path, making: object) -> None:
        self.session, self.bridge = session, bridge
        self.settings = prefs.Prefs(home)
        self.sounds = Sounds(self.settings, None, making)  # type: ignore[arg-type]
        self.heard: list[Signal] = []
        self.notices: list[str] = []
        self.sounds.played.connect(lambda one: self.heard.append(one.signal))
        bridge.noticed.connect(self._noticed)
        self.listening = Listening(bridge, self.sounds)

    def _noticed(self, notice: Notice) -> None:
        self.notices.append(notice.sentence)

    def waits(self, seconds: float) -> None:
        self.session.wait(seconds)
        self.bridge.tick()

    def comes_to_the_signal(self) -> None:
        self.bridge.act(Next())
        self.waits(7 * 60 - 122)
        self.waits(3)


@pytest.fixture
def room(session: Session, bridge: Bridge, home: Path) -> Iterator[Room]:
    made = Room(session, bridge, home, into_nothing)
    yield made
    made.sounds.close()


def test_nothing_is_played_or_loaded_until_it_is_switched_on(room: Room) -> None:
    room.comes_to_the_signal()
    assert room.sounds._output._thread is None


def test_a_signal_is_heard_once_it_is_switched_on(room: Room, qtbot: QtBot) -> None:
    room.settings.put(prefs.SOUNDS, prefs.YES)
    room.comes_to_the_signal()
    qtbot.waitUntil(lambda: room.heard == [Signal.WRAP_UP], timeout=PATIENT_MS)
    assert room.sounds.trouble == room.sounds.gone == ""
    assert room.notices == []


def test_what_is_heard_is_what_the_live_card_counts(room: Room, qtbot: QtBot) -> None:
    floor = next(one for one in room.bridge.state.event.segments if one.floor)
    room.settings.put(prefs.SOUNDS, prefs.YES)
    for act in (Next(), GoTo(floor.id), AddRequest(Asking("Sample question?")), CallRequest()):
        room.bridge.act(act)
    room.waits(58)
    room.waits(3)
    assert now_view(room.bridge.state, room.bridge.reading()).pill.spoken == "Wrap up"
    qtbot.waitUntil(lambda: room.heard == [Signal.WRAP_UP], timeout=PATIENT_MS)


def test_the_window_never_waits_for_a_sound(
    session: Session, bridge: Bridge, home: Path, qtbot: QtBot
) -> None:
    stuck = Stuck()
    room = Room(session, bridge, home, lambda: stuck)
    room.settings.put(prefs.SOUNDS, prefs.YES)
    room.comes_to_the_signal()
    room.sounds.play(Signal.OVER)
    assert room.heard == []  # and we are here, though the output takes nothing
    stuck.goes_on.set()
    qtbot.waitUntil(lambda: len(room.heard) == 2, timeout=PATIENT_MS)
    room.sounds.close()


def test_an_output_that_is_gone_is_told_once_and_chimes_go_on(room: Room, qtbot: QtBot) -> None:
    room.settings.put(prefs.SOUNDS, prefs.YES)
    room.settings.put(prefs.SOUND_DEVICE, "Sample headphones")
    qtbot.waitUntil(lambda: bool(room.notices), timeout=PATIENT_MS)
    room.comes_to_the_signal()
    qtbot.waitUntil(lambda: room.heard == [Signal.WRAP_UP], timeout=PATIENT_MS)
    (told,) = room.notices
    assert told.startswith("The sound output “Sample headphones” is not there")


def test_without_the_library_the_preferences_say_so_and_the_session_goes_on(
    session: Session, bridge: Bridge, home: Path, theme: Theme, qtbot: QtBot
) -> None:
    room = Room(session, bridge, home, no_library)
    sheet = PreferencesSheet(room.settings, "SOUNDS")
    qtbot.addWidget(sheet)
    sheet.show()
    row = sheet.rows[prefs.SOUNDS.key]
    assert not row.said.isVisible()
    room.settings.put(prefs.SOUNDS, prefs.YES)
    qtbot.waitUntil(row.said.isVisible, timeout=PATIENT_MS)
    assert row.said.whole.startswith("▲ The part that plays sounds is not installed")
    room.comes_to_the_signal()
    assert bridge.state.run.started
    room.sounds.close()


def test_an_output_is_chosen_in_the_preferences_and_tried(
    room: Room, theme: Theme, qtbot: QtBot
) -> None:
    room.settings.put(prefs.SOUNDS, prefs.YES)
    sheet = PreferencesSheet(room.settings, "SOUNDS")
    qtbot.addWidget(sheet)
    sheet.show()
    box = sheet.rows[prefs.SOUND_DEVICE.key].field.box  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: box.count() == 2, timeout=PATIENT_MS)
    assert [box.itemText(at) for at in range(2)] == ["The system's own", "NULL Playback Device"]
    box.setCurrentIndex(1)
    box.activated.emit(1)
    assert room.settings.get(prefs.SOUND_DEVICE) == "NULL Playback Device"
    deed = sheet.rows[prefs.SOUND_VOLUME.key].deed
    assert deed is not None
    deed.click()
    qtbot.waitUntil(lambda: len(room.heard) == 3, timeout=PATIENT_MS)
    assert room.heard == [Signal.WRAP_UP, Signal.LAST_MINUTE, Signal.OVER]
