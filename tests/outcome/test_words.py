"""The languages are offered without their words being loaded; there are words for each."""

from moderator.outcome.languages import TAGS
from moderator.outcome.words import LANGUAGES


def test_every_language_has_its_words() -> None:
    assert tuple(LANGUAGES) == TAGS
