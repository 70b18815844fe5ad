"""The speaker screen as a moderator meets it: keys, cables, messages."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from moderator.core.intents import Next
from moderator.qt import prefs
from moderator.qt.actions import Act
from moderator.qt.kit import Button
from moderator.qt.prefs import Prefs
from moderator.qt.speaker.displays import How
from moderator.qt.speaker.sheets import DisplaySheet, MessageSheet
from moderator.qt.speaker.windows import SpeakerWindow
from tests.qt.speaker.conftest import BEAMER, LAPTOP, OTHER, Console


def screen(console: Console) -> SpeakerWindow:
    assert console.speaker.screen is not None
    return console.speaker.screen


def small(console: Console) -> SpeakerWindow:
    assert console.speaker.small is not None
    return console.speaker.small


def sheet() -> QWidget:
    found = QApplication.activeModalWidget()
    assert found is not None
    return found


# --- the display -----------------------------------------------------------------------------


def test_f5_fills_the_other_display_and_closes_it_again(console: Console) -> None:
    console.presses("F5")
    assert console.filled() == BEAMER
    assert console.said == "The speaker screen is on Sample Beamer (HDMI-1). F5 closes it."
    assert console.window.do[Act.SPEAKER_SCREEN].isChecked()
    console.presses("F5")
    assert not screen(console).isVisible()
    assert not console.window.do[Act.SPEAKER_SCREEN].isChecked()


def test_it_is_shown_without_taking_the_focus(console: Console) -> None:
    # Whether a desktop then leaves it where it is cannot be seen on this platform.
    console.presses("F5", "Shift+F5")
    for one in (screen(console), small(console)):
        assert one.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        assert one.parent() is None


def test_unplugged_it_hides_says_so_and_comes_back(console: Console) -> None:
    console.presses("F5")
    console.cables.has(LAPTOP)
    assert not screen(console).isVisible()
    assert console.trouble == (
        "Sample Beamer (HDMI-1) is not plugged in any more. The speaker screen is hidden, and "
        "comes back with it."
    )
    console.cables.has(LAPTOP, OTHER)
    assert not screen(console).isVisible()
    console.cables.has(LAPTOP, OTHER, BEAMER)
    assert console.filled() == BEAMER
    assert console.trouble == ""
    assert console.said == "Sample Beamer (HDMI-1) is back, and the speaker screen is on it."


def test_where_it_is_is_said_in_one_place(console: Console) -> None:
    console.presses("F5")
    assert console.said.startswith("The speaker screen is on")
    console.cables.has(LAPTOP)
    assert (bool(console.trouble), console.said) == (True, "")
    console.cables.has(LAPTOP, BEAMER)
    assert (bool(console.trouble), bool(console.said)) == (False, True)
    console.cables.has(LAPTOP, BEAMER, under=BEAMER)
    assert (bool(console.trouble), console.said) == (True, "")


def test_what_was_done_since_stays_when_the_display_goes(console: Console) -> None:
    console.presses("F5", "F8")
    done = console.said
    console.cables.has(LAPTOP)
    assert console.said == done
    assert "undo" in done


def test_a_window_made_anew_waits_for_the_display_as_the_one_before(console: Console) -> None:
    console.presses("F5")
    console.cables.has(LAPTOP)
    trouble, before = console.trouble, console.speaker.standing()
    console.stop()
    console.start(LAPTOP)
    console.speaker.go_on(before, same=True)
    assert console.trouble == trouble
    assert not console.open
    console.cables.has(LAPTOP, BEAMER)
    assert console.filled() == BEAMER
    assert console.trouble == ""


def test_while_it_waits_it_can_be_a_window(console: Console) -> None:
    console.presses("F5")
    console.cables.has(LAPTOP)
    (button,) = [
        one
        for one in console.speaker.strip.findChildren(Button)
        if one.label == "Show it in a window" and one.isVisible()
    ]
    button.click()
    assert screen(console).isVisible()
    assert not screen(console).isFullScreen()
    assert console.trouble == ""
    console.cables.has(LAPTOP, BEAMER)
    assert console.filled() == BEAMER


def test_f5_while_it_waits_shows_it_where_it_can(console: Console) -> None:
    console.presses("F5")
    console.cables.has(LAPTOP, OTHER)
    console.presses("F5")
    assert console.filled() == OTHER
    assert console.prefs.get(prefs.SPEAKER_DISPLAY) == BEAMER.key
    console.cables.has(LAPTOP, OTHER, BEAMER)
    assert console.filled() == BEAMER


def test_with_one_display_it_is_a_window_and_says_why(console: Console) -> None:
    console.cables.has(LAPTOP)
    console.presses("F5")
    assert screen(console).isVisible()
    assert not screen(console).isFullScreen()
    assert console.said == (
        "There is no other display, so the speaker screen is a window here. "
        "Ctrl+F5 chooses a display."
    )
    console.cables.has(LAPTOP, BEAMER)
    assert console.filled() is None, "nobody has said that this display is for the speaker"


def on_top(one: SpeakerWindow) -> bool:
    return bool(one.windowFlags() & Qt.WindowType.WindowStaysOnTopHint)


def test_a_window_stays_in_sight_above_the_console(console: Console) -> None:
    console.cables.has(LAPTOP)
    console.presses("F5", "Shift+F5")
    assert on_top(screen(console))
    assert on_top(small(console))
    console.presses("F5", "F5")
    assert on_top(screen(console))


def test_a_screen_that_fills_a_display_lets_other_windows_above_it(console: Console) -> None:
    console.presses("F5")
    assert not on_top(screen(console))
    console.cables.has(LAPTOP, BEAMER, under=BEAMER)
    assert on_top(screen(console))
    console.cables.has(LAPTOP, BEAMER)
    assert console.filled() == BEAMER
    assert not on_top(screen(console))


def test_a_window_that_was_moved_aside_comes_back_there(console: Console) -> None:
    console.cables.has(LAPTOP)
    console.presses("F5")
    screen(console).setGeometry(700, 300, 500, 280)
    console.presses("F5", "F5")
    assert screen(console).area == (700, 300, 500, 280)


def test_a_console_that_comes_to_its_display_is_not_covered(console: Console) -> None:
    console.presses("F5")
    console.cables.has(LAPTOP, BEAMER, under=BEAMER)
    assert screen(console).isVisible()
    assert not screen(console).isFullScreen()
    assert console.trouble.startswith("This console is on Sample Beamer (HDMI-1)")
    console.cables.has(LAPTOP, BEAMER)
    assert console.filled() == BEAMER
    assert console.trouble == ""


def test_a_console_that_loses_its_own_display_is_not_covered_either(console: Console) -> None:
    console.cables.has(LAPTOP, BEAMER, under=BEAMER)
    console.presses("F5")
    assert console.filled() == LAPTOP
    console.cables.has(LAPTOP, under=LAPTOP)
    assert screen(console).isVisible()
    assert not screen(console).isFullScreen()


def test_of_several_displays_one_is_chosen_by_its_digit(console: Console) -> None:
    console.cables.has(LAPTOP, BEAMER, OTHER)
    console.presses("F5")
    asked = sheet()
    assert isinstance(asked, DisplaySheet)
    rows = [asked.list.rows.row(at) for at in range(3)]
    assert [row.spoken for row in rows] == [
        "1: Sample Panel (eDP-1), 1440 × 900 · the display this console is on",
        "2: Sample Beamer (HDMI-1), 1920 × 1080",
        "3: Sample Screen (DP-2), 1280 × 720",
    ]
    assert asked.list.current_uid == "2"
    console.presses("3")
    assert console.filled() == OTHER
    assert console.prefs.get(prefs.SPEAKER_DISPLAY) == OTHER.key


def test_who_asks_for_the_consoles_own_display_gets_it_once(console: Console) -> None:
    console.presses("Ctrl+F5", "1")
    assert console.filled() == LAPTOP
    console.presses("F5", "F5")
    assert console.filled() is None
    assert screen(console).isVisible()


def test_it_comes_back_with_the_console(console: Console) -> None:
    console.presses("F5", "Shift+F5")
    small(console).resize(700, 400)
    console.stop()
    assert not console.open
    console.start(LAPTOP, BEAMER)
    console.speaker.restore()
    assert console.filled() == BEAMER
    assert (small(console).width(), small(console).height()) == (700, 400)


def test_it_does_not_come_back_over_the_console(console: Console) -> None:
    console.presses("F5")
    console.stop()
    console.start(LAPTOP)
    console.speaker.restore()
    assert console.speaker.screen is None
    assert console.speaker.place.how is How.HIDDEN


def test_the_preferences_move_it(console: Console) -> None:
    console.presses("F5")
    console.cables.has(LAPTOP, BEAMER, OTHER)
    console.prefs.put(prefs.SPEAKER_DISPLAY, OTHER.key)
    assert console.filled() == OTHER


def test_the_preferences_offer_what_is_plugged_in(console: Console) -> None:
    aside = console.prefs.aside(prefs.SPEAKER_DISPLAY)
    assert aside is not None
    assert len(aside.offered()) == len(QApplication.screens())


# --- keys in the speaker's window ---------------------------------------------------------------


@pytest.mark.parametrize("key", ["F8", "PgDown", "Media Next"])
def test_the_console_answers_keys_pressed_there(console: Console, key: str) -> None:
    console.presses("F5")
    screen(console).activateWindow()
    console.settles()
    assert QApplication.activeWindow() is screen(console)
    console.presses(key, on=screen(console))
    assert console.bridge.state.run.started


def test_esc_and_f5_close_the_window_that_has_the_focus(console: Console) -> None:
    for key in ("Esc", "F5"):
        console.presses("F5")
        screen(console).activateWindow()
        console.settles()
        console.presses(key, on=screen(console))
        assert not screen(console).isVisible()
    console.presses("Shift+F5")
    console.presses("Esc", on=small(console))
    assert not small(console).isVisible()
    assert not console.window.do[Act.SPEAKER_WINDOW].isChecked()


def test_a_clickers_black_key_acts_there_and_types_in_the_console(console: Console) -> None:
    console.presses("F5")
    console.window.notes.composer.begin()
    console.settles()
    for key in ("b", "."):
        console.presses(key)
        assert not console.is_black()
        console.presses(key, on=screen(console))
        assert console.is_black()
        console.presses(key, on=screen(console))
        assert not console.is_black()


def test_media_keys_step_the_run_of_show(console: Console) -> None:
    acts = {
        Act.NEXT: "Media Next",
        Act.BACK: "Media Previous",
        Act.PAUSE: "Toggle Media Play/Pause",
    }
    for act, key in acts.items():
        assert QKeySequence(key) in console.window.do[act].shortcuts()
        assert QKeySequence(key).toString() == key


def test_the_pointer_is_hidden_after_a_moment(console: Console) -> None:
    console.presses("F5")
    window = screen(console)
    QTest.mouseMove(window.screen_shown, window.screen_shown.rect().center())
    window._still.setInterval(0)
    window._show_pointer()
    assert window.cursor().shape() is not Qt.CursorShape.BlankCursor
    console.settles()
    QTest.qWait(20)
    assert window.cursor().shape() is Qt.CursorShape.BlankCursor


# --- black ----------------------------------------------------------------------------------------


def test_black_blacks_both_windows_and_the_console_says_so(console: Console) -> None:
    console.presses("F5", "Shift+F5", "F12")
    for one in (screen(console), small(console)):
        assert one.screen_shown.view.black
    strip = console.speaker.strip.black
    assert strip.isVisible()
    assert strip.sentence == "The speaker screen is black. F12 shows it again."
    assert console.window.do[Act.BLACKOUT].isChecked()
    console.presses("F12")
    for one in (screen(console), small(console)):
        assert not one.screen_shown.view.black
    assert not strip.isVisible()


def test_black_stays_black_however_the_console_ends(console: Console) -> None:
    console.presses("F5", "F12")
    # Killed: nothing but what is on the disk is known to the one that comes after.
    console.prefs = Prefs(console.home)
    console.stop()
    console.start(LAPTOP, BEAMER)
    console.speaker.restore()
    assert console.filled() == BEAMER
    assert screen(console).screen_shown.view.black
    assert console.speaker.strip.black.isVisible()
    assert console.window.do[Act.BLACKOUT].isChecked()
    console.presses("F12")
    assert not screen(console).screen_shown.view.black
    assert Prefs(console.home).get(prefs.SPEAKER_BLACK) == prefs.NO


def test_black_is_said_before_anybody_opens_the_screen_again(console: Console) -> None:
    console.presses("F12")
    console.stop()
    console.start(LAPTOP, BEAMER)
    assert not console.open
    assert console.speaker.strip.black.isVisible()


# --- messages -----------------------------------------------------------------------------------


def test_one_key_and_a_digit_send_a_message(console: Console) -> None:
    console.presses("F8", "F5", "Ctrl+M", "2")
    assert screen(console).screen_shown.view.message == "Please conclude"
    line = console.speaker.strip.message
    assert line.isVisible()
    assert line.words.whole == "● To the speaker: “Please conclude”"
    assert (line.time.whole, line.unseen.whole) == ("0:30 left", "")
    console.waits(12)
    assert line.time.whole == "0:18 left"
    console.waits(18)
    assert screen(console).screen_shown.view.message == ""
    assert not line.isVisible()


def test_messages_are_in_the_language_of_the_event(console: Console) -> None:
    console.prefs.put(prefs.LANGUAGE, "fr")
    console.presses("F8", "F5", "Ctrl+M", "2")
    view = screen(console).screen_shown.view
    assert (view.message, view.state.word) == ("Merci de conclure", "a la parole")


def test_a_message_is_cleared_by_its_key_and_by_its_digit(console: Console) -> None:
    clear = console.window.do[Act.CLEAR_MESSAGE]
    assert not clear.isEnabled()
    console.presses("F5", "Ctrl+M", "1")
    assert clear.isEnabled()
    console.presses("Alt+M")
    assert console.speaker.message is None
    console.presses("Ctrl+M", "1", "Ctrl+M", "0")
    assert console.speaker.message is None
    assert not clear.isEnabled()


def test_a_message_goes_with_the_next_segment(console: Console) -> None:
    console.presses("F8", "F5")
    console.speaker.send("Sample message", None)
    console.waits(3600)
    assert console.speaker.strip.message.time.whole == "until cleared"
    console.bridge.act(Next())
    console.settles()
    assert console.speaker.message is None
    assert screen(console).screen_shown.view.message == ""


def test_the_console_says_when_nobody_sees_it(console: Console) -> None:
    console.presses("Ctrl+M", "1")
    line = console.speaker.strip.message
    assert line.unseen.whole == "Nobody sees it: no speaker screen is in sight. F5 shows it."
    assert line.words.whole == "▲ To the speaker: “2 minutes”"
    console.presses("Shift+F5")
    assert line.unseen.whole == ""
    console.presses("F12")
    assert line.unseen.whole == "Nobody sees it: the speaker screen is black."


def test_anything_else_typed_is_a_message_of_ones_own(console: Console) -> None:
    console.presses("F5", "Ctrl+M")
    asked = sheet()
    assert isinstance(asked, MessageSheet)
    QTest.keyClicks(asked.list, "H", Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(asked.own, "all 2, please")
    assert asked.own.text() == "Hall 2, please"
    asked.time.choose("always")
    QTest.keyClick(asked.own, Qt.Key.Key_Return)
    console.settles()
    assert screen(console).screen_shown.view.message == "Hall 2, please"
    assert console.speaker.strip.message.time.whole == "until cleared"
    assert console.prefs.get(prefs.MESSAGE_TIME) == "always"


def test_a_digit_of_the_keypad_is_a_digit(console: Console) -> None:
    console.presses("F5", "Ctrl+M")
    asked = sheet()
    assert isinstance(asked, MessageSheet)
    QTest.keyClick(asked.list, Qt.Key.Key_2, Qt.KeyboardModifier.KeypadModifier)
    console.settles()
    assert screen(console).screen_shown.view.message == "Please conclude"


def test_a_message_is_never_said_to_stay_longer_than_it_does(console: Console) -> None:
    console.session.wait(0.9)  # since the last second that was read
    console.speaker.send("Sample message", 30)
    assert console.speaker.strip.message.time.whole == "0:30 left"


def test_at_twice_the_text_size_all_of_the_dialogue_is_on_a_screen_of_720(
    console: Console,
) -> None:
    console.window.theme.zoom(2.0)
    console.speaker.send("Sample message", None)
    console.presses("Ctrl+M")
    assert sheet().height() <= 690
    console.presses("Esc", "Ctrl+F5")
    assert sheet().height() <= 690
    console.presses("Esc")


def test_an_empty_message_is_not_sent(console: Console) -> None:
    console.presses("Ctrl+M")
    asked = sheet()
    assert isinstance(asked, MessageSheet)
    asked.own.setFocus()
    QTest.keyClick(asked.own, Qt.Key.Key_Return)
    assert asked.isVisible()
    assert console.speaker.message is None
    asked.reject()


def test_a_message_is_plain_text_and_short(console: Console) -> None:
    console.speaker.send("<b>two</b>\nlines " + "x" * 200, None)
    assert console.speaker.message is not None
    assert console.speaker.message.text.startswith("<b>two</b> lines x")
    assert len(console.speaker.message.text) == 80


def test_both_windows_close_with_the_console(console: Console) -> None:
    console.presses("F5", "Shift+F5")
    windows = (screen(console), small(console))
    console.window.close()
    assert not any(one.isVisible() for one in windows)
    assert not any(one.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose) for one in windows)
