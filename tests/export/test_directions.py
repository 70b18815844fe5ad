import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator.export.directions import stretches

LETTERS = st.text(
    st.sampled_from("aب א1۱٣ .(،\u200c\u0301\u200f\u064b👩\U0001e900é\n"), max_size=12
)
anything = st.one_of(LETTERS, st.text(max_size=30))


@given(anything, st.booleans())
def test_no_stretch_holds_letters_of_the_other_direction(text: str, backwards: bool) -> None:
    pieces = list(stretches(text, backwards))
    assert "".join(piece for piece, _ in pieces) == text
    for piece, way in pieces:
        assert not {unicodedata.bidirectional(char) for char in piece} & (
            {"L"} if way else {"R", "AL"}
        )
    ways = [way for _, way in pieces]
    assert all(one is not two for one, two in pairwise(ways))


@given(anything)
def test_what_has_no_letters_goes_with_the_paragraph(text: str) -> None:
    if not {unicodedata.bidirectional(char) for char in text} & {"L", "R", "AL"}:
        for backwards in (True, False):
            assert [way for _, way in stretches(text, backwards)] in ([backwards], [])


@pytest.mark.parametrize(
    ("text", "backwards", "pieces"),
    [
        ("Sample", False, [("Sample", False)]),
        ("Sample نمونه نمونه.", False, [("Sample ", False), ("نمونه نمونه", True), (".", False)]),
        ("نمونه UN Women!", True, [("نمونه ", True), ("UN Women", False), ("!", True)]),
        ("می\u200cز", True, [("می\u200cز", True)]),
        ("12:30", True, [("12:30", True)]),
        ("é\u0301 ب", True, [("é\u0301", False), (" ب", True)]),
        ("", True, []),
    ],
)
def test_stretches(text: str, backwards: bool, pieces: list[tuple[str, bool]]) -> None:
    assert [one for one in stretches(text, backwards) if one[0]] == pieces
