"""The live card: what it says in every state, and that its buttons, keys and menus act."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu
from pytestqt.qtbot import QtBot

from moderator.core.intents import (
    Back,
    CallRequest,
    ChangePlan,
    CloseSession,
    EndTurn,
    Interrupt,
    NameAnswerer,
    Next,
    Pause,
    ReopenSession,
    Resume,
)
from moderator.core.state import HaltKind, TurnKind
from moderator.qt.actions import Act, Actions
from moderator.qt.bridge import Bridge
from moderator.qt.dialogs.began import BeganSheet, InterruptSheet
from moderator.qt.models.began import earlier_by
from moderator.qt.models.now import NowView, Shape, Step, now_view
from moderator.qt.palette import Tone
from moderator.qt.panels.now_card import NowCard
from moderator.qt.theme import Theme
from moderator.samples import blank_event, bundled_event
from tests.support import Session

FLOOR = 7
"""Presses of "next" after the first that lead to the floor discussion."""


def view(session: Session) -> NowView:
    return now_view(session.state, session.read())


def begun(session: Session, presses: int = 1) -> Session:
    session.at(0)
    for _ in range(presses):
        session.do(Next())
        session.wait(60)
    return session


# --- the words -----------------------------------------------------------------------------


def test_before_the_start_it_counts_to_the_planned_start(session: Session) -> None:
    session.at(-90)
    shown = view(session)
    assert shown.pill.word == "NOT BEGUN"
    assert (shown.digits.text, shown.digits.word) == ("1:30", "to start")
    assert shown.name == "Yoka Brandt"
    assert (shown.step, shown.step_words) == (Step.BEGIN, "Begin: Welcome · Yoka Brandt")
    assert shown.started == "planned for 08:15"


def test_past_the_planned_start_it_says_late_and_reminds(session: Session) -> None:
    session.at(100)
    shown = view(session)
    assert (shown.digits.text, shown.digits.word) == ("1:40", "late")
    assert shown.reminder == "The event was to begin 2 min ago. F8 begins it."


def test_a_plan_for_another_day_is_not_counted_to(session: Session) -> None:
    session.at(86400 * 30)
    assert (view(session).digits.text, view(session).digits.word) == ("7:00", "planned")


@pytest.mark.parametrize(
    ("after", "word", "shape", "digits"),
    [
        (60, "SPEAKING", Shape.DOT, ("6:00", "left")),
        (300, "WRAP UP", Shape.TRIANGLE, ("2:00", "left")),
        (375, "LAST MINUTE", Shape.DIAMOND, ("0:45", "left")),
        (420, "LAST MINUTE", Shape.DIAMOND, ("0:00", "left")),
        (425, "OVER", Shape.SQUARE, ("0:05", "over")),
    ],
)
def test_the_signals_have_a_word_and_a_shape(
    session: Session, after: float, word: str, shape: Shape, digits: tuple[str, str]
) -> None:
    session.at(0)
    session.do(Next())
    session.wait(after)
    shown = view(session)
    assert (shown.pill.word, shown.pill.shape) == (word, shape)
    assert (shown.digits.text, shown.digits.word) == digits


def test_a_segment_tells_its_place_its_time_and_its_signal(session: Session) -> None:
    session.at(138)
    session.do(Next())
    session.wait(182)
    shown = view(session)
    assert shown.place == "1 of 9 · Welcome"
    assert shown.started == "started 08:17:18"
    assert (shown.used, shown.until) == ("3:02 of 7:00", "until 08:24:18")
    assert shown.signal == "wrap-up signal at 2:00 left"
    assert shown.bar.ticks == pytest.approx((5 / 7, 6 / 7))
    assert shown.step_words == "Next: Anne Kwakkenbos"


def test_overtime_says_when_it_was_to_end(session: Session) -> None:
    session.at(0)
    session.do(Next())
    session.wait(500)
    assert view(session).until == "was to end 08:22:00"


def test_somebody_online_is_marked(session: Session) -> None:
    assert not view(begun(session)).online
    for _ in range(3):
        session.do(Next())
    assert view(session).name == "Habiba Sarabi"
    assert view(session).online


def test_a_question_counts_its_own_limit_and_the_floor_stands_small(session: Session) -> None:
    begun(session, FLOOR + 1)
    assert view(session).pill.word == "FLOOR IS OPEN"
    session.request(name="Sample delegate", organisation="Sample mission", addressed=("sarabi",))
    session.do(CallRequest())
    session.wait(20)
    shown = view(session)
    assert (shown.pill.word, shown.name) == ("ASKING", "Sample delegate")
    assert shown.role == "Sample mission · Request 1 · to Habiba Sarabi"
    assert (shown.digits.text, shown.used) == ("1:10", "0:20 of 1:30")
    assert shown.until == "floor 24:40 left"
    session.wait(80)
    assert (view(session).digits.text, view(session).digits.word) == ("0:10", "over")


def test_an_answer_says_whose_and_to_what(session: Session) -> None:
    begun(session, FLOOR + 1)
    request = session.request(text="Sample question?", online=True)
    session.do(CallRequest(request))
    assert (view(session).name, view(session).online) == ("Request 1", True)
    session.do(NameAnswerer("tsongo"))
    shown = view(session)
    assert (shown.pill.word, shown.name) == ("ANSWERING", "Claudine Tsongo")
    assert shown.role.startswith("Answers request 1 · ")
    assert shown.digits.text == "2:00"
    session.wait(110)
    assert view(session).pill.word == "LAST 15 s"


def test_a_pause_and_an_interruption_stop_the_digits_and_say_so(session: Session) -> None:
    begun(session)
    session.do(Pause())
    session.wait(45)
    shown = view(session)
    assert (shown.pill.word, shown.pill.shape, shown.halted) == ("PAUSED", Shape.BARS, True)
    assert (shown.digits.text, shown.digits.dimmed) == ("6:00", True)
    assert shown.signal == "stopped for 0:45"
    session.do(Resume())
    session.do(Interrupt("Sample fault"))
    session.wait(5)
    assert view(session).pill.word == "INTERRUPTED"
    assert view(session).signal == "Sample fault · 0:05"


def test_nobody_on_the_floor_and_a_second_stretch(session: Session) -> None:
    begun(session, 2)
    session.do(EndTurn())
    assert (view(session).pill.word, view(session).name) == ("RUNNING", "Framing")
    session.do(Back())
    assert view(session).started.endswith("· 2 stretches")


def test_after_the_last_segment_only_closing_is_left(session: Session) -> None:
    begun(session, 9)
    assert (view(session).step, view(session).step_words) == (Step.CLOSE, "Close the session")
    session.do(CloseSession())
    closed = view(session)
    assert (closed.pill.word, closed.pill.tone) == ("CLOSED", Tone.GOOD)
    assert (closed.digits.text, closed.digits.word) == ("9:00", "in all")
    assert closed.step is Step.REOPEN
    session.do(ReopenSession())
    assert view(session).pill.word == "REOPENED"


def test_an_empty_plan_teaches() -> None:
    shown = view(Session(replace(blank_event(), title="Sample")))
    assert (shown.name, shown.step) == ("No run of show yet", Step.NONE)
    assert shown.role == "Ctrl+P adds segments to the plan."


@pytest.mark.parametrize(
    ("typed", "by"),
    [
        ("90", 90),
        ("1:30", 90),
        ("1m", 60),
        ("1 min 30", 90),
        ("at 08:47:30", 30),
        ("AT 8:47", 60),
        ("à 08:47:30", 30),
        ("depuis 8h47", 60),
        ("at 08:48:10", -10),
        ("", None),
        ("0", None),
        ("at 25:00", None),
        ("soon", None),
        ("-30", None),
    ],
)
def test_began_earlier_is_typed_as_people_do(typed: str, by: float | None) -> None:
    event = bundled_event()
    started = (event.planned_start() or 0.0) + 33 * 60
    assert earlier_by(typed, started, event) == by


# --- the card ------------------------------------------------------------------------------


@pytest.fixture
def card(bridge: Bridge, theme: Theme, qtbot: QtBot) -> NowCard:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(window)
    made = NowCard(bridge, actions, theme)
    window.setCentralWidget(made)
    bridge.changed.connect(lambda _change: made.show_state(bridge.state, bridge.reading()))
    bridge.read.connect(made.show_reading)
    actions.on(Act.NEXT, lambda: bridge.act(Next()))
    actions.on(Act.INTERRUPT, made.interrupt)
    actions.on(Act.CORRECT_START, made.correct_start)
    actions.on(Act.GIVE_FLOOR, made.give_floor)
    window.resize(600, 300)
    window.show()
    qtbot.waitExposed(window)
    return made


def press(card: NowCard, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(card.window(), key, held or Qt.KeyboardModifier.NoModifier)


def test_the_large_button_begins_and_moves_on(card: NowCard, session: Session) -> None:
    session.at(0)
    assert card.next.label == "Begin: Welcome · Yoka Brandt"
    QTest.mouseClick(card.next, Qt.MouseButton.LeftButton)
    assert session.state.run.current is not None
    assert card.next.label == "Next: Anne Kwakkenbos"
    press(card, Qt.Key.Key_F8)
    assert session.state.run.current.segment == "framing"
    assert card.who.name == "Anne Kwakkenbos"
    assert card.next.label == "Next: Claire Hutchinson"


def test_only_the_buttons_that_apply_are_shown(card: NowCard, session: Session) -> None:
    assert not card.pause.isVisible()
    for _ in range(9):
        session.do(Next())
    assert card.pause.isVisible()
    assert (card.next.isVisible(), card.close_it.isVisible()) == (False, True)
    session.do(CloseSession())
    assert (card.close_it.isVisible(), card.reopen.isVisible()) == (False, True)
    assert not card.longer.isVisible()


def test_digits_never_move_while_they_count(
    card: NowCard, session: Session, bridge: Bridge
) -> None:
    session.do(Next())
    places = set()
    for _ in range(12):
        session.wait(31)
        bridge.tick()
        places.add((card.digits.geometry().getRect(), card.next.geometry().getRect()))
    assert len(places) == 1


def test_the_reminder_comes_and_goes(card: NowCard, session: Session, bridge: Bridge) -> None:
    session.at(300)
    bridge.tick()
    assert card.nudge.isVisible()
    assert not card.reminder.isVisible()
    assert not card.until.isVisible()
    card.window().resize(600, 900)
    assert card.reminder.isVisible()
    assert not card.nudge.isVisible()
    session.do(Next())
    assert not card.reminder.isVisible()
    assert card.until.isVisible()


def test_what_does_not_fit_is_in_the_tooltip(card: NowCard, session: Session) -> None:
    event = session.state.event
    long = "Sample role that goes on & on " * 20
    people = tuple(replace(one, role=long.strip()) for one in event.speakers)
    session.do(ChangePlan(replace(event, speakers=people), event))
    card.who.grab()
    assert "Sample role that goes on &amp; on" in card.who.toolTip()
    assert card.who.accessibleName().startswith("Yoka Brandt, ")


def test_it_began_earlier(card: NowCard, session: Session, qtbot: QtBot) -> None:
    session.at(60)
    session.do(Next())
    session.wait(100)
    press(card, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    sheet = card.window().findChild(BeganSheet)
    assert isinstance(sheet, BeganSheet)
    QTest.keyClicks(sheet.field, "later")
    assert not sheet.apply.isEnabled()
    sheet.field.clear()
    QTest.keyClicks(sheet.field, "1:30")
    assert sheet.preview.whole == "Began 08:14:30, 1 min 30 s earlier than recorded."
    QTest.keyClick(sheet.field, Qt.Key.Key_Return)
    assert not sheet.isVisible()
    current = session.read().current
    assert current is not None
    assert current.elapsed_s == pytest.approx(190)


def test_a_correction_the_rules_refuse_says_why_and_stays(card: NowCard, session: Session) -> None:
    session.at(0)
    session.do(Next())
    session.wait(30)
    session.do(Next())
    card.correct_start()
    sheet = card.window().findChild(BeganSheet)
    assert isinstance(sheet, BeganSheet)
    sheet.field.setText("2m")
    sheet.apply.click()
    assert sheet.isVisible()
    assert sheet._error.sentence.startswith("The segment before")
    sheet.reject()


def test_an_interruption_with_a_reason(card: NowCard, session: Session) -> None:
    session.do(Next())
    press(card, Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    sheet = card.window().findChild(InterruptSheet)
    assert isinstance(sheet, InterruptSheet)
    QTest.keyClicks(sheet.field, "Sample reason")
    QTest.keyClick(sheet.field, Qt.Key.Key_Return)
    halt = session.state.run.halted(HaltKind.INTERRUPTION)
    assert halt is not None
    assert halt.reason == "Sample reason"
    assert card.pill.pill.word == "INTERRUPTED"


def test_nothing_can_be_asked_while_nothing_runs(card: NowCard, bridge: Bridge) -> None:
    said: list[str] = []
    bridge.refused.connect(said.append)
    card.interrupt()
    card.correct_start()
    assert said == ["No segment is running: F8 begins the next one."] * 2


def menu_of(card: NowCard) -> QMenu:
    assert card._menu is not None
    return card._menu


def test_the_floor_is_given_by_a_digit(card: NowCard, session: Session) -> None:
    session.do(Next())
    press(
        card, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    menu = menu_of(card)
    assert menu.isVisible()
    assert [one.isEnabled() for one in menu.actions()] == [True, False, *[True] * 5]
    assert "Habiba Sarabi · online" in menu.actions()[3].text()
    QTest.keyClick(menu, Qt.Key.Key_4)
    turn = session.state.run.turn
    assert turn is not None
    assert (turn.person, turn.kind) == ("sarabi", TurnKind.SPEECH)


def test_any_segment_is_a_menu_away(card: NowCard, session: Session) -> None:
    session.do(Next())
    QTest.mouseClick(card._more, Qt.MouseButton.LeftButton)
    more = menu_of(card)
    segments = next(one for one in more.findChildren(QMenu) if one.title() == "Go to")
    assert not segments.actions()[0].isEnabled()
    assert "Floor discussion" in segments.actions()[7].text()
    segments.actions()[7].trigger()
    assert session.state.run.current is not None
    assert session.state.run.current.segment == "floor"
    more.close()


def test_in_a_narrow_column_what_comes_next_is_still_read(card: NowCard, session: Session) -> None:
    session.do(Next())
    assert card.longer.isVisible()
    card.window().resize(420, 300)
    assert not card.longer.isVisible()
    assert card.pause.isVisible()
    assert card.next.width() >= card.next.minimumSizeHint().width()
    card.window().resize(600, 300)
    assert card.longer.isVisible()


def test_in_a_low_window_the_card_is_lower(card: NowCard, session: Session, qtbot: QtBot) -> None:
    session.do(Next())
    low = card.digits.height()
    card.window().resize(600, 900)
    qtbot.waitUntil(lambda: card.digits.height() > low)


def test_in_a_low_window_a_name_is_smaller_rather_than_cut(card: NowCard, session: Session) -> None:
    session.do(Next())
    session.do(Next())
    card.window().resize(530, 498)
    card.who.grab()
    assert card.who.name == "Anne Kwakkenbos"
    assert card.who.toolTip() == ""


@pytest.mark.parametrize(("wide", "high"), [(400, 498), (410, 900)])
def test_beside_wide_digits_a_name_stands_on_two_lines_rather_than_cut(
    card: NowCard, session: Session, wide: int, high: int
) -> None:
    session.do(Next())
    session.do(Next())
    session.wait(20 * 60)
    card.window().resize(wide, high)
    card.who.grab()
    assert card.who.name == "Anne Kwakkenbos"
    assert card.digits.isVisible()
    assert "Anne" not in card.who.toolTip()


def needed(card: NowCard) -> int:
    """Pixels of height that the card asks for."""
    card.body.activate()
    return card.body.sizeHint().height()


def test_at_720_the_card_is_low_and_its_digits_still_large(card: NowCard, session: Session) -> None:
    session.do(Next())
    card.window().resize(600, 900)
    roomy, large = needed(card), card.digits.painted_high
    card.window().resize(600, 498)
    assert needed(card) <= roomy - 40
    assert card.digits.painted_high >= 0.9 * large


@pytest.mark.parametrize("high", [20, 40, 60])
def test_digits_that_are_pushed_together_are_smaller_and_whole(card: NowCard, high: int) -> None:
    card.digits.setFixedHeight(high)
    assert card.digits.painted_high <= max(high, 24)


@pytest.mark.parametrize("wide", [555, 600])
def test_the_key_of_what_comes_next_stays(card: NowCard, session: Session, wide: int) -> None:
    card.window().resize(wide, 498)
    for _ in range(8):
        session.do(Next())
        assert card.next.width() >= card.next.sizeHint().width()


def test_no_button_lies_on_another_when_its_words_change(card: NowCard, session: Session) -> None:
    session.do(Next())
    for wide in range(440, 620, 4):
        card.window().resize(wide, 498)
        for act in (Pause(), Resume()):
            session.do(act)
            QApplication.processEvents()
            assert card.next.geometry().right() < card.pause.geometry().left()


def test_everything_has_a_name(card: NowCard, session: Session) -> None:
    session.do(Next())
    for part in (card.pill, card.who, card.digits, card.bar, card.next, card.pause, card._more):
        assert part.accessibleName()
    assert card.accessibleDescription().startswith("Speaking, Yoka Brandt, ")


def test_it_is_drawn_in_both_themes_and_at_twice_the_size(
    card: NowCard, theme: Theme, session: Session
) -> None:
    session.do(Next())
    for scheme in ("light", "dark"):
        theme.choose(theme.scheme.__class__(scheme))
        assert not card.grab().isNull()
    theme.zoom(2.0)
    assert not card.grab().isNull()
    assert card.next.minimumWidth() > 0
