"""Typed text in places that would read more into it."""

import pytest

from moderator.qt.plain import at_a_glance, escaped, plain_tip, quoted, unescaped


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("25:99", "“25:99”"),
        ("<b>Sample</b>\n & more", "“<b>Sample</b> & more”"),
        ("\u202eSample\u202c\u0000", "“Sample”"),
        ("S" * 10_000, f"“{'S' * 40}…”"),
        ("", "“”"),
    ],
)
def test_what_was_typed_fits_into_a_sentence(typed: str, shown: str) -> None:
    assert quoted(typed) == shown


def test_persian_keeps_its_joiners() -> None:
    assert at_a_glance("می\u200cخواهم") == "می\u200cخواهم"


def test_tooltips_and_menus_show_every_sign() -> None:
    assert plain_tip("<img src=x> & y") == "<qt>&lt;img src=x&gt; &amp; y</qt>"
    assert plain_tip("") == ""
    assert unescaped(escaped("a & b")) == "a & b"
