"""Which language the screen speaks."""

from collections.abc import Iterator, Sequence
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from moderator.core.dates import parse_day
from moderator.core.say import say
from moderator.qt.language import day_to_edit, shown, tr, tr_n
from moderator.qt.translators import SPOKEN, language_for, speak
from tests.translation.rules import KEYS


@pytest.fixture
def spoken(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    speak(qapp, "en")


@pytest.mark.parametrize(
    ("wanted", "system", "spoken"),
    [
        ("", ["fr-CH", "fr"], "fr"),
        ("", ["fr_FR"], "fr"),
        ("", ["de-DE", "fr-FR"], "fr"),
        ("", ["en-GB", "fr-FR"], "en"),
        ("", ["nl-NL"], "en"),
        ("", ["C"], "en"),
        ("", [], "en"),
        ("en", ["fr-FR"], "en"),
        ("fr", ["en-US"], "fr"),
        ("xx", ["fr-FR"], "fr"),
    ],
)
def test_the_language_chosen_or_the_systems_or_english(
    wanted: str, system: Sequence[str], spoken: str
) -> None:
    assert language_for(wanted, system) == spoken


def test_french_is_spoken_with_qts_own_words_and_dates(spoken: QApplication) -> None:
    assert speak(spoken, "fr") == "fr"
    assert [tr("Close"), shown(say("Close"))] == ["Fermer", "Fermer"]
    for key, called in KEYS.items():
        assert QCoreApplication.translate("QShortcut", key) == called
    assert QLocale().language() is QLocale.Language.French


def test_zero_is_singular_in_french_only(spoken: QApplication) -> None:
    speak(spoken, "fr")
    assert tr_n("{n} note", "{n} notes", 0) == "0 note"
    speak(spoken, "en")
    assert tr_n("{n} note", "{n} notes", 0) == "0 notes"


def test_going_back_to_english_leaves_nothing(spoken: QApplication) -> None:
    before = QLocale()
    for _ in range(2):
        speak(spoken, "fr")
    assert speak(spoken, "en") == "en"
    assert tr("Close") == "Close"
    assert QLocale() == before
    assert not spoken.findChildren(QTranslator, "screen language")


@pytest.mark.parametrize("language", SPOKEN)
def test_a_day_that_stands_in_a_field_is_understood(spoken: QApplication, language: str) -> None:
    speak(spoken, language)
    days = [date(2022, month, 1) for month in range(1, 13)]
    assert [parse_day(day_to_edit(day)) for day in days] == days
