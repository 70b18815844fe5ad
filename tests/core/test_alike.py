"""Recommendations that may say the same."""

from hypothesis import given
from hypothesis import strategies as st

from moderator.core.alike import alike
from moderator.core.state import Note, NoteBody, Stamp


def notes(*texts: str) -> list[Note]:
    return [
        Note(f"n{at}", at, NoteBody(text, Stamp(0.0, 0.0)), 0.0) for at, text in enumerate(texts, 1)
    ]


def test_two_wordings_of_one_recommendation_are_found() -> None:
    found = alike(
        notes(
            "Fund community dialogues led by women in every province",
            "Report yearly on the use of sample budgets",
            "Fund the community dialogues that women lead, in every province",
            "Translate agreements into local languages",
        )
    )
    assert [(one.one.id, one.other.id) for one in found] == [("n1", "n3")]
    assert 0.6 <= found[0].score < 1


def test_the_same_words_in_another_case_are_wholly_alike() -> None:
    (found,) = alike(notes("Sample réform of talks now", "sample REFORM of talks, now!"))
    assert found.score == 1.0


def test_a_shared_frame_is_not_enough() -> None:
    texts = [f"Sample recommendation {n}: one action, one addressee, by a date" for n in range(9)]
    assert alike(notes(*texts)) == []


def test_short_texts_and_none_are_left_alone() -> None:
    assert alike(notes("Do it", "Do it", "", "")) == []


@given(st.lists(st.text(max_size=40), max_size=8))
def test_any_texts_can_be_compared(texts: list[str]) -> None:
    found = alike(notes(*texts))
    assert all(0 <= one.score <= 1 + 1e-9 and one.one is not one.other for one in found)
    assert len({(one.one.id, one.other.id) for one in found}) == len(found)
