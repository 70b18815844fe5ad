import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator.core.text import (
    LONGEST,
    LONGEST_NAME,
    clean,
    clean_line,
    clean_name,
    clean_part,
    folded,
    right_to_left,
)

anything = st.text(st.characters(categories=None), max_size=200)


@given(anything)
def test_clean_text_can_be_written_anywhere(text: str) -> None:
    done = clean(text)
    done.encode("utf-8")
    assert clean(done) == done
    assert not any(ord(char) < 32 and char not in "\n\t" for char in done)
    assert not any(char in done for char in "\x00\x0b\x0c\x1b\ufffe\uffff\ufeff\x7f\r")


@given(anything)
def test_clean_names_are_one_safe_line(text: str) -> None:
    done = clean_name(text)
    assert clean_name(done) == done
    assert "\n" not in done
    assert not any(char in done for char in "\u202a\u202e\u2066\u2069")


def test_line_breaks_of_every_system_become_one() -> None:
    assert clean("a\r\nb\rc\u2028d\u0085e") == "a\nb\nc\nd\ne"
    assert clean_line("a\r\n  b\tc") == "a b c"


def test_persian_keeps_its_joiner_and_names_lose_overrides() -> None:
    persian = "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"
    assert clean_name(persian) == persian
    assert clean_name("Anna\u202egnp.exe") == "Annagnp.exe"


def test_long_texts_are_cut_not_refused() -> None:
    assert len(clean("x" * (LONGEST + 5))) == LONGEST
    assert len(clean_name("x" * 5000)) == LONGEST_NAME


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("NGÔ", "ngo"),
        ("Straße", "STRASSE"),
        ("می‌خواهم", "میخواهم"),
        ("\u0643\u0627\u0628\u0644", "\u06a9\u0627\u0628\u0644"),
        ("\u0632\u0646\u062f\u06af\u064a", "\u0632\u0646\u062f\u06af\u06cc"),
        ("\u062c\u0644\u0633\u0629", "\u062c\u0644\u0640\u0633\u0647"),
    ],
)
def test_folding_finds_what_people_mean(typed: str, found: str) -> None:
    assert folded(typed) == folded(found)


@given(anything)
def test_a_part_keeps_the_white_space_at_its_ends(text: str) -> None:
    assert clean_part(text).strip() == clean(text)
    assert clean_part(f" {clean(text)} ")[:1] == " "


def test_the_first_letter_decides_the_direction() -> None:
    persian = "این یک متن نمونه است"
    assert right_to_left("12: " + persian)
    assert not right_to_left("Sample " + persian)
    assert not right_to_left("12:00")
    assert not right_to_left("")
