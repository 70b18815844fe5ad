"""Sentences in the language of the screen."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from pytestqt.qtbot import QtBot

from moderator.core.say import joined, say, say_n
from moderator.qt.language import shown, tr, tr_n


class Upper(QTranslator):
    """A language of capital letters, of which the plural begins at two."""

    def translate(self, context: str, source: str, comment: str | None = None, n: int = -1) -> str:
        if source == "en":
            return "upper"
        chosen = comment if comment and n > 1 else source
        return re.sub(r"[^{}]+(?![^{}]*})", lambda words: words[0].upper(), chosen)

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def upper(qtbot: QtBot) -> Iterator[None]:
    made = Upper()
    QCoreApplication.installTranslator(made)
    yield
    QCoreApplication.removeTranslator(made)


def test_english_needs_no_file(qtbot: QtBot) -> None:
    assert tr("Moved on to {name}", name="b") == "Moved on to b"
    assert [tr_n("{n} note", "{n} notes", n) for n in (0, 1, 2)] == ["0 notes", "1 note", "2 notes"]
    assert shown(say_n("{n} note", "{n} notes", 0)) == "0 notes"


def test_a_sentence_is_translated_and_what_people_typed_is_not(upper: None) -> None:
    assert tr("Moved on to {name}", name="b") == "MOVED ON TO b"
    assert shown(say("Moved on to {name}", name="b")) == "MOVED ON TO b"
    assert shown("typed") == "typed"


def test_the_number_chooses_the_form_of_that_language(upper: None) -> None:
    assert [tr_n("{n} note", "{n} notes", n) for n in (0, 1, 2)] == ["0 NOTE", "1 NOTE", "2 NOTES"]
    assert shown(say_n("{n} note", "{n} notes", 0)) == "0 NOTE"


def test_a_value_that_was_said_is_translated_too(upper: None) -> None:
    assert tr("Undo {name}", name=say("a note of {name}", name="b")) == "UNDO A NOTE OF b"


def test_what_stands_side_by_side_is_translated_one_by_one(upper: None) -> None:
    assert shown(joined(" · ", (say("Point"), "typed"))) == "POINT · typed"
