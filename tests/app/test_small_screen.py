"""On a small screen, at any text size and with strips above the panels as well, nothing lies on
anything else, nothing has less height than it needs, and what must be read is in sight."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QSplitterHandle, QWidget

from moderator.app.console import Console
from moderator.core.intents import AddRequest, Next
from moderator.core.state import Asking
from moderator.qt.actions import Act
from moderator.qt.bridge import Notice
from moderator.qt.delegates.segments import SegmentDelegate
from moderator.qt.kit.paint import TextItem, laid_out
from moderator.qt.models.segments import SegmentRow
from moderator.qt.panels.now_card import NowCard
from moderator.qt.speaker_screen import speaker
from moderator.qt.theme import Role, Theme
from moderator.qt.translators import speak
from moderator.qt.window import Window
from tests.app.conftest import Laptop
from tests.bench.screen import settle

SIZES = (1.0, 1.25, 1.5, 1.75, 2.0)
STRIPS = range(4)


def cut(card: NowCard) -> list[str]:
    """The parts of the card that have less height than they need."""
    parts = (card.pill, card.digits, card.used, card.until, card.next, card.pause)
    who, theme = card.who, Theme.of_app()
    wide, lines = float(who.width()), who._measure.name_lines
    _, name, _ = laid_out(who.name, who._name_font(wide), wide, lines)
    needed = name + QFontMetricsF(theme.font(Role.BODY)).lineSpacing()
    found = [
        type(one).__name__
        for one in parts
        if one.isVisible() and one.height() < one.minimumSizeHint().height()
    ]
    return [*found, *(["Who"] if who.height() < needed else [])]


def wrong(inside: QWidget) -> Iterator[str]:
    """Widgets beside one another that lie on each other, and what is lower than it must be or lies
    outside of what holds it, at any depth; what a list scrolls is its own business."""
    parts = [
        one
        for one in inside.children()
        if isinstance(one, QWidget) and one.isVisible() and not one.isWindow()
    ]
    for at, one in enumerate(parts):
        called = f"{type(one).__name__} in {type(inside).__name__}"
        scrolled = isinstance(inside.parent(), QAbstractScrollArea)
        if not scrolled and not inside.rect().contains(one.geometry()):
            yield f"{called} lies outside"
        if one.height() < (one.minimumHeight() or one.minimumSizeHint().height()):
            yield f"{called} is {one.height()} high"
        for other in parts[at + 1 :]:
            both = isinstance(one, QSplitterHandle) or isinstance(other, QSplitterHandle)
            if not both and one.geometry().intersects(other.geometry()):
                yield f"{called} lies on {type(other).__name__}"
        if not type(one).__name__.endswith("List"):
            yield from wrong(one)


def shown_in(window: Window, one: QWidget) -> bool:
    """Whether all of it is in sight."""
    return one.visibleRegion().boundingRect() == one.rect() and window.rect().contains(
        QRect(one.mapTo(window, QPoint()), one.size())
    )


def put_strips(window: Window, count: int) -> None:
    """So many strips, and no more."""
    one = speaker(window)
    if bool(window.notices.sentence) != (count > 0):
        if count:
            window.notices.add(Notice("The laptop slept for 3 min. It was counted."))
        else:
            window.notices._next()
    if count > 1:
        one.send("Please conclude", None)
    else:
        one.clear()
    if one.black != (count > 2):
        one.toggle_black()


@pytest.fixture
def console(laptop: Laptop) -> Iterator[Console]:
    made = laptop.starts()
    laptop.window(made).bridge.act(Next())
    yield made
    speak(laptop.app, "en")


@pytest.mark.parametrize("view", [Act.VIEW_MODERATE, Act.VIEW_NOTES])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_nothing_lies_on_anything(
    laptop: Laptop, console: Console, language: str, view: Act
) -> None:
    window = laptop.window(console)
    speak(laptop.app, language)
    window.do[view].trigger()
    window.show_anew()
    found = {}
    for size in (*SIZES, 1.0):
        console.theme.zoom(size)
        for count in (*STRIPS, 1):
            put_strips(window, count)
            window.resize(1280, 720)
            settle()
            assert (window.width(), window.height()) == (1280, 720)
            found[size, count] = [*wrong(window), *cut(window.now_card)]
            assert window.now_card.started.text() == window.now_card.started.whole
            for must in (window.now_card, window.notes.composer):
                if not shown_in(window, must):
                    found[size, count].append(f"{type(must).__name__} is not in sight")
    assert not {what: parts for what, parts in found.items() if parts}


def test_on_the_smallest_window_too(laptop: Laptop, console: Console) -> None:
    window = laptop.window(console)
    found = {}
    for size in SIZES:
        console.theme.zoom(size)
        for count in STRIPS:
            put_strips(window, count)
            window.resize(window.minimumSize())
            settle()
            found[size, count] = [*wrong(window), *cut(window.now_card)]
    assert not {what: parts for what, parts in found.items() if parts}


def test_the_timeline_goes_first_and_comes_back(laptop: Laptop, console: Console) -> None:
    window = laptop.window(console)
    window.resize(1280, 720)
    settle()
    assert window.timeline.isVisible()
    assert window.notes.strip.isVisible()
    console.theme.zoom(1.5)
    put_strips(window, 2)
    settle()
    assert not window.timeline.isVisible()
    assert window.notes.strip.isVisible()
    console.theme.zoom(2.0)
    put_strips(window, 3)
    settle()
    assert not window.notes.strip.isVisible()
    console.theme.zoom(1.0)
    put_strips(window, 0)
    settle()
    assert window.timeline.isVisible()
    assert window.notes.strip.isVisible()


def test_what_is_typed_below_the_card_comes_into_sight_and_the_card_after_it(
    laptop: Laptop, console: Console
) -> None:
    window = laptop.window(console)
    window.bridge.act(AddRequest(Asking(name="Sample")))
    window.do[Act.CALL].trigger()
    console.theme.zoom(2.0)
    put_strips(window, 2)
    window.resize(1280, 720)
    window.activateWindow()
    settle()
    assert shown_in(window, window.now_card)
    window.do[Act.NEW_REQUEST].trigger()
    settle()
    assert shown_in(window, window.floor.composer.edit)
    QTest.keyClicks(window.floor.composer.edit, "woman, row 3, sample organisation - a question")
    settle()
    assert shown_in(window, window.floor.composer.edit)
    assert shown_in(window, window.floor.composer)
    window.do[Act.NOTE].trigger()
    settle()
    assert shown_in(window, window.now_card)


def test_a_strip_that_comes_is_seen_and_the_others_are_scrolled_to(
    laptop: Laptop, console: Console
) -> None:
    window = laptop.window(console)
    console.theme.zoom(2.0)
    window.resize(1280, 720)
    put_strips(window, 3)
    settle()
    strips = window._stage._strips
    assert strips.verticalScrollBar().maximum() > 0
    assert shown_in(window, window.notices)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_run_of_show_says_how_much_is_gone_and_who_waits_in_full(
    laptop: Laptop, console: Console, language: str
) -> None:
    window = laptop.window(console)
    for name in ("One", "Two", "Three"):
        window.bridge.act(AddRequest(Asking(name=name)))
    speak(laptop.app, language)
    window.resize(1280, 720)
    window.show_anew()
    settle()
    panel = window.run_of_show
    assert panel.count.whole
    assert panel.count.text() == panel.count.whole
    segments = panel.segments.rows
    rows = [segments.row(at) for at in range(segments.rowCount())]
    (row,) = [one for one in rows if isinstance(one, SegmentRow) and one.shorter]
    delegate = panel.segments.itemDelegate()
    assert isinstance(delegate, SegmentDelegate)
    box = delegate.box(row, panel.segments.viewport().width())
    said = {one.layout.text() for one in box.items if isinstance(one, TextItem)}
    assert said & {row.line, *row.shorter}, "it is shortened by leaving out"
