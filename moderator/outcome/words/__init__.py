"""The words of the outcome document, a language each.

The document speaks its readers' language, whatever the screen speaks; so its words are its
own, and a language is one value whose fields the type checker counts: one that lacks a word
does not exist. Texts that people typed (questions, roles, names of addressees) stay as typed.
"""

from typing import Final

from moderator.outcome.words.en import ENGLISH as ENGLISH
from moderator.outcome.words.fr import FRENCH
from moderator.outcome.words.language import Words as Words

LANGUAGES: Final[dict[str, Words]] = {one.tag: one for one in (ENGLISH, FRENCH)}
"""By language tag (BCP 47), in the order they are offered."""


def words_in(language: str) -> Words:
    """The words of a language; English where there are none."""
    return LANGUAGES.get(language, ENGLISH)
