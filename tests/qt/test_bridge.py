"""The crossing from the desk to the screen, and the timer that paints the seconds."""

import threading

from pytestqt.qtbot import QtBot

from moderator.clock import FakeClock
from moderator.core.instant import Clock
from moderator.core.intents import LeaveOut, Next, Pause
from moderator.core.reading import Phase
from moderator.desk import Change, Desk, Saving
from moderator.qt.bridge import Bridge, Notice
from moderator.qt.ticker import Ticker
from tests.support import MemoryJournal, Session


def test_an_act_is_told_once_and_then_read(bridge: Bridge) -> None:
    heard: list[object] = []
    bridge.changed.connect(heard.append)
    bridge.read.connect(lambda reading: heard.append(reading.phase))
    change = bridge.act(Next(), origin="key")
    assert isinstance(change, Change)
    assert heard == [change, Phase.RUNNING]
    assert change.origin == "key"
    assert bridge.state is change.after


def test_a_refusal_is_one_sentence_and_changes_nothing(bridge: Bridge) -> None:
    said: list[str] = []
    bridge.refused.connect(said.append)
    before = bridge.state
    assert bridge.act(Pause()) is None
    assert bridge.redo() is None
    assert len(said) == 2
    assert all(sentence.endswith(".") for sentence in said)
    assert bridge.state is before


def test_undo_and_redo_say_what_they_would_do(bridge: Bridge) -> None:
    bridge.act(Next())
    label = bridge.undo_label
    assert label
    assert bridge.undo() is not None
    assert bridge.redo_label == label
    assert bridge.redo() is not None
    assert bridge.state.run.started


def test_one_reading_serves_a_second(bridge: Bridge, clock: FakeClock) -> None:
    bridge.act(Next())
    first = bridge.reading()
    clock.advance(0.4)
    assert bridge.reading() is first
    clock.advance(0.6)
    bridge.tick()
    now = bridge.reading()
    assert now.current is not None
    assert first.current is not None
    assert now.current.elapsed_s == first.current.elapsed_s + 1


def test_a_session_that_may_only_be_read(session: Session, qtbot: QtBot) -> None:
    why = "Another console has this session open."
    bridge = Bridge(session.desk, session.journal, read_only=why)
    said: list[str] = []
    bridge.refused.connect(said.append)
    assert bridge.read_only
    assert bridge.act(Next()) is None
    assert bridge.undo() is None
    assert said == [why, why]
    assert not bridge.state.run.started


class SlowJournal(MemoryJournal):
    """Tells from a thread of its own, as the one on the disk does."""

    def tell(self, saving: Saving) -> None:
        for watcher in tuple(self._watchers):
            watcher(saving)


def test_the_disk_is_heard_in_the_windows_thread(clock: FakeClock, qtbot: QtBot) -> None:
    journal = SlowJournal()
    bridge = Bridge(Desk(journal, clock), journal)
    heard: list[tuple[Saving, int]] = []
    bridge.saving.connect(lambda saving: heard.append((saving, threading.get_ident())))
    told = Saving(2, "a1", 5.0, "The disk is full.")
    other = threading.Thread(target=journal.tell, args=(told,))
    other.start()
    other.join()
    assert not heard
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [(told, threading.get_ident())]
    assert bridge.saved == told


def test_after_closing_nothing_is_heard(session: Session, qtbot: QtBot) -> None:
    bridge = Bridge(session.desk, session.journal)
    heard: list[object] = []
    bridge.changed.connect(heard.append)
    bridge.close()
    session.do(Next())
    assert not heard


def test_a_notice_is_passed_on_with_what_it_offers(bridge: Bridge) -> None:
    heard: list[Notice] = []
    bridge.noticed.connect(heard.append)
    told = Notice("The laptop slept for 3 min.", LeaveOut(1.0, 181.0), "Leave it out")
    bridge.notice(told)
    assert heard == [told]


class StoppedAt:
    """A clock that shows one moment."""

    def __init__(self, utc: float) -> None:
        self._at = FakeClock(utc=utc).now()

    def now(self):
        return self._at


def ticker_at(utc: float, rate: float = 1.0) -> Ticker:
    clock: Clock = StoppedAt(utc)
    journal = MemoryJournal()
    return Ticker(Bridge(Desk(journal, clock), journal), rate)


def test_the_ticker_waits_for_the_turn_of_the_second(qtbot: QtBot) -> None:
    assert ticker_at(1000.0).wait_ms == 1000
    assert ticker_at(1000.25).wait_ms == 750
    assert ticker_at(1000.9995).wait_ms == 40
    assert ticker_at(1000.5, rate=10).wait_ms == 50


def test_a_second_that_turned_since_the_clocks_were_read_is_shown_at_once(
    session: Session, bridge: Bridge, qtbot: QtBot
) -> None:
    bridge.reading()
    ticker = Ticker(bridge)
    heard: list[object] = []
    bridge.read.connect(heard.append)
    ticker.start()
    assert not heard
    session.wait(1)
    ticker.start()
    assert len(heard) == 1
    ticker.stop()


def test_the_ticker_ticks_until_stopped(bridge: Bridge, qtbot: QtBot) -> None:
    ticker = Ticker(bridge, rate=1000)
    heard: list[object] = []
    bridge.read.connect(heard.append)
    ticker.start()
    qtbot.waitUntil(lambda: len(heard) > 2)
    ticker.stop()
    count = len(heard)
    qtbot.wait(60)
    assert len(heard) == count
