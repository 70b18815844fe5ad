"""The whole screen in a language that nobody speaks, where every word of the console's own must be
one that was translated; and in French, where there must be room for it."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QWidget
from pytestqt.qtbot import QtBot

from moderator.core.facts import Entry
from moderator.qt.note.source import SourceText
from moderator.qt.panels.review import ReviewDesk
from moderator.qt.panels.review_parts.chart_panel import ChartPanel
from moderator.qt.panels.review_parts.preview import PreviewList
from moderator.qt.theme import Theme
from moderator.qt.translators import speak
from tests.translation.fitting import cut_short, same_letter
from tests.translation.pseudo import Pseudo
from tests.translation.reading import painted, read
from tests.translation.tour import MOMENTS, Tour, played

_WORD: Final = re.compile(r"[A-Za-z]{2,}")
_NO_WORDS: Final = re.compile(
    r"""(?:(?:Ctrl|Alt|Shift|Meta)\+)+(?:[A-Za-z]+|.)?
    |(?<![A-Za-z])(?:PgUp|PgDown|Del|Esc|Enter|Tab|Return|Up|Down|Left|Right|Menu)(?![A-Za-z])
    |[A-Z]\w+/[A-Z][\w/]+|EDT|UTC|(?<!\w)[/@\#>%!*][a-z0-9]+|\.\s?[a-z]{2,4}(?![a-z])
    |English|Français|Moderator""",
    re.VERBOSE,
)
"""Keys, time zones, tokens, endings of files; the names that languages have for themselves; the
console's own name."""
_PUT_IN: Final = frozenset(
    ("Opening", "Floor", "discussion", "Closing", "UN", "agencies", "Permanent", "Missions",
     "NGOs", "un", "missions", "pm", "ingos", "ngos", "ingo", "ngo")
)  # fmt: skip
"""What a session made from a note begins with, as if somebody had typed it: it stays when the
screen speaks another language."""


def latin(text: str) -> list[str]:
    """The words in a text that nobody typed and nobody translated."""
    return [one for one in _WORD.findall(_NO_WORDS.sub(" ", text)) if one not in _PUT_IN]


def of_the_document(widget: QWidget) -> list[QWidget]:
    """What speaks the language of a document, whatever the screen speaks: the preview of the
    outcome and its charts, and the concept note that was read."""
    found: list[QWidget] = list(widget.findChildren(SourceText))
    for desk in widget.findChildren(ReviewDesk):
        for kind in (PreviewList, ChartPanel, QComboBox):
            found += desk.findChildren(kind)
    return found


def outside(widget: QWidget) -> Iterator[str]:
    """Where words stand that are not the console's own in this language."""
    document = of_the_document(widget)
    told = {word for one in document for text in painted(one) for word in latin(text)}
    for where, one, text in read(widget):
        if not any(one is outer or outer.isAncestorOf(one) for outer in document):
            wrong = [word for word in latin(text) if where != "painted" or word not in told]
            if wrong:
                yield f"{where}: {wrong} in {text[:200]!r}"


@pytest.fixture(scope="module")
def entries() -> list[Entry]:
    return played()


@pytest.fixture
def pseudo(qapp: QApplication) -> Iterator[None]:
    made = Pseudo()
    qapp.installTranslator(made)
    yield
    qapp.removeTranslator(made)


@pytest.mark.parametrize("at", MOMENTS)
def test_every_word_can_be_translated(
    at: str, entries: list[Entry], theme: Theme, pseudo: None, tmp_path: Path, qtbot: QtBot
) -> None:
    found = {}
    for name, widget in Tour(entries, theme, tmp_path).stops(at):
        found[name] = list(outside(widget))
    assert len(found) > 4
    assert not {name: wrong for name, wrong in found.items() if wrong}


@pytest.mark.parametrize("at", MOMENTS)
def test_french_has_room(
    at: str, entries: list[Entry], theme: Theme, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    speak(qapp, "fr")
    try:
        stops = Tour(entries, theme, tmp_path).stops(at)
        found = {
            name: list(same_letter(widget) if isinstance(widget, QMenu) else cut_short(widget))
            for name, widget in stops
        }
    finally:
        speak(qapp, "en")
    assert not {name: wrong for name, wrong in found.items() if wrong}
