"""The composer, driven by keys and mouse: what is typed is what the desk has afterwards."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu
from pytestqt.qtbot import QtBot

from moderator.core.intents import GiveFloor, Next
from moderator.core.state import Kind, Note, Stamp
from moderator.journal.drafts import Drafts
from moderator.qt.actions import Act, Actions
from moderator.qt.bridge import Bridge
from moderator.qt.models.draft import Draft, as_data, from_data
from moderator.qt.panels.composer import NAME, Composer
from moderator.qt.panels.composer_chips import short_name
from tests.support import START, Session


class Hand:
    """A composer in a window, and a hand on its keys."""

    def __init__(self, session: Session, bridge: Bridge, qtbot: QtBot) -> None:
        self.session = session
        self.bridge = bridge
        self.drafts = Drafts(None)
        self.window = QMainWindow()
        self.actions = Actions(self.window)
        self.composer = Composer(bridge, self.actions, self.drafts)
        self.window.setCentralWidget(self.composer)
        self.window.resize(420, 320)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()
        self.composer.begin()
        bridge.changed.connect(lambda _: self.composer.show_state(bridge.state))

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    @property
    def text(self) -> str:
        return self.composer.edit.text()

    @property
    def chips(self) -> list[str]:
        return list(self.composer.chips.labels)

    def type(self, text: str) -> None:
        QTest.keyClicks(self.composer.edit, text)

    def key(
        self,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        QTest.keyClick(self.composer.edit, key, modifier)

    def enter(self) -> None:
        self.key(Qt.Key.Key_Return)

    @property
    def notes(self) -> list[Note]:
        return self.session.state.notes.written()

    @property
    def note(self) -> Note:
        (one,) = self.notes
        return one


@pytest.fixture
def at(session: Session, bridge: Bridge, qtbot: QtBot) -> Iterator[Hand]:
    made = Hand(session, bridge, qtbot)
    yield made
    made.close()


def running(session: Session) -> None:
    """Yoka Brandt has had the floor for a minute."""
    session.at(0)
    session.do(Next())
    session.wait(60)


def test_a_note_is_kept_with_everything_its_tokens_say(at: Hand) -> None:
    running(at.session)
    at.type("/rec @sarabi #drc #t2 >un %unama !2 * Sample: publish the names")
    assert at.text == "Sample: publish the names"
    assert at.chips == ["DR Congo", "track 2", "to UN agencies", "UNAMA", "Key message"]
    at.enter()
    body = at.note.body
    assert (body.text, body.kind, body.speaker) == (
        "Sample: publish the names",
        Kind.RECOMMENDATION,
        "sarabi",
    )
    assert (body.question, body.cases, body.tracks) == ("q2", ("drc",), ("track2",))
    assert (body.addressees, body.mandates, body.key) == (("un",), ("unama",), True)
    assert at.text == ""
    assert at.chips == []


def test_a_token_at_the_very_end_counts_when_the_note_is_kept(at: Hand) -> None:
    at.type("Sample /les")
    at.enter()
    assert (at.note.body.text, at.note.body.kind) == ("Sample", Kind.LESSON)


def test_the_stamp_is_of_the_first_keystroke(at: Hand) -> None:
    running(at.session)
    at.type("S")
    at.session.wait(45)
    at.bridge.act(Next())
    at.type("ample")
    at.enter()
    stamp = at.note.body.stamp
    assert (stamp.utc, stamp.segment, stamp.speaker) == (START + 60, "welcome", "brandt")
    assert at.note.body.speaker == "brandt"


def test_a_token_is_a_first_keystroke_too(at: Hand) -> None:
    running(at.session)
    at.type("/rec ")
    at.session.wait(30)
    at.type("Sample")
    at.enter()
    assert at.note.body.stamp.utc == START + 60


def test_a_text_deleted_to_its_end_begins_anew(at: Hand) -> None:
    running(at.session)
    at.type("x")
    at.key(Qt.Key.Key_Backspace)
    at.session.wait(30)
    at.type("Sample")
    at.enter()
    assert at.note.body.stamp.utc == START + 90


def test_shift_enter_breaks_the_line(at: Hand) -> None:
    at.type("Sample one")
    at.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    at.type("Sample two")
    at.enter()
    assert at.note.body.text == "Sample one\nSample two"


def test_unknown_tokens_stay_text_and_known_ones_leave_the_words_around_them(at: Hand) -> None:
    at.type("Sample #drc of #nothing 5 > 3 ")
    assert at.text == "Sample of #nothing 5 > 3 "
    at.enter()
    assert at.note.body.text == "Sample of #nothing 5 > 3"
    assert at.note.body.cases == ("drc",)


def test_positions_count_letters_beyond_the_first_plane_right(at: Hand) -> None:
    at.composer.edit.insertPlainText("Sample 😀😀 ")
    at.type("#drc and more")
    assert at.text == "Sample 😀😀 and more"
    assert at.chips == ["DR Congo"]


def test_tab_completes_what_is_plain(at: Hand) -> None:
    at.type("Sample @tso")
    at.key(Qt.Key.Key_Tab)
    assert at.text == "Sample "
    assert at.composer.draft.speaker == "tsongo"
    assert at.composer.edit.hasFocus()


def test_tab_takes_a_list_in_hand_where_there_are_several(at: Hand) -> None:
    at.type("Sample @t")
    assert len(at.composer.edit.offered) == 3
    at.key(Qt.Key.Key_Tab)
    at.key(Qt.Key.Key_Down)
    second = at.composer.edit.offered[1]
    at.enter()
    assert at.notes == []
    person = at.composer.draft.speaker
    assert person is not None
    assert person in second
    assert not at.composer.edit.offered


def test_enter_keeps_the_note_while_the_list_is_merely_seen(at: Hand) -> None:
    at.type("Sample @t")
    assert at.composer.edit.offered
    at.enter()
    assert at.note.body.text == "Sample @t"


def test_escape_sends_the_list_away_for_that_word(at: Hand) -> None:
    at.type("Sample /r")
    at.key(Qt.Key.Key_Escape)
    at.type("e")
    assert not at.composer.edit.offered
    at.type(" /r")
    assert at.composer.edit.offered


def test_an_option_can_be_clicked(at: Hand, qtbot: QtBot) -> None:
    at.type("Sample /")
    popup = at.composer.edit._popup
    listed = popup._list
    place = listed.visualRect(listed.model().index(3, 0)).center()
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert at.composer.draft.kind is Kind.LESSON
    assert at.text == "Sample "


def test_tab_moves_on_where_there_is_nothing_to_complete(at: Hand) -> None:
    at.type("Sample")
    at.key(Qt.Key.Key_Tab)
    assert not at.composer.edit.hasFocus()


def test_backspace_at_the_start_takes_chips_off_from_the_last(at: Hand) -> None:
    at.type("/rec #drc >un ")
    at.key(Qt.Key.Key_Backspace)
    assert at.chips == ["DR Congo"]
    at.key(Qt.Key.Key_Backspace)
    at.key(Qt.Key.Key_Backspace)
    assert at.composer.draft.bare


def test_a_chip_can_be_taken_off_by_mouse_and_by_key(at: Hand) -> None:
    at.type("#drc #afg Sample")
    first, second = at.composer.chips._tags.values()
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    assert at.chips == ["Afghanistan"]
    QTest.keyClick(second, Qt.Key.Key_Delete)
    assert at.chips == []
    assert at.composer.edit.hasFocus()


def test_undo_makes_a_token_text_again(at: Hand) -> None:
    at.type("Sample #drc ")
    assert at.chips == ["DR Congo"]
    at.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert at.chips == []
    assert at.text == "Sample #drc "
    at.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "#drc" not in at.text


def choosing(text: str) -> Callable[[], None]:
    """What a person does in the menu that is about to open."""

    def choose() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        action = next(one for one in menu.actions() if one.text().startswith(text))
        menu.setActiveAction(action)
        QTest.keyClick(menu, Qt.Key.Key_Return)

    return choose


def test_kind_speaker_and_question_can_be_chosen_by_mouse(at: Hand) -> None:
    chips = at.composer.chips
    for chip, text in (
        (chips.kind, "Challenge"),
        (chips.speaker, "Storai Tapesh"),
        (chips.question, "Q3"),
    ):
        QTimer.singleShot(0, choosing(text))
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    at.type("Sample")
    at.enter()
    body = at.note.body
    assert (body.kind, body.speaker, body.question) == (Kind.CHALLENGE, "tapesh", "q3")


def test_nobody_in_particular_is_a_choice(at: Hand) -> None:
    running(at.session)
    at.type("Sample")
    QTimer.singleShot(0, choosing("Nobody"))
    at.composer.chips.speaker.setFocus()
    QTest.keyClick(at.composer.chips.speaker, Qt.Key.Key_Space)
    at.enter()
    assert at.note.body.speaker is None
    assert at.note.body.stamp.speaker == "brandt"


def test_the_chips_follow_who_has_the_floor_until_a_note_is_stamped(at: Hand) -> None:
    running(at.session)
    at.composer.show_reading(at.bridge.reading())
    assert at.composer.chips.speaker.label == "Y. Brandt"
    at.bridge.act(GiveFloor("tsongo"))
    assert at.composer.chips.speaker.label == "C. Tsongo"
    at.type("Sample")
    at.bridge.act(GiveFloor("tapesh"))
    assert at.composer.chips.speaker.label == "C. Tsongo"


@pytest.mark.parametrize("first", [True, False])
def test_off_the_record_before_or_after_typing(at: Hand, first: bool) -> None:
    if first:
        at.composer.toggle_off_record()
    at.type("Sample secret")
    if not first:
        at.composer.toggle_off_record()
    assert at.composer.switch.isChecked()
    assert "never" in at.composer.edit.placeholderText()
    at.enter()
    assert not at.session.state.notes.open
    assert len(at.session.state.notes.sealed) == 1


def test_off_the_record_stays_until_it_is_switched_off(at: Hand) -> None:
    QTest.mouseClick(at.composer.switch, Qt.MouseButton.LeftButton)
    at.type("Sample one")
    at.enter()
    at.type("Sample two")
    at.enter()
    QTest.mouseClick(at.composer.switch, Qt.MouseButton.LeftButton)
    at.type("Sample three")
    at.enter()
    assert [note.body.off_record for note in at.notes] == [True, True, False]


def test_the_question_aimed_at_stays_and_a_token_is_for_one_note(at: Hand) -> None:
    at.composer.begin("q2")
    at.type("Sample one !4")
    at.enter()
    at.type("Sample two")
    at.enter()
    assert [note.body.question for note in at.notes] == ["q4", "q2"]


def test_words_without_meaning_are_refused_and_stay(at: Hand, qtbot: QtBot) -> None:
    at.type("/rec")
    with qtbot.waitSignal(at.bridge.refused):
        at.enter()
    assert at.text == "/rec"
    assert at.notes == []


def test_enter_in_an_empty_composer_does_nothing(at: Hand, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(at.bridge.refused):
        at.enter()


def test_a_note_in_dari_is_written_from_the_right(at: Hand) -> None:
    at.composer.edit.insertPlainText("@sar نمونه")
    direction = at.composer.edit.document().defaultTextOption().textDirection()
    assert direction is Qt.LayoutDirection.RightToLeft
    at.composer.edit.clear()
    at.type("Sample")
    direction = at.composer.edit.document().defaultTextOption().textDirection()
    assert direction is Qt.LayoutDirection.LeftToRight


# --- what survives -------------------------------------------------------------------------


def test_every_keystroke_is_put_aside_and_comes_back(at: Hand, qtbot: QtBot) -> None:
    running(at.session)
    at.composer.begin("q3")
    at.type("/rec @tsongo #drc Sam")
    at.composer.toggle_off_record()
    at.session.wait(100)
    again = Hand(at.session, at.bridge, qtbot)
    again.composer.restore(json.loads(json.dumps(at.drafts.load()[NAME])))
    assert again.text == "Sam"
    again.type("ple")
    again.enter()
    again.close()
    body = at.note.body
    assert (body.text, body.kind, body.speaker) == ("Sample", Kind.RECOMMENDATION, "tsongo")
    assert (body.cases, body.question, body.off_record) == (("drc",), "q3", True)
    assert body.stamp.utc == START + 60


def test_nothing_is_put_aside_once_there_is_nothing(at: Hand) -> None:
    at.type("x")
    assert NAME in at.drafts.load()
    at.key(Qt.Key.Key_Backspace)
    assert NAME not in at.drafts.load()


def test_a_note_that_was_kept_is_let_go_when_the_disk_has_it(at: Hand, qtbot: QtBot) -> None:
    at.type("Sample")
    at.enter()
    sent = at.drafts.load()[NAME]
    qtbot.waitUntil(lambda: NAME not in at.drafts.load())
    at.composer.restore(sent)
    assert at.text == ""


def test_a_note_that_the_disk_never_had_comes_back(at: Hand, qtbot: QtBot) -> None:
    at.type("Sample")
    at.enter()
    sent = at.drafts.load()[NAME]
    other = Session()
    bridge = Bridge(other.desk, other.journal)
    again = Hand(other, bridge, qtbot)
    again.composer.restore(sent)
    assert again.text == "Sample"
    again.close()
    bridge.close()


@given(
    st.dictionaries(
        st.sampled_from(["text", "kind", "question", "tags", "stamp", "off_record", "aim"]),
        st.recursive(
            st.none() | st.booleans() | st.floats() | st.text() | st.integers(),
            lambda inner: (
                st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3)
            ),
            max_leaves=6,
        ),
    )
)
def test_whatever_lies_in_a_draft_does_no_harm(data: dict[str, Any]) -> None:
    draft, text, _ = from_data(data)
    assert isinstance(text, str)
    if data.get("off_record", False) is not False:
        assert draft.off_record


def test_a_draft_comes_back_from_plain_data() -> None:
    draft = Draft(
        kind=Kind.QUOTE,
        question="q1",
        nobody=True,
        tags=(("cases", "drc"), ("key", "key")),
        stamp=Stamp(12.5, START, "welcome", "brandt", 3.0),
    )
    data = json.loads(json.dumps(as_data(draft, "Sample", "q2")))
    assert from_data(data) == (draft, "Sample", "q2")


def test_names_are_shortened_where_they_have_initials() -> None:
    assert short_name("Claudine Tsongo") == "C. Tsongo"
    assert short_name("Sample") == "Sample"
    assert short_name("نمونه نام") == "نمونه نام"


def test_the_action_says_its_key_on_the_switch(at: Hand) -> None:
    assert "Ctrl+Shift+O" in at.actions[Act.OFF_RECORD].toolTip()
    assert "Ctrl+Shift+O" in at.composer.switch.toolTip()


def test_a_note_is_proposed_with_its_chips(at: Hand) -> None:
    assert at.composer.propose(
        (("kind", "recommendation"), ("addressees", "un"), ("mandates", "monusco"))
    )
    at.type("Sample advice")
    at.key(Qt.Key.Key_Return)
    body = at.note.body
    assert (body.kind, body.addressees, body.mandates) == (
        Kind.RECOMMENDATION,
        ("un",),
        ("monusco",),
    )


def test_nothing_is_proposed_over_a_note_being_written(at: Hand) -> None:
    at.type("Sample")
    assert not at.composer.propose((("kind", "recommendation"),))
    assert at.composer.draft.kind is Kind.POINT
    assert at.text == "Sample"


def test_disagreement_is_a_kind_like_the_others(at: Hand) -> None:
    at.type("/dis Sample views")
    assert at.composer.chips.kind.label == "Disagreement"
    at.key(Qt.Key.Key_Return)
    assert at.note.body.kind is Kind.DISAGREEMENT
