"""What is painted: large enough, in its place, and no more of it than changed."""

from itertools import pairwise

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QAccessible, QColor, QImage, QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from moderator.core.intents import Interrupt, Next, Pause, Resume
from moderator.qt.models.now import Digits
from moderator.qt.palette import LEAST_CONTRAST, LIGHT, Tone, contrast
from moderator.qt.panels.now_parts import live_tone
from moderator.qt.speaker.layout import laid_out
from moderator.qt.speaker.screen import (
    DIMMED,
    GROUND,
    MESSAGE_GROUND,
    MESSAGE_INK,
    MUTED,
    SpeakerScreen,
)
from moderator.qt.speaker.view import SpeakerView, speaker_view
from moderator.qt.speaker.words import ENGLISH
from moderator.qt.theme import Theme
from tests.support import Session

SIZES = [(640, 360), (1280, 720), (1920, 1080), (1024, 768), (3440, 1440), (3840, 2160)]
DARI = "دکتر نمونه نمونه‌زاده، عضو هیئت نمونه و رئیس نهاد نمونه"
LONG = "Her Excellency Sample Name-of-Considerable-Length, Acting Head of the Sample Delegation"


class Painted(QObject):
    """Collects what a widget was asked to paint."""

    def __init__(self, screen: SpeakerScreen) -> None:
        super().__init__(screen)
        self.region = QRegion()
        screen.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region = self.region.united(event.region())
        return False


def view(session: Session, message: str = "") -> SpeakerView:
    return speaker_view(session.state, session.read(), ENGLISH, message)


@pytest.fixture
def running(session: Session) -> Session:
    session.at(0)
    session.do(Next())
    session.wait(60)
    return session


@pytest.fixture
def screen(running: Session, theme: Theme, qtbot: QtBot) -> SpeakerScreen:
    made = SpeakerScreen(view(running))
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show()
    qtbot.waitExposed(made)
    QApplication.processEvents()
    return made


def image(screen: SpeakerScreen) -> QImage:
    return screen.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def inked(drawn: QImage, left: int, top: int, right: int, bottom: int) -> bool:
    """Is there anything but the ground?"""
    ground = QColor(GROUND).rgb()
    return any(
        drawn.pixel(x, y) != ground for y in range(top, bottom, 2) for x in range(left, right, 2)
    )


def differs(one: QImage, other: QImage, x: int, y: int) -> bool:
    """To the eye: the edges of letters are not always the same to the last bit."""
    if one.pixel(x, y) == other.pixel(x, y):
        return False
    here, there = one.pixelColor(x, y), other.pixelColor(x, y)
    return abs(here.red() - there.red()) + abs(here.blue() - there.blue()) > 40


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("message", ["", "Please conclude"])
def test_the_figures_are_a_third_of_the_height(
    screen: SpeakerScreen, running: Session, size: tuple[int, int], message: str
) -> None:
    screen.show_view(view(running, message))
    screen.resize(*size)
    assert screen.view.digits.text == "6:00"
    assert screen.digits_high >= size[1] / 3
    screen.show_view(replace(screen.view, digits=Digits("25:00")))
    least = 1 / 3 if size[0] / size[1] > 1.5 else 0.29
    assert screen.digits_high >= size[1] * least


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("message", [False, True])
def test_no_part_lies_on_another(size: tuple[int, int], message: bool) -> None:
    places = laid_out(*size, message=message)
    parts = [places.top, places.digits, places.message, places.bar, places.foot]
    for above, below in pairwise(parts):
        assert above.bottom <= below.y
    assert places.top.y > 0
    assert places.foot.bottom < size[1]
    assert all(part.x >= 0 and part.right <= size[0] for part in parts)
    # A capital letter is 0.727 of its type: 7 % of the screen, see `layout`.
    assert places.name_px * 0.727 >= min(size[1], size[0] * 9 / 16) * 0.07


def test_every_word_stands_out_from_its_ground() -> None:
    inks = [MUTED, DIMMED, LIGHT.live_ink, *(live_tone(LIGHT, tone) for tone in Tone)]
    assert all(contrast(ink, GROUND) >= LEAST_CONTRAST for ink in inks)
    assert contrast(MESSAGE_INK, MESSAGE_GROUND) >= LEAST_CONTRAST


@pytest.mark.parametrize("name", [LONG, DARI, DARI * 4, "x" * 200])
def test_a_long_name_stays_in_its_place(screen: SpeakerScreen, name: str) -> None:
    shown = replace(screen.view, name=name, role="", ends="", next="")
    screen.show_view(shown)
    drawn = image(screen)
    places = laid_out(1280, 720, message=False)
    top = places.top
    assert inked(drawn, int(top.x), int(top.y), int(top.x + 600), int(top.y + places.name_high))
    assert not inked(drawn, 0, 0, 1280, 8), "it reaches the edge above"
    below = int(top.y + places.name_high + 12)
    assert not inked(drawn, 0, below, 1280, int(top.bottom)), "it covers the role"


def test_a_short_name_in_dari_begins_above_its_role(screen: SpeakerScreen) -> None:
    screen.show_view(replace(screen.view, name="نمونه", role="", ends=""))
    drawn, top = image(screen), laid_out(1280, 720, message=False).top
    assert inked(drawn, int(top.x), int(top.y), int(top.x + 60), int(top.y + 90))
    assert not inked(drawn, 500, int(top.y), 900, int(top.y + 90))


def test_a_second_repaints_the_figure_and_the_clock_only(
    screen: SpeakerScreen, running: Session
) -> None:
    painted = Painted(screen)
    running.wait(1)  # 6:00 to 5:59 changes all, the next second one figure
    screen.show_view(view(running))
    QApplication.processEvents()
    painted.region = QRegion()
    running.wait(1)
    screen.show_view(view(running))
    QApplication.processEvents()
    across = [(x, y) for x in range(0, 1280, 4) for y in range(0, 720, 4)]
    share = sum(painted.region.contains(QPoint(*one)) for one in across) / len(across)
    assert 0 < share < 0.25
    painted.region = QRegion()
    screen.show_view(view(running))
    QApplication.processEvents()
    assert painted.region.isEmpty()


def test_whatever_differs_is_painted_again(screen: SpeakerScreen, running: Session) -> None:
    painted = Painted(screen)
    before = image(screen)

    def look(message: str = "") -> None:
        nonlocal before
        painted.region = QRegion()
        screen.show_view(view(running, message))
        QApplication.processEvents()
        region = QRegion(painted.region)
        after = image(screen)
        missed = [
            (x, y)
            for y in range(0, 720, 3)
            for x in range(0, 1280, 3)
            if differs(before, after, x, y) and not region.contains(QPoint(x, y))
        ]
        assert not missed
        before = after

    for seconds in (1, 1, 60, 180, 30, 60, 60):
        running.wait(seconds)
        look()
    look("Please conclude")
    look("Closer to the microphone")
    look()
    for act in (Pause(), Resume(), Interrupt(), Next()):
        running.do(act)
        look()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("12:59:59 PM", "1:00:00 PM"),
        ("9:59:59 AM", "10:00:00 AM"),
        ("15:30:00", "3:30:00 PM"),
        ("11:59:59 AM", "12:00:00 PM"),
    ],
)
def test_a_clock_of_another_length_is_painted_anew(
    screen: SpeakerScreen, running: Session, qtbot: QtBot, before: str, after: str
) -> None:
    screen.show_view(replace(view(running), clock=before))
    screen.show_view(replace(view(running), clock=after))
    fresh = SpeakerScreen(replace(view(running), clock=after))
    qtbot.addWidget(fresh)
    fresh.resize(screen.size())
    assert image(screen) == image(fresh)


def test_black_is_black(screen: SpeakerScreen) -> None:
    screen.show_view(replace(screen.view, black=True))
    drawn = image(screen)
    colours = {drawn.pixelColor(x, y).name() for x in range(0, 1280, 8) for y in range(0, 720, 8)}
    assert colours == {"#000000"}
    screen.show_view(replace(screen.view, black=False))
    assert inked(image(screen), 0, 200, 1280, 500)


def test_what_is_shown_is_said(screen: SpeakerScreen, running: Session) -> None:
    assert screen.accessibleName() == "Speaker screen"
    assert "Yoka Brandt" in screen.accessibleDescription()
    heard: list[str] = []
    QAccessible.setActive(True)
    screen.show_view(view(running, "Please conclude"))
    heard.append(screen.accessibleDescription())
    assert heard[0].startswith("Please conclude, ")
    screen.show_view(replace(screen.view, black=True))
    assert screen.accessibleDescription() == "Black"
