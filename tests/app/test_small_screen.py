"""On 1280x720, with strips above the panels as well, the live card is read in full."""

import pytest
from PySide6.QtGui import QFontMetricsF

from moderator.core.intents import Next
from moderator.qt.bridge import Notice
from moderator.qt.kit.paint import laid_out
from moderator.qt.panels.now_card import NowCard
from moderator.qt.speaker_screen import speaker
from moderator.qt.theme import Role, Scheme, Theme
from moderator.qt.translators import speak
from tests.app.conftest import Laptop
from tests.bench.screen import settle


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


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_nothing_of_the_live_card_is_cut(laptop: Laptop, language: str, scheme: Scheme) -> None:
    console = laptop.starts()
    window = laptop.window(console)
    window.bridge.act(Next())
    speak(laptop.app, language)
    window.show_anew()
    console.theme.choose(scheme)
    settle()
    found = {}
    for size in (1.0, 1.25, 1.5):
        console.theme.zoom(size)
        window.resize(1280, 720)
        for strips in ("none", "a notice", "a message and a notice"):
            if strips == "a notice":
                window.notices.add(Notice("The laptop slept for 3 min. It was counted."))
            elif strips != "none":
                speaker(window).send("Please conclude", None)
            settle()
            assert window.height() == 720
            found[size, strips] = cut(window.now_card)
        speaker(window).clear()
        window.notices._next()
    console.theme.zoom(1.0)
    speak(laptop.app, "en")
    assert not {what: parts for what, parts in found.items() if parts}
