"""The top line: what it says, and that nothing of it is cut whatever the width."""

import os
import time
from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from moderator.core.intents import ChangePlan, CloseSession, Next
from moderator.qt.actions import Act, Actions
from moderator.qt.bridge import Bridge
from moderator.qt.kit import Tone
from moderator.qt.panels.top_bar import TopBar, date_words, end_words, laptop_words, zone_words
from moderator.qt.theme import Theme
from moderator.samples import blank_event, bundled_event
from tests.support import START, Session


@pytest.fixture
def in_geneva() -> Iterator[None]:
    """A laptop whose own time is not New York's."""
    if not hasattr(time, "tzset"):
        pytest.skip("this system's zone cannot be set for one process")
    before = os.environ.get("TZ")
    os.environ["TZ"] = "Europe/Zurich"
    time.tzset()
    yield
    os.environ.pop("TZ")
    if before is not None:
        os.environ["TZ"] = before
    time.tzset()


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def bar(window: QWidget, bridge: Bridge, in_geneva: None) -> TopBar:
    made = TopBar(Actions(window))
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(made)
    column.addStretch(1)
    made.show_state(bridge.state, bridge.reading())
    return made


def visible(bar: TopBar) -> list[QWidget]:
    parts = (bar.title, bar.date, bar.clock, bar.zone, bar.laptop, bar.end, bar.views)
    return [one for one in (*parts, bar.menu_button) if one.isVisible()]


def widen(window: QWidget, width: int) -> None:
    window.resize(width, 400)
    window.show()
    for _ in range(3):
        QApplication.processEvents()


@pytest.mark.parametrize("size", [1.0, 1.5])
@pytest.mark.parametrize("width", [1000, 1280, 1440, 1920])
def test_only_the_title_is_shortened(
    bar: TopBar, window: QWidget, theme: Theme, width: int, size: float
) -> None:
    theme.zoom(size)
    widen(window, width)
    assert window.width() == width
    for part in visible(bar):
        if part is not bar.title:
            assert part.width() >= part.sizeHint().width(), part.accessibleName()
        right = part.mapTo(bar, QPoint(part.width(), 0)).x()
        assert right <= bar.width(), part.accessibleName()
    assert bar.title.width() >= 60
    assert bar.minimumSizeHint().width() <= 1000


def test_what_has_to_go_goes_in_order_and_can_be_read_elsewhere(
    bar: TopBar, window: QWidget
) -> None:
    seen = []
    for width in (1440, 1100, 850, 780):
        widen(window, width)
        seen.append((bar.date.isVisible(), bar.laptop.isVisible(), bar.zone.isVisible()))
    assert seen == sorted(seen, reverse=True)
    assert seen[0] == (True, True, True)
    assert not seen[1][0]
    assert "08:15–09:45 EDT" in bar.clock.toolTip()
    widen(window, 1440)
    assert bar.clock.toolTip() == ""


def test_it_says_when_it_is_and_where(bar: TopBar) -> None:
    assert bar.title.whole.startswith("Inclusive peace negotiations")
    assert bar.date.words == "19 Oct 2022 · 08:15–09:45 EDT"
    assert (bar.clock.whole, bar.zone.whole) == ("08:00:00", "EDT")
    assert bar.laptop.whole == "14:00 on this laptop"


def test_a_second_later(bar: TopBar, bridge: Bridge, session: Session) -> None:
    session.wait(61)
    bridge.tick()
    bar.show_reading(bridge.state, bridge.reading())
    assert bar.clock.whole == "08:01:01"
    assert bar.laptop.whole == "14:01 on this laptop"


def test_the_end_is_told_by_word_shape_and_colour(session: Session) -> None:
    event = session.state.event
    session.at(0)
    session.do(Next())
    assert end_words(event, session.read()) == ("✓ Ends 09:45 · on time", Tone.GOOD)
    session.wait(7 * 60 + 180)
    assert end_words(event, session.read()) == ("▲ Ends 09:48 · 3 min over", Tone.WARN)
    session.do(CloseSession())
    words, tone = end_words(event, session.read())
    assert words.startswith("✓ Closed 08:25:00 · ")
    assert tone is Tone.GOOD


@pytest.mark.parametrize(
    ("late_s", "said"),
    [
        (29, ("✓ Ends 09:45 · on time", Tone.GOOD)),
        (31, ("▲ Ends 09:46 · 1 min over", Tone.WARN)),
        (7 * 60 + 43, ("▲ Ends 09:53 · 8 min over", Tone.WARN)),
        (-10, ("✓ Ends 09:45 · on time", Tone.GOOD)),
    ],
)
def test_the_end_and_the_minutes_over_agree(
    session: Session, late_s: int, said: tuple[str, Tone]
) -> None:
    session.at(late_s)
    session.do(Next())
    assert end_words(session.state.event, session.read()) == said


def test_only_what_is_known_is_said(in_geneva: None) -> None:
    event = bundled_event()
    assert date_words(blank_event()) == ""
    assert date_words(replace(event, day=None)) == "08:15–09:45"
    assert date_words(replace(event, end=None)) == "19 Oct 2022 · 08:15 EDT"
    assert zone_words(replace(event, zone="Asia/Kabul"), START) == "UTC+0430"
    assert laptop_words(replace(event, zone="Europe/Paris"), START) == ""


def test_a_session_without_a_plan(bar: TopBar, bridge: Bridge, session: Session) -> None:
    session.do(ChangePlan(replace(blank_event(), zone="UTC"), session.state.event))
    bar.show_state(bridge.state, bridge.reading())
    bar.show_reading(bridge.state, bridge.reading())
    assert bar.title.whole == "Untitled session"
    assert bar.date.isHidden()
    assert bar.end.isHidden()


def test_views_by_mouse_and_by_arrows(bar: TopBar, window: QWidget, qtbot: QtBot) -> None:
    widen(window, 1280)
    chosen: list[str] = []
    bar.view_chosen.connect(chosen.append)
    segments = {one.accessibleName(): one for one in bar.views.findChildren(QWidget)}
    QTest.mouseClick(segments["Take notes"], Qt.MouseButton.LeftButton)
    segments["Take notes"].setFocus()
    QTest.keyClick(segments["Take notes"], Qt.Key.Key_Left)
    assert chosen == ["notes", "moderate"]


def test_the_menu_fits_on_a_low_screen_in_one_column(bar: TopBar, window: QWidget) -> None:
    assert bar.menu.sizeHint().height() < 720 - 60
    inner = [menu for one in bar.menu.actions() if isinstance(menu := one.menu(), QMenu)]
    assert len(inner) == 4
    (actions,) = window.findChildren(Actions)
    held = [*bar.menu.actions(), *(act for menu in inner for act in menu.actions())]
    assert all(held.count(actions[act]) == 1 for act in (Act.QUIT, Act.BLACKOUT, Act.BACKUPS))


@pytest.mark.parametrize("way", ["mouse", "key"])
def test_the_menu_opens_and_does(bar: TopBar, window: QWidget, qtbot: QtBot, way: str) -> None:
    widen(window, 1280)
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    if way == "mouse":
        QTest.mouseClick(bar.menu_button, Qt.MouseButton.LeftButton)
    else:
        QTest.keyClick(window, Qt.Key.Key_F10)
    assert bar.menu.isVisible()
    (actions,) = window.findChildren(Actions)
    with qtbot.waitSignal(actions[Act.EDIT_PLAN].triggered):
        QTest.keyClick(bar.menu, Qt.Key.Key_Down)
        QTest.keyClick(bar.menu, Qt.Key.Key_Return)
    bar.menu.close()
