"""The speaker screen while the console goes from window to window: the room sees no change that
nobody made, and nothing of a session that has been left."""

from pytestqt.qtbot import QtBot

from moderator.app.console import Console
from moderator.qt import prefs
from moderator.qt.actions import Act
from moderator.qt.speaker.control import SpeakerControl
from moderator.qt.speaker.displays import How
from moderator.qt.speaker_screen import speaker
from moderator.samples import bundled_event
from tests.app.conftest import Hand, Laptop


def shown(laptop: Laptop, console: Console) -> SpeakerControl:
    """The speaker screen of the window in sight, in a window since there is one display."""
    made = laptop.window(console).findChild(SpeakerControl)
    assert made is not None
    return made


def in_sight(one: SpeakerControl) -> bool:
    return one.screen is not None and one.screen.isVisible()


def test_another_language_leaves_black_black_and_the_message_where_it_is(laptop: Laptop) -> None:
    console = laptop.starts()
    laptop.window(console).do[Act.SPEAKER_SCREEN].trigger()
    before = speaker(laptop.window(console))
    before.send("Sample message", None)
    before.toggle_black()
    console.prefs.put(prefs.SCREEN_LANGUAGE, "fr")
    after = shown(laptop, console)
    assert after is not before
    assert not in_sight(before)
    assert in_sight(after)
    assert after.place.how is How.WINDOW
    assert after.screen is not None
    assert after.screen.screen_shown.view.black
    assert after.strip.black.sentence == (
        "L’écran des intervenants est noir. F12 l’affiche de nouveau."
    )
    after.toggle_black()
    assert after.screen.screen_shown.view.message == "Sample message"
    assert laptop.window(console).do[Act.CLEAR_MESSAGE].isEnabled()


def test_another_session_stays_black_and_has_none_of_the_messages(laptop: Laptop) -> None:
    console = laptop.starts()
    window = laptop.window(console)
    for act in (Act.SPEAKER_SCREEN, Act.SPEAKER_WINDOW, Act.BLACKOUT):
        window.do[act].trigger()
    speaker(window).send("Sample message", None)
    assert console.begin(bundled_event())
    after = shown(laptop, console)
    assert in_sight(after)
    assert after.black
    assert after.small is not None
    assert after.small.isVisible()
    assert after.message is None


def test_a_console_that_was_black_says_so_when_it_starts(laptop: Laptop, qtbot: QtBot) -> None:
    first = laptop.starts()
    laptop.window(first).do[Act.BLACKOUT].trigger()
    assert laptop.quits(first)
    second = laptop.starts()
    qtbot.waitUntil(lambda: laptop.window(second).findChild(SpeakerControl) is not None)
    assert shown(laptop, second).strip.black.sentence
    laptop.window(second).do[Act.BLACKOUT].trigger()
    assert not shown(laptop, second).black


def test_nothing_stays_in_sight_at_home(laptop: Laptop) -> None:
    console = laptop.starts()
    window = laptop.window(console)
    for act in (Act.SPEAKER_SCREEN, Act.SPEAKER_WINDOW):
        window.do[act].trigger()
    made = speaker(window)
    screens = [one for one in (made.screen, made.small) if one is not None]
    assert len(screens) == 2
    assert console.put_away()
    assert not any(one.isVisible() for one in screens)


def test_a_window_without_a_speaker_screen_hands_on_none(laptop: Laptop) -> None:
    console = laptop.starts()
    assert console.begin(bundled_event())
    assert laptop.window(console).findChild(SpeakerControl) is None


def test_a_session_that_is_only_read_brings_no_speaker_screen_back(
    laptop: Laptop, hand: Hand, qtbot: QtBot
) -> None:
    first = laptop.starts()
    laptop.window(first).do[Act.SPEAKER_WINDOW].trigger()
    first.prefs.save()
    hand.clicks("Open for reading")
    second = laptop.starts()
    qtbot.wait(50)
    assert laptop.window(second).bridge.read_only
    assert laptop.window(second).findChild(SpeakerControl) is None
    for _ in range(2):
        laptop.window(second).do[Act.SPEAKER_WINDOW].trigger()
    assert first.prefs.get(prefs.SPEAKER_WINDOW_OPEN) == prefs.YES
