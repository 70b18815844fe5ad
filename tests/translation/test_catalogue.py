"""The catalogues: up to date with the source, whole, and as sound as the sentences they say."""

import shutil
from pathlib import Path

import pytest

from tests.translation import catalogue
from tests.translation.catalogue import LANGUAGES, Message
from tests.translation.rules import broken
from tests.translation.sentences import sentences

AGAIN = "run: python3 -m uv run python -m tests.translation"


def test_every_sentence_is_a_literal() -> None:
    found, wrong = sentences()
    assert found
    assert not wrong


def test_the_collector_can_see(tmp_path: Path) -> None:
    folder = tmp_path / "sample"
    folder.mkdir()
    (folder / "a.py").write_text(
        'label.say("no sentence")\nlabel.say(tr("a {x}" " b", x=1))\n'
        'A = say_n("{n} c", "{n} d", n)\n'
        'say("may", "the month")\ntr(f"{x}")\ntr("a" + b)\ntr_n("one", n)\n',
        encoding="utf-8",
    )
    found, wrong = sentences(folder)
    assert sorted((one.one, one.second, one.several) for one in found) == [
        ("a {x} b", "", False),
        ("may", "the month", False),
        ("{n} c", "{n} d", True),
    ]
    assert wrong == ["sample/a.py:5", "sample/a.py:6", "sample/a.py:7"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogue_is_up_to_date_with_the_source(language: str, tmp_path: Path) -> None:
    path = catalogue.ts(language, tmp_path)
    shutil.copy(catalogue.ts(language), path)
    catalogue.update(path, language)
    assert path.read_text("utf-8") == catalogue.ts(language).read_text("utf-8"), AGAIN


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_translated(language: str) -> None:
    assert not [one.one for one in catalogue.read(catalogue.ts(language)) if one.state]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_console_loads_is_what_was_translated(language: str, tmp_path: Path) -> None:
    out = catalogue.qm(language, tmp_path)
    catalogue.release(catalogue.ts(language), out)
    assert out.read_bytes() == catalogue.qm(language).read_bytes(), AGAIN


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_values_keys_and_tokens_and_are_well_set(language: str) -> None:
    translated = [one for one in catalogue.read(catalogue.ts(language)) if not one.state]
    assert translated
    assert not {
        one.one: wrong for one in translated if (wrong := [*broken(one), *_missing_forms(one)])
    }


def _missing_forms(message: Message) -> list[str]:
    return [] if all(message.forms) else ["a form is missing"]


@pytest.mark.parametrize(
    ("one", "many", "forms"),
    [
        ("{name} speaks", "", ("Parole",)),
        ("{n} note", "{n} notes", ("{n} note", "les notes")),
        ("{n:,} words", "", ("{n} mots",)),
        ("Press Ctrl+F", "", ("Appuyez sur Ctrl+R",)),
        ("Type /rec", "", ("Tapez /reco",)),
        ("Why?", "", ("Pourquoi ?",)),
        ("Why?", "", ("Pourquoi?",)),
        ("Kind: {kind}", "", ("Nature\u202f: {kind}",)),
        ("the list", "", ("l'annexe",)),
        ("“{x}”", "", ("«\u202f{x}\u202f»",)),
        ("“{x}”", "", ("“{x}”",)),
    ],
)
def test_the_rules_can_see(one: str, many: str, forms: tuple[str, ...]) -> None:
    assert list(broken(Message(one, many, forms, "")))


@pytest.mark.parametrize(
    ("one", "many", "forms"),
    [
        ("{n} note", "{n} notes", ("une note", "{n} notes")),
        ("At 08:45: {x}!", "", ("À 08:45\u00a0: {x}\u202f!",)),
        ("Press Ctrl+Shift+B or Ctrl++", "", ("Appuyez sur Ctrl+Maj+B ou Ctrl++",)),
        ("Type /rec or !2 (Ctrl+F)", "", ("Tapez !2 ou /rec (Ctrl+F)",)),
        ("“{x}” is not a time", "", ("«\u00a0{x}\u00a0» n’est pas une heure",)),
    ],
)
def test_the_rules_let_good_french_pass(one: str, many: str, forms: tuple[str, ...]) -> None:
    assert not list(broken(Message(one, many, forms, "")))
